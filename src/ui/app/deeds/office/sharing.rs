//! What the window does about sharing: one's own permissions, and what staff see of somebody's.

use crate::domain::Refusal;
use crate::domain::ids::{PersonId, RecipientId};
use crate::domain::reports::page::ReportPage;
use crate::domain::sharing::giving::ReadBy;
use crate::operations::people_book::sharing::bases::{ToEnd, ToRecord};
use crate::operations::people_book::sharing::looks::{BasisOf, OwnSharing, SharedWith};
use crate::operations::people_book::sharing::own::{Permit, Withdraw};

/// One operation about sharing.
#[derive(Clone, Debug)]
pub enum SharingDeed {
    /// One permits something.
    Give(Box<Permit>),
    /// One permits nothing more.
    Withdraw(Withdraw),
    /// A manager records a basis.
    Record(Box<ToRecord>),
    /// It holds no more.
    End(ToEnd),
}

/// Something to load about sharing.
#[derive(Clone, Debug)]
pub enum SharingLoad {
    /// One's own permissions.
    Own,
    /// What a report to this one would say.
    Preview(RecipientId),
    /// Whether somebody may have read the page to one.
    Reader(ReadBy),
    /// What somebody shares; with the bases, for whoever records them.
    Of(PersonId, Bases),
}

/// Whether bases are looked at as well.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bases {
    /// They are.
    Wanted,
    /// They are not.
    NotWanted,
}

/// What was loaded about sharing.
#[derive(Clone, Debug)]
pub enum SharingEvent {
    /// One's own permissions.
    Own(Vec<OwnSharing>),
    /// What a report would say; none where no placement has begun.
    Preview(RecipientId, Option<Box<ReportPage>>),
    /// What is in the way of whoever read it.
    Reader(ReadBy, Option<Refusal>),
    /// What somebody shares.
    Of(PersonId, Vec<SharedWith>, Vec<BasisOf>),
}
