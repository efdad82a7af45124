//! Two shops in one book: what somebody is in one, they are not in the other.

use pathway_till::domain::access::{Capability, GrantEffect, Role, RoleHeld};
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::ids::{PersonId, SaleId, SessionId, ShopId, TillId};
use pathway_till::domain::people::TillPerson;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::cash::{NoSale, WrongChange, WrongChangeOf};
use pathway_till::operations::catalogue::{AddCategory, AddProduct, NewProduct, SetPrice};
use pathway_till::operations::people::{
    AddPerson, ChangeGrant, EndRole, GiveRole, GrantChange, NewPin, NewRole, PinAnswer, PinTry,
    RoleEnd, SetPersonsPin,
};
use pathway_till::operations::sales::{Refund, RefundOf, RingSale, Rung, WrongWayOfPaying};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::Found;
use pathway_till::operations::till_sessions::{FloatSaid, OpenTill, Opening};
use pathway_till::operations::{Actor, SignedIn, Stop, perform};
use pathway_till::store::baskets::Draft;
use pathway_till::store::cash::TenderCorrection;
use pathway_till::store::catalogue::NewCategory;
use pathway_till::store::pins::PinHash;
use pathway_till::store::shops::{Shop as StoredShop, Till};

use crate::support::{Shop, cash, text};

struct Both {
    shop: Shop,
    bikes: ShopId,
    bike_till: TillId,
    /// The bakery's second till.
    market: TillId,
    dana: PersonId,
}

