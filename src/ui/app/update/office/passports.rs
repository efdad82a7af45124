//! What is done about passports: looked at, given when it goes out, and looked up by whoever answers
//! somebody that holds one.

use crate::documents::skills::{CertificateFacts, PassportFacts};
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::leaving::certificate::Times;
use crate::domain::skills::passport::PaperReference;
use crate::operations::people_book::certificates::CertificateToGive;
use crate::operations::people_book::skills::passports::ToGive;
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::passports::{PassportsDeed, PassportsEvent, PassportsLoad};
use crate::ui::app::deeds::office::records::PeoplePaper;
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::deeds::papers::{LaidPaper, PaperWish};
use crate::ui::app::state::office::passports::{Passports, Way};
use crate::ui::app::update::Update;
use crate::ui::screens::check_paper;
use crate::ui::screens::paper::Doing;
use crate::ui::widgets::banner::Tone;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum PassportsAction {
    /// Where a reference is looked up.
    Check(check_paper::Action),
}

/// A paper for employers: whose it is, its reference, and what was chosen for a certificate.
fn given_with(paper: &LaidPaper) -> Option<(PersonId, &PaperReference, Option<Times>)> {
    match &paper.wish {
        PaperWish::People(of) => match of.as_ref() {
            PeoplePaper::Passport(person, facts) => {
                Some((*person, &facts.passport.reference, None))
            }
            PeoplePaper::Certificate(person, facts) => {
                Some((*person, &facts.certificate.reference, Some(facts.times)))
            }
            _ => None,
        },
        _ => None,
    }
}

impl Update<'_> {
    fn passports(&mut self) -> &mut Passports {
        &mut self.state.office.passports
    }

    fn load_passports(&mut self, load: PassportsLoad) {
        let effect = OfficeEffect::Passports(load);
        self.effects.push(Effect::Office(effect));
    }

    /// The page where a reference is looked up.
    pub(super) fn go_to_check_paper(&mut self) {
        *self.passports() = Passports::default();
        self.state.route = Route::CheckPaper;
    }

    /// One's own passport.
    pub(super) fn look_at_own_passport(&mut self) {
        self.load_passports(PassportsLoad::Own);
    }

    /// Somebody's passport.
    pub(super) fn look_at_passport_of(&mut self, person: PersonId) {
        self.load_passports(PassportsLoad::Of(person));
    }

    /// One's own certificate.
    pub(super) fn look_at_own_certificate(&mut self, times: Times) {
        self.load_passports(PassportsLoad::OwnCertificate(times));
    }

    /// Somebody's certificate.
    pub(super) fn look_at_certificate_of(&mut self, person: PersonId, times: Times) {
        self.load_passports(PassportsLoad::CertificateOf(person, times));
    }

    pub(super) fn on_passports(&mut self, action: PassportsAction) {
        let PassportsAction::Check(action) = action;
        match action {
            check_paper::Action::LookUp(reference) => {
                self.load_passports(PassportsLoad::Under(reference));
            }
            check_paper::Action::Another => self.go_to_check_paper(),
            check_paper::Action::Again => self.passports().told = None,
            check_paper::Action::Back => {
                *self.passports() = Passports::default();
                self.state.route = Route::PeopleBook;
            }
        }
    }

    /// A passport that goes out is kept as given first: whoever rings with its reference can be told. True
    /// where it has to wait for that.
    pub(in crate::ui::app::update) fn gives_first(&mut self, paper: &LaidPaper, way: Way) -> bool {
        let Some((person, seen, times)) = given_with(paper) else {
            return false;
        };
        let seen = seen.clone();
        let idle = self.state.papers.doing == Doing::Looking;
        if !idle || self.state.office.passports.given.as_ref() == Some(&seen) {
            return false;
        }
        let fresh = EntryId((self.fresh)());
        let passports = self.passports();
        passports.goes = Some(way);
        let id = *passports.writing.get_or_insert(fresh);
        let me = self.state.signed.as_ref().map(|s| s.proof.person());
        let own = me == Some(person);
        let deed = match times {
            None => {
                let to_give = ToGive { id, person, seen };
                if own {
                    PassportsDeed::GiveOwn(to_give)
                } else {
                    PassportsDeed::Give(to_give)
                }
            }
            Some(times) => {
                let to_give = CertificateToGive {
                    id,
                    person,
                    times,
                    seen,
                };
                if own {
                    PassportsDeed::GiveOwnCertificate(to_give)
                } else {
                    PassportsDeed::GiveCertificate(to_give)
                }
            }
        };
        self.office_deed(OfficeDeed::Passports(deed));
        true
    }

    pub(super) fn passports_done(&mut self, deed: &PassportsDeed) {
        let seen = deed.seen();
        let passports = self.passports();
        passports.given = Some(seen.clone());
        passports.writing = None;
        let way = passports.goes.take();
        let shown = self.state.papers.shown.clone();
        let of = |paper: &LaidPaper| given_with(paper).map(|(_, reference, _)| reference.clone());
        match (way, shown) {
            (Some(way), Some(paper)) if of(&paper).as_ref() == Some(seen) => {
                self.sends_out(&paper, way);
            }
            // They went on meanwhile.
            _ => {}
        }
    }

    /// It is not given: the page of the paper says why; where the skills are others by now, they are read
    /// again.
    pub(super) fn passports_refused(&mut self, deed: &PassportsDeed, refusal: &Refusal) {
        let said = self.words.refusal(refusal);
        let passports = self.passports();
        passports.goes = None;
        passports.writing = None;
        if *refusal == Refusal::SkillsChanged {
            match deed {
                PassportsDeed::GiveOwn(_) => self.look_at_own_passport(),
                PassportsDeed::Give(given) => self.look_at_passport_of(given.person),
                PassportsDeed::GiveOwnCertificate(given) => {
                    self.look_at_own_certificate(given.times);
                }
                PassportsDeed::GiveCertificate(given) => {
                    self.look_at_certificate_of(given.person, given.times);
                }
            }
        }
        self.state.papers.notice = Some((Tone::Attention, said));
    }

    pub(super) fn hear_of_passports(&mut self, event: PassportsEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            PassportsEvent::Page(page) => {
                let facts = PassportFacts {
                    passport: page.passport,
                    contact: page.contact,
                    made_at: self.state.now,
                };
                self.show_given(PeoplePaper::Passport(page.person, Box::new(facts)));
            }
            PassportsEvent::Certificate(page) => {
                let facts = CertificateFacts {
                    certificate: page.certificate,
                    times: page.times,
                    contact: page.contact,
                    made_at: self.state.now,
                };
                self.show_given(PeoplePaper::Certificate(page.person, Box::new(facts)));
            }
            PassportsEvent::Under(told) => {
                if self.state.route == Route::CheckPaper {
                    let passports = self.passports();
                    passports.check.page = 0;
                    passports.told = Some(*told);
                }
            }
        }
    }
    /// A paper that is looked at; where it was read again, what was said about it stays.
    fn show_given(&mut self, paper: PeoplePaper) {
        let notice = self.state.papers.notice.take();
        let again = self.state.route == Route::Paper;
        self.paper_of_people(paper);
        if again {
            self.state.papers.notice = notice;
        }
    }
}
