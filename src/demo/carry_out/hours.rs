//! Coming and going in the made-up shops, and what the people book holds of it: a week at a time.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Company, Wish};
use crate::demo::calendar::hours as opening_hours;
use crate::demo::people::PEOPLE;
use crate::demo::placements::{HOLDERS, PASSPHRASE, PLACEMENTS, RECORDS, Went, went};
use crate::domain::Trouble;
use crate::domain::access::Role;
use crate::domain::catalogue::Trade;
use crate::domain::free_text::FreeText;
use crate::domain::hours::expenses::{Expense, Proof};
use crate::domain::hours::placement::Placement;
use crate::domain::hours::proposals::{Change as HoursChange, NewRow};
use crate::domain::hours::rota::{Change, Holds, Planned, planned};
use crate::domain::hours::rows::{Put, Reason, Touch, Why};
use crate::domain::hours::{Days, Sitting, Week, fold};
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::domain::passphrase::Passphrase;
use crate::domain::person_records::{
    FirstDayAnswer, FirstDayThing, PageWords, RecordField, RecordPage,
};
use crate::domain::shops::Customers;
use crate::domain::time::{Moment, at_london};
use crate::operations::hours::{Press, PressOf, Wish as PressWish};
use crate::operations::people_book::attendance::{AgreeHours, Correction, PutRight, ToAgree};
use crate::operations::people_book::expenses::{ExpenseGiven, GiveExpense};
use crate::operations::people_book::keys;
use crate::operations::people_book::letters::pass_letters;
use crate::operations::people_book::placements::AddPlacement;
use crate::operations::people_book::proposals::{Propose, Wish as ProposalWish};
use crate::operations::people_book::records::{
    AnswerFirstDay, FirstDayOf, NewRecord, PageOf, StartRecord, WriteRecordPage,
};
use crate::operations::people_book::rota::{ChangeDay, DayWish};
use crate::operations::people_book::{Books, PeopleOperation, perform_in_people};
use crate::operations::set_up::{ChangeTill, TillChange};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::keys::RecoveryWords;
use crate::store::{PeopleBook, ShopBook};

/// One press of a made-up day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct PlannedPress {
    /// When, in minutes of the day; more than a day's where it is after midnight.
    pub(super) minute: i64,
    /// Who.
    pub(super) who: PersonId,
    /// What.
    pub(super) wish: PressWish,
}

/// The people's side of a made-up store.
pub(super) struct PeopleSide {
    pub(super) placements: Vec<(&'static str, Placement)>,
    pub(super) shops: BTreeMap<ShopId, Trade>,
    seed: u64,
    pub(super) until: NaiveDate,
}

impl PeopleSide {
    /// The placements of this store.
    pub(super) fn plan(company: &Company, book: &ShopBook, wish: &Wish) -> Result<Self, Stop> {
        let shops: BTreeMap<ShopId, Trade> = book
            .read()
            .shops()?
            .into_iter()
            .map(|shop| (shop.id, shop.trade))
            .collect();
        let mut placements = Vec::new();
        for made_up in &PLACEMENTS {
            let shop = shops.iter().find(|(_, trade)| **trade == made_up.shop);
            let (shop, _) = shop.ok_or(Trouble::Bug("both shops are made up"))?;
            let id = PlacementId(company.env.new_id());
            let person = |name: &str| company.people.get(name).copied();
            let days = (wish.from, wish.until);
            if let Some(placement) = made_up.placement(id, *shop, person, days)? {
                placements.push((made_up.person, placement));
            }
        }
        Ok(Self {
            placements,
            shops,
            seed: wish.seed,
            until: wish.until,
        })
    }

    fn bare(&self) -> Vec<Placement> {
        self.placements.iter().map(|(_, p)| p.clone()).collect()
    }

    fn name(&self, placement: PlacementId) -> &'static str {
        let found = self.placements.iter().find(|(_, p)| p.id == placement);
        found.map_or("", |(name, _)| name)
    }

