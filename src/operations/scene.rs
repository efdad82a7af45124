//! A small made-up shop at a chosen moment of its day, made through the operations themselves.
//!
//! The sweeps (roles, crashes, resends) begin each operation from such a scene; so can any test.

use std::path::Path;

use uuid::Uuid;

use super::baskets::{HoldBasket, SaveBasket};
use super::cards::{AnswerCard, AskForCard, CardSaid, CardWish};
use super::catalogue::{AddCategory, AddProduct, NewProduct, WithdrawCategory, WithdrawProduct};
use super::hours::{Press, PressOf, Visitor, VisitorCame, Wish};
use super::people::{AddPerson, GiveCard, GiveRole, NewCard, NewPin, NewRole, SetPersonsPin};
use super::sales::RingSale;
use super::set_up::{ChangeTill, FirstManager, Found, Founding, TillChange};
use super::skills::TakeTillSkills;
use super::till_sessions::{Close, Closing, Count, CountOf, FloatSaid, OpenTill, Opening};
use super::trade_customers::{ChangeTradeCustomer, OwnPrice, SetOwnPrice, TradeCustomerWish};
use super::{Actor, Operation, SignedIn, Stop, perform};
use crate::domain::access::{Role, RoleHeld};
use crate::domain::basket::{Basket, Item, Step};
use crate::domain::cash::{CashKind, Pieces};
use crate::domain::catalogue::{Category, Place, Product, Trade};
use crate::domain::free_text::FreeText;
use crate::domain::hours::fire_list::Visit;
use crate::domain::ids::{
    AttemptId, CountId, CustomerId, EntryId, PersonId, ProductId, SaleId, SessionId, ShopId,
    SkillId, TillId,
};
use crate::domain::people::{CardCode, TilePicture, TillPerson};
use crate::domain::pin::Pin;
use crate::domain::shops::Customers;
use crate::domain::skills::counter::{TillSkill, TillSkillsLetter};
use crate::domain::tenders::{CardAnswer, Tender};
use crate::domain::trade_customers::{CustomerCard, CustomerState, USUAL_DAYS_TO_PAY};
use crate::domain::vat::{VatCode, VatRate};
use crate::domain::{Pence, Trouble};
use crate::env::Env;
use crate::store::baskets::Draft;
use crate::store::catalogue::NewCategory;
use crate::store::keys::RecoveryWords;
use crate::store::person_cards::CardHash;
use crate::store::pins::PinHash;
use crate::store::shops::{Shop, Till};
use crate::store::{BookKind, Doing, ShopBook};

/// A moment of the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// An empty book.
    Empty,
    /// Yesterday is closed and waits for its second look; today is not open yet.
    Closed,
    /// As closed; the loaf and one tab are withdrawn, another tab is empty.
    Withdrawn,
    /// Open: one sale rung, one basket put aside, another on the counter.
    Open,
    /// As open, and a card was asked for.
    CardAsked,
    /// As open, and the card went through.
    CardApproved,
    /// As open with a free counter, and counted.
    Counted,
    /// As closed, in the back room where no customer sees the screen: everybody came yesterday and nobody
    /// has said that they left, nor has a visitor.
    OnSite,
}

/// What stands in the scene.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The shop.
    pub shop: ShopId,
    /// Its till.
    pub till: TillId,
    /// One person of each role, and their PIN.
    pub people: Vec<(Role, PersonId, Pin)>,
    /// A tab.
    pub category: EntryId,
    /// Two more tabs that stand there once things are withdrawn: one empty, one withdrawn.
    pub spare_tabs: [EntryId; 2],
    /// Another shop of the same people, which the manager manages too, and its tab.
    pub other_shop: (ShopId, EntryId),
    /// A loaf for £3.80 and a coffee for £3.20.
    pub products: Vec<Product>,
    /// Yesterday's session, closed by the supervisor.
    pub closed: SessionId,
    /// Today's session.
    pub session: SessionId,
    /// A sale of two loaves and a coffee, paid with £20.
    pub sale: SaleId,
    /// The basket that was put aside.
    pub held: SaleId,
    /// The basket on the counter, one loaf.
    pub draft: Draft,
    /// The card attempt for it.
    pub attempt: AttemptId,
    /// The count.
    pub count: CountId,
    /// What the trainee's card says.
    pub card: CardCode,
    /// A café that buys on account, with the loaf at £3.00.
    pub customer: CustomerId,
    /// Ids that nothing has yet: the same each time, so that a sample can be sent again.
    pub fresh: [Uuid; 4],
}

