//! What the program is, for whoever asks: the folder of the book, and whose work is in it.

use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;

#[test]
fn anybody_sees_where_the_book_lies_and_whose_work_is_in_the_program() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press_like("Other jobs");
    till.press_like("Shop and settings");
    till.press_like("About");
    assert_eq!(till.route(), Route::About);
    let folder = till.book().store().display().to_string();
    assert!(till.has(&folder), "the folder of the book");
    assert!(till.has("Nothing is sent anywhere") && till.has("The book is made up"));
    till.press("Made with the work of others");
    assert!(
        till.has("Atkinson Hyperlegible Next"),
        "our letters come first"
    );
    till.type_into("Find a name", "sqlcipher");
    assert!(till.has("SQLCipher") && !till.has("Atkinson"));
    till.press_like("SQLCipher");
    assert!(till.has("ZETETIC") && till.has("Redistributions of source code"));
    till.press("Back");
    assert!(till.has("SQLCipher"), "what was found is still there");
    till.press("Back");
    till.press("Back");
    assert_eq!(till.route(), Route::Settings);
}

#[test]
fn anybody_sees_who_may_do_what() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press_like("Other jobs");
    till.press_like("Shop and settings");
    till.press_like("Who may do what");
    assert_eq!(till.route(), Route::WhoMay);
    assert!(till.has("say that they are here or off") && !till.has("set another person’s PIN"));
    till.press("Manager");
    assert!(till.has("All of “Supervisor”, and these:"));
    assert!(!till.has("say that they are here or off"));
    till.press("Back");
    assert_eq!(till.route(), Route::Settings);
}
