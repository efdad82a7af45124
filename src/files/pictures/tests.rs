//! Photos as people bring them: good ones, turned ones, and files that are something else.

use std::io::Write;
use std::time::{Duration, Instant};

use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, Rgba, RgbaImage};

use super::*;

/// Red on the left, blue on the right.
fn two_colours(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    })
}

fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new(&mut bytes).encode_image(picture).unwrap();
    bytes
}

fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (width, height) = picture.dimensions();
    PngEncoder::new(&mut bytes)
        .write_image(picture, width, height, ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

/// An EXIF block with an orientation and a place: 51° 30' N.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    tiff.extend([0, 2]);
    // Orientation: a short.
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    // Where the place stands: at byte 38.
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
    tiff.extend([0, 0, 0, 0]);
    assert_eq!(tiff.len(), 38);
    tiff.extend([0, 2]);
    tiff.extend([0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0]);
    tiff.extend([0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68]);
    tiff.extend([0, 0, 0, 0]);
    assert_eq!(tiff.len(), 68);
    for (top, bottom) in [(51_u32, 1_u32), (30, 1), (0, 1)] {
        tiff.extend(top.to_be_bytes());
        tiff.extend(bottom.to_be_bytes());
    }
    tiff
}

/// The JPEG as a telephone writes it: with orientation, place and a comment.
fn as_from_a_phone(picture: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = jpeg(picture);
    let mut inside = b"Exif\0\0".to_vec();
    inside.extend(exif(orientation));
    let length = u16::try_from(inside.len() + 2).unwrap().to_be_bytes();
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
    bytes.extend(length);
    bytes.extend(inside);
    let comment = b"at our house";
    bytes.extend([0xFF, 0xFE, 0, u8::try_from(comment.len() + 2).unwrap()]);
    bytes.extend(comment);
    bytes.extend(&plain[2..]);
    bytes
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|w| w == text)
}

#[test]
fn photos_of_the_three_kinds_become_small() {
    let picture = two_colours(2000, 1000);
    let mut webp = Vec::new();
    WebPEncoder::new_lossless(&mut webp)
        .encode(&picture, 2000, 1000, ExtendedColorType::Rgb8)
        .unwrap();
    for bytes in [jpeg(&picture), png(&picture), webp] {
        let small = photo(&bytes).unwrap();
        assert!(small.bytes().len() <= LARGEST);
        let seen = pixels(&small).unwrap();
        assert_eq!((seen.width, seen.height), (512, 256));
        assert_eq!(seen.rgb.len(), 512 * 256 * 3);
        let [r, g, b] = seen.rgb[..3] else { panic!() };
        assert!(r > 180 && g < 60 && b < 60, "red stays red: {r} {g} {b}");
    }
}

#[test]
fn a_small_photo_is_not_made_larger_and_a_thin_one_stays_thin() {
    let seen = |w, h| {
        let seen = pixels(&photo(&png(&two_colours(w, h))).unwrap()).unwrap();
        (seen.width, seen.height)
    };
    assert_eq!(seen(40, 30), (40, 30));
    assert_eq!(seen(1, 1), (1, 1));
    assert_eq!(seen(6000, 2), (512, 1));
}

#[test]
fn place_data_is_gone_and_the_picture_is_upright() {
    let picture = two_colours(64, 32);
    let phone = as_from_a_phone(&picture, 6);
    assert!(holds(&phone, b"Exif") && holds(&phone, b"at our house"));
    assert!(holds(&phone, &exif(6)[68..]), "the place is in the photo");
    let small = photo(&phone).unwrap();
    assert!(!holds(small.bytes(), b"Exif"), "no place, time or camera");
    assert!(!holds(small.bytes(), b"at our house"));
    assert!(!holds(small.bytes(), &exif(6)[68..]));
    let seen = pixels(&small).unwrap();
    assert_eq!((seen.width, seen.height), (32, 64), "turned by a quarter");
    // Orientation 6 is turned clockwise: what was left is now above.
    let (above, below) = (&seen.rgb[..3], &seen.rgb[seen.rgb.len() - 3..]);
    assert!(above[0] > 150 && above[2] < 90, "{above:?}");
    assert!(below[2] > 150 && below[0] < 90, "{below:?}");
}

#[test]
fn one_sees_white_where_one_could_see_through() {
    let glass = RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0]));
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes)
        .write_image(&glass, 8, 8, ExtendedColorType::Rgba8)
        .unwrap();
    let seen = pixels(&photo(&bytes).unwrap()).unwrap();
    assert!(seen.rgb.iter().all(|c| *c > 250));
}

