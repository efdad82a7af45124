//! A long text on pages of one or two columns: cut once for a size, and drawn a page at a time.

use egui::{Rect, Ui, pos2, vec2};

use super::text;
use crate::ui::Look;
use crate::ui::layout::count;
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S8, S32};

/// How it is written.
const STYLE: Type = Type::Meta;

/// A text cut into columns for a size.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct LongText {
    /// The size that it was cut for, in whole points.
    cut_for: Option<(i32, i32)>,
    /// What stands in each column.
    columns: Vec<Vec<String>>,
}

/// What is shown of how much.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Of {
    /// The page, from 0.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
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
        let side_by_side = if rect.width() >= 2.0 * 480.0 + S32 {
            2
        } else {
            1
        };
        let wide = (rect.width() - S32 * count(side_by_side - 1)) / count(side_by_side);
        let size = vec2(wide.min(COLUMN), rect.height()).floor();
        #[expect(clippy::cast_possible_truncation, reason = "whole points of a window")]
        let cut_for = (size.x as i32, size.y as i32);
        if self.cut_for != Some(cut_for) {
            self.columns = columns(ui, size.x, size.y, paragraphs());
            self.cut_for = Some(cut_for);
        }
        let pages = self.columns.len().div_ceil(side_by_side).max(1);
        let page = page.min(pages - 1);
        let shown = self.columns.iter().skip(page * side_by_side);
        for (place, column) in shown.take(side_by_side).enumerate() {
            let left = rect.left() + (size.x + S32) * count(place);
            let mut top = rect.top();
            for paragraph in column {
                let corner = pos2(left, top);
                let ink = look.tokens.text;
                top += text::paragraph(ui, corner, size.x, STYLE, paragraph, ink) + S8;
            }
        }
        Of { page, pages }
    }
}

/// Cuts paragraphs into columns of this size; one that does not fit goes on in the next.
fn columns(ui: &Ui, wide: f32, high: f32, paragraphs: Vec<String>) -> Vec<Vec<String>> {
    let mut columns = vec![Vec::new()];
    let mut room = high;
    for paragraph in paragraphs {
        let mut rest = paragraph.as_str();
        while !rest.is_empty() {
            let needed = text::height(ui, STYLE, rest, wide);
            let (here, after) = if needed <= room {
                (rest, "")
            } else {
                let fresh = columns.last().is_some_and(Vec::is_empty);
                let fits = |part: &str| text::height(ui, STYLE, part, wide) <= room;
                match cut(rest, fits) {
                    Some(parts) => parts,
                    // Not even a word: a window as low as that has none.
                    None if fresh => (rest, ""),
                    None => ("", rest),
                }
            };
            if let (false, Some(column)) = (here.is_empty(), columns.last_mut()) {
                column.push(here.to_owned());
                room -= text::height(ui, STYLE, here, wide) + S8;
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
