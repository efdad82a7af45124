//! Customers on account: a manager adds one, bread goes on the account, it is paid, the month is told.

use pathway_till::domain::Pence;
use pathway_till::domain::trade_customers::Posted;
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use super::the_day::yes_by;

/// What the café owes.
fn owes(till: &Till) -> i64 {
    let account = till.book().read().account(till.scene.customer);
    let pence = account.expect("an account").into_iter().map(|e| e.pence);
    Pence::sum(pence).expect("a sum").get()
}

#[test]
fn a_manager_adds_a_customer_and_their_price() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Mina", "97531");
    till.press("Other jobs");
    till.press_like("Shop and settings");
    till.press_like("Customers on account");
    assert_eq!(till.route(), Route::TradeCustomers);
    assert!(till.has("Corner Café"));
    till.press("Add a customer");
    till.type_into("Name", "The Elderfield");
    till.press("Add a customer");
    assert!(
        till.has("Nothing is written here yet"),
        "an address as well"
    );
    till.type_into("Address", "57 Elderfield Road, London E5 0LF");
    till.press("Add a customer");
    assert_eq!(till.route(), Route::TradeCustomer);
    assert!(till.has("This is kept."));
    till.press_like("Days to pay");
    till.press("14");
    till.press("Keep it");
    assert!(till.has("14 days after the invoice"));
    till.press_like("Their prices");
    till.type_into("Find an item", "loaf");
    till.press_like("Seeded loaf");
    till.type_into("Their price", "3.10");
    till.press("Keep it");
    assert!(till.has("Everybody pays £3.80"));
    let read = till.book().read();
    let all = read.trade_customers(till.scene.shop).expect("customers");
    let new = all.last().expect("the new one");
    assert_eq!((new.name(), new.days_to_pay), (Some("The Elderfield"), 14));
    let prices = read.own_prices(new.id).expect("prices");
    assert_eq!(prices.values().collect::<Vec<_>>(), [&Pence::new(310)]);
}

#[test]
fn bread_goes_on_the_account_with_a_yes_and_the_invoice_is_printed() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press("Seeded loaf, £3.80");
    till.press("Seeded loaf, £3.80");
    till.press("Take payment");
    till.press_like("On account");
    assert_eq!(till.route(), Route::ChooseAccount);
    till.press_like("Corner Café");
    assert_eq!(till.route(), Route::Payment);
    assert!(till.has("£6.00"), "two loaves at their price");
    till.press_like("On account: Corner Café");
    // Sam may not give credit alone.
    assert_eq!(till.route(), Route::Colleague);
    yes_by(&mut till, "Ayşe", "246801", "Their weekly bread");
    assert_eq!(till.route(), Route::Done);
    assert!(till.has("INV-S1A-1"));
    assert_eq!(owes(&till), 600);
    till.press("Print the invoice");
    till.until("printed", |till| till.printer.printed().len() == 1);
    till.press("Next customer");
    assert!(till.basket_comes_to() == 0);
}

#[test]
fn a_basket_can_leave_the_account_again() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Ayşe", "246801");
    till.press("Seeded loaf, £3.80");
    till.press_like("More for");
    till.press_like("Whole basket");
    till.press_like("On account");
    till.press_like("Corner Café");
    assert_eq!(till.route(), Route::Till);
    assert!(till.has("For Corner Café"));
    assert_eq!(till.basket_comes_to(), 300);
    till.press("Undo");
    assert_eq!(till.basket_comes_to(), 380);
    till.press("Redo");
    till.press("Take payment");
    till.press_like("They pay now");
    assert!(till.has("£3.80"));
    till.press_like("Cash");
    assert_eq!(till.route(), Route::Cash);
}

#[test]
fn a_payment_is_kept_and_taken_back_and_the_statement_is_saved() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Ayşe", "246801");
    till.press("Seeded loaf, £3.80");
    till.press("Take payment");
    till.press_like("On account");
    till.press_like("Corner Café");
    till.press_like("On account: Corner Café");
    assert_eq!(till.route(), Route::Done);
    till.press("Next customer");
    till.press("Other jobs");
    till.press_like("Shop and settings");
    till.press_like("Customers on account");
    till.press_like("Corner Café");
    till.press_like("Payment");
    till.press_like("Bank transfer");
    till.press("Keep this payment");
    assert!(till.has("The payment is kept."));
    assert_eq!(owes(&till), 0);
    till.press_like("Account");
    till.press_like("Payment: Bank transfer");
    till.type_into("Why does it go back?", "It was another café’s");
    till.press("Keep it");
    assert_eq!(owes(&till), 300);
    assert!(till.has("Owes £3.00"));
    till.press_like("Account");
    till.press("Statement");
    assert_eq!(till.route(), Route::Paper);
    till.press("Save as PDF");
    till.until("saved", |till| till.saved().len() == 1);
    let name = "Statement for Corner Café - November 2026.pdf";
    assert_eq!(till.saved(), [name]);
    till.press("Back");
    assert_eq!(till.route(), Route::TradeCustomer);
    till.press_like("Invoice INV-S1A-1");
    assert_eq!(till.route(), Route::Paper);
    till.press("Back");
    let account = till.book().read().account(till.scene.customer);
    let account = account.expect("a look");
    let payments = account
        .iter()
        .filter(|entry| matches!(entry.posted, Posted::Payment { .. }));
    assert_eq!(
        payments.count(),
        2,
        "what was taken back stays on the record"
    );
}
