//! Allergens at the till: what is in one product, and which items of a shelf do not have something.
//!
//! What nobody has checked never stands among what somebody can eat: it stands apart and sends to
//! the baker.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Align2, Ui};

use crate::domain::allergens::{Allergen, AllergenAnswer, AllergenSheet};
use crate::domain::catalogue::{Category, Product};
use crate::domain::ids::ProductId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid, count, fits};
use crate::ui::theme::space::{S4, S8, S12, S16};
use crate::ui::theme::{Block, Type};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{card, empty, more_strip, tabs};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The shelves.
    pub categories: Vec<Category>,
    /// Everything that is sold here.
    pub products: Arc<Vec<Product>>,
    /// What is said of each; one that is not there was never checked.
    pub sheets: Arc<BTreeMap<ProductId, AllergenSheet>>,
}

/// What is looked at.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// One product; else a shelf.
    pub product: Option<ProductId>,
    /// The shelf.
    pub category: usize,
    /// The part of the shelves that is seen.
    pub tabs_page: usize,
    /// What somebody must not eat.
    pub without: Option<Allergen>,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Back to where they were.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let product = draft.product;
    let found = product.and_then(|id| data.products.iter().find(|p| p.id == id));
    match (found, draft.without) {
        (Some(product), _) => one(ui, look, data, draft, product),
        (None, None) => which(ui, look, draft),
        (None, Some(allergen)) => shelf(ui, look, data, draft, allergen),
    }
}

fn block(look: Look<'_>, answer: AllergenAnswer) -> (Block, icons::Icon) {
    let t = look.tokens;
    match answer {
        AllergenAnswer::Contains => (t.refused, icons::X_CIRCLE),
        AllergenAnswer::MayContain => (t.attention, icons::WARNING),
        AllergenAnswer::DoesNotContain => (t.positive, icons::CHECK_CIRCLE),
        AllergenAnswer::NotChecked => (t.primary, icons::QUESTION),
    }
}

const ORDER: [AllergenAnswer; 4] = [
    AllergenAnswer::Contains,
    AllergenAnswer::MayContain,
    AllergenAnswer::NotChecked,
    AllergenAnswer::DoesNotContain,
];

/// What is in one product.
fn one(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, of: &Product) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &of.name);
    let sheet = data.sheets.get(&of.id).cloned().unwrap_or_default();
    if !sheet.is_whole() {
        let sentence = say!(words, "allergens-ask-baker");
        column.banner(ui, look, Tone::Attention, &sentence);
    }
    let mut rows: Vec<(AllergenAnswer, String, String)> = Vec::new();
    for answer in ORDER {
        let of_answer = sheet.lines().filter(|(_, line)| line.answer == answer);
        rows.extend(
            of_answer.map(|(a, line)| (answer, words.allergen(a), words.allergen_line(&line))),
        );
    }
    let rest = column.rest();
    // These are read, not touched.
    let high = match () {
        () if look.layout.is_tiny() => 34.0,
        () if look.layout.is_short() => 44.0,
        () => 52.0,
    };
    let columns = if rest.width() >= 1000.0 { 2 } else { 1 };
    let cells_down = fits(rest.height(), high, S4).max(1);
    let grid = Grid {
        columns,
        rows: cells_down.min(rows.len().div_ceil(columns)),
    };
    let area = rest.with_max_y(rest.top() + count(grid.rows) * (high + S4) - S4);
    let pages = Pages::with_foot(rows.len(), grid.cells(), draft.page);
    for (cell, (answer, name, said)) in rows
        .get(pages.shown())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let spot = grid.cell(area, S4, cell).shrink2(egui::vec2(S4, 0.0));
        let (block, icon) = block(look, *answer);
        card::answer(ui, look, spot, block);
        let mut cut = Cut::new(spot.shrink2(egui::vec2(S12, 0.0)), S8);
        let picture = cut.left(28.0);
        text::icon(ui, picture, icon, IconCut::Fill, 24.0, block.ink);
        let wide = text::width(ui, Type::Meta, said);
        let right = cut.right(wide);
        let colour = look.tokens.text;
        text::paint(ui, right, Align2::RIGHT_CENTER, Type::Meta, said, colour);
        text::paint(
            ui,
            cut.rest,
            Align2::LEFT_CENTER,
            Type::MetaStrong,
            name,
            colour,
        );
        text::node(ui, spot, egui::Role::Label, &format!("{name}: {said}"));
    }
    let more = say!(
        words,
        "list-more",
        page = pages.number().to_string(),
        of = pages.count().to_string()
    );
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if pages.has_more() {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(_) => {
            draft.page = pages.next();
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// What must somebody not eat?
fn which(ui: &mut Ui, look: Look<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "allergens-which"));
    }
    let rest = column.rest();
    let columns = if rest.width() >= 1000.0 {
        4
    } else if rest.width() >= 560.0 {
        3
    } else {
        2
    };
    let grid = Grid {
        columns,
        rows: fits(rest.height(), look.layout.target(), S12)
            .min(Allergen::ALL.len().div_ceil(columns))
            .max(1),
    };
    let high = ((rest.height() + S12) / count(grid.rows) - S12).min(96.0);
    let area = rest.with_max_y(rest.top() + count(grid.rows) * (high + S12) - S12);
    let pages = Pages::of(Allergen::ALL.len(), grid.cells(), draft.page);
    for (cell, number) in pages.shown().enumerate() {
        let Some(allergen) = Allergen::ALL.get(number) else {
            continue;
        };
        let name = words.allergen(*allergen);
        if Button::new(&name).show(ui, look, grid.cell(area, S12, cell)) {
            draft.without = Some(*allergen);
            draft.page = 0;
        }
    }
    if pages.has_more() {
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(words, "list-more", page = numbers.0, of = numbers.1);
        let spot = grid.cell(area, S12, grid.cells() - 1);
        if Button::new(&label)
            .icon(icons::ARROW_RIGHT)
            .show(ui, look, spot)
        {
            draft.page = pages.next();
        }
    }
    let back = say!(words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        _ => Vec::new(),
    }
}

