//! The page of the PIN that somebody types once more, where a yes is theirs alone.

use crate::domain::people::TilePicture;
use crate::ui::Look;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::screens::pin;
use crate::ui::widgets::person_tile::Portrait;

/// Shows it.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let me = state.signed.as_ref().map(|signed| signed.proof.person());
    let me = me.and_then(|me| state.person(me));
    let data = pin::Data {
        name: me.map(|me| me.till_name.clone()).unwrap_or_default(),
        picture: me.map_or_else(nobody, |me| state.portrait(me)),
        answer: state.office.own_yes.answer.unwrap_or(pin::Answer::None),
        purpose: pin::Purpose::Agree,
        straight: pin::Straight::No,
    };
    let draft = &mut state.office.own_yes.pin;
    all(pin::view(ui, look, &data, draft), |action| {
        Action::Office(OfficeAction::OwnYes(action))
    })
}

/// Whoever is signed in has a tile; this stands where nobody is.
fn nobody() -> Portrait {
    let picture = TilePicture {
        colour: String::new(),
        symbol: String::new(),
    };
    picture.into()
}
