//! Long work that is watched from outside: how far it is, and whether it is to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::domain::Trouble;

/// Shared by who works and who watches.
#[derive(Clone, Debug, Default)]
pub struct Watch(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    stop: AtomicBool,
    done: AtomicUsize,
}

impl Watch {
    /// Asks the work to stop; what it wrote is taken back.
    pub fn stop(&self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }

    /// Says that so many parts are done; a trouble where the work is to stop.
    pub fn step(&self, done: usize) -> Result<(), Trouble> {
        self.0.done.store(done, Ordering::Relaxed);
        if self.is_stopped() {
            Err(Trouble::Interrupted)
        } else {
            Ok(())
        }
    }

    /// How many parts are done.
    pub fn done(&self) -> usize {
        self.0.done.load(Ordering::Relaxed)
    }
}