/// The items of a shelf by what is said about one allergen.
fn shelf(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    allergen: Allergen,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let name = words.allergen(allergen);
    if !look.layout.is_tiny() {
        column.title(
            ui,
            look,
            &say!(words, "allergens-without", allergen = name.as_str()),
        );
    }
    let names: Vec<String> = data.categories.iter().map(|c| c.name.clone()).collect();
    if names.len() > 1 {
        let row = column.line(look.layout.target());
        if let Some(tab) = tabs::show(ui, look, row, &names, draft.category, &mut draft.tabs_page) {
            draft.category = tab;
            draft.page = 0;
        }
    }
    let category = data.categories.get(draft.category).map(|c| c.id);
    let on_shelf = data
        .products
        .iter()
        .filter(|p| category.is_none_or(|c| p.category == c));
    let mut rows: Vec<(AllergenAnswer, &Product)> = on_shelf
        .map(|p| {
            let answer = data.sheets.get(&p.id).map(|s| s.answer(allergen));
            (answer.unwrap_or(AllergenAnswer::NotChecked), p)
        })
        .collect();
    // What can be eaten first; then what must be asked about; then the rest.
    let order = |answer: AllergenAnswer| match answer {
        AllergenAnswer::DoesNotContain => 0,
        AllergenAnswer::NotChecked => 1,
        AllergenAnswer::MayContain => 2,
        AllergenAnswer::Contains => 3,
    };
    rows.sort_by_key(|(answer, _)| order(*answer));
    if rows.is_empty() {
        let sentence = say!(words, "till-no-items");
        let rest = column.rest();
        empty::show(ui, look, rest, icons::TAG, look.tokens.primary, &sentence);
    }
    let rest = column.rest();
    let high = look.layout.list_row().min(look.layout.target());
    let columns = if rest.width() >= 1100.0 { 2 } else { 1 };
    let grid = Grid {
        columns,
        rows: fits(rest.height(), high, S8).max(1),
    };
    // Where it is low, the way on stands beside the rows.
    let (rest, strip) = if look.layout.is_short() && rows.len() > grid.cells() {
        let (rows, strip) = more_strip::cut(ui, look, rest);
        (rows, Some(strip))
    } else {
        (rest, None)
    };
    let area = rest.with_max_y(rest.top() + count(grid.rows) * (high + S8) - S8);
    let pages = match strip {
        Some(_) => Pages::with_foot(rows.len(), grid.cells(), draft.page),
        None => Pages::of(rows.len(), grid.cells(), draft.page),
    };
    let mut chosen = None;
    for (cell, (answer, product)) in rows
        .get(pages.shown())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let spot = grid.cell(area, S8, cell);
        let shown = ui.push_id(product.id, |ui| item(ui, look, spot, *answer, product));
        if shown.inner {
            chosen = Some(product.id);
        }
    }
    if let Some(strip) = strip {
        if more_strip::show(ui, look, strip.with_max_y(area.bottom()), pages) {
            draft.page = pages.next();
        }
    } else if pages.has_more() {
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(words, "list-more", page = numbers.0, of = numbers.1);
        let spot = grid.cell(area, S8, grid.cells() - 1);
        if Button::new(&label)
            .icon(icons::ARROW_RIGHT)
            .show(ui, look, spot)
        {
            draft.page = pages.next();
        }
    }
    if chosen.is_some() {
        draft.product = chosen;
        draft.page = 0;
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.without = None;
        draft.page = 0;
    }
    Vec::new()
}

/// An item with what is said about it; true when somebody wants to see all about it.
fn item(
    ui: &mut Ui,
    look: Look<'_>,
    rect: egui::Rect,
    answer: AllergenAnswer,
    product: &Product,
) -> bool {
    let words = look.words;
    let (block, icon) = block(look, answer);
    let said = match answer {
        AllergenAnswer::NotChecked => say!(words, "allergens-not-checked-ask"),
        other => words.allergen_answer(other),
    };
    let mut cut = Cut::new(rect, S4);
    // Where there is the width, the longest answer has its line.
    let share = if rect.width() >= 560.0 { 0.5 } else { 0.44 };
    let wide = (rect.width() * share).max(150.0);
    // The answer belongs to its item: the next column stands further away.
    let right = cut.right(wide).with_max_x(rect.right() - S16);
    card::answer(ui, look, right, block);
    let mut inside = Cut::new(right.shrink2(egui::vec2(S12, 0.0)), S8);
    text::icon(ui, inside.left(28.0), icon, IconCut::Fill, 24.0, block.ink);
    let colour = look.tokens.text;
    let at = Align2::LEFT_CENTER;
    text::label(ui, inside.rest, at, Type::Meta, &said, colour);
    let spoken = format!("{}: {said}", product.name);
    let left = cut.rest;
    Button::new(&product.button_name)
        .spoken(&spoken)
        .show(ui, look, left)
}
