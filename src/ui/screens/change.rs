//! Give change: the coach. It shows the fewest pieces; each is tapped as it leaves the drawer.

mod count_up;

use egui::{Align2, Rect, Ui, vec2};

use crate::domain::Pence;
use crate::domain::cash::{self, CashKind, KindsInDrawer, Pieces};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S8, S12, S16};
use crate::ui::widgets::amount::{self, Place};
use crate::ui::widgets::aside;
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::money_cell::{self, Cell, State};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{status, steps, tabs, task_steps, text};
use crate::words::say;

/// How much the coach shows.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Level {
    /// Pictures to tap.
    #[default]
    Pictures,
    /// Count up from what there was to pay.
    CountUp,
    /// The amount only.
    AmountOnly,
}

impl Level {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Pictures, Self::CountUp, Self::AmountOnly];
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What there was to pay.
    pub to_pay: Pence,
    /// What they gave.
    pub given: Pence,
    /// The kinds in the drawer.
    pub drawer: KindsInDrawer,
    /// How much the coach shows.
    pub level: Level,
}

impl Data {
    /// What they get back.
    pub fn change(&self) -> Pence {
        self.given.minus(self.to_pay).unwrap_or_default()
    }
}

/// The pieces that have left the drawer.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// In the order of tapping.
    pub handed: Vec<CashKind>,
}

impl Draft {
    fn handed_of(&self, kind: CashKind) -> u32 {
        u32::try_from(self.handed.iter().filter(|k| **k == kind).count()).unwrap_or(u32::MAX)
    }

