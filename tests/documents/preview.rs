//! The pages as pictures: made of the bytes, the right size, with what stands on them.

use pathway_till::documents::preview::{PagePicture, page_picture};
use pathway_till::documents::reports::pdf_bytes;
use pathway_till::words::Words;

use super::reports::sample::{bare, whole};

fn dark(picture: &PagePicture) -> usize {
    let dots = picture.rgba.chunks_exact(4);
    dots.filter(|dot| dot[0] < 100 && dot[3] == 255).count()
}

#[test]
fn each_page_is_a_picture_of_the_width_that_was_asked_for() {
    let words = Words::english().unwrap();
    let bytes = pdf_bytes(&words, &whole()).unwrap();
    for page in 0..2 {
        let picture = page_picture(&bytes, page, 660).unwrap();
        assert_eq!((picture.of, picture.width, picture.height), (2, 660, 934));
        assert_eq!(picture.rgba.len(), 660 * 934 * 4);
        assert!(picture.rgba.chunks_exact(4).all(|dot| dot[3] == 255));
        // Letters: a few in a hundred dots are dark.
        let share = dark(&picture) * 1000 / (660 * 934);
        assert!((10..200).contains(&share), "{share}");
        assert_eq!(picture, page_picture(&bytes, page, 660).unwrap());
        if let Ok(folder) = std::env::var("PAPERS") {
            let file = format!("{folder}/preview_{page}.png");
            let (width, height) = (u32::from(picture.width), u32::from(picture.height));
            let picture = image::RgbaImage::from_raw(width, height, picture.rgba).unwrap();
            picture.save(file).unwrap();
        }
    }
    let last = page_picture(&bytes, 1, 300).unwrap();
    assert_eq!(page_picture(&bytes, 9, 300).unwrap(), last);
    let other = page_picture(&pdf_bytes(&words, &bare()).unwrap(), 0, 660).unwrap();
    assert_eq!(other.of, 1);
    assert_ne!(other.rgba, page_picture(&bytes, 0, 660).unwrap().rgba);
}

#[test]
fn what_is_no_paper_has_no_picture_and_no_width_is_one_dot() {
    assert!(page_picture(b"no paper", 0, 100).is_err());
    assert!(page_picture(b"%PDF-1.7\n", 0, 100).is_err());
    let bytes = pdf_bytes(&Words::english().unwrap(), &bare()).unwrap();
    assert_eq!(page_picture(&bytes, 0, 0).unwrap().width, 1);
}
