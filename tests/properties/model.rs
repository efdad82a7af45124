//! The slow model: lists of what happened, added up from the beginning each time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pathway_till::domain::ids::{SaleId, SessionId};
use pathway_till::domain::reductions::ReductionKind;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::till_sessions::{Figure, FigureKind, MovementKind};
use pathway_till::domain::{Milli, Pence, Refusal};

use super::baskets::Counted;

/// One line; negative in a refund.
#[derive(Clone, Debug)]
pub struct Line {
    pub milli: i64,
    pub total: i64,
    /// At the standard rate; else no VAT.
    standard: bool,
    gift: bool,
    /// What came off it; nothing in a refund.
    pub off: Vec<(ReductionKind, i64)>,
    back_milli: i64,
    back_pence: i64,
}

impl Line {
    pub fn goods(counted: &Counted) -> Self {
        Self {
            milli: counted.milli,
            total: counted.total,
            standard: counted.standard(),
            gift: false,
            off: counted.off.clone(),
            back_milli: 0,
            back_pence: 0,
        }
    }

    pub fn gift(pence: i64) -> Self {
        Self {
            milli: 1000,
            total: pence,
            standard: false,
            gift: true,
            off: Vec::new(),
            back_milli: 0,
            back_pence: 0,
        }
    }
}

/// A sale or a refund.
pub struct Sold {
    pub id: SaleId,
    pub session: usize,
    pub refund: bool,
    pub lines: Vec<Line>,
    /// Kind, given, change.
    pub tenders: Vec<(TenderKind, i64, i64)>,
    /// How much change went back later.
    pub short: i64,
    /// The business date, and the number to call out.
    pub order: Option<(NaiveDate, i64)>,
    /// The lines with a note, 0 for the whole.
    pub noted: Vec<u32>,
}

impl Sold {
    fn net(&self, kind: TenderKind) -> i64 {
        let of_kind = self.tenders.iter().filter(|(k, ..)| *k == kind);
        of_kind.map(|(_, given, back)| given - back).sum()
    }
}

pub struct Movement {
    pub session: usize,
    pub kind: MovementKind,
    pub pence: i64,
}

pub struct PutRight {
    pub session: usize,
    pub sale: usize,
    pub to: TenderKind,
    pub pence: i64,
}

impl PutRight {
    fn of(&self, kind: TenderKind) -> i64 {
        if self.to == kind {
            self.pence
        } else {
            -self.pence
        }
    }
}

pub struct Session {
    pub id: SessionId,
    float: i64,
    pub no_sales: i64,
}

impl Session {
    pub fn of(id: SessionId, float: i64) -> Self {
        let no_sales = 0;
        Self {
            id,
            float,
            no_sales,
        }
    }
}

/// Something on the list of what is to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    pub sale: SaleId,
    pub line: u32,
    pub number: i64,
    pub milli: i64,
    pub noted: bool,
    pub made: bool,
}

/// Everything that happened.
pub struct Model {
    pub sessions: Vec<Session>,
    pub sold: Vec<Sold>,
    pub moved: Vec<Movement>,
    pub put_right: Vec<PutRight>,
    /// What is to be made or was, since the last close.
    pub waiting: Vec<Waiting>,
    /// How many are left, and on which business date somebody said so; by place on the shelf.
    pub left: BTreeMap<usize, (NaiveDate, i64)>,
    /// The last day of a thing; by place on the shelf.
    pub use_by: BTreeMap<usize, NaiveDate>,
    /// Who the invoice of a sale is for; by place in `sold`.
    pub billed: BTreeMap<usize, usize>,
}

impl Model {
    pub fn opened(session: Session) -> Self {
        Self {
            sessions: vec![session],
            sold: Vec::new(),
            moved: Vec::new(),
            put_right: Vec::new(),
            waiting: Vec::new(),
            left: BTreeMap::new(),
            use_by: BTreeMap::new(),
            billed: BTreeMap::new(),
        }
    }

