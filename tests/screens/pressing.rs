//! What a press is: it acts on release, a tremble does not spoil it, sliding off cancels it, and for
//! steady hands a second one within 0.4 seconds is left out.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use pathway_till::domain::looks::{Hands, Looks, SingleKeys};
use pathway_till::words::Words;

use super::{Shown, samples, show_in};

fn till(looks: Looks) -> Harness<'static, Shown> {
    let words = Words::english().unwrap();
    let screen = samples::till_with(samples::basket(&[0]));
    show_in(screen, [1280.0, 800.0], words, looks)
}

fn steady() -> Looks {
    Looks {
        hands: Hands::Steady,
        ..Looks::default()
    }
}

fn middle(h: &Harness<'_, Shown>, name: &str) -> Pos2 {
    h.get_by_role_and_label(Role::Button, name).rect().center()
}

fn button(h: &mut Harness<'_, Shown>, pos: Pos2, pressed: bool) {
    h.event(Event::PointerMoved(pos));
    h.event(Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    h.step();
}

/// A tap that ends at this time, in seconds.
fn tap(h: &mut Harness<'_, Shown>, pos: Pos2, at: f64) {
    h.input_mut().time = Some(at - 0.01);
    button(h, pos, true);
    h.input_mut().time = Some(at);
    button(h, pos, false);
}

#[test]
fn it_acts_on_release_however_slow_and_however_much_the_hand_trembles() {
    for looks in [Looks::default(), steady()] {
        let mut h = till(looks);
        let spot = middle(&h, "Rye loaf, £4.00");
        button(&mut h, spot, true);
        // Three seconds, and twenty points to and fro.
        for n in 0..12_u8 {
            let away = if n % 2 == 0 { 20.0 } else { -20.0 };
            h.event(Event::PointerMoved(spot + vec2(away, away)));
            h.step();
        }
        assert!(h.state().done.is_empty(), "nothing before the release");
        button(&mut h, spot + vec2(15.0, -15.0), false);
        h.step();
        assert_eq!(h.state().done.len(), 1, "{:?}", h.state().done);
        assert!(h.state().done[0].contains("Rye loaf"));
    }
}

#[test]
fn sliding_off_cancels() {
    for looks in [Looks::default(), steady()] {
        let mut h = till(looks);
        let spot = middle(&h, "Rye loaf, £4.00");
        button(&mut h, spot, true);
        for away in [40.0, 120.0, 260.0] {
            h.event(Event::PointerMoved(spot + vec2(0.0, away)));
            h.step();
        }
        button(&mut h, spot + vec2(0.0, 260.0), false);
        h.step();
        assert!(h.state().done.is_empty(), "{:?}", h.state().done);
    }
}

#[test]
fn steady_hands_leave_a_second_press_within_half_a_second_out() {
    let presses = |looks, pause: f64| {
        let mut h = till(looks);
        let spot = middle(&h, "Rye loaf, £4.00");
        tap(&mut h, spot, 100.0);
        tap(&mut h, spot, 100.0 + pause);
        h.state().done.len()
    };
    assert_eq!(presses(Looks::default(), 0.2), 2);
    assert_eq!(presses(steady(), 0.2), 1);
    assert_eq!(presses(steady(), 0.38), 1);
    assert_eq!(presses(steady(), 0.42), 2);
    // Wherever the second one lands.
    let mut h = till(steady());
    let (one, other) = (middle(&h, "Rye loaf, £4.00"), middle(&h, "Baguette, £2.20"));
    tap(&mut h, one, 100.0);
    tap(&mut h, other, 100.2);
    assert_eq!(h.state().done.len(), 1);
}

#[test]
fn steady_hands_leave_a_key_that_bounces_out() {
    let presses = |looks| {
        let mut h = till(looks);
        for at in [100.0, 100.2] {
            h.input_mut().time = Some(at);
            h.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
            h.step();
        }
        h.state()
            .done
            .iter()
            .filter(|d| *d == "TakePayment")
            .count()
    };
    assert_eq!(presses(Looks::default()), 2);
    assert_eq!(presses(steady()), 1);
}

#[test]
fn a_key_that_is_held_presses_once() {
    let mut h = till(Looks::default());
    h.get_by_role_and_label(Role::Button, "Rye loaf, £4.00")
        .focus();
    h.run();
    for repeat in [false, true, true, true] {
        h.event(Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat,
            modifiers: Modifiers::NONE,
        });
        h.step();
    }
    assert_eq!(h.state().done.len(), 1, "{:?}", h.state().done);
}

#[test]
fn single_keys_can_be_switched_off_and_the_others_stay() {
    let off = Looks {
        single_keys: SingleKeys::Off,
        ..Looks::default()
    };
    let mut h = till(off);
    h.key_press(Key::Plus);
    h.run();
    h.key_press(Key::Minus);
    h.run();
    assert!(h.state().done.is_empty(), "{:?}", h.state().done);
    h.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    h.run();
    h.key_press(Key::F1);
    h.run();
    assert_eq!(h.state().done, ["Undo", "Help"]);
}
