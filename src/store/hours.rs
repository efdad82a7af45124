//! Presses at the counter: who came, broke, was back, was still there and left.

use std::collections::BTreeSet;

use chrono::{Days as DayCount, NaiveDate};

use super::error::Stored;
use super::tx::{Read, Tx};
use super::visits::NamedVisit;
use crate::domain::Trouble;
use crate::domain::hours::at_the_counter::{AtTheCounter, Settled, is_open, since};
use crate::domain::hours::days::london_day;
use crate::domain::hours::fire_list::{FireList, Visit, fire_list, opening};
use crate::domain::hours::press::{Press, PressKind, Pressed, StoredPress, Way};
use crate::domain::hours::rows::{Going, How, Misses, Reason, Why};
use crate::domain::hours::{Days, Sitting, TimeKind, fold};
use crate::domain::ids::{EntryId, PersonId, ShopId, TillId};
use crate::domain::time::Moment;

const PRESS: &str = "by_till, seq, id, person, shop, kind, at, points_at, going, way, reason, \
                     by_person, written_at";

/// A row as the book has it.
struct Kept {
    till: [u8; 16],
    seq: i64,
    id: [u8; 16],
    person: [u8; 16],
    shop: [u8; 16],
    kind: String,
    at: i64,
    points_at: Option<[u8; 16]>,
    going: Option<String>,
    way: String,
    reason: Option<String>,
    by: [u8; 16],
    written_at: i64,
}

fn kept(r: &rusqlite::Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        till: r.get(0)?,
        seq: r.get(1)?,
        id: r.get(2)?,
        person: r.get(3)?,
        shop: r.get(4)?,
        kind: r.get(5)?,
        at: r.get(6)?,
        points_at: r.get(7)?,
        going: r.get(8)?,
        way: r.get(9)?,
        reason: r.get(10)?,
        by: r.get(11)?,
        written_at: r.get(12)?,
    })
}

fn press(row: Kept) -> Stored<StoredPress> {
    let kind = PressKind::from_code(&row.kind).ok_or(Trouble::TooNew)?;
    let known = |going: String| Going::from_code(&going).ok_or(Trouble::TooNew);
    let going = row.going.map(known).transpose()?;
    let points_at = row.points_at.map(EntryId::from_bytes);
    let way = Way::from_code(&row.way).ok_or(Trouble::TooNew)?;
    let known = |reason: String| Reason::from_code(&reason).ok_or(Trouble::TooNew);
    let how = match (way, row.reason.map(known).transpose()?) {
        (Way::AtTheCounter, None) => How::AtTheCounter,
        (Way::BySupervisor, None) => How::BySupervisor,
        (Way::Later, Some(reason)) => How::Later(Why::without_words(reason)),
        _ => return Err(Trouble::Damaged),
    };
    Ok(StoredPress {
        till: TillId::from_bytes(row.till),
        seq: row.seq,
        press: Press {
            id: EntryId::from_bytes(row.id),
            person: PersonId::from_bytes(row.person),
            shop: ShopId::from_bytes(row.shop),
            what: Pressed::of(kind, points_at, going).ok_or(Trouble::Damaged)?,
            at: Moment::from_millis(row.at),
            how,
            by: PersonId::from_bytes(row.by),
            written_at: Moment::from_millis(row.written_at),
        },
    })
}

/// A person's sittings of the days that matter to the counter. Of their kind nothing is known here, and
/// nothing is asked of it.
fn sittings(person: PersonId, presses: &[StoredPress], now: Moment) -> Stored<Vec<Sitting>> {
    let kind = TimeKind::Training;
    let rows: Vec<_> = presses.iter().map(|press| press.row(kind, None)).collect();
    let near = DayCount::new(2);
    let from = london_day(since(now)).checked_sub_days(near);
    let until = london_day(now).checked_add_days(near);
    let span = from.zip(until).and_then(|(f, u)| Days::new(f, u).ok());
    let folded = fold(person, span.ok_or(Trouble::Damaged)?, &rows);
    Ok(folded.map_err(|_| Trouble::Damaged)?.sittings)
}

