//! The four layouts by width, short windows, and cutting a rectangle into parts.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::theme::space::{S12, S16, S24, S48, TARGET, TARGET_LARGE, TARGET_SMALL, TARGET_TINY};
use crate::domain::looks::Hands;

/// How wide the window is after zoom.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Width {
    /// Below 700: tabs "Items" and "Basket".
    Tabs,
    /// 700 to 959.
    Narrow,
    /// 960 to 1199.
    Medium,
    /// 1200 and more.
    Wide,
}

/// Sizes that follow from the window.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Layout {
    /// The class by width.
    pub width: Width,
    /// The window.
    pub size: Vec2,
    /// The bar's height.
    pub bar: f32,
    /// Around the content.
    pub margin: f32,
    /// How buttons listen.
    pub hands: Hands,
}

impl Layout {
    /// The layout for a window of this size in points.
    pub fn of(size: Vec2) -> Self {
        let width = match size.x {
            x if x >= 1200.0 => Width::Wide,
            x if x >= 960.0 => Width::Medium,
            x if x >= 700.0 => Width::Narrow,
            _ => Width::Tabs,
        };
        let roomy = width >= Width::Medium && size.y >= 600.0;
        Self {
            width,
            size,
            bar: if roomy { 72.0 } else { 56.0 },
            margin: if roomy { S16 } else { S12 },
            hands: Hands::Usual,
        }
    }

    /// The same for these hands.
    #[must_use]
    pub fn for_hands(mut self, hands: Hands) -> Self {
        self.hands = hands;
        self.bar = self.bar.max(self.small_target() + 8.0);
        self
    }

    /// The least height of a button on a page: 64, for steady hands 96. A window that is low because
    /// it is zoomed keeps 64, which are 96 of the screen's own at 150 %; at 200 % 60 are 120 of them,
    /// hold two lines of words, and leave room for what the page is about.
    pub fn target(&self) -> f32 {
        match self.hands {
            Hands::Steady if !self.is_short() => TARGET_LARGE,
            Hands::Usual if self.is_tiny() => TARGET_TINY,
            _ => TARGET,
        }
    }

    /// The least height of what stands beside the way on where a customer waits: 64 as any other, but
    /// 48 in the smallest window, where these are 96 of the screen's own.
    pub fn till_target(&self) -> f32 {
        if self.is_tiny() && self.hands == Hands::Usual {
            TARGET_SMALL
        } else {
            self.target()
        }
    }

    /// The least height of what stands beside: 48; for steady hands as high as any other.
    pub fn small_target(&self) -> f32 {
        match self.hands {
            Hands::Steady => self.target(),
            Hands::Usual => TARGET_SMALL,
        }
    }

    /// Whether the height is so small that rows and gaps shrink (never type).
    pub fn is_short(&self) -> bool {
        self.size.y < 600.0
    }

    /// Whether it is the smallest: 400 points high.
    pub fn is_tiny(&self) -> bool {
        self.size.y < 480.0
    }

    /// Around the content of a page.
    pub fn page_margin(&self) -> f32 {
        match self.width {
            Width::Wide => S48,
            Width::Medium => S24,
            Width::Narrow | Width::Tabs => S12,
        }
    }

    /// The height of buttons at the foot of a page.
    pub fn foot(&self) -> f32 {
        if self.is_short() {
            self.target()
        } else {
            self.target().max(72.0)
        }
    }

    /// The height of a row of a list, with a line about it.
    pub fn list_row(&self) -> f32 {
        match self.hands {
            Hands::Usual if self.is_tiny() => 56.0,
            _ if self.is_short() => self.target(),
            _ => self.target().max(76.0),
        }
    }

    /// The gap between parts of a page.
    pub fn gap(&self) -> f32 {
        if self.is_short() { S12 } else { S24 }
    }
}

/// A rectangle from which parts are cut off, side by side or one below the other.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// What is left.
    pub rest: Rect,
    gap: f32,
}

impl Cut {
    /// Starts with all of a rectangle; `gap` is lost after each part.
    pub fn new(rect: Rect, gap: f32) -> Self {
        Self { rest: rect, gap }
    }

    /// The next part from the top.
    pub fn top(&mut self, height: f32) -> Rect {
        let part = Rect::from_min_size(self.rest.min, vec2(self.rest.width(), height));
        self.rest.min.y = (part.max.y + self.gap).min(self.rest.max.y.max(part.max.y));
        part
    }

    /// The next part from the bottom.
    pub fn bottom(&mut self, height: f32) -> Rect {
        let min = pos2(self.rest.min.x, self.rest.max.y - height);
        let part = Rect::from_min_max(min, self.rest.max);
        self.rest.max.y = part.min.y - self.gap;
        part
    }

    /// The next part from the left.
    pub fn left(&mut self, width: f32) -> Rect {
        let part = Rect::from_min_size(self.rest.min, vec2(width, self.rest.height()));
        self.rest.min.x = part.max.x + self.gap;
        part
    }

    /// The next part from the right.
    pub fn right(&mut self, width: f32) -> Rect {
        let min = pos2(self.rest.max.x - width, self.rest.min.y);
        let part = Rect::from_min_max(min, self.rest.max);
        self.rest.max.x = part.min.x - self.gap;
        part
    }

    /// Leaves so much out at the top.
    pub fn skip(&mut self, height: f32) {
        self.rest.min.y += height;
    }
}

/// A grid of equal cells, row by row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Grid {
    /// Cells side by side.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
}

impl Grid {
    /// How many cells there are.
    pub const fn cells(self) -> usize {
        self.columns.saturating_mul(self.rows)
    }

    /// The cell with this number, row by row.
    pub fn cell(self, rect: Rect, gap: f32, number: usize) -> Rect {
        let (columns, rows) = (count(self.columns), count(self.rows));
        let size = vec2(
            (rect.width() - gap * (columns - 1.0)) / columns,
            (rect.height() - gap * (rows - 1.0)) / rows,
        );
        let column = count(number.checked_rem(self.columns).unwrap_or(0));
        let row = count(number.checked_div(self.columns).unwrap_or(0));
        let min: Pos2 = rect.min + vec2(column * (size.x + gap), row * (size.y + gap));
        Rect::from_min_size(min, size)
    }
}

/// A small count as a length.
pub fn count(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// How many whole times `part` with `gap` between fits into `length`; at least once.
pub fn fits(length: f32, part: f32, gap: f32) -> usize {
    let mut number = 1;
    while count(number + 1) * part + count(number) * gap <= length && number < 500 {
        number += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_widths() {
        for (size, width) in [
            (vec2(1280.0, 800.0), Width::Wide),
            (vec2(1024.0, 768.0), Width::Medium),
            (vec2(853.0, 533.0), Width::Narrow),
            (vec2(640.0, 400.0), Width::Tabs),
        ] {
            assert_eq!(Layout::of(size).width, width);
        }
    }

    #[test]
    fn tiles_at_full_size_are_as_drawn() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(832.0, 620.0));
        let grid = Grid {
            columns: 4,
            rows: 4,
        };
        let cell = grid.cell(rect, 12.0, 5);
        assert_eq!(cell.size(), vec2(199.0, 146.0));
        assert_eq!(cell.min, pos2(211.0, 158.0));
        assert_eq!(fits(832.0, 150.0, 12.0), 5);
    }
}
