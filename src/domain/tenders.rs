//! Ways of paying. Tendered, change and net are three amounts: change is never takings.

use serde::{Deserialize, Serialize};

use super::access::coded;
use super::ids::AttemptId;
use super::{OutOfRange, Pence, Refusal};

/// A way of paying; its code is a row of a lookup table, so that more can come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum TenderKind {
    /// Coins and notes.
    Cash,
    /// A card on the stand-alone card machine.
    Card,
    /// Money that arrived in the bank; only ever towards an account.
    BankTransfer,
    /// Nothing yet: a customer on account pays the invoice later.
    OnAccount,
}

impl TenderKind {
    /// Every kind, in the order of papers.
    pub const ALL: [Self; 4] = [Self::Cash, Self::Card, Self::BankTransfer, Self::OnAccount];

    /// The ways of paying for a basket there and then.
    pub const AT_THE_TILL: [Self; 2] = [Self::Cash, Self::Card];

    /// The ways of paying what stands on an account.
    pub const TOWARDS_ACCOUNTS: [Self; 3] = [Self::BankTransfer, Self::Cash, Self::Card];

    /// The code in the books.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Card => "card",
            Self::BankTransfer => "bank-transfer",
            Self::OnAccount => "on-account",
        }
    }

    /// Reads the code back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

coded! {
    /// What the card machine said.
    CardAnswer {
        /// It went through.
        Approved = "approved",
        /// It did not go through.
        Declined = "declined",
        /// Nobody knows yet; one of the others follows.
        Unknown = "unknown",
        /// It went through, and the money was given back on the card machine.
        GivenBack = "given-back",
    }
}

impl CardAnswer {
    /// Whether this answer may follow `last`; the first follows none.
    ///
    /// Approved and declined are final, but an approved payment can be given back.
    pub fn may_follow(self, last: Option<Self>) -> bool {
        match last {
            None | Some(Self::Unknown) => self != Self::GivenBack,
            Some(Self::Approved) => self == Self::GivenBack,
            Some(Self::Declined | Self::GivenBack) => false,
        }
    }
}

/// One payment towards a sale; negative for a refund.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Tender {
    /// The way of paying.
    pub kind: TenderKind,
    /// What was handed over or keyed on the card machine.
    pub tendered: Pence,
    /// What was handed back; only ever for cash.
    pub change: Pence,
    /// The card attempt that it settles.
    pub attempt: Option<AttemptId>,
}

impl Tender {
    /// Cash handed over, with the change that was due.
    pub const fn cash(tendered: Pence, change: Pence) -> Self {
        Self {
            kind: TenderKind::Cash,
            tendered,
            change,
            attempt: None,
        }
    }

    /// A card attempt that the card machine approved.
    pub const fn card(amount: Pence, attempt: AttemptId) -> Self {
        Self {
            kind: TenderKind::Card,
            tendered: amount,
            change: Pence::ZERO,
            attempt: Some(attempt),
        }
    }

    /// What a customer on account owes for a sale; negative in a credit note.
    pub const fn on_account(amount: Pence) -> Self {
        Self {
            kind: TenderKind::OnAccount,
            tendered: amount,
            change: Pence::ZERO,
            attempt: None,
        }
    }

    /// What stays in the shop.
    pub fn net(&self) -> Result<Pence, OutOfRange> {
        self.tendered.minus(self.change)
    }
}

/// What the customer still has to pay after these tenders; negative when change is due.
pub fn still_to_pay(total: Pence, tenders: &[Tender]) -> Result<Pence, OutOfRange> {
    tenders
        .iter()
        .try_fold(total, |left, t| left.minus(t.net()?))
}

/// Who pays for a sale, and so in which ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PaidBy {
    /// Whoever stands at the till, there and then.
    CustomerNow,
    /// A customer on account, by their invoice: the whole of it.
    Account,
}

impl PaidBy {
    fn takes(self, kind: TenderKind) -> bool {
        match self {
            Self::CustomerNow => TenderKind::AT_THE_TILL.contains(&kind),
            Self::Account => kind == TenderKind::OnAccount,
        }
    }
}

/// Whether these tenders settle a sale of `total`: each sensible by itself, all together exact.
pub fn settle(total: Pence, tenders: &[Tender], by: PaidBy) -> Result<(), Refusal> {
    for tender in tenders {
        let sensible = by.takes(tender.kind)
            && tender.tendered > Pence::ZERO
            && tender.change >= Pence::ZERO
            && tender.change < tender.tendered
            && (tender.kind == TenderKind::Cash || tender.change == Pence::ZERO)
            && (tender.kind == TenderKind::Card) == tender.attempt.is_some();
        if !sensible {
            return Err(Refusal::TenderNotSensible);
        }
    }
    let left = still_to_pay(total, tenders)?;
    match left.get() {
        0 => Ok(()),
        1.. => Err(Refusal::StillToPay { left }),
        _ => Err(Refusal::PaidTooMuch { over: left.size()? }),
    }
}
