//! The settings pages.

use pathway_till::ui::screens::settings::Row;
use pathway_till::ui::screens::{about, settings};

use super::Screen;

pub fn hub(rows: &[Row]) -> Screen {
    let data = settings::Data {
        rows: rows.to_vec(),
        till: "Bakery counter".into(),
        shop: "Pathway Bakery".into(),
        notice: None,
    };
    Screen::Settings(data, settings::Draft::default())
}

pub fn all() -> Vec<(&'static str, Screen)> {
    vec![
        ("settings", hub(&Row::ALL)),
        ("settings_trainee", hub(&[Row::Looks, Row::About])),
        (
            "about",
            Screen::About(
                about::Data {
                    version: "1.0.0".into(),
                },
                about::Draft,
            ),
        ),
    ]
}
