//! The till: items on the left, the basket on the right, and one way on.

mod basket;
mod find;
mod lines;
mod stock;

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Align2, Rect, Ui, vec2};

use crate::domain::basket::{Basket, DayTime, Item, Step};
use crate::domain::catalogue::{Category, LeftToday, Place, Product, Trade};
use crate::domain::ids::{ProductId, SaleId};
pub use crate::domain::shops::Seats;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid, Width, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S12};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::product_tile::{self, Tile};
use crate::ui::widgets::{card, empty, tabs, text};
use crate::words::say;
pub use find::{Finder, Finding, tools};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The kind of shop.
    pub trade: Trade,
    /// Whether people can eat in.
    pub seats: Seats,
    /// The basket.
    pub basket: Basket,
    /// The tabs.
    pub categories: Vec<Category>,
    /// Everything that is sold here.
    pub products: Arc<Vec<Product>>,
    /// How many baskets are saved for later.
    pub saved: usize,
    /// Something to say, until the next tap.
    pub notice: Option<String>,
    /// The products by their words.
    pub finder: Finder,
    /// Whether the shop's hour of half price has come.
    pub day_time: DayTime,
    /// How many things are to be made.
    pub to_make: usize,
    /// Whether this shop tells of allergens.
    pub has_allergens: bool,
    /// Whether whoever stands here may put items on the till.
    pub may_add: Allowed,
    /// Whether whoever stands here notes what they saw.
    pub saw_it: Allowed,
    /// How many are left of those that are counted down today.
    pub left: LeftToday,
    /// The day of the calendar, for what has a use-by date.
    pub today: NaiveDate,
}

/// Which half is seen where there is no room for both.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Half {
    /// The items.
    #[default]
    Items,
    /// The basket.
    Basket,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The chosen tab.
    pub category: usize,
    /// The part of the tabs that is seen.
    pub tabs_page: usize,
    /// The page of tiles.
    pub page: usize,
    /// The chosen line; the newest where none is chosen.
    pub line: Option<u32>,
    /// The first line of those that somebody turned to.
    pub lines_from: Option<usize>,
    /// Which half is seen in a narrow window.
    pub half: Half,
    /// Where this customer eats, once they were asked.
    pub place: Option<Place>,
    /// The item for which they are being asked.
    pub asking: Option<ProductId>,
    /// The item that cannot be sold now, while it is said why.
    pub stopped: Option<ProductId>,
    /// The item that was tapped last: its line is to be selected.
    pub follow: Option<Item>,
    /// What is being looked for.
    pub finding: Option<Finding>,
    /// The sale that all this belongs to.
    pub sale: Option<SaleId>,
}

