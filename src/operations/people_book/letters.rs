//! Letters between the books: presses come from the shop book; what is known of their sittings, and person
//! cards, go to it.
//!
//! Each letter is known by its id and says the same each time, so it may come twice, late or in any
//! order; one that is lost is sent again, since whoever sends asks what the other book has. On one
//! machine they pass when the people book opens and after whatever changes a card or ends a sitting.

mod names;
mod passing;
mod settled;

pub(in crate::operations::people_book) use passing::is_about_the_letter;
pub use passing::{Left, pass_letters, take_presses};
pub use settled::TakeSettledSittings;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Ctx, Key, PeopleOperation, Uses};
use crate::domain::access::{Capability, Role, RoleHeld};
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::{Placement, belongs_to};
use crate::domain::hours::press::{Press, StoredPress};
use crate::domain::hours::rows::{Row, Says};
use crate::domain::hours::{TimeKind, Touch};
use crate::domain::ids::{EntryId, PersonId, ShopId, TillId};
use crate::domain::people::{PersonState, TILE_COLOURS, TILE_SYMBOLS, TilePicture, TillPerson};
use crate::domain::person_records::PersonCardLetter;
use crate::domain::{Refusal, Trouble};
use crate::operations::{AboutErased, Leaves, Operation, Stop};
use crate::store::people::{Photo, StoredRole};
use crate::store::person_letters::TakenLetter;
use crate::store::{People, Stored, Tx};

/// Takes presses of the shop book in. They say there what they say here, so whoever may see their own
/// hours lets them pass.
pub struct TakePressesIn;

/// Presses of one till, in its order.
#[derive(Clone, Debug)]
pub struct PressLetter {
    /// Which till.
    pub till: TillId,
    /// What was pressed there.
    pub presses: Vec<StoredPress>,
    /// Up to which of the till's entries nothing is missing, if these came without a gap.
    pub upto: Option<i64>,
}

impl PeopleOperation for TakePressesIn {
    const NAME: &'static str = "take-presses-in";
    const NEEDS: Capability = Capability::OwnHours;
    /// It only passes.
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    const USES: Uses = Uses::NoRecords;
    type Input = PressLetter;
    /// Those that wait for the press that they came after, which has not come yet.
    type Output = Vec<EntryId>;

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PressLetter) -> Result<Vec<EntryId>, Stop> {
        let stored = tx.placements()?;
        let placements: Vec<Placement> = stored.into_iter().map(|p| p.placement).collect();
        let mut waiting: Vec<(i64, &StoredPress)> = (1_i64..).zip(&input.presses).collect();
        loop {
            let before = waiting.len();
            let mut still = Vec::new();
            for (n, stored) in waiting {
                if !take_in(tx, ctx, &placements, (n, stored))? {
                    still.push((n, stored));
                }
            }
            waiting = still;
            if waiting.is_empty() || waiting.len() == before {
                break;
            }
        }
        // The mark never goes past what waits: it is sent again.
        let first = waiting.iter().map(|(_, stored)| stored.seq).min();
        let whole = |p: &&StoredPress| {
            input.upto.is_some_and(|upto| p.seq <= upto) && first.is_none_or(|first| p.seq < first)
        };
        if let Some(last) = input.presses.iter().filter(whole).max_by_key(|p| p.seq) {
            tx.set_letters_taken(input.till, last.seq, last.press.id)?;
        }
        Ok(waiting.iter().map(|(_, stored)| stored.press.id).collect())
    }
}

/// Takes one press in; not where it came after one that is not here yet, since everything of a sitting
/// stands under the day of its first press.
fn take_in(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    placements: &[Placement],
    (n, stored): (i64, &StoredPress),
) -> Result<bool, Stop> {
    let press = &stored.press;
    let kind = kind_of(ctx, placements, press)?;
    let placement = belongs_to(placements, press.person, press.shop, press.at);
    let row = stored.row(kind, placement.map(|p| p.id));
    let Says::Pressed { touch, .. } = &row.says else {
        return Err(Trouble::Bug("a press is a press").into());
    };
    match same_press(tx, &row)? {
        Some(true) => return Ok(true),
        Some(false) => return Err(Refusal::HoursChanged.into()),
        None => {}
    }
    let day = match touch.points_at() {
        None => london_day(touch.at()),
        Some(of) => match tx.hours_row(of)? {
            Some((day, _)) => day,
            None => return Ok(false),
        },
    };
    tx.add_hours_row(ctx.env, &row, day, n)?;
    Ok(true)
}

