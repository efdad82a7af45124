//! What an item is called: its name, and the short one on its tile.

use egui::Ui;

use super::adding::checked_names;
use super::item::{self, Action, Data};
use crate::domain::catalogue::Product;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind as FieldKind;
use crate::ui::widgets::page::Page;
use crate::words::say;

/// What is typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The name.
    pub name: Asked,
    /// The short name.
    pub short: Asked,
}

impl Draft {
    /// As it is now.
    pub fn of(product: &Product) -> Self {
        Self {
            name: Asked::with(product.name.clone()),
            short: Asked::with(product.button_name.clone()),
        }
    }
}

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-product");
    let about = (icons::TAG, look.trade(data.trade));
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (say!(words, "new-name"), say!(words, "item-name-hint"));
    let name = Question {
        label: &label,
        hint: &hint,
        kind: FieldKind::Words,
    };
    let (short, short_hint) = (say!(words, "new-short"), say!(words, "new-short-hint"));
    let short = Question {
        label: &short,
        hint: &short_hint,
        kind: FieldKind::Words,
    };
    let first = (&mut draft.names.name, name);
    let second = (&mut draft.names.short, short);
    let entered = asked::pair(ui, look, &mut column, Side::Beside, first, second);
    let mut typed = draft.names.clone();
    let mut keep = || {
        let (name, short) = checked_names(&mut typed.name, &mut typed.short)?;
        Some(Action::Names(name, short))
    };
    let mut actions: Vec<Action> = Vec::new();
    if entered {
        actions.extend(keep());
    }
    actions.extend(item::foot(ui, look, page, draft, keep));
    draft.names = typed;
    actions
}
