//! Random histories: whatever is written, in whatever order it arrives, the record says what the slow
//! model says.

use super::*;
use pathway_till::domain::skills::chosen::Chosen;
use pathway_till::domain::skills::milestones::milestones;
use pathway_till::domain::skills::passport::passport;
use pathway_till::domain::skills::progress::my_progress;
use pathway_till::domain::skills::record::{Refresh, SignedState};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
enum Deed {
    Sees {
        skill: u128,
    },
    Signs {
        skill: u128,
        level: usize,
        day: i64,
        by_self: bool,
        from: Option<usize>,
    },
    Answers {
        pick: usize,
        answer: u8,
        by_self: bool,
    },
    Talks {
        pick: usize,
    },
    Revokes {
        pick: usize,
        by_self: bool,
    },
    Asks {
        skill: u128,
    },
    AnswersAsk {
        pick: usize,
        by_self: bool,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    let pick = any::<usize>;
    let own = || prop::bool::weighted(0.1);
    prop_oneof![
        1 => (1..6_u128).prop_map(|skill| Deed::Sees { skill }),
        5 => (1..6_u128, 0..4_usize, 0..900_i64, own(), prop::option::of(pick())).prop_map(
            |(skill, level, day, by_self, from)| Deed::Signs { skill, level, day, by_self, from }
        ),
        4 => (pick(), 0..3_u8, prop::bool::weighted(0.9))
            .prop_map(|(pick, answer, by_self)| Deed::Answers { pick, answer, by_self }),
        2 => pick().prop_map(|pick| Deed::Talks { pick }),
        2 => (pick(), own()).prop_map(|(pick, by_self)| Deed::Revokes { pick, by_self }),
        1 => (1..6_u128).prop_map(|skill| Deed::Asks { skill }),
        1 => (pick(), any::<bool>()).prop_map(|(pick, by_self)| Deed::AnswersAsk { pick, by_self }),
    ]
}

/// Any row may be pointed at, whether that makes sense or not.
fn written(deeds: &[Deed]) -> Ledger {
    let mut ledger = Ledger::default();
    let who = |by_self| if by_self { aydin() } else { priya() };
    for deed in deeds {
        let any = |pick: usize| {
            let n = ledger.rows.len().max(1);
            entry(u128::try_from(pick % n + 1).unwrap())
        };
        let says = match deed.clone() {
            Deed::Sees { skill } => {
                ledger.sees(skill);
                continue;
            }
            Deed::Signs {
                skill,
                level,
                day,
                by_self,
                from,
            } => {
                let standing = if skill == CALL {
                    Standing::KnowsHow
                } else {
                    Standing::Level(Level::ALL[level])
                };
                let seen_on = date("2023-06-01") + chrono::TimeDelta::days(day);
                let sign_off = SignOff {
                    skill: skill_id(skill),
                    version: SkillVersion::FIRST,
                    standing,
                    seen_on,
                    sentence: None,
                    evidence: Vec::new(),
                    sighting: from.map(any),
                };
                (who(by_self), Says::SignedOff(sign_off))
            }
            Deed::Answers {
                pick,
                answer,
                by_self,
            } => {
                let answer = match answer {
                    0 => Answer::Agrees,
                    1 => Answer::Comments(text("So it is.")),
                    _ => Answer::NotYet(None),
                };
                let sign_off = any(pick);
                (who(by_self), Says::Answered { sign_off, answer })
            }
            Deed::Talks { pick } => (
                priya(),
                Says::Talked {
                    sign_off: any(pick),
                },
            ),
            Deed::Revokes { pick, by_self } => {
                let why = RevokeWhy::kept(RevokeReason::TooEarly, None);
                (
                    who(by_self),
                    Says::Revoked {
                        sign_off: any(pick),
                        why,
                    },
                )
            }
            Deed::Asks { skill } => {
                ledger.asks(skill);
                continue;
            }
            Deed::AnswersAsk { pick, by_self } => {
                let ask = any(pick);
                let says = if by_self {
                    Says::AskWithdrawn { ask }
                } else {
                    Says::AskAnswered { ask, words: None }
                };
                (who(by_self), says)
            }
        };
        ledger.write(says.0, says.1);
    }
    ledger
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_record_says_what_the_slow_model_says(
        deeds in prop::collection::vec(deed(), 1..40), later in 0..1500_i64,
    ) {
        let ledger = written(&deeds);
        let day = date("2023-06-01") + chrono::TimeDelta::days(later);
        let books = books();
        let record = record(aydin(), &ledger.rows, &books, day);
        let rows = model::rows(&ledger.rows);
        for n in 1..6 {
            let id = skill_id(n);
            let expected = model::current(id, &rows);
            let found = record.skill(id).and_then(|skill| skill.current());
            prop_assert_eq!(found.map(|s| (s.id, s.standing)), expected.map(|(row, s)| (row.id, s.standing)));
            let months = match n {
                HANDS => Some(12),
                KNIVES => Some(6),
                _ => None,
            };
            let from = months.and_then(|m| Some(model::months_later(expected?.1.seen_on, m)));
            let refresh = match from {
                None => Refresh::None,
                Some(from) if from <= day => Refresh::Due(from),
                Some(from) => Refresh::From(from),
            };
            prop_assert_eq!(record.skill(id).map_or(Refresh::None, |s| s.refresh), refresh);
            let asked = record.skill(id).is_some_and(|s| s.asked().is_some());
            prop_assert_eq!(asked, model::asked(id, &rows));
        }
    }

    #[test]
    fn nothing_is_ever_gone(deeds in prop::collection::vec(deed(), 1..40)) {
        let ledger = written(&deeds);
        let record = ledger.record();
        let mut shown: BTreeSet<EntryId> = record.not_fitting.iter().copied().collect();
        let mut count = shown.len();
        for signed in record.skills.values().flat_map(|s| &s.signed) {
            let answers = signed.answers.iter().map(|a| a.id);
            let talked = signed.talked.iter().map(|t| t.id);
            let revoked = signed.revoked.iter().map(|r| r.id);
            let all: Vec<EntryId> = answers.chain(talked).chain(revoked).chain([signed.id]).collect();
            count += all.len();
            shown.extend(all);
            prop_assert_eq!(signed.revoked.is_some(), signed.state == SignedState::Revoked);
        }
        // Each of these rows once: what somebody signed, answered, talked about or revoked.
        prop_assert_eq!(count, shown.len());
        for row in &ledger.rows {
            let about_signing = matches!(
                row.says,
                Says::SignedOff(_) | Says::Answered { .. } | Says::Talked { .. } | Says::Revoked { .. }
            );
            prop_assert!(!about_signing || shown.contains(&row.id));
        }
    }

    #[test]
    fn rows_in_any_order_and_twice_say_the_same(
        deeds in prop::collection::vec(deed(), 1..30),
        order in prop::collection::vec(any::<u32>(), 60),
        twice in prop::collection::vec(any::<prop::sample::Index>(), 0..10),
    ) {
        let ledger = written(&deeds);
        prop_assume!(!ledger.rows.is_empty());
        let mut rows = ledger.rows.clone();
        for index in twice {
            rows.push(index.get(&ledger.rows).clone());
        }
        let mut keyed: Vec<(u32, Row)> = order.into_iter().cycle().zip(rows).collect();
        keyed.sort_by_key(|(key, _)| *key);
        let other = Ledger { rows: keyed.into_iter().map(|(_, row)| row).collect() };
        prop_assert_eq!(other.record(), ledger.record());
    }

    #[test]
    fn what_others_do_changes_nothing(
        deeds in prop::collection::vec(deed(), 1..20), others in prop::collection::vec(deed(), 1..20),
    ) {
        let own = written(&deeds);
        let mut both = own.clone();
        for mut row in written(&others).rows {
            row.id = entry(u128::from_be_bytes(*row.id.bytes()) + 10_000);
            row.person = person(9);
            both.rows.push(row);
        }
        prop_assert_eq!(both.record(), own.record());
    }

    #[test]
    fn papers_hold_only_what_counts(deeds in prop::collection::vec(deed(), 1..40)) {
        let ledger = written(&deeds);
        let (books, today) = (books(), date("2026-11-01"));
        let record = record(aydin(), &ledger.rows, &books, today);
        let made = passport(&record, &books, "Clapton Bakehouse", "Aydın", today, |_| None);
        let rows = model::rows(&ledger.rows);
        let mut expected: Vec<(String, Standing)> = (1..6)
            .filter_map(|n| Some((n, model::current(skill_id(n), &rows)?.1.standing)))
            .filter(|(_, standing)| *standing != SHOWN)
            .map(|(n, s)| (books.find(skill_id(n)).unwrap().skill.wording.name.as_str().to_owned(), s))
            .collect();
        let printed = made.can_do.iter().chain(&made.with_help).flat_map(|u| &u.skills);
        let mut printed: Vec<(String, Standing)> = printed.map(|s| (s.name.clone(), s.standing)).collect();
        printed.sort();
        expected.sort();
        prop_assert_eq!(&printed, &expected);
        // A milestone is there exactly when each of its skills is.
        let has = |n, needed| model::current(skill_id(n), &rows).is_some_and(|(_, s)| s.standing.meets(needed));
        let reached = has(HANDS, ON_MY_OWN) && has(CALL, Standing::KnowsHow);
        prop_assert_eq!(made.milestones.len(), usize::from(reached));
        prop_assert_eq!(milestones(&record, &books)[0].reached.is_some(), reached);
        // The person's own page says the same, and the last month of the picture counts it.
        let chosen = Chosen::kept(PlacementId(Uuid::nil()), []);
        let own = my_progress(&record, &books, Some(&chosen), today);
        let can: usize = own.can_do.iter().map(|unit| unit.skills.len()).sum();
        let on_paper: usize = made.can_do.iter().map(|unit| unit.skills.len()).sum();
        prop_assert_eq!(can, on_paper);
        prop_assert_eq!(own.over_time.last().map_or(0, |point| point.skills), can);
    }
}
