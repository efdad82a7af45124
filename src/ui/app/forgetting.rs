//! What was typed is forgotten when somebody else signs in, or another page opens.

use egui::text_edit::TextEditState;
use egui::util::IdTypeMap;

use super::App;
use crate::domain::ids::PersonId;
use crate::ui::Route;
use crate::ui::widgets::{report_pages, text};

/// For whom something is typed, where, and whether the people book is open.
pub(super) type TypedFor = (Option<PersonId>, Option<Route>, bool);

impl App {
    /// A text field of egui keeps what was typed in it, to undo it, by its name alone. Whoever signs in
    /// next, or opens the next page, must not be able to call it back.
    pub(super) fn forget_what_was_typed(&mut self, ctx: &egui::Context) {
        let now: TypedFor = match &self.open {
            Ok(open) => {
                let signed = open.state.signed.as_ref();
                let who = signed.map(|signed| signed.proof.person());
                (who, Some(open.state.route), open.state.office.door.open)
            }
            Err(_) => (None, None, false),
        };
        if now != self.typed_for {
            self.typed_for = now;
            ctx.data_mut(IdTypeMap::remove_by_type::<TextEditState>);
            text::forget_cut(ctx);
            report_pages::forget(ctx);
        }
    }
}
