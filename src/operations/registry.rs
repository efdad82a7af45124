//! Every operation in one list, each with a sample, so that sweeps can walk all of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::baskets::{HoldBasket, PickUpBasket, SaveBasket, SetKindsInDrawer};
use super::cards::{AnswerCard, AskForCard, CardGivenBack, CardSaid, CardWish};
use super::cash::{
    CashInOut, CashInOutOf, Drop, DropOf, InOut, NoSale, WrongChange, WrongChangeOf,
};
use super::catalogue::{
    AddCategory, AddProduct, BringBackCategory, BringBackProduct, ChangeCategory, ChangeProduct,
    ImportProducts, Left, ListToTakeIn, MoveCategory, MoveProduct, NewProduct, Photo, Placed,
    SaidOfAllergens, SetAllergens, SetBarcodes, SetLeftToday, SetPhoto, SetPlace, SetPrice,
    SetUseBy, TabOrder, WithdrawCategory, WithdrawProduct,
};
use super::exports::{Export, Files};
use super::looks::KeepLooks;
use super::printers::{ChoosePrinter, PrinterChoice};
use super::sales::{
    BillTo, Billing, GiveDiscount, GiveHalfPrice, Given, Made, MadeOrNot, Refund, RefundOf,
    RingSale, SayMade, WrongWayOfPaying,
};
use super::scene::{Scene, Stage, one_each};
use super::set_up::{
    AddShop, AddTill, ChangeShop, ChangeTill, Found, NameOrganisation, NewShop, TillChange,
};
use super::till_sessions::{
    AcceptClock, Close, Closing, Count, CountOf, FloatSaid, OpenTill, Opening, SecondLook, XRead,
};
use super::watch::Watch;
use super::{Actor, Leaves, Operation, Reason, Stop, perform};
use crate::domain::access::Capability;
use crate::domain::allergens::{
    Allergen, AllergenAnswer, AllergenLine, AllergenSheet, NamedAllergen,
};
use crate::domain::barcodes::Barcode;
use crate::domain::basket::Step;
use crate::domain::cash::{CashKind, KindsInDrawer};
use crate::domain::catalogue::{Category, Product, TabColour, Trade};
use crate::domain::ids::SessionId;
use crate::domain::ids::{
    AttemptId, CountId, EntryId, MovementId, ProductId, SaleId, ShopId, TillId,
};
use crate::domain::looks::{Looks, Theme, Zoom};
use crate::domain::papers::{BilledTo, PrinterFor};
use crate::domain::pictures::SmallPicture;
use crate::domain::product_lists::plan::{Counts, Fate, Plan, Planned};
use crate::domain::reductions::{Off, Reduction, ReductionReason};
use crate::domain::sales::RefundWish;
use crate::domain::shops::{
    CharityIncome, Customers, Organisation, Seats, Seller, Shop, Till, VatRegistration,
};
use crate::domain::tenders::{CardAnswer, Tender, TenderKind};
use crate::domain::vat::VatCode;
use crate::domain::{Milli, Pence, Trouble};
use crate::env::Env;
use crate::store::ShopBook;
use crate::store::baskets::Draft;
use crate::store::cash::TenderCorrection;
use crate::store::catalogue::NewCategory;

/// An operation, without its types.
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// What the person needs.
    pub needs: Option<Capability>,
    /// What it leaves behind.
    pub leaves: Leaves,
    /// Whether it asks for a reason.
    pub reason: Reason,
    /// The scene in which its sample makes sense.
    pub stage: Stage,
    /// Does its sample. The same scene gives the same sample each time.
    pub run: fn(&Scene, &mut ShopBook, &Env, &Actor) -> Result<(), Stop>,
}

fn entry<O: Operation>(
    stage: Stage,
    run: fn(&Scene, &mut ShopBook, &Env, &Actor) -> Result<(), Stop>,
) -> Entry {
    Entry {
        name: O::NAME,
        needs: O::NEEDS,
        leaves: O::LEAVES,
        reason: O::REASON,
        stage,
        run,
    }
}

