//! What this program is, where its book lies, and whose work is in it.

use std::sync::Arc;

use egui::Ui;

use crate::domain::licences::{self, Work};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::Width;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::line_field;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::long_text::LongText;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::{Words, say};

/// What is in the book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Book {
    /// Real people and sales.
    Real,
    /// Made-up ones.
    MadeUp,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The version of the program.
    pub version: &'static str,
    /// The folder in which the book lies; nothing until it is known.
    pub folder: Option<String>,
    /// What is in it.
    pub book: Book,
    /// The work of others that is in the program.
    pub works: Arc<Vec<Work>>,
}

/// What is shown.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The program.
    #[default]
    Program,
    /// The work of others.
    Works,
    /// One of them, by its place.
    Work(usize),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is shown.
    pub stage: Stage,
    /// The page of what is told of the program.
    pub told: usize,
    /// What is looked for, as typed.
    pub typed: String,
    /// The places of what fits it; nothing while all do.
    pub found: Option<Vec<usize>>,
    /// The page of the list.
    pub page: usize,
    /// The licences of the one that is shown.
    pub text: LongText,
    /// The page of them.
    pub text_page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Back to the settings.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Program => return program(ui, look, data, draft),
        Stage::Works => works(ui, look, data, draft),
        Stage::Work(place) => match data.works.get(place) {
            Some(work) => one(ui, look, work, draft),
            None => draft.stage = Stage::Works,
        },
    }
    Vec::new()
}

fn program(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &say!(words, "about-name", version = data.version));
    if !look.layout.is_tiny() {
        column.quiet(ui, look, &say!(words, "about-what"));
    }
    let told = told(words, data);
    let row = |place: usize| {
        let (icon, name, detail) = told.get(place)?.clone();
        Some(ToldRow {
            icon,
            block: look.tokens.primary,
            name,
            detail,
            amount: String::new(),
            struck: false,
        })
    };
    told_row::list(ui, look, column.rest(), told.len(), &mut draft.told, row);
    let (back, works) = (say!(words, "back"), say!(words, "about-works"));
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&works).icon(icons::BOOKS));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(_) => {
            draft.stage = Stage::Works;
            draft.page = 0;
        }
        None => {}
    }
    Vec::new()
}

fn told(words: &Words, data: &Data) -> Vec<(Icon, String, String)> {
    let mut told = Vec::new();
    if let Some(folder) = &data.folder {
        told.push((icons::FOLDER, say!(words, "about-folder"), folder.clone()));
    }
    told.extend([
        match data.book {
            Book::Real => (
                icons::DATABASE,
                say!(words, "about-real"),
                say!(words, "about-real-detail"),
            ),
            Book::MadeUp => (
                icons::DATABASE,
                say!(words, "about-made-up"),
                say!(words, "about-made-up-detail"),
            ),
        },
        (
            icons::WIFI_SLASH,
            say!(words, "about-nothing-sent"),
            say!(words, "about-nothing-sent-detail"),
        ),
        (
            icons::FILE_TEXT,
            say!(words, "about-licence"),
            say!(words, "about-licence-detail"),
        ),
    ]);
    told
}

fn works(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let line = column.line(look.layout.target());
    let before = draft.typed.clone();
    let label = say!(words, "about-find");
    line_field::show(ui, look, line, &label, None, &mut draft.typed);
    if draft.typed != before {
        draft.found = found(&data.works, &draft.typed);
        draft.page = 0;
    }
    let place_of = |number: usize| match &draft.found {
        Some(found) => found.get(number).copied(),
        None => Some(number),
    };
    let total = draft.found.as_ref().map_or(data.works.len(), Vec::len);
    if total == 0 {
        let sentence = say!(words, "about-none-like");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::BOOKS, block, &sentence);
    }
    let row = |number: usize| {
        let work = data.works.get(place_of(number)?)?;
        let row = ListRow {
            icon: icons::FILE_TEXT,
            block: look.tokens.primary,
            name: name(words, work),
            detail: licence(words, work),
            amount: String::new(),
        };
        Some((row, None))
    };
    let columns = if look.layout.width == Width::Wide {
        2
    } else {
        1
    };
    let mut at = draft.page;
    let pressed = list_row::many(ui, look, column.rest(), (total, columns), &mut at, row);
    let opened = pressed.and_then(place_of);
    draft.page = at;
    if let Some(place) = opened {
        draft.stage = Stage::Work(place);
        draft.text = LongText::default();
        draft.text_page = 0;
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::Program;
    }
}

/// The places of those whose name or licence holds what was typed; nothing where nothing was.
pub fn found(works: &[Work], typed: &str) -> Option<Vec<usize>> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return None;
    }
    let holds = |text: &str| text.to_lowercase().contains(&typed);
    let fits = |work: &Work| [work.name, work.licence].into_iter().any(holds);
    let all = works.iter().enumerate();
    Some(
        all.filter(|(_, w)| fits(w))
            .map(|(place, _)| place)
            .collect(),
    )
}

fn name(words: &Words, work: &Work) -> String {
    if work.version.is_empty() {
        return work.name.to_owned();
    }
    say!(
        words,
        "about-work",
        name = work.name,
        version = work.version
    )
}

fn licence(words: &Words, work: &Work) -> String {
    if work.inside.is_empty() {
        return work.licence.to_owned();
    }
    let (licence, inside) = (work.licence, work.inside);
    say!(
        words,
        "about-work-inside",
        licence = licence,
        inside = inside
    )
}

/// Whose it is, under which licence, and its text.
fn one(ui: &mut Ui, look: Look<'_>, work: &Work, draft: &mut Draft) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &name(words, work));
    let paragraphs = || {
        let used: Vec<&str> = work.used().collect();
        let used = used.join(", ");
        let mut all = vec![
            work.by.to_owned(),
            say!(
                words,
                "about-work-used",
                licence = work.licence,
                used = used
            ),
        ];
        for licence in work.used() {
            let text = licences::text(licence).unwrap_or_default();
            all.extend(text.lines().map(ToOwned::to_owned));
        }
        all
    };
    let at = draft.text_page;
    let of = draft.text.show(ui, look, column.rest(), at, paragraphs);
    draft.text_page = of.page;
    let back = say!(words, "back");
    let numbers = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(words, "list-more", page = numbers.0, of = numbers.1);
    let mut foot = Foot::new().back(&back);
    if of.pages > 1 {
        foot = foot.primary(Button::primary(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.stage = Stage::Works,
        Some(_) => draft.text_page = (of.page + 1).checked_rem(of.pages).unwrap_or(0),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_is_found_by_a_part_of_its_name_or_licence() {
        let all = licences::all();
        assert_eq!(found(&all, "  "), None);
        let sql = found(&all, "SQLite").unwrap_or_default();
        assert!(
            sql.iter()
                .any(|n| all.get(*n).is_some_and(|w| w.name == "rusqlite"))
        );
        let mozilla = found(&all, "mpl").unwrap_or_default();
        assert!(!mozilla.is_empty() && mozilla.len() < 10);
        assert_eq!(found(&all, "nothing is called so"), Some(Vec::new()));
    }
}