/// What the time is for: the placement says; without one, what the person is in the shop.
fn kind_of(ctx: &Ctx<'_>, placements: &[Placement], press: &Press) -> Stored<TimeKind> {
    if let Some(placement) = belongs_to(placements, press.person, press.shop, press.at) {
        return Ok(placement.kind);
    }
    let day = london_day(press.at);
    let roles = ctx.shop_book.roles_of(press.person)?;
    let there = roles
        .iter()
        .filter(|role| role.held.covers(press.shop, day));
    Ok(match there.map(|role| role.held.role).max() {
        Some(Role::Supervisor | Role::Manager) => TimeKind::PaidWork,
        Some(Role::Volunteer) => TimeKind::Volunteering,
        Some(Role::Trainee) | None => TimeKind::Training,
    })
}

/// Whether this press stands here already, and as it was pressed. The kind and the placement were
/// decided when it came first, and are not compared.
fn same_press(tx: &Tx<'_, People>, row: &Row) -> Stored<Option<bool>> {
    let bare = |says: &Says| match says {
        Says::Pressed { touch, .. } => {
            let shop = match touch {
                Touch::Arrived { shop, .. } => Some(*shop),
                _ => None,
            };
            Some((
                std::mem::discriminant(touch),
                touch.at(),
                touch.points_at(),
                shop,
            ))
        }
        Says::PutRight { .. } => None,
    };
    Ok(tx
        .hours_row(row.id)?
        .map(|(_, stored)| stored.person == row.person && bare(&stored.says) == bare(&row.says)))
}

/// Writes that a person card is on its way to the shop book.
pub struct SendPersonCard;

impl PeopleOperation for SendPersonCard {
    const NAME: &'static str = "send-person-card";
    const NEEDS: Capability = Capability::OpenPeopleBook;
    /// It only passes.
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    const USES: Uses = Uses::NoRecords;
    type Input = PersonCardLetter;
    type Output = ();

    fn concerns(input: &PersonCardLetter) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &PersonCardLetter) -> Result<(), Stop> {
        let digest = input.digest();
        match tx.last_card_letter(input.person)? {
            Some((rev, last)) if rev == input.rev && last == digest => Ok(()),
            Some((rev, _)) if rev >= input.rev => Err(Refusal::HoursChanged.into()),
            _ => Ok(tx.add_card_letter(input.person, input.rev, &digest)?),
        }
    }
}

/// Takes a person card in, on the shop book's side.
///
/// It makes the card of somebody who is new with a placement, and gives the roles of trainee that their
/// placements say. Of somebody who is more than a trainee it changes the name alone.
pub struct TakePersonCard;

impl Operation for TakePersonCard {
    const NAME: &'static str = "take-person-card";
    const NEEDS: Option<Capability> = Some(Capability::OpenPeopleBook);
    const LEAVES: Leaves = Leaves::Rows;
    const ABOUT_ERASED: AboutErased = AboutErased::Passes;
    type Input = PersonCardLetter;
    type Output = ();

