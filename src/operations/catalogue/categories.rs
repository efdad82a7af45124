//! The tabs above the tiles.

use super::tab_here;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::catalogue::Category;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, ShopId};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::catalogue::NewCategory;

/// The same with a checked name.
fn checked(category: &Category) -> Result<Category, Refusal> {
    let name = FreeText::name(&category.name)?;
    Ok(Category {
        name: name.as_str().to_owned(),
        ..category.clone()
    })
}

/// Adds a tab.
pub struct AddCategory;

impl Operation for AddCategory {
    const NAME: &'static str = "add-category";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewCategory;
    type Output = ();

    fn shop(input: &NewCategory) -> Option<ShopId> {
        Some(input.shop)
    }

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &NewCategory) -> Result<(), Stop> {
        let category = checked(&input.category)?;
        let stored = tx.all_categories(input.shop)?;
        if let Some(stored) = stored.iter().find(|c| c.category.id == category.id) {
            let same = stored.category == category;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        Ok(tx.add_category(&NewCategory {
            category,
            ..input.clone()
        })?)
    }
}

/// Changes a tab's name or colour.
pub struct ChangeCategory;

impl Operation for ChangeCategory {
    const NAME: &'static str = "change-category";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Category;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Category) -> Result<(), Stop> {
        let stored = tab_here(tx, ctx, input.id)?;
        let category = Category {
            withdrawn: stored.category.withdrawn,
            ..checked(input)?
        };
        revise(tx, &stored, category, stored.position)
    }
}

/// Writes a new revision, where something is new.
fn revise(
    tx: &Tx<'_>,
    stored: &NewCategory,
    category: Category,
    position: i64,
) -> Result<(), Stop> {
    let next = NewCategory {
        category,
        shop: stored.shop,
        position,
    };
    if next == *stored {
        return Ok(());
    }
    Ok(tx.revise_category(&next)?)
}

/// Puts the tabs of the shop into another order.
pub struct MoveCategory;

impl Operation for MoveCategory {
    const NAME: &'static str = "move-category";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    /// All of the shop's tabs, withdrawn ones too, first to last.
    type Input = Vec<EntryId>;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Vec<EntryId>) -> Result<(), Stop> {
        let stored = tx.all_categories(ctx.shop)?;
        let mut known: Vec<EntryId> = stored.iter().map(|t| t.category.id).collect();
        let mut asked = input.clone();
        known.sort_unstable();
        asked.sort_unstable();
        if known != asked {
            return Err(Refusal::UnknownCategory.into());
        }
        for (position, id) in (1_i64..).zip(input) {
            let tab = stored.iter().find(|t| t.category.id == *id);
            let tab = tab.ok_or(Refusal::UnknownCategory)?;
            revise(tx, tab, tab.category.clone(), position)?;
        }
        Ok(())
    }
}

/// Takes a tab off the till; its products are moved or withdrawn first.
pub struct WithdrawCategory;

impl Operation for WithdrawCategory {
    const NAME: &'static str = "withdraw-category";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = EntryId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &EntryId) -> Result<(), Stop> {
        let stored = tab_here(tx, ctx, *input)?;
        let products = tx.products_on_sale_in(*input)?;
        if products > 0 {
            return Err(Refusal::CategoryNotEmpty { products }.into());
        }
        let category = Category {
            withdrawn: true,
            ..stored.category.clone()
        };
        revise(tx, &stored, category, stored.position)
    }
}

/// Puts a tab back onto the till.
pub struct BringBackCategory;

impl Operation for BringBackCategory {
    const NAME: &'static str = "bring-back-category";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = EntryId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &EntryId) -> Result<(), Stop> {
        bring_back(tx, ctx, *input)
    }
}

/// Puts a tab back, also where one of its products comes back.
pub(super) fn bring_back(tx: &Tx<'_>, ctx: &Ctx<'_>, id: EntryId) -> Result<(), Stop> {
    let stored = tab_here(tx, ctx, id)?;
    let category = Category {
        withdrawn: false,
        ..stored.category.clone()
    };
    revise(tx, &stored, category, stored.position)
}
