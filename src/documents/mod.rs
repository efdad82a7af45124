//! Facts become papers. They know the domain and words; nothing of the store or the screen.

pub mod about_me;
pub mod acknowledgement;
mod heads;
pub mod hours;
pub mod on_site;
pub mod page;
pub mod pdf;
pub mod person_card;
pub mod plain;
pub mod preview;
pub mod reports;
pub mod sale;
pub mod skills;
pub mod statement;
mod style;
pub mod till_paper;
pub mod till_report;
