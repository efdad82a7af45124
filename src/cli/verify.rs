//! `verify`: runs the checks of both books and says what was found.

use std::path::Path;
use std::process::ExitCode;

use clap::ArgMatches;

use super::passphrase;
use crate::domain::shops::Customers;
use crate::domain::{Refusal, Trouble};
use crate::store::verify::{Finding, Severity};
use crate::store::{PeopleBook, ShopBook};
use crate::words::{Words, say};

/// Checks the shop book, and the people book where it can be opened.
pub(super) fn run(words: &Words, job: &ArgMatches) -> ExitCode {
    let Some(store) = super::path(job, "store") else {
        return ExitCode::from(2);
    };
    let book = match ShopBook::open_to_look(store) {
        Ok(book) => book,
        Err(trouble) => return super::say_trouble(words, &trouble),
    };
    // Asked for before anything else, since whoever types it waits for nothing.
    let people = match people_book(words, &book, store, job.get_flag("people")) {
        Ok(people) => people,
        Err(Closed::Trouble(trouble)) => return super::say_trouble(words, &trouble),
        Err(Closed::Said(sentence)) => {
            eprintln!("{sentence}");
            return ExitCode::FAILURE;
        }
    };
    let mut found = book.read().verify();
    if let Some(people) = people {
        found.extend(people.read().verify());
    }
    say_findings(words, found)
}

/// Why the people book was not opened although somebody asked for it.
enum Closed {
    Trouble(Trouble),
    Said(String),
}

impl From<Trouble> for Closed {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// The people book, to look only; none where there is none, or where nobody asked for a locked one.
fn people_book(
    words: &Words,
    shop: &ShopBook,
    store: &Path,
    asked: bool,
) -> Result<Option<PeopleBook>, Closed> {
    if !PeopleBook::is_in(store) {
        if asked {
            eprintln!("{}", say!(words, "cli-people-book-none"));
        }
        return Ok(None);
    }
    if PeopleBook::opens_by_itself(store) {
        return Ok(Some(PeopleBook::look_made_up(store)?));
    }
    if !asked {
        eprintln!("{}", say!(words, "cli-people-book-closed"));
        return Ok(None);
    }
    if shop.read().customers()? == Customers::See {
        return Err(Closed::Said(words.refusal(&Refusal::CustomersSeeThis)));
    }
    let typed = passphrase::read(&say!(words, "cli-passphrase"));
    let Ok(typed) = typed else {
        return Err(Closed::Said(say!(words, "cli-passphrase-not-read")));
    };
    let book = PeopleBook::look(store, shop.kind(), &typed)?;
    let no_match = || Closed::Said(say!(words, "cli-passphrase-no-match"));
    book.map(Some).ok_or_else(no_match)
}

fn say_findings(words: &Words, found: Vec<Finding>) -> ExitCode {
    let mut worst = 0_u8;
    for finding in found {
        let (level, line) = match (finding.wrong, finding.severity) {
            (None, _) => (0, say!(words, "cli-check-well", name = finding.name)),
            (Some(what), Severity::Tell) => (
                1,
                say!(words, "cli-check-tell", name = finding.name, what = what),
            ),
            (Some(what), Severity::Stop) => (
                2,
                say!(words, "cli-check-stop", name = finding.name, what = what),
            ),
        };
        worst = worst.max(level);
        println!("{line}");
    }
    ExitCode::from(worst)
}
