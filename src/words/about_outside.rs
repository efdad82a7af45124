//! Everything about me in words, as far as it is about those outside: how one came here, what one shares,
//! what was said.

use super::about_me::{Names, name};
use super::{Line, Words, say};
use crate::domain::about_me::AboutMe;
use crate::domain::contacts::Contact;
use crate::domain::hours::days::london_day;
use crate::domain::ids::RecipientId;
use crate::domain::sharing::rows::Says;

/// What somebody outside is called.
pub(super) fn outside(about: &AboutMe, of: RecipientId) -> &str {
    about.outside.names.get(&of).map_or("", String::as_str)
}

impl Words {
    /// How one came here: each referral with its steps; of what it says, one's own words.
    pub(super) fn own_referrals(&self, about: &AboutMe) -> Vec<Line> {
        let mut lines = Vec::new();
        for (known, own) in &about.outside.referrals {
            let from = match known.referral.from {
                Some(from) => {
                    let name = outside(about, from);
                    say!(self, "about-me-referred", name = name)
                }
                None => say!(self, "about-me-came-myself"),
            };
            let steps = known.standing.history().map(|dated| {
                let status = self.referral_status(dated.status);
                let day = self.plain_date(dated.on);
                say!(self, "referrals-stands", status = status, day = day)
            });
            let steps: Vec<String> = steps.collect();
            lines.push((from, steps.join("; ")));
            lines.extend(own.clone().map(|own| {
                let quote = say!(self, "goals-quote", words = own);
                (say!(self, "about-me-my-words"), quote)
            }));
            if known.referral.from.is_some() {
                lines.push((
                    say!(self, "about-me-referral-says"),
                    say!(self, "about-me-referral-ask"),
                ));
            }
        }
        lines
    }

    /// What one permitted and stopped, and what a manager recorded, the latest first.
    pub(super) fn own_sharing(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let rows = about.outside.sharing.iter().rev();
        rows.map(|row| {
            let (with, by) = (outside(about, row.recipient), name(names, row.by));
            let says = match &row.says {
                Says::Given(given) => {
                    let sections = given.sections.iter();
                    let sections: Vec<String> =
                        sections.map(|of| self.shared_section(*of)).collect();
                    say!(
                        self,
                        "about-me-i-share",
                        sections = self.and(&sections),
                        name = with,
                        until = self.plain_date(given.until),
                        purpose = self.sharing_purpose(given.purpose)
                    )
                }
                Says::Withdrawn => say!(self, "about-me-i-stopped", name = with),
                Says::Basis { until, .. } => say!(
                    self,
                    "about-me-basis",
                    by = by,
                    name = with,
                    until = self.plain_date(*until)
                ),
                Says::BasisEnded => say!(self, "about-me-basis-ended", by = by, name = with),
            };
            (self.plain_date(london_day(row.at)), says)
        })
        .collect()
    }

    /// What was said to those outside, and by them.
    pub(super) fn own_contacts(&self, about: &AboutMe, names: &Names) -> Vec<Line> {
        let contacts = about.outside.contacts.iter();
        let line = |of: &Contact| {
            let content = &of.content;
            let with = match content.recipient {
                Some(recipient) => outside(about, recipient).to_owned(),
                None => say!(self, "calls-somebody-else"),
            };
            let summary = content.summary.as_ref();
            let summary = summary.map_or_else(
                || say!(self, "contact-erased"),
                |summary| summary.as_str().to_owned(),
            );
            let mut said = vec![say!(
                self,
                "about-me-contact",
                way = self.contact_way(content.direction, content.channel),
                words = summary,
                by = name(names, of.written.0)
            )];
            if let Some(asked) = &content.asked {
                let what = asked.words.as_ref();
                let what = what.map_or_else(
                    || say!(self, "contact-erased"),
                    |what| say!(self, "goals-quote", words = what.as_str()),
                );
                said.push(say!(
                    self,
                    "about-me-contact-asked",
                    asked = self.asked_of(asked.of),
                    what = what,
                    until = self.plain_date(asked.until)
                ));
            }
            if of.mistaken.is_some() {
                said.push(say!(self, "about-me-contact-mistaken"));
            }
            let day = self.plain_date(content.on);
            let with = say!(self, "contact-by", name = with, day = day);
            (with, said.join(" "))
        };
        contacts.map(line).collect()
    }
}
