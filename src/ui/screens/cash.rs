//! Money from the customer: tap the pictures of what they gave, or type it.

use egui::{Key, Rect, Ui, vec2};

use crate::domain::cash::CashKind;
use crate::domain::money_entry;
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::space::{S8, S12, S16, S24};
use crate::ui::widgets::amount::{self, Place};
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::{Field, Kind};
use crate::ui::widgets::money_cell::{self, Cell, State};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{steps, task_steps};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What is left to pay.
    pub to_pay: Pence,
}

/// Which pictures are seen where there is no room for all.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Drawer {
    /// Notes.
    #[default]
    Notes,
    /// Coins.
    Coins,
    /// A field to type in.
    Typing,
}

/// What they gave so far.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Pieces tapped, in order.
    pub given: Vec<CashKind>,
    /// An amount that was typed or chosen.
    pub amount: Option<Pence>,
    /// What is being typed.
    pub typed: String,
    /// What was unclear about it.
    pub problem: Option<Refusal>,
    /// Which pictures are seen.
    pub drawer: Drawer,
}

impl Draft {
    /// Everything they gave.
    pub fn total(&self) -> Pence {
        let tapped = self.given.iter().map(|kind| kind.value());
        Pence::sum(self.amount.into_iter().chain(tapped)).unwrap_or_default()
    }

    fn tap(&mut self, kind: CashKind) {
        self.given.push(kind);
    }

    fn take_back(&mut self) {
        if self.given.pop().is_none() {
            self.amount = None;
        }
    }

    fn use_amount(&mut self, amount: Pence) {
        self.given.clear();
        self.amount = Some(amount);
        self.problem = None;
        self.typed.clear();
    }

