//! A large choice: an icon, a word, a line about it.

use egui::{Align2, Color32, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::button::{self, Button};
use super::pages::Pages;
use super::press;
use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Grid, count, fits};
use crate::ui::theme::space::{
    ICON, ICON_HUGE, ICON_LARGE, RADIUS_CARD, S8, S12, S16, S24, STROKE, STROKE_SELECTED, TARGET,
};
use crate::ui::theme::{Block, Type};
use crate::words::say;

const MARK: f32 = 20.0;
/// From this height on the picture stands above the word.
const TALL: f32 = 176.0;
/// The side of the picture of one with room.
const ROOMY: f32 = 80.0;
/// The widest that one alone becomes.
const ALONE: f32 = 586.0;

/// A choice.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    name: &'a str,
    icon: Icon,
    detail: &'a str,
    block: Option<Block>,
    chosen: Option<bool>,
    mark: Option<Icon>,
    /// Among others of which one has a long name: no name is larger than its.
    even: bool,
    /// How many of the same name stand before it.
    namesakes: usize,
}

impl<'a> Choice<'a> {
    /// A choice with its word and icon.
    pub fn new(name: &'a str, icon: Icon) -> Self {
        Self {
            name,
            icon,
            detail: "",
            block: None,
            chosen: None,
            mark: None,
            even: false,
            namesakes: 0,
        }
    }

    /// With a line about it.
    #[must_use]
    pub fn detail(mut self, detail: &'a str) -> Self {
        self.detail = detail;
        self
    }

    /// Where a colleague does it: a small lock and the words for it, instead of the line about it.
    #[must_use]
    pub fn allowed(self, allowed: Allowed, who: &'a str) -> Self {
        match allowed {
            Allowed::Yes => self,
            Allowed::ByColleague => self.detail(who).mark(icons::LOCK_KEY),
        }
    }

    /// With a small icon before the line about it: a lock for what somebody else does.
    #[must_use]
    pub fn mark(mut self, icon: Icon) -> Self {
        self.mark = Some(icon);
        self
    }

    /// In the colours of this meaning.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.block = Some(block);
        self
    }

    /// One of several, chosen or not.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }
}

/// Whether somebody may do a thing, or a colleague does it with them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Allowed {
    /// They may.
    Yes,
    /// A supervisor does this; choosing it leads there.
    ByColleague,
}

