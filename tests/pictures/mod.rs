//! Pictures: a few small ones are compared; all of them can be written out to be looked at.

use image::RgbaImage;
use image::imageops::FilterType;
use pathway_till::domain::looks::{Looks, Theme};
use pathway_till::words::Words;

use crate::screens::{samples, show_in};

const SIZES: [[f32; 2]; 4] = [
    [1280.0, 800.0],
    [1024.0, 768.0],
    [853.0, 533.0],
    [640.0, 400.0],
];

/// Few and small: what would change unseen, the type, the tiles, the coins, the focus; the main
/// screens in every theme.
#[test]
fn the_pictures_are_as_before() {
    let words = Words::english().unwrap();
    let options = egui_kittest::SnapshotOptions::new()
        .output_path("tests/pictures/snapshots")
        .threshold(1.0)
        .max_failed_pixels(200);
    let mut results = egui_kittest::SnapshotResults::new();
    let main = ["lock_covered", "till", "change"];
    let others = ["cash_more", "count_end", "looks"];
    let themes = Theme::ALL.into_iter();
    let of_main = themes.flat_map(|theme| main.map(|name| (theme, name)));
    for (theme, name) in of_main.chain(others.map(|name| (Theme::Flour, name))) {
        let Some((_, screen)) = samples::all().into_iter().find(|(n, _)| *n == name) else {
            panic!("{name}");
        };
        let looks = Looks {
            theme,
            ..Looks::default()
        };
        let mut harness = show_in(screen, [853.0, 533.0], words.clone(), looks);
        let name = match theme {
            Theme::Flour => name.to_owned(),
            other => format!("{name}_{}", other.code()),
        };
        results.add(harness.try_snapshot_options(name, &options));
    }
}

/// Writes every screen in every layout and theme into `target/pictures`, for eyes, and sheets of
/// sixteen of them: `PICTURES=1280_night_ cargo test --features snapshots --test suite
/// every_screen_as_a_picture -- --ignored`. `PICTURES` keeps what contains all of its words, such as
/// `853_flour till`.
#[test]
#[ignore = "writes pictures for people to look at; compares nothing"]
fn every_screen_as_a_picture() {
    let only = std::env::var("PICTURES").unwrap_or_default();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let mut wanted = Vec::new();
    for theme in Theme::ALL {
        for size in SIZES {
            let sheet = format!("{}_{}", size[0], theme.code());
            for (name, screen) in samples::all() {
                let file = format!("{sheet}_{name}");
                if only.split_whitespace().all(|word| file.contains(word)) {
                    wanted.push((sheet.clone(), file, theme, size, screen));
                }
            }
        }
    }
    let next = std::sync::atomic::AtomicUsize::new(0);
    let taken = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let words = Words::english().unwrap();
                loop {
                    let n = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some((sheet, file, theme, size, screen)) = wanted.get(n) else {
                        break;
                    };
                    let looks = Looks {
                        theme: *theme,
                        ..Looks::default()
                    };
                    let mut harness = show_in(screen.clone(), *size, words.clone(), looks);
                    let image = harness.render().unwrap();
                    image.save(folder.join(format!("{file}.png"))).unwrap();
                    let small = thumbnail(&image);
                    taken.lock().unwrap().push((n, sheet.clone(), small));
                }
            });
        }
    });
    let mut taken = taken.into_inner().unwrap();
    taken.sort_by_key(|(n, ..)| *n);
    for sheet in taken.chunk_by(|a, b| a.1 == b.1) {
        for (part, sixteen) in sheet.chunks(16).enumerate() {
            let name = format!("sheet_{}_{part}.png", sixteen[0].1);
            let images: Vec<_> = sixteen.iter().map(|(.., image)| image).collect();
            sheet_of(&images).save(folder.join(name)).unwrap();
        }
    }
}

const THUMB: u32 = 480;

fn thumbnail(image: &RgbaImage) -> RgbaImage {
    let high = image.height() * THUMB / image.width();
    image::imageops::resize(image, THUMB, high, FilterType::Triangle)
}

/// Four beside each other, four below.
fn sheet_of(images: &[&RgbaImage]) -> RgbaImage {
    let gap = 8;
    let high = images.iter().map(|i| i.height()).max().unwrap_or(1) + gap;
    let rows = u32::try_from(images.len().div_ceil(4)).unwrap();
    let grey = image::Rgba([128, 128, 128, 255]);
    let mut sheet = RgbaImage::from_pixel(4 * (THUMB + gap), rows * high, grey);
    for (n, image) in (0_u32..).zip(images) {
        let (x, y) = ((n % 4) * (THUMB + gap), (n / 4) * high);
        image::imageops::replace(&mut sheet, *image, x.into(), y.into());
    }
    sheet
}
