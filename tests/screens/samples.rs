//! Made-up data for every screen.

pub mod day;
pub mod days;
pub mod files;
pub mod first_start;
pub mod fixing;
pub mod hours;
pub mod longest;
pub mod looking;
pub mod papers;
pub mod people_of;
pub mod products;
pub mod progress;
pub mod records;
pub mod selling;
pub mod settings;
pub mod skills;
pub mod trade;
pub mod worked;

pub mod frameworks;
pub mod passports;
pub mod skill_lists_of;

pub mod measures;
pub mod planning;

pub mod goals;

pub mod keeping;
pub mod leaving;
pub mod referrals;
pub mod reports;

pub mod contacts;
pub mod sharing;

use chrono::{DateTime, Utc};
use egui::Ui;
use pathway_till::domain::basket::{Basket, DayTime, Item, Step};
use pathway_till::domain::cash::{CashKind, KindsInDrawer};
use pathway_till::domain::catalogue::{Category, LeftToday, Place, Product, Trade};
use pathway_till::domain::ids::{EntryId, PersonId, ProductId, SaleId};
use pathway_till::domain::people::{TilePicture, TillPerson};
use pathway_till::domain::sales::ReceiptNumber;
use pathway_till::domain::tenders::{Tender, TenderKind};
use pathway_till::domain::time::Moment;
use pathway_till::domain::trade_customers::OnAccount;
use pathway_till::domain::vat::VatCode;
use pathway_till::domain::{Pence, Trouble};
use pathway_till::ui::screens::contacts as contacts_list;
use pathway_till::ui::screens::keeping as keeping_page;
use pathway_till::ui::screens::leaving as leaving_page;
use pathway_till::ui::screens::people as people_list;
use pathway_till::ui::screens::people::{add as add_person, card as person_card};
use pathway_till::ui::screens::products::{
    adding as products_adding, item as products_item, left_today as products_left,
    list as products_list, tabs as products_tabs,
};
use pathway_till::ui::screens::records as records_list;
use pathway_till::ui::screens::referrals as referrals_list;
use pathway_till::ui::screens::reports as reports_list;
use pathway_till::ui::screens::settings as settings_screen;
use pathway_till::ui::screens::support as support_page;
use pathway_till::ui::screens::{
    about, accounts, agree_hours, allergens, bill_to, card, cash, change, choose_file,
    chosen_skills, clock, close, colleague, coming_and_going, count, done, due, expenses, figures,
    fix_sale, help, hours as hours_screen, jobs, key_words, left_open, lock, looks, money_moved,
    more, my_hours, my_leaving, my_progress, my_skill, old_sales, on_site, open_price, open_till,
    paper, payment, person_hours, pin, printers, product_list_in, product_lists, proposal,
    put_right, refund, saved_baskets, saw_it, second_look, set_up, still_here, till, to_make,
    today as today_screen, trade_customer, trade_customers, trouble, visitors, working,
    wrong_change, wrong_way,
};
use pathway_till::ui::screens::{check_paper, framework_in, milestones, skill_lists, skill_words};
use pathway_till::ui::screens::{
    everything, goals as goals_list, hold_review, review_weeks, reviews, write_goal,
};
use pathway_till::ui::screens::{first_day, people_book, placement, record, rota};
use pathway_till::ui::screens::{measure_settings, my_measures, person_measures};
use pathway_till::ui::screens::{my_report, my_reports, report, write_report};
use pathway_till::ui::screens::{my_sharing, person_sharing, somebody_calls, write_contact};
use pathway_till::ui::screens::{person_skill, person_skills, sign_off, skills_grid};
use pathway_till::ui::screens::{recipients, referral, write_referral};
use pathway_till::ui::screens::{
    reports_on_their_way, safe_copies, safeguarding_lead, shops, this_till, who_may,
};
use pathway_till::ui::widgets::choice::Allowed;
use pathway_till::ui::widgets::header::{Header, Sales};
use pathway_till::ui::{Look, Route};
use uuid::Uuid;

macro_rules! screens {
    ($($variant:ident = $module:ident),* $(,)?) => {
        /// A screen with its data and draft.
        #[derive(Clone)]
        #[allow(clippy::large_enum_variant, reason = "a few hundred of them, in a test")]
        pub enum Screen { $($variant($module::Data, $module::Draft)),* }

        impl Screen {
            pub fn route(&self) -> Route {
                match self { $(Self::$variant(..) => Route::$variant),* }
            }

            pub fn view(&mut self, ui: &mut Ui, look: Look<'_>) -> Vec<String> {
                match self {
                    $(Self::$variant(data, draft) => {
                        let actions = $module::view(ui, look, data, draft);
                        actions.iter().map(|a| format!("{a:?}")).collect()
                    })*
                }
            }
        }
    };
}

