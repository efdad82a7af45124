//! Visitors by name: for the fire list, and for nothing else.

use super::coming_and_going::same;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::hours::fire_list::Visit;
use crate::domain::ids::EntryId;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Writes down that somebody visits.
pub struct VisitorCame;

/// A visitor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visitor {
    /// Which visit.
    pub id: EntryId,
    /// The name that they gave.
    pub name: FreeText,
}

impl Operation for VisitorCame {
    const NAME: &'static str = "visitor-came";
    const NEEDS: Option<Capability> = Some(Capability::Visitors);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Visitor;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Visitor) -> Result<(), Stop> {
        let name = FreeText::name(input.name.as_str())?;
        if let Some(stored) = tx.visit(input.id)? {
            return same(stored.name.is_none_or(|kept| kept == name.as_str()));
        }
        let visit = Visit {
            id: input.id,
            shop: ctx.shop,
            came: ctx.now,
            left: None,
        };
        let salt = ctx.env.random();
        Ok(tx.add_visit(&visit, &name, ctx.person, ctx.business_date, &salt)?)
    }
}

/// Writes down that a visitor left. Said twice it is said once.
pub struct VisitorLeft;

impl Operation for VisitorLeft {
    const NAME: &'static str = "visitor-left";
    const NEEDS: Option<Capability> = Some(Capability::Visitors);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = EntryId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &EntryId) -> Result<(), Stop> {
        let stored = tx.visit(*input)?.map(|named| named.visit);
        let visit = stored.filter(|visit| visit.shop == ctx.shop);
        match visit.ok_or(Refusal::UnknownVisitor)?.left {
            Some(_) => Ok(()),
            None => Ok(tx.end_visit(*input, ctx.now, ctx.person)?),
        }
    }
}
