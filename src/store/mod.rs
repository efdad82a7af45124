//! The two books: encrypted files that are only ever added to. SQL lives only below here.
//!
//! A book is a folder: `book.db` (SQLCipher) and `keys.json`. It is written through one door,
//! [`Book::write`]: one transaction, whole or not at all. Areas have a file each, named as in
//! every other layer; those of the people book stand in [`people_book`].

pub mod audit;
pub mod baskets;
mod book;
pub mod cards;
pub mod cash;
pub mod catalogue;
mod connection;
pub mod dump;
mod erasure;
mod error;
pub mod exports;
pub mod hours;
pub mod keys;
mod lock;
mod looks;
pub mod old_sales;
mod papers;
pub mod people;
pub mod people_book;
pub mod person_cards;
pub mod person_letters;
pub mod pins;
pub mod products;
pub mod reductions;
pub mod safe_copies;
pub mod sales;
pub mod schema;
mod session_facts;
mod shop_book;
pub mod shops;
pub mod sightings;
mod tamper;
pub mod till_sessions;
pub mod to_make;
pub mod trade_customers;
mod tx;
mod upgrade;
pub mod verify;
pub mod visits;
pub mod volume;

pub use book::{BOOK_FILE, Book, BookKind, Reader};
pub use error::Stored;
pub use shop_book::{SHOP_FOLDER, ShopBook};
pub use tx::{Doing, Read, Tx};
pub use volume::{People, Shop};

/// The people book, open.
pub type PeopleBook = Book<People>;