screens! {
    Lock = lock,
    Pin = pin,
    Till = till,
    Payment = payment,
    Cash = cash,
    Change = change,
    Card = card,
    Done = done,
    OpenTill = open_till,
    Count = count,
    Close = close,
    Figures = figures,
    More = more,
    OpenPrice = open_price,
    ToMake = to_make,
    Allergens = allergens,
    OldSales = old_sales,
    Jobs = jobs,
    MoneyMoved = money_moved,
    FixSale = fix_sale,
    Refund = refund,
    WrongChange = wrong_change,
    WrongWay = wrong_way,
    Colleague = colleague,
    SecondLook = second_look,
    LeftOpen = left_open,
    Clock = clock,
    SavedBaskets = saved_baskets,
    SetUp = set_up,
    KeyWords = key_words,
    Settings = settings_screen,
    Shops = shops,
    ThisTill = this_till,
    SafeCopies = safe_copies,
    About = about,
    WhoMay = who_may,
    ChooseFile = choose_file,
    ProductLists = product_lists,
    ProductListIn = product_list_in,
    Accounts = accounts,
    Products = products_list,
    AddProduct = products_adding,
    Product = products_item,
    Tabs = products_tabs,
    LeftToday = products_left,
    Paper = paper,
    BillTo = bill_to,
    Printers = printers,
    Help = help,
    Looks = looks,
    Trouble = trouble,
    Working = working,
    People = people_list,
    PersonCard = person_card,
    AddPerson = add_person,
    TradeCustomers = trade_customers,
    TradeCustomer = trade_customer,
    ChooseAccount = trade_customers,
    StillHere = still_here,
    ComingWho = lock,
    ComingPin = pin,
    ComeAndGo = coming_and_going,
    OnSite = on_site,
    Visitors = visitors,
    PeopleBook = people_book,
    Records = records_list,
    Record = record,
    FirstDay = first_day,
    Placement = placement,
    Rota = rota,
    Today = today_screen,
    Hours = hours_screen,
    PersonHours = person_hours,
    PutRight = put_right,
    Proposal = proposal,
    AgreeHours = agree_hours,
    Expenses = expenses,
    HoursFile = accounts,
    MyHours = my_hours,
    MyProgress = my_progress,
    MySkill = my_skill,

    ChosenSkills = chosen_skills,
    SawIt = saw_it,
    PersonSkills = person_skills,
    PersonSkill = person_skill,
    SkillsGrid = skills_grid,
    SignOff = sign_off,

    CheckPaper = check_paper,
    MyMeasures = my_measures,
    PersonMeasures = person_measures,
    MeasureSettings = measure_settings,
    MyGoals = goals_list,
    PersonGoals = goals_list,
    WriteGoal = write_goal,
    MyReviews = reviews,
    PersonReviews = reviews,
    HoldReview = hold_review,
    ReviewWeeks = review_weeks,
    EverythingAboutMe = everything,
    SkillLists = skill_lists,
    SkillWords = skill_words,
    FrameworkIn = framework_in,
    SkillMilestones = milestones,
    MyLeaving = my_leaving,
    Leaving = leaving_page,
    Support = support_page,
    Keeping = keeping_page,
    Due = due,
    Referrals = referrals_list,
    Referral = referral,
    WriteReferral = write_referral,
    Recipients = recipients,
    MySharing = my_sharing,
    PersonSharing = person_sharing,
    Contacts = contacts_list,
    WriteContact = write_contact,
    SomebodyCalls = somebody_calls,
    SafeguardingLead = safeguarding_lead,
    ReportsOnTheirWay = reports_on_their_way,
    Reports = reports_list,
    Report = report,
    WriteReport = write_report,
    MyReports = my_reports,
    MyReport = my_report,
}

impl Screen {
    pub fn header(&self, look: Look<'_>) -> Option<Header> {
        if matches!(self, Self::Lock(..) | Self::SetUp(..) | Self::KeyWords(..)) {
            return None;
        }
        let title = match self {
            // Whose time it is, and of which day.
            Self::PutRight(..) if look.layout.is_tiny() => "Sam, Wed 18 Nov".to_owned(),
            Self::PutRight(..) => "Sam, Wednesday 18 November".to_owned(),
            _ => self.route().title(look.words),
        };
        let signed_in = !matches!(
            self,
            Self::Pin(..) | Self::ComingPin(..) | Self::Trouble(..) | Self::Working(..)
        );
        let person = signed_in.then(|| "Sam".to_owned());
        Some(Header {
            trade: Trade::Bakery,
            title,
            person,
            tools: match self {
                Self::Till(data, _) => till::tools(look, data),
                _ => Vec::new(),
            },
            sales: Sales::Real,
        })
    }
}

