//! A made-up store for somebody who wants to look around: made beside its place and then moved
//! there, so that half of one is never found.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::Days;

use super::carry_out::{self, Wish};
use crate::domain::Trouble;
use crate::env::{Env, PinCost};
use crate::operations::Stop;
use crate::operations::set_up::this_till;
use crate::store::{SHOP_FOLDER, ShopBook};

/// How many days of sales it has.
pub const DAYS: u64 = 14;

/// Opens the made-up store in this folder; where there is none, makes it with so many days of sales
/// up to yesterday, and with a till that was opened an hour ago. `progress` hears of each day, how many there are, and ends the work by answering
/// false; then nothing is left of it.
pub fn open_or_make(
    store: &Path,
    env: &Env,
    days: u64,
    pin_cost: PinCost,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<ShopBook, Stop> {
    if !store.join(SHOP_FOLDER).exists() {
        make(store, env, days, pin_cost, progress)?;
    }
    let mut book = ShopBook::open(store)?;
    if let Some(till) = this_till(&book, None)? {
        book.act_as(till);
    }
    Ok(book)
}

fn make(
    store: &Path,
    env: &Env,
    days: u64,
    pin_cost: PinCost,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<(), Stop> {
    let disk = |_| Stop::Trouble(Trouble::Disk);
    let part = beside(store);
    if part.exists() {
        fs::remove_dir_all(&part).map_err(disk)?;
    }
    let today = env.now().london().date_naive();
    let until = today.pred_opt().unwrap_or(today);
    let from = until.checked_sub_days(Days::new(days)).unwrap_or(until);
    let wish = Wish {
        seed: 1,
        from,
        until,
        pin_cost,
        open_at: Some(env.now()),
    };
    let of = usize::try_from(days.saturating_add(1)).unwrap_or(usize::MAX);
    let mut step = 0;
    let made = carry_out::make(&part, &wish, &mut |_| {
        step += 1;
        progress(step, of)
    });
    match made {
        Ok(made) => drop(made),
        Err(stop) => {
            // Half-made people are nobody's; what cannot be removed now goes the next time.
            drop(fs::remove_dir_all(&part));
            return Err(stop);
        }
    }
    if store.exists() {
        // Only an empty folder gives way.
        fs::remove_dir(store).map_err(disk)?;
    }
    fs::rename(&part, store).map_err(disk)
}

fn beside(store: &Path) -> PathBuf {
    let mut name = store.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    store.with_file_name(name)
}
