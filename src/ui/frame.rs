//! What stands around every screen: keys first, the bar, the screen, the focus ring last.

use egui::{Rect, Ui, UiBuilder, pos2};

use super::widgets::focus_ring;
use super::widgets::header::{self, Header, HeaderAction};
use super::{Look, Route, commands};
use crate::domain::looks::Motion;

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
    fade(ui, look, route, body);
    focus_ring::show(ui.ctx(), look.tokens);
    (actions, result)
}

/// Seconds that a new page takes to come in.
const FADE: f64 = 0.12;

/// A new page comes in out of the paper, unless it is to be calm; what it offers works at once.
fn fade(ui: &egui::Ui, look: Look<'_>, route: Route, body: Rect) {
    let id = egui::Id::unique("page that comes in");
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| {
        let shown = data.get_temp::<(Route, f64)>(id);
        match shown {
            Some((before, since)) if before == route => since,
            // The very first page is simply there.
            None => {
                data.insert_temp(id, (route, now - FADE));
                now - FADE
            }
            Some(_) => {
                data.insert_temp(id, (route, now));
                now
            }
        }
    });
    let left = 1.0 - ((now - since) / FADE).clamp(0.0, 1.0);
    if look.looks.motion == Motion::Calm || left <= 0.0 {
        return;
    }
    #[allow(clippy::cast_possible_truncation, reason = "from 0 to 1")]
    let veil = look.tokens.surface.gamma_multiply(left as f32 * 0.8);
    ui.painter().rect_filled(body, 0, veil);
    ui.ctx().request_repaint();
}
