//! Which VAT? Asked in plain words, for taking away and, where food is sold, for eating in.

use egui::Ui;

use crate::domain::catalogue::{Place, Trade};
use crate::domain::vat::VatCode;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::Cut;
use crate::ui::theme::space::S12;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::words::{Words, say};

/// What was chosen so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Taken away.
    pub take_away: VatCode,
    /// Eaten in.
    pub eat_in: VatCode,
    /// Which of them is asked about.
    pub place: Place,
    /// The page of choices.
    pub page: usize,
}

impl Default for Draft {
    /// Most of what a bakery sells over its counter; and all that is eaten in.
    fn default() -> Self {
        Self::of(VatCode::Z, VatCode::S)
    }
}

impl Draft {
    /// These codes.
    pub const fn of(take_away: VatCode, eat_in: VatCode) -> Self {
        Self {
            take_away,
            eat_in,
            place: Place::TakeAway,
            page: 0,
        }
    }

    /// The codes, taken away and eaten in.
    pub const fn codes(&self) -> (VatCode, VatCode) {
        (self.take_away, self.eat_in)
    }
}

/// The kinds that a thing on a shelf can have. A bike under the margin scheme is not one of them: it
/// needs what was paid for it.
const CODES: [VatCode; 4] = [VatCode::Z, VatCode::S, VatCode::R, VatCode::O];

/// What a code is called.
pub fn name(words: &Words, code: VatCode) -> String {
    match code {
        VatCode::S => say!(words, "vat-standard"),
        VatCode::R => say!(words, "vat-reduced"),
        VatCode::Z => say!(words, "vat-zero"),
        VatCode::M => say!(words, "vat-margin"),
        VatCode::O => say!(words, "vat-outside"),
    }
}

/// What has this code, as examples.
fn examples(words: &Words, trade: Trade, place: Place, code: VatCode) -> String {
    match (trade, place, code) {
        (Trade::Bakery, Place::EatIn, VatCode::S) => say!(words, "vat-examples-eaten-in"),
        (Trade::Bakery, Place::EatIn, _) => say!(words, "vat-examples-not-eaten-in"),
        (Trade::Bakery, Place::TakeAway, VatCode::Z) => say!(words, "vat-examples-food-zero"),
        (Trade::Bakery, Place::TakeAway, VatCode::S) => say!(words, "vat-examples-food-standard"),
        (Trade::Bike, _, VatCode::Z) => say!(words, "vat-examples-bike-zero"),
        (Trade::Bike, _, VatCode::S) => say!(words, "vat-examples-bike-standard"),
        (_, _, VatCode::O) => say!(words, "vat-examples-outside"),
        (_, _, VatCode::R | VatCode::M) => say!(words, "vat-examples-reduced"),
    }
}

const fn icon(code: VatCode) -> Icon {
    match code {
        VatCode::Z => icons::CHECK_CIRCLE,
        VatCode::S | VatCode::M => icons::BANK,
        VatCode::R => icons::MINUS_CIRCLE,
        VatCode::O => icons::HAND_HEART,
    }
}

/// Asks; what is chosen stands in the draft.
pub fn ask(ui: &mut Ui, look: Look<'_>, trade: Trade, mut column: Column, draft: &mut Draft) {
    let words = look.words;
    if trade == Trade::Bakery {
        let mut line = Cut::new(column.line(look.layout.target()), S12);
        for place in [Place::TakeAway, Place::EatIn] {
            let word = match place {
                Place::TakeAway => say!(words, "vat-taken-away"),
                Place::EatIn => say!(words, "vat-eaten-in"),
            };
            let button = Button::new(&word).selected_quietly(draft.place == place);
            let spot = line.left(button.width(ui));
            if button.show(ui, look, spot) {
                draft.place = place;
                draft.page = 0;
            }
        }
    } else {
        draft.place = Place::TakeAway;
    }
    let now = match draft.place {
        Place::TakeAway => draft.take_away,
        Place::EatIn => draft.eat_in,
    };
    let faces: Vec<(String, String)> = CODES
        .iter()
        .map(|code| {
            let about = examples(words, trade, draft.place, *code);
            (name(words, *code), about)
        })
        .collect();
    let choices: Vec<Choice<'_>> = CODES
        .iter()
        .zip(&faces)
        .map(|(code, (name, about))| {
            Choice::new(name, icon(*code))
                .detail(about)
                .chosen(now == *code)
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(code) = pressed.and_then(|n| CODES.get(n)) {
        match (trade, draft.place) {
            (Trade::Bakery, Place::EatIn) => draft.eat_in = *code,
            (Trade::Bakery, Place::TakeAway) => draft.take_away = *code,
            // Nothing is eaten there: one code is both.
            (Trade::Bike, _) => (draft.take_away, draft.eat_in) = (*code, *code),
        }
    }
}
