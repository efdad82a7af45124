//! What stands around a placement, and leaving, in words.

use crate::domain::hours::Minutes;
use crate::domain::leaving::certificate::{Certificate, Times};
use crate::domain::leaving::checks::CheckPoint;
use crate::domain::leaving::touch::TouchWay;
use crate::domain::leaving::{Destination, Evidence, GoesTo, Reason};
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

    /// How much of somebody's time stands on a certificate, as an answer.
    pub fn certificate_choice(&self, times: Times) -> String {
        say!(self, "certificate-choice", times = times.code())
    }

    /// How we may keep in touch.
    pub fn touch_way(&self, way: TouchWay) -> String {
        say!(self, "leaving-touch-way", way = way.code())
    }

    /// Why somebody leaves.
    pub fn leaving_reason(&self, reason: Reason) -> String {
        say!(self, "leaving-reason", reason = reason.code())
    }

    /// Where somebody goes to.
    pub fn destination(&self, to: Destination) -> String {
        say!(self, "leaving-to", to = to.code())
    }

    /// From what it is known.
    pub fn evidence_of_leaving(&self, evidence: Evidence) -> String {
        say!(self, "leaving-evidence", evidence = evidence.code())
    }

    /// Where somebody goes to, with what is known of it.
    pub fn goes_to(&self, goes: &GoesTo) -> String {
        let to = self.destination(goes.what);
        let length = |minutes: u16| self.duration(Minutes::new(i64::from(minutes)));
        match (goes.minutes_a_week, goes.from) {
            (None, None) => to,
            (Some(minutes), None) => {
                say!(self, "leaving-to-hours", to = to, hours = length(minutes))
            }
            (None, Some(from)) => {
                say!(
                    self,
                    "leaving-to-from",
                    to = to,
                    day = self.plain_date(from)
                )
            }
            (Some(minutes), Some(from)) => say!(
                self,
                "leaving-to-hours-from",
                to = to,
                hours = length(minutes),
                day = self.plain_date(from)
            ),
        }
    }
}
