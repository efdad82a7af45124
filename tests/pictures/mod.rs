//! Pictures: a few small ones are compared; all of them can be written out to be looked at.

use pathway_till::words::Words;

use crate::screens::{samples, show_as};

const SIZES: [[f32; 2]; 4] = [
    [1280.0, 800.0],
    [1024.0, 768.0],
    [853.0, 533.0],
    [640.0, 400.0],
];

/// Few and small: what would change unseen, the type, the tiles, the coins, the focus.
#[test]
fn the_pictures_are_as_before() {
    let words = Words::english().unwrap();
    let options = egui_kittest::SnapshotOptions::new()
        .output_path("tests/pictures/snapshots")
        .threshold(1.0)
        .max_failed_pixels(200);
    let mut results = egui_kittest::SnapshotResults::new();
    for name in ["lock_covered", "till", "cash_more", "change", "count_end"] {
        let Some((_, screen)) = samples::all().into_iter().find(|(n, _)| *n == name) else {
            panic!("{name}");
        };
        let mut harness = show_as(screen, [853.0, 533.0], words.clone());
        results.add(harness.try_snapshot_options(name, &options));
    }
}

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
