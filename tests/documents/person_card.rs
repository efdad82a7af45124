//! A barcode card on paper: the name, the digits and bars that say the same, and nothing else.

use pathway_till::documents::page::{Block, Format, Picture, lay};
use pathway_till::documents::{pdf, person_card};
use pathway_till::domain::code128;
use pathway_till::domain::people::CardCode;
use pathway_till::domain::time::Moment;
use pathway_till::words::Words;

use super::pages::text_of;

const DIGITS: &str = "30157820946617352048";

fn picture_of(blocks: &[Block]) -> Option<&Picture> {
    blocks.iter().find_map(|block| match block {
        Block::Picture(picture, _) => Some(picture),
        Block::Columns { stacks, .. } => stacks.iter().find_map(|s| picture_of(&s.blocks)),
        _ => None,
    })
}

/// How wide dark and light stand beside each other, in dots.
fn runs(picture: &Picture) -> Vec<(bool, usize)> {
    let dark: Vec<bool> = picture.rgb.chunks(3).map(|dot| dot == [0, 0, 0]).collect();
    let runs = dark.chunk_by(|a, b| a == b);
    runs.map(|run| (run[0], run.len())).collect()
}

#[test]
fn a_card_says_a_name_and_a_code_and_nothing_else_of_anybody() {
    let words = Words::english().unwrap();
    let code = CardCode::read(DIGITS).unwrap();
    let paper = person_card::paper(
        &words,
        "Işıl",
        &code,
        Moment::from_millis(1_786_034_520_000),
    );
    assert_eq!(paper.format, Format::A4);
    assert!(
        !paper.title.contains("Işıl") && !paper.title.contains(DIGITS),
        "a file's name"
    );
    let laid = lay(&paper, &|n, of| format!("Page {n} of {of}"));
    assert_eq!(laid.pages.len(), 1);
    let bytes = pdf::bytes(&laid).unwrap();
    assert_eq!(bytes, pdf::bytes(&laid).unwrap(), "the same bytes again");
    if let Ok(folder) = std::env::var("PAPERS") {
        std::fs::write(format!("{folder}/person_card.pdf"), &bytes).unwrap();
    }
    let text = text_of(&bytes);
    assert!(
        text.contains("Işıl") && text.contains("30157 82094 66173 52048"),
        "{text}"
    );
    assert_eq!(text.matches("Işıl").count(), 1);

    // The bars, read dot by dot, are those of the digits, with quiet on both sides.
    let picture = picture_of(&paper.blocks).unwrap();
    assert_eq!(picture.dots_wide * 3, picture.rgb.len());
    let runs = runs(picture);
    let module = runs[1].1 / usize::from(code128::bars(DIGITS)[0]);
    let (first, last) = (runs[0], runs[runs.len() - 1]);
    assert_eq!((first, last), ((false, module * 10), (false, module * 10)));
    let bars: Vec<u8> = runs[1..runs.len() - 1]
        .iter()
        .map(|(_, dots)| u8::try_from(dots / module).unwrap())
        .collect();
    assert_eq!(bars, code128::bars(DIGITS));
    assert!(runs[1].0, "a bar comes first");
}
