//! The page on which a time is put right.

use chrono::Datelike;

use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::hours::proposed::with_changes;
use crate::domain::ids::ShopId;
use crate::ui::Look;
use crate::ui::app::state::State;
use crate::ui::screens::put_right;
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// What the page shows, where the person's week is there.
pub(super) fn data(state: &State) -> Option<put_right::Data> {
    let worked = &state.office.worked;
    let of = worked.person.as_ref()?;
    let (draft, day) = (&worked.put_right, worked.put_right_day);
    let before = draft.before.as_ref();
    let (shop, kind) = if let Some(sitting) = before {
        (sitting.shop, sitting.kind)
    } else {
        let (shop, kind, _) = state.usual_time(of, draft.day.unwrap_or(day));
        (shop, kind)
    };
    // The person may say any of them; a supervisor writes where they keep hours.
    let may = |id: ShopId| {
        worked.whose == Whose::Mine || id == shop || state.may_there(Capability::KeepHours, id)
    };
    let shops = of.shops.iter().filter(|(id, _)| may(**id));
    let checked = if draft.stage == put_right::Stage::Check {
        let whose = (of.week.person, state.now);
        with_changes(whose, &draft.rows, &of.kept.rows).unwrap_or_default()
    } else {
        Default::default()
    };
    Some(put_right::Data {
        whose: worked.whose,
        day,
        today: london_day(state.now),
        shop,
        kind,
        shops: shops.map(|(id, name)| (*id, name.clone())).collect(),
        before: checked.0,
        after: checked.1,
        listed: super::listed(state),
        problem: state.day_problem.clone(),
    })
}

/// What stands in the bar over a time that is put right: whose it is, and of which day.
pub fn title(look: Look<'_>, state: &State) -> String {
    let worked = &state.office.worked;
    let (words, day) = (look.words, worked.put_right_day);
    let day = if look.layout.is_tiny() {
        let weekday = words.weekday_short(day.weekday());
        say!(
            words,
            "worked-day-short",
            weekday = weekday,
            day = words.day_of_month_short(day)
        )
    } else {
        words.day(day)
    };
    match (worked.whose, &worked.person) {
        (Whose::Theirs, Some(of)) => {
            let name = worked.name_of(of.week.person);
            say!(look.words, "worked-day-of", name = name, day = day)
        }
        _ => day,
    }
}
