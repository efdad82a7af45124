//! Ask for help: fetch somebody. The basket stays as it is, and nothing is recorded.

use egui::Ui;

use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S8};
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::text;
use crate::words::say;

/// Whether somebody is signed in, and so can lock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signed {
    /// Nobody is.
    Out,
    /// Somebody is.
    In,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whether somebody is signed in.
    pub signed: Signed,
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Back to where they were.
    CarryOn,
    /// Lock the till; the basket stays.
    Lock,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Cut::new(page.content, look.layout.gap());
    let width = COLUMN.min(page.content.width());
    let fetch = say!(words, "help-fetch");
    let high = text::height(ui, Type::Heading, &fetch, width);
    let line = column.top(high).with_max_x(page.content.left() + width);
    text::heading(ui, line, Type::Heading, &fetch, look.tokens.text, 2);
    let kept = say!(words, "help-kept");
    let high = banner::height(ui, look, &kept, width);
    banner::show(ui, look, column.top(high).min, width, Tone::Positive, &kept);
    if !look.layout.is_tiny() {
        let keys = say!(words, "help-keys");
        let line = column.top(Type::Strong.line());
        text::heading(ui, line, Type::Strong, &keys, look.tokens.text, 3);
        column.rest.min.y -= look.layout.gap() - S8;
        let step = if look.layout.is_short() { 28.0 } else { 36.0 };
        let mut list = Cut::new(column.rest.with_max_x(page.content.left() + width), 0.0);
        for command in Command::ALL {
            if list.rest.height() < step {
                break;
            }
            let (text, key) = (command.text(words), command.key_name(words));
            page::row(ui, look, list.top(step), &text, &key, Type::Meta);
        }
    }
    let carry_on = say!(words, "help-carry-on");
    let lock = say!(words, "help-lock");
    let mut foot = Foot::new().primary(Button::primary(&carry_on));
    if data.signed == Signed::In {
        foot = foot.other(Button::new(&lock).icon(icons::LOCK));
    }
    let by_escape = Command::Back.pressed(ui.ctx());
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Primary) => vec![Action::CarryOn],
        Some(Pressed::Other(_)) => vec![Action::Lock],
        _ if by_escape => vec![Action::CarryOn],
        _ => Vec::new(),
    }
}
