//! Erasing what is kept of somebody (`facts/training.md`, Data protection: "Erasure: delete, or anonymise
//! and keep counts, or restrict, with the reason; trading records keep a number instead of a name").
//!
//! What is erased is what was typed of a person, and what shows them. What stays are ids, codes, days and
//! numbers, under a number in place of a name: money that was taken has to be accounted for, and hours and
//! skills can still be counted. An erasure is never taken back. A legal hold stops it; a restriction keeps
//! everything and uses nothing of it.

pub mod keeping;
pub mod letter;
pub mod refusals;
pub mod retention;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use self::refusals::ErasureRefusal;
use super::access::coded;
use super::people::name_key;

coded! {
    /// How somebody is erased. The third way, to keep everything and use nothing, is a restriction.
    Kind {
        /// What was typed, papers and pictures go, and so do answers about well-being.
        Deleted = "deleted",
        /// What was typed, papers and pictures go; answers stay as numbers of nobody, to be counted.
        Nameless = "nameless",
    }
}

coded! {
    /// Who wanted it.
    AskedBy {
        /// The person.
        Themself = "themself",
        /// Somebody who speaks for them.
        ForThem = "for-them",
        /// Nobody: the rules of the house.
        TheRules = "the-rules",
    }
}

coded! {
    /// Why somebody is erased. The code says as well who wanted it.
    Why {
        /// They asked for it.
        TheyAsked = "they-asked",
        /// Somebody who speaks for them asked for it.
        AskedForThem = "asked-for-them",
        /// It was kept for as long as the trustees decided.
        KeptLongEnough = "kept-long-enough",
        /// It should never have been written down here.
        Mistake = "mistake",
    }
}

impl Why {
    /// Who wanted it.
    pub const fn asked_by(self) -> AskedBy {
        match self {
            Self::TheyAsked => AskedBy::Themself,
            Self::AskedForThem => AskedBy::ForThem,
            Self::KeptLongEnough | Self::Mistake => AskedBy::TheRules,
        }
    }
}

coded! {
    /// Of what an erasure takes something.
    Area {
        /// Names, how to reach them, whom to call, what helps.
        Record = "record",
        /// The name and pictures at the till, and every way to sign in.
        Till = "till",
        /// What was typed about hours and money given back.
        Hours = "hours",
        /// What was seen and said about skills, and photos of it.
        Skills = "skills",
        /// Goals and reviews.
        Goals = "goals",
        /// Answers about well-being.
        Answers = "answers",
        /// What a referral says, and what was written on its way.
        Referral = "referral",
        /// What was typed about sharing.
        Sharing = "sharing",
        /// What was said to somebody outside, and by them.
        Contacts = "contacts",
        /// Reports, as text, page and file.
        Reports = "reports",
        /// One-to-ones with their notes, and the plan.
        Support = "support",
        /// What they said as they left.
        Leaving = "leaving",
        /// Passports and certificates.
        Papers = "papers",
        /// Reasons that were typed for something done about them.
        Reasons = "reasons",
    }
}

coded! {
    /// What stays of somebody who was erased, under a number.
    Stays {
        /// What they sold, counted and signed: money has to be accounted for.
        Sales = "sales",
        /// The minutes of their hours.
        Hours = "hours",
        /// Which skills were signed off, and when.
        Skills = "skills",
        /// On which days something happened: a referral, a placement, a report, leaving.
        Days = "days",
        /// Who looked at the record, and when.
        Looks = "looks",
        /// The numbers of answers, of nobody.
        Numbers = "numbers",
    }
}

impl Kind {
    /// Whether this way takes something of that.
    pub const fn takes(self, area: Area) -> bool {
        !matches!((self, area), (Self::Nameless, Area::Answers))
    }

    /// What stays in this way.
    pub fn stays(self) -> impl Iterator<Item = Stays> {
        let numbers = self == Self::Nameless;
        let all = Stays::ALL.iter().copied();
        all.filter(move |stays| numbers || *stays != Stays::Numbers)
    }
}

/// How many pieces an erasure took, by what they were of. Nothing is not said.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Taken(BTreeMap<Area, u32>);

impl Taken {
    /// So many pieces more of this.
    pub fn add(&mut self, area: Area, pieces: u32) {
        if pieces > 0 {
            let so_far = self.0.entry(area).or_default();
            *so_far = so_far.saturating_add(pieces);
        }
    }

    /// How many pieces of this.
    pub fn of(&self, area: Area) -> u32 {
        self.0.get(&area).copied().unwrap_or_default()
    }