impl Scene {
    /// The person of a role, signed in.
    pub fn signed_in(&self, book: &ShopBook, role: Role) -> Result<SignedIn, Stop> {
        Ok(SignedIn::in_made_up_book(book, self.person(role)?)?)
    }

    /// The person of a role.
    pub fn person(&self, role: Role) -> Result<PersonId, Stop> {
        let found = self.people.iter().find(|(r, ..)| *r == role);
        found
            .map(|(_, p, _)| *p)
            .ok_or_else(|| Trouble::Bug("a scene has all roles").into())
    }

    /// A basket with these products, one of each.
    pub fn basket(&self, sale: SaleId, of: &[usize]) -> Result<Basket, Stop> {
        let mut basket = Basket::new(sale);
        for place in of {
            let product = self
                .products
                .get(*place)
                .ok_or(Trouble::Bug("a scene has two products"))?;
            basket.take(Step::Add {
                item: Item::of(product, Place::TakeAway),
            })?;
        }
        Ok(basket)
    }

    /// What founding an empty book takes.
    pub fn founding(&self, env: &Env) -> Result<Founding, Stop> {
        let (_, manager, pin) = self
            .people
            .iter()
            .find(|(r, ..)| *r == Role::Manager)
            .ok_or(Trouble::Bug("a scene has all roles"))?;
        let from = day(env, -30);
        Ok(Founding {
            organisation: None,
            shops: vec![
                Shop::new(self.shop, "Scene bakery", Trade::Bakery),
                Shop::new(self.other_shop.0, "Scene bikes", Trade::Bike),
            ],
            settings: Vec::new(),
            machine: None,
            tills: vec![Till {
                id: self.till,
                shop: self.shop,
                name: "Counter".into(),
                prefix: "S1".into(),
            }],
            vat: vec![
                (VatCode::S, from, VatRate(2000)),
                (VatCode::R, from, VatRate(500)),
            ],
            managers: vec![FirstManager {
                person: person(*manager, "Mina", 3),
                pin: PinHash::of(pin, env)?,
                shops: vec![self.shop, self.other_shop.0],
            }],
            from,
        })
    }
}

fn person(id: PersonId, name: &str, picture: usize) -> TillPerson {
    use crate::domain::people::{TILE_COLOURS, TILE_SYMBOLS};
    let pick = |all: &[&str]| {
        all.get(picture % all.len())
            .map_or(String::new(), |s| (*s).into())
    };
    let picture = TilePicture {
        colour: pick(&TILE_COLOURS),
        symbol: pick(&TILE_SYMBOLS),
    };
    TillPerson::new(id, name, picture)
}

fn day(env: &Env, days: i64) -> chrono::NaiveDate {
    env.now().plus_minutes(days * 24 * 60).london().date_naive()
}

/// One piece of each of these kinds.
pub fn one_each(kinds: &[CashKind]) -> Vec<Pieces> {
    kinds
        .iter()
        .map(|k| Pieces { kind: *k, count: 1 })
        .collect()
}

