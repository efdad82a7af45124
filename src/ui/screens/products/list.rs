//! What the shop sells: one list, with something to find by and a choice of which to show.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use egui::Ui;

use super::{block_of, photo_of, price};
use crate::domain::catalogue::{Category, LeftToday, Product, Trade};
use crate::domain::ids::{EntryId, ProductId};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Width};
use crate::ui::theme::space::S12;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::line_field;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The kind of shop.
    pub trade: Trade,
    /// All of the shop's products, withdrawn ones too.
    pub products: Arc<Vec<Product>>,
    /// The places in that list of those that fit what was typed and chosen, in the order to show.
    pub found: Arc<Vec<usize>>,
    /// All of the shop's tabs.
    pub tabs: Vec<Category>,
    /// The products for which not all allergens are answered.
    pub not_checked: Arc<BTreeSet<ProductId>>,
    /// What is left of those that are counted down.
    pub left: LeftToday,
    /// The day of the calendar.
    pub today: NaiveDate,
    /// Something to say.
    pub said: Option<String>,
}

/// Which products are shown.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Filter {
    /// All that are on sale.
    #[default]
    OnSale,
    /// Those of one tab.
    Tab(EntryId),
    /// Those for which not all allergens are answered.
    NotChecked,
    /// Those that are sold out today.
    SoldOut,
    /// Those past their use-by date.
    PastDate,
    /// Those that are off the till.
    Withdrawn,
}

impl Filter {
    /// Whether a product is one of them.
    pub fn holds(
        self,
        product: &Product,
        not_checked: &BTreeSet<ProductId>,
        left: &LeftToday,
        today: NaiveDate,
    ) -> bool {
        if product.withdrawn {
            return self == Self::Withdrawn;
        }
        match self {
            Self::OnSale => true,
            Self::Tab(tab) => product.category == tab,
            Self::NotChecked => not_checked.contains(&product.id),
            Self::SoldOut => left.get(&product.id) == Some(&0),
            Self::PastDate => !product.may_be_sold_on(today),
            Self::Withdrawn => false,
        }
    }
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is looked for, as typed.
    pub typed: String,
    /// Which are shown.
    pub filter: Filter,
    /// Whether it is being chosen which are shown, and its page.
    pub choosing: Option<usize>,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at this one.
    Open(ProductId),
    /// Add one.
    Add,
    /// The tabs.
    Tabs,
    /// Back to the settings.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    if draft.choosing.is_some() {
        choose(ui, look, data, draft);
        return Vec::new();
    }
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    let mut line = Cut::new(column.line(look.layout.target()), S12);
    let shown = filter_name(look, data, draft.filter);
    let showing = say!(words, "products-showing", which = shown.as_str());
    let button = Button::new(&shown).icon(icons::FUNNEL).spoken(&showing);
    let wide = button.width(ui).min(line.rest.width() / 2.0);
    let spot = line.right(wide);
    let label = say!(words, "products-find");
    let before = draft.typed.clone();
    line_field::show(ui, look, line.rest, &label, None, &mut draft.typed);
    if draft.typed != before {
        draft.page = 0;
    }
    if button.show(ui, look, spot) {
        draft.choosing = Some(0);
    }
    column.problem(ui, look, data.said.as_deref());
    if data.found.is_empty() {
        let sentence = if data.products.is_empty() {
            say!(words, "products-none")
        } else {
            say!(words, "products-none-like")
        };
        let block = look.trade(data.trade);
        empty::show(ui, look, column.rest(), icons::TAG, block, &sentence);
    }
    let columns = if look.layout.width == Width::Wide {
        2
    } else {
        1
    };
    let row = |place: usize| {
        let product = data.found.get(place).and_then(|n| data.products.get(*n))?;
        Some((row(look, data, product), photo_of(product)))
    };
    let total = (data.found.len(), columns);
    let pressed = list_row::many(ui, look, column.rest(), total, &mut draft.page, row);
    let pressed = pressed.and_then(|place| data.found.get(place));
    if let Some(product) = pressed.and_then(|n| data.products.get(*n)) {
        actions.push(Action::Open(product.id));
    }
    let (back, tabs, add) = (
        say!(words, "back"),
        say!(words, "products-tabs"),
        say!(words, "products-add"),
    );
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&tabs).icon(icons::STACK))
        .primary(Button::primary(&add).icon(icons::PLUS));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::Tabs),
        Some(Pressed::Primary) => actions.push(Action::Add),
        None => {}
    }
    actions
}

