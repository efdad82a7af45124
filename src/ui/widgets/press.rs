//! A press: the one place where a finger, a mouse or a key becomes "pressed".
//!
//! It acts on release, however slow the press was and however much the hand trembled, as long as it
//! ends on the control; sliding off cancels. For steady hands a second press within 0.4 seconds is
//! left out, wherever it lands.

use egui::{Id, Rect, Response, Sense, Ui};

use crate::domain::looks::Hands;
use crate::ui::Look;
use crate::ui::commands::STEADY_SECONDS;

/// A control that can be pressed, in this frame.
#[derive(Debug)]
pub struct Press {
    /// For its name, its role, the focus.
    pub response: Response,
    /// Whether it was pressed, by hand or with Enter or Space.
    pub pressed: bool,
    /// Whether a finger is on it.
    pub down: bool,
}

/// Listens for presses in this rectangle.
pub fn listen(ui: &Ui, look: Look<'_>, rect: Rect, id: Id) -> Press {
    // A tremble of some points makes a drag of a click; both end on the control.
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let ended_on_it = response.drag_stopped()
        && response
            .interact_pointer_pos()
            .or_else(|| ui.input(|input| input.pointer.latest_pos()))
            .is_some_and(|spot| rect.contains(spot));
    let pressed = (response.clicked() || ended_on_it) && counts(ui, look);
    let on_it = ui
        .input(|input| input.pointer.latest_pos())
        .is_some_and(|spot| rect.contains(spot));
    let down = response.is_pointer_button_down_on() && on_it;
    Press {
        response,
        pressed,
        down,
    }
}

/// Whether a press counts now; it is the first of the next 0.4 seconds then.
fn counts(ui: &Ui, look: Look<'_>) -> bool {
    if look.looks.hands == Hands::Usual {
        return true;
    }
    let id = Id::unique("last steady press");
    let now = ui.input(|input| input.time);
    ui.data_mut(|data| {
        let last: Option<f64> = data.get_temp(id);
        let counts = last.is_none_or(|last| now - last >= STEADY_SECONDS);
        if counts {
            data.insert_temp(id, now);
        }
        counts
    })
}