/// Names everything in the scene without writing anything.
pub(super) fn plan(env: &Env) -> Result<Scene, Stop> {
    let id = || env.new_id();
    let product = |name: &str, pence, take_away, category| Product {
        icon: "bread".into(),
        ..Product::new(
            ProductId(id()),
            category,
            name,
            Pence::new(pence),
            (take_away, VatCode::S),
        )
    };
    let category = EntryId(id());
    let products = vec![
        product("Seeded loaf", 380, VatCode::Z, category),
        product("Flat white", 320, VatCode::S, category),
    ];
    let mut people = Vec::new();
    for (role, pin) in Role::ALL.iter().zip(["2580", "1357", "246801", "97531"]) {
        people.push((*role, PersonId(id()), Pin::new(pin)?));
    }
    let mut scene = Scene {
        shop: ShopId(id()),
        till: TillId(id()),
        people,
        category,
        spare_tabs: [EntryId(id()), EntryId(id())],
        other_shop: (ShopId(id()), EntryId(id())),
        products,
        closed: SessionId(id()),
        session: SessionId(id()),
        sale: SaleId(id()),
        held: SaleId(id()),
        draft: Draft {
            basket: Basket::new(SaleId(id())),
            paid: Vec::new(),
        },
        attempt: AttemptId(id()),
        count: CountId(id()),
        card: CardCode::of_random(&env.random()),
        fresh: [id(), id(), id(), id()],
        customer: CustomerId(id()),
    };
    scene.draft.basket = scene.basket(scene.draft.basket.sale, &[0])?;
    Ok(scene)
}

/// Makes a made-up book in `store` and plays its day up to `stage`.
pub fn play(store: &Path, env: &Env, stage: Stage) -> Result<(ShopBook, Scene), Stop> {
    let scene = plan(env)?;
    play_under(&RecoveryWords::new(env)?, scene, (store, env), stage)
}

/// The same with what was planned, in a book that these words open.
pub(super) fn play_under(
    words: &RecoveryWords,
    scene: Scene,
    (store, env): (&Path, &Env),
    stage: Stage,
) -> Result<(ShopBook, Scene), Stop> {
    let mut book = ShopBook::create(store, env, BookKind::MadeUp, words)?;
    book.act_as(scene.till);
    if stage == Stage::Empty {
        return Ok((book, scene));
    }
    if stage == Stage::OnSite {
        let yesterday = env.at(env.now().plus_minutes(-24 * 60));
        book.batch(|book| {
            play_day(book, &yesterday, &scene, Stage::Closed)?;
            come_in(book, &yesterday, &scene)
        })?;
    } else {
        book.batch(|book| play_day(book, env, &scene, stage))?;
    }
    Ok((book, scene))
}

/// Two skills that the counter knows, the second not used any more.
pub fn till_skills(scene: &Scene) -> TillSkillsLetter {
    let skill = |place: u32, id: Uuid, name: &str| TillSkill {
        id: SkillId(id),
        short_name: name.into(),
        unit: "Baking".into(),
        place,
        retired: place > 1,
    };
    let [.., first, second] = scene.fresh;
    TillSkillsLetter {
        rev: 1,
        skills: vec![
            skill(1, first, "Wash hands"),
            skill(2, second, "Stamp bags"),
        ],
    }
}

/// Everybody says that they are here, and so does a visitor.
fn come_in(book: &mut ShopBook, env: &Env, scene: &Scene) -> Result<(), Stop> {
    let manager = Actor::only(scene.signed_in(book, Role::Manager)?);
    let change = TillChange {
        name: "Back room".into(),
        customers: Customers::DoNotSee,
    };
    perform::<ChangeTill>(book, env, &manager, &change)?;
    perform::<TakeTillSkills>(book, env, &manager, &till_skills(scene))?;
    for role in Role::ALL {
        let actor = Actor::only(scene.signed_in(book, *role)?);
        let press = PressOf {
            id: EntryId(env.new_id()),
            wish: Wish::Arrive,
        };
        perform::<Press>(book, env, &actor, &press)?;
    }
    let visitor = Visitor {
        id: EntryId(env.new_id()),
        name: FreeText::name("Ada, the electrician")?,
    };
    perform::<VisitorCame>(book, env, &manager, &visitor)?;
    somebody_came_long_ago(book, env, scene)
}