macro_rules! entries {
    ($($operation:ty, $stage:ident, |$scene:ident, $book:ident, $env:ident| $input:expr;)*) => {
        vec![$(entry::<$operation>(Stage::$stage, |$scene, $book, $env, actor| {
            let input = $input;
            perform::<$operation>($book, $env, actor, &input).map(|_| ())
        })),*]
    };
}

mod erasure;
mod hours;
mod people;
mod safe_copies;
mod skills;
mod trade_customers;

/// All operations.
pub fn registry() -> Vec<Entry> {
    let mut all = people::entries();
    all.extend(hours::entries());
    all.extend(erasure::entries());
    all.extend(skills::entries());
    all.extend(trade_customers::entries());
    all.extend(safe_copies::entries());
    all.extend(others());
    all
}

fn others() -> Vec<Entry> {
    entries![
        Found, Empty, |scene, _book, env| scene.founding(env)?;
        NameOrganisation, Closed, |scene, _book, _env| Organisation {
            id: EntryId(scene.fresh[0]), name: "Scene pathways".into(),
        };
        ChangeShop, Closed, |scene, book, _env| real_shop(scene, book)?;
        AddShop, Closed, |scene, _book, _env| NewShop {
            shop: Shop::new(ShopId(scene.fresh[0]), "Scene bikes", Trade::Bike),
            role: EntryId(scene.fresh[1]),
        };
        ChangeTill, Closed, |_scene, _book, _env| TillChange {
            name: "Front counter".into(), customers: Customers::DoNotSee,
        };
        AddTill, Closed, |scene, _book, _env| Till {
            id: TillId(scene.fresh[0]), shop: scene.shop,
            name: "Market stall".into(), prefix: "S2".into(),
        };
        AddCategory, Closed, |scene, _book, _env| NewCategory {
            category: Category::new(EntryId(scene.fresh[0]), "Pastries".into()),
            shop: scene.shop, position: 2,
        };
        AddProduct, Closed, |scene, _book, _env| NewProduct { product: bun(scene)?, position: 3 };
        SetPrice, Closed, |scene, _book, _env| (first(scene)?.id, Pence::new(400));
        ChangeProduct, Closed, |scene, _book, _env| Product {
            name: "Seeded sourdough".into(), made_to_order: true, ..first(scene)?.clone()
        };
        WithdrawProduct, Closed, |scene, _book, _env| first(scene)?.id;
        BringBackProduct, Withdrawn, |scene, _book, _env| first(scene)?.id;
        MoveProduct, Closed, |scene, _book, _env| TabOrder {
            category: scene.category,
            products: scene.products.iter().rev().map(|p| p.id).collect(),
        };
        SetPlace, Closed, |scene, _book, _env| Placed {
            product: first(scene)?.id,
            shop: scene.other_shop.0, category: Some(scene.other_shop.1),
        };
        SetBarcodes, Closed, |scene, _book, _env| {
            (first(scene)?.id, BTreeSet::from([Barcode::new("5012345678900")?]))
        };
        SetAllergens, Closed, |scene, _book, _env| said_of_allergens(scene)?;
        SetPhoto, Closed, |scene, _book, _env| Photo {
            product: first(scene)?.id,
            // The head of a JPEG is all that a book looks at.
            photo: Some(SmallPicture::new(vec![0xFF, 0xD8, 0xFF, 0xDA, 0, 2])?),
        };
        Export, Closed, |_scene, _book, _env| Files::Products;
        ImportProducts, Closed, |scene, _book, _env| list_to_take_in(scene)?;
        SetUseBy, Closed, |scene, _book, env| {
            (first(scene)?.id, Some(env.now().london().date_naive()))
        };
        SetLeftToday, Open, |scene, _book, _env| {
            Left { product: first(scene)?.id, pieces: Some(3) }
        };
        ChangeCategory, Closed, |scene, _book, _env| Category {
            colour: Some(TabColour::Positive),
            ..Category::new(scene.category, "Loaves".into())
        };
        MoveCategory, Withdrawn, |scene, _book, _env| {
            let [empty, withdrawn] = scene.spare_tabs;
            vec![withdrawn, scene.category, empty]
        };
        WithdrawCategory, Withdrawn, |scene, _book, _env| scene.spare_tabs[0];
        BringBackCategory, Withdrawn, |scene, _book, _env| scene.spare_tabs[1];
        OpenTill, Closed, |scene, _book, _env| Opening {
            session: scene.session,
            float: FloatSaid::Counted {
                count: CountId(scene.fresh[0]),
                pieces: one_each(&[CashKind::L20, CashKind::P50]),
            },
        };
        SecondLook, Closed, |scene, _book, _env| scene.closed;
        AcceptClock, Closed, |_scene, _book, _env| ();
        ChoosePrinter, Closed, |_scene, _book, _env| PrinterChoice {
            of: PrinterFor::Receipts, name: Some("counter".into()),
        };
        KeepLooks, Closed, |_scene, _book, _env| Looks {
            theme: Theme::NightBake, zoom: Zoom::USUAL.larger(), ..Looks::default()
        };
        SaveBasket, Open, |scene, _book, _env| scene.draft.clone();
        HoldBasket, Open, |scene, _book, _env| scene.draft.clone();
        PickUpBasket, Counted, |scene, _book, _env| scene.held;
        SetKindsInDrawer, Open, |_scene, _book, _env| {
            let mut kinds = KindsInDrawer::all();
            kinds.toggle(CashKind::P5);
            kinds
        };
        AskForCard, Open, |scene, _book, _env| CardWish {
            attempt: AttemptId(scene.fresh[0]), sale: scene.draft.basket.sale,
            pence: Pence::new(380),
        };
        AnswerCard, CardAsked, |scene, _book, _env| CardSaid {
            attempt: scene.attempt, answer: CardAnswer::Approved,
        };
        CardGivenBack, CardApproved, |scene, _book, _env| scene.attempt;
        RingSale, CardApproved, |scene, _book, _env| Draft {
            paid: vec![Tender::card(Pence::new(380), scene.attempt)], ..scene.draft.clone()
        };
        GiveDiscount, Open, |scene, _book, _env| given(scene, None, Off::Percent(10))?;
        GiveHalfPrice, Open, |scene, _book, _env| given(scene, Some(1), Off::Half)?;
        SayMade, Open, |scene, _book, _env| Made {
            sale: scene.sale, line: 1, now: MadeOrNot::Made,
        };
        Refund, Open, |scene, _book, _env| RefundOf {
            id: SaleId(scene.fresh[0]), sale: scene.sale, way: TenderKind::Cash,
            wishes: vec![RefundWish { line: 1, quantity: Milli::ONE }],
        };
        BillTo, Open, |scene, _book, _env| Billing {
            sale: scene.sale, to: BilledTo::of("Café Şen", "3 Scene Yard, London", "")?,
        };
        WrongWayOfPaying, Open, |scene, _book, _env| TenderCorrection {
            id: EntryId(scene.fresh[0]), sale: scene.sale,
            from: TenderKind::Cash, to: TenderKind::Card, pence: Pence::new(1080),
        };
        WrongChange, Open, |scene, _book, _env| WrongChangeOf {
            id: MovementId(scene.fresh[0]), sale: scene.sale, pence: Pence::new(-100),
        };
        CashInOut, Open, |scene, _book, _env| CashInOutOf {
            id: MovementId(scene.fresh[0]), why: InOut::Out, pence: Pence::new(250),
        };
        Drop, Open, |scene, _book, _env| DropOf {
            id: MovementId(scene.fresh[0]), pence: Pence::new(2000),
        };
        NoSale, Open, |scene, _book, _env| EntryId(scene.fresh[0]);
        XRead, Open, |_scene, _book, _env| ();
        Count, Open, |scene, _book, _env| CountOf {
            id: CountId(scene.fresh[0]), pieces: one_each(&[CashKind::L20, CashKind::L10]),
        };
        Close, Counted, |scene, _book, _env| Closing {
            session: SessionId(scene.session.0), count: scene.count,
            card_machine: Some(Pence::ZERO), banked: Pence::new(1000),
        };
    ]
}