#[test]
fn noise_fits_too() {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    let noise = RgbImage::from_fn(900, 900, |_, _| Rgb([next(), next(), next()]));
    assert!(photo(&png(&noise)).unwrap().bytes().len() <= LARGEST);
}

#[test]
fn a_text_file_called_png_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scone.png");
    for content in [
        "Recipe: flour, butter".as_bytes(),
        b"",
        b"GIF89a\x01\0\x01\0",
        b"BM\0\0",
        b"%PDF-1.7",
    ] {
        std::fs::write(&path, content).unwrap();
        let refused = NotTaken::Refused(Refusal::NotAPicture);
        assert_eq!(photo_from_file(&path), Err(refused));
    }
    assert_eq!(
        photo_from_file(folder.path()),
        Err(NotTaken::Refused(Refusal::NotAPicture)),
        "a folder"
    );
    assert!(matches!(
        photo_from_file(&folder.path().join("not there.png")),
        Err(NotTaken::Trouble(_))
    ));
}

#[test]
fn fifty_megabytes_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.jpg");
    let mut file = File::create(&path).unwrap();
    file.write_all(&jpeg(&two_colours(64, 64))).unwrap();
    file.set_len(50 * 1024 * 1024).unwrap();
    let begun = Instant::now();
    assert_eq!(photo_from_file(&path), Err(too_big()));
    assert!(begun.elapsed() < Duration::from_millis(500));
    file.set_len(LARGEST_FILE).unwrap();
    assert!(photo_from_file(&path).is_ok(), "up to the limit it is read");
}

#[test]
fn a_torn_file_is_said() {
    let picture = two_colours(600, 400);
    let mut webp = Vec::new();
    WebPEncoder::new_lossless(&mut webp)
        .encode(&picture, 600, 400, ExtendedColorType::Rgb8)
        .unwrap();
    for whole in [
        jpeg(&picture),
        png(&picture),
        as_from_a_phone(&picture, 1),
        webp,
    ] {
        for part in [2, 3, 5] {
            let torn = &whole[..whole.len() * (part - 1) / part];
            assert_eq!(photo(torn), Err(Refusal::PictureDamaged), "{part}");
        }
    }
}

#[test]
fn whatever_the_bytes_are_there_is_an_answer() {
    let picture = two_colours(64, 48);
    for whole in [jpeg(&picture), png(&picture), as_from_a_phone(&picture, 3)] {
        for at in 0..whole.len() {
            let mut spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            // Some spoilt bytes still make a picture; none makes a panic.
            drop(photo(&spoilt));
            drop(photo(&whole[..at]));
        }
    }
}

/// A PNG of this size and of one colour: some kilobytes that would unfold into very much.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    // The head says how large it is; the rest is a torn stream, which is never reached.
    let mut bytes = png(&two_colours(64, 64));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let low = crc & 1;
            crc = (crc >> 1) ^ (0xEDB8_8320 * low);
        }
    }
    !crc
}

#[test]
fn a_picture_bomb_is_refused_at_once() {
    let begun = Instant::now();
    for (width, height) in [
        (60_000, 60_000),
        (16_000, 16_000),
        (u32::MAX, 1),
        (17_000, 1),
    ] {
        let refused = photo(&bomb(width, height));
        assert!(
            matches!(
                refused,
                Err(Refusal::PictureTooLarge | Refusal::PictureDamaged)
            ),
            "{width} × {height}: {refused:?}"
        );
    }
    assert_eq!(photo(&bomb(60_000, 60_000)), Err(Refusal::PictureTooLarge));
    // A JPEG says its size in two bytes each.
    let mut large = jpeg(&two_colours(64, 64));
    let at = large.windows(2).position(|w| w == [0xFF, 0xC0]).unwrap();
    large[at + 5..at + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    assert_eq!(photo(&large), Err(Refusal::PictureTooLarge));
    assert!(begun.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_real_bomb_unfolds_within_its_bounds() {
    // The largest that is let through, all of one colour: the file is small, the picture is not.
    let large = RgbImage::from_pixel(7_000, 7_000, Rgb([200, 180, 90]));
    let bytes = png(&large);
    drop(large);
    assert!(bytes.len() < 1_000_000, "{}", bytes.len());
    let begun = Instant::now();
    assert!(photo(&bytes).is_ok());
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{:?}",
        begun.elapsed()
    );
}
