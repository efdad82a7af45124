//! The figures of an X or Z read in words: sections with their rows, for the screen and the paper.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Words, say};
use crate::domain::Pence;
use crate::domain::reductions::ReductionKind;
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::{
    ClosedWith, Figure, FigureKind, MovementKind, VatOnFigures, card_record, figure, figure_of,
};

/// Whether a row stands for itself or adds up those above it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowWeight {
    /// For itself.
    Plain,
    /// A sum.
    Sum,
}

/// One row: what it is, and on the right how much.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FigureRow {
    /// What it is.
    pub name: String,
    /// How much, as text.
    pub amount: String,
    /// Plain or a sum.
    pub weight: RowWeight,
}

/// Rows under one heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FigureSection {
    /// The heading.
    pub heading: String,
    /// Its rows.
    pub rows: Vec<FigureRow>,
}

impl FigureSection {
    fn new(heading: String) -> Self {
        Self {
            heading,
            rows: Vec::new(),
        }
    }

    fn row(&mut self, name: String, amount: String) {
        self.rows.push(FigureRow {
            name,
            amount,
            weight: RowWeight::Plain,
        });
    }

    fn sum(&mut self, name: String, amount: String) {
        self.rows.push(FigureRow {
            name,
            amount,
            weight: RowWeight::Sum,
        });
    }
}

/// The sums of one kind by key, over all days.
fn by_key(figures: &[Figure], kind: FigureKind) -> BTreeMap<&str, (Pence, i64)> {
    let mut sums: BTreeMap<&str, (Pence, i64)> = BTreeMap::new();
    for figure in figures.iter().filter(|f| f.kind == kind) {
        let sum = sums.entry(&figure.key).or_default();
        sum.0 = sum.0.plus(figure.pence).unwrap_or(sum.0);
        sum.1 = sum.1.saturating_add(figure.count);
    }
    sums
}

fn total(figures: &[Figure], kind: FigureKind) -> Pence {
    figure(figures, kind).unwrap_or_default()
}

fn has(figures: &[Figure], kind: FigureKind) -> bool {
    figures.iter().any(|f| f.kind == kind)
}

impl Words {
    /// The figures under their headings; what did not happen has no row, and leaves no gap. Where the
    /// seller is not registered, no word of VAT is said.
    pub fn till_sections(
        &self,
        figures: &[Figure],
        closed: Option<&ClosedWith>,
        vat: VatOnFigures,
    ) -> Vec<FigureSection> {
        let sections = [
            self.takings(figures),
            match vat {
                VatOnFigures::Shown => self.vat(figures),
                VatOnFigures::NotRegistered => FigureSection::new(String::new()),
            },
            self.ways_of_paying(figures, closed),
            self.drawer(figures, closed),
            self.on_account(figures, vat),
            self.put_right_earlier(figures),
            self.not_sales(figures),
            self.reductions_given(figures),
        ];
        sections
            .into_iter()
            .filter(|section| !section.rows.is_empty())
            .collect()
    }

    /// How far what was found is from the till record, as a row: in which direction stands in its
    /// name, so that the amounts of a column stay in line.
    pub fn apart(&self, found: Pence, record: Pence) -> (String, String) {
        let name = match found.cmp(&record) {
            Ordering::Equal => say!(self, "figure-same"),
            Ordering::Less => say!(self, "figure-less"),
            Ordering::Greater => say!(self, "figure-more"),
        };
        let size = found.minus(record).and_then(Pence::size);
        (name, self.money(size.unwrap_or_default()))
    }

    /// Takings belong to the day on which they were received, so each day has its rows.
    fn takings(&self, figures: &[Figure]) -> FigureSection {
        use FigureKind as F;
        let mut section = FigureSection::new(say!(self, "figure-takings"));
        let of = |f: &&Figure| matches!(f.kind, F::Sales | F::Refunds);
        let mut days: Vec<NaiveDate> = figures.iter().filter(of).map(|f| f.date).collect();
        days.sort_unstable();
        days.dedup();
        let several = days.len() > 1;
        for date in days {
            let day = self.day(date);
            for kind in [F::Sales, F::Refunds] {
                let Some(figure) = figures.iter().find(|f| f.kind == kind && f.date == date) else {
                    continue;
                };
                let count = self.number(figure.count);
                let name = match (kind, several) {
                    (F::Sales, false) => say!(self, "figure-sales", count = count),
                    (F::Sales, true) => {
                        say!(self, "figure-sales-on", count = count, day = day.as_str())
                    }
                    (_, false) => say!(self, "figure-refunds", count = count),
                    (_, true) => {
                        say!(self, "figure-refunds-on", count = count, day = day.as_str())
                    }
                };
                section.row(name, self.money(figure.pence));
            }
        }
        let takings = total(figures, F::Sales).plus(total(figures, F::Refunds));
        section.sum(
            say!(self, "figure-takings-sum"),
            self.money(takings.unwrap_or_default()),
        );
        section
    }

