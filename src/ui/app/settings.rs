//! What the window knows of the settings pages.

use std::sync::Arc;

use crate::domain::Pence;
use crate::domain::licences::Work;
use crate::domain::safe_copies::folders::Places;
use crate::domain::shops::{Customers, Organisation, Shop, Till};
use crate::operations::safe_copies::ChosenFolder;
use crate::operations::set_up::{NewShop, TillChange};
use crate::ui::screens;
use crate::ui::widgets::asked::Asked;

/// A change of the shops or of this till.
#[derive(Clone, Debug)]
pub enum SettingsDeed {
    /// What is written down about a shop.
    ChangeShop(Box<Shop>),
    /// Another shop.
    AddShop(Box<NewShop>),
    /// Another till.
    AddTill(Till),
    /// This till.
    ChangeTill(TillChange),
    /// The charity's name.
    Organisation(Organisation),
    /// Where safe copies go.
    CopyFolders(Vec<ChosenFolder>),
}

/// What a seller took in a year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Turnover {
    /// Who.
    pub seller: String,
    /// How much, at codes S, R and Z.
    pub pence: Pence,
}

/// What the settings pages show of the book.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The charity.
    pub organisation: Option<Organisation>,
    /// Its shops.
    pub shops: Vec<Shop>,
    /// Their tills.
    pub tills: Vec<Till>,
    /// Unregistered sellers that come near the limit.
    pub near: Vec<Turnover>,
    /// The turnover from which one must register.
    pub limit: Option<Pence>,
    /// The folder of the book.
    pub folder: String,
    /// What this machine knows of its safe copies.
    pub copies: Places,
    /// Whether there is a people book.
    pub people_book: bool,
}

/// The drafts of the settings pages.
#[derive(Debug)]
pub struct Settings {
    /// The list.
    pub hub: screens::settings::Draft,
    /// The shops.
    pub shops: screens::shops::Draft,
    /// This till.
    pub till: screens::this_till::Draft,
    /// Safe copies.
    pub copies: screens::safe_copies::Draft,
    /// Whether one is being made.
    pub making: screens::safe_copies::Making,
    /// What the program is.
    pub about: screens::about::Draft,
    /// The page of who may do what.
    pub who_may: screens::who_may::Draft,
    /// The work of others in it, once its page was opened.
    pub works: Arc<Vec<Work>>,
    /// What was loaded for them.
    pub facts: Option<Facts>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            hub: screens::settings::Draft::default(),
            shops: screens::shops::Draft::default(),
            till: screens::this_till::Draft {
                name: Asked::default(),
                customers: Customers::See,
            },
            copies: screens::safe_copies::Draft::default(),
            making: screens::safe_copies::Making::default(),
            about: screens::about::Draft::default(),
            who_may: screens::who_may::Draft::default(),
            works: Arc::default(),
            facts: None,
        }
    }
}
