//! `backup` and `restore`: safe copies without a window.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use zeroize::Zeroizing;

use super::passphrase;
use crate::domain::safe_copies::{Missing, PutBackBy, WhichBook};
use crate::domain::shops::Customers;
use crate::domain::time::Moment;
use crate::domain::{Refusal, Trouble};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::safe_copies::putting_back::{
    LookedInto, look_into_people, look_into_shop, put_people_back, put_shop_back, which,
};
use crate::store::keys::RecoveryWords;
use crate::store::safe_copies::{CopyKey, Look, own_folder};
use crate::store::volume::Volume;
use crate::store::{Book, People, PeopleBook, ShopBook};
use crate::words::{Words, say};

/// Why a job was not done.
enum NotDone {
    Stop(Stop),
    Said(String),
}

impl From<Trouble> for NotDone {
    fn from(trouble: Trouble) -> Self {
        Self::Stop(trouble.into())
    }
}

impl From<Refusal> for NotDone {
    fn from(refusal: Refusal) -> Self {
        Self::Stop(refusal.into())
    }
}

impl From<Stop> for NotDone {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

/// The two commands.
pub(super) fn commands(words: &Words, store: impl Fn() -> Arg) -> [Command; 2] {
    let folder = |name: &'static str, what: String| {
        Arg::new(name)
            .long(name)
            .value_name("DIR")
            .value_parser(value_parser!(PathBuf))
            .help(what)
    };
    let flag = |name: &'static str, what: String| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(what)
    };
    [
        Command::new("backup")
            .about(say!(words, "cli-backup"))
            .arg(store().required(true))
            .arg(folder("into", say!(words, "cli-backup-into")))
            .arg(flag("people", say!(words, "cli-backup-people"))),
        Command::new("restore")
            .about(say!(words, "cli-restore"))
            .arg(store().required(true))
            .arg(folder("from", say!(words, "cli-restore-from")).required(true))
            .arg(flag("words", say!(words, "cli-restore-words")))
            .arg(flag("yes", say!(words, "cli-restore-yes"))),
    ]
}

fn end(words: &Words, done: Result<ExitCode, NotDone>) -> ExitCode {
    match done {
        Ok(code) => code,
        Err(NotDone::Stop(Stop::Trouble(trouble))) => super::say_trouble(words, &trouble),
        Err(NotDone::Stop(Stop::Refused(refusal))) => {
            eprintln!("{}", words.refusal(&refusal));
            ExitCode::FAILURE
        }
        Err(NotDone::Said(sentence)) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Makes a copy, also beside the open program.
pub(super) fn back_up(words: &Words, env: &Env, job: &ArgMatches) -> ExitCode {
    let Some(store) = super::path(job, "store") else {
        return ExitCode::from(2);
    };
    let into = super::path(job, "into");
    let made = if job.get_flag("people") {
        open_people(words, store).and_then(|book| copy(env, &book, into))
    } else {
        let book = ShopBook::open_to_look(store).map_err(NotDone::from);
        book.and_then(|book| copy(env, &book, into))
    };
    let said = made.map(|folder| {
        let folder = folder.display().to_string();
        println!("{}", say!(words, "cli-backup-done", folder = folder));
        ExitCode::SUCCESS
    });
    end(words, said)
}

fn copy<B: Volume>(env: &Env, book: &Book<B>, into: Option<&Path>) -> Result<PathBuf, NotDone> {
    let folder = into.map_or_else(|| own_folder::<B>(book.store()), Path::to_owned);
    std::fs::create_dir_all(&folder).map_err(|_| Trouble::Disk)?;
    let copier = book.copier()?;
    let (made, _) = copier.copy_into(&folder, env.now())?;
    // What may go is thinned where the program keeps its own; a folder that was named is somebody's.
    if into.is_none() {
        let _ = copier.thin(&folder, env.now());
    }
    Ok(made)
}

/// The people book, to look only, with a passphrase that opens it.
fn open_people(words: &Words, store: &Path) -> Result<PeopleBook, NotDone> {
    let shop = ShopBook::open_to_look(store)?;
    if !PeopleBook::is_in(store) {
        return Err(NotDone::Said(say!(words, "cli-people-book-none")));
    }
    if PeopleBook::opens_by_itself(store) {
        return Ok(PeopleBook::look_made_up(store)?);
    }
    if shop.read().customers()? == Customers::See {
        return Err(Refusal::CustomersSeeThis.into());
    }
    let typed = passphrase::read(&say!(words, "cli-passphrase"))
        .map_err(|_| NotDone::Said(say!(words, "cli-passphrase-not-read")))?;
    PeopleBook::look(store, shop.kind(), &typed)?
        .ok_or_else(|| NotDone::Said(say!(words, "cli-passphrase-no-match")))
}

/// Puts a copy back.
pub(super) fn restore(words: &Words, env: &Env, job: &ArgMatches) -> ExitCode {
    let (Some(store), Some(from)) = (super::path(job, "store"), super::path(job, "from")) else {
        return ExitCode::from(2);
    };
    let asks = Asks {
        words,
        with_words: job.get_flag("words"),
        yes: job.get_flag("yes"),
    };
    let done = which(from)
        .map_err(NotDone::from)
        .and_then(|which| match which {
            WhichBook::Shop => restore_shop(&asks, env, store, from),
            WhichBook::People => restore_people(&asks, env, store, from),
        });
    end(words, done)
}

/// What is asked before.
struct Asks<'w> {
    words: &'w Words,
    with_words: bool,
    yes: bool,
}

impl Asks<'_> {
    fn recovery_words(&self) -> Result<Option<RecoveryWords>, NotDone> {
        if !self.with_words {
            return Ok(None);
        }
        let typed = passphrase::read(&say!(self.words, "cli-restore-ask-words"))
            .map_err(|_| NotDone::Said(say!(self.words, "cli-restore-words-not-read")))?;
        let typed = Zeroizing::new(String::from_utf8_lossy(typed.bytes()).into_owned());
        Ok(Some(RecoveryWords::read(&typed)?))
    }

    /// Whether somebody said yes.
    fn may(&self) -> bool {
        self.yes
            || passphrase::read_open(&say!(self.words, "cli-restore-ask"))
                .is_ok_and(|said| said.eq_ignore_ascii_case("yes"))
    }

    /// Says what is inside, what is not, and asks.
    fn goes_on<B: Volume>(&self, looked: &LookedInto<B>) -> bool {
        for line in inside(self.words, looked) {
            println!("{line}");
        }
        println!("{}", say!(self.words, "cli-restore-kept"));
        let goes_on = self.may();
        if !goes_on {
            println!("{}", say!(self.words, "cli-restore-not"));
        }
        goes_on
    }

    fn said(&self, kept: &Path) -> ExitCode {
        let folder = kept.display().to_string();
        println!("{}", say!(self.words, "cli-restore-done", folder = folder));
        ExitCode::SUCCESS
    }
}

