//! Putting a sale right: money back, wrong change, a wrong way of paying.

use super::Update;
use crate::domain::ids::{EntryId, MovementId, SaleId};
use crate::domain::tenders::Tender;
use crate::domain::{Pence, Refusal};
use crate::operations::cash::WrongChangeOf;
use crate::operations::sales::{RefundOf, Rung};
use crate::store::cash::TenderCorrection;
use crate::ui::Route;
use crate::ui::app::deeds::{Deed, Effect, LoadedSale, Yes};
use crate::ui::screens::{done, fix_sale, refund, wrong_change, wrong_way};
use crate::words::say;

impl Update<'_> {
    /// Something about the sale that was just saved went wrong.
    pub(super) fn something_wrong(&mut self) {
        self.begin_fixing(Route::Done);
        if let Some(sale) = self.state.done_sale {
            self.effects.push(Effect::LoadSale(sale));
        }
    }

    pub(super) fn on_fix_sale(&mut self, action: fix_sale::Action) {
        self.state.day_problem = None;
        match action {
            fix_sale::Action::Choose(sale) => self.effects.push(Effect::LoadSale(sale)),
            fix_sale::Action::Find(typed) => self.effects.push(Effect::FindSale(typed)),
            fix_sale::Action::Receipt => {
                if let Some(sale) = self.fixed_sale() {
                    self.receipt_again(sale);
                }
            }
            fix_sale::Action::Refund => {
                self.state.refund = refund::Draft::default();
                self.state.route = Route::Refund;
            }
            fix_sale::Action::WrongChange => {
                self.state.wrong_change = wrong_change::Draft::default();
                self.state.route = Route::WrongChange;
            }
            fix_sale::Action::WrongWay => {
                self.state.wrong_way = wrong_way::Draft::default();
                self.state.route = Route::WrongWay;
            }
            fix_sale::Action::Back if self.state.fixing.is_some() => {
                self.state.fixing = None;
                if matches!(self.state.fix_from, Route::Done | Route::OldSales) {
                    self.leave_fixing();
                }
            }
            fix_sale::Action::Back => self.leave_fixing(),
        }
    }

    fn leave_fixing(&mut self) {
        self.state.fixing = None;
        match self.state.fix_from {
            Route::Done if self.state.done.is_some() => self.state.route = Route::Done,
            Route::OldSales => self.state.route = Route::OldSales,
            _ => self.go_to_jobs(),
        }
    }

    pub(super) fn sale_loaded(&mut self, sale: LoadedSale) {
        let here = [
            Route::FixSale,
            Route::Refund,
            Route::WrongChange,
            Route::WrongWay,
        ];
        if here.contains(&self.state.route) {
            self.state.fixing = Some(sale);
        }
    }

    pub(super) fn no_such_sale(&mut self) {
        self.state.day_problem = Some(say!(self.words, "app-no-such-sale"));
    }

    fn fixed_sale(&self) -> Option<SaleId> {
        self.state.fixing.as_ref().map(|f| f.sale.id)
    }

    pub(super) fn on_refund(&mut self, action: refund::Action) {
        self.state.day_problem = None;
        match action {
            refund::Action::Back => self.state.route = Route::FixSale,
            refund::Action::GiveBack {
                wishes,
                way,
                reason,
                ..
            } => {
                let Some(sale) = self.fixed_sale() else {
                    return;
                };
                let id = SaleId((self.fresh)());
                let deed = Deed::Refund(RefundOf {
                    id,
                    sale,
                    wishes,
                    way,
                });
                self.effects.push(Effect::Do(
                    deed,
                    Yes {
                        colleague: None,
                        reason: Some(reason),
                    },
                ));
            }
        }
    }

    pub(super) fn on_wrong_change(&mut self, action: wrong_change::Action) {
        self.state.day_problem = None;
        match action {
            wrong_change::Action::Back => self.state.route = Route::FixSale,
            wrong_change::Action::PutRight { pence, reason } => {
                let Some(sale) = self.fixed_sale() else {
                    return;
                };
                let id = MovementId((self.fresh)());
                let deed = Deed::WrongChange(WrongChangeOf { id, sale, pence });
                self.effects.push(Effect::Do(
                    deed,
                    Yes {
                        colleague: None,
                        reason: Some(reason),
                    },
                ));
            }
        }
    }

    pub(super) fn on_wrong_way(&mut self, action: wrong_way::Action) {
        self.state.day_problem = None;
        match action {
            wrong_way::Action::Back => self.state.route = Route::FixSale,
            wrong_way::Action::PutRight {
                from,
                to,
                pence,
                reason,
            } => {
                let Some(sale) = self.fixed_sale() else {
                    return;
                };
                let id = EntryId((self.fresh)());
                let deed = Deed::WrongWay(TenderCorrection {
                    id,
                    sale,
                    from,
                    to,
                    pence,
                });
                self.effects.push(Effect::Do(
                    deed,
                    Yes {
                        colleague: None,
                        reason: Some(reason),
                    },
                ));
            }
        }
    }

    /// Money was given back: how much to hand over stands large on a page of its own.
    pub(super) fn refunded(&mut self, of: &RefundOf, rung: Rung) {
        let tender = Tender {
            kind: of.way,
            tendered: rung.total,
            change: Pence::ZERO,
            attempt: None,
        };
        self.state.fixing = None;
        self.state.done_sale = None;
        self.state.done_paper = Some(of.id);
        self.state.done = Some(done::Data {
            number: rung.number,
            total: rung.total,
            order_number: None,
            invoice: rung.invoice,
            tenders: vec![tender],
            receipt: done::Receipt::NotAsked,
            over_limit: None,
        });
        self.state.route = Route::Done;
    }

    /// Something was put right.
    pub(super) fn put_right(&mut self) {
        let said = say!(self.words, "app-put-right");
        self.fixed(said);
    }

    fn fixed(&mut self, said: String) {
        self.state.fixing = None;
        self.state.done = None;
        self.state.till.notice = Some(said);
        self.state.route = Route::Till;
    }

    /// Says why a sale was not put right, on the page where it was asked for.
    pub(super) fn fix_refused(&mut self, refusal: &Refusal) {
        self.state.day_problem = Some(self.words.refusal(refusal));
        if let Some(sale) = self.fixed_sale() {
            self.effects.push(Effect::LoadSale(sale));
        }
    }
}
