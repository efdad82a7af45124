//! A till's day: opening with a float, counting, the X read, closing with the Z read, a second
//! look; and saying that an odd clock is right.

mod accept_clock;
mod close;
mod count;
mod open_till;
mod second_look;
mod x_read;

pub use accept_clock::AcceptClock;
pub use close::{Close, Closing};
pub use count::{Count, CountOf};
pub use open_till::{FloatSaid, OpenTill, Opening};
pub use second_look::SecondLook;
pub use x_read::XRead;
