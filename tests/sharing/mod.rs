//! Permission to share: stories of the facts, and random histories against a slow model that walks the
//! rows day by day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::ids::{EntryId, PersonId, RecipientId};
use pathway_till::domain::recipients::{MatchesBy, Power, Recipient, RecipientState, Service, Way};
use pathway_till::domain::sharing::WORDING;
use pathway_till::domain::sharing::allowed::{Ground, allowed, own_last};
use pathway_till::domain::sharing::giving::{Lasts, ReadBy, Signers, Wish, basis, give};
use pathway_till::domain::sharing::refusals::SharingRefusal;
use pathway_till::domain::sharing::rows::{
    Basis, Given, How, Purpose, Reader, Says, Section, SharingRow,
};
use pathway_till::domain::time::at_london;
use proptest::prelude::*;
use uuid::Uuid;

const SAM: PersonId = PersonId(Uuid::from_u128(1));
const AYSE: PersonId = PersonId(Uuid::from_u128(2));
const MINA: PersonId = PersonId(Uuid::from_u128(3));
const RAVI: PersonId = PersonId(Uuid::from_u128(4));

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn recipient(n: u128, service: Service) -> Recipient {
    Recipient {
        id: RecipientId(Uuid::from_u128(n)),
        service,
        power: Power::None,
        way: Way::Carried,
        state: RecipientState::InUse,
        name: FreeText::new("Dr Ali").expect("a name"),
        role: None,
        team: None,
        organisation: None,
        phone: None,
        email: None,
        address: None,
        matches_by_birth: MatchesBy::Name,
    }
}

fn row(seq: i64, day: &str, by: PersonId, to: &Recipient, says: Says) -> SharingRow {
    SharingRow {
        id: EntryId(Uuid::from_u128(
            100 + u128::try_from(seq).expect("a number"),
        )),
        person: SAM,
        recipient: to.id,
        seq,
        by,
        at: at_london(on(day), 12 * 60).expect("a time"),
        says,
    }
}

fn wish(sections: &[Section]) -> Wish {
    Wish {
        sections: sections.iter().copied().collect(),
        purpose: Purpose::Reports,
        lasts: Lasts::SixMonths,
        read_by: ReadBy::Nobody,
    }
}

fn signers() -> Signers {
    Signers {
        people: vec![(AYSE, vec!["Ayşe".into(), "Ayse Demir".into()])],
    }
}

fn given(wish: &Wish, to: &Recipient, day: &str) -> Result<Says, Refusal> {
    give(wish, SAM, to, &signers(), on(day))
}

#[test]
fn it_is_off_until_the_person_gives_it_and_each_section_is_by_itself() {
    let gp = recipient(10, Service::Gp);
    let other = recipient(11, Service::LinkWorker);
    assert_eq!(allowed(&[], &gp, on("2026-03-02")), None);
    let says = given(&wish(&[Section::Skills]), &gp, "2026-03-02").expect("given");
    let rows = [row(1, "2026-03-02", SAM, &gp, says)];
    let may = allowed(&rows, &gp, on("2026-03-02")).expect("shared");
    assert_eq!(may.sections, BTreeSet::from([Section::Skills]));
    assert_eq!(may.until, on("2026-09-02"));
    assert_eq!(may.since, on("2026-03-02"));
    assert!(!may.on_the_telephone(), "in writing alone");
    assert_eq!(
        allowed(&rows, &other, on("2026-03-02")),
        None,
        "to one recipient alone"
    );
    assert!(
        allowed(&rows, &gp, on("2026-09-02")).is_some(),
        "the last day counts"
    );
    assert_eq!(allowed(&rows, &gp, on("2026-09-03")), None, "it is over");
}

#[test]
fn what_is_given_again_stands_in_place_of_it_and_withdrawing_leaves_nothing() {
    let gp = recipient(10, Service::Gp);
    let both = given(&wish(&[Section::Skills, Section::Goals]), &gp, "2026-03-02");
    let fewer = given(&wish(&[Section::Goals]), &gp, "2026-03-09");
    let mut rows = vec![
        row(1, "2026-03-02", SAM, &gp, both.expect("given")),
        row(2, "2026-03-09", SAM, &gp, fewer.expect("given")),
    ];
    let may = allowed(&rows, &gp, on("2026-03-10")).expect("shared");
    assert_eq!(may.sections, BTreeSet::from([Section::Goals]));
    assert_eq!(may.row(), rows[1].id);
    rows.push(row(3, "2026-03-11", SAM, &gp, Says::Withdrawn));
    assert_eq!(allowed(&rows, &gp, on("2026-03-11")), None);
    assert_eq!(own_last(&rows, gp.id), None);
    // In whatever order they are read.
    rows.reverse();
    assert_eq!(allowed(&rows, &gp, on("2026-03-11")), None);
}

