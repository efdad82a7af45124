//! A page: its margins, its foot with Back on the left and the way on on the right, and the rows of
//! a check page.

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::button::Button;
use super::text;
use super::{aside, card};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::ui::layout::{Cut, count};
use crate::ui::theme::space::{S8, S12, S16};
use crate::ui::theme::{Block, Type};

/// The content of a page and its foot.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Where the content goes.
    pub content: Rect,
    /// Where the buttons go.
    pub foot: Rect,
}

impl Page {
    /// Cuts a page out of the room below the bar.
    pub fn of(look: Look<'_>, body: Rect) -> Self {
        let side = look.layout.page_margin();
        let above = match () {
            () if look.layout.is_tiny() => S8,
            () if look.layout.is_short() => S12,
            () => 28.0,
        };
        let inside = Rect::from_min_max(
            body.min + vec2(side, above),
            body.max - vec2(side, look.layout.margin),
        );
        let gap = if look.layout.is_tiny() { S12 } else { S16 };
        let mut cut = Cut::new(inside, gap);
        let foot = cut.bottom(look.layout.foot());
        Self {
            content: cut.rest,
            foot,
        }
    }

    /// The same with a picture and a sentence beside the content, where there is room: what a short
    /// page is about, or what comes next.
    #[must_use]
    pub fn beside(
        self,
        ui: &mut Ui,
        look: Look<'_>,
        (icon, block): (Icon, Block),
        sentence: &str,
    ) -> Self {
        Self {
            content: aside::beside(ui, look, self.content, icon, block, sentence),
            ..self
        }
    }

    /// The content as a column that is cut from the top.
    pub fn column(&self, look: Look<'_>) -> Cut {
        Cut::new(self.content, look.layout.gap())
    }
}

/// What was pressed at the foot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pressed {
    /// Back, and keep everything.
    Back,
    /// The primary button.
    Primary,
    /// One of the others, by its place.
    Other(usize),
}

/// The buttons at the foot of a page.
#[derive(Clone, Debug, Default)]
pub struct Foot<'a> {
    back: Option<Button<'a>>,
    others: Vec<Button<'a>>,
    primary: Option<Button<'a>>,
}

impl<'a> Foot<'a> {
    /// No buttons yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a way back.
    #[must_use]
    pub fn back(mut self, label: &'a str) -> Self {
        self.back = Some(Button::back(label));
        self
    }

    /// With the way on.
    #[must_use]
    pub fn primary(mut self, button: Button<'a>) -> Self {
        self.primary = Some(button);
        self
    }

    /// With another button between them.
    #[must_use]
    pub fn other(mut self, button: Button<'a>) -> Self {
        self.others.push(button);
        self
    }

    /// The room between the way back and the others, before they are shown.
    pub fn room(&self, ui: &Ui, look: Look<'_>, rect: Rect) -> Rect {
        let back = self
            .back
            .as_ref()
            .map_or(0.0, |back| back.width(ui).max(120.0) + S12);
        let least = if look.layout.is_short() { 200.0 } else { 288.0 };
        let primary = self
            .primary
            .as_ref()
            .map_or(0.0, |primary| primary.width(ui).max(least) + S12);
        let others: f32 = self.others.iter().map(|o| o.width(ui) + S12).sum();
        Rect::from_min_max(
            pos2(rect.left() + back, rect.top()),
            pos2(rect.right() - primary - others, rect.bottom()),
        )
    }

