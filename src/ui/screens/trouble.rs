//! Something happened to the machine or the book: what, what is safe, what to do.

use egui::{Rect, Ui, Vec2, pos2, vec2};

use crate::domain::Trouble;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S16, S24, S48};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::card;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::text::{self, IconCut};
use crate::words::{TroubleWords, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What happened.
    pub trouble: Trouble,
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Try again what was being done.
    TryAgain,
    /// Close the window.
    Close,
}

/// Whether trying again can help.
fn can_pass(trouble: &Trouble) -> bool {
    !matches!(
        trouble,
        Trouble::TooNew | Trouble::BookExists | Trouble::NoBook | Trouble::AlreadyOpen
    )
}

/// Where there is room, a card in the middle of the page; gives back its inside.
fn middle(ui: &Ui, look: Look<'_>, rect: Rect, said: &TroubleWords) -> Rect {
    if look.layout.is_short() || rect.width() < 800.0 {
        return rect;
    }
    let words: f32 = [
        (&said.happened, Type::Body),
        (&said.kept, Type::Strong),
        (&said.to_do, Type::Body),
    ]
    .into_iter()
    .map(|(sentence, style)| text::height(ui, style, sentence, COLUMN) + S24)
    .sum();
    let size = vec2(COLUMN + 2.0 * S48, 96.0 + words + 2.0 * S48);
    let spot = Rect::from_center_size(rect.center(), size.min(rect.size()));
    card::raised(ui, look, spot);
    spot.shrink(S48)
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    let t = look.tokens;
    let page = Page::of(look, ui.max_rect());
    let said = look.words.trouble(&data.trouble);
    let mut column = Cut::new(
        middle(ui, look, page.content, &said),
        if look.layout.is_short() { S16 } else { S24 },
    );
    let side = if look.layout.is_short() { 56.0 } else { 96.0 };
    let row = column.top(side);
    let spot = Rect::from_min_size(row.min, Vec2::splat(side));
    card::disc(ui, look, spot, t.attention);
    text::icon(
        ui,
        spot,
        icons::BOOK_OPEN,
        IconCut::Regular,
        side / 2.0,
        t.attention.ink,
    );
    let title = Rect::from_min_max(pos2(spot.right() + S24, row.top()), row.max);
    text::heading(ui, title, Type::Title, &said.title, t.text, 2);
    let width = COLUMN.min(column.rest.width());
    for (sentence, style) in [
        (&said.happened, Type::Body),
        (&said.kept, Type::Strong),
        (&said.to_do, Type::Body),
    ] {
        let high = text::height(ui, style, sentence, width);
        let corner = column.top(high).min;
        text::paragraph(ui, corner, width, style, sentence, t.text);
    }
    let (again, close) = (
        say!(look.words, "trouble-try-again"),
        say!(look.words, "trouble-close"),
    );
    let foot = if can_pass(&data.trouble) {
        Foot::new()
            .other(Button::new(&close))
            .primary(Button::primary(&again).icon(icons::ARROW_CLOCKWISE))
    } else {
        Foot::new().primary(Button::primary(&close))
    };
    match (foot.show(ui, look, page.foot), can_pass(&data.trouble)) {
        (Some(Pressed::Primary), true) => vec![Action::TryAgain],
        (Some(Pressed::Primary), false) | (Some(Pressed::Other(_)), _) => vec![Action::Close],
        _ => Vec::new(),
    }
}
