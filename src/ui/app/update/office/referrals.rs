//! What is done on the pages of referrals, and of those who refer.

use crate::domain::Refusal;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId, RecipientId, ReferralId};
use crate::domain::person_records::RecordField;
use crate::domain::referrals::refusals::ReferralRefusal as R;
use crate::domain::referrals::standing::Wish;
use crate::domain::referrals::text::{Risks, Text, TextField};
use crate::domain::referrals::{Referral, Source};
use crate::operations::people_book::referrals::letters::AcknowledgeOf;
use crate::operations::people_book::referrals::recipients::{RecipientInUse, RecipientOf};
use crate::operations::people_book::referrals::statuses::{MoveOf, TakeBackOf};
use crate::operations::people_book::referrals::writing::{ReferralOf, TextOf};
use crate::ui::Route;
use crate::ui::app::deeds::Effect;
use crate::ui::app::deeds::office::records::PeoplePaper;
use crate::ui::app::deeds::office::referrals::{ReferralsDeed, ReferralsEvent, ReferralsLoad};
use crate::ui::app::deeds::office::{OfficeDeed, OfficeEffect};
use crate::ui::app::state::office::referrals::Referrals;
use crate::ui::app::update::Update;
use crate::ui::screens::write_referral::From;
use crate::ui::screens::{recipients, referral, referrals, write_referral};
use crate::ui::widgets::asked::Asked;
use crate::words::say;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum ReferralsAction {
    /// On the list.
    List(referrals::Action),
    /// On one of them.
    One(referral::Action),
    /// Where one is written down.
    Write(write_referral::Action),
    /// On the pages of those who refer.
    Recipients(recipients::Action),
}

