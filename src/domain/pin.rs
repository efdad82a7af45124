//! PINs: what one looks like, and the wait after too many wrong tries.

use zeroize::Zeroizing;

use super::Refusal;
use super::time::Moment;

/// Four to eight digits, wiped from memory after use; never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(Zeroizing<String>);

/// The fewest digits.
pub const SHORTEST: usize = 4;
/// The most digits.
pub const LONGEST: usize = 8;

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(…)")
    }
}

impl Pin {
    /// Checks what was typed.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        let right = (SHORTEST..=LONGEST).contains(&typed.len())
            && typed.bytes().all(|b| b.is_ascii_digit());
        if right {
            Ok(Self(Zeroizing::new(typed.to_owned())))
        } else {
            Err(Refusal::PinShape)
        }
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// Minutes to wait after this many wrong tries in a row: the fifth 2, the sixth 4, the seventh 8,
/// every later one 15.
pub fn wait_minutes(wrong_tries: u32) -> Option<i64> {
    match wrong_tries {
        0..=4 => None,
        5 => Some(2),
        6 => Some(4),
        7 => Some(8),
        _ => Some(15),
    }
}

/// The wrong tries of one person, as kept in the book.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tries {
    /// Wrong tries in a row.
    pub wrong: u32,
    /// Until when no PIN is looked at.
    pub wait_until: Option<Moment>,
}

impl Tries {
    /// The end of a wait that is going on.
    ///
    /// A clock that was set back cannot stretch a wait beyond the longest one.
    pub fn waiting(&self, now: Moment) -> Option<Moment> {
        let until = self.wait_until?.min(now.plus_minutes(15));
        (now < until).then_some(until)
    }

    /// After one more wrong try.
    #[must_use]
    pub fn after_wrong(self, now: Moment) -> Self {
        let wrong = self.wrong.saturating_add(1);
        Self {
            wrong,
            wait_until: wait_minutes(wrong).map(|m| now.plus_minutes(m)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_fifteen_minutes_and_stay() {
        let now = Moment::from_millis(0);
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        for _ in 0..10 {
            tries = tries.after_wrong(now);
            waits.push(tries.waiting(now).map(|u| u.minutes_since(now)));
        }
        let n = None;
        assert_eq!(
            waits,
            [
                n,
                n,
                n,
                n,
                Some(2),
                Some(4),
                Some(8),
                Some(15),
                Some(15),
                Some(15)
            ]
        );
    }

    #[test]
    fn a_clock_set_back_does_not_stretch_a_wait() {
        let tries = Tries {
            wrong: 5,
            wait_until: Some(Moment::from_millis(0).plus_minutes(600)),
        };
        let now = Moment::from_millis(0);
        assert_eq!(tries.waiting(now), Some(now.plus_minutes(15)));
    }

    #[test]
    fn pins_have_four_to_eight_digits_and_do_not_print() {
        for wrong in ["", "123", "123456789", "12a4", "١٢٣٤"] {
            assert_eq!(Pin::new(wrong), Err(Refusal::PinShape));
        }
        assert_eq!(format!("{:?}", Pin::new("2468").unwrap()), "Pin(…)");
    }
}
