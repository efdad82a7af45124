//! Slices flow over pages; edges with page numbers come when it is known how many pages there are.

use super::Length;
use super::laid::{Laid, Page, PartId, Place};
use super::lines;
use super::paper::{Align, Edge, EdgeRight, Format, Paper, TextRun};
use super::slices::{AtTop, Keep, Slice, Slicer};

/// How a page's number and how many there are read, such as “Page 1 of 2”.
pub type PageWords<'w> = dyn Fn(usize, usize) -> String + 'w;

/// Lays a paper out.
pub fn lay(paper: &Paper, page_words: &PageWords<'_>) -> Laid {
    let margins = paper.format.margins();
    let mut slicer = Slicer::new(paper.format.height() - margins.top - margins.bottom);
    let width = paper.format.text_width();
    let slices = slicer.blocks(&paper.blocks, width, PartId(0));
    let mut flow = Flow::new(paper.format);
    flow.pour(&slices, &slicer.heads);
    let mut pages = flow.finish();
    let count = pages.len();
    for (n, page) in pages.iter_mut().enumerate() {
        let number = |run: &TextRun| TextRun {
            text: page_words(n + 1, count),
            ..run.clone()
        };
        if let Some(edge) = &paper.header {
            let y = margins.top.share(4, 10);
            set_edge(edge, &number, paper.format, y, page);
        }
        if let Some(edge) = &paper.footer {
            // Its last line stands where a single one would.
            let more = i64::try_from(edge.left.text.matches('\n').count()).unwrap_or(0);
            let y = page.height - margins.bottom.share(6, 10) - edge.left.leading.share(more, 1);
            set_edge(edge, &number, paper.format, y, page);
        }
    }
    Laid {
        title: paper.title.clone(),
        language: paper.language.clone(),
        made_at: paper.made_at,
        width: paper.format.width(),
        pages,
        parts: slicer.parts,
    }
}

/// Each line of an edge is one line: what does not fit on it is not said there.
fn set_edge(
    edge: &Edge,
    number: &dyn Fn(&TextRun) -> TextRun,
    format: Format,
    y: Length,
    page: &mut Page,
) {
    let right = match &edge.right {
        EdgeRight::Text(run) => run.clone(),
        EdgeRight::PageNumber(run) => number(run),
    };
    let (width, x) = (format.text_width(), format.margins().side);
    let wide = lines::natural_width(std::slice::from_ref(&right)).min(width);
    let left = width - wide - Length::pt(12);
    let mut set = |run: &TextRun, y, width, align| {
        if let Some(line) = lines::broken(std::slice::from_ref(run), width).first() {
            line.marks(Place { x, y }, width, align, None, &mut page.marks);
        }
    };
    let mut down = y;
    for text in edge.left.text.split('\n') {
        let run = TextRun {
            text: text.to_owned(),
            ..edge.left.clone()
        };
        set(&run, down, left, Align::Left);
        down += run.leading;
    }
    set(&right, y, width, Align::Right);
}

struct Flow {
    format: Format,
    pages: Vec<Page>,
    page: Page,
    y: Length,
}

impl Flow {
    fn new(format: Format) -> Self {
        Self {
            format,
            pages: Vec::new(),
            page: Page::default(),
            y: format.margins().top,
        }
    }

    fn bottom(&self) -> Length {
        self.format.height() - self.format.margins().bottom
    }

    fn at_top(&self) -> bool {
        self.y == self.format.margins().top
    }

    fn pour(&mut self, slices: &[Slice], heads: &[Vec<Slice>]) {
        let mut rest = slices;
        while !rest.is_empty() {
            // What has to stay together: up to the first slice that does not ask for the next.
            let chain = rest
                .iter()
                .position(|s| s.keep == Keep::Free)
                .map_or(rest.len(), |last| last + 1);
            let (together, after) = rest.split_at(chain);
            let high: Length = together.iter().map(|s| s.height).sum();
            let room = self.bottom() - self.format.margins().top;
            if self.y + high > self.bottom() && !self.at_top() && high <= room {
                self.turn();
            }
            for slice in together {
                self.set(slice, heads);
            }
            rest = after;
        }
    }

