//! What people learn in the made-up shops, written by the operations: what was signed on Tuesdays after
//! the doors closed, and what each said to it a week later, under their own PIN.

use chrono::{Days as DayCount, NaiveDate};

use super::Company;
use super::hours::{Office, PeopleSide};
use crate::demo::skills::{
    ASKED, CHOSEN, SAW, SIGNED, SOONER, Says as Said, Signed, TO_CALL, Talked,
};
use crate::demo::talks::{
    Answered, GOALS, MadeUpGoal, MadeUpReading, READINGS, REVIEWS, WrittenBy,
};
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::hours::Week;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, GoalId, PersonId, SkillId};
use crate::domain::measures::items::ZeroToTen;
use crate::domain::measures::{Answer, Answering, Given, Instrument};
use crate::domain::skills::framework_file::Shipped;
use crate::domain::skills::goals::{TypedGoal, TypedStep};
use crate::domain::skills::reviews::TypedReview;
use crate::domain::skills::rows::{AnswerKind, RevokeReason, SaidInPerson};
use crate::domain::skills::signing::{Lower, TakenFrom, Wish};
use crate::domain::skills::wording::TypedWording;
use crate::domain::skills::{Frameworks, Says, SkillVersion};
use crate::domain::time::at_london;
use crate::files::frameworks::{read, shipped};
use crate::operations::people_book::Books;
use crate::operations::people_book::skills::asking::{AnswerAsk, AskAnswer, AskForSignOff, Asking};
use crate::operations::people_book::skills::frameworks::{Change, RewordSkill, take_shipped_in};
use crate::operations::people_book::skills::goals::{
    AgreeToGoal, Agreeing, GoalOf, ReviewOf, WriteGoalWith, WriteOwnGoal, WriteReview,
};
use crate::operations::people_book::skills::measures::{
    ChangeMeasures, GiveReading, MeasureChange, ReadingOf,
};
use crate::operations::people_book::skills::signing::{
    AnswerSignOff, Choice, ChooseSkills, Revocation, RevokeSignOff, SignOffAnswer, SignSkillOff,
    TalkAbout, TalkedAboutSignOff, ToSign,
};
use crate::operations::skills::{SawIt, Seeing};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::{PeopleBook, ShopBook};

/// What the frameworks are called here.
const fn name(framework: Shipped) -> &'static str {
    match framework {
        Shipped::Bakery => "Bakery",
        Shipped::BikeWorkshop => "Bike workshop",
        Shipped::ShopAndWork => "Shop and work",
    }
}

/// A skill by its code, with the wording that it has now.
fn by_code(frameworks: &Frameworks, code: &str) -> Result<(SkillId, SkillVersion), Stop> {
    let mut all = frameworks.in_use();
    let found = all.find(|placed| placed.skill.code.as_str() == code);
    let found = found.ok_or(Trouble::Bug("a code that is planned is in a framework"))?;
    Ok((found.skill.id, found.skill.version))
}

impl PeopleSide {
    /// How many weeks before the last one a day lies.
    fn weeks_left(&self, day: NaiveDate) -> u64 {
        let days = (Week::of(self.until).monday() - Week::of(day).monday()).num_days();
        u64::try_from(days / 7).unwrap_or(0)
    }

    pub(super) fn placement_of(&self, name: &str) -> Option<&Placement> {
        let found = self.placements.iter().find(|(of, _)| *of == name);
        found.map(|(_, placement)| placement)
    }

