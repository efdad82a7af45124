//! Persons and the pages of their records.

use std::collections::BTreeMap;

use crate::domain::Trouble;
use crate::domain::ids::PersonId;
use crate::domain::people::name_key;
use crate::domain::person_records::{
    FirstDayAnswer, FirstDayThing, PageWords, RecordField, RecordPage, RecordedPerson,
};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

impl Read<'_, People> {
    /// Everybody with a record, by the name to use.
    pub fn recorded_people(&self) -> Stored<Vec<RecordedPerson>> {
        let mut people: BTreeMap<PersonId, RecordedPerson> = BTreeMap::new();
        let words = self.all(
            "SELECT w.person, w.field, w.words FROM record_words w
             WHERE w.page = 'names' AND w.rev =
               (SELECT max(rev) FROM record_pages_written p WHERE p.person = w.person AND p.page = 'names')",
            [],
            |r| {
                Ok((
                    PersonId::from_bytes(r.get(0)?),
                    r.get::<_, String>(1)?,
                    r.get::<_, String>(2)?,
                ))
            },
        )?;
        for (id, field, words) in words {
            let person = people.entry(id).or_insert_with(|| RecordedPerson {
                id,
                name: String::new(),
                own_word: None,
            });
            match RecordField::from_code(&field).ok_or(Trouble::TooNew)? {
                RecordField::NameToUse => person.name = words,
                RecordField::OwnWord => person.own_word = Some(words),
                _ => {}
            }
        }
        let mut people: Vec<RecordedPerson> = people.into_values().collect();
        people.sort_by_cached_key(|person| {
            (name_key(&person.name), person.own_word.clone(), person.id)
        });
        Ok(people)
    }

    /// What stands on a page of a person's record; its revision is 0 where nothing was written.
    pub fn record_page(&self, person: PersonId, page: RecordPage) -> Stored<(i64, PageWords)> {
        let rev = self.number(
            "SELECT coalesce(max(rev), 0) FROM record_pages_written WHERE person = ?1 AND page = ?2",
            (person.bytes(), page.code()),
        )?;
        let words = self.all(
            "SELECT field, words FROM record_words WHERE person = ?1 AND page = ?2 AND rev = ?3",
            (person.bytes(), page.code(), rev),
            |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)),
        )?;
        let known = |(field, words): (String, String)| {
            Ok((
                RecordField::from_code(&field).ok_or(Trouble::TooNew)?,
                words,
            ))
        };
        let words: Vec<_> = words.into_iter().map(known).collect::<Stored<_>>()?;
        Ok((rev, PageWords::of(words)))
    }

    /// At which revision of the page of names the name to use was last changed; 0 where there is no
    /// record.
    pub fn names_rev(&self, person: PersonId) -> Stored<i64> {
        self.number(
            "SELECT coalesce(max(p.rev), 0) FROM record_pages_written p
             LEFT JOIN record_words n ON n.person = p.person AND n.page = p.page
               AND n.rev = p.rev AND n.field = 'name-to-use'
             LEFT JOIN record_words b ON b.person = p.person AND b.page = p.page
               AND b.rev = p.rev - 1 AND b.field = 'name-to-use'
             WHERE p.person = ?1 AND p.page = 'names' AND (p.rev = 1 OR n.words IS NOT b.words)",
            [person.bytes()],
        )
    }

    /// Whether the book has a record of this person.
    pub fn has_record(&self, person: PersonId) -> Stored<bool> {
        Ok(self.names_rev(person)? > 0)
    }

    /// What became of the things of the first day.
    pub fn first_day(
        &self,
        person: PersonId,
    ) -> Stored<BTreeMap<FirstDayThing, (FirstDayAnswer, Moment)>> {
        let rows = self.all(
            "SELECT thing, answer, at FROM first_days f WHERE person = ?1 AND rev =
               (SELECT max(rev) FROM first_days g WHERE g.person = f.person AND g.thing = f.thing)",
            [person.bytes()],
            |r| {
                Ok((
                    r.get::<_, String>(0)?,
                    r.get::<_, String>(1)?,
                    Moment::from_millis(r.get(2)?),
                ))
            },
        )?;
        rows.into_iter()
            .map(|(thing, answer, at)| {
                let thing = FirstDayThing::from_code(&thing).ok_or(Trouble::TooNew)?;
                let answer = FirstDayAnswer::from_code(&answer).ok_or(Trouble::TooNew)?;
                Ok((thing, (answer, at)))
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes a page anew.
    pub fn write_record_page(
        &self,
        env: &Env,
        person: PersonId,
        page: RecordPage,
        words: &PageWords,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let rev = self.record_page(person, page)?.0 + 1;
        self.add_own(
            "record_pages_written",
            &[
                ("person", person.bytes().into()),
                ("page", page.code().into()),
                ("rev", rev.into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        for (field, words) in words.each() {
            let key = format!(
                "{} {} {rev} {}",
                hex::encode(person.bytes()),
                page.code(),
                field.code()
            );
            self.add_side(
                "record_words",
                &key,
                &env.random(),
                &[
                    ("person", person.bytes().into()),
                    ("page", page.code().into()),
                    ("rev", rev.into()),
                    ("field", field.code().into()),
                    ("words", words.into()),
                ],
            )?;
        }
        Ok(())
    }

    /// Writes what became of a thing of the first day.
    pub fn write_first_day(
        &self,
        person: PersonId,
        thing: FirstDayThing,
        answer: FirstDayAnswer,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let rev = self.number(
            "SELECT 1 + coalesce(max(rev), 0) FROM first_days WHERE person = ?1 AND thing = ?2",
            (person.bytes(), thing.code()),
        )?;
        self.add_own(
            "first_days",
            &[
                ("person", person.bytes().into()),
                ("thing", thing.code().into()),
                ("rev", rev.into()),
                ("answer", answer.code().into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )
    }
}
