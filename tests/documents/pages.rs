//! A paper of all kinds of blocks, written as a PDF and read back.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::{Document, Object};
use pathway_till::documents::page::{
    Align, Block, Cell, Column, ColumnWidth, Edge, EdgeRight, Face, FirstCell, Format, Ink, Length,
    Paper, Picture, Row, RuleAbove, Stack, Table, TextRun, lay,
};
use pathway_till::documents::pdf;
use pathway_till::domain::time::Moment;

fn run(text: &str) -> TextRun {
    TextRun::new(text, Face::Regular, Length::pt(12))
}

fn price_list(rows: usize) -> Block {
    let row = |n: usize| {
        Row::new(vec![
            Cell::from(run(&format!("Loaf of kind {n}"))),
            Cell::from(run(&format!("£{n}.80"))),
        ])
        .rule(RuleAbove::Thin)
    };
    Block::Table(Table {
        columns: vec![
            Column::new(ColumnWidth::Share(1), Align::Left),
            Column::new(ColumnWidth::Fit, Align::Right),
        ],
        gap: Length::pt(12),
        head: vec![Row::new(vec![
            Cell::from(TextRun::new("Bread", Face::Bold, Length::pt(12))),
            Cell::from(TextRun::new("Price", Face::Bold, Length::pt(12))),
        ])],
        rows: (1..=rows).map(row).collect(),
        first: FirstCell::Heads,
    })
}

/// A paper with everything that a paper can have.
fn everything() -> Paper {
    let side = |text: &str| Stack {
        share: 1,
        blocks: vec![Block::text(run(text))],
    };
    let small = |text: &str| TextRun::new(text, Face::Regular, Length::pt(9)).ink(Ink::Muted);
    Paper {
        title: "Everything & more <Şengül>".into(),
        language: "en-GB".into(),
        made_at: Moment::from_millis(1_780_000_000_000),
        format: Format::A4,
        header: Some(Edge {
            left: small("Pathway Bakery"),
            right: EdgeRight::Text(small("A price list")),
        }),
        footer: Some(Edge {
            left: small("Made by hand"),
            right: EdgeRight::PageNumber(small("")),
        }),
        blocks: vec![
            Block::Heading {
                level: 1,
                runs: vec![TextRun::new("Everything", Face::Bold, Length::pt(20))],
                align: Align::Left,
            },
            Block::Space(Length::pt(8)),
            Block::Paragraph {
                runs: vec![
                    run("Ordinary words, "),
                    TextRun::new("strong ones", Face::Bold, Length::pt(12)),
                    run(" and "),
                    TextRun::new("somebody’s own", Face::Italic, Length::pt(12)),
                    run(". Şengül’s İğne, żółw, Kurmancî: 🥐 שלום 面包."),
                ],
                align: Align::Left,
            },
            Block::text(run(&format!("A name of two hundred: {}", "Ğ".repeat(200)))),
            Block::Boxed(vec![Block::text(run("What we ask of you"))]),
            Block::Columns {
                gap: Length::pt(12),
                stacks: vec![side("on the left"), side("on the right")],
            },
            Block::Picture(
                Picture {
                    dots_wide: 2,
                    dots_high: 2,
                    rgb: Arc::from([255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0]),
                    alt: "Four dots".into(),
                    width: Length::mm(20),
                    height: Length::mm(20),
                },
                Align::Left,
            ),
            Block::Rule,
            price_list(60),
        ],
    }
}

fn bytes(paper: &Paper) -> Vec<u8> {
    let laid = lay(paper, &|n, of| format!("Page {n} of {of}"));
    pdf::bytes(&laid).unwrap()
}

/// The text of all pages, as a reader copies it out.
pub fn text_of(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap()
}

/// The text of each page by itself.
pub fn pages_of(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).unwrap();
    let pages = document.get_pages().into_keys();
    let text = pages.map(|page| document.extract_text(&[page]).unwrap());
    text.collect()
}

#[test]
fn the_same_paper_gives_the_same_bytes_and_another_moment_gives_others() {
    let paper = everything();
    let one = bytes(&paper);
    assert_eq!(one, bytes(&paper));
    let later = Paper {
        made_at: Moment::from_millis(paper.made_at.millis() + 1000),
        ..paper
    };
    assert_ne!(one, bytes(&later));
    assert!(one.len() < 120_000, "fonts are cut down: {}", one.len());
}

