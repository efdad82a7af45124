//! A scale with the keyboard: its numbers are typed, its points are walked with the arrows, and single
//! keys can be off.

use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable, by};
use pathway_till::domain::looks::{Looks, SingleKeys};
use pathway_till::words::Words;

use super::samples::{Screen, measures};
use super::{Shown, key, show, show_in};

fn scale() -> Screen {
    let all = measures::all().into_iter();
    let mut all = all.filter(|(name, _)| *name == "my_measures_scale");
    all.next().expect("a scale").1
}

/// The point that is chosen.
fn chosen(harness: &Harness<'_, Shown>) -> Vec<String> {
    let points = harness.query_all(by().role(Role::RadioButton));
    let chosen = points.filter(|n| n.accesskit_node().toggled() == Some(Toggled::True));
    chosen.filter_map(|n| n.accesskit_node().label()).collect()
}

#[test]
fn a_number_is_typed_and_a_nought_after_a_one_makes_ten() {
    let mut harness = show(scale());
    assert_eq!(chosen(&harness), [""; 0]);
    key(&mut harness, Modifiers::NONE, Key::Num7);
    assert_eq!(chosen(&harness), ["7"]);
    key(&mut harness, Modifiers::NONE, Key::Num1);
    assert_eq!(chosen(&harness), ["1"]);
    key(&mut harness, Modifiers::NONE, Key::Num0);
    assert_eq!(chosen(&harness), ["10, completely"]);
    key(&mut harness, Modifiers::NONE, Key::Num0);
    assert_eq!(chosen(&harness), ["0, not at all"]);
    // On another control a digit is not an answer.
    let stop = harness.get_by_role_and_label(Role::Button, "Stop here");
    stop.focus();
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::Num5);
    assert_eq!(chosen(&harness), ["0, not at all"]);
}

#[test]
fn the_arrows_walk_along_the_scale_and_space_chooses() {
    let mut harness = show(scale());
    let first = harness.get_by_role_and_label(Role::RadioButton, "4");
    first.focus();
    harness.run();
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    key(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(chosen(&harness), ["6"]);
    key(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    key(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(chosen(&harness), ["5"]);
}

#[test]
fn with_single_keys_off_no_digit_is_an_answer() {
    let looks = Looks {
        single_keys: SingleKeys::Off,
        ..Looks::default()
    };
    let words: Arc<Words> = Words::english().unwrap();
    let mut harness = show_in(scale(), [1280.0, 800.0], words, looks);
    key(&mut harness, Modifiers::NONE, Key::Num7);
    assert_eq!(chosen(&harness), [""; 0]);
}
