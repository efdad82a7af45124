//! Old sales: found by number, by item or by amount within a period; then the sale itself, and from
//! there to putting it right.

mod sale;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::ids::SaleId;
use crate::domain::old_sales::Period;
use crate::domain::sales::{GivenBack, Sale, SaleInList, SaleKind};
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::space::{S12, TARGET};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::tabs;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Today's business date.
    pub today: NaiveDate,
    /// What was found; nothing before anybody has looked.
    pub found: Option<Vec<SaleInList>>,
    /// The sale that was opened.
    pub opened: Option<Opened>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// A sale that was opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The sale.
    pub sale: Sale,
    /// The names of its lines.
    pub names: Vec<String>,
    /// What was given back of each so far.
    pub given_back: Vec<GivenBack>,
    /// The limit, where it came to so much that its customer can have a full invoice.
    pub over_limit: Option<Pence>,
}

/// By what a sale is found.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum By {
    /// By its number.
    #[default]
    Number,
    /// By something that was in it.
    Item,
    /// By what it came to.
    Amount,
}

/// When it was.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum When {
    /// Today.
    #[default]
    Today,
    /// This week.
    Week,
    /// This month.
    Month,
    /// From a day to a day.
    Between,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// By what.
    pub by: By,
    /// A number, an item or an amount.
    pub what: Asked,
    /// When.
    pub when: When,
    /// The first day.
    pub from: Asked,
    /// The last day.
    pub to: Asked,
    /// The page of what was found.
    pub page: usize,
    /// The page of lines.
    pub lines: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// The sale of this number.
    ByNumber(String),
    /// Sales with something of this name in them.
    ByItem(FreeText, Period),
    /// Sales that came to this.
    ByAmount(Pence, Period),
    /// This one.
    Open(SaleId),
    /// Put the opened one right.
    Fix(SaleId),
    /// Its receipt, as a copy.
    Receipt(SaleId),
    /// A full invoice.
    Invoice(SaleId),
    /// Back: from the sale to what was found, from there to the question, from there away.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match (&data.opened, &data.found) {
        (Some(opened), _) => sale::view(ui, look, opened, draft),
        (None, Some(found)) => list(ui, look, data, draft, found),
        (None, None) => ask(ui, look, data, draft),
    }
}

fn ask(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-old");
    let about = (icons::MAGNIFYING_GLASS, look.tokens.primary);
    let page = Page::of(look, ui.max_rect());
    // The days to choose from take the whole width of a low window, and nothing moves on the way there.
    let page = if look.layout.is_short() {
        page
    } else {
        page.beside(ui, look, about, &said)
    };
    let mut column = Column::new(look, page.content);
    let steady = look.layout.target() > TARGET;
    if !look.layout.is_short() && !steady {
        column.title(ui, look, &say!(words, "old-which"));
    }
    let all = [By::Number, By::Item, By::Amount];
    let names = [
        say!(words, "old-by-number"),
        say!(words, "old-by-item"),
        say!(words, "old-by-amount"),
    ];
    let chosen = all.iter().position(|by| *by == draft.by).unwrap_or(0);
    let row = column.line(look.layout.target());
    if let Some(by) = tabs::show(ui, look, row, &names, chosen, &mut 0).and_then(|n| all.get(n)) {
        draft.by = *by;
        draft.what.problem = None;
    }
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = match draft.by {
        By::Number => (say!(words, "fix-number"), say!(words, "old-number-hint")),
        By::Item => (say!(words, "old-item"), say!(words, "old-item-hint")),
        By::Amount => (say!(words, "old-amount"), say!(words, "old-amount-hint")),
    };
    let question = Question {
        label: &label,
        hint: if look.layout.is_short() || steady {
            ""
        } else {
            &hint
        },
        kind: match draft.by {
            By::Item => Kind::Words,
            By::Number | By::Amount => Kind::Figures,
        },
    };
    let mut entered = false;
    if !(look.layout.is_tiny() && draft.when == When::Between && draft.by != By::Number) {
        entered = draft.what.show(ui, look, &mut column, question);
    }
    if draft.by != By::Number {
        when(ui, look, draft, &mut column);
    }
    let (back, find) = (say!(words, "back"), say!(words, "fix-find"));
    let primary = Button::primary(&find).icon(icons::MAGNIFYING_GLASS);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => vec![Action::Back],
        Some(_) => wanted(look, data, draft),
        None if entered => wanted(look, data, draft),
        None => Vec::new(),
    }
}

