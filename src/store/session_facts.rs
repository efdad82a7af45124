//! What the ledger says of a till session, added up: what X and Z reads are made from.

use super::error::Stored;
use super::till_sessions::day;
use super::tx::Read;
use crate::domain::ids::{SaleId, SessionId};
use crate::domain::reductions::ReductionKind;
use crate::domain::sales::{LineKind, SaleKind};
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::{
    AccountPaidSum, CorrectedSale, CorrectionSum, InvoiceSum, LineSum, MovementKind, MovementSum,
    ReductionSum, SaleCount, SessionFacts, TenderSum,
};
use crate::domain::vat::{VatCode, VatRate};
use crate::domain::{Pence, Trouble};

/// Date, kinds of sale and line, VAT code and rate, pence.
type LineSumRow = (String, String, String, String, i64, i64);
/// Sale, date, kind of sale, VAT code and rate, pence.
type InvoiceSumRow = ([u8; 16], String, String, String, i64, i64);

impl Read<'_> {
    /// Everything that the ledger says of a session: what X and Z are made from.
    pub fn session_facts(&self, id: SessionId) -> Stored<SessionFacts> {
        let session = self.session(id)?.ok_or(Trouble::Damaged)?;
        // Sales of a session stand behind it in its till's sequence, so this needs no index more.
        let all = "FROM till_sessions t JOIN sales s
            ON s.by_till = t.by_till AND s.seq > t.seq AND s.session = t.id WHERE t.id = ?1";
        let retail = &format!("{all} AND s.customer IS NULL");
        let id = id.bytes();
        let lines: Vec<LineSumRow> = self.all(
            &format!(
                "SELECT x.business_date, x.kind, l.kind, l.vat_code, l.vat_rate, sum(l.total)
                 FROM (SELECT s.id, s.business_date, s.kind {retail}) x
                 CROSS JOIN sale_lines l ON l.sale = x.id GROUP BY 1, 2, 3, 4, 5"
            ),
            [id],
            |r| {
                Ok((
                    r.get(0)?,
                    r.get(1)?,
                    r.get(2)?,
                    r.get(3)?,
                    r.get(4)?,
                    r.get(5)?,
                ))
            },
        )?;
        let tenders: Vec<(String, String, String, i64)> = self.all(
            &format!(
                "SELECT x.business_date, x.kind, l.kind, sum(l.tendered - l.change_given)
                 FROM (SELECT s.id, s.business_date, s.kind {retail}) x
                 CROSS JOIN sale_tenders l ON l.sale = x.id GROUP BY 1, 2, 3"
            ),
            [id],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
        let counts: Vec<(String, String, i64)> = self.all(
            &format!("SELECT s.business_date, s.kind, count(*) {retail} GROUP BY 1, 2"),
            [id],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
        )?;
        let movements: Vec<(String, String, i64, i64)> = self.all(
            "SELECT business_date, kind, sum(pence), count(*) FROM cash_movements
             WHERE session = ?1 GROUP BY 1, 2",
            [id],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
        let corrections: Vec<(String, i64, String, i64)> = self.all(
            "SELECT c.business_date, s.session = c.session, k.code,
               sum(CASE k.code WHEN c.to_kind THEN c.pence ELSE -c.pence END)
             FROM tender_corrections c JOIN sales s ON s.id = c.sale
             JOIN tender_kinds k ON k.code IN (c.from_kind, c.to_kind)
             WHERE c.session = ?1 GROUP BY 1, 2, 3",
            [id],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
        let no_sales: Vec<(String, i64)> = self.all(
            "SELECT business_date, count(*) FROM drawer_openings WHERE session = ?1 GROUP BY 1",
            [id],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let reductions: Vec<(String, String, i64, i64)> = self.all(
            &format!(
                "SELECT x.business_date, r.kind, sum(r.pence), count(*)
                 FROM (SELECT s.id, s.business_date {all}) x
                 CROSS JOIN sale_reductions r ON r.sale = x.id GROUP BY 1, 2"
            ),
            [id],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
        let invoices: Vec<InvoiceSumRow> = self.all(
            &format!(
                "SELECT x.id, x.business_date, x.kind, l.vat_code, l.vat_rate, sum(l.total)
                 FROM (SELECT s.id, s.seq, s.business_date, s.kind {all}
                       AND s.customer IS NOT NULL) x
                 CROSS JOIN sale_lines l ON l.sale = x.id GROUP BY x.seq, 4, 5"
            ),
            [id],
            |r| {
                Ok((
                    r.get(0)?,
                    r.get(1)?,
                    r.get(2)?,
                    r.get(3)?,
                    r.get(4)?,
                    r.get(5)?,
                ))
            },
        )?;
        let account_paid: Vec<(String, String, i64, i64)> = self.all(
            "SELECT business_date, kind, sum(pence), count(*) FROM account_payments
             WHERE session = ?1 GROUP BY 1, 2, pence < 0",
            [id],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
        Ok(SessionFacts {
            invoices: invoices
                .into_iter()
                .map(|(sale, date, kind, code, rate, pence)| {
                    Ok(InvoiceSum {
                        sale: SaleId::from_bytes(sale),
                        date: day(&date)?,
                        kind: SaleKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                        code: VatCode::from_code(&code).ok_or(Trouble::TooNew)?,
                        rate: VatRate(rate),
                        pence: Pence::new(pence),
                    })
                })
                .collect::<Stored<_>>()?,
            account_paid: account_paid
                .into_iter()
                .map(|(date, way, pence, count)| {
                    Ok(AccountPaidSum {
                        date: day(&date)?,
                        way: TenderKind::from_code(&way).ok_or(Trouble::TooNew)?,
                        pence: Pence::new(pence),
                        count,
                    })
                })
                .collect::<Stored<_>>()?,
            reductions: reductions
                .into_iter()
                .map(|(date, kind, pence, count)| {
                    Ok(ReductionSum {
                        date: day(&date)?,
                        kind: ReductionKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                        pence: Pence::new(pence),
                        count,
                    })
                })
                .collect::<Stored<_>>()?,
            opened_on: session.business_date,
            float: session.float,
            lines: lines
                .into_iter()
                .map(|(date, sale, line, code, rate, pence)| {
                    Ok(LineSum {
                        date: day(&date)?,
                        sale: SaleKind::from_code(&sale).ok_or(Trouble::TooNew)?,
                        line: LineKind::from_code(&line).ok_or(Trouble::TooNew)?,
                        code: VatCode::from_code(&code).ok_or(Trouble::TooNew)?,
                        rate: VatRate(rate),
                        pence: Pence::new(pence),
                    })
                })
                .collect::<Stored<_>>()?,
            tenders: tenders
                .into_iter()
                .map(|(date, sale, tender, net)| {
                    Ok(TenderSum {
                        date: day(&date)?,
                        sale: SaleKind::from_code(&sale).ok_or(Trouble::TooNew)?,
                        tender: TenderKind::from_code(&tender).ok_or(Trouble::TooNew)?,
                        net: Pence::new(net),
                    })
                })
                .collect::<Stored<_>>()?,
            counts: counts
                .into_iter()
                .map(|(date, sale, count)| {
                    let sale = SaleKind::from_code(&sale).ok_or(Trouble::TooNew)?;
                    Ok(SaleCount {
                        date: day(&date)?,
                        sale,
                        count,
                    })
                })
                .collect::<Stored<_>>()?,
            movements: movements
                .into_iter()
                .map(|(date, kind, pence, count)| {
                    Ok(MovementSum {
                        date: day(&date)?,
                        kind: MovementKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                        pence: Pence::new(pence),
                        count,
                    })
                })
                .collect::<Stored<_>>()?,
            corrections: corrections
                .into_iter()
                .map(|(date, own, tender, pence)| {
                    Ok(CorrectionSum {
                        date: day(&date)?,
                        of: if own == 1 {
                            CorrectedSale::ThisSession
                        } else {
                            CorrectedSale::EarlierSession
                        },
                        tender: TenderKind::from_code(&tender).ok_or(Trouble::TooNew)?,
                        pence: Pence::new(pence),
                    })
                })
                .collect::<Stored<_>>()?,
            no_sales: no_sales
                .into_iter()
                .map(|(date, count)| Ok((day(&date)?, count)))
                .collect::<Stored<_>>()?,
        })
    }
}
