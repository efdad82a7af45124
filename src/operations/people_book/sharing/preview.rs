//! What would stand in a report, for the person who decides what may: made of their own records, as they
//! stand today.

use std::collections::BTreeSet;

use super::recipient_of;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, RecipientId, ShopId};
use crate::domain::reports::draft::Written;
use crate::domain::reports::page::{Agreed, Ask, ReportKind, ReportPage};
use crate::domain::sharing::allowed::{Allowed, Ground};
use crate::domain::sharing::rows::{How, Purpose, Section};
use crate::domain::skills::passport::PaperReference;
use crate::operations::people_book::reports::gathered::{Gathered, Wanted, so_far};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Looks at what each section of a report about oneself would say today, to somebody outside. It leaves
/// nothing, and nothing of it goes anywhere.
pub struct LookAtOwnPreview;

impl PeopleOperation for LookAtOwnPreview {
    const NAME: &'static str = "look-at-own-preview";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = RecipientId;
    type Output = Option<ReportPage>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _: &RecipientId,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        input: &RecipientId,
    ) -> Result<Option<ReportPage>, Stop> {
        let recipient = recipient_of(tx, *input)?;
        let placed = tx.placements_of(ctx.person)?;
        let begun = placed
            .iter()
            .filter_map(|stored| so_far(&stored.placement, ctx.today));
        let Some(period) = begun.max_by_key(|days| (days.from(), days.until())) else {
            return Ok(None);
        };
        let gathered = Gathered::of(tx, ctx, ctx.person, period)?;
        let wanted = Wanted {
            reference: PaperReference::of(input.bytes()),
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
        let page = gathered.page(wanted, &recipient, &everything(ctx, *input));
        Ok(Some(page.map_err(Refusal::from)?))
    }
}

/// As if everything were permitted: it is shown to the person alone, before they choose.
fn everything(ctx: &Ctx<'_>, recipient: RecipientId) -> Allowed {
    let sections: BTreeSet<Section> = Section::ALL.iter().copied().collect();
    Allowed {
        sections,
        ground: Ground::Permission {
            row: EntryId(recipient.0),
            purpose: Purpose::Reports,
            how: How::ReadAlone,
        },
        since: ctx.today,
        until: ctx.today,
    }
}
