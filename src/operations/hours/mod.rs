//! Hours at the counter: coming and going, visitors, and who is inside.
//!
//! All of it lies in the shop book. What is pressed goes on to the people book by letter, and there the
//! kind of time and the placement are decided, and whatever was pressed wrongly is put right.

mod coming_and_going;
mod fire_list;
mod still_here;
mod visitors;

pub(super) use coming_and_going::comes_here;
pub use coming_and_going::{MissedTry, Press, PressFor, PressForOf, PressOf, Wish};
pub use fire_list::LookAtFireList;
pub use still_here::{LeftAt, SayWhenLeft, wanted};
pub use visitors::{Visitor, VisitorCame, VisitorLeft};
