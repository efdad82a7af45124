//! Named checks that anybody can run. A *stop* closes the shop until it is looked at; a *tell* is
//! an old oddity that is worth knowing.

use rusqlite::Connection;

use super::erasure;
use super::error::{OrTrouble, Stored};
use super::schema::{self, Table, TableKind};
use super::tx::Read;
use super::volume::{Shop, Volume};
use crate::domain::ids::SessionId;
use crate::domain::till_sessions::{FigureKind, card_record, figure_of, figures};

/// What a failed check means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Severity {
    /// Do not sell before it is looked at.
    Stop,
    /// Worth knowing; selling goes on.
    Tell,
}

/// A check with a name.
pub struct Check<B: Volume = Shop> {
    /// Its name, as printed.
    pub name: &'static str,
    /// What its failing means.
    pub severity: Severity,
    pub(super) run: fn(&Read<'_, B>) -> Stored<Result<(), String>>,
}

/// What a check found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The check.
    pub name: &'static str,
    /// What its failing means.
    pub severity: Severity,
    /// What is wrong, with numbers and ids but never a name; none when all is well.
    pub wrong: Option<String>,
}

use Severity::{Stop, Tell};

/// All checks of the shop book, in the order in which they are printed.
pub const CHECKS: &[Check] = &[
    Check {
        name: "pages",
        severity: Stop,
        run: pages,
    },
    Check {
        name: "schema",
        severity: Stop,
        run: schema_as_fresh,
    },
    Check {
        name: "guards",
        severity: Stop,
        run: guards,
    },
    Check {
        name: "foreign-keys",
        severity: Stop,
        run: foreign_keys,
    },
    Check {
        name: "sale-totals",
        severity: Stop,
        run: sale_totals,
    },
    Check {
        name: "line-totals",
        severity: Stop,
        run: line_totals,
    },
    Check {
        name: "payments",
        severity: Stop,
        run: payments,
    },
    Check {
        name: "open-session",
        severity: Stop,
        run: one_open_session,
    },
    Check {
        name: "counters",
        severity: Stop,
        run: counters,
    },
    Check {
        name: "receipt-numbers",
        severity: Tell,
        run: receipt_numbers,
    },
    Check {
        name: "invoices",
        severity: Tell,
        run: invoices,
    },
    Check {
        name: "z-numbers",
        severity: Tell,
        run: z_numbers,
    },
    Check {
        name: "z-figures",
        severity: Tell,
        run: z_figures,
    },
    Check {
        name: "refunds",
        severity: Tell,
        run: refunds,
    },
    Check {
        name: "card-attempts",
        severity: Tell,
        run: card_attempts,
    },
    Check {
        name: "counts",
        severity: Tell,
        run: counts,
    },
    Check {
        name: "presses",
        severity: Tell,
        run: presses,
    },
    Check {
        name: "put-backs",
        severity: Tell,
        run: super::safe_copies::hold_together,
    },
    Check {
        name: "erasures",
        severity: Tell,
        run: erasure::hold_together,
    },
    Check {
        name: "audit-chain",
        severity: Tell,
        run: audit_chain,
    },
];

impl<B: Volume> Read<'_, B> {
    /// Runs every check. A check that cannot even run is a finding, not an end.
    pub fn verify(&self) -> Vec<Finding> {
        B::checks()
            .iter()
            .map(|check| self.verify_one(check))
            .collect()
    }

    /// Runs one check.
    pub fn verify_one(&self, check: &Check<B>) -> Finding {
        let wrong = match (check.run)(self) {
            Ok(Ok(())) => None,
            Ok(Err(wrong)) => Some(wrong),
            Err(trouble) => Some(format!("could not be read: {trouble:?}")),
        };
        Finding {
            name: check.name,
            severity: check.severity,
            wrong,
        }
    }

    /// Fails with the number of rows that the query counts, if there are any.
    pub(super) fn none(&self, sql: &str, what: &str) -> Stored<Result<(), String>> {
        let count = self.number(sql, [])?;
        Ok(if count == 0 {
            Ok(())
        } else {
            Err(format!("{count} {what}"))
        })
    }
}

pub(super) fn first_wrong(
    checks: impl IntoIterator<Item = Stored<Result<(), String>>>,
) -> Stored<Result<(), String>> {
    for check in checks {
        if let Err(wrong) = check? {
            return Ok(Err(wrong));
        }
    }
    Ok(Ok(()))
}

