//! The progress report: a page, the two pages of a whole placement, five hundred of these one after the
//! other, locking one, and its pages as pictures.

use std::time::{Duration, Instant};

use pathway_till::documents::pdf::lock::{PASSWORD_BYTES, SpokenPassword, locked};
use pathway_till::documents::preview::page_picture;
use pathway_till::documents::reports::{pdf_bytes, progress};
use pathway_till::words::Words;
use zeroize::Zeroizing;

use super::{median, ms, takes};

#[path = "../documents/reports/sample.rs"]
mod sample;

/// What a page may take, and how large it may be.
const PAGE_MS: f64 = 25.0;
const PAGE_BYTES: usize = 60_000;
/// Five hundred reports.
const MANY: usize = 500;
const MANY_MS: f64 = 5_000.0;

fn timed(name: &str, work: impl Fn()) {
    work();
    let mut times: Vec<Duration> = (0..20)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    println!("{name}: {:.1} ms", ms(median(&mut times)));
}

/// All of it.
pub fn reports() {
    let words = Words::english().expect("words");
    let (bare, whole) = (sample::bare(), sample::whole());
    takes("A report", PAGE_MS, || progress(&words, &bare));
    takes("A whole report", PAGE_MS * 2.0, || progress(&words, &whole));
    for page in [&bare, &whole] {
        let bytes = pdf_bytes(&words, page).expect("bytes");
        assert!(bytes.len() <= PAGE_BYTES * 2, "{} bytes", bytes.len());
    }
    let begun = Instant::now();
    let made = (0..MANY).map(|_| pdf_bytes(&words, &whole).expect("a report").len());
    let bytes: usize = made.sum();
    let took = ms(begun.elapsed());
    println!(
        "{MANY} whole reports of {} bytes together: {took:.0} ms; of the budget of {MANY_MS:.0} that is {:.2}",
        bytes,
        took / MANY_MS
    );
    let plain = pdf_bytes(&words, &whole).expect("bytes");
    let password = SpokenPassword::of(&[7; PASSWORD_BYTES]);
    let key = Zeroizing::new([42; 32]);
    timed("Locking a report", || {
        let _ = locked(&plain, &password, &key).expect("a locked report");
    });
    timed("A page as a picture of 900 dots across", || {
        let _ = page_picture(&plain, 0, 900).expect("a picture");
    });
}
