//! A scale from 0 to 10 in one line, and answers in words: one of them is chosen, by touch, with the
//! arrows and Space, or by typing its number.

use egui::{Align2, Key, Modifiers, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui::{pos2, vec2};

use super::button::Button;
use super::press;
use super::text::{self, IconCut};
use crate::domain::looks::SingleKeys;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Grid, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, RADIUS_CONTROL, S4, S8, S12, STROKE, TARGET};

/// The highest point.
const HIGHEST: u8 = 10;
const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];
const TICK: f32 = 20.0;
/// The height of a point where there is room.
const ROOMY: f32 = 112.0;

/// How high a line of points is.
pub fn height(look: Look<'_>) -> f32 {
    let least = if look.layout.is_short() {
        TARGET
    } else {
        ROOMY
    };
    look.layout.target().max(least)
}

/// Shows the points from 0 to 10; says which was pressed or typed. `spoken` is what is said of a point
/// aloud.
pub fn points(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    chosen: Option<u8>,
    spoken: impl Fn(u8) -> String,
) -> Option<u8> {
    let grid = Grid {
        columns: usize::from(HIGHEST) + 1,
        rows: 1,
    };
    // The gap between targets, and where there is no room for it a smaller one.
    let gap = if rect.width() >= 900.0 { S12 } else { S4 };
    let mut pressed = None;
    for point in 0..=HIGHEST {
        let spot = grid.cell(rect, gap, usize::from(point));
        if cell(ui, look, spot, point, chosen == Some(point), &spoken(point)) {
            pressed = Some(point);
        }
    }
    pressed.or_else(|| typed(ui, look, rect, chosen))
}

fn cell(ui: &Ui, look: Look<'_>, rect: Rect, point: u8, chosen: bool, spoken: &str) -> bool {
    let t = look.tokens;
    let id = ui.scope_id().with(("point of a scale", point));
    let press = press::listen(ui, look, rect, id);
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, spoken));
    let (ground, edge, ink) = match (press.down, chosen) {
        (false, true) => (
            t.primary.fill,
            Stroke::new(2.0, look.fill_edge(t.primary)),
            t.primary.on_fill,
        ),
        (true, _) => (t.sunken, Stroke::new(STROKE, t.text), t.text),
        (false, false) => (t.raised, Stroke::new(STROKE, t.edge), t.text),
    };
    let body = if press.down { rect.shrink(1.5) } else { rect };
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let number = point.to_string();
    let line = Type::MoneyHeading.line();
    let above = if chosen { TICK / 2.0 } else { 0.0 };
    let middle = pos2(rect.center().x, rect.center().y + above);
    let words = Rect::from_center_size(middle, vec2(rect.width(), line));
    let at = Align2::CENTER_CENTER;
    text::paint(ui, words, at, Type::MoneyHeading, &number, ink);
    if chosen {
        // The tick tells it without the colour.
        let roomy = rect.height() >= ROOMY;
        let up = if roomy { TICK } else { TICK / 2.0 - S4 };
        let spot = pos2(rect.center().x, words.top() - up);
        let spot = Rect::from_center_size(spot, Vec2::splat(TICK));
        text::icon(ui, spot, icons::CHECK_CIRCLE, IconCut::Fill, TICK, ink);
    }
    press.pressed
}

/// The number that was typed while nothing else has the focus: a 0 after a chosen 1 makes it 10.
fn typed(ui: &Ui, look: Look<'_>, rect: Rect, chosen: Option<u8>) -> Option<u8> {
    if look.looks.single_keys == SingleKeys::Off {
        return None;
    }
    let focused = ui.memory(egui::Memory::focused);
    let spot = focused.and_then(|id| ui.ctx().read_response(id));
    let elsewhere = spot.is_some_and(|r| !rect.contains(r.rect.center()));
    if elsewhere {
        return None;
    }
    let digit = DIGITS.iter().position(|key| {
        let shortcut = |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, *key);
        ui.input_mut(shortcut)
    })?;
    match (u8::try_from(digit).ok()?, chosen) {
        (0, Some(1)) => Some(HIGHEST),
        (digit, _) => Some(digit),
    }
}

/// How answers in words stand: in one column where there is room, else in two.
pub fn words_grid(look: Look<'_>, rect: Rect, answers: usize) -> (Grid, f32, f32) {
    let least = look.layout.small_target().max(52.0);
    let gap = if look.layout.is_tiny() { S8 } else { S12 };
    let high = look.layout.target();
    let columns = if fits(rect.height(), high, gap) >= answers {
        1
    } else {
        2
    };
    let rows = answers.div_ceil(columns).max(1);
    let room = (rect.height() + gap) / count(rows) - gap;
    let grid = Grid { columns, rows };
    (grid, gap, room.clamp(least, high))
}

/// Shows answers in words, down one column and then the next; says which was pressed.
pub fn words(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    answers: &[String],
    chosen: Option<usize>,
) -> Option<usize> {
    let (grid, gap, high) = words_grid(look, rect, answers.len());
    let wide = if grid.columns == 1 {
        COLUMN.min(rect.width())
    } else {
        rect.width()
    };
    let used = count(grid.rows) * (high + gap) - gap;
    let area = Rect::from_min_size(rect.min, vec2(wide, used));
    let mut pressed = None;
    for (number, answer) in answers.iter().enumerate() {
        let (across, down) = (number / grid.rows, number % grid.rows);
        let spot = grid.cell(area, gap, down * grid.columns + across);
        let button = Button::new(answer).selected(chosen == Some(number));
        if button.show(ui, look, spot) {
            pressed = Some(number);
        }
    }
    pressed
}

/// One answer beside the others, in a spot of its own.
pub fn one(ui: &mut Ui, look: Look<'_>, rect: Rect, answer: &str, chosen: bool) -> bool {
    Button::new(answer).selected(chosen).show(ui, look, rect)
}

/// How wide one answer wants to be, chosen or not.
pub fn width_of(ui: &Ui, answer: &str) -> f32 {
    Button::new(answer).selected(true).width(ui)
}
