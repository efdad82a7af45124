//! Visitors: a name is typed and they are in; those inside stand below, each with "Left".

use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::ids::EntryId;
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::button_row::{self, ButtonRow};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// A visitor who is inside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visitor {
    /// Which.
    pub id: EntryId,
    /// The name that they gave.
    pub name: String,
    /// Since when.
    pub came: Moment,
    /// The day, in words, where it is not today.
    pub day: Option<String>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Those inside, the last who came first.
    pub inside: Vec<Visitor>,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was written down just now.
    pub notice: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The name.
    pub name: Asked,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Somebody of this name visits.
    Came(FreeText),
    /// This visitor left.
    Left(EntryId),
    /// Back to where they were.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let mut actions = Vec::new();
    column.problem(ui, look, data.problem.as_deref());
    if let Some(notice) = data.notice.as_ref().filter(|_| !look.layout.is_tiny()) {
        column.banner(ui, look, Tone::Positive, notice);
    }
    let (label, hint) = (say!(words, "visit-name"), say!(words, "visit-name-hint"));
    let question = Question {
        label: &label,
        hint: if look.layout.is_short() { "" } else { &hint },
        kind: Kind::Words,
    };
    let entered = draft.name.show(ui, look, &mut column, question);
    // In the smallest window what is to do about the name comes first.
    let unclear = draft.name.problem.is_some() && look.layout.is_tiny();
    if !unclear && data.inside.is_empty() {
        let sentence = say!(words, "visit-nobody");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::USERS, block, &sentence);
    } else if !unclear {
        let rows: Vec<ButtonRow> = data.inside.iter().map(|one| row(look, one)).collect();
        let pressed = button_row::list(ui, look, column.rest(), &rows, &mut draft.page);
        if let Some(one) = pressed.and_then(|number| data.inside.get(number)) {
            actions.push(Action::Left(one.id));
        }
    }
    let (back, came) = (say!(words, "back"), say!(words, "visit-came"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&came).icon(icons::USER_PLUS))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => actions.extend(draft.name.read(FreeText::name).map(Action::Came)),
        _ if entered => actions.extend(draft.name.read(FreeText::name).map(Action::Came)),
        _ => {}
    }
    actions
}

fn row(look: Look<'_>, one: &Visitor) -> ButtonRow {
    let words = look.words;
    let time = words.time(one.came);
    let detail = match &one.day {
        None => say!(words, "site-since", since = time),
        Some(day) => say!(words, "visit-since-day", day = day.as_str(), since = time),
    };
    ButtonRow {
        name: one.name.clone(),
        detail,
        label: say!(words, "visit-left"),
        spoken: say!(words, "visit-left-spoken", name = one.name.as_str()),
        icon: icons::SIGN_OUT,
        key: one.id.0,
    }
}
