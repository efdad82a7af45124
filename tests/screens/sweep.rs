//! Every screen in every layout, in English and with words half as long again: every control has a
//! name, a role, a size and a place; the keyboard reaches it and the ring around it is seen; nothing
//! is cut or covered.
//!
//! One window per layout and language shows all screens, and the windows stand side by side on the
//! machine's cores.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable, by};
use pathway_till::domain::looks::{Hands, Looks};
use pathway_till::ui::Route;
use pathway_till::ui::layout::Layout;
use pathway_till::ui::widgets::text;
use pathway_till::words::Words;

use super::samples::Screen;
use super::{Shown, Stage, every_route, samples};

/// 100 % on a counter's screen, 100 % on a smaller one, 150 %, 200 %.
pub const SIZES: [[f32; 2]; 4] = [
    [1280.0, 800.0],
    [1024.0, 768.0],
    [853.0, 533.0],
    [640.0, 400.0],
];

/// What can be pressed, ticked, chosen or typed into.
const CONTROLS: [Role; 5] = [
    Role::Button,
    Role::CheckBox,
    Role::RadioButton,
    Role::TextInput,
    Role::MultilineTextInput,
];

/// The longest way that Tab goes around a screen.
const TABS: usize = 90;

#[test]
fn there_is_a_sample_of_every_route() {
    let shown: Vec<_> = samples::all().iter().map(|(_, s)| s.route()).collect();
    for route in every_route() {
        assert!(shown.contains(&route), "{route:?}");
    }
}

