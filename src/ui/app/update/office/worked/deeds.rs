//! Answering, agreeing, giving expenses back, and what follows once it is written.

use chrono::NaiveDate;

use crate::domain::hours::agree_check::agree_check;
use crate::domain::hours::attendance::Attendance;
use crate::domain::hours::changes::changes;
use crate::domain::hours::proposals::Answer;
use crate::domain::hours::rows::{Reason, Why};
use crate::domain::hours::today::{Item, Kind};
use crate::domain::hours::{Days, Week};
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::files::hours::Hours as HoursFile;
use crate::operations::people_book::attendance::{Correction, ToAgree};
use crate::operations::people_book::expenses::{ExpenseGiven, ExpenseTakenBack};
use crate::operations::people_book::proposals::ProposalAnswer;
use crate::operations::people_book::rota::HowItWent;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::files::FilesEffect;
use crate::ui::app::deeds::office::OfficeDeed;
use crate::ui::app::deeds::office::worked::{WorkedDeed, WorkedLoad};
use crate::ui::app::state::files::WorkOn;
use crate::ui::app::state::office::worked::{Agreeing, Then};
use crate::ui::app::update::Update;
use crate::ui::screens::{agree_hours, expenses, person_hours, proposal};
use crate::words::say;

impl Update<'_> {
    fn worked_deed(&mut self, deed: WorkedDeed) {
        self.office_deed(OfficeDeed::Worked(deed));
    }

    pub(super) fn say_of_item(&mut self, item: Item, what: Attendance) {
        if let Kind::NothingKnown { placement, from } = item.kind {
            self.say_how_it_went(item.person, placement, item.day, from, what);
        }
    }

    /// A thing of today was as it was planned: it is written down so, and nobody is asked anything more.
    pub(super) fn write_as_planned(&mut self, item: Item) {
        let today = &self.state.office.worked.today;
        let Some(made) = today.as_planned.get(&item).cloned() else {
            return;
        };
        let fresh = || EntryId((self.fresh)());
        // What counts of it stays untouched: an end is added, or all of it.
        let rows = changes(made.before.as_ref(), &made.wanted, &[], fresh);
        let correction = Correction {
            person: item.person,
            rows,
            why: Why::without_words(Reason::NotPressed),
        };
        self.state.office.worked.listed = Some(item);
        self.worked_deed(WorkedDeed::PutRight(correction));
    }

    pub(super) fn say_how_it_went(
        &mut self,
        person: PersonId,
        placement: PlacementId,
        day: NaiveDate,
        from: i64,
        what: Attendance,
    ) {
        let id = EntryId((self.fresh)());
        self.worked_deed(WorkedDeed::Say(HowItWent {
            id,
            person,
            placement,
            day,
            from,
            what,
        }));
    }

    pub(super) fn on_proposal(&mut self, action: proposal::Action) {
        let worked = &self.state.office.worked;
        let about = worked
            .person
            .as_ref()
            .map(|of| of.week.person)
            .zip(worked.proposal);
        let Some((person, proposal)) = about else {
            self.leave_part();
            return;
        };
        let id = EntryId((self.fresh)());
        let answer = |answer| {
            WorkedDeed::Answer(ProposalAnswer {
                id,
                proposal,
                person,
                answer,
            })
        };
        match action {
            proposal::Action::Agree => self.worked_deed(answer(Answer::Agreed)),
            proposal::Action::TalkAbout => self.worked_deed(answer(Answer::TalkAbout)),
            proposal::Action::TakeBack => {
                self.worked_deed(WorkedDeed::TakeProposalBack(id, proposal));
            }
            proposal::Action::PutOff => self.put_listed_off(),
            proposal::Action::Back => self.leave_proposal(),
        }
    }

    fn leave_proposal(&mut self) {
        if self.state.office.worked.my_draft.part.is_some() {
            self.state.route = Route::MyHours;
        } else {
            self.leave_part();
        }
    }

    pub(super) fn on_agree(&mut self, action: agree_hours::Action) {
        match action {
            agree_hours::Action::PutOff => self.put_listed_off(),
            agree_hours::Action::Agree => {
                if let Some(of) = self.to_be_agreed() {
                    self.worked_deed(WorkedDeed::Agree(ToAgree { of }));
                }
            }
            agree_hours::Action::Back => match self.state.office.worked.agreeing {
                Agreeing::Day(_) => self.state.route = Route::Hours,
                Agreeing::Week => self.leave_part(),
            },
        }
    }

    /// Whose days a yes agrees.
    fn to_be_agreed(&self) -> Option<Vec<(PersonId, Days)>> {
        let worked = &self.state.office.worked;
        let me = self.state.signed.as_ref()?.proof.person();
        match worked.agreeing {
            Agreeing::Week => {
                let of = worked.person.as_ref()?;
                Some(vec![(of.week.person, of.week.week.days())])
            }
            Agreeing::Day(day) => {
                let of = worked.week.as_ref()?;
                let days = Days::one(day);
                let here = of.people.iter().filter(|person| {
                    let day = person.day(day);
                    day.is_some_and(|day| !day.is_empty())
                });
                let here: Vec<PersonId> = here.map(|person| person.person).collect();
                let (rows, agreed) = (&of.kept.rows, &of.kept.agreements);
                let check = agree_check(me, &here, days, rows, agreed, self.state.now).ok()?;
                Some(check.can.into_iter().map(|person| (person, days)).collect())
            }
        }
    }

    pub(super) fn on_expenses(&mut self, action: expenses::Action) {
        let person = self.state.office.worked.person.as_ref();
        let Some(person) = person.map(|of| of.week.person) else {
            self.leave_part();
            return;
        };
        let id = EntryId((self.fresh)());
        match action {
            expenses::Action::Give(expense) => {
                let given = ExpenseGiven {
                    id,
                    person,
                    expense,
                };
                self.worked_deed(WorkedDeed::Give(given));
            }
            expenses::Action::TakeBack(of, why) => {
                let back = ExpenseTakenBack {
                    id,
                    person,
                    of,
                    why,
                };
                self.worked_deed(WorkedDeed::TakeBack(back));
            }
            expenses::Action::Back => self.state.route = Route::PersonHours,
        }
    }

    /// What the files say is there: now they are saved, unless whoever asked stopped it or left.
    pub(in crate::ui::app::update) fn hours_gathered(&mut self, of: Box<HoursFile>) {
        let waited_for = self.state.route == Route::Working;
        let stopped = self.state.files.work.take();
        let stopped = stopped.is_none_or(|work| work.watch.is_stopped());
        match (waited_for, stopped) {
            (true, false) => {
                self.work(WorkOn::Saving, 0);
                self.effects.push(Effect::Files(FilesEffect::SaveHours(of)));
            }
            (true, true) => self.gathering_was_stopped(),
            (false, _) => {}
        }
    }

    fn gathering_was_stopped(&mut self) {
        self.state.route = Route::HoursFile;
        self.state.day_problem = Some(say!(self.words, "lists-stopped"));
    }

    /// It was not gathered: the page that asked for it says why, or that it was stopped.
    pub(in crate::ui::app::update) fn not_gathered(&mut self, sentence: String) {
        let waited_for = self.state.route == Route::Working;
        let work = self.state.files.work.take();
        if !waited_for {
            return;
        }
        if work.is_some_and(|work| work.watch.is_stopped()) {
            self.gathering_was_stopped();
        } else {
            self.state.route = Route::HoursFile;
            self.state.day_problem = Some(sentence);
        }
    }

    /// It is written: the page shows what is so now.
    pub(in crate::ui::app::update) fn worked_done(&mut self, deed: &WorkedDeed) {
        let said = match deed {
            WorkedDeed::PutRight(_) => say!(self.words, "worked-done-put-right"),
            WorkedDeed::Say(_) => say!(self.words, "worked-done-said"),
            WorkedDeed::Agree(_) => say!(self.words, "worked-done-agreed"),
            WorkedDeed::Answer(answer) if answer.answer == Answer::Agreed => {
                say!(self.words, "worked-done-answered")
            }
            WorkedDeed::Answer(_) => say!(self.words, "worked-done-talk"),
            WorkedDeed::Propose(_) => say!(self.words, "worked-done-sent"),
            WorkedDeed::TakeProposalBack(..) => say!(self.words, "worked-done-back"),
            WorkedDeed::Give(_) => say!(self.words, "worked-done-given"),
            WorkedDeed::TakeBack(_) => say!(self.words, "worked-done-taken-back"),
            // What was gathered is saved first.
            WorkedDeed::Gather(..) => return,
        };
        self.worked().expenses = expenses::Draft::default();
        if self.state.office.worked.listed.is_some() {
            self.back_to_today();
            self.state.office.said = Some(said);
            return;
        }
        match deed {
            WorkedDeed::Agree(_) if self.state.route == Route::AgreeHours => {
                self.back_from_agreeing();
            }
            WorkedDeed::Give(_) | WorkedDeed::TakeBack(_) => {
                self.load_person_again(None, Then::Stay);
            }
            _ => {
                let week = self.show_day_it_moved_to(deed);
                let draft = &mut self.worked().person_draft;
                draft.part = person_hours::Part::default();
                draft.page = 0;
                if self.state.office.worked.my_draft.part.is_some() {
                    self.state.route = Route::MyHours;
                } else {
                    self.state.route = Route::PersonHours;
                }
                self.load_person_again(week, Then::Stay);
            }
        }
        self.state.office.said = Some(said);
    }

    /// What moved to another day is shown there, in its week.
    fn show_day_it_moved_to(&mut self, deed: &WorkedDeed) -> Option<Week> {
        let worked = self.worked();
        let moved = worked
            .put_right
            .day
            .filter(|_| matches!(deed, WorkedDeed::PutRight(_)) && !worked.put_right.taking_out)?;
        worked.person_draft.day = Some(moved);
        Some(Week::of(moved))
    }

    fn back_from_agreeing(&mut self) {
        match self.state.office.worked.agreeing {
            Agreeing::Week => {
                self.state.route = Route::PersonHours;
                self.worked().person_draft = person_hours::Draft::default();
                self.load_person_again(None, Then::Stay);
            }
            Agreeing::Day(_) => {
                self.state.route = Route::Hours;
                let week = self.state.office.worked.week.as_ref().map(|of| of.week);
                if let Some(week) = week {
                    self.load_worked(WorkedLoad::Week(week));
                }
            }
        }
    }
}
