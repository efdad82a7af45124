//! A contact is written down: with whom, which way and by what, what was said, and whether anything is asked.
//! One question a page. The same questions put one right.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::Refusal;
use crate::domain::contacts::refusals::ContactRefusal;
use crate::domain::contacts::writing::{LONGEST_ASK, LONGEST_SUMMARY};
use crate::domain::contacts::{AskedOf, Channel, Direction};
use crate::domain::free_text::FreeText;
use crate::domain::ids::RecipientId;
use crate::domain::measures::settings::PersonToCall;
use crate::domain::reports::hints::hints;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::people_list::{self, Listed, Said};
use crate::ui::widgets::question_page;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// Those outside: who, and where.
    pub recipients: Vec<(RecipientId, String, String)>,
    /// The safeguarding lead, where one is named.
    pub lead: Option<PersonToCall>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// With whom?
    #[default]
    Who,
    /// Which way?
    Way,
    /// By what?
    By,
    /// What was said?
    Words,
    /// Is anything asked?
    Asks,
    /// What, and until when?
    Ask,
}

/// With whom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum With {
    /// Somebody who is not on the list.
    SomebodyElse,
    /// Somebody of the list.
    Recipient(RecipientId),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// Where it began: after a call it is known who called.
    pub first: Stage,
    /// With whom.
    pub with: Option<With>,
    /// Which way.
    pub direction: Option<Direction>,
    /// By what.
    pub channel: Option<Channel>,
    /// What was said.
    pub summary: Asked,
    /// On which day.
    pub day: Asked,
    /// Of whom something is asked.
    pub asked_of: Option<AskedOf>,
    /// What.
    pub ask: Asked,
    /// Until when.
    pub until: Asked,
    /// A part of a name.
    pub find: Asked,
    /// The page of a list.
    pub page: usize,
}

impl Draft {
    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        self.find = Asked::default();
        vec![Action::Stage]
    }

    /// Says beside its field what is to be done about it; true where there is such a field.
    pub fn refuse(&mut self, refusal: &Refusal) -> bool {
        let (stage, field) = match refusal {
            Refusal::Contact(ContactRefusal::DayAhead) => (Stage::Words, &mut self.day),
            Refusal::Contact(ContactRefusal::UntilBefore) => (Stage::Ask, &mut self.until),
            Refusal::Contact(ContactRefusal::AskMissing) => (Stage::Ask, &mut self.ask),
            _ => return false,
        };
        field.refuse(refusal.clone());
        self.stage = stage;
        true
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep it.
    Keep {
        /// With whom.
        with: With,
        /// Which way.
        direction: Direction,
        /// By what.
        channel: Channel,
        /// On which day.
        on: NaiveDate,
        /// What is asked: of whom, what, until when.
        asked: Option<(AskedOf, String, NaiveDate)>,
    },
    /// Another question.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Who => who(ui, look, data, draft),
        Stage::Way => way(ui, look, data, draft),
        Stage::By => by(ui, look, data, draft),
        Stage::Words => what(ui, look, data, draft),
        Stage::Asks => asks(ui, look, data, draft),
        Stage::Ask => ask(ui, look, data, draft),
    }
}

/// Where Back leads.
fn back(draft: &mut Draft) -> Vec<Action> {
    if draft.stage == draft.first {
        return vec![Action::Back];
    }
    let before = match draft.stage {
        Stage::Who | Stage::Way => Stage::Who,
        Stage::By => Stage::Way,
        Stage::Words => Stage::By,
        Stage::Asks => Stage::Words,
        Stage::Ask => Stage::Asks,
    };
    draft.go(before)
}

