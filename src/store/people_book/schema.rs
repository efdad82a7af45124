//! The tables of the people book: each in exactly one list, guarded as the shop book's are.

use rusqlite::Connection;

use crate::domain::hours::TimeKind;
use crate::domain::hours::attendance::Attendance;
use crate::domain::hours::expenses::Proof;
use crate::domain::hours::rows::{Going, Reason};
use crate::domain::person_records::{
    FirstDayAnswer, FirstDayThing, LookKind, RecordField, RecordPage,
};
use crate::store::error::Stored;
use crate::store::schema::TableKind::{Ledger, Lookup, Version, Working};
use crate::store::schema::{NoticeKind, Step, Table, child, codes, fill, own, plain, side};

use super::codes::{ANSWERS, DAY_CHANGES, TOUCHES, WAYS};

/// Every table of the people book.
pub const TABLES: &[Table] = &[
    plain("book", Ledger, "id"),
    plain("audit", Ledger, "by_till, seq"),
    own("side_digests", Ledger, "by_till, seq, n"),
    own("notices", Ledger, "id"),
    own("record_pages_written", Version, "person, page, rev"),
    own("first_days", Version, "person, thing, rev"),
    own("placements", Version, "id, rev"),
    own("placement_times", Ledger, "id, rev, n"),
    own("placement_pauses", Ledger, "id, rev, n"),
    own("placement_extensions", Ledger, "id, rev, n"),
    own("day_changes", Ledger, "id"),
    own("attendance", Ledger, "id"),
    own("attendance_said", Ledger, "id"),
    own("proposals", Ledger, "id"),
    child(
        "proposal_changes",
        "proposal, n",
        "proposal",
        "proposals",
        "id",
    ),
    own("proposal_answers", Ledger, "id"),
    own("agreements", Ledger, "id"),
    own("expenses", Ledger, "id"),
    own("looks", Ledger, "person, by_till, seq, n"),
    own("card_letters", Ledger, "person, rev"),
    side("audit_reasons", "by_till, seq"),
    side("record_words", "person, page, rev, field"),
    side("attendance_words", "row"),
    side("proposal_words", "proposal"),
    side("expense_words", "row"),
    plain("letters_taken", Working, "from_till"),
    plain("book_keys", Working, "one"),
    plain("erasure_open", Working, "token"),
    plain("notice_kinds", Lookup, "code"),
    plain("record_pages", Lookup, "code"),
    plain("record_fields", Lookup, "code"),
    plain("first_day_things", Lookup, "code"),
    plain("first_day_answers", Lookup, "code"),
    plain("time_kinds", Lookup, "code"),
    plain("touches", Lookup, "code"),
    plain("goings", Lookup, "code"),
    plain("row_ways", Lookup, "code"),
    plain("hour_reasons", Lookup, "code"),
    plain("day_change_kinds", Lookup, "code"),
    plain("attendances", Lookup, "code"),
    plain("proposal_answer_kinds", Lookup, "code"),
    plain("expense_proofs", Lookup, "code"),
    plain("look_kinds", Lookup, "code"),
];

/// All steps, oldest first.
pub const STEPS: &[Step] = &[STEP_1];

/// Records, placements, hours, looks, letters.
const STEP_1: Step = Step {
    sql: include_str!("step_1.sql"),
    added_only: &[
        "book",
        "audit",
        "side_digests",
        "notices",
        "record_pages_written",
        "first_days",
        "placements",
        "placement_times",
        "placement_pauses",
        "placement_extensions",
        "day_changes",
        "attendance",
        "attendance_said",
        "proposals",
        "proposal_changes",
        "proposal_answers",
        "agreements",
        "expenses",
        "looks",
        "card_letters",
    ],
    revisions: &[
        ("record_pages_written", &["person", "page"]),
        ("first_days", &["person", "thing"]),
        ("placements", &["id"]),
    ],
    side: &[
        "audit_reasons",
        "record_words",
        "attendance_words",
        "proposal_words",
        "expense_words",
    ],
};

/// Fills the lookup tables with the codes that this program knows.
pub fn fill_lookups(conn: &Connection) -> Stored<()> {
    let notices = [
        NoticeKind::ClockBehind.code(),
        NoticeKind::ClockFarAhead.code(),
    ];
    for (table, codes) in [
        ("notice_kinds", notices.to_vec()),
        ("record_pages", codes(RecordPage::ALL, RecordPage::code)),
        ("record_fields", codes(RecordField::ALL, RecordField::code)),
        (
            "first_day_things",
            codes(FirstDayThing::ALL, FirstDayThing::code),
        ),
        (
            "first_day_answers",
            codes(FirstDayAnswer::ALL, FirstDayAnswer::code),
        ),
        ("time_kinds", codes(TimeKind::ALL, TimeKind::code)),
        ("touches", TOUCHES.to_vec()),
        ("goings", codes(Going::ALL, Going::code)),
        ("row_ways", WAYS.to_vec()),
        ("hour_reasons", codes(Reason::ALL, Reason::code)),
        ("day_change_kinds", DAY_CHANGES.to_vec()),
        ("attendances", codes(Attendance::ALL, Attendance::code)),
        ("proposal_answer_kinds", ANSWERS.to_vec()),
        ("expense_proofs", codes(Proof::ALL, Proof::code)),
        ("look_kinds", codes(LookKind::ALL, LookKind::code)),
    ] {
        fill(conn, table, &codes)?;
    }
    Ok(())
}