pub fn p(pence: i64) -> Pence {
    Pence::new(pence)
}

pub fn at(text: &str) -> Moment {
    Moment::of(text.parse::<DateTime<Utc>>().unwrap())
}

pub fn picture(colour: &str, symbol: &str) -> TilePicture {
    TilePicture {
        colour: colour.into(),
        symbol: symbol.into(),
    }
}

pub fn people() -> Vec<TillPerson> {
    [
        ("Ayşe", "bakery", "sun"),
        ("Ben", "primary", "fish"),
        ("Sam", "positive", "leaf"),
        ("Jo", "bike", "bird"),
        ("Ravi", "attention", "star"),
        ("Mosquito", "refused", "music-note"),
        ("Leyla", "positive", "moon"),
    ]
    .into_iter()
    .zip(1..)
    .map(|((name, colour, symbol), n)| {
        let id = PersonId(Uuid::from_u128(n));
        TillPerson::new(id, name, picture(colour, symbol))
    })
    .collect()
}

pub fn lock_data() -> lock::Data {
    lock::Data {
        shop: "Pathway Bakery".into(),
        trade: Trade::Bakery,
        open_on: None,
        people: people()
            .into_iter()
            .map(|p| lock::Person {
                id: p.id,
                name: p.till_name,
                picture: p.picture.into(),
            })
            .collect(),
        waiting: lock::Waiting::Nothing,
        problem: None,
        purpose: lock::Purpose::SignIn,
        fire_list: lock::FireList::DoesNot,
    }
}

pub fn lock_at(stage: lock::Stage) -> Screen {
    Screen::Lock(
        lock_data(),
        lock::Draft {
            stage,
            ..lock::Draft::default()
        },
    )
}

/// The wall where customers do not see it.
pub fn lock_open(waiting: lock::Waiting) -> Screen {
    let data = lock::Data {
        open_on: Some("Thursday 6 August".into()),
        waiting,
        fire_list: lock::FireList::Opens,
        ..lock_data()
    };
    let draft = lock::Draft {
        stage: lock::Stage::People,
        ..lock::Draft::default()
    };
    Screen::Lock(data, draft)
}

pub fn pin_with(answer: pin::Answer, typed: &str) -> Screen {
    let data = pin::Data {
        name: "Sam".into(),
        picture: picture("positive", "leaf").into(),
        answer,
        purpose: pin::Purpose::SignIn,
        straight: pin::Straight::No,
    };
    let draft = pin::Draft {
        pin: typed.to_owned().into(),
        ..pin::Draft::default()
    };
    Screen::Pin(data, draft)
}

fn pin_of_supervisor() -> Screen {
    let Screen::Pin(data, draft) = pin_with(pin::Answer::None, "1234") else {
        unreachable!("a PIN")
    };
    let straight = pin::Straight::ToSawIt;
    Screen::Pin(pin::Data { straight, ..data }, draft)
}

fn till_of_supervisor() -> Screen {
    let Screen::Till(mut data, draft) = till_with(basket(&[])) else {
        unreachable!("a till")
    };
    data.saw_it = Allowed::Yes;
    Screen::Till(data, draft)
}

const SHELVES: [&str; 5] = [
    "Bread",
    "Pastries",
    "Hot drinks",
    "Cold drinks",
    "Sandwiches",
];

/// Name, short name, icon, price.
const BREAD: [(&str, &str, &str, i64); 18] = [
    ("Seeded loaf", "Seeded loaf", "bread", 380),
    ("Wholewheat loaf", "Wholewheat", "bread", 360),
    ("Olive sourdough", "Olive sourdough", "bread", 420),
    ("Rye loaf", "Rye", "grains", 400),
    ("Baguette", "Baguette", "bread", 220),
    ("Cinnamon bun", "Cinnamon bun", "cookie", 280),
    ("Danish", "Danish", "cookie", 290),
    ("Croissant", "Croissant", "cookie", 240),
    ("Bread roll", "Bread roll", "bread", 70),
    ("Focaccia", "Focaccia", "grains", 320),
    ("Half loaf", "Half loaf", "bread", 200),
    ("Cheese scone", "Cheese scone", "cake", 230),
    ("Fruit scone", "Fruit scone", "cake", 210),
    ("Flapjack", "Flapjack", "cookie", 220),
    ("Brownie", "Brownie", "cake", 270),
    (
        "Country sourdough, large",
        "Country sourdough, large",
        "bread",
        520,
    ),
    ("Pitta", "Pitta", "bread", 150),
    ("Simit", "Simit", "circle", 120),
];

