//! The people of the people book: everybody with a record, whoever of the till has none yet, and a new
//! one.

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::ids::PersonId;
use crate::domain::person_records::{PageWords, RecordField, RecordPage};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::people_list::{self, Listed, Said};
use crate::ui::widgets::person_tile::Portrait;
use crate::words::say;

/// Somebody in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// What they show of themself, where they are on the till.
    pub picture: Option<Portrait>,
    /// Their shop and until when, or that they have no record yet.
    pub detail: String,
    /// Whether there is a record.
    pub record: HasRecord,
}

/// Whether somebody has a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HasRecord {
    /// They have.
    Yes,
    /// Not yet.
    NotYet,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Everybody, in the order of the list.
    pub people: Vec<Person>,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub said: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The list.
    #[default]
    List,
    /// The name of somebody whose record begins: of the till, or new.
    Names(Option<PersonId>),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// A part of a name.
    pub find: Asked,
    /// The page of the list.
    pub page: usize,
    /// The name to use.
    pub name: Asked,
    /// A word of their own; asked only where another has the name.
    pub word: Option<Asked>,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open this record.
    Open(PersonId),
    /// Begin a record with these names, of somebody of the till or somebody new.
    Start(Option<PersonId>, PageWords),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::List => list(ui, look, data, draft),
        Stage::Names(person) => names(ui, look, data, draft, person),
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let mut actions = Vec::new();
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let people: Vec<Listed<'_>> = data
        .people
        .iter()
        .map(|person| Listed {
            name: &person.name,
            picture: person.picture.as_ref(),
            detail: &person.detail,
        })
        .collect();
    let (none, about) = (say!(words, "records-none"), say!(words, "records-aside"));
    let said = Said {
        none: &none,
        about: &about,
    };
    let add = say!(words, "records-add");
    let adds = Button::primary(&add).icon(icons::USER_PLUS);
    let empty = people.is_empty();
    let mut somebody_new = false;
    let pressed = if empty {
        let about = (icons::USERS_THREE, look.tokens.primary);
        somebody_new = empty::with_button(ui, look, column.rest(), about, &none, adds.clone());
        None
    } else {
        let typed = (&mut draft.find, &mut draft.page);
        people_list::show(ui, look, &mut column, &people, said, typed)
    };
    match pressed.and_then(|number| data.people.get(number)) {
        Some(person) if person.record == HasRecord::Yes => actions.push(Action::Open(person.id)),
        Some(person) => {
            draft.name = Asked::with(person.name.clone());
            draft.word = None;
            draft.stage = Stage::Names(Some(person.id));
            actions.push(Action::Stage);
        }
        None => {}
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if !empty {
        foot = foot.primary(adds);
    }
    let foot = foot.show(ui, look, page.foot);
    match foot.or(somebody_new.then_some(Pressed::Primary)) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => {
            draft.name = Asked::default();
            draft.word = None;
            draft.stage = Stage::Names(None);
            actions.push(Action::Stage);
        }
        _ => {}
    }
    actions
}

fn names(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    person: Option<PersonId>,
) -> Vec<Action> {
    let words = look.words;
    let said = say!(words, "records-names-aside");
    let about = (icons::IDENTIFICATION_CARD, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "records-names-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let (name, word) = (
        words.record_field(RecordField::NameToUse),
        words.record_field(RecordField::OwnWord),
    );
    let hint = if look.layout.is_short() {
        String::new()
    } else {
        say!(words, "records-name-hint")
    };
    let question = Question {
        label: &name,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = match &mut draft.word {
        None => draft.name.show(ui, look, &mut column, question),
        Some(own) => {
            let of_word = Question {
                label: &word,
                hint: "",
                kind: Kind::Words,
            };
            let question = Question {
                hint: "",
                ..question
            };
            let first = (&mut draft.name, question);
            asked::pair(ui, look, &mut column, Side::Below, first, (own, of_word))
        }
    };
    let (back, start) = (say!(words, "back"), say!(words, "records-start"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&start).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.stage = Stage::List;
            vec![Action::Stage]
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let word = draft.word.as_ref().map(|word| word.typed.clone());
            let typed = PageWords::of([
                (RecordField::NameToUse, draft.name.typed.clone()),
                (RecordField::OwnWord, word.unwrap_or_default()),
            ]);
            match typed.checked(RecordPage::Names) {
                Ok(names) => vec![Action::Start(person, names)],
                Err((field, refusal)) => {
                    draft.refuse(field, refusal);
                    Vec::new()
                }
            }
        }
        _ => Vec::new(),
    }
}

impl Draft {
    /// Says beside its field what is to be done about it.
    pub fn refuse(&mut self, field: RecordField, refusal: Refusal) {
        if field == RecordField::OwnWord {
            self.word.get_or_insert_default().refuse(refusal);
        } else {
            self.name.refuse(refusal);
        }
    }
}
