//! Taking away copies that may go.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::Copier;
use super::listing::list;
use super::looking::Opened;
use super::writing::{PART, remove};
use crate::domain::safe_copies::CopyFacts;
use crate::domain::safe_copies::thinning::{Dated, goes, may_thin};
use crate::domain::time::Moment;
use crate::store::error::{OrTrouble, Stored};
use crate::store::volume::Volume;

impl<B: Volume> Copier<B> {
    /// Takes away the copies of this book in a folder that may go now; says how many went. Each copy that
    /// another one goes for is opened first and looked through: what is not sound stands for nothing.
    pub fn thin(&self, folder: &Path, now: Moment) -> Stored<usize> {
        let listed = list::<B>(folder, Some(self.book()))?;
        let copies = listed
            .iter()
            .filter_map(|listed| Some((&listed.path, listed.facts()?)));
        let (paths, mut dated): (Vec<&PathBuf>, Vec<Dated>) =
            copies.map(|(path, facts)| (path, dated(facts))).unzip();
        if !may_thin(&dated, now) {
            return Ok(0);
        }
        let mut looked_at: BTreeSet<usize> = BTreeSet::new();
        let gone = loop {
            let gone = goes(&dated, now);
            let Some(unknown) = gone
                .iter()
                .map(|goes| goes.because_of)
                .find(|which| !looked_at.contains(which))
            else {
                break gone;
            };
            looked_at.insert(unknown);
            let sound = paths
                .get(unknown)
                .is_some_and(|path| Opened::<B>::open(path, &self.copy_key()).is_ok());
            if let Some(copy) = dated.get_mut(unknown) {
                copy.sound = sound;
            }
        };
        let mut went = 0_usize;
        for goes in gone {
            if let Some(path) = paths.get(goes.which) {
                take_away(path)?;
                went = went.saturating_add(1);
            }
        }
        Ok(went)
    }

    /// Whether old things may go now, as the days of the copies in a folder say.
    pub fn may_thin(&self, folder: &Path, now: Moment) -> bool {
        let listed = list::<B>(folder, Some(self.book())).unwrap_or_default();
        let copies: Vec<Dated> = listed.iter().filter_map(|l| l.facts().map(dated)).collect();
        may_thin(&copies, now)
    }
}

fn dated(facts: &CopyFacts) -> Dated {
    Dated {
        made_at: facts.made_at,
        why: facts.why,
        sound: true,
    }
}

/// First its name, then what is in it: so a copy is whole or has no name.
fn take_away(copy: &Path) -> Stored<()> {
    let mut part = copy.as_os_str().to_owned();
    part.push(PART);
    let part = PathBuf::from(part);
    fs::rename(copy, &part).or_trouble()?;
    remove(&part);
    Ok(())
}