impl Draft {
    /// A new sale asks anew.
    fn keep_to(&mut self, sale: SaleId) {
        if self.sale != Some(sale) {
            *self = Self {
                category: self.category,
                tabs_page: self.tabs_page,
                sale: Some(sale),
                ..Self::default()
            };
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// A step of the basket.
    Step(Step),
    /// Undo the last step.
    Undo,
    /// Do it again.
    Redo,
    /// Save the basket for later.
    SaveForLater,
    /// Pick up a saved basket.
    PickUpSaved,
    /// Other jobs: cash up, fix a sale, and so on.
    OtherJobs,
    /// Note what somebody was seen doing.
    SawIt,
    /// Take payment.
    TakePayment,
    /// Type the price of something that has none of its own.
    TypePrice(ProductId, Place),
    /// More for this line; with none, for the whole basket.
    More(Option<u32>),
    /// There is one more of what was sold out.
    OneMore(ProductId),
    /// Say what is left today.
    LeftToday,
    /// Put items on the till.
    Products,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    draft.keep_to(data.basket.sale);
    let mut actions = Vec::new();
    let inside = ui.max_rect().shrink(look.layout.margin);
    let basket_width = match look.layout.width {
        Width::Wide => 400.0,
        Width::Medium => 336.0,
        Width::Narrow => 304.0,
        Width::Tabs => {
            one_half(ui, look, data, draft, inside, &mut actions);
            return actions;
        }
    };
    let gap = if look.layout.width == Width::Wide {
        16.0
    } else {
        S12
    };
    let mut row = Cut::new(inside, gap);
    let basket = row.right(basket_width);
    items(ui, look, data, draft, row.rest, &mut actions);
    basket::panel(ui, look, data, draft, basket, &mut actions);
    actions
}

fn one_half(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let mut column = Cut::new(rect, S12);
    let mut bar = Cut::new(column.bottom(look.layout.target()), S12);
    match draft.half {
        Half::Items => items(ui, look, data, draft, column.rest, actions),
        Half::Basket => basket::low(ui, look, data, draft, column.rest, actions),
    }
    let total = look.words.money(data.basket.total().unwrap_or_default());
    let items_word = say!(look.words, "till-items");
    let things = data.basket.things();
    let basket_word = say!(
        look.words,
        "till-basket-tab",
        count = things,
        total = total.as_str()
    );
    let items_tab = Button::new(&items_word).selected_quietly(draft.half == Half::Items);
    let basket_tab = Button::new(&basket_word).selected_quietly(draft.half == Half::Basket);
    let (first, second) = (items_tab.width(ui) - 16.0, basket_tab.width(ui) - 16.0);
    if items_tab.show(ui, look, bar.left(first)) {
        draft.half = Half::Items;
    }
    if basket_tab.show(ui, look, bar.left(second)) {
        draft.half = Half::Basket;
    }
    basket::pay(ui, look, data, bar.rest, basket::Amount::Elsewhere, actions);
}

fn items(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    if let Some((product, stop)) = stock::stopped(data, draft) {
        stock::explain(ui, look, draft, rect, (product, stop), actions);
        return;
    }
    if let Some(product) = asked(data, draft) {
        ask_place(ui, look, data, draft, rect, product, actions);
        return;
    }
    let mut column = Cut::new(rect, S12);
    find::begin_by_typing(ui, look, draft);
    if draft.finding.is_some() {
        let line = column.top(look.layout.target());
        let entered = find::field(ui, look, data, draft, line);
        let found = draft.finding.as_ref().and_then(|f| f.products(data));
        if let Some(found) = found {
            if found.is_empty() {
                let sentence = say!(look.words, "till-find-none");
                let block = look.trade(data.trade);
                empty::show(
                    ui,
                    look,
                    column.rest,
                    icons::MAGNIFYING_GLASS,
                    block,
                    &sentence,
                );
                return;
            }
            if entered && let Some(first) = found.first() {
                tap(data, draft, first, actions);
                return;
            }
            tiles(ui, look, data, draft, column.rest, &found, actions);
            return;
        }
    } else {
        tab_row(ui, look, data, draft, &mut column);
    }
    let category = data.categories.get(draft.category).map(|c| c.id);
    let shown: Vec<&Product> = data
        .products
        .iter()
        .filter(|p| category.is_none_or(|c| p.category == c))
        .collect();
    tiles(ui, look, data, draft, column.rest, &shown, actions);
}

/// The tabs, and what stands at their right end.
fn tab_row(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, column: &mut Cut) {
    let narrow = !matches!(look.layout.width, Width::Wide | Width::Medium);
    if data.categories.len() < 2 && !narrow {
        return;
    }
    let mut row = Cut::new(column.top(look.layout.target()), S12);
    find::button(ui, look, draft, &mut row);
    if data.categories.len() > 1 {
        let names: Vec<String> = data.categories.iter().map(|c| c.name.clone()).collect();
        let chosen = draft.category;
        if let Some(tab) = tabs::show(ui, look, row.rest, &names, chosen, &mut draft.tabs_page) {
            draft.category = tab;
            draft.page = 0;
        }
    }
}

fn tiles(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    shown: &[&Product],
    actions: &mut Vec<Action>,
) {
    let block = look.trade(data.trade);
    if shown.is_empty() {
        nothing_here(ui, look, data, rect, actions);
        return;
    }
    let grid = match look.layout.width {
        Width::Wide => Grid {
            columns: 4,
            rows: fits(rect.height(), 138.0, S12).min(4),
        },
        Width::Medium => Grid {
            columns: 3,
            rows: fits(rect.height(), 130.0, S12).min(4),
        },
        Width::Narrow => Grid {
            columns: 2,
            rows: fits(rect.height(), 96.0, S12).min(4),
        },
        Width::Tabs => Grid {
            columns: if rect.width() < 560.0 { 2 } else { 3 },
            rows: fits(rect.height(), 72.0, S12),
        },
    };
    let pages = Pages::of(shown.len(), grid.cells(), draft.page);
    for (cell, product) in shown
        .get(pages.shown())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        if stock::tile(ui, look, grid.cell(rect, S12, cell), data, product) {
            tap(data, draft, product, actions);
        }
    }
    if pages.has_more() {
        let spot = grid.cell(rect, S12, grid.cells() - 1);
        if product_tile::more(ui, look, spot, block, pages.number(), pages.count()) {
            draft.page = pages.next();
        }
    }
}

/// An empty shelf, or a shop without a single item: what there is to do, and for whom.
fn nothing_here(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect, actions: &mut Vec<Action>) {
    let words = look.words;
    let about = (icons::TAG, look.trade(data.trade));
    let new_shop = data.products.is_empty();
    let sentence = match (new_shop, data.may_add) {
        (true, Allowed::Yes) => say!(words, "till-no-items-at-all"),
        (true, Allowed::ByColleague) => say!(words, "till-no-items-at-all-ask"),
        (false, Allowed::Yes) => say!(words, "till-no-items"),
        (false, Allowed::ByColleague) => say!(words, "till-no-items-ask"),
    };
    if data.may_add == Allowed::ByColleague {
        let (icon, block) = about;
        empty::show(ui, look, rect, icon, block, &sentence);
        return;
    }
    let label = say!(words, "till-add-items");
    // With items on other shelves, taking payment stays the one way on.
    let weight = if new_shop {
        Weight::Primary
    } else {
        Weight::Secondary
    };
    let button = Button::new(&label).icon(icons::PLUS).weight(weight);
    if empty::with_button(ui, look, rect, about, &sentence, button) {
        actions.push(Action::Products);
    }
}

/// An item is tapped, found or scanned: it goes into the basket, or a question comes first.
pub fn tap(data: &Data, draft: &mut Draft, product: &Product, actions: &mut Vec<Action>) {
    if stock::stop(data, product).is_some() {
        draft.stopped = Some(product.id);
        return;
    }
    let matters = data.seats == Seats::Some && product.take_away != product.eat_in;
    match draft.place {
        None if matters => draft.asking = Some(product.id),
        Some(place) if matters => add(data, draft, product, place, actions),
        _ => add(data, draft, product, Place::TakeAway, actions),
    }
}

fn add(data: &Data, draft: &mut Draft, product: &Product, place: Place, actions: &mut Vec<Action>) {
    draft.finding = None;
    draft.lines_from = None;
    if product.open_limit.is_some() {
        actions.push(Action::TypePrice(product.id, place));
        return;
    }
    let item = Item::at(product, place, data.day_time);
    draft.follow = Some(item.clone());
    actions.push(Action::Step(Step::Add { item }));
}

fn asked<'a>(data: &'a Data, draft: &Draft) -> Option<&'a Product> {
    let id = draft.asking?;
    data.products.iter().find(|p| p.id == id)
}

