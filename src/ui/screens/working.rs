//! Long work: after a second what it is, after five its steps; stopping it is safe.

use egui::{Align2, Rect, Role, Ui, Vec2, vec2};

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S16};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::status;
use crate::ui::widgets::text::{self, IconCut};
use crate::words::say;

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// The step that is going on, from 1.
    pub step: usize,
    /// How many there are.
    pub of: usize,
}

/// Whether the work can be stopped without harm.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// It can.
    Safe,
    /// It ends by itself soon.
    Never,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What is being done, as a sentence.
    pub sentence: String,
    /// How far it is, after five seconds.
    pub progress: Option<Progress>,
    /// Whether it can be stopped.
    pub stop: Stop,
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Stop the work.
    Stop,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    let t = look.tokens;
    let page = Page::of(look, ui.max_rect());
    let width = COLUMN.min(page.content.width());
    let area = Rect::from_center_size(page.content.center(), vec2(width, 240.0));
    let mut column = Cut::new(area, S16);
    let row = column.top(96.0);
    let spot = Rect::from_center_size(row.center(), Vec2::splat(96.0));
    card::disc(ui, look, spot, t.primary);
    text::icon(
        ui,
        spot,
        icons::HOURGLASS,
        IconCut::Regular,
        48.0,
        t.primary.ink,
    );
    let line = column.top(Type::Heading.line());
    let at = Align2::CENTER_CENTER;
    status::show(ui, line, at, Type::Heading, &data.sentence, t.text, "work");
    if let Some(progress) = data.progress {
        let bar = column.top(12.0);
        ui.painter().rect_filled(bar, 6, t.sunken);
        let part = count(progress.step) / count(progress.of.max(1));
        let done = bar.with_max_x(bar.left() + bar.width() * part.clamp(0.0, 1.0));
        ui.painter().rect_filled(done, 6, t.primary.fill);
        let (step, of) = (progress.step.to_string(), progress.of.to_string());
        let sentence = say!(look.words, "page-of", page = step, of = of);
        text::node(ui, bar, Role::ProgressIndicator, &sentence);
        let line = column.top(Type::Meta.line());
        text::label(ui, line, at, Type::Meta, &sentence, t.muted);
    }
    if data.stop == Stop::Safe {
        let stop = say!(look.words, "working-stop");
        let foot = Foot::new().other(Button::new(&stop));
        if let Some(Pressed::Other(_)) = foot.show(ui, look, page.foot) {
            return vec![Action::Stop];
        }
    }
    Vec::new()
}