    fn use_typed(&mut self) {
        match money_entry::parse(&self.typed) {
            Ok(amount) => self.use_amount(amount),
            Err(refusal) => self.problem = Some(refusal),
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// They gave so much.
    Given(Pence),
    /// Back to the ways of paying.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Cut::new(page.content, if look.layout.is_short() { S8 } else { S16 });
    if !look.layout.is_tiny() {
        steps::show(
            ui,
            look,
            column.top(steps::HEIGHT),
            &task_steps::paying(look.words),
            1,
        );
    }
    amounts(ui, look, data, draft, column.top(amount::height(look)));
    if look.layout.is_short() {
        low(ui, look, data, draft, column);
    } else {
        roomy(ui, look, data, draft, column);
    }
    foot(ui, look, data, draft, page.foot)
}

/// The keys 1 to 8 tap the eight coins, from 1p to £2, while one of these pieces has the focus: a
/// digit that somebody types for an amount is not a coin.
fn coin_keys(ui: &Ui, look: Look<'_>, draft: &mut Draft, pieces: Rect) {
    let focused = ui.memory(egui::Memory::focused);
    let here = focused
        .and_then(|id| ui.ctx().read_response(id))
        .is_some_and(|r| pieces.contains(r.rect.center()));
    if here {
        let places = Command::Coins.places_pressed(ui.ctx(), look.looks);
        let coins = places.into_iter().filter_map(|place| COINS.get(place));
        coins.for_each(|coin| draft.tap(*coin));
    }
}

fn amounts(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &Draft, rect: Rect) {
    let words = look.words;
    let given = draft.total();
    let grid = Grid {
        columns: 3,
        rows: 1,
    };
    let to_pay = (say!(words, "cash-to-pay"), words.money(data.to_pay));
    let gave = (say!(words, "cash-gave"), words.money(given));
    let rest = match given.minus(data.to_pay).unwrap_or_default() {
        more if more > Pence::ZERO => (say!(words, "cash-change"), words.money(more)),
        less if less < Pence::ZERO && given > Pence::ZERO => (
            say!(words, "cash-ask-for"),
            words.money(less.size().unwrap_or_default()),
        ),
        _ => (String::new(), String::new()),
    };
    let all = [to_pay, gave, rest];
    let wide = |(label, amount): &(String, String)| match label.as_str() {
        "" => 0.0,
        label => amount::width(ui, label, amount) + S12,
    };
    // Where all three do not fit side by side, what is to be paid is known from the page before.
    let sum: f32 = all.iter().map(wide).sum();
    let from = usize::from(look.layout.is_short() && sum > rect.width() + S12);
    let sum: f32 = all.iter().skip(from).map(wide).sum();
    let gap = if sum + 2.0 * S12 > rect.width() {
        S12
    } else {
        S24
    };
    let mut row = Cut::new(rect, gap);
    for (number, (label, amount)) in all.into_iter().enumerate().skip(from) {
        if !label.is_empty() {
            let spot = if look.layout.is_short() {
                row.left(amount::width(ui, &label, &amount))
            } else {
                grid.cell(rect, S16, number)
            };
            ui.push_id(number, |ui| {
                amount::show(ui, look, spot, &label, &amount, Place::Start);
            });
        }
    }
}

const NOTES: [CashKind; 4] = [CashKind::L5, CashKind::L10, CashKind::L20, CashKind::L50];
const COINS: [CashKind; 8] = [
    CashKind::P1,
    CashKind::P2,
    CashKind::P5,
    CashKind::P10,
    CashKind::P20,
    CashKind::P50,
    CashKind::L1,
    CashKind::L2,
];

fn roomy(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, mut column: Cut) {
    let tools_line = column.bottom(look.layout.target());
    tools(ui, look, data, draft, tools_line);
    if let Some(sentence) = sentence(look, data, draft) {
        let high = banner::height(ui, look, &sentence, column.rest.width());
        let spot = column.bottom(high);
        banner::show(ui, look, spot.min, spot.width(), Tone::Plain, &sentence);
    }
    let high = ((column.rest.height() - S12) / 2.0).clamp(100.0, 160.0);
    cells(ui, look, draft, column.top(high), &NOTES);
    cells(ui, look, draft, column.top(high), &COINS);
}

fn low(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, mut column: Cut) {
    let tools_line = column.bottom(look.layout.target());
    let mut row = Cut::new(tools_line, S8);
    let names = [
        (Drawer::Notes, say!(look.words, "cash-notes")),
        (Drawer::Coins, say!(look.words, "cash-coins")),
        (Drawer::Typing, say!(look.words, "cash-type")),
    ];
    for (drawer, name) in &names {
        let button = Button::new(name).selected_quietly(draft.drawer == *drawer);
        let wide = button.width(ui) - S16;
        if button.show(ui, look, row.left(wide)) {
            draft.drawer = *drawer;
        }
    }
    quick(ui, look, data, draft, row.rest);
    if draft.drawer != Drawer::Typing
        && let Some(sentence) = sentence(look, data, draft)
        && column.rest.height() > 180.0
    {
        let high = banner::height(ui, look, &sentence, column.rest.width());
        let spot = column.bottom(high);
        banner::show(ui, look, spot.min, spot.width(), Tone::Plain, &sentence);
    }
    let area = column
        .rest
        .with_max_y(column.rest.bottom().min(column.rest.top() + 160.0));
    match draft.drawer {
        Drawer::Notes => cells(ui, look, draft, area, &NOTES),
        Drawer::Coins => cells(ui, look, draft, area, &COINS),
        Drawer::Typing => typing(ui, look, draft, column.rest),
    }
}

/// Error 6 of the look: they gave less than there is to pay.
fn sentence(look: Look<'_>, data: &Data, draft: &Draft) -> Option<String> {
    let given = draft.total();
    let left = data.to_pay.minus(given).unwrap_or_default();
    if given == Pence::ZERO || left <= Pence::ZERO {
        return None;
    }
    let (given, left) = (look.words.money(given), look.words.money(left));
    Some(say!(
        look.words,
        "cash-more-needed",
        given = given,
        left = left
    ))
}

fn cells(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, rect: Rect, kinds: &[CashKind]) {
    let grid = Grid {
        columns: kinds.len(),
        rows: 1,
    };
    let gap = if look.layout.is_tiny() { S8 } else { S12 };
    for (number, kind) in kinds.iter().enumerate() {
        let many = draft.given.iter().filter(|k| *k == kind).count();
        let badge = (many > 0).then(|| many.to_string());
        let value = look.words.coin(*kind);
        let piece = look.words.piece(*kind);
        let spoken = if many > 0 {
            say!(look.words, "cash-cell-given", piece = piece, count = many)
        } else {
            say!(look.words, "cash-cell", piece = piece)
        };
        let cell = Cell {
            kind: *kind,
            words: &value,
            spoken: &spoken,
            badge: badge.as_deref(),
            state: State::Open,
        };
        if money_cell::show(ui, look, grid.cell(rect, gap, number), cell) {
            draft.tap(*kind);
        }
    }
    coin_keys(ui, look, draft, rect);
}

fn tools(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) {
    let mut row = Cut::new(rect, S12);
    let half = row.left((rect.width() - S12) / 2.0);
    quick(ui, look, data, draft, half);
    inline_typing(ui, look, draft, row.rest);
}

/// Exact, and take back the last.
fn quick(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) {
    let exact = say!(look.words, "cash-exact");
    let back = say!(look.words, "cash-take-back");
    let money = look.words.money(data.to_pay);
    let spoken = say!(look.words, "cash-exact-spoken", amount = money);
    let first = Button::new(&exact).icon(icons::CHECK).spoken(&spoken);
    let second = Button::new(&back).icon(icons::ARROW_U_UP_LEFT);
    let mut row = Cut::new(rect, S8);
    let wide = first.width(ui).min(rect.width() * 0.45);
    if first.show(ui, look, row.left(wide)) {
        draft.use_amount(data.to_pay);
    }
    if draft.total() > Pence::ZERO {
        let wide = second.width(ui).min(row.rest.width());
        if second.show(ui, look, row.left(wide)) {
            draft.take_back();
        }
    }
}

fn inline_typing(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, rect: Rect) {
    let label = say!(look.words, "cash-or-type");
    let use_it = say!(look.words, "cash-use");
    let mut row = Cut::new(rect, S12);
    let button = Button::new(&use_it);
    let wide = button.width(ui);
    let button_spot = row.right(wide);
    let problem = draft
        .problem
        .as_ref()
        .map(|refusal| look.words.refusal(refusal));
    let words_wide = crate::ui::widgets::text::width(ui, crate::ui::theme::Type::Body, &label);
    let words = row.left(words_wide.min(row.rest.width() * 0.6));
    crate::ui::widgets::text::paint(
        ui,
        words,
        egui::Align2::RIGHT_CENTER,
        crate::ui::theme::Type::Body,
        &label,
        look.tokens.text,
    );
    let field = Field {
        label: &label,
        hint: "",
        problem: problem.as_deref(),
        kind: Kind::Figures,
    };
    let response = field.edit(ui, look, row.rest, &mut draft.typed);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.changed() {
        draft.problem = None;
    }
    if button.show(ui, look, button_spot) || entered {
        draft.use_typed();
    }
    if let Some(problem) = problem {
        let high = banner::height(ui, look, &problem, rect.width());
        let corner = rect.left_top() - vec2(0.0, high + S8);
        banner::problem(ui, look, corner, rect.width(), &problem);
    }
}

fn typing(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, rect: Rect) {
    let label = say!(look.words, "cash-type-label");
    let problem = draft
        .problem
        .as_ref()
        .map(|refusal| look.words.refusal(refusal));
    let use_it = say!(look.words, "cash-use");
    let field = Field {
        label: &label,
        hint: "",
        problem: problem.as_deref(),
        kind: Kind::Figures,
    };
    let button = Button::new(&use_it);
    let wide = button.width(ui);
    let mut row = Cut::new(rect, S12);
    let spot = row.right(wide);
    let response = field.show(ui, look, row.rest, &mut draft.typed);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if response.changed() {
        draft.problem = None;
    }
    let spot = Rect::from_min_size(
        egui::pos2(spot.left(), response.rect.top()),
        vec2(wide, response.rect.height()),
    );
    if button.show(ui, look, spot) || entered {
        draft.use_typed();
    }
}

fn foot(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &Draft, rect: Rect) -> Vec<Action> {
    let words = look.words;
    let given = draft.total();
    let back = say!(words, "back");
    let reason = say!(words, "cash-tap-first");
    let label = match given.cmp(&data.to_pay) {
        _ if given == Pence::ZERO => say!(words, "next"),
        std::cmp::Ordering::Less => {
            say!(words, "cash-take-part", given = words.money(given))
        }
        std::cmp::Ordering::Equal => say!(words, "cash-finish"),
        std::cmp::Ordering::Greater => say!(words, "cash-give-change"),
    };
    let nothing = given == Pence::ZERO;
    let primary = Button::primary(&label).locked(nothing.then_some(reason.as_str()));
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, rect)
    {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) if !nothing => vec![Action::Given(given)],
        _ => Vec::new(),
    }
}
