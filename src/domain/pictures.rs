//! An own photo, small and without anything in it but the picture.

use super::Refusal;

/// The largest small picture, in bytes.
pub const LARGEST: usize = 100_000;
/// The longest side of a small picture, in pixels.
pub const LONGEST_SIDE: u32 = 512;

/// A JPEG of at most [`LARGEST`] bytes that says nothing but its picture: no place, time or camera.
///
/// `files::pictures` makes them of photos; a book takes nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct SmallPicture(Vec<u8>);

impl std::fmt::Debug for SmallPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SmallPicture({} bytes)", self.0.len())
    }
}

impl SmallPicture {
    /// Takes bytes that are such a picture.
    pub fn new(bytes: Vec<u8>) -> Result<Self, Refusal> {
        if bytes.len() <= LARGEST && is_bare_jpeg(&bytes) {
            Ok(Self(bytes))
        } else {
            Err(Refusal::NotAPicture)
        }
    }

    /// The bytes of the JPEG.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Whether these bytes begin as a JPEG whose head holds nothing beside what draws it: every segment
/// before the picture is walked; application data (but the plain JFIF head) and comments are not let in.
fn is_bare_jpeg(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(&[0xFF, 0xD8]) else {
        return false;
    };
    loop {
        let [0xFF, marker, high, low, after @ ..] = rest else {
            return false;
        };
        match *marker {
            0xDA => return true,
            0xE1..=0xEF | 0xFE => return false,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let Some(next) = length.checked_sub(2).and_then(|n| after.get(n..)) else {
            return false;
        };
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A head of a JPEG with this segment before its picture.
    fn with(marker: u8, inside: &[u8]) -> Vec<u8> {
        let length = u16::try_from(inside.len().saturating_add(2))
            .unwrap()
            .to_be_bytes();
        let mut bytes = vec![0xFF, 0xD8, 0xFF, marker];
        bytes.extend(length);
        bytes.extend(inside);
        bytes.extend([0xFF, 0xDA, 0, 2]);
        bytes
    }

    #[test]
    fn only_a_bare_and_small_jpeg_is_one() {
        assert!(SmallPicture::new(with(0xE0, b"JFIF\0")).is_ok());
        let wrong = [
            with(0xE1, b"Exif\0\0"),
            with(0xED, b"Photoshop"),
            with(0xFE, b"taken at home"),
            b"\x89PNG\r\n\x1a\n".to_vec(),
            b"a text".to_vec(),
            Vec::new(),
            vec![0xFF, 0xD8],
            vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 0],
            vec![0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1],
        ];
        for bytes in wrong {
            assert_eq!(SmallPicture::new(bytes), Err(Refusal::NotAPicture));
        }
        let mut large = with(0xE0, b"JFIF\0");
        large.resize(LARGEST + 1, 0);
        assert_eq!(SmallPicture::new(large), Err(Refusal::NotAPicture));
    }
}
