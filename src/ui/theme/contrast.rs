//! The published contrast ratios, computed again from the tokens.

use egui::Color32;

use super::{Block, Theme, Tokens};

fn luminance(colour: Color32) -> f64 {
    let part = |value: u8| {
        let c = f64::from(value) / 255.0;
        if c <= 0.040_45 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let [red, green, blue, _] = colour.to_array();
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

fn ratio(one: Color32, other: Color32) -> f64 {
    let (a, b) = (luminance(one) + 0.05, luminance(other) + 0.05);
    a.max(b) / a.min(b)
}

#[track_caller]
fn near(one: Color32, other: Color32, published: f64) {
    let found = ratio(one, other);
    assert!(
        (found - published).abs() <= 0.15,
        "published {published}, found {found:.2}"
    );
}

fn blocks(tokens: &Tokens) -> [Block; 7] {
    let Tokens {
        primary,
        positive,
        attention,
        refused,
        practice,
        bakery,
        bike,
        ..
    } = *tokens;
    [
        primary, positive, attention, refused, practice, bakery, bike,
    ]
}

#[test]
fn text_is_aaa_and_edges_are_seen_in_every_theme() {
    for theme in Theme::ALL {
        let tokens = theme.tokens();
        let grounds = [tokens.surface, tokens.raised, tokens.sunken];
        for ground in grounds {
            assert!(ratio(tokens.text, ground) >= 7.0);
            assert!(ratio(tokens.muted, ground) >= 7.0);
            assert!(ratio(tokens.edge, ground) >= 3.0);
        }
        for block in blocks(tokens) {
            assert!(
                ratio(block.on_fill, block.fill) >= 7.0,
                "{theme:?} {block:?}"
            );
            assert!(ratio(tokens.text, block.tint) >= 7.0, "{theme:?} {block:?}");
            for ground in [tokens.surface, tokens.raised, block.tint] {
                assert!(ratio(block.ink, ground) >= 7.0, "{theme:?} {block:?}");
            }
        }
        // The focus pair: one of the two is always seen.
        let fills = blocks(tokens).map(|b| b.fill);
        for ground in grounds.into_iter().chain(fills) {
            let best = ratio(tokens.focus_outer, ground).max(ratio(tokens.focus_inner, ground));
            assert!(best >= 3.0, "{theme:?} {best}");
        }
        assert!(ratio(tokens.focus_outer, tokens.focus_inner) >= 3.0);
    }
}

#[test]
fn the_published_ratios() {
    let published = [
        (
            Theme::Flour,
            [[15.7, 16.8, 13.9], [8.5, 9.1, 7.5], [4.6, 4.9, 4.0]],
            [13.9, 14.9, 14.8, 14.0, 14.2, 14.5, 14.1],
            [10.1, 7.7, 8.7, 12.1, 12.4, 8.7, 8.4],
            [
                [9.5, 10.1, 8.4],
                [7.9, 8.4, 7.5],
                [8.1, 8.7, 7.6],
                [10.1, 10.8, 9.0],
                [11.6, 12.4, 10.5],
                [8.2, 8.7, 7.5],
                [7.8, 8.4, 7.1],
            ],
        ),
        (
            Theme::NightBake,
            [[15.8, 13.9, 16.9], [10.2, 9.0, 10.9], [5.5, 4.9, 5.9]],
            [12.5, 12.0, 11.9, 13.1, 14.0, 12.4, 11.9],
            [8.4, 10.8, 10.1, 7.9, 9.3, 8.9, 8.9],
            [
                [10.4, 9.2, 8.2],
                [12.3, 10.9, 9.4],
                [11.4, 10.1, 8.6],
                [10.1, 8.9, 8.3],
                [9.3, 8.2, 8.2],
                [9.2, 8.2, 7.2],
                [9.6, 8.5, 7.3],
            ],
        ),
        (
            Theme::HighContrast,
            [[21.0; 3], [17.1; 3], [21.0; 3]],
            [21.0; 7],
            [12.1, 17.8, 15.8, 11.2, 11.5, 13.5, 14.9],
            [
                [12.1; 3], [17.8; 3], [15.8; 3], [11.2; 3], [11.5; 3], [13.5; 3], [14.9; 3],
            ],
        ),
    ];
    for (theme, plain, on_tints, on_fills, inks) in published {
        let tokens = theme.tokens();
        let grounds = [tokens.surface, tokens.raised, tokens.sunken];
        for (colour, ratios) in [tokens.text, tokens.muted, tokens.edge]
            .into_iter()
            .zip(plain)
        {
            for (ground, ratio) in grounds.into_iter().zip(ratios) {
                near(colour, ground, ratio);
            }
        }
        for (place, block) in blocks(tokens).into_iter().enumerate() {
            near(tokens.text, block.tint, on_tints[place]);
            near(block.on_fill, block.fill, on_fills[place]);
            for (ground, ratio) in [tokens.surface, tokens.raised, block.tint]
                .into_iter()
                .zip(inks[place])
            {
                near(block.ink, ground, ratio);
            }
        }
    }
}

#[test]
fn values_can_be_read_on_every_coin_and_note() {
    let money = Theme::Flour.tokens().money;
    for (ground, published) in [
        (money.copper, 7.5),
        (money.silver, 11.1),
        (money.brass, 10.3),
        (money.five, 11.0),
        (money.ten, 10.6),
        (money.twenty, 7.8),
        (money.fifty, 7.3),
    ] {
        near(money.ink, ground, published);
    }
}
