//! The tables: each in exactly one list, with triggers that hold what the list promises.
//!
//! A schema step, once landed, never changes: later ones only add. The names in [`STEPS`] are
//! therefore written out, although [`TABLES`] has them too; a test proves that they agree.

use rusqlite::Connection;

mod lookups;

pub use lookups::NoticeKind;
pub(super) use lookups::{codes, fill, fill_lookups};

use super::error::{OrTrouble, Stored};

/// What may happen to the rows of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableKind {
    /// Only ever added to.
    Ledger,
    /// Only ever added to; the highest `rev` of a key is current.
    Version,
    /// Added to, never changed; deleted only while an erasure is open.
    Side,
    /// Free.
    Working,
    /// Codes; filled by the program.
    Lookup,
}

/// How a row is joined to its audit entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AuditLink {
    /// It has `by_till` and `seq`.
    Own,
    /// Its parent has them: the column here, and the table whose key it is.
    Parent {
        /// The column that names the parent.
        column: &'static str,
        /// The parent's table.
        table: &'static str,
        /// The parent's key.
        key: &'static str,
    },
    /// It is covered by a salted digest in `side_digests`.
    Digest,
    /// It is not covered.
    None,
}

/// A table of a book.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What may happen to it.
    pub kind: TableKind,
    /// How it is covered by the audit chain.
    pub link: AuditLink,
    /// Its key, for the canonical order.
    pub key: &'static str,
}

impl Table {
    /// Whether it is a side table.
    pub(super) fn is_side(&self) -> bool {
        self.kind == TableKind::Side
    }
}

pub(super) const fn own(name: &'static str, kind: TableKind, key: &'static str) -> Table {
    Table {
        name,
        kind,
        link: AuditLink::Own,
        key,
    }
}

pub(super) const fn child(
    name: &'static str,
    key: &'static str,
    column: &'static str,
    table: &'static str,
    parent_key: &'static str,
) -> Table {
    let link = AuditLink::Parent {
        column,
        table,
        key: parent_key,
    };
    Table {
        name,
        kind: TableKind::Ledger,
        link,
        key,
    }
}

pub(super) const fn side(name: &'static str, key: &'static str) -> Table {
    Table {
        name,
        kind: TableKind::Side,
        link: AuditLink::Digest,
        key,
    }
}

pub(super) const fn plain(name: &'static str, kind: TableKind, key: &'static str) -> Table {
    Table {
        name,
        kind,
        link: AuditLink::None,
        key,
    }
}

use TableKind::{Ledger, Lookup, Version, Working};