fn given(scene: &Scene, line: Option<u32>, off: Off) -> Result<Given, Stop> {
    let mut draft = scene.draft.clone();
    let reduction = Reduction {
        off,
        reason: ReductionReason::Damaged,
        words: None,
    };
    draft.basket.take(Step::Reduce { line, reduction })?;
    Ok(Given { draft, line })
}

/// The scene's shop as a real one: a seller, numbers, seats, half price late in the day.
fn real_shop(scene: &Scene, book: &ShopBook) -> Result<Shop, Stop> {
    let now = book.read().shop(scene.shop)?;
    Ok(Shop {
        seller: Seller {
            name: Some("Scene Pathways Trust".into()),
            address: Some("1 Scene Yard, London E5 0XX".into()),
            contact: Some("020 7946 0000".into()),
            charity_number: Some("1000000".into()),
            income: Some(CharityIncome::Over10k),
            company_number: Some("00000001".into()),
            vat: Some(VatRegistration {
                number: "GB123456727".into(),
                from: chrono::NaiveDate::default(),
            }),
        },
        seats: Seats::Some,
        half_price_from: Some(16 * 60),
        ..now.ok_or(Trouble::Bug("a scene has a shop"))?
    })
}

fn first(scene: &Scene) -> Result<&Product, Stop> {
    scene
        .products
        .first()
        .ok_or_else(|| Trouble::Bug("a scene has products").into())
}

