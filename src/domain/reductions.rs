//! What can be taken off a price, and why.

use super::access::coded;

coded! {
    /// How a price came down.
    ReductionKind {
        /// So much per cent off a line.
        LinePercent = "line-percent",
        /// So many pence off a line.
        LineAmount = "line-amount",
        /// A line at half price, by hand, rounded down.
        HalfPrice = "half-price",
        /// Half price because it is late in the day.
        HalfPriceLate = "half-price-late",
        /// A line's share of so much per cent off the whole basket.
        BasketPercent = "basket-percent",
        /// A line's share of so many pence off the whole basket.
        BasketAmount = "basket-amount",
    }
}

coded! {
    /// Why a price came down.
    ReductionReason {
        /// Left over late in the day.
        LateInTheDay = "late-in-the-day",
        /// From yesterday.
        Yesterdays = "yesterdays",
        /// Squashed, scratched or torn.
        Damaged = "damaged",
        /// Somebody who works or volunteers here.
        Colleague = "colleague",
        /// Something went wrong for the customer.
        PutRight = "put-right",
        /// Something else; it is typed.
        Other = "other",
    }
}
