//! Locked papers: opened by their password and by nothing else, by us and by other readers where there are
//! any on the machine.

use std::path::Path;
use std::process::Command;

use lopdf::{Document, LoadOptions};
use pathway_till::documents::pdf::lock::{PASSWORD_BYTES, SpokenPassword, locked};
use pathway_till::documents::reports::pdf_bytes;
use pathway_till::words::Words;
use zeroize::Zeroizing;

use super::reports::sample::whole;

const SAYS: &str = "Ez dixwazim nan çêkim û bi xelkê re bipeyivim.";

fn password() -> SpokenPassword {
    SpokenPassword::of(&[7; PASSWORD_BYTES])
}

fn made() -> (Vec<u8>, Vec<u8>) {
    let plain = pdf_bytes(&Words::english().unwrap(), &whole()).unwrap();
    let key = Zeroizing::new([42; 32]);
    let locked = locked(&plain, &password(), &key).unwrap();
    if let Ok(folder) = std::env::var("PAPERS") {
        std::fs::write(format!("{folder}/locked.pdf"), &locked).unwrap();
    }
    (plain, locked)
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes
        .windows(words.len())
        .any(|part| part == words.as_bytes())
}

#[test]
fn the_password_opens_it_and_nothing_else_does() {
    let (plain, locked) = made();
    let with = |password: &str| {
        let options = LoadOptions::with_password(password);
        Document::load_mem_with_options(&locked, options)
    };
    let open = with(password().as_str()).unwrap();
    let pages: Vec<u32> = open.get_pages().into_keys().collect();
    let plain = Document::load_mem(&plain).unwrap();
    let text = open.extract_text(&pages).unwrap();
    assert_eq!(text, plain.extract_text(&pages).unwrap());
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(one_line.contains(SAYS));
    let wrong = SpokenPassword::of(&[8; PASSWORD_BYTES]);
    for wrong in ["", "abandon", wrong.as_str()] {
        let refused = with(wrong).map(|document| document.extract_text(&pages));
        assert!(
            !matches!(refused, Ok(Ok(text)) if text.contains("bakery")),
            "{wrong}"
        );
    }
    // Its name is locked too.
    assert!(!holds(&locked, "Progress report") && !holds(&locked, "Dr Ali"));
}

#[test]
fn the_same_paper_is_never_locked_to_the_same_bytes() {
    assert_ne!(made().1, made().1);
    assert_eq!(made().0, made().0);
}

/// Runs a reader; none where it is not on this machine.
fn run(program: &str, arguments: &[&str], file: &Path) -> Option<(bool, String)> {
    let output = Command::new(program).args(arguments).arg(file).output();
    let output = output.ok()?;
    let says = String::from_utf8_lossy(&output.stdout).into_owned();
    Some((output.status.success(), says))
}

#[test]
fn other_readers_open_it_with_the_password_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("locked.pdf");
    std::fs::write(&file, made().1).unwrap();
    let password = password();
    let right = password.as_str();
    let text = |says: &str| says.split_whitespace().collect::<Vec<_>>().join(" ");
    let to_text = |word: &str| {
        let output = Command::new("pdftotext")
            .args(["-upw", word])
            .arg(&file)
            .arg("-")
            .output()
            .ok()?;
        Some((
            output.status.success(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        ))
    };
    if let Some((opened, says, beside)) = to_text(right) {
        assert!(opened && text(&says).contains(SAYS), "{says} {beside}");
        let (opened, says, _) = to_text("abandon abandon").unwrap();
        assert!(!opened && says.is_empty());
    }
    let words = format!("--password={right}");
    if let Some((well, says)) = run("qpdf", &["--check", &words], &file) {
        assert!(well, "{says}");
        assert!(says.contains("R = 6") || says.contains("AESv3"), "{says}");
        assert!(!run("qpdf", &["--check", "--password=no"], &file).unwrap().0);
    }
    let mutool = |word: &str| {
        let arguments = ["draw", "-p", word, "-F", "txt"];
        run("mutool", &arguments, &file)
    };
    if let Some((opened, says)) = mutool(right) {
        assert!(opened && text(&says).contains("Progress report"), "{says}");
        assert!(!mutool("no").unwrap().0);
    }
}
