//! One person's record: its parts as choices, and each of them.

mod pages;
mod parts;

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::ids::PlacementId;
use crate::domain::person_records::{PageWords, RecordField, RecordPage};
use crate::ui::Look;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::looked_list::Looked;

/// A placement in the list of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// Which.
    pub id: PlacementId,
    /// The shop's name.
    pub shop: String,
    /// Until when, or that it is paused or over.
    pub detail: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// What stands on each page.
    pub pages: BTreeMap<RecordPage, PageWords>,
    /// Their placements, the one that goes on or comes first.
    pub placements: Vec<Placed>,
    /// Who looked, the latest first.
    pub looks: Vec<Looked>,
    /// How many things of the first day are left.
    pub first_day_left: usize,
    /// Whether whoever is signed in begins placements.
    pub places: Allowed,
    /// Whether whoever is signed in keeps referrals.
    pub refers: Allowed,
    /// Whether whoever is signed in reports to those outside.
    pub reports: Allowed,
    /// Whether whoever is signed in holds, restricts and erases.
    pub keeps: Allowed,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub said: Option<String>,
}

impl Data {
    fn page(&self, page: RecordPage) -> PageWords {
        self.pages.get(&page).cloned().unwrap_or_default()
    }
}

/// A part of the record.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Part {
    /// All parts.
    #[default]
    All,
    /// A page that is written.
    Page(RecordPage),
    /// The emergency card, to be read in a hurry.
    EmergencyCard,
    /// The placements.
    Placements,
    /// Who looked.
    Looks,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which part is shown.
    pub part: Part,
    /// The page of parts.
    pub choices: usize,
    /// The page of a list.
    pub page: usize,
    /// What is typed.
    pub fields: BTreeMap<RecordField, Asked>,
    /// Which of the fields are shown, where not all fit.
    pub step: usize,
}

impl Draft {
    /// Shows a page with what stands on it.
    pub fn write(&mut self, page: RecordPage, words: &PageWords) {
        let field = |field: &RecordField| (*field, Asked::with(words.get(*field).to_owned()));
        self.fields = page.fields().iter().map(field).collect();
        self.step = 0;
        self.part = Part::Page(page);
    }

    /// Says beside its field what is to be done about it; the field is shown.
    pub fn refuse(&mut self, field: RecordField, refusal: Refusal) {
        if let Some(asked) = self.fields.get_mut(&field) {
            asked.refuse(refusal);
        }
    }

    /// Where Back leads: from a page to the record, from the record away.
    fn back(&mut self) -> Action {
        self.page = 0;
        match self.part {
            Part::All => Action::Back,
            Part::Page(RecordPage::Emergency) => {
                self.part = Part::EmergencyCard;
                Action::Part
            }
            _ => {
                self.part = Part::All;
                Action::Part
            }
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Write a page anew.
    Keep(RecordPage, PageWords),
    /// The emergency card on paper.
    PrintCard,
    /// The five things of the first day.
    FirstDay,
    /// This placement.
    Placement(PlacementId),
    /// A new placement.
    NewPlacement,
    /// Their hours.
    Hours,
    /// Their skills.
    Skills,
    /// Their referrals.
    Referrals,
    /// What they share.
    Sharing,
    /// What was said to those outside, and by them.
    Contacts,
    /// Somebody calls about them.
    Calls,
    /// The reports about them.
    Reports,
    /// What there is around their placement.
    Support,
    /// How they leave.
    Leaving,
    /// What is kept of them, on hold or restricted.
    Keeping,
    /// Another part is shown: what was said about the last one no longer stands.
    Part,
    /// Back to where it was opened.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.part {
        Part::All => parts::all(ui, look, data, draft),
        Part::Page(page) => pages::write(ui, look, data, draft, page),
        Part::EmergencyCard => pages::emergency_card(ui, look, data, draft),
        Part::Placements => parts::placements(ui, look, data, draft),
        Part::Looks => parts::looks(ui, look, data, draft),
    }
}

/// What was done, or what happened with the last try.
fn said(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
}
