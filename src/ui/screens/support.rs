//! Around the placement of a person: one-to-ones as they went, and what comes after. "3 of 8" is words and
//! no score; one that did not happen is no more than that.

mod meetings;
mod plan;

use egui::Ui;

use crate::domain::ids::PlacementId;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::reports::page::PlanKind;
use crate::domain::support::Went;
use crate::domain::support::plan::PlanStep;
use crate::domain::support::plan::PlanWish;
use crate::domain::support::{MeetingWish, PutRightMeeting};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::long_text::LongText;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::say;

/// A one-to-one in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Met {
    /// Its first row.
    pub id: EntryId,
    /// The row that holds.
    pub seen: EntryId,
    /// The day, in words.
    pub day: String,
    /// How it went.
    pub went: Went,
    /// How long, where they met.
    pub minutes: Option<u16>,
    /// With whom.
    pub with: PersonId,
    /// The next step; empty where there is none.
    pub next_step: String,
    /// All that is known of it, the note apart.
    pub lines: Vec<(String, String)>,
}

/// Something of the plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Thing {
    /// Its first row.
    pub id: EntryId,
    /// The row that holds.
    pub seen: EntryId,
    /// What about.
    pub kind: PlanKind,
    /// How far.
    pub step: PlanStep,
    /// The place, or the name of a befriender.
    pub place: String,
    /// What they do there.
    pub what: String,
    /// How far and since when, in words.
    pub detail: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// Today, in words.
    pub today: String,
    /// The placement that they are about; none where there is none.
    pub placement: Option<PlacementId>,
    /// How many were agreed and kept, in words.
    pub count: String,
    /// The one-to-ones, the latest first.
    pub met: Vec<Met>,
    /// The plan.
    pub plan: Vec<Thing>,
    /// Those with whom a one-to-one can be, and what they are called.
    pub with: Vec<(PersonId, String)>,
    /// Whether whoever is signed in may read notes.
    pub reads_notes: bool,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// What there is.
    #[default]
    Page,
    /// The one-to-ones.
    Meetings,
    /// One of them.
    One(EntryId),
    /// How many are agreed.
    Number,
    /// How did it go?
    Went,
    /// With whom?
    With,
    /// When, and how long?
    Day,
    /// The next step, and why it is put right.
    Next,
    /// The note of one.
    Note(EntryId),
    /// The plan.
    Plan,
    /// What is it about?
    Kind,
    /// Where, and what?
    Place,
    /// How far is it?
    Step,
    /// Since when?
    Since,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of choices.
    pub page: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
    /// How many are agreed.
    pub number: Asked,
    /// A word why.
    pub word: Asked,
    /// The one-to-one that is put right: its first row, and the one that holds.
    pub right: Option<(EntryId, EntryId)>,
    /// How it went; none where it is taken out.
    pub went: Option<Went>,
    /// With whom.
    pub with: Option<PersonId>,
    /// The day.
    pub day: Asked,
    /// How many minutes.
    pub minutes: Asked,
    /// The next step.
    pub next: Asked,
    /// Why it is put right.
    pub why: Asked,
    /// The note.
    pub note: Asked,
    /// The thing of the plan that is changed: its first row, and the one that holds.
    pub thing: Option<(EntryId, EntryId)>,
    /// What about.
    pub kind: Option<PlanKind>,
    /// How far.
    pub step: Option<PlanStep>,
    /// The place.
    pub place: Asked,
    /// What they do there.
    pub what: Asked,
}

impl Draft {
    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        self.text_page = 0;
        vec![Action::Stage]
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// So many are agreed.
    Agree(u8, String),
    /// It went so, or an earlier one is put right or taken out.
    Meeting(Option<PutRightMeeting>, Option<MeetingWish>),
    /// Read the note of this one-to-one.
    ReadNote(EntryId),
    /// The note says this.
    Note(EntryId, String),
    /// The plan says this.
    Plan(Option<(EntryId, EntryId)>, PlanWish),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Page => start(ui, look, data, draft),
        Stage::Plan | Stage::Kind | Stage::Place | Stage::Step | Stage::Since => {
            plan::view(ui, look, data, draft)
        }
        _ => meetings::view(ui, look, data, draft),
    }
}

fn start(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let name = data.name.as_str();
    if data.placement.is_none() {
        let page = Page::of(look, ui.max_rect());
        let mut column = Column::new(look, page.content).wide();
        column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
        let none = say!(words, "support-no-placement", name = name);
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::STOREFRONT, block, &none);
        let back = say!(words, "back");
        return match Foot::new().back(&back).show(ui, look, page.foot) {
            Some(Pressed::Back) => vec![Action::Back],
            _ => Vec::new(),
        };
    }
    let plan = if data.plan.is_empty() {
        say!(words, "support-plan-none")
    } else {
        say!(words, "support-plan-some", count = data.plan.len())
    };
    let faces = [
        (
            icons::CHAT_CIRCLE,
            say!(words, "support-meetings"),
            data.count.clone(),
            false,
        ),
        (icons::STEPS, say!(words, "support-plan"), plan, false),
    ];
    let title = say!(words, "support-of", name = name);
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed {
        Some(0) => draft.go(Stage::Meetings),
        Some(_) => draft.go(Stage::Plan),
        None if back => vec![Action::Back],
        None => Vec::new(),
    }
}
