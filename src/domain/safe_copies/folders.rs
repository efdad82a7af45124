//! Where copies go: the store's own folder always, and those that a manager chose.
//!
//! A folder may stand for another place: a stick that goes home with somebody. It is not there most of the
//! time, and nobody is told so; but somebody is told when it had no copy for a week.

use serde::{Deserialize, Serialize};

use super::WhichBook;
use crate::domain::time::Moment;

/// A copy outside the building is due after so many days.
pub const AWAY_DAYS: i64 = 7;
/// More folders than this are of no help to anybody.
pub const MOST_FOLDERS: usize = 5;

/// What kept a copy from a folder.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hindrance {
    /// The folder is not there.
    NotThere,
    /// There is no room.
    Full,
    /// It cannot be written.
    ReadOnly,
    /// What was written could not be read back.
    NotSound,
    /// The disk did not do what was asked.
    Disk,
}

/// How the last copy into a folder went.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Went {
    /// When one was made there last.
    pub last: Option<Moment>,
    /// What kept the next one from it, if anything.
    pub hindered: Option<Hindrance>,
}

/// A folder that a manager chose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Folder {
    /// Where it is.
    pub path: String,
    /// Whether what lies there leaves the building.
    pub away: bool,
    /// Since when it is chosen, or marked as leaving the building.
    pub since: Moment,
    /// How the shop book's copies went.
    #[serde(default)]
    pub shop: Went,
    /// How the people book's copies went.
    #[serde(default)]
    pub people: Went,
}

/// All that this machine knows of its copies.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Places {
    /// The folders that a manager chose.
    #[serde(default)]
    pub folders: Vec<Folder>,
    /// How the shop book's copies in the store's own folder went.
    #[serde(default)]
    pub own_shop: Went,
    /// How the people book's copies in the store's own folder went.
    #[serde(default)]
    pub own_people: Went,
}

/// Whether a copy outside the building is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Away {
    /// No folder stands for another place.
    NoFolder,
    /// One was made there lately, or the folder was chosen lately.
    Fine {
        /// When one was made there last.
        last: Option<Moment>,
    },
    /// None was made there for a week.
    Due {
        /// When one was made there last.
        last: Option<Moment>,
    },
}

impl Folder {
    /// How one book's copies went there.
    pub fn went(&self, which: WhichBook) -> Went {
        match which {
            WhichBook::Shop => self.shop,
            WhichBook::People => self.people,
        }
    }
}

impl Places {
    /// When the last copy of a book was made anywhere.
    pub fn last(&self, which: WhichBook) -> Option<Moment> {
        let own = match which {
            WhichBook::Shop => self.own_shop,
            WhichBook::People => self.own_people,
        };
        let chosen = self.folders.iter().map(|folder| folder.went(which).last);
        chosen.chain([own.last]).flatten().max()
    }

    /// Notes how a copy went: into the store's own folder, or into a chosen one. A folder that was taken
    /// away meanwhile is left away.
    pub fn note(&mut self, into: Option<&str>, which: WhichBook, went: Result<Moment, Hindrance>) {
        let note = |kept: &mut Went| match went {
            Ok(at) => {
                *kept = Went {
                    last: Some(at),
                    hindered: None,
                }
            }
            Err(hindrance) => kept.hindered = Some(hindrance),
        };
        match (into, which) {
            (None, WhichBook::Shop) => note(&mut self.own_shop),
            (None, WhichBook::People) => note(&mut self.own_people),
            (Some(path), _) => {
                let folder = self.folders.iter_mut().find(|folder| folder.path == path);
                if let Some(folder) = folder {
                    match which {
                        WhichBook::Shop => note(&mut folder.shop),
                        WhichBook::People => note(&mut folder.people),
                    }
                }
            }
        }
    }

    /// What is to be told of a folder: a stick that is not there is no news.
    pub fn hindrances(&self) -> impl Iterator<Item = (Option<&str>, Hindrance)> {
        let own = [self.own_shop, self.own_people];
        let own = own.into_iter().filter_map(|went| went.hindered);
        let chosen = self.folders.iter().flat_map(|folder| {
            let went = [folder.shop, folder.people].into_iter();
            let told = went
                .filter_map(|went| went.hindered)
                .filter(|hindrance| !(folder.away && *hindrance == Hindrance::NotThere));
            told.map(|hindrance| (Some(folder.path.as_str()), hindrance))
        });
        own.map(|hindrance| (None, hindrance)).chain(chosen)
    }

    /// Whether a copy of the shop book outside the building is due.
    pub fn away(&self, now: Moment) -> Away {
        let marked: Vec<&Folder> = self.folders.iter().filter(|folder| folder.away).collect();
        let Some(since) = marked.iter().map(|folder| folder.since).min() else {
            return Away::NoFolder;
        };
        let last = marked.iter().filter_map(|folder| folder.shop.last).max();
        let week = AWAY_DAYS.saturating_mul(24 * 60);
        if now.minutes_since(last.map_or(since, |last| last.max(since))) < week {
            Away::Fine { last }
        } else {
            Away::Due { last }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(days: i64) -> Moment {
        Moment::from_millis(1_780_000_000_000).plus_minutes(days.saturating_mul(24 * 60))
    }

    fn stick(away: bool) -> Places {
        Places {
            folders: vec![Folder {
                path: "/stick".into(),
                away,
                since: at(0),
                shop: Went::default(),
                people: Went::default(),
            }],
            ..Places::default()
        }
    }

    #[test]
    fn a_folder_that_leaves_the_building_is_asked_for_a_week_after_its_last_copy() {
        let mut places = stick(true);
        assert_eq!(Places::default().away(at(1)), Away::NoFolder);
        assert_eq!(stick(false).away(at(90)), Away::NoFolder);
        assert_eq!(places.away(at(6)), Away::Fine { last: None });
        assert_eq!(places.away(at(7)), Away::Due { last: None });
        places.note(Some("/stick"), WhichBook::Shop, Ok(at(8)));
        assert_eq!(places.away(at(14)), Away::Fine { last: Some(at(8)) });
        assert_eq!(places.away(at(15)), Away::Due { last: Some(at(8)) });
        places.note(None, WhichBook::Shop, Ok(at(15)));
        assert_eq!(
            places.away(at(15)),
            Away::Due { last: Some(at(8)) },
            "the own folder stays in"
        );
    }

    #[test]
    fn a_stick_that_is_away_is_no_news_and_a_full_one_is() {
        let mut places = stick(true);
        places.note(Some("/stick"), WhichBook::Shop, Err(Hindrance::NotThere));
        assert_eq!(places.hindrances().count(), 0);
        places.note(Some("/stick"), WhichBook::Shop, Err(Hindrance::Full));
        assert_eq!(
            places.hindrances().collect::<Vec<_>>(),
            [(Some("/stick"), Hindrance::Full)]
        );
        places.note(Some("/stick"), WhichBook::Shop, Ok(at(1)));
        assert_eq!(places.hindrances().count(), 0);
        assert_eq!(places.last(WhichBook::Shop), Some(at(1)));
        assert_eq!(places.last(WhichBook::People), None);
    }
}
