//! "I'm here", "Break", "Back", "I'm off": one's own, or by a supervisor for somebody.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::at_the_counter::{AtTheCounter, Presence};
use crate::domain::hours::press::{Press as Kept, Pressed};
use crate::domain::hours::rows::{Going, How, Misses};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Somebody says that they came, go on a break, are back or are off.
///
/// The same id again is the same press. What is pressed fits how they stand, or is refused kindly. A card
/// is enough: whatever is pressed wrongly is put right in the open.
pub struct Press;

/// A press to write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PressOf {
    /// Which.
    pub id: EntryId,
    /// What.
    pub wish: Wish,
}

/// What is pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wish {
    /// "I'm here".
    Arrive,
    /// "Break".
    Break(Going),
    /// "Back".
    Back,
    /// "I'm off".
    Leave,
    /// "Yes, still here", of a sitting that is open since an earlier day.
    StillHere {
        /// Which.
        sitting: EntryId,
    },
}

impl Wish {
    /// What becomes of it for somebody who stands like this.
    fn fits(self, at: &AtTheCounter) -> Result<Pressed, Refusal> {
        Ok(match (self, at.presence) {
            (Self::Arrive, Presence::NotHere) => Pressed::Arrived,
            (Self::Arrive, Presence::Here { since, .. } | Presence::OnBreak { since, .. }) => {
                return Err(Refusal::HereAlready { since });
            }
            (Self::Break(going), Presence::Here { sitting, .. }) => {
                Pressed::BreakBegan { sitting, going }
            }
            (Self::Break(_), Presence::OnBreak { .. }) => return Err(Refusal::OnBreakAlready),
            (Self::Back, Presence::OnBreak { pause, .. }) => Pressed::Back { after: pause },
            (Self::Back, Presence::Here { .. }) => return Err(Refusal::NotOnBreak),
            (Self::Leave, Presence::Here { sitting, .. } | Presence::OnBreak { sitting, .. }) => {
                Pressed::Left { sitting }
            }
            (Self::StillHere { sitting }, Presence::NotHere) => {
                if at.asked.iter().any(|asked| asked.id == sitting) {
                    Pressed::StillHere { sitting }
                } else {
                    return Err(Refusal::HoursChanged);
                }
            }
            // Whoever came today is not still here since before.
            (Self::StillHere { .. }, _) => return Err(Refusal::HoursChanged),
            (Self::Break(_) | Self::Back | Self::Leave, Presence::NotHere) => {
                return Err(Refusal::NotHere);
            }
        })
    }

    /// Whether a press that is kept is this one.
    fn is(self, kept: Pressed) -> bool {
        match (self, kept) {
            (Self::Arrive, Pressed::Arrived)
            | (Self::Back, Pressed::Back { .. })
            | (Self::Leave, Pressed::Left { .. }) => true,
            (Self::Break(wished), Pressed::BreakBegan { going, .. }) => wished == going,
            (Self::StillHere { sitting }, Pressed::StillHere { sitting: kept }) => sitting == kept,
            _ => false,
        }
    }
}

/// Whose press, how, and from when an arrival counts.
struct Whose {
    person: PersonId,
    by: PersonId,
    how: How,
    arrived_at: Moment,
}

fn press(tx: &Tx<'_>, ctx: &Ctx<'_>, of: PressOf, whose: Whose) -> Result<Kept, Stop> {
    if let Some(stored) = tx.press(of.id)? {
        let kept = stored.press;
        same(kept.person == whose.person && of.wish.is(kept.what))?;
        return Ok(kept);
    }
    let standing = tx.at_the_counter(whose.person, ctx.now)?;
    let what = of.wish.fits(&standing)?;
    let kept = Kept {
        id: of.id,
        person: whose.person,
        shop: ctx.shop,
        what,
        at: match what {
            Pressed::Arrived => whose.arrived_at,
            _ => ctx.now,
        },
        how: whose.how,
        by: whose.by,
        written_at: ctx.now,
    };
    tx.add_press(&kept, ctx.business_date)?;
    tx.keep_misses(whose.person, Misses::default())?;
    Ok(kept)
}

impl Operation for Press {
    const NAME: &'static str = "press";
    const NEEDS: Option<Capability> = Some(Capability::ComeAndGo);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PressOf;
    type Output = Kept;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &PressOf) -> Result<Kept, Stop> {
        let whose = Whose {
            person: ctx.person,
            by: ctx.person,
            how: How::AtTheCounter,
            arrived_at: ctx.now,
        };
        press(tx, ctx, *input, whose)
    }
}

/// A supervisor says it for somebody whose PIN did not match, or who has neither PIN nor card.
///
/// After two misses an arrival counts from the first try of the last half hour; else from now. Nobody says
/// it for themself: their own PIN or card does.
pub struct PressFor;

/// A press for somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PressForOf {
    /// Whose.
    pub person: PersonId,
    /// What.
    pub press: PressOf,
}

impl Operation for PressFor {
    const NAME: &'static str = "press-for";
    const NEEDS: Option<Capability> = Some(Capability::SignOthersIn);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PressForOf;
    type Output = Kept;

    fn concerns(input: &PressForOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &PressForOf) -> Result<Kept, Stop> {
        comes_here(tx, ctx, input.person)?;
        let by = ctx.approver.unwrap_or(ctx.person);
        if by == input.person {
            return Err(Refusal::OwnPress.into());
        }
        let misses = tx.misses(input.person)?.lately(ctx.now);
        let arrived_at = if misses.supervisor_signs_in() {
            misses.counts_from(ctx.now)
        } else {
            ctx.now
        };
        let whose = Whose {
            person: input.person,
            by,
            how: How::BySupervisor,
            arrived_at,
        };
        press(tx, ctx, input.press, whose)
    }
}

/// Keeps that a PIN did not match where somebody wanted to say that they are here, so that a program that
/// starts again forgets nothing. Nobody is signed in at that moment, and nothing of it is on record: it
/// goes with the next press. Since anybody can miss for anybody, a try counts for half an hour, at the
/// instant of this till's clock; how long it was is seen in what a supervisor then writes.
pub struct MissedTry;

impl Operation for MissedTry {
    const NAME: &'static str = "missed-try";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Work;
    type Input = PersonId;
    /// Whether a supervisor signs them in now.
    type Output = bool;

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &PersonId) -> Result<bool, Stop> {
        comes_here(tx, ctx, *input)?;
        let misses = tx.misses(*input)?.lately(ctx.now).and_one(ctx.now);
        tx.keep_misses(*input, misses)?;
        Ok(misses.supervisor_signs_in())
    }
}

/// Refuses whoever does not work in this shop today.
pub(in crate::operations) fn comes_here(
    tx: &Tx<'_>,
    ctx: &Ctx<'_>,
    person: PersonId,
) -> Result<(), Stop> {
    let rights = tx.rights_in_force(person)?;
    if rights.works_in(ctx.shop, ctx.business_date) {
        Ok(())
    } else {
        Err(Refusal::UnknownPerson.into())
    }
}

/// What was sent again is what is kept, or it is refused.
pub(super) fn same(is: bool) -> Result<(), Stop> {
    if is {
        Ok(())
    } else {
        Err(Refusal::SameIdOtherContent.into())
    }
}
