//! The sale is saved: the change again, and the next customer. Nothing goes on by itself.

use egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use crate::domain::Pence;
use crate::domain::papers::SalePaper;
use crate::domain::sales::ReceiptNumber;
use crate::domain::tenders::{Tender, TenderKind};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S8, S12, S16, S24};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{card, status};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The sale's number.
    pub number: ReceiptNumber,
    /// What it came to.
    pub total: Pence,
    /// How it was paid.
    pub tenders: Vec<Tender>,
    /// The number to call out, where something is being made.
    pub order_number: Option<i64>,
    /// The number of its invoice or credit note, where it is on an account.
    pub invoice: Option<ReceiptNumber>,
    /// How far its receipt is.
    pub receipt: Receipt,
    /// The limit, where it came to so much that the customer can have a full invoice.
    pub over_limit: Option<Pence>,
}

/// How far the receipt of a sale is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Receipt {
    /// Nobody asked for it yet.
    NotAsked,
    /// It is on its way to the printer.
    Printing,
    /// It went out.
    Out,
}

impl Data {
    /// What went back to the customer.
    pub fn change(&self) -> Pence {
        Pence::sum(self.tenders.iter().map(|t| t.change)).unwrap_or_default()
    }

    /// Whether money was given back instead of taken.
    pub fn is_refund(&self) -> bool {
        self.total < Pence::ZERO
    }

    /// The paper that goes with it.
    pub fn paper(&self) -> SalePaper {
        match self.invoice {
            Some(_) => SalePaper::Invoice,
            None => SalePaper::Receipt,
        }
    }