    /// What is planned for these days, closed days of the shops included.
    fn planned(&self, days: Days) -> Result<Vec<Planned>, Stop> {
        let all = planned(&self.bare(), &[], days)?;
        let open = |p: &Planned| {
            let trade = self.shops.get(&p.shop);
            trade.is_some_and(|trade| opening_hours(*trade, p.day).is_some())
        };
        Ok(all
            .into_iter()
            .filter(|p| p.holds == Holds::Expected && open(p))
            .collect())
    }

    fn went(&self, plan: &Planned) -> Went {
        went(self.seed, self.name(plan.placement), plan.day, plan.shift)
    }

    /// The presses of a shop's day, in order: those of people on placements, and of whoever leads it.
    pub(super) fn presses(
        &self,
        company: &Company,
        shop: Trade,
        date: NaiveDate,
        lead: &str,
    ) -> Result<Vec<PlannedPress>, Stop> {
        let mut all = Vec::new();
        let mut push = |minute, who, wish| all.push(PlannedPress { minute, who, wish });
        for plan in self.planned(Days::one(date))? {
            if self.shops.get(&plan.shop) != Some(&shop) {
                continue;
            }
            if let Went::Came { came, pause, left } = self.went(&plan) {
                push(came, plan.person, PressWish::Arrive);
                if let Some((from, until, going)) = pause {
                    push(from, plan.person, PressWish::Break(going));
                    push(until, plan.person, PressWish::Back);
                }
                if let Some(left) = left {
                    push(left, plan.person, PressWish::Leave);
                }
            }
        }
        if let (Some(who), Some(hours)) = (company.people.get(lead), opening_hours(shop, date)) {
            push(hours.open - 50, *who, PressWish::Arrive);
            push(hours.close + 55, *who, PressWish::Leave);
        }
        all.sort_by_key(|press| press.minute);
        Ok(all)
    }

    /// Makes the people book: records, first days and placements.
    pub(super) fn begin(
        &self,
        company: &Company,
        book: &mut ShopBook,
        words: &RecoveryWords,
    ) -> Result<PeopleBook, Stop> {
        let env = &company.env;
        let manager = |book: &ShopBook, trade: Trade| -> Result<Actor, Stop> {
            let shop = company.shops.iter().find(|s| s.trade == trade);
            let shop = shop.ok_or(Trouble::Bug("both shops are made up"))?;
            Ok(Actor::only(SignedIn::in_made_up_book(book, shop.manager)?))
        };
        let first = company
            .shops
            .first()
            .ok_or(Trouble::Bug("there is a shop"))?;
        book.act_as(first.till);
        let bakery = manager(book, Trade::Bakery)?;
        let till = book.read().this_till()?.ok_or(Trouble::Bug("a till"))?;
        // Whoever looks around on one machine is to see all of it.
        let change = TillChange {
            name: till.name,
            customers: Customers::DoNotSee,
        };
        perform::<ChangeTill>(book, env, &bakery, &change)?;
        let passphrase = Passphrase::typed(PASSPHRASE);
        let mut people = keys::make_people_book(book, env, &bakery, words, &passphrase)?;
        for name in HOLDERS.iter().skip(1) {
            let person = company.people.get(name).copied();
            let person = person.ok_or(Trouble::Bug("everyone has an id"))?;
            let mut books = Books {
                shop: book,
                people: &mut people,
            };
            keys::give_passphrase(&mut books, env, &bakery, (person, &passphrase))?;
        }
        for (name, placement) in &self.placements {
            let trade = self.shops.get(&placement.shop).copied();
            let trade = trade.unwrap_or(Trade::Bakery);
            let till = company.shops.iter().find(|s| s.trade == trade);
            book.act_as(till.map_or(first.till, |shop| shop.till));
            let actor = manager(book, trade)?;
            let mut office = Office {
                company,
                shop: book,
                people: &mut people,
                actor,
            };
            office.record(name, placement)?;
        }
        book.act_as(first.till);
        self.begin_skills(company, (book, &mut people), &bakery)?;
        pass_letters(book, &mut people, env, &bakery)?;
        Ok(people)
    }