    /// The next number to call out on this business date.
    pub fn next_order(&self, day: NaiveDate) -> i64 {
        let orders = self.sold.iter().filter_map(|s| s.order);
        1 + i64::try_from(orders.filter(|o| o.0 == day).count()).expect("few")
    }

    /// What is sold goes off what is left: a part of a piece counts as one.
    pub fn count_down(&mut self, day: NaiveDate, product: usize, milli: i64) {
        if let Some((of, pieces)) = self.left.get_mut(&product)
            && *of == day
        {
            *pieces = (*pieces - (milli + 999) / 1000).max(0);
        }
    }

    /// What is left on this business date.
    pub fn left_on(&self, day: NaiveDate) -> BTreeMap<usize, i64> {
        let of_day = self.left.iter().filter(|(_, (of, _))| *of == day);
        of_day
            .map(|(product, (_, left))| (*product, *left))
            .collect()
    }

    /// The open session.
    pub fn now(&self) -> usize {
        self.sessions.len() - 1
    }

    pub fn next_number(&self) -> i64 {
        i64::try_from(self.sold.len()).expect("few") + 1
    }

    /// The line of a refund: after k of n the floor of the total's share is paid.
    pub fn give_back(&mut self, sale: usize, line: usize, milli: i64) -> Result<Line, Refusal> {
        if self.sold[sale].refund {
            return Err(Refusal::NotASale);
        }
        let line = &mut self.sold[sale].lines[line];
        let left = line.milli - line.back_milli;
        if milli > left {
            let left = Milli::new(left);
            return Err(Refusal::RefundTooMuch { left });
        }
        let so_far = line.total * (line.back_milli + milli) / line.milli;
        let back = so_far - line.back_pence;
        line.back_milli += milli;
        line.back_pence = so_far;
        assert!(line.back_pence <= line.total, "never more than was paid");
        let all = line.back_milli == line.milli;
        assert!(
            !all || line.back_pence == line.total,
            "the last takes the rest"
        );
        Ok(Line {
            milli: -milli,
            total: -back,
            off: Vec::new(),
            back_milli: 0,
            back_pence: 0,
            ..line.clone()
        })
    }

    /// What was paid towards a sale in one way, as put right so far.
    pub fn paid(&self, sale: usize, kind: TenderKind) -> i64 {
        let put_right = self.put_right.iter().filter(|p| p.sale == sale);
        self.sold[sale].net(kind) + put_right.map(|p| p.of(kind)).sum::<i64>()
    }

    /// Change of a sale put right; out of the drawer at most the cash that was given for it.
    pub fn put_change_right(&mut self, sale: usize, pence: i64) -> Result<(), Refusal> {
        let sold = &mut self.sold[sale];
        if sold.refund {
            return Err(Refusal::NotASale);
        }
        let in_cash = sold.tenders.iter().filter(|t| t.0 == TenderKind::Cash);
        let given: i64 = in_cash.map(|(_, given, _)| given).sum();
        let out = (-pence).max(0);
        if out > given - sold.short {
            let paid = Pence::new(given - sold.short);
            return Err(Refusal::MoreThanPaidThatWay { paid });
        }
        sold.short += out;
        Ok(())
    }

    fn of(&self, session: usize) -> impl Iterator<Item = &Sold> {
        self.sold.iter().filter(move |s| s.session == session)
    }

    /// Ways of paying put right in a session: of its own sales, or of earlier ones.
    fn put_right_in(&self, session: usize, own: bool, kind: TenderKind) -> i64 {
        self.put_right
            .iter()
            .filter(|p| p.session == session)
            .filter(|p| (self.sold[p.sale].session == session) == own)
            .map(|p| p.of(kind))
            .sum()
    }

    /// What stayed of one way of paying in a session.
    pub fn paid_in(&self, session: usize, kind: TenderKind) -> i64 {
        let net: i64 = self.of(session).map(|s| s.net(kind)).sum();
        net + self.put_right_in(session, true, kind)
    }

    fn moved_in(&self, session: usize, kind: MovementKind) -> i64 {
        let moved = self.moved.iter();
        moved
            .filter(|m| m.session == session && m.kind == kind)
            .map(|m| m.pence)
            .sum()
    }

