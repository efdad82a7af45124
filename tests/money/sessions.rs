//! The figures of a session against slow formulas.

use chrono::NaiveDate;
use pathway_till::domain::Pence;
use pathway_till::domain::sales::{LineKind, SaleKind};
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::till_sessions::{
    CorrectedSale, CorrectionSum, Figure, FigureKind, LineSum, MovementKind, MovementSum,
    SaleCount, SessionFacts, TenderSum, expected_cash, figure, figure_of, figures, rate_key,
};
use pathway_till::domain::vat::{VatCode, VatRate};
use proptest::prelude::*;

use super::{cases, date};

fn some_date() -> impl Strategy<Value = NaiveDate> {
    prop::sample::select(vec![date("2026-11-20"), date("2026-11-21")])
}

fn sale_kind() -> impl Strategy<Value = SaleKind> {
    prop::sample::select(SaleKind::ALL)
}

fn tender_kind() -> impl Strategy<Value = TenderKind> {
    prop::sample::select(TenderKind::AT_THE_TILL.to_vec())
}

/// An amount with the sign that this kind of sale has.
fn signed(kind: SaleKind, size: i64) -> Pence {
    Pence::new(if kind == SaleKind::Sale { size } else { -size })
}

fn line_sum() -> impl Strategy<Value = LineSum> {
    let codes = [
        (LineKind::Product, VatCode::S, 2000),
        (LineKind::Product, VatCode::S, 1750),
        (LineKind::Product, VatCode::R, 500),
        (LineKind::Product, VatCode::Z, 0),
        (LineKind::Product, VatCode::M, 0),
        (LineKind::Donation, VatCode::O, 0),
    ];
    (
        some_date(),
        sale_kind(),
        prop::sample::select(codes.to_vec()),
        0_i64..=50_000,
    )
        .prop_map(|(date, sale, (line, code, rate), size)| LineSum {
            date,
            sale,
            line,
            code,
            rate: VatRate(rate),
            pence: signed(sale, size),
        })
}

fn tender_sum() -> impl Strategy<Value = TenderSum> {
    (some_date(), sale_kind(), tender_kind(), 0_i64..=50_000).prop_map(
        |(date, sale, tender, size)| TenderSum {
            date,
            sale,
            tender,
            net: signed(sale, size),
        },
    )
}

fn movement_sum() -> impl Strategy<Value = MovementSum> {
    let kinds = prop::sample::select(MovementKind::ALL);
    (some_date(), kinds, -5_000_i64..=5_000, 1_i64..=3).prop_map(|(date, kind, pence, count)| {
        MovementSum {
            date,
            kind,
            pence: Pence::new(pence),
            count,
        }
    })
}

fn correction_sum() -> impl Strategy<Value = CorrectionSum> {
    let of = prop::sample::select(vec![
        CorrectedSale::ThisSession,
        CorrectedSale::EarlierSession,
    ]);
    (some_date(), of, tender_kind(), -5_000_i64..=5_000).prop_map(|(date, of, tender, pence)| {
        CorrectionSum {
            date,
            of,
            tender,
            pence: Pence::new(pence),
        }
    })
}

prop_compose! {
    fn session()(
        float in 0_i64..=20_000,
        lines in prop::collection::vec(line_sum(), 0..12),
        tenders in prop::collection::vec(tender_sum(), 0..8),
        movements in prop::collection::vec(movement_sum(), 0..6),
        corrections in prop::collection::vec(correction_sum(), 0..6),
        counts in prop::collection::vec((some_date(), sale_kind(), 0_i64..200), 0..4),
        no_sales in prop::collection::vec((some_date(), 0_i64..4), 0..3),
    ) -> SessionFacts {
        SessionFacts {
            opened_on: date("2026-11-20"),
            float: Pence::new(float),
            lines,
            tenders,
            counts: counts
                .into_iter()
                .map(|(date, sale, count)| SaleCount { date, sale, count })
                .collect(),
            movements,
            corrections,
            no_sales,
            reductions: Vec::new(),
            invoices: Vec::new(),
            account_paid: Vec::new(),
        }
    }
}

fn sum<T>(rows: &[T], keep: impl Fn(&T) -> bool, pence: impl Fn(&T) -> Pence) -> i64 {
    rows.iter()
        .filter(|r| keep(r))
        .map(|r| pence(r).get())
        .sum()
}

