//! Journeys through the real app, by role and label: each reads like a part of a day.

mod a_sale;
mod about;
mod coming;
mod contacts;
mod erasure;
mod first_start;
mod frameworks;
mod goals;
mod hours_asked;
mod hours_worked;
mod leaving;
mod lists;
mod looks;
mod measures;
mod own_photo;
pub mod own_progress;
mod papers;
mod passports;
mod people;
pub mod people_book;
mod planning;
mod products;
mod records;
mod referrals;
mod referred_to_leaving;
mod reports;
mod safe_copies;
mod selling;
mod sharing;
mod skill_lists;
mod skills;
mod the_day;
mod the_wall;
mod trade;
mod trial;
mod two_books;
mod without_vat;
mod worked_examples;

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use pathway_till::devices::paper::Recording;
use pathway_till::domain::ids::PersonId;
use pathway_till::env::SetClock;
use pathway_till::operations::scene::{Scene, Stage};
use pathway_till::store::ShopBook;
use pathway_till::ui::Route;
use pathway_till::ui::app::App;
use pathway_till::words::Words;
use tempfile::TempDir;

use crate::support::Shop;

/// The app in a window, on a small shop.
pub struct Till {
    pub window: Harness<'static, App>,
    pub clock: Arc<SetClock>,
    pub scene: Scene,
    pub folder: TempDir,
    pub printer: Arc<Recording>,
}

impl Till {
    pub fn at(stage: Stage) -> Self {
        Self::of(Shop::at(stage), [1280.0, 800.0])
    }

    pub fn of(shop: Shop, size: [f32; 2]) -> Self {
        let Shop {
            folder,
            clock,
            env,
            book,
            scene,
        } = shop;
        let words = Words::english().expect("words");
        let papers = folder.path().join("papers");
        let recording = Arc::new(Recording::with(&["counter", "office"]));
        let printer = recording.clone();
        let mut window = Harness::builder()
            .with_size(size)
            .with_max_steps(16)
            .build_eframe(|cc| {
                let reopen = Box::new(|| Err(pathway_till::domain::Trouble::Busy));
                App::new(&cc.egui_ctx, env, words, Ok(book), reopen, papers).print_on(printer)
            });
        window.run();
        Self {
            window,
            clock,
            scene,
            folder,
            printer: recording,
        }
    }

    pub fn app(&self) -> &App {
        self.window.state()
    }

    pub fn book(&self) -> &ShopBook {
        self.app().book().expect("an open book")
    }

    pub fn route(&self) -> Route {
        self.app().route()
    }

    /// Presses the button of this name.
    pub fn press(&mut self, name: &str) {
        self.window
            .get_by_role_and_label(Role::Button, name)
            .click();
        self.settle();
    }

    /// Ticks or unticks the box of this name.
    pub fn tick(&mut self, name: &str) {
        self.window
            .get_by_role_and_label(Role::CheckBox, name)
            .click();
        self.settle();
    }

    /// Chooses the one of several with this name.
    pub fn press_radio(&mut self, name: &str) {
        self.window
            .get_by_role_and_label(Role::RadioButton, name)
            .click();
        self.settle();
    }

    /// A second goes by in the window.
    pub fn wait_a_second(&mut self) {
        for _ in 0..8 {
            self.window.step();
        }
    }

    /// Presses the first button whose name contains this.
    pub fn press_like(&mut self, name: &str) {
        use egui_kittest::kittest::by;
        let found = self
            .window
            .query_all(by().role(Role::Button).label_contains(name))
            .next();
        found
            .unwrap_or_else(|| panic!("no button like {name} on {:?}", self.route()))
            .click();
        self.settle();
    }

    /// One of the other jobs, on whichever page it stands; what is one's own stands under "About me".
    pub fn goes_to_job(&mut self, name: &str) {
        self.press_like("Other jobs");
        let own = name.starts_with("My ") || ["What I share", "Reports to read"].contains(&name);
        for _page in 0..9 {
            // Its own line names what is behind it.
            if own && self.has("About me") {
                self.press_like("About me");
                return self.find_job(name);
            }
            if self.has(name) {
                return self.press_like(name);
            }
            self.press_like("More (");
        }
        panic!("no job like {name}");
    }

    /// A job of the list that is shown, or of its next pages.
    pub fn find_job(&mut self, name: &str) {
        for _page in 0..9 {
            if self.has(name) {
                return self.press_like(name);
            }
            self.press_like("More (");
        }
        panic!("no job like {name}");
    }

