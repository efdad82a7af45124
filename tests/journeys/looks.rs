//! How it looks: chosen before anybody signs in, it holds at once and is there again the next day.

use egui::{Key, Modifiers};
use pathway_till::domain::looks::{Hands, Looks, Theme, Zoom};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;
use pathway_till::ui::theme;

use super::Till;
use crate::support::Shop;

#[test]
fn how_it_looks_is_chosen_at_the_lock_and_kept_on_this_machine() {
    let mut till = Till::at(Stage::Open);
    till.press("How it looks");
    assert_eq!(till.route(), Route::Looks);
    till.press_radio("High contrast");
    assert_eq!(
        till.book().read().looks().unwrap().theme,
        Theme::HighContrast
    );
    let fill = till.window.ctx.global_style().visuals.panel_fill;
    assert_eq!(fill, theme::HIGH_CONTRAST.surface, "at once");
    till.tick("Steady hands");
    till.press("Larger");
    till.wait_a_second();
    till.press("Larger");
    assert!((till.window.ctx.zoom_factor() - 1.25).abs() < 0.001);
    till.wait_a_second();
    till.press("Back");
    assert_eq!(till.route(), Route::Lock);
    // From the help page too, and Ctrl and 0 on any page.
    till.key(Modifiers::NONE, Key::F1);
    till.key(Modifiers::COMMAND, Key::Num0);
    assert!((till.window.ctx.zoom_factor() - 1.0).abs() < 0.001);
    till.key(Modifiers::COMMAND, Key::Plus);
    let kept = Looks {
        theme: Theme::HighContrast,
        hands: Hands::Steady,
        zoom: Zoom::STEPS[1],
        ..Looks::default()
    };
    assert_eq!(till.book().read().looks(), Ok(kept));
    assert_eq!(till.app().state().unwrap().looks.looks, kept);

    // The next day it is there with the first frame.
    let Till {
        window,
        folder,
        clock,
        scene,
        ..
    } = till;
    drop(window);
    let shop = Shop::open_again(folder, clock, scene);
    let till = Till::of(shop, [1280.0, 800.0]);
    assert_eq!(till.app().state().unwrap().looks.looks, kept);
    assert!((till.window.ctx.zoom_factor() - 1.1).abs() < 0.001);
    let fill = till.window.ctx.global_style().visuals.panel_fill;
    assert_eq!(fill, theme::HIGH_CONTRAST.surface);
}

#[test]
fn a_small_window_is_never_zoomed_below_the_smallest_layout() {
    let shop = Shop::at(Stage::Open);
    let mut till = Till::of(shop, [800.0, 600.0]);
    for _ in 0..5 {
        till.key(Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(till.app().state().unwrap().looks.looks.zoom, Zoom::STEPS[5]);
    let points = till.window.ctx.content_rect().size();
    assert!(points.x >= 511.5 && points.y >= 383.5, "{points:?}");
    till.press("Sign in");
}
