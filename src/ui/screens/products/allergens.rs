//! What is in an item: the fourteen allergens, answered one at a time, and its ingredients.

use egui::Ui;

use super::item::{self, Action, Data};
use crate::domain::allergens::{
    Allergen, AllergenAnswer, AllergenLine, AllergenSheet, NamedAllergen,
};
use crate::domain::free_text::FreeText;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::Block;
use crate::ui::theme::space::{S8, S12};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind as FieldKind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The answers so far.
    pub sheet: AllergenSheet,
    /// The ingredients so far.
    pub ingredients: Asked,
    /// What is asked now; the list, where nothing is.
    pub asking: Option<Asking>,
    /// The page of the list.
    pub page: usize,
}

/// One question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asking {
    /// Is this in it? Then the list again, or the next that is not checked.
    Answer(Allergen, Then),
    /// Which cereals or nuts?
    Named(Allergen, Then),
    /// What is it made of?
    Ingredients,
}

/// What comes after an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Then {
    /// The list.
    List,
    /// The next one that is not checked, from this one on.
    Next,
}

impl Draft {
    /// As it is now.
    pub fn of(sheet: &AllergenSheet, ingredients: &str) -> Self {
        Self {
            sheet: sheet.clone(),
            ingredients: Asked::with(ingredients.to_owned()),
            asking: None,
            page: 0,
        }
    }

    fn next_after(&self, allergen: Allergen) -> Option<Asking> {
        let open = self.sheet.with(AllergenAnswer::NotChecked);
        let next = open.iter().find(|a| **a > allergen)?;
        Some(Asking::Answer(*next, Then::Next))
    }

    fn go_on(&mut self, allergen: Allergen, then: Then) {
        self.asking = match then {
            Then::List => None,
            Then::Next => self.next_after(allergen),
        };
    }
}

/// How an answer looks: its icon and its colours.
pub fn look_of(look: Look<'_>, answer: AllergenAnswer) -> (Icon, Block) {
    match answer {
        AllergenAnswer::Contains => (icons::WARNING_CIRCLE, look.tokens.refused),
        AllergenAnswer::MayContain => (icons::WARNING, look.tokens.attention),
        AllergenAnswer::DoesNotContain => (icons::CHECK_CIRCLE, look.tokens.positive),
        AllergenAnswer::NotChecked => (icons::QUESTION, look.tokens.primary),
    }
}

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    match draft.allergens.asking {
        None => list(ui, look, data, draft),
        Some(Asking::Answer(allergen, then)) => {
            answer(ui, look, data, &mut draft.allergens, allergen, then);
            Vec::new()
        }
        Some(Asking::Named(allergen, then)) => {
            named(ui, look, &mut draft.allergens, allergen, then);
            Vec::new()
        }
        Some(Asking::Ingredients) => {
            ingredients(ui, look, &mut draft.allergens);
            Vec::new()
        }
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    let mine = &mut draft.allergens;
    let mut rows: Vec<ListRow> = mine
        .sheet
        .lines()
        .map(|(allergen, line)| {
            let (icon, block) = look_of(look, line.answer);
            ListRow {
                icon,
                block,
                name: words.allergen(allergen),
                detail: words.allergen_line(&line),
                amount: String::new(),
            }
        })
        .collect();
    rows.push(ListRow {
        icon: icons::NOTE_PENCIL,
        block: look.tokens.primary,
        name: say!(words, "allergens-ingredients"),
        detail: if mine.ingredients.is_empty() {
            say!(words, "allergens-not-written")
        } else {
            say!(words, "allergens-written")
        },
        amount: String::new(),
    });
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut mine.page);
    if let Some(number) = pressed {
        mine.asking = Some(match Allergen::ALL.get(number) {
            Some(allergen) => Asking::Answer(*allergen, Then::List),
            None => Asking::Ingredients,
        });
    }
    let open = mine.sheet.with(AllergenAnswer::NotChecked);
    let (back, all, keep) = (
        say!(words, "back"),
        say!(words, "allergens-answer-open", count = open.len()),
        say!(words, "item-keep"),
    );
    let mut foot = Foot::new().back(&back);
    let first = open.first().copied();
    if first.is_some() {
        foot = foot.other(Button::new(&all).icon(icons::QUESTION));
    }
    let foot = foot.primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.part = None,
        Some(Pressed::Other(_)) => {
            mine.asking = first.map(|allergen| Asking::Answer(allergen, Then::Next));
        }
        Some(Pressed::Primary) => {
            let typed = mine.ingredients.typed.clone();
            return vec![Action::Allergens(mine.sheet.clone(), typed)];
        }
        None => {}
    }
    Vec::new()
}

