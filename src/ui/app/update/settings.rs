//! Shop and settings: the list, and where each row leads.

use std::sync::Arc;

use super::Update;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, ShopId, TillId};
use crate::domain::licences;
use crate::domain::shops::{Organisation, Till, next_prefix};
use crate::operations::safe_copies::ChosenFolder;
use crate::operations::set_up::{NewShop, TillChange};
use crate::ui::Route;
use crate::ui::app::deeds::{Deed, Effect};
use crate::ui::app::settings::SettingsDeed;
use crate::ui::app::state::State;
use crate::ui::screens::settings::{self, Row};
use crate::ui::screens::{about, jobs, product_lists, safe_copies, shops, this_till, who_may};
use crate::ui::widgets::asked::Asked;

/// Something that was done on one of the settings pages.
#[derive(Clone, Debug)]
pub enum SettingsAction {
    /// On the list.
    Hub(settings::Action),
    /// On the shops.
    Shops(shops::Action),
    /// On this till.
    ThisTill(this_till::Action),
    /// On the page of who may do what.
    WhoMay(who_may::Action),
    /// On safe copies.
    Copies(safe_copies::Action),
    /// On the page about the program.
    About(about::Action),
}

/// What a row takes; nothing for what is everybody's.
pub fn needs(row: Row) -> Option<Capability> {
    match row {
        Row::Shops | Row::ThisTill | Row::Printers => Some(Capability::SetUp),
        Row::People => Some(Capability::People),
        Row::SafeCopies => Some(Capability::SafeCopies),
        Row::Products => Some(super::products::NEEDS),
        Row::ProductLists => Some(Capability::Products),
        Row::TradeCustomers => Some(super::trade::NEEDS),
        Row::Looks | Row::WhoMay | Row::About => None,
    }
}

