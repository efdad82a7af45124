//! What can be said about a thing of Today, each done by a tap.

use super::{Action, Waits};
use crate::domain::hours::attendance::Attendance;
use crate::domain::hours::today::{Item, Kind};
use crate::domain::time::Moment;
use crate::ui::icons::{self, Icon};
use crate::words::{Words, say};

/// A way to be done with it: its icon, its name, a line about it, what it does.
type Way = (Icon, String, String, Action);

/// What can be said about it.
pub(super) fn answers(words: &Words, waits: &Waits) -> Vec<Way> {
    let item = waits.item;
    match item.kind {
        Kind::NothingKnown { .. } => of_a_plan(words, waits),
        Kind::NoEnd { .. } => of_an_end(words, waits),
        Kind::FreshLook { .. } => vec![sign(words, item), open_skill(words, item)],
        Kind::Seen { .. } => vec![
            sign(words, item),
            (
                icons::X_CIRCLE,
                say!(words, "skill-set-aside"),
                say!(words, "skill-set-aside-detail"),
                Action::SetAside(item),
            ),
            open_skill(words, item),
        ],
        Kind::Asked { .. } => vec![
            open_skill(words, item),
            (
                icons::CHAT_CIRCLE,
                say!(words, "skill-answer-them"),
                say!(words, "skill-answer-them-detail"),
                Action::Answer(item),
            ),
            sign(words, item),
        ],
        Kind::NotYet { .. } => vec![
            (
                icons::CHAT_CIRCLE,
                say!(words, "skill-talked"),
                say!(words, "today-talked-detail"),
                Action::Talked(item),
            ),
            open_skill(words, item),
        ],
        Kind::Review { .. } => vec![(
            icons::CHAT_CIRCLE,
            say!(words, "today-reviews"),
            say!(words, "today-reviews-detail"),
            Action::Open(item),
        )],
        Kind::Goal { .. } => vec![(
            icons::MOUNTAINS,
            say!(words, "today-goals"),
            say!(words, "today-goals-detail"),
            Action::Open(item),
        )],
        Kind::ReferralCame { .. } | Kind::ReferralAsked { .. } => vec![(
            icons::ENVELOPE,
            say!(words, "today-referral"),
            say!(words, "today-referral-detail"),
            Action::Open(item),
        )],
        Kind::AfterLeaving { .. } => vec![
            (
                icons::CHECK_CIRCLE,
                say!(words, "today-the-same"),
                say!(words, "today-the-same-detail"),
                Action::TheSame(item),
            ),
            (
                icons::PENCIL_SIMPLE,
                say!(words, "today-something-else"),
                say!(words, "today-something-else-detail"),
                Action::Open(item),
            ),
            (
                icons::QUESTION,
                say!(words, "today-cannot-know"),
                say!(words, "today-cannot-know-detail"),
                Action::NotKnown(item),
            ),
        ],
        Kind::ContactDue { .. } | Kind::AnswerDue { .. } => of_a_contact(words, item),
        _ => vec![(
            icons::IDENTIFICATION_CARD,
            say!(words, "today-record"),
            say!(words, "today-record-detail"),
            Action::Open(item),
        )],
    }
}

fn sign(words: &Words, item: Item) -> Way {
    (
        icons::SEAL_CHECK,
        say!(words, "skill-sign"),
        say!(words, "today-sign-detail"),
        Action::Sign(item),
    )
}

fn open_skill(words: &Words, item: Item) -> Way {
    (
        icons::LIST,
        say!(words, "today-skill"),
        say!(words, "today-skill-detail"),
        Action::Open(item),
    )
}

