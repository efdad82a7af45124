//! What is done on the pages of goals and reviews, and with everything about oneself.

use crate::documents::about_me::AboutMeFacts;
use crate::documents::hours::PaperName;
use crate::domain::Refusal;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, GoalId, PersonId, PlacementId};
use crate::domain::person_records::{RecordField, RecordPage};
use crate::domain::skills::goals::{Goal, GoalStatus, GoalWords, TypedGoal};
use crate::domain::skills::reviews::{ReviewPoint, TypedReview};
use crate::operations::people_book::skills::goals::{Agreeing, GoalOf, ReviewOf};
use crate::operations::people_book::skills::pages::SkillsPage;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::goals::{GoalsDeed, GoalsEvent, GoalsLoad};
use crate::ui::app::deeds::office::records::PeoplePaper;
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::goals::GoalPages;
use crate::ui::app::state::office::skills::Way;
use crate::ui::app::update::Update;
use crate::ui::screens::{
    everything, goals as page, hold_review, review_weeks, reviews, write_goal,
};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum GoalsAction {
    /// On the goals.
    Goals(page::Action),
    /// Where one is written.
    Write(write_goal::Action),
    /// On the reviews.
    Reviews(reviews::Action),
    /// Where one is written down.
    Hold(hold_review::Action),
    /// On the weeks of reviews.
    Weeks(review_weeks::Action),
    /// On everything about oneself.
    Everything(everything::Action),
}

