//! Made-up customers on account.

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::basket::Step;
use pathway_till::domain::ids::{CustomerId, EntryId, ProductId, SaleId, ShopId};
use pathway_till::domain::sales::ReceiptNumber;
use pathway_till::domain::tenders::{Tender, TenderKind};
use pathway_till::domain::trade_customers::{
    Account, AccountEntry, CustomerCard, CustomerState, Invoice, InvoiceKind, Month, OnAccount,
    OwnPrices, Posted, TradeCustomer, owed, statement,
};
use pathway_till::ui::screens::trade_customer::payment::Direction;
use pathway_till::ui::screens::trade_customer::{self, Part, Priced};
use pathway_till::ui::screens::trade_customers::{self, Customer, For};
use pathway_till::ui::screens::{done, payment, till};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::choice::Allowed;
use uuid::Uuid;

use super::{Screen, basket, done_data, p, payment_data, till_data};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn id(n: u128) -> CustomerId {
    CustomerId(Uuid::from_u128(n))
}

pub fn a_customer(state: CustomerState) -> TradeCustomer {
    let card = CustomerCard::of(
        "Şengül’s Corner Café",
        "214 Lower Clapton Road, London E5 8EG",
        "020 7946 0321, ask for Şengül",
        "GB123456727",
    );
    TradeCustomer {
        id: id(1),
        rev: 3,
        shop: ShopId(Uuid::from_u128(9)),
        state,
        days_to_pay: 30,
        card: Some(card.expect("a card")),
    }
}

fn invoice(number: i64, on: &str, due: &str, pence: i64) -> AccountEntry {
    let kind = if pence > 0 {
        InvoiceKind::Invoice
    } else {
        InvoiceKind::CreditNote
    };
    AccountEntry {
        day: day(on),
        posted: Posted::Invoice(Invoice {
            sale: SaleId(Uuid::from_u128(7)),
            kind,
            customer: id(1),
            customer_rev: 1,
            number: ReceiptNumber {
                series: kind.series("B1A"),
                number,
            },
            due_on: day(due),
        }),
        pence: p(pence),
    }
}

fn paid(on: &str, way: TenderKind, pence: i64) -> AccountEntry {
    AccountEntry {
        day: day(on),
        posted: Posted::Payment {
            id: EntryId(Uuid::from_u128(8)),
            way,
        },
        pence: p(pence),
    }
}

pub fn entries() -> Vec<AccountEntry> {
    vec![
        invoice(17, "2026-10-09", "2026-11-08", 8640),
        invoice(18, "2026-10-16", "2026-11-15", 7920),
        invoice(3, "2026-11-02", "2026-11-02", -660),
        paid("2026-11-06", TenderKind::BankTransfer, -8000),
        invoice(19, "2026-11-13", "2026-12-13", 9150),
        paid("2026-11-14", TenderKind::Cash, 250),
        invoice(20, "2026-11-20", "2026-12-20", 8840),
    ]
}

fn priced() -> Vec<Priced> {
    let one = |n, name: &str, icon: &str, usual, own: Option<i64>| Priced {
        product: ProductId(Uuid::from_u128(n)),
        name: name.into(),
        icon: icon.into(),
        usual: p(usual),
        own: own.map(p),
    };
    vec![
        one(1, "White sourdough, large", "bread", 480, Some(360)),
        one(2, "Rye loaf", "bread", 520, Some(400)),
        one(3, "Cheese and onion focaccia", "bread", 450, None),
        one(4, "Cinnamon bun", "cookie", 350, Some(260)),
    ]
}

pub fn one_data() -> trade_customer::Data {
    let entries = entries();
    trade_customer::Data {
        customer: Some(a_customer(CustomerState::Open)),
        owed: owed(&entries, today()).expect("a sum"),
        own_prices: 3,
        priced: priced(),
        statement: statement(&entries, Month::of(today()), today()).expect("a statement"),
        today: today(),
        changes: Allowed::Yes,
        said: None,
        problem: None,
    }
}

fn one(data: trade_customer::Data, change: impl FnOnce(&mut trade_customer::Draft)) -> Screen {
    let mut draft = trade_customer::Draft::of(data.customer.as_ref());
    change(&mut draft);
    Screen::TradeCustomer(data, draft)
}