/// How a row's page is gone to.
type LeadsTo = fn(&mut Update<'_>);

fn to_looks(update: &mut Update<'_>) {
    update.show_looks();
}

fn to_people(update: &mut Update<'_>) {
    update.go_to_people();
}

fn to_products(update: &mut Update<'_>) {
    update.go_to_products_from(Route::Settings);
}

fn to_trade_customers(update: &mut Update<'_>) {
    update.go_to_trade_customers();
}

fn to_printers(update: &mut Update<'_>) {
    update.show_printers();
}

/// Where a row leads.
fn leads_to(row: Row) -> LeadsTo {
    match row {
        Row::Looks => to_looks,
        Row::People => to_people,
        Row::ProductLists => |update| {
            update.state.files.said = product_lists::Said::Nothing;
            update.go_to_lists();
        },
        Row::Printers => to_printers,
        Row::WhoMay => |update| {
            update.state.settings.who_may = who_may::Draft::default();
            update.state.route = Route::WhoMay;
        },
        Row::SafeCopies => |update| {
            update.state.settings.copies = safe_copies::Draft::default();
            update.state.route = Route::SafeCopies;
        },
        Row::About => |update| {
            update.state.settings.about = about::Draft::default();
            update.state.settings.works = Arc::new(licences::all());
            update.state.route = Route::About;
        },
        Row::Shops => |update| {
            update.state.settings.shops = shops::Draft::default();
            update.state.route = Route::Shops;
        },
        Row::ThisTill => |update| {
            update.state.settings.till = this_till::Draft {
                name: Asked::with(update.state.shop.till.clone()),
                customers: update.state.shop.customers,
            };
            update.state.route = Route::ThisTill;
        },
        Row::Products => to_products,
        Row::TradeCustomers => to_trade_customers,
    }
}

/// The rows for whoever is signed in.
pub fn rows_of(state: &State) -> Vec<Row> {
    let may = |row: &Row| needs(*row).is_none_or(|capability| state.may(capability));
    Row::ALL.into_iter().filter(may).collect()
}

impl Update<'_> {
    /// The list of settings, where every settings page goes back to.
    pub(super) fn go_to_settings(&mut self) {
        self.state.day_problem = None;
        self.effects.push(Effect::LoadSettings);
        self.state.route = Route::Settings;
    }

    fn settings_deed(&mut self, deed: SettingsDeed) {
        self.state.day_problem = None;
        self.do_it(Deed::Settings(deed));
    }

    /// It is written down: what shows it is loaded again, and the page goes back to where it began.
    pub(super) fn settings_done(&mut self, deed: &SettingsDeed) {
        self.effects.push(Effect::Reload);
        self.effects.push(Effect::LoadSettings);
        let draft = &mut self.state.settings.shops;
        match deed {
            SettingsDeed::ChangeShop(shop) => draft.open = shops::Open::Shop(shop.id),
            SettingsDeed::ChangeTill(_) => {
                self.state.route = Route::Settings;
                // Customers may see the screen from now on.
                self.close_people_book();
            }
            _ => draft.open = shops::Open::List,
        }
    }

    fn on_copies(&mut self, action: safe_copies::Action) {
        match action {
            safe_copies::Action::MakeNow => {
                self.state.day_problem = None;
                self.effects.push(Effect::MakeCopies);
            }
            safe_copies::Action::Folders(folders) => {
                let chosen = folders.into_iter();
                let chosen = chosen.map(|(path, away)| ChosenFolder { path, away });
                self.settings_deed(SettingsDeed::CopyFolders(chosen.collect()));
            }
            safe_copies::Action::Back => self.go_to_settings(),
        }
    }

    fn on_shops(&mut self, action: shops::Action) {
        match action {
            shops::Action::Change(shop) => self.settings_deed(SettingsDeed::ChangeShop(shop)),
            shops::Action::AddShop(mut form) => {
                let id = ShopId((self.fresh)());
                if let Some(shop) = form.shop(self.words, id) {
                    let role = EntryId((self.fresh)());
                    self.settings_deed(SettingsDeed::AddShop(Box::new(NewShop { shop, role })));
                }
            }
            shops::Action::AddTill { name, shop, trade } => {
                let facts = self.state.settings.facts.as_ref();
                let tills = facts.map_or(&[][..], |facts| &facts.tills);
                let prefix = next_prefix(trade, tills.iter().map(|till| till.prefix.as_str()));
                let till = Till {
                    id: TillId((self.fresh)()),
                    shop,
                    name,
                    prefix,
                };
                self.settings_deed(SettingsDeed::AddTill(till));
            }
            shops::Action::Organisation(name) => {
                let facts = self.state.settings.facts.as_ref();
                let known = facts.and_then(|facts| facts.organisation.as_ref());
                let id = match known {
                    Some(known) => known.id,
                    None => EntryId((self.fresh)()),
                };
                self.settings_deed(SettingsDeed::Organisation(Organisation { id, name }));
            }
            shops::Action::Back => self.go_to_settings(),
        }
    }

    fn on_this_till(&mut self, action: this_till::Action) {
        match action {
            this_till::Action::Save { name, customers } => {
                let change = TillChange { name, customers };
                self.settings_deed(SettingsDeed::ChangeTill(change));
            }
            this_till::Action::Back => self.go_to_settings(),
        }
    }

    pub(super) fn on_settings(&mut self, action: SettingsAction) {
        match action {
            SettingsAction::Hub(settings::Action::Row(row)) => {
                self.state.day_problem = None;
                // A row that is shown by mistake of ours is still not gone to without the right.
                let may = needs(row).is_none_or(|capability| self.state.may(capability));
                if may {
                    leads_to(row)(self);
                }
            }
            SettingsAction::Hub(settings::Action::Back) => {
                self.state.settings.hub = settings::Draft::default();
                self.state.jobs = jobs::Draft::default();
                self.state.route = Route::Jobs;
            }
            SettingsAction::Shops(action) => self.on_shops(action),
            SettingsAction::ThisTill(action) => self.on_this_till(action),
            SettingsAction::WhoMay(who_may::Action::Back)
            | SettingsAction::About(about::Action::Back) => self.go_to_settings(),
            SettingsAction::Copies(action) => self.on_copies(action),
        }
    }
}
