//! What stands on an account in one month: invoices, credit notes, payments; and its statement.

use egui::{Align2, Ui};

use super::{Action, Data, Part, payment};
use crate::domain::trade_customers::{InvoiceKind, Month, Posted, StatementRow, TradeCustomer};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::S12;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, text};
use crate::words::say;

/// What is looked at.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which month; the one that it is, where none was chosen.
    pub month: Option<Month>,
    /// The page of the list.
    pub page: usize,
}

/// Shows the part.
pub fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut super::Draft,
    customer: &TradeCustomer,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, customer.name().unwrap_or_default());
    }
    column.problem(ui, look, data.problem.as_deref());
    months(ui, look, data, draft, &mut column);
    let statement = &data.statement;
    if statement.rows.is_empty() {
        let owed = words.money(statement.opening);
        let sentence = say!(words, "trade-month-empty", amount = owed);
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::RECEIPT, block, &sentence);
    }
    let rows: Vec<ListRow> = statement.rows.iter().map(|r| row(look, r)).collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.account.page);
    let mut actions = Vec::new();
    if let Some(StatementRow { entry, .. }) = pressed.and_then(|n| statement.rows.get(n)) {
        match &entry.posted {
            Posted::Invoice(invoice) => actions.push(Action::Paper(invoice.sale)),
            Posted::Payment { way, .. } => {
                draft.payment = payment::Draft::undoing(*way, entry.pence);
                draft.part = Some(Part::Payment);
            }
        }
    }
    let (back, paper) = (say!(words, "back"), say!(words, "trade-statement"));
    let primary = Button::primary(&paper).icon(icons::FILE_TEXT);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => draft.part = None,
        Some(Pressed::Primary) => actions.push(Action::Statement(statement.month)),
        _ => {}
    }
    actions
}

/// The month with the ways to the one before and the one after, and what was owed at its end.
fn months(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut super::Draft, column: &mut Column) {
    let words = look.words;
    let month = data.statement.month;
    let mut line = Cut::new(column.line(look.layout.target()), S12);
    let (before, after) = (
        say!(words, "trade-month-before"),
        say!(words, "trade-month-after"),
    );
    let (earlier, later) = (
        words.month_and_year(month.before().first()),
        words.month_and_year(month.after().first()),
    );
    let first = Button::new(&before)
        .icon(icons::CARET_LEFT)
        .spoken(&earlier);
    let second = Button::new(&after).icon(icons::CARET_RIGHT).spoken(&later);
    let left = line.left(first.width(ui));
    if first.show(ui, look, left) {
        draft.account.month = Some(month.before());
        draft.account.page = 0;
    }
    let name = words.month_and_year(month.first());
    let spot = line.left(text::width(ui, Type::Strong, &name) + 2.0);
    text::label(
        ui,
        spot,
        Align2::LEFT_CENTER,
        Type::Strong,
        &name,
        look.tokens.text,
    );
    if month < Month::of(data.today) {
        let right = line.left(second.width(ui));
        if second.show(ui, look, right) {
            draft.account.month = Some(month.after());
            draft.account.page = 0;
        }
    }
    let owed = words.money(data.statement.closing.all);
    let sentence = if month == Month::of(data.today) {
        say!(words, "trade-owed-now", amount = owed)
    } else {
        say!(words, "trade-owed-then", amount = owed)
    };
    if text::width(ui, Type::Strong, &sentence) <= line.rest.width() {
        let at = Align2::RIGHT_CENTER;
        text::label(ui, line.rest, at, Type::Strong, &sentence, look.tokens.text);
    }
}

fn row(look: Look<'_>, row: &StatementRow) -> ListRow {
    let words = look.words;
    let (icon, block, name) = match &row.entry.posted {
        Posted::Invoice(invoice) => {
            let number = invoice.number.to_string();
            match invoice.kind {
                InvoiceKind::Invoice => (
                    icons::FILE_TEXT,
                    look.tokens.primary,
                    say!(words, "paper-invoice-title", number = number),
                ),
                InvoiceKind::CreditNote => (
                    icons::ARROW_U_UP_LEFT,
                    look.tokens.primary,
                    say!(words, "paper-credit-title", number = number),
                ),
            }
        }
        Posted::Payment { way, .. } => (
            icons::HAND_COINS,
            look.tokens.positive,
            words.account_payment(*way, row.entry.pence),
        ),
    };
    let day = words.day(row.entry.day);
    let detail = match &row.entry.posted {
        Posted::Invoice(invoice) if invoice.kind == InvoiceKind::Invoice => {
            let due = words.day(invoice.due_on);
            say!(words, "trade-invoice-detail", day = day, due = due)
        }
        _ => day,
    };
    ListRow {
        icon,
        block,
        name,
        detail,
        amount: words.money(row.entry.pence),
    }
}
