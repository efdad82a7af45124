//! The reports that are on their way, of everybody: what can be handed over first. The files of those are saved
//! together.

use egui::Ui;

use crate::domain::ids::{PersonId, ReportId};
use crate::domain::people::name_key;
use crate::domain::reports::ledger::Stage;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::report_face::face;
use crate::ui::widgets::{empty, line_field};
use crate::words::say;

/// More reports than this are looked through by typing.
const SEEN_AT_ONCE: usize = 6;

/// A report in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which.
    pub id: ReportId,
    /// About whom.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// To whom.
    pub recipient: String,
    /// How it stands.
    pub stage: Stage,
    /// To whom, and how it stands.
    pub detail: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The reports, what can be handed over first.
    pub rows: Vec<Row>,
    /// Of how many of them a file can be saved now.
    pub files: usize,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// A name, as far as it is typed.
    pub typed: String,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open this one.
    Open(ReportId, PersonId),
    /// Save the files of those that can be handed over.
    Save,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
    if data.rows.len() > SEEN_AT_ONCE && !look.layout.is_tiny() {
        let before = draft.typed.clone();
        let line = column.line(look.layout.target());
        let label = say!(words, "ontheirway-find");
        line_field::show(ui, look, line, &label, None, &mut draft.typed);
        if before != draft.typed {
            draft.page = 0;
        }
    }
    let wanted = name_key(&draft.typed);
    let fits = |row: &&Row| {
        name_key(&row.name).contains(&wanted) || name_key(&row.recipient).contains(&wanted)
    };
    let found: Vec<&Row> = data.rows.iter().filter(fits).collect();
    let mut actions = Vec::new();
    if found.is_empty() {
        let sentence = if data.rows.is_empty() {
            say!(words, "ontheirway-none")
        } else {
            say!(words, "ontheirway-none-found")
        };
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::FILE_TEXT, block, &sentence);
    } else {
        let rows: Vec<ListRow> = found.iter().map(|row| shown(look, row)).collect();
        let aside = say!(words, "ontheirway-aside");
        let about = (icons::FILE_TEXT, look.tokens.primary);
        list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
        let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
        let row = pressed.and_then(|n| found.get(n));
        actions.extend(row.map(|row| Action::Open(row.id, row.person)));
    }
    let (back, save) = (
        say!(words, "back"),
        say!(words, "ontheirway-save", count = data.files),
    );
    let mut foot = Foot::new().back(&back);
    if data.files > 0 {
        foot = foot.primary(Button::primary(&save).icon(icons::DOWNLOAD_SIMPLE));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(_) => actions.push(Action::Save),
        None => {}
    }
    actions
}

fn shown(look: Look<'_>, row: &Row) -> ListRow {
    let (icon, block) = face(look, row.stage);
    ListRow {
        icon,
        block,
        name: row.name.clone(),
        detail: row.detail.clone(),
        amount: String::new(),
    }
}
