//! What people do: one type each, in one registry.
//!
//! An operation is one transaction, whole or not at all. [`perform`] asks whether the person may,
//! looks at the clock, lets the operation check and write, and writes the audit entry. Sending the
//! same ids again changes nothing.

pub mod baskets;
pub mod cards;
pub mod cash;
pub mod catalogue;
pub mod erasure;
pub mod exports;
pub mod hours;
pub mod looks;
pub mod people;
pub mod people_book;
pub mod printers;
pub mod registry;
pub mod safe_copies;
pub mod sales;
pub mod scene;
pub mod set_up;
pub mod skills;
pub mod till_sessions;
pub mod trade_customers;
pub mod watch;

use std::cell::Cell;

use chrono::NaiveDate;

use crate::domain::access::{Capability, Rights};
use crate::domain::erasure::refusals::ErasureRefusal;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::time::{ClockLook, Moment, business_date, judge_clock};
use crate::domain::{OutOfRange, Refusal, Trouble};
use crate::env::Env;
use crate::store::cash::Done;
use crate::store::schema::NoticeKind;
use crate::store::till_sessions::TillSession;
use crate::store::{BookKind, Doing, ShopBook, Stored, Tx};

/// Why an operation did nothing.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Stop {
    /// The person can do something about it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Something happened to the machine or the book.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

impl From<OutOfRange> for Stop {
    fn from(e: OutOfRange) -> Self {
        Self::Refused(e.into())
    }
}

/// How somebody proved who they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Proved {
    /// They typed their PIN.
    ByPin,
    /// Their barcode card was scanned, which anybody could have found.
    ByCard,
    /// The book is made up.
    MadeUp,
}

/// Proof that somebody typed their PIN or scanned their card (or that the book is made up).
///
/// It carries how it was made: with a card alone nobody holds more than till rights, whatever their
/// roles. [`perform`] asks it for each right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SignedIn {
    person: PersonId,
    proved: Proved,
}

impl SignedIn {
    const fn by_pin(person: PersonId) -> Self {
        let proved = Proved::ByPin;
        Self { person, proved }
    }

    const fn by_card(person: PersonId) -> Self {
        let proved = Proved::ByCard;
        Self { person, proved }
    }

    /// Who.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// Whether a card was scanned in place of a PIN.
    pub fn is_by_card(self) -> bool {
        self.proved == Proved::ByCard
    }

    /// Whether somebody with these rights may do this, signed in as they are.
    pub fn may(
        self,
        rights: &Rights,
        capability: Capability,
        shop: ShopId,
        day: NaiveDate,
    ) -> bool {
        (capability.by_card() || !self.is_by_card()) && rights.may(capability, shop, day)
    }

    /// Somebody in a made-up book, without a PIN: for the demo and for tests.
    pub fn in_made_up_book(book: &ShopBook, person: PersonId) -> Stored<Self> {
        if book.kind() == BookKind::MadeUp {
            let proved = Proved::MadeUp;
            Ok(Self { person, proved })
        } else {
            Err(Trouble::Bug("only made-up people sign in without a PIN"))
        }
    }
}

/// Who does something: the person signed in, and the colleague who says yes for them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Actor {
    /// Who is signed in; nobody before the first PIN.
    pub person: Option<SignedIn>,
    /// The colleague whose PIN was typed for this one thing.
    pub colleague: Option<SignedIn>,
    /// The reason or note that was typed.
    pub reason: Option<FreeText>,
}

impl Actor {
    /// Somebody, alone and without a note.
    pub fn only(person: SignedIn) -> Self {
        Self {
            person: Some(person),
            colleague: None,
            reason: None,
        }
    }

    /// The same with a reason.
    #[must_use]
    pub fn because(mut self, reason: FreeText) -> Self {
        self.reason = Some(reason);
        self
    }

    /// The same with a colleague's yes.
    #[must_use]
    pub fn with(mut self, colleague: SignedIn) -> Self {
        self.colleague = Some(colleague);
        self
    }
}

/// What an operation leaves behind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Leaves {
    /// Ledger or version rows, and an audit entry if there are any (a resend leaves none).
    Rows,
    /// An audit entry in any case: what it did is not in the ledgers, or was a look.
    Entry,
    /// Working tables only, and no audit entry.
    Work,
}

/// Whether a reason must be typed. A colleague's yes always needs one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It must.
    Needed,
    /// It may.
    Welcome,
}

/// What becomes of an operation that is about somebody who was erased.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AboutErased {
    /// It is refused: nothing more is kept of them.
    Refused,
    /// It is a letter, and knows what to do.
    Passes,
}