/// A visitor of four months ago, whose name is not kept any more.
fn somebody_came_long_ago(book: &mut ShopBook, env: &Env, scene: &Scene) -> Result<(), Stop> {
    let came = env.now().plus_minutes(-120 * 24 * 60);
    let visit = Visit {
        id: EntryId(env.new_id()),
        shop: scene.shop,
        came,
        left: None,
    };
    let by = scene.person(Role::Manager)?;
    let name = FreeText::name("Percival, the surveyor")?;
    book.write(|tx| {
        let (day, salt) = (came.london().date_naive(), env.random());
        tx.add_visit(&visit, &name, by, day, &salt)?;
        let doing = Doing {
            operation: <VisitorCame as Operation>::NAME,
            shop: scene.shop,
            person: by,
            approver: None,
            concerns: None,
            at: env.now(),
            reason: None,
        };
        Ok(tx.write_audit(&doing, &env.random())?)
    })
}

fn play_day(book: &mut ShopBook, env: &Env, scene: &Scene, stage: Stage) -> Result<(), Stop> {
    perform::<Found>(book, env, &Actor::default(), &scene.founding(env)?)?;
    let manager = Actor::only(scene.signed_in(book, Role::Manager)?);
    let supervisor = Actor::only(scene.signed_in(book, Role::Supervisor)?);
    let trainee = Actor::only(scene.signed_in(book, Role::Trainee)?);
    for (picture, (role, id, pin)) in scene.people.iter().enumerate() {
        if *role == Role::Manager {
            continue;
        }
        let name = match role {
            Role::Trainee => "Sam",
            Role::Volunteer => "Ravi",
            Role::Supervisor | Role::Manager => "Ayşe",
        };
        perform::<AddPerson>(book, env, &manager, &person(*id, name, picture))?;
        let held = RoleHeld {
            shop: scene.shop,
            role: *role,
            from: day(env, -30),
            until: None,
        };
        let new = NewRole {
            id: EntryId(env.new_id()),
            person: *id,
            held,
        };
        perform::<GiveRole>(book, env, &manager, &new)?;
        let hash = PinHash::of(pin, env)?;
        perform::<SetPersonsPin>(book, env, &manager, &NewPin { person: *id, hash })?;
        if *role == Role::Trainee {
            let card = NewCard {
                id: EntryId(env.new_id()),
                person: *id,
                hash: CardHash::of(&scene.card),
            };
            perform::<GiveCard>(book, env, &manager, &card)?;
        }
    }
    let category = Category::new(scene.category, "Bread".into());
    let category = NewCategory {
        category,
        shop: scene.shop,
        position: 1,
    };
    perform::<AddCategory>(book, env, &manager, &category)?;
    let (other, tab) = scene.other_shop;
    let tab = NewCategory {
        category: Category::new(tab, "Parts".into()),
        shop: other,
        position: 1,
    };
    perform::<AddCategory>(book, env, &manager, &tab)?;
    for (position, product) in (1..).zip(&scene.products) {
        let new = NewProduct {
            product: product.clone(),
            position,
        };
        perform::<AddProduct>(book, env, &manager, &new)?;
    }
    customer_on_account(book, env, scene, &manager)?;
    // Yesterday, in short.
    let float = FloatSaid::Counted {
        count: CountId(env.new_id()),
        pieces: one_each(&[CashKind::L20, CashKind::L10, CashKind::L5, CashKind::L2]),
    };
    perform::<OpenTill>(
        book,
        env,
        &supervisor,
        &Opening {
            session: scene.closed,
            float,
        },
    )?;
    let pieces = one_each(&[CashKind::L20, CashKind::L10, CashKind::L5, CashKind::L2]);
    let count = CountId(env.new_id());
    perform::<Count>(book, env, &supervisor, &CountOf { id: count, pieces })?;
    let closing = Closing {
        session: scene.closed,
        count,
        card_machine: None,
        banked: Pence::ZERO,
    };
    perform::<Close>(book, env, &supervisor, &closing)?;
    if stage == Stage::Closed {
        return Ok(());
    }
    if stage == Stage::Withdrawn {
        return withdraw(book, env, scene, &manager);
    }
    let opening = Opening {
        session: scene.session,
        float: FloatSaid::Still,
    };
    perform::<OpenTill>(book, env, &supervisor, &opening)?;
    let sold = Draft {
        basket: scene.basket(scene.sale, &[0, 0, 1])?,
        paid: vec![Tender::cash(Pence::new(2000), Pence::new(920))],
    };
    perform::<RingSale>(book, env, &trainee, &sold)?;
    let held = Draft {
        basket: scene.basket(scene.held, &[1])?,
        paid: Vec::new(),
    };
    perform::<HoldBasket>(book, env, &trainee, &held)?;
    if stage == Stage::Counted {
        let pieces = one_each(&[
            CashKind::L20,
            CashKind::L20,
            CashKind::L5,
            CashKind::L2,
            CashKind::P50,
            CashKind::P20,
            CashKind::P10,
        ]);
        let mut pieces: Vec<Pieces> = pieces;
        pieces.dedup_by(|b, a| {
            let same = a.kind == b.kind;
            if same {
                a.count += b.count;
            }
            same
        });
        perform::<Count>(
            book,
            env,
            &supervisor,
            &CountOf {
                id: scene.count,
                pieces,
            },
        )?;
        return Ok(());
    }
    perform::<SaveBasket>(book, env, &trainee, &scene.draft)?;
    if stage == Stage::Open {
        return Ok(());
    }
    let sale = scene.draft.basket.sale;
    let wish = CardWish {
        attempt: scene.attempt,
        sale,
        pence: Pence::new(380),
    };
    perform::<AskForCard>(book, env, &trainee, &wish)?;
    if stage == Stage::CardApproved {
        let said = CardSaid {
            attempt: scene.attempt,
            answer: CardAnswer::Approved,
        };
        perform::<AnswerCard>(book, env, &trainee, &said)?;
    }
    Ok(())
}

