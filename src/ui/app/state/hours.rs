//! What the window knows of coming and going, visitors, and who is inside.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::hours::at_the_counter::{AtTheCounter, Presence};
use crate::domain::hours::fire_list::Who;
use crate::domain::hours::press::PressKind;
use crate::domain::ids::PersonId;
use crate::domain::time::Moment;
use crate::operations::SignedIn;
use crate::store::hours::OnSiteNow;
use crate::store::visits::NamedVisit;
use crate::ui::Route;
use crate::ui::app::state::State;
use crate::ui::screens::coming_and_going::{self, MayStillBeHere, Part};
use crate::ui::screens::{lock, on_site, pin, visitors};
use crate::words::{Words, say};

/// Who proved that this is them, or helps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// They did themself.
    Own(SignedIn),
    /// A supervisor, for them.
    Supervisor(SignedIn),
}

/// Why somebody stands before the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// They came to say something.
    ToSay,
    /// They signed in to the till and are asked once.
    SignedIn,
}

/// Whoever stands before the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Me {
    /// Who.
    pub person: PersonId,
    /// Whose proof it is.
    pub by: By,
    /// Why.
    pub why: Why,
    /// How they stand, once it was looked up.
    pub standing: Option<AtTheCounter>,
    /// What was pressed and from when it counts, until it was seen.
    pub told: Option<(PressKind, Moment)>,
}

impl Me {
    /// Which part of the page fits; nothing where there is nothing more to say.
    pub fn part(&self) -> Option<Part> {
        if let Some((what, at)) = self.told {
            return Some(Part::Told { what, at });
        }
        let standing = self.standing.as_ref()?;
        let not_here = standing.presence == Presence::NotHere;
        if let (Some(asked), By::Own(_)) = (standing.asked.first(), self.by) {
            let yes = if not_here {
                MayStillBeHere::Yes
            } else {
                MayStillBeHere::No
            };
            let came = asked.came;
            return Some(Part::StillHere { came, yes });
        }
        match self.why {
            Why::ToSay => Some(Part::Choose(standing.presence)),
            Why::SignedIn if not_here && !standing.came_today => Some(Part::Offer),
            Why::SignedIn => None,
        }
    }
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Hours {
    /// Where whoever comes or goes began, and where it goes on after them.
    pub from: Route,
    /// The tiles, and a name as far as it is typed.
    pub who: lock::Draft,
    /// What happened with a name or a card.
    pub problem: Option<String>,
    /// Whose PIN is asked for.
    pub pin_of: Option<PersonId>,
    /// The PIN as far as it is typed.
    pub pin: pin::Draft,
    /// What came of it.
    pub answer: pin::Answer,
    /// Whoever stands before the page.
    pub me: Option<Me>,
    /// The page.
    pub page: coming_and_going::Draft,
    /// What was written down just now.
    pub notice: Option<String>,
    /// Who signed in to the till on a day and was asked once.
    pub offered: BTreeSet<(PersonId, NaiveDate)>,
    /// Who is inside, and when that was looked up.
    pub inside: Option<(Moment, OnSiteNow)>,
    /// Its page.
    pub on_site: on_site::Draft,
    /// Where to go back to from there.
    pub site_from: Route,
    /// The visitors who are inside.
    pub visitors: Vec<NamedVisit>,
    /// Their page.
    pub visitors_page: visitors::Draft,
}

impl Default for Hours {
    fn default() -> Self {
        Self {
            from: Route::Lock,
            who: lock::Draft {
                stage: lock::Stage::People,
                ..lock::Draft::default()
            },
            problem: None,
            pin_of: None,
            pin: pin::Draft::default(),
            answer: pin::Answer::None,
            me: None,
            page: coming_and_going::Draft::default(),
            notice: None,
            offered: BTreeSet::new(),
            inside: None,
            on_site: on_site::Draft::default(),
            site_from: Route::Lock,
            visitors: Vec::new(),
            visitors_page: visitors::Draft::default(),
        }
    }
}

impl State {
    /// The till name of a person, or the name that a visitor gave; one that was erased since is nobody's.
    pub fn called(&self, words: &Words, who: Who) -> String {
        let name = match who {
            Who::Person(id) => self.person(id).map(|p| p.till_name.clone()),
            Who::Visitor(id) => {
                let inside = self.hours.inside.as_ref();
                let mut visitors = inside.into_iter().flat_map(|(_, now)| &now.visitors);
                let found = visitors.find(|v| v.visit.id == id);
                let name = found.and_then(|v| v.name.as_deref());
                name.map(|name| say!(words, "site-visitor-named", name = name))
            }
        };
        name.unwrap_or_else(|| say!(words, "site-visitor"))
    }
}

impl Hours {
    /// Whether a time is told that nobody has put away yet.
    pub fn is_told(&self) -> bool {
        self.me.as_ref().is_some_and(|me| me.told.is_some())
    }

    /// Forgets who stood there and whatever was typed; not who was asked today.
    pub fn forget(&mut self) {
        *self = Self {
            offered: std::mem::take(&mut self.offered),
            ..Self::default()
        };
    }
}