/// The fire list with what it takes to show it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct OnSiteNow {
    /// Who is where.
    pub list: FireList,
    /// Visitors who are inside, with their names.
    pub visitors: Vec<NamedVisit>,
}

impl Read<'_> {
    /// A person's sittings as far back as the counter looks, without those that are settled: of these it
    /// does not know how they ended.
    pub fn recent_sittings(&self, person: PersonId, now: Moment) -> Stored<Vec<Sitting>> {
        let mut all = sittings(person, &self.presses_of(person, since(now))?, now)?;
        let settled = self.settled(&all)?;
        all.retain(|sitting| sitting.left.is_some() || is_open(sitting, &settled));
        Ok(all)
    }

    /// How a person stands at the counter.
    pub fn at_the_counter(&self, person: PersonId, now: Moment) -> Stored<AtTheCounter> {
        let sittings = sittings(person, &self.presses_of(person, since(now))?, now)?;
        Ok(AtTheCounter::of(&sittings, &self.settled(&sittings)?, now))
    }

    /// Everybody's sittings as far back as the counter looks, in any shop.
    fn everybodys_sittings(&self, now: Moment) -> Stored<(Vec<Sitting>, Vec<StoredPress>)> {
        let presses = self.presses_since(since(now))?;
        let people: BTreeSet<PersonId> = presses.iter().map(|p| p.press.person).collect();
        let mut all = Vec::new();
        for person in people {
            all.extend(sittings(person, &presses, now)?);
        }
        Ok((all, presses))
    }

    /// Everybody's sittings that are open as far as the counter knows.
    pub fn open_sittings(&self, now: Moment) -> Stored<Vec<Sitting>> {
        let (mut all, _) = self.everybodys_sittings(now)?;
        let settled = self.settled(&all)?;
        all.retain(|sitting| is_open(sitting, &settled));
        Ok(all)
    }

    /// Which of these a letter said to be settled, of those that nobody ended here.
    fn settled(&self, sittings: &[Sitting]) -> Stored<Settled> {
        let mut settled = Settled::new();
        for sitting in sittings.iter().filter(|sitting| sitting.left.is_none()) {
            if self.is_settled(sitting.id)? {
                settled.insert(sitting.id);
            }
        }
        Ok(settled)
    }

    /// Whether a letter said that this sitting is settled.
    pub fn is_settled(&self, sitting: EntryId) -> Stored<bool> {
        let found = self.one(
            "SELECT 1 FROM settled_sittings WHERE sitting = ?1",
            [sitting.bytes()],
            |_| Ok(()),
        )?;
        Ok(found.is_some())
    }

    /// Who is in a shop now.
    pub fn on_site(&self, shop: ShopId, now: Moment) -> Stored<OnSiteNow> {
        let from = since(now);
        let (all, presses) = self.everybodys_sittings(now)?;
        let settled = self.settled(&all)?;
        let visitors = self.visits(shop, from)?;
        let visits: Vec<Visit> = visitors.iter().map(|v| v.visit).collect();
        let here = presses.iter().filter(|p| p.press.shop == shop);
        let mut moments: Vec<Moment> = here.map(|p| p.press.at).collect();
        moments.extend(visits.iter().map(|v| v.came));
        moments.extend(self.tills_opened(shop, from)?);
        let opened = opening(now, moments);
        let list = fire_list(shop, (&all, &settled), &visits, opened, now);
        let inside = visitors.into_iter().filter(|v| v.visit.left.is_none());
        Ok(OnSiteNow {
            list,
            visitors: inside.collect(),
        })
    }

    /// One press.
    pub fn press(&self, id: EntryId) -> Stored<Option<StoredPress>> {
        let sql = format!("SELECT {PRESS} FROM presses WHERE id = ?1");
        self.one(&sql, [id.bytes()], kept)?.map(press).transpose()
    }

    /// A person's presses that count from then on, wherever they were, as they were written.
    pub fn presses_of(&self, person: PersonId, from: Moment) -> Stored<Vec<StoredPress>> {
        let sql = format!(
            "SELECT {PRESS} FROM presses WHERE person = ?1 AND at >= ?2 ORDER BY written_at, by_till, seq"
        );
        let rows = self.all(&sql, (person.bytes(), from.millis()), kept)?;
        rows.into_iter().map(press).collect()
    }

    /// Everybody's presses that count from then on, in any shop: somebody may come in one and leave in
    /// another.
    pub fn presses_since(&self, from: Moment) -> Stored<Vec<StoredPress>> {
        let sql =
            format!("SELECT {PRESS} FROM presses WHERE at >= ?1 ORDER BY written_at, by_till, seq");
        let rows = self.all(&sql, [from.millis()], kept)?;
        rows.into_iter().map(press).collect()
    }

    /// What a till wrote after this number, in its order; about so many, and all of the last number.
    pub fn presses_after(
        &self,
        till: TillId,
        after_seq: i64,
        limit: u32,
    ) -> Stored<Vec<StoredPress>> {
        let sql = format!(
            "SELECT {PRESS} FROM presses WHERE by_till = ?1 AND seq > ?2 AND seq <=
               (SELECT max(seq) FROM (SELECT seq FROM presses WHERE by_till = ?1 AND seq > ?2
                  ORDER BY seq LIMIT ?3))
             ORDER BY seq, at, id"
        );
        let rows = self.all(&sql, (till.bytes(), after_seq, limit), kept)?;
        rows.into_iter().map(press).collect()
    }

    /// A person's tries to arrive that did not work.
    pub fn misses(&self, person: PersonId) -> Stored<Misses> {
        let row: Option<(i64, i64)> = self.one(
            "SELECT first_at, misses FROM arrival_tries WHERE person = ?1",
            [person.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        row.map_or(Ok(Misses::default()), |(first, count)| {
            let count = u32::try_from(count).map_err(|_| Trouble::Damaged)?;
            Ok(Misses::kept(Moment::from_millis(first), count))
        })
    }

    /// When tills of this shop were opened from then on.
    pub fn tills_opened(&self, shop: ShopId, from: Moment) -> Stored<Vec<Moment>> {
        self.all(
            "SELECT opened_at FROM till_sessions WHERE shop = ?1 AND opened_at >= ?2",
            (shop.bytes(), from.millis()),
            |r| r.get(0).map(Moment::from_millis),
        )
    }
}

impl Tx<'_> {
    /// Writes a press.
    pub fn add_press(&self, press: &Press, day: NaiveDate) -> Stored<()> {
        let points_at = press.what.points_at();
        let reason = match &press.how {
            How::Later(why) => Some(why.reason().code()),
            How::AtTheCounter | How::BySupervisor => None,
        };
        self.add_own(
            "presses",
            &[
                ("id", press.id.bytes().into()),
                ("person", press.person.bytes().into()),
                ("shop", press.shop.bytes().into()),
                ("kind", press.what.kind().code().into()),
                ("at", press.at.into()),
                ("points_at", points_at.as_ref().map(EntryId::bytes).into()),
                ("going", press.what.going().map(Going::code).into()),
                ("way", Way::of(&press.how).code().into()),
                ("reason", reason.into()),
                ("by_person", press.by.bytes().into()),
                ("written_at", press.written_at.into()),
                ("business_date", day.into()),
            ],
        )
    }

    /// Notes that a sitting is settled.
    pub fn add_settled(&self, sitting: EntryId, at: Moment) -> Stored<()> {
        self.add_own(
            "settled_sittings",
            &[("sitting", sitting.bytes().into()), ("at", at.into())],
        )
    }

    /// Keeps a person's tries to arrive.
    pub fn keep_misses(&self, person: PersonId, misses: Misses) -> Stored<()> {
        let (Some(first), count) = misses.parts() else {
            self.work(
                "DELETE FROM arrival_tries WHERE person = ?1",
                [person.bytes()],
            )?;
            return Ok(());
        };
        self.work(
            "INSERT INTO arrival_tries (person, first_at, misses) VALUES (?1, ?2, ?3)
             ON CONFLICT (person) DO UPDATE
             SET first_at = excluded.first_at, misses = excluded.misses",
            (person.bytes(), first.millis(), count),
        )?;
        Ok(())
    }
}