    /// Shows them; says what was pressed.
    pub fn show(self, ui: &mut Ui, look: Look<'_>, rect: Rect) -> Option<Pressed> {
        let mut pressed = None;
        let middle = rect.center().y;
        let target = look.layout.target();
        let low = |from: f32, to: f32| {
            Rect::from_min_max(
                pos2(from, middle - target / 2.0),
                pos2(to, middle + target / 2.0),
            )
        };
        let least = if look.layout.is_short() { 200.0 } else { 288.0 };
        let mut wanted = Vec::new();
        wanted.extend(self.back.as_ref().map(|b| (b.width(ui).max(120.0), false)));
        wanted.extend(self.others.iter().map(|o| (o.width(ui), o.is_locked())));
        let primary = self.primary.as_ref();
        wanted.extend(primary.map(|p| (p.width(ui).max(least), p.is_locked())));
        let share = Share::of(rect.width(), &wanted);
        let mut left = rect.left();
        let mut right = rect.right();
        if let Some(back) = self.back {
            let width = share.width(back.width(ui).max(120.0), false);
            if back.show(ui, look, low(left, left + width)) {
                pressed = Some(Pressed::Back);
            }
            left += width + S12;
        }
        let primary = self.primary.map(|primary| {
            let width = share.width(primary.width(ui).max(least), primary.is_locked());
            let spot = Rect::from_min_max(
                pos2((right - width).max(left), rect.top()),
                pos2(right, rect.bottom()),
            );
            right = spot.left() - S12;
            (primary, spot)
        });
        // Others stand beside the way on, in the order given.
        let mut spots = Vec::new();
        for (number, other) in self.others.into_iter().enumerate().rev() {
            let width = share.width(other.width(ui), other.is_locked());
            let spot = low((right - width).max(left), right);
            right = spot.left() - S12;
            spots.push((number, other, spot));
        }
        for (number, other, spot) in spots.into_iter().rev() {
            if other.show(ui, look, spot) {
                pressed = Some(Pressed::Other(number));
            }
        }
        if let Some((primary, spot)) = primary
            && primary.show(ui, look, spot)
        {
            pressed = Some(Pressed::Primary);
        }
        pressed
    }
}

/// How much of its wanted width each button gets, where not all words fit side by side: words then
/// take two lines. A lock's reason stands on one line, so locked buttons give way last.
struct Share {
    open: f32,
    locked: f32,
}

impl Share {
    fn of(width: f32, wanted: &[(f32, bool)]) -> Self {
        let room = width - S12 * count(wanted.len().saturating_sub(1));
        let sum = |locked: bool| -> f32 {
            let of_kind = wanted.iter().filter(|(_, l)| *l == locked);
            of_kind.map(|(wide, _)| *wide).sum()
        };
        let (open, locked) = (sum(false), sum(true));
        if open + locked <= room {
            return Self {
                open: 1.0,
                locked: 1.0,
            };
        }
        let open_part = ((room - locked) / open.max(1.0)).clamp(0.55, 1.0);
        let locked_part = ((room - open * open_part) / locked.max(1.0)).min(1.0);
        Self {
            open: open_part,
            locked: locked_part,
        }
    }

    fn width(&self, wanted: f32, locked: bool) -> f32 {
        wanted * if locked { self.locked } else { self.open }
    }
}

/// One row of a check page: what it is, and on the right how much; a line below it.
pub fn row(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, amount: &str, style: Type) {
    two_sides(ui, look, rect, name, amount, style);
    card::rule(ui, look, rect, rect.bottom());
}

/// What it is, and on the right how much.
pub fn two_sides(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, amount: &str, style: Type) {
    let t = look.tokens;
    let figures = match style {
        Type::Heading => Type::MoneyHeading,
        Type::Strong => Type::FiguresStrong,
        Type::Meta => Type::MetaFigures,
        Type::MetaStrong => Type::MetaFiguresStrong,
        _ => Type::Figures,
    };
    let width = text::width(ui, figures, amount);
    let right = Rect::from_min_max(pos2(rect.right() - width, rect.top()), rect.max);
    let left = Rect::from_min_max(rect.min, pos2(right.left() - S12, rect.bottom()));
    text::paint(ui, left, Align2::LEFT_CENTER, style, name, t.text);
    text::paint(ui, right, Align2::RIGHT_CENTER, figures, amount, t.text);
    text::node(ui, rect, egui::Role::Label, &format!("{name}: {amount}"));
}
