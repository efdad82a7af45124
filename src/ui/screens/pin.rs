//! The PIN of the person whose tile was tapped: a fixed pad, and "Sign in" when they are ready.

use egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S16, S48};
use crate::ui::widgets::banner;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::keypad::PadShape;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::{pin_pad, text};
use crate::words::say;

pub use crate::ui::widgets::pin_pad::{Answer, Digits, Typed as Draft};

/// What the PIN is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To sign in to the till.
    SignIn,
    /// To come or go.
    ComeAndGo,
    /// To say yes to something of one's own, once more with one's own PIN.
    Agree,
}

/// Where signing in can lead besides where work is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Straight {
    /// Nowhere else.
    No,
    /// To "Saw it", for whoever notes what they saw: there it is two taps, who and what.
    ToSawIt,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The name they chose.
    pub name: String,
    /// What they show of themself.
    pub picture: Portrait,
    /// What happened with the last try.
    pub answer: Answer,
    /// What the PIN is asked for.
    pub purpose: Purpose,
    /// Where it can lead besides.
    pub straight: Straight,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at the PIN in the draft.
    SignIn,
    /// The same, and then straight to "Saw it".
    SignInToSawIt,
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
    let sign_in = match data.purpose {
        Purpose::SignIn => say!(look.words, "pin-sign-in"),
        Purpose::ComeAndGo => say!(look.words, "next"),
        Purpose::Agree => say!(look.words, "pin-agree"),
    };
    let looking = say!(look.words, "pin-checking");
    let label = if data.answer == Answer::Checking {
        &looking
    } else {
        &sign_in
    };
    let primary = match data.purpose {
        Purpose::SignIn => Button::primary(label).icon(icons::SIGN_IN),
        Purpose::ComeAndGo => Button::primary(label),
        Purpose::Agree => Button::primary(label).icon(icons::CHECK),
    };
    let saw_it = say!(look.words, "saw-title");
    let mut foot = Foot::new().back(&back);
    if data.purpose != Purpose::Agree {
        foot = foot.other(Button::new(&help).icon(icons::HAND));
    }
    if data.straight == Straight::ToSawIt {
        foot = foot.other(Button::new(&saw_it).icon(icons::EYE));
    }
    let looking = data.answer == Answer::Checking;
    match foot.primary(primary).show(ui, look, rect) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(0)) => vec![Action::NeedHelp],
        Some(Pressed::Other(_)) if !looking => vec![Action::SignInToSawIt],
        Some(Pressed::Primary) if !looking => vec![Action::SignIn],
        _ => Vec::new(),
    }
}

/// What to say about the answer. Whoever is signed in needs no way without remembering here: they go back.
fn sentence(look: Look<'_>, data: &Data) -> Option<(banner::Tone, String)> {
    if data.purpose == Purpose::Agree && data.answer == Answer::NotMatched {
        let sentence = say!(look.words, "pin-agree-not-matched");
        return Some((banner::Tone::Attention, sentence));
    }
    pin_pad::sentence(look, data.answer)
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
    data.picture.show(ui, look, badge);
    let name = Rect::from_min_max(pos2(badge.right() + S16, who.top()), who.max);
    let hello = say!(look.words, "pin-hello", name = data.name.as_str());
    text::heading(ui, name, Type::Title, &hello, look.tokens.text, 2);
    if !look.layout.is_short() {
        let ask = match data.purpose {
            Purpose::SignIn => say!(look.words, "pin-ask"),
            Purpose::ComeAndGo => say!(look.words, "come-pin"),
            Purpose::Agree => say!(look.words, "pin-agree-ask"),
        };
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
    pin_pad::dots(ui, look, column.top(look.layout.target() + S8), draft);
    pin_pad::toggle(ui, look, column.top(look.layout.target()), draft);
    if let Some((tone, sentence)) = sentence(look, data) {
        let corner = column.rest.min;
        banner::show(ui, look, corner, left_width, tone, &sentence);
    }
    pin_pad::keys(ui, look, pad, PadShape::Block, draft);
}

fn low(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) {
    let mut column = Cut::new(rect, S8);
    let answer = sentence(look, data);
    let line = column.top(52.0);
    let show = say!(look.words, "pin-show");
    let wide = Button::new(&show).icon(icons::EYE).width(ui).max(180.0);
    let mut row = Cut::new(line, S12);
    let right = row.right(wide);
    pin_pad::toggle(ui, look, right, draft);
    pin_pad::dots(ui, look, row.rest, draft);
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
    pin_pad::keys(ui, look, column.bottom(high), PadShape::Rows, draft);
}
