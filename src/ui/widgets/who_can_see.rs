//! The question whether customers can see the screen, asked at set-up and changed in the settings.

use egui::Ui;

use super::choice::Choice;
use super::column::Column;
use super::shop_form::two;
use crate::domain::shops::Customers;
use crate::ui::Look;
use crate::ui::icons;
use crate::words::say;

/// The least height in which the two answers say what follows from them.
const ROOM_FOR_DETAILS: f32 = 96.0;

/// Asks it; says which was pressed.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    chosen: Option<Customers>,
) -> Option<Customers> {
    let words = look.words;
    let names = (
        say!(words, "setup-customers-see"),
        say!(words, "setup-customers-not"),
    );
    let details = (
        say!(words, "setup-customers-see-detail"),
        say!(words, "setup-customers-not-detail"),
    );
    let mut see = Choice::new(&names.0, icons::EYE).chosen(chosen == Some(Customers::See));
    let mut not =
        Choice::new(&names.1, icons::EYE_SLASH).chosen(chosen == Some(Customers::DoNotSee));
    if column.rest().height() >= ROOM_FOR_DETAILS {
        see = see.detail(&details.0);
        not = not.detail(&details.1);
    }
    let pressed = two(ui, look, column, [see, not])?;
    Some(if pressed == 0 {
        Customers::See
    } else {
        Customers::DoNotSee
    })
}