impl Update<'_> {
    fn referrals(&mut self) -> &mut Referrals {
        &mut self.state.office.referrals
    }

    fn load_referrals(&mut self, load: ReferralsLoad) {
        let effect = OfficeEffect::Referrals(load);
        self.effects.push(Effect::Office(effect));
    }

    fn referrals_deed(&mut self, deed: ReferralsDeed) {
        self.office_deed(OfficeDeed::Referrals(deed));
    }

    /// The referrals of everybody, or of one person.
    pub(super) fn go_to_referrals(&mut self, of: Option<PersonId>) {
        *self.referrals() = Referrals {
            of,
            ..Referrals::default()
        };
        self.load_referrals(ReferralsLoad::List(of));
    }

    /// One referral, from a list of what waits.
    pub(super) fn open_referral(&mut self, id: ReferralId) {
        self.go_to_referrals(None);
        self.referrals().opens = Some(id);
    }

    /// The list is read again, as something may have been written elsewhere.
    pub(super) fn load_referrals_again(&mut self) {
        let of = self.referrals().of;
        self.load_referrals(ReferralsLoad::List(of));
    }

    pub(super) fn on_referrals(&mut self, action: ReferralsAction) {
        match action {
            ReferralsAction::List(action) => self.on_referral_list(action),
            ReferralsAction::One(action) => self.on_referral(action),
            ReferralsAction::Write(action) => self.on_write_referral(action),
            ReferralsAction::Recipients(action) => self.on_recipients(action),
        }
    }

    fn on_referral_list(&mut self, action: referrals::Action) {
        match action {
            referrals::Action::Open(id) => {
                let referrals = self.referrals();
                referrals.one = Some(id);
                referrals.page = referral::Draft::default();
                referrals.text = None;
                self.state.route = Route::Referral;
            }
            referrals::Action::Write => {
                let today = self.words.plain_date(london_day(self.state.now));
                let referrals = self.referrals();
                referrals.changes = None;
                referrals.writing = None;
                referrals.write = write_referral::Draft {
                    day: Asked::with(today),
                    ..write_referral::Draft::default()
                };
                if let Some(person) = referrals.of {
                    referrals.write.person = Some(person);
                    referrals.write.stage = write_referral::Stage::From;
                    referrals.write.first = write_referral::Stage::From;
                }
                self.load_referrals(ReferralsLoad::People);
            }
            referrals::Action::Recipients => {
                let referrals = self.referrals();
                referrals.recipients = recipients::Draft::default();
                referrals.for_referral = false;
                self.state.route = Route::Recipients;
            }
            referrals::Action::Tab => {}
            referrals::Action::Back => {
                let of = self.referrals().of;
                *self.referrals() = Referrals::default();
                match of {
                    Some(_) => self.state.route = Route::Record,
                    None => self.go_to_people_book(),
                }
            }
        }
    }

    /// The referral that is looked at, and its last row that holds.
    fn referral(&self) -> Option<(Referral, Option<EntryId>)> {
        let stored = self.state.office.referrals.shown()?;
        let now = stored.known.standing.now().row;
        Some((stored.known.referral, now))
    }

    /// The ids of what is being written: the same until it is done.
    fn writing(&mut self) -> (uuid::Uuid, uuid::Uuid) {
        let new = ((self.fresh)(), (self.fresh)());
        *self.referrals().writing.get_or_insert(new)
    }

    fn on_referral(&mut self, action: referral::Action) {
        let Some((of, seen)) = self.referral() else {
            self.state.route = Route::Referrals;
            return;
        };
        let (id, person) = (of.id, of.person);
        match action {
            referral::Action::Next => {
                let today = self.words.plain_date(london_day(self.state.now));
                let referrals = self.referrals();
                referrals.writing = None;
                referrals.page = referral::Draft {
                    stage: referral::Stage::Next,
                    day: Asked::with(today),
                    ..referral::Draft::default()
                };
            }
            referral::Action::Move {
                status,
                on,
                reason,
                placement,
                note,
            } => {
                let (row, _) = self.writing();
                self.referrals_deed(ReferralsDeed::Move(Box::new(MoveOf {
                    id: EntryId(row),
                    referral: id,
                    person,
                    seen,
                    wish: Wish {
                        status,
                        on,
                        reason,
                        placement,
                    },
                    note,
                })));
            }
            referral::Action::TakeBack => {
                if let Some(of) = seen {
                    let (row, _) = self.writing();
                    self.referrals_deed(ReferralsDeed::TakeBack(TakeBackOf {
                        id: EntryId(row),
                        referral: id,
                        person,
                        of,
                    }));
                }
            }
            referral::Action::Letter => {
                let of = AcknowledgeOf {
                    id: EntryId((self.fresh)()),
                    referral: id,
                    person,
                };
                self.load_referrals(ReferralsLoad::Letter(of));
            }
            referral::Action::Read => self.load_referrals(ReferralsLoad::Text(id, person)),
            referral::Action::BeginText => self.begin_referral_text(),
            referral::Action::Write(typed, risks) => {
                let typed_text = Text::typed(&typed, risks);
                if let Err(wrong) = typed_text {
                    self.referrals().page.refuse(wrong);
                    return;
                }
                let seen = self.referrals().text.as_ref().map_or(0, |text| text.rev);
                self.referrals_deed(ReferralsDeed::Text(Box::new(TextOf {
                    referral: id,
                    person,
                    seen,
                    typed,
                    risks,
                })));
            }
            referral::Action::PutRight => self.put_referral_right(of),
            referral::Action::Person => match self.referrals().of {
                Some(_) => self.state.route = Route::Record,
                None => self.open_record(person),
            },
            referral::Action::Stage => self.forget_referral_text(),
            referral::Action::Back => {
                let referrals = self.referrals();
                referrals.one = None;
                referrals.text = None;
                referrals.page = referral::Draft::default();
                self.state.route = Route::Referrals;
            }
        }
    }

    /// What a referral says stays no longer than it is looked at.
    fn forget_referral_text(&mut self) {
        let referrals = self.referrals();
        let stage = referrals.page.stage;
        if !matches!(stage, referral::Stage::Text | referral::Stage::Write(_)) {
            referrals.text = None;
            referrals.page.fields.clear();
            referrals.page.text = crate::ui::widgets::long_text::LongText::default();
            referrals.page.risks = None;
        }
    }

    fn begin_referral_text(&mut self) {
        let referrals = self.referrals();
        let stored = referrals.text.clone().unwrap_or_default();
        let fields = TextField::ALL.iter();
        let field = |field: &TextField| {
            let says = stored.text.get(*field).to_owned();
            (*field, Asked::with(says))
        };
        referrals.page.fields = fields.map(field).collect();
        referrals.page.risks = Some(match stored.rev {
            0 => Risks::NotYet,
            _ => stored.text.risks(),
        });
        referrals.page.page = 0;
        referrals.page.stage = referral::Stage::Write(0);
    }

    fn put_referral_right(&mut self, of: Referral) {
        let received = self.words.plain_date(of.received);
        let referrals = self.referrals();
        referrals.changes = Some(of.id);
        referrals.writing = None;
        referrals.write = write_referral::Draft {
            stage: write_referral::Stage::From,
            first: write_referral::Stage::From,
            person: Some(of.person),
            from: Some(of.from.map_or(From::Themself, From::Recipient)),
            shop: Some(of.shop),
            day: Asked::with(received),
            ..write_referral::Draft::default()
        };
        self.load_referrals(ReferralsLoad::People);
    }

    fn on_write_referral(&mut self, action: write_referral::Action) {
        match action {
            write_referral::Action::Keep {
                person,
                names,
                from,
                shop,
                received,
            } => {
                let (new, somebody) = self.writing();
                let referrals = &self.state.office.referrals;
                let facts = referrals.facts.as_ref();
                let before = referrals
                    .changes
                    .and_then(|id| facts.and_then(|facts| facts.referral(id)));
                let (source, from) = match from {
                    From::Themself => (Source::Themself, None),
                    From::Recipient(id) => {
                        let of = facts.and_then(|facts| facts.recipient(id));
                        let service = of.map(|of| of.recipient.service);
                        (service.map_or(Source::Other, Source::of), Some(id))
                    }
                };
                let referral = Referral {
                    id: before.map_or(ReferralId(new), |b| b.known.referral.id),
                    person: person.unwrap_or(PersonId(somebody)),
                    received,
                    source,
                    from,
                    shop,
                };
                let seen = before.map_or(0, |before| before.rev);
                self.referrals_deed(ReferralsDeed::Write(Box::new(ReferralOf {
                    referral,
                    seen,
                    begins: names,
                })));
            }
            write_referral::Action::NewRecipient => {
                let referrals = self.referrals();
                referrals.recipients = recipients::Draft::of_somebody_new();
                referrals.for_referral = true;
                referrals.writing = None;
                self.state.route = Route::Recipients;
            }
            write_referral::Action::Stage => {}
            write_referral::Action::Back => {
                let referrals = self.referrals();
                referrals.write = write_referral::Draft::default();
                self.state.route = match referrals.changes.take() {
                    Some(_) => Route::Referral,
                    None => Route::Referrals,
                };
            }
        }
    }

    fn on_recipients(&mut self, action: recipients::Action) {
        match action {
            recipients::Action::Keep(id, typed) => {
                let new = RecipientId(self.writing().0);
                let referrals = &self.state.office.referrals;
                let facts = referrals.facts.as_ref();
                let before = id.and_then(|id| facts.and_then(|facts| facts.recipient(id)));
                let seen = before.map_or(0, |before| before.rev);
                let id = id.unwrap_or(new);
                if let Err(wrong) = typed.checked(id) {
                    self.referrals().recipients.form.refuse(wrong);
                    return;
                }
                let of = RecipientOf {
                    id,
                    seen,
                    typed: *typed,
                };
                self.referrals_deed(ReferralsDeed::Recipient(Box::new(of)));
            }
            recipients::Action::State(id, state) => {
                let facts = self.referrals().facts.as_ref();
                let before = facts.and_then(|facts| facts.recipient(id));
                let seen = before.map_or(0, |before| before.rev);
                let of = RecipientInUse { id, seen, state };
                self.referrals_deed(ReferralsDeed::RecipientState(of));
            }
            recipients::Action::Stage => {}
            recipients::Action::LeftForm => {
                if self.referrals().for_referral {
                    self.state.route = Route::WriteReferral;
                }
            }
            recipients::Action::Back => {
                self.referrals().writing = None;
                self.state.route = Route::Referrals;
            }
        }
    }

    pub(super) fn referrals_done(&mut self, deed: &ReferralsDeed) {
        self.referrals().writing = None;
        let said = match deed {
            ReferralsDeed::Write(of) => {
                let referrals = self.referrals();
                referrals.write = write_referral::Draft::default();
                referrals.changes = None;
                referrals.opens = Some(of.referral.id);
                say!(self.words, "referral-kept")
            }
            ReferralsDeed::Text(of) => {
                self.referrals().page = referral::Draft::default();
                self.referrals().text = None;
                self.load_referrals(ReferralsLoad::Text(of.referral, of.person));
                say!(self.words, "referral-kept")
            }
            ReferralsDeed::Move(_) => {
                self.referrals().page = referral::Draft::default();
                say!(self.words, "referral-kept")
            }
            ReferralsDeed::TakeBack(_) => {
                self.referrals().page = referral::Draft::default();
                say!(self.words, "referral-taken-back")
            }
            ReferralsDeed::Recipient(of) => {
                self.recipient_kept(of.id);
                say!(self.words, "recipient-kept")
            }
            ReferralsDeed::RecipientState(_) => say!(self.words, "recipient-kept"),
        };
        self.state.office.said = Some(said);
        self.load_referrals_again();
    }

    /// Whoever was added in the midst of a referral is who referred.
    fn recipient_kept(&mut self, id: RecipientId) {
        let referrals = self.referrals();
        referrals.recipients = recipients::Draft {
            stage: recipients::Stage::One(id),
            ..recipients::Draft::default()
        };
        if referrals.for_referral {
            referrals.for_referral = false;
            referrals.write.from = Some(From::Recipient(id));
            referrals.write.stage = match referrals.write.shop {
                Some(_) => write_referral::Stage::Day,
                None => write_referral::Stage::Shop,
            };
            self.state.route = Route::WriteReferral;
        }
    }

    /// It was not done; true where a field says why.
    pub(super) fn referrals_refused(&mut self, deed: &ReferralsDeed, refusal: &Refusal) -> bool {
        let changed = [
            Refusal::from(R::ReferralChanged),
            Refusal::from(R::RecipientChanged),
        ];
        if changed.contains(refusal) {
            // What is so now is read; what was typed stays.
            self.referrals().writing = None;
            self.load_referrals_again();
            return false;
        }
        let about_day = matches!(
            refusal,
            Refusal::Referral(R::DayAhead | R::DayBefore { .. } | R::ReceivedAfter)
        );
        let referrals = self.referrals();
        match deed {
            ReferralsDeed::Write(_) if *refusal == Refusal::OwnWordNeeded => {
                let field = RecordField::OwnWord;
                referrals.write.refuse(field, refusal.clone());
                true
            }
            ReferralsDeed::Write(_) if about_day => {
                referrals.write.day.refuse(refusal.clone());
                true
            }
            ReferralsDeed::Move(_) if about_day => {
                referrals.page.day.refuse(refusal.clone());
                true
            }
            _ => false,
        }
    }

    pub(super) fn hear_of_referrals(&mut self, event: ReferralsEvent) {
        if self.state.signed.is_none() {
            // They left meanwhile.
            return;
        }
        match event {
            ReferralsEvent::List(facts) => {
                let route = self.state.route;
                let referrals = self.referrals();
                referrals.facts = Some(*facts);
                let opens = referrals.opens.take();
                if let Some(id) = opens {
                    referrals.one = Some(id);
                    referrals.page = referral::Draft::default();
                    self.state.route = Route::Referral;
                } else if matches!(route, Route::PeopleBook | Route::Record) {
                    self.state.route = Route::Referrals;
                }
            }
            ReferralsEvent::People(people) => {
                self.referrals().people = Some(people);
                self.state.route = Route::WriteReferral;
            }
            ReferralsEvent::Text(id, text) => {
                let referrals = self.referrals();
                if referrals.one == Some(id) {
                    referrals.text = Some(*text);
                    referrals.page.stage = referral::Stage::Text;
                    referrals.page.text_page = 0;
                }
            }
            ReferralsEvent::Letter(facts) => {
                self.referrals().page = referral::Draft::default();
                self.paper_of_people(PeoplePaper::Acknowledgement(facts));
                // It is acknowledged by now.
                self.load_referrals_again();
            }
        }
    }
}
