//! The barcodes of an item: scanned or typed, and taken off again.

use egui::Ui;

use super::item::{self, Action, Data};
use crate::domain::Refusal;
use crate::domain::barcodes::Barcode;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::line_field;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What is typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// A barcode.
    pub typed: String,
    /// What was wrong with it.
    pub problem: Option<Refusal>,
    /// The page of those that it has.
    pub page: usize,
}

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-barcodes");
    let about = (icons::BARCODE, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    let mine = &mut draft.barcodes;
    let (label, add) = (say!(words, "barcodes-type"), say!(words, "barcodes-add"));
    let before = mine.typed.clone();
    let line = column.line(look.layout.target());
    if line_field::show(ui, look, line, &label, Some(&add), &mut mine.typed) {
        match Barcode::new(&mine.typed) {
            Ok(code) => {
                mine.problem = None;
                actions.push(Action::AddBarcode(code));
            }
            Err(refusal) => mine.problem = Some(refusal),
        }
    } else if mine.typed != before {
        mine.problem = None;
    }
    let problem = mine.problem.as_ref().map(|r| words.refusal(r));
    let problem = problem.as_deref().or(data.problem.as_deref());
    column.problem(ui, look, problem);
    if data.barcodes.is_empty() {
        let sentence = say!(words, "barcodes-none");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::BARCODE, block, &sentence);
    } else if problem.is_none() && !look.layout.is_short() {
        column.quiet(ui, look, &say!(words, "barcodes-hint"));
    }
    // Where it is low, what is to be said takes the room of the list.
    let shown = !(look.layout.is_tiny() && problem.is_some());
    let rows: Vec<ListRow> = data
        .barcodes
        .iter()
        .filter(|_| shown)
        .map(|code| ListRow {
            icon: icons::BARCODE,
            block: look.tokens.primary,
            name: code.printed().to_owned(),
            detail: say!(words, "barcodes-take-off"),
            amount: String::new(),
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut mine.page);
    if let Some(code) = pressed.and_then(|n| data.barcodes.get(n)) {
        actions.push(Action::TakeOffBarcode(code.clone()));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.part = None;
    }
    actions
}
