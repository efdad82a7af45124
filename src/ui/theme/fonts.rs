//! The fonts: a weight is a family of its own; money has its own cut with equal widths.

use egui::{FontData, FontDefinitions, FontFamily};

macro_rules! font {
    ($file:literal) => {
        FontData::from_static(include_bytes!(concat!("../../../resources/", $file))).into()
    };
}

/// Semi-bold text.
pub fn semi_bold() -> FontFamily {
    FontFamily::Name("semi-bold".into())
}
/// Bold text.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}
/// A person's own short quote.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}
/// Quantities and times.
pub fn money_regular() -> FontFamily {
    FontFamily::Name("money-regular".into())
}
/// Prices in lists.
pub fn money_semi_bold() -> FontFamily {
    FontFamily::Name("money-semi-bold".into())
}
/// Totals and change.
pub fn money_bold() -> FontFamily {
    FontFamily::Name("money-bold".into())
}
/// Icons at rest.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}
/// Icons of what is selected.
pub fn icons_fill() -> FontFamily {
    FontFamily::Name("icons-fill".into())
}

/// All fonts, built into the program.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files = [
        (
            "regular",
            font!("fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
        ),
        (
            "semi-bold",
            font!("fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
        ),
        ("bold", font!("fonts/AtkinsonHyperlegibleNext_700Bold.ttf")),
        (
            "italic",
            font!("fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
        ),
        (
            "money-regular",
            font!("fonts/AtkinsonHyperlegibleNextMoney_400Regular.ttf"),
        ),
        (
            "money-semi-bold",
            font!("fonts/AtkinsonHyperlegibleNextMoney_600SemiBold.ttf"),
        ),
        (
            "money-bold",
            font!("fonts/AtkinsonHyperlegibleNextMoney_700Bold.ttf"),
        ),
        ("icons", font!("icons/Phosphor-Regular.ttf")),
        ("icons-fill", font!("icons/Phosphor-Fill.ttf")),
    ];
    let names: Vec<String> = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    for (name, data) in files {
        fonts.font_data.insert(name.to_owned(), data);
    }
    for name in &names {
        let chain = vec![name.clone(), "regular".to_owned()];
        fonts
            .families
            .insert(FontFamily::Name(name.as_str().into()), chain);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["regular".to_owned()]);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use egui::FontId;

    use super::*;

    #[test]
    fn our_own_words_have_their_letters_and_other_names_have_a_box() {
        let ctx = egui::Context::default();
        crate::ui::theme::install(&ctx);
        let frame = |ui: &mut egui::Ui| {
            ui.label("a");
        };
        ctx.run_ui(egui::RawInput::default(), frame)
            .drop_without_applying_deltas();
        let words = include_str!("../../../resources/messages/en-GB/pathway_till.ftl");
        let printed = words.chars().filter(|c| !c.is_control());
        let printed: std::collections::BTreeSet<char> = printed.collect();
        for family in [FontFamily::Proportional, semi_bold(), bold(), italic()] {
            let font = FontId::new(20.0, family);
            for c in &printed {
                let has = ctx.fonts_mut(|fonts| fonts.has_glyph(&font, *c));
                assert!(has, "{c:?} in {font:?}");
            }
            // One box for each letter that no font has: as wide as one, never nothing.
            let wide = |text: &str| {
                let text = text.to_owned();
                ctx.fonts_mut(|fonts| {
                    let galley =
                        fonts.layout_no_wrap(text, font.clone(), egui::Color32::PLACEHOLDER);
                    galley.size().x
                })
            };
            for name in [
                "\u{1F642}",
                "\u{5E9}",
                "\u{9762}",
                "\u{1F468}\u{200D}\u{1F469}",
            ] {
                assert!(wide(name) > 4.0, "{name}: {}", wide(name));
            }
        }
    }
}
