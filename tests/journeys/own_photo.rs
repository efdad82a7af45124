//! A person's own photo: chosen from a file, on the tile, on the list, and taken away again.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use pathway_till::domain::people::TillPerson;
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;
use pathway_till::ui::widgets::photo;

use super::Till;
use super::first_start::{answer_everything, welcome, with_a_loaf};

/// Şengül, who manages a real shop, at her till.
fn a_real_shop() -> Till {
    let mut till = welcome();
    answer_everything(&mut till);
    till.press("Set up our shops");
    till.leave(Route::Working);
    till.press("Sign in");
    let mut till = with_a_loaf(till, "2468");
    till.sign_in("Şengül", "2468");
    till.press("Count");
    till.type_into("How many: £10 note", "5");
    till.press_like("I have counted");
    till
}

impl Till {
    fn opens_my_card(&mut self) {
        self.goes_to_job("My card");
        assert_eq!(self.route(), Route::PersonCard);
    }

    /// A photo as a phone takes it, in a file.
    fn a_photo(&self) -> PathBuf {
        let path = self.folder.path().join("me.png");
        let dots = image::RgbImage::from_fn(900, 700, |x, y| {
            image::Rgb([u8::from(x > 450) * 200, u8::from(y > 350) * 200, 120])
        });
        dots.save(&path).expect("a file");
        path
    }

    fn me(&self) -> TillPerson {
        self.book().read().people().expect("people").remove(0)
    }

    fn until_so(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !so(self) {
            assert!(start.elapsed() < Duration::from_secs(20), "never: {what}");
            std::thread::sleep(Duration::from_millis(5));
            self.window.step();
        }
        self.window.run();
    }
}

#[test]
fn a_photo_is_chosen_from_a_file_stands_on_the_tile_and_is_taken_away() {
    let mut till = a_real_shop();
    till.opens_my_card();
    till.press_like("Own photo");
    assert!(till.has("Şengül has no photo here"));
    till.press("Choose a photo");
    assert_eq!(till.route(), Route::ChooseFile);
    let path = till.a_photo();
    till.until_so("places", |till| till.has("Type where it is"));
    till.type_into("Type where it is", &path.display().to_string());
    till.press("Use this");
    till.until_so("kept", |till| till.me().photo.is_some());
    till.until_so("said", |till| till.has("In place of colour and symbol"));
    assert_eq!(till.route(), Route::PersonCard);
    let me = till.me();
    let kept = till
        .book()
        .read()
        .person_photo(me.id, me.photo.unwrap_or(0));
    let kept = kept.expect("read").expect("a photo");
    assert!(
        kept.len() < 100_000 && kept.starts_with(&[0xFF, 0xD8]),
        "made small"
    );

    // The lock's tile asks for it and shows it.
    till.key(egui::Modifiers::COMMAND, egui::Key::L);
    till.press("Sign in");
    let portrait = till.app().state().expect("open").wall().remove(0).picture;
    let photo = portrait.photo.expect("a photo on the wall");
    assert_eq!((photo.of, Some(photo.rev)), (me.id.0, me.photo));
    let ctx = till.window.ctx.clone();
    till.until_so("on the screen", |_| photo::is_here(&ctx, photo));

    // Taken away, colour and symbol stand as before; what was kept stays kept.
    till.press_like("Şengül");
    till.digits("2468");
    till.press("Sign in");
    till.until_so("signed in", |till| till.route() != Route::Pin);
    till.opens_my_card();
    till.press_like("Own photo");
    assert!(till.has("Photo of Şengül"));
    till.press("Take it away");
    let after = till.me();
    assert_eq!((after.photo, after.picture), (None, me.picture));
    let wall = till.app().state().expect("open").wall().remove(0);
    assert_eq!(wall.picture.photo, None);
    for finding in till.book().read().verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
}

#[test]
fn among_made_up_people_there_are_no_photos() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.opens_my_card();
    assert!(till.has("Picture") && !till.has("Own photo"));
}
