//! What waits of skills in Today: seen and signed by the keyboard alone, a fresh look that falls due, a
//! question, a "not yet", and what nothing comes of.

use egui::{Key, Modifiers};
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::ids::{EntryId, PlacementId, SkillId};
use pathway_till::domain::skills::record::AskState;
use pathway_till::domain::skills::rows::AnswerKind;
use pathway_till::domain::skills::signing::{Lower, TakenFrom, Wish};
use pathway_till::domain::skills::{Level, Record, Standing, record};
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::skills::asking::{AskForSignOff, Asking};
use pathway_till::operations::people_book::skills::signing::{
    AnswerSignOff, SignOffAnswer, SignSkillOff, ToSign,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::skills::{SawIt, Seeing};
use pathway_till::store::PeopleBook;
use pathway_till::ui::Route;
use uuid::Uuid;

use super::Till;
use super::people_book::{In, PASSPHRASE, perform_in, placement_of};
use crate::support::Shop;

const OWN: Option<Standing> = Some(Standing::Level(Level::OnMyOwn));

/// The skill of this place in the framework.
fn skill(people: &PeopleBook, place: usize) -> SkillId {
    let frameworks = people.read().frameworks().expect("frameworks");
    let mut all = frameworks.in_use();
    all.nth(place).expect("a skill").skill.id
}

/// A shop in which Sam learns, after this was done.
fn shop_where(done: impl FnOnce(&mut Shop, &mut PeopleBook)) -> Till {
    let mut shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    let mut people = shop.people_book();
    done(&mut shop, &mut people);
    drop(people);
    Till::of(shop, [1280.0, 800.0])
}

/// Ayşe saw Sam do this.
fn seen(shop: &mut Shop, people: &PeopleBook, place: usize) {
    let seeing = Seeing {
        id: EntryId(shop.env.new_id()),
        person: shop.scene.person(Role::Trainee).expect("Sam"),
        skill: skill(people, place),
    };
    shop.perform::<SawIt>(Role::Supervisor, &seeing)
        .expect("seen");
}

/// Ayşe signed this for Sam; says by which sign-off.
fn signed(shop: &mut Shop, people: &mut PeopleBook, place: usize, seen_on: &str) -> EntryId {
    let frameworks = people.read().frameworks().expect("frameworks");
    let of = skill(people, place);
    let wish = Wish {
        person: shop.scene.person(Role::Trainee).expect("Sam"),
        skill: of,
        version: frameworks.find(of).expect("a skill").skill.version,
        from: TakenFrom::Chosen,
        standing: Standing::Level(Level::OnMyOwn),
        lower: Lower::NotSaid,
        seen_on: seen_on.parse().expect("a day"),
        sentence: "Did it well.".into(),
        evidence: Vec::new(),
        sighting: None,
    };
    let id = EntryId(shop.env.new_id());
    let photos = Vec::new();
    let to_sign = ToSign { id, wish, photos };
    perform_in::<SignSkillOff>(shop, people, Role::Supervisor, &to_sign);
    id
}

impl Till {
    fn record_of_sam(&self) -> Record {
        let read = self.app().people_book().expect("an open book").read();
        let rows = read.skill_rows_of(self.sam()).expect("rows");
        let frameworks = read.frameworks().expect("frameworks");
        let today = "2026-11-18".parse().expect("a day");
        record(self.sam(), &rows, &frameworks, today)
    }

    fn sam_stands(&self, place: usize) -> Option<Standing> {
        let book = self.app().people_book().expect("an open book");
        self.record_of_sam().standing(skill(book, place))
    }

    /// Ayşe opens the book, and what waits today.
    fn opens_today(&mut self) {
        self.supervisor_opens();
        self.press_like("Today. ");
        assert_eq!(self.route(), Route::Today);
    }
}

#[test]
fn seen_at_work_and_signed_from_today_by_the_keyboard_alone() {
    let mut till = shop_where(|shop, people| seen(shop, people, 1));
    till.enter_on("Ayşe");
    till.digits("246801");
    till.go_on();
    till.leave(Route::Pin);
    if till.route() == Route::ComeAndGo {
        till.enter_on("Just the till");
    }
    till.enter_on("Other jobs");
    while !till.has("People book") {
        till.enter_on("More (");
    }
    till.enter_on("People book");
    till.tab_to("Your passphrase");
    till.types(PASSPHRASE);
    till.go_on();
    let start = std::time::Instant::now();
    while !till.has("Close the book") {
        assert!(start.elapsed().as_secs() < 30, "it opens");
        std::thread::sleep(std::time::Duration::from_millis(5));
        till.window.step();
    }
    till.enter_on("Today. ");
    till.enter_on("Sam, Weigh, seen today");
    till.enter_on("Sign off");
    assert_eq!(till.route(), Route::SignOff);
    assert!(till.has("Sam: Weigh"), "it is said whose, and which");
    till.tab_to("Shown");
    till.key(Modifiers::NONE, Key::Num3);
    till.tab_to("What I saw");
    till.types("Weighed flour and salt.");
    till.go_on();
    assert_eq!(till.route(), Route::Today);
    assert!(till.has("It is signed. Sam can answer later, alone."));
    assert!(!till.has("seen today"));
    assert_eq!(till.sam_stands(1), OWN);
    assert!(till.record_of_sam().sightings().is_empty(), "signed from");
    // And back out again.
    till.key(Modifiers::NONE, Key::Escape);
    assert_eq!(till.route(), Route::PeopleBook);
}

#[test]
fn a_fresh_look_falls_due_closes_nothing_and_signing_again_settles_it() {
    let mut till = shop_where(|shop, people| {
        // Sam was here a year ago.
        let sam = shop.scene.person(Role::Trainee).expect("Sam");
        let day = |text: &str| text.parse().expect("a day");
        let before = Placement {
            id: PlacementId(Uuid::from_u128(9_900)),
            start: day("2025-09-01"),
            planned_end: day("2025-12-01"),
            agreed: Vec::new(),
            ..placement_of(shop, sam, 900)
        };
        perform_in::<AddPlacement>(shop, people, Role::Manager, &before);
        signed(shop, people, 0, "2025-10-06");
    });
    till.opens_today();
    let waits = "Safety: Wash hands, fresh look 6 October 2026";
    assert!(till.has(waits), "six weeks later too");
    assert_eq!(till.sam_stands(0), OWN, "nothing is closed by it");
    till.press_like(waits);
    till.press_like("Open the skill");
    assert_eq!(till.route(), Route::PersonSkill);
    assert!(till.has("On my own, 6 October 2025"));
    till.press("Back");
    assert_eq!(till.route(), Route::Today, "straight back");
    till.press_like(waits);
    till.press_like("Sign off");
    till.press_like("On my own");
    till.type_into("What I saw", "Washed before dough and after bins.");
    till.press("Sign for Sam");
    assert_eq!(till.route(), Route::Today);
    assert!(!till.has("fresh look"));
}

#[test]
fn a_trainee_asks_it_waits_in_today_and_is_answered_or_signed() {
    let mut till = shop_where(|_, _| {});
    till.sam_opens_progress();
    till.press_like("What I am working on");
    till.press_like("Wash hands, ");
    till.press("I think I can do this");
    till.type_into("In my words", "I do it every morning");
    till.press("Ask");
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.press_like("Today. ");
    till.press_like("Wash hands: “I think I can do this”");
    till.press_like("Open the skill");
    assert!(till.has("They say: I do it every morning"));
    till.press("Sign off");
    till.press_like("On my own");
    till.type_into("What I saw", "Washed without being told.");
    till.press("Sign for Sam");
    assert_eq!(till.route(), Route::Today);
    assert!(!till.has("I think I can do this"));
    let record = till.record_of_sam();
    let asks = record.skills.values().flat_map(|skill| &skill.asks);
    let states: Vec<&AskState> = asks.map(|ask| &ask.state).collect();
    assert!(matches!(states[..], [AskState::SignedOff { .. }]));
}

#[test]
fn a_question_is_answered_in_words_that_the_person_reads() {
    let mut till = shop_where(|shop, people| {
        let asking = Asking {
            id: EntryId(shop.env.new_id()),
            skill: skill(people, 1),
            typed: "I did all of it".into(),
        };
        perform_in::<AskForSignOff>(shop, people, Role::Trainee, &asking);
    });
    till.opens_today();
    till.press_like("Weigh: “I think I can do this”");
    till.press_like("Answer them");
    assert!(till.has("What do you say to Sam?"));
    till.press("Keep the answer");
    assert!(till.has("Nothing is written here yet"), "beside the field");
    till.press("We look at it together on your next day.");
    till.press("Keep the answer");
    assert_eq!(till.route(), Route::Today);
    assert!(till.has("It is kept. Sam reads it under My progress."));
    assert!(!till.has("I think I can do this"));
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("My progress");
    till.press_like("What I am working on");
    till.press_like("Weigh for a recipe, ");
    assert!(till.has("We look at it together on your next day."));
}

#[test]
fn not_yet_waits_in_today_until_they_have_talked() {
    let mut till = shop_where(|shop, people| {
        let sign_off = signed(shop, people, 1, "2026-11-17");
        let answer = SignOffAnswer {
            id: EntryId(shop.env.new_id()),
            sign_off,
            kind: AnswerKind::NotYet,
            typed: "Not when it is busy".into(),
        };
        perform_in::<AnswerSignOff>(shop, people, Role::Trainee, &answer);
    });
    till.opens_today();
    assert_eq!(till.sam_stands(1), None);
    till.press_like("Weigh: not yet, to talk about");
    assert!(till.has("Sam said “not yet” to Weigh."));
    till.press_like("We have talked");
    assert_eq!(till.route(), Route::Today);
    assert!(till.has("It is kept that you have talked."));
    assert!(!till.has("not yet"));
    assert_eq!(till.sam_stands(1), OWN);
}

#[test]
fn what_was_seen_is_put_aside_in_two_taps_and_from_the_skill() {
    let mut till = shop_where(|shop, people| {
        seen(shop, people, 0);
        seen(shop, people, 1);
    });
    till.opens_today();
    till.press_like("Wash hands, seen today");
    till.press_like("Nothing comes of it");
    assert_eq!(till.route(), Route::Today);
    assert!(till.has("It is put aside. Nothing is signed."));
    assert!(!till.has("Wash hands, seen today"));
    assert_eq!(till.record_of_sam().sightings().len(), 1);
    till.press_like("Weigh, seen today");
    till.press_like("Open the skill");
    till.press("What waits");
    till.press_like("Nothing comes of it. Ayşe saw it on Wednesday 18 November.");
    assert!(till.has("It is put aside. Nothing is signed."));
    assert!(till.record_of_sam().sightings().is_empty());
    // Whoever was on the list was looked at, and sees that.
    let read = till.app().people_book().expect("an open book").read();
    let looks = read.looks_at(till.sam(), 50).expect("looks");
    let listed = pathway_till::domain::person_records::LookKind::SkillsList;
    assert!(looks.iter().any(|look| look.what == listed));
}

impl Till {
    /// What is said of the control on which the focus is.
    fn focused(&self) -> String {
        use egui_kittest::kittest::{NodeT, Queryable, by};
        self.window
            .query_all(by().predicate(|n| n.is_focused() && n.label().is_some()))
            .find_map(|n| n.accesskit_node().label())
            .unwrap_or_default()
    }
}

#[test]
fn the_grid_words_each_square_and_leads_to_the_skill_and_back() {
    let mut till = shop_where(|shop, people| {
        signed(shop, people, 1, "2026-11-17");
    });
    till.supervisor_opens();
    till.press_like("Skills. ");
    assert_eq!(till.route(), Route::SkillsGrid);
    assert!(till.has("Ravi, Wash hands: Nothing signed yet"));
    assert!(till.has("Sam, Weigh: On my own"));
    assert!(!till.has("Rota"), "it is chosen for nobody");

    // By the keyboard: the square on which the focus is is read below, and Enter opens it.
    till.tab_to("Sam, Wash hands");
    till.key(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(till.focused(), "Sam, Weigh: On my own");
    till.key(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(till.focused(), "Ravi, Weigh: Nothing signed yet");
    till.key(Modifiers::NONE, Key::ArrowDown);
    till.key(Modifiers::NONE, Key::Enter);
    assert_eq!(till.route(), Route::PersonSkill);
    assert!(till.has("On my own, 17 November 2026"));

    // What is signed there stands in the grid; the grid is as it was left.
    till.press("Back");
    assert_eq!(till.route(), Route::SkillsGrid);
    till.press("All skills");
    assert!(till.has("Ravi, Rota: Nothing signed yet"));
    till.press("Which unit");
    till.press_like("Baking");
    assert!(!till.has("Rota"));
    till.press("Sam, Shape a loaf: Nothing signed yet");
    till.press("Sign off");
    till.press_like("With help");
    till.type_into("What I saw", "Shaped three, and asked once.");
    till.press("Sign for Sam");
    assert_eq!(till.route(), Route::PersonSkill);
    till.press("Back");
    assert!(till.has("Sam, Shape a loaf: With help"));
    assert!(!till.has("Rota"));
    till.press("Sam");
    assert_eq!(till.route(), Route::PersonSkills);
    till.press("Back");
    assert_eq!(till.route(), Route::SkillsGrid);

    // Everybody in it was looked at, and nothing of it stays after the lock.
    let read = till.app().people_book().expect("an open book").read();
    let ravi = till.id_of("Ravi");
    let looks = read.looks_at(ravi, 50).expect("looks");
    let listed = pathway_till::domain::person_records::LookKind::SkillsList;
    assert!(looks.iter().any(|look| look.what == listed));
    till.locks_screen();
    let planning = &till.app().state().expect("open").office.planning;
    assert!(planning.facts.is_none() && planning.grid.rows.is_empty());
}

#[test]
fn the_skills_of_a_placement_are_chosen_from_the_list_of_all() {
    let mut till = shop_where(|_, _| {});
    till.supervisor_opens();
    till.press_like("Skills. ");
    till.press("Sam");
    assert_eq!(till.route(), Route::PersonSkills);
    assert!(!till.has("Shape a loaf"), "it is not chosen");
    till.press("More skills");
    till.press("Choose skills");
    assert_eq!(till.route(), Route::ChosenSkills);
    assert!(till.has("Which skills does Sam learn here?"));
    till.press_like("Baking");
    till.press("Shape a loaf");
    till.press("All units");
    till.press("Keep these skills");
    assert_eq!(till.route(), Route::PersonSkills);
    assert!(till.has("The skills are kept."));
    till.press("Back");
    assert!(till.has("Shape a loaf, Nothing signed yet"));
    till.press("Back");
    assert!(till.has("Sam, Shape a loaf: Nothing signed yet"));
}
