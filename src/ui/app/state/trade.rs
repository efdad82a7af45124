//! What the window knows of customers on account, while their pages are looked at.

use crate::domain::search::fold;
use crate::domain::trade_customers::{Owed, TradeCustomer};
use crate::ui::Route;
use crate::ui::app::deeds::trade::LoadedCustomer;
use crate::ui::screens::{trade_customer, trade_customers};

/// The pages of customers on account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trade {
    /// The shop's customers by name, and what each owes.
    pub all: Vec<(TradeCustomer, Owed)>,
    /// The list.
    pub list: trade_customers::Draft,
    /// Where to go back to, where the basket's account is chosen.
    pub choosing_from: Route,
    /// The customer that is looked at.
    pub one: Option<LoadedCustomer>,
    /// Their page.
    pub draft: trade_customer::Draft,
    /// Something good to say.
    pub said: Option<String>,
}

impl Default for Trade {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            list: trade_customers::Draft::default(),
            choosing_from: Route::Payment,
            one: None,
            draft: trade_customer::Draft::default(),
            said: None,
        }
    }
}

impl Trade {
    /// Takes the list in, by name.
    pub fn take_in(&mut self, mut all: Vec<(TradeCustomer, Owed)>) {
        all.sort_by_cached_key(|(customer, _)| fold(customer.name().unwrap_or_default()));
        self.all = all;
    }
}
