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

coded! {
    /// Why attendance goes to somebody who can sanction: the bases of the law that a manager can record.
    Basis {
        /// The law asks for it.
        LegalObligation = "legal-obligation",
        /// A court or a licence asks for it.
        CourtOrLicence = "court-or-licence",
        /// A public task that they carry out.
        PublicTask = "public-task",
        /// An interest that was weighed against the person's.
        LegitimateInterest = "legitimate-interest",
    }
}
