//! How a report stands: against a slow model that reads all rows anew for each question.

use pathway_till::domain::ids::{EntryId, ReportId};
use pathway_till::domain::recipients::Way;
use pathway_till::domain::reports::ledger::{
    Deed, Heard, Left, PaperDigest, RestsOn, Row, Says, Stage, Standing,
};
use proptest::prelude::*;

use super::*;

const SAM_REPORT: ReportId = ReportId(Uuid::from_u128(9));

fn page(n: u128) -> PaperDigest {
    PaperDigest::of(&n.to_be_bytes())
}

/// Writes a row after these.
fn add(rows: &mut Vec<Row>, says: Says) {
    let n = rows.len() as u128 + 1;
    let before = rows.last().map_or(0, |row| row.version);
    let new = matches!(says, Says::Written | Says::OwnWords);
    rows.push(Row {
        id: entry(n),
        report: SAM_REPORT,
        seq: i64::try_from(n).expect("a number"),
        by: SAM,
        at: at("2026-07-02", 600),
        version: before + u32::from(new),
        says,
    });
}

fn says(deed: Deed, basis: bool, n: u128) -> Says {
    match deed {
        Deed::Write => Says::Written,
        Deed::Offer if basis => Says::Offered {
            on: RestsOn::Basis,
            page: Some(page(n)),
        },
        Deed::Offer => Says::Offered {
            on: RestsOn::Permission,
            page: None,
        },
        Deed::OwnWords => Says::OwnWords,
        Deed::NotLikeThis => Says::NotLikeThis,
        Deed::Agree => Says::Agreed {
            page: page(n),
            heard: Heard::Alone,
        },
        Deed::Copy => Says::Copied { plain: page(n) },
        Deed::Leave => Says::Left(Left {
            way: Way::Carried,
            on: on("2026-07-02"),
            ground: entry(1),
            plain: page(n),
            locked: None,
        }),
        Deed::TakeBack => Says::TakenBack,
        Deed::Stop => Says::Stopped,
    }
}

/// What the rows say, each question asked of all of them anew.
struct Model<'r>(&'r [Row]);

impl Model<'_> {
    /// The rows after the last one of which this is true, with it.
    fn since(&self, of: impl Fn(&Says) -> bool) -> Option<&[Row]> {
        let at = self.0.iter().rposition(|row| of(&row.says))?;
        self.0.get(at..)
    }

    fn any(&self, of: impl Fn(&Says) -> bool) -> bool {
        self.0.iter().any(|row| of(&row.says))
    }

    fn is_over(&self) -> bool {
        self.any(|says| matches!(says, Says::TakenBack | Says::Stopped))
    }

    fn has_left(&self) -> bool {
        self.any(|says| matches!(says, Says::Left(_)))
    }

    /// On what the text rests that staff wrote last, once it was offered.
    fn rests_on(&self) -> Option<RestsOn> {
        let text = self.since(|says| *says == Says::Written)?;
        let mut offers = text.iter().filter_map(|row| match row.says {
            Says::Offered { on, .. } => Some(on),
            _ => None,
        });
        offers.next_back()
    }

    /// On what it rested when it was offered last, whatever was written since.
    fn ever_rested_on(&self) -> Option<RestsOn> {
        let mut offers = self.0.iter().rev().filter_map(|row| match row.says {
            Says::Offered { on, .. } => Some(on),
            _ => None,
        });
        offers.next()
    }

    /// The row with the page that holds: nothing came after it that takes it away.
    fn kept(&self) -> Option<EntryId> {
        let keeps = |says: &Says| match says {
            Says::Agreed { .. } => true,
            Says::Offered { on, .. } => *on == RestsOn::Basis,
            _ => false,
        };
        let since = self.since(keeps)?;
        let [first, after @ ..] = since else {
            return None;
        };
        let basis = matches!(first.says, Says::Offered { .. });
        let ends = |says: &Says| match says {
            Says::Written | Says::OwnWords | Says::Offered { .. } => true,
            Says::NotLikeThis => !basis,
            _ => false,
        };
        (!after.iter().any(|row| ends(&row.says))).then_some(first.id)
    }

    fn copied(&self) -> bool {
        let Some(kept) = self.kept() else {
            return false;
        };
        let after = self.0.iter().skip_while(|row| row.id != kept);
        after
            .into_iter()
            .any(|row| matches!(row.says, Says::Copied { .. }))
    }

    fn objects(&self) -> bool {
        let speaks = |says: &Says| {
            !matches!(
                says,
                Says::Copied { .. } | Says::Left(_) | Says::TakenBack | Says::Stopped
            )
        };
        let last = self.0.iter().rfind(|row| speaks(&row.says));
        last.is_some_and(|row| row.says == Says::NotLikeThis)
    }

    fn may(&self, deed: Deed) -> bool {
        let (open, here) = (!self.is_over(), !self.has_left());
        let (rests, kept) = (self.rests_on(), self.kept().is_some());
        let yes = rests == Some(RestsOn::Permission);
        match deed {
            Deed::Write | Deed::TakeBack => open && here,
            Deed::Offer => open && here && !self.0.is_empty() && !yes,
            Deed::OwnWords => open && here && yes,
            Deed::NotLikeThis => open && here && rests.is_some(),
            Deed::Agree => open && here && yes && !kept,
            Deed::Copy => rests.is_some() && kept,
            Deed::Leave => open && rests.is_some() && kept && self.copied(),
            Deed::Stop => open && self.ever_rested_on() == Some(RestsOn::Permission),
        }
    }

    fn stage(&self) -> Stage {
        let over = self.since(|says| matches!(says, Says::TakenBack | Says::Stopped));
        if let Some(row) = over.and_then(<[Row]>::first) {
            return if row.says == Says::Stopped {
                Stage::Stopped
            } else {
                Stage::TakenBack
            };
        }
        match (self.has_left(), self.copied(), self.objects()) {
            (true, ..) => Stage::Left,
            (_, true, _) => Stage::Ready,
            (_, _, true) => Stage::NotLikeThis,
            _ if self.kept().is_some() && self.rests_on() == Some(RestsOn::Permission) => {
                Stage::Agreed
            }
            _ if self.rests_on().is_some() => Stage::Offered,
            _ => Stage::Writing,
        }
    }
}

