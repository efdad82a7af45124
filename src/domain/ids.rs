//! Names of things that never change: UUIDv7, minted by `env::IdSource`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The sixteen bytes, as the books keep them.
            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// Reads the sixteen bytes back.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }
    )*};
}

ids! {
    /// A book: one shop book or one people book.
    BookId,
    /// A shop: the bakery, the bike shop.
    ShopId,
    /// A till, which stands in a shop.
    TillId,
    /// A person; the shop book knows little more of them.
    PersonId,
    /// A thing that is sold.
    ProductId,
    /// A sale or a refund, minted when its basket opens.
    SaleId,
    /// A till session: from opening with a float to its Z read.
    SessionId,
    /// Cash in, cash out, a drop, wrong change.
    MovementId,
    /// One time that a card was asked for.
    AttemptId,
    /// One count of the drawer.
    CountId,
    /// A customer on account.
    CustomerId,
    /// A placement: one person's agreed time in one shop.
    PlacementId,
    /// A framework of skills.
    FrameworkId,
    /// A skill, whatever it is called by now.
    SkillId,
    /// A named set of skills at a level.
    MilestoneId,
    /// A goal, from its first words on.
    GoalId,
    /// Somebody outside to whom a report can go, or who refers people.
    RecipientId,
    /// A referral: one person, sent once; who comes back has another.
    ReferralId,
    /// A report to somebody outside, from its first draft on.
    ReportId,
    /// Anything else that is written once.
    EntryId,
}

impl PersonId {
    /// Nobody: who may do what leaves no rows, before anybody has signed in. Written only on the entry of a
    /// look that anybody may take.
    pub const NOBODY: Self = Self(Uuid::nil());
}
