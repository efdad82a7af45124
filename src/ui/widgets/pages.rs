//! Pages instead of scrolling: what fits is shown, the last place leads on.

use std::ops::Range;

/// Which of many things stand on this page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pages {
    total: usize,
    cells: usize,
    page: usize,
    /// How many stand on each page, where the way on takes no place.
    on_each: Option<usize>,
}

impl Pages {
    /// `total` things in `cells` places; with more things than places, one place leads on.
    pub fn of(total: usize, cells: usize, page: usize) -> Self {
        let this = Self {
            total,
            cells: cells.max(2),
            page: 0,
            on_each: None,
        };
        Self {
            page: page.min(this.count().saturating_sub(1)),
            ..this
        }
    }

    /// The same where the way on stands elsewhere, at the foot of the page or beside the list, and
    /// takes no place.
    pub fn with_foot(total: usize, cells: usize, page: usize) -> Self {
        let cells = cells.max(1);
        let this = Self {
            total,
            cells,
            page: 0,
            on_each: Some(cells),
        };
        Self {
            page: page.min(this.count().saturating_sub(1)),
            ..this
        }
    }

    fn on_each(self) -> usize {
        if let Some(cells) = self.on_each {
            cells
        } else if self.has_more() {
            self.cells.saturating_sub(1)
        } else {
            self.cells
        }
    }

    /// Whether there is more than one page.
    pub fn has_more(self) -> bool {
        self.total > self.cells
    }

    /// How many pages there are.
    pub fn count(self) -> usize {
        self.total.div_ceil(self.on_each()).max(1)
    }

    /// This page, from 1.
    pub fn number(self) -> usize {
        self.page.saturating_add(1)
    }

    /// The page after this one; after the last the first.
    pub fn next(self) -> usize {
        self.number().checked_rem(self.count()).unwrap_or(0)
    }

    /// The page on which this thing stands.
    pub fn page_of(self, number: usize) -> usize {
        number.checked_div(self.on_each()).unwrap_or(0)
    }

    /// The things on this page.
    pub fn shown(self) -> Range<usize> {
        let from = self.page.saturating_mul(self.on_each());
        from..self.total.min(from.saturating_add(self.on_each()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_needs_no_place_for_more() {
        let pages = Pages::of(16, 16, 3);
        assert!(!pages.has_more());
        assert_eq!((pages.shown(), pages.number(), pages.next()), (0..16, 1, 0));
    }

    #[test]
    fn a_way_on_at_the_foot_takes_no_place() {
        assert_eq!(Pages::with_foot(3, 3, 0).shown(), 0..3);
        assert!(!Pages::with_foot(3, 3, 0).has_more());
        assert_eq!(Pages::with_foot(9, 3, 0).shown(), 0..3);
        assert_eq!(Pages::with_foot(9, 3, 2).shown(), 6..9);
        for total in 1..20 {
            let pages = Pages::with_foot(total, 3, 0);
            let seen = (0..pages.count()).map(|page| Pages::with_foot(total, 3, page).shown());
            let seen: Vec<usize> = seen.flatten().collect();
            assert_eq!(seen, (0..total).collect::<Vec<_>>(), "{total}");
        }
    }

    #[test]
    fn all_things_stand_on_some_page_and_more_comes_back() {
        let mut seen = Vec::new();
        let mut page = 0;
        for _ in 0..3 {
            let pages = Pages::of(40, 16, page);
            seen.extend(pages.shown());
            page = pages.next();
        }
        assert_eq!(seen, (0..40).collect::<Vec<_>>());
        assert_eq!(page, 0);
        assert_eq!(Pages::of(40, 16, 0).page_of(15), 1);
    }
}
