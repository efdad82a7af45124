//! What something is, and beside it what became of it, the latest first: two cards, where there is room for
//! all of both. A page of one thing (a referral, a report) that has no room shows the same as long text.

use egui::{Rect, Stroke, Ui, pos2};

use super::{card, text};
use crate::ui::Look;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S16, S24};

/// From here on two cards stand side by side.
const LEAST: f32 = 900.0;
/// The middle of a dot, from the left of its words.
const DOT: f32 = 24.0;
const DOT_RADIUS: f32 = 6.0;

/// What is shown.
#[derive(Clone, Copy, Debug)]
pub struct FactsAndStory<'a> {
    /// What it is: each with a name. The first one is how it stands.
    pub facts: &'a [(String, String)],
    /// What the story is called.
    pub heading: &'a str,
    /// The days, and what was on each; the latest first.
    pub story: &'a [(String, String)],
}

impl FactsAndStory<'_> {
    /// Shows both, where all of it has room; says whether it did.
    pub fn show(&self, ui: &mut Ui, look: Look<'_>, rect: Rect) -> bool {
        if rect.width() < LEAST || self.story.is_empty() {
            return false;
        }
        let wide = (rect.width() - S24) / 2.0;
        let inside = wide - 2.0 * S24;
        let facts = self.facts_height(ui, inside);
        let story = self.story_height(ui, inside - DOT);
        let high = facts.max(story) + 2.0 * S24;
        if high > rect.height() {
            return false;
        }
        let left = Rect::from_min_size(rect.min, egui::vec2(wide, high));
        let right = left.translate(egui::vec2(wide + S24, 0.0));
        card::raised(ui, look, left);
        card::raised(ui, look, right);
        self.show_facts(ui, look, left.shrink(S24));
        self.show_story(ui, look, right.shrink(S24));
        true
    }

    fn facts_height(&self, ui: &Ui, wide: f32) -> f32 {
        let of = |(place, (name, says)): (usize, &(String, String))| {
            text::height(ui, Type::Meta, name, wide)
                + text::height(ui, style(place), says, wide)
                + S16
        };
        self.facts.iter().enumerate().map(of).sum::<f32>() - S16
    }

    fn show_facts(&self, ui: &mut Ui, look: Look<'_>, rect: Rect) {
        let (ink, quiet) = (look.tokens.text, look.tokens.muted);
        let mut top = rect.top();
        for (place, (name, says)) in self.facts.iter().enumerate() {
            let wide = rect.width();
            let corner = pos2(rect.left(), top);
            top += text::paragraph(ui, corner, wide, Type::Meta, name, quiet);
            let corner = pos2(rect.left(), top);
            top += text::paragraph(ui, corner, wide, style(place), says, ink) + S16;
        }
    }

    fn story_height(&self, ui: &Ui, wide: f32) -> f32 {
        let of = |(day, says): &(String, String)| {
            text::height(ui, Type::Meta, day, wide) + text::height(ui, Type::Body, says, wide) + S12
        };
        let heading = text::height(ui, Type::Heading, self.heading, wide + DOT) + S16;
        heading + self.story.iter().map(of).sum::<f32>() - S12
    }

    fn show_story(&self, ui: &mut Ui, look: Look<'_>, rect: Rect) {
        let (ink, quiet, line) = (look.tokens.text, look.tokens.muted, look.tokens.primary.ink);
        let high = text::height(ui, Type::Heading, self.heading, rect.width());
        let spot = Rect::from_min_size(rect.min, egui::vec2(rect.width(), high));
        text::heading(ui, spot, Type::Heading, self.heading, ink, 3);
        let (left, wide) = (rect.left() + DOT, rect.width() - DOT);
        let x = rect.left() + DOT_RADIUS;
        let mut top = rect.top() + high + S16;
        let mut before: Option<f32> = None;
        for (day, says) in self.story {
            let middle = top + Type::Meta.line() / 2.0;
            if let Some(above) = before {
                let span = above + DOT_RADIUS + S8 / 2.0..=middle - DOT_RADIUS - S8 / 2.0;
                let quiet = Stroke::new(2.0, look.tokens.line);
                ui.painter().vline(x, span, quiet);
            }
            let spot = pos2(x, middle);
            if before.is_none() {
                ui.painter().circle_filled(spot, DOT_RADIUS, line);
            } else {
                let rim = Stroke::new(2.0, line);
                ui.painter().circle_stroke(spot, DOT_RADIUS - 1.0, rim);
            }
            before = Some(middle);
            top += text::paragraph(ui, pos2(left, top), wide, Type::Meta, day, quiet);
            top += text::paragraph(ui, pos2(left, top), wide, Type::Body, says, ink) + S12;
        }
    }
}

/// How a fact is written: how it stands is what is looked for.
const fn style(place: usize) -> Type {
    if place == 0 {
        Type::Heading
    } else {
        Type::Body
    }
}
