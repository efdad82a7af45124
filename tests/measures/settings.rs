//! What a charity sets: its own words in versions, the licensed slot, whom to call.

use super::*;
use pathway_till::domain::measures::settings::{
    CallField, LicensedSlot, PersonToCall, SlotField, read_whole,
};

fn worded(text: &str) -> BTreeMap<Item, String> {
    let items = Instrument::WorkScales.items().iter();
    items
        .map(|item| (*item, format!("{text} {}?", item.code())))
        .collect()
}

#[test]
fn work_scales_are_off_until_all_five_are_worded() {
    let none = WorkScales::default();
    assert_eq!(
        none.clone().switched(InUse::On),
        Err(Refusal::WorkScalesNotWorded)
    );
    let mut four = worded("How is your");
    four.insert(Item::WorkRoutine, " ".into());
    let some = none.worded(&four).unwrap();
    assert_eq!(
        some.clone().switched(InUse::On),
        Err(Refusal::WorkScalesNotWorded)
    );
    let all = some.worded(&worded("How is your")).unwrap();
    assert_eq!(all.version, WordingVersion(2));
    let on = all.switched(InUse::On).unwrap();
    // The same words are no new version, and another letter is.
    assert_eq!(on.worded(&worded("How is your")).unwrap(), on);
    let other = on.worded(&worded("How was your")).unwrap();
    assert_eq!(
        (other.version, other.in_use),
        (WordingVersion(3), InUse::On)
    );
    // With a question taken away they are off.
    assert_eq!(on.worded(&four).unwrap().in_use, InUse::Off);
    let mut long = worded("How is your");
    long.insert(Item::WorkRoutine, "x".repeat(201));
    let found = on.worded(&long).unwrap_err();
    assert_eq!(
        found,
        [(Item::WorkRoutine, Refusal::TextTooLong { longest: 200 })]
    );
}

#[test]
fn a_licensed_scale_has_a_name_a_range_a_direction_and_a_licence() {
    let slot = |settings: MeasureSettings, range, licence: &str| {
        settings.with_licensed("A scale", range, Direction::HigherIsBetter, licence)
    };
    let none = MeasureSettings::default;
    assert!(!none().in_use(Instrument::Licensed));
    assert_eq!(
        slot(none(), (70, 14), "L-1"),
        Err(Refusal::RangeNotSensible)
    );
    assert_eq!(slot(none(), (14, 70), " "), Err(Refusal::TextMissing));
    let set = slot(none(), (14, 70), "L-1").unwrap();
    assert!(set.in_use(Instrument::Licensed));
    assert_eq!(slot(set.clone(), (14, 70), "L-1").unwrap(), set);
    assert_eq!(
        LicensedSlot::wrong(" ", (7, 7), ""),
        [
            (SlotField::Name, Refusal::TextMissing),
            (SlotField::Highest, Refusal::RangeNotSensible),
            (SlotField::Licence, Refusal::TextMissing),
        ]
    );
    assert_eq!(read_whole(" 14 "), Ok(14));
    assert_eq!(read_whole("-3"), Ok(-3));
    assert_eq!(read_whole(" "), Err(Refusal::TextMissing));
    for typed in ["14.5", "many", "99999999999"] {
        assert_eq!(read_whole(typed), Err(Refusal::WholeNumberNotRead));
    }
    let other = slot(set.clone(), (7, 35), "L-1").unwrap();
    assert_eq!(other.version(Instrument::Licensed), WordingVersion(2));
    let total = |total| {
        let day = date("2026-09-10");
        let begun = Answering::begin(
            &set,
            Instrument::Licensed,
            Point::Start,
            HowAsked::Alone,
            day,
        );
        let answer = Answer::Given(Given::Total(total));
        let answered = begun
            .unwrap()
            .answered(Item::LicensedTotal, answer)
            .unwrap();
        answered.finish(&set, row(1), aydin()).map(|_| ())
    };
    assert_eq!((total(14), total(70)), (Ok(()), Ok(())));
    let outside = Refusal::TotalOutsideRange {
        lowest: 14,
        highest: 70,
    };
    assert_eq!(total(13), Err(outside.clone()));
    assert_eq!(total(71), Err(outside));
    // Switched off it keeps its version for when it comes back.
    let off = other.with_licensed_switched(InUse::Off);
    assert!(!off.in_use(Instrument::Licensed));
    assert_eq!(off.version(Instrument::Licensed), WordingVersion(2));
}

#[test]
fn published_measures_are_on_and_their_words_are_not_for_changing() {
    let words = Words::english().unwrap();
    let settings = MeasureSettings::default();
    assert!(settings.in_use(Instrument::Ons4) && settings.in_use(Instrument::Loneliness));
    let off = settings
        .clone()
        .with_published(Instrument::Ons4, InUse::Off);
    assert!(!off.in_use(Instrument::Ons4) && off.in_use(Instrument::Loneliness));
    // Only a published one is switched that way.
    let same = settings
        .clone()
        .with_published(Instrument::WorkScales, InUse::On);
    assert_eq!(same, settings);
    // The introduction to loneliness could not be confirmed, so it is a setting: each is a version.
    let own = settings
        .with_loneliness_introduction("Four questions.")
        .unwrap();
    let said = words.measure_introduction(Instrument::Loneliness, &own);
    assert_eq!(said.as_deref(), Some("Four questions."));
    assert_eq!(own.version(Instrument::Loneliness), WordingVersion(2));
    let back = own.with_loneliness_introduction("").unwrap();
    assert_eq!(back.loneliness_introduction(), None);
    let third = back.with_loneliness_introduction("Others.").unwrap();
    assert_eq!(third.version(Instrument::Loneliness), WordingVersion(4));
}

#[test]
fn whom_to_call_has_a_name_and_a_number() {
    let settings = MeasureSettings::default;
    let pair = |who: &str, phone: &str| (who.to_owned(), phone.to_owned());
    let good = settings().with_people_to_call(&[pair("A friend", "020 7946 0958"), pair(" ", "")]);
    assert_eq!(good.unwrap().to_call().len(), 1);
    let found = settings().with_people_to_call(&[pair("A friend", ""), pair("", "1")]);
    assert_eq!(
        found,
        Err(vec![(0, Refusal::TextMissing), (1, Refusal::TextMissing)])
    );
    assert_eq!(
        PersonToCall::typed(" ", &"1".repeat(41)),
        Err(vec![
            (CallField::Who, Refusal::TextMissing),
            (CallField::Phone, Refusal::TextTooLong { longest: 40 }),
        ])
    );
    let many = vec![pair("A friend", "1"); 9];
    let found = settings().with_people_to_call(&many).unwrap_err();
    assert_eq!(found[0].1, Refusal::TooManyPeopleToCall { most: 8 });
}