/// A list with a new product in a new tab, and another price and name for one that is there.
fn list_to_take_in(scene: &Scene) -> Result<ListToTakeIn, Stop> {
    let before = first(scene)?.clone();
    let after = Product {
        name: "Seeded loaf, large".into(),
        price: Pence::new(420),
        ..before.clone()
    };
    let tab = Category::new(EntryId(scene.fresh[0]), "Cakes".into());
    let id = ProductId(scene.fresh[1]);
    let cake = Product::new(
        id,
        tab.id,
        "Plum cake",
        Pence::new(310),
        (VatCode::Z, VatCode::S),
    );
    let row = |line, name: &str, fate, barcodes| Planned {
        line,
        name: name.into(),
        fate,
        barcodes,
        by_weight: false,
    };
    let fate = Fate::Changed {
        before: Box::new(before),
        after: Box::new(after),
    };
    let codes = vec![Barcode::new("CAKE1")?];
    let plan = Plan {
        rows: vec![
            row(2, "Seeded loaf, large", fate, Vec::new()),
            row(3, "Plum cake", Fate::New(Box::new(cake)), codes),
        ],
        new_tabs: vec![tab],
        tabs_back: Vec::new(),
        without_tab: 0,
        questions: Vec::new(),
        counts: Counts {
            new: 1,
            changed: 1,
            ..Counts::default()
        },
    };
    Ok(ListToTakeIn {
        shop: scene.shop,
        plan: Arc::new(plan),
        watch: Watch::default(),
    })
}

fn said_of_allergens(scene: &Scene) -> Result<SaidOfAllergens, Stop> {
    let mut sheet = AllergenSheet::default();
    let wheat = AllergenLine {
        answer: AllergenAnswer::Contains,
        named: BTreeSet::from([NamedAllergen::Wheat]),
    };
    sheet.say(Allergen::Gluten, wheat);
    sheet.say(
        Allergen::Milk,
        AllergenLine::new(AllergenAnswer::DoesNotContain),
    );
    Ok(SaidOfAllergens {
        product: first(scene)?.id,
        sheet,
        ingredients: "Flour, water, seeds, salt".into(),
    })
}

fn bun(scene: &Scene) -> Result<Product, Stop> {
    Ok(Product {
        id: ProductId(scene.fresh[0]),
        name: "Cinnamon bun".into(),
        button_name: "Cinnamon bun".into(),
        price: Pence::new(280),
        ..first(scene)?.clone()
    })
}
