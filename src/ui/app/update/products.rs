//! Products: the list, one item with its parts, a new one, the tabs, and what is left today.

use std::collections::BTreeSet;

use super::Update;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::barcodes::Barcode;
use crate::domain::basket::LineState;
use crate::domain::catalogue::{Category, Product};
use crate::domain::ids::{EntryId, ProductId};
use crate::domain::pictures::SmallPicture;
use crate::operations::catalogue::{Left, NewProduct, Photo, Placed, SaidOfAllergens, TabOrder};
use crate::store::catalogue::NewCategory;
use crate::ui::Route;
use crate::ui::app::deeds::products::{ProductsDeed, ProductsEffect, ProductsEvent};
use crate::ui::app::deeds::{Deed, Effect};
use crate::ui::screens::products::{adding, barcodes, item, left_today, list, pricing, tabs};
use crate::words::say;

/// Something that was done on one of the pages about products.
#[derive(Clone, Debug)]
pub enum ProductsAction {
    /// On the list.
    List(list::Action),
    /// On the page of a new one.
    Adding(adding::Action),
    /// On the page of one.
    Item(item::Action),
    /// On the page of tabs.
    Tabs(tabs::Action),
    /// On the page of what is left.
    Left(left_today::Action),
}

/// What it takes to see what is sold here; each deed asks for its own right.
pub const NEEDS: Capability = Capability::UseBy;

