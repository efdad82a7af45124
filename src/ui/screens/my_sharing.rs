//! What I share: with whom, and which sections, each with the words that would stand in a report. One's own
//! page, never asked for by anybody; stopping is as easy as giving.

mod giving;
mod one;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::Refusal;
use crate::domain::ids::RecipientId;
use crate::domain::sharing::giving::Lasts;
use crate::domain::sharing::rows::{Purpose, Section};
use crate::ui::Look;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::closed_book;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::long_text::LongText;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::people_list::{self, Listed, Said};
use crate::words::{Words, say};

/// Whether somebody outside is asked about, or something is decided without asking.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decides {
    /// The person does.
    Me,
    /// A manager: they can sanction. Attendance goes until this day, where it does.
    Manager(Option<NaiveDate>),
    /// They are written to no more: one can only stop.
    Retired,
}

/// What is given now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Given {
    /// The sections.
    pub sections: BTreeSet<Section>,
    /// What for.
    pub purpose: Purpose,
    /// The last day.
    pub until: NaiveDate,
    /// Whether it still counts today.
    pub counts: bool,
}

/// Somebody outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recipient {
    /// Who.
    pub id: RecipientId,
    /// Their name.
    pub name: String,
    /// What they are, and where.
    pub detail: String,
    /// Whether it is a surgery: others there may read it.
    pub surgery: bool,
    /// Who decides.
    pub decides: Decides,
    /// What was given last and not withdrawn.
    pub given: Option<Given>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Those outside, whoever is near first; none while the people book is closed.
    pub recipients: Option<Vec<Recipient>>,
    /// What each section would say today, line by line, of whom is looked at.
    pub preview: Vec<(Section, Vec<String>)>,
    /// The last day of each length.
    pub lasts: Vec<(Lasts, NaiveDate)>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

impl Data {
    fn one(&self, id: RecipientId) -> Option<&Recipient> {
        self.recipients.iter().flatten().find(|of| of.id == id)
    }

    /// What a section would say today.
    fn says(&self, section: Section) -> &[String] {
        let found = self.preview.iter().find(|(of, _)| *of == section);
        found.map_or(&[], |(_, lines)| lines.as_slice())
    }

    fn until(&self, lasts: Lasts) -> Option<NaiveDate> {
        let found = self.lasts.iter().find(|(of, _)| *of == lasts);
        found.map(|(_, day)| *day)
    }
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Everybody.
    #[default]
    List,
    /// One of them.
    One,
    /// What may they know?
    Sections,
    /// This section, with its words.
    Section(Section),
    /// What for?
    Purpose,
    /// For how long?
    Lasts,
    /// How did you read this?
    Read,
    /// Who read it to you?
    ReadBy,
    /// Everything in words.
    Check,
    /// The PIN.
    Pin,
    /// Stop sharing?
    Stop,
}

/// How the page was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// By oneself.
    Alone,
    /// Somebody read it aloud.
    ReadToMe,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// Who is looked at.
    pub one: Option<RecipientId>,
    /// What is switched on.
    pub sections: BTreeSet<Section>,
    /// What for.
    pub purpose: Option<Purpose>,
    /// For how long.
    pub lasts: Option<Lasts>,
    /// How it was read.
    pub how: Option<How>,
    /// Who read it.
    pub reader: Asked,
    /// What is to be done before one can go on.
    pub wrong: Option<Refusal>,
    /// A part of a name.
    pub find: Asked,
    /// The page of a list.
    pub page: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
}

impl Draft {
    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        self.text_page = 0;
        self.wrong = None;
        vec![Action::Stage]
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at this one, with what would stand in a report.
    Open(RecipientId),
    /// Whether whoever is typed may have read it.
    CheckReader,
    /// Stop sharing with whom is looked at.
    Stop,
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let Some(all) = &data.recipients else {
        let pressed = closed_book::show(ui, look, data.problem.as_deref());
        return pressed.map(|()| Action::Back).into_iter().collect();
    };
    let Some(of) = draft.one.and_then(|id| data.one(id)) else {
        return list(ui, look, data, all, draft);
    };
    match draft.stage {
        Stage::List => list(ui, look, data, all, draft),
        Stage::One => one::view(ui, look, data, of, draft),
        Stage::Stop => one::stop(ui, look, data, of, draft),
        Stage::Sections => giving::sections(ui, look, data, of, draft),
        Stage::Section(section) => giving::section(ui, look, data, (of, section), draft),
        Stage::Purpose => giving::purpose(ui, look, data, of, draft),
        Stage::Lasts => giving::lasts(ui, look, data, draft),
        Stage::Read => giving::read(ui, look, data, draft),
        Stage::ReadBy => giving::read_by(ui, look, data, draft),
        // The PIN has the page of its own kind.
        Stage::Check | Stage::Pin => giving::check(ui, look, data, of, draft),
    }
}

/// What is shared with somebody, in a few words.
fn shared(words: &Words, of: &Recipient) -> String {
    match (&of.decides, &of.given) {
        (Decides::Manager(Some(_)), _) => say!(words, "mysharing-by-manager"),
        (Decides::Me | Decides::Retired, Some(given)) if given.counts => {
            let sections = given.sections.iter();
            let names: Vec<String> = sections.map(|of| words.shared_section(*of)).collect();
            say!(words, "mysharing-shared", sections = words.and(&names))
        }
        _ => say!(words, "mysharing-nothing"),
    }
}

fn list(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    all: &[Recipient],
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "mysharing-ask-whom"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let details: Vec<String> = all.iter().map(|of| shared(words, of)).collect();
    let listed: Vec<Listed<'_>> = all
        .iter()
        .zip(&details)
        .map(|(of, detail)| Listed {
            name: &of.name,
            picture: None,
            detail,
        })
        .collect();
    let (none, about) = (
        say!(words, "mysharing-none"),
        say!(words, "mysharing-about"),
    );
    let typed = (&mut draft.find, &mut draft.page);
    let words_of_list = Said {
        none: &none,
        about: &about,
    };
    let pressed = people_list::show(ui, look, &mut column, &listed, words_of_list, typed);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    let pressed = pressed.and_then(|number| all.get(number));
    pressed.map(|of| Action::Open(of.id)).into_iter().collect()
}