fn of(figures: &[Figure], kind: FigureKind) -> i64 {
    figure(figures, kind).unwrap().get()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn expected_cash_is_the_sum_of_all_that_moved(facts in session()) {
        let sales = sum(
            &facts.tenders,
            |t| t.tender == TenderKind::Cash && t.sale == SaleKind::Sale,
            |t| t.net,
        );
        let refunds = sum(
            &facts.tenders,
            |t| t.tender == TenderKind::Cash && t.sale == SaleKind::Refund,
            |t| t.net,
        );
        let put_right = sum(
            &facts.corrections,
            |c| c.of == CorrectedSale::ThisSession && c.tender == TenderKind::Cash,
            |c| c.pence,
        );
        let moved = sum(&facts.movements, |_| true, |m| m.pence);
        let expected = facts.float.get() + sales + refunds + put_right + moved;
        prop_assert_eq!(expected_cash(&facts).unwrap().get(), expected);

        let read = figures(&facts).unwrap();
        prop_assert_eq!(of(&read, FigureKind::CashSales), sales + put_right);
        prop_assert_eq!(of(&read, FigureKind::CashRefunds), refunds);
        prop_assert_eq!(of(&read, FigureKind::Movement), moved);
        prop_assert_eq!(
            of(&read, FigureKind::Float) + of(&read, FigureKind::CashSales)
                + of(&read, FigureKind::CashRefunds) + of(&read, FigureKind::Movement),
            of(&read, FigureKind::ExpectedCash)
        );
    }

    #[test]
    fn lines_tenders_and_counts_are_all_on_the_read(facts in session()) {
        let read = figures(&facts).unwrap();
        let goods = |l: &LineSum| l.line == LineKind::Product;
        for (kind, sale) in [
            (FigureKind::Sales, SaleKind::Sale),
            (FigureKind::Refunds, SaleKind::Refund),
        ] {
            let slow = sum(&facts.lines, |l| goods(l) && l.sale == sale, |l| l.pence);
            prop_assert_eq!(of(&read, kind), slow);
            let counted: i64 = read.iter().filter(|f| f.kind == kind).map(|f| f.count).sum();
            let slow: i64 = facts.counts.iter().filter(|c| c.sale == sale).map(|c| c.count).sum();
            prop_assert_eq!(counted, slow);
        }
        let given = sum(&facts.lines, |l| !goods(l), |l| l.pence);
        prop_assert_eq!(of(&read, FigureKind::Donations), given);
        prop_assert_eq!(
            of(&read, FigureKind::Gross),
            of(&read, FigureKind::Sales) + of(&read, FigureKind::Refunds)
        );
        for tender in TenderKind::ALL {
            let taken = sum(&facts.tenders, |t| t.tender == tender, |t| t.net);
            let put = |of| {
                let keep = |c: &CorrectionSum| c.of == of && c.tender == tender;
                sum(&facts.corrections, keep, |c| c.pence)
            };
            prop_assert_eq!(
                figure_of(&read, FigureKind::Tender, tender.code()).unwrap().get(),
                taken + put(CorrectedSale::ThisSession)
            );
            prop_assert_eq!(
                figure_of(&read, FigureKind::PutRightEarlier, tender.code()).unwrap().get(),
                put(CorrectedSale::EarlierSession)
            );
        }
        let opened: i64 = facts.no_sales.iter().map(|(_, count)| count).sum();
        let shown: i64 =
            read.iter().filter(|f| f.kind == FigureKind::NoSale).map(|f| f.count).sum();
        prop_assert_eq!(shown, opened);
    }

    #[test]
    fn vat_is_taken_once_from_the_reads_own_total_of_a_rate(facts in session()) {
        let read = figures(&facts).unwrap();
        for (code, rate) in [(VatCode::S, 2000), (VatCode::S, 1750), (VatCode::R, 500), (VatCode::Z, 0)] {
            let gross = sum(
                &facts.lines,
                |l| l.line == LineKind::Product && l.code == code && l.rate.0 == rate,
                |l| l.pence,
            );
            let key = rate_key(code, VatRate(rate));
            prop_assert_eq!(figure_of(&read, FigureKind::Gross, &key).unwrap().get(), gross);
            // To the nearest penny, a half away from zero.
            let vat = (2 * gross.abs() * rate + 10_000 + rate) / (2 * (10_000 + rate));
            prop_assert_eq!(
                figure_of(&read, FigureKind::Vat, &key).unwrap().get(),
                vat * gross.signum()
            );
        }
        let margin = figure_of(&read, FigureKind::Vat, &rate_key(VatCode::M, VatRate::NONE));
        prop_assert_eq!(margin.unwrap(), Pence::ZERO);
    }

    #[test]
    fn the_order_in_which_rows_are_read_changes_nothing(facts in session()) {
        let mut turned = facts.clone();
        turned.lines.reverse();
        turned.tenders.reverse();
        turned.movements.reverse();
        turned.corrections.reverse();
        turned.counts.reverse();
        turned.no_sales.reverse();
        let read = figures(&facts).unwrap();
        let order = |f: &Figure| (f.kind, f.date, f.key.clone());
        let each_once = read.is_sorted_by(|a, b| order(a) < order(b));
        prop_assert!(each_once);
        prop_assert_eq!(figures(&turned).unwrap(), read);
    }
}