pub fn products() -> Vec<Product> {
    BREAD
        .into_iter()
        .zip(1..)
        .map(|((name, short, icon, price), n)| Product {
            button_name: short.into(),
            icon: icon.into(),
            ..Product::new(
                ProductId(Uuid::from_u128(n)),
                EntryId(Uuid::from_u128(1)),
                name,
                p(price),
                (VatCode::Z, VatCode::S),
            )
        })
        .collect()
}

pub fn categories() -> Vec<Category> {
    SHELVES
        .into_iter()
        .zip(1..)
        .map(|(name, n)| Category::new(EntryId(Uuid::from_u128(n)), name.into()))
        .collect()
}

/// A basket of these products, by their place in the list.
pub fn basket(taps: &[usize]) -> Basket {
    let products = products();
    let mut basket = Basket::new(SaleId(Uuid::from_u128(77)));
    for tap in taps {
        let item = Item::of(&products[*tap], Place::TakeAway);
        basket.take(Step::Add { item }).unwrap();
    }
    basket
}

pub fn till_data(basket: Basket) -> till::Data {
    till::Data {
        trade: Trade::Bakery,
        seats: till::Seats::None,
        basket,
        categories: categories(),
        products: products().into(),
        saved: 0,
        notice: None,
        finder: till::Finder::of(&products()),
        day_time: DayTime::Usual,
        to_make: 0,
        has_allergens: true,
        may_add: Allowed::Yes,
        saw_it: Allowed::ByColleague,
        left: LeftToday::new(),
        today: products::today(),
    }
}

pub fn till_with(basket: Basket) -> Screen {
    Screen::Till(till_data(basket), till::Draft::default())
}

pub fn till_asking() -> Screen {
    let mut data = till_data(basket(&[4]));
    data.seats = till::Seats::Some;
    let asking = Some(data.products[0].id);
    let sale = Some(data.basket.sale);
    Screen::Till(
        data,
        till::Draft {
            asking,
            sale,
            ..till::Draft::default()
        },
    )
}

pub fn payment_data() -> payment::Data {
    payment::Data {
        total: p(940),
        donation: Pence::ZERO,
        round_up: Some(p(60)),
        taken: Vec::new(),
        account: OnAccount::Nobody,
        notice: None,
    }
}

pub fn payment_mixed() -> Screen {
    let data = payment::Data {
        taken: vec![Tender::cash(p(500), Pence::ZERO)],
        notice: Some(
            "The card did not go through. The basket is here. Ask for another card or cash.".into(),
        ),
        ..payment_data()
    };
    Screen::Payment(data, payment::Draft)
}

pub fn cash_given(given: &[CashKind]) -> Screen {
    let draft = cash::Draft {
        given: given.to_vec(),
        ..cash::Draft::default()
    };
    Screen::Cash(cash::Data { to_pay: p(735) }, draft)
}

pub fn change_at(level: change::Level, handed: &[CashKind]) -> Screen {
    let data = change::Data {
        to_pay: p(735),
        given: p(2000),
        drawer: KindsInDrawer::all(),
        level,
    };
    Screen::Change(
        data,
        change::Draft {
            handed: handed.to_vec(),
        },
    )
}

pub fn change_impossible() -> Screen {
    let mut drawer = KindsInDrawer::all();
    drawer.toggle(CashKind::P1);
    drawer.toggle(CashKind::P2);
    drawer.toggle(CashKind::P5);
    let data = change::Data {
        to_pay: p(735),
        given: p(2000),
        drawer,
        level: change::Level::Pictures,
    };
    Screen::Change(data, change::Draft::default())
}

pub fn card_at(stage: card::Stage) -> Screen {
    Screen::Card(
        card::Data {
            to_pay: p(940),
            stage,
            notice: None,
        },
        card::Draft::default(),
    )
}

pub fn done_data() -> done::Data {
    done::Data {
        number: ReceiptNumber {
            series: "B1A".into(),
            number: 1284,
        },
        total: p(735),
        tenders: vec![Tender::cash(p(2000), p(1265))],
        order_number: None,
        invoice: None,
        receipt: done::Receipt::NotAsked,
        over_limit: None,
    }
}

