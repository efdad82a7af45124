//! Made-up data for the screens of a day: opening, counting, closing, and putting right.

use pathway_till::domain::cash::CashKind;
use pathway_till::ui::screens::{count, open_till};

use super::{Screen, p};

pub fn open_with(stayed: i64) -> Screen {
    let data = open_till::Data {
        stayed: p(stayed),
        problem: None,
    };
    Screen::OpenTill(data, open_till::Draft)
}

pub fn count_for(purpose: count::Purpose, counted: &[(CashKind, u32)]) -> Screen {
    let data = count::Data {
        purpose,
        problem: None,
    };
    let draft = counted
        .iter()
        .fold(count::Draft::default(), |draft, (kind, number)| {
            draft.with(*kind, *number)
        });
    Screen::Count(data, draft)
}

/// Every screen of a day in the states that look different.
pub fn all() -> Vec<(&'static str, Screen)> {
    use CashKind as C;
    let some = [
        (C::L20, 7),
        (C::L10, 11),
        (C::L5, 4),
        (C::L2, 9),
        (C::L1, 38),
        (C::P50, 8),
    ];
    vec![
        ("open_till", open_with(10_000)),
        ("open_till_first", open_with(0)),
        ("count_start", count_for(count::Purpose::StartingCash, &[])),
        ("count_end", count_for(count::Purpose::EndOfDay, &some)),
    ]
}
