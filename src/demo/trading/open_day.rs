//! The day on which somebody looks around: the bakery's till is open, some people were served in the
//! last hour, and what the last of them asked for is still to be made.

use super::{
    Dice, Event, MadeUpPerson, Milli, NaiveDate, Opening, OutOfRange, PlannedSale, Team, Trade,
    What, float_count, payments, sale,
};
use crate::demo::products::products;
use crate::demo::shapes::PlannedItem;
use crate::demo::shelves::MADE_TO_ORDER;
use crate::domain::catalogue::Place;

/// How many minutes ago the till was opened.
const OPENED: i64 = 58;

/// What somebody came for.
#[derive(Clone, Copy)]
enum CameFor {
    /// Whatever people come for.
    Something,
    /// Something made to order, with its note.
    MadeToOrder(Option<&'static str>),
}

use CameFor::{MadeToOrder, Something};

/// How many minutes ago somebody paid, and for what.
const SERVED: [(i64, CameFor); 9] = [
    (51, Something),
    (46, Something),
    (40, Something),
    (31, MadeToOrder(None)),
    (27, Something),
    (20, Something),
    (13, Something),
    (8, MadeToOrder(Some("No butter."))),
    (3, MadeToOrder(None)),
];

/// What was asked for longer ago than this is made.
pub const MADE: i64 = 15;

/// The open day until now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenDay {
    /// How the till was opened.
    pub opening: Opening,
    /// The sales.
    pub events: Vec<Event>,
}

/// The bakery's day until this minute, on any day and at any hour: somebody may look around at night.
pub fn open_day(seed: u64, date: NaiveDate, now: i64) -> Result<Option<OpenDay>, OutOfRange> {
    let shop = Trade::Bakery;
    let mut dice = Dice::for_purpose(seed, &[u64::MAX]);
    let Some(team) = Team::of_the_day(&mut dice, shop, date) else {
        return Ok(None);
    };
    let mut events = Vec::new();
    for (ago, came_for) in SERVED {
        let minute = now.saturating_sub(ago);
        let sold = match came_for {
            MadeToOrder(note) => made_to_order(&mut dice, note)?,
            Something => sale(&mut dice, shop, minute)?,
        };
        let by: &'static MadeUpPerson = team.seller(&mut dice);
        let what = What::Sale(sold);
        events.push(Event { minute, by, what });
    }
    let opening = Opening {
        minute: now.saturating_sub(OPENED),
        by: team.lead,
        count: float_count(shop).to_vec(),
    };
    Ok(Some(OpenDay { opening, events }))
}

fn made_to_order(dice: &mut Dice, note: Option<&'static str>) -> Result<PlannedSale, OutOfRange> {
    let of_these = products(Trade::Bakery)
        .iter()
        .filter(|p| MADE_TO_ORDER.contains(&p.name));
    let item = |product| PlannedItem {
        note,
        ..PlannedItem::of(product, Place::EatIn, Milli::ONE)
    };
    let mut sold = PlannedSale::of(of_these.map(item).collect());
    sold.payments = payments(dice, sold.goods()?)?;
    Ok(sold)
}
