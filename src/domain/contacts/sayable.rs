//! "What may I say?": what may be said when somebody calls, and nothing else.
//!
//! First comes always the same sentence, that nothing is said of who comes here. What follows it is made of
//! a report page that holds what this recipient is permitted. Answers about well-being and the person's own
//! words are not told by anybody: whoever may have them reads them in the report. So are the weeks.

use crate::domain::reports::page::ReportPage;
use crate::domain::reports::page::goals::ReportGoal;
use crate::domain::reports::page::skills::ReportSkills;
use crate::domain::reports::page::taking_part::TakingPart;
use crate::domain::sharing::allowed::Allowed;

/// What may be said; never nothing at all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sayable {
    /// The name that they use.
    pub name: String,
    /// Sessions, hours, usual days; without weeks.
    pub taking_part: Option<TakingPart>,
    /// Skills in words.
    pub skills: Option<ReportSkills>,
    /// Goals and next steps.
    pub goals: Option<Vec<ReportGoal>>,
}

/// What may be said of this page on the telephone; none where reports alone are permitted, and where
/// nothing is.
pub fn sayable(page: ReportPage, allowed: &Allowed) -> Option<Sayable> {
    if !allowed.on_the_telephone() {
        return None;
    }
    let page = page.within_permission();
    let said = Sayable {
        name: page.about.name().to_owned(),
        taking_part: page.taking_part.map(TakingPart::without_weeks),
        skills: page.skills,
        goals: page.goals,
    };
    let anything = said.taking_part.is_some() || said.skills.is_some() || said.goals.is_some();
    anything.then_some(said)
}
