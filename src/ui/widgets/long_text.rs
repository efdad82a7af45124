//! A long text on pages of one or two columns: cut once for a size, and drawn a page at a time. Nothing of
//! it is left out, however long it is.

use egui::{Rect, Ui, pos2, vec2};

use super::text;
use crate::ui::Look;
use crate::ui::layout::count;
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S8, S16, S32};
use crate::words::say;

/// A piece of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// The heading of a part.
    Heading(String),
    /// What the words below it are.
    Name(String),
    /// Words.
    Words(String),
}

impl Piece {
    /// A name, and below it what it says.
    pub fn named((name, says): (String, String)) -> [Self; 2] {
        [Self::Name(name), Self::Words(says)]
    }

    fn text(&self) -> &str {
        match self {
            Self::Heading(text) | Self::Name(text) | Self::Words(text) => text,
        }
    }

    /// How it is written where words are written so.
    fn style(&self, words: Type) -> Type {
        match self {
            Self::Heading(_) => Type::Heading,
            Self::Name(_) => Type::MetaStrong,
            Self::Words(_) => words,
        }
    }

    /// The room below it: a name stands close to its words.
    fn gap(&self) -> f32 {
        match self {
            Self::Heading(_) | Self::Words(_) => S8,
            Self::Name(_) => 0.0,
        }
    }

    /// The room above it, where something stands above it.
    fn above(&self) -> f32 {
        match self {
            Self::Heading(_) => S16,
            Self::Name(_) | Self::Words(_) => 0.0,
        }
    }
}

/// A text cut into columns for a size.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct LongText {
    /// The size that it was cut for, in whole points.
    cut_for: Option<(i32, i32)>,
    /// The pieces that were cut, where they can be others at any time.
    cut_of: Vec<Piece>,
    /// What stands in each column.
    columns: Vec<Vec<Piece>>,
}

/// What is shown of how much.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Of {
    /// The page, from 0.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
}

impl Of {
    /// The page after it; after the last one the first.
    pub fn next(self) -> usize {
        let next = self.page.saturating_add(1);
        if next < self.pages { next } else { 0 }
    }
}

impl LongText {
    /// Shows a page of these paragraphs; they are only asked for when the size has changed.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        rect: Rect,
        page: usize,
        paragraphs: impl FnOnce() -> Vec<String>,
    ) -> Of {
        let (size, side_by_side) = size_of(rect);
        if self.cut_for != Some(whole(size)) {
            let pieces = paragraphs().into_iter().map(Piece::Words);
            self.cut(ui, size, Type::Meta, pieces.collect());
        }
        self.draw(ui, look, rect, (size, side_by_side, Type::Meta), page)
    }

    /// The same of pieces that can be others at any time.
    pub fn show_pieces(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        rect: Rect,
        page: usize,
        pieces: &[Piece],
    ) -> Of {
        let (size, side_by_side) = size_of(rect);
        let words = if look.layout.is_short() {
            Type::Meta
        } else {
            Type::Body
        };
        if self.cut_for != Some(whole(size)) || self.cut_of != pieces {
            self.cut_of = pieces.to_vec();
            self.cut(ui, size, words, pieces.to_vec());
        }
        self.draw(ui, look, rect, (size, side_by_side, words), page)
    }

    /// Shows lines, each with what it is; where there is a next page of them, the name of its button and its
    /// number.
    pub fn show_lines(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        rect: Rect,
        page: usize,
        lines: &[(String, String)],
    ) -> Option<(String, usize)> {
        let pieces: Vec<Piece> = lines.iter().cloned().flat_map(Piece::named).collect();
        let of = self.show_pieces(ui, look, rect, page, &pieces);
        if of.pages < 2 {
            return None;
        }
        let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
        let more = say!(look.words, "list-more", page = number, of = pages);
        Some((more, of.next()))
    }

    fn cut(&mut self, ui: &Ui, size: egui::Vec2, words: Type, pieces: Vec<Piece>) {
        self.columns = columns(ui, size, words, pieces);
        self.cut_for = Some(whole(size));
    }

    fn draw(
        &self,
        ui: &mut Ui,
        look: Look<'_>,
        rect: Rect,
        (size, side_by_side, words): (egui::Vec2, usize, Type),
        page: usize,
    ) -> Of {
        let pages = self.columns.len().div_ceil(side_by_side).max(1);
        let page = page.min(pages - 1);
        let shown = self.columns.iter().skip(page * side_by_side);
        let ink = look.tokens.text;
        for (place, column) in shown.take(side_by_side).enumerate() {
            let left = rect.left() + (size.x + S32) * count(place);
            let mut top = rect.top();
            for piece in column {
                if top > rect.top() {
                    top += piece.above();
                }
                let (style, said) = (piece.style(words), piece.text());
                let high = match piece {
                    Piece::Heading(_) => {
                        let high = text::height(ui, style, said, size.x);
                        let spot = Rect::from_min_size(pos2(left, top), vec2(size.x, high));
                        text::heading(ui, spot, style, said, ink, 3);
                        high
                    }
                    Piece::Name(_) | Piece::Words(_) => {
                        text::paragraph(ui, pos2(left, top), size.x, style, said, ink)
                    }
                };
                top += high + piece.gap();
            }
        }
        Of { page, pages }
    }
}

