//! The made-up shops, carried out.

use std::path::Path;

use chrono::NaiveDate;
use pathway_till::demo::carry_out::{MadeUpStore, Wish, make};
use pathway_till::demo::on_account::{CUSTOMERS, Pays};
use pathway_till::demo::person_cards::{CARD, PAUSED};
use pathway_till::domain::Pence;
use pathway_till::domain::people::{CardCode, PersonState};
use pathway_till::domain::pin::Pin;
use pathway_till::domain::reductions::ReductionKind;
use pathway_till::domain::till_sessions::{FigureKind, figure_of, figures};
use pathway_till::domain::time::Moment;
use pathway_till::domain::trade_customers::{Posted, owed};
use pathway_till::env::PinCost;
use pathway_till::operations::people::{CardTry, PinAnswer, PinTry, SignInByCard};
use pathway_till::operations::{Actor, perform};

use crate::support::{folder, moment, seeded};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn made(seed: u64, folder: &Path) -> MadeUpStore {
    made_and_open(seed, folder, None)
}

fn made_and_open(seed: u64, folder: &Path, open_at: Option<Moment>) -> MadeUpStore {
    let (from, until) = (day("2026-11-11"), day("2026-11-18"));
    let wish = Wish {
        seed,
        from,
        until,
        pin_cost: PinCost::TEST,
        open_at,
    };
    make(folder, &wish, &mut |_| true).expect("a made-up store")
}

#[test]
fn the_same_seed_gives_the_same_dump_and_all_of_it_verifies() {
    let (one, two, other) = (folder(), folder(), folder());
    let a = made(7, one.path());
    let b = made(7, two.path());
    let c = made(8, other.path());
    let dump = a.book.read().canonical_dump().expect("a dump");
    assert_eq!(dump, b.book.read().canonical_dump().expect("a dump"));
    assert_ne!(dump, c.book.read().canonical_dump().expect("a dump"));
    assert!(a.book.read().sales_count().expect("a count") > 300);
    for finding in a.book.read().verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
}

#[test]
fn the_made_up_people_sign_in_with_the_pins_that_are_printed() {
    let folder = folder();
    let mut store = made(7, folder.path());
    let (_, env) = seeded(1);
    let shop = store.book.read().this_till().unwrap().unwrap().shop;
    let people = store.book.read().people().unwrap();
    for made_up in &pathway_till::demo::people::PEOPLE {
        let person = people
            .iter()
            .find(|p| p.till_name == made_up.till_name)
            .expect("a card");
        if !person.rights.works_in(shop, day("2026-11-18")) {
            continue;
        }
        let pin = Pin::new(made_up.pin).expect("a PIN");
        assert_eq!(person.state, PersonState::Here);
        let answer = PinTry::check(&mut store.book, &env, person.id, &pin).expect("an answer");
        assert!(
            matches!(answer, PinAnswer::Right(_)),
            "{}",
            made_up.till_name
        );
    }
}

#[test]
fn the_made_up_people_have_days_a_pause_and_a_card() {
    let folder = folder();
    let mut store = made(7, folder.path());
    let (_, env) = seeded(1);
    let shop = store.book.read().this_till().unwrap().unwrap().shop;
    let people = store.book.read().people().unwrap();
    let person = |name: &str| people.iter().find(|p| p.till_name == name).expect("them");
    for (name, on, off) in [
        ("Kemal", "2026-11-20", "2026-11-19"),
        ("Leah", "2026-11-19", "2026-11-20"),
    ] {
        assert!(person(name).is_on_the_wall(shop, day(on)), "{name}");
        assert!(!person(name).is_on_the_wall(shop, day(off)), "{name}");
    }
    assert!(
        person("Şengül").is_on_the_wall(shop, day("2026-11-19")),
        "no days are set"
    );
    assert_eq!(person(PAUSED).state, PersonState::Paused);
    let code = CardCode::read(CARD.1).expect("a code");
    let tried = CardTry::of(&store.book, &code)
        .expect("a look")
        .expect("somebody's");
    let proof = perform::<SignInByCard>(&mut store.book, &env, &Actor::default(), &tried);
    assert_eq!(proof.expect("in").person(), person(CARD.0).id);
}

