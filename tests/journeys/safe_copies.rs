//! Safe copies in the window: by themselves, when asked for, and what is said when one could not be made.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use super::people_book::In;
use crate::crash::Mounted;

fn copies_in(folder: &Path) -> usize {
    let all = fs::read_dir(folder).into_iter().flatten().flatten();
    all.filter(|e| !e.file_name().to_string_lossy().ends_with(".part"))
        .count()
}

/// Lets the window go on until there are so many copies in a folder.
pub fn come(till: &mut Till, folder: &Path, many: usize) {
    wait(till, |_| copies_in(folder) >= many);
    assert_eq!(copies_in(folder), many);
}

fn wait(till: &mut Till, done: impl Fn(&Till) -> bool) {
    let begun = Instant::now();
    while !done(till) {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never comes");
        till.window.step();
        std::thread::sleep(Duration::from_millis(5));
    }
    till.settle();
}

fn to_safe_copies(till: &mut Till) {
    till.sign_in("Mina", "97531");
    till.press_like("Other jobs");
    till.press_like("Shop and settings");
    till.press_like("Safe copies");
    assert_eq!(till.route(), Route::SafeCopies);
}

#[test]
fn a_manager_makes_one_now_and_one_for_the_stick_that_goes_home() {
    let mut till = Till::at(Stage::Counted);
    let own = till.folder.path().join("backups");
    let stick = tempfile::tempdir().expect("a stick");
    to_safe_copies(&mut till);
    assert!(till.has("No safe copy yet"));
    till.press("Make one now");
    come(&mut till, &own, 1);
    wait(&mut till, |till| till.has("Last safe copy: today"));
    till.press("Add a folder");
    till.type_into("The folder for copies", &stick.path().display().to_string());
    till.press("It leaves the building");
    assert!(till.has("Leaves the building. No safe copy yet"));
    till.press("Make one now");
    come(&mut till, stick.path(), 1);
    wait(&mut till, |till| {
        till.has("Leaves the building. Last safe copy: today")
    });
    // It goes home: that is no news, and the copy here is made all the same.
    fs::remove_dir_all(stick.path()).expect("it went home");
    till.press("Make one now");
    come(&mut till, &own, 3);
    wait(&mut till, |till| till.has("Make one now"));
    assert!(!till.has("could not be made"));
}

#[test]
fn a_stick_that_is_full_is_said_and_taken_off_the_list() {
    let mut till = Till::at(Stage::Counted);
    let stick = tempfile::tempdir().expect("a stick");
    let at = stick.path().to_owned();
    let Some(_mounted) = Mounted::with(&["-t", "tmpfs", "-o", "size=200k", "tmpfs"], &at) else {
        return;
    };
    to_safe_copies(&mut till);
    till.press("Add a folder");
    till.type_into("The folder for copies", &at.display().to_string());
    till.press("It stays here");
    till.press("Make one now");
    wait(&mut till, |till| till.has("There is no room left there."));
    assert!(till.has("Nothing is lost. We try again by ourselves."));
    assert_eq!(fs::read_dir(&at).expect("a folder").count(), 0);
    till.press("Back");
    assert!(
        till.has("There is no room left there."),
        "in the settings too"
    );
    till.press_like("Safe copies");
    let name = at
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    till.press_like(&name);
    assert!(till.has(&at.display().to_string()), "where it is");
    till.press_like("No more copies there");
    assert!(!till.has("There is no room left there."));
    till.press("Back");
    till.press("Back");
    till.press("Back");
    assert_eq!(till.route(), Route::Till, "selling never stopped");
}

#[test]
fn a_copy_makes_itself_once_a_day() {
    let mut till = Till::at(Stage::Counted);
    let own = till.folder.path().join("backups");
    till.settle();
    assert_eq!(copies_in(&own), 0, "whoever opens the till comes first");
    till.clock.set(till.clock_now().plus_minutes(2));
    come(&mut till, &own, 1);
    till.clock.set(till.clock_now().plus_minutes(5 * 60));
    till.wait_a_second();
    assert_eq!(copies_in(&own), 1, "one a day");
    till.clock.set(till.clock_now().plus_minutes(24 * 60));
    come(&mut till, &own, 2);
}

#[test]
fn the_people_book_is_copied_when_it_closes_and_only_when_it_was_changed() {
    let mut till = Till::with_people_book(In::Nobody);
    let own = till.folder.path().join("backups-people");
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.settle();
    assert_eq!(copies_in(&own), 0);
    // Nobody uses it for long: it closes, and its last state is kept.
    till.clock.set(till.clock_now().plus_minutes(16));
    come(&mut till, &own, 1);
    assert!(till.app().people_book().is_none());
}

#[test]
fn a_supervisor_is_not_asked_where_copies_go() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Ayşe", "246801");
    till.press_like("Other jobs");
    till.press_like("Shop and settings");
    assert!(!till.has("Safe copies"));
}

#[test]
fn whoever_ends_the_program_at_once_has_the_copy_that_was_asked_for() {
    let mut till = Till::at(Stage::Counted);
    let own = till.folder.path().join("backups");
    to_safe_copies(&mut till);
    till.press("Make one now");
    eframe::App::on_exit(till.window.state_mut(), None);
    assert_eq!(copies_in(&own), 1);
    assert_eq!(
        fs::read_dir(&own).expect("a folder").count(),
        1,
        "nothing half made"
    );
    // Nothing is asked for twice.
    eframe::App::on_exit(till.window.state_mut(), None);
    assert_eq!(copies_in(&own), 1);
    let places = till.book().read().copy_places().expect("places");
    assert!(places.own_shop.last.is_some(), "it is noted");
}
