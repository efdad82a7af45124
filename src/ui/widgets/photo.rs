//! Own photos on the screen. A view only asks: what is not here yet is noted, the app fetches it
//! after drawing, and until then the icon is shown.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Context, Id, Rect, TextureHandle, TextureOptions, Ui, pos2};
use uuid::Uuid;

use crate::ui::theme::tokens::UNTINTED;

/// One photo: of what, and in which revision. A new revision is another photo.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Photo {
    /// Of a product or a person.
    pub of: Uuid,
    /// Which one of its photos.
    pub rev: i64,
}

/// How many photos are kept for the screen. More than any page shows, less than a graphics card minds.
const MOST: usize = 300;

/// What is here, and what was asked for.
#[derive(Clone, Default)]
struct Photos {
    /// With the turn in which it was last shown; nothing for one that cannot be shown.
    here: BTreeMap<Photo, (u64, Option<TextureHandle>)>,
    wanted: BTreeSet<Photo>,
    /// Asked for, and on their way.
    coming: BTreeSet<Photo>,
    turn: u64,
}

fn id() -> Id {
    Id::unique("photos on the screen")
}

fn with<T>(ctx: &Context, work: impl FnOnce(&mut Photos) -> T) -> T {
    ctx.data_mut(|data| work(data.get_temp_mut_or_default::<Photos>(id())))
}

impl Photo {
    /// Shows it in this rectangle, filled and cut to its shape; false where it is not here (yet).
    pub fn show(self, ui: &Ui, rect: Rect, radius: u8) -> bool {
        let found = with(ui.ctx(), |photos| {
            photos.turn += 1;
            let turn = photos.turn;
            if let Some((last, texture)) = photos.here.get_mut(&self) {
                *last = turn;
                return texture.clone();
            }
            if !photos.coming.contains(&self) {
                photos.wanted.insert(self);
            }
            None
        });
        let Some(texture) = found else { return false };
        let size = texture.size_vec2();
        // The middle of the photo in the shape of the rectangle.
        let wide = (rect.width() / rect.height()).min(size.x / size.y) * size.y / size.x;
        let high = (rect.height() / rect.width()).min(size.y / size.x) * size.x / size.y;
        let (left, top) = ((1.0 - wide) / 2.0, (1.0 - high) / 2.0);
        let part = Rect::from_min_max(pos2(left, top), pos2(1.0 - left, 1.0 - top));
        let image = egui::epaint::RectShape::filled(rect, radius, UNTINTED)
            .with_texture(texture.id(), part);
        ui.painter().add(image);
        true
    }
}

/// At most so many of the photos that views asked for. They are on their way from now on, until
/// [`put`] or [`forget`].
pub fn take_wanted(ctx: &Context, at_most: usize) -> Vec<Photo> {
    with(ctx, |photos| {
        let wanted: Vec<Photo> = photos.wanted.iter().take(at_most).copied().collect();
        // What is not taken now is asked for again, if it is still seen.
        photos.wanted.clear();
        photos.coming.extend(&wanted);
        wanted
    })
}

/// Takes a photo in: so many pixels wide and high, red, green and blue. Nothing, if there is none: it
/// is not asked for again.
pub fn put(ctx: &Context, photo: Photo, pixels: Option<([usize; 2], &[u8])>) {
    let texture = pixels
        .filter(|([wide, high], rgb)| wide * high * 3 == rgb.len() && !rgb.is_empty())
        .map(|(size, rgb)| {
            let image = egui::ColorImage::from_rgb(size, rgb);
            let name = format!("photo {} {}", photo.of, photo.rev);
            ctx.load_texture(name, image, TextureOptions::LINEAR)
        });
    with(ctx, |photos| {
        let turn = photos.turn;
        photos.coming.remove(&photo);
        photos.here.insert(photo, (turn, texture));
        while photos.here.len() > MOST {
            let oldest = photos.here.iter().min_by_key(|(_, (turn, _))| *turn);
            let Some(oldest) = oldest.map(|(photo, _)| *photo) else {
                break;
            };
            photos.here.remove(&oldest);
        }
    });
}

/// Whether a photo is on the screen's side: for tests.
pub fn is_here(ctx: &Context, photo: Photo) -> bool {
    with(ctx, |photos| {
        photos
            .here
            .get(&photo)
            .is_some_and(|(_, texture)| texture.is_some())
    })
}

/// Forgets a photo, so that it is asked for again.
pub fn forget(ctx: &Context, photo: Photo) {
    with(ctx, |photos| {
        photos.coming.remove(&photo);
        photos.here.remove(&photo);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(n: u128) -> Photo {
        Photo {
            of: Uuid::from_u128(n),
            rev: 1,
        }
    }

    fn ask(ctx: &Context, photo: Photo) -> bool {
        let mut shown = false;
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let rect = Rect::from_min_size(pos2(0.0, 0.0), egui::vec2(40.0, 40.0));
            shown = photo.show(ui, rect, 4);
        });
        output.drop_without_applying_deltas();
        shown
    }

    #[test]
    fn what_is_not_here_is_asked_for_once_it_is_looked_at_and_shown_when_it_came() {
        let ctx = Context::default();
        assert!(!ask(&ctx, photo(1)));
        assert!(!ask(&ctx, photo(2)));
        assert_eq!(take_wanted(&ctx, 1), [photo(1)]);
        assert!(!ask(&ctx, photo(1)));
        assert!(take_wanted(&ctx, 9).is_empty(), "it is on its way");
        put(&ctx, photo(1), Some(([2, 1], &[1, 2, 3, 4, 5, 6])));
        assert!(ask(&ctx, photo(1)));
        assert!(take_wanted(&ctx, 9).is_empty());
        // One that did not come after all is asked for again.
        assert!(!ask(&ctx, photo(2)));
        assert_eq!(take_wanted(&ctx, 9), [photo(2)]);
        forget(&ctx, photo(2));
        assert!(!ask(&ctx, photo(2)));
        assert_eq!(take_wanted(&ctx, 9), [photo(2)]);
        // One that cannot be shown keeps its icon and is not asked for again and again.
        put(&ctx, photo(2), None);
        put(&ctx, photo(3), Some(([2, 2], &[0])));
        for n in [2, 3] {
            assert!(!ask(&ctx, photo(n)));
        }
        assert!(take_wanted(&ctx, 9).is_empty());
    }

    #[test]
    fn the_one_not_seen_for_longest_goes_first() {
        let ctx = Context::default();
        let many = u128::try_from(MOST).unwrap();
        for n in 0..many {
            put(&ctx, photo(n), Some(([1, 1], &[9, 9, 9])));
        }
        assert!(ask(&ctx, photo(0)));
        put(&ctx, photo(many), Some(([1, 1], &[9, 9, 9])));
        assert!(ask(&ctx, photo(0)), "seen just now, it stays");
        assert!(!ask(&ctx, photo(1)), "it went");
    }
}
