//! What the ledgers of hours say: kinds, presses, reasons, how a planned sitting went, what looks odd,
//! what was agreed and what is planned. None of it blames, and none of it speaks of lateness.

use crate::domain::hours::TimeKind;
use crate::domain::hours::Touch;
use crate::domain::hours::agreeing::{Because, DayState, WeekState};
use crate::domain::hours::attendance::{Attendance, Known};
use crate::domain::hours::days::london_day;
use crate::domain::hours::expenses::Proof;
use crate::domain::hours::rota::{Change, Holds, Origin};
use crate::domain::hours::rows::{Going, How, Reason, Why};
use crate::domain::hours::sittings::{Finding, LONG_SITTING, Oddity};
use crate::domain::ids::PersonId;
use crate::domain::person_records::LookKind;
use crate::words::{Words, say};

/// What a person is called, by their id.
pub type NameOf<'n> = dyn Fn(PersonId) -> String + 'n;

impl Words {
    /// Training, Paid work, Volunteering.
    pub fn time_kind(&self, kind: TimeKind) -> String {
        match kind {
            TimeKind::Training => say!(self, "hours-kind-training"),
            TimeKind::PaidWork => say!(self, "hours-kind-paid-work"),
            TimeKind::Volunteering => say!(self, "hours-kind-volunteering"),
        }
    }

    /// Came, Told us, Closed by us: the six words of attendance.
    pub fn attendance(&self, attendance: Attendance) -> String {
        match attendance {
            Attendance::Came => say!(self, "hours-attendance-came"),
            Attendance::CameForPart => say!(self, "hours-attendance-came-for-part"),
            Attendance::ToldUs => say!(self, "hours-attendance-told-us"),
            Attendance::DidNotHear => say!(self, "hours-attendance-did-not-hear"),
            Attendance::ClosedByUs => say!(self, "hours-attendance-closed-by-us"),
            Attendance::Paused => say!(self, "hours-attendance-paused"),
        }
    }

    /// What is known of a planned sitting, and who said so where somebody did.
    pub fn known(&self, known: Known, name_of: &NameOf<'_>) -> String {
        match known {
            Known::ByItself(what) => self.attendance(what),
            Known::SaidBy(what, who) => say!(
                self,
                "hours-known-said-by",
                what = self.attendance(what),
                name = name_of(who)
            ),
            Known::NotYet => say!(self, "hours-known-not-yet"),
            Known::AskStillHere => say!(self, "hours-known-still-here"),
        }
    }

    /// What a press was: Came in, On a break, Left.
    pub fn touch(&self, touch: &Touch) -> String {
        match touch {
            Touch::Arrived { .. } => say!(self, "hours-touch-arrived"),
            Touch::BreakBegan { going, .. } => {
                say!(self, "hours-touch-break", going = self.going(*going))
            }
            Touch::Back { .. } => say!(self, "hours-touch-back"),
            Touch::StillHere { .. } => say!(self, "hours-touch-still-here"),
            Touch::Left { .. } => say!(self, "hours-touch-left"),
        }
    }

    /// The same with its time: Came in, 9.30am.
    pub fn touch_at(&self, touch: &Touch) -> String {
        let (what, time) = (self.touch(touch), self.time(touch.at()));
        say!(self, "hours-touch-at", what = what, time = time)
    }

    /// Staying in, going out: in the middle of a sentence.
    pub fn going(&self, going: Going) -> String {
        match going {
            Going::StayingIn => say!(self, "hours-going-staying-in"),
            Going::GoingOut => say!(self, "hours-going-going-out"),
        }
    }

