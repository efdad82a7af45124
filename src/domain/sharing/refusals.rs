//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SharingRefusal {
    /// Somebody tried to give or withdraw permission for another person.
    NotTheirs,
    /// The recipient can sanction: permission alone is no ground.
    RecipientCanSanction,
    /// The recipient is not written to any more.
    RecipientNotInUse,
    /// The recipient is not on the list.
    UnknownRecipient,
    /// No section is chosen.
    NothingChosen,
    /// The weeks are chosen without attendance.
    WeeksAlone,
    /// Whoever read the page signs the person's skills.
    ReadBySigner,
    /// It was changed since it was looked at.
    Changed,
    /// A basis is recorded by somebody else than the person.
    OwnBasis,
    /// The recipient cannot sanction: permission is asked.
    PermissionIsAsked,
    /// Nothing is shared with this recipient.
    NotShared,
}
