//! Everything about me in words, as far as it is around one's placements and after them: one-to-ones and what
//! comes after, reports and papers, and leaving.

use super::about_me::{Names, name};
use super::about_outside::outside;
use super::{Line, Words, say};
use crate::domain::about_me::AboutMe;
use crate::domain::free_text::FreeText;
use crate::domain::leaving::GoesTo;
use crate::domain::leaving::checks::CheckPoint;

impl Words {
    /// One-to-ones with their next steps, and the lines of one's plan. Of notes, that there are some, and
    /// whom to ask.
    pub(super) fn own_support(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let around = &about.around;
        let mut lines = Vec::new();
        for meeting in &around.meetings {
            let day = self.plain_date(meeting.said.on);
            let said = self.meeting_lines(meeting, name(names, meeting.said.with));
            let mut said = said.into_iter();
            let went = said.next().map_or_else(String::new, |(_, went)| went);
            lines.push((say!(self, "about-me-meeting", day = day), went));
            lines.extend(said);
        }
        // Whether there are any is not told: a note may be of what is kept apart for a reason.
        if !around.meetings.is_empty() {
            lines.push((
                say!(self, "about-me-notes"),
                say!(self, "about-me-notes-ask"),
            ));
        }
        for thing in &around.plan {
            let words = [&thing.now.place, &thing.now.what].into_iter().flatten();
            let words: Vec<&str> = words.map(FreeText::as_str).collect();
            lines.push((self.plan_detail(thing), words.join(", ")));
        }
        lines
    }

    /// The reports that one was offered: to whom, about which days, how each stands, and what left and when.
    pub(super) fn own_reports(&self, about: &AboutMe) -> Vec<Line> {
        let mut lines = Vec::new();
        for (report, standing) in &about.around.reports {
            let to = outside(about, report.recipient);
            let days = say!(
                self,
                "report-days",
                from = self.plain_date(report.period.from()),
                until = self.plain_date(report.period.until())
            );
            let stage = say!(self, "report-stage", stage = standing.stage().code());
            lines.push((
                say!(self, "about-me-report", to = to),
                say!(self, "about-me-report-stands", stage = stage, days = days),
            ));
            lines.extend(standing.left.iter().map(|(_, left)| {
                let day = self.plain_date(left.on);
                let way = say!(self, "about-me-report-way", way = left.way.code());
                (say!(self, "about-me-report-left", day = day), way)
            }));
        }
        lines
    }

    /// The certificates and passports that one was given.
    pub(super) fn own_papers(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let papers = about.around.papers.iter();
        papers
            .map(|paper| {
                let day = self.plain_date(paper.made_on);
                let what = if paper.is_certificate {
                    say!(self, "about-me-certificate", day = day)
                } else {
                    say!(self, "about-me-passport", day = day)
                };
                let reference = paper.reference.as_str();
                let says = if paper.by == about.person {
                    say!(self, "about-me-paper-myself", reference = reference)
                } else {
                    let by = name(names, paper.by);
                    say!(self, "about-me-paper-by", reference = reference, by = by)
                };
                (what, says)
            })
            .collect()
    }

    /// One's own words, where one went, how one got on, and keeping in touch.
    pub(super) fn own_leaving(&self, about: &AboutMe) -> Vec<Line> {
        let around = &about.around;
        let mut lines = Vec::new();
        if let Some(said) = &around.words {
            lines.push((say!(self, "myleaving-words"), said.as_str().to_owned()));
        }
        for (left, checks) in &around.left {
            let day = self.plain_date(left.on);
            lines.push((
                say!(self, "about-me-left", day = day),
                self.leaving_reason(left.reason),
            ));
            lines.push((
                say!(self, "leaving-goes-to"),
                self.all_goes_to(&left.goes_to),
            ));
            for point in CheckPoint::ALL {
                let last = checks.iter().rev().find(|check| check.point == *point);
                if let Some(check) = last {
                    let weeks = self.check_weeks(*point);
                    lines.push((
                        say!(self, "leaving-after", weeks = weeks),
                        self.all_goes_to(&check.goes_to),
                    ));
                }
            }
        }
        if let Some(way) = around.in_touch {
            lines.push((say!(self, "leaving-touch"), self.touch_way(way)));
        }
        lines
    }

    /// All of where somebody goes to; where nothing was said, that it is not known.
    fn all_goes_to(&self, all: &[GoesTo]) -> String {
        if all.is_empty() {
            return say!(self, "leaving-not-known");
        }
        let all = all.iter().map(|goes| self.goes_to(goes));
        all.collect::<Vec<_>>().join(", ")
    }
}
