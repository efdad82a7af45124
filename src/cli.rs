//! The command line: opens the window, or does one maintenance job and says what came of it.

mod copies;
mod passphrase;
pub mod report;
mod verify;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::demo::carry_out::{self, Wish};
use crate::demo::on_the_spot;
use crate::demo::people::PEOPLE;
use crate::demo::person_cards::CARD;
use crate::demo::placements::PASSPHRASE;
use crate::domain::Trouble;
use crate::env::{Env, PinCost};
use crate::operations::Stop;
use crate::operations::set_up::this_till;
use crate::store::{SHOP_FOLDER, ShopBook, Stored};
use crate::ui::app::opening::Places;
use crate::ui::window::{self, Start};
use crate::words::{Words, say};

/// A panic says where it happened and never what it was about: that could be somebody's name.
pub fn keep_panics_private() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("panic at {place}");
    }));
}

/// Reads the arguments, does what they ask, and says how it went.
pub fn run(args: impl IntoIterator<Item = std::ffi::OsString>) -> ExitCode {
    let words = match Words::english() {
        Ok(words) => words,
        Err(e) => {
            eprintln!("{e}");
            return ExitCode::FAILURE;
        }
    };
    let matches = match command(&words).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(e) => {
            // Help and version end well; anything else is said by clap with how to put it right.
            drop(e.print());
            return if e.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let env = Env::system();
    match matches.subcommand() {
        Some(("demo", job)) => demo(&words, &env, job),
        Some(("verify", job)) => verify::run(&words, job),
        Some(("report", job)) => report::run(&words, &env, job),
        Some(("backup", job)) => copies::back_up(&words, &env, job),
        Some(("restore", job)) => copies::restore(&words, &env, job),
        _ => open(words, env, &matches),
    }
}

fn command(words: &Words) -> Command {
    let store = || {
        Arg::new("store")
            .long("store")
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .help(say!(words, "cli-store"))
    };
    let number = |name: &'static str, what: String| {
        Arg::new(name)
            .long(name)
            .value_name("N")
            .value_parser(value_parser!(u64))
            .help(what)
    };
    Command::new("pathway-till")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say!(words, "cli-about"))
        .args_conflicts_with_subcommands(true)
        .arg(store())
        .arg(
            Arg::new("till")
                .long("till")
                .value_name("NAME")
                .help(say!(words, "cli-till")),
        )
        .arg(number("close-after", say!(words, "cli-close-after")))
        .subcommand(
            Command::new("demo")
                .about(say!(words, "cli-demo"))
                .arg(store().required(true))
                .arg(number("days", say!(words, "cli-days")).default_value("90"))
                .arg(number("years", say!(words, "cli-years")))
                .arg(number("seed", say!(words, "cli-seed")).default_value("1"))
                .arg(
                    Arg::new("until")
                        .long("until")
                        .value_name("DATE")
                        .value_parser(value_parser!(NaiveDate))
                        .help(say!(words, "cli-until")),
                ),
        )
        .subcommand(
            Command::new("report")
                .about(say!(words, "cli-report"))
                .subcommand_required(true)
                .subcommand(
                    Command::new("progress")
                        .about(say!(words, "cli-report-progress"))
                        .arg(store().required(true))
                        .arg(
                            Arg::new("by")
                                .long("by")
                                .value_name("NAME")
                                .required(true)
                                .help(say!(words, "cli-report-by")),
                        )
                        .arg(
                            Arg::new("reference")
                                .long("reference")
                                .value_name("REFERENCE")
                                .required(true)
                                .help(say!(words, "cli-report-reference")),
                        )
                        .arg(
                            Arg::new("into")
                                .long("into")
                                .value_name("DIR")
                                .value_parser(value_parser!(PathBuf))
                                .help(say!(words, "cli-report-into")),
                        ),
                ),
        )
        .subcommands(copies::commands(words, store))
        .subcommand(
            Command::new("verify")
                .about(say!(words, "cli-verify"))
                .arg(store().required(true))
                .arg(
                    Arg::new("people")
                        .long("people")
                        .action(ArgAction::SetTrue)
                        .help(say!(words, "cli-verify-people")),
                ),
        )
}

fn path<'a>(job: &'a ArgMatches, name: &str) -> Option<&'a Path> {
    job.get_one::<PathBuf>(name).map(PathBuf::as_path)
}

fn number(job: &ArgMatches, name: &str) -> Option<u64> {
    job.get_one::<u64>(name).copied()
}

/// Says a trouble on the terminal.
fn say_trouble(words: &Words, trouble: &Trouble) -> ExitCode {
    let said = words.trouble(trouble);
    eprintln!(
        "{}\n{} {} {}",
        said.title, said.happened, said.kept, said.to_do
    );
    ExitCode::FAILURE
}

fn yesterday(env: &Env) -> NaiveDate {
    let today = env.now().london().date_naive();
    today.pred_opt().unwrap_or(today)
}