/// A bakery with two tills and a bike shop with one; Dana is a supervisor in the bakery only.
fn both() -> Both {
    let mut shop = Shop::at(Stage::Empty);
    let bikes = ShopId(shop.env.new_id());
    let bike_till = TillId(shop.env.new_id());
    let market = TillId(shop.env.new_id());
    let mut founding = shop.scene.founding(&shop.env).expect("a founding");
    founding
        .shops
        .push(StoredShop::new(bikes, "Scene bikes", Trade::Bike));
    founding.tills.push(Till {
        id: bike_till,
        shop: bikes,
        name: "Workbench".into(),
        prefix: "S2".into(),
    });
    founding.tills.push(Till {
        id: market,
        shop: shop.scene.shop,
        name: "Market stall".into(),
        prefix: "S3".into(),
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
        market,
        dana: dana.id,
    };
    both.with_role(dana.id, Role::Supervisor)
}

impl Both {
    fn with_role(mut self, person: PersonId, role: Role) -> Self {
        let bakery = self.shop.scene.shop;
        self.works(person, bakery, role, 0);
        self
    }

    /// From in so many days on.
    fn works(&mut self, person: PersonId, shop: ShopId, role: Role, in_days: i64) -> RoleEnd {
        let now = self.shop.env.now();
        let from = now.plus_minutes(in_days * 24 * 60).london().date_naive();
        let held = RoleHeld {
            shop,
            role,
            from,
            until: None,
        };
        let id = self.shop.new_entry();
        let new = NewRole { id, person, held };
        self.shop
            .perform::<GiveRole>(Role::Manager, &new)
            .expect("a role");
        RoleEnd {
            id,
            person,
            shop,
            until: from,
        }
    }

    fn somebody(&mut self, name: &str) -> PersonId {
        let all = self.shop.book.read().people().expect("people");
        let person = TillPerson {
            id: PersonId(self.shop.env.new_id()),
            till_name: name.into(),
            ..all[0].clone()
        };
        self.shop
            .perform::<AddPerson>(Role::Manager, &person)
            .expect("one more");
        person.id
    }

    /// The bakery has its loaf.
    fn sells_loaves(&mut self) {
        let category = NewCategory {
            category: pathway_till::domain::catalogue::Category::new(
                self.shop.scene.category,
                "Bread".into(),
            ),
            shop: self.shop.scene.shop,
            position: 1,
        };
        self.shop
            .perform::<AddCategory>(Role::Manager, &category)
            .expect("a tab");
        let product = self.shop.scene.products[0].clone();
        let new = NewProduct {
            product,
            position: 1,
        };
        self.shop
            .perform::<AddProduct>(Role::Manager, &new)
            .expect("a loaf");
    }

    fn sells_a_loaf(&mut self) -> (SaleId, Rung) {
        let draft = Draft {
            basket: self.shop.basket(&[0]),
            paid: vec![cash(500, 120)],
        };
        let rung = self.shop.perform::<RingSale>(Role::Manager, &draft);
        (draft.basket.sale, rung.expect("a sale"))
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
        category: pathway_till::domain::catalogue::Category::new(
            both.shop.new_entry(),
            "Lights".into(),
        ),
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
    both.sells_loaves();
    let mut numbers = Vec::new();
    for till in [both.shop.scene.till, both.bike_till, both.market] {
        both.shop.book.act_as(till);
        both.shop.open_till_by_manager();
        for _ in 0..2 {
            let (_, rung) = both.sells_a_loaf();
            numbers.push(format!("{}-{}", rung.number.series, rung.number.number));
        }
    }
    assert_eq!(
        numbers,
        ["S1A-1", "S1A-2", "S2A-1", "S2A-2", "S3A-1", "S3A-2"]
    );
    both.shop.verify();
}

#[test]
fn a_sale_is_put_right_at_its_till_and_given_back_in_its_shop() {
    let mut both = both();
    both.sells_loaves();
    both.shop.open_till_by_manager();
    let (sale, _) = both.sells_a_loaf();
    for (till, same_shop) in [(both.market, true), (both.bike_till, false)] {
        both.shop.book.act_as(till);
        both.shop.open_till_by_manager();
        let unknown = Err(Stop::Refused(Refusal::UnknownSale));
        let short = WrongChangeOf {
            id: both.shop.new_movement(),
            sale,
            pence: Pence::new(-100),
        };
        let done = both
            .shop
            .because::<WrongChange>(Role::Manager, "A pound short", &short);
        assert_eq!(done, unknown, "it was another drawer");
        let put_right = TenderCorrection {
            id: both.shop.new_entry(),
            sale,
            from: TenderKind::Cash,
            to: TenderKind::Card,
            pence: Pence::new(380),
        };
        let done =
            both.shop
                .because::<WrongWayOfPaying>(Role::Manager, "It was a card", &put_right);
        assert_eq!(done, unknown, "it was another till");
        let half = RefundOf {
            id: both.shop.new_sale(),
            sale,
            wishes: vec![RefundWish {
                line: 1,
                quantity: Milli::new(500),
            }],
            way: TenderKind::Cash,
        };
        let done = both
            .shop
            .because::<Refund>(Role::Manager, "Stale", &half)
            .map(|rung| rung.total);
        if same_shop {
            assert_eq!(done, Ok(Pence::new(-190)), "the shop takes its bread back");
        } else {
            assert_eq!(done, unknown.map(|()| Pence::ZERO));
        }
    }
    both.shop.verify();
}

#[test]
fn a_pin_takes_a_say_in_every_shop_where_its_owner_works() {
    let mut both = both();
    let (bakery, bikes) = (both.shop.scene.shop, both.bikes);
    let ida = both.somebody("Ida");
    both.works(ida, bakery, Role::Manager, 0);
    let (ravi, sam) = (both.somebody("Ravi"), both.somebody("Sam"));
    both.works(ravi, bakery, Role::Trainee, 0);
    both.works(sam, bakery, Role::Trainee, 0);
    let pin = Pin::new("2468").expect("a PIN");
    let person = both.dana;
    let hash = PinHash::of(&pin, &both.shop.env).expect("a hash");
    let new = NewPin { person, hash };
    let sets = |both: &mut Both, who, yes: Option<PersonId>| {
        let signed_in = |p| SignedIn::in_made_up_book(&both.shop.book, p).expect("made up");
        let mut actor = Actor::only(signed_in(who)).because(text("She forgot it"));
        if let Some(yes) = yes {
            actor = actor.with(signed_in(yes));
        }
        perform::<SetPersonsPin>(&mut both.shop.book, &both.shop.env, &actor, &new)
    };
    let capability = Capability::OthersPins;
    let refused = Err(Stop::Refused(Refusal::NotAllowed { capability }));
    let mina = both.shop.scene.person(Role::Manager).expect("Mina");

    assert_eq!(sets(&mut both, ida, None), Ok(()), "she works here only");
    both.works(person, bikes, Role::Volunteer, 0);
    assert_eq!(
        sets(&mut both, ida, None),
        Ok(()),
        "a volunteer there, no more than Ida"
    );
    both.works(person, bikes, Role::Supervisor, 1);
    assert_eq!(
        sets(&mut both, ida, None),
        Ok(()),
        "more there from tomorrow on"
    );
    let there = both.works(person, bikes, Role::Supervisor, 0);
    let before = both.shop.dump();
    let more = Err(Stop::Refused(Refusal::MoreRights { shop: bikes }));
    assert_eq!(sets(&mut both, ida, None), more, "a supervisor there");
    assert_eq!(
        sets(&mut both, ida, Some(ravi)),
        more,
        "Ravi is nobody there"
    );
    assert_eq!(sets(&mut both, ravi, None), refused);
    assert_eq!(sets(&mut both, ravi, Some(ida)), more, "no say there");
    assert_eq!(sets(&mut both, ravi, Some(sam)), refused);
    assert!(both.shop.dump() == before, "a refusal wrote");
    assert_eq!(sets(&mut both, mina, None), Ok(()), "she manages both");
    assert_eq!(sets(&mut both, ravi, Some(mina)), Ok(()), "with her yes");

    // Neither manager alone, but both together: one of them says yes to the other.
    let zoe = both.somebody("Zoë");
    both.works(zoe, bikes, Role::Manager, 0);
    let by_both = sets(&mut both, ida, Some(zoe));
    assert_eq!(by_both, Ok(()), "with the other manager's yes");
    let dump = both.shop.dump();
    let entry = dump
        .lines()
        .rfind(|l| l.starts_with("audit "))
        .expect("an entry");
    let yes = format!("approver={}", hex::encode(zoe.bytes()));
    assert!(entry.contains(&yes), "both names stand on it: {entry}");

    // Once she has left there, the bakery alone has a say again.
    let yesterday = both.shop.env.now().plus_minutes(-24 * 60);
    let until = yesterday.london().date_naive();
    let end = RoleEnd { until, ..there };
    both.shop
        .perform::<EndRole>(Role::Manager, &end)
        .expect("she left there");
    assert_eq!(sets(&mut both, ida, None), Ok(()));

    // Somebody of the other shop only is that shop's.
    let kay = both.somebody("Kay");
    both.works(kay, bikes, Role::Trainee, 0);
    let hash = PinHash::of(&pin, &both.shop.env).expect("a hash");
    let theirs = NewPin { person: kay, hash };
    let signed_in = SignedIn::in_made_up_book(&both.shop.book, ida).expect("made up");
    let actor = Actor::only(signed_in);
    let done = perform::<SetPersonsPin>(&mut both.shop.book, &both.shop.env, &actor, &theirs);
    assert_eq!(done, Err(Stop::Refused(Refusal::WorksElsewhere)));
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