    /// Takes the frameworks in, sets what is set, and chooses skills for each placement.
    pub(super) fn begin_skills(
        &self,
        company: &Company,
        (book, people): (&mut ShopBook, &mut PeopleBook),
        manager: &Actor,
    ) -> Result<(), Stop> {
        let mut files = Vec::new();
        for framework in Shipped::ALL {
            let file = read(shipped(*framework));
            let file = file.map_err(|_| Trouble::Bug("what is shipped reads"))?;
            files.push((FreeText::name(name(*framework))?, file));
        }
        let mut books = Books { shop: book, people };
        take_shipped_in(&mut books, &company.env, manager, files)?;
        let mut office = Office {
            company,
            shop: book,
            people,
            actor: manager.clone(),
        };
        office.looks_again_sooner()?;
        let to_call = TO_CALL.map(|(who, phone)| (who.to_owned(), phone.to_owned()));
        office.perform::<ChangeMeasures>(&MeasureChange::PeopleToCall(to_call.to_vec()))?;
        office.sign_in("Grace")?;
        let frameworks = office.people.read().frameworks()?;
        for (name, codes) in &CHOSEN {
            let Some(placement) = self.placement_of(name) else {
                continue;
            };
            let skills = codes.iter().map(|code| by_code(&frameworks, code));
            let skills: Result<Vec<_>, Stop> = skills.collect();
            office.perform::<ChooseSkills>(&Choice {
                person: placement.person,
                placement: placement.id,
                skills: skills?.into_iter().map(|(id, _)| id).collect(),
                seen: 0,
            })?;
        }
        Ok(())
    }

    /// What is done about skills on a Tuesday after the doors closed.
    pub(super) fn skills(
        &self,
        company: &Company,
        (book, people): (&mut ShopBook, &mut PeopleBook),
        tuesday: NaiveDate,
    ) -> Result<(), Stop> {
        let evening = at_london(tuesday, 18 * 60 + 10);
        let evening = evening.ok_or(Trouble::Bug("a day has an evening"))?;
        company.clock.set(evening);
        let first = company.shops.first().ok_or(Trouble::Bug("a shop"))?;
        book.act_as(first.till);
        let mut office = Office {
            company,
            shop: book,
            people,
            actor: Actor::default(),
        };
        let week = self.weeks_left(tuesday);
        for signed in &SIGNED {
            if signed.week == week + 1 {
                office.answers(self.placement_of(signed.person), signed)?;
            } else if signed.week == week + 2 {
                office.talked(self.placement_of(signed.person), signed)?;
            }
        }
        let of_week = |of: u64, person: &str| {
            let placement = self.placement_of(person)?;
            (of == week && placement.start < tuesday).then_some(placement)
        };
        for signed in &SIGNED {
            if let Some(placement) = of_week(signed.week, signed.person) {
                office.signs(placement, signed, tuesday)?;
            }
        }
        for (person, of, code, words, answer) in &ASKED {
            if let Some(placement) = of_week(*of, person) {
                office.asks(placement, (code, words, answer))?;
            }
        }
        for goal in &GOALS {
            if let Some(placement) = of_week(goal.week, goal.person) {
                office.goal(placement, goal)?;
            }
        }
        for review in &REVIEWS {
            if let Some(placement) = of_week(review.week, review.person) {
                let (theirs, well, not, next) = review.says;
                office.sign_in("Grace")?;
                let id = office.new_id();
                office.perform::<WriteReview>(&ReviewOf {
                    id,
                    person: placement.person,
                    placement: placement.id,
                    point: review.point,
                    typed: TypedReview {
                        held_on: tuesday,
                        who_was_there: format!("{} and Grace", review.person),
                        their_words: theirs.into(),
                        went_well: well.into(),
                        did_not_help: not.into(),
                        next_step: next.into(),
                    },
                })?;
            }
        }
        for reading in &READINGS {
            if let Some(placement) = of_week(reading.week, reading.person) {
                office.reading(placement, reading, tuesday)?;
            }
        }
        Ok(())
    }

    /// What was seen at the counters on the last day, and waits to be signed from.
    pub(super) fn saw(&self, company: &Company, book: &mut ShopBook) -> Result<(), Stop> {
        let evening = at_london(self.until, 19 * 60);
        let evening = evening.ok_or(Trouble::Bug("a day has an evening"))?;
        company.clock.set(evening);
        for (trade, name, short_name) in &SAW {
            let shop = company.shops.iter().find(|shop| shop.trade == *trade);
            let (Some(shop), Some(placement)) = (shop, self.placement_of(name)) else {
                continue;
            };
            book.act_as(shop.till);
            let skills = book.read().till_skills()?;
            let Some(skill) = skills.iter().find(|skill| skill.short_name == *short_name) else {
                continue;
            };
            let grace = company.people.get("Grace").copied();
            let grace = grace.ok_or(Trouble::Bug("everyone has an id"))?;
            let actor = Actor::only(SignedIn::in_made_up_book(book, grace)?);
            let seeing = Seeing {
                id: EntryId(company.env.new_id()),
                person: placement.person,
                skill: skill.id,
            };
            perform::<SawIt>(book, &company.env, &actor, &seeing)?;
        }
        Ok(())
    }
}

