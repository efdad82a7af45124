//! Measures in words. The introductions, questions and answers of the published ones are exactly those
//! that were published; nothing here calls an answer good or bad.

use std::collections::BTreeMap;

use crate::domain::free_text::FreeText;
use crate::domain::measures::items::{HowLonely, HowOften};
use crate::domain::measures::readings::{HowAsked, Point};
use crate::domain::measures::seeing::{At, FirstLatest, SumAt};
use crate::domain::measures::{Answer, Given, Instrument, Item, MeasureSettings};
use crate::words::{Words, say};

impl Words {
    /// The name of a measure, plain and without what it measures.
    pub fn measure(&self, instrument: Instrument, settings: &MeasureSettings) -> String {
        match (instrument, settings.licensed()) {
            (Instrument::Licensed, Some(slot)) => slot.name.as_str().to_owned(),
            _ => say!(self, "measure-name", instrument = instrument.code()),
        }
    }

    /// What is said before the questions, where something is.
    pub fn measure_introduction(
        &self,
        instrument: Instrument,
        settings: &MeasureSettings,
    ) -> Option<String> {
        match instrument {
            Instrument::Ons4 => Some(say!(self, "measure-intro-ons4")),
            Instrument::Loneliness => Some(
                settings
                    .loneliness_introduction()
                    .map_or_else(|| say!(self, "measure-intro-loneliness"), str::to_owned),
            ),
            Instrument::WorkScales | Instrument::Licensed => None,
        }
    }

    /// The question itself.
    pub fn measure_question(&self, item: Item, settings: &MeasureSettings) -> String {
        match item {
            Item::OnsSatisfied => say!(self, "measure-ons-satisfied"),
            Item::OnsWorthwhile => say!(self, "measure-ons-worthwhile"),
            Item::OnsHappy => say!(self, "measure-ons-happy"),
            Item::OnsAnxious => say!(self, "measure-ons-anxious"),
            Item::LonelyCompanionship => say!(self, "measure-lonely-companionship"),
            Item::LonelyLeftOut => say!(self, "measure-lonely-left-out"),
            Item::LonelyIsolated => say!(self, "measure-lonely-isolated"),
            Item::LonelyDirect => say!(self, "measure-lonely-direct"),
            Item::WorkJobSkills
            | Item::WorkMotivation
            | Item::WorkRoutine
            | Item::WorkConfidence
            | Item::WorkSocialSkills => {
                let own = settings.work.question(item).map(str::to_owned);
                own.unwrap_or_else(|| self.work_scale(item))
            }
            Item::LicensedTotal => self.measure(Instrument::Licensed, settings),
        }
    }

    /// What a published question is called in a report, in a few words; none where the charity words it.
    pub fn in_a_report(&self, item: Item) -> Option<String> {
        Some(match item {
            Item::OnsSatisfied => say!(self, "report-item-satisfied"),
            Item::OnsWorthwhile => say!(self, "report-item-worthwhile"),
            Item::OnsHappy => say!(self, "report-item-happy"),
            Item::OnsAnxious => say!(self, "report-item-anxious"),
            Item::LonelyCompanionship => say!(self, "report-item-companionship"),
            Item::LonelyLeftOut => say!(self, "report-item-left-out"),
            Item::LonelyIsolated => say!(self, "report-item-isolated"),
            Item::LonelyDirect => say!(self, "report-item-lonely"),
            Item::WorkJobSkills
            | Item::WorkMotivation
            | Item::WorkRoutine
            | Item::WorkConfidence
            | Item::WorkSocialSkills => self.work_scale(item),
            Item::LicensedTotal => return None,
        })
    }

    /// The question as it was asked then: of the work scales in the words that they had.
    pub fn measure_question_then(
        &self,
        item: Item,
        settings: &MeasureSettings,
        then: Option<&BTreeMap<Item, FreeText>>,
    ) -> String {
        match then.and_then(|questions| questions.get(&item)) {
            Some(question) => question.as_str().to_owned(),
            None => self.measure_question(item, settings),
        }
    }

    /// A question beside its answer, with what the ends of its scale mean.
    pub fn measure_question_told(&self, item: Item, question: &str) -> String {
        match self.measure_ends(item) {
            None => question.to_owned(),
            Some((low, high)) => say!(
                self,
                "measure-question-told",
                question = question,
                low = low,
                high = high
            ),
        }
    }

    /// What the sum of loneliness is.
    pub fn loneliness_sum(&self) -> String {
        say!(self, "measure-loneliness-sum")
    }

    /// What a work scale is about, as the charity publishes it; its question is the charity's own.
    pub fn work_scale(&self, item: Item) -> String {
        say!(self, "measure-work-scale", item = item.code())
    }

    /// What stands at 0 and at 10 of a published scale.
    pub fn measure_ends(&self, item: Item) -> Option<(String, String)> {
        match item {
            Item::OnsSatisfied | Item::OnsWorthwhile | Item::OnsHappy => Some((
                say!(self, "measure-ends-usual-low"),
                say!(self, "measure-ends-usual-high"),
            )),
            Item::OnsAnxious => Some((
                say!(self, "measure-ends-anxious-low"),
                say!(self, "measure-ends-anxious-high"),
            )),
            _ => None,
        }
    }

    /// Hardly ever or never, some of the time, often.
    pub fn how_often(&self, often: HowOften) -> String {
        say!(self, "measure-how-often", often = often.code())
    }

    /// Often or always … never.
    pub fn how_lonely(&self, lonely: HowLonely) -> String {
        say!(self, "measure-how-lonely", lonely = lonely.code())
    }

    /// What became of a question.
    pub fn measure_answer(&self, answer: Answer) -> String {
        match answer {
            Answer::Given(given) => self.given(given),
            Answer::Declined => say!(self, "measure-declined"),
            Answer::NotAsked => say!(self, "measure-not-asked"),
        }
    }

    fn given(&self, given: Given) -> String {
        match given {
            Given::Point(point) => point.get().to_string(),
            Given::HowOften(often) => self.how_often(often),
            Given::HowLonely(lonely) => self.how_lonely(lonely),
            Given::Total(total) => total.to_string(),
        }
    }

    /// At the start, in the middle, at the end, some time after.
    pub fn measure_point(&self, point: Point) -> String {
        say!(self, "measure-point", point = point.code())
    }

    /// Alone, read aloud, with an interpreter.
    pub fn how_asked(&self, how: HowAsked) -> String {
        say!(self, "measure-how-asked", how = how.code())
    }

    /// First and latest: "At the start: 4. At the end: 7."
    pub fn first_and_latest(&self, of: &FirstLatest) -> String {
        let at = |at: &At| (at.point, self.given(at.given));
        self.was_and_is(at(&of.first), of.latest.as_ref().map(at))
    }

    /// The sum of loneliness, first and latest.
    pub fn loneliness_first_and_latest(&self, first: SumAt, latest: Option<SumAt>) -> String {
        let at = |at: SumAt| (at.point, at.sum.to_string());
        self.was_and_is(at(first), latest.map(at))
    }

    fn was_and_is(&self, first: (Point, String), latest: Option<(Point, String)>) -> String {
        let point = self.measure_point(first.0);
        match latest {
            None => say!(self, "measure-was", point = point, first = first.1),
            Some((at, last)) => say!(
                self,
                "measure-was-and-is",
                firstpoint = point,
                first = first.1,
                lastpoint = self.measure_point(at),
                last = last
            ),
        }
    }
}
