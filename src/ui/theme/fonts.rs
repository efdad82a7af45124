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
