//! Who an invoice is for: their name, their address, and their VAT number where they have one.

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::looks::Hands;
use crate::domain::papers::BilledTo;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Their name.
    pub name: Asked,
    /// Their address.
    pub address: Asked,
    /// Their VAT number.
    pub vat_number: Asked,
}

impl Draft {
    /// With what is known already.
    pub fn of(to: Option<&BilledTo>) -> Self {
        let Some(to) = to else {
            return Self::default();
        };
        let number = to.vat_number.as_ref().map(|n| n.as_str().to_owned());
        Self {
            name: Asked::with(to.name.as_str().to_owned()),
            address: Asked::with(to.address.as_str().to_owned()),
            vat_number: Asked::with(number.unwrap_or_default()),
        }
    }

    /// What was typed; where something cannot be kept, its field says so.
    fn billed_to(&mut self) -> Option<BilledTo> {
        let (name, address) = (self.name.typed.clone(), self.address.typed.clone());
        let fine = |text: &str| BilledTo::of(text, "-", "").map(|_| ());
        let refused = |asked: &mut Asked, done: Result<(), Refusal>| match done {
            Ok(()) => false,
            Err(refusal) => {
                asked.refuse(refusal);
                true
            }
        };
        if refused(&mut self.name, fine(&name)) || refused(&mut self.address, fine(&address)) {
            return None;
        }
        match BilledTo::of(&name, &address, &self.vat_number.typed) {
            Ok(to) => Some(to),
            Err(refusal) => {
                self.vat_number.refuse(refusal);
                None
            }
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// For them.
    For(BilledTo),
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-bill");
    let about = (icons::FILE_TEXT, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "bill-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let entered = fields(ui, look, draft, &mut column);
    let (back, make) = (say!(words, "back"), say!(words, "bill-make"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&make).icon(icons::FILE_TEXT));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => draft.billed_to().map(Action::For).into_iter().collect(),
        _ if entered => draft.billed_to().map(Action::For).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The three fields; true when Enter was pressed in the last one.
fn fields(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, column: &mut Column) -> bool {
    let words = look.words;
    let short = look.layout.is_short() || look.looks.hands == Hands::Steady;
    let (name, address) = (say!(words, "bill-name"), say!(words, "bill-address"));
    let (number, hint) = (say!(words, "bill-vat"), say!(words, "bill-address-hint"));
    let number_hint = say!(words, "bill-vat-hint");
    let question = |label, hint| Question {
        label,
        hint: if short { "" } else { hint },
        kind: Kind::Words,
    };
    let name = question(&name, "");
    let address = question(&address, &hint);
    let number = question(&number, &number_hint);
    if short {
        // What is to be done is said about one field at a time, and alone where it is low.
        if draft.name.problem.is_some() {
            return draft.name.show(ui, look, column, name);
        }
        if draft.address.problem.is_some() {
            return draft.address.show(ui, look, column, address);
        }
        if draft.vat_number.problem.is_some() {
            return draft.vat_number.show(ui, look, column, number);
        }
        // The address is the longest, and takes the whole of the second line.
        let mut rest = column.wide();
        let high = draft.name.height(ui, look, rest.width(), name);
        let first = (&mut draft.name, name);
        let second = (&mut draft.vat_number, number);
        let mut line = Column::new(look, rest.line(high)).wide();
        asked::pair(ui, look, &mut line, Side::Beside, first, second);
        return draft.address.show(ui, look, &mut rest, address);
    }
    draft.name.show(ui, look, column, name);
    draft.address.show(ui, look, column, address);
    draft.vat_number.show(ui, look, column, number)
}
