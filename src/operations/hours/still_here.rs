//! "Still here?" answered with "I left at": the end of a sitting that nobody pressed.

use super::coming_and_going::same;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::entry::{Wanted, check};
use crate::domain::hours::press::{Press, Pressed};
use crate::domain::hours::rows::{How, Reason, Why};
use crate::domain::hours::{Minutes, Sitting};
use crate::domain::ids::EntryId;
use crate::domain::time::Moment;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Says when one left, of a sitting of one's own that is open since an earlier day. It is a press that was
/// written later, with that as its reason: nobody is blamed, and a supervisor can put it right.
pub struct SayWhenLeft;

/// When somebody left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LeftAt {
    /// Which press it is.
    pub id: EntryId,
    /// Which sitting ends with it.
    pub sitting: EntryId,
    /// When.
    pub at: Moment,
}

/// The sitting as it is with this end. A break that nobody came back from lasts until then.
pub fn wanted(sitting: &Sitting, left: Moment) -> Wanted {
    let breaks = sitting.breaks.iter().filter_map(|pause| match pause.until {
        Some(until) => Some((pause.from, until)),
        // Who left when the break began was on none.
        None if Minutes::between(pause.from, left) == Minutes::ZERO => None,
        None => Some((pause.from, left.max(pause.from.plus_minutes(1)))),
    });
    Wanted {
        instead_of: Some(sitting.id),
        came: sitting.came,
        left: Some(left),
        breaks: breaks.collect(),
    }
}

impl Operation for SayWhenLeft {
    const NAME: &'static str = "say-when-left";
    const NEEDS: Option<Capability> = Some(Capability::ComeAndGo);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = LeftAt;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &LeftAt) -> Result<(), Stop> {
        let sitting = input.sitting;
        let what = Pressed::Left { sitting };
        if let Some(stored) = tx.press(input.id)? {
            let kept = stored.press;
            return same(kept.person == ctx.person && kept.what == what && kept.at == input.at);
        }
        let asked = tx.at_the_counter(ctx.person, ctx.now)?.asked;
        let open = asked.iter().find(|asked| asked.id == sitting);
        let open = open.ok_or(Refusal::HoursChanged)?;
        let all = tx.recent_sittings(ctx.person, ctx.now)?;
        check(&wanted(open, input.at), &all, ctx.now)?;
        let press = Press {
            id: input.id,
            person: ctx.person,
            shop: ctx.shop,
            what,
            at: input.at,
            how: How::Later(Why::without_words(Reason::NotPressed)),
            by: ctx.person,
            written_at: ctx.now,
        };
        Ok(tx.add_press(&press, ctx.business_date)?)
    }
}
