//! How it looks, and the help page's keys.

use pathway_till::domain::looks::{Hands, Looks, Motion, Theme, Zoom};
use pathway_till::ui::screens::{help, looks};

use super::Screen;

pub fn all() -> Vec<(&'static str, Screen)> {
    let chosen = Looks {
        theme: Theme::HighContrast,
        zoom: Zoom::STEPS[5],
        hands: Hands::Steady,
        motion: Motion::Calm,
        ..Looks::default()
    };
    let page = |looks, kept, page| {
        let draft = looks::Draft { page, tried: 3 };
        Screen::Looks(looks::Data { looks, kept }, draft)
    };
    let keys = help::Draft {
        stage: help::Stage::Keys,
        page: 1,
    };
    vec![
        ("looks", page(Looks::default(), looks::Kept::Yes, 0)),
        ("looks_chosen", page(chosen, looks::Kept::NotYet, 0)),
        ("looks_second_page", page(chosen, looks::Kept::Yes, 1)),
        ("looks_third_page", page(chosen, looks::Kept::Yes, 2)),
        (
            "help_keys",
            Screen::Help(
                help::Data {
                    signed: help::Signed::Out,
                    topic: help::Topic::None,
                },
                keys,
            ),
        ),
    ]
}