fn row(look: Look<'_>, data: &Data, product: &Product) -> ListRow {
    let words = look.words;
    let tab = data.tabs.iter().find(|t| t.id == product.category);
    let tab_name = tab.map_or(String::new(), |t| t.name.clone());
    let state = if product.withdrawn {
        Some(say!(words, "products-is-withdrawn"))
    } else if !product.may_be_sold_on(data.today) {
        Some(say!(words, "products-is-past-date"))
    } else {
        match data.left.get(&product.id) {
            Some(0) => Some(say!(words, "tile-sold-out")),
            Some(left) => Some(say!(words, "tile-left", count = words.number(*left))),
            None if data.not_checked.contains(&product.id) && data.trade == Trade::Bakery => {
                Some(say!(words, "products-is-not-checked"))
            }
            None => None,
        }
    };
    let detail = match state {
        Some(state) => say!(words, "two-facts", first = tab_name, second = state),
        None => tab_name,
    };
    ListRow {
        icon: Icon::of_product(&product.icon),
        block: block_of(look, data.trade, tab),
        name: product.name.clone(),
        detail,
        amount: price(look, product),
    }
}

fn filter_name(look: Look<'_>, data: &Data, filter: Filter) -> String {
    let words = look.words;
    match filter {
        Filter::OnSale => say!(words, "products-filter-all"),
        Filter::Tab(tab) => {
            let tab = data.tabs.iter().find(|t| t.id == tab);
            tab.map_or_else(|| say!(words, "products-filter-all"), |t| t.name.clone())
        }
        Filter::NotChecked => say!(words, "products-filter-not-checked"),
        Filter::SoldOut => say!(words, "products-filter-sold-out"),
        Filter::PastDate => say!(words, "products-filter-past-date"),
        Filter::Withdrawn => say!(words, "products-filter-withdrawn"),
    }
}

/// Which ones? One choice, and back to the list.
fn choose(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "products-filter-ask"));
    }
    let mut all = vec![Filter::OnSale];
    if data.trade == Trade::Bakery {
        all.push(Filter::NotChecked);
    }
    all.extend([Filter::SoldOut, Filter::PastDate, Filter::Withdrawn]);
    all.extend(data.tabs.iter().map(|tab| Filter::Tab(tab.id)));
    let names: Vec<(String, Icon)> = all
        .iter()
        .map(|filter| {
            let icon = match filter {
                Filter::OnSale => icons::TAG,
                Filter::Tab(_) => icons::STACK,
                Filter::NotChecked => icons::QUESTION,
                Filter::SoldOut => icons::PROHIBIT,
                Filter::PastDate => icons::CALENDAR,
                Filter::Withdrawn => icons::ARCHIVE,
            };
            (filter_name(look, data, *filter), icon)
        })
        .collect();
    let choices: Vec<Choice<'_>> = all
        .iter()
        .zip(&names)
        .map(|(filter, (name, icon))| Choice::new(name, *icon).chosen(draft.filter == *filter))
        .collect();
    let mut at = draft.choosing.unwrap_or(0);
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut at);
    draft.choosing = Some(at);
    if let Some(filter) = pressed.and_then(|n| all.get(n)) {
        draft.filter = *filter;
        draft.page = 0;
        draft.choosing = None;
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.choosing = None;
    }
}