#[test]
fn every_word_reads_back_and_what_has_no_glyph_reads_as_its_mark() {
    let text = text_of(&bytes(&everything()));
    for words in [
        "Everything",
        "Ordinary words, ",
        "strong ones",
        "Şengül’s İğne, żółw, Kurmancî: ",
        "What we ask of you",
        "on the right",
        "Loaf of kind 60",
        "£60.80",
        "Page 1 of",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
    assert_eq!(text.matches('□').count(), 7);
    assert_eq!(text.matches('Ğ').count(), 200);
    assert!(!text.contains('?'));
}

/// A part of the tree: its tag, and what stands in it.
#[derive(Debug)]
struct Tag {
    name: String,
    kids: Vec<Tag>,
    chunks: usize,
    alt: bool,
}

fn tag(document: &Document, object: &Object) -> Tag {
    let element = document.dereference(object).unwrap().1.as_dict().unwrap();
    let mut found = Tag {
        name: String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap(),
        kids: Vec::new(),
        chunks: 0,
        alt: element.has(b"Alt"),
    };
    for kid in element.get(b"K").unwrap().as_array().unwrap() {
        match kid {
            Object::Reference(_) => found.kids.push(tag(document, kid)),
            Object::Dictionary(_) => found.chunks += 1,
            other => panic!("{other:?}"),
        }
    }
    found
}

fn count(tag: &Tag, counts: &mut BTreeMap<String, usize>) {
    *counts.entry(tag.name.clone()).or_default() += 1;
    for kid in &tag.kids {
        count(kid, counts);
    }
}

fn chunks(tag: &Tag) -> usize {
    tag.chunks + tag.kids.iter().map(chunks).sum::<usize>()
}

#[test]
fn the_reading_order_is_in_the_file() {
    let bytes = bytes(&everything());
    let document = Document::load_mem(&bytes).unwrap();
    let catalog = document.catalog().unwrap();
    assert!(catalog.has(b"Lang") && catalog.has(b"MarkInfo") && catalog.has(b"Metadata"));
    let whole = tree(&document);
    let names: Vec<&str> = whole.kids.iter().map(|k| k.name.as_str()).collect();
    assert_eq!(
        names,
        ["H1", "P", "P", "Sect", "Sect", "Sect", "Figure", "Table"]
    );
    assert!(whole.kids[6].alt);
    let mut counts = BTreeMap::new();
    count(&whole, &mut counts);
    assert_eq!((counts["TR"], counts["TH"], counts["TD"]), (61, 62, 60));
    // A paragraph with several faces is still one.
    assert_eq!((whole.kids[1].chunks, whole.kids[1].kids.len()), (1, 0));

    every_mark_is_in_the_tree(&document, &whole);
}

/// Every numbered mark of every page is in the tree, and all else is decoration.
fn every_mark_is_in_the_tree(document: &Document, whole: &Tag) {
    let mut marked = 0;
    for page in document.get_pages().into_values() {
        let content = document.get_and_decode_page_content(page).unwrap();
        let mut open = 0;
        for operation in content.operations {
            match operation.operator.as_str() {
                "BDC" => (marked, open) = (marked + 1, open + 1),
                "BMC" => open += 1,
                "EMC" => open -= 1,
                "Tj" | "TJ" | "re" | "Do" => assert_eq!(open, 1, "{operation:?}"),
                _ => {}
            }
        }
        assert_eq!(open, 0);
    }
    assert_eq!(chunks(whole), marked);
}

/// The whole of the reading order.
fn tree(document: &Document) -> Tag {
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = document.dereference(root).unwrap().1.as_dict().unwrap();
    tag(document, &root.get(b"K").unwrap().as_array().unwrap()[0])
}

/// A paper has its title and language, one heading above all others, and a place for every word.
pub fn is_tagged(bytes: &[u8], title: &str) {
    let document = Document::load_mem(bytes).unwrap();
    let catalog = document.catalog().unwrap();
    let language = catalog.get(b"Lang").unwrap().as_str().unwrap();
    assert_eq!(language, b"en-GB");
    assert!(catalog.has(b"MarkInfo") && catalog.has(b"Metadata"));
    // A bookmark for each heading, the paper's title first.
    let outlines = catalog.get(b"Outlines").unwrap();
    let outlines = document.dereference(outlines).unwrap().1.as_dict().unwrap();
    let bookmarks = outlines.get(b"Count").unwrap().as_i64().unwrap();
    let info = document.trailer.get(b"Info").unwrap();
    let info = document.dereference(info).unwrap().1.as_dict().unwrap();
    let said = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
    assert_eq!(said, title);
    let whole = tree(&document);
    every_mark_is_in_the_tree(&document, &whole);
    let mut counts = BTreeMap::new();
    count(&whole, &mut counts);
    assert_eq!(counts.get("H1"), Some(&1), "{counts:?}");
    let headings = ["H1", "H2", "H3"].iter().filter_map(|h| counts.get(*h));
    assert_eq!(bookmarks, i64::try_from(headings.sum::<usize>()).unwrap());
}

#[test]
fn a_paper_claims_to_be_accessible_unless_a_letter_has_no_glyph() {
    let claims = |paper: &Paper| {
        let bytes = bytes(paper);
        let claim = b"<pdfuaid:part>1</pdfuaid:part>";
        bytes.windows(claim.len()).any(|part| part == claim)
    };
    let boxed = everything();
    assert!(!claims(&boxed));
    let blocks = vec![Block::text(run("Şengül"))];
    assert!(claims(&Paper { blocks, ..boxed }));
}

#[test]
fn every_format_can_be_written() {
    for format in [Format::A4, Format::A6, Format::Roll80] {
        let bytes = bytes(&Paper {
            format,
            ..everything()
        });
        assert!(text_of(&bytes).contains("Loaf of kind 60"), "{format:?}");
        if let Ok(folder) = std::env::var("PAPERS") {
            std::fs::write(format!("{folder}/everything_{format:?}.pdf"), &bytes).unwrap();
        }
    }
}

#[test]
fn a_heading_stays_with_what_follows_over_the_free_room_below_it() {
    let mut blocks = vec![Block::Space(Length::pt(1)), Block::text(run("Above"))];
    // Wherever the page ends, the heading is on the page of what follows.
    for more in 0..60 {
        let paper = Paper {
            blocks: [
                blocks.as_slice(),
                &[
                    Block::Heading {
                        level: 1,
                        runs: vec![run("Heading")],
                        align: Align::Left,
                    },
                    Block::Space(Length::pt(8)),
                    Block::text(run("Below")),
                ],
            ]
            .concat(),
            ..everything()
        };
        let laid = lay(&paper, &|n, of| format!("Page {n} of {of}"));
        let on = |words: &str| (0..laid.pages.len()).find(|n| laid.text_of(*n).contains(words));
        assert!(on("Heading").is_some());
        assert_eq!(on("Heading"), on("Below"), "after {more}");
        blocks.push(Block::text(run("More")));
    }
}
