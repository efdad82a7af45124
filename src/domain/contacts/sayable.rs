//! "What may I say?": what may be said when somebody calls, and nothing else.
//!
//! First comes always the same sentence, that nothing is said of who comes here. What follows it is made of
//! a report page that holds what this recipient is permitted. Answers about well-being and the person's own
//! words are not told by anybody: whoever may have them reads them in the report. So are the weeks.

use crate::domain::reports::page::taking_part::TakingPart;
use crate::domain::reports::page::{Ask, ReportPage};
use crate::domain::sharing::allowed::Allowed;

/// What may be said; never nothing at all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sayable {
    page: ReportPage,
}

impl Sayable {
    /// A report page of which nothing stands but what may be said: sessions, hours and usual days, skills,
    /// goals.
    pub const fn page(&self) -> &ReportPage {
        &self.page
    }
}

/// What may be said of this page on the telephone; none where reports alone are permitted, and where
/// nothing is.
pub fn sayable(page: ReportPage, allowed: &Allowed) -> Option<Sayable> {
    if !allowed.on_the_telephone() {
        return None;
    }
    let page = page.within_permission();
    let page = ReportPage {
        ask: Ask::NoAction,
        own_words: None,
        taking_part: page.taking_part.map(TakingPart::without_weeks),
        well_being: None,
        plan: None,
        ..page
    };
    (!page.sections().is_empty()).then_some(Sayable { page })
}
