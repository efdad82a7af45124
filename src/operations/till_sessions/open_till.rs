//! Opening the till with its starting cash.

use super::count::{same_pieces, total_of};
use crate::domain::access::Capability;
use crate::domain::cash::{KindsInDrawer, Pieces};
use crate::domain::ids::{CountId, SessionId};
use crate::domain::till_sessions::CountKind;
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::cash::Done;
use crate::store::till_sessions::{CashCount, TillSession};

/// Opens the till.
pub struct OpenTill;

/// How somebody opens it.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The session's id; the same id again changes nothing.
    pub session: SessionId,
    /// What they say of the drawer.
    pub float: FloatSaid,
}

/// What somebody says of the starting cash.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FloatSaid {
    /// Still what stayed at the last close; nothing, if there was none.
    Still,
    /// Counted.
    Counted {
        /// The count's id.
        count: CountId,
        /// The pieces.
        pieces: Vec<Pieces>,
    },
}

impl Operation for OpenTill {
    const NAME: &'static str = "open-till";
    const NEEDS: Option<Capability> = Some(Capability::OpenTill);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Opening;
    type Output = TillSession;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Opening) -> Result<TillSession, Stop> {
        if let Some(stored) = tx.session(input.session)? {
            let counted = tx.float_count(stored.id)?;
            let same = match &input.float {
                FloatSaid::Still => counted.is_none(),
                FloatSaid::Counted { count, pieces } => {
                    counted == Some(*count) && same_pieces(tx, *count, pieces)?
                }
            };
            return if same {
                Ok(stored)
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        if ctx.session().is_ok() {
            return Err(Refusal::TillAlreadyOpen.into());
        }
        let float = match &input.float {
            FloatSaid::Still => tx.stayed_in_drawer()?.unwrap_or(Pence::ZERO),
            FloatSaid::Counted { pieces, .. } => total_of(pieces)?,
        };
        tx.add_session(
            &TillSession {
                id: input.session,
                shop: ctx.shop,
                seq: 0,
                opened_at: ctx.now,
                business_date: ctx.business_date,
                float,
                person: ctx.person,
            },
            ctx.approver,
        )?;
        // A new day's drawer has every kind until somebody says otherwise.
        tx.set_kinds_in_drawer(&KindsInDrawer::all())?;
        if let FloatSaid::Counted { count, pieces } = &input.float {
            let counted = CashCount {
                id: *count,
                kind: CountKind::Float,
                total: float,
            };
            let done = Done {
                session: input.session,
                at: ctx.now,
                business_date: ctx.business_date,
                person: ctx.person,
                approver: ctx.approver,
            };
            tx.add_count(&counted, pieces, &done)?;
        }
        Ok(tx.session(input.session)?.ok_or(Refusal::TillNotOpen)?)
    }
}
