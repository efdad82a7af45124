//! Names of things that have no name in the book: coins, ways of paying, what somebody may do.

use super::{Words, say};
use crate::domain::Pence;
use crate::domain::access::{Capability, Role};
use crate::domain::cash::{CashKind, Pieces};
use crate::domain::catalogue::{Place, Trade};
use crate::domain::papers::NotPrinted;
use crate::domain::reductions::{LineReduction, Off, Reduction, ReductionKind, ReductionReason};
use crate::domain::sales::LineKind;
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::MovementKind;

impl Words {
    /// As on the coin or note: 50p, £2, £20.
    pub fn coin(&self, kind: CashKind) -> String {
        let pence = kind.value().get();
        if pence < 100 {
            format!("{pence}p")
        } else {
            format!("£{}", pence / 100)
        }
    }

    /// 50p coin, £20 note.
    pub fn piece(&self, kind: CashKind) -> String {
        let value = self.coin(kind);
        if kind.is_note() {
            say!(self, "cash-note", value = value)
        } else {
            say!(self, "cash-coin", value = value)
        }
    }

    /// 3 × 50p.
    pub fn pieces(&self, pieces: Pieces) -> String {
        let (count, value) = (pieces.count.to_string(), self.coin(pieces.kind));
        say!(self, "cash-pieces", count = count, value = value)
    }

    /// Cash, Card.
    pub fn tender(&self, kind: TenderKind) -> String {
        match kind {
            TenderKind::Cash => say!(self, "tender-cash"),
            TenderKind::Card => say!(self, "tender-card"),
            TenderKind::BankTransfer => say!(self, "tender-bank-transfer"),
            TenderKind::OnAccount => say!(self, "tender-on-account"),
        }
    }

    /// A payment towards an account, or back to the customer: what it does to what is owed says which.
    pub fn account_payment(&self, way: TenderKind, change: Pence) -> String {
        let way = self.tender(way);
        if change > Pence::ZERO {
            say!(self, "account-paid-back", way = way)
        } else {
            say!(self, "account-paid", way = way)
        }
    }

    /// Take-away, eat in.
    pub fn place(&self, place: Place) -> String {
        match place {
            Place::TakeAway => say!(self, "place-take-away"),
            Place::EatIn => say!(self, "place-eat-in"),
        }
    }

    /// Bakery, Bikes.
    pub fn trade(&self, trade: Trade) -> String {
        match trade {
            Trade::Bakery => say!(self, "trade-bakery"),
            Trade::Bike => say!(self, "trade-bike"),
        }
    }

    /// Why money moved without a sale.
    pub fn movement(&self, kind: MovementKind) -> String {
        match kind {
            MovementKind::PaidIn => say!(self, "movement-paid-in"),
            MovementKind::PaidOut => say!(self, "movement-paid-out"),
            MovementKind::PaidOutTravel => say!(self, "movement-travel"),
            MovementKind::Drop => say!(self, "movement-drop"),
            MovementKind::WrongChange => say!(self, "movement-wrong-change"),
        }
    }

    /// Names one after the other.
    pub fn in_a_row(&self, names: &[String]) -> String {
        names.join(", ")
    }

    /// What a line of a sale is, where it is not a product.
    pub fn line_kind(&self, kind: LineKind) -> String {
        match kind {
            LineKind::Product => say!(self, "line-product"),
            LineKind::Donation => say!(self, "line-donation"),
        }
    }

    /// What somebody does, after "A supervisor can …".
    pub fn capability(&self, capability: Capability) -> String {
        match capability {
            Capability::Sell => say!(self, "can-sell"),
            Capability::KeepBasket => say!(self, "can-keep-basket"),
            Capability::AskForCard => say!(self, "can-ask-for-card"),
            Capability::OpenPrice => say!(self, "can-open-price"),
            Capability::HalfPrice => say!(self, "can-half-price"),
            Capability::Discount => say!(self, "can-discount"),
            Capability::OpenTill => say!(self, "can-open-till"),
            Capability::Count => say!(self, "can-count"),
            Capability::XRead => say!(self, "can-x-read"),
            Capability::Close => say!(self, "can-close"),
            Capability::SecondLook => say!(self, "can-second-look"),
            Capability::Refund => say!(self, "can-refund"),
            Capability::WrongChange => say!(self, "can-wrong-change"),
            Capability::WrongWayOfPaying => say!(self, "can-wrong-way-of-paying"),
            Capability::CashInOut => say!(self, "can-cash-in-out"),
            Capability::Drop => say!(self, "can-drop"),
            Capability::NoSale => say!(self, "can-no-sale"),
            Capability::EndPinWait => say!(self, "can-end-pin-wait"),
            Capability::AcceptClock => say!(self, "can-accept-clock"),
            Capability::People => say!(self, "can-people"),
            Capability::Roles => say!(self, "can-roles"),
            Capability::SetUp => say!(self, "can-set-up"),
            Capability::Products => say!(self, "can-products"),
            Capability::LeftToday => say!(self, "can-left-today"),
            Capability::UseBy => say!(self, "can-use-by"),
            Capability::Accounts => say!(self, "can-accounts"),
            Capability::TradeCustomers => say!(self, "can-trade-customers"),
            Capability::Export => say!(self, "can-export"),
            Capability::OthersPins => say!(self, "can-others-pins"),
            Capability::OwnPin => say!(self, "can-own-pin"),
            Capability::OwnCard => say!(self, "can-own-card"),
            Capability::ComeAndGo => say!(self, "can-come-and-go"),
            Capability::Visitors => say!(self, "can-visitors"),
            Capability::SignOthersIn => say!(self, "can-sign-others-in"),
            Capability::OpenPeopleBook => say!(self, "can-open-people-book"),
            Capability::PersonRecords => say!(self, "can-person-records"),
            Capability::Rota => say!(self, "can-rota"),
            Capability::KeepHours => say!(self, "can-keep-hours"),
            Capability::Placements => say!(self, "can-placements"),
            Capability::PeopleBookKeys => say!(self, "can-people-book-keys"),
            Capability::ExportHours => say!(self, "can-export-hours"),
            Capability::OwnHours => say!(self, "can-own-hours"),
            Capability::SeeIt => say!(self, "can-see-it"),
            Capability::SignOff => say!(self, "can-sign-off"),
            Capability::SeeSkills => say!(self, "can-see-skills"),
            Capability::Review => say!(self, "can-review"),
            Capability::Referrals => say!(self, "can-referrals"),
            Capability::ReferralText => say!(self, "can-referral-text"),
            Capability::Reports => say!(self, "can-reports"),
            Capability::ReportBasis => say!(self, "can-report-basis"),
            Capability::Support => say!(self, "can-support"),
            Capability::SupportNotes => say!(self, "can-support-notes"),
            Capability::SafeCopies => say!(self, "can-safe-copies"),
            Capability::Erasure => say!(self, "can-erasure"),
            Capability::ManageFrameworks => say!(self, "can-manage-frameworks"),
            Capability::ManageMeasures => say!(self, "can-manage-measures"),
            Capability::OwnProgress => say!(self, "can-own-progress"),
        }
    }