    fn concerns(input: &PersonCardLetter) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(
        tx: &Tx<'_>,
        ctx: &crate::operations::Ctx<'_>,
        input: &PersonCardLetter,
    ) -> Result<(), Stop> {
        if tx.is_erased(input.person)? {
            // It was on its way when they were erased.
            return Ok(());
        }
        let digest = input.digest();
        let last = tx.last_letter(input.person)?;
        match last {
            Some(last) if last.rev == input.rev && last.digest != digest => {
                return Err(Refusal::HoursChanged.into());
            }
            Some(last) if last.rev >= input.rev => return Ok(()),
            _ => {}
        }
        let known = tx.people()?.into_iter().find(|p| p.id == input.person);
        let person = match known {
            None if input.shops.is_empty() => return Ok(()),
            None => {
                let name = names::first_name(tx, input)?;
                let new = TillPerson::new(input.person, &name, first_picture(input.person));
                tx.add_person(&new, &ctx.env.random())?;
                new
            }
            Some(mut person) => {
                // Whoever had a name at the till before keeps it until the one to use is changed.
                let names_taken = last.map_or(1, |last| last.names_rev);
                let name = names::other_name(tx, input, &person, names_taken)?;
                if let Some(name) = name.filter(|name| *name != person.till_name) {
                    person.till_name = name;
                    let photo = person.photo.map_or(Photo::None, Photo::At);
                    let salts = [&ctx.env.random(), &ctx.env.random()];
                    tx.change_face(&person, photo, salts)?;
                }
                person
            }
        };
        let roles = tx.roles_of(input.person)?;
        let over = |role: &RoleHeld| role.until.is_some_and(|until| until < ctx.business_date);
        let staff = roles
            .iter()
            .any(|role| role.held.role > Role::Trainee && !over(&role.held));
        if !input.shops.is_empty() && !staff {
            take_placements(tx, ctx, input, &person, &roles)?;
        }
        let taken = TakenLetter {
            rev: input.rev,
            names_rev: input.names_rev,
            digest,
        };
        Ok(tx.add_person_letter(input.person, &taken)?)
    }
}

fn take_placements(
    tx: &Tx<'_>,
    ctx: &crate::operations::Ctx<'_>,
    letter: &PersonCardLetter,
    person: &TillPerson,
    roles: &[StoredRole],
) -> Result<(), Stop> {
    if person.state != letter.state {
        tx.change_state(person, letter.state)?;
        if letter.state == PersonState::Left
            && let Some(id) = person.card
            && let Some(card) = tx.card(id)?
        {
            tx.take_card_back(id, card)?;
        }
    }
    // Two placements that began together are one role, which lasts as long as the longer one.
    let mut placed: BTreeMap<(ShopId, NaiveDate), NaiveDate> = BTreeMap::new();
    for (shop, from, until) in &letter.shops {
        let last = placed.entry((*shop, *from)).or_insert(*until);
        *last = (*last).max(*until);
    }
    let begun = tx.roles_begun_by(TakePersonCard::NAME, letter.person)?;
    let gone = roles
        .iter()
        .filter(|r| begun.contains(&r.id) && !placed.contains_key(&(r.held.shop, r.held.from)));
    for role in gone {
        // The placement that it came from begins on another day now, or is in another shop.
        let until = letter.from.min(role.held.from).pred_opt();
        if role.held.until != until {
            tx.write_role(&StoredRole {
                rev: role.rev + 1,
                held: RoleHeld { until, ..role.held },
                ..role.clone()
            })?;
        }
    }
    for ((shop, from), until) in &placed {
        let held = RoleHeld {
            shop: *shop,
            role: Role::Trainee,
            from: *from,
            until: Some(*until),
        };
        // The role that began with this placement moves with it; another one is left as it is.
        let there = || {
            let trainee = |role: &&StoredRole| role.held.role == Role::Trainee;
            roles
                .iter()
                .filter(trainee)
                .filter(|role| role.held.shop == *shop)
        };
        let same = there().find(|role| role.held.from == *from);
        let open = there().any(|role| role.held.until.is_none());
        match same {
            Some(role) if role.held == held => {}
            Some(role) if role.held.until.is_some() => tx.write_role(&StoredRole {
                rev: role.rev + 1,
                held,
                ..role.clone()
            })?,
            _ if open => {}
            _ => tx.write_role(&StoredRole {
                id: EntryId(ctx.env.new_id()),
                rev: 1,
                person: letter.person,
                held,
            })?,
        }
    }
    let mut day = Some(letter.from);
    while let Some(this) = day.filter(|day| *day <= letter.until) {
        tx.set_due(letter.person, this, letter.due.contains(&this))?;
        day = this.succ_opt();
    }
    Ok(())
}

/// A picture until the person chooses their own: made of the id, so that it is the same each time.
fn first_picture(person: PersonId) -> TilePicture {
    let [.., a, b] = *person.bytes();
    let pick = |all: &[&str], n: u8| {
        let place = usize::from(n) % all.len().max(1);
        all.get(place).copied().unwrap_or_default().to_owned()
    };
    TilePicture {
        colour: pick(&TILE_COLOURS, a),
        symbol: pick(&TILE_SYMBOLS, b),
    }
}
