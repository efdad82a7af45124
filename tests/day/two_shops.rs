//! Two shops in one book: what somebody is in one, they are not in the other.

use pathway_till::domain::access::{Capability, GrantEffect, Role, RoleHeld};
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::ids::{PersonId, SessionId, ShopId, TillId};
use pathway_till::domain::people::TillPerson;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::{Pence, Refusal};
use pathway_till::operations::cash::NoSale;
use pathway_till::operations::catalogue::{AddCategory, AddProduct, NewProduct, SetPrice};
use pathway_till::operations::people::{
    AddPerson, ChangeGrant, GiveRole, GrantChange, NewPin, NewRole, PinAnswer, PinTry,
    SetPersonsPin,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::Found;
use pathway_till::operations::till_sessions::{FloatSaid, OpenTill, Opening};
use pathway_till::operations::{Actor, SignedIn, Stop, perform};
use pathway_till::store::catalogue::NewCategory;
use pathway_till::store::pins::PinHash;
use pathway_till::store::shops::{Shop as StoredShop, Till};

use crate::support::{Shop, cash, text};

struct Both {
    shop: Shop,
    bikes: ShopId,
    bike_till: TillId,
    dana: PersonId,
}

/// A bakery and a bike shop; Dana is a supervisor in the bakery only.
fn both() -> Both {
    let mut shop = Shop::at(Stage::Empty);
    let bikes = ShopId(shop.env.new_id());
    let bike_till = TillId(shop.env.new_id());
    let mut founding = shop.scene.founding(&shop.env).expect("a founding");
    founding.shops.push(StoredShop {
        id: bikes,
        name: "Scene bikes".into(),
        trade: Trade::Bike,
    });
    founding.tills.push(Till {
        id: bike_till,
        shop: bikes,
        name: "Workbench".into(),
        prefix: "S2".into(),
    });
    founding.managers[0].shops.push(bikes);
    perform::<Found>(&mut shop.book, &shop.env, &Actor::default(), &founding).expect("founded");
    let dana = TillPerson {
        id: PersonId(shop.env.new_id()),
        till_name: "Dana".into(),
        ..founding.managers[0].person.clone()
    };
    shop.perform::<AddPerson>(Role::Manager, &dana)
        .expect("Dana is added");
    let both = Both {
        shop,
        bikes,
        bike_till,
        dana: dana.id,
    };
    both.with_role(dana.id, Role::Supervisor)
}

impl Both {
    fn with_role(mut self, person: PersonId, role: Role) -> Self {
        let held = RoleHeld {
            shop: self.shop.scene.shop,
            role,
            from: self.shop.env.now().london().date_naive(),
            until: None,
        };
        let id = self.shop.new_entry();
        let new = NewRole { id, person, held };
        self.shop
            .perform::<GiveRole>(Role::Manager, &new)
            .expect("a role");
        self
    }

    fn dana(&self) -> Actor {
        Actor::only(SignedIn::in_made_up_book(&self.shop.book, self.dana).expect("made up"))
    }

    /// Dana opens the drawer without a sale.
    fn opens_the_drawer(&mut self) -> Result<(), Stop> {
        let actor = self.dana().because(text("Change for the bus"));
        let id = self.shop.new_entry();
        perform::<NoSale>(&mut self.shop.book, &self.shop.env, &actor, &id)
    }
}

#[test]
fn a_role_in_the_other_shop_holds_nothing_here() {
    let mut both = both();
    both.shop.open_till_by_manager();
    both.opens_the_drawer().expect("at home she runs the shift");

    both.shop.book.act_as(both.bike_till);
    both.shop.open_till_by_manager();
    let capability = Capability::NoSale;
    let refused = Err(Stop::Refused(Refusal::NotAllowed { capability }));
    assert_eq!(both.opens_the_drawer(), refused);

    // A grant adds to work; it does not make it.
    let grant = GrantChange {
        person: both.dana,
        shop: both.bikes,
        capability,
        effect: Some(GrantEffect::Gives),
    };
    both.shop
        .perform::<ChangeGrant>(Role::Manager, &grant)
        .expect("a grant");
    assert_eq!(both.opens_the_drawer(), refused);

    let pin = Pin::new("2468").expect("a PIN");
    let hash = PinHash::of(&pin, &both.shop.env).expect("a hash");
    let person = both.dana;
    both.shop
        .perform::<SetPersonsPin>(Role::Manager, &NewPin { person, hash })
        .expect("a PIN");
    let check =
        |both: &mut Both| PinTry::check(&mut both.shop.book, &both.shop.env, both.dana, &pin);
    let unknown = Err(Stop::Refused(Refusal::UnknownPerson));
    assert_eq!(check(&mut both), unknown, "nobody of that name works here");
    both.shop.book.act_as(both.shop.scene.till);
    assert!(matches!(check(&mut both), Ok(PinAnswer::Right(_))));
    both.shop.verify();
}

#[test]
fn a_manager_of_one_shop_does_not_manage_the_other() {
    let both = both();
    let dana = both.dana;
    let mut both = both.with_role(dana, Role::Manager);
    let actor = both.dana();
    let role = |both: &Both, shop| NewRole {
        id: both.shop.new_entry(),
        person: both.dana,
        held: RoleHeld {
            shop,
            role: Role::Trainee,
            from: both.shop.env.now().london().date_naive(),
            until: None,
        },
    };
    let capability = Capability::Roles;
    let refused = Err(Stop::Refused(Refusal::NotAllowed { capability }));
    let there = role(&both, both.bikes);
    let done = perform::<GiveRole>(&mut both.shop.book, &both.shop.env, &actor, &there);
    assert_eq!(done, refused, "not even from her own till");
    let here = role(&both, both.shop.scene.shop);
    let done = perform::<GiveRole>(&mut both.shop.book, &both.shop.env, &actor, &here);
    assert_eq!(done, Ok(()));

    // Nor does she price what the other shop sells.
    both.shop.book.act_as(both.bike_till);
    let category = NewCategory {
        category: pathway_till::domain::catalogue::Category {
            id: both.shop.new_entry(),
            name: "Lights".into(),
        },
        shop: both.bikes,
        position: 1,
    };
    both.shop
        .perform::<AddCategory>(Role::Manager, &category)
        .expect("a tab");
    let mut light = both.shop.scene.products[0].clone();
    light.category = category.category.id;
    light.name = "Front light".into();
    let id = light.id;
    let new = NewProduct {
        product: light,
        position: 1,
    };
    both.shop
        .perform::<AddProduct>(Role::Manager, &new)
        .expect("a light");
    both.shop.book.act_as(both.shop.scene.till);
    let cheap = (id, Pence::new(1));
    let done = perform::<SetPrice>(&mut both.shop.book, &both.shop.env, &actor, &cheap);
    assert!(done.is_err(), "{done:?}");
    let stored = both.shop.book.read().product(id).expect("a product");
    assert_eq!(stored.map(|p| p.price), Some(Pence::new(380)));
    both.shop.verify();
}

#[test]
fn each_till_has_its_own_numbers_session_and_chain() {
    let mut both = both();
    let category = NewCategory {
        category: pathway_till::domain::catalogue::Category {
            id: both.shop.scene.category,
            name: "Bread".into(),
        },
        shop: both.shop.scene.shop,
        position: 1,
    };
    both.shop
        .perform::<AddCategory>(Role::Manager, &category)
        .expect("a tab");
    let product = both.shop.scene.products[0].clone();
    let new = NewProduct {
        product,
        position: 1,
    };
    both.shop
        .perform::<AddProduct>(Role::Manager, &new)
        .expect("a loaf");
    let mut numbers = Vec::new();
    for till in [both.shop.scene.till, both.bike_till] {
        both.shop.book.act_as(till);
        both.shop.open_till_by_manager();
        for _ in 0..2 {
            let draft = pathway_till::store::baskets::Draft {
                basket: both.shop.basket(&[0]),
                paid: vec![cash(500, 120)],
            };
            let rung = both
                .shop
                .perform::<pathway_till::operations::sales::RingSale>(Role::Manager, &draft)
                .expect("a sale");
            numbers.push(format!("{}-{}", rung.number.series, rung.number.number));
        }
    }
    assert_eq!(numbers, ["S1A-1", "S1A-2", "S2A-1", "S2A-2"]);
    both.shop.verify();
}

impl Shop {
    fn open_till_by_manager(&mut self) {
        let session = SessionId(self.env.new_id());
        let float = FloatSaid::Still;
        self.perform::<OpenTill>(Role::Manager, &Opening { session, float })
            .expect("an open till");
    }
}