#[test]
fn the_days_of_the_bakery_have_half_prices_discounts_and_notes_on_their_z() {
    let folder = folder();
    let store = made(7, folder.path());
    let read = store.book.read();
    let mut kinds = Vec::new();
    for (z, _) in read.closed_sessions(30).expect("days") {
        let figures = read.z_figures(z.session).expect("figures");
        let given = figures
            .into_iter()
            .filter(|f| f.kind == FigureKind::Reductions);
        kinds.extend(given.map(|f| f.key));
    }
    for kind in [
        ReductionKind::HalfPrice,
        ReductionKind::HalfPriceLate,
        ReductionKind::BasketPercent,
    ] {
        let days = kinds.iter().filter(|k| *k == kind.code()).count();
        assert!(days >= 2, "{kind:?}: {kinds:?}");
    }
    // Toasties had numbers; nothing of a closed day waits.
    let mut orders = 0;
    let mut noted = 0;
    for sale in read.recent_sales(400).expect("sales") {
        let sale = read.sale(sale.id).expect("a look").expect("a sale");
        orders += usize::from(sale.order_number.is_some());
        noted += usize::from(sale.words.iter().any(|w| w.note.is_some()));
    }
    assert!(orders >= 5 && noted >= 2, "{orders} {noted}");
    assert_eq!(read.to_make(), Ok(Vec::new()));
}

#[test]
fn whoever_looks_around_finds_an_open_till_with_things_still_to_make() {
    // In the morning, late in the day, at midnight and on a Sunday.
    for now in [
        "2026-11-19T09:40:00Z",
        "2026-11-19T15:30:00Z",
        "2026-11-20T00:10:00Z",
        "2026-11-22T11:00:00Z",
    ] {
        let folder = folder();
        let now = moment(now);
        let store = made_and_open(7, folder.path(), Some(now));
        let read = store.book.read();
        let session = read.open_session().expect("a look").expect("open");
        assert!(session.opened_at < now && now < session.opened_at.plus_minutes(60));
        let list = read.to_make().expect("a list");
        let (made, waiting): (Vec<_>, Vec<_>) = list.iter().partition(|w| w.made_at.is_some());
        assert!(!made.is_empty() && waiting.len() >= 2, "{list:?}");
        assert!(waiting.iter().any(|w| w.note.is_some()));
        assert!(list.iter().all(|w| w.asked_at < now));
        let figures = figures(&read.session_facts(session.id).expect("facts"));
        let figures = figures.expect("figures");
        let eaten = figure_of(&figures, FigureKind::Gross, "S 2000");
        assert!(eaten.expect("a sum").get() >= 3 * 400, "toasties eaten in");
        for finding in read.verify() {
            assert_eq!(finding.wrong, None, "{}", finding.name);
        }
        // The same seed at the same moment is the same book.
        let again = crate::support::folder();
        let again = made_and_open(7, again.path(), Some(now));
        assert_eq!(again.book.read().canonical_dump(), read.canonical_dump());
    }
}

#[test]
fn cafes_take_bread_on_account_and_one_of_them_pays() {
    let folder = folder();
    let (from, until) = (day("2026-10-20"), day("2026-11-18"));
    let wish = Wish {
        seed: 7,
        from,
        until,
        pin_cost: PinCost::TEST,
        open_at: None,
    };
    let store = make(folder.path(), &wish, &mut |_| true).expect("a made-up store");
    let read = store.book.read();
    let till = read.this_till().expect("a look").expect("a till");
    let customers = read.trade_customers(till.shop).expect("customers");
    assert_eq!(customers.len(), CUSTOMERS.len());
    for (customer, made_up) in customers.iter().zip(&CUSTOMERS) {
        let account = read.account(customer.id).expect("an account");
        let owed = owed(&account, until).expect("a sum");
        let paid = account
            .iter()
            .any(|entry| matches!(entry.posted, Posted::Payment { .. }));
        assert_eq!(paid, made_up.pays == Pays::Monthly, "{}", made_up.name);
        assert!(
            owed.all > Pence::ZERO,
            "{} owes this month's bread",
            made_up.name
        );
        if made_up.pays == Pays::NotYet {
            assert!(owed.overdue > Pence::ZERO, "and some of it too long");
        }
    }
}

