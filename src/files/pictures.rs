//! An own photo from a file: looked at under limits, set upright, made small, without its place data.
//!
//! Whatever the file is, reading it takes a bounded time and memory: a file that is too big is not
//! read whole, and a small file that would unfold into a huge picture is not unfolded. What comes out
//! is drawn anew from the pixels, so nothing else that the photo knew is in it.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};

use super::disk;
use crate::domain::pictures::{LARGEST, LONGEST_SIDE, SmallPicture};
use crate::domain::{Refusal, Trouble};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;
/// The same in megabytes, for the sentence that says so.
const LARGEST_FILE_MB: u32 = 20;
/// The longest side of a photo that is unfolded, in pixels.
const LONGEST_PHOTO_SIDE: u32 = 16_000;
/// The most pixels of a photo that is unfolded: what the large cameras of telephones make.
const MOST_PIXELS: u64 = 51_000_000;
/// The most memory for unfolding one, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// The longest side of a picture on a tile, in pixels: sharp at 200 %, and small in memory.
const TILE_SIDE: u32 = 192;
/// How a small picture is drawn, best first: its longest side and the quality of its JPEG. The last
/// one fits whatever the picture shows.
const TRIES: [(u32, u8); 5] = [
    (LONGEST_SIDE, 85),
    (LONGEST_SIDE, 70),
    (LONGEST_SIDE, 50),
    (384, 50),
    (192, 40),
];

/// Why a picture was not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotTaken {
    /// It is not a picture that we can use; the person can choose another.
    Refused(Refusal),
    /// The disk did not give it.
    Trouble(Trouble),
}

impl From<Refusal> for NotTaken {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The pixels of a small picture, for the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pixels {
    /// How wide.
    pub width: usize,
    /// How high.
    pub height: usize,
    /// Red, green, blue; row by row.
    pub rgb: Vec<u8>,
}

/// Reads a photo (PNG, JPEG, WebP) from a file and makes it small. Slow: for a worker.
pub fn photo_from_file(path: &Path) -> Result<SmallPicture, NotTaken> {
    let trouble = |e: &std::io::Error| NotTaken::Trouble(disk(e));
    // A pipe or a device could be read for ever.
    let about = std::fs::metadata(path).map_err(|e| trouble(&e))?;
    if !about.is_file() {
        return Err(Refusal::NotAPicture.into());
    }
    if about.len() > LARGEST_FILE {
        return Err(too_big());
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|e| trouble(&e))?;
    // It may have grown since.
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| trouble(&e))?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(too_big());
    }
    Ok(photo(&bytes)?)
}

fn too_big() -> NotTaken {
    let most = LARGEST_FILE_MB;
    NotTaken::Refused(Refusal::PictureFileTooBig { most })
}

/// Makes a photo small that is here as a file's bytes.
pub fn photo(bytes: &[u8]) -> Result<SmallPicture, Refusal> {
    let (picture, orientation) = unfold(bytes)?;
    let upright = upright(&picture, orientation);
    for (side, quality) in TRIES {
        let small = shrunk(&upright, side);
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, quality)
            .encode_image(&small)
            .map_err(|e| refusal(&e))?;
        if jpeg.len() <= LARGEST {
            return SmallPicture::new(jpeg);
        }
    }
    Err(Refusal::PictureTooLarge)
}

/// The same, no larger than a tile needs it.
pub fn small_pixels(picture: &SmallPicture) -> Option<Pixels> {
    let whole = pixels(picture)?;
    let (width, height) = (
        u32::try_from(whole.width).ok()?,
        u32::try_from(whole.height).ok()?,
    );
    let small = shrunk(&RgbImage::from_raw(width, height, whole.rgb)?, TILE_SIDE);
    Some(Pixels {
        width: usize::try_from(small.width()).ok()?,
        height: usize::try_from(small.height()).ok()?,
        rgb: small.into_raw(),
    })
}

/// The pixels of a small picture; nothing, if the bytes in a book are not one any more.
pub fn pixels(picture: &SmallPicture) -> Option<Pixels> {
    let mut reader = ImageReader::with_format(Cursor::new(picture.bytes()), ImageFormat::Jpeg);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    reader.limits(limits);
    let drawn = reader.decode().ok()?.into_rgb8();
    Some(Pixels {
        width: usize::try_from(drawn.width()).ok()?,
        height: usize::try_from(drawn.height()).ok()?,
        rgb: drawn.into_raw(),
    })
}

fn unfold(bytes: &[u8]) -> Result<(DynamicImage, Orientation), Refusal> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Refusal::NotAPicture)?;
    let format = reader.format().ok_or(Refusal::NotAPicture)?;
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
    if !known.contains(&format) {
        return Err(Refusal::NotAPicture);
    }
    if format == ImageFormat::Jpeg && !jpeg_has_its_end(bytes) {
        return Err(Refusal::PictureDamaged);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_PHOTO_SIDE);
    limits.max_image_height = Some(LONGEST_PHOTO_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| refusal(&e))?;
    let (width, height) = decoder.dimensions();
    let large = u64::from(width) * u64::from(height) > MOST_PIXELS;
    if large || decoder.total_bytes() > MOST_MEMORY {
        return Err(Refusal::PictureTooLarge);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(|e| refusal(&e))?;
    Ok((picture, orientation))
}

/// Whether a JPEG goes on to its end. The decoder draws a torn one grey; we say it instead.
///
/// Only what follows the first scan counts: the head may hold a thumbnail, which has an end too.
fn jpeg_has_its_end(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xFF, marker, high, low, ..] = rest {
        if *marker == 0xDA {
            return rest.windows(2).any(|w| w == [0xFF, 0xD9]);
        }
        if *marker == 0xFF {
            // Bytes of filling may stand before a marker.
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        rest = rest.get(length.max(2) + 2..).unwrap_or_default();
    }
    false
}

/// Small, upright, on white where one could see through it.
fn upright(picture: &DynamicImage, orientation: Orientation) -> RgbImage {
    // Quickly to about twice the size, then carefully.
    let twice = 2 * LONGEST_SIDE;
    let side = picture.width().max(picture.height());
    let mut small = if side > 2 * twice {
        picture.thumbnail(twice, twice)
    } else {
        picture.clone()
    };
    if side > LONGEST_SIDE {
        small = small.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::CatmullRom);
    }
    small.apply_orientation(orientation);
    let see_through = small.to_rgba8();
    RgbImage::from_fn(see_through.width(), see_through.height(), |x, y| {
        let [r, g, b, a] = see_through.get_pixel(x, y).0;
        let on_white = |c: u8| {
            let mixed = u32::from(c) * u32::from(a) + 255 * (255 - u32::from(a));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([on_white(r), on_white(g), on_white(b)])
    })
}

fn shrunk(picture: &RgbImage, side: u32) -> RgbImage {
    if picture.width().max(picture.height()) <= side {
        return picture.clone();
    }
    DynamicImage::ImageRgb8(picture.clone())
        .resize(side, side, FilterType::Triangle)
        .into_rgb8()
}

fn refusal(error: &ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::PictureTooLarge,
        ImageError::Unsupported(_) => Refusal::NotAPicture,
        _ => Refusal::PictureDamaged,
    }
}

#[cfg(test)]
mod tests;
