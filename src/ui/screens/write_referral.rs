//! A referral is written down: who was referred, who referred them, to which shop, and the day it came.
//! One question a page. The same questions put a referral right.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::Refusal;
use crate::domain::ids::{PersonId, RecipientId, ShopId};
use crate::domain::person_records::{PageWords, RecordField, RecordPage};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
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
    /// Those who have a record.
    pub people: Vec<(PersonId, String)>,
    /// Those who refer: their name, and where they work.
    pub recipients: Vec<(RecipientId, String, String)>,
    /// The shops.
    pub shops: Vec<(ShopId, String)>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Who was referred?
    #[default]
    Who,
    /// The name of somebody new.
    Name,
    /// Who referred them?
    From,
    /// To which shop?
    Shop,
    /// On which day?
    Day,
}

/// Who referred.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum From {
    /// The person themself.
    Themself,
    /// Somebody of the list.
    Recipient(RecipientId),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// Where it began: a referral that is put right begins after who it is.
    pub first: Stage,
    /// The person; none for somebody new.
    pub person: Option<PersonId>,
    /// The name of somebody new.
    pub name: Asked,
    /// A word of their own; asked only where another has the name.
    pub word: Option<Asked>,
    /// Who referred.
    pub from: Option<From>,
    /// The shop.
    pub shop: Option<ShopId>,
    /// The day.
    pub day: Asked,
    /// A part of a name that is looked for.
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

    /// Says beside its field what is to be done about it.
    pub fn refuse(&mut self, field: RecordField, refusal: Refusal) {
        self.stage = Stage::Name;
        if field == RecordField::OwnWord {
            self.word.get_or_insert_default().refuse(refusal);
        } else {
            self.name.refuse(refusal);
        }
    }

    /// The page of the name that was typed, where it can be kept.
    fn names(&mut self) -> Option<PageWords> {
        let word = self.word.as_ref().map(|word| word.typed.clone());
        let typed = PageWords::of([
            (RecordField::NameToUse, self.name.typed.clone()),
            (RecordField::OwnWord, word.unwrap_or_default()),
        ]);
        match typed.checked(RecordPage::Names) {
            Ok(names) => Some(names),
            Err((field, refusal)) => {
                self.refuse(field, refusal);
                None
            }
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep it.
    Keep {
        /// The person; none for somebody new.
        person: Option<PersonId>,
        /// The name of somebody new.
        names: Option<PageWords>,
        /// Who referred.
        from: From,
        /// The shop.
        shop: ShopId,
        /// The day it came.
        received: NaiveDate,
    },
    /// Whoever referred is not on the list yet.
    NewRecipient,
    /// Another question.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    if let (Stage::Shop, [(only, _)]) = (draft.stage, data.shops.as_slice()) {
        // There is nothing to choose.
        draft.shop = Some(*only);
        draft.stage = Stage::Day;
    }
    match draft.stage {
        Stage::Who => who(ui, look, data, draft),
        Stage::Name => name(ui, look, data, draft),
        Stage::From => from(ui, look, data, draft),
        Stage::Shop => shop(ui, look, data, draft),
        Stage::Day => day(ui, look, data, draft),
    }
}

/// Where Back leads.
fn back(draft: &mut Draft, data: &Data) -> Vec<Action> {
    if draft.stage == draft.first {
        return vec![Action::Back];
    }
    let before = match draft.stage {
        Stage::From if draft.person.is_none() => Stage::Name,
        Stage::Who | Stage::Name | Stage::From => Stage::Who,
        Stage::Day if data.shops.len() > 1 => Stage::Shop,
        Stage::Shop | Stage::Day => Stage::From,
    };
    draft.go(before)
}

fn who(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "referral-who-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let people: Vec<Listed<'_>> = data
        .people
        .iter()
        .map(|(_, name)| Listed {
            name,
            picture: None,
            detail: "",
        })
        .collect();
    let (none, about) = (
        say!(words, "referral-who-none"),
        say!(words, "referral-who-aside"),
    );
    let said = Said {
        none: &none,
        about: &about,
    };
    let typed = (&mut draft.find, &mut draft.page);
    let pressed = people_list::show(ui, look, &mut column, &people, said, typed);
    let (back_label, new) = (say!(words, "back"), say!(words, "referral-somebody-new"));
    let foot = Foot::new()
        .back(&back_label)
        .primary(Button::primary(&new).icon(icons::USER_PLUS));
    let foot = foot.show(ui, look, page.foot);
    if let Some((person, _)) = pressed.and_then(|n| data.people.get(n)) {
        draft.person = Some(*person);
        return draft.go(Stage::From);
    }
    match foot {
        Some(Pressed::Back) => back(draft, data),
        Some(_) => {
            draft.person = None;
            draft.go(Stage::Name)
        }
        None => Vec::new(),
    }
}

