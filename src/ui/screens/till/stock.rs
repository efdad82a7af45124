//! What is left, what is sold out, and what is past its day: on the tile, and said when it is tapped.

use egui::{Rect, Ui};

use super::{Action, Data, Draft};
use crate::domain::basket::LineState;
use crate::domain::catalogue::Product;
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S12};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::photo::Photo;
use crate::ui::widgets::product_tile::{self, More, Tile};
use crate::words::say;

/// Why something is not added to the basket.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// There is none left.
    SoldOut,
    /// It is past its use-by date.
    PastDate,
}

/// How many are left of a product that is counted down, with those in the basket taken off.
fn left(data: &Data, product: &Product) -> Option<i64> {
    let left = *data.left.get(&product.id)?;
    let lines = data.basket.lines();
    let mine = lines
        .iter()
        .filter(|l| l.item.product == product.id && l.state == LineState::In);
    let taken: i64 = mine.map(|l| (l.quantity.get() + 999) / 1000).sum();
    Some((left - taken).max(0))
}

/// Whether a product is not to be added now.
pub fn stop(data: &Data, product: &Product) -> Option<Stop> {
    if !product.may_be_sold_on(data.today) {
        Some(Stop::PastDate)
    } else if left(data, product) == Some(0) {
        Some(Stop::SoldOut)
    } else {
        None
    }
}

/// The product about which it is being said that it cannot be sold now.
pub fn stopped<'a>(data: &'a Data, draft: &Draft) -> Option<(&'a Product, Stop)> {
    let id = draft.stopped?;
    let product = data.products.iter().find(|p| p.id == id)?;
    stop(data, product).map(|stop| (product, stop))
}

/// The tile of a product; true when it was pressed.
pub fn tile(ui: &mut Ui, look: Look<'_>, rect: Rect, data: &Data, product: &Product) -> bool {
    let words = look.words;
    let price = if product.open_limit.is_some() && product.price == Pence::ZERO {
        say!(words, "products-open-price")
    } else {
        words.money(product.price)
    };
    let left = left(data, product).map(|n| say!(words, "tile-left", count = words.number(n)));
    let stopped = stop(data, product).map(|stop| match stop {
        Stop::SoldOut => say!(words, "tile-sold-out"),
        Stop::PastDate => say!(words, "tile-past-date"),
    });
    let mut spoken = say!(
        words,
        "till-tile",
        name = product.name.as_str(),
        price = price.as_str()
    );
    if let Some(more) = stopped.as_ref().or(left.as_ref()) {
        spoken = format!("{spoken}, {more}");
    }
    let category = data.categories.iter().find(|c| c.id == product.category);
    let block = match category.and_then(|c| c.colour) {
        Some(colour) => look.tile(colour.code()),
        None => look.trade(data.trade),
    };
    let tile = Tile {
        name: &product.button_name,
        price: Some(&price),
        icon: Icon::of_product(&product.icon),
        block,
        spoken: &spoken,
    };
    let more = More {
        photo: product.photo_rev.map(|rev| Photo {
            of: product.id.0,
            rev,
        }),
        left: left.as_deref(),
        stopped: stopped.as_deref(),
    };
    product_tile::show_more(ui, look, rect, tile, more)
}

/// Says why it cannot be sold now, and what can be done.
pub fn explain(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    rect: Rect,
    (product, stop): (&Product, Stop),
    actions: &mut Vec<Action>,
) {
    let words = look.words;
    card::raised(ui, look, rect);
    let inside = rect.shrink(look.layout.gap());
    let mut all = Cut::new(inside, S12);
    let mut line = Cut::new(all.bottom(look.layout.target()), S12);
    let back = say!(words, "back");
    let button = Button::back(&back);
    let wide = button.width(ui).max(120.0);
    if button.show(ui, look, line.left(wide)) {
        draft.stopped = None;
    }
    let middle = all
        .rest
        .with_max_x(all.rest.left() + COLUMN.min(all.rest.width()));
    let mut column = Column::new(look, middle);
    let sentence = match stop {
        Stop::SoldOut => say!(words, "till-sold-out", name = product.name.as_str()),
        Stop::PastDate => words.refusal(&Refusal::PastUseBy { product: None }),
    };
    if !look.layout.is_tiny() {
        column.title(ui, look, &product.name);
    }
    column.say(ui, look, Type::Body, &sentence);
    if stop == Stop::SoldOut {
        let (more, page) = (say!(words, "till-one-more"), say!(words, "job-left"));
        let high = look.layout.target();
        let button = Button::new(&more).icon(icons::PLUS).weight(Weight::Lined);
        let wide = button.width(ui).min(column.width());
        let spot = column.spot(high);
        if button.show(ui, look, spot.with_max_x(spot.left() + wide)) {
            actions.push(Action::OneMore(product.id));
            draft.stopped = None;
        }
        let button = Button::new(&page).icon(icons::LIST_CHECKS);
        let wide = button.width(ui).min(line.rest.width());
        if button.show(ui, look, line.left(wide)) {
            actions.push(Action::LeftToday);
            draft.stopped = None;
        }
    }
}