impl Office<'_> {
    /// Somebody of the staff by their name.
    pub(super) fn sign_in(&mut self, name: &str) -> Result<(), Stop> {
        let person = self.company.people.get(name).copied();
        self.sign_in_as(person.ok_or(Trouble::Bug("everyone has an id"))?)
    }

    pub(super) fn sign_in_as(&mut self, person: PersonId) -> Result<(), Stop> {
        self.actor = Actor::only(SignedIn::in_made_up_book(self.shop, person)?);
        Ok(())
    }

    /// The manager of the bakery says that one skill is looked at again sooner: a new version of it.
    fn looks_again_sooner(&mut self) -> Result<(), Stop> {
        let (code, months) = SOONER;
        let frameworks = self.people.read().frameworks()?;
        let mut all = frameworks.in_use();
        let placed = all.find(|placed| placed.skill.code.as_str() == code);
        let placed = placed.ok_or(Trouble::Bug("a code that is planned is in a framework"))?;
        let mut typed = TypedWording::from(&placed.skill.wording);
        months.clone_into(&mut typed.refresh);
        let wording = typed.checked();
        let wording = wording.map_err(|_| Trouble::Bug("it differs in its months alone"))?;
        let (framework, seen) = (placed.framework.id, placed.framework.rev);
        let to = (placed.skill.id, wording);
        self.perform::<RewordSkill>(&Change {
            framework,
            seen,
            to,
        })
    }

    fn signs(
        &mut self,
        placement: &Placement,
        signed: &Signed,
        tuesday: NaiveDate,
    ) -> Result<(), Stop> {
        self.sign_in("Grace")?;
        let frameworks = self.people.read().frameworks()?;
        let (skill, version) = by_code(&frameworks, signed.code)?;
        let friday = tuesday.checked_sub_days(DayCount::new(4));
        let friday = friday.ok_or(Trouble::Bug("weeks go back"))?;
        let chosen = CHOSEN
            .iter()
            .any(|(of, codes)| *of == signed.person && codes.contains(&signed.code));
        let from = if chosen {
            TakenFrom::Chosen
        } else {
            TakenFrom::More
        };
        let id = self.new_id();
        self.perform::<SignSkillOff>(&ToSign {
            id,
            wish: Wish {
                person: placement.person,
                skill,
                version,
                from,
                standing: signed.standing,
                lower: Lower::NotSaid,
                seen_on: friday.max(placement.start),
                sentence: signed.sentence.to_owned(),
                evidence: Vec::new(),
                sighting: None,
            },
            photos: Vec::new(),
        })
    }

    /// The sign-off that was planned, where this store goes back to it.
    fn sign_off(&self, person: PersonId, signed: &Signed) -> Result<Option<EntryId>, Stop> {
        let read = self.people.read();
        let (skill, _) = by_code(&read.frameworks()?, signed.code)?;
        let rows = read.skill_rows_of(person)?;
        let is = |says: &Says| match says {
            Says::SignedOff(off) => (off.skill, off.standing) == (skill, signed.standing),
            _ => false,
        };
        Ok(rows.iter().find(|row| is(&row.says)).map(|row| row.id))
    }

    /// What they said to it, a week later.
    fn answers(&mut self, placement: Option<&Placement>, signed: &Signed) -> Result<(), Stop> {
        let Some(person) = placement.map(|placement| placement.person) else {
            return Ok(());
        };
        let (kind, typed) = match signed.says {
            Said::Nothing => return Ok(()),
            Said::Agrees => (AnswerKind::Agrees, ""),
            Said::Comments(words) => (AnswerKind::Comments, words),
            Said::NotYet(words, _) => (AnswerKind::NotYet, words),
            Said::Revoked(reason, words) => return self.revokes(person, signed, (reason, words)),
        };
        let Some(sign_off) = self.sign_off(person, signed)? else {
            return Ok(());
        };
        self.sign_in_as(person)?;
        let id = self.new_id();
        self.perform::<AnswerSignOff>(&SignOffAnswer {
            id,
            sign_off,
            kind,
            typed: typed.to_owned(),
        })
    }

    fn revokes(
        &mut self,
        person: PersonId,
        signed: &Signed,
        (reason, words): (RevokeReason, &str),
    ) -> Result<(), Stop> {
        let Some(sign_off) = self.sign_off(person, signed)? else {
            return Ok(());
        };
        self.sign_in("Grace")?;
        let id = self.new_id();
        self.perform::<RevokeSignOff>(&Revocation {
            id,
            person,
            sign_off,
            reason,
            typed: words.to_owned(),
            said: SaidInPerson::Yes,
        })
    }

    /// They talked about a "not yet", a week after it was said.
    fn talked(&mut self, placement: Option<&Placement>, signed: &Signed) -> Result<(), Stop> {
        let (Some(placement), Said::NotYet(_, Talked::Yes)) = (placement, signed.says) else {
            return Ok(());
        };
        let person = placement.person;
        let Some(sign_off) = self.sign_off(person, signed)? else {
            return Ok(());
        };
        self.sign_in("Grace")?;
        let id = self.new_id();
        self.perform::<TalkedAboutSignOff>(&TalkAbout {
            id,
            person,
            sign_off,
        })
    }

    fn asks(
        &mut self,
        placement: &Placement,
        (code, words, answer): (&str, &str, &str),
    ) -> Result<(), Stop> {
        let (skill, _) = by_code(&self.people.read().frameworks()?, code)?;
        let person = placement.person;
        self.sign_in_as(person)?;
        let ask = self.new_id();
        self.perform::<AskForSignOff>(&Asking {
            id: ask,
            skill,
            typed: words.to_owned(),
        })?;
        if answer.is_empty() {
            return Ok(());
        }
        self.sign_in("Grace")?;
        let id = self.new_id();
        self.perform::<AnswerAsk>(&AskAnswer {
            id,
            person,
            ask,
            typed: answer.to_owned(),
        })
    }

    fn goal(&mut self, placement: &Placement, made_up: &MadeUpGoal) -> Result<(), Stop> {
        let person = placement.person;
        let goal = GoalId(self.company.env.new_id());
        let id = self.new_id();
        let steps = made_up.steps.iter().map(|(what, who, status)| TypedStep {
            what: (*what).to_owned(),
            who: (*who).to_owned(),
            by: None,
            status: *status,
        });
        let written = GoalOf {
            id,
            goal,
            person,
            seen: None,
            typed: TypedGoal {
                goal: made_up.goal.to_owned(),
                strengths: made_up.strengths.to_owned(),
                steps: steps.collect(),
                status: made_up.status,
                review_on: None,
                outcome: made_up.outcome.to_owned(),
            },
        };
        if made_up.by == WrittenBy::Me {
            self.sign_in_as(person)?;
            return self.perform::<WriteOwnGoal>(&written);
        }
        self.sign_in("Grace")?;
        self.perform::<WriteGoalWith>(&written)?;
        if made_up.by == WrittenBy::Waits {
            return Ok(());
        }
        self.sign_in_as(person)?;
        let agreeing = Agreeing {
            id: self.new_id(),
            goal,
            to: id,
        };
        self.perform::<AgreeToGoal>(&agreeing)
    }

    fn reading(
        &mut self,
        placement: &Placement,
        made_up: &MadeUpReading,
        day: NaiveDate,
    ) -> Result<(), Stop> {
        let settings = self.people.read().measure_settings()?;
        let (point, how) = (made_up.point, made_up.how);
        let mut answering = Answering::begin(&settings, Instrument::Ons4, point, how, day)?;
        for (item, answered) in Instrument::Ons4.items().iter().zip(&made_up.answers) {
            let answer = match answered {
                Answered::Point(point) => Answer::Given(Given::Point(ZeroToTen::new(*point)?)),
                Answered::Declined => Answer::Declined,
                Answered::Stopped => {
                    answering = answering.stop_here();
                    break;
                }
            };
            answering = answering.answered(*item, answer)?;
        }
        self.sign_in_as(placement.person)?;
        let id = self.new_id();
        self.perform::<GiveReading>(&ReadingOf {
            id,
            placement: placement.id,
            answering,
        })
    }
}
