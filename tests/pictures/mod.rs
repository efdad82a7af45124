//! Pictures: a few small ones are compared; all of them can be written out to be looked at.

use pathway_till::words::Words;

use crate::screens::{samples, show_as};

const SIZES: [[f32; 2]; 4] = [[1280.0, 800.0], [1024.0, 768.0], [853.0, 533.0], [640.0, 400.0]];

/// Writes every screen in every layout into `target/pictures`, for eyes:
/// `cargo test --features snapshots every_screen_as_a_picture -- --ignored`.
#[test]
#[ignore = "writes pictures for people to look at; compares nothing"]
fn every_screen_as_a_picture() {
    let only = std::env::var("PICTURES").unwrap_or_default();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let words = Words::english().unwrap();
    for (name, screen) in samples::all() {
        for size in SIZES {
            let file = format!("{}_{name}.png", size[0]);
            if !file.contains(&only) {
                continue;
            }
            let mut harness = show_as(screen.clone(), size, words.clone());
            let image = harness.render().unwrap();
            image.save(folder.join(file)).unwrap();
        }
    }
}