    /// What goes to the customer, and what to call it.
    fn hand_over(&self, look: Look<'_>) -> (String, Pence) {
        if self.invoice.is_some() {
            // Nobody's hand: it is on their account.
            return (String::new(), Pence::ZERO);
        }
        if !self.is_refund() {
            return (say!(look.words, "done-change"), self.change());
        }
        let by_card = self.tenders.iter().any(|t| t.kind == TenderKind::Card);
        let label = if by_card {
            say!(look.words, "done-give-back-card")
        } else {
            say!(look.words, "done-give-back")
        };
        (label, self.total.size().unwrap_or_default())
    }
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// A new basket.
    NextCustomer,
    /// Something about this sale went wrong.
    SomethingWrong,
    /// Print its receipt.
    PrintReceipt,
    /// Look at its receipt, save it, or make it an invoice.
    SeeReceipt,
    /// The full invoice.
    Invoice,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    let t = look.tokens;
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let short = look.layout.is_short();
    let width = COLUMN.min(page.content.width());
    let side = match () {
        () if look.layout.is_tiny() => 40.0,
        () if short => 56.0,
        () => 96.0,
    };
    let line = match () {
        () if look.layout.is_tiny() => 28.0,
        () if short => 32.0,
        () => 44.0,
    };
    let rows = 1 + data.tenders.len();
    let (label, hand_over) = data.hand_over(look);
    let big = if hand_over > Pence::ZERO {
        Type::Money.line() + S16
    } else {
        0.0
    };
    let call = match data.order_number {
        Some(_) => Type::Money.line() + S8,
        None => 0.0,
    };
    let list = line * crate::ui::layout::count(rows);
    let padding = if short { S16 } else { S24 };
    let head = if short {
        side
    } else {
        side + S16 + Type::Title.line()
    };
    let target = look.layout.target();
    let can_have = data.over_limit.map(|limit| {
        let limit = words.money(limit);
        say!(words, "invoice-can-have", limit = limit)
    });
    let inside = width - 2.0 * padding;
    let without = head + S16 + call + big + list + 2.0 * padding;
    // Where it is too low for the sentence, the button at the foot says it.
    let can_have = can_have.filter(|said| {
        let high = text::height(ui, Type::Meta, said, inside) + S8;
        !short || without + high <= page.content.height()
    });
    let said = can_have.as_ref();
    let said = said.map_or(0.0, |said| text::height(ui, Type::Meta, said, inside) + S8);
    let invoice = if data.over_limit.is_some() && !short {
        S12 + target
    } else {
        0.0
    };
    let ways = if short { 0.0 } else { S24 + target } + said + invoice;
    let height = (without + ways).min(page.content.height());
    let middle = page.content.center();
    let spot = Rect::from_center_size(middle, vec2(width, height));
    card::raised(ui, look, spot);
    let mut column = Cut::new(spot.shrink(padding), 0.0);
    let saved = if data.is_refund() {
        say!(words, "done-refund-saved")
    } else {
        say!(words, "done-saved")
    };
    if short {
        let row = column.top(side);
        let wide = text::width(ui, Type::Heading, &saved);
        let left = row.center().x - (side + S16 + wide) / 2.0;
        tick(
            ui,
            look,
            Rect::from_min_size(pos2(left, row.top()), Vec2::splat(side)),
        );
        let name = Rect::from_min_size(pos2(left + side + S16, row.top()), vec2(wide + 2.0, side));
        text::heading(ui, name, Type::Heading, &saved, t.text, 2);
    } else {
        let row = column.top(side);
        tick(
            ui,
            look,
            Rect::from_center_size(row.center(), Vec2::splat(side)),
        );
        column.skip(S16);
        let row = column.top(Type::Title.line());
        let wide = text::width(ui, Type::Title, &saved) + 2.0;
        let name = Rect::from_center_size(row.center(), vec2(wide, row.height()));
        text::heading(ui, name, Type::Title, &saved, t.text, 2);
    }
    column.skip(S16);
    if let Some(number) = data.order_number {
        let row = column.top(Type::Money.line());
        let label = say!(words, "done-order-call");
        let number = words.number(number);
        let wide = text::width(ui, Type::Body, &label);
        let figures = text::width(ui, Type::Money, &number);
        let left = row.center().x - (wide + S16 + figures) / 2.0;
        let first = Rect::from_min_size(pos2(left, row.top()), vec2(wide, row.height()));
        let second = first.translate(vec2(wide + S16, 0.0));
        let at = Align2::LEFT_CENTER;
        text::paint(ui, first, at, Type::Body, &label, t.text);
        text::paint(ui, second, at, Type::Money, &number, t.text);
        let id = ui.scope_id().with("number to call");
        status::live(
            ui,
            row,
            id,
            egui::Role::Status,
            &format!("{label} {number}"),
        );
        column.skip(S8);
    }
    if hand_over > Pence::ZERO {
        let row = column.top(Type::Money.line());
        let amount = words.money(hand_over);
        let wide = text::width(ui, Type::Body, &label);
        let figures = text::width(ui, Type::Money, &amount);
        let left = row.center().x - (wide + S16 + figures) / 2.0;
        let first = Rect::from_min_size(pos2(left, row.top()), vec2(wide, row.height()));
        let second = Rect::from_min_size(
            pos2(first.right() + S16, row.top()),
            vec2(figures, row.height()),
        );
        text::paint(ui, first, Align2::LEFT_CENTER, Type::Body, &label, t.text);
        text::paint(
            ui,
            second,
            Align2::LEFT_CENTER,
            Type::Money,
            &amount,
            t.text,
        );
        let id = ui.scope_id().with("change again");
        status::live(
            ui,
            row,
            id,
            egui::Role::Status,
            &format!("{label} {amount}"),
        );
        column.skip(S16);
    }
    let number = if data.is_refund() {
        say!(words, "done-given-back", number = data.number.to_string())
    } else {
        say!(words, "done-sale", number = data.number.to_string())
    };
    let total = data.total.size().unwrap_or_default();
    let paid = data.tenders.iter().map(|tender| {
        let tendered = tender.tendered.size().unwrap_or_default();
        let name = match &data.invoice {
            Some(number) => say!(words, "paper-on-account", number = number.to_string()),
            None => words.tender(tender.kind),
        };
        (name, tendered)
    });
    for (name, amount) in [(number, total)].into_iter().chain(paid) {
        // A low window with a number to call has no room for all: what to hand over comes first.
        if column.rest.height() + 1.0 < line {
            break;
        }
        let amount = words.money(amount);
        page::row(ui, look, column.top(line), &name, &amount, Type::Body);
    }
    let mut actions = Vec::new();
    if let Some(sentence) = &can_have {
        column.skip(S8);
        let corner = column.top(said - S8).min;
        text::paragraph(ui, corner, inside, Type::Meta, sentence, t.text);
    }
    if !short {
        column.skip(S24);
        actions.extend(receipt(ui, look, data, column.top(target)));
    }
    if invoice > 0.0 {
        column.skip(S12);
        let name = say!(words, "invoice-make");
        let button = Button::new(&name).icon(icons::FILE_TEXT);
        if button.show(ui, look, column.top(target)) {
            actions.push(Action::Invoice);
        }
    }
    actions.extend(foot(ui, look, data, page.foot));
    if Command::Print.pressed(ui.ctx()) {
        actions.push(Action::PrintReceipt);
    }
    actions
}

