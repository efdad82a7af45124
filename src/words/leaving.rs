//! What stands around a placement, and leaving, in words.

use crate::domain::hours::Minutes;
use crate::domain::leaving::certificate::Certificate;
use crate::domain::leaving::checks::CheckPoint;
use crate::words::{Words, say};

impl Words {
    /// 13 weeks, 26 weeks.
    pub fn check_weeks(&self, point: CheckPoint) -> String {
        say!(self, "leaving-weeks", weeks = point.weeks())
    }

    /// How long somebody came, as a certificate says it; nothing where they do not want it.
    pub fn certificate_times(&self, paper: &Certificate) -> Option<String> {
        let weeks = paper.weeks?;
        Some(match paper.minutes {
            None => say!(self, "certificate-weeks", weeks = weeks),
            Some(minutes) => say!(
                self,
                "certificate-weeks-hours",
                weeks = weeks,
                hours = self.duration(Minutes::new(minutes))
            ),
        })
    }
}
