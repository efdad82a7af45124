//! Named worker threads with bounded queues. They run what the window and the command line hand
//! them, and know nothing of either.

use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

/// A thread that does one job after the other. It ends when this is dropped and its queue is empty.
pub struct Worker {
    queue: SyncSender<Job>,
}

/// The worker has more to do than its queue holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Busy;

impl Worker {
    /// Starts a thread of this name, whose queue holds `bound` jobs.
    pub fn start(name: &str, bound: usize) -> std::io::Result<Self> {
        let (queue, jobs) = sync_channel::<Job>(bound);
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || {
                for job in jobs {
                    job();
                }
            })?;
        Ok(Self { queue })
    }

    /// Hands a job over; it is refused when the queue is full.
    pub fn run(&self, job: impl FnOnce() + Send + 'static) -> Result<(), Busy> {
        match self.queue.try_send(Box::new(job)) {
            Ok(()) => Ok(()),
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => Err(Busy),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn jobs_are_done_in_order_and_a_full_queue_says_so() {
        let (done, results) = channel();
        let worker = Worker::start("test", 1).unwrap();
        let (go, wait) = channel::<()>();
        let said = done.clone();
        worker
            .run(move || {
                wait.recv().unwrap();
                said.send(1).unwrap();
            })
            .unwrap();
        // One job is being done or queued; sooner or later one more fits and the next does not.
        let mut refused = false;
        for n in 2..5 {
            let said = done.clone();
            refused |= worker.run(move || said.send(n).unwrap()).is_err();
        }
        assert!(refused);
        go.send(()).unwrap();
        assert_eq!(results.recv(), Ok(1));
    }
}