/// Today, this week, this month, or from a day to a day.
fn when(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, column: &mut Column) {
    let words = look.words;
    let all = [When::Today, When::Week, When::Month, When::Between];
    let names = [
        say!(words, "old-today"),
        say!(words, "old-week"),
        say!(words, "old-month"),
        say!(words, "old-between"),
    ];
    let mut row = Cut::new(column.line(look.layout.target()), S12);
    for (when, name) in all.into_iter().zip(&names) {
        let button = Button::new(name).selected_quietly(draft.when == when);
        let wide = (button.width(ui) - 16.0).min(row.rest.width());
        if button.show(ui, look, row.left(wide)) {
            draft.when = when;
        }
    }
    if draft.when != When::Between {
        return;
    }
    let (from, to) = (say!(words, "old-from"), say!(words, "old-to"));
    let hint = say!(words, "old-day-hint");
    let hint = if look.layout.is_short() {
        ""
    } else {
        hint.as_str()
    };
    let question = |label| Question {
        label,
        hint,
        kind: Kind::Figures,
    };
    asked::pair(
        ui,
        look,
        column,
        Side::Beside,
        (&mut draft.from, question(&from)),
        (&mut draft.to, question(&to)),
    );
}

fn wanted(look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    if draft.by == By::Number {
        if draft.what.is_empty() {
            draft.what.refuse(Refusal::TextMissing);
            return Vec::new();
        }
        return vec![Action::ByNumber(draft.what.typed.trim().to_owned())];
    }
    let Some(period) = period(look, data, draft) else {
        return Vec::new();
    };
    let action = match draft.by {
        By::Amount => draft.what.money().map(|p| Action::ByAmount(p, period)),
        By::Number | By::Item => draft.what.words().map(|w| Action::ByItem(w, period)),
    };
    action.into_iter().collect()
}

fn period(look: Look<'_>, data: &Data, draft: &mut Draft) -> Option<Period> {
    match draft.when {
        When::Today => return Some(Period::day(data.today)),
        When::Week => return Some(Period::week_of(data.today)),
        When::Month => return Some(Period::month_of(data.today)),
        When::Between => {}
    }
    let read = |asked: &mut Asked| match look.words.read_day(&asked.typed) {
        Ok(day) => Some(day),
        Err(refusal) => {
            asked.refuse(refusal);
            None
        }
    };
    let from = read(&mut draft.from)?;
    let to = read(&mut draft.to)?;
    match Period::between(from, to) {
        Ok(period) => Some(period),
        Err(refusal) => {
            draft.to.refuse(refusal);
            None
        }
    }
}

fn list(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    found: &[SaleInList],
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let mut actions = Vec::new();
    if !look.layout.is_tiny() && !found.is_empty() {
        column.title(ui, look, &say!(words, "old-found", count = found.len()));
    }
    column.problem(ui, look, data.problem.as_deref());
    if found.is_empty() {
        let sentence = say!(words, "old-none");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::RECEIPT, block, &sentence);
    }
    let rows: Vec<ListRow> = found
        .iter()
        .map(|sale| ListRow {
            icon: match sale.kind {
                SaleKind::Sale => icons::RECEIPT,
                SaleKind::Refund => icons::ARROW_U_UP_LEFT,
            },
            block: look.tokens.primary,
            name: match sale.kind {
                SaleKind::Sale => say!(words, "fix-sale", number = sale.number.to_string()),
                SaleKind::Refund => say!(words, "old-refund", number = sale.number.to_string()),
            },
            detail: words.day_and_time(sale.at),
            amount: words.money(sale.total.size().unwrap_or_default()),
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(sale) = pressed.and_then(|number| found.get(number)) {
        draft.lines = 0;
        actions.push(Action::Open(sale.id));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

/// One column.
const fn one(rows: usize) -> Grid {
    Grid { columns: 1, rows }
}