pub(super) fn pages<B: Volume>(read: &Read<'_, B>) -> Stored<Result<(), String>> {
    let spoilt: Vec<String> = read.all("PRAGMA cipher_integrity_check", [], |r| r.get(0))?;
    if let Some(first) = spoilt.first() {
        return Ok(Err(format!(
            "{} damaged pages, the first: {first}",
            spoilt.len()
        )));
    }
    let sound: Vec<String> = read.all("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    Ok(match sound.first() {
        Some(s) if s == "ok" => Ok(()),
        Some(s) => Err(s.clone()),
        None => Err("no answer".into()),
    })
}

/// Every object of the schema with its statement, spaces folded.
pub(super) fn objects(conn: &Connection) -> Stored<Vec<(String, String)>> {
    let mut statement = conn
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
             ORDER BY name",
        )
        .or_trouble()?;
    let rows = statement
        .query_map([], |r| {
            let sql: String = r.get(1)?;
            Ok((
                r.get(0)?,
                sql.split_whitespace().collect::<Vec<_>>().join(" "),
            ))
        })
        .or_trouble()?;
    rows.collect::<rusqlite::Result<_>>().or_trouble()
}

pub(super) fn schema_as_fresh<B: Volume>(read: &Read<'_, B>) -> Stored<Result<(), String>> {
    let fresh = Connection::open_in_memory().or_trouble()?;
    for step in B::STEPS {
        schema::run_step(&fresh, step)?;
    }
    let (mine, others) = (objects(read.conn)?, objects(&fresh)?);
    let odd = mine
        .iter()
        .find(|o| !others.contains(o))
        .or(others.iter().find(|o| !mine.contains(o)));
    if let Some((name, _)) = odd {
        return Ok(Err(format!("{name} is not as in a fresh book")));
    }
    B::fill_lookups(&fresh)?;
    codes_as_fresh(read, &fresh)
}

/// Every code that the program knows is in the book: without it a row that has it could not be written.
fn codes_as_fresh<B: Volume>(read: &Read<'_, B>, fresh: &Connection) -> Stored<Result<(), String>> {
    let fresh: Read<'_, B> = Read::new(fresh, read.till);
    let lookups = B::TABLES.iter().filter(|t| t.kind == TableKind::Lookup);
    for Table { name, key, .. } in lookups {
        let codes = format!("SELECT CAST({key} AS TEXT) FROM {name}");
        let mine: Vec<String> = read.all(&codes, [], |r| r.get(0))?;
        let known: Vec<String> = fresh.all(&codes, [], |r| r.get(0))?;
        if let Some(code) = known.iter().find(|code| !mine.contains(code)) {
            return Ok(Err(format!("{name} lacks {code}")));
        }
    }
    Ok(Ok(()))
}

pub(super) fn guards<B: Volume>(read: &Read<'_, B>) -> Stored<Result<(), String>> {
    for table in B::TABLES {
        let wanted: &[&str] = match table.kind {
            TableKind::Ledger | TableKind::Side => &["no_update", "no_delete"],
            TableKind::Version => &["no_update", "no_delete", "next_rev"],
            TableKind::Working | TableKind::Lookup => &[],
        };
        for guard in wanted {
            let name = format!("{}_{guard}", table.name);
            let there = read.number(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name = ?1",
                [&name],
            )?;
            if there == 0 {
                return Ok(Err(format!("{name} is missing")));
            }
        }
    }
    read.none("SELECT count(*) FROM erasure_open", "erasures left open")
}

pub(super) fn foreign_keys<B: Volume>(read: &Read<'_, B>) -> Stored<Result<(), String>> {
    let broken: Vec<String> = read.all("PRAGMA foreign_key_check", [], |r| r.get(0))?;
    Ok(match broken.first() {
        None => Ok(()),
        Some(table) => Err(format!(
            "{} rows point nowhere, the first in {table}",
            broken.len()
        )),
    })
}

fn sale_totals(read: &Read<'_>) -> Stored<Result<(), String>> {
    read.none(
        "SELECT count(*) FROM sales s
         WHERE total <> (SELECT coalesce(sum(total), 0) FROM sale_lines WHERE sale = s.id)
            OR NOT EXISTS (SELECT 1 FROM sale_lines WHERE sale = s.id)",
        "sales do not come to the sum of their lines",
    )
}

