//! Colours, type, space: what every widget is made of, and one function that gives it to egui.

pub mod fonts;
pub mod space;
pub mod tokens;
pub mod type_scale;

#[cfg(test)]
mod contrast;

use egui::{CornerRadius, FontId, Shadow, Stroke, TextStyle, Vec2};

use crate::domain::looks::{Looks, Motion};

pub use crate::domain::looks::Theme;
pub use tokens::{Block, FLOUR, HIGH_CONTRAST, NIGHT_BAKE, Tokens};
pub use type_scale::Type;

impl Theme {
    /// Its colours.
    pub const fn tokens(self) -> &'static Tokens {
        match self {
            Self::Flour => &FLOUR,
            Self::NightBake => &NIGHT_BAKE,
            Self::HighContrast => &HIGH_CONTRAST,
        }
    }
}

/// Prepares a context once: fonts, and behaviour that a till wants otherwise.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    // A letter that no font has, in a name from a list or a scanner, shows as a box and stops nothing.
    ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    ctx.options_mut(|options| {
        // Ctrl+Q would close a till in the middle of a sale.
        options.quit_shortcuts.clear();
        // Zoom goes by our steps and is kept, see `commands`.
        options.zoom_with_keyboard = false;
        // A slow press is a press: nothing here needs a long one.
        options.input_options.max_click_duration = f64::INFINITY;
    });
}

/// Gives a theme to egui's own widgets; ours read the tokens themselves.
pub fn apply(ctx: &egui::Context, looks: Looks) {
    let theme = looks.theme;
    let tokens = theme.tokens();
    let kind = if theme == Theme::Flour {
        egui::Theme::Light
    } else {
        egui::Theme::Dark
    };
    ctx.set_theme(kind);
    ctx.all_styles_mut(|style| {
        let body = Type::Body.font();
        style.text_styles = [
            (TextStyle::Small, Type::Table.font()),
            (TextStyle::Body, body.clone()),
            (TextStyle::Button, Type::Strong.font()),
            (TextStyle::Heading, Type::Heading.font()),
            (
                TextStyle::Monospace,
                FontId::new(body.size, fonts::money_regular()),
            ),
        ]
        .into();
        style.spacing.item_spacing = Vec2::splat(space::S12);
        style.spacing.button_padding = Vec2::new(space::S24, space::S12);
        style.spacing.interact_size.y = space::TARGET;
        style.interaction.selectable_labels = false;
        style.animation_time = if looks.motion == Motion::Calm {
            0.0
        } else {
            0.12
        };
        let visuals = &mut style.visuals;
        *visuals = match kind {
            egui::Theme::Light => egui::Visuals::light(),
            egui::Theme::Dark => egui::Visuals::dark(),
        };
        visuals.weak_text_color = Some(tokens.muted);
        visuals.panel_fill = tokens.surface;
        visuals.window_fill = tokens.raised;
        visuals.extreme_bg_color = tokens.raised;
        visuals.faint_bg_color = tokens.sunken;
        visuals.window_stroke = Stroke::new(space::STROKE, tokens.card_edge);
        visuals.window_shadow = Shadow::NONE;
        visuals.popup_shadow = Shadow::NONE;
        visuals.selection.bg_fill = tokens.primary.tint;
        visuals.selection.stroke = Stroke::new(space::STROKE_SELECTED, tokens.primary.ink);
        visuals.text_cursor.stroke = Stroke::new(2.0, tokens.text);
        visuals.text_cursor.blink = false;
        let widgets = &mut visuals.widgets;
        for state in [
            &mut widgets.noninteractive,
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
            &mut widgets.open,
        ] {
            state.bg_fill = tokens.raised;
            state.weak_bg_fill = tokens.raised;
            state.bg_stroke = Stroke::new(space::STROKE, tokens.edge);
            state.fg_stroke = Stroke::new(space::STROKE, tokens.text);
            state.corner_radius = CornerRadius::same(space::RADIUS_CONTROL);
            state.expansion = 0.0;
        }
    });
}