#[test]
fn every_screen_in_every_layout() {
    let english = Words::english().unwrap();
    let long = Words::stretched().unwrap();
    let steady = Looks {
        hands: Hands::Steady,
        ..Looks::default()
    };
    let mut windows = Vec::new();
    for size in SIZES {
        windows.push((size, english.clone(), Looks::default(), "English"));
        windows.push((size, long.clone(), Looks::default(), "longer words"));
    }
    // Steady hands make the layouts tighter, at both ends.
    windows.push((SIZES[0], english.clone(), steady, "steady hands"));
    windows.push((SIZES[2], english.clone(), steady, "steady hands"));

    let only = std::env::var("SWEEP").unwrap_or_default();
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((size, words, looks, what)) =
                    windows.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let found = sweep(*size, words, *looks, what, &only);
                    wrong.lock().unwrap().extend(found);
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// What is wrong with all screens in a window of this size.
fn sweep(size: [f32; 2], words: &Arc<Words>, looks: Looks, what: &str, only: &str) -> Vec<String> {
    let mut stage = Stage::new(size, words.clone(), looks);
    let mut wrong = Vec::new();
    for (name, screen) in samples::all() {
        let place = format!("{} {what} {name}", size[0]);
        if !only.split_whitespace().all(|word| place.contains(word)) {
            continue;
        }
        let least = least_target(&screen, looks, size);
        let harness = stage.show(screen);
        let found = offences(harness, size, looks, least);
        wrong.extend(found.into_iter().map(|o| format!("{place}: {o}")));
    }
    wrong
}

/// The least height of what a finger touches on this screen, outside the bar.
fn least_target(screen: &Screen, looks: Looks, size: [f32; 2]) -> f32 {
    match (screen.route(), looks.hands, size[1]) {
        (_, Hands::Steady, high) if high >= 600.0 => 96.0,
        (_, Hands::Steady, _) => 64.0,
        // At 200 % the 48 points are 96 of the screen's own.
        (_, _, high) if high < 480.0 => 48.0,
        (route, ..) if on_the_till(route) => 64.0,
        _ => 48.0,
    }
}

/// The screens on which a customer waits.
fn on_the_till(route: Route) -> bool {
    matches!(
        route,
        Route::Till | Route::Payment | Route::Cash | Route::Change | Route::Card | Route::Done
    )
}

/// What is wrong with the screen that is shown.
fn offences(
    harness: &mut Harness<'_, Shown>,
    size: [f32; 2],
    looks: Looks,
    least: f32,
) -> Vec<String> {
    let mut wrong = Vec::new();
    let bar = Layout::of(size.into()).bar;
    let window = Rect::from_min_size(Pos2::ZERO, size.into());
    let mut spots: Vec<(String, Rect)> = Vec::new();
    for role in CONTROLS {
        for node in harness.query_all(by().role(role)) {
            let label = node.accesskit_node().label().unwrap_or_default();
            let rect = node.rect();
            if label.trim().is_empty() {
                wrong.push(format!("no name: {rect:?}"));
            }
            let in_bar = rect.bottom() <= bar && looks.hands == Hands::Usual;
            let least = if in_bar { 48.0 } else { least };
            if rect.width() < 43.9 || rect.height() < least - 0.1 {
                wrong.push(format!("small: {label:?} {rect:?}"));
            }
            if !window.expand(0.5).contains_rect(rect) {
                wrong.push(format!("outside: {label:?} {rect:?}"));
            }
            spots.push((label, rect));
        }
    }
    for (n, (one, a)) in spots.iter().enumerate() {
        for (other, b) in &spots[n + 1..] {
            if a.shrink(1.0).intersects(b.shrink(1.0)) {
                wrong.push(format!("overlap: {one:?} and {other:?}"));
            }
        }
    }
    // A sentence that is said aloud stands beside the controls, never under one.
    for node in harness.query_all(by().role(Role::Status)) {
        let said = node.accesskit_node().label().unwrap_or_default();
        let rect = node.rect();
        for (other, b) in &spots {
            if rect.shrink(2.0).intersects(b.shrink(2.0)) {
                wrong.push(format!("covered: {said:?} by {other:?}"));
            }
        }
    }
    // A name as long as can be ends with "…", and is said as a whole; nothing else may.
    let cut = text::cut_texts(&harness.ctx);
    for cut in cut.iter().filter(|text| text.chars().count() < 150) {
        wrong.push(format!("cut: {cut:?}"));
    }
    let shapes = &harness.output().shapes;
    let twice = shapes.iter().find_map(|shape| clash(&shape.shape));
    wrong.extend(twice.map(|said| format!("two controls are one: {said}")));
    wrong.extend(not_reached(harness, window, &spots));
    wrong
}

/// What egui writes beside controls that cannot be told apart.
fn clash(shape: &Shape) -> Option<String> {
    match shape {
        Shape::Text(text) => {
            let said = text.galley.text();
            said.contains("First use of").then(|| said.to_owned())
        }
        Shape::Vec(all) => all.iter().find_map(clash),
        _ => None,
    }
}

/// What Tab does not reach, and where the ring around it would not be seen.
fn not_reached(
    harness: &mut Harness<'_, Shown>,
    window: Rect,
    spots: &[(String, Rect)],
) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut reached: Vec<Rect> = Vec::new();
    // What has the focus already counts.
    for _ in 0..TABS {
        if let Some(rect) = focused(harness) {
            if reached.first() == Some(&rect) && reached.len() > 1 {
                break;
            }
            if !reached.contains(&rect) {
                reached.push(rect);
            }
        }
        harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        harness.step();
    }
    for (label, rect) in spots {
        if !reached.iter().any(|r| r.expand(1.0).contains_rect(*rect)) {
            wrong.push(format!("not reached by Tab: {label:?}"));
        }
        // Two rings of 7 points stand outside the control.
        if !window.contains_rect(rect.expand(4.0)) {
            wrong.push(format!("ring not seen: {label:?} {rect:?}"));
        }
    }
    wrong
}

fn focused(harness: &Harness<'_, Shown>) -> Option<Rect> {
    let id = harness.ctx.memory(egui::Memory::focused)?;
    harness.ctx.read_response(id).map(|response| response.rect)
}
