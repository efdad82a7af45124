//! The window itself: its size, its title, and the app inside it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::app::opening::Places;
use super::app::{App, LEAST_WINDOW, Reopen};
use crate::devices::paper::Lp;
use crate::domain::Trouble;
use crate::env::Env;
use crate::store::ShopBook;
use crate::words::{Words, say};

/// What the window begins with.
pub enum Start {
    /// A book, or why there is none.
    Book {
        /// The book.
        book: Result<ShopBook, Trouble>,
        /// How it is opened once more.
        reopen: Reopen,
        /// Where it lies.
        store: PathBuf,
        /// As which till it is opened, where one was named.
        till: Option<String>,
    },
    /// Nothing is set up yet.
    First(Places),
}

/// The loaf that the desktop shows for the window; `resources/icons/README.md` says how it is made.
const WINDOW_ICON: &[u8] = include_bytes!("../../resources/icons/window.png");

/// Shows the window until it is closed.
///
/// With `close_after` it closes by itself so long after its first frame: a machine that can show
/// the window at all can be checked without hands.
pub fn show(
    words: Arc<Words>,
    env: Env,
    start: Start,
    papers: PathBuf,
    close_after: Option<Duration>,
) -> Result<(), eframe::Error> {
    let title = say!(words, "app-window-title");
    // A picture of our own that cannot be read would be a window without one, nothing worse.
    let icon = eframe::icon_data::from_png_bytes(WINDOW_ICON).unwrap_or_default();
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(title.clone())
            .with_icon(icon)
            .with_app_id("pathway-till")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size(LEAST_WINDOW),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        &title,
        options,
        Box::new(move |cc| {
            let ctx = &cc.egui_ctx;
            let app = match start {
                Start::Book {
                    book,
                    reopen,
                    store,
                    till,
                } => App::new(ctx, env, words, book, reopen, papers).of_store(store, till),
                Start::First(places) => App::first_start(ctx, env, words, places, papers),
            };
            let app = app.print_on(Arc::new(Lp::default()));
            Ok(Box::new(InWindow {
                app,
                close_after,
                first_frame: None,
            }))
        }),
    )
}

/// The app while its window is open.
struct InWindow {
    app: App,
    close_after: Option<Duration>,
    first_frame: Option<Instant>,
}

impl eframe::App for InWindow {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.app.frame(ui);
        let Some(after) = self.close_after else {
            return;
        };
        let first = *self.first_frame.get_or_insert_with(Instant::now);
        match after.checked_sub(first.elapsed()) {
            Some(left) if !left.is_zero() => ui.ctx().request_repaint_after(left),
            _ => ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }
}
