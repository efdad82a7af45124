//! What stands on the shelves, and who the shop is in law.

use pathway_till::domain::Pence;
use pathway_till::domain::access::Role;
use pathway_till::domain::basket::{Basket, Item, Step};
use pathway_till::domain::catalogue::{Place, Product};
use pathway_till::domain::ids::{EntryId, ProductId};
use pathway_till::domain::shops::{CharityIncome, Seats, Seller, Shop as Facts, VatRegistration};
use pathway_till::domain::vat::VatCode;
use pathway_till::operations::catalogue::{AddProduct, NewProduct};
use pathway_till::operations::set_up::ChangeShop;
use uuid::Uuid;

use super::Shop;

/// Something at this price, with its VAT codes for take-away and for eating in; on no shelf yet.
pub fn product(name: &str, pence: i64, codes: (VatCode, VatCode)) -> Product {
    let (id, tab) = (ProductId(Uuid::nil()), EntryId(Uuid::nil()));
    Product::new(id, tab, name, Pence::new(pence), codes)
}

impl Shop {
    /// The manager puts this on the screen, in the scene's tab.
    pub fn puts_out(&mut self, product: Product) -> Product {
        let all = self.book.read().products(self.scene.shop);
        let position = i64::try_from(all.expect("products").len()).expect("few") + 1;
        let product = Product {
            id: ProductId(self.env.new_id()),
            category: self.scene.category,
            ..product
        };
        let new = NewProduct {
            product: product.clone(),
            position,
        };
        self.perform::<AddProduct>(Role::Manager, &new)
            .expect("a product");
        product
    }

    /// The manager says who sells here: a charity, registered for VAT or not, with seats.
    pub fn belongs_to(&mut self, vat: Option<VatRegistration>) {
        let now = self.book.read().shop(self.scene.shop).expect("shops");
        let real = Facts {
            seller: Seller {
                name: Some("Scene Pathways Trust".into()),
                address: Some("1 Scene Yard, London E5 0XX".into()),
                charity_number: Some("1000000".into()),
                income: Some(CharityIncome::Over10k),
                vat,
                ..Seller::default()
            },
            seats: Seats::Some,
            ..now.expect("the scene's shop")
        };
        self.perform::<ChangeShop>(Role::Manager, &real)
            .expect("a real shop");
    }

    /// A new basket with these, tapped one by one, for this place.
    pub fn basket_of(&self, things: &[(&Product, i64)], place: Place) -> Basket {
        let mut basket = Basket::new(self.new_sale());
        for (product, count) in things {
            for _ in 0..*count {
                let item = Item::of(product, place);
                basket.take(Step::Add { item }).expect("an item");
            }
        }
        basket
    }
}

/// A registration that began in April.
pub fn registered() -> VatRegistration {
    VatRegistration {
        number: "GB123456727".into(),
        from: "2026-04-01".parse().expect("a day"),
    }
}