/// What an operation is told besides its input.
pub struct Ctx<'e> {
    /// Ids and salts.
    pub env: &'e Env,
    /// What the clock says.
    pub now: Moment,
    /// The day that this belongs to.
    pub business_date: NaiveDate,
    /// Where.
    pub shop: ShopId,
    /// Who is signed in.
    pub person: PersonId,
    /// Who said yes for them.
    pub approver: Option<PersonId>,
    /// How whoever is signed in proved it; nobody before the first PIN.
    signed: Option<SignedIn>,
    /// Whether a reason was typed.
    pub reason: Option<&'e FreeText>,
    /// The till's open session.
    session: Option<TillSession>,
    /// The colleague whose PIN was typed, whether they were needed so far or not.
    colleague: Option<SignedIn>,
    /// The colleague who said yes to something within the operation.
    also: Cell<Option<PersonId>>,
}

impl Ctx<'_> {
    /// The till's open session, or the refusal that there is none.
    pub fn session(&self) -> Result<&TillSession, Refusal> {
        self.session.as_ref().ok_or(Refusal::TillNotOpen)
    }

    /// Who did it, when and in which session, for a row.
    fn done(&self) -> Result<Done, Refusal> {
        Ok(Done {
            session: self.session()?.id,
            at: self.now,
            business_date: self.business_date,
            person: self.person,
            approver: self.approver,
        })
    }

    /// Whether somebody there may do this as well, beside what the operation itself takes: whoever is
    /// signed in, or the colleague, who then stands on the entry with their reason.
    fn also_needs(&self, tx: &Tx<'_>, capability: Capability) -> Result<Option<PersonId>, Stop> {
        let need = (self.shop, capability);
        let me = self.signed.map(|me| Holder::of(tx, me)).transpose()?;
        if me
            .as_ref()
            .is_some_and(|me| me.may(need, self.business_date))
        {
            return Ok(None);
        }
        let yes = self.colleague.map(|yes| Holder::of(tx, yes)).transpose()?;
        match yes.filter(|yes| yes.may(need, self.business_date)) {
            Some(yes) => {
                self.need_reason()?;
                let colleague = Some(yes.proof.person);
                self.also.set(colleague);
                Ok(colleague)
            }
            None if me.is_some_and(|me| me.may_by_pin(need, self.business_date)) => {
                Err(Refusal::NeedsPin.into())
            }
            None => Err(Refusal::NotAllowed { capability }.into()),
        }
    }

    /// Refuses where no reason was typed.
    fn need_reason(&self) -> Result<(), Refusal> {
        if self.reason.is_some() {
            Ok(())
        } else {
            Err(Refusal::ReasonMissing)
        }
    }
}

/// Something that people do.
pub trait Operation {
    /// Its name in the audit.
    const NAME: &'static str;
    /// What the person needs; nothing only for what comes before signing in.
    const NEEDS: Option<Capability>;
    /// What it leaves behind.
    const LEAVES: Leaves;
    /// Whether a reason must be typed.
    const REASON: Reason = Reason::Welcome;
    /// What becomes of it where it is about somebody who was erased.
    const ABOUT_ERASED: AboutErased = AboutErased::Refused;
    /// What it is given.
    type Input;
    /// What it gives back.
    type Output;

    /// In which shop the person must hold the capability, where it is not the till's own.
    fn shop(_input: &Self::Input) -> Option<ShopId> {
        None
    }

    /// Whom it concerns, where it is about a person.
    fn concerns(_input: &Self::Input) -> Option<PersonId> {
        None
    }

    /// What whoever does it must hold besides, or a colleague with them: for a person's PIN, that
    /// person's own rights, since a PIN opens them.
    fn covers(
        _tx: &Tx<'_>,
        _input: &Self::Input,
        _day: NaiveDate,
    ) -> Stored<Vec<(ShopId, Capability)>> {
        Ok(Vec::new())
    }

    /// Checks and writes; [`perform`] has authorised and will audit.
    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Self::Input) -> Result<Self::Output, Stop>;
}