    fn set(&mut self, slice: &Slice, heads: &[Vec<Slice>]) {
        if self.y + slice.height > self.bottom() && !self.at_top() {
            self.turn();
        }
        if self.at_top() {
            if slice.at_top == AtTop::Vanishes {
                return;
            }
            for head in slice.table.and_then(|t| heads.get(t)).into_iter().flatten() {
                self.put(head);
            }
        }
        self.put(slice);
    }

    fn put(&mut self, slice: &Slice) {
        let by = Place {
            x: self.format.margins().side,
            y: self.y,
        };
        self.page.marks.extend(slice.marks_at(by));
        self.y += slice.height;
    }

    fn turn(&mut self) {
        self.page.height = self.page_height();
        self.pages.push(std::mem::take(&mut self.page));
        self.y = self.format.margins().top;
    }

    fn page_height(&self) -> Length {
        match self.format {
            Format::A4 | Format::A6 => self.format.height(),
            Format::Roll80 => self.y + self.format.margins().bottom,
        }
    }

    fn finish(mut self) -> Vec<Page> {
        self.turn();
        self.pages
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        Block, Cell, Column, ColumnWidth, Face, FirstCell, Mark, Role, Row, RuleAbove, Shape,
        Stack, Table,
    };
    use super::*;
    use crate::domain::time::Moment;

    fn run(text: &str) -> TextRun {
        TextRun::new(text, Face::Regular, Length::pt(12))
    }

    fn paper(format: Format, blocks: Vec<Block>) -> Paper {
        Paper {
            title: "A paper".into(),
            language: "en-GB".into(),
            made_at: Moment::from_millis(0),
            format,
            header: None,
            footer: Some(Edge {
                left: run("left"),
                right: EdgeRight::PageNumber(run("")),
            }),
            blocks,
        }
    }

    fn pages(paper: &Paper) -> Laid {
        let laid = lay(paper, &|n, of| format!("Page {n} of {of}"));
        for page in &laid.pages {
            assert!(outside(page, laid.width).is_empty());
        }
        laid
    }

    fn two_columns(rows: usize, name: &str) -> Table {
        let cells = |a: String, b: &str| vec![Cell::from(run(&a)), Cell::from(run(b))];
        Table {
            columns: vec![
                Column::new(ColumnWidth::Share(1), Align::Left),
                Column::new(ColumnWidth::Fit, Align::Right),
            ],
            gap: Length::pt(12),
            head: vec![Row::new(cells("Item".into(), "Price"))],
            rows: (1..=rows)
                .map(|n| Row::new(cells(format!("{name} {n}"), "£3.80")).rule(RuleAbove::Thin))
                .collect(),
            first: FirstCell::Heads,
        }
    }

    /// Marks that would stand outside their page; none in a page that is well laid.
    fn outside(page: &Page, width: Length) -> Vec<&Mark> {
        let out = |mark: &&Mark| match &mark.shape {
            Shape::Text { at, width: w, .. } | Shape::NoGlyph { at, width: w, .. } => {
                at.x < Length::ZERO || at.x + *w > width || at.y > page.height
            }
            Shape::Rule { at, width: w, .. } => at.x + *w > width || at.y > page.height,
            Shape::Box {
                at,
                width: w,
                height,
            }
            | Shape::Drawn {
                at,
                width: w,
                height,
                ..
            } => at.x + *w > width || at.y + *height > page.height,
            Shape::Picture { at, picture } => {
                at.x + picture.width > width || at.y + picture.height > page.height
            }
        };
        page.marks.iter().filter(out).collect()
    }

    #[test]
    fn a_table_flows_over_pages_and_its_head_stands_again() {
        let laid = pages(&paper(
            Format::A4,
            vec![Block::Table(two_columns(100, "Loaf"))],
        ));
        assert!(laid.pages.len() > 2, "{}", laid.pages.len());
        let mut rows = 0;
        for n in 0..laid.pages.len() {
            let text = laid.text_of(n);
            assert!(text.starts_with("Item Price"), "{text}");
            assert!(text.ends_with(&format!("left Page {} of {}", n + 1, laid.pages.len())));
            rows += text.lines().filter(|l| l.starts_with("Loaf")).count();
        }
        assert_eq!(rows, 100, "no row is lost or doubled");
        // The head is read once; on later pages it is decoration.
        let heads = laid.parts.iter().filter(|p| p.role == Role::ColumnHead);
        assert_eq!(heads.count(), 2);
    }

