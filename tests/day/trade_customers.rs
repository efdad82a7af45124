//! A café that buys bread on account: its prices, its invoices, what it pays, and the figures.

use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::basket::{Basket, DayTime, Item, Priced, Step};
use pathway_till::domain::catalogue::{Place, Product};
use pathway_till::domain::ids::CustomerId;
use pathway_till::domain::papers::BilledTo;
use pathway_till::domain::reductions::{Off, Reduction, ReductionReason};
use pathway_till::domain::sales::{ReceiptNumber, RefundWish};
use pathway_till::domain::tenders::{Tender, TenderKind};
use pathway_till::domain::till_sessions::{
    Figure, FigureKind, card_record, figure, figure_of, figures,
};
use pathway_till::domain::trade_customers::{
    CustomerCard, CustomerState, InvoiceKind, Posted, owed,
};
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::files::accounts::files;
use pathway_till::operations::catalogue::ChangeProduct;
use pathway_till::operations::sales::{
    BillTo, Billing, GiveHalfPrice, Given, Refund, RefundOf, RingSale, WrongWayOfPaying,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::trade_customers::{
    ChangeTradeCustomer, OwnPrice, SetOwnPrice, TakeAccountPayment, TradeCustomerWish,
};
use pathway_till::operations::{Stop, perform};
use pathway_till::store::baskets::Draft;
use pathway_till::store::cash::TenderCorrection;
use pathway_till::store::trade_customers::AccountPayment;

use super::refused;
use crate::support::{Shop, cash, text};

fn stop(refusal: Refusal) -> Stop {
    Stop::Refused(refusal)
}

fn so_far(shop: &Shop) -> Vec<Figure> {
    let facts = shop.book.read().session_facts(shop.scene.session);
    figures(&facts.expect("facts")).expect("figures")
}

fn of(figures: &[Figure], kind: FigureKind) -> i64 {
    figure(figures, kind).expect("a sum").get()
}

fn number(text: &str) -> ReceiptNumber {
    let (series, number) = text.rsplit_once('-').expect("a number");
    ReceiptNumber {
        series: series.into(),
        number: number.parse().expect("digits"),
    }
}

fn payment(shop: &Shop, way: TenderKind, pence: i64) -> AccountPayment {
    AccountPayment {
        id: shop.new_entry(),
        customer: shop.scene.customer,
        way,
        pence: Pence::new(pence),
    }
}

#[test]
fn bread_for_the_cafe_has_an_invoice_and_stands_outside_the_takings() {
    let mut shop = Shop::at(Stage::Counted);
    let before = so_far(&shop);
    let draft = shop.draft_on_account(&[0, 0, 1]);
    // Two loaves at £3.00 of their own, a coffee at everybody's £3.20.
    assert_eq!(draft.basket.total(), Ok(Pence::new(920)));
    assert_eq!(draft.basket.lines()[0].item.priced, Priced::Account);
    let rung = shop
        .perform::<RingSale>(Role::Supervisor, &draft)
        .expect("a sale");
    assert_eq!(rung.invoice, Some(number("INV-S1A-1")));
    let invoice = shop.book.read().invoice_of(draft.basket.sale);
    let invoice = invoice.expect("a look").expect("an invoice");
    assert_eq!(invoice.due_on, "2026-12-18".parse().expect("a day"));
    let again = shop.perform::<RingSale>(Role::Supervisor, &draft);
    assert_eq!(again.expect("the same"), rung, "once more changes nothing");

    let after = so_far(&shop);
    let retail = [
        FigureKind::Sales,
        FigureKind::Gross,
        FigureKind::Vat,
        FigureKind::Tender,
        FigureKind::ExpectedCash,
    ];
    for kind in retail {
        assert_eq!(of(&after, kind), of(&before, kind), "{kind:?}");
    }
    assert_eq!(of(&after, FigureKind::AccountSales), 920);
    assert_eq!(of(&after, FigureKind::AccountGross), 920);
    let coffee = figure_of(&after, FigureKind::AccountVat, "S 2000");
    assert_eq!(coffee, Ok(Pence::new(53)), "W1: VAT inside 320");
    shop.verify();
}

#[test]
fn vat_is_rounded_on_each_invoice_by_itself() {
    // One coffee at 320 has VAT of 53.33: three invoices 159, one of three coffees 160.
    let mut shop = Shop::at(Stage::Counted);
    for _ in 0..3 {
        let draft = shop.draft_on_account(&[1]);
        shop.perform::<RingSale>(Role::Supervisor, &draft)
            .expect("a sale");
    }
    let vat = figure_of(&so_far(&shop), FigureKind::AccountVat, "S 2000");
    assert_eq!(vat, Ok(Pence::new(159)));
    let draft = shop.draft_on_account(&[1, 1, 1]);
    shop.perform::<RingSale>(Role::Supervisor, &draft)
        .expect("a sale");
    let vat = figure_of(&so_far(&shop), FigureKind::AccountVat, "S 2000");
    assert_eq!(vat, Ok(Pence::new(159 + 160)));
    let kinds = so_far(&shop);
    let sales = kinds.iter().find(|f| f.kind == FigureKind::AccountSales);
    assert_eq!(sales.expect("a figure").count, 4);
    shop.verify();
}

#[test]
fn a_trainee_puts_it_on_the_account_with_a_colleagues_yes() {
    let mut shop = Shop::at(Stage::Counted);
    let draft = shop.draft_on_account(&[0]);
    let capability = Capability::Accounts;
    refused(&mut shop, stop(Refusal::NotAllowed { capability }), |s| {
        s.ring(&draft)
    });
    let yes = shop.scene.signed_in(&shop.book, Role::Supervisor);
    let ayse = yes.expect("Ayşe");
    let both = shop
        .actor(Role::Trainee)
        .with(ayse)
        .because(text("Their van is here"));
    perform::<RingSale>(&mut shop.book, &shop.env, &both, &draft).expect("a sale");
    let approver = shop.book.read().approver_of(draft.basket.sale);
    assert_eq!(approver, Ok(Some(ayse.person())));
    shop.verify();
}

#[test]
fn an_account_is_paid_by_invoice_and_by_nothing_else() {
    let mut shop = Shop::at(Stage::Counted);
    let draft = shop.draft_on_account(&[0]);
    let in_cash = Draft {
        paid: vec![cash(300, 0)],
        ..draft.clone()
    };
    refused(&mut shop, stop(Refusal::TenderNotSensible), |s| {
        s.perform::<RingSale>(Role::Supervisor, &in_cash)
    });
    let nobodys = Draft {
        basket: shop.basket(&[0]),
        paid: vec![Tender::on_account(Pence::new(380))],
    };
    refused(&mut shop, stop(Refusal::TenderNotSensible), |s| {
        s.perform::<RingSale>(Role::Supervisor, &nobodys)
    });
    let mut rounded = draft.basket.clone();
    let up = Step::RoundUp {
        donation: Pence::new(100),
    };
    assert_eq!(rounded.take(up), Err(Refusal::ByInvoiceOnly));
    // A price that the café never had is not sold at.
    let mut cheap = shop.basket(&[0]);
    let mut account = shop.account();
    account.prices.values_mut().for_each(|p| *p = Pence::new(1));
    cheap
        .take(Step::OnAccount {
            account: Some(account),
        })
        .expect("a step");
    let cheap = Draft {
        basket: cheap,
        paid: vec![Tender::on_account(Pence::new(1))],
    };
    refused(&mut shop, stop(Refusal::UnknownCode), |s| {
        s.perform::<RingSale>(Role::Supervisor, &cheap)
    });
    shop.verify();
}

#[test]
fn what_comes_back_from_the_cafe_is_a_credit_note() {
    let mut shop = Shop::at(Stage::Counted);
    let draft = shop.draft_on_account(&[0, 0]);
    let sale = draft.basket.sale;
    shop.perform::<RingSale>(Role::Supervisor, &draft)
        .expect("a sale");
    let back = |shop: &Shop, way| RefundOf {
        id: shop.new_sale(),
        sale,
        way,
        wishes: vec![RefundWish {
            line: 1,
            quantity: Milli::ONE,
        }],
    };
    let in_cash = back(&shop, TenderKind::Cash);
    refused(&mut shop, stop(Refusal::ByInvoiceOnly), |s| {
        s.because::<Refund>(Role::Supervisor, "Burnt", &in_cash)
    });
    let note = back(&shop, TenderKind::OnAccount);
    let rung = shop
        .because::<Refund>(Role::Supervisor, "Burnt", &note)
        .expect("a credit note");
    assert_eq!(rung.invoice, Some(number("CR-S1A-1")));
    let again = shop.because::<Refund>(Role::Supervisor, "Burnt", &note);
    assert_eq!(again.expect("the same"), rung);
    // And a retail sale is not given back on an account.
    let retail = RefundOf {
        sale: shop.scene.sale,
        ..back(&shop, TenderKind::OnAccount)
    };
    refused(&mut shop, stop(Refusal::ByInvoiceOnly), |s| {
        s.because::<Refund>(Role::Supervisor, "Burnt", &retail)
    });
    let put_right = TenderCorrection {
        id: shop.new_entry(),
        sale,
        from: TenderKind::OnAccount,
        to: TenderKind::Cash,
        pence: Pence::new(300),
    };
    refused(&mut shop, stop(Refusal::ByInvoiceOnly), |s| {
        s.because::<WrongWayOfPaying>(Role::Supervisor, "They paid", &put_right)
    });
    let account = shop.book.read().account(shop.scene.customer);
    let account = account.expect("a look");
    let kinds: Vec<_> = account
        .iter()
        .map(|entry| match &entry.posted {
            Posted::Invoice(invoice) => (Some(invoice.kind), entry.pence.get()),
            Posted::Payment { .. } => (None, entry.pence.get()),
        })
        .collect();
    assert_eq!(
        kinds,
        [
            (Some(InvoiceKind::Invoice), 600),
            (Some(InvoiceKind::CreditNote), -300)
        ]
    );
    let now = so_far(&shop);
    assert_eq!(of(&now, FigureKind::AccountRefunds), -300);
    assert_eq!(
        of(&now, FigureKind::Refunds),
        0,
        "retail refunds are others"
    );
    shop.verify();
}

#[test]
fn what_the_cafe_pays_lands_where_the_money_does() {
    let mut shop = Shop::at(Stage::Counted);
    let drawer = of(&so_far(&shop), FigureKind::ExpectedCash);
    let draft = shop.draft_on_account(&[0, 0, 0]);
    shop.perform::<RingSale>(Role::Supervisor, &draft)
        .expect("a sale");
    let transfer = payment(&shop, TenderKind::BankTransfer, 400);
    let capability = Capability::Accounts;
    refused(&mut shop, stop(Refusal::NotAllowed { capability }), |s| {
        s.perform::<TakeAccountPayment>(Role::Volunteer, &transfer)
    });
    for (way, pence) in [
        (TenderKind::BankTransfer, 400),
        (TenderKind::Cash, 250),
        (TenderKind::Card, 250),
    ] {
        let taken = payment(&shop, way, pence);
        for _ in 0..2 {
            shop.perform::<TakeAccountPayment>(Role::Supervisor, &taken)
                .expect("a payment");
        }
        let other = AccountPayment {
            pence: Pence::new(1),
            ..taken
        };
        refused(&mut shop, stop(Refusal::SameIdOtherContent), |s| {
            s.perform::<TakeAccountPayment>(Role::Supervisor, &other)
        });
    }
    let now = so_far(&shop);
    assert_eq!(of(&now, FigureKind::ExpectedCash), drawer + 250);
    assert_eq!(card_record(&now), Ok(Pence::new(250)));
    assert_eq!(of(&now, FigureKind::AccountPaid), 900);
    let read = shop.book.read();
    let account = read.account(shop.scene.customer).expect("a look");
    let today = shop.env.now().london().date_naive();
    assert_eq!(owed(&account, today).expect("a sum").all, Pence::ZERO);

    // Money that goes back wants a reason, and must be in the drawer.
    let back = payment(&shop, TenderKind::Cash, -100);
    refused(&mut shop, stop(Refusal::ReasonMissing), |s| {
        s.perform::<TakeAccountPayment>(Role::Supervisor, &back)
    });
    let much = payment(&shop, TenderKind::Cash, -900_000);
    let paid = Pence::new(900);
    refused(
        &mut shop,
        stop(Refusal::MoreThanPaidThatWay { paid }),
        |s| s.because::<TakeAccountPayment>(Role::Supervisor, "Twice", &much),
    );
    let ahead = payment(&shop, TenderKind::BankTransfer, 900_000);
    shop.perform::<TakeAccountPayment>(Role::Supervisor, &ahead)
        .expect("paid ahead");
    refused(&mut shop, stop(Refusal::MoreThanInDrawer), |s| {
        s.because::<TakeAccountPayment>(Role::Supervisor, "Twice", &much)
    });
    shop.because::<TakeAccountPayment>(Role::Supervisor, "Paid twice", &back)
        .expect("it goes back");
    assert_eq!(of(&so_far(&shop), FigureKind::ExpectedCash), drawer + 150);
    // What went back stands by itself: it is not hidden in what came.
    assert_eq!(of(&so_far(&shop), FigureKind::AccountPaidBack), -100);
    assert_eq!(of(&so_far(&shop), FigureKind::AccountPaid), 900 + 900_000);
    for (pence, refusal) in [
        (0, Refusal::AmountNotPositive),
        (10_000_000, Refusal::AmountTooLarge),
    ] {
        let odd = payment(&shop, TenderKind::Card, pence);
        refused(&mut shop, stop(refusal), |s| {
            s.perform::<TakeAccountPayment>(Role::Supervisor, &odd)
        });
    }
    let nothing = payment(&shop, TenderKind::OnAccount, 5);
    refused(&mut shop, stop(Refusal::TenderNotSensible), |s| {
        s.perform::<TakeAccountPayment>(Role::Supervisor, &nothing)
    });
    shop.verify();
}

#[test]
fn a_closed_account_buys_nothing_and_keeps_what_it_owes() {
    let mut shop = Shop::at(Stage::Counted);
    let draft = shop.draft_on_account(&[0]);
    shop.perform::<RingSale>(Role::Supervisor, &draft)
        .expect("a sale");
    let card = CustomerCard::of("Corner Café", "7 Scene Yard", "Mo", "").expect("a card");
    let closed = TradeCustomerWish {
        id: shop.scene.customer,
        state: CustomerState::Closed,
        days_to_pay: 30,
        card,
    };
    let capability = Capability::TradeCustomers;
    refused(&mut shop, stop(Refusal::NotAllowed { capability }), |s| {
        s.perform::<ChangeTradeCustomer>(Role::Supervisor, &closed)
    });
    shop.perform::<ChangeTradeCustomer>(Role::Manager, &closed)
        .expect("it is closed");
    let more = shop.draft_on_account(&[0]);
    refused(&mut shop, stop(Refusal::CustomerClosed), |s| {
        s.perform::<RingSale>(Role::Supervisor, &more)
    });
    let account = shop.book.read().account(shop.scene.customer);
    let today = shop.env.now().london().date_naive();
    let owes = owed(&account.expect("a look"), today).expect("a sum");
    assert_eq!(owes.all, Pence::new(300));
    // Their first card stays with the invoice that was made for it.
    let read = shop.book.read();
    let invoice = read.invoice_of(draft.basket.sale).expect("a look");
    let rev = invoice.expect("an invoice").customer_rev;
    let then = read
        .trade_customer_at(shop.scene.customer, rev)
        .expect("a look");
    let address = then.and_then(|c| c.card).map(|c| String::from(c.address));
    assert_eq!(address.as_deref(), Some("7 Scene Yard, London E5 0XX"));
    shop.verify();
}

#[test]
fn two_customers_cannot_have_one_name_nor_prices_be_nothing() {
    let mut shop = Shop::at(Stage::Closed);
    let card = CustomerCard::of("CORNER cafe", "1 Other Street", "", "").expect("a card");
    let twin = TradeCustomerWish {
        id: CustomerId(shop.env.new_id()),
        state: CustomerState::Open,
        days_to_pay: 30,
        card,
    };
    refused(&mut shop, stop(Refusal::CustomerNameTaken), |s| {
        s.perform::<ChangeTradeCustomer>(Role::Manager, &twin)
    });
    let slow = TradeCustomerWish {
        days_to_pay: 91,
        ..twin
    };
    refused(&mut shop, stop(Refusal::DaysToPay { most: 90 }), |s| {
        s.perform::<ChangeTradeCustomer>(Role::Manager, &slow)
    });
    let price = |pence| OwnPrice {
        customer: shop.scene.customer,
        product: shop.scene.products[1].id,
        pence: Some(Pence::new(pence)),
    };
    let (nothing, something) = (price(0), price(250));
    refused(&mut shop, stop(Refusal::AmountNotPositive), |s| {
        s.perform::<SetOwnPrice>(Role::Manager, &nothing)
    });
    shop.perform::<SetOwnPrice>(Role::Manager, &something)
        .expect("a price");
    assert_eq!(shop.account().prices.len(), 2);
    let none = OwnPrice {
        pence: None,
        ..something
    };
    shop.perform::<SetOwnPrice>(Role::Manager, &none)
        .expect("the shop's own again");
    assert_eq!(shop.account().prices.len(), 1);
    shop.verify();
}

#[test]
fn nobody_else_is_written_onto_the_cafes_invoice() {
    let mut shop = Shop::at(Stage::Counted);
    let draft = shop.draft_on_account(&[0]);
    shop.perform::<RingSale>(Role::Supervisor, &draft)
        .expect("a sale");
    let other = Billing {
        sale: draft.basket.sale,
        to: BilledTo::of("Another Firm", "2 Other Street", "GB123456727").expect("a firm"),
    };
    refused(&mut shop, stop(Refusal::ByInvoiceOnly), |s| {
        s.perform::<BillTo>(Role::Manager, &other)
    });
    shop.verify();
}

#[test]
fn half_price_late_is_halved_once_whoever_pays_in_the_end() {
    let mut shop = Shop::at(Stage::Counted);
    let loaf = shop.scene.products[0].clone();
    let late = Product {
        half_price_late: true,
        ..loaf
    };
    shop.perform::<ChangeProduct>(Role::Manager, &late)
        .expect("a change");
    let read = shop.book.read();
    let late = read.product(late.id).expect("a look").expect("a loaf");
    let mut basket = Basket::new(shop.new_sale());
    let item = Item::at(&late, Place::TakeAway, DayTime::Late);
    let account = Some(shop.account());
    basket.take(Step::Add { item }).expect("a loaf");
    basket
        .take(Step::OnAccount { account })
        .expect("an account");
    let half = Reduction {
        off: Off::Half,
        reason: ReductionReason::Damaged,
        words: None,
    };
    let (line, reduction) = (Some(1), half);
    basket.take(Step::Reduce { line, reduction }).expect("half");
    assert_eq!(basket.total(), Ok(Pence::new(150)), "of their own price");
    let given = Given {
        draft: Draft {
            basket: basket.clone(),
            paid: Vec::new(),
        },
        line,
    };
    shop.perform::<GiveHalfPrice>(Role::Volunteer, &given)
        .expect("half price");
    basket.take(Step::OnAccount { account: None }).expect("now");
    assert_eq!(basket.total(), Ok(Pence::new(190)), "half of 380, once");
    let draft = Draft {
        basket,
        paid: vec![cash(190, 0)],
    };
    shop.ring(&draft).expect("a sale");
    shop.verify();
}

#[test]
fn the_files_for_the_accounts_tell_invoices_from_takings() {
    let mut shop = Shop::at(Stage::Counted);
    let draft = shop.draft_on_account(&[0]);
    shop.perform::<RingSale>(Role::Supervisor, &draft)
        .expect("a sale");
    let paid = payment(&shop, TenderKind::BankTransfer, 300);
    shop.perform::<TakeAccountPayment>(Role::Supervisor, &paid)
        .expect("a payment");
    let day = shop.env.now().london().date_naive();
    let read = shop.book.read();
    let accounts = read.accounts(shop.scene.shop, day, day).expect("accounts");
    let files = files(&accounts, day, day);
    let file = |name: &str| {
        let found = files.iter().find(|f| f.name.starts_with(name));
        found.expect("a file").text.clone()
    };
    let sales = file("Sales");
    assert!(
        sales.lines().any(|l| l.trim_end().ends_with("INV-S1A-1,1")),
        "{sales}"
    );
    let lines = file("Sale lines");
    assert!(lines.contains("INV-S1A-1"), "{lines}");
    let payments = file("Payments");
    let of = |way: &str| {
        let rows = payments.lines().filter(|l| l.contains(way));
        rows.map(str::trim_end)
            .map(String::from)
            .collect::<Vec<_>>()
    };
    let [on_account] = &of("on-account")[..] else {
        panic!("one row\n{payments}");
    };
    assert!(
        on_account.ends_with("3.00,0.00,0.00,1"),
        "nothing is taken yet: {on_account}"
    );
    let [transfer] = &of("bank-transfer")[..] else {
        panic!("one row\n{payments}");
    };
    assert!(transfer.ends_with("3.00,0.00,3.00,1"), "{transfer}");
}
