//! The window itself: its size, its title, and the app inside it.

use std::sync::Arc;

use super::app::App;
use crate::domain::Trouble;
use crate::env::Env;
use crate::store::ShopBook;
use crate::words::{Words, say};

/// Shows the window on this book, or on the page that says why there is none, until it is closed.
pub fn show(
    words: Arc<Words>,
    env: Env,
    book: Result<ShopBook, Trouble>,
) -> Result<(), eframe::Error> {
    let title = say!(words, "app-window-title");
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(title.clone())
            .with_app_id("pathway-till")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([512.0, 384.0]),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        &title,
        options,
        Box::new(move |cc| Ok(Box::new(App::new(&cc.egui_ctx, env, words, book)))),
    )
}