proptest! {
    #![proptest_config(crate::skills::cases(600))]

    #[test]
    fn it_stands_as_the_slow_model_says_and_what_may_be_done_is_what_the_model_permits(
        wishes in prop::collection::vec((0..Deed::ALL.len(), any::<bool>()), 0..40),
    ) {
        let mut rows = Vec::new();
        add(&mut rows, Says::Written);
        for (n, (deed, basis)) in wishes.into_iter().enumerate() {
            let standing = Standing::of(&rows);
            let model = Model(&rows);
            for deed in Deed::ALL {
                prop_assert_eq!(standing.may(*deed).is_ok(), model.may(*deed), "{:?} after {:?}", deed, rows);
            }
            prop_assert_eq!(standing.stage(), model.stage(), "{:?}", rows);
            prop_assert_eq!(standing.kept.map(|kept| kept.row), model.kept());
            prop_assert_eq!(standing.version, rows.last().expect("one").version);
            prop_assert_eq!(standing.last, rows.last().map(|row| row.id));
            // What is refused is not written.
            let deed = Deed::ALL[deed];
            if standing.may(deed).is_ok() {
                add(&mut rows, says(deed, basis, n as u128));
            }
        }
        // Whatever was done, nothing left that was not copied for the person, from the page that held.
        for at in 0..rows.len() {
            if matches!(rows[at].says, Says::Left(_)) {
                let before = Model(&rows[..at]);
                prop_assert!(before.copied() && before.kept().is_some());
            }
        }
    }
}

#[test]
fn a_later_change_of_the_text_asks_for_another_yes() {
    let mut rows = Vec::new();
    for deed in [Deed::Write, Deed::Offer, Deed::Agree, Deed::Copy] {
        assert_eq!(Standing::of(&rows).may(deed), Ok(()), "{deed:?}");
        add(&mut rows, says(deed, false, 1));
    }
    assert_eq!(Standing::of(&rows).stage(), Stage::Ready);
    add(&mut rows, Says::Written);
    let standing = Standing::of(&rows);
    assert_eq!(standing.stage(), Stage::Writing);
    assert!(standing.kept.is_none() && standing.copied.is_none());
    // Who was offered it once can stop it meanwhile.
    assert_eq!(
        standing.deeds(),
        [Deed::Write, Deed::Offer, Deed::TakeBack, Deed::Stop]
    );
}

#[test]
fn whoever_agreed_can_change_their_mind_until_it_has_left_and_stop_it_after() {
    let mut rows = Vec::new();
    for deed in [Deed::Write, Deed::Offer, Deed::Agree, Deed::NotLikeThis] {
        add(&mut rows, says(deed, false, 1));
    }
    assert_eq!(Standing::of(&rows).stage(), Stage::NotLikeThis);
    for deed in [Deed::Agree, Deed::Copy, Deed::Leave] {
        assert_eq!(Standing::of(&rows).may(deed), Ok(()), "{deed:?}");
        add(&mut rows, says(deed, false, 1));
    }
    let left = Standing::of(&rows);
    assert_eq!(left.deeds(), [Deed::Copy, Deed::Leave, Deed::Stop]);
    add(&mut rows, Says::Stopped);
    assert_eq!(Standing::of(&rows).deeds(), [Deed::Copy]);
}