fn who(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "contact-ask-who"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let (other, detail) = (
        say!(words, "calls-somebody-else"),
        say!(words, "calls-somebody-else-detail"),
    );
    let first = Listed {
        name: &other,
        picture: None,
        detail: &detail,
    };
    let others = data.recipients.iter().map(|(_, name, detail)| Listed {
        name,
        picture: None,
        detail,
    });
    let all: Vec<Listed<'_>> = std::iter::once(first).chain(others).collect();
    let about = say!(words, "contact-who-aside", name = data.name.as_str());
    let said = Said {
        none: "",
        about: &about,
    };
    let typed = (&mut draft.find, &mut draft.page);
    let pressed = people_list::show(ui, look, &mut column, &all, said, typed);
    let label = say!(words, "back");
    if Foot::new().back(&label).show(ui, look, page.foot) == Some(Pressed::Back) {
        return back(draft);
    }
    let with = pressed.and_then(|number| match number.checked_sub(1) {
        None => Some(With::SomebodyElse),
        Some(n) => data.recipients.get(n).map(|(id, ..)| With::Recipient(*id)),
    });
    match with {
        Some(with) => {
            draft.with = Some(with);
            draft.go(Stage::Way)
        }
        None => Vec::new(),
    }
}

/// A page with a question and a few answers; which was pressed, and whether Back was.
fn question(
    ui: &mut Ui,
    look: Look<'_>,
    (data, title): (&Data, &str),
    faces: &[(Icon, String, String, bool)],
    page_of: &mut usize,
) -> (Option<usize>, bool) {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, title);
    column.problem(ui, look, data.problem.as_deref());
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail, chosen)| {
            let choice = Choice::new(name, *icon).chosen(*chosen);
            if detail.is_empty() {
                choice
            } else {
                choice.detail(detail)
            }
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, page_of);
    let back = say!(look.words, "back");
    let foot = Foot::new().back(&back).show(ui, look, page.foot);
    (pressed, foot == Some(Pressed::Back))
}

fn way(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces = [
        (
            icons::ENVELOPE,
            say!(words, "contact-in"),
            String::new(),
            draft.direction == Some(Direction::In),
        ),
        (
            icons::ENVELOPE_OPEN,
            say!(words, "contact-out"),
            String::new(),
            draft.direction == Some(Direction::Out),
        ),
    ];
    let title = say!(words, "contact-ask-way");
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => back(draft),
        (Some(number), _) => {
            draft.direction = [Direction::In, Direction::Out].get(number).copied();
            draft.go(Stage::By)
        }
        _ => Vec::new(),
    }
}

const fn icon(channel: Channel) -> Icon {
    match channel {
        Channel::Telephone => icons::CHAT_CIRCLE,
        Channel::Letter => icons::FILE_TEXT,
        Channel::SecureMail => icons::LOCK,
        Channel::Email => icons::ENVELOPE,
        Channel::InPerson => icons::USERS,
    }
}

fn by(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<(Icon, String, String, bool)> = Channel::ALL
        .iter()
        .map(|of| {
            let chosen = draft.channel == Some(*of);
            (icon(*of), words.channel(*of), String::new(), chosen)
        })
        .collect();
    let title = say!(words, "contact-ask-by");
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => back(draft),
        (Some(number), _) => {
            draft.channel = Channel::ALL.get(number).copied();
            draft.go(Stage::Words)
        }
        _ => Vec::new(),
    }
}