    /// What is still to give.
    pub fn left(&self, change: Pence) -> Pence {
        let handed = Pence::sum(self.handed.iter().map(|k| k.value())).unwrap_or_default();
        change.minus(handed).unwrap_or_default()
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// All of it is in the customer's hand: save the sale.
    ChangeGiven,
    /// There is none of this kind left, or there is again.
    NoneLeft(CashKind),
    /// The customer adds a piece, so that the change can be made.
    CustomerAdds(CashKind),
    /// Show more or less.
    Level(Level),
    /// Back to the money from the customer.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let mut actions = Vec::new();
    let page = Page::of(look, ui.max_rect());
    let mut column = Cut::new(page.content, if look.layout.is_short() { S8 } else { S16 });
    if !look.layout.is_tiny() {
        let mut line = Cut::new(column.top(steps::HEIGHT), 0.0);
        steps::show(
            ui,
            look,
            line.left(page.content.width()),
            &task_steps::paying(look.words),
            2,
        );
    }
    head(
        ui,
        look,
        data,
        column.top(if look.layout.is_tiny() {
            amount::height(look)
        } else {
            amount::height(look).max(look.layout.till_target())
        }),
        &mut actions,
    );
    match data.level {
        Level::Pictures => pictures(ui, look, data, draft, column, &mut actions),
        Level::CountUp => count_up::show(ui, look, data, draft, column, &mut actions),
        Level::AmountOnly => amount_only(ui, look, column),
    }
    foot(ui, look, page.foot, &mut actions);
    actions
}

fn head(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect, actions: &mut Vec<Action>) {
    let words = look.words;
    let names = [
        say!(words, "change-level-pictures"),
        say!(words, "change-level-count-up"),
        say!(words, "change-level-amount"),
    ];
    let mut row = Cut::new(rect, S16);
    let wide = if look.layout.is_tiny() {
        300.0
    } else {
        452.0_f32.min(rect.width() * 0.55)
    };
    let high = look.layout.till_target();
    let right = row.right(wide);
    let spot = Rect::from_center_size(right.center(), vec2(right.width(), high));
    if look.layout.is_tiny() {
        row = Cut::new(rect, S16);
    } else {
        let chosen = Level::ALL
            .iter()
            .position(|l| *l == data.level)
            .unwrap_or(0);
        if let Some(level) =
            tabs::show(ui, look, spot, &names, chosen, &mut 0).and_then(|n| Level::ALL.get(n))
        {
            actions.push(Action::Level(*level));
        }
    }
    let label = say!(words, "change-to-give");
    let amount = words.money(data.change());
    amount::show(ui, look, row.rest, &label, &amount, Place::Start);
    let gave = say!(
        words,
        "change-they-gave",
        given = words.money(data.given),
        to_pay = words.money(data.to_pay)
    );
    // Beside the amount, where there is room for the whole sentence.
    let after = row.rest.left()
        + if look.layout.is_short() {
            text::width(ui, Type::Body, &label) + text::width(ui, Type::MoneyTitle, &amount) + 40.0
        } else {
            text::width(ui, Type::Money, &amount) + 32.0
        };
    let beside = row.rest.with_min_x(after);
    let beside = if look.layout.is_short() {
        beside
    } else {
        beside
            .with_min_y(beside.bottom() - 46.0)
            .with_max_y(beside.bottom() - 6.0)
    };
    if text::width(ui, Type::Meta, &gave) < beside.width() {
        let colour = look.tokens.muted;
        text::label(ui, beside, Align2::LEFT_CENTER, Type::Meta, &gave, colour);
    }
}

fn pictures(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    mut column: Cut,
    actions: &mut Vec<Action>,
) {
    let left = draft.left(data.change());
    let plan = match cash::change(left, &data.drawer) {
        Ok(plan) => plan,
        Err(no_change) => {
            cannot(ui, look, data, draft, column, no_change.ask_for, actions);
            return;
        }
    };
    if !look.layout.is_short() {
        let how = say!(look.words, "change-how");
        let line = column.top(Type::Body.line());
        text::label(
            ui,
            line,
            Align2::LEFT_CENTER,
            Type::Body,
            &how,
            look.tokens.text,
        );
    }
    let below = column.bottom(look.layout.till_target());
    progress(ui, look, draft, left, below);
    let cells = cells_of(draft, &plan);
    let room = column.rest;
    let columns = if cells.len() <= 6 {
        cells.len().max(1)
    } else {
        cells.len().div_ceil(2)
    };
    let rows = cells.len().div_ceil(columns).max(1);
    let none_left = if room.height() / count(rows) > 170.0 {
        look.layout.till_target() + S8
    } else {
        0.0
    };
    let wide = ((room.width() - S12 * 5.0) / 6.0).clamp(96.0, 210.0);
    let wide = wide.min((room.width() - S12 * count(columns - 1)) / count(columns));
    let high = ((room.height() - S12 * count(rows - 1)) / count(rows)).min(208.0 + none_left);
    for (number, (kind, still)) in cells.iter().enumerate() {
        let (line, place) = (number / columns, number % columns);
        let corner = room.min + vec2(count(place) * (wide + S12), count(line) * (high + S12));
        let spot = Rect::from_min_size(corner, vec2(wide, high));
        piece(ui, look, draft, spot, *kind, *still, none_left, actions);
    }
}

/// Every kind that was handed out or is still to be, largest first, with how many are to come.
fn cells_of(draft: &Draft, plan: &[Pieces]) -> Vec<(CashKind, u32)> {
    CashKind::ALL
        .into_iter()
        .rev()
        .filter_map(|kind| {
            let still = plan.iter().find(|p| p.kind == kind).map_or(0, |p| p.count);
            (still > 0 || draft.handed_of(kind) > 0).then_some((kind, still))
        })
        .collect()
}

#[allow(clippy::too_many_arguments)] // One cell of the coach: all of it is about that cell.
fn piece(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    rect: Rect,
    kind: CashKind,
    still: u32,
    none_left: f32,
    actions: &mut Vec<Action>,
) {
    let words = look.words;
    let handed = draft.handed_of(kind);
    let name = words.piece(kind);
    let (label, state) = if still == 0 {
        (say!(words, "change-given"), State::Done)
    } else {
        (say!(words, "change-give", count = still), State::Open)
    };
    let badge = (handed > 0 && still > 0).then(|| handed.to_string());
    let spoken = say!(
        words,
        "change-cell",
        piece = name.as_str(),
        state = label.as_str()
    );
    let spot = rect.with_max_y(rect.bottom() - none_left);
    let cell = Cell {
        kind,
        words: &label,
        spoken: &spoken,
        badge: badge.as_deref(),
        state,
    };
    if money_cell::show(ui, look, spot, cell) && still > 0 {
        draft.handed.push(kind);
    }
    if none_left > 0.0 && still > 0 {
        let label = say!(words, "change-none-left");
        let spoken = say!(words, "change-none-left-of", piece = name.as_str());
        let below = rect.with_min_y(rect.bottom() - look.layout.till_target());
        let plain = Button::new(&label).weight(Weight::Quiet);
        let with_icon = plain.clone().icon(icons::PROHIBIT);
        let button = if with_icon.width(ui) > below.width() {
            plain
        } else {
            with_icon
        };
        if button.spoken(&spoken).show(ui, look, below) {
            actions.push(Action::NoneLeft(kind));
        }
    }
}

fn progress(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, left: Pence, rect: Rect) {
    let words = look.words;
    let mut row = Cut::new(rect, S16);
    if !draft.handed.is_empty() {
        let label = say!(words, "cash-take-back");
        let button = Button::new(&label)
            .icon(icons::ARROW_U_UP_LEFT)
            .weight(Weight::Quiet);
        let spot = row.right(button.width(ui));
        if button.show(ui, look, spot) {
            draft.handed.pop();
        }
    }
    let (sentence, colour) = if left == Pence::ZERO {
        (say!(words, "change-all-given"), look.tokens.positive.ink)
    } else {
        (
            say!(words, "change-still", left = words.money(left)),
            look.tokens.text,
        )
    };
    let at = Align2::LEFT_CENTER;
    status::show(
        ui,
        row.rest,
        at,
        Type::Heading,
        &sentence,
        colour,
        "still to give",
    );
}

/// A way on, where the drawer cannot make it. In the smallest window two stand side by side without
/// their icons, so that none is left out.
fn helping<'a>(label: &'a str, icon: Icon, look: Look<'_>) -> Button<'a> {
    let button = Button::new(label);
    if look.layout.is_tiny() {
        button
    } else {
        button.icon(icon)
    }
}

/// The drawer cannot make it: which coin would help, and what the drawer has again.
fn cannot(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    mut column: Cut,
    ask_for: Option<CashKind>,
    actions: &mut Vec<Action>,
) {
    let words = look.words;
    let width = COLUMN
        .max(column.rest.width() * 0.6)
        .min(column.rest.width());
    let sentence = match ask_for {
        Some(kind) => say!(words, "change-cannot-ask", piece = words.piece(kind)),
        None => say!(words, "change-cannot"),
    };
    let high = banner::height(ui, look, &sentence, width);
    banner::show(
        ui,
        look,
        column.top(high).min,
        width,
        Tone::Attention,
        &sentence,
    );
    let high = look.layout.till_target();
    let mut row = Cut::new(column.top(high), S12);
    if let Some(kind) = ask_for {
        let label = say!(words, "change-customer-adds", piece = words.piece(kind));
        let button = helping(&label, icons::HAND_COINS, look);
        let spot = row.left(button.width(ui));
        if button.show(ui, look, spot) {
            actions.push(Action::CustomerAdds(kind));
        }
    }
    let missing: Vec<CashKind> = CashKind::ALL
        .into_iter()
        .filter(|k| !data.drawer.has(*k))
        .collect();
    for kind in missing {
        let label = say!(words, "change-there-is", piece = words.piece(kind));
        let button = helping(&label, icons::ARROW_U_UP_LEFT, look);
        let wide = button.width(ui);
        if row.rest.width() < wide {
            if column.rest.height() < high {
                break;
            }
            row = Cut::new(column.top(high), S12);
        }
        if button.show(ui, look, row.left(wide)) {
            actions.push(Action::NoneLeft(kind));
        }
    }
    let left = draft.left(data.change());
    if column.rest.height() >= look.layout.till_target() {
        progress(ui, look, draft, left, column.top(look.layout.till_target()));
    }
}

fn amount_only(ui: &mut Ui, look: Look<'_>, column: Cut) {
    let said = say!(look.words, "aside-amount");
    let block = look.tokens.primary;
    let room = aside::beside(ui, look, column.rest, icons::HAND_COINS, block, &said);
    let mut column = Cut::new(room, S16);
    let sentence = say!(look.words, "change-amount-how");
    let width = COLUMN.min(column.rest.width());
    let high = text::height(ui, Type::Body, &sentence, width);
    let corner = column.top(high).min;
    text::paragraph(ui, corner, width, Type::Body, &sentence, look.tokens.text);
}

fn foot(ui: &mut Ui, look: Look<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let back = say!(look.words, "back");
    let given = say!(look.words, "change-done");
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&given))
        .show(ui, look, rect);
    match pressed {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => actions.push(Action::ChangeGiven),
        _ => {}
    }
}
