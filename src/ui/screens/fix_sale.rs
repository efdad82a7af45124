//! Something went wrong with a sale: which one, and what.

use egui::{Align2, Rect, Ui};

use crate::domain::Pence;
use crate::domain::ids::SaleId;
use crate::domain::sales::{ReceiptNumber, SaleKind};
use crate::domain::tenders::TenderKind;
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S12, S16};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::{Field, Kind};
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, text};
use crate::words::{Words, say};

/// A sale to choose from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaleToFix {
    /// Which.
    pub id: SaleId,
    /// Its number.
    pub number: ReceiptNumber,
    /// When.
    pub at: Moment,
    /// What it came to; what was given back is not below nothing.
    pub total: Pence,
    /// A sale, or money that was given back.
    pub kind: SaleKind,
}

impl SaleToFix {
    fn name(&self, words: &Words) -> String {
        let number = self.number.to_string();
        match self.kind {
            SaleKind::Sale => say!(words, "fix-sale", number = number),
            SaleKind::Refund => say!(words, "old-refund", number = number),
        }
    }
}

/// The sale that was chosen, and what can be done about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// The sale.
    pub sale: SaleToFix,
    /// The ways in which it was paid.
    pub paid: Vec<TenderKind>,
    /// Whether whoever is signed in may give money back.
    pub refund: Allowed,
    /// The same for wrong change.
    pub change: Allowed,
    /// The same for a wrong way of paying.
    pub way: Allowed,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The newest sales, newest first, and what was given back: that only has its receipt.
    pub sales: Vec<SaleToFix>,
    /// The one that was chosen.
    pub chosen: Option<Chosen>,
    /// What happened with the number that was typed, or with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// A number, as it is typed.
    pub number: String,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This sale.
    Choose(SaleId),
    /// The sale with this number.
    Find(String),
    /// Its receipt again, as a copy.
    Receipt,
    /// Give money back for the sale that was chosen.
    Refund,
    /// Put its change right.
    WrongChange,
    /// Put its way of paying right.
    WrongWay,
    /// Back: to the list from a sale, from the list to where they were.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match &data.chosen {
        Some(chosen) => what(ui, look, data, chosen),
        None => which(ui, look, data, draft),
    }
}

fn which(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let mut actions = Vec::new();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "fix-which"));
    }
    let back = say!(words, "back");
    let foot = Foot::new().back(&back);
    // Where it is low, the list needs all the room: the number is typed at the foot.
    let line = if look.layout.is_tiny() {
        foot.room(ui, look, page.foot)
    } else {
        column.line(look.layout.target())
    };
    if number(ui, look, data, draft, line) {
        actions.push(Action::Find(draft.number.trim().to_owned()));
    }
    column.problem(ui, look, data.problem.as_deref());
    let rows: Vec<ListRow> = data
        .sales
        .iter()
        .map(|sale| ListRow {
            icon: match sale.kind {
                SaleKind::Sale => icons::RECEIPT,
                SaleKind::Refund => icons::ARROW_U_UP_LEFT,
            },
            block: look.tokens.primary,
            name: sale.name(words),
            detail: words.day_and_time(sale.at),
            amount: words.money(sale.total),
        })
        .collect();
    if rows.is_empty() {
        let sentence = say!(words, "fix-none");
        let block = look.tokens.primary;
        let rest = column.rest();
        empty::show(ui, look, rest, icons::RECEIPT, block, &sentence);
    }
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(sale) = pressed.and_then(|number| data.sales.get(number)) {
        actions.push(Action::Choose(sale.id));
    }
    if foot.show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

/// A number to type, on one line with its label; true when it is to be looked for.
fn number(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) -> bool {
    let label = say!(look.words, "fix-number");
    let find = say!(look.words, "fix-find");
    let mut row = Cut::new(rect, S12);
    let button = Button::new(&find).icon(icons::MAGNIFYING_GLASS);
    let button_wide = button.width(ui);
    // A long label takes two lines, so that there is room to type.
    let wide = text::width(ui, Type::Strong, &label) + 4.0;
    let wide = wide.min((row.rest.width() - button_wide - 160.0).max(100.0));
    let spot = row.left(wide);
    let at = Align2::LEFT_CENTER;
    text::paint(ui, spot, at, Type::Strong, &label, look.tokens.text);
    let field_wide = (row.rest.width() - button_wide - S12).min(280.0);
    let field = Field {
        label: &label,
        hint: "",
        problem: data.problem.as_deref(),
        kind: Kind::Figures,
    };
    let response = field.edit(ui, look, row.left(field_wide), &mut draft.number);
    let entered = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    let pressed = button.show(ui, look, row.left(button_wide));
    (pressed || entered) && !draft.number.trim().is_empty()
}

fn what(ui: &mut Ui, look: Look<'_>, data: &Data, chosen: &Chosen) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let sale = &chosen.sale;
    let which = say!(
        words,
        "fix-of",
        name = sale.name(words),
        time = words.day_and_time(sale.at),
        total = words.money(sale.total)
    );
    let question = match sale.kind {
        SaleKind::Sale => say!(words, "fix-what"),
        SaleKind::Refund => say!(words, "fix-refunded"),
    };
    if look.layout.is_tiny() {
        column.quiet(ui, look, &which);
    } else {
        column.title(ui, look, &question);
        column.quiet(ui, look, &which);
    }
    column.problem(ui, look, data.problem.as_deref());
    let who = say!(words, "jobs-supervisor");
    let refund = (say!(words, "fix-refund"), say!(words, "fix-refund-detail"));
    let change = (say!(words, "fix-change"), say!(words, "fix-change-detail"));
    let way = (say!(words, "fix-way"), say!(words, "fix-way-detail"));
    let mut choices = Vec::new();
    // What was given back stands as it is.
    if sale.kind == SaleKind::Sale {
        let choice = Choice::new(&refund.0, icons::ARROW_U_UP_LEFT)
            .detail(&refund.1)
            .allowed(chosen.refund, &who);
        choices.push((choice, Action::Refund));
        // Nobody had change of a sale that was paid by card alone.
        if chosen.paid.contains(&TenderKind::Cash) {
            let choice = Choice::new(&change.0, icons::COINS)
                .detail(&change.1)
                .allowed(chosen.change, &who);
            choices.push((choice, Action::WrongChange));
        }
        // What goes on an account is paid by invoice, whatever way it could have been.
        if chosen.paid != [TenderKind::OnAccount] {
            let choice = Choice::new(&way.0, icons::SWAP)
                .detail(&way.1)
                .allowed(chosen.way, &who);
            choices.push((choice, Action::WrongWay));
        }
    }
    let receipt = match sale.kind {
        SaleKind::Sale => (
            say!(words, "fix-receipt"),
            say!(words, "fix-receipt-detail"),
        ),
        SaleKind::Refund => (
            say!(words, "fix-receipt"),
            say!(words, "fix-receipt-refund"),
        ),
    };
    let choice = Choice::new(&receipt.0, icons::PRINTER).detail(&receipt.1);
    choices.push((choice, Action::Receipt));
    let faces: Vec<Choice<'_>> = choices.iter().map(|(choice, _)| *choice).collect();
    let mut area = column.rest().with_max_y(page.foot.top() - S16);
    if faces.len() == 1 {
        // One thing to do is not as large as a page.
        area.max.y = area.max.y.min(area.top() + 128.0);
    }
    let pressed = choice::pages(ui, look, area, &faces, &mut 0);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    let action = pressed.and_then(|number| choices.into_iter().nth(number));
    action.map(|(_, action)| action).into_iter().collect()
}
