//! Sales of before, found by what was in them or by what they came to.

use super::error::Stored;
use super::sales::{InListRow, in_list, sale_in_list};
use super::tx::Read;
use crate::domain::ids::{ProductId, ShopId};
use crate::domain::old_sales::{By, MOST, Wanted};
use crate::domain::sales::SaleInList;

const COLUMNS: &str = "s.id, s.kind, s.series, s.number, s.at, s.total";

/// Sales of a period that came to an amount: the index by date and total.
pub(super) const BY_AMOUNT: &str = "FROM sales s
     WHERE s.business_date BETWEEN ?2 AND ?3 AND s.total = ?4 AND s.shop = ?1";
/// All sales of a period: the same index.
pub(super) const BY_PERIOD: &str = "FROM sales s
     WHERE s.business_date BETWEEN ?2 AND ?3 AND s.shop = ?1";
/// Sales of a period with a product: the index by product. A refund names the product too.
pub(super) const BY_ITEM: &str = "FROM sale_lines l CROSS JOIN sales s ON s.id = l.sale
     WHERE l.product = ?4 AND s.business_date BETWEEN ?2 AND ?3 AND s.shop = ?1";

impl Read<'_> {
    /// The newest sales and refunds of a shop that fit, newest first; at most [`MOST`].
    pub fn old_sales(&self, shop: ShopId, wanted: &Wanted) -> Stored<Vec<SaleInList>> {
        let (from, to) = (wanted.period.from.to_string(), wanted.period.to.to_string());
        let newest = format!("ORDER BY s.at DESC, s.id DESC LIMIT {MOST}");
        let rows: Vec<InListRow> = match &wanted.by {
            By::Any => self.all(
                &format!("SELECT {COLUMNS} {BY_PERIOD} {newest}"),
                (shop.bytes(), &from, &to),
                in_list,
            )?,
            By::Amount(pence) => self.all(
                &format!("SELECT {COLUMNS} {BY_AMOUNT} {newest}"),
                (shop.bytes(), &from, &to, pence.get()),
                in_list,
            )?,
            By::Items(products) => {
                let mut rows = Vec::new();
                for product in products {
                    rows.extend(self.all(
                        &format!("SELECT DISTINCT {COLUMNS} {BY_ITEM} {newest}"),
                        (shop.bytes(), &from, &to, ProductId::bytes(product)),
                        in_list,
                    )?);
                }
                rows.sort_unstable_by_key(|row| std::cmp::Reverse((row.4, row.0)));
                rows.dedup_by_key(|r| r.0);
                rows.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
                rows
            }
        };
        rows.into_iter().map(sale_in_list).collect()
    }

    /// Every product of a shop's past by name, those that are off the till included.
    pub fn every_product_name(&self) -> Stored<Vec<(ProductId, String)>> {
        self.all(
            "SELECT p.id, p.name FROM products p
             WHERE rev = (SELECT max(rev) FROM products WHERE id = p.id) ORDER BY p.name, p.id",
            [],
            |r| Ok((ProductId::from_bytes(r.get(0)?), r.get(1)?)),
        )
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::store::schema;

    /// How SQLite goes about a statement.
    fn plan(conn: &Connection, of: &str) -> String {
        let sql = format!("EXPLAIN QUERY PLAN SELECT {COLUMNS} {of}");
        let mut statement = conn.prepare(&sql).unwrap();
        let marks = statement.parameter_count();
        let none = vec![rusqlite::types::Null; marks];
        let steps = statement.query_map(rusqlite::params_from_iter(none), |r| r.get(3));
        let steps: Vec<String> = steps.unwrap().map(Result::unwrap).collect();
        steps.join("; ")
    }

    #[test]
    fn each_search_goes_by_an_index() {
        let conn = Connection::open_in_memory().unwrap();
        for step in schema::STEPS {
            schema::run_step(&conn, step).unwrap();
        }
        for of in [BY_AMOUNT, BY_PERIOD] {
            let plan = plan(&conn, of);
            assert!(
                plan.contains("SEARCH s USING INDEX sales_by_date"),
                "{plan}"
            );
            assert!(!plan.contains("SCAN"), "{plan}");
        }
        let plan = plan(&conn, BY_ITEM);
        assert!(plan.contains("sale_lines_by_product (product=?)"), "{plan}");
        assert!(plan.contains("SEARCH s USING PRIMARY KEY (id=?)"), "{plan}");
        assert!(!plan.contains("SCAN"), "{plan}");
    }
}
