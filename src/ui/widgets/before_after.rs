//! Times as they are, crossed through where they would not stay, and as they would be.

use std::collections::BTreeSet;

use super::told_row::ToldRow;
use crate::domain::hours::Sitting;
use crate::domain::ids::ShopId;
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::words::say;

/// What is told.
#[derive(Clone, Copy)]
pub struct BeforeAfter<'a> {
    /// The times as they are.
    pub before: &'a [Sitting],
    /// The times as they would be.
    pub after: &'a [Sitting],
    /// The name of a shop.
    pub shop: &'a dyn Fn(ShopId) -> String,
}

impl BeforeAfter<'_> {
    /// Whether this is not the same in all of them; it is said where it is not.
    fn differs<T: Ord>(&self, of: impl Fn(&Sitting) -> T) -> bool {
        let all = self.before.iter().chain(self.after).map(of);
        all.collect::<BTreeSet<T>>().len() > 1
    }
}

/// A row each: what is, then what would be. The day, the shop, the kind of time and the breaks are said
/// where they change, and of a time that is new or taken out.
pub fn rows(look: Look<'_>, of: &BeforeAfter<'_>) -> Vec<ToldRow> {
    let words = look.words;
    let t = look.tokens;
    let alone = of.before.is_empty() || of.after.is_empty();
    let days = of.differs(|sitting| sitting.day);
    let kinds = alone || of.differs(|sitting| sitting.kind.code());
    let shops = alone || of.differs(|sitting| sitting.shop);
    let breaks = alone || of.differs(pauses);
    let told = |sitting: &Sitting, struck: bool| {
        let mut detail = vec![if struck {
            say!(words, "proposal-now")
        } else {
            say!(words, "proposal-then")
        }];
        if days {
            detail.push(words.day(sitting.day));
        }
        if kinds {
            detail.push(words.time_kind(sitting.kind));
        }
        if shops {
            detail.push((of.shop)(sitting.shop));
        }
        if breaks && !sitting.breaks.is_empty() {
            let times = sitting.breaks.iter();
            let times: Vec<String> = times.map(|b| words.from_to(b.from, b.until)).collect();
            detail.push(say!(words, "worked-break", times = words.and(&times)));
        }
        ToldRow {
            icon: if struck { icons::X } else { icons::CHECK },
            block: if struck { t.attention } else { t.positive },
            name: words.from_to(sitting.came, sitting.left),
            detail: detail.join(" · "),
            // In the smallest window the lines about it need the room.
            amount: match sitting.left {
                Some(_) if !look.layout.is_tiny() => words.duration(sitting.counted),
                _ => String::new(),
            },
            struck,
        }
    };
    let before = of.before.iter().map(|sitting| told(sitting, true));
    let after = of.after.iter().map(|sitting| told(sitting, false));
    before.chain(after).collect()
}

fn pauses(sitting: &Sitting) -> Vec<(Moment, Option<Moment>)> {
    let breaks = sitting.breaks.iter();
    breaks.map(|pause| (pause.from, pause.until)).collect()
}