    pub fn expected_cash(&self, session: usize) -> i64 {
        let moved = MovementKind::ALL.iter().map(|k| self.moved_in(session, *k));
        self.sessions[session].float + self.paid_in(session, TenderKind::Cash) + moved.sum::<i64>()
    }

    fn lines(&self, session: usize, keep: impl Fn(&Sold, &Line) -> bool) -> i64 {
        self.of(session)
            .flat_map(|s| s.lines.iter().map(move |l| (s, l)))
            .filter(|(s, l)| keep(s, l))
            .map(|(_, l)| l.total)
            .sum()
    }

    /// Whether an X or Z read says the same, figure by figure.
    pub fn agrees(&self, session: usize, read: &[Figure]) {
        use FigureKind as F;
        let mut checked = 0;
        let mut is = |kind: F, key: &str, pence: i64, count: i64| {
            let found: Vec<&Figure> = read
                .iter()
                .filter(|f| f.kind == kind && f.key == key)
                .collect();
            checked += found.len();
            let sum: i64 = found.iter().map(|f| f.pence.get()).sum();
            let counted: i64 = found.iter().map(|f| f.count).sum();
            assert_eq!((sum, counted), (pence, count), "{kind:?} {key}");
        };
        let number = |refund| {
            let of_kind = self.of(session).filter(|s| s.refund == refund);
            i64::try_from(of_kind.count()).expect("few")
        };
        is(F::Float, "", self.sessions[session].float, 0);
        let sales = self.lines(session, |s, l| !s.refund && !l.gift);
        is(F::Sales, "", sales, number(false));
        let refunds = self.lines(session, |s, l| s.refund && !l.gift);
        is(F::Refunds, "", refunds, number(true));
        is(F::Donations, "", self.lines(session, |_, l| l.gift), 0);
        let standard = self.lines(session, |_, l| l.standard);
        is(F::Gross, "S 2000", standard, 0);
        is(F::Vat, "S 2000", a_sixth(standard), 0);
        let zero = self.lines(session, |_, l| !l.standard && !l.gift);
        is(F::Gross, "Z 0", zero, 0);
        is(F::Vat, "Z 0", 0, 0);
        for kind in TenderKind::AT_THE_TILL {
            is(F::Tender, kind.code(), self.paid_in(session, kind), 0);
            let earlier = self.put_right_in(session, false, kind);
            is(F::PutRightEarlier, kind.code(), earlier, 0);
        }
        let in_cash = |refund| -> i64 {
            let of_kind = self.of(session).filter(|s| s.refund == refund);
            of_kind.map(|s| s.net(TenderKind::Cash)).sum()
        };
        let put_right = self.put_right_in(session, true, TenderKind::Cash);
        is(F::CashSales, "", in_cash(false) + put_right, 0);
        is(F::CashRefunds, "", in_cash(true), 0);
        for kind in MovementKind::ALL {
            let of_kind = self.moved.iter();
            let count = of_kind
                .filter(|m| m.session == session && m.kind == *kind)
                .count();
            let count = i64::try_from(count).expect("few");
            is(
                F::Movement,
                kind.code(),
                self.moved_in(session, *kind),
                count,
            );
        }
        for kind in ReductionKind::ALL {
            let lines = self.of(session).flat_map(|s| &s.lines);
            let off: Vec<i64> = lines
                .flat_map(|l| &l.off)
                .filter(|(k, _)| k == kind)
                .map(|(_, pence)| *pence)
                .collect();
            let count = i64::try_from(off.len()).expect("few");
            is(F::Reductions, kind.code(), off.iter().sum(), count);
        }
        is(F::NoSale, "", 0, self.sessions[session].no_sales);
        is(F::ExpectedCash, "", self.expected_cash(session), 0);
        assert_eq!(checked, read.len(), "figures that the model does not know");
    }
}

/// The VAT inside an amount at 20 %: a sixth, half a penny up, mirrored below nothing.
fn a_sixth(gross: i64) -> i64 {
    gross.signum() * ((gross.abs() + 3) / 6)
}
