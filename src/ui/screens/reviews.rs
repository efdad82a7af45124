//! Reviews of a person: which can be held now, those that were held, and one of them to read, whole. The
//! person reads the same pages of their own.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::ids::{EntryId, PlacementId};
use crate::domain::skills::reviews::{ReviewPoint, ReviewWords};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Whose;
use crate::words::{Words, say};

/// A review that can be held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CanHold {
    /// Of which placement.
    pub placement: PlacementId,
    /// The first day of it.
    pub start: NaiveDate,
    /// At which point.
    pub point: ReviewPoint,
}

/// A review that was held.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// Which.
    pub id: EntryId,
    /// At which point.
    pub point: ReviewPoint,
    /// The day.
    pub held_on: NaiveDate,
    /// What whoever wrote it is called.
    pub by: String,
    /// What was written; none where it was erased.
    pub words: Option<ReviewWords>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose they are: one's own are only read.
    pub whose: Whose,
    /// What the person is called.
    pub name: String,
    /// Those that are due.
    pub due: Vec<CanHold>,
    /// One at any other time, of the placement that goes on or was last; none without a placement, and of
    /// oneself.
    pub between: Option<CanHold>,
    /// Those that were held, the latest first.
    pub held: Vec<Held>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// All that were held.
    #[default]
    List,
    /// One of them, whole.
    One(EntryId),
    /// Which is held?
    Which,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of a list.
    pub page: usize,
    /// The review that is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Write this one down.
    Hold(PlacementId, ReviewPoint),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::One(id) => match data.held.iter().find(|held| held.id == id) {
            Some(held) => one(ui, look, data, draft, held),
            None => list(ui, look, data, draft),
        },
        Stage::Which => which(ui, look, data, draft),
        Stage::List => list(ui, look, data, draft),
    }
}

fn go(draft: &mut Draft, stage: Stage) -> Vec<Action> {
    draft.stage = stage;
    draft.page = 0;
    draft.text_page = 0;
    vec![Action::Stage]
}

/// Which of them can be held now, in a sentence.
fn due(words: &Words, data: &Data) -> Option<String> {
    if data.due.is_empty() {
        return None;
    }
    let points = data.due.iter().map(|due| words.review_point(due.point));
    let points: Vec<String> = points.collect();
    Some(say!(words, "reviews-due", points = words.and(&points)))
}

/// What a press on the button does: straight to the one there is, else which one it is.
fn begin(data: &Data, draft: &mut Draft) -> Vec<Action> {
    match (data.due.as_slice(), data.between) {
        ([], Some(between)) => vec![Action::Hold(between.placement, between.point)],
        _ => go(draft, Stage::Which),
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = match data.whose {
            Whose::Mine => say!(words, "reviews-mine"),
            Whose::Theirs => say!(words, "reviews-of", name = data.name.as_str()),
        };
        column.title(ui, look, &title);
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    } else if let Some(due) = due(words, data) {
        column.banner(ui, look, Tone::Plain, &due);
    }
    let hold = say!(words, "reviews-hold");
    let button = || Button::primary(&hold).icon(icons::NOTE_PENCIL);
    let about = (icons::CHAT_CIRCLE, look.tokens.primary);
    let empty = data.held.is_empty();
    if empty {
        let name = data.name.as_str();
        let none = match (data.whose, data.between) {
            (Whose::Mine, _) => say!(words, "reviews-none-mine"),
            (Whose::Theirs, Some(_)) => say!(words, "reviews-none-of", name = name),
            (Whose::Theirs, None) => say!(words, "reviews-no-placement", name = name),
        };
        if data.between.is_none() {
            empty::show(ui, look, column.rest(), about.0, about.1, &none);
        } else if empty::with_button(ui, look, column.rest(), about, &none, button()) {
            return begin(data, draft);
        }
    }
    let rows: Vec<ListRow> = data
        .held
        .iter()
        .map(|held| ListRow {
            icon: about.0,
            block: about.1,
            name: words.review_point(held.point),
            detail: written(words, held),
            amount: String::new(),
        })
        .collect();
    let aside = say!(words, "reviews-aside");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(held) = pressed.and_then(|n| data.held.get(n)) {
        return go(draft, Stage::One(held.id));
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if data.between.is_some() && !empty {
        foot = foot.primary(button());
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => begin(data, draft),
        _ => Vec::new(),
    }
}

/// On which day, and who wrote it down.
fn written(words: &Words, held: &Held) -> String {
    let (day, by) = (words.plain_date(held.held_on), held.by.as_str());
    say!(words, "reviews-written", day = day, by = by)
}

fn one(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, held: &Held) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &words.review_point(held.point));
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    column.quiet(ui, look, &written(words, held));
    let pieces: Vec<Piece> = match &held.words {
        Some(said) => {
            let lines = words.review_lines(said).into_iter();
            lines.flat_map(Piece::named).collect()
        }
        None => vec![Piece::Words(say!(words, "reviews-erased"))],
    };
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let back = say!(words, "back");
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(words, "list-more", page = number, of = pages);
    let mut foot = Foot::new().back(&back);
    if of.pages > 1 {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => go(draft, Stage::List),
        Some(_) => {
            draft.text_page = of.next();
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn which(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "reviews-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let all: Vec<CanHold> = data.due.iter().copied().chain(data.between).collect();
    let faces: Vec<(Icon, String, String)> = all
        .iter()
        .map(|one| {
            let start = words.plain_date(one.start);
            let (icon, detail) = match one.point {
                ReviewPoint::Between => (icons::CHAT_CIRCLE, say!(words, "reviews-between")),
                _ => (
                    icons::CALENDAR_CHECK,
                    say!(words, "reviews-of-placement", start = start),
                ),
            };
            (icon, words.review_point(one.point), detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return go(draft, Stage::List);
    }
    let pressed = pressed.and_then(|n| all.get(n));
    let hold = pressed.map(|one| Action::Hold(one.placement, one.point));
    hold.into_iter().collect()
}
