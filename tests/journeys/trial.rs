//! A long trial: an empty folder becomes two shops, three people and forty products; two tills sell
//! for an hour; both are closed, the papers are saved, and every sum is that of a plain ledger which
//! the test keeps by itself from the prices in the list.

use std::collections::BTreeMap;

use pathway_till::domain::Pence;
use pathway_till::domain::cash::CashKind;
use pathway_till::domain::ids::SessionId;
use pathway_till::domain::reductions::ReductionKind;
use pathway_till::domain::till_sessions::{Figure, FigureKind, figure_of};
use pathway_till::files::accounts::files;
use pathway_till::operations::till_sessions::{Close, Closing, Count, CountOf};
use pathway_till::ui::Route;
use pathway_till::words::Words;

use super::Till;
use super::first_start::{answer_everything, welcome};
use super::lists::example;
use crate::day::exports::{column, sum};
use crate::documents::pages::text_of;
use crate::support::these;
use shift::{Ledger, Shift};

mod shift;

/// The first manager, as the answers of the set-up have them.
pub const MANAGER: (&str, &str) = ("Şengül", "2468");

/// Name and price of each row of the list that has one, read by hand.
fn prices() -> BTreeMap<String, i64> {
    let mut list = csv::Reader::from_path(example("bakery.csv")).expect("the list");
    let rows = list.records().map(|row| row.expect("a row"));
    // One of them is typed each time.
    rows.filter(|row| &row[2] != "variable")
        .map(|row| {
            let pence = row[2].replace('.', "").parse().expect("a price");
            (row[0].to_owned(), pence)
        })
        .collect()
}

/// The window: set up, opened with £50, the list taken in.
fn set_up() -> Till {
    let mut till = welcome();
    answer_everything(&mut till);
    till.press("Set up our shops");
    till.leave(Route::Working);
    till.press("Sign in");
    till.sign_in(MANAGER.0, MANAGER.1);
    till.press("Count");
    till.type_into("How many: £10 note", "5");
    till.press_like("I have counted");
    assert_eq!(till.route(), Route::Till);
    till.go_to_lists();
    till.choose(&example("bakery.csv"));
    till.come_to(Route::ProductListIn);
    till.press_like("Use our guess for all");
    till.wait_until("This is what will happen");
    till.press_like("Take in 40 items");
    till.wait_until("The list is in");
    till
}

fn says(figures: &[Figure], ledger: &Ledger) {
    use FigureKind as F;
    let of = |kind, key: &str| figure_of(figures, kind, key).expect("a sum").get();
    let count = |kind| {
        let of_kind = figures.iter().filter(|f| f.kind == kind);
        of_kind.map(|f| f.count).sum::<i64>()
    };
    assert_eq!(of(F::Sales, ""), ledger.sold);
    assert_eq!(count(F::Sales), ledger.sales);
    assert_eq!(
        (of(F::Refunds, ""), count(F::Refunds)),
        (-ledger.back, ledger.refunds)
    );
    assert_eq!(of(F::Donations, ""), ledger.gifts);
    assert_eq!(of(F::Tender, "cash"), ledger.cash);
    assert_eq!(of(F::Tender, "card"), ledger.card);
    for (code, gross) in &ledger.gross {
        let all = figures.iter().filter(|f| f.kind == F::Gross);
        let of_code = all.filter(|f| f.key.starts_with(code.as_str()));
        let found: i64 = of_code.map(|f| f.pence.get()).sum();
        assert_eq!(found, *gross, "{code}");
    }
    let vat = (ledger.gross["S"] + 3) / 6;
    assert_eq!(of(F::Vat, "S 2000"), vat, "a sixth, half a penny up");
    for kind in [ReductionKind::HalfPrice, ReductionKind::BasketPercent] {
        let off = ledger.off.get(kind.code()).copied().unwrap_or(0);
        assert!(off > 0);
        assert_eq!(of(F::Reductions, kind.code()), off, "{kind:?}");
    }
    assert_eq!(of(F::ExpectedCash, ""), ledger.float + ledger.cash);
}

