//! Ask for help: fetch somebody. The basket stays as it is, and nothing is recorded.

mod topics;

use egui::{Rect, Ui, Vec2, pos2, vec2};

use crate::domain::looks::SingleKeys;
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S4, S8, S12, S24, S32};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::text::{self, IconCut};
use crate::words::say;

pub use topics::Topic;

/// Whether somebody is signed in, and so can lock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signed {
    /// Nobody is.
    Out,
    /// Somebody is.
    In,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whether somebody is signed in.
    pub signed: Signed,
    /// What there is to know about the page where help was asked for.
    pub topic: Topic,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is shown, where not all fits.
    pub stage: Stage,
    /// The page of keys.
    pub page: usize,
}

/// What is shown, where not all fits.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Whom to ask.
    #[default]
    Ask,
    /// What the keys do.
    Keys,
    /// What there is to know about the page where help was asked for.
    Topic,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Back to where they were.
    CarryOn,
    /// Lock the till; the basket stays.
    Lock,
    /// Change how it looks on this machine.
    Looks,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut actions = Vec::new();
    // Where there is room, the keys stand beside; else on a page of their own.
    let beside = page.content.width() >= 1000.0 && !look.layout.is_short();
    if beside && draft.stage == Stage::Keys {
        draft.stage = Stage::Ask;
    }
    match draft.stage {
        Stage::Ask => {
            let left = if beside {
                let wide = (page.content.width() - S32) / 2.0;
                let left = page.content.with_max_x(page.content.left() + wide);
                keys(
                    ui,
                    look,
                    page.content.with_min_x(left.right() + S32),
                    &mut draft.page,
                );
                left
            } else {
                page.content
            };
            actions.extend(ask(ui, look, left, beside, (data.topic, &mut *draft)));
        }
        Stage::Keys => keys(ui, look, page.content, &mut draft.page),
        Stage::Topic => topic(ui, look, page.content, data.topic, &mut draft.page),
    }
    let carry_on = say!(words, "help-carry-on");
    let (lock, back) = (say!(words, "help-lock"), say!(words, "back"));
    let mut foot = Foot::new().primary(Button::primary(&carry_on));
    if draft.stage != Stage::Ask {
        foot = foot.back(&back);
    } else if data.signed == Signed::In {
        foot = foot.other(Button::new(&lock).icon(icons::LOCK));
    }
    let by_escape = draft.stage == Stage::Ask && Command::Back.pressed(ui.ctx());
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Primary) => actions.push(Action::CarryOn),
        Some(Pressed::Other(_)) => actions.push(Action::Lock),
        Some(Pressed::Back) => draft.stage = Stage::Ask,
        None if by_escape => actions.push(Action::CarryOn),
        None => {}
    }
    actions
}

/// Whom to ask, and what stays.
fn ask(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    beside: bool,
    (topic, draft): (Topic, &mut Draft),
) -> Option<Action> {
    let words = look.words;
    let mut column = Column::new(look, rect);
    let fetch = say!(words, "help-fetch");
    let kept = say!(words, "help-kept");
    if !look.layout.is_short() {
        let side = 112.0;
        let spot = column.spot(side);
        let spot = Rect::from_min_size(spot.min, Vec2::splat(side));
        let block = look.tokens.primary;
        card::disc(ui, look, spot, block);
        text::icon(ui, spot, icons::LIFEBUOY, IconCut::Regular, 56.0, block.ink);
    }
    column.title(ui, look, &fetch);
    column.banner(ui, look, Tone::Positive, &kept);
    let (looks, keys) = (say!(words, "looks-open"), say!(words, "help-keys"));
    let page = say!(words, "help-this-page");
    let mut buttons = vec![(Button::new(&looks).icon(icons::TEXT_AA), Stage::Ask)];
    if topic != Topic::None {
        buttons.insert(0, (Button::new(&page).icon(icons::INFO), Stage::Topic));
    }
    // In the smallest window there is room for two; the keys are the same on every page.
    if !beside && (topic == Topic::None || !look.layout.is_tiny()) {
        buttons.push((Button::new(&keys).icon(icons::KEYBOARD), Stage::Keys));
    }
    let mut pressed = None;
    let width = column.width();
    let each = buttons.iter().map(|(b, _)| b.width(ui)).fold(0.0, f32::max);
    let in_a_row = each * 2.0 + S12 <= width;
    let mut row = Cut::new(Rect::NOTHING, S12);
    for (number, (button, leads)) in buttons.into_iter().enumerate() {
        if number.is_multiple_of(2) || !in_a_row {
            row = Cut::new(column.spot(look.layout.target()), S12);
        }
        let wide = if in_a_row {
            (width - S12) / 2.0
        } else {
            width.min(each.max(200.0))
        };
        if button.show(ui, look, row.left(wide)) {
            pressed = Some(leads);
        }
    }
    match pressed {
        Some(Stage::Ask) => return Some(Action::Looks),
        Some(stage) => {
            draft.stage = stage;
            draft.page = 0;
        }
        None => {}
    }
    None
}

