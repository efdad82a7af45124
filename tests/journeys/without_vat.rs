//! A seller who is not registered for VAT sells the day of the worked examples, and every text of it
//! is read: on the screen, on paper, as plain text and in the files. No word, number or column of VAT
//! stands anywhere. A registered one's figures say of which totals they are.

use egui_kittest::kittest::{NodeT, Queryable, by};
use pathway_till::domain::shops::VatRegistration;
use pathway_till::files::accounts::files;
use pathway_till::ui::Route;

use super::Till;
use super::worked_examples::{Wednesday, the_examples};
use crate::support::registered;

/// How the record of a line has its code.
const CODE_S: &str = "code=\"S\"";

/// The day is sold, and Ayşe looks at a window that is high enough for all figures.
fn after_the_day(vat: Option<VatRegistration>) -> Till {
    let mut day = Wednesday::begins(vat);
    the_examples(&mut day);
    let mut till = Till::of(day.shop, [1280.0, 1600.0]);
    till.sign_in("Ayşe", "246801");
    assert_eq!(till.route(), Route::Till);
    till
}

impl Till {
    /// Everything that stands on the screen or is said of it.
    fn all_words(&self) -> String {
        let said = self.window.query_all(by().predicate(|_| true));
        let said = said.map(|n| {
            let node = n.accesskit_node();
            let (label, value) = (node.label(), node.value());
            [label, value].into_iter().flatten().collect::<Vec<_>>()
        });
        said.flatten().collect::<Vec<_>>().join("\n")
    }

    /// The figures on the screen, on their paper and as text; by what each is.
    fn figures_everywhere(&mut self) -> Vec<(&'static str, String)> {
        assert_eq!(self.route(), Route::Figures);
        let mut texts = vec![("the screen", self.all_words())];
        self.press("Print or save");
        texts.push(("the paper on the screen", self.all_words()));
        let printed = self.printer.printed().len() + 1;
        self.press("Print");
        texts.extend(self.until_printed(printed).pop().map(|text| ("A4", text)));
        self.press("Roll");
        self.press("Print");
        let roll = self.until_printed(printed + 1).pop();
        texts.extend(roll.map(|text| ("the roll", text)));
        let before = self.saved().len();
        self.press("Save as text");
        self.until("saved", |till| till.saved().len() > before);
        let papers = self.folder.path().join("papers");
        let plain = self.saved().into_iter().filter(|name| {
            std::path::Path::new(name)
                .extension()
                .is_some_and(|end| end == "txt")
        });
        for name in plain {
            let text = std::fs::read_to_string(papers.join(name)).expect("text");
            texts.push(("plain text", text));
        }
        self.press("Back");
        assert_eq!(self.route(), Route::Figures);
        texts
    }

    /// The four files of the day.
    fn files_for_the_accounts(&self) -> Vec<(&'static str, String)> {
        let day = self.clock_now().london().date_naive();
        let accounts = self.book().read().accounts(self.scene.shop, day, day);
        let files = files(&accounts.expect("accounts"), day, day);
        files.into_iter().map(|f| ("a file", f.text)).collect()
    }

    /// Counted without looking, with a note, closed: the Z is on the screen.
    fn cashes_up(&mut self) {
        self.press_like("Cash up");
        self.type_into("How many: £20 note", "4");
        self.press_like("I have counted");
        self.type_into("What do you know about the difference?", "Notes only");
        for _ in 0..3 {
            if self.route() == Route::Close {
                self.go_on();
            }
        }
    }
}

/// All texts of the day, X and Z, and the files.
fn all_texts(till: &mut Till) -> Vec<(&'static str, String)> {
    till.press_like("Other jobs");
    till.press_like("Figures");
    let mut texts = till.figures_everywhere();
    till.press_like("Done");
    till.cashes_up();
    texts.extend(till.figures_everywhere());
    texts.extend(till.files_for_the_accounts());
    texts
}

#[test]
fn whoever_is_not_registered_has_no_word_number_or_column_of_vat_anywhere() {
    let mut till = after_the_day(None);
    let texts = all_texts(&mut till);
    assert!(texts.len() >= 2 * 5 + 4, "{}", texts.len());
    for (what, text) in &texts {
        for word in [
            "VAT", "vat", "20%", "0%", "S 2000", "Z 0", "GB1", "gross", "4.43",
        ] {
            assert!(!text.contains(word), "{word} on {what}\n{text}");
        }
    }
    // It is the day that was sold, and not an empty one.
    let with_takings = texts.iter().filter(|(_, text)| text.contains("46.42"));
    assert!(with_takings.count() > 2 * 5);
    // The lines keep their codes, for the day on which the seller registers after all.
    let dump = till.book().read().canonical_dump().expect("a dump");
    assert!(dump.contains(CODE_S), "codes are kept");
}

#[test]
fn whoever_is_registered_reads_of_which_totals_the_vat_is() {
    let mut till = after_the_day(Some(registered()));
    let texts = all_texts(&mut till);
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let reads = texts.iter().filter(|(what, _)| *what != "a file");
    let mut read = 0;
    for (what, text) in reads {
        let text = one_line(text);
        for said in ["VAT in these totals", "£4.43", "£26.60"] {
            assert!(text.contains(said), "{said} on {what}\n{text}");
        }
        assert!(!text.contains("£4.44"), "not added up from the receipts");
        read += 1;
    }
    assert!(read >= 2 * 5);
    let of_lines = texts.iter().find(|(_, text)| text.contains("VAT code"));
    assert!(of_lines.is_some_and(|(_, text)| text.contains("VAT rate")));
}
