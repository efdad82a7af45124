//! Lists of products from files on disk into the till, and out of it again; files for the accounts.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pathway_till::domain::Pence;
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;

impl Till {
    /// Waits for this screen.
    pub fn come_to(&mut self, route: Route) {
        let start = Instant::now();
        while self.route() != route {
            assert!(
                start.elapsed() < Duration::from_secs(30),
                "at {:?}, not at {route:?}",
                self.route()
            );
            std::thread::sleep(Duration::from_millis(5));
            self.window.step();
        }
        self.window.run();
    }

    /// Waits until this is said.
    pub fn wait_until(&mut self, what: &str) {
        let start = Instant::now();
        while !self.has(what) {
            assert!(start.elapsed() < Duration::from_secs(30), "no {what}");
            std::thread::sleep(Duration::from_millis(5));
            self.window.step();
        }
        self.window.run();
    }

    /// From the till to the page of lists.
    pub fn go_to_lists(&mut self) {
        self.press_like("Other jobs");
        self.press_like("Shop and settings");
        self.press_like("ists");
        assert_eq!(self.route(), Route::ProductLists);
    }

    /// Chooses a file by the path that is typed.
    pub fn choose(&mut self, path: &Path) {
        self.press_like("Take a list in");
        assert_eq!(self.route(), Route::ChooseFile);
        self.wait_until("Type where it is");
        self.type_into("Type where it is", &path.display().to_string());
        self.press("Use this");
    }

    fn products(&self) -> Vec<pathway_till::domain::catalogue::Product> {
        let read = self.book().read();
        read.products(self.scene.shop).expect("products")
    }
}

/// A list that comes with the program.
pub fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("resources/examples")
        .join(name)
}

fn by_manager() -> Till {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Mina", "97531");
    assert_eq!(till.route(), Route::Till);
    till
}

#[test]
fn forty_products_come_in_from_a_file_and_one_of_them_is_sold() {
    let mut till = by_manager();
    let before = till.products().len();
    till.go_to_lists();
    till.choose(&example("bakery.csv"));
    till.come_to(Route::ProductListIn);
    // Each new tab is asked about; the guess is marked as one and can be taken for all.
    assert!(till.has("VAT for"));
    assert!(till.has("Our guess."));
    till.press_like("Use our guess for all");
    till.wait_until("This is what will happen");
    assert!(
        till.has("Take in 39 items"),
        "the seeded loaf is there already"
    );
    till.press_like("Same 1");
    assert!(till.has("Seeded loaf, Same as now"));
    till.press_like("Not taken 0");
    assert!(till.has("There are none of these."));
    assert_eq!(till.products().len(), before, "nothing yet");
    till.press_like("Take in 39 items");
    till.wait_until("The list is in");
    assert_eq!(till.route(), Route::ProductListIn);
    assert_eq!(till.products().len(), before + 39);
    let entries = till.book().read().canonical_dump().expect("a dump");
    let imports = entries.lines().filter(|l| l.contains("import-products"));
    assert_eq!(imports.count(), 1, "one entry for all of it");
    till.press("Done");
    till.press_like("Back");
    till.press_like("Back");
    till.press_like("Back");
    assert_eq!(till.route(), Route::Till);
    till.press_like("Pastries");
    till.press("Poğaça, £2.10");
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("exactly");
    till.key(egui::Modifiers::COMMAND, egui::Key::Enter);
    assert_eq!(till.route(), Route::Done);
    let last = till.book().read().recent_sales(1).expect("sales").remove(0);
    assert_eq!(last.total, Pence::new(210));
}

#[test]
fn the_list_that_goes_out_comes_in_again_without_a_change() {
    let mut till = by_manager();
    till.go_to_lists();
    till.press_like("Save our products");
    till.wait_until("Saved:");
    let papers = till.folder.path().join("papers");
    let saved: Vec<PathBuf> = fs::read_dir(&papers)
        .expect("papers")
        .flatten()
        .map(|f| f.path())
        .collect();
    assert_eq!(saved.len(), 1, "one file, and nothing half-written");
    let dump = till.book().read().canonical_dump().expect("a dump");
    till.choose(&saved[0]);
    till.come_to(Route::ProductListIn);
    assert!(till.has("Nothing will change."));
    assert!(!till.has("Take in"));
    till.press_like("Back");
    assert_eq!(till.route(), Route::ProductLists);
    assert_eq!(till.book().read().canonical_dump().expect("a dump"), dump);
}