    /// What a supervisor does on a Tuesday morning about the week before.
    pub(super) fn week(
        &self,
        company: &Company,
        (book, people): (&mut ShopBook, &mut PeopleBook),
        tuesday: NaiveDate,
    ) -> Result<(), Stop> {
        let now = at_london(tuesday, 7 * 60).ok_or(Trouble::Bug("a day has a morning"))?;
        company.clock.set(now);
        let first = company.shops.first().ok_or(Trouble::Bug("a shop"))?;
        book.act_as(first.till);
        let grace = company.people.get("Grace").copied();
        let grace = grace.ok_or(Trouble::Bug("everyone has an id"))?;
        let actor = Actor::only(SignedIn::in_made_up_book(book, grace)?);
        pass_letters(book, people, &company.env, &actor)?;
        let last_week = tuesday
            .checked_sub_days(chrono::Days::new(7))
            .ok_or(Trouble::Bug("weeks go back"))?;
        let week = Week::of(last_week).days();
        let mut office = Office {
            company,
            shop: book,
            people,
            actor,
        };
        for plan in self.planned(week)? {
            if self.went(&plan) == Went::ToldUs {
                let placement = plan.placement;
                let change = Change::ToldUs { placement };
                office.change_day(plan.day, change)?;
            }
        }
        for day in week.each() {
            for (shop, trade) in &self.shops {
                let weekday = !matches!(day.weekday(), Weekday::Sun | Weekday::Mon);
                if weekday && opening_hours(*trade, day).is_none() {
                    office.change_day(day, Change::ShopClosed { shop: *shop })?;
                }
            }
        }
        for (_, placement) in &self.placements {
            office.put_right_and_agree(placement, week)?;
        }
        Ok(())
    }

    /// What is left for whoever looks at the store: something reopened, and somebody's own words.
    pub(super) fn leave_open(
        &self,
        company: &Company,
        (book, people): (&mut ShopBook, &mut PeopleBook),
        last: NaiveDate,
    ) -> Result<(), Stop> {
        let evening = at_london(last, 19 * 60 + 30).ok_or(Trouble::Bug("a day has an evening"))?;
        company.clock.set(evening);
        let first = company.shops.first().ok_or(Trouble::Bug("a shop"))?;
        book.act_as(first.till);
        let grace = company.people.get("Grace").copied();
        let grace = grace.ok_or(Trouble::Bug("everyone has an id"))?;
        let actor = Actor::only(SignedIn::in_made_up_book(book, grace)?);
        pass_letters(book, people, &company.env, &actor)?;
        let mut office = Office {
            company,
            shop: book,
            people,
            actor,
        };
        let span = Days::new(
            last.checked_sub_days(chrono::Days::new(20)).unwrap_or(last),
            last,
        )?;
        let agreed_until = last.checked_sub_days(chrono::Days::new(8)).unwrap_or(last);
        if let Some((_, kemal)) = self.placements.iter().find(|(name, _)| *name == "Kemal") {
            let sittings = office.sittings(kemal.person, span)?;
            let last_agreed = sittings.iter().rfind(|s| s.day <= agreed_until);
            if let Some((sitting, left)) = last_agreed.and_then(|s| Some((s, s.left?))) {
                office.left_earlier(sitting, left.plus_minutes(-20))?;
            }
        }
        if let Some((_, leah)) = self.placements.iter().find(|(name, _)| *name == "Leah") {
            let sittings = office.sittings(leah.person, span)?;
            if let Some(sitting) = sittings.iter().rfind(|s| s.left.is_some()) {
                office.actor = Actor::only(SignedIn::in_made_up_book(office.shop, leah.person)?);
                office.proposes(sitting)?;
            }
        }
        self.outside(&mut office, last)?;
        self.around(&mut office, last)
    }
}

