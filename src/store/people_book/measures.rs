//! Measures: what is set about them, and readings with what became of each question.

use std::collections::BTreeMap;

use super::codes::day;
use super::goals::{PEOPLE_TO_CALL, SAFEGUARDING_LEAD};
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::measures::readings::{Asked, Ending, HowAsked, NewReading, Point};
use crate::domain::measures::settings::{Direction, InUse, LicensedSlot, PersonToCall, WorkScales};
use crate::domain::measures::{
    Answer, Given, Instrument, Item, MeasureSettings, Reading, WordingVersion,
};
use crate::domain::time::Moment;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

/// What can become of a question.
pub const BECAME: [&str; 3] = ["given", "declined", "not-asked"];

/// What is set about one measure.
struct Set {
    instrument: Instrument,
    rev: i64,
    in_use: InUse,
    version: Option<u32>,
    introduction: Option<String>,
    name: Option<String>,
    range: (Option<i32>, Option<i32>),
    direction: Option<String>,
    licence: Option<String>,
}

fn kept(words: Option<String>) -> Stored<FreeText> {
    FreeText::new(&words.ok_or(Trouble::Damaged)?).map_err(|_| Trouble::Damaged)
}

impl Set {
    fn version(&self) -> Stored<WordingVersion> {
        self.version.map(WordingVersion).ok_or(Trouble::Damaged)
    }

    fn slot(self) -> Stored<LicensedSlot> {
        let direction = self.direction.as_deref().ok_or(Trouble::Damaged)?;
        let (Some(lowest), Some(highest)) = self.range else {
            return Err(Trouble::Damaged);
        };
        Ok(LicensedSlot {
            version: self.version.map(WordingVersion).ok_or(Trouble::Damaged)?,
            in_use: self.in_use,
            name: kept(self.name)?,
            lowest,
            highest,
            direction: Direction::from_code(direction).ok_or(Trouble::TooNew)?,
            licence: kept(self.licence)?,
        })
    }
}