fn restore_shop(
    asks: &Asks<'_>,
    env: &Env,
    store: &Path,
    from: &Path,
) -> Result<ExitCode, NotDone> {
    refuse_while_open(store)?;
    let recovery = asks.recovery_words()?;
    let looked = look_into_shop(store, from, recovery.as_ref())?;
    if !asks.goes_on(&looked) {
        return Ok(ExitCode::FAILURE);
    }
    let by = PutBackBy::CommandLine;
    let kept = put_shop_back(store, &looked, recovery.as_ref(), (env, by))?;
    println!("{}", say!(asks.words, "cli-restore-series"));
    Ok(asks.said(&kept))
}

/// Said first, so that nobody reads through what is inside for nothing.
fn refuse_while_open(store: &Path) -> Result<(), NotDone> {
    match ShopBook::open(store) {
        Err(Trouble::AlreadyOpen) => Err(Trouble::AlreadyOpen.into()),
        // Whatever else is the matter with it, a copy may be what helps.
        _ => Ok(()),
    }
}

fn restore_people(
    asks: &Asks<'_>,
    env: &Env,
    store: &Path,
    from: &Path,
) -> Result<ExitCode, NotDone> {
    let words = asks.words;
    let shop = ShopBook::open(store)?;
    if shop.read().customers()? == Customers::See {
        return Err(Refusal::CustomersSeeThis.into());
    }
    let key = if let Some(recovery) = asks.recovery_words()? {
        CopyKey::by_words(from, &recovery)?
    } else if PeopleBook::opens_by_itself(store) {
        CopyKey::of_store::<People>(store)?
    } else {
        let typed = passphrase::read(&say!(words, "cli-passphrase"))
            .map_err(|_| NotDone::Said(say!(words, "cli-passphrase-not-read")))?;
        // A passphrase of today, or one of the day of the copy.
        let beside = CopyKey::by_passphrase(&store.join(PeopleBook::FOLDER), &typed);
        match beside.ok().flatten() {
            Some(key) => key,
            None => CopyKey::by_passphrase(from, &typed)?
                .ok_or_else(|| NotDone::Said(say!(words, "cli-passphrase-no-match")))?,
        }
    };
    let looked = look_into_people(store, from, key, None)?;
    if !asks.goes_on(&looked) {
        return Ok(ExitCode::FAILURE);
    }
    let kept = put_people_back(&shop, &looked, (env, PutBackBy::CommandLine))?;
    Ok(asks.said(&kept))
}

/// What is inside a copy and what is not, a line each.
fn inside<B: Volume>(words: &Words, looked: &LookedInto<B>) -> Vec<String> {
    let day = |at: Moment| words.plain_date(at.london().date_naive());
    let time = |at: Moment| words.time(at);
    let made = looked.facts().made_at;
    let mut lines = vec![say!(
        words,
        "cli-restore-made",
        day = day(made),
        time = time(made)
    )];
    match &looked.look {
        Look::Shop(shop) => {
            lines.push(say!(
                words,
                "cli-restore-sales",
                sales = shop.sales.to_string(),
                people = shop.people.to_string()
            ));
            if let Some((number, at)) = &shop.last_sale {
                let number = number.to_string();
                lines.push(say!(
                    words,
                    "cli-restore-last-sale",
                    number = number,
                    day = day(*at),
                    time = time(*at)
                ));
            }
            if let Some((number, at)) = &shop.last_z {
                let number = number.to_string();
                lines.push(say!(
                    words,
                    "cli-restore-last-z",
                    number = number,
                    day = day(*at),
                    time = time(*at)
                ));
            }
            let tills = shop.open_tills.to_string();
            lines.push(say!(words, "cli-restore-open", tills = tills));
        }
        Look::People(people) => {
            let count = people.people.to_string();
            lines.push(say!(words, "cli-restore-people", people = count));
            if let Some(at) = people.last_entry {
                lines.push(say!(
                    words,
                    "cli-restore-last-entry",
                    day = day(at),
                    time = time(at)
                ));
            }
        }
    }
    lines.push(match looked.missing {
        None => say!(words, "cli-restore-missing-unknown"),
        Some(missing) if missing == Missing::default() => {
            say!(words, "cli-restore-missing-none")
        }
        Some(Missing { sales, entries }) => say!(
            words,
            "cli-restore-missing",
            sales = sales.to_string(),
            entries = entries.to_string()
        ),
    });
    lines
}