/// "Seeded loaf: eat in or take-away?" It is asked once for a customer, and can be changed.
fn ask_place(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    product: &Product,
    actions: &mut Vec<Action>,
) {
    card::raised(ui, look, rect);
    let inside = rect.shrink(look.layout.gap());
    let width = COLUMN.min(inside.width());
    let middle = Rect::from_center_size(inside.center(), vec2(width, inside.height()));
    let mut column = Cut::new(middle, S12);
    let back = say!(look.words, "back");
    let back_line = column.bottom(look.layout.target());
    let choice_height = if look.layout.is_short() { 80.0 } else { 144.0 };
    let question = say!(look.words, "till-place-question");
    if !look.layout.is_tiny() {
        let block_height = 2.0 * Type::Heading.line() + S12 + choice_height;
        column.skip(((column.rest.height() - block_height) / 2.0).max(0.0));
        let line = column.top(Type::Heading.line() - S12);
        text::label(
            ui,
            line,
            Align2::LEFT_CENTER,
            Type::Body,
            &product.name,
            look.tokens.muted,
        );
    }
    let line = column.top(Type::Heading.line());
    text::heading(ui, line, Type::Heading, &question, look.tokens.text, 2);
    let choices = column.top(choice_height);
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    let block = look.trade(data.trade);
    for (number, (place, icon)) in [
        (Place::TakeAway, icons::BAG),
        (Place::EatIn, icons::FORK_KNIFE),
    ]
    .into_iter()
    .enumerate()
    {
        let name = match place {
            Place::TakeAway => say!(look.words, "till-choose-take-away"),
            Place::EatIn => say!(look.words, "till-choose-eat-in"),
        };
        let tile = Tile {
            name: &name,
            price: None,
            icon,
            block,
            spoken: &name,
        };
        if product_tile::show(ui, look, grid.cell(choices, S12, number), tile) {
            draft.place = Some(place);
            draft.asking = None;
            add(data, draft, product, place, actions);
        }
    }
    let button = Button::back(&back);
    let spot = Rect::from_min_size(
        back_line.min,
        vec2(button.width(ui).max(120.0), look.layout.target()),
    );
    if button.show(ui, look, spot) {
        draft.asking = None;
    }
}
