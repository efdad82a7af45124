//! The wall of people: covered where customers see the screen, open where they do not; changed in the
//! settings, and from then on.

use egui::{Key, Modifiers};
use pathway_till::domain::time::Moment;
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;

/// Mina says whether customers can see the screen, and locks.
fn says(till: &mut Till, who: &str) {
    till.goes_to_job("Shop and settings");
    till.press_like("This till");
    till.press_like(who);
    till.press("Save");
    assert_eq!(till.route(), Route::Settings);
    till.key(Modifiers::COMMAND, Key::L);
    assert_eq!(till.route(), Route::Lock);
}

fn seconds_go_by(till: &mut Till, seconds: i64) {
    let then = till.clock_now().millis() + seconds * 1000;
    till.clock.set(Moment::from_millis(then));
    till.settle();
}

#[test]
fn names_stay_only_where_customers_do_not_see_them() {
    let mut till = Till::at(Stage::Counted);
    // Customers can see it: the shop's name, and for twenty seconds after a touch the names.
    assert!(till.has("Scene bakery") && !till.has("Sam") && !till.has("Mina"));
    till.press("Sign in");
    assert!(till.has("Sam") && till.has("Someone else"));
    seconds_go_by(&mut till, 20);
    assert!(!till.has("Sam"), "covered again");

    till.sign_in("Mina", "97531");
    says(&mut till, "No, they cannot");
    assert!(till.has("Sam") && till.has("Someone else"), "at once");
    assert!(till.has("Scene bakery"), "where one is, without a cover");
    seconds_go_by(&mut till, 4 * 60);
    assert!(till.has("Sam"), "they stay");
    // What is half typed does not stay: it is somebody's.
    till.press("Someone else");
    till.type_into("Your name", "Min");
    seconds_go_by(&mut till, 20);
    assert!(till.has("Sam") && !till.has("Your name"));
    // Somebody signs in with one tap less.
    till.press("Mina");
    till.digits("97531");
    till.press("Sign in");
    till.leave(Route::Pin);
    till.just_the_till();

    says(&mut till, "Yes, they can");
    assert!(
        !till.has("Sam") && !till.has("Mina"),
        "covered from then on"
    );
}

#[test]
fn an_open_wall_shows_the_people_of_the_new_day() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Mina", "97531");
    says(&mut till, "No, they cannot");
    let before = till.app().state().expect("open").today;
    // A night goes by and nobody touches it.
    for _ in 0..24 {
        seconds_go_by(&mut till, 60 * 60);
    }
    let state = till.app().state().expect("open");
    assert_eq!(state.today, before.succ_opt().expect("a day"));
    assert!(till.has("Someone else"), "and it is still open");
}
