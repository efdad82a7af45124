//! What a field asks for: the text as it was typed, never cleared, and what was unclear about it.

use egui::{Key, Ui};

use super::button::Button;
use super::column::Column;
use super::field::{Field, Kind};
use crate::domain::free_text::FreeText;
use crate::domain::money_entry;
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::space::{S8, S12, S16, S24};

/// A text that is being typed, and what happened with it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Asked {
    /// As typed.
    pub typed: String,
    /// What was unclear about it.
    pub problem: Option<Refusal>,
}

/// How a field is shown.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// Its label.
    pub label: &'a str,
    /// A hint that stays; empty for none.
    pub hint: &'a str,
    /// Words or figures.
    pub kind: Kind,
}

impl Asked {
    /// With this text already in it.
    pub fn with(typed: String) -> Self {
        Self {
            typed,
            problem: None,
        }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.typed.trim().is_empty()
    }

    /// The amount as far as it is clear, without complaint.
    pub fn amount(&self) -> Option<Pence> {
        money_entry::parse(&self.typed).ok()
    }

    /// The amount; where it is unclear, the field says so.
    pub fn money(&mut self) -> Option<Pence> {
        self.keep(money_entry::parse)
    }

    /// An amount of more than nothing.
    pub fn more_than_nothing(&mut self) -> Option<Pence> {
        self.keep(|typed| match money_entry::parse(typed)? {
            Pence::ZERO => Err(Refusal::AmountNotPositive),
            pence => Ok(pence),
        })
    }

    /// The words; where they cannot be kept, the field says so.
    pub fn words(&mut self) -> Option<FreeText> {
        self.keep(FreeText::new)
    }

    /// Says what is to do about what was typed.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.problem = Some(refusal);
    }

    /// What `read` makes of it; where it makes nothing of it, the field says so.
    pub fn read<T>(&mut self, read: impl FnOnce(&str) -> Result<T, Refusal>) -> Option<T> {
        self.keep(read)
    }

    fn keep<T>(&mut self, read: impl FnOnce(&str) -> Result<T, Refusal>) -> Option<T> {
        match read(&self.typed) {
            Ok(value) => {
                self.problem = None;
                Some(value)
            }
            Err(refusal) => {
                self.problem = Some(refusal);
                None
            }
        }
    }

    /// How high its field becomes at this width.
    pub fn height(&self, ui: &Ui, look: Look<'_>, width: f32, question: Question<'_>) -> f32 {
        let problem = self.problem.as_ref().map(|r| look.words.refusal(r));
        field(question, problem.as_deref()).height(ui, look, width)
    }

    /// Shows the field from the top of a column; true when Enter was pressed in it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        column: &mut Column,
        question: Question<'_>,
    ) -> bool {
        let problem = self.problem.as_ref().map(|r| look.words.refusal(r));
        let field = field(question, problem.as_deref());
        let high = field.height(ui, look, column.width());
        let response = field.show(ui, look, column.spot(high), &mut self.typed);
        if response.changed() {
            self.problem = None;
        }
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    /// Words that are often right: tapping them types them.
    pub fn offers(&mut self, ui: &mut Ui, look: Look<'_>, column: &mut Column, offers: &[String]) {
        let mut row = Cut::new(column.spot(look.layout.small_target()), S8);
        for offer in offers {
            let button = Button::new(offer).selected_quietly(self.typed == *offer);
            let wide = button.width(ui) - S16;
            if wide > row.rest.width() {
                if column.rest().height() < look.layout.small_target() {
                    break;
                }
                row = Cut::new(column.spot(look.layout.small_target()), S8);
            }
            if button.show(ui, look, row.left(wide)) {
                self.typed.clone_from(offer);
                self.problem = None;
            }
        }
    }
}

/// How two fields stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The second beside the first, where there is the width.
    Beside,
    /// The second below the first.
    Below,
}

/// Shows two fields; true when Enter was pressed in the second.
///
/// What is to be done about them is said one at a time. Where it is low, the field that it is about
/// stands alone until something is typed.
pub fn pair(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    side: Side,
    first: (&mut Asked, Question<'_>),
    second: (&mut Asked, Question<'_>),
) -> bool {
    let ((one, first), (other, second)) = (first, second);
    if one.problem.is_some() {
        other.problem = None;
    }
    let rest = column.rest();
    let high = |asked: &Asked, question| asked.height(ui, look, column.width(), question);
    let both = high(one, first) + S16 + high(other, second);
    let narrow = rest.width() < 700.0 && !look.layout.is_tiny() && both <= rest.height();
    let below = side == Side::Below || narrow;
    if look.layout.is_tiny() || (below && both > rest.height()) {
        if one.problem.is_some() {
            one.show(ui, look, column, first);
            return false;
        }
        if other.problem.is_some() {
            return other.show(ui, look, column, second);
        }
    }
    if below {
        one.show(ui, look, column, first);
        return other.show(ui, look, column, second);
    }
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    let gap = if look.layout.is_tiny() { S12 } else { S24 };
    let mut left = Column::new(look, grid.cell(rest, gap, 0));
    one.show(ui, look, &mut left, first);
    let mut right = Column::new(look, grid.cell(rest, gap, 1));
    other.show(ui, look, &mut right, second)
}

/// A problem takes the place of the hint: both together would be too much to read.
fn field<'a>(question: Question<'a>, problem: Option<&'a str>) -> Field<'a> {
    Field {
        label: question.label,
        hint: if problem.is_some() { "" } else { question.hint },
        problem,
        kind: question.kind,
    }
}
