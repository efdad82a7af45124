//! How many one-to-ones were agreed and kept, and what a later row does.

use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId};
use pathway_till::domain::support::refusals::SupportRefusal as R;
use pathway_till::domain::support::{
    AgreedRow, Count, Said, SupportRow, Went, agreed, count, meetings,
};
use pathway_till::domain::time::Moment;
use uuid::Uuid;

use super::day;
use crate::support::text;

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

const ME: PersonId = PersonId(Uuid::from_u128(7));
const PLACEMENT: PlacementId = PlacementId(Uuid::from_u128(8));

fn said(on: u64, went: Went) -> Said {
    Said {
        placement: PLACEMENT,
        on: day(on),
        went,
        minutes: (went == Went::Kept).then_some(45),
        with: PersonId(Uuid::from_u128(9)),
        next_step: None,
    }
}

fn row(n: u128, of: Option<u128>, said: Option<Said>) -> SupportRow {
    SupportRow {
        id: id(n),
        person: ME,
        of: of.map(id),
        said,
        why: of.map(|_| text("It was another day")),
        by: PersonId(Uuid::from_u128(9)),
        at: Moment::from_millis(0),
    }
}

#[test]
fn up_to_eight_is_a_number_and_up_to_twelve_needs_a_word() {
    assert_eq!(agreed(8, " "), Ok((8, None)));
    let word: Refusal = R::WordMissing { usual: 8 }.into();
    assert_eq!(agreed(9, ""), Err(word));
    assert_eq!(agreed(12, "They asked").map(|(n, _)| n), Ok(12));
    let number: Refusal = R::NumberNotSensible { most: 12 }.into();
    assert_eq!(agreed(13, "They asked"), Err(number.clone()));
    assert_eq!(agreed(0, ""), Err(number));
}

#[test]
fn a_later_row_puts_one_right_and_one_that_is_taken_out_counts_no_more() {
    let rows = [
        row(1, None, Some(said(1, Went::Kept))),
        row(2, None, Some(said(8, Went::DidNotHappen))),
        row(3, None, Some(said(15, Went::Kept))),
        row(4, Some(2), Some(said(9, Went::Kept))),
        row(5, Some(3), None),
        row(6, Some(3), Some(said(15, Went::Kept))),
    ];
    let all = meetings(&rows);
    let shown: Vec<_> = all.iter().map(|m| (m.id, m.said.on, m.put_right)).collect();
    assert_eq!(shown, [(id(2), day(9), 1), (id(1), day(1), 0)]);
    let of = |number| AgreedRow {
        id: id(20),
        person: ME,
        placement: PLACEMENT,
        number,
        word: None,
        by: ME,
        at: Moment::from_millis(0),
    };
    let counted = count(&[of(6), of(8)], &all, PLACEMENT);
    let expected = Count {
        agreed: Some(8),
        kept: 2,
    };
    assert_eq!(counted, expected, "the last number holds");
    let other = PlacementId(Uuid::from_u128(1));
    assert_eq!(count(&[of(6)], &all, other), Count::default());
}

#[test]
fn only_what_was_held_has_a_length_and_only_what_is_over_was_held() {
    let checked = |said: Said| said.checked(day(0), day(10));
    assert!(checked(said(10, Went::Kept)).is_ok());
    assert!(checked(said(12, Went::Moved)).is_ok(), "to a later day");
    assert_eq!(checked(said(11, Went::Kept)), Err(R::DayAhead.into()));
    let length: Refusal = R::LengthNotSensible { longest: 240 }.into();
    for (went, minutes) in [
        (Went::Kept, None),
        (Went::Kept, Some(0)),
        (Went::Kept, Some(241)),
        (Went::DidNotHappen, Some(30)),
    ] {
        let of = Said {
            minutes,
            ..said(5, went)
        };
        assert_eq!(checked(of), Err(length.clone()), "{went:?} {minutes:?}");
    }
    let before: Refusal = R::BeforePlacement { begins: day(3) }.into();
    assert_eq!(said(1, Went::Kept).checked(day(3), day(10)), Err(before));
}