/// Back, and the way on.
fn on(ui: &mut Ui, look: Look<'_>, page: Page) -> Option<Pressed> {
    let (back, next) = (say!(look.words, "back"), say!(look.words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    foot.show(ui, look, page.foot)
}

fn what(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (
        say!(words, "contact-ask-words"),
        say!(words, "contact-words-aside", name = data.name.as_str()),
    );
    let about = (icons::NOTE_PENCIL, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (summary, day) = (say!(words, "contact-summary"), say!(words, "contact-day"));
    let first = Question {
        label: &summary,
        hint: "",
        kind: Kind::Sentences,
    };
    let second = Question {
        label: &day,
        hint: "",
        kind: Kind::Words,
    };
    let pair = ((&mut draft.summary, first), (&mut draft.day, second));
    let entered = asked::pair(ui, look, &mut column, Side::Below, pair.0, pair.1);
    let typed = draft.summary.typed.as_str();
    let hint = hints(typed)
        .first()
        .map(|hint| words.contact_hint(hint, typed, data.lead.as_ref()));
    if let Some(hint) = hint.filter(|_| !look.layout.is_short()) {
        column.banner(ui, look, Tone::Plain, &hint);
    }
    match on(ui, look, page) {
        Some(Pressed::Back) => back(draft),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let read = |typed: &str| FreeText::up_to(typed, LONGEST_SUMMARY);
            let summary = draft.summary.read(read);
            let day = draft.day.read(|typed| words.read_day(typed));
            if summary.is_none() || day.is_none() {
                return vec![Action::Stage];
            }
            draft.go(Stage::Asks)
        }
        _ => Vec::new(),
    }
}

fn asks(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces = [
        (
            icons::CHECK,
            say!(words, "contact-asks-nothing"),
            say!(words, "contact-asks-nothing-detail"),
            false,
        ),
        (
            icons::HAND,
            words.asked_of(AskedOf::Us),
            say!(words, "contact-asks-us-detail"),
            draft.asked_of == Some(AskedOf::Us),
        ),
        (
            icons::QUESTION,
            words.asked_of(AskedOf::Them),
            say!(words, "contact-asks-them-detail"),
            draft.asked_of == Some(AskedOf::Them),
        ),
    ];
    let title = say!(words, "contact-ask-asks");
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => back(draft),
        (Some(0), _) => {
            draft.asked_of = None;
            keep(look, draft)
        }
        (Some(number), _) => {
            let of = if number == 1 {
                AskedOf::Us
            } else {
                AskedOf::Them
            };
            draft.asked_of = Some(of);
            draft.go(Stage::Ask)
        }
        _ => Vec::new(),
    }
}

fn ask(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = match draft.asked_of {
        Some(AskedOf::Them) => (
            say!(words, "contact-ask-them"),
            say!(words, "contact-them-aside"),
        ),
        _ => (
            say!(words, "contact-ask-us"),
            say!(words, "contact-us-aside"),
        ),
    };
    let about = (icons::CALENDAR_CHECK, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (what, until) = (say!(words, "contact-ask"), say!(words, "contact-until"));
    let first = Question {
        label: &what,
        hint: "",
        kind: Kind::Words,
    };
    let second = Question {
        label: &until,
        hint: "",
        kind: Kind::Words,
    };
    let pair = ((&mut draft.ask, first), (&mut draft.until, second));
    let entered = asked::pair(ui, look, &mut column, Side::Below, pair.0, pair.1);
    let (label, save) = (say!(words, "back"), say!(words, "contact-keep"));
    let foot = Foot::new()
        .back(&label)
        .primary(Button::primary(&save).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => back(draft),
        pressed if pressed == Some(Pressed::Primary) || entered => keep(look, draft),
        _ => Vec::new(),
    }
}

/// All of it, once every field is clear.
fn keep(look: Look<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let on = draft.day.read(|typed| words.read_day(typed));
    let asked = match draft.asked_of {
        None => None,
        Some(of) => {
            let read = |typed: &str| FreeText::up_to(typed, LONGEST_ASK);
            let what = draft.ask.read(read);
            let until = draft.until.read(|typed| words.read_day(typed));
            match what.zip(until) {
                Some((what, until)) => Some((of, what.as_str().to_owned(), until)),
                None => return vec![Action::Stage],
            }
        }
    };
    let whole = (draft.with, draft.direction, draft.channel, on);
    let (Some(with), Some(direction), Some(channel), Some(on)) = whole else {
        return vec![Action::Stage];
    };
    vec![Action::Keep {
        with,
        direction,
        channel,
        on,
        asked,
    }]
}
