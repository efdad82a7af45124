//! Frameworks come in by themselves, and the skills of a placement are chosen.

use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::skills::SkillVersion;
use pathway_till::ui::Route;

use super::Till;
use super::people_book::In;

fn goes_to_placement(till: &mut Till) {
    till.opens_people_book();
    till.press_like("People.");
    till.press_like("Sam,");
    till.press_like("Placements.");
    till.press_like("Scene bakery");
    assert_eq!(till.route(), Route::Placement);
}

#[test]
fn what_comes_with_the_program_is_there_once_a_manager_opens_the_book() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Ayşe", "246801");
    goes_to_placement(&mut till);
    // Whoever may not change frameworks is kept out of nothing, and is told when they come.
    till.press_like("Skills. About a dozen");
    assert_eq!(till.route(), Route::ChosenSkills);
    assert!(till.has("They come in when a manager opens the people book."));
    till.press("Back");

    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    let frameworks = |till: &Till| {
        let people = till.app().people_book().expect("an open book");
        people.read().frameworks().expect("frameworks")
    };
    let there = frameworks(&till);
    let names: Vec<&str> = there.standing().iter().map(|f| f.name.as_str()).collect();
    assert_eq!(names, ["Bakery", "Bike workshop", "Shop and work"]);
    assert_eq!(there.in_use().count(), 96);
    // Opened again, nothing comes a second time.
    till.press("Close the book");
    till.type_into("Your passphrase", super::people_book::PASSPHRASE);
    till.press("Open");
    let start = std::time::Instant::now();
    while !till.has("Close the book") {
        assert!(start.elapsed().as_secs() < 30, "it opens");
        std::thread::sleep(std::time::Duration::from_millis(5));
        till.window.step();
    }
    till.settle();
    assert_eq!(frameworks(&till), there);
    let skill = there.in_use().next().expect("a skill").skill;
    assert_eq!(skill.version, SkillVersion::FIRST);
}

#[test]
fn the_skills_of_a_placement_are_chosen_unit_by_unit() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Mina", "97531");
    goes_to_placement(&mut till);
    till.press_like("Skills. About a dozen");
    assert_eq!(till.route(), Route::ChosenSkills);
    assert!(till.has("No skills are chosen yet."));
    assert!(!till.has("Keep these skills"), "nothing has changed");
    till.press_like("Ready for the bakery");
    till.press("Wash hands at the right times");
    till.press("Cover cuts with a blue plaster");
    till.press("Cover cuts with a blue plaster");
    till.press("Next unit");
    till.press("Keep allergens apart");
    till.press("All units");
    assert!(till.has("2 chosen. These are few. About a dozen is usual."));
    till.press("Keep these skills");
    assert_eq!(till.route(), Route::Placement);
    assert!(till.has("The skills are kept."));
    let people = till.app().people_book().expect("an open book");
    let read = people.read();
    let frameworks = read.frameworks().expect("frameworks");
    let chosen = read.all_chosen_skills().expect("chosen");
    let chosen: Vec<&str> = chosen
        .values()
        .flat_map(|chosen| chosen.in_order(&frameworks))
        .map(|placed| placed.skill.code.as_str())
        .collect();
    assert_eq!(chosen, ["BK-R1", "BK-F3"]);
    // The person finds that somebody looked.
    let known = read.recorded_people().expect("people");
    let sam = known.iter().find(|p| p.name == "Sam").expect("Sam").id;
    let looks = read.looks_at(sam, 50).expect("looks");
    assert!(looks.iter().any(|look| look.what == LookKind::Skills));
    // Chosen again, it stands there.
    till.press_like("Skills. About a dozen");
    assert!(till.has("2 chosen. These are few."));
    till.press("Back");
    assert_eq!(till.route(), Route::Placement);
}
