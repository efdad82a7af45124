//! What is left today: how many of a thing there are still, or that it is sold out. Everybody who
//! sells can say so.

use std::sync::Arc;

use egui::{Align2, Rect, Ui, pos2};

use super::block_of;
use crate::domain::catalogue::{Category, LeftToday, MOST_LEFT, Product, Trade};
use crate::domain::ids::ProductId;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Width, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, S16};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{card, empty, tabs};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The kind of shop.
    pub trade: Trade,
    /// The tabs of the till.
    pub tabs: Vec<Category>,
    /// What the till sells, in the order of the screen.
    pub products: Arc<Vec<Product>>,
    /// What is left of those that are counted down.
    pub left: LeftToday,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The chosen tab; the first are those that are counted down.
    pub tab: usize,
    /// The part of the tabs that is seen.
    pub tabs_page: usize,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// So many are left; nothing: it is not counted down.
    Left(ProductId, Option<i64>),
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    let mut names = vec![say!(words, "left-counted")];
    names.extend(data.tabs.iter().map(|t| t.name.clone()));
    let line = column.line(look.layout.target());
    if let Some(tab) = tabs::show(ui, look, line, &names, draft.tab, &mut draft.tabs_page) {
        draft.tab = tab;
        draft.page = 0;
    }
    column.problem(ui, look, data.problem.as_deref());
    let tab = draft.tab.checked_sub(1).and_then(|n| data.tabs.get(n));
    let shown: Vec<&Product> = data
        .products
        .iter()
        .filter(|p| match tab {
            Some(tab) => p.category == tab.id,
            None => data.left.contains_key(&p.id),
        })
        .collect();
    if shown.is_empty() {
        let sentence = if tab.is_some() {
            say!(words, "till-no-items")
        } else {
            say!(words, "left-none")
        };
        let block = look.trade(data.trade);
        empty::show(ui, look, column.rest(), icons::TAG, block, &sentence);
    }
    let rest = column.rest();
    let around = match () {
        () if look.layout.is_tiny() => S8,
        () if look.layout.is_short() => 4.0,
        () => S16,
    };
    let high = look.layout.till_target() + around;
    let rows = fits(rest.height(), high, S8);
    let pages = Pages::with_foot(shown.len(), rows, draft.page);
    let mut cut = Cut::new(rest, S8);
    for product in shown.get(pages.shown()).unwrap_or_default() {
        let spot = cut.top(high);
        match row(ui, look, spot, data, product) {
            Some(Said::Left(left)) => actions.push(Action::Left(product.id, Some(left))),
            Some(Said::NotCounted) => actions.push(Action::Left(product.id, None)),
            None => {}
        }
    }
    let back = say!(words, "back");
    let (number, of) = (pages.number().to_string(), pages.count().to_string());
    let more = say!(words, "list-more", page = number, of = of);
    let mut foot = Foot::new().back(&back);
    if pages.has_more() {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => draft.page = pages.next(),
        _ => {}
    }
    actions
}

/// What was said of a product.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Said {
    /// So many are left.
    Left(i64),
    /// It is not counted down.
    NotCounted,
}

