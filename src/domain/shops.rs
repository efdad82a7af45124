//! A shop as its papers and its till know it.

use super::access::coded;

coded! {
    /// Whether people can eat in a shop.
    Seats {
        /// There are none: nobody is ever asked.
        None = "none",
        /// There are some: asked where it matters.
        Some = "some",
    }
}
