//! The reports about a person, the newest first.

use egui::Ui;

use crate::domain::ids::ReportId;
use crate::domain::people::name_key;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::report_face::Row;
use crate::ui::widgets::{empty, line_field};
use crate::words::say;

/// More reports than this are looked through by typing.
const SEEN_AT_ONCE: usize = 6;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// The reports, the newest first.
    pub rows: Vec<Row>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The name of a recipient, as far as it is typed.
    pub typed: String,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open this one.
    Open(ReportId),
    /// Write a new one.
    Write,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "reports-of", name = data.name.as_str());
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
    let (back, write) = (say!(words, "back"), say!(words, "reports-write"));
    let button = Button::primary(&write).icon(icons::NOTE_PENCIL);
    if data.rows.is_empty() {
        let sentence = say!(words, "reports-none", name = data.name.as_str());
        let about = (icons::FILE_TEXT, look.tokens.primary);
        if empty::with_button(ui, look, column.rest(), about, &sentence, button) {
            return vec![Action::Write];
        }
        return match Foot::new().back(&back).show(ui, look, page.foot) {
            Some(Pressed::Back) => vec![Action::Back],
            _ => Vec::new(),
        };
    }
    if data.rows.len() > SEEN_AT_ONCE && !look.layout.is_tiny() {
        let before = draft.typed.clone();
        let line = column.line(look.layout.target());
        let label = say!(words, "reports-find");
        line_field::show(ui, look, line, &label, None, &mut draft.typed);
        if before != draft.typed {
            draft.page = 0;
        }
    }
    let wanted = name_key(&draft.typed);
    let fits = |row: &&Row| name_key(&row.recipient).contains(&wanted);
    let found: Vec<&Row> = data.rows.iter().filter(fits).collect();
    if found.is_empty() {
        let (sentence, block) = (say!(words, "reports-none-found"), look.tokens.primary);
        empty::show(ui, look, column.rest(), icons::FILE_TEXT, block, &sentence);
    }
    let rows: Vec<ListRow> = found.iter().map(|row| row.shown(look)).collect();
    let aside = say!(words, "reports-aside", name = data.name.as_str());
    let about = (icons::FILE_TEXT, look.tokens.primary);
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    let foot = Foot::new().back(&back).primary(button);
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(_) => return vec![Action::Write],
        None => {}
    }
    let row = pressed.and_then(|n| found.get(n));
    row.map(|row| Action::Open(row.id)).into_iter().collect()
}