    /// Each with its number.
    pub fn each(&self) -> impl Iterator<Item = (Area, u32)> {
        self.0.iter().map(|(area, pieces)| (*area, *pieces))
    }
}

/// Something that can be in the way of erasing somebody. A hold comes before what can be done away with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Obstacle {
    /// It is the person who would do it.
    Oneself,
    /// Their records are on hold.
    OnHold,
    /// A placement of theirs goes on.
    PlacementGoesOn,
    /// They work here: as a volunteer, supervisor or manager.
    WorksHere,
    /// They have a passphrase of the people book.
    HasPassphrase,
    /// They opened a till that is still open.
    TillIsOpen,
}

/// What is in the way of erasing somebody.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct InTheWay(BTreeSet<Obstacle>);

impl InTheWay {
    /// Those of these that stand.
    pub fn of(all: impl IntoIterator<Item = (Obstacle, bool)>) -> Self {
        let standing = all.into_iter().filter(|(_, stands)| *stands);
        Self(standing.map(|(obstacle, _)| obstacle).collect())
    }

    /// The first thing that has to be done before somebody can be erased.
    ///
    /// # Errors
    /// What is in the way; a hold before what can be done away with, since nothing but lifting it helps.
    pub fn look(&self) -> Result<(), ErasureRefusal> {
        use ErasureRefusal as R;
        match self.0.first() {
            None => Ok(()),
            Some(Obstacle::Oneself) => Err(R::NotOneself),
            Some(Obstacle::OnHold) => Err(R::OnHold),
            Some(Obstacle::PlacementGoesOn) => Err(R::PlacementGoesOn),
            Some(Obstacle::WorksHere) => Err(R::WorksHere),
            Some(Obstacle::HasPassphrase) => Err(R::HasPassphrase),
            Some(Obstacle::TillIsOpen) => Err(R::TillIsOpen),
        }
    }
}

/// Whether what was typed once more is the name of whoever is to be erased: the name to use, or the one
/// at the till. Case and accents do not matter; nothing typed is no name.
pub fn is_their_name<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> bool {
    let typed = name_key(typed);
    !typed.is_empty() && names.into_iter().any(|name| name_key(name) == typed)
}

/// What stands in place of the name of the person of this number.
///
/// It is kept as a till name, so that every list and paper that names people goes on naming everybody.
pub fn nameless(number: u32) -> String {
    format!("Person {number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hold_is_said_before_anything_that_could_be_done_about_the_rest() {
        use Obstacle as O;
        let of = |all: &[Obstacle]| InTheWay::of(all.iter().map(|one| (*one, true)));
        let all = [O::TillIsOpen, O::PlacementGoesOn, O::OnHold, O::WorksHere];
        assert_eq!(of(&all).look(), Err(ErasureRefusal::OnHold));
        let placed = [O::HasPassphrase, O::WorksHere, O::PlacementGoesOn];
        assert_eq!(of(&placed).look(), Err(ErasureRefusal::PlacementGoesOn));
        assert_eq!(of(&[O::TillIsOpen]).look(), Err(ErasureRefusal::TillIsOpen));
        assert_eq!(InTheWay::of([(O::OnHold, false)]).look(), Ok(()));
    }

    #[test]
    fn the_name_is_typed_as_names_are_compared_and_nothing_is_no_name() {
        assert!(is_their_name(" ayse ", ["Ayşe"]));
        assert!(is_their_name("sunny", ["Sam", "Sunny"]));
        assert!(!is_their_name("", ["Ayşe", ""]));
        assert!(!is_their_name("Sam", ["Samantha"]));
        assert!(!is_their_name("Sam", []));
    }

    #[test]
    fn answers_stay_as_numbers_only_where_counts_are_kept() {
        assert!(Kind::Deleted.takes(Area::Answers));
        assert!(!Kind::Nameless.takes(Area::Answers));
        for kind in Kind::ALL.iter().copied() {
            assert!(kind.stays().any(|stays| stays == Stays::Sales));
            let numbers = kind.stays().any(|stays| stays == Stays::Numbers);
            assert_ne!(numbers, kind.takes(Area::Answers), "never both, never none");
        }
    }

    #[test]
    fn pieces_add_up_and_none_is_not_said() {
        let mut taken = Taken::default();
        taken.add(Area::Goals, 0);
        taken.add(Area::Skills, 2);
        taken.add(Area::Skills, 3);
        assert_eq!(taken.each().collect::<Vec<_>>(), [(Area::Skills, 5)]);
        assert_eq!(taken.of(Area::Goals), 0);
    }
}