pub fn refunded_data() -> done::Data {
    let back = Tender {
        kind: TenderKind::Cash,
        tendered: p(-940),
        change: p(0),
        attempt: None,
    };
    done::Data {
        total: p(-940),
        tenders: vec![back],
        ..done_data()
    }
}

/// Every screen in the states that look different, with a name for its picture.
pub fn all() -> Vec<(&'static str, Screen)> {
    use CashKind as C;
    let mut screens = vec![
        ("lock_covered", lock_at(lock::Stage::Covered)),
        ("lock_people", lock_at(lock::Stage::People)),
        ("lock_open", lock_open(lock::Waiting::Nothing)),
        ("lock_open_basket", lock_open(lock::Waiting::Basket)),
        ("lock_typing", lock_at(lock::Stage::Typing)),
        ("pin", pin_with(pin::Answer::None, "12")),
        ("pin_of_supervisor", pin_of_supervisor()),
        ("pin_not_matched", pin_with(pin::Answer::NotMatched, "1234")),
        (
            "pin_paused",
            pin_with(pin::Answer::WaitUntil(at("2026-08-06T09:42:00Z")), ""),
        ),
        ("till_empty", till_with(basket(&[]))),
        ("till_of_supervisor", till_of_supervisor()),
        ("till", till_with(basket(&[0, 5, 5]))),
        ("till_long", till_long()),
        ("till_asking", till_asking()),
        ("payment", Screen::Payment(payment_data(), payment::Draft)),
        ("payment_mixed", payment_mixed()),
        ("cash", cash_given(&[])),
        ("cash_less", cash_given(&[C::L5])),
        ("cash_more", cash_given(&[C::L10, C::L10])),
        (
            "change",
            change_at(change::Level::Pictures, &[C::L10, C::L2]),
        ),
        (
            "change_count_up",
            change_at(change::Level::CountUp, &[C::P5]),
        ),
        ("change_amount", change_at(change::Level::AmountOnly, &[])),
        ("change_impossible", change_impossible()),
        ("card", card_at(card::Stage::Before)),
        ("card_asked", card_at(card::Stage::Asked(p(940)))),
        (
            "card_restarted",
            card_at(card::Stage::AskedBeforeRestart(p(940))),
        ),
        ("done", Screen::Done(done_data(), done::Draft)),
        ("done_refund", Screen::Done(refunded_data(), done::Draft)),
        (
            "help",
            Screen::Help(
                help::Data {
                    signed: help::Signed::In,
                    topic: help::Topic::None,
                },
                help::Draft::default(),
            ),
        ),
        (
            "trouble",
            Screen::Trouble(
                trouble::Data {
                    trouble: Trouble::Full,
                },
                trouble::Draft,
            ),
        ),
        ("working", Screen::Working(working_data(), working::Draft)),
    ];
    screens.extend(day::all());
    screens.extend(days::all());
    screens.extend(fixing::all());
    screens.extend(hours::all());
    screens.extend(people_of::all());
    screens.extend(records::all());
    screens.extend(looking::all());
    screens.extend(selling::all());
    screens.extend(settings::all());
    screens.extend(first_start::all());
    screens.extend(files::all());
    screens.extend(products::all());
    screens.extend(products::tills());
    screens.extend(papers::all());
    screens.extend(trade::all());
    screens.extend(worked::all());
    screens.extend(progress::all());
    screens.extend(frameworks::all());
    screens.extend(measures::all());
    screens.extend(skills::all());
    screens.extend(planning::all());
    screens.extend(passports::all());
    screens.extend(goals::all());
    screens.extend(leaving::all());
    screens.extend(keeping::all());
    screens.extend(referrals::all());
    screens.extend(sharing::all());
    screens.extend(contacts::all());
    screens.extend(reports::all());
    screens.extend(skill_lists_of::all());
    screens.extend(longest::all());
    screens
}

pub fn till_long() -> Screen {
    let mut long = basket(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 15]);
    long.take(Step::TakeOff { line: 9 }).unwrap();
    let mut data = till_data(long);
    data.basket.undo().unwrap();
    data.basket.undo().unwrap();
    data.basket.redo().unwrap();
    data.basket.take(Step::TakeOff { line: 9 }).unwrap();
    data.basket.take(Step::TakeOff { line: 2 }).unwrap();
    data.basket.undo().unwrap();
    Screen::Till(data, till::Draft::default())
}

pub fn working_data() -> working::Data {
    working::Data {
        sentence: "Bringing the backup in…".into(),
        progress: Some(working::Progress { step: 2, of: 4 }),
        stop: working::Stop::Safe,
    }
}