#[test]
fn nobody_gives_it_for_somebody_else() {
    let gp = recipient(10, Service::Gp);
    let says = given(&wish(&[Section::Skills]), &gp, "2026-03-02").expect("given");
    let rows = [row(1, "2026-03-02", AYSE, &gp, says)];
    assert_eq!(allowed(&rows, &gp, on("2026-03-02")), None);
}

#[test]
fn whoever_signs_their_skills_does_not_read_it_to_them_by_id_or_by_name() {
    let gp = recipient(10, Service::Gp);
    let by = |read_by: ReadBy| {
        let wish = Wish {
            read_by,
            ..wish(&[Section::Skills])
        };
        given(&wish, &gp, "2026-03-02")
    };
    let refused = Err(Refusal::from(SharingRefusal::ReadBySigner));
    assert_eq!(by(ReadBy::Known(AYSE)), refused);
    assert_eq!(by(ReadBy::Typed(" ayse ".into())), refused);
    assert_eq!(by(ReadBy::Typed("AYŞE DEMİR".into())), refused);
    let how = |says: Result<Says, Refusal>| match says {
        Ok(Says::Given(given)) => given.how,
        other => panic!("{other:?}"),
    };
    let ravi = how(by(ReadBy::Known(RAVI)));
    assert_eq!(ravi, How::ReadTo(Reader::Known(RAVI)));
    assert_eq!(how(by(ReadBy::Known(SAM))), How::ReadAlone);
    assert!(matches!(
        how(by(ReadBy::Typed("My sister".into()))),
        How::ReadTo(Reader::SomebodyElse(Some(name))) if name.as_str() == "My sister"
    ));
    assert_eq!(by(ReadBy::Typed("  ".into())), Err(Refusal::TextMissing));
}

#[test]
fn weeks_stand_beside_taking_part_and_nothing_is_not_a_choice() {
    let gp = recipient(10, Service::Gp);
    let refused = |refusal: SharingRefusal| Err(Refusal::from(refusal));
    assert_eq!(
        given(&wish(&[Section::Weeks, Section::Skills]), &gp, "2026-03-02"),
        refused(SharingRefusal::WeeksAlone)
    );
    assert_eq!(
        given(&wish(&[]), &gp, "2026-03-02"),
        refused(SharingRefusal::NothingChosen)
    );
    let gone = Recipient {
        state: RecipientState::Retired,
        ..gp.clone()
    };
    assert_eq!(
        given(&wish(&[Section::Skills]), &gone, "2026-03-02"),
        refused(SharingRefusal::RecipientNotInUse)
    );
    let says = given(
        &wish(&[Section::Weeks, Section::TakingPart]),
        &gp,
        "2026-03-02",
    );
    let Ok(Says::Given(given)) = says else {
        panic!("given")
    };
    assert_eq!(given.wording, WORDING);
}

#[test]
fn to_whoever_can_sanction_a_managers_basis_alone_lets_attendance_go_and_no_more() {
    for service in [Service::Forensic, Service::Probation, Service::JobCentre] {
        let court = recipient(10, service);
        assert_eq!(
            given(&wish(&[Section::TakingPart]), &court, "2026-03-02"),
            Err(SharingRefusal::RecipientCanSanction.into())
        );
        // Even a permission in the book counts for nothing there.
        let before = Says::Given(Given {
            sections: Section::ALL.iter().copied().collect(),
            purpose: Purpose::ReportsAndCalls,
            until: on("2026-12-31"),
            how: How::ReadAlone,
            wording: WORDING,
        });
        let mut rows = vec![row(1, "2026-03-02", SAM, &court, before)];
        assert_eq!(allowed(&rows, &court, on("2026-03-03")), None);
        let why = (
            Basis::CourtOrLicence,
            Lasts::ThreeMonths,
            "Licence of 1 March",
        );
        let says = basis(SAM, MINA, &court, why, on("2026-03-03")).expect("a basis");
        rows.push(row(2, "2026-03-03", MINA, &court, says));
        let may = allowed(&rows, &court, on("2026-03-03")).expect("attendance");
        assert_eq!(may.sections, BTreeSet::from([Section::TakingPart]));
        assert!(matches!(may.ground, Ground::Basis { .. }) && !may.on_the_telephone());
        rows.push(row(3, "2026-03-04", MINA, &court, Says::BasisEnded));
        assert_eq!(allowed(&rows, &court, on("2026-03-04")), None);
    }
    let gp = recipient(10, Service::Gp);
    let why = (Basis::PublicTask, Lasts::Year, "Because");
    assert_eq!(
        basis(SAM, MINA, &gp, why, on("2026-03-03")),
        Err(SharingRefusal::PermissionIsAsked.into())
    );
    let court = recipient(10, Service::Probation);
    assert_eq!(
        basis(SAM, SAM, &court, why, on("2026-03-03")),
        Err(SharingRefusal::OwnBasis.into())
    );
}