    /// Why something was put right, as a sentence.
    pub fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::NotPressed => say!(self, "hours-reason-not-pressed"),
            Reason::PressedTwice => say!(self, "hours-reason-pressed-twice"),
            Reason::OtherTime => say!(self, "hours-reason-other-time"),
            Reason::OtherKind => say!(self, "hours-reason-other-kind"),
            Reason::OtherPerson => say!(self, "hours-reason-other-person"),
            Reason::MachineOff => say!(self, "hours-reason-machine-off"),
            Reason::PersonSaid => say!(self, "hours-reason-person-said"),
            Reason::Other => say!(self, "hours-reason-other"),
        }
    }

    /// A reason with the words that stand beside it, in their quotation marks.
    pub fn why(&self, why: &Why) -> String {
        let reason = self.reason(why.reason());
        match why.words() {
            None => reason,
            Some(words) => say!(self, "hours-why-words", reason = reason, words = words),
        }
    }

    /// How a press came to be written.
    pub fn how(&self, how: &How) -> String {
        match how {
            How::AtTheCounter => say!(self, "hours-how-counter"),
            How::BySupervisor => say!(self, "hours-how-supervisor"),
            How::Later(why) => say!(self, "hours-how-later", why = self.why(why)),
        }
    }

    /// What somebody looked at, as the person reads it.
    pub fn look_kind(&self, kind: LookKind) -> String {
        match kind {
            LookKind::Record => say!(self, "look-kind-record"),
            LookKind::Hours => say!(self, "look-kind-hours"),
            LookKind::List => say!(self, "look-kind-list"),
            LookKind::Paper => say!(self, "look-kind-paper"),
            LookKind::File => say!(self, "look-kind-file"),
            LookKind::Skills => say!(self, "look-kind-skills"),
            LookKind::SkillsList => say!(self, "look-kind-skills-list"),
            LookKind::Goals => say!(self, "look-kind-goals"),
            LookKind::Reviews => say!(self, "look-kind-reviews"),
            LookKind::Measures => say!(self, "look-kind-measures"),
            LookKind::Answers => say!(self, "look-kind-answers"),
            LookKind::Referral => say!(self, "look-kind-referral"),
            LookKind::ReferralText => say!(self, "look-kind-referral-text"),
            LookKind::Shared => say!(self, "look-kind-shared"),
            LookKind::Report => say!(self, "look-kind-report"),
            LookKind::Contacts => say!(self, "look-kind-contacts"),
            LookKind::Support => say!(self, "look-kind-support"),
            LookKind::SupportNotes => say!(self, "look-kind-support-notes"),
            LookKind::Keeping => say!(self, "look-kind-keeping"),
            LookKind::Leaving => say!(self, "look-kind-leaving"),
        }
    }

    /// What shows that money was spent.
    pub fn proof(&self, proof: Proof) -> String {
        match proof {
            Proof::Receipt => say!(self, "hours-proof-receipt"),
            Proof::FareRecord => say!(self, "hours-proof-fare-record"),
            Proof::AgreedDailyFare => say!(self, "hours-proof-agreed-daily-fare"),
        }
    }

    /// What looks odd about a sitting, as a kind sentence.
    pub fn oddity(&self, oddity: Oddity) -> String {
        match oddity {
            Oddity::OutBeforeIn => say!(self, "hours-odd-out-before-in"),
            Oddity::VeryLong => {
                say!(
                    self,
                    "hours-odd-very-long",
                    long = self.duration(LONG_SITTING)
                )
            }
            Oddity::LeftTwice => say!(self, "hours-odd-left-twice"),
            Oddity::BreakOutside { .. } => say!(self, "hours-odd-break-outside"),
            Oddity::BreakLongerThanSitting { .. } => say!(self, "hours-odd-break-longer"),
            Oddity::BackBeforeBreak { .. } => say!(self, "hours-odd-back-before-break"),
            Oddity::BreakWithoutBack { .. } => say!(self, "hours-odd-break-without-back"),
            Oddity::BackTwice { .. } => say!(self, "hours-odd-back-twice"),
            Oddity::BreaksOverlap { .. } => say!(self, "hours-odd-breaks-overlap"),
            Oddity::Overlap { .. } => say!(self, "hours-odd-overlap"),
            Oddity::TwoAtOnce { .. } => say!(self, "hours-odd-two-at-once"),
            Oddity::PointsNowhere => say!(self, "hours-odd-points-nowhere"),
        }
    }

    /// The same with its day.
    pub fn finding(&self, finding: &Finding) -> String {
        let (day, what) = (self.day(finding.day), self.oddity(finding.what));
        say!(self, "hours-finding", day = day, what = what)
    }

    /// How a day stands, and who agreed it.
    pub fn day_state(&self, state: &DayState, name_of: &NameOf<'_>) -> String {
        match state {
            DayState::NotAgreed => say!(self, "hours-day-not-agreed"),
            DayState::Agreed { by, at } => {
                let date = self.plain_date(london_day(*at));
                say!(self, "hours-day-agreed", name = name_of(*by), date = date)
            }
            DayState::Reopened { by, at, .. } => {
                let date = self.plain_date(london_day(*at));
                say!(self, "hours-day-reopened", name = name_of(*by), date = date)
            }
        }
    }

    /// How a week stands, as a sentence.
    pub fn week_state(&self, state: &WeekState) -> String {
        match state {
            WeekState::NotAgreed => say!(self, "hours-week-not-agreed"),
            WeekState::PartlyAgreed => say!(self, "hours-week-partly-agreed"),
            WeekState::Agreed => say!(self, "hours-week-agreed"),
            WeekState::Reopened { .. } => say!(self, "hours-week-reopened"),
        }
    }

    /// How a week stands, in a word or two.
    pub fn week_stands(&self, state: &WeekState) -> String {
        match state {
            WeekState::NotAgreed => say!(self, "hours-day-not-agreed"),
            WeekState::PartlyAgreed => say!(self, "worked-some-days"),
            WeekState::Agreed => say!(self, "worked-agreed"),
            WeekState::Reopened { .. } => say!(self, "worked-changed"),
        }
    }

    /// Who changed something that was agreed, and why.
    pub fn because(&self, because: &Because, name_of: &NameOf<'_>) -> String {
        let name = name_of(because.by);
        match &because.why {
            Some(why) => say!(self, "hours-because", name = name, why = self.why(why)),
            None => say!(self, "hours-because-pressed", name = name),
        }
    }

    /// Whether somebody is expected.
    pub fn holds(&self, holds: Holds) -> String {
        match holds {
            Holds::Expected => say!(self, "rota-holds-expected"),
            Holds::ToldUs => say!(self, "rota-holds-told-us"),
            Holds::ShopClosed => say!(self, "rota-holds-closed"),
            Holds::Paused => say!(self, "rota-holds-paused"),
        }
    }

    /// Where a planned sitting comes from.
    pub fn origin(&self, origin: Origin) -> String {
        match origin {
            Origin::Agreed => say!(self, "rota-origin-agreed"),
            Origin::MovedFrom(day) => say!(self, "rota-origin-moved", day = self.day(day)),
            Origin::Added(_) => say!(self, "rota-origin-added"),
        }
    }

    /// What a change for one day changes.
    pub fn rota_change(&self, change: &Change) -> String {
        match change {
            Change::Moved { to, shift, .. } => say!(
                self,
                "rota-change-moved",
                day = self.day(*to),
                times = self.shift(*shift)
            ),
            Change::Added { shift, .. } => {
                say!(self, "rota-change-added", times = self.shift(*shift))
            }
            Change::ToldUs { .. } => say!(self, "rota-change-told-us"),
            Change::ShopClosed { .. } => say!(self, "rota-change-closed"),
            Change::TakenBack { .. } => say!(self, "rota-change-taken-back"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::hours::placement::Shift;
    use crate::domain::ids::{EntryId, PlacementId, ShopId};
    use crate::domain::time::Moment;
    use std::collections::BTreeSet;
    use uuid::Uuid;

    const ENTRY: EntryId = EntryId(Uuid::nil());
    const SHOP: ShopId = ShopId(Uuid::nil());
    const PLACEMENT: PlacementId = PlacementId(Uuid::nil());
    /// Thursday 6 August 2026, 9.30 in London.
    const AT: Moment = Moment::from_millis(1_786_005_000_000);

    fn priya(_: PersonId) -> String {
        "Priya".to_owned()
    }

    fn day() -> chrono::NaiveDate {
        "2026-08-06".parse().unwrap()
    }

    /// Each says something of its own, in at most twenty words a sentence, and nothing that blames.
    fn good(said: &[String]) {
        let own: BTreeSet<&String> = said.iter().collect();
        assert_eq!(own.len(), said.len(), "two say the same: {said:?}");
        for text in said {
            assert!(!text.is_empty());
            for sentence in text.split(['.', '?']) {
                assert!(sentence.split_whitespace().count() <= 20, "{text}");
            }
            let small = text.to_lowercase();
            for unkind in [
                "late",
                "absent",
                "fail",
                "invalid",
                "error",
                "forgot",
                "missed",
                "unexcused",
                "sorry",
                "please",
                "!",
            ] {
                let word = |w: &str| w.trim_matches(|c: char| !c.is_alphabetic()) == unkind;
                assert!(!small.split_whitespace().any(word), "{text}: {unkind}");
            }
        }
    }

    #[test]
    fn every_code_has_words_of_its_own() {
        let words = Words::english().unwrap();
        let all = |said: Vec<String>| good(&said);
        all(TimeKind::ALL.iter().map(|k| words.time_kind(*k)).collect());
        all(Attendance::ALL
            .iter()
            .map(|a| words.attendance(*a))
            .collect());
        all(Going::ALL.iter().map(|g| words.going(*g)).collect());
        all(Reason::ALL.iter().map(|r| words.reason(*r)).collect());
        all(LookKind::ALL.iter().map(|k| words.look_kind(*k)).collect());
        all(Proof::ALL.iter().map(|p| words.proof(*p)).collect());
        assert_eq!(words.attendance(Attendance::DidNotHear), "We did not hear");
    }

    #[test]
    fn every_oddity_is_a_kind_sentence() {
        let words = Words::english().unwrap();
        let (pause, other) = (ENTRY, ENTRY);
        let odd = [
            Oddity::OutBeforeIn,
            Oddity::VeryLong,
            Oddity::LeftTwice,
            Oddity::BreakOutside { pause },
            Oddity::BreakLongerThanSitting { pause },
            Oddity::BackBeforeBreak { pause },
            Oddity::BreakWithoutBack { pause },
            Oddity::BackTwice { pause },
            Oddity::BreaksOverlap { pause, other },
            Oddity::Overlap { other },
            Oddity::TwoAtOnce { other },
            Oddity::PointsNowhere,
        ];
        let said: Vec<String> = odd.iter().map(|one| words.oddity(*one)).collect();
        good(&said);
        assert_eq!(said[1], "This is longer than 16 hours. Is it right?");
        assert!(said.iter().all(|text| text.ends_with(['.', '?'])));
        let found = Finding {
            day: day(),
            at: ENTRY,
            what: Oddity::LeftTwice,
        };
        assert_eq!(
            words.finding(&found),
            "Thursday 6 August: This ends twice. The earlier end counts."
        );
    }

    #[test]
    fn presses_and_how_they_came_to_be_written() {
        let words = Words::english().unwrap();
        let (sitting, at) = (ENTRY, AT);
        let touches = [
            Touch::Arrived {
                at,
                shop: SHOP,
                kind: TimeKind::Training,
                placement: None,
            },
            Touch::BreakBegan {
                sitting,
                at,
                going: Going::GoingOut,
            },
            Touch::Back { after: ENTRY, at },
            Touch::StillHere { sitting, at },
            Touch::Left { sitting, at },
        ];
        good(&touches.each_ref().map(|touch| words.touch_at(touch)));
        assert_eq!(words.touch_at(&touches[0]), "Came in, 9.30am");
        assert_eq!(words.touch(&touches[1]), "On a break, going out");
        let why = Why::new(Reason::PersonSaid, "I left at four").unwrap();
        let later = words.how(&How::Later(why));
        assert_eq!(
            later,
            "Written down later. The person told us. “I left at four”"
        );
        good(&[
            words.how(&How::AtTheCounter),
            words.how(&How::BySupervisor),
            later,
        ]);
    }

    #[test]
    fn what_is_known_and_what_was_agreed() {
        let words = Words::english().unwrap();
        let by = PersonId::NOBODY;
        let known = [
            Known::ByItself(Attendance::Came),
            Known::SaidBy(Attendance::Came, by),
            Known::NotYet,
            Known::AskStillHere,
        ];
        let said = known.map(|one| words.known(one, &priya));
        good(&said);
        assert_eq!(said[1], "Came (Priya said so)");
        let why = Some(Why::without_words(Reason::OtherTime));
        let because = Because {
            row: ENTRY,
            by,
            why,
        };
        assert_eq!(
            words.because(&because, &priya),
            "Priya: It was at another time."
        );
        let pressed = Because {
            why: None,
            ..because.clone()
        };
        assert_eq!(
            words.because(&pressed, &priya),
            "Priya: it reached us later."
        );
        let because = vec![because];
        let days = [
            DayState::NotAgreed,
            DayState::Agreed { by, at: AT },
            DayState::Reopened {
                by,
                at: AT,
                because: because.clone(),
            },
        ];
        let said = days.map(|state| words.day_state(&state, &priya));
        good(&said);
        assert_eq!(said[1], "Agreed by Priya on 6 August 2026");
        let weeks = [
            WeekState::NotAgreed,
            WeekState::PartlyAgreed,
            WeekState::Agreed,
            WeekState::Reopened { because },
        ];
        good(&weeks.map(|state| words.week_state(&state)));
    }

    #[test]
    fn what_is_planned() {
        let words = Words::english().unwrap();
        let holds = [
            Holds::Expected,
            Holds::ToldUs,
            Holds::ShopClosed,
            Holds::Paused,
        ];
        good(&holds.map(|one| words.holds(one)));
        let origins = [
            Origin::Agreed,
            Origin::MovedFrom(day()),
            Origin::Added(ENTRY),
        ];
        let said = origins.map(|one| words.origin(one));
        good(&said);
        assert_eq!(said[1], "Moved from Thursday 6 August");
        let shift = Shift::typed("22:00", "06:00").unwrap();
        let placement = PLACEMENT;
        let changes = [
            Change::Moved {
                placement,
                to: day(),
                shift,
            },
            Change::Added { placement, shift },
            Change::ToldUs { placement },
            Change::ShopClosed { shop: SHOP },
            Change::TakenBack { of: ENTRY },
        ];
        let said = changes.map(|one| words.rota_change(&one));
        good(&said);
        assert_eq!(
            said[0],
            "Moved to Thursday 6 August, 10pm to 6am the next day"
        );
    }
}