/// Does one thing in one transaction: authorises, checks, writes, audits.
pub fn perform<O: Operation>(
    book: &mut ShopBook,
    env: &Env,
    actor: &Actor,
    input: &O::Input,
) -> Result<O::Output, Stop> {
    let made_up = book.kind() == BookKind::MadeUp;
    book.write(|tx| {
        let now = env.now();
        let date = business_date(now, tx.cut_off_hour(now)?);
        let shop = match (O::shop(input), tx.this_till()?) {
            (Some(shop), _) => shop,
            (None, Some(till)) => till.shop,
            (None, None) => return Err(Trouble::Bug("a till is chosen").into()),
        };
        let person = actor
            .person
            .map(SignedIn::person)
            .or(match (O::NEEDS, O::LEAVES) {
                // What leaves no trace needs nobody's name; a look that anybody may take has none.
                (None, Leaves::Work | Leaves::Entry) => Some(PersonId::NOBODY),
                (None, Leaves::Rows) => O::concerns(input),
                _ => None,
            })
            .ok_or(Refusal::UnknownPerson)?;
        let approver = authorise::<O>(tx, actor, input, shop, date)?;
        if O::ABOUT_ERASED == AboutErased::Refused
            && let Some(about) = O::concerns(input)
            && tx.is_erased(about)?
        {
            return Err(Refusal::from(ErasureRefusal::Erased).into());
        }
        let session = tx.open_session()?;
        // A copy may be as old as it is: its last entry says nothing about today's clock.
        let any_clock = [
            till_sessions::AcceptClock::NAME,
            safe_copies::BeginAgain::NAME,
        ];
        if O::LEAVES != Leaves::Work && !any_clock.contains(&O::NAME) {
            look_at_clock(tx, env, now, session.is_some(), made_up)?;
        }
        let reason = actor.reason.as_ref();
        let ctx = Ctx {
            env,
            now,
            business_date: date,
            shop,
            person,
            approver,
            signed: actor.person,
            reason,
            session,
            colleague: actor.colleague,
            also: Cell::new(None),
        };
        if O::REASON == Reason::Needed {
            ctx.need_reason()?;
        }
        let output = O::run(tx, &ctx, input)?;
        let audit = match O::LEAVES {
            Leaves::Rows => tx.has_written(),
            Leaves::Entry => true,
            Leaves::Work if tx.has_written() => {
                return Err(Trouble::Bug("an operation marked as work wrote a ledger").into());
            }
            Leaves::Work => false,
        };
        if audit {
            let doing = Doing {
                operation: O::NAME,
                shop,
                person,
                approver: approver.or(ctx.also.get()),
                concerns: O::concerns(input),
                at: now,
                reason: reason.map(FreeText::as_str),
            };
            tx.write_audit(&doing, &env.random())?;
        }
        Ok(output)
    })
}

/// Somebody with what they may do now.
struct Holder {
    proof: SignedIn,
    rights: Rights,
}

impl Holder {
    fn of(tx: &Tx<'_>, proof: SignedIn) -> Stored<Self> {
        let rights = tx.rights_in_force(proof.person)?;
        Ok(Self { proof, rights })
    }

    fn may(&self, (shop, capability): (ShopId, Capability), day: NaiveDate) -> bool {
        self.proof.may(&self.rights, capability, shop, day)
    }
}

impl Holder {
    /// Whether they signed in with a card, and may do this with their PIN.
    fn may_by_pin(&self, (shop, capability): (ShopId, Capability), day: NaiveDate) -> bool {
        self.proof.is_by_card() && self.rights.may(capability, shop, day)
    }

    /// Why they may not: their PIN is missing, or their rights.
    fn refused(&self, (shop, capability): (ShopId, Capability), day: NaiveDate) -> Refusal {
        if self.may_by_pin((shop, capability), day) {
            Refusal::NeedsPin
        } else {
            Refusal::NotAllowed { capability }
        }
    }
}

/// The colleague who says yes, if it takes one; a refusal if nobody there may.
fn authorise<O: Operation>(
    tx: &Tx<'_>,
    actor: &Actor,
    input: &O::Input,
    shop: ShopId,
    day: NaiveDate,
) -> Result<Option<PersonId>, Stop> {
    let Some(capability) = O::NEEDS else {
        return Ok(None);
    };
    let me = Holder::of(tx, actor.person.ok_or(Refusal::UnknownPerson)?)?;
    let mut lacking = vec![(shop, capability)];
    lacking.extend(O::covers(tx, input, day)?);
    lacking.retain(|need| !me.may(*need, day));
    if lacking.is_empty() {
        return Ok(None);
    }
    let colleague = actor.colleague.map(|c| Holder::of(tx, c)).transpose()?;
    if let Some(yes) = &colleague {
        lacking.retain(|need| !yes.may(*need, day));
    }
    match (lacking.first(), colleague) {
        (None, Some(_)) if actor.reason.is_none() => Err(Refusal::ReasonMissing.into()),
        (None, yes) => Ok(yes.map(|yes| yes.proof.person)),
        (Some(need), _) if *need == (shop, capability) => Err(me.refused(*need, day).into()),
        (Some((shop, _)), _) => Err(Refusal::MoreRights { shop: *shop }.into()),
    }
}

/// Refuses an odd clock in a live book; in a made-up one it only leaves a notice.
fn look_at_clock(
    tx: &Tx<'_>,
    env: &Env,
    now: Moment,
    session_open: bool,
    made_up: bool,
) -> Result<(), Stop> {
    let last = tx.last_written_at()?;
    let look = judge_clock(now, last, session_open);
    let Some(kind) = notice_kind(look) else {
        return Ok(());
    };
    if made_up {
        return Ok(tx.add_notice(EntryId(env.new_id()), kind, now, last)?);
    }
    Err(Refusal::ClockOdd { look }.into())
}

fn notice_kind(look: ClockLook) -> Option<NoticeKind> {
    match look {
        ClockLook::Fine => None,
        ClockLook::Behind => Some(NoticeKind::ClockBehind),
        ClockLook::FarAhead => Some(NoticeKind::ClockFarAhead),
    }
}
