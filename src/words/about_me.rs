//! Everything about me in words: the same for the page and for the paper.

use std::collections::BTreeMap;

use crate::domain::about_me::{AboutMe, SaidOfHours};
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::proposals::Answer;
use crate::domain::hours::{Days, Minutes, TimeKind};
use crate::domain::ids::{PersonId, SkillId};
use crate::domain::measures::Instrument;
use crate::domain::person_records::{FirstDayAnswer, PageWords, looks_by_day};
use crate::domain::skills::milestones::milestones;
use crate::domain::skills::my_skill::my_skill;
use crate::domain::skills::record::{Ask, AskState, Signed, SignedState, SkillRecord};
use crate::domain::skills::reviews::in_order;
use crate::words::{Line, Words, say};

/// A part of it: its heading, and lines of what something is and what it says. A line without a name is a
/// sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AboutPart {
    /// Its heading.
    pub heading: String,
    /// Its lines; one at least.
    pub lines: Vec<Line>,
}

/// What people are called.
pub(super) type Names = BTreeMap<PersonId, String>;

pub(super) fn name(names: &Names, person: PersonId) -> &str {
    names.get(&person).map_or("", String::as_str)
}

fn skill_name(about: &AboutMe, skill: SkillId) -> String {
    let placed = about.frameworks.find(skill);
    placed.map_or_else(String::new, |p| p.skill.wording.name.as_str().to_owned())
}

impl Words {
    /// All parts of it, in the order of the page.
    pub fn about_me(&self, about: &AboutMe, names: &Names) -> Vec<AboutPart> {
        let parts = [
            (say!(self, "about-me-names"), self.own_record(about)),
            (
                say!(self, "about-me-placements"),
                self.own_placements(about, names),
            ),
            (say!(self, "about-me-hours"), self.own_hours(about, names)),
            (say!(self, "about-me-expenses"), self.own_expenses(about)),
            (say!(self, "about-me-skills"), self.own_skills(about, names)),
            (say!(self, "about-me-goals"), self.own_goals(about, names)),
            (
                say!(self, "about-me-reviews"),
                self.own_reviews(about, names),
            ),
            (say!(self, "about-me-answers"), self.own_answers(about)),
            (
                say!(self, "about-me-support"),
                self.own_support(about, names),
            ),
            (say!(self, "about-me-referrals"), self.own_referrals(about)),
            (
                say!(self, "about-me-sharing"),
                self.own_sharing(about, names),
            ),
            (
                say!(self, "about-me-contacts"),
                self.own_contacts(about, names),
            ),
            (say!(self, "about-me-reports"), self.own_reports(about)),
            (say!(self, "about-me-papers"), self.own_papers(about, names)),
            (say!(self, "about-me-leaving"), self.own_leaving(about)),
            (say!(self, "about-me-looks"), self.own_looks(about, names)),
        ];
        let part = |(heading, mut lines): (String, Vec<Line>)| {
            if lines.is_empty() {
                lines.push((String::new(), say!(self, "about-me-nothing")));
            }
            AboutPart { heading, lines }
        };
        parts.into_iter().map(part).collect()
    }

    fn own_record(&self, about: &AboutMe) -> Vec<Line> {
        let pages = about.pages.values().flat_map(PageWords::each);
        let mut lines: Vec<Line> = pages
            .map(|(field, said)| (self.record_field(field), said.to_owned()))
            .collect();
        for (thing, (answer, at)) in &about.first_day {
            let thing = self.first_day_thing(*thing);
            let day = self.plain_date(london_day(*at));
            let answer = match answer {
                FirstDayAnswer::Done => say!(self, "about-me-done", day = day),
                FirstDayAnswer::NotToday => say!(self, "about-me-not-today", day = day),
            };
            lines.push((say!(self, "about-me-first-day", thing = thing), answer));
        }
        lines
    }

    fn own_placements(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let mut lines = Vec::new();
        for placement in &about.placements {
            lines.extend(self.own_placement(about, names, placement));
        }
        lines
    }

