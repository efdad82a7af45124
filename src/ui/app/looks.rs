//! Gives the window the looks that hold on this machine.

use super::{App, LEAST_WINDOW};
use crate::domain::looks::Looks;
use crate::ui::theme;

/// Before the first frame, so that nothing flashes.
pub(super) fn begin(ctx: &egui::Context, looks: Looks) {
    theme::apply(ctx, looks);
    ctx.set_zoom_factor(f32::from(looks.zoom.percent()) / 100.0);
}

impl App {
    /// Gives the context the looks that hold now.
    pub(super) fn wear_looks(&mut self, ctx: &egui::Context) {
        let wanted = self
            .open
            .as_ref()
            .map_or(self.looks, |open| open.state.looks.looks);
        if wanted != self.looks {
            self.looks = wanted;
            theme::apply(ctx, wanted);
        }
        // However large it is wished, the smallest layout must still fit into the window.
        let window = ctx.content_rect().size() * ctx.zoom_factor();
        let most = (window.x / LEAST_WINDOW.x).min(window.y / LEAST_WINDOW.y);
        let zoom = f32::from(wanted.zoom.percent()) / 100.0;
        let zoom = zoom.min(most.max(1.0));
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
            ctx.request_repaint();
        }
    }
}