#[test]
fn what_is_wrong_with_a_file_or_a_row_is_said_and_nothing_happens() {
    let mut till = by_manager();
    let dump = till.book().read().canonical_dump().expect("a dump");
    let at = |name: &str| till.folder.path().join(name);
    let (sheet, many, rows, none) = (
        at("list.xlsx"),
        at("many.csv"),
        at("rows.csv"),
        at("none.csv"),
    );
    fs::write(&sheet, b"PK\x03\x04 a spreadsheet").expect("a file");
    let mut long = String::from("Name,Price\n");
    for n in 0..60_000 {
        writeln!(long, "thing {n},1.00").expect("text");
    }
    fs::write(&many, long).expect("a file");
    fs::write(&rows, "Name;Price\nScone;abc\n;2,10\nBun;1.250\n").expect("a file");
    till.go_to_lists();
    for (path, said) in [
        (&sheet, "This is a spreadsheet"),
        (&many, "more than 50,000 rows"),
    ] {
        till.choose(path);
        till.wait_until(said);
        assert_eq!(till.route(), Route::ProductLists);
    }
    till.choose(&none);
    till.wait_until("There is nothing at that place now.");
    assert_eq!(till.route(), Route::ChooseFile);
    till.press_like("Back");
    till.choose(&rows);
    till.come_to(Route::ProductListIn);
    for said in [
        "Line 2: “abc” is not a price.",
        "Line 3: there is no name.",
        "Line 4: “1.250” could be two prices.",
    ] {
        assert!(till.has(said), "{said}");
    }
    till.press_like("Back");
    assert_eq!(till.book().read().canonical_dump().expect("a dump"), dump);
}

#[test]
fn files_for_the_accounts_hold_figures_and_nobodys_name() {
    let mut till = by_manager();
    till.go_to_lists();
    till.press_like("Files for the accounts");
    assert_eq!(till.route(), Route::Accounts);
    till.press_like("This week");
    till.wait_until("The files are saved");
    let folder = till.folder.path().join("papers/Accounts");
    let mut all = String::new();
    let mut names = Vec::new();
    for file in fs::read_dir(&folder).expect("files").flatten() {
        names.push(file.file_name().to_string_lossy().into_owned());
        all.push_str(&fs::read_to_string(file.path()).expect("text"));
    }
    names.sort();
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(names.iter().all(|n| n.contains("2026-11-")), "{names:?}");
    assert!(names[0].starts_with("Day ends") && names[3].starts_with("Sales "));
    assert!(all.starts_with('\u{feff}'));
    assert!(all.contains("S1A-1,") && all.contains("Seeded loaf"));
    assert!(all.contains(",cash,20.00,9.20,10.80"), "{all}");
    for name in ["Sam", "Mina", "Ayşe", "Ravi"] {
        assert!(!all.contains(name), "{name}");
    }
    let entries = till.book().read().canonical_dump().expect("a dump");
    assert!(entries.contains("operation=\"export\""));
    till.press("Done");
    assert_eq!(till.route(), Route::ProductLists);
}

#[test]
fn days_are_typed_and_what_is_wrong_is_said_beside_them() {
    let mut till = by_manager();
    till.go_to_lists();
    till.press_like("Files for the accounts");
    till.press_like("Other days");
    till.type_into("First day", "20/11/2026");
    till.type_into("Last day", "1/11/2026");
    till.press("Save the files");
    assert!(till.has("The last day comes before the first."));
    assert_eq!(till.route(), Route::Accounts);
    assert!(!till.folder.path().join("papers/Accounts").exists());
}

#[test]
fn a_trainee_does_not_see_the_lists() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press_like("Other jobs");
    till.press_like("Shop and settings");
    assert!(!till.has("Lists and files") && !till.has("Take a list in"));
}
