//! Who is the safeguarding lead: what is done on its page.

use crate::domain::measures::settings::PersonToCall;
use crate::ui::Route;
use crate::ui::app::deeds::office::reports::ReportsDeed;
use crate::ui::app::update::Update;
use crate::ui::screens::safeguarding_lead::{Action, Draft};
use crate::words::say;

impl Update<'_> {
    /// The setting of who is the safeguarding lead.
    pub(in crate::ui::app::update) fn go_to_safeguarding_lead(&mut self) {
        let draft = Draft::of(self.state.office.door.lead.as_ref());
        self.reports().lead = draft;
        self.state.route = Route::SafeguardingLead;
    }

    pub(super) fn on_safeguarding_lead(&mut self, action: Action) {
        match action {
            Action::Keep(lead) => self.reports_deed(ReportsDeed::Lead(lead)),
            Action::Unclear => {}
            Action::Back => self.go_to_people_book(),
        }
    }

    /// It is set: hints name them from now on.
    pub(super) fn lead_is_set(&mut self, lead: Option<&PersonToCall>) {
        self.state.office.door.lead = lead.cloned();
        self.reports().lead = Draft::of(lead);
        self.state.office.said = Some(match lead {
            Some(lead) => say!(self.words, "safeguarding-set", who = lead.who.as_str()),
            None => say!(self.words, "safeguarding-unset"),
        });
    }
}