impl Update<'_> {
    fn goals(&mut self) -> &mut GoalPages {
        &mut self.state.office.goals
    }

    fn goals_deed(&mut self, deed: GoalsDeed) {
        self.office_deed(OfficeDeed::Goals(deed));
    }

    fn load_goals(&mut self, load: GoalsLoad) {
        let effect = OfficeEffect::Goals(load);
        self.effects.push(Effect::Office(effect));
    }

    /// The goals of whoever is signed in, or of the person whose skills are looked at.
    pub(super) fn go_to_goals(&mut self, whose: Whose) {
        self.state.office.goals = GoalPages {
            whose,
            ..GoalPages::default()
        };
        self.state.route = goals_route(whose);
    }

    /// The same for reviews.
    pub(super) fn go_to_reviews(&mut self, whose: Whose) {
        self.go_to_goals(whose);
        self.state.route = reviews_route(whose);
    }

    /// Everything about whoever is signed in.
    pub(super) fn go_to_everything(&mut self) {
        self.goals().everything = None;
        self.goals().everything_draft = everything::Draft::default();
        self.load_goals(GoalsLoad::Everything);
    }

    /// The setting of reviews.
    pub(super) fn go_to_review_weeks(&mut self) {
        self.load_goals(GoalsLoad::Weeks);
    }

    /// Whose they are, and what stands there.
    fn of_goals(&self) -> Option<(PersonId, &SkillsPage)> {
        let office = &self.state.office;
        match office.goals.whose {
            Whose::Mine => {
                let page = &office.progress.own.as_ref()?.page.skills;
                Some((page.record.person, page))
            }
            Whose::Theirs => {
                let of = office.skills.of.as_ref()?;
                Some((of.person, &of.page))
            }
        }
    }

    fn goal(&self, id: GoalId) -> Option<Goal> {
        let (_, page) = self.of_goals()?;
        page.goals.iter().find(|goal| goal.id == id).cloned()
    }

    fn load_again(&mut self) {
        match self.of_goals() {
            Some((person, _)) if self.state.office.goals.whose == Whose::Theirs => {
                self.load_skills(person);
            }
            _ => self.load_own_progress(),
        }
    }

    pub(super) fn on_goals(&mut self, action: GoalsAction) {
        match action {
            GoalsAction::Goals(action) => self.on_goal_list(action),
            GoalsAction::Write(write_goal::Action::Back) => {
                self.state.route = goals_route(self.state.office.goals.whose);
            }
            GoalsAction::Write(write_goal::Action::Keep(typed)) => self.keep_goal(*typed),
            GoalsAction::Write(write_goal::Action::Stage)
            | GoalsAction::Reviews(reviews::Action::Stage)
            | GoalsAction::Hold(hold_review::Action::Stage)
            | GoalsAction::Weeks(review_weeks::Action::Unclear) => {}
            GoalsAction::Reviews(reviews::Action::Hold(placement, point)) => {
                self.begin_review(placement, point);
            }
            GoalsAction::Reviews(reviews::Action::Back)
            | GoalsAction::Everything(everything::Action::Back) => self.leave_goals(),
            GoalsAction::Hold(hold_review::Action::Back) => {
                self.state.route = reviews_route(self.state.office.goals.whose);
            }
            GoalsAction::Hold(hold_review::Action::Keep(typed)) => self.keep_review(*typed),
            GoalsAction::Weeks(review_weeks::Action::Keep(weeks)) => {
                self.goals_deed(GoalsDeed::Weeks(weeks));
            }
            GoalsAction::Weeks(review_weeks::Action::Back) => self.go_to_people_book(),
            GoalsAction::Everything(everything::Action::Paper) => self.paper_of_everything(),
        }
    }

    fn leave_goals(&mut self) {
        let whose = self.goals().whose;
        self.state.office.goals = GoalPages::default();
        match whose {
            Whose::Mine => self.state.route = Route::MyProgress,
            Whose::Theirs if self.state.office.skills.way == Way::Straight => self.leave_skills(),
            Whose::Theirs => self.state.route = Route::PersonSkills,
        }
    }

    fn on_goal_list(&mut self, action: page::Action) {
        match action {
            page::Action::Write => self.begin_goal(None),
            page::Action::Change(id) => self.begin_goal(Some(id)),
            page::Action::Agree(id) => {
                if let Some(goal) = self.goal(id) {
                    let agreeing = Agreeing {
                        id: EntryId((self.fresh)()),
                        goal: id,
                        to: goal.now.id,
                    };
                    self.goals_deed(GoalsDeed::Agree(agreeing));
                }
            }
            page::Action::Mark(id, step, status) => self.mark(id, step, status),
            page::Action::Stage => {}
            page::Action::Back => self.leave_goals(),
        }
    }

    fn begin_goal(&mut self, id: Option<GoalId>) {
        let goal = id.and_then(|id| self.goal(id));
        let write = match &goal {
            Some(goal) => write_goal::Draft::of(self.words, &TypedGoal::of(&goal.now.words)),
            None => write_goal::Draft::default(),
        };
        let goals = self.goals();
        goals.changes = goal.map(|goal| (goal.id, goal.now.id));
        goals.write = write;
        goals.writing = None;
        self.state.route = Route::WriteGoal;
    }

    /// How the goal, or a step of it, stands: all of it is written anew.
    fn mark(&mut self, id: GoalId, step: Option<usize>, status: GoalStatus) {
        let Some(goal) = self.goal(id) else {
            return;
        };
        let mut typed = TypedGoal::of(&goal.now.words);
        match step.map(|step| typed.steps.get_mut(step)) {
            None => typed.status = status,
            Some(Some(step)) => step.status = status,
            Some(None) => return,
        }
        self.goals().changes = Some((id, goal.now.id));
        self.goals().writing = None;
        self.write_goal(typed);
    }

    /// All that is wrong, each beside its field; the operation looks once more.
    fn keep_goal(&mut self, typed: TypedGoal) {
        let before = self.before();
        let today = london_day(self.state.now);
        match typed.checked_after(before.as_ref(), today) {
            Ok(_) => self.write_goal(typed),
            Err(wrong) => self.goals().write.refuse(wrong),
        }
    }

    /// What the goal said that is changed.
    fn before(&self) -> Option<GoalWords> {
        let (id, _) = self.state.office.goals.changes?;
        self.goal(id).map(|goal| goal.now.words)
    }

    fn write_goal(&mut self, typed: TypedGoal) {
        let Some((person, _)) = self.of_goals() else {
            return;
        };
        let changes = self.goals().changes;
        let new = (EntryId((self.fresh)()), GoalId((self.fresh)()));
        let (id, goal) = *self.goals().writing.get_or_insert(new);
        let goal = Box::new(GoalOf {
            id,
            goal: changes.map_or(goal, |(goal, _)| goal),
            person,
            seen: changes.map(|(_, seen)| seen),
            typed,
        });
        self.goals_deed(match self.state.office.goals.whose {
            Whose::Mine => GoalsDeed::Own(goal),
            Whose::Theirs => GoalsDeed::With(goal),
        });
    }

    fn begin_review(&mut self, placement: PlacementId, point: ReviewPoint) {
        let today = self.words.plain_date(london_day(self.state.now));
        let goals = self.goals();
        goals.holding = Some((placement, point));
        goals.writing = None;
        goals.hold = hold_review::Draft {
            held_on: Asked::with(today),
            ..hold_review::Draft::default()
        };
        self.state.route = Route::HoldReview;
    }

    fn keep_review(&mut self, typed: TypedReview) {
        let today = london_day(self.state.now);
        let Some((placement, point)) = self.state.office.goals.holding else {
            return;
        };
        let Some((person, page)) = self.of_goals() else {
            return;
        };
        let of = page.placements.iter().find(|of| of.id == placement);
        if let Some(Err(wrong)) = of.map(|of| typed.checked(of, today)) {
            self.goals().hold.refuse(wrong);
            return;
        }
        let new = (EntryId((self.fresh)()), GoalId((self.fresh)()));
        let (id, _) = *self.goals().writing.get_or_insert(new);
        self.goals_deed(GoalsDeed::Review(Box::new(ReviewOf {
            id,
            person,
            placement,
            point,
            typed,
        })));
    }

    pub(super) fn goals_done(&mut self, deed: &GoalsDeed) {
        let name = {
            let of = self.state.office.skills.of.as_ref();
            of.map(|of| self.words.known_as(&of.known))
                .unwrap_or_default()
        };
        let said = match deed {
            GoalsDeed::Own(_) => say!(self.words, "goals-kept"),
            GoalsDeed::With(_) => say!(self.words, "goals-kept-with", name = name.as_str()),
            GoalsDeed::Agree(_) => say!(self.words, "goals-agreed"),
            GoalsDeed::Review(_) => say!(self.words, "reviews-kept", name = name.as_str()),
            GoalsDeed::Weeks(_) => say!(self.words, "review-weeks-kept"),
        };
        let goals = self.goals();
        goals.writing = None;
        let (goals_of, reviews_of) = (goals_route(goals.whose), reviews_route(goals.whose));
        match deed {
            GoalsDeed::Own(goal) | GoalsDeed::With(goal) => {
                goals.changes = None;
                goals.list.stage = page::Stage::One(goal.goal);
                goals.list.text_page = 0;
                self.state.route = goals_of;
            }
            GoalsDeed::Agree(_) => {}
            GoalsDeed::Review(review) => {
                goals.holding = None;
                goals.hold = hold_review::Draft::default();
                goals.reviews.stage = reviews::Stage::One(review.id);
                goals.reviews.text_page = 0;
                self.state.route = reviews_of;
            }
            GoalsDeed::Weeks(_) => {
                self.state.office.said = Some(said);
                return;
            }
        }
        self.state.office.said = Some(said);
        self.load_again();
    }

    /// It was not done. Where somebody changed it meanwhile, it is read again: what was typed stays.
    pub(super) fn goals_refused(&mut self, refusal: &Refusal) {
        if *refusal == Refusal::SkillsChanged {
            self.load_again();
        }
    }

    pub(super) fn hear_of_goals(&mut self, event: GoalsEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            GoalsEvent::Weeks(weeks) => {
                let weeks: Vec<String> = weeks.each().map(|week| week.to_string()).collect();
                self.goals().weeks.weeks = Asked::with(weeks.join(", "));
                self.state.route = Route::ReviewWeeks;
            }
            GoalsEvent::Everything(everything) => {
                let parts = self.words.about_me(&everything.about, &everything.names);
                let goals = self.goals();
                goals.whose = Whose::Mine;
                goals.parts = parts;
                goals.everything = Some(*everything);
                self.state.route = Route::EverythingAboutMe;
            }
        }
    }

    fn paper_of_everything(&mut self) {
        let Some(loaded) = &self.state.office.goals.everything else {
            return;
        };
        let (about, names) = (&loaded.about, &loaded.names);
        let own = about.pages.get(&RecordPage::Names);
        let official = own.map_or("", |page| page.get(RecordField::OfficialName));
        let shops = about.placements.iter();
        let mut shops: Vec<String> = shops
            .filter_map(|placement| about.shops.get(&placement.shop).cloned())
            .collect();
        shops.sort();
        shops.dedup();
        let facts = AboutMeFacts {
            person: PaperName {
                name: names.get(&about.person).cloned().unwrap_or_default(),
                official: (!official.is_empty()).then(|| official.to_owned()),
            },
            shops,
            parts: self.state.office.goals.parts.clone(),
            made_at: about.at,
        };
        self.paper_of_people(PeoplePaper::AboutMe(Box::new(facts)));
    }
}

fn goals_route(whose: Whose) -> Route {
    match whose {
        Whose::Mine => Route::MyGoals,
        Whose::Theirs => Route::PersonGoals,
    }
}

fn reviews_route(whose: Whose) -> Route {
    match whose {
        Whose::Mine => Route::MyReviews,
        Whose::Theirs => Route::PersonReviews,
    }
}
