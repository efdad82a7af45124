//! The steps of a task, as words: where we are, what comes.

use std::cmp::Ordering;

use egui::{Align2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::count;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S24};
use crate::words::say;

/// The height of the line of steps.
pub const HEIGHT: f32 = 32.0;

/// Shows the steps; `now` is the one that is going on, from 0.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, steps: &[String], now: usize) {
    let t = look.tokens;
    let middle = rect.center().y;
    let mut x = rect.left();
    for (number, step) in steps.iter().enumerate() {
        let spot = Rect::from_center_size(pos2(x + 14.0, middle), Vec2::splat(28.0));
        let (style, colour) = match number.cmp(&now) {
            Ordering::Equal => {
                ui.painter()
                    .circle_filled(spot.center(), 14.0, t.primary.fill);
                let digit = (number + 1).to_string();
                text::paint(
                    ui,
                    spot,
                    Align2::CENTER_CENTER,
                    Type::MetaStrong,
                    &digit,
                    t.primary.on_fill,
                );
                (Type::MetaStrong, t.text)
            }
            Ordering::Less => {
                ui.painter().circle(
                    spot.center(),
                    13.0,
                    t.positive.tint,
                    Stroke::new(1.5, t.positive.ink),
                );
                text::icon(
                    ui,
                    spot,
                    icons::CHECK,
                    IconCut::Regular,
                    18.0,
                    t.positive.ink,
                );
                (Type::Meta, t.muted)
            }
            Ordering::Greater => {
                ui.painter()
                    .circle_stroke(spot.center(), 13.0, Stroke::new(1.5, t.edge));
                let digit = (number + 1).to_string();
                text::paint(ui, spot, Align2::CENTER_CENTER, Type::Meta, &digit, t.muted);
                (Type::Meta, t.muted)
            }
        };
        let width = text::width(ui, style, step);
        let words = Rect::from_min_size(
            pos2(spot.right() + S8, middle - style.line() / 2.0),
            vec2(width, style.line()),
        );
        // On a narrow page only the step that is going on has its word.
        let room =
            number == now || x + 28.0 + S8 + width < rect.right() - 40.0 * count(steps.len());
        let shown = if room { width } else { 0.0 };
        let spoken = spoken(look, step, number, now);
        if room {
            text::paint(ui, words, Align2::LEFT_CENTER, style, step, colour);
            text::node(ui, words.union(spot), egui::Role::Label, &spoken);
        } else {
            text::node(ui, spot, egui::Role::Label, &spoken);
        }
        x = spot.right() + if room { S8 + shown + S24 } else { S12 };
    }
}

fn spoken(look: Look<'_>, step: &str, number: usize, now: usize) -> String {
    let place = (number + 1).to_string();
    match number.cmp(&now) {
        Ordering::Less => say!(look.words, "step-done", number = place, step = step),
        Ordering::Equal => say!(look.words, "step-now", number = place, step = step),
        Ordering::Greater => say!(look.words, "step-later", number = place, step = step),
    }
}
