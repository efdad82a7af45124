//! How a referral stands, and what can come next: random stories against a slow model.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, RecipientId, ReferralId, ShopId};
use pathway_till::domain::referrals::refusals::ReferralRefusal as R;
use pathway_till::domain::referrals::standing::{Standing, Wish, standing};
use pathway_till::domain::referrals::text::{LONGEST_TEXT, Risks, Text, TextField};
use pathway_till::domain::referrals::{DeclineReason, Referral, Row, Says, Source, Status};
use pathway_till::domain::time::Moment;
use proptest::prelude::*;
use uuid::Uuid;

pub fn day(n: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    first.checked_add_days(Days::new(n)).unwrap()
}

fn entry(n: usize) -> EntryId {
    EntryId(Uuid::from_u128(n as u128 + 1))
}

fn row(n: usize, says: Says) -> Row {
    Row {
        id: entry(n),
        referral: ReferralId(Uuid::from_u128(1)),
        seq: i64::try_from(n).unwrap(),
        by: PersonId(Uuid::from_u128(2)),
        at: Moment::from_millis(0),
        says,
    }
}

/// A wish with all that its status needs.
pub fn wish(status: Status, on: NaiveDate) -> Wish {
    Wish {
        status,
        on,
        reason: (status == Status::Declined).then_some(DeclineReason::TooFar),
        placement: (status == Status::Started).then_some(PlacementId(Uuid::from_u128(9))),
    }
}

pub fn became(wish: Wish) -> Says {
    Says::Became {
        status: wish.status,
        on: wish.on,
        reason: wish.reason,
        placement: wish.placement,
    }
}

/// The rows of these statuses, each a day after the one before.
pub fn rows_of(statuses: &[Status]) -> Vec<Row> {
    let says = statuses.iter().zip(1..);
    says.enumerate()
        .map(|(n, (status, after))| row(n, became(wish(*status, day(after)))))
        .collect()
}

fn refused(refusal: R) -> Result<(), Refusal> {
    Err(refusal.into())
}

#[test]
fn a_story_from_the_first_day_to_the_placement() {
    use Status as S;
    let rows = rows_of(&[
        S::Acknowledged,
        S::MoreInformation,
        S::Accepted,
        S::Waiting,
        S::Started,
    ]);
    let mut shown = Vec::new();
    for upto in 0..=rows.len() {
        let stands = standing(day(0), &rows[..upto]);
        shown.push((
            stands.now().status,
            stands.now().on,
            stands.now().status.is_open(),
        ));
    }
    let expected = [
        (S::Received, day(0), true),
        (S::Acknowledged, day(1), true),
        (S::MoreInformation, day(2), true),
        (S::Accepted, day(3), true),
        (S::Waiting, day(4), true),
        (S::Started, day(5), false),
    ];
    assert_eq!(shown, expected);
    let stands = standing(day(0), &rows);
    assert_eq!(stands.placement(), Some(PlacementId(Uuid::from_u128(9))));
    assert_eq!(stands.since(S::Accepted), Some(day(3)));
    assert_eq!(stands.since(S::Declined), None);
}

#[test]
fn a_wrong_status_is_put_right_by_a_later_row() {
    let mut rows = rows_of(&[Status::Acknowledged, Status::Declined]);
    let stands = standing(day(0), &rows);
    assert_eq!(
        stands.check(&wish(Status::Accepted, day(2)), day(9)),
        refused(R::NotNext)
    );
    assert_eq!(
        stands.check_taking_back(entry(0)),
        refused(R::ReferralChanged),
        "not the last"
    );
    assert_eq!(stands.check_taking_back(entry(1)), Ok(()));
    rows.push(row(2, Says::TakenBack { of: entry(1) }));
    let stands = standing(day(0), &rows);
    assert_eq!(
        (stands.now().status, stands.now().row),
        (Status::Acknowledged, Some(entry(0)))
    );
    assert_eq!(stands.now().reason, None);
    assert_eq!(
        stands.check(&wish(Status::Accepted, day(1)), day(9)),
        Ok(())
    );
}