    /// Trainee, supervisor.
    pub fn role(&self, role: Role) -> String {
        match role {
            Role::Trainee => say!(self, "role-trainee"),
            Role::Volunteer => say!(self, "role-volunteer"),
            Role::Supervisor => say!(self, "role-supervisor"),
            Role::Manager => say!(self, "role-manager"),
        }
    }

    /// In which way prices came down.
    pub fn reduction_kind(&self, kind: ReductionKind) -> String {
        match kind {
            ReductionKind::LinePercent => say!(self, "reduction-kind-line-percent"),
            ReductionKind::LineAmount => say!(self, "reduction-kind-line-amount"),
            ReductionKind::HalfPrice => say!(self, "reduction-kind-half-price"),
            ReductionKind::HalfPriceLate => say!(self, "reduction-kind-half-price-late"),
            ReductionKind::BasketPercent => say!(self, "reduction-kind-basket-percent"),
            ReductionKind::BasketAmount => say!(self, "reduction-kind-basket-amount"),
        }
    }

    /// Why a price came down.
    pub fn reduction_reason(&self, reason: ReductionReason) -> String {
        match reason {
            ReductionReason::LateInTheDay => say!(self, "reason-late-in-the-day"),
            ReductionReason::Yesterdays => say!(self, "reason-yesterdays"),
            ReductionReason::Damaged => say!(self, "reason-damaged"),
            ReductionReason::Colleague => say!(self, "reason-colleague"),
            ReductionReason::PutRight => say!(self, "reason-put-right"),
            ReductionReason::Other => say!(self, "reason-other"),
        }
    }

    /// How much somebody gave: half price, 10% off, £1.00 off.
    pub fn off(&self, given: &Reduction) -> String {
        match given.off {
            Off::Half => say!(self, "reduction-half"),
            Off::Percent(percent) => {
                say!(self, "reduction-percent", percent = percent.to_string())
            }
            Off::Amount(pence) => say!(self, "reduction-amount", amount = self.money(pence)),
        }
    }

    /// Why a paper was not printed: what happened, nothing is lost, what to do.
    pub fn not_printed(&self, not: NotPrinted) -> String {
        match not {
            NotPrinted::NoPrinter => say!(self, "paper-no-printer"),
            NotPrinted::Refused => say!(self, "paper-not-printed"),
            NotPrinted::Busy => say!(self, "paper-printer-busy"),
        }
    }

    /// Page 1 of 2.
    pub fn page_of(&self, page: usize, of: usize) -> String {
        say!(
            self,
            "paper-page",
            page = page.to_string(),
            of = of.to_string()
        )
    }

    /// How a price came down: half price, 10% off, £1.00 off.
    pub fn reduction(&self, given: &LineReduction) -> String {
        match (given.kind, given.percent) {
            (ReductionKind::HalfPrice | ReductionKind::HalfPriceLate, _) => {
                say!(self, "reduction-half")
            }
            (_, Some(percent)) => {
                say!(self, "reduction-percent", percent = percent.to_string())
            }
            (_, None) => say!(self, "reduction-amount", amount = self.money(given.pence)),
        }
    }

    /// Whether a supervisor or a manager is the one to ask.
    pub(super) fn who_does(&self, capability: Capability) -> String {
        if Role::Volunteer.holds(capability) {
            say!(self, "who-colleague")
        } else if Role::Supervisor.holds(capability) {
            say!(self, "who-supervisor")
        } else {
            say!(self, "who-manager")
        }
    }
}