impl Update<'_> {
    /// The list of products, from where it goes back to.
    pub(super) fn go_to_products_from(&mut self, from: Route) {
        self.state.products.list_from = from;
        self.go_to_products();
    }

    /// The list of products.
    fn go_to_products(&mut self) {
        self.clear_products_notes();
        self.state.products.item = None;
        self.load_products(ProductsEffect::LoadList);
        self.state.route = Route::Products;
    }

    fn clear_products_notes(&mut self) {
        self.state.products.problem = None;
        self.state.products.said = None;
    }

    fn load_products(&mut self, effect: ProductsEffect) {
        self.effects.push(Effect::Products(effect));
    }

    /// What is left today; from the till or from other jobs.
    pub(super) fn go_to_left_today(&mut self, from: Route) {
        self.clear_products_notes();
        self.state.products.on_till = self.state.till.products.clone();
        self.state.products.left = left_today::Draft::default();
        self.state.products.left_from = from;
        self.state.route = Route::LeftToday;
    }

    pub(super) fn on_products(&mut self, action: ProductsAction) {
        self.clear_products_notes();
        match action {
            ProductsAction::List(action) => self.on_products_list(action),
            ProductsAction::Adding(action) => self.on_adding(action),
            ProductsAction::Item(action) => self.on_item(action),
            ProductsAction::Tabs(action) => self.on_tabs(action),
            ProductsAction::Left(action) => match action {
                left_today::Action::Back => self.state.route = self.state.products.left_from,
                left_today::Action::Left(product, pieces) => {
                    self.products_deed(ProductsDeed::SetLeft(Left { product, pieces }));
                }
            },
        }
    }

    fn products_deed(&mut self, deed: ProductsDeed) {
        self.do_it(Deed::Products(deed));
    }

    fn on_products_list(&mut self, action: list::Action) {
        match action {
            list::Action::Back if self.state.products.list_from == Route::Till => {
                self.state.route = Route::Till;
            }
            list::Action::Back => self.go_to_settings(),
            list::Action::Add => {
                self.state.products.adding = adding::Draft::default();
                if let list::Filter::Tab(tab) = self.state.products.list.filter {
                    self.state.products.adding.tab = Some(tab);
                }
                self.state.route = Route::AddProduct;
            }
            list::Action::Tabs => {
                self.state.products.tabs_draft = tabs::Draft::default();
                self.state.route = Route::Tabs;
            }
            list::Action::Open(id) => self.open_item(id),
        }
    }

    fn open_item(&mut self, id: ProductId) {
        self.state.products.item = None;
        self.state.products.item_draft = item::Draft::default();
        self.load_products(ProductsEffect::LoadItem(id));
    }

    fn on_adding(&mut self, action: adding::Action) {
        match action {
            adding::Action::Back => self.go_to_products(),
            adding::Action::Tabs => {
                self.state.products.tabs_draft = tabs::Draft {
                    showing: tabs::Showing::New,
                    ..tabs::Draft::default()
                };
                self.state.route = Route::Tabs;
            }
            adding::Action::Add(described) => {
                let id = ProductId((self.fresh)());
                let product = Product {
                    button_name: described.button_name,
                    ..Product::new(
                        id,
                        described.tab,
                        &described.name,
                        described.price,
                        described.codes,
                    )
                };
                let position = 0;
                self.products_deed(ProductsDeed::Add(NewProduct { product, position }));
            }
        }
    }

    fn on_item(&mut self, action: item::Action) {
        if action == item::Action::Back {
            return self.go_to_products();
        }
        let Some(loaded) = &self.state.products.item else {
            return self.go_to_products();
        };
        let product = loaded.product.clone();
        let id = product.id;
        let mut codes: BTreeSet<Barcode> = loaded.barcodes.iter().cloned().collect();
        let change = |product: Product| ProductsDeed::Change(Box::new(product));
        let deed = match action {
            item::Action::Back => return,
            item::Action::ChoosePhoto => {
                return self.choose_file(crate::domain::chosen_files::FileFor::ProductPhoto);
            }
            item::Action::Names(name, button_name) => change(Product {
                name,
                button_name,
                ..product
            }),
            item::Action::Icon(icon) => change(Product { icon, ..product }),
            item::Action::NoPhoto => ProductsDeed::SetPhoto(Photo {
                product: id,
                photo: None,
            }),
            item::Action::Price(wished) => return self.set_price(product, wished),
            item::Action::Vat(take_away, eat_in) => change(Product {
                take_away,
                eat_in,
                ..product
            }),
            item::Action::AddBarcode(code) => {
                codes.insert(code);
                ProductsDeed::SetBarcodes(id, codes)
            }
            item::Action::TakeOffBarcode(code) => {
                codes.remove(&code);
                ProductsDeed::SetBarcodes(id, codes)
            }
            item::Action::Allergens(sheet, ingredients) => {
                let said = SaidOfAllergens {
                    product: id,
                    sheet,
                    ingredients,
                };
                ProductsDeed::SetAllergens(Box::new(said))
            }
            item::Action::UseBy(day) => ProductsDeed::SetUseBy(id, day),
            item::Action::Tab(category) => change(Product {
                category,
                ..product
            }),
            item::Action::Order(products) => ProductsDeed::Order(TabOrder {
                category: product.category,
                products,
            }),
            item::Action::Elsewhere(shop, category) => ProductsDeed::Place(Placed {
                product: id,
                shop,
                category,
            }),
            item::Action::Withdraw => ProductsDeed::Withdraw(id),
            item::Action::BringBack => ProductsDeed::BringBack(id),
        };
        self.products_deed(deed);
    }

    /// How it is sold and what it costs: two deeds, in the order in which neither is in the other's
    /// way.
    fn set_price(&mut self, product: Product, wished: pricing::Wished) {
        let price = ProductsDeed::SetPrice(product.id, wished.price);
        let falls = wished.price <= product.price;
        let same_price = wished.price == product.price;
        let next = Product {
            open_limit: wished.open_limit,
            half_price_late: wished.half_late,
            made_to_order: wished.made,
            ..product.clone()
        };
        let how = (next != product).then(|| ProductsDeed::Change(Box::new(next)));
        let price = (!same_price).then_some(price);
        let deeds = if falls { [price, how] } else { [how, price] };
        let mut any = false;
        for deed in deeds.into_iter().flatten() {
            any = true;
            self.products_deed(deed);
        }
        if !any {
            self.state.products.item_draft.part = None;
        }
    }

    fn on_tabs(&mut self, action: tabs::Action) {
        let deed = match action {
            tabs::Action::Back => return self.go_to_products(),
            tabs::Action::Add(name, colour) => ProductsDeed::AddTab(NewCategory {
                category: Category {
                    colour,
                    ..Category::new(EntryId((self.fresh)()), name)
                },
                shop: self.state.shop.id,
                position: self.state.products.after_last_tab,
            }),
            tabs::Action::Change(id, name, colour) => ProductsDeed::ChangeTab(Category {
                colour,
                ..Category::new(id, name)
            }),
            tabs::Action::Order(order) => ProductsDeed::OrderTabs(order),
            tabs::Action::OrderItems(category, products) => {
                ProductsDeed::Order(TabOrder { category, products })
            }
            tabs::Action::Withdraw(id) => ProductsDeed::WithdrawTab(id),
            tabs::Action::BringBack(id) => ProductsDeed::BringBackTab(id),
        };
        self.products_deed(deed);
    }

    /// The photo that was chosen for the item that is looked at.
    pub(super) fn product_photo(&mut self, photo: SmallPicture) {
        if let Some(loaded) = &self.state.products.item {
            let product = loaded.product.id;
            let photo = Some(photo);
            self.products_deed(ProductsDeed::SetPhoto(Photo { product, photo }));
        }
    }

    /// A code from the scanner while the barcodes of an item are looked at.
    pub(super) fn scanned_for_item(&mut self, code: &str) {
        let draft = &mut self.state.products.item_draft;
        if draft.part != Some(item::Part::Barcodes) {
            return;
        }
        code.clone_into(&mut draft.barcodes.typed);
        match Barcode::new(code) {
            Ok(code) => self.on_products(ProductsAction::Item(item::Action::AddBarcode(code))),
            Err(refusal) => draft.barcodes.problem = Some(refusal),
        }
    }

    /// A deed about products is done.
    pub(super) fn products_done(&mut self, deed: &ProductsDeed) {
        if matches!(deed, ProductsDeed::SetLeft(_)) {
            // What is left came with the rest.
            return self.state.products.look_anew();
        }
        // What the till sells has changed.
        self.effects.push(Effect::Reload);
        self.load_products(ProductsEffect::LoadList);
        let item = self.state.products.item.as_ref().map(|i| i.product.id);
        match deed {
            ProductsDeed::Add(new) => {
                self.state.products.item = None;
                self.state.products.item_draft = item::Draft::default();
                self.load_products(ProductsEffect::LoadItem(new.product.id));
                self.state.products.said = Some(say!(self.words, "new-is-there"));
            }
            ProductsDeed::AddTab(_) | ProductsDeed::ChangeTab(_) => {
                self.state.products.tabs_draft.showing = tabs::Showing::List;
            }
            ProductsDeed::SetBarcodes(..) => {
                self.state.products.item_draft.barcodes = barcodes::Draft::default();
                self.load_products_again(item);
            }
            ProductsDeed::Order(_) => self.load_products_again(item),
            ProductsDeed::OrderTabs(_)
            | ProductsDeed::WithdrawTab(_)
            | ProductsDeed::BringBackTab(_)
            | ProductsDeed::SetLeft(_) => {}
            _ => {
                self.state.products.item_draft.part = None;
                self.state.products.said = Some(say!(self.words, "item-kept"));
                self.load_products_again(item);
            }
        }
    }

    fn load_products_again(&mut self, item: Option<ProductId>) {
        if let Some(id) = item {
            self.load_products(ProductsEffect::LoadItem(id));
        }
    }

    /// A deed about products was not done: it is said on the page, and what is shown is looked at anew.
    pub(super) fn products_refused(&mut self, deed: &ProductsDeed, refusal: &Refusal) {
        let sentence = self.words.refusal(refusal);
        if self.state.route == Route::Till {
            self.state.till.notice = Some(sentence);
            return;
        }
        match (deed, refusal) {
            (ProductsDeed::SetBarcodes(..), _) => {
                self.state.products.item_draft.barcodes.problem = Some(refusal.clone());
            }
            _ => self.state.products.problem = Some(sentence),
        }
        if *refusal == Refusal::ProductChanged {
            let item = self.state.products.item.as_ref().map(|i| i.product.id);
            self.load_products_again(item);
            self.effects.push(Effect::Reload);
        }
    }

    pub(super) fn hear_of_products(&mut self, event: ProductsEvent) {
        match event {
            ProductsEvent::List(list) => {
                let on_till = &self.state.till.products;
                self.state.products.take_in(*list, on_till);
            }
            ProductsEvent::Item(item) => {
                let fresh = self.state.products.item.is_none();
                self.state.products.item = Some(*item);
                if fresh || self.state.route != Route::Product {
                    self.state.route = Route::Product;
                }
            }
        }
    }

    /// There is one more of what was sold out.
    pub(super) fn one_more(&mut self, product: ProductId) {
        // What is in the basket is not sold yet, and is counted with it.
        let lines = self.state.till.basket.lines();
        let mine = lines
            .iter()
            .filter(|l| l.item.product == product && l.state == LineState::In);
        let taken: i64 = mine.map(|l| (l.quantity.get() + 999) / 1000).sum();
        let pieces = Some(taken + 1);
        self.products_deed(ProductsDeed::SetLeft(Left { product, pieces }));
    }
}