/// Of what was asked in a contact.
fn of_a_contact(words: &Words, item: Item) -> Vec<Way> {
    let settled = if matches!(item.kind, Kind::AnswerDue { .. }) {
        (
            say!(words, "contact-answered"),
            say!(words, "contact-answered-detail"),
        )
    } else {
        (
            say!(words, "contact-done"),
            say!(words, "contact-done-detail"),
        )
    };
    vec![
        (
            icons::CHECK_CIRCLE,
            settled.0,
            settled.1,
            Action::Settled(item),
        ),
        (
            icons::CHAT_CIRCLE,
            say!(words, "today-contact"),
            say!(words, "today-contact-detail"),
            Action::Open(item),
        ),
    ]
}

/// Of a plan of which nothing is known.
fn of_a_plan(words: &Words, waits: &Waits) -> Vec<Way> {
    let item = waits.item;
    let mut all = vec![
        (
            icons::ENVELOPE_OPEN,
            words.attendance(Attendance::ToldUs),
            say!(words, "today-told-us-detail"),
            Action::Say(item, Attendance::ToldUs),
        ),
        (
            icons::ENVELOPE,
            words.attendance(Attendance::DidNotHear),
            say!(words, "today-did-not-hear-detail"),
            Action::Say(item, Attendance::DidNotHear),
        ),
    ];
    if let Some((from, until)) = waits.as_planned {
        all.push((
            icons::CHECK_CIRCLE,
            say!(words, "today-came-as-planned"),
            words.from_to(from, until),
            Action::AsPlanned(item),
        ));
    }
    all.push((
        icons::CLOCK,
        say!(words, "today-came"),
        say!(words, "today-came-detail"),
        Action::Came(item),
    ));
    all
}

/// Of a time without an end.
fn of_an_end(words: &Words, waits: &Waits) -> Vec<Way> {
    let item = waits.item;
    let planned = |from: Moment, until: Moment| words.from_to(from, Some(until));
    let mut all = Vec::new();
    if let Some((from, Some(until))) = waits.as_planned {
        all.push((
            icons::CHECK_CIRCLE,
            say!(words, "today-left-as-planned", time = words.time(until)),
            say!(words, "today-as-planned", times = planned(from, until)),
            Action::AsPlanned(item),
        ));
    }
    all.push((
        icons::CLOCK,
        say!(words, "today-left-otherwise"),
        say!(words, "today-came-detail"),
        Action::Open(item),
    ));
    all
}

/// What is asked about it.
pub(super) fn question(words: &Words, waits: &Waits) -> String {
    let (name, skill) = (waits.name.as_str(), waits.skill.as_str());
    let day = words.day(waits.item.day);
    match waits.item.kind {
        Kind::FirstDay { left } => {
            say!(
                words,
                "today-ask-first-day",
                name = name,
                day = day,
                count = left
            )
        }
        Kind::NoEnd { .. } => say!(words, "today-ask-end", name = name, day = day),
        Kind::PlacementEnds { .. } => say!(words, "today-ask-ends", name = name, day = day),
        Kind::FreshLook { .. } => say!(words, "today-ask-fresh", name = name, skill = skill),
        Kind::NotYet { .. } => say!(words, "today-ask-talk", name = name, skill = skill),
        Kind::Asked { .. } => say!(words, "today-ask-asked", name = name, skill = skill),
        Kind::Seen { .. } => say!(
            words,
            "today-ask-seen",
            name = name,
            skill = skill,
            day = day
        ),
        Kind::Review { point, .. } => {
            let point = words.review_point(point);
            say!(words, "today-ask-review", name = name, point = point)
        }
        Kind::Goal { .. } => say!(words, "today-ask-goal", name = name),
        Kind::AfterLeaving { .. } => say!(words, "today-ask-after-leaving", name = name),
        Kind::ReferralCame { .. } => say!(words, "today-ask-referral-came", name = name),
        Kind::ReferralAsked { .. } => say!(words, "today-ask-referral-asked", name = name),
        Kind::ContactDue { .. } => say!(words, "today-ask-contact-due", name = name),
        Kind::AnswerDue { .. } => say!(words, "today-ask-answer-due", name = name),
        _ => say!(words, "today-ask-heard", name = name, day = day),
    }
}
