//! Shop and settings: the list, and where each row leads.

use super::Update;
use crate::domain::access::Capability;
use crate::ui::Route;
use crate::ui::app::state::State;
use crate::ui::screens::settings::{self, Row};
use crate::ui::screens::{about, jobs, product_lists};

/// Something that was done on one of the settings pages.
#[derive(Clone, Debug)]
pub enum SettingsAction {
    /// On the list.
    Hub(settings::Action),
    /// On the page about the program.
    About(about::Action),
}

/// What a row takes; nothing for what is everybody's.
pub fn needs(row: Row) -> Option<Capability> {
    match row {
        Row::Shops | Row::ThisTill | Row::Printers => Some(Capability::SetUp),
        Row::People => Some(Capability::People),
        Row::Products => Some(super::products::NEEDS),
        Row::ProductLists | Row::TradeCustomers => Some(Capability::Products),
        Row::Looks | Row::About => None,
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
    update.go_to_products();
}

fn to_printers(update: &mut Update<'_>) {
    update.show_printers();
}

/// Where a row leads. A row that leads nowhere yet is left out of the list.
fn leads_to(row: Row) -> Option<LeadsTo> {
    match row {
        Row::Looks => Some(to_looks),
        Row::People => Some(to_people),
        Row::ProductLists => Some(|update| {
            update.state.files.said = product_lists::Said::Nothing;
            update.go_to_lists();
        }),
        Row::Printers => Some(to_printers),
        Row::About => Some(|update| update.state.route = Route::About),
        Row::Products => Some(to_products),
        Row::Shops | Row::ThisTill | Row::TradeCustomers => None,
    }
}

/// The rows for whoever is signed in.
pub fn rows_of(state: &State) -> Vec<Row> {
    let may = |row: &Row| needs(*row).is_none_or(|capability| state.may(capability));
    let there = |row: &Row| leads_to(*row).is_some();
    Row::ALL.into_iter().filter(there).filter(may).collect()
}

impl Update<'_> {
    /// The list of settings, where every settings page goes back to.
    pub(super) fn go_to_settings(&mut self) {
        self.state.day_problem = None;
        self.state.route = Route::Settings;
    }

    pub(super) fn on_settings(&mut self, action: SettingsAction) {
        match action {
            SettingsAction::Hub(settings::Action::Row(row)) => {
                self.state.day_problem = None;
                // A row that is shown by mistake of ours is still not gone to without the right.
                let may = needs(row).is_none_or(|capability| self.state.may(capability));
                if let Some(go) = leads_to(row).filter(|_| may) {
                    go(self);
                }
            }
            SettingsAction::Hub(settings::Action::Back) => {
                self.state.settings.hub = settings::Draft::default();
                self.state.jobs = jobs::Draft::default();
                self.state.route = Route::Jobs;
            }
            SettingsAction::About(about::Action::Back) => self.go_to_settings(),
        }
    }
}
