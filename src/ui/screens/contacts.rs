//! What was said to those outside about somebody, and by them: the latest first; one of them whole; and what
//! can be done about it.

use egui::Ui;

use crate::domain::contacts::{AskedOf, Channel, Direction};
use crate::domain::ids::EntryId;
use crate::domain::people::name_key;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, line_field};
use crate::words::say;

/// More contacts than this are looked through by typing.
const SEEN_AT_ONCE: usize = 6;

/// How what was asked stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// Nothing was.
    Nothing,
    /// It is open.
    Open(AskedOf),
    /// It is done, or answered.
    Settled(AskedOf),
}

/// A contact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which.
    pub id: EntryId,
    /// With whom.
    pub with: String,
    /// Which way.
    pub direction: Direction,
    /// By what.
    pub channel: Channel,
    /// When, and how it began.
    pub detail: String,
    /// What waits, at the end of the row; empty for nothing.
    pub waits: String,
    /// All of it in words, what it is and what it says.
    pub lines: Vec<(String, String)>,
    /// What was asked.
    pub asked: Asked,
    /// Whether it was struck as a mistake.
    pub mistaken: bool,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// The contacts, the latest first.
    pub rows: Vec<Row>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// All of them, or the one that is looked at.
    #[default]
    Page,
    /// What can be done about the one.
    More,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The one that is looked at.
    pub one: Option<EntryId>,
    /// What is looked for.
    pub typed: String,
    /// The page of the list.
    pub page: usize,
    /// The page of choices.
    pub choices: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Write one down.
    Write,
    /// Somebody calls.
    Call,
    /// What was asked is done, or answered.
    Settled(EntryId),
    /// It is not, after all.
    OpenAgain(EntryId),
    /// It was a mistake.
    Mistaken(EntryId),
    /// Put it right.
    PutRight(EntryId),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back to where it was opened.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let one = draft
        .one
        .and_then(|id| data.rows.iter().find(|row| row.id == id));
    match (one, draft.stage) {
        (None, _) => list(ui, look, data, draft),
        (Some(row), Stage::Page) => whole(ui, look, data, row, draft),
        (Some(row), Stage::More) => more(ui, look, data, row, draft),
    }
}

const fn icon(row: &Row) -> Icon {
    match (row.direction, row.channel) {
        (_, Channel::Telephone) => icons::CHAT_CIRCLE,
        (_, Channel::InPerson) => icons::USERS,
        (Direction::In, _) => icons::ENVELOPE,
        (Direction::Out, _) => icons::ENVELOPE_OPEN,
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    // In the smallest window a sentence and a field leave no room for the list.
    let says = data.said.is_some() || data.problem.is_some();
    let finds = data.rows.len() > SEEN_AT_ONCE && !(look.layout.is_tiny() && says);
    if !look.layout.is_short() {
        let title = say!(words, "contacts-of", name = data.name.as_str());
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    if finds {
        let before = draft.typed.clone();
        let line = column.line(look.layout.target());
        let label = say!(words, "contacts-find");
        line_field::show(ui, look, line, &label, None, &mut draft.typed);
        if before != draft.typed {
            draft.page = 0;
        }
    } else {
        draft.typed.clear();
    }
    let wanted = name_key(&draft.typed);
    let fits = |row: &&Row| {
        let says = row.lines.iter().map(|(_, says)| says.as_str());
        let mut all = says.chain([row.with.as_str()]);
        all.any(|text| name_key(text).contains(&wanted))
    };
    let found: Vec<&Row> = data.rows.iter().filter(fits).collect();
    if found.is_empty() {
        let sentence = if data.rows.is_empty() {
            say!(words, "contacts-none")
        } else {
            say!(words, "contacts-none-found")
        };
        let block = look.tokens.primary;
        empty::show(
            ui,
            look,
            column.rest(),
            icons::CHAT_CIRCLE,
            block,
            &sentence,
        );
    }
    let rows: Vec<ListRow> = found
        .iter()
        .map(|row| ListRow {
            icon: icon(row),
            block: if row.waits.is_empty() {
                look.tokens.primary
            } else {
                look.tokens.attention
            },
            name: row.with.clone(),
            detail: row.detail.clone(),
            amount: row.waits.clone(),
        })
        .collect();
    let about = (icons::CHAT_CIRCLE, look.tokens.primary);
    let aside = say!(words, "contacts-aside", name = data.name.as_str());
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    let (back, write, call) = (
        say!(words, "back"),
        say!(words, "contacts-write"),
        say!(words, "calls-title"),
    );
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&call).icon(icons::CHAT_CIRCLE))
        .primary(Button::primary(&write).icon(icons::PLUS));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Other(_)) => return vec![Action::Call],
        Some(Pressed::Primary) => return vec![Action::Write],
        None => {}
    }
    match pressed.and_then(|number| found.get(number)) {
        Some(row) => {
            draft.one = Some(row.id);
            draft.stage = Stage::Page;
            draft.text_page = 0;
            vec![Action::Stage]
        }
        None => Vec::new(),
    }
}