fn demo(words: &Words, env: &Env, job: &ArgMatches) -> ExitCode {
    let Some(store) = path(job, "store") else {
        return ExitCode::from(2);
    };
    let until = job
        .get_one::<NaiveDate>("until")
        .copied()
        .unwrap_or_else(|| yesterday(env));
    let days = match number(job, "years") {
        Some(years) => years.saturating_mul(365),
        None => number(job, "days").unwrap_or(90),
    };
    let from = until
        .checked_sub_days(Days::new(days.clamp(1, 365 * 50) - 1))
        .unwrap_or(until);
    let seed = number(job, "seed").unwrap_or(1);
    let wish = Wish {
        seed,
        from,
        until,
        pin_cost: PinCost::REAL,
        open_at: None,
    };
    let mut months = 0;
    let mut progress = |day: NaiveDate| {
        use chrono::Datelike;
        if months != day.month() {
            months = day.month();
            let day = words.date(day);
            println!("{}", say!(words, "cli-demo-progress", day = day));
        }
        true
    };
    match carry_out::make(store, &wish, &mut progress) {
        Ok(made) => {
            println!(
                "{}",
                say!(words, "cli-demo-done", store = store.display().to_string())
            );
            say_pins(words);
            let recovery = made.words.words().collect::<Vec<_>>().join(" ");
            println!("{}", say!(words, "cli-demo-words", words = recovery));
            ExitCode::SUCCESS
        }
        Err(Stop::Trouble(trouble)) => say_trouble(words, &trouble),
        Err(Stop::Refused(refusal)) => {
            eprintln!("{}", words.refusal(&refusal));
            ExitCode::FAILURE
        }
    }
}

/// Says the made-up PINs.
fn say_pins(words: &Words) {
    for person in &PEOPLE {
        let (name, pin) = (person.till_name, person.pin);
        println!("{}", say!(words, "cli-demo-person", name = name, pin = pin));
    }
    let (name, card) = CARD;
    println!("{}", say!(words, "cli-demo-card", name = name, card = card));
    println!("{}", say!(words, "cli-demo-passphrase", words = PASSPHRASE));
}

fn open(words: Arc<Words>, env: Env, matches: &ArgMatches) -> ExitCode {
    let name = matches.get_one::<String>("till").cloned();
    let start = match find(path(matches, "store")) {
        Ok(Found::Book(store)) => match open_as(&store, name.as_deref()) {
            Ok(Chosen::NoneOf(names)) => {
                let names = names.join(", ");
                eprintln!("{}", say!(words, "cli-no-such-till", tills = names));
                return ExitCode::from(2);
            }
            Ok(Chosen::Till(book)) => start(Ok(*book), store, name),
            Err(trouble) => start(Err(trouble), store, name),
        },
        Ok(Found::Nothing(places)) => Start::First(places),
        Err(trouble) => return say_trouble(&words, &trouble),
    };
    let close_after = number(matches, "close-after").map(std::time::Duration::from_secs);
    match window::show(words.clone(), env, start, papers_folder(), close_after) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{} ({e})", say!(words, "cli-no-window"));
            ExitCode::FAILURE
        }
    }
}

fn start(book: Stored<ShopBook>, store: PathBuf, till: Option<String>) -> Start {
    let (again, name) = (store.clone(), till.clone());
    let reopen = Box::new(move || match open_as(&again, name.as_deref())? {
        Chosen::Till(book) => Ok(*book),
        Chosen::NoneOf(_) => Err(Trouble::NoBook),
    });
    Start::Book {
        book,
        reopen,
        store,
        till,
    }
}

/// Where papers go that a person saves: their documents, or their home.
fn papers_folder() -> PathBuf {
    let folders = directories::UserDirs::new();
    let base = folders
        .as_ref()
        .map(|f| f.document_dir().unwrap_or_else(|| f.home_dir()).to_owned());
    base.unwrap_or_default().join("Pathway Till")
}

/// What lies where the program looks.
#[derive(Debug)]
pub enum Found {
    /// A book, in this store.
    Book(PathBuf),
    /// Nothing; where the books of a first start go.
    Nothing(Places),
}

/// Looks for a book in this store, or without one in the user's data folder. An empty folder that
/// was named is where somebody begins; one that is not there is a name that is wrong.
pub fn find(named: Option<&Path>) -> Stored<Found> {
    let (own, made_up) = if let Some(store) = named {
        (store.to_owned(), store.join("made-up"))
    } else {
        let folders =
            directories::ProjectDirs::from("", "", "pathway-till").ok_or(Trouble::Disk)?;
        let data = folders.data_dir();
        (data.join("store"), data.join("made-up"))
    };
    let named_wrongly = named.is_some_and(|store| !store.is_dir());
    if own.join(SHOP_FOLDER).exists() || ShopBook::is_in(&own) || named_wrongly {
        return Ok(Found::Book(own));
    }
    Ok(Found::Nothing(Places {
        own,
        made_up,
        days: on_the_spot::DAYS,
        pin_cost: PinCost::REAL,
    }))
}

enum Chosen {
    Till(Box<ShopBook>),
    NoneOf(Vec<String>),
}

/// Opens a book as the till of this name; without one as this machine's.
fn open_as(store: &Path, name: Option<&str>) -> Stored<Chosen> {
    let mut book = ShopBook::open(store)?;
    if let Some(till) = this_till(&book, name)? {
        book.act_as(till);
        Ok(Chosen::Till(Box::new(book)))
    } else {
        let tills = book.read().tills()?;
        Ok(Chosen::NoneOf(tills.into_iter().map(|t| t.name).collect()))
    }
}
