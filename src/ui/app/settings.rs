//! What the window knows of the settings pages.

use crate::ui::screens;

/// The drafts of the settings pages.
#[derive(Debug, Default)]
pub struct Settings {
    /// The list.
    pub hub: screens::settings::Draft,
}
