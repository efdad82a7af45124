//! A sentence that is announced when it changes.

use egui::accesskit::Live;
use egui::{Align2, Id, Rect, Role, Sense, Ui, WidgetInfo};

use super::text;
use crate::ui::theme::Type;

/// Gives painted text a live node; one leaf, or it would be said twice.
pub fn live(ui: &Ui, rect: Rect, id: Id, role: Role, sentence: &str) {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, sentence));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_label(sentence);
        node.clear_value();
        node.set_live(Live::Polite);
    });
}

/// Shows text in its place and announces it when it changes.
pub fn show(
    ui: &Ui,
    rect: Rect,
    at: Align2,
    style: Type,
    sentence: &str,
    colour: egui::Color32,
    name: &str,
) {
    let painted = text::paint(ui, rect, at, style, sentence, colour);
    let id = ui.scope_id().with(("status", name));
    live(ui, painted, id, Role::Status, sentence);
}
