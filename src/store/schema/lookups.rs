//! The codes that this program knows, for the lookup tables.

use rusqlite::Connection;

use crate::domain::access::{Capability, GrantEffect, Role};
use crate::domain::allergens::{Allergen, AllergenAnswer};
use crate::domain::cash::CashKind;
use crate::domain::catalogue::{Place, Trade};
use crate::domain::erasure::{Kind, Why};
use crate::domain::hours::press::{PressKind, Way};
use crate::domain::hours::rows::{Going, Reason};
use crate::domain::people::{CardState, PersonState};
use crate::domain::reductions::{ReductionKind, ReductionReason};
use crate::domain::sales::{LineKind, SaleKind};
use crate::domain::shops::Seats;
use crate::domain::tenders::{CardAnswer, TenderKind};
use crate::domain::till_sessions::{CountKind, FigureKind, MovementKind};
use crate::domain::trade_customers::{CustomerState, InvoiceKind};
use crate::domain::vat::VatCode;
use crate::store::erasure::WHATS;
use crate::store::error::{OrTrouble, Stored};

/// What an odd thing was that somebody accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoticeKind {
    /// The clock was more than two minutes behind.
    ClockBehind,
    /// The clock was far ahead.
    ClockFarAhead,
}

impl NoticeKind {
    /// The code in the book.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ClockBehind => "clock-behind",
            Self::ClockFarAhead => "clock-far-ahead",
        }
    }
}

/// Fills one lookup table with codes that it does not have yet.
pub(in crate::store) fn fill(conn: &Connection, table: &str, codes: &[&str]) -> Stored<()> {
    let sql = format!("INSERT OR IGNORE INTO {table} (code) VALUES (?1)");
    let mut insert = conn.prepare(&sql).or_trouble()?;
    for code in codes {
        insert.execute([code]).or_trouble()?;
    }
    Ok(())
}

/// The codes of a list.
pub(in crate::store) fn codes<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Vec<&'static str> {
    all.iter().map(|v| code(*v)).collect()
}

/// Fills the shop book's lookup tables with the codes that this program knows.
pub(in crate::store) fn fill_lookups(conn: &Connection) -> Stored<()> {
    fill(conn, "roles", &codes(Role::ALL, Role::code))?;
    fill(
        conn,
        "capabilities",
        &codes(Capability::ALL, Capability::code),
    )?;
    fill(
        conn,
        "grant_effects",
        &[GrantEffect::Gives.code(), GrantEffect::Takes.code()],
    )?;
    fill(conn, "trades", &[Trade::Bakery.code(), Trade::Bike.code()])?;
    fill(conn, "vat_codes", &codes(&VatCode::ALL, VatCode::code))?;
    fill(
        conn,
        "places",
        &[Place::TakeAway.code(), Place::EatIn.code()],
    )?;
    fill(conn, "sale_kinds", &codes(SaleKind::ALL, SaleKind::code))?;
    fill(conn, "line_kinds", &codes(LineKind::ALL, LineKind::code))?;
    fill(
        conn,
        "tender_kinds",
        &codes(&TenderKind::ALL, TenderKind::code),
    )?;
    fill(
        conn,
        "card_answer_kinds",
        &codes(CardAnswer::ALL, CardAnswer::code),
    )?;
    fill(
        conn,
        "movement_kinds",
        &codes(MovementKind::ALL, MovementKind::code),
    )?;
    fill(conn, "count_kinds", &codes(CountKind::ALL, CountKind::code))?;
    fill(
        conn,
        "figure_kinds",
        &codes(FigureKind::ALL, FigureKind::code),
    )?;
    let notices = [
        NoticeKind::ClockBehind.code(),
        NoticeKind::ClockFarAhead.code(),
    ];
    fill(conn, "notice_kinds", &notices)?;
    fill(conn, "wall_choices", &["shown", "not-shown"])?;
    fill(conn, "seat_choices", &codes(Seats::ALL, Seats::code))?;
    fill(
        conn,
        "person_states",
        &codes(PersonState::ALL, PersonState::code),
    )?;
    fill(conn, "card_states", &codes(CardState::ALL, CardState::code))?;
    fill(conn, "allergens", &codes(Allergen::ALL, Allergen::code))?;
    fill(
        conn,
        "allergen_answers",
        &codes(AllergenAnswer::ALL, AllergenAnswer::code),
    )?;
    fill(
        conn,
        "reduction_kinds",
        &codes(ReductionKind::ALL, ReductionKind::code),
    )?;
    fill(
        conn,
        "reduction_reasons",
        &codes(ReductionReason::ALL, ReductionReason::code),
    )?;
    fill(
        conn,
        "invoice_kinds",
        &codes(InvoiceKind::ALL, InvoiceKind::code),
    )?;
    fill(
        conn,
        "customer_states",
        &codes(CustomerState::ALL, CustomerState::code),
    )?;
    fill(conn, "press_kinds", &codes(PressKind::ALL, PressKind::code))?;
    fill(conn, "press_ways", &codes(Way::ALL, Way::code))?;
    fill(conn, "goings", &codes(Going::ALL, Going::code))?;
    fill(conn, "hours_reasons", &codes(Reason::ALL, Reason::code))?;
    fill(conn, "erasure_whats", &WHATS)?;
    fill(conn, "erasure_kinds", &codes(Kind::ALL, Kind::code))?;
    fill(conn, "erasure_whys", &codes(Why::ALL, Why::code))?;
    let mut insert = conn
        .prepare("INSERT OR IGNORE INTO cash_kinds (pence) VALUES (?1)")
        .or_trouble()?;
    for kind in CashKind::ALL {
        insert.execute([kind.value().get()]).or_trouble()?;
    }
    Ok(())
}
