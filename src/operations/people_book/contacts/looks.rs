//! Looking at contacts, and at what may be said to whoever calls.

use super::{contacts_of, look};
use crate::domain::access::Capability;
use crate::domain::contacts::Contact;
use crate::domain::contacts::sayable::{Sayable, sayable};
use crate::domain::ids::{PersonId, RecipientId, ShopId};
use crate::domain::person_records::LookKind;
use crate::domain::recipients::Recipient;
use crate::domain::reports::draft::Written;
use crate::domain::reports::page::{Agreed, Ask, ReportKind};
use crate::domain::sharing::allowed::{Allowed, allowed};
use crate::domain::skills::passport::PaperReference;
use crate::operations::people_book::reports::gathered::{Gathered, Wanted, so_far};
use crate::operations::people_book::sharing::recipient_of;
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Looks at the contacts about these people.
pub struct LookAtContacts;

impl PeopleOperation for LookAtContacts {
    const NAME: &'static str = "look-at-contacts";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Vec<PersonId>;
    type Output = Vec<Contact>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &Vec<PersonId>,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let of = |person: &PersonId| shops_of(people, &ctx.shop_book, *person);
        input.iter().map(of).collect()
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        input: &Vec<PersonId>,
    ) -> Result<Vec<Contact>, Stop> {
        look(tx, ctx, input.clone(), LookKind::Contacts)?;
        let mut all = Vec::new();
        for person in input {
            all.extend(contacts_of(tx, *person)?);
        }
        Ok(all)
    }
}

/// Whom somebody asks about, and who asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SomebodyCalls {
    /// About whom.
    pub person: PersonId,
    /// Who; none for somebody who does not stand on the list.
    pub recipient: Option<RecipientId>,
}

/// What may be said to whoever calls.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WhatToSay {
    /// Who calls, with the number that is held.
    pub recipient: Option<Recipient>,
    /// What may be said after the first sentence; none where nothing more is, and nobody learns why.
    pub sayable: Option<Sayable>,
}

/// Looks at what may be said when somebody calls. Whether anything may be is the same look.
pub struct LookAtWhatToSay;

impl PeopleOperation for LookAtWhatToSay {
    const NAME: &'static str = "look-at-what-to-say";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = SomebodyCalls;
    type Output = WhatToSay;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &SomebodyCalls,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &SomebodyCalls) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &SomebodyCalls) -> Result<WhatToSay, Stop> {
        look(tx, ctx, vec![input.person], LookKind::Shared)?;
        let recipient = input.recipient.map(|id| recipient_of(tx, id)).transpose()?;
        let rows = tx.sharing_rows_of(input.person)?;
        let may = recipient
            .as_ref()
            .and_then(|recipient| Some((recipient, allowed(&rows, recipient, ctx.today)?)));
        let sayable = match may {
            Some((recipient, may)) if may.on_the_telephone() => {
                to_say(tx, ctx, input.person, (recipient, &may))?
            }
            _ => None,
        };
        Ok(WhatToSay { recipient, sayable })
    }
}

/// What may be said of the placement that goes on, or of the last one.
fn to_say(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
    (recipient, may): (&Recipient, &Allowed),
) -> Result<Option<Sayable>, Stop> {
    let placed = people.placements_of(person)?;
    let begun = placed
        .iter()
        .filter_map(|stored| so_far(&stored.placement, ctx.today));
    let Some(period) = begun.max_by_key(|days| (days.from(), days.until())) else {
        return Ok(None);
    };
    let wanted = Wanted {
        reference: PaperReference::of(may.row().bytes()),
        made_on: ctx.today,
        kind: ReportKind::Progress,
        period,
        birth: None,
        agreed: Agreed::Draft,
        written: Written {
            ask: Ask::NoAction,
            plan: None,
            own_words: None,
            did_not_help: None,
        },
    };
    let gathered = Gathered::of(people, ctx, person, period)?;
    let page = gathered.page(wanted, recipient, may);
    Ok(sayable(page.map_err(crate::domain::Refusal::from)?, may))
}