#[test]
fn days_go_forward_and_not_past_today_and_each_status_brings_what_it_needs() {
    let stands = standing(day(3), &[]);
    let check = |wish| stands.check(&wish, day(5));
    assert_eq!(
        check(wish(Status::Accepted, day(2))),
        refused(R::DayBefore { last: day(3) })
    );
    assert_eq!(check(wish(Status::Accepted, day(6))), refused(R::DayAhead));
    assert_eq!(check(wish(Status::Accepted, day(3))), Ok(()));
    assert_eq!(check(wish(Status::Accepted, day(5))), Ok(()));
    assert_eq!(check(wish(Status::Received, day(5))), refused(R::NotNext));
    let without = |status| Wish {
        reason: None,
        placement: None,
        ..wish(status, day(4))
    };
    assert_eq!(check(without(Status::Declined)), refused(R::ReasonMissing));
    let reason = Some(DeclineReason::Other);
    assert_eq!(
        check(Wish {
            reason,
            ..wish(Status::Accepted, day(4))
        }),
        refused(R::NotNext)
    );
    let placement = Some(PlacementId(Uuid::from_u128(9)));
    assert_eq!(
        check(Wish {
            placement,
            ..wish(Status::Accepted, day(4))
        }),
        refused(R::NotNext)
    );
    let accepted = standing(day(0), &rows_of(&[Status::Accepted]));
    let started = accepted.check(&without(Status::Started), day(5));
    assert_eq!(started, refused(R::PlacementMissing));
}

#[test]
fn a_referral_names_who_referred_unless_the_person_came_themself() {
    let referral = |source, from: Option<u128>| Referral {
        id: ReferralId(Uuid::from_u128(1)),
        person: PersonId(Uuid::from_u128(2)),
        received: day(3),
        source,
        from: from.map(|n| RecipientId(Uuid::from_u128(n))),
        shop: ShopId(Uuid::from_u128(4)),
    };
    for source in Source::ALL {
        let (named, unnamed) = (referral(*source, Some(1)), referral(*source, None));
        let (named, unnamed) = (named.checked(day(3)), unnamed.checked(day(3)));
        if *source == Source::Themself {
            assert_eq!(named, Err(R::NobodyReferred.into()));
            assert!(unnamed.is_ok());
        } else {
            assert!(named.is_ok());
            assert_eq!(unnamed, Err(R::ReferrerMissing.into()));
        }
    }
    let tomorrow = referral(Source::Themself, None).checked(day(2));
    assert_eq!(tomorrow, Err(R::DayAhead.into()));
}

#[test]
fn risks_are_not_yet_looked_at_none_known_or_written_down_and_never_two_of_these() {
    let typed = |words: &str, risks| {
        let typed = [(TextField::Risks, words.to_owned())].into();
        Text::typed(&typed, risks)
    };
    let stands = |words, risks| {
        typed(words, risks).map(|text| (text.risks(), text.get(TextField::Risks).to_owned()))
    };
    let kept = |risks, words: &str| Ok((risks, words.to_owned()));
    assert_eq!(
        stands("Ladders", Risks::Written),
        kept(Risks::Written, "Ladders")
    );
    assert_eq!(
        stands("Ladders", Risks::NoneKnown),
        kept(Risks::NoneKnown, "")
    );
    assert_eq!(stands("Ladders", Risks::NotYet), kept(Risks::NotYet, ""));
    let missing = Err(vec![(TextField::Risks, Refusal::TextMissing)]);
    assert_eq!(stands("  ", Risks::Written), missing);
    let nothing = Text::typed(&std::collections::BTreeMap::new(), Risks::Written);
    assert_eq!(nothing, Err(vec![(TextField::Risks, Refusal::TextMissing)]));
    assert!(Text::default().is_empty());
    assert!(!typed("", Risks::NoneKnown).unwrap().is_empty());
    let long = [(TextField::Reason, "x".repeat(LONGEST_TEXT + 1))].into();
    let longest = LONGEST_TEXT;
    let refused = Err(vec![(TextField::Reason, Refusal::TextTooLong { longest })]);
    assert_eq!(Text::typed(&long, Risks::NotYet), refused);
}