/// Every table of the shop book.
pub const TABLES: &[Table] = &[
    plain("book", Ledger, "id"),
    plain("audit", Ledger, "by_till, seq"),
    own("side_digests", Ledger, "by_till, seq, n"),
    own("series", Ledger, "prefix"),
    own("notices", Ledger, "id"),
    own("till_sessions", Ledger, "id"),
    own("sales", Ledger, "id"),
    child("sale_lines", "sale, n", "sale", "sales", "id"),
    child("sale_tenders", "sale, n", "sale", "sales", "id"),
    own("card_attempts", Ledger, "id"),
    own("card_answers", Ledger, "attempt, n"),
    own("tender_corrections", Ledger, "id"),
    own("cash_movements", Ledger, "id"),
    own("drawer_openings", Ledger, "id"),
    own("cash_counts", Ledger, "id"),
    child(
        "cash_count_pieces",
        "count_id, kind",
        "count_id",
        "cash_counts",
        "id",
    ),
    own("z_reads", Ledger, "session"),
    child("z_figures", "session, n", "session", "z_reads", "session"),
    own("second_looks", Ledger, "session"),
    own("shops", Version, "id, rev"),
    own("tills", Version, "id, rev"),
    own("settings", Version, "key, from_day, rev"),
    own("people", Version, "id, rev"),
    own("person_roles", Version, "id, rev"),
    own("person_grants", Version, "person, shop, capability, rev"),
    own("categories", Version, "id, rev"),
    own("products", Version, "id, rev"),
    own("prices", Version, "product, rev"),
    own("organisations", Version, "id, rev"),
    own("person_due_days", Version, "person, day, rev"),
    own("person_cards", Version, "id, rev"),
    own("product_places", Version, "product, shop, rev"),
    own("product_barcodes", Version, "code, rev"),
    own("product_allergens", Version, "product, allergen, rev"),
    own("product_ingredients", Version, "product, rev"),
    own("product_photos", Version, "product, rev"),
    own("product_use_by", Version, "product, rev"),
    own("trade_customers", Version, "id, rev"),
    own("trade_prices", Version, "customer, product, rev"),
    child("sale_reductions", "sale, n", "sale", "sales", "id"),
    own("invoices", Ledger, "sale"),
    own("account_payments", Ledger, "id"),
    own("presses", Ledger, "id"),
    own("visits", Ledger, "id"),
    own("visit_ends", Ledger, "visit"),
    own("person_letters", Ledger, "person, rev"),
    own("settled_sittings", Ledger, "sitting"),
    own("till_skills", Version, "skill, rev"),
    own("till_skill_letters", Ledger, "rev"),
    own("sightings", Ledger, "id"),
    own("put_backs", Ledger, "id"),
    own("erasures", Ledger, "id"),
    own("erased_rows", Ledger, "side, side_key"),
    side("audit_reasons", "by_till, seq"),
    side("person_faces", "person, rev"),
    side("person_photos", "person, rev"),
    side("sale_words", "sale, line"),
    side("sale_billed_to", "sale, rev"),
    side("trade_customer_cards", "customer, rev"),
    side("visitor_names", "visit"),
    plain("pins", Working, "person"),
    plain("drafts", Working, "till"),
    plain("held_baskets", Working, "sale"),
    plain("counters", Working, "by_till, name"),
    plain("kinds_none_left", Working, "till, kind"),
    plain("card_codes", Working, "card"),
    plain("left_today", Working, "shop, product"),
    plain("to_make", Working, "sale, line"),
    plain("reductions_allowed", Working, "sale, line"),
    plain("arrival_tries", Working, "person"),
    plain("this_machine", Working, "key"),
    plain("book_keys", Working, "one"),
    plain("erasure_open", Working, "token"),
    plain("roles", Lookup, "code"),
    plain("capabilities", Lookup, "code"),
    plain("grant_effects", Lookup, "code"),
    plain("trades", Lookup, "code"),
    plain("vat_codes", Lookup, "code"),
    plain("places", Lookup, "code"),
    plain("sale_kinds", Lookup, "code"),
    plain("line_kinds", Lookup, "code"),
    plain("tender_kinds", Lookup, "code"),
    plain("card_answer_kinds", Lookup, "code"),
    plain("movement_kinds", Lookup, "code"),
    plain("count_kinds", Lookup, "code"),
    plain("figure_kinds", Lookup, "code"),
    plain("notice_kinds", Lookup, "code"),
    plain("wall_choices", Lookup, "code"),
    plain("cash_kinds", Lookup, "pence"),
    plain("seat_choices", Lookup, "code"),
    plain("person_states", Lookup, "code"),
    plain("card_states", Lookup, "code"),
    plain("allergens", Lookup, "code"),
    plain("allergen_answers", Lookup, "code"),
    plain("reduction_kinds", Lookup, "code"),
    plain("reduction_reasons", Lookup, "code"),
    plain("invoice_kinds", Lookup, "code"),
    plain("customer_states", Lookup, "code"),
    plain("press_kinds", Lookup, "code"),
    plain("press_ways", Lookup, "code"),
    plain("goings", Lookup, "code"),
    plain("hours_reasons", Lookup, "code"),
    plain("erasure_whats", Lookup, "code"),
    plain("erasure_kinds", Lookup, "code"),
    plain("erasure_whys", Lookup, "code"),
];

/// One step of the schema: statements, and the tables that it guards.
pub struct Step {
    pub(super) sql: &'static str,
    /// Ledger and version tables: no update, no delete.
    pub(super) added_only: &'static [&'static str],
    /// Version tables with the columns that name one thing: each `rev` follows the last.
    pub(super) revisions: &'static [(&'static str, &'static [&'static str])],
    /// Side tables: no update, and no delete but inside an erasure.
    pub(super) side: &'static [&'static str],
}

impl Step {
    /// A step that guards nothing.
    pub(super) const fn plain(sql: &'static str) -> Self {
        Self {
            sql,
            added_only: &[],
            revisions: &[],
            side: &[],
        }
    }
}

/// All steps, oldest first. `user_version` says how many a book has had.
pub const STEPS: &[Step] = &[
    STEP_1, STEP_2, STEP_3, STEP_4, STEP_5, STEP_6, STEP_7, STEP_8,
];

/// The counter: people, products, sales, sessions.
const STEP_1: Step = Step {
    sql: include_str!("schema/step_1.sql"),
    added_only: &[
        "book",
        "audit",
        "side_digests",
        "series",
        "notices",
        "till_sessions",
        "sales",
        "sale_lines",
        "sale_tenders",
        "card_attempts",
        "card_answers",
        "tender_corrections",
        "cash_movements",
        "drawer_openings",
        "cash_counts",
        "cash_count_pieces",
        "z_reads",
        "z_figures",
        "second_looks",
        "shops",
        "tills",
        "settings",
        "people",
        "person_roles",
        "person_grants",
        "categories",
        "products",
        "prices",
    ],
    revisions: &[
        ("shops", &["id"]),
        ("tills", &["id"]),
        ("settings", &["key", "from_day"]),
        ("people", &["id"]),
        ("person_roles", &["id"]),
        ("person_grants", &["person", "shop", "capability"]),
        ("categories", &["id"]),
        ("products", &["id"]),
        ("prices", &["product"]),
    ],
    side: &["audit_reasons", "person_faces"],
};

