//! What stands around a placement, and leaving, in words.

use crate::domain::hours::Minutes;
use crate::domain::leaving::certificate::{Certificate, Times};
use crate::domain::leaving::checks::CheckPoint;
use crate::domain::leaving::touch::TouchWay;
use crate::domain::leaving::{Destination, Evidence, GoesTo, Reason};
use crate::domain::reports::page::PlanKind;
use crate::domain::support::plan::{ForReport, PlanStep, PlanThing};
use crate::domain::support::{Count, Meeting, Went};
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

    /// How a one-to-one went.
    pub fn went(&self, went: Went) -> String {
        say!(self, "support-went", went = went.code())
    }

    /// How many one-to-ones there were: words, and no score.
    pub fn support_count(&self, count: Count) -> String {
        match count.agreed {
            None => say!(self, "support-count", kept = count.kept),
            Some(agreed) => say!(
                self,
                "support-count-of",
                kept = count.kept,
                agreed = usize::from(agreed)
            ),
        }
    }

    /// All that is known of a one-to-one, its note apart.
    pub fn meeting_lines(&self, meeting: &Meeting, with: &str) -> Vec<(String, String)> {
        let said = &meeting.said;
        let mut all = vec![
            (say!(self, "support-went-line"), self.went(said.went)),
            (say!(self, "support-with-line"), with.to_owned()),
        ];
        if let Some(minutes) = said.minutes {
            let long = self.duration(Minutes::new(i64::from(minutes)));
            all.push((say!(self, "support-minutes-line"), long));
        }
        if let Some(next) = &said.next_step {
            all.push((say!(self, "support-next"), next.as_str().to_owned()));
        }
        if let Some(why) = &meeting.why {
            all.push((say!(self, "support-why"), why.as_str().to_owned()));
        }
        all
    }

    /// What a line of a plan is about.
    pub fn plan_about(&self, kind: PlanKind) -> String {
        say!(self, "support-kind", kind = kind.code())
    }

    /// How far something of a plan is.
    pub fn plan_step(&self, step: PlanStep) -> String {
        say!(self, "support-step", step = step.code())
    }

    /// What it is about, how far it is and since when.
    pub fn plan_detail(&self, thing: &PlanThing) -> String {
        say!(
            self,
            "support-plan-detail",
            kind = self.plan_about(thing.now.kind),
            step = self.plan_step(thing.now.step),
            day = self.plain_date(thing.now.on)
        )
    }

    /// Something of a plan as a report offers it; nobody's name is in it.
    pub fn plan_for_report(&self, of: ForReport<'_>) -> String {
        let day = self.plain_date(of.on);
        let step = of.step.code();
        match (of.place, of.what) {
            (None, _) => say!(self, "support-report-befriender", step = step, day = day),
            (Some(place), None) => {
                say!(
                    self,
                    "support-report",
                    place = place,
                    step = step,
                    day = day
                )
            }
            (Some(place), Some(what)) => say!(
                self,
                "support-report-what",
                place = place,
                what = what,
                step = step,
                day = day
            ),
        }
    }
}