/// Both books while something is done in the people book.
pub(super) struct Office<'a> {
    pub(super) company: &'a Company,
    pub(super) shop: &'a mut ShopBook,
    pub(super) people: &'a mut PeopleBook,
    pub(super) actor: Actor,
}

impl Office<'_> {
    pub(super) fn perform<O: PeopleOperation>(
        &mut self,
        input: &O::Input,
    ) -> Result<O::Output, Stop> {
        let mut books = Books {
            shop: self.shop,
            people: self.people,
        };
        perform_in_people::<O>(&mut books, &self.company.env, &self.actor, input)
    }

    pub(super) fn new_id(&self) -> EntryId {
        EntryId(self.company.env.new_id())
    }

    fn record(&mut self, name: &str, placement: &Placement) -> Result<(), Stop> {
        let person = placement.person;
        let made_up = RECORDS.iter().find(|r| r.person == name);
        let made_up = made_up.ok_or(Trouble::Bug("everyone on a placement has a record"))?;
        let text = |field: RecordField, words: &str| (field, words.to_owned());
        let official = made_up
            .official
            .map(|official| text(RecordField::OfficialName, official));
        let names = [text(RecordField::NameToUse, name)]
            .into_iter()
            .chain(official);
        let names = PageWords::of(names);
        self.perform::<StartRecord>(&NewRecord { person, names })?;
        let emergency = PageWords::of([
            text(RecordField::WhomToCall, made_up.call.0),
            text(RecordField::CallPhone, made_up.call.1),
            text(RecordField::WhatHelps, made_up.then.0),
            text(RecordField::WhatDoesNot, made_up.then.1),
        ]);
        let helps = PageWords::of([text(RecordField::HelpsMeWork, made_up.helps)]);
        for (page, words) in [
            (RecordPage::Emergency, emergency),
            (RecordPage::Helps, helps),
        ] {
            let seen = 0;
            self.perform::<WriteRecordPage>(&PageOf {
                person,
                page,
                seen,
                words,
            })?;
        }
        let staff = PEOPLE
            .iter()
            .any(|p| p.till_name == name && p.roles.iter().any(|r| r.role > Role::Trainee));
        for thing in FirstDayThing::ALL {
            // One thing is still to be shown to whoever is new.
            let later = *thing == FirstDayThing::FireAndHands && name == "Tunde" && !staff;
            let answer = if later {
                FirstDayAnswer::NotToday
            } else {
                FirstDayAnswer::Done
            };
            self.perform::<AnswerFirstDay>(&FirstDayOf {
                person,
                thing: *thing,
                answer,
            })?;
        }
        self.perform::<AddPlacement>(placement)
    }

    fn change_day(&mut self, day: NaiveDate, change: Change) -> Result<(), Stop> {
        let id = self.new_id();
        self.perform::<ChangeDay>(&DayWish { id, day, change })
    }

    fn sittings(&self, person: PersonId, days: Days) -> Result<Vec<Sitting>, Stop> {
        let read = self.people.read().hours_of(person, days)?;
        Ok(fold(person, days, &read.rows)?.sittings)
    }

    /// Adds the ends that nobody pressed, gives the fares, and agrees the week.
    fn put_right_and_agree(&mut self, placement: &Placement, week: Days) -> Result<(), Stop> {
        let person = placement.person;
        for sitting in self.sittings(person, week)? {
            if sitting.left.is_none() {
                let shift = placement.shifts_on(sitting.day).into_iter().next();
                let end = shift.and_then(|shift| shift.on(sitting.day).ok());
                let end = end.map_or(sitting.came.plus_minutes(180), |(_, end)| end);
                let at = end.max(sitting.came.plus_minutes(30));
                let touch = Touch::Left {
                    sitting: sitting.id,
                    at,
                };
                let new = NewRow {
                    id: self.new_id(),
                    change: HoursChange::Add(touch),
                };
                self.perform::<PutRight>(&Correction {
                    person,
                    rows: vec![new],
                    why: Why::without_words(Reason::NotPressed),
                })?;
            }
        }
        if let Some(pence) = placement.daily_fare {
            let mut days: Vec<NaiveDate> = self
                .sittings(person, week)?
                .iter()
                .map(|sitting| sitting.day)
                .collect();
            days.dedup();
            for day in days {
                let proof = Proof::AgreedDailyFare;
                let expense = Expense { day, proof, pence };
                let id = self.new_id();
                self.perform::<GiveExpense>(&ExpenseGiven {
                    id,
                    person,
                    expense,
                })?;
            }
        }
        if placement.start <= week.until() && placement.last_day() >= week.from() {
            let of = vec![(person, week)];
            self.perform::<AgreeHours>(&ToAgree { of })?;
        }
        Ok(())
    }

    /// Grace was told later that somebody left earlier: an agreed week is open again.
    fn left_earlier(&mut self, sitting: &Sitting, at: Moment) -> Result<(), Stop> {
        let person = sitting.person;
        let days = Days::one(sitting.day);
        let rows = self.people.read().hours_of(person, days)?.rows;
        let ledger = crate::domain::hours::standing::ledger(person, &rows);
        let left = ledger
            .counting
            .iter()
            .find(|c| matches!(c.touch, Touch::Left { sitting: of, .. } if of == sitting.id));
        let Some(left) = left else { return Ok(()) };
        let put = Put::Instead(left.touch.moved_to(at));
        let new = NewRow {
            id: self.new_id(),
            change: HoursChange::PutRight { of: left.id, put },
        };
        let why = Why::new(Reason::Other, "Caught an earlier bus, Jo remembers")?;
        self.perform::<PutRight>(&Correction {
            person,
            rows: vec![new],
            why,
        })
    }

    /// Somebody says in their own words what was different.
    fn proposes(&mut self, sitting: &Sitting) -> Result<(), Stop> {
        let Some(left) = sitting.left else {
            return Ok(());
        };
        let days = Days::one(sitting.day);
        let rows = self.people.read().hours_of(sitting.person, days)?.rows;
        let wanted = crate::domain::hours::changes::WantedSitting {
            shop: sitting.shop,
            kind: sitting.kind,
            placement: sitting.placement,
            came: sitting.came.plus_minutes(-15),
            left: Some(left),
            breaks: sitting
                .breaks
                .iter()
                .filter_map(|b| {
                    Some(crate::domain::hours::changes::WantedBreak {
                        of: Some(b.id),
                        from: b.from,
                        until: b.until?,
                    })
                })
                .collect(),
        };
        let env = &self.company.env;
        let fresh = || EntryId(env.new_id());
        let changes = crate::domain::hours::changes::changes(Some(sitting), &wanted, &rows, fresh);
        let id = self.new_id();
        self.perform::<Propose>(&ProposalWish {
            id,
            day: sitting.day,
            about: Some(sitting.id),
            words: FreeText::new("I was here earlier and helped with the tables.")?,
            changes,
        })
    }
}

/// Does a press as the person.
pub(super) fn press(
    book: &mut ShopBook,
    company: &Company,
    date: NaiveDate,
    press: PlannedPress,
) -> Result<(), Stop> {
    let at = at_london(date, press.minute).ok_or(Trouble::Bug("a minute of a day"))?;
    company.clock.set(at);
    let actor = Actor::only(SignedIn::in_made_up_book(book, press.who)?);
    let id = EntryId(company.env.new_id());
    let of = PressOf {
        id,
        wish: press.wish,
    };
    perform::<Press>(book, &company.env, &actor, &of).map(|_| ())
}
