//! Putting a sale right: choosing it, money back, wrong change, a wrong way of paying.

use super::all;
use crate::domain::Pence;
use crate::domain::access::Capability;
use crate::domain::tenders::TenderKind;
use crate::ui::app::deeds::LoadedSale;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::screens::fix_sale::{Chosen, SaleToFix};
use crate::ui::screens::{fix_sale, refund, wrong_change, wrong_way};
use crate::ui::{Look, Route};

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let problem = state.day_problem.clone();
    if state.route == Route::FixSale {
        let data = choosing(state, problem);
        return all(
            fix_sale::view(ui, look, &data, &mut state.fix_sale),
            Action::FixSale,
        );
    }
    let Some(loaded) = &state.fixing else {
        return vec![Action::Refund(refund::Action::Back)];
    };
    match state.route {
        Route::Refund => {
            let data = refund_data(loaded, problem);
            all(
                refund::view(ui, look, &data, &mut state.refund),
                Action::Refund,
            )
        }
        Route::WrongChange => {
            let data = wrong_change::Data {
                number: loaded.sale.number.clone(),
                problem,
            };
            all(
                wrong_change::view(ui, look, &data, &mut state.wrong_change),
                Action::WrongChange,
            )
        }
        _ => {
            let data = wrong_way::Data {
                number: loaded.sale.number.clone(),
                paid: loaded.paid.clone(),
                problem,
            };
            all(
                wrong_way::view(ui, look, &data, &mut state.wrong_way),
                Action::WrongWay,
            )
        }
    }
}

fn choosing(state: &State, problem: Option<String>) -> fix_sale::Data {
    fix_sale::Data {
        sales: state
            .recent
            .iter()
            .map(|s| SaleToFix {
                id: s.id,
                number: s.number.clone(),
                at: s.at,
                total: s.total.size().unwrap_or_default(),
                kind: s.kind,
            })
            .collect(),
        chosen: state.fixing.as_ref().map(|loaded| Chosen {
            sale: SaleToFix {
                id: loaded.sale.id,
                number: loaded.sale.number.clone(),
                at: loaded.sale.at,
                total: loaded
                    .sale
                    .total()
                    .and_then(Pence::size)
                    .unwrap_or_default(),
                kind: loaded.sale.kind,
            },
            paid: ways(loaded),
            refund: state.allowed(Capability::Refund),
            change: state.allowed(Capability::WrongChange),
            way: state.allowed(Capability::WrongWayOfPaying),
        }),
        problem,
    }
}

/// The ways in which something was paid, corrections included.
fn ways(loaded: &LoadedSale) -> Vec<TenderKind> {
    if loaded.sale.customer.is_some() {
        // Also where it came to nothing.
        return vec![TenderKind::OnAccount];
    }
    loaded
        .paid
        .iter()
        .filter(|(_, pence)| *pence > Pence::ZERO)
        .map(|(kind, _)| *kind)
        .collect()
}

fn refund_data(loaded: &LoadedSale, problem: Option<String>) -> refund::Data {
    let lines = loaded
        .sale
        .lines
        .iter()
        .zip(&loaded.names)
        .zip(&loaded.given_back);
    refund::Data {
        sale: loaded.sale.id,
        number: loaded.sale.number.clone(),
        lines: lines
            .map(|((sold, name), before)| refund::LineSold {
                sold: sold.clone(),
                name: name.clone(),
                before: *before,
            })
            .collect(),
        paid: ways(loaded),
        problem,
    }
}
