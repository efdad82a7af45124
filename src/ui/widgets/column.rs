//! A column of a page, filled from the top: headings, sentences, banners, and room for the rest.

use egui::{Rect, Ui};

use super::banner::{self, Tone};
use super::{aside, text};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::ui::layout::Cut;
use crate::ui::theme::space::{COLUMN, S8};
use crate::ui::theme::{Block, Type};

/// A column that is filled from the top.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    cut: Cut,
    width: f32,
}

impl Column {
    /// A column in this rectangle; sentences are never wider than can be read well.
    pub fn new(look: Look<'_>, rect: Rect) -> Self {
        let gap = if look.layout.is_tiny() {
            S8
        } else {
            look.layout.gap().min(16.0)
        };
        Self {
            cut: Cut::new(rect, gap),
            width: COLUMN.min(rect.width()),
        }
    }

    /// The same, with sentences as wide as the rectangle.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = self.cut.rest.width();
        self
    }

    /// A picture and a sentence beside what is left, where there is room: on a page with little on it.
    pub fn beside(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        (icon, block): (Icon, Block),
        sentence: &str,
    ) {
        let rest = aside::beside(ui, look, self.cut.rest, icon, block, sentence);
        self.cut.rest = rest;
        self.width = self.width.min(rest.width());
    }

    /// What is left.
    pub fn rest(&self) -> Rect {
        self.cut.rest
    }

    /// The width of sentences.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// So much from the top, as wide as sentences.
    pub fn spot(&mut self, height: f32) -> Rect {
        let all = self.cut.top(height);
        all.with_max_x(all.left() + self.width)
    }

    /// So much from the top, over the whole width.
    pub fn line(&mut self, height: f32) -> Rect {
        self.cut.top(height)
    }

    /// Leaves so much out.
    pub fn skip(&mut self, height: f32) {
        self.cut.skip(height);
    }

    /// The question of the page.
    pub fn title(&mut self, ui: &mut Ui, look: Look<'_>, sentence: &str) {
        let style = if look.layout.is_short() {
            Type::Heading
        } else {
            Type::Title
        };
        let wide = self.cut.rest.width();
        let high = text::height(ui, style, sentence, wide);
        let spot = self.cut.top(high);
        text::heading(ui, spot, style, sentence, look.tokens.text, 2);
    }

    /// A heading of a part of it.
    pub fn heading(&mut self, ui: &mut Ui, look: Look<'_>, sentence: &str) {
        let high = text::height(ui, Type::Heading, sentence, self.width);
        let spot = self.spot(high);
        text::heading(ui, spot, Type::Heading, sentence, look.tokens.text, 3);
    }

    /// A sentence.
    pub fn say(&mut self, ui: &mut Ui, look: Look<'_>, style: Type, sentence: &str) {
        let high = text::height(ui, style, sentence, self.width);
        let corner = self.spot(high).min;
        text::paragraph(ui, corner, self.width, style, sentence, look.tokens.text);
    }

    /// A quieter sentence.
    pub fn quiet(&mut self, ui: &mut Ui, look: Look<'_>, sentence: &str) {
        let style = if look.layout.is_short() {
            Type::Meta
        } else {
            Type::Body
        };
        let high = text::height(ui, style, sentence, self.width);
        let corner = self.spot(high).min;
        text::paragraph(ui, corner, self.width, style, sentence, look.tokens.muted);
    }

    /// A sentence that wants to be seen.
    pub fn banner(&mut self, ui: &mut Ui, look: Look<'_>, tone: Tone, sentence: &str) {
        let high = banner::height(ui, look, sentence, self.width);
        let corner = self.spot(high).min;
        banner::show(ui, look, corner, self.width, tone, sentence);
    }

    /// What happened, where something did.
    pub fn problem(&mut self, ui: &mut Ui, look: Look<'_>, problem: Option<&str>) {
        if let Some(sentence) = problem {
            self.banner(ui, look, Tone::Attention, sentence);
        }
    }

    /// What happened with the last try, where something did; else what went well.
    pub fn told(&mut self, ui: &mut Ui, look: Look<'_>, problem: Option<&str>, said: Option<&str>) {
        match (problem, said) {
            (Some(problem), _) => self.problem(ui, look, Some(problem)),
            (None, Some(said)) => self.banner(ui, look, Tone::Positive, said),
            (None, None) => {}
        }
    }
}