#[test]
fn what_people_learn_is_in_the_made_up_people_book() {
    use pathway_till::demo::placements::PASSPHRASE;
    use pathway_till::domain::passphrase::Passphrase;
    use pathway_till::domain::skills::goals::goals;
    use pathway_till::domain::skills::record;
    use pathway_till::domain::skills::record::Refresh;
    use pathway_till::domain::skills::rows::{AnswerKind, Says};
    use pathway_till::store::{BookKind, PeopleBook};

    let folder = folder();
    let (from, until) = (day("2026-08-22"), day("2026-11-19"));
    let wish = Wish {
        seed: 7,
        from,
        until,
        pin_cost: PinCost::TEST,
        open_at: None,
    };
    let store = make(folder.path(), &wish, &mut |_| true).expect("a made-up store");
    let people = store.book.read().people().expect("people");
    let person = |name: &str| {
        people
            .iter()
            .find(|p| p.till_name == name)
            .expect("them")
            .id
    };
    let passphrase = Passphrase::typed(PASSPHRASE);
    let place = store.book.store();
    let book = PeopleBook::open(place, BookKind::MadeUp, person("Grace"), &passphrase);
    let book = book.expect("a look").expect("it opens");
    let read = book.read();
    for finding in read.verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
    let frameworks = read.frameworks().expect("frameworks");
    assert_eq!(frameworks.in_use().count(), 96);
    let record_of = |name: &str| {
        let rows = read.skill_rows_of(person(name)).expect("rows");
        record::record(person(name), &rows, &frameworks, until)
    };
    let rows = read.skill_rows().expect("rows");
    let count = |is: fn(&Says) -> bool| rows.iter().filter(|row| is(&row.says)).count();
    assert_eq!(
        count(|s| matches!(s, Says::SignedOff(_))),
        42,
        "none was left out"
    );
    assert_eq!(count(|s| matches!(s, Says::Revoked { .. })), 1);
    assert_eq!(count(|s| matches!(s, Says::Talked { .. })), 1);
    assert_eq!(count(|s| matches!(s, Says::Asked { .. })), 3);
    assert_eq!(count(|s| matches!(s, Says::Saw { .. })), 2);
    let not_yet = |says: &Says| match says {
        Says::Answered { answer, .. } => answer.kind() == AnswerKind::NotYet,
        _ => false,
    };
    assert_eq!(rows.iter().filter(|row| not_yet(&row.says)).count(), 2);
    // Somebody is to be looked at again, and of those who are here nobody else.
    for (name, due) in [("Leah", 1), ("Kemal", 0), ("Tunde", 0), ("Sam", 0)] {
        let record = record_of(name);
        let is_due = |skill: &&record::SkillRecord| matches!(skill.refresh, Refresh::Due(_));
        assert_eq!(record.skills.values().filter(is_due).count(), due, "{name}");
        let read_goals = goals(
            person(name),
            &read.goal_rows_of(person(name)).expect("goals"),
        );
        assert_eq!(read_goals.len(), 1, "{name}");
        assert!(
            !read.readings_of(person(name)).expect("readings").is_empty(),
            "{name}"
        );
    }
    assert!(
        read.reviews_of(person("Tunde"))
            .expect("reviews")
            .is_empty(),
        "it is due"
    );
    for (_, chosen) in read.all_chosen_skills().expect("chosen") {
        assert!((8..=15).contains(&chosen.in_order(&frameworks).len()));
    }
}

#[test]
fn those_outside_and_what_comes_after_are_in_the_made_up_people_book() {
    use pathway_till::demo::placements::PASSPHRASE;
    use pathway_till::domain::passphrase::Passphrase;
    use pathway_till::domain::referrals::Status;
    use pathway_till::domain::reports::ledger::{Stage, Standing};
    use pathway_till::store::{BookKind, PeopleBook};

    let folder = folder();
    let (from, until) = (day("2026-09-10"), day("2026-11-19"));
    let wish = Wish {
        seed: 7,
        from,
        until,
        pin_cost: PinCost::TEST,
        open_at: None,
    };
    let store = make(folder.path(), &wish, &mut |_| true).expect("a made-up store");
    let people = store.book.read().people().expect("people");
    let person = |name: &str| {
        let found = people.iter().find(|p| p.till_name == name);
        found.expect("them").id
    };
    let passphrase = Passphrase::typed(PASSPHRASE);
    let place = store.book.store();
    let book = PeopleBook::open(place, BookKind::MadeUp, person("Grace"), &passphrase);
    let book = book.expect("a look").expect("it opens");
    let read = book.read();
    for finding in read.verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
    assert_eq!(read.recipients().expect("recipients").len(), 3);
    let referrals = read.referrals().expect("referrals");
    let mut stands: Vec<Status> = referrals
        .iter()
        .map(|stored| stored.known.standing.now().status)
        .collect();
    stands.sort_unstable();
    assert_eq!(
        stands,
        [
            Status::Received,
            Status::Declined,
            Status::Signposted,
            Status::Waiting
        ]
    );
    for (name, stage) in [("Kemal", Stage::Offered), ("Leah", Stage::Left)] {
        let reports = read.reports_of(person(name)).expect("reports");
        let rows = read.report_rows(reports[0].id).expect("rows");
        let standing = Standing::of(&rows);
        assert_eq!((reports.len(), standing.stage()), (1, stage), "{name}");
        if let Some(copied) = standing.copied {
            let file = read.report_file(copied.row).expect("a look");
            assert!(file.expect("a file").starts_with(b"%PDF-"));
        }
    }
    let kemal = person("Kemal");
    assert_eq!(read.support_rows_of(kemal).expect("one-to-ones").len(), 3);
    assert_eq!(read.plan_rows_of(kemal).expect("a plan").len(), 1);
    assert_eq!(read.sharing_rows_of(kemal).expect("sharing").len(), 1);
    let left = read.leavings_of(person("Şengül")).expect("leavings");
    assert_eq!(left.len(), 1);
}