    #[test]
    fn a_row_is_not_broken_and_one_higher_than_a_page_is() {
        let long = "seven words make the name of this ".repeat(6);
        let laid = pages(&paper(
            Format::A6,
            vec![Block::Table(two_columns(9, &long))],
        ));
        for n in 0..laid.pages.len() {
            let text = laid.text_of(n);
            let (begun, priced) = (text.matches("£3.80").count(), text.matches("seven").count());
            assert_eq!(priced, begun * 6, "{text}");
        }
        let endless = "word ".repeat(800);
        let laid = pages(&paper(
            Format::A6,
            vec![Block::Table(two_columns(1, &endless))],
        ));
        assert!(laid.pages.len() > 1);
        let all: String = (0..laid.pages.len()).map(|n| laid.text_of(n)).collect();
        assert_eq!(all.matches("word").count(), 800);
    }

    #[test]
    fn a_heading_stays_with_what_follows_and_no_line_stands_alone() {
        let line = Length::pt(12).share(14, 10);
        let room = Format::A4.height() - Format::A4.margins().top - Format::A4.margins().bottom;
        let heading = Block::Heading {
            level: 2,
            runs: vec![run("Heading")],
            align: Align::Left,
        };
        let words = "so many words that they take two lines of a page and then ".repeat(3);
        // Room is left for the heading and one line only.
        let filler = Block::Space(room - line - line - line.share(1, 2));
        let blocks = vec![
            Block::text(run("first")),
            filler,
            heading,
            Block::text(run(&words)),
        ];
        let laid = pages(&paper(Format::A4, blocks));
        assert_eq!(laid.pages.len(), 2);
        assert!(!laid.text_of(0).contains("Heading"));
        assert!(laid.text_of(1).starts_with("Heading\nso many"));
    }

    #[test]
    fn a_roll_is_as_long_as_what_stands_on_it() {
        let one = pages(&paper(Format::Roll80, vec![Block::text(run("one"))]));
        let two = pages(&paper(
            Format::Roll80,
            vec![Block::text(run("one")), Block::text(run("two"))],
        ));
        assert_eq!((one.pages.len(), two.pages.len()), (1, 1));
        let line = Length::pt(12).share(14, 10);
        assert_eq!(two.pages[0].height, one.pages[0].height + line);
        let table = Block::Table(two_columns(500, "Loaf"));
        let long = pages(&paper(Format::Roll80, vec![table]));
        assert_eq!(long.pages.len(), 1, "five hundred rows are one long strip");
    }

    #[test]
    fn boxes_and_columns_keep_their_text_in_order_and_stay_whole() {
        let side = |text: &str| Stack {
            share: 1,
            blocks: vec![Block::text(run(text))],
        };
        let blocks = vec![
            Block::Space(Length::pt(400)),
            Block::Boxed(vec![Block::text(run("in the box"))]),
            Block::Columns {
                gap: Length::pt(12),
                stacks: vec![side("on the left"), side("on the right")],
            },
        ];
        let laid = pages(&paper(Format::A4, blocks));
        assert_eq!(laid.pages.len(), 1);
        let text = laid.text_of(0);
        assert!(
            text.starts_with("in the box\non the left on the right"),
            "{text}"
        );
        let endless = Block::Boxed(vec![Block::text(run(&"word ".repeat(900)))]);
        let laid = pages(&paper(Format::A6, vec![endless]));
        assert!(laid.pages.len() > 1);
        for page in &laid.pages {
            let grounds = page.marks.iter();
            let high: Length = grounds
                .filter_map(|mark| match &mark.shape {
                    Shape::Box { height, .. } => Some(*height),
                    _ => None,
                })
                .sum();
            assert!(high > Length::ZERO, "the ground goes on over pages");
        }
    }

    #[test]
    fn a_paper_with_nothing_on_it_is_one_page() {
        assert_eq!(pages(&paper(Format::A4, Vec::new())).pages.len(), 1);
        let empty = Block::Table(Table {
            head: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            ..two_columns(0, "")
        });
        assert_eq!(pages(&paper(Format::A4, vec![empty])).pages.len(), 1);
    }
}
