//! The first start: a welcome, then one question a page. Back keeps everything that was typed, and
//! nothing is written before the last page.

mod draft;
mod ends;
mod person;
mod shops;
mod words;

use egui::Ui;

pub use self::draft::{Draft, Page, PinProblem};
use crate::domain::people::TilePicture;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page as Sheet, Pressed};
use crate::ui::widgets::{shop_form, steps};
use crate::words::{Words, say};

/// How far the first start is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Questions.
    Asking,
    /// The book is made; where its key lies.
    Founded {
        /// The folder.
        folder: String,
    },
    /// The made-up shops are there: their people and PINs.
    MadeUp {
        /// Name, picture and PIN of each.
        people: Vec<(String, TilePicture, String)>,
    },
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// How far it is.
    pub stage: Stage,
    /// The recovery words of the book that will be made.
    pub words: Vec<String>,
    /// Which two of them are asked back, from 0.
    pub asked: [usize; 2],
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look around in the made-up shops.
    LookAround,
    /// Everything is answered: make the book.
    SetUp,
    /// Go to the lock screen.
    GoOn,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match &data.stage {
        Stage::Founded { folder } => return ends::founded(ui, look, folder),
        Stage::MadeUp { people } => return ends::made_up(ui, look, people, draft),
        Stage::Asking => {}
    }
    let arrived = draft.arrive();
    if draft.page == Page::Welcome {
        return ends::welcome(ui, look, data, draft);
    }
    let sheet = Sheet::of(look, ui.max_rect());
    let mut content = Cut::new(
        sheet.content,
        if look.layout.is_short() { 8.0 } else { 20.0 },
    );
    if !look.layout.is_tiny() {
        let line = content.top(steps::HEIGHT);
        steps::show(ui, look, line, &step_names(look.words), draft.page.step());
    }
    let mut column = Column::new(look, content.rest);
    beside(ui, look, &mut column, draft.page);
    let title = title(look.words, draft);
    // What is to be done about a PIN takes the room of its title.
    if !look.layout.is_tiny() || !draft.page.has_fields() && draft.pin_problem.is_none() {
        column.title(ui, look, &title);
    }
    let problem = data
        .problem
        .as_deref()
        .filter(|_| draft.page == Page::Check);
    column.problem(ui, look, problem);
    let entered = match draft.page {
        Page::Welcome => false,
        Page::Organisation | Page::Shop(_) | Page::Shops | Page::Till | Page::Customers => {
            shops::show(ui, look, &mut column, draft, arrived)
        }
        Page::Manager | Page::Picture | Page::Pin | Page::PinAgain => {
            person::show(ui, look, &mut column, draft, arrived)
        }
        Page::Words | Page::WordsBack => words::show(ui, look, &mut column, data, draft, arrived),
        Page::Check => ends::check(ui, look, &mut column, draft),
    };
    let back = say!(look.words, "back");
    let label = primary(look.words, draft.page);
    let missing = draft.missing(look.words);
    let icon = if draft.page == Page::Check {
        icons::CHECK
    } else {
        icons::ARROW_RIGHT
    };
    let button = Button::primary(&label)
        .icon(icon)
        .locked(missing.as_deref());
    let pressed = Foot::new()
        .back(&back)
        .primary(button)
        .show(ui, look, sheet.foot);
    match pressed {
        Some(Pressed::Back) => draft.go_back(),
        Some(Pressed::Primary) => return draft.go_on(look.words, data),
        _ if entered => return draft.go_on(look.words, data),
        _ => {}
    }
    Vec::new()
}

/// Beside a short page: what its answers are for.
fn beside(ui: &mut Ui, look: Look<'_>, column: &mut Column, page: Page) {
    let words = look.words;
    let (icon, sentence) = match page {
        Page::Shop(part) => return shop_form::beside(ui, look, column, part),
        Page::Organisation => (icons::HAND_HEART, say!(words, "aside-setup-first")),
        Page::Shops => (icons::STOREFRONT, say!(words, "aside-setup-shops")),
        Page::Till => (icons::CALCULATOR, say!(words, "aside-till")),
        Page::Customers => (icons::EYE, say!(words, "aside-setup-customers")),
        Page::Manager => (icons::USER, say!(words, "aside-setup-manager")),
        Page::WordsBack => (icons::KEY, say!(words, "aside-setup-words")),
        Page::Check => (icons::LIST_CHECKS, say!(words, "aside-setup-check")),
        // These fill their page.
        Page::Welcome | Page::Picture | Page::Pin | Page::PinAgain | Page::Words => return,
    };
    column.beside(ui, look, (icon, look.tokens.bakery), &sentence);
}

fn step_names(words: &Words) -> [String; 6] {
    [
        say!(words, "setup-step-charity"),
        say!(words, "setup-step-shops"),
        say!(words, "setup-step-till"),
        say!(words, "setup-step-you"),
        say!(words, "setup-step-words"),
        say!(words, "setup-step-check"),
    ]
}

fn title(words: &Words, draft: &Draft) -> String {
    let name = draft.name.typed.trim();
    match draft.page {
        Page::Welcome => say!(words, "setup-welcome"),
        Page::Organisation => say!(words, "setup-organisation-ask"),
        Page::Shop(part) => draft
            .form()
            .map(|form| shop_form::title(words, form, part))
            .unwrap_or_default(),
        Page::Shops => say!(words, "setup-shops-ask"),
        Page::Till => say!(words, "setup-till-ask"),
        Page::Customers => say!(words, "setup-customers-ask"),
        Page::Manager => say!(words, "setup-manager-ask"),
        Page::Picture => say!(words, "setup-picture-ask", name = name),
        Page::Pin => say!(words, "setup-pin-ask", name = name),
        Page::PinAgain => say!(words, "setup-pin-again-ask"),
        Page::Words => say!(words, "setup-words-ask"),
        Page::WordsBack => say!(words, "setup-words-back-ask"),
        Page::Check => say!(words, "setup-check-ask"),
    }
}

fn primary(words: &Words, page: Page) -> String {
    match page {
        Page::Shops => say!(words, "setup-all-shops"),
        Page::Words => say!(words, "setup-words-done"),
        Page::Check => say!(words, "setup-do"),
        _ => say!(words, "next"),
    }
}