/// The two ways to a receipt, side by side.
fn receipt(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect) -> Option<Action> {
    let words = look.words;
    let print = match data.receipt {
        Receipt::NotAsked if data.invoice.is_some() => say!(words, "done-print-invoice"),
        Receipt::NotAsked => say!(words, "done-print"),
        Receipt::Printing => say!(words, "done-printing"),
        Receipt::Out => say!(words, "done-print-again"),
    };
    let see = match data.invoice {
        Some(_) => say!(words, "done-see-invoice"),
        None => say!(words, "done-see"),
    };
    let halves = Grid {
        columns: 2,
        rows: 1,
    };
    let print = Button::new(&print)
        .icon(icons::PRINTER)
        .command(Command::Print);
    let mut action = None;
    if print.show(ui, look, halves.cell(rect, S12, 0)) {
        action = Some(Action::PrintReceipt);
    }
    let see = Button::new(&see).icon(icons::RECEIPT);
    if see.show(ui, look, halves.cell(rect, S12, 1)) {
        action = Some(Action::SeeReceipt);
    }
    action
}

fn tick(ui: &egui::Ui, look: Look<'_>, rect: Rect) {
    let t = look.tokens;
    card::disc(ui, look, rect, t.positive);
    let size = (rect.width() * 0.62).round();
    text::icon(
        ui,
        rect,
        icons::CHECK_CIRCLE,
        IconCut::Fill,
        size,
        t.positive.ink,
    );
}

fn foot(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect) -> Vec<Action> {
    let next = say!(look.words, "done-next");
    let wrong = say!(look.words, "done-wrong");
    let mut cut = Cut::new(rect, S8);
    // Where Back stands on other pages: the sale is done, there is nothing to go back to.
    let button = Button::new(&wrong)
        .icon(icons::QUESTION)
        .weight(Weight::Secondary);
    let mut actions = Vec::new();
    if !data.is_refund() {
        let left = cut.left(button.width(ui));
        let left = Rect::from_center_size(left.center(), vec2(left.width(), look.layout.target()));
        if button.show(ui, look, left) {
            actions.push(Action::SomethingWrong);
        }
    }
    let primary = Button::primary(&next).icon(icons::ARROW_RIGHT);
    let receipt = match data.invoice {
        Some(_) => say!(look.words, "paper-form-invoice"),
        None => say!(look.words, "done-receipt"),
    };
    let invoice = say!(look.words, "invoice-make-short");
    let mut foot = Foot::new().primary(primary);
    if look.layout.is_short() {
        // The paper's page leads from one to the other.
        foot = foot.other(match data.over_limit {
            Some(_) => Button::new(&invoice).icon(icons::FILE_TEXT),
            None => Button::new(&receipt).icon(icons::RECEIPT),
        });
    }
    match foot.show(ui, look, cut.rest) {
        Some(Pressed::Primary) => actions.push(Action::NextCustomer),
        Some(Pressed::Other(_)) if data.over_limit.is_some() => actions.push(Action::Invoice),
        Some(Pressed::Other(_)) => actions.push(Action::SeeReceipt),
        _ => {}
    }
    actions
}
