//! What happens when nobody touches anything: tiles and pages are covered, the people book is closed.

use std::time::Duration;

use super::App;
use super::update::Action;
use super::update::skills::undo_left;
use crate::domain::shops::Customers;
use crate::ui::{Route, screens};

/// Seconds until the tiles of people are covered again.
const TILES_SHOWN: i64 = 20;
/// Seconds until tiles that are not covered are looked up again: they are those of a day.
const TILES_OLD: i64 = 60 * 60;
/// Seconds until an untouched PIN page is covered again.
const PIN_SHOWN: i64 = 60;
/// Seconds without a touch until the screen is covered; work stays.
const IDLE: i64 = 5 * 60;
/// Seconds without a touch until the people book is closed: whoever comes back types the passphrase.
const PEOPLE_BOOK_IDLE: i64 = 15 * 60;
/// So many seconds before, the screen asks whether anybody is there.
const WARNING: i64 = 30;

impl App {
    /// Closes the people book behind whoever left it: nobody has used it for long, whatever goes on at the
    /// till, or another day began.
    ///
    /// Before anything is drawn, and before a touch is noted: the first thing after a night asleep is often
    /// one, and whoever it is sees no record, not for a single frame.
    pub(super) fn mind_the_people_book(&mut self, ctx: &egui::Context) {
        let now = self.env.now();
        let Ok(open) = &self.open else { return };
        if open.people.is_none() {
            // Whenever it opens, its time begins.
            self.last_touch = now;
            return;
        }
        let idle = now.millis() - self.last_touch.millis();
        let day_over = now.london().date_naive() != self.last_touch.london().date_naive();
        if idle >= PEOPLE_BOOK_IDLE * 1000 || day_over {
            self.last_touch = now;
            self.act(Action::ClosePeopleBook);
            self.run_effects(ctx);
            ctx.request_repaint();
        } else {
            let left = u64::try_from(PEOPLE_BOOK_IDLE - idle / 1000).unwrap_or(1);
            ctx.request_repaint_after(Duration::from_secs(left.max(1)));
        }
    }

    /// Writes what a supervisor tapped last once it cannot be undone any more, or when the window closes.
    pub(super) fn mind_the_sighting(&mut self, ctx: &egui::Context) {
        let now = self.env.now();
        let Ok(open) = &self.open else { return };
        let Some(left) = undo_left(&open.state, now) else {
            return;
        };
        if left == 0 || ctx.input(|input| input.viewport().close_requested()) {
            self.act(Action::SawIt(screens::saw_it::Action::TimeIsUp));
        } else {
            let left = u64::try_from(left).unwrap_or(1);
            ctx.request_repaint_after(Duration::from_secs(left));
        }
    }

    /// Covers what should not stay on the screen when nobody is there.
    pub(super) fn mind_the_time(&mut self, ctx: &egui::Context) {
        let now = self.env.now();
        let touched = ctx.input(|i| !i.events.is_empty() || i.pointer.is_decidedly_dragging());
        if touched || now < self.touched_at {
            self.touched_at = now;
            if self.route().is_of_people_book() {
                self.last_touch = now;
            }
        }
        let idle = now.millis() - self.touched_at.millis();
        let wake = |seconds: i64| {
            let seconds = u64::try_from(seconds).unwrap_or(1).max(1);
            ctx.request_repaint_after(Duration::from_secs(seconds));
        };
        let Ok(open) = &self.open else { return };
        let (limit, action) = match open.state.route {
            Route::Lock if open.state.lock.stage == screens::lock::Stage::Covered => return,
            // Where customers do not see them the tiles stay; the day that they show goes on.
            Route::Lock if open.state.lock == open.state.shop.lock() => {
                (TILES_OLD, Action::CoverTiles)
            }
            // A half-typed name or PIN is somebody's too.
            Route::Lock => (TILES_SHOWN, Action::CoverTiles),
            Route::Pin | Route::ComingPin => (PIN_SHOWN, Action::CoverTiles),
            Route::ComingWho if open.state.shop.customers == Customers::See => {
                (TILES_SHOWN, Action::CoverTiles)
            }
            // The time that was told is somebody's; what is half typed stays as long as anything.
            Route::ComeAndGo if open.state.hours.is_told() => (PIN_SHOWN, Action::CoverTiles),
            // Nobody is signed in, so nobody is asked; nor after a machine was asleep.
            _ if open.state.signed.is_none() || idle >= IDLE * 1000 => (IDLE, Action::CoverAll),
            Route::StillHere => (IDLE, Action::CoverAll),
            _ => (IDLE - WARNING, Action::AskStillHere),
        };
        if idle >= limit * 1000 {
            // After the question the same time goes on.
            if !matches!(action, Action::AskStillHere) {
                self.touched_at = now;
            }
            self.act(action);
            ctx.request_repaint();
        } else {
            wake(limit - idle / 1000);
        }
    }
}
