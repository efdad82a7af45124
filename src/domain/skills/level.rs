//! The four levels, and what somebody is signed off for. An order, not a number: nothing here can be
//! added up, averaged or made a percentage.

use crate::domain::access::coded;

coded! {
    /// How far somebody is with a skill; the later one is further.
    Level {
        /// I have been shown.
        Shown = "shown",
        /// With help.
        WithHelp = "with-help",
        /// On my own.
        OnMyOwn = "on-my-own",
        /// Can show others.
        CanShowOthers = "can-show-others",
    }
}

impl Level {
    /// The parts of the drawn mark, which of them are filled: for the person's own page and for
    /// supervisors, never for outsiders.
    pub fn mark(self) -> [bool; 4] {
        [
            Self::Shown,
            Self::WithHelp,
            Self::OnMyOwn,
            Self::CanShowOthers,
        ]
        .map(|part| part <= self)
    }

    /// Whether it is done without anybody's help.
    pub fn is_own(self) -> bool {
        self >= Self::OnMyOwn
    }
}

/// What somebody is signed off for.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
)]
pub enum Standing {
    /// A level of a skill that has levels.
    Level(Level),
    /// A skill that is only known: what to do and why.
    KnowsHow,
}

/// The code of [`Standing::KnowsHow`].
const KNOWS_HOW: &str = "knows-how";

impl Standing {
    /// All of them, for sweeps.
    pub const ALL: [Self; 5] = [
        Self::Level(Level::Shown),
        Self::Level(Level::WithHelp),
        Self::Level(Level::OnMyOwn),
        Self::Level(Level::CanShowOthers),
        Self::KnowsHow,
    ];

    /// The code in the books.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Level(level) => level.code(),
            Self::KnowsHow => KNOWS_HOW,
        }
    }

    /// Reads the code back.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == KNOWS_HOW {
            return Some(Self::KnowsHow);
        }
        Level::from_code(code).map(Self::Level)
    }

    /// The level, where it is one.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            Self::KnowsHow => None,
        }
    }

    /// Whether it is what was asked for, or further. A level never answers for knowing how, nor the
    /// other way round.
    pub fn meets(self, needed: Self) -> bool {
        match (self, needed) {
            (Self::Level(has), Self::Level(needed)) => has >= needed,
            (has, needed) => has == needed,
        }
    }

    /// Whether it stands under "What I can do now": on my own, can show others, knows how.
    pub fn is_own(self) -> bool {
        self.level().is_none_or(Level::is_own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_an_order_and_knowing_how_stands_beside_it() {
        let order: Vec<Level> = Level::ALL.to_vec();
        assert!(order.is_sorted());
        for one in Standing::ALL {
            assert_eq!(Standing::from_code(one.code()), Some(one));
            for other in Standing::ALL {
                let same_kind = one.level().is_some() == other.level().is_some();
                assert_eq!(
                    one.meets(other),
                    same_kind && one >= other,
                    "{one:?} {other:?}"
                );
            }
        }
        assert_eq!(Standing::from_code("3"), None);
        assert_eq!(Level::WithHelp.mark(), [true, true, false, false]);
        let own: Vec<&str> = Standing::ALL
            .iter()
            .filter(|s| s.is_own())
            .map(|s| s.code())
            .collect();
        assert_eq!(own, ["on-my-own", "can-show-others", "knows-how"]);
    }
}