impl Read<'_, People> {
    /// What is set about measures.
    pub fn measure_settings(&self) -> Stored<MeasureSettings> {
        let mut published = Vec::new();
        let mut loneliness = (WordingVersion::FIRST, None);
        let (mut work, mut licensed) = (WorkScales::default(), None);
        for set in self.measures_set()? {
            match set.instrument {
                Instrument::Ons4 => published.push((set.instrument, set.in_use)),
                Instrument::Loneliness => {
                    published.push((set.instrument, set.in_use));
                    let version = set.version()?;
                    let own = set.introduction.map(|text| kept(Some(text)));
                    loneliness = (version, own.transpose()?);
                }
                Instrument::WorkScales => {
                    let questions = self.questions(set.instrument, set.rev)?;
                    work = WorkScales::kept(set.version()?, set.in_use, questions);
                }
                Instrument::Licensed => licensed = Some(set.slot()?),
            }
        }
        let calls = self.people_to_call(PEOPLE_TO_CALL)?;
        Ok(MeasureSettings::kept(
            published, loneliness, work, licensed, calls,
        ))
    }

    /// The safeguarding lead, where one is named, and how they are reached.
    pub fn safeguarding_lead(&self) -> Stored<Option<PersonToCall>> {
        Ok(self.people_to_call(SAFEGUARDING_LEAD)?.into_iter().next())
    }

    fn people_to_call(&self, setting: &str) -> Stored<Vec<PersonToCall>> {
        let people: Vec<(String, String)> = self.all(
            "SELECT who, phone FROM people_to_call p WHERE setting = ?1 AND rev =
               (SELECT max(rev) FROM charity_set c WHERE c.setting = p.setting) ORDER BY n",
            [setting],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let person = |(who, phone)| {
            Ok(PersonToCall {
                who: kept(Some(who))?,
                phone: kept(Some(phone))?,
            })
        };
        people.into_iter().map(person).collect()
    }

    /// The five questions of the work scales as they were in one wording: what a reading of then was
    /// asked with.
    pub fn work_questions(&self, version: WordingVersion) -> Stored<BTreeMap<Item, FreeText>> {
        let instrument = Instrument::WorkScales;
        let rev = self.one(
            "SELECT rev FROM measure_settings WHERE instrument = ?1 AND version = ?2
             ORDER BY rev LIMIT 1",
            (instrument.code(), version.0),
            |r| r.get(0),
        )?;
        rev.map_or(Ok(BTreeMap::new()), |rev| self.questions(instrument, rev))
    }

    fn measures_set(&self) -> Stored<Vec<Set>> {
        let rows = self.all(
            "SELECT instrument, rev, in_use, version, introduction, name, lowest, highest, direction,
               licence FROM measure_settings m WHERE rev =
               (SELECT max(rev) FROM measure_settings n WHERE n.instrument = m.instrument)",
            [],
            |r| {
                let set = Set {
                    instrument: Instrument::Ons4,
                    rev: r.get(1)?,
                    in_use: if r.get(2)? { InUse::On } else { InUse::Off },
                    version: r.get(3)?,
                    introduction: r.get(4)?,
                    name: r.get(5)?,
                    range: (r.get(6)?, r.get(7)?),
                    direction: r.get(8)?,
                    licence: r.get(9)?,
                };
                Ok((r.get::<_, String>(0)?, set))
            },
        )?;
        rows.into_iter()
            .map(|(code, set)| {
                let instrument = Instrument::from_code(&code).ok_or(Trouble::TooNew)?;
                Ok(Set { instrument, ..set })
            })
            .collect()
    }

    fn questions(&self, of: Instrument, rev: i64) -> Stored<BTreeMap<Item, FreeText>> {
        let rows = self.all(
            "SELECT item, question FROM measure_questions WHERE instrument = ?1 AND rev = ?2",
            (of.code(), rev),
            |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)),
        )?;
        rows.into_iter()
            .map(|(item, question)| {
                let item = Item::from_code(&item).ok_or(Trouble::TooNew)?;
                Ok((item, kept(Some(question))?))
            })
            .collect()
    }

    /// The readings of a person, as they were written. Whoever shows them goes by
    /// [`crate::domain::measures::seen`].
    pub fn readings_of(&self, person: PersonId) -> Stored<Vec<Reading>> {
        self.readings_where("g.person = ?1", person.bytes())
    }

    /// One reading.
    pub fn reading(&self, id: EntryId) -> Stored<Option<Reading>> {
        let found = self.readings_where("g.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn readings_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<Reading>> {
        type Codes = [String; 4];
        let rows = self.all(
            &format!(
                "SELECT id, person, placement, seq, at, version, day, instrument, point, how, ending
                 FROM readings g WHERE {which} ORDER BY seq"
            ),
            [id],
            |r| {
                let row = NewReading {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    placement: PlacementId::from_bytes(r.get(2)?),
                    seq: r.get(3)?,
                    at: Moment::from_millis(r.get(4)?),
                };
                let codes: Codes = [r.get(7)?, r.get(8)?, r.get(9)?, r.get(10)?];
                Ok((row, WordingVersion(r.get(5)?), day(r, 6)?, codes))
            },
        )?;
        let became = self.all(
            &format!(
                "SELECT a.reading, a.item, a.answer, a.given FROM readings g
                 JOIN reading_answers a ON a.reading = g.id WHERE {which}"
            ),
            [id],
            |r| {
                let reading = EntryId::from_bytes(r.get(0)?);
                let answer = (r.get::<_, String>(2)?, r.get::<_, Option<String>>(3)?);
                Ok((reading, r.get::<_, String>(1)?, answer))
            },
        )?;
        let mut answers: BTreeMap<EntryId, Vec<(Item, Answer)>> = BTreeMap::new();
        for (reading, item, (answer, given)) in became {
            let item = Item::from_code(&item).ok_or(Trouble::TooNew)?;
            let answer = answer_of(item, &answer, given.as_deref())?;
            // What was not asked is written down, and is nothing to a reading.
            if answer != Answer::NotAsked {
                answers.entry(reading).or_default().push((item, answer));
            }
        }
        rows.into_iter()
            .map(|(row, version, day, [instrument, point, how, ending])| {
                let asked = Asked {
                    instrument: Instrument::from_code(&instrument).ok_or(Trouble::TooNew)?,
                    version,
                    point: Point::from_code(&point).ok_or(Trouble::TooNew)?,
                    how: HowAsked::from_code(&how).ok_or(Trouble::TooNew)?,
                    ending: Ending::from_code(&ending).ok_or(Trouble::TooNew)?,
                    day,
                };
                let answers = answers.remove(&row.id).unwrap_or_default();
                Ok(Reading::kept(row, asked, answers))
            })
            .collect()
    }
}

fn answer_of(item: Item, answer: &str, given: Option<&str>) -> Stored<Answer> {
    match (answer, given) {
        ("given", Some(given)) => {
            let given = Given::from_code(item, given).ok_or(Trouble::Damaged)?;
            Ok(Answer::Given(given))
        }
        ("declined", None) => Ok(Answer::Declined),
        ("not-asked", None) => Ok(Answer::NotAsked),
        ("given" | "declined" | "not-asked", _) => Err(Trouble::Damaged),
        _ => Err(Trouble::TooNew),
    }
}