/// The size of a column, and how many stand side by side.
fn size_of(rect: Rect) -> (egui::Vec2, usize) {
    let side_by_side = if rect.width() >= 2.0 * 480.0 + S32 {
        2
    } else {
        1
    };
    let wide = (rect.width() - S32 * count(side_by_side - 1)) / count(side_by_side);
    let size = vec2(wide.min(COLUMN), rect.height()).floor();
    (size, side_by_side)
}

#[expect(clippy::cast_possible_truncation, reason = "whole points of a window")]
fn whole(size: egui::Vec2) -> (i32, i32) {
    (size.x as i32, size.y as i32)
}

/// Cuts pieces into columns of this size; words that do not fit go on in the next. What heads something
/// goes on to the next with it.
fn columns(ui: &Ui, size: egui::Vec2, words: Type, pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let (wide, high) = (size.x, size.y);
    let mut columns: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut room = high;
    let line = words.line();
    for piece in pieces {
        let fresh = columns.last().is_none_or(Vec::is_empty);
        let style = piece.style(words);
        let above = if fresh { 0.0 } else { piece.above() };
        if let Piece::Heading(_) | Piece::Name(_) = piece {
            // A line of what it heads stands below it, and below a heading its first name.
            let below = match piece {
                Piece::Heading(_) => 2.0 * line,
                _ => line,
            };
            let own = text::height(ui, style, piece.text(), wide);
            if !fresh && above + own + piece.gap() + below > room {
                columns.push(Vec::new());
                room = high - own - piece.gap();
            } else {
                room -= above + own + piece.gap();
            }
            if let Some(column) = columns.last_mut() {
                column.push(piece);
            }
            continue;
        }
        let mut rest = piece.text();
        while !rest.is_empty() {
            let needed = text::height(ui, style, rest, wide);
            let (here, after) = if needed <= room {
                (rest, "")
            } else {
                let fresh = columns.last().is_some_and(Vec::is_empty);
                let fits = |part: &str| text::height(ui, style, part, wide) <= room;
                match cut(rest, fits) {
                    Some(parts) => parts,
                    // Not even a word: a window as low as that has none.
                    None if fresh => (rest, ""),
                    None => ("", rest),
                }
            };
            if let (false, Some(column)) = (here.is_empty(), columns.last_mut()) {
                column.push(Piece::Words(here.to_owned()));
                room -= text::height(ui, style, here, wide) + S8;
            }
            if !after.is_empty() {
                columns.push(Vec::new());
                room = high;
            }
            rest = after;
        }
    }
    columns
}

/// As many words as fit, and the rest; nothing where not one does.
fn cut(text: &str, fits: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let most = ends.partition_point(|end| text.get(..*end).is_some_and(&fits));
    let end = *ends.get(most.checked_sub(1)?)?;
    Some((text.get(..end)?, text.get(end..)?.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_words_as_fit_stay_and_none_is_lost() {
        let text = "one two three four";
        assert_eq!(
            cut(text, |part| part.len() <= 8),
            Some(("one two", "three four"))
        );
        assert_eq!(
            cut(text, |part| part.len() <= 3),
            Some(("one", "two three four"))
        );
        assert_eq!(cut(text, |_| false), None);
    }
}
