//! Who waits, the longest first; and the figures of referrals.

use pathway_till::domain::hours::today::Kind;
use pathway_till::domain::ids::{PersonId, RecipientId, ReferralId, ShopId};
use pathway_till::domain::referrals::standing::standing;
use pathway_till::domain::referrals::today::waiting;
use pathway_till::domain::referrals::waiting::{Known, figures, waiting_list};
use pathway_till::domain::referrals::{DeclineReason, Referral, Source, Status};
use proptest::prelude::*;
use uuid::Uuid;

use super::standing::{day, rows_of};

fn known(n: u128, shop: u128, received: u64, source: Source, statuses: &[Status]) -> Known {
    let received = day(received);
    let mut rows = rows_of(statuses);
    for row in &mut rows {
        // The story begins on the day it came.
        if let pathway_till::domain::referrals::Says::Became { on, .. } = &mut row.says {
            let later = on.signed_duration_since(day(0));
            *on = received.checked_add_signed(later).unwrap();
        }
    }
    Known {
        referral: Referral {
            id: ReferralId(Uuid::from_u128(n)),
            person: PersonId(Uuid::from_u128(n)),
            received,
            source,
            from: (source != Source::Themself).then_some(RecipientId(Uuid::from_u128(7))),
            shop: ShopId(Uuid::from_u128(shop)),
        },
        standing: standing(received, &rows),
    }
}

use Status as S;

#[test]
fn those_who_were_accepted_or_wait_stand_on_the_list_of_their_shop_the_longest_first() {
    let all = [
        known(1, 1, 5, Source::Gp, &[S::Accepted]),
        known(2, 1, 0, Source::Gp, &[S::Accepted, S::Waiting]),
        known(3, 2, 0, Source::Gp, &[S::Accepted]),
        known(4, 1, 0, Source::Gp, &[S::Acknowledged]),
        known(5, 1, 0, Source::Gp, &[S::Accepted, S::Started]),
        known(6, 1, 0, Source::Gp, &[S::Declined]),
    ];
    let list = waiting_list(&all, ShopId(Uuid::from_u128(1)), day(24));
    let shown: Vec<_> = list
        .iter()
        .map(|w| (w.person.0.as_u128(), w.since, w.weeks_and_days()))
        .collect();
    assert_eq!(shown, [(2, day(0), (3, 3)), (1, day(5), (2, 5))]);
    assert!(waiting_list(&all, ShopId(Uuid::from_u128(9)), day(24)).is_empty());
}

#[test]
fn figures_count_by_source_by_standing_and_the_days_until_the_start() {
    let all = [
        known(1, 1, 0, Source::Gp, &[S::Accepted, S::Started]),
        known(
            2,
            1,
            1,
            Source::Gp,
            &[S::Acknowledged, S::Accepted, S::Waiting, S::Started],
        ),
        known(3, 1, 2, Source::Themself, &[S::Declined]),
        known(4, 1, 3, Source::LinkWorker, &[]),
        known(5, 1, 40, Source::LinkWorker, &[]),
    ];
    let counted = figures(&all, day(0), day(3));
    assert_eq!(counted.received, 4);
    assert_eq!(
        counted.by_source,
        [
            (Source::Gp, 2),
            (Source::Themself, 1),
            (Source::LinkWorker, 1)
        ]
        .into()
    );
    assert_eq!(
        counted.by_status,
        [(S::Started, 2), (S::Declined, 1), (S::Received, 1)].into()
    );
    assert_eq!(counted.by_reason, [(DeclineReason::TooFar, 1)].into());
    assert_eq!(counted.waited_until_start, [2, 4]);
    assert_eq!(counted.middle_wait(), Some(4));
    assert_eq!(figures(&all, day(5), day(6)).middle_wait(), None);
}

#[test]
fn today_speaks_of_one_that_nobody_said_came_and_of_one_about_which_more_was_asked() {
    let all = [
        known(1, 1, 0, Source::Gp, &[]),
        known(2, 1, 0, Source::Gp, &[S::MoreInformation]),
        known(3, 1, 0, Source::Gp, &[S::Acknowledged]),
        known(4, 1, 0, Source::Gp, &[S::Accepted]),
        known(5, 1, 0, Source::Gp, &[S::Declined]),
    ];
    let kinds = |on| {
        let items = waiting(&all, day(on)).into_iter();
        items.map(|item| (item.kind, item.day)).collect::<Vec<_>>()
    };
    let id = |n| ReferralId(Uuid::from_u128(n));
    let came = (Kind::ReferralCame { referral: id(1) }, day(2));
    // It was asked on the day after it came.
    let asked = (Kind::ReferralAsked { referral: id(2) }, day(8));
    assert_eq!(kinds(1), []);
    assert_eq!(kinds(2), [came]);
    assert_eq!(kinds(7), [came]);
    assert_eq!(kinds(8), [came, asked]);
}

proptest! {
    #[test]
    fn every_count_adds_up_and_two_halves_are_the_whole(
        of in prop::collection::vec((0..30_u64, 0..Source::ALL.len(), 0..5_usize), 0..25),
        cut in 0..29_u64,
    ) {
        let stories: [&[S]; 5] = [&[], &[S::Declined], &[S::Accepted], &[S::Accepted, S::Started], &[S::Signposted]];
        let all: Vec<Known> = of
            .iter()
            .zip(1..)
            .map(|((on, source, story), n)| known(n, 1, *on, Source::ALL[*source], stories[*story]))
            .collect();
        let whole = figures(&all, day(0), day(29));
        prop_assert_eq!(whole.received, all.len());
        prop_assert_eq!(whole.by_source.values().sum::<usize>(), all.len());
        prop_assert_eq!(whole.by_status.values().sum::<usize>(), all.len());
        let started = whole.by_status.get(&S::Started).copied().unwrap_or(0);
        prop_assert_eq!(whole.waited_until_start.len(), started);
        let (one, other) = (figures(&all, day(0), day(cut)), figures(&all, day(cut + 1), day(29)));
        prop_assert_eq!(one.received + other.received, whole.received);
        let mut waited = [one.waited_until_start, other.waited_until_start].concat();
        waited.sort_unstable();
        prop_assert_eq!(waited, whole.waited_until_start);
    }
}