/// A café on account, with a price of its own for the loaf.
fn customer_on_account(
    book: &mut ShopBook,
    env: &Env,
    scene: &Scene,
    manager: &Actor,
) -> Result<(), Stop> {
    let cafe = TradeCustomerWish {
        id: scene.customer,
        state: CustomerState::Open,
        days_to_pay: USUAL_DAYS_TO_PAY,
        card: CustomerCard::of("Corner Café", "7 Scene Yard, London E5 0XX", "", "")
            .map_err(|(_, refusal)| refusal)?,
    };
    perform::<ChangeTradeCustomer>(book, env, manager, &cafe)?;
    let loaf = scene.products.first();
    let price = OwnPrice {
        customer: scene.customer,
        product: loaf.ok_or(Trouble::Bug("a scene has products"))?.id,
        pence: Some(Pence::new(300)),
    };
    perform::<SetOwnPrice>(book, env, manager, &price)
}

/// The loaf is off the till, one tab is empty and another one withdrawn.
fn withdraw(book: &mut ShopBook, env: &Env, scene: &Scene, manager: &Actor) -> Result<(), Stop> {
    for (position, (id, name)) in (2..).zip(scene.spare_tabs.iter().zip(["Spare", "Seasonal"])) {
        let tab = NewCategory {
            category: Category::new(*id, name.into()),
            shop: scene.shop,
            position,
        };
        perform::<AddCategory>(book, env, manager, &tab)?;
    }
    let [_, seasonal] = scene.spare_tabs;
    perform::<WithdrawCategory>(book, env, manager, &seasonal)?;
    let loaf = scene.products.first();
    let loaf = loaf.ok_or(Trouble::Bug("a scene has products"))?.id;
    perform::<WithdrawProduct>(book, env, manager, &loaf)
}