#[test]
fn an_hour_at_two_tills_adds_up_to_the_penny() {
    let prices = prices();
    assert_eq!(prices.len(), 39);
    let mut shift = Shift::of(set_up());
    shift.two_more_people_and_a_stall();
    let mut ledgers = [Ledger::with(5000), Ledger::with(1000)];
    for n in 0..120 {
        let till = n % 2;
        shift.stands_at(till);
        shift.serves(n, &prices, &mut ledgers[till]);
    }
    let [mut counter, stall] = ledgers;
    assert_eq!((counter.sales, stall.sales), (60, 60));
    assert!(counter.refunds >= 2 && stall.refunds >= 2);
    assert!(counter.orders > 5 && stall.orders > 5);

    // The stall is closed by itself, counted right to the penny.
    shift.stands_at(1);
    let session = shift.session();
    close(&mut shift, session, &stall);

    // The counter is closed in the window, and its papers saved.
    let words = Words::english().expect("words");
    shift.stands_at(0);
    let session = shift.session();
    let mut till = shift.window();
    till.sign_in("Jo", "246801");
    last_customers(&mut till, &prices, &mut counter);
    till.press_like("Other jobs");
    till.press_like("Figures");
    let takings = words.money(Pence::new(counter.sold - counter.back));
    assert!(till.has(&takings), "{takings}");
    till.press_like("Done");
    till.press_like("Cash up");
    let due = counter.float + counter.cash;
    for (kind, value) in [("£20 note", 2000), ("£1 coin", 100), ("1p coin", 1)] {
        let rest = match value {
            2000 => due,
            100 => due % 2000,
            _ => due % 100,
        };
        till.type_into(&format!("How many: {kind}"), &(rest / value).to_string());
    }
    till.press_like("I have counted");
    assert!(till.has("The count matches the till record."));
    let cards = words.money(Pence::new(counter.card));
    till.type_into("What the card machine says", &cards);
    for _ in 0..3 {
        if till.route() == Route::Close {
            till.go_on();
        }
    }
    assert_eq!(till.route(), Route::Figures);
    till.press("Print or save");
    till.press("Save as PDF");
    till.until("saved", |till| !till.saved().is_empty());
    let paper = till.folder.path().join("papers").join(&till.saved()[0]);
    let paper = text_of(&std::fs::read(paper).expect("a paper"));
    assert!(
        paper.contains(&takings) && paper.contains(&cards),
        "{paper}"
    );

    let read = till.book().read();
    says(&read.z_figures(session).expect("a Z"), &counter);
    let day = till.clock_now().london().date_naive();
    let here = read.this_till().expect("a look").expect("this one").shop;
    let accounts = read.accounts(here, day, day).expect("accounts");
    let files = files(&accounts, day, day);
    let all = counter.sold - counter.back + counter.gifts + stall.sold - stall.back + stall.gifts;
    assert_eq!(sum(&column(&files[0].text, "Total", None)), all);
    assert_eq!(sum(&column(&files[1].text, "Total", None)), all);
    assert_eq!(sum(&column(&files[2].text, "Taken", None)), all);
    for finding in read.verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
}

/// Five more are served in the window, exactly in cash.
fn last_customers(till: &mut Till, prices: &BTreeMap<String, i64>, ledger: &mut Ledger) {
    for name in ["Seeded loaf", "Rye loaf", "Baguette", "Rye loaf", "Pitta"] {
        assert_eq!(till.route(), Route::Till);
        till.press_like(name);
        till.press("Take-away");
        till.press("Take payment");
        till.press_like("Cash");
        till.press_like("exactly");
        till.go_on();
        assert_eq!(till.route(), Route::Done);
        till.press("Next customer");
        ledger.takes_for_bread(prices[name]);
    }
}

/// Counted to the penny, with what the card machine says, and nothing to explain.
fn close(shift: &mut Shift, session: SessionId, ledger: &Ledger) {
    let due = ledger.float + ledger.cash;
    let many = |pence: i64| u32::try_from(pence).expect("few");
    let id = shift.new_count();
    let count = CountOf {
        id,
        pieces: these(&[
            (CashKind::L1, many(due / 100)),
            (CashKind::P1, many(due % 100)),
        ]),
    };
    shift.does::<Count>("Jo", &count);
    let closing = Closing {
        session,
        count: id,
        card_machine: Some(Pence::new(ledger.card)),
        banked: Pence::ZERO,
    };
    let z = shift.does::<Close>("Jo", &closing);
    assert_eq!((z.expected.get(), z.card_record.get()), (due, ledger.card));
    says(&shift.figures(session), ledger);
}
