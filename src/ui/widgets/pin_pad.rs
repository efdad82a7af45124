//! Typing a PIN: the digits so far, whether they can be read, and what came of them.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, pos2, vec2};
use zeroize::Zeroizing;

use super::banner::Tone;
use super::button::{Button, Weight};
use super::keypad::{self, PadKey, PadShape};
use super::text;
use crate::domain::Refusal;
use crate::domain::pin::{LONGEST, SHORTEST};
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::count;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S16, STROKE};
use crate::words::say;

/// What the till has to say about the PIN.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// Nothing yet.
    None,
    /// It is being looked at.
    Checking,
    /// It did not match.
    NotMatched,
    /// No PIN is looked at until then.
    WaitUntil(Moment),
    /// There is no PIN for this person yet.
    NoPin,
}

/// Half-typed things; wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The digits so far.
    pub pin: Zeroizing<String>,
    /// Whether they can be read.
    pub digits: Digits,
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed(…)")
    }
}

/// Whether the digits can be read.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Digits {
    /// Dots.
    #[default]
    Hidden,
    /// Numbers.
    Shown,
}

/// What to say about the answer, and in which tone.
pub fn sentence(look: Look<'_>, answer: Answer) -> Option<(Tone, String)> {
    match answer {
        Answer::None | Answer::Checking => None,
        Answer::NotMatched => Some((Tone::Attention, say!(look.words, "pin-not-matched"))),
        Answer::WaitUntil(until) => {
            let until = look.words.time(until);
            Some((Tone::Plain, say!(look.words, "pin-paused", until = until)))
        }
        Answer::NoPin => Some((Tone::Plain, look.words.refusal(&Refusal::NoPin))),
    }
}

/// The pad; what is pressed or typed on it goes into the digits.
pub fn keys(ui: &mut Ui, look: Look<'_>, rect: Rect, shape: PadShape, typed: &mut Typed) {
    for key in keypad::show(ui, look, rect, shape) {
        match key {
            PadKey::Digit(digit) if typed.pin.len() < LONGEST => typed.pin.push(digit),
            PadKey::Digit(_) => {}
            PadKey::Back => {
                typed.pin.pop();
            }
            PadKey::Clear => typed.pin.clear(),
        }
    }
}

/// Shows or hides the numbers.
pub fn toggle(ui: &mut Ui, look: Look<'_>, rect: Rect, typed: &mut Typed) {
    let (label, icon, other) = match typed.digits {
        Digits::Hidden => (say!(look.words, "pin-show"), icons::EYE, Digits::Shown),
        Digits::Shown => (
            say!(look.words, "pin-hide"),
            icons::EYE_SLASH,
            Digits::Hidden,
        ),
    };
    let button = Button::new(&label).icon(icon).weight(Weight::Secondary);
    let wide = button
        .width(ui)
        .min(rect.width())
        .max(200.0_f32.min(rect.width()));
    let spot = Rect::from_min_size(rect.min, vec2(wide, rect.height()));
    if button.show(ui, look, spot) {
        typed.digits = other;
    }
}

/// The digits so far: dots or numbers, and places up to the shortest PIN.
pub fn dots(ui: &mut Ui, look: Look<'_>, rect: Rect, so_far: &Typed) {
    let t = look.tokens;
    let edge = Stroke::new(STROKE, t.edge);
    ui.painter()
        .rect(rect, RADIUS_CONTROL, t.raised, edge, StrokeKind::Inside);
    let typed = so_far.pin.len();
    let places = typed.max(SHORTEST);
    let step = (rect.width() - 2.0 * S16) / count(LONGEST);
    let step = step.min(52.0);
    let mut x = rect.left() + S16 + step / 2.0;
    for place in 0..places {
        let spot = Rect::from_center_size(pos2(x, rect.center().y), vec2(step, rect.height()));
        match so_far.pin.get(place..=place) {
            Some(digit) if so_far.digits == Digits::Shown => {
                text::paint(
                    ui,
                    spot,
                    Align2::CENTER_CENTER,
                    Type::MoneyTitle,
                    digit,
                    t.text,
                );
            }
            Some(_) => {
                ui.painter().circle_filled(spot.center(), 10.0, t.text);
            }
            None => {
                let ring = Stroke::new(2.0, t.edge);
                ui.painter().circle_stroke(spot.center(), 9.0, ring);
            }
        }
        x += step;
    }
    let spoken = say!(look.words, "pin-typed", count = typed);
    let id = ui.scope_id().with("pin so far");
    crate::ui::widgets::status::live(ui, rect, id, Role::Status, &spoken);
}