/// A row; gives back what is left from now on, where that was said.
fn row(ui: &mut Ui, look: Look<'_>, rect: Rect, data: &Data, product: &Product) -> Option<Said> {
    let words = look.words;
    let t = look.tokens;
    // Where the row is hardly higher than its buttons, an edge around all of them only touches theirs.
    let framed = rect.height() > look.layout.target() + S8;
    if framed {
        card::raised(ui, look, rect);
    }
    let left = data.left.get(&product.id).copied();
    let name = product.button_name.as_str();
    let side = look.layout.target().min(rect.height() - 4.0);
    let inside = rect.shrink2(egui::vec2(
        if framed { S12 } else { 0.0 },
        (rect.height() - side) / 2.0,
    ));
    let mut cut = Cut::new(inside, S8);
    let mut said = None;

    // From the right: sold out, +, how many, −.
    let sold_out = say!(words, "left-sold-out");
    let spoken = say!(words, "left-sold-out-of", name = name);
    let roomy = look.layout.width >= Width::Medium;
    let (button, wide) = sold_out_button(ui, &sold_out, roomy);
    let sold_out_now = button.spoken(&spoken).selected(left == Some(0));
    let sold_out_spot = cut.right(wide);
    let more_spot = cut.right(side);
    let number_spot = cut.right(if roomy { 160.0 } else { 92.0 });
    let fewer_spot = cut.right(side);

    let picture = cut.left(side.min(48.0));
    let picture = Rect::from_center_size(picture.center(), egui::Vec2::splat(48.0_f32.min(side)));
    // Where it is narrow the picture gives way to a long name.
    let beside = cut.rest.right() - picture.right() - S12;
    let shown = look.layout.width >= Width::Medium || text::width(ui, Type::Strong, name) <= beside;
    let left_edge = if shown {
        let tab = data.tabs.iter().find(|t| t.id == product.category);
        let block = block_of(look, data.trade, tab);
        ui.painter()
            .rect_filled(picture, RADIUS_CONTROL, block.tint);
        let icon = Icon::of_product(&product.icon);
        text::icon(ui, picture, icon, IconCut::Regular, 28.0, block.ink);
        picture.right() + S12
    } else {
        picture.left()
    };
    let words_spot = Rect::from_min_max(
        pos2(left_edge, rect.top()),
        pos2(cut.rest.right(), rect.bottom()),
    );
    let at = Align2::LEFT_CENTER;
    let lines = count(if look.layout.is_short() { 1 } else { 2 });
    let style = Type::Strong;
    let room = Rect::from_center_size(
        words_spot.center(),
        egui::vec2(words_spot.width(), lines * style.line()),
    );
    text::label(ui, room, at, style, name, t.text);

    let fewer = say!(words, "left-fewer", name = name);
    let button = Button::new("").icon(icons::MINUS).spoken(&fewer);
    if button.show(ui, look, fewer_spot) {
        said = match left {
            None => None,
            Some(0) => Some(Said::NotCounted),
            Some(left) => Some(Said::Left(left - 1)),
        };
    }
    let number = match left {
        None => say!(words, "left-not-counted"),
        Some(0) => say!(words, "tile-sold-out"),
        Some(left) => say!(words, "tile-left", count = words.number(left)),
    };
    let style = if left.is_some_and(|left| left > 0) {
        Type::FiguresStrong
    } else {
        Type::Meta
    };
    let colour = if left.is_some() { t.text } else { t.muted };
    let at = Align2::CENTER_CENTER;
    text::paint(ui, number_spot, at, style, &number, colour);
    let spoken = say!(words, "left-now", name = name, left = number.as_str());
    text::node(ui, number_spot, egui::Role::Label, &spoken);
    let more = say!(words, "left-more", name = name);
    let button = Button::new("").icon(icons::PLUS).spoken(&more);
    if button.show(ui, look, more_spot) {
        said = Some(Said::Left(left.map_or(1, |left| (left + 1).min(MOST_LEFT))));
    }
    if sold_out_now.show(ui, look, sold_out_spot) {
        said = Some(if left == Some(0) {
            Said::NotCounted
        } else {
            Said::Left(0)
        });
    }
    said
}

/// The button and its width; where both do not fit, its word stands without the icon.
fn sold_out_button<'a>(ui: &Ui, word: &'a str, roomy: bool) -> (Button<'a>, f32) {
    let (with_icon, most) = if roomy {
        (220.0, 220.0)
    } else {
        (160.0, 176.0)
    };
    let button = Button::new(word).icon(icons::PROHIBIT);
    let wide = button.width(ui);
    if wide <= with_icon {
        return (button, wide);
    }
    let plain = Button::new(word);
    let wide = plain.width(ui).min(most);
    (plain, wide)
}
