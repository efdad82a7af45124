//! What stands around every screen: keys first, the bar, the screen, the focus ring last.

use egui::{Rect, Ui, UiBuilder, pos2};

use super::widgets::focus_ring;
use super::widgets::header::{self, Header, HeaderAction};
use super::{Look, Route, commands};

/// Shows a screen with its bar; what was done in each comes back.
///
/// `content` is called with the room below the bar as its `max_rect`.
pub fn show<R>(
    ui: &mut Ui,
    look: Look<'_>,
    route: Route,
    header: Option<&Header>,
    content: impl FnOnce(&mut Ui) -> R,
) -> (Vec<HeaderAction>, R) {
    commands::begin(ui.ctx(), look.looks);
    let all = ui.max_rect();
    ui.painter().rect_filled(all, 0, look.tokens.surface);
    let mut actions = Vec::new();
    let mut body = all;
    if let Some(header) = header {
        let bar = Rect::from_min_max(all.min, pos2(all.right(), all.top() + look.layout.bar));
        let builder = UiBuilder::new().max_rect(bar).id_salt("bar");
        let mut bar_ui = ui.new_child(builder);
        actions = header::show(&mut bar_ui, look, bar, header);
        body.min.y = bar.max.y;
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(body).id_salt(route));
    let result = content(&mut child);
    focus_ring::show(ui.ctx(), look.tokens);
    (actions, result)
}
