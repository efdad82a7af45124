//! The clock, ids and randomness: handed to every operation, so that a test can replay a day.
//!
//! Nothing else in the program asks the machine for the time or for random numbers.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::time::Moment;

/// Says what time it is.
pub trait Clock: Send + Sync {
    /// The time now, as the machine believes it.
    fn now(&self) -> Moment;

    /// How long this program has run: nobody can set it, so waits are held by it too.
    fn steady(&self) -> Duration;
}

/// Gives bytes that nobody can guess (or, in tests and made-up books, that a seed decides).
pub trait Entropy: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, bytes: &mut [u8]);
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // The one place that reads the clock.
    fn now(&self) -> Moment {
        Moment::of(chrono::Utc::now())
    }

    fn steady(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }
}

/// A clock that stands where it is put. Its steady time passes only with [`SetClock::pass`].
pub struct SetClock {
    at: Mutex<Moment>,
    passed: Mutex<Duration>,
}

impl SetClock {
    /// A clock that says `at` until it is set.
    pub fn at(at: Moment) -> Self {
        Self {
            at: Mutex::new(at),
            passed: Mutex::new(Duration::ZERO),
        }
    }

    /// Lets time pass: both what the clock says and how long the program has run.
    pub fn pass(&self, minutes: u32) {
        let at = self.now().plus_minutes(i64::from(minutes));
        self.set(at);
        let passed = Duration::from_secs(u64::from(minutes).saturating_mul(60));
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner) += passed;
    }

    /// Puts the clock.
    pub fn set(&self, at: Moment) {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }
}

impl Clock for SetClock {
    fn now(&self) -> Moment {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn steady(&self) -> Duration {
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The operating system's random source.
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    /// # Panics
    /// When the operating system gives no random bytes: nothing may be sealed or named without.
    fn fill(&self, bytes: &mut [u8]) {
        if let Err(e) = getrandom::fill(bytes) {
            // Going on with bytes that can be guessed would be worse than stopping.
            panic!("the operating system gives no random bytes: {e}");
        }
    }
}

/// Bytes that follow from a seed.
pub struct SeededEntropy {
    seed: u64,
    drawn: Mutex<u64>,
}

impl SeededEntropy {
    /// The bytes of this seed, from the first.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            drawn: Mutex::new(0),
        }
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        for chunk in bytes.chunks_mut(32) {
            let mut hash = Sha256::new();
            hash.update(self.seed.to_le_bytes());
            hash.update(drawn.to_le_bytes());
            for (to, from) in chunk.iter_mut().zip(hash.finalize()) {
                *to = from;
            }
            *drawn = drawn.wrapping_add(1);
        }
    }
}

/// What hashing a PIN costs. Tests and made-up books choose less.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PinCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl PinCost {
    /// About 40 ms on a small machine.
    pub const REAL: Self = Self {
        memory_kib: 32 * 1024,
        passes: 2,
    };
    /// As little as there is.
    pub const TEST: Self = Self {
        memory_kib: 8,
        passes: 1,
    };
}

/// Clock, ids, randomness and the cost of a PIN.
#[derive(Clone)]
pub struct Env {
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    /// What a new PIN hash costs.
    pub pin_cost: PinCost,
}

impl Env {
    /// The real machine.
    pub fn system() -> Self {
        Self::new(
            Arc::new(SystemClock),
            Arc::new(SystemEntropy),
            PinCost::REAL,
        )
    }

    /// A chosen clock and source.
    pub fn new(clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>, pin_cost: PinCost) -> Self {
        Self {
            clock,
            entropy,
            pin_cost,
        }
    }

    /// The same source with a clock that stands there: for what a made-up book has behind it.
    #[must_use]
    pub fn at(&self, at: Moment) -> Self {
        Self {
            clock: Arc::new(SetClock::at(at)),
            ..self.clone()
        }
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// How long this program has run, by a clock that nobody can set.
    pub fn steady(&self) -> Duration {
        self.clock.steady()
    }

    /// A new UUIDv7.
    pub fn new_id(&self) -> Uuid {
        let mut random = [0; 10];
        self.entropy.fill(&mut random);
        let millis = u64::try_from(self.now().millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// Random bytes: a salt, a nonce, a key.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.entropy.fill(&mut bytes);
        bytes
    }
}