/// What there is to know about the page where help was asked for; as much as fits, a page at a time.
fn topic(ui: &mut Ui, look: Look<'_>, rect: Rect, topic: Topic, page: &mut usize) {
    let words = look.words;
    let told = topic.told(words);
    let mut column = Column::new(look, rect);
    column.title(ui, look, &say!(words, "help-this-page"));
    let style = if look.layout.is_tiny() {
        Type::Meta
    } else {
        Type::Body
    };
    let wide = column.width();
    let gap = if look.layout.is_tiny() { S8 } else { S12 };
    let room = column.rest().height();
    let heights = told
        .iter()
        .map(|said| text::height(ui, style, said, wide) + gap);
    let heights: Vec<f32> = heights.collect();
    let more = look.layout.target() + gap;
    let whole = heights.iter().sum::<f32>() <= room;
    let last = if whole { 0.0 } else { more };
    let (mut pages, mut from, mut used) = (Vec::new(), 0, 0.0);
    for (number, high) in heights.iter().enumerate() {
        if !whole && used + high > room - last && number > from {
            pages.push(from..number);
            (from, used) = (number, 0.0);
        }
        used += high;
    }
    pages.push(from..told.len());
    let shown = page.checked_rem(pages.len()).unwrap_or(0);
    let range = pages.get(shown).cloned().unwrap_or_default();
    for said in told.get(range).unwrap_or_default() {
        column.say(ui, look, style, said);
    }
    if pages.len() > 1 {
        let spot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - more + gap), rect.max);
        let spot = spot.with_max_x(spot.left() + wide);
        let label = say!(
            words,
            "list-more",
            page = shown.saturating_add(1).to_string(),
            of = pages.len().to_string()
        );
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        if button.show(ui, look, spot) {
            *page = shown.saturating_add(1);
        }
    }
}

/// What the keys do, from the same list that makes them work; single ones only while they do.
fn keys(ui: &mut Ui, look: Look<'_>, rect: Rect, page: &mut usize) {
    let words = look.words;
    let rows: Vec<(String, String)> = Command::ALL
        .into_iter()
        .filter(|c| look.looks.single_keys == SingleKeys::On || !c.is_single_key())
        .map(|c| (c.text(words), c.key_name(words)))
        .chain([
            (say!(words, "help-key-tab"), say!(words, "key-tab")),
            (say!(words, "help-key-arrows"), say!(words, "key-arrows")),
            (say!(words, "help-key-enter"), say!(words, "key-enter")),
        ])
        .collect();
    card::raised(ui, look, rect);
    let inside = rect.shrink2(vec2(S24, S12));
    let mut column = Cut::new(inside, S4);
    let heading = say!(words, "help-keys");
    let line = column.top(Type::Strong.line());
    text::heading(ui, line, Type::Strong, &heading, look.tokens.text, 3);
    let room = column.rest;
    let step = 34.0;
    let wide = inside.width();
    let needed = |(text, key): &(String, String)| {
        let key = text::width(ui, Type::MetaFigures, key);
        text::height(ui, Type::Meta, text, wide - key - S12).max(step - 6.0) + 6.0
    };
    let heights: Vec<f32> = rows.iter().map(needed).collect();
    let all: f32 = heights.iter().sum();
    let least = look.layout.target();
    // The last line of a card that does not hold all leads on.
    let whole = all <= room.height();
    let last = if whole { 0.0 } else { least + S8 };
    let (mut pages, mut from, mut used) = (Vec::new(), 0, 0.0);
    for (number, high) in heights.iter().enumerate() {
        if !whole && used + high > room.height() - last && number > from {
            pages.push(from..number);
            (from, used) = (number, 0.0);
        }
        used += high;
    }
    pages.push(from..rows.len());
    let shown = page.checked_rem(pages.len()).unwrap_or(0);
    let mut list = Cut::new(room, 0.0);
    let range = pages.get(shown).cloned().unwrap_or_default();
    let of_page = rows.get(range.clone()).unwrap_or_default();
    let their_heights = heights.get(range).unwrap_or_default();
    for ((text, key), high) in of_page.iter().zip(their_heights) {
        page::row(ui, look, list.top(*high), text, key, Type::Meta);
    }
    if pages.len() > 1 {
        let spot = Rect::from_min_max(
            pos2(inside.left(), inside.bottom() - least),
            pos2(inside.right(), inside.bottom()),
        );
        let label = say!(
            words,
            "list-more",
            page = shown.saturating_add(1).to_string(),
            of = pages.len().to_string()
        );
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        if button.show(ui, look, spot) {
            *page = shown.saturating_add(1);
        }
    }
}
