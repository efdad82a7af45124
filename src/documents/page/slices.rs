//! Blocks become slices: strips of the text's width that do not break, each with its height.

use super::figures::{Fill, Outline};
use super::laid::{Mark, Part, PartId, Place, Role, Shape};
use super::lines::{self, Line};
use super::paper::{Align, Bar, Block, Picture, Stack, TextRun};
use super::{Ink, Length, figures, lists, tables};

/// Whether the next slice has to stand on the same page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keep {
    /// It has.
    WithNext,
    /// It need not.
    Free,
}

/// What happens to a slice at the top of a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AtTop {
    /// It stands there.
    Stands,
    /// It is left out: free room.
    Vanishes,
}

/// A strip that does not break; its marks are placed from its own top left corner.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slice {
    /// How high.
    pub height: Length,
    /// What stands on it.
    pub marks: Vec<Mark>,
    /// What it wants of the next.
    pub keep: Keep,
    /// What it does at the top of a page.
    pub at_top: AtTop,
    /// The table whose head stands above it when it begins a page.
    pub table: Option<usize>,
}

impl Slice {
    /// A slice that asks for nothing.
    pub fn new(height: Length, marks: Vec<Mark>) -> Self {
        Self {
            height,
            marks,
            keep: Keep::Free,
            at_top: AtTop::Stands,
            table: None,
        }
    }

    /// Free room.
    pub fn space(height: Length) -> Self {
        Self {
            at_top: AtTop::Vanishes,
            ..Self::new(height, Vec::new())
        }
    }

    /// Moves all of it to the right.
    pub fn shift(&mut self, by: Length) {
        for mark in &mut self.marks {
            mark.shape.place().x += by;
        }
    }

    /// Its marks, moved.
    pub fn marks_at(&self, by: Place) -> impl Iterator<Item = Mark> + '_ {
        self.marks.iter().map(move |mark| {
            let mut mark = mark.clone();
            let at = mark.shape.place();
            at.x += by.x;
            at.y += by.y;
            mark
        })
    }
}

/// The room inside a frame.
const BOX_PADDING: Length = Length::pt(10);

/// The bar beside somebody's own words, and the room that it takes with what is free beside it.
const BAR: Length = Length::pt(3);
const SEAM: Length = Length::thousandths(300);
const BAR_ROOM: Length = Length::pt(14);

/// Makes slices, and knows the reading order so far.
pub struct Slicer {
    /// The parts, the whole first.
    pub parts: Vec<Part>,
    /// The heads of tables, to stand again on later pages.
    pub heads: Vec<Vec<Slice>>,
    /// How high a page's text can be.
    pub page: Length,
}

impl Slicer {
    /// Nothing yet, for pages whose text is so high.
    pub fn new(page: Length) -> Self {
        let whole = Part {
            role: Role::Document,
            parent: None,
            alt: None,
        };
        Self {
            parts: vec![whole],
            heads: Vec::new(),
            page,
        }
    }

    /// Adds a part to the reading order.
    pub fn part(&mut self, role: Role, parent: PartId) -> PartId {
        self.parts.push(Part {
            role,
            parent: Some(parent),
            alt: None,
        });
        PartId(self.parts.len() - 1)
    }

    /// What a part shows, for those who do not see it.
    pub fn says(&mut self, part: PartId, alt: String) {
        if let Some(part) = self.parts.get_mut(part.0) {
            part.alt = Some(alt);
        }
    }

    /// The slices of some blocks in a strip of this width.
    pub fn blocks(&mut self, blocks: &[Block], width: Length, parent: PartId) -> Vec<Slice> {
        let mut slices: Vec<Slice> = Vec::new();
        for block in blocks {
            let mut next = self.block(block, width, parent);
            // Free room below a heading parts it from nothing.
            if matches!(block, Block::Space(_))
                && slices
                    .last()
                    .is_some_and(|last| last.keep == Keep::WithNext)
            {
                for space in &mut next {
                    space.keep = Keep::WithNext;
                }
            }
            slices.append(&mut next);
        }
        slices
    }

    fn block(&mut self, block: &Block, width: Length, parent: PartId) -> Vec<Slice> {
        match block {
            Block::Heading { level, runs, align } => {
                let part = self.part(Role::Heading(*level), parent);
                let mut slices = text(runs, width, *align, part);
                for slice in &mut slices {
                    slice.keep = Keep::WithNext;
                }
                slices
            }
            Block::Paragraph { runs, align } => {
                let part = self.part(Role::Paragraph, parent);
                let mut slices = text(runs, width, *align, part);
                keep_lines_together(&mut slices);
                slices
            }
            Block::Table(table) => tables::slices(self, table, width, parent),
            Block::Picture(picture, align) => vec![self.picture(picture, *align, width, parent)],
            Block::Figure(figure) => vec![figures::slice(self, figure, parent)],
            Block::List { items, gap } => lists::slices(self, items, *gap, width, parent),
            Block::Inset { bar, right, blocks } => self.inset(*bar, blocks, width - *right, parent),
            Block::Rule => vec![rule(width)],
            Block::Space(height) => vec![Slice::space(*height)],
            Block::Boxed(blocks) => self.boxed(blocks, width, parent),
            Block::Columns { gap, stacks } => vec![self.columns(*gap, stacks, width, parent)],
        }
    }

