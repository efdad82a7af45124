//! Hours through the domain: the worked examples of the facts as stories, and random days of presses and
//! corrections against a slow model that goes minute by minute.

use chrono::NaiveDate;
use pathway_till::domain::hours::proposals::Change;
use pathway_till::domain::hours::rows::{Going, How, Put, Reason, Says, Why};
use pathway_till::domain::hours::{Days, Folded, Minutes, Row, Sitting, TimeKind, Touch, fold};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use pathway_till::domain::time::{Moment, at_london};
use proptest::prelude::ProptestConfig;
use uuid::Uuid;

mod agreeing;
mod agreements;
mod attending;
mod changes;
mod clocks;
mod coming_and_going;
mod fire_list;
mod model;
mod on_paper;
mod properties;
mod putting_right;
pub mod rota;
mod settled;
mod statements;
mod today;
mod typed_sittings;
mod typing;

/// So many cases; what breaks becomes a named test, not a file of seeds.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// `2026-11-17 09:30` on London's clock.
pub fn at(text: &str) -> Moment {
    let (day, clock) = text.split_once(' ').unwrap();
    at_london(date(day), minute(clock)).unwrap()
}

/// `09:30` as a minute of the day.
pub fn minute(clock: &str) -> i64 {
    let (hour, minute) = clock.split_once(':').unwrap();
    hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap()
}

pub fn entry(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

pub fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(1_000 + n))
}

/// The one whose hours the stories are about.
pub fn aydin() -> PersonId {
    person(1)
}

/// Who supervises them.
pub fn priya() -> PersonId {
    person(2)
}

pub fn bakery() -> ShopId {
    ShopId(Uuid::from_u128(71))
}

pub fn bike_shop() -> ShopId {
    ShopId(Uuid::from_u128(72))
}

pub fn placement_id(n: u128) -> PlacementId {
    PlacementId(Uuid::from_u128(500 + n))
}

pub fn why(reason: Reason) -> Why {
    Why::without_words(reason)
}

pub fn length(minutes: i64) -> Minutes {
    Minutes::new(minutes)
}

/// A ledger as it grows, a row at a time.
#[derive(Default)]
pub struct Ledger {
    pub rows: Vec<Row>,
}

impl Ledger {
    pub fn write(
        &mut self,
        person: PersonId,
        by: PersonId,
        written_at: Moment,
        says: Says,
    ) -> EntryId {
        let n = self.rows.len() + 1;
        let id = entry(u128::try_from(n).unwrap());
        self.rows.push(Row {
            id,
            person,
            seq: i64::try_from(n).unwrap(),
            written_at,
            by,
            says,
        });
        id
    }

    pub fn press_of(&mut self, who: PersonId, touch: Touch) -> EntryId {
        let how = How::AtTheCounter;
        self.write(who, who, touch.at(), Says::Pressed { touch, how })
    }

    pub fn press(&mut self, touch: Touch) -> EntryId {
        self.press_of(aydin(), touch)
    }

    pub fn arrives(&mut self, when: &str) -> EntryId {
        self.press(arrived(when))
    }

    pub fn breaks(&mut self, sitting: EntryId, when: &str, going: Going) -> EntryId {
        let at = at(when);
        self.press(Touch::BreakBegan { sitting, at, going })
    }

    pub fn is_back(&mut self, after: EntryId, when: &str) -> EntryId {
        self.press(Touch::Back {
            after,
            at: at(when),
        })
    }

    pub fn leaves(&mut self, sitting: EntryId, when: &str) -> EntryId {
        self.press(left(sitting, when))
    }

    /// A sitting, in and out.
    pub fn sat(&mut self, from: &str, until: &str) -> EntryId {
        let id = self.arrives(from);
        self.leaves(id, until);
        id
    }

    /// The supervisor puts a row right.
    pub fn puts_right(&mut self, of: EntryId, put: Put, reason: Reason) -> EntryId {
        let row = Change::PutRight { of, put }.row(why(reason));
        let now = at("2026-12-01 12:00");
        self.write(aydin(), priya(), now, row)
    }

    pub fn folded(&self, from: &str, until: &str) -> Folded {
        let span = Days::new(date(from), date(until)).unwrap();
        fold(aydin(), span, &self.rows).unwrap()
    }

    /// Everything of the story's autumn.
    pub fn all(&self) -> Folded {
        self.folded("2026-01-01", "2026-12-31")
    }

    pub fn sittings(&self) -> Vec<Sitting> {
        self.all().sittings
    }

    /// The minutes that count, sitting by sitting.
    pub fn counted(&self) -> Vec<i64> {
        self.sittings().iter().map(|s| s.counted.get()).collect()
    }
}

pub fn arrived(when: &str) -> Touch {
    Touch::Arrived {
        at: at(when),
        shop: bakery(),
        kind: TimeKind::Training,
        placement: None,
    }
}

pub fn left(sitting: EntryId, when: &str) -> Touch {
    Touch::Left {
        sitting,
        at: at(when),
    }
}