fn line_totals(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM sale_lines l JOIN sales s ON s.id = l.sale
             WHERE s.kind = 'sale' AND (l.total < 0 OR l.total <>
               (l.unit * l.quantity + 500) / 1000 - (SELECT coalesce(sum(pence), 0)
                  FROM sale_reductions WHERE sale = l.sale AND line = l.n))",
            "lines are not price times quantity less what came off",
        ),
        read.none(
            "SELECT count(*) FROM (SELECT 1 FROM sale_reductions
               WHERE kind IN ('half-price', 'half-price-late')
               GROUP BY sale, line HAVING count(*) > 1)",
            "lines are at half price twice",
        ),
        read.none(
            "SELECT count(*) FROM sale_reductions r JOIN sales s ON s.id = r.sale
             WHERE r.pence <= 0 OR s.kind <> 'sale'",
            "reductions are not of a sale",
        ),
    ])
}

fn payments(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM sales s WHERE total <>
               (SELECT coalesce(sum(tendered - change_given), 0) FROM sale_tenders
                WHERE sale = s.id)",
            "sales are not lines = tenders - change",
        ),
        read.none(
            "SELECT count(*) FROM sale_tenders
             WHERE change_given < 0 OR (change_given > 0 AND kind <> 'cash')",
            "payments have change that cannot be",
        ),
    ])
}

fn one_open_session(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM (SELECT by_till FROM till_sessions t
               WHERE NOT EXISTS (SELECT 1 FROM z_reads WHERE session = t.id)
               GROUP BY by_till HAVING count(*) > 1)",
            "tills have two open sessions",
        ),
        read.none(
            "SELECT count(*) FROM sales s JOIN z_reads z ON z.session = s.session
             WHERE s.by_till = z.by_till AND s.seq > z.seq",
            "sales stand behind the Z read of their session",
        ),
    ])
}

fn counters(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM (SELECT series, by_till, max(number) AS last FROM sales
               GROUP BY series, by_till) s
             WHERE last <> coalesce((SELECT value FROM counters c
               WHERE c.by_till = s.by_till AND c.name = 'sales ' || s.series), -1)",
            "receipt counters do not stand at the last receipt",
        ),
        read.none(
            "SELECT count(*) FROM (SELECT series, by_till, max(number) AS last FROM z_reads
               GROUP BY series, by_till) s
             WHERE last <> coalesce((SELECT value FROM counters c
               WHERE c.by_till = s.by_till AND c.name = 'z ' || s.series), -1)",
            "Z counters do not stand at the last Z",
        ),
        read.none(
            "SELECT count(*) FROM (SELECT series, by_till, max(number) AS last FROM invoices
               GROUP BY series, by_till) i
             WHERE last <> coalesce((SELECT value FROM counters c
               WHERE c.by_till = i.by_till AND c.name = 'invoices ' || i.series), -1)",
            "invoice counters do not stand at the last invoice",
        ),
    ])
}

fn receipt_numbers(read: &Read<'_>) -> Stored<Result<(), String>> {
    read.none(
        "SELECT count(*) FROM (SELECT series FROM sales GROUP BY series
           HAVING min(number) <> 1 OR max(number) <> count(*))",
        "receipt series have gaps",
    )
}

fn invoices(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM (SELECT series FROM invoices GROUP BY series
               HAVING min(number) <> 1 OR max(number) <> count(*))",
            "invoice series have gaps",
        ),
        read.none(
            "SELECT count(*) FROM sales s LEFT JOIN invoices i ON i.sale = s.id
             WHERE (s.customer IS NOT NULL OR i.sale IS NOT NULL)
               AND (s.customer IS NOT i.customer OR s.seq <> i.seq OR s.by_till <> i.by_till
                 OR (s.kind = 'refund') <> (i.kind = 'credit-note'))",
            "sales on account and invoices do not belong together",
        ),
        read.none(
            "SELECT count(*) FROM sale_tenders t JOIN sales s ON s.id = t.sale
             WHERE (s.customer IS NOT NULL) <> (t.kind = 'on-account')",
            "sales are on an account and paid for in another way, or the other way round",
        ),
    ])
}

fn z_numbers(read: &Read<'_>) -> Stored<Result<(), String>> {
    read.none(
        "SELECT count(*) FROM (SELECT series FROM z_reads GROUP BY series
           HAVING min(number) <> 1 OR max(number) <> count(*))",
        "Z series have gaps",
    )
}