fn list_data(purpose: For) -> trade_customers::Data {
    use CustomerState::{Closed, Open};
    let customer = |n, name: &str, state, all, overdue| Customer {
        id: id(n),
        name: name.into(),
        state,
        owed: pathway_till::domain::trade_customers::Owed {
            all: p(all),
            overdue: p(overdue),
        },
    };
    trade_customers::Data {
        purpose,
        customers: vec![
            customer(2, "Chatsworth Road Deli", Open, 0, 0),
            customer(3, "Millfields Nursery", Closed, 1250, 0),
            customer(4, "Rushmore Kitchen", Open, -300, 0),
            customer(1, "Şengül’s Corner Café", Open, 26_140, 8150),
            customer(5, "The Elderfield", Open, 6420, 0),
        ],
        said: None,
        problem: None,
    }
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let list = |data| Screen::TradeCustomers(data, trade_customers::Draft::default());
    let none = trade_customers::Data {
        customers: Vec::new(),
        ..list_data(For::Settings)
    };
    let closed = trade_customer::Data {
        customer: Some(a_customer(CustomerState::Closed)),
        changes: Allowed::ByColleague,
        ..one_data()
    };
    let new = trade_customer::Data {
        customer: None,
        ..one_data()
    };
    let quiet = trade_customer::Data {
        statement: statement(&[], Month::of(today()), today()).expect("a statement"),
        ..one_data()
    };
    let part = |part| move |draft: &mut trade_customer::Draft| draft.part = Some(part);
    vec![
        ("trade_customers", list(list_data(For::Settings))),
        ("trade_customers_none", list(none)),
        (
            "choose_account",
            Screen::ChooseAccount(list_data(For::Basket), trade_customers::Draft::default()),
        ),
        ("trade_customer", one(one_data(), |_| {})),
        ("trade_customer_closed", one(closed, |_| {})),
        (
            "trade_customer_new",
            one(new, |draft| {
                draft.card.name = Asked::with("The Elderfield".into());
                draft.card.address.refuse(Refusal::TextMissing);
            }),
        ),
        ("trade_name", one(one_data(), part(Part::Name))),
        ("trade_contact", one(one_data(), part(Part::Contact))),
        ("trade_days", one(one_data(), part(Part::Days))),
        ("trade_account", one(one_data(), part(Part::Account))),
        ("trade_account_quiet", one(quiet, part(Part::Account))),
        ("trade_prices", one(one_data(), part(Part::Prices))),
        (
            "trade_price",
            one(one_data(), |draft| {
                draft.part = Some(Part::Prices);
                draft.prices.product = Some(ProductId(Uuid::from_u128(2)));
                draft.prices.price = Asked::with("4.00".into());
            }),
        ),
        ("trade_payment", one(one_data(), part(Part::Payment))),
        (
            "trade_payment_much",
            one(one_data(), |draft| {
                draft.part = Some(Part::Payment);
                draft.payment.way = Some(TenderKind::BankTransfer);
                draft.payment.amount = Asked::with("261.40".into());
            }),
        ),
        (
            "trade_payment_back",
            one(one_data(), |draft| {
                draft.part = Some(Part::Payment);
                draft.payment.direction = Direction::Back;
                draft.payment.way = Some(TenderKind::Cash);
                draft.payment.reason.refuse(Refusal::TextMissing);
            }),
        ),
        ("payment_account", paying(OnAccount::Possible)),
        (
            "payment_on_account",
            paying(OnAccount::Of("Şengül’s Corner Café".into())),
        ),
        ("till_on_account", till_on_account()),
        ("done_on_account", done_on_account()),
    ]
}

fn paying(account: OnAccount) -> Screen {
    let round_up = match account {
        OnAccount::Of(_) => None,
        _ => Some(p(60)),
    };
    let data = payment::Data {
        account,
        round_up,
        ..payment_data()
    };
    Screen::Payment(data, payment::Draft)
}

fn till_on_account() -> Screen {
    let mut theirs = basket(&[0, 5, 5]);
    let own = theirs.lines()[0].item.product;
    let account = Account {
        customer: id(1),
        name: "Şengül’s Corner Café".into(),
        prices: OwnPrices::from([(own, p(360))]),
    };
    theirs
        .take(Step::OnAccount {
            account: Some(account),
        })
        .expect("a step");
    Screen::Till(till_data(theirs), till::Draft::default())
}

fn done_on_account() -> Screen {
    let data = done::Data {
        tenders: vec![Tender::on_account(p(735))],
        invoice: Some(ReceiptNumber {
            series: "INV-B1A".into(),
            number: 20,
        }),
        ..done_data()
    };
    Screen::Done(data, done::Draft)
}
