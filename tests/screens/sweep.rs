//! Every screen in every layout: every control has a name, and nothing is cut.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable, by};
use pathway_till::ui::widgets::text;
use pathway_till::words::Words;

use super::{every_route, samples, show_as};

pub const SIZES: [[f32; 2]; 4] = [
    [1280.0, 800.0],
    [1024.0, 768.0],
    [853.0, 533.0],
    [640.0, 400.0],
];

#[test]
fn there_is_a_sample_of_every_route() {
    let shown: Vec<_> = samples::all().iter().map(|(_, s)| s.route()).collect();
    for route in every_route() {
        assert!(shown.contains(&route), "{route:?}");
    }
}

#[test]
fn every_control_has_a_name_a_size_and_a_place_inside_the_window() {
    let mut wrong = Vec::new();
    for size in SIZES {
        for (name, screen) in samples::all() {
            let harness = show_as(screen, size, Words::english().unwrap());
            let mut spots: Vec<(String, egui::Rect)> = Vec::new();
            for role in [Role::Button, Role::TextInput] {
                for node in harness.query_all(by().role(role)) {
                    let label = node.accesskit_node().label().unwrap_or_default();
                    let rect = node.rect();
                    let place = format!("{name} {size:?} {label:?} {rect:?}");
                    if label.trim().is_empty() {
                        wrong.push(format!("no name: {place}"));
                    }
                    if rect.width() < 43.9 || rect.height() < 43.9 {
                        wrong.push(format!("small: {place}"));
                    }
                    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size.into());
                    if !window.expand(0.5).contains_rect(rect) {
                        wrong.push(format!("outside: {place}"));
                    }
                    spots.push((label, rect));
                }
            }
            for (n, (one, a)) in spots.iter().enumerate() {
                for (other, b) in &spots[n + 1..] {
                    if a.shrink(1.0).intersects(b.shrink(1.0)) {
                        wrong.push(format!("overlap: {name} {size:?} {one:?} and {other:?}"));
                    }
                }
            }
            for cut in text::cut_texts(&harness.ctx) {
                wrong.push(format!("cut: {name} {size:?} {cut:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