    pub fn has(&self, text: &str) -> bool {
        self.window
            .query_all_by_label_contains(text)
            .next()
            .is_some()
    }

    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types digits on the keyboard.
    pub fn digits(&mut self, digits: &str) {
        for digit in digits.chars() {
            let key = Key::from_name(&digit.to_string()).expect("a digit");
            self.window.event(egui::Event::Key {
                key,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
            self.window.event(egui::Event::Text(digit.to_string()));
            self.window.run();
        }
    }

    /// Lets everything happen that follows, workers included.
    pub fn settle(&mut self) {
        self.window.run();
    }

    /// Waits for another screen than this one.
    pub fn leave(&mut self, route: Route) {
        let start = Instant::now();
        while self.route() == route {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "still at {route:?}"
            );
            std::thread::sleep(Duration::from_millis(5));
            self.window.step();
        }
        self.window.run();
    }

    /// Signs in by tile and PIN pad.
    pub fn sign_in(&mut self, name: &str, pin: &str) {
        self.types_pin_of(name, pin);
        self.press("Sign in");
        self.leave(Route::Pin);
        self.just_the_till();
    }

    /// From the covered screen to the page of the PIN, which is typed there.
    pub fn types_pin_of(&mut self, name: &str, pin: &str) {
        assert_eq!(self.route(), Route::Lock);
        // Where customers do not see the screen the tiles stand there already.
        if !self.has(name) {
            self.press("Sign in");
        }
        self.press(name);
        for digit in pin.chars() {
            self.press(&digit.to_string());
        }
    }

    /// Whoever is asked whether they are here goes on to the till.
    pub fn just_the_till(&mut self) {
        if self.route() == Route::ComeAndGo {
            self.press_like("Just the till");
        }
    }

    pub fn id_of(&self, name: &str) -> PersonId {
        let people = self.book().read().people().expect("people");
        people
            .iter()
            .find(|p| p.till_name == name)
            .expect("a person")
            .id
    }
}

impl Till {
    pub fn clock_now(&self) -> pathway_till::domain::time::Moment {
        use pathway_till::env::Clock;
        self.clock.now()
    }
}

impl Till {
    /// Moves the focus with Tab until it stands on something of this name.
    #[allow(
        clippy::redundant_closure_for_method_calls,
        reason = "the path has one lifetime only"
    )]
    pub fn tab_to(&mut self, name: &str) {
        use egui_kittest::kittest::by;
        for _ in 0..60 {
            self.key(Modifiers::NONE, Key::Tab);
            let on = self
                .window
                .query_all(by().predicate(|n| n.is_focused()))
                .filter_map(|n| n.accesskit_node().label())
                .any(|label| label.contains(name));
            if on {
                return;
            }
        }
        panic!("the keyboard does not reach {name}");
    }
}

/// What only the keyboard does.
impl Till {
    /// Moves the focus there and presses Enter.
    pub fn enter_on(&mut self, name: &str) {
        self.tab_to(name);
        self.key(Modifiers::NONE, Key::Enter);
    }

    /// Types where the focus is.
    pub fn types(&mut self, text: &str) {
        self.window.event(egui::Event::Text(text.into()));
        self.settle();
    }

    /// The main button of the page, by its keys.
    pub fn go_on(&mut self) {
        self.key(Modifiers::COMMAND, Key::Enter);
    }

    /// Signs in without a mouse.
    pub fn sign_in_by_keyboard(&mut self, name: &str, pin: &str) {
        self.enter_on("Sign in");
        self.enter_on(name);
        self.digits(pin);
        self.go_on();
        self.leave(Route::Pin);
        if self.route() == Route::ComeAndGo {
            self.enter_on("Just the till");
        }
    }
}

impl Till {
    /// Types into the field of this name.
    pub fn type_into(&mut self, name: &str, text: &str) {
        use egui_kittest::kittest::by;
        let field = |r: Role| {
            matches!(
                r,
                Role::TextInput | Role::MultilineTextInput | Role::PasswordInput
            )
        };
        let found = self
            .window
            .query_all(
                by().label_contains(name)
                    .predicate(move |n| field(n.role())),
            )
            .next();
        found
            .unwrap_or_else(|| panic!("no field like {name}"))
            .focus();
        self.window.run();
        let found = self
            .window
            .query_all(
                by().label_contains(name)
                    .predicate(move |n| field(n.role())),
            )
            .next();
        found
            .unwrap_or_else(|| panic!("no field like {name}"))
            .type_text(text);
        self.settle();
    }

    /// Types into the field of this name, in place of what is there.
    pub fn retype(&mut self, name: &str, text: &str) {
        self.type_into(name, "");
        self.key(Modifiers::COMMAND, Key::A);
        self.type_into(name, text);
    }

    /// Types into the last text field of the page.
    pub fn type_into_first(&mut self, text: &str) {
        use egui_kittest::kittest::by;
        let field = |r: Role| {
            matches!(
                r,
                Role::TextInput | Role::MultilineTextInput | Role::PasswordInput
            )
        };
        for typing in [false, true] {
            let found = self
                .window
                .query_all(by().predicate(move |n| field(n.role())))
                .last();
            let found = found.unwrap_or_else(|| panic!("no field"));
            if typing {
                found.type_text(text);
            } else {
                found.focus();
            }
            self.settle();
        }
    }

    /// Waits until one of these is said.
    pub fn wait_for(&mut self, one: &str, other: &str) {
        let start = Instant::now();
        while !self.has(one) && !self.has(other) {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "neither {one} nor {other}"
            );
            std::thread::sleep(Duration::from_millis(5));
            self.window.step();
        }
        self.settle();
    }
}