    fn picture(&mut self, picture: &Picture, align: Align, width: Length, parent: PartId) -> Slice {
        let part = self.part(Role::Figure, parent);
        self.says(part, picture.alt.clone());
        let free = (width - picture.width).at_least_zero();
        let x = match align {
            Align::Left => Length::ZERO,
            Align::Centre => free.share(1, 2),
            Align::Right => free,
        };
        let shape = Shape::Picture {
            at: Place { x, y: Length::ZERO },
            picture: picture.clone(),
        };
        let mark = Mark {
            shape,
            part: Some(part),
        };
        Slice::new(picture.height, vec![mark])
    }

    fn boxed(&mut self, blocks: &[Block], width: Length, parent: PartId) -> Vec<Slice> {
        let part = self.part(Role::Part, parent);
        let inner = self.blocks(blocks, width - BOX_PADDING - BOX_PADDING, part);
        let high: Length =
            inner.iter().map(|s| s.height).sum::<Length>() + BOX_PADDING + BOX_PADDING;
        if high > self.page {
            return open_box(inner, width);
        }
        let ground = Shape::Box {
            at: Place::default(),
            width,
            height: high,
        };
        let mut marks = vec![Mark {
            shape: ground,
            part: None,
        }];
        stack(&inner, BOX_PADDING, BOX_PADDING, &mut marks);
        vec![Slice::new(high, marks)]
    }

    fn inset(&mut self, bar: Bar, blocks: &[Block], width: Length, parent: PartId) -> Vec<Slice> {
        match bar {
            Bar::None => self.blocks(blocks, width, parent),
            Bar::Left => {
                let part = self.part(Role::Quote, parent);
                let mut slices = self.blocks(blocks, width - BAR_ROOM, part);
                for slice in &mut slices {
                    slice.shift(BAR_ROOM);
                    // A piece beside each slice, so that it goes along over pages; a little longer, so that
                    // no seam is seen.
                    let shape = Shape::Drawn {
                        at: Place::default(),
                        width: BAR,
                        height: slice.height + SEAM,
                        outline: Outline::Rectangle,
                        fill: Fill::Solid(Ink::Line),
                    };
                    slice.marks.push(Mark { shape, part: None });
                }
                slices
            }
        }
    }

    fn columns(&mut self, gap: Length, stacks: &[Stack], width: Length, parent: PartId) -> Slice {
        let gaps = gap.share(i64::try_from(stacks.len()).unwrap_or(1) - 1, 1);
        let shares: i64 = stacks.iter().map(|s| s.share.max(1)).sum();
        let (mut x, mut high, mut marks) = (Length::ZERO, Length::ZERO, Vec::new());
        for one in stacks {
            let wide = (width - gaps).share(one.share.max(1), shares);
            let part = self.part(Role::Part, parent);
            let inner = self.blocks(&one.blocks, wide, part);
            high = high.max(inner.iter().map(|s| s.height).sum());
            stack(&inner, x, Length::ZERO, &mut marks);
            x += wide + gap;
        }
        Slice::new(high, marks)
    }
}

fn stack(slices: &[Slice], x: Length, top: Length, marks: &mut Vec<Mark>) {
    let mut y = top;
    for slice in slices {
        marks.extend(slice.marks_at(Place { x, y }));
        y += slice.height;
    }
}

/// Neither a first nor a last line stands alone.
pub(super) fn keep_lines_together(slices: &mut [Slice]) {
    let last = slices.len().saturating_sub(1);
    for (i, slice) in slices.iter_mut().enumerate() {
        if (i == 0 || i + 1 == last) && i != last {
            slice.keep = Keep::WithNext;
        }
    }
}

pub(super) fn text(runs: &[TextRun], width: Length, align: Align, part: PartId) -> Vec<Slice> {
    lines::broken(runs, width)
        .iter()
        .map(|line| slice_of(line, width, align, part))
        .collect()
}

fn slice_of(line: &Line, width: Length, align: Align, part: PartId) -> Slice {
    let mut marks = Vec::new();
    line.marks(Place::default(), width, align, Some(part), &mut marks);
    Slice::new(line.height, marks)
}

fn rule(width: Length) -> Slice {
    let thickness = Length::thousandths(750);
    let shape = Shape::Rule {
        at: Place::default(),
        width,
        thickness,
        ink: Ink::Line,
    };
    Slice::new(thickness, vec![Mark { shape, part: None }])
}

/// A box that is longer than a page: each strip of it brings its own part of the ground, so that it goes on
/// over pages.
fn open_box(inner: Vec<Slice>, width: Length) -> Vec<Slice> {
    let edge = |height| {
        let mut slice = Slice::new(height, Vec::new());
        slice.keep = Keep::Free;
        slice
    };
    let mut first = edge(BOX_PADDING);
    // Something of what it says stands below its upper edge.
    first.keep = Keep::WithNext;
    let all = [first]
        .into_iter()
        .chain(inner.into_iter().map(|mut slice| {
            slice.shift(BOX_PADDING);
            slice
        }))
        .chain([edge(BOX_PADDING)]);
    let grounded = |mut slice: Slice| {
        let ground = Shape::Box {
            at: Place::default(),
            width,
            height: slice.height + SEAM,
        };
        let mark = Mark {
            shape: ground,
            part: None,
        };
        slice.marks.insert(0, mark);
        slice
    };
    all.map(grounded).collect()
}
