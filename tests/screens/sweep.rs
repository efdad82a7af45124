//! Every screen in every layout: every control has a name, and nothing is cut.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable, by};
use pathway_till::ui::widgets::text;
use pathway_till::words::Words;

use super::samples::Screen;
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
    let words = Words::english().unwrap();
    let mut wrong = Vec::new();
    for size in SIZES {
        for (name, screen) in samples::all() {
            wrong.extend(offences(name, screen, size, &words));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Turkish is up to four tenths longer than English; at 150 % it must still fit.
#[test]
fn longer_words_fit_on_the_screens_of_a_day() {
    let words = Words::stretched().unwrap();
    let mut wrong = Vec::new();
    for size in &SIZES[..3] {
        let all = [
            samples::day::all(),
            samples::days::all(),
            samples::fixing::all(),
            samples::settings::all(),
            samples::files::all(),
            samples::papers::all(),
        ];
        for (name, screen) in all.into_iter().flatten() {
            wrong.extend(offences(name, screen, *size, &words));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with a screen in a window of this size.
fn offences(name: &str, screen: Screen, size: [f32; 2], words: &Arc<Words>) -> Vec<String> {
    let mut wrong = Vec::new();
    let harness = show_as(screen, size, words.clone());
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
    // A sentence that is said aloud stands beside the controls, never under one.
    for node in harness.query_all(by().role(Role::Status)) {
        let (said, rect) = (
            node.accesskit_node().label().unwrap_or_default(),
            node.rect(),
        );
        for (other, b) in &spots {
            if rect.shrink(2.0).intersects(b.shrink(2.0)) {
                wrong.push(format!("covered: {name} {size:?} {said:?} by {other:?}"));
            }
        }
    }
    for cut in text::cut_texts(&harness.ctx) {
        wrong.push(format!("cut: {name} {size:?} {cut:?}"));
    }
    wrong
}
