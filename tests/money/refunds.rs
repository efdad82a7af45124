//! Refunds of parts of a line: never more than was paid, exactly that when all is given back.

use pathway_till::domain::sales::{GivenBack, LineKind, SaleLine, refund_line};
use pathway_till::domain::vat::{VatCode, VatRate};
use pathway_till::domain::{Milli, Pence, Refusal};
use proptest::prelude::*;

use super::{cases, item, sale_id};

/// A sold line of so many thousandths that came to this total, discounts included.
fn line(quantity: i64, total: i64) -> SaleLine {
    let item = item("Cable", 450, VatCode::S);
    SaleLine {
        line: 3,
        kind: LineKind::Product,
        product: Some((item.product, item.rev)),
        quantity: Milli::new(quantity),
        unit: item.unit,
        total: Pence::new(total),
        place: item.place,
        code: item.code,
        rate: VatRate(2000),
        reverses: None,
        reductions: Vec::new(),
    }
}

/// Gives back one part after the other and, at the end, what is left.
fn give_all_back(sold: &SaleLine, parts: &[i64]) -> Result<(), TestCaseError> {
    let (quantity, total) = (sold.quantity.get(), sold.total.get());
    let mut before = GivenBack::NOTHING;
    let rest = |before: &GivenBack| quantity - before.quantity.get();
    for part in parts.iter().copied().chain([i64::MAX]) {
        let left = rest(&before);
        if left == 0 {
            break;
        }
        if part != i64::MAX && part > left {
            let refused = refund_line(1, sale_id(1), sold, before, Milli::new(part));
            let left = Milli::new(left);
            prop_assert_eq!(refused, Err(Refusal::RefundTooMuch { left }));
            continue;
        }
        let part = part.min(left);
        let back = refund_line(1, sale_id(1), sold, before, Milli::new(part)).unwrap();
        prop_assert_eq!(back.quantity.get(), -part);
        prop_assert!(back.total <= Pence::ZERO);
        prop_assert_eq!(
            back.reverses.map(|r| (r.sale, r.line)),
            Some((sale_id(1), 3))
        );
        prop_assert_eq!(
            (back.code, back.rate, back.unit),
            (sold.code, sold.rate, sold.unit)
        );
        before = GivenBack {
            quantity: Milli::new(before.quantity.get() + part),
            pence: Pence::new(before.pence.get() - back.total.get()),
        };
        prop_assert!(before.pence.get() <= total);
        let slow = i128::from(total) * i128::from(before.quantity.get()) / i128::from(quantity);
        prop_assert_eq!(i128::from(before.pence.get()), slow);
    }
    prop_assert_eq!(before.pence.get(), total);
    let more = refund_line(1, sale_id(1), sold, before, Milli::new(1));
    prop_assert_eq!(more, Err(Refusal::RefundTooMuch { left: Milli::ZERO }));
    Ok(())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn pieces_given_back_sum_to_what_was_paid(
        count in 1_i64..=60, total in 0_i64..=100_000, parts in prop::collection::vec(1_i64..=20, 0..12),
    ) {
        let parts: Vec<i64> = parts.into_iter().map(|p| p * 1000).collect();
        give_all_back(&line(count * 1000, total), &parts)?;
    }

    #[test]
    fn any_quantities_given_back_sum_to_what_was_paid(
        quantity in 1_i64..=999_000, total in 0_i64..=9_999_999,
        parts in prop::collection::vec(1_i64..=300_000, 0..12),
    ) {
        give_all_back(&line(quantity, total), &parts)?;
    }

    #[test]
    fn nothing_or_less_is_refused(quantity in i64::MIN..=0) {
        let refused = refund_line(
            1, sale_id(1), &line(3000, 100), GivenBack::NOTHING, Milli::new(quantity),
        );
        prop_assert_eq!(refused, Err(Refusal::QuantityNotPositive));
    }
}