fn name(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (
        say!(words, "records-names-ask"),
        say!(words, "referral-name-aside"),
    );
    let about = (icons::IDENTIFICATION_CARD, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let labels = (
        words.record_field(RecordField::NameToUse),
        words.record_field(RecordField::OwnWord),
    );
    let question = |label| Question {
        label,
        hint: "",
        kind: Kind::Words,
    };
    let first = question(labels.0.as_str());
    let entered = match &mut draft.word {
        None => draft.name.show(ui, look, &mut column, first),
        Some(own) => {
            let pair = ((&mut draft.name, first), (own, question(labels.1.as_str())));
            asked::pair(ui, look, &mut column, Side::Below, pair.0, pair.1)
        }
    };
    let (back_label, next) = (say!(words, "back"), say!(words, "next"));
    let foot = Foot::new()
        .back(&back_label)
        .primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => back(draft, data),
        pressed if pressed == Some(Pressed::Primary) || entered => match draft.names() {
            Some(_) => draft.go(Stage::From),
            None => vec![Action::Stage],
        },
        _ => Vec::new(),
    }
}

fn from(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "referral-from-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let (themself, detail) = (
        say!(words, "referral-source-self"),
        say!(words, "referral-from-self-detail"),
    );
    let own = Listed {
        name: &themself,
        picture: None,
        detail: &detail,
    };
    let others = data.recipients.iter().map(|(_, name, detail)| Listed {
        name,
        picture: None,
        detail,
    });
    let all: Vec<Listed<'_>> = std::iter::once(own).chain(others).collect();
    let about = say!(words, "referral-from-aside");
    let said = Said {
        none: "",
        about: &about,
    };
    let typed = (&mut draft.find, &mut draft.page);
    let pressed = people_list::show(ui, look, &mut column, &all, said, typed);
    let (back_label, new) = (say!(words, "back"), say!(words, "recipients-add"));
    let foot = Foot::new()
        .back(&back_label)
        .primary(Button::primary(&new).icon(icons::PLUS));
    let foot = foot.show(ui, look, page.foot);
    let chosen = pressed.and_then(|number| match number.checked_sub(1) {
        None => Some(From::Themself),
        Some(n) => data.recipients.get(n).map(|(id, ..)| From::Recipient(*id)),
    });
    if let Some(from) = chosen {
        draft.from = Some(from);
        return draft.go(Stage::Shop);
    }
    match foot {
        Some(Pressed::Back) => back(draft, data),
        Some(_) => vec![Action::NewRecipient],
        None => Vec::new(),
    }
}

fn shop(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "referral-shop-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let faces: Vec<(Icon, &str)> = data
        .shops
        .iter()
        .map(|(_, name)| (icons::STOREFRONT, name.as_str()))
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(&data.shops)
        .map(|((icon, name), (id, _))| Choice::new(name, *icon).chosen(draft.shop == Some(*id)))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back_label = say!(words, "back");
    let foot = Foot::new().back(&back_label).show(ui, look, page.foot);
    if foot == Some(Pressed::Back) {
        return back(draft, data);
    }
    match pressed.and_then(|n| data.shops.get(n)) {
        Some((shop, _)) => {
            draft.shop = Some(*shop);
            draft.go(Stage::Day)
        }
        None => Vec::new(),
    }
}

fn day(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (
        say!(words, "referral-received-ask"),
        say!(words, "referral-received-aside"),
    );
    let about = (icons::CALENDAR, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(words, "referral-received");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.day.show(ui, look, &mut column, question);
    let (back_label, keep) = (say!(words, "back"), say!(words, "referral-keep"));
    let foot = Foot::new()
        .back(&back_label)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => back(draft, data),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let received = draft.day.read(|typed| words.read_day(typed));
            let names = match draft.person {
                Some(_) => None,
                None => draft.names(),
            };
            let (Some(received), Some(from), Some(shop)) = (received, draft.from, draft.shop)
            else {
                return vec![Action::Stage];
            };
            vec![Action::Keep {
                person: draft.person,
                names,
                from,
                shop,
                received,
            }]
        }
        _ => Vec::new(),
    }
}
