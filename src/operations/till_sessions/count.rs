//! Counting the drawer, blind: the till record shows only after the count is kept.

use crate::domain::access::Capability;
use crate::domain::cash::{Pieces, worth};
use crate::domain::ids::CountId;
use crate::domain::till_sessions::CountKind;
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::till_sessions::CashCount;

/// Keeps a count; the first one is kept for ever, a recount stands beside it.
pub struct Count;

/// A count.
#[derive(Clone, Debug)]
pub struct CountOf {
    /// Which; the same id again changes nothing.
    pub id: CountId,
    /// The pieces; each kind once.
    pub pieces: Vec<Pieces>,
}

/// What a count comes to. Each kind stands in it once, and no drawer holds more than 99,999 of one.
pub(super) fn total_of(pieces: &[Pieces]) -> Result<Pence, Refusal> {
    let mut seen = Vec::new();
    for piece in pieces {
        if seen.contains(&piece.kind) || piece.count > 99_999 {
            return Err(Refusal::AmountTooLarge);
        }
        seen.push(piece.kind);
    }
    Ok(worth(pieces)?)
}

/// Whether a stored count is of these pieces.
pub(super) fn same_pieces(tx: &Tx<'_>, id: CountId, pieces: &[Pieces]) -> Result<bool, Stop> {
    let mut pieces: Vec<Pieces> = pieces.iter().copied().filter(|p| p.count > 0).collect();
    pieces.sort_by_key(|p| p.kind);
    Ok(tx.count_pieces(id)? == pieces)
}

impl Operation for Count {
    const NAME: &'static str = "count";
    const NEEDS: Option<Capability> = Some(Capability::Count);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CountOf;
    type Output = CashCount;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &CountOf) -> Result<CashCount, Stop> {
        let total = total_of(&input.pieces)?;
        if let Some((stored, _)) = tx.count(input.id)? {
            let same = same_pieces(tx, input.id, &input.pieces)?;
            return if same {
                Ok(stored)
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let done = ctx.done()?;
        let first = tx.closing_counts(done.session)?.is_empty();
        let kind = if first {
            CountKind::Close
        } else {
            CountKind::Recount
        };
        let count = CashCount {
            id: input.id,
            kind,
            total,
        };
        tx.add_count(&count, &input.pieces, &done)?;
        Ok(count)
    }
}