    fn vat(&self, figures: &[Figure]) -> FigureSection {
        let mut section = FigureSection::new(say!(self, "figure-vat"));
        for (key, (gross, _)) in by_key(figures, FigureKind::Gross) {
            let (code, rate) = key.split_once(' ').unwrap_or((key, "0"));
            let rate = self.rate(rate.parse().unwrap_or(0));
            let name = say!(self, "figure-gross", code = code, rate = rate);
            section.row(name, self.money(gross));
            let vat = figure_of(figures, FigureKind::Vat, key).unwrap_or_default();
            if vat != Pence::ZERO {
                section.row(say!(self, "figure-vat-in"), self.money(vat));
            }
        }
        if !section.rows.is_empty() {
            let all = total(figures, FigureKind::Vat);
            section.sum(say!(self, "figure-vat-sum"), self.money(all));
        }
        section
    }

    /// 20%, 5%, 17.5%.
    pub fn rate(&self, hundredths: i64) -> String {
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let percent = if part == 0 {
            whole.to_string()
        } else {
            format!("{whole}.{part:02}")
                .trim_end_matches('0')
                .to_owned()
        };
        say!(self, "figure-rate", percent = percent)
    }

    fn ways_of_paying(&self, figures: &[Figure], closed: Option<&ClosedWith>) -> FigureSection {
        let mut section = FigureSection::new(say!(self, "figure-tenders"));
        for (key, (pence, _)) in by_key(figures, FigureKind::Tender) {
            section.row(self.tender_of(key), self.money(pence));
        }
        if !section.rows.is_empty() {
            let all = total(figures, FigureKind::Tender);
            section.sum(say!(self, "figure-tenders-sum"), self.money(all));
        }
        if let Some(closed) = closed {
            self.towards_accounts(&mut section, figures, TenderKind::Card);
            let name = say!(self, "figure-machine");
            let Some(machine) = closed.card_machine else {
                section.row(name, say!(self, "figure-machine-not-used"));
                return section;
            };
            let record = card_record(figures).unwrap_or_default();
            section.row(name, self.money(machine));
            let (name, amount) = self.apart(machine, record);
            section.row(name, amount);
        }
        section
    }

    fn tender_of(&self, code: &str) -> String {
        TenderKind::from_code(code).map_or_else(|| code.to_owned(), |kind| self.tender(kind))
    }

    fn drawer(&self, figures: &[Figure], closed: Option<&ClosedWith>) -> FigureSection {
        use FigureKind as F;
        let mut section = FigureSection::new(say!(self, "figure-drawer"));
        let float = self.money(total(figures, F::Float));
        section.row(say!(self, "figure-float"), float);
        if has(figures, F::CashSales) {
            let pence = self.money(total(figures, F::CashSales));
            section.row(say!(self, "figure-cash-sales"), pence);
        }
        if has(figures, F::CashRefunds) {
            let pence = self.money(total(figures, F::CashRefunds));
            section.row(say!(self, "figure-cash-refunds"), pence);
        }
        let cash = TenderKind::Cash;
        self.towards_accounts(&mut section, figures, cash);
        for (key, (pence, count)) in by_key(figures, F::Movement) {
            let kind = MovementKind::from_code(key).map(|kind| self.movement(kind));
            let kind = kind.unwrap_or_else(|| key.to_owned());
            let count = self.number(count);
            let name = say!(self, "figure-movement", kind = kind, count = count);
            section.row(name, self.money(pence));
        }
        let record = total(figures, F::ExpectedCash);
        section.sum(say!(self, "figure-record"), self.money(record));
        if let Some(closed) = closed {
            section.row(say!(self, "figure-counted"), self.money(closed.counted));
            let (name, amount) = self.apart(closed.counted, record);
            section.row(name, amount);
            section.row(say!(self, "close-banked"), self.money(closed.banked));
            section.row(say!(self, "close-stays"), self.money(closed.stays));
        }
        let opened: i64 = by_key(figures, F::NoSale).values().map(|s| s.1).sum();
        if opened > 0 {
            let times = say!(self, "figure-times", count = opened);
            section.row(say!(self, "figure-no-sale"), times);
        }
        section
    }