fn answer(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    allergen: Allergen,
    then: Then,
) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let what = words.allergen(allergen);
    let name = data.product.name.as_str();
    let question = say!(words, "allergens-ask", allergen = what, name = name);
    column.title(ui, look, &question);
    let line = draft.sheet.line(allergen);
    let names: Vec<String> = AllergenAnswer::ALL
        .iter()
        .map(|answer| words.allergen_answer(*answer))
        .collect();
    let not_checked = say!(words, "allergens-not-checked-detail");
    let choices: Vec<Choice<'_>> = AllergenAnswer::ALL
        .iter()
        .zip(&names)
        .map(|(answer, name)| {
            let (icon, block) = look_of(look, *answer);
            let choice = Choice::new(name, icon)
                .block(block)
                .chosen(line.answer == *answer);
            if *answer == AllergenAnswer::NotChecked {
                choice.detail(&not_checked)
            } else {
                choice
            }
        })
        .collect();
    let mut first = 0;
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut first);
    if let Some(answer) = pressed.and_then(|n| AllergenAnswer::ALL.get(n)) {
        let answer = *answer;
        draft.sheet.say(allergen, AllergenLine { answer, ..line });
        if allergen.is_named() && answer.is_a_warning() {
            draft.asking = Some(Asking::Named(allergen, then));
        } else {
            draft.go_on(allergen, then);
        }
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.asking = None;
    }
}

fn named(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, allergen: Allergen, then: Then) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let question = match allergen {
        Allergen::Nuts => say!(words, "allergens-which-nut"),
        _ => say!(words, "allergens-which-cereal"),
    };
    column.title(ui, look, &question);
    let mut line = draft.sheet.line(allergen);
    let all: Vec<NamedAllergen> = NamedAllergen::all_of(allergen).collect();
    let rest = column.rest();
    let high = look.layout.target();
    let columns = if rest.width() >= 900.0 { 4 } else { 3 };
    let grid = Grid {
        columns,
        rows: all.len().div_ceil(columns),
    };
    let rows = crate::ui::layout::count(grid.rows);
    let area = rest.with_max_y(rest.top() + rows * high + (rows - 1.0) * S12);
    for (cell, one) in all.iter().enumerate() {
        let name = words.named_allergen(*one);
        let chosen = line.named.contains(one);
        let button = Button::new(&name).selected(chosen);
        if button.show(ui, look, grid.cell(area, S12, cell)) {
            if chosen {
                line.named.remove(one);
            } else {
                line.named.insert(*one);
            }
            draft.sheet.say(allergen, line.clone());
        }
    }
    let mut below = Cut::new(rest, S8);
    below.skip(area.height() + S12);
    let (back, on) = (say!(words, "back"), say!(words, "new-on"));
    let mut foot = Foot::new().back(&back);
    // Without a name there is no way on but back.
    if !line.named.is_empty() {
        foot = foot.primary(Button::primary(&on).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.asking = Some(Asking::Answer(allergen, then)),
        Some(Pressed::Primary) => draft.go_on(allergen, then),
        _ => {}
    }
}

fn ingredients(ui: &mut Ui, look: Look<'_>, draft: &mut Draft) {
    let words = look.words;
    let said = say!(look.words, "aside-ingredients");
    let about = (icons::GRAINS, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content).wide();
    let (label, hint) = (
        say!(words, "allergens-ingredients"),
        say!(words, "allergens-ingredients-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: FieldKind::Words,
    };
    let entered = draft.ingredients.show(ui, look, &mut column, question);
    let (back, on) = (say!(words, "back"), say!(words, "allergens-done"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&on).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.asking = None,
        pressed if entered || pressed == Some(Pressed::Primary) => {
            let empty = draft.ingredients.is_empty();
            match FreeText::ingredients(&draft.ingredients.typed) {
                Err(refusal) if !empty => draft.ingredients.refuse(refusal),
                _ => draft.asking = None,
            }
        }
        _ => {}
    }
}
