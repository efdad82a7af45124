//! Each screen by itself, found by role and name, with made-up data.

mod by_name;
mod measures;
mod pressing;
pub mod samples;
mod sweep;
mod the_day;

use std::sync::Arc;

use egui::{Modifiers, Vec2};
use egui_kittest::Harness;
use pathway_till::domain::looks::Looks;
use pathway_till::ui::theme;
use pathway_till::ui::widgets::header::HeaderAction;
use pathway_till::ui::{Look, Route, frame};
use pathway_till::words::Words;

use samples::Screen;

/// A screen in a window, and everything that was done on it, as text.
pub struct Shown {
    pub screen: Screen,
    pub words: Arc<Words>,
    pub looks: Looks,
    pub done: Vec<String>,
    installed: bool,
}

impl Shown {
    fn ui(&mut self, ui: &mut egui::Ui) {
        if !self.installed {
            // Fonts hold from the next frame on.
            theme::install(ui.ctx());
            theme::apply(ui.ctx(), self.looks);
            self.installed = true;
            ui.ctx().request_repaint();
            return;
        }
        let size = ui.ctx().content_rect().size();
        let look = Look::new(&self.words, self.looks, size);
        let header = self.screen.header(look);
        let route = self.screen.route();
        let screen = &mut self.screen;
        let (bar, actions) =
            frame::show(ui, look, route, header.as_ref(), |ui| screen.view(ui, look));
        self.done.extend(bar.iter().map(|action| match action {
            HeaderAction::Help => "Help".to_owned(),
            HeaderAction::Lock => "Lock".to_owned(),
            other => format!("{other:?}"),
        }));
        self.done.extend(actions);
    }
}

pub fn show_as(screen: Screen, size: [f32; 2], words: Arc<Words>) -> Harness<'static, Shown> {
    show_in(screen, size, words, Looks::default())
}

/// The same on a machine that shows itself like this.
pub fn show_in(
    screen: Screen,
    size: [f32; 2],
    words: Arc<Words>,
    looks: Looks,
) -> Harness<'static, Shown> {
    let state = Shown {
        screen,
        words,
        looks,
        done: Vec::new(),
        installed: false,
    };
    let mut harness = Harness::builder()
        .with_size(Vec2::from(size))
        .with_max_steps(12)
        .build_ui_state(
            |ui, shown: &mut Shown| {
                let all = ui.ctx().content_rect();
                let builder = egui::UiBuilder::new().max_rect(all);
                ui.scope_builder(builder, |ui| shown.ui(ui));
            },
            state,
        );
    harness.run();
    harness
}

pub fn show(screen: Screen) -> Harness<'static, Shown> {
    show_as(screen, [1280.0, 800.0], Words::english().unwrap())
}

pub fn key(harness: &mut Harness<'_, Shown>, modifiers: Modifiers, key: egui::Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

pub fn every_route() -> Vec<Route> {
    Route::ALL.to_vec()
}

/// One window for many screens, one after another: the fonts are read once.
pub struct Stage {
    harness: Harness<'static, Shown>,
}

impl Stage {
    pub fn new(size: [f32; 2], words: Arc<Words>, looks: Looks) -> Self {
        let screen = samples::lock_at(pathway_till::ui::screens::lock::Stage::Covered);
        Self {
            harness: show_in(screen, size, words, looks),
        }
    }

    /// Shows this screen, as if nothing had been on the stage before.
    pub fn show(&mut self, screen: Screen) -> &mut Harness<'static, Shown> {
        let state = self.harness.state_mut();
        state.screen = screen;
        state.done.clear();
        self.harness.ctx.memory_mut(|memory| {
            memory.data.clear();
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        self.harness.run();
        &mut self.harness
    }
}