    fn own_placement(&self, about: &AboutMe, names: &Names, of: &Placement) -> Vec<Line> {
        let shop = about.shops.get(&of.shop).map_or("", String::as_str);
        let days = Days::new(of.start, of.last_day()).unwrap_or(Days::one(of.start));
        let kind = self.time_kind(of.kind);
        let mut lines = vec![(
            say!(self, "about-me-placement", shop = shop, kind = kind),
            self.days(days),
        )];
        let people = [
            (say!(self, "about-me-supervisor"), of.supervisor),
            (say!(self, "about-me-key-worker"), of.key_worker),
        ];
        for (what, who) in people {
            lines.extend(who.map(|who| (what, name(names, who).to_owned())));
        }
        for agreed in &of.agreed {
            let from = self.plain_date(agreed.from);
            let times = self.agreed_times(&agreed.times).join("; ");
            if !times.is_empty() {
                lines.push((say!(self, "about-me-agreed", day = from), times));
            }
        }
        for pause in &of.pauses {
            let from = self.plain_date(pause.from);
            let says = match pause.until {
                Some(until) => {
                    let until = self.plain_date(until);
                    say!(self, "about-me-from-until", from = from, until = until)
                }
                None => say!(self, "about-me-from", from = from),
            };
            lines.push((say!(self, "about-me-pause"), says));
        }
        for longer in &of.extensions {
            let until = self.plain_date(longer.until);
            let day = self.plain_date(longer.agreed_on);
            lines.push((
                say!(self, "about-me-longer"),
                say!(self, "about-me-longer-until", until = until, day = day),
            ));
        }
        if let Some(fare) = of.daily_fare {
            lines.push((say!(self, "about-me-fare"), self.money(fare)));
        }
        lines
    }

    fn own_hours(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let mut lines = Vec::new();
        let all = about.hours.all().unwrap_or_default();
        if all > Minutes::ZERO {
            lines.push((say!(self, "about-me-all-hours"), self.duration(all)));
        }
        let kinds = TimeKind::ALL.iter();
        let kinds = kinds.filter(|kind| about.hours.of(**kind) > Minutes::ZERO);
        lines.extend(kinds.map(|kind| {
            let long = self.duration(about.hours.of(*kind));
            (self.time_kind(*kind), long)
        }));
        for (week, sum) in about.weeks.iter().rev() {
            let long = self.duration(sum.all().unwrap_or_default());
            lines.push((self.week(*week), long));
        }
        for said in about.planned.iter().rev() {
            lines.push((self.date(said.day), self.attendance(said.what)));
        }
        for change in about.changes.iter().rev() {
            lines.push((self.date(change.day), self.rota_change(&change.change)));
        }
        for said in about.said.iter().rev() {
            lines.push((
                say!(self, "about-me-said-of", day = self.plain_date(said.day)),
                self.said_of_hours(said, names),
            ));
        }
        lines
    }

    fn said_of_hours(&self, said: &SaidOfHours, names: &Names) -> String {
        let words = said.words.as_str();
        let Some((answer, by)) = said.answered else {
            return say!(self, "goals-quote", words = words);
        };
        let by = name(names, by);
        let answer = match answer {
            Answer::Agreed => say!(self, "proposal-agreed", name = by),
            Answer::TalkAbout => say!(self, "proposal-talk", name = by),
            Answer::TakenBack => say!(self, "proposal-back"),
        };
        say!(self, "about-me-quote-and", words = words, then = answer)
    }

    fn own_expenses(&self, about: &AboutMe) -> Vec<Line> {
        let expenses = about.expenses.iter().rev();
        expenses
            .map(|expense| (self.date(expense.day), self.money(expense.pence)))
            .collect()
    }

    fn own_skills(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut all: Vec<(String, &SkillRecord)> = (about.record.skills.iter())
            .map(|(skill, of)| (skill_name(about, *skill), of))
            .collect();
        all.sort_by_key(|(called, of)| (called.to_lowercase(), of.skill));
        for (called, of) in all {
            for signed in of.signed.iter().rev() {
                lines.push((called.clone(), self.own_signed(about, names, signed)));
            }
            for seen in &of.sightings {
                let day = self.plain_date(london_day(seen.at));
                let by = name(names, seen.by);
                let says = say!(self, "about-me-seen", name = by, day = day);
                lines.push((called.clone(), says));
            }
            for ask in &of.asks {
                lines.push((called.clone(), self.own_ask(names, ask)));
            }
        }
        let reached = milestones(&about.record, &about.frameworks);
        for milestone in reached {
            if let Some(day) = milestone.reached {
                let day = self.plain_date(day);
                lines.push((milestone.name, say!(self, "skills-reached", day = day)));
            }
        }
        let chosen = about.chosen.iter();
        let chosen = chosen.flat_map(|chosen| chosen.in_order(&about.frameworks));
        let chosen: Vec<String> = chosen
            .map(|placed| placed.skill.wording.name.as_str().to_owned())
            .collect();
        if !chosen.is_empty() {
            lines.push((say!(self, "about-me-chosen"), self.and(&chosen)));
        }
        let evidence = if about.evidence {
            say!(self, "progress-evidence-is-on")
        } else {
            say!(self, "progress-evidence-is-off")
        };
        lines.push((say!(self, "progress-evidence"), evidence));
        lines
    }

