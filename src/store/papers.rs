//! What the papers of sales are made from, beside the sale itself.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{SaleId, SessionId, ShopId};
use crate::domain::papers::{BilledTo, PrinterFor, Printers};
use crate::domain::sales::{ReceiptNumber, Sale};
use crate::domain::shops::Shop;
use crate::domain::time::Moment;

/// What `this_machine` calls the printer for some papers.
fn printer_key(of: PrinterFor) -> String {
    format!("printer-{}", of.code())
}

impl Read<'_> {
    /// The printers that were chosen on this machine.
    pub fn printers(&self) -> Stored<Printers> {
        let chosen = |of| {
            let name = self.this_machine(&printer_key(of))?;
            Ok(name.filter(|name| !name.is_empty()))
        };
        Ok(Printers {
            receipts: chosen(PrinterFor::Receipts)?,
            pages: chosen(PrinterFor::Pages)?,
        })
    }

    /// Who an invoice of a sale is for, where somebody said.
    pub fn billed_to(&self, sale: SaleId) -> Stored<Option<BilledTo>> {
        type Row = (String, String, Option<String>);
        let row: Option<Row> = self.one(
            "SELECT name, address, vat_number FROM sale_billed_to WHERE sale = ?1
             ORDER BY rev DESC LIMIT 1",
            [sale.bytes()],
            |r| r.try_into(),
        )?;
        let text = |text: String| FreeText::try_from(text).map_err(|_| Trouble::Damaged);
        row.map(|(name, address, vat_number)| {
            Ok(BilledTo {
                name: text(name)?,
                address: text(address)?,
                vat_number: vat_number.map(text).transpose()?,
            })
        })
        .transpose()
    }

    /// The shop of a sale as it was then; as it is now where the sale is of a book of the first step.
    pub fn shop_of_sale(&self, sale: &Sale) -> Stored<Option<Shop>> {
        match self.sale_shop_rev(sale.id)? {
            Some(rev) => self.shop_at_rev(sale.shop, rev),
            None => self.shop(sale.shop),
        }
    }

    /// The shop of a session as it was at this moment.
    pub fn shop_of_session(&self, session: SessionId, at: Moment) -> Stored<Option<Shop>> {
        let shop: Option<[u8; 16]> = self.one(
            "SELECT shop FROM till_sessions WHERE id = ?1",
            [session.bytes()],
            |r| r.get(0),
        )?;
        let Some(shop) = shop.map(ShopId::from_bytes) else {
            return Ok(None);
        };
        let rev = self.number(
            "SELECT coalesce(max(s.rev), 1) FROM shops s
             JOIN audit a ON a.by_till = s.by_till AND a.seq = s.seq
             WHERE s.id = ?1 AND a.at <= ?2",
            (shop.bytes(), at.millis()),
        )?;
        self.shop_at_rev(shop, rev)
    }

    /// The number of the sale that a refund takes back.
    pub fn number_taken_back(&self, refund: &Sale) -> Stored<Option<ReceiptNumber>> {
        let Some(of) = refund.lines.iter().find_map(|line| line.reverses) else {
            return Ok(None);
        };
        self.one(
            "SELECT series, number FROM sales WHERE id = ?1",
            [of.sale.bytes()],
            |r| {
                Ok(ReceiptNumber {
                    series: r.get(0)?,
                    number: r.get(1)?,
                })
            },
        )
    }
}

impl Tx<'_> {
    /// Keeps which printer prints some papers; none leaves it to the machine.
    pub fn set_printer(&self, of: PrinterFor, name: Option<&str>) -> Stored<()> {
        self.set_this_machine(&printer_key(of), name.unwrap_or_default())
    }

    /// Keeps who an invoice is for.
    pub fn add_billed_to(&self, sale: SaleId, to: &BilledTo, salt: &[u8; 16]) -> Stored<()> {
        let rev = 1 + self.number(
            "SELECT coalesce(max(rev), 0) FROM sale_billed_to WHERE sale = ?1",
            [sale.bytes()],
        )?;
        self.add_side(
            "sale_billed_to",
            &format!("{} {rev}", hex::encode(sale.bytes())),
            salt,
            &[
                ("sale", sale.bytes().into()),
                ("rev", rev.into()),
                ("name", to.name.as_str().into()),
                ("address", to.address.as_str().into()),
                (
                    "vat_number",
                    to.vat_number.as_ref().map(FreeText::as_str).into(),
                ),
            ],
        )
    }
}