/// Something that somebody tries.
#[derive(Clone, Debug)]
enum Try {
    Become { status: usize, on: u64 },
    TakeBack { pick: usize },
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = prop_oneof![
        4 => (0..Status::ALL.len(), 0..12_u64).prop_map(|(status, on)| Try::Become { status, on }),
        1 => any::<usize>().prop_map(|pick| Try::TakeBack { pick }),
    ];
    prop::collection::vec(one, 0..40)
}

/// The slow model: what follows what, as the facts have it, written out in words.
fn follows(before: Status, after: Status) -> bool {
    use Status as S;
    let decided = [S::Accepted, S::Declined, S::Signposted, S::DidNotStart];
    match before {
        S::Received => {
            after == S::Acknowledged || after == S::MoreInformation || decided.contains(&after)
        }
        S::Acknowledged | S::MoreInformation => {
            after == S::MoreInformation || decided.contains(&after)
        }
        S::Accepted => [S::Waiting, S::Started, S::DidNotStart].contains(&after),
        S::Waiting => [S::Started, S::Signposted, S::DidNotStart].contains(&after),
        S::Declined | S::Signposted | S::Started | S::DidNotStart => false,
    }
}

/// What holds: each row that no later row takes back.
fn holding(rows: &[Row]) -> Vec<(EntryId, Status, NaiveDate)> {
    let gone = |row: &Row| match row.says {
        Says::TakenBack { of } => Some(of),
        Says::Became { .. } => None,
    };
    let gone: BTreeSet<EntryId> = rows.iter().filter_map(gone).collect();
    let held = rows.iter().filter(|row| !gone.contains(&row.id));
    held.filter_map(|row| match row.says {
        Says::Became { status, on, .. } => Some((row.id, status, on)),
        Says::TakenBack { .. } => None,
    })
    .collect()
}

fn shown(stands: &Standing) -> Vec<(EntryId, Status, NaiveDate)> {
    let later = stands.history().skip(1);
    later.map(|d| (d.row.unwrap(), d.status, d.on)).collect()
}

proptest! {
    #[test]
    fn whatever_is_tried_it_stands_as_the_slow_model_says(tries in tries()) {
        let today = day(10);
        let mut rows: Vec<Row> = Vec::new();
        for wanted in tries {
            let stands = standing(day(0), &rows);
            let held = holding(&rows);
            prop_assert_eq!(shown(&stands), held.clone());
            let (status, on) = held.last().map_or((Status::Received, day(0)), |(_, s, on)| (*s, *on));
            prop_assert_eq!((stands.now().status, stands.now().on), (status, on));
            for next in Status::ALL {
                prop_assert_eq!(status.next().contains(next), follows(status, *next));
            }
            let (says, may, modelled) = match wanted {
                Try::Become { status: wanted, on: wanted_on } => {
                    let wish = wish(Status::ALL[wanted], day(wanted_on));
                    let fits = follows(status, wish.status) && wish.on >= on && wish.on <= today;
                    (became(wish), stands.check(&wish, today).is_ok(), fits)
                }
                Try::TakeBack { pick } => {
                    let of = entry(pick % (rows.len() + 1));
                    let last = held.last().is_some_and(|(id, _, _)| *id == of);
                    (Says::TakenBack { of }, stands.check_taking_back(of).is_ok(), last)
                }
            };
            prop_assert_eq!(may, modelled);
            if may {
                rows.push(row(rows.len(), says));
            }
        }
        // Days never go back among what holds.
        let held = holding(&rows);
        prop_assert!(held.windows(2).all(|two| two[0].2 <= two[1].2));
    }
}
