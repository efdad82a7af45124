//! Which printer prints receipts, and which prints pages.

use egui::Ui;

use crate::domain::papers::{PrinterFor, Printers};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Those that are chosen.
    pub chosen: Printers,
    /// Those that this machine has; none yet while it is asked.
    pub found: Option<Vec<String>>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// For which papers one is being chosen.
    pub of: Option<PrinterFor>,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This one for those papers; none leaves it to the machine.
    Choose(PrinterFor, Option<String>),
    /// Back to the settings.
    Back,
}

/// What this printer prints, as its page is called.
pub fn name(words: &Words, of: PrinterFor) -> String {
    match of {
        PrinterFor::Receipts => say!(words, "printers-receipts"),
        PrinterFor::Pages => say!(words, "printers-pages"),
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.of {
        None => which_papers(ui, look, data, draft),
        Some(of) => which_printer(ui, look, data, draft, of),
    }
}

fn which_papers(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    let faces = PrinterFor::ALL.iter().map(|of| {
        let chosen = data.chosen.of(*of).map(ToOwned::to_owned);
        let chosen = chosen.unwrap_or_else(|| say!(words, "printers-machine"));
        (name(words, *of), chosen)
    });
    let faces: Vec<(String, String)> = faces.collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(name, chosen)| Choice::new(name, icons::PRINTER).detail(chosen))
        .collect();
    if let Some(number) = choice::pages(ui, look, column.rest(), &choices, &mut 0) {
        draft.of = PrinterFor::ALL.get(number).copied();
        draft.page = 0;
    }
    let back = say!(words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        _ => Vec::new(),
    }
}

fn which_printer(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    of: PrinterFor,
) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-printers");
    let about = (icons::PRINTER, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &name(words, of));
    }
    let found = match &data.found {
        None => {
            column.quiet(ui, look, &say!(words, "printers-looking"));
            &[][..]
        }
        Some(found) if found.is_empty() => {
            column.quiet(ui, look, &say!(words, "printers-none"));
            &[][..]
        }
        Some(found) => found,
    };
    let row = |name: &str, chosen: bool| ListRow {
        icon: if chosen { icons::CHECK } else { icons::PRINTER },
        block: look.tokens.primary,
        name: name.to_owned(),
        detail: if chosen {
            say!(words, "printers-chosen")
        } else {
            String::new()
        },
        amount: String::new(),
    };
    let chosen = data.chosen.of(of);
    let mut rows = vec![row(&say!(words, "printers-machine"), chosen.is_none())];
    rows.extend(
        found
            .iter()
            .map(|name| row(name, chosen == Some(name.as_str()))),
    );
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.of = None;
        return Vec::new();
    }
    let Some(number) = pressed else {
        return Vec::new();
    };
    draft.of = None;
    let chosen = number.checked_sub(1).and_then(|n| found.get(n)).cloned();
    vec![Action::Choose(of, chosen)]
}