fn whole(ui: &mut Ui, look: Look<'_>, data: &Data, row: &Row, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &row.with);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    if row.mistaken {
        column.banner(ui, look, Tone::Plain, &say!(words, "contact-is-mistaken"));
    }
    let pieces: Vec<Piece> = row.lines.iter().cloned().flat_map(Piece::named).collect();
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let on = say!(words, "list-more", page = number, of = pages);
    let (back, more) = (say!(words, "back"), say!(words, "contact-more"));
    let settled = match row.asked {
        Asked::Open(AskedOf::Them) => Some(say!(words, "contact-answered")),
        Asked::Open(AskedOf::Us) => Some(say!(words, "contact-done")),
        _ => None,
    };
    let mut foot = Foot::new().back(&back);
    let mut others = Vec::new();
    if of.pages > 1 {
        foot = foot.other(Button::new(&on).icon(icons::ARROW_RIGHT));
        others.push(true);
    }
    if !row.mistaken {
        match &settled {
            Some(settled) => {
                foot = foot
                    .other(Button::new(&more).icon(icons::DOTS_THREE))
                    .primary(Button::primary(settled).icon(icons::CHECK));
                others.push(false);
            }
            None => foot = foot.primary(Button::primary(&more).icon(icons::DOTS_THREE)),
        }
    }
    let open_more = |draft: &mut Draft| {
        draft.stage = Stage::More;
        draft.choices = 0;
        vec![Action::Stage]
    };
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.one = None;
            vec![Action::Stage]
        }
        Some(Pressed::Other(number)) if others.get(number) == Some(&true) => {
            draft.text_page = of.next();
            Vec::new()
        }
        Some(Pressed::Primary) if settled.is_some() => vec![Action::Settled(row.id)],
        Some(_) => open_more(draft),
        None => Vec::new(),
    }
}

fn more(ui: &mut Ui, look: Look<'_>, data: &Data, row: &Row, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let mut faces = vec![(
        Action::PutRight(row.id),
        icons::NOTE_PENCIL,
        say!(words, "contact-put-right"),
        say!(words, "contact-put-right-detail"),
    )];
    if let Asked::Settled(_) = row.asked {
        faces.push((
            Action::OpenAgain(row.id),
            icons::ARROW_COUNTER_CLOCKWISE,
            say!(words, "contact-open-again"),
            say!(words, "contact-open-again-detail"),
        ));
    }
    faces.push((
        Action::Mistaken(row.id),
        icons::X_CIRCLE,
        say!(words, "contact-mistaken"),
        say!(words, "contact-mistaken-detail"),
    ));
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(_, icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.choices);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::Page;
        return vec![Action::Stage];
    }
    let action = pressed.and_then(|number| faces.get(number));
    action.map(|(action, ..)| *action).into_iter().collect()
}