impl Tx<'_, People> {
    /// Writes what is set about measures: of each only where something is other than it stands.
    pub fn write_measure_settings(&self, new: &MeasureSettings) -> Stored<()> {
        let before = self.measure_settings()?;
        for instrument in Instrument::ALL {
            let same = before.in_use(*instrument) == new.in_use(*instrument)
                && match instrument {
                    Instrument::Ons4 => true,
                    Instrument::Loneliness => {
                        before.loneliness_introduction() == new.loneliness_introduction()
                    }
                    Instrument::WorkScales => before.work == new.work,
                    Instrument::Licensed => before.licensed() == new.licensed(),
                };
            if !same {
                self.write_measure(*instrument, new)?;
            }
        }
        if before.to_call() == new.to_call() {
            return Ok(());
        }
        self.set_people_to_call(PEOPLE_TO_CALL, new.to_call())
    }

    /// Sets who is the safeguarding lead; nobody, where nobody is named any more.
    pub fn set_safeguarding_lead(&self, lead: Option<&PersonToCall>) -> Stored<()> {
        let lead: Vec<PersonToCall> = lead.into_iter().cloned().collect();
        self.set_people_to_call(SAFEGUARDING_LEAD, &lead)
    }

    fn set_people_to_call(&self, setting: &str, people: &[PersonToCall]) -> Stored<()> {
        let rev = self.setting_rev(setting)? + 1;
        self.write_setting(setting, rev, &people.len().to_string())?;
        for (n, person) in (1_i64..).zip(people) {
            self.add_own(
                "people_to_call",
                &[
                    ("setting", setting.into()),
                    ("rev", rev.into()),
                    ("n", n.into()),
                    ("who", person.who.as_str().into()),
                    ("phone", person.phone.as_str().into()),
                ],
            )?;
        }
        Ok(())
    }

    fn write_measure(&self, instrument: Instrument, new: &MeasureSettings) -> Stored<()> {
        let rev = self.number(
            "SELECT 1 + coalesce(max(rev), 0) FROM measure_settings WHERE instrument = ?1",
            [instrument.code()],
        )?;
        let of = |is: Instrument| instrument == is;
        let introduction = new.loneliness_introduction();
        let introduction = introduction.filter(|_| of(Instrument::Loneliness));
        let slot = new.licensed().filter(|_| of(Instrument::Licensed));
        let number = |n: i32| i64::from(n);
        self.add_own(
            "measure_settings",
            &[
                ("instrument", instrument.code().into()),
                ("rev", rev.into()),
                ("in_use", i64::from(new.in_use(instrument)).into()),
                ("version", new.version(instrument).0.into()),
                ("introduction", introduction.into()),
                ("name", slot.map(|s| s.name.as_str()).into()),
                ("lowest", slot.map(|s| number(s.lowest)).into()),
                ("highest", slot.map(|s| number(s.highest)).into()),
                ("direction", slot.map(|s| s.direction.code()).into()),
                ("licence", slot.map(|s| s.licence.as_str()).into()),
            ],
        )?;
        if !of(Instrument::WorkScales) {
            return Ok(());
        }
        for item in instrument.items() {
            let Some(question) = new.work.question(*item) else {
                continue;
            };
            self.add_own(
                "measure_questions",
                &[
                    ("instrument", instrument.code().into()),
                    ("rev", rev.into()),
                    ("item", item.code().into()),
                    ("question", question.into()),
                ],
            )?;
        }
        Ok(())
    }

    /// Writes a reading and what became of each question.
    pub fn add_reading(&self, reading: &Reading) -> Stored<()> {
        let id = reading.id.bytes();
        self.add_own(
            "readings",
            &[
                ("id", id.into()),
                ("person", reading.person.bytes().into()),
                ("placement", reading.placement.bytes().into()),
                ("instrument", reading.instrument.code().into()),
                ("version", reading.version.0.into()),
                ("point", reading.point.code().into()),
                ("how", reading.how.code().into()),
                ("ending", reading.ending.code().into()),
                ("day", reading.day.into()),
                ("at", reading.at.into()),
            ],
        )?;
        for (item, answer) in reading.answers_to_keep() {
            let given = answer.given().map(Given::code);
            let became = match answer {
                Answer::Given(_) => "given",
                Answer::Declined => "declined",
                Answer::NotAsked => "not-asked",
            };
            self.add_own(
                "reading_answers",
                &[
                    ("reading", id.into()),
                    ("item", item.code().into()),
                    ("answer", became.into()),
                    ("given", given.as_ref().into()),
                ],
            )?;
        }
        Ok(())
    }
}
