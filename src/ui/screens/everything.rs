//! Everything about me: all that one may see of one's own record, in words, to read a page at a time and to
//! print or save. Nobody has to be asked for it.

use egui::Ui;

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{AboutPart, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Its parts, in words.
    pub parts: Vec<AboutPart>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where one is.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The text, cut into pages.
    pub text: LongText,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at it as a paper, to print or save.
    Paper,
    /// Back.
    Back,
}

fn pieces(parts: &[AboutPart]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in parts {
        pieces.push(Piece::Heading(part.heading.clone()));
        for (name, says) in &part.lines {
            if !name.is_empty() {
                pieces.push(Piece::Name(name.clone()));
            }
            pieces.push(Piece::Words(says.clone()));
        }
    }
    pieces
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    let (text, rest) = (&mut draft.text, column.rest());
    let of = text.show_pieces(ui, look, rest, draft.page, &pieces(&data.parts));
    let (back, print) = (say!(words, "back"), say!(words, "about-me-print"));
    let numbers = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(words, "list-more", page = numbers.0, of = numbers.1);
    let mut foot = Foot::new().back(&back);
    let paper = Button::new(&print).icon(icons::PRINTER);
    foot = if of.pages > 1 {
        // Reading on is what the page is for.
        let more = Button::primary(&more).icon(icons::ARROW_RIGHT);
        foot.other(paper).primary(more)
    } else {
        foot.primary(Button::primary(&print).icon(icons::PRINTER))
    };
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) if of.pages > 1 => {
            draft.page = of.next();
            Vec::new()
        }
        Some(Pressed::Primary | Pressed::Other(_)) => vec![Action::Paper],
        None => Vec::new(),
    }
}
