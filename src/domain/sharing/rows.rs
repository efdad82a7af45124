//! What is written of permission.

use crate::domain::access::coded;

coded! {
    /// A section of what is shared; each is permitted by itself.
    Section {
        /// Sessions come to, hours, usual days.
        TakingPart = "taking-part",
        /// The weeks as squares: came, did not, closed. Only beside [`Section::TakingPart`].
        Weeks = "weeks",
        /// Skills in words.
        Skills = "skills",
        /// Goals and next steps.
        Goals = "goals",
        /// Answers about well-being, first and latest.
        WellBeing = "well-being",
        /// What the person says in their own words.
        OwnWords = "own-words",
    }
}