/// The shop as a real one: sellers, person cards, products whole, reductions, trade customers.
const STEP_2: Step = Step {
    sql: include_str!("schema/step_2.sql"),
    added_only: &[
        "organisations",
        "person_due_days",
        "person_cards",
        "product_places",
        "product_barcodes",
        "product_allergens",
        "product_ingredients",
        "product_photos",
        "product_use_by",
        "trade_customers",
        "trade_prices",
        "sale_reductions",
        "invoices",
        "account_payments",
    ],
    revisions: &[
        ("organisations", &["id"]),
        ("person_due_days", &["person", "day"]),
        ("person_cards", &["id"]),
        ("product_places", &["product", "shop"]),
        ("product_barcodes", &["code"]),
        ("product_allergens", &["product", "allergen"]),
        ("product_ingredients", &["product"]),
        ("product_photos", &["product"]),
        ("product_use_by", &["product"]),
        ("trade_customers", &["id"]),
        ("trade_prices", &["customer", "product"]),
    ],
    side: &[
        "person_photos",
        "sale_words",
        "sale_billed_to",
        "trade_customer_cards",
    ],
};

/// Customers on account: their tables stand since the second step, their codes come with this one.
/// A code that is new to the lookup tables needs a step, since they are filled after the last one.
const STEP_3: Step = Step {
    sql: include_str!("schema/step_3.sql"),
    added_only: &[],
    revisions: &[],
    side: &[],
};

/// Hours at the counter: presses, visitors, letters of the people book; and the codes of what people may do
/// about hours.
const STEP_4: Step = Step {
    sql: include_str!("schema/step_4.sql"),
    added_only: &["presses", "visits", "visit_ends", "person_letters"],
    revisions: &[],
    side: &["visitor_names"],
};

/// Letters of the people book about sittings that were ended or taken out there.
const STEP_5: Step = Step {
    sql: include_str!("schema/step_5.sql"),
    added_only: &["settled_sittings"],
    revisions: &[],
    side: &[],
};

/// Skills at the counter: their short names, and what was seen; and the codes of what people may do about
/// skills.
const STEP_6: Step = Step {
    sql: include_str!("schema/step_6.sql"),
    added_only: &["till_skills", "till_skill_letters", "sightings"],
    revisions: &[("till_skills", &["skill"])],
    side: &[],
};

/// The codes of what people may do about referrals, reports and support. No table: a step fills the lookup
/// tables anew.
const STEP_7: Step = Step::plain("");

/// Putting a copy back; erasures; and the codes of what people may do about both. A file for each.
const STEP_8: Step = Step {
    sql: concat!(
        include_str!("schema/step_8/restored.sql"),
        include_str!("schema/step_8/erasure.sql"),
    ),
    added_only: &["put_backs", "erasures", "erased_rows"],
    revisions: &[],
    side: &[],
};

/// Runs one step inside the caller's transaction.
pub(super) fn run_step(conn: &Connection, step: &Step) -> Stored<()> {
    conn.execute_batch(step.sql).or_trouble()?;
    for table in step.added_only {
        for verb in ["UPDATE", "DELETE"] {
            let lower = verb.to_lowercase();
            conn.execute_batch(&format!(
                "CREATE TRIGGER {table}_no_{lower} BEFORE {verb} ON {table}
                 BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END;"
            ))
            .or_trouble()?;
        }
    }
    for (table, key) in step.revisions {
        let same: Vec<String> = key.iter().map(|c| format!("{c} = NEW.{c}")).collect();
        let same = same.join(" AND ");
        conn.execute_batch(&format!(
            "CREATE TRIGGER {table}_next_rev BEFORE INSERT ON {table}
             WHEN NEW.rev <> 1 + (SELECT coalesce(max(rev), 0) FROM {table} WHERE {same})
             BEGIN SELECT RAISE(ABORT, '{table} takes the next revision'); END;"
        ))
        .or_trouble()?;
    }
    for table in step.side {
        conn.execute_batch(&format!(
            "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
             BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END;
             CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
             WHEN NOT EXISTS (SELECT 1 FROM erasure_open)
             BEGIN SELECT RAISE(ABORT, '{table} is erased through one door'); END;"
        ))
        .or_trouble()?;
    }
    Ok(())
}