    /// A sign-off with everything that became of it.
    fn own_signed(&self, about: &AboutMe, names: &Names, signed: &Signed) -> String {
        let level = self.standing(signed.standing);
        let level = match signed.state {
            SignedState::Current => level,
            SignedState::Earlier => say!(self, "myskill-earlier", level = level),
            SignedState::HeldBack => say!(self, "myskill-held-back", level = level),
            SignedState::HeldBackWith => say!(self, "myskill-held-back-with", level = level),
            SignedState::Revoked => say!(self, "myskill-revoked", level = level),
        };
        let (day, by) = (
            self.plain_date(signed.seen_on),
            name(names, signed.signed_by),
        );
        let seen = match &signed.sentence {
            Some(sentence) => {
                let sentence = sentence.as_str();
                say!(
                    self,
                    "myskill-signed-words",
                    name = by,
                    day = day,
                    words = sentence
                )
            }
            None => say!(self, "myskill-signed", name = by, day = day),
        };
        let mut said = vec![say!(self, "about-me-signed", level = level, seen = seen)];
        let own = my_skill(&about.record, &about.frameworks, signed.skill);
        let own = own.and_then(|of| of.signed.into_iter().find(|one| one.id == signed.id));
        if let Some(why) = own.as_ref().and_then(|own| own.why.as_ref()) {
            said.push(self.revoke_reason(why.reason()));
            said.extend(why.words().map(ToOwned::to_owned));
        }
        for answered in &signed.answers {
            let answer = self.skill_answer(answered.answer.kind());
            said.push(match answered.answer.words() {
                Some(words) => {
                    say!(
                        self,
                        "about-me-i-said-words",
                        answer = answer,
                        words = words
                    )
                }
                None => say!(self, "about-me-i-said", answer = answer),
            });
        }
        for talked in &signed.talked {
            let day = self.plain_date(london_day(talked.at));
            said.push(say!(self, "about-me-talked", day = day));
        }
        said.join(" ")
    }

    fn own_ask(&self, names: &Names, ask: &Ask) -> String {
        let day = self.plain_date(london_day(ask.at));
        let mut said = vec![say!(self, "about-me-asked", day = day)];
        let quote = |words: &str| say!(self, "goals-quote", words = words);
        said.extend(ask.words.as_ref().map(|words| quote(words.as_str())));
        if let AskState::Answered { by, words, .. } = &ask.state {
            let by = name(names, *by);
            said.push(say!(self, "about-me-ask-answered", name = by));
            said.extend(words.as_ref().map(|words| quote(words.as_str())));
        }
        said.join(" ")
    }

    fn own_goals(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let mut lines = Vec::new();
        for goal in &about.goals {
            lines.extend(self.goal_lines(&goal.now.words));
            if goal.now.by != about.person {
                let by = name(names, goal.now.by).to_owned();
                lines.push((say!(self, "about-me-wrote"), by));
                lines.push(match goal.now.agreed {
                    Some(at) => (
                        say!(self, "about-me-agreed-to"),
                        self.plain_date(london_day(at)),
                    ),
                    None => (String::new(), say!(self, "goals-waits-for-you")),
                });
            }
            for before in &goal.earlier {
                let day = self.plain_date(london_day(before.at));
                let name = say!(self, "about-me-before", day = day);
                lines.push((name, before.words.goal.as_str().to_owned()));
            }
        }
        lines
    }

    fn own_reviews(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let mut lines = Vec::new();
        for review in in_order(about.person, &about.reviews) {
            let (day, by) = (self.plain_date(review.held_on), name(names, review.by));
            lines.push((
                self.review_point(review.point),
                say!(self, "reviews-written", day = day, by = by),
            ));
            match &review.words {
                Some(words) => lines.extend(self.review_lines(words)),
                None => lines.push((String::new(), say!(self, "reviews-erased"))),
            }
        }
        lines
    }

    fn own_answers(&self, about: &AboutMe) -> Vec<Line> {
        let mut lines = Vec::new();
        for reading in &about.readings {
            let point = self.measure_point(reading.point);
            let day = self.plain_date(reading.day);
            lines.push((
                self.measure(reading.instrument, &about.settings),
                say!(self, "about-me-reading", point = point, day = day),
            ));
            let answers = reading.answers.iter().flat_map(|answers| &answers.items);
            for (item, answer) in answers {
                // The words of the charity may have changed since; what a scale is about has not.
                let question = match reading.instrument {
                    Instrument::WorkScales => self.work_scale(*item),
                    _ => self.measure_question(*item, &about.settings),
                };
                lines.push((question, self.measure_answer(*answer)));
            }
        }
        lines
    }

    fn own_looks(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let looks = looks_by_day(&about.looks).into_iter();
        looks
            .map(|(day, by, what)| {
                let day = self.plain_date(day);
                let who = say!(self, "mine-looked", name = name(names, by), day = day);
                (who, self.look_kind(what))
            })
            .collect()
    }
}