/// Shows choices, a page at a time; says which was pressed.
pub fn pages(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    choices: &[Choice<'_>],
    page: &mut usize,
) -> Option<usize> {
    let least = if look.layout.is_short() { 76.0 } else { 112.0 };
    let columns = columns_of(rect.width(), choices.len());
    // One alone is as wide as it would be among others.
    let rect = if choices.len() == 1 && rect.width() > ALONE {
        rect.with_max_x(rect.left() + ALONE)
    } else {
        rect
    };
    let rows = match fits(rect.height(), least, S12) {
        // Lower ones without the line about them, before they go one line a page.
        1 if choices.len() > columns => fits(rect.height(), TARGET, S12),
        rows => rows,
    };
    let rows = rows.min(choices.len().div_ceil(columns)).max(1);
    let pages = Pages::of(choices.len(), columns * rows, *page);
    let most = most_high(look, rows);
    let high = ((rect.height() + S12) / count(rows) - S12).min(most);
    let area = rect.with_max_y(rect.top() + count(rows) * (high + S12) - S12);
    let grid = Grid { columns, rows };
    let room = grid.cell(area, S12, 0).width() - S24 - ROOMY - S24 - S12;
    let even = choices
        .iter()
        .any(|choice| text::width(ui, Type::Heading, choice.name) > room);
    let mut pressed = None;
    for (place, number) in pages.shown().enumerate() {
        let Some(choice) = choices.get(number) else {
            continue;
        };
        let before = choices.iter().take(number);
        let namesakes = before.filter(|other| other.name == choice.name).count();
        let choice = Choice {
            even,
            namesakes,
            ..*choice
        };
        if show(ui, look, grid.cell(area, S12, place), choice) {
            pressed = Some(number);
        }
    }
    if pages.has_more() {
        let spot = grid.cell(area, S12, grid.cells() - 1);
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        if button.show(ui, look, spot) {
            *page = pages.next();
        }
    }
    pressed
}

/// How many stand side by side: four as two and two, so that none is left over.
fn columns_of(width: f32, choices: usize) -> usize {
    let most = if width >= 1100.0 && choices != 4 {
        3
    } else {
        2
    };
    most.min(choices.max(1))
}

/// How high a choice becomes at most, where so many rows stand below each other: few of them fill
/// the page, with the picture above the word.
pub fn most_high(look: Look<'_>, rows: usize) -> f32 {
    match rows {
        1 if look.layout.is_short() && !look.layout.is_tiny() => 176.0,
        _ if look.layout.is_short() => 96.0,
        1 => 336.0,
        2 => 232.0,
        _ => 192.0,
    }
}

/// Shows a choice; true when it was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, choice: Choice<'_>) -> bool {
    let t = look.tokens;
    let id = button::id(ui, choice.name);
    // Each of two of one name is a control of its own.
    let id = match choice.namesakes {
        0 => id,
        before => id.with(before),
    };
    let press = press::listen(ui, look, rect, id);
    let response = &press.response;
    let name = if choice.detail.is_empty() {
        choice.name.to_owned()
    } else {
        format!("{}. {}", choice.name, choice.detail)
    };
    response.widget_info(|| match choice.chosen {
        Some(chosen) => WidgetInfo::selected(Role::Button, true, chosen, &name),
        None => WidgetInfo::labeled(Role::Button, true, &name),
    });
    let block = choice.block.unwrap_or(t.primary);
    let pressed = press.down;
    let chosen = choice.chosen == Some(true);
    let body = if pressed { rect.shrink(1.5) } else { rect };
    let edge = if chosen {
        Stroke::new(STROKE_SELECTED, block.ink)
    } else {
        Stroke::new(STROKE, if pressed { block.ink } else { t.edge })
    };
    let ground = if pressed || chosen {
        block.tint
    } else {
        t.raised
    };
    ui.painter()
        .rect(body, RADIUS_CARD, ground, edge, StrokeKind::Inside);

    if chosen {
        let tick = Rect::from_center_size(
            pos2(body.right() - 22.0, body.top() + 22.0),
            Vec2::splat(ICON),
        );
        text::icon(
            ui,
            tick,
            icons::CHECK_CIRCLE,
            IconCut::Fill,
            ICON,
            block.ink,
        );
    }
    if rect.height() >= TALL && rect.width() < 640.0 {
        tall(ui, look, body, choice, block, ground);
        return press.pressed;
    }
    let roomy = rect.height() >= 112.0;
    let side = if roomy {
        ROOMY
    } else {
        (rect.height() - 24.0).clamp(40.0, 56.0)
    };
    let left = rect.left() + if roomy { S24 } else { S16 };
    let spot = Rect::from_center_size(pos2(left + side / 2.0, rect.center().y), Vec2::splat(side));
    ui.painter()
        .rect(spot, 14, block.tint, rim(block, ground), StrokeKind::Inside);
    let size = if roomy { ICON_HUGE } else { ICON_LARGE };
    text::icon(ui, spot, choice.icon, IconCut::of(chosen), size, block.ink);
    let words = Rect::from_min_max(
        pos2(spot.right() + if roomy { S24 } else { S12 }, rect.top()),
        pos2(rect.right() - S12, rect.bottom()),
    );
    // A long name takes a smaller style first, then a second line.
    let style =
        if roomy && !choice.even && text::width(ui, Type::Heading, choice.name) <= words.width() {
            Type::Heading
        } else {
            Type::Strong
        };
    let high = text::height(ui, style, choice.name, words.width()).min(2.0 * style.line());
    let mark = choice.mark.map_or(0.0, |_| MARK + S8);
    let lines = text::height(ui, Type::Meta, choice.detail, words.width() - mark);
    // A line about it that does not fit is left out, and still said.
    let fits = high + lines + 16.0 <= rect.height();
    if !choice.detail.is_empty() && fits {
        let top = rect.center().y - f32::midpoint(high, lines);
        let name = Rect::from_min_size(pos2(words.left(), top), vec2(words.width(), high));
        text::paint(ui, name, Align2::LEFT_CENTER, style, choice.name, t.text);
        let detail = Rect::from_min_size(
            pos2(words.left() + mark, name.bottom()),
            vec2(words.width() - mark, lines),
        );
        // On a tint the quieter text would be too quiet.
        let colour = if ground == t.raised { t.muted } else { t.text };
        if let Some(icon) = choice.mark {
            let spot = Rect::from_min_size(
                pos2(
                    words.left(),
                    name.bottom() + (Type::Meta.line() - MARK) / 2.0,
                ),
                Vec2::splat(MARK),
            );
            text::icon(ui, spot, icon, IconCut::Regular, MARK, colour);
        }
        text::paint(
            ui,
            detail,
            Align2::LEFT_TOP,
            Type::Meta,
            choice.detail,
            colour,
        );
    } else {
        if let Some(icon) = choice.mark {
            let spot = Rect::from_center_size(
                pos2(words.right() - MARK / 2.0, rect.center().y),
                Vec2::splat(MARK),
            );
            text::icon(ui, spot, icon, IconCut::Regular, MARK, t.text);
        }
        let words = words.with_max_x(words.right() - mark);
        text::paint(ui, words, Align2::LEFT_CENTER, style, choice.name, t.text);
    }
    press.pressed
}

