//! The PIN of the person whose tile was tapped: a fixed pad, and "Sign in" when they are ready.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use zeroize::Zeroizing;

use crate::domain::people::TilePicture;
use crate::domain::pin::{LONGEST, SHORTEST};
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, S16, S48, STROKE, TARGET};
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::keypad::{self, PadKey, PadShape};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{person_tile, text};
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

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The name they chose.
    pub name: String,
    /// The picture they chose.
    pub picture: TilePicture,
    /// What happened with the last try.
    pub answer: Answer,
}

/// Half-typed things; wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// The digits so far.
    pub pin: Zeroizing<String>,
    /// Whether they can be read.
    pub digits: Digits,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draft(…)")
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

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at the PIN in the draft.
    SignIn,
    /// The way without remembering: a supervisor helps.
    NeedHelp,
    /// Back to the tiles.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let tiny = look.layout.is_tiny();
    if tiny {
        low(ui, look, data, draft, page.content);
    } else {
        side_by_side(ui, look, data, draft, page.content);
    }
    foot(ui, look, data, page.foot)
}

fn foot(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect) -> Vec<Action> {
    let back = say!(look.words, "back");
    let help = say!(look.words, "pin-need-help");
    let sign_in = say!(look.words, "pin-sign-in");
    let looking = say!(look.words, "pin-checking");
    let label = if data.answer == Answer::Checking {
        &looking
    } else {
        &sign_in
    };
    let primary = Button::primary(label).icon(icons::SIGN_IN);
    let pressed = Foot::new()
        .back(&back)
        .other(Button::new(&help).icon(icons::HAND))
        .primary(primary)
        .show(ui, look, rect);
    match pressed {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => vec![Action::NeedHelp],
        Some(Pressed::Primary) if data.answer != Answer::Checking => vec![Action::SignIn],
        _ => Vec::new(),
    }
}

fn answer(look: Look<'_>, data: &Data) -> Option<(Tone, String)> {
    match data.answer {
        Answer::None | Answer::Checking => None,
        Answer::NotMatched => Some((Tone::Attention, say!(look.words, "pin-not-matched"))),
        Answer::WaitUntil(until) => {
            let until = look.words.time(until);
            Some((Tone::Plain, say!(look.words, "pin-paused", until = until)))
        }
        Answer::NoPin => Some((
            Tone::Plain,
            look.words.refusal(&crate::domain::Refusal::NoPin),
        )),
    }
}

fn side_by_side(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) {
    let key = ((rect.height() - 3.0 * S12) / 4.0).clamp(64.0, 112.0);
    let pad_width = 3.0 * (key * 1.24).round() + 2.0 * S12;
    let pad_height = 4.0 * key + 3.0 * S12;
    let gap = if look.layout.is_short() {
        S16
    } else {
        S48 + S16
    };
    let left_width = (rect.width() - pad_width - gap).min(560.0);
    let all = left_width + gap + pad_width;
    let left = rect.center().x - all / 2.0;
    let top = rect.center().y - pad_height / 2.0;
    let words = Rect::from_min_size(pos2(left, top), vec2(left_width, pad_height));
    let pad = Rect::from_min_size(pos2(words.right() + gap, top), vec2(pad_width, pad_height));

    let mut column = Cut::new(words, if look.layout.is_short() { S12 } else { S16 });
    let side = if look.layout.is_short() { 64.0 } else { 96.0 };
    let who = column.top(side);
    let badge = Rect::from_min_size(who.min, Vec2::splat(side));
    let icon = Icon::named(&data.picture.symbol).unwrap_or(icons::USER);
    person_tile::badge(ui, badge, icon, look.tile(&data.picture.colour));
    let name = Rect::from_min_max(pos2(badge.right() + S16, who.top()), who.max);
    let hello = say!(look.words, "pin-hello", name = data.name.as_str());
    text::heading(ui, name, Type::Title, &hello, look.tokens.text, 2);
    if !look.layout.is_short() {
        let ask = say!(look.words, "pin-ask");
        let line = column.top(Type::Body.line());
        text::label(
            ui,
            line,
            Align2::LEFT_CENTER,
            Type::Body,
            &ask,
            look.tokens.muted,
        );
    }
    dots(ui, look, column.top(TARGET + S8), draft);
    toggle(ui, look, column.top(TARGET), draft);
    if let Some((tone, sentence)) = answer(look, data) {
        let corner = column.rest.min;
        banner::show(ui, look, corner, left_width, tone, &sentence);
    }
    keys(ui, look, pad, PadShape::Block, draft);
}

fn low(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) {
    let mut column = Cut::new(rect, S8);
    let answer = answer(look, data);
    let line = column.top(52.0);
    let show = say!(look.words, "pin-show");
    let wide = Button::new(&show).icon(icons::EYE).width(ui).max(180.0);
    let mut row = Cut::new(line, S12);
    let right = row.right(wide);
    toggle(ui, look, right, draft);
    dots(ui, look, row.rest, draft);
    if let Some((tone, sentence)) = answer {
        let high = banner::height(ui, look, &sentence, rect.width());
        banner::show(
            ui,
            look,
            column.top(high).min,
            rect.width(),
            tone,
            &sentence,
        );
    }
    let high = column.rest.height().min(2.0 * 84.0 + S12);
    keys(ui, look, column.bottom(high), PadShape::Rows, draft);
}

fn keys(ui: &mut Ui, look: Look<'_>, rect: Rect, shape: PadShape, draft: &mut Draft) {
    for key in keypad::show(ui, look, rect, shape) {
        match key {
            PadKey::Digit(digit) if draft.pin.len() < LONGEST => draft.pin.push(digit),
            PadKey::Digit(_) => {}
            PadKey::Back => {
                draft.pin.pop();
            }
            PadKey::Clear => draft.pin.clear(),
        }
    }
}

fn toggle(ui: &mut Ui, look: Look<'_>, rect: Rect, draft: &mut Draft) {
    let (label, icon, other) = match draft.digits {
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
        draft.digits = other;
    }
}

/// The digits so far: dots or numbers, and places up to the shortest PIN.
fn dots(ui: &mut Ui, look: Look<'_>, rect: Rect, draft: &Draft) {
    let t = look.tokens;
    let edge = Stroke::new(STROKE, t.edge);
    ui.painter()
        .rect(rect, RADIUS_CONTROL, t.raised, edge, StrokeKind::Inside);
    let typed = draft.pin.len();
    let places = typed.max(SHORTEST);
    let step = (rect.width() - 2.0 * S16) / count(LONGEST);
    let step = step.min(52.0);
    let mut x = rect.left() + S16 + step / 2.0;
    for place in 0..places {
        let spot = Rect::from_center_size(pos2(x, rect.center().y), vec2(step, rect.height()));
        match draft.pin.get(place..=place) {
            Some(digit) if draft.digits == Digits::Shown => {
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
