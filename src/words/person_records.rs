//! What stands in a person's record: its pages and fields, the things of the first day, and what
//! somebody is called.

use crate::domain::person_records::{FirstDayThing, KnownAs, RecordField, RecordPage};
use crate::words::{Words, say};

impl Words {
    /// Sam; where two have the name, Sam (of the bikes).
    pub fn known_as(&self, known: &KnownAs) -> String {
        match &known.word {
            Some(word) => say!(
                self,
                "record-name-and-word",
                name = known.name.as_str(),
                word = word.as_str()
            ),
            None => known.name.clone(),
        }
    }

    /// Names, how to reach them, emergency card.
    pub fn record_page(&self, page: RecordPage) -> String {
        say!(self, "record-page", page = page.code())
    }

    /// What a field asks for.
    pub fn record_field(&self, field: RecordField) -> String {
        say!(self, "record-field", field = field.code())
    }

    /// A hint that stays with it.
    pub fn record_field_hint(&self, field: RecordField) -> String {
        say!(self, "record-field-hint", field = field.code())
    }

    /// A thing of the first day.
    pub fn first_day_thing(&self, thing: FirstDayThing) -> String {
        say!(self, "first-day-thing", thing = thing.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_page_field_and_thing_has_words_of_its_own() {
        let words = Words::english().unwrap();
        let own = |said: Vec<String>| {
            let all: BTreeSet<&String> = said.iter().collect();
            assert_eq!(all.len(), said.len(), "two say the same: {said:?}");
        };
        own(RecordPage::ALL
            .iter()
            .map(|p| words.record_page(*p))
            .collect());
        own(RecordField::ALL
            .iter()
            .map(|f| words.record_field(*f))
            .collect());
        own(FirstDayThing::ALL
            .iter()
            .map(|thing| words.first_day_thing(*thing))
            .collect());
        let known = KnownAs {
            name: "Sam".into(),
            word: Some("of the bikes".into()),
        };
        assert_eq!(words.known_as(&known), "Sam (of the bikes)");
    }
}