fn z_figures(read: &Read<'_>) -> Stored<Result<(), String>> {
    let closed: Vec<[u8; 16]> = read.all("SELECT session FROM z_reads", [], |r| r.get(0))?;
    for id in closed {
        let id = SessionId::from_bytes(id);
        let Ok(now) = figures(&read.session_facts(id)?) else {
            return Ok(Err(format!("the figures of {} cannot be added up", id.0)));
        };
        if now != read.z_figures(id)? {
            return Ok(Err(format!(
                "the Z of {} is not the sum of its sales",
                id.0
            )));
        }
        let Some(z) = read.z_read(id)? else { continue };
        let expected = figure_of(&now, FigureKind::ExpectedCash, "");
        let card = card_record(&now);
        if expected != Ok(z.expected) || card != Ok(z.card_record) {
            return Ok(Err(format!("the Z of {} says another till record", id.0)));
        }
    }
    Ok(Ok(()))
}

fn refunds(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM (SELECT l.quantity, l.total,
                 -sum(r.quantity) AS back, -sum(r.total) AS paid
               FROM sale_lines r JOIN sale_lines l
                 ON l.sale = r.reverses_sale AND l.n = r.reverses_line
               WHERE r.reverses_sale IS NOT NULL GROUP BY r.reverses_sale, r.reverses_line)
             WHERE back > quantity OR paid > total OR (back = quantity AND paid <> total)",
            "lines were given back more than once",
        ),
        read.none(
            "SELECT count(*) FROM sale_lines l JOIN sales s ON s.id = l.sale
             WHERE (s.kind = 'refund') <> (l.reverses_sale IS NOT NULL)
                OR (s.kind = 'refund') <> (l.quantity < 0)",
            "refund lines do not say what they take back",
        ),
    ])
}

fn card_attempts(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM sale_tenders t JOIN card_attempts a ON a.id = t.attempt
             WHERE a.sale <> t.sale OR a.pence <> t.tendered OR 'approved' <>
               coalesce((SELECT answer FROM card_answers WHERE attempt = a.id
                         ORDER BY n DESC LIMIT 1), '')",
            "card payments do not match what the card machine approved",
        ),
        read.none(
            "SELECT count(*) FROM card_attempts a JOIN z_reads z ON z.session = a.session
             WHERE NOT EXISTS (SELECT 1 FROM sale_tenders WHERE attempt = a.id)
               AND coalesce((SELECT answer FROM card_answers WHERE attempt = a.id
                             ORDER BY n DESC LIMIT 1), 'unknown') IN ('unknown', 'approved')",
            "card payments of closed sessions are in no sale",
        ),
    ])
}

fn counts(read: &Read<'_>) -> Stored<Result<(), String>> {
    read.none(
        "SELECT count(*) FROM cash_counts c WHERE total <> (
           SELECT coalesce(sum(kind * pieces), 0) FROM cash_count_pieces WHERE count_id = c.id)",
        "counts do not come to the sum of their pieces",
    )
}

fn presses(read: &Read<'_>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM presses p WHERE (p.kind = 'arrived') <> (p.points_at IS NULL)
               OR (p.kind = 'break-began') <> (p.going IS NOT NULL)
               OR (p.way = 'later') <> (p.reason IS NOT NULL)",
            "presses do not say what their kind says",
        ),
        read.none(
            "SELECT count(*) FROM presses p WHERE p.points_at IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM presses o WHERE o.id = p.points_at AND o.person = p.person
                 AND o.kind = CASE p.kind WHEN 'back' THEN 'break-began' ELSE 'arrived' END)",
            "presses point at nothing of theirs",
        ),
        read.none(
            "SELECT count(*) FROM visit_ends e JOIN visits v ON v.id = e.visit WHERE e.gone < v.came",
            "visits end before they begin",
        ),
        read.none(
            "SELECT count(*) FROM settled_sittings s JOIN presses p ON p.id = s.sitting
             WHERE p.kind <> 'arrived'",
            "what is settled is no sitting",
        ),
    ])
}

pub(super) fn audit_chain<B: Volume>(read: &Read<'_, B>) -> Stored<Result<(), String>> {
    for till in read.writing_tills()? {
        if let Some(fault) = read.check_chain(till)? {
            return Ok(Err(format!("till {}: {fault:?}", till.0)));
        }
    }
    let bare = read.side_rows_without_digest()?;
    Ok(if bare == 0 {
        Ok(())
    } else {
        Err(format!("{bare} side rows are not in the chain"))
    })
}
