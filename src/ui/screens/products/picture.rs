//! How an item looks on its tile: an icon of ours, or an own photo.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::item::{self, Action, Data};
use super::{block_of, photo_of};
use crate::domain::catalogue::Product;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid, Width, count, fits};
use crate::ui::theme::space::{ICON, RADIUS_CONTROL, S8, S12, STROKE, STROKE_SELECTED};
use crate::ui::theme::{Block, Type};
use crate::ui::widgets::button::{self, Button};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::press;
use crate::ui::widgets::text::{self, IconCut};
use crate::words::{Words, say};

/// What is chosen.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The name of the icon.
    pub icon: String,
    /// The page of icons.
    pub page: usize,
}

impl Draft {
    /// As it is now.
    pub fn of(product: &Product) -> Self {
        Self {
            icon: product.icon.clone(),
            page: 0,
        }
    }
}

macro_rules! icons_for_items {
    ($($icon:literal = $message:literal),* $(,)?) => {
        /// The icons to choose from, those of food first.
        pub const ICONS: &[&str] = &[$($icon),*];

        /// What an icon shows, in a word.
        pub fn icon_name(words: &Words, icon: &str) -> String {
            match icon {
                $($icon => say!(words, $message),)*
                _ => say!(words, "icon-tag"),
            }
        }
    };
}

icons_for_items! {
    "bread" = "icon-bread",
    "grains" = "icon-grains",
    "cake" = "icon-cake",
    "cookie" = "icon-cookie",
    "moon" = "icon-moon",
    "circle" = "icon-circle",
    "pizza" = "icon-pizza",
    "cheese" = "icon-cheese",
    "egg" = "icon-egg",
    "fish" = "icon-fish",
    "carrot" = "icon-carrot",
    "avocado" = "icon-avocado",
    "pepper" = "icon-pepper",
    "leaf" = "icon-leaf",
    "bowl-food" = "icon-bowl-food",
    "bowl-steam" = "icon-bowl-steam",
    "cooking-pot" = "icon-cooking-pot",
    "coffee" = "icon-coffee",
    "coffee-bean" = "icon-coffee-bean",
    "wine" = "icon-wine",
    "drop" = "icon-drop",
    "ice-cream" = "icon-ice-cream",
    "jar" = "icon-jar",
    "gift" = "icon-gift",
    "bicycle" = "icon-bicycle",
    "person-simple-bike" = "icon-person-simple-bike",
    "tire" = "icon-tire",
    "wrench" = "icon-wrench",
    "screwdriver" = "icon-screwdriver",
    "hammer" = "icon-hammer",
    "toolbox" = "icon-toolbox",
    "nut" = "icon-nut",
    "link" = "icon-link",
    "lock" = "icon-lock",
    "lightbulb" = "icon-lightbulb",
    "lightning" = "icon-lightning",
    "battery-full" = "icon-battery",
    "bell" = "icon-bell",
    "hard-hat" = "icon-hard-hat",
    "hand" = "icon-hand",
    "bag" = "icon-bag",
    "package" = "icon-package",
    "fire" = "icon-fire",
    "umbrella" = "icon-umbrella",
    "gear" = "icon-gear",
    "path" = "icon-path",
    "wind" = "icon-wind",
    "heart" = "icon-heart",
    "star" = "icon-star",
    "tag" = "icon-tag",
}

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let tab = data.tabs.iter().find(|t| t.id == data.product.category);
    let block = block_of(look, data.trade, tab);
    let mut actions = Vec::new();
    let mut rect = page.content;
    if let Some(problem) = &data.problem {
        let mut column = crate::ui::widgets::column::Column::new(look, rect).wide();
        column.problem(ui, look, Some(problem));
        rect = column.rest();
    }
    if !look.layout.is_tiny() {
        let mut row = Cut::new(rect, S12);
        let side = if look.layout.width >= Width::Medium {
            160.0
        } else {
            112.0
        };
        let spot = row.left(side);
        let spot = spot.with_max_y(spot.top() + side);
        preview(ui, look, spot, data, draft, block);
        rect = row.rest;
    }
    icons_to_choose(ui, look, rect, block, &mut draft.picture);
    let (back, keep) = (say!(words, "back"), say!(words, "item-keep"));
    let (photo, none) = (say!(words, "item-photo"), say!(words, "item-photo-none"));
    let has_photo = data.product.photo_rev.is_some();
    let mut foot = Foot::new()
        .back(&back)
        .other(Button::new(&photo).icon(icons::CAMERA))
        .primary(Button::primary(&keep).icon(icons::CHECK));
    if has_photo {
        foot = foot.other(Button::new(&none).icon(icons::X));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.part = None,
        Some(Pressed::Other(0)) => actions.push(Action::ChoosePhoto),
        Some(Pressed::Other(_)) => actions.push(Action::NoPhoto),
        Some(Pressed::Primary) => actions.push(Action::Icon(draft.picture.icon.clone())),
        None => {}
    }
    actions
}