    /// What was sold by invoice, which is outside the retail takings, and what came in for it.
    fn on_account(&self, figures: &[Figure], vat: VatOnFigures) -> FigureSection {
        use FigureKind as F;
        let mut section = FigureSection::new(say!(self, "figure-account"));
        let count_of = |kind| by_key(figures, kind).values().map(|s| s.1).sum::<i64>();
        if has(figures, F::AccountSales) {
            let count = self.number(count_of(F::AccountSales));
            let name = say!(self, "figure-account-sales", count = count);
            section.row(name, self.money(total(figures, F::AccountSales)));
        }
        if has(figures, F::AccountRefunds) {
            let count = self.number(count_of(F::AccountRefunds));
            let name = say!(self, "figure-account-refunds", count = count);
            section.row(name, self.money(total(figures, F::AccountRefunds)));
        }
        if !section.rows.is_empty() {
            if vat == VatOnFigures::Shown {
                let pence = self.money(total(figures, F::AccountVat));
                section.row(say!(self, "figure-vat-in"), pence);
            }
            let all = total(figures, F::AccountGross);
            section.sum(say!(self, "figure-account-sum"), self.money(all));
        }
        for (key, (pence, count)) in by_key(figures, F::AccountPaid) {
            let (way, count) = (self.tender_of(key), self.number(count));
            let name = say!(self, "figure-account-paid", way = way, count = count);
            section.row(name, self.money(pence));
        }
        for (key, (pence, count)) in by_key(figures, F::AccountPaidBack) {
            let (way, count) = (self.tender_of(key), self.number(count));
            let name = say!(self, "figure-account-back", way = way, count = count);
            section.row(name, self.money(pence));
        }
        section
    }

    /// What was paid towards accounts in one way, and what went back, where anything did.
    fn towards_accounts(&self, section: &mut FigureSection, figures: &[Figure], way: TenderKind) {
        use FigureKind as F;
        let of = |kind| figure_of(figures, kind, way.code()).unwrap_or_default();
        let (paid, back) = (of(F::AccountPaid), of(F::AccountPaidBack));
        let way = self.tender(way);
        if paid != Pence::ZERO {
            let name = say!(self, "figure-account-way", way = way.as_str());
            section.row(name, self.money(paid));
        }
        if back != Pence::ZERO {
            let name = say!(self, "figure-account-way-back", way = way.as_str());
            section.row(name, self.money(back));
        }
    }

    fn put_right_earlier(&self, figures: &[Figure]) -> FigureSection {
        let mut section = FigureSection::new(say!(self, "figure-earlier"));
        for (key, (pence, _)) in by_key(figures, FigureKind::PutRightEarlier) {
            section.row(self.tender_of(key), self.money(pence));
        }
        section
    }

    /// What came off prices: it is in no sum, since what is left is what was sold.
    fn reductions_given(&self, figures: &[Figure]) -> FigureSection {
        let mut section = FigureSection::new(say!(self, "figure-reductions"));
        for (key, (pence, count)) in by_key(figures, FigureKind::Reductions) {
            let kind = ReductionKind::from_code(key).map(|kind| self.reduction_kind(kind));
            let kind = kind.unwrap_or_else(|| key.to_owned());
            let count = self.number(count);
            let name = say!(self, "figure-reduction", kind = kind, count = count);
            section.row(name, self.money(pence));
        }
        section
    }

    fn not_sales(&self, figures: &[Figure]) -> FigureSection {
        let mut section = FigureSection::new(say!(self, "figure-not-sales"));
        if has(figures, FigureKind::Donations) {
            let pence = self.money(total(figures, FigureKind::Donations));
            section.row(say!(self, "figure-donations"), pence);
        }
        section
    }
}