/// The edge of a picture's ground where that would not stand out.
fn rim(block: Block, ground: Color32) -> Stroke {
    if block.tint == ground {
        Stroke::new(2.0, block.ink)
    } else {
        Stroke::NONE
    }
}

/// The picture above, the word and the line about it below, in the middle.
fn tall(ui: &Ui, look: Look<'_>, rect: Rect, choice: Choice<'_>, block: Block, ground: Color32) {
    let t = look.tokens;
    let inside = rect.shrink2(vec2(S16, S16));
    let wide = inside.width();
    let name_high = text::height(ui, Type::Heading, choice.name, wide).min(64.0);
    let mark = choice.mark.map_or(0.0, |_| MARK + S8);
    let lines = text::height(ui, Type::Meta, choice.detail, wide - mark).min(52.0);
    // A line about it that does not fit is left out, and still said.
    let said = !choice.detail.is_empty() && 56.0 + S12 + name_high + lines <= rect.height() - S16;
    let detail_high = if said { lines } else { 0.0 };
    let words = name_high + detail_high;
    let side = (inside.height() - words - S12).clamp(56.0, 128.0);
    let top = inside.center().y - (side + S12 + words) / 2.0;
    let spot = Rect::from_min_size(pos2(inside.center().x - side / 2.0, top), Vec2::splat(side));
    let radius = side / 2.0;
    ui.painter()
        .circle(spot.center(), radius, block.tint, rim(block, ground));
    let chosen = choice.chosen == Some(true);
    let size = (side * 0.5).round();
    text::icon(ui, spot, choice.icon, IconCut::of(chosen), size, block.ink);
    let name = Rect::from_min_size(
        pos2(inside.left(), spot.bottom() + S12),
        vec2(wide, name_high),
    );
    let at = Align2::CENTER_CENTER;
    text::paint(ui, name, at, Type::Heading, choice.name, t.text);
    if !said {
        return;
    }
    let line = text::width(ui, Type::Meta, choice.detail).min(wide - mark);
    let left = inside.center().x - f32::midpoint(line, mark);
    // On a tint the quieter text would be too quiet.
    let colour = if ground == t.raised { t.muted } else { t.text };
    if let Some(icon) = choice.mark {
        let line_high = Type::Meta.line();
        let spot = Rect::from_min_size(
            pos2(left, name.bottom() + (line_high - MARK) / 2.0),
            Vec2::splat(MARK),
        );
        text::icon(ui, spot, icon, IconCut::Regular, MARK, colour);
    }
    let detail = Rect::from_min_size(
        pos2(left + mark, name.bottom()),
        vec2(line + 1.0, detail_high),
    );
    let at = if choice.mark.is_some() {
        Align2::LEFT_TOP
    } else {
        Align2::CENTER_TOP
    };
    text::paint(ui, detail, at, Type::Meta, choice.detail, colour);
}