fn preview(
    ui: &mut Ui,
    look: Look<'_>,
    spot: Rect,
    data: &Data,
    draft: &item::Draft,
    block: Block,
) {
    let shown = photo_of(&data.product).is_some_and(|photo| photo.show(ui, spot, RADIUS_CONTROL));
    let name = if data.product.photo_rev.is_some() {
        say!(look.words, "item-picture-photo")
    } else {
        icon_name(look.words, &draft.picture.icon)
    };
    if !shown {
        ui.painter().rect_filled(spot, RADIUS_CONTROL, block.tint);
        let icon = Icon::of_product(&draft.picture.icon);
        let size = spot.width() / 2.0;
        text::icon(ui, spot, icon, IconCut::Regular, size, block.ink);
    }
    let said = say!(look.words, "item-picture-now", what = name);
    text::node(ui, spot, Role::Image, &said);
}

fn icons_to_choose(ui: &mut Ui, look: Look<'_>, rect: Rect, block: Block, draft: &mut Draft) {
    let columns = fits(rect.width(), 148.0, S8);
    let high = look.layout.target();
    let rows = fits(rect.height(), high, S8);
    let pages = Pages::of(ICONS.len(), columns * rows, draft.page);
    let grid = Grid { columns, rows };
    let used = high * count(rows) + S8 * count(rows - 1);
    let area = rect.with_max_y(rect.top() + used);
    for (cell, number) in pages.shown().enumerate() {
        let Some(icon) = ICONS.get(number) else {
            continue;
        };
        let spot = grid.cell(area, S8, cell);
        let name = icon_name(look.words, icon);
        if one(ui, look, spot, (icon, &name), block, draft.icon == *icon) {
            (*icon).clone_into(&mut draft.icon);
        }
    }
    if pages.has_more() {
        let spot = grid.cell(area, S8, grid.cells() - 1);
        let label = say!(look.words, "more");
        let spoken = say!(
            look.words,
            "list-more",
            page = pages.number().to_string(),
            of = pages.count().to_string()
        );
        let button = Button::new(&label).icon(icons::ARROW_RIGHT).spoken(&spoken);
        if button.show(ui, look, spot) {
            draft.page = pages.next();
        }
    }
}

/// One icon with its word; true when it was pressed.
fn one(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    (icon, name): (&str, &str),
    block: Block,
    chosen: bool,
) -> bool {
    let t = look.tokens;
    let press = press::listen(ui, look, rect, button::id(ui, icon));
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
    let ground = if press.down || chosen {
        block.tint
    } else {
        t.raised
    };
    let edge = if chosen {
        Stroke::new(STROKE_SELECTED, block.ink)
    } else {
        Stroke::new(STROKE, t.edge)
    };
    ui.painter()
        .rect(rect, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let spot = Rect::from_center_size(
        pos2(rect.left() + S12 + ICON / 2.0, rect.center().y),
        Vec2::splat(ICON),
    );
    let cut = IconCut::of(chosen);
    text::icon(ui, spot, Icon::of_product(icon), cut, 28.0, block.ink);
    let words = Rect::from_min_max(
        pos2(spot.right() + S8, rect.top()),
        pos2(rect.right() - S8, rect.bottom()),
    );
    text::paint(ui, words, Align2::LEFT_CENTER, Type::Meta, name, t.text);
    press.pressed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_to_choose_from_is_in_the_font_and_has_a_word_of_its_own() {
        let words = Words::english().unwrap();
        let mut names = Vec::new();
        for icon in ICONS {
            assert!(Icon::named(icon).is_some(), "{icon}");
            names.push(icon_name(&words, icon));
        }
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
