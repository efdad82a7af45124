//! Around the made-up placements: one-to-ones that were agreed, something that comes after, and how somebody
//! left.

use chrono::{Days, NaiveDate};

use super::hours::{Office, PeopleSide};
use crate::domain::Trouble;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::PersonId;
use crate::domain::leaving::{Destination, GoesTo, Leaving, Reason};
use crate::domain::reports::page::PlanKind;
use crate::domain::support::Went;
use crate::domain::support::plan::{PlanStep, PlanWish};
use crate::operations::Stop;
use crate::operations::people_book::leaving::left::{LeavingOf, WriteLeaving};
use crate::operations::people_book::support::meetings::{
    AgreeSupport, MeetingOf, MeetingWish, SupportToAgree, WriteMeeting,
};
use crate::operations::people_book::support::plan::{PlanOf, WritePlan};

impl PeopleSide {
    /// Kemal has one-to-ones, and asked about a garden; Şengül has left to volunteer.
    pub(super) fn around(&self, office: &mut Office<'_>, last: NaiveDate) -> Result<(), Stop> {
        office.sign_in("Grace")?;
        let grace = office.company.people.get("Grace").copied();
        let grace = grace.ok_or(Trouble::Bug("everyone has an id"))?;
        let kemal = self.placement_of("Kemal");
        if let Some(kemal) = kemal.filter(|placement| placement.start <= last) {
            one_to_ones(office, kemal, (grace, last))?;
        }
        let left = self.placement_of("Şengül");
        let left = left.and_then(|placement| Some((placement.ended?, placement)));
        if let Some((on, placement)) = left.filter(|(on, _)| *on <= last) {
            let leaving = Leaving {
                id: office.new_id(),
                person: placement.person,
                placement: placement.id,
                on,
                reason: Reason::Finished,
                goes_to: vec![GoesTo::plain(Destination::Volunteering)],
            };
            office.perform::<WriteLeaving>(&LeavingOf { leaving, seen: 0 })?;
        }
        Ok(())
    }
}

fn one_to_ones(
    office: &mut Office<'_>,
    placement: &Placement,
    (with, last): (PersonId, NaiveDate),
) -> Result<(), Stop> {
    let person = placement.person;
    let agreed = SupportToAgree {
        id: office.new_id(),
        person,
        placement: placement.id,
        seen: None,
        number: 8,
        word: String::new(),
    };
    office.perform::<AgreeSupport>(&agreed)?;
    let weeks = [
        (1, Went::Kept, "Visit the garden at London Fields"),
        (2, Went::DidNotHappen, ""),
        (3, Went::Kept, "Ask about the Wednesday group"),
    ];
    for (week, went, next) in weeks {
        let on = placement.start.checked_add_days(Days::new(week * 7));
        let Some(on) = on.filter(|on| *on <= last) else {
            continue;
        };
        let meeting = MeetingOf {
            id: office.new_id(),
            person,
            instead: None,
            wish: Some(MeetingWish {
                placement: placement.id,
                on,
                went,
                minutes: (went == Went::Kept).then_some(45),
                with,
                next_step: next.to_owned(),
            }),
        };
        office.perform::<WriteMeeting>(&meeting)?;
    }
    let plan = PlanOf {
        id: office.new_id(),
        person,
        of: None,
        wish: PlanWish {
            kind: PlanKind::Social,
            step: PlanStep::Asked,
            on: last,
            place: "Garden at London Fields".to_owned(),
            what: "Wednesday group".to_owned(),
        },
    };
    office.perform::<WritePlan>(&plan)
}