#[test]
fn an_adviser_who_turns_out_to_be_able_to_sanction_gets_nothing_more() {
    let adviser = recipient(10, Service::Employment);
    let says = given(&wish(&[Section::Skills]), &adviser, "2026-03-02").expect("given");
    let rows = [row(1, "2026-03-02", SAM, &adviser, says)];
    assert!(allowed(&rows, &adviser, on("2026-03-02")).is_some());
    let known = Recipient {
        power: Power::CanSanction,
        ..adviser
    };
    assert_eq!(allowed(&rows, &known, on("2026-03-02")), None);
}

#[derive(Clone, Debug)]
enum Step {
    Give(u8, u8, u16),
    Withdraw(u8),
    Basis(u8, u16),
    End(u8),
}

fn steps() -> impl Strategy<Value = Vec<(u16, Step)>> {
    let who = 0_u8..3;
    let step = prop_oneof![
        3 => (who.clone(), 1_u8..64, 0_u16..120).prop_map(|(w, s, d)| Step::Give(w, s, d)),
        2 => who.clone().prop_map(Step::Withdraw),
        1 => (who.clone(), 0_u16..120).prop_map(|(w, d)| Step::Basis(w, d)),
        1 => who.prop_map(Step::End),
    ];
    prop::collection::vec((0_u16..20, step), 0..14)
}

fn day(n: u16) -> NaiveDate {
    on("2026-01-05") + chrono::Days::new(u64::from(n))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The slow model keeps, for each recipient, what is open, and goes through the story in order.
    #[test]
    fn the_rows_in_any_order_allow_what_the_story_allows(
        steps in steps(), look in 0_u16..200, rotate in 0_usize..14
    ) {
        let services = [Service::Gp, Service::Probation, Service::Voluntary];
        let them: Vec<Recipient> = (0..3_u8)
            .map(|n| recipient(u128::from(n) + 10, services[usize::from(n)]))
            .collect();
        let sections = |bits: u8| -> BTreeSet<Section> {
            let mut all = Section::ALL.iter().copied().enumerate();
            let mut chosen = BTreeSet::new();
            for (n, section) in &mut all {
                if bits & (1 << n) != 0 {
                    chosen.insert(section);
                }
            }
            chosen
        };
        let mut rows = Vec::new();
        let mut open: [Option<(BTreeSet<Section>, NaiveDate)>; 3] = [None, None, None];
        let mut bases: [Option<NaiveDate>; 3] = [None; 3];
        let mut today = 0;
        for (seq, (later, step)) in (1_i64..).zip(steps) {
            today += later;
            let (who, by, says) = match step {
                Step::Give(who, bits, lasts) => {
                    let until = day(today + lasts);
                    open[usize::from(who)] = Some((sections(bits), until));
                    (who, SAM, Says::Given(Given {
                        sections: sections(bits), purpose: Purpose::Reports, until,
                        how: How::ReadAlone, wording: WORDING,
                    }))
                }
                Step::Withdraw(who) => {
                    open[usize::from(who)] = None;
                    (who, SAM, Says::Withdrawn)
                }
                Step::Basis(who, lasts) => {
                    let until = day(today + lasts);
                    bases[usize::from(who)] = Some(until);
                    (who, MINA, Says::Basis { basis: Basis::PublicTask, until, why: None })
                }
                Step::End(who) => {
                    bases[usize::from(who)] = None;
                    (who, MINA, Says::BasisEnded)
                }
            };
            let text = day(today).to_string();
            rows.push(row(seq, &text, by, &them[usize::from(who)], says));
        }
        if !rows.is_empty() {
            let turn = rotate % rows.len();
            rows.rotate_left(turn);
        }
        for (n, to) in them.iter().enumerate() {
            let expected = if to.can_sanction() {
                bases[n].filter(|until| day(look) <= *until)
                    .map(|until| (BTreeSet::from([Section::TakingPart]), until))
            } else {
                open[n].clone().filter(|(_, until)| day(look) <= *until)
            };
            let found = allowed(&rows, to, day(look)).map(|may| (may.sections, may.until));
            prop_assert_eq!(found, expected);
        }
    }
}
