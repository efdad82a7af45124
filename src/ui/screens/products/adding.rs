//! A new item, one question at a time: its name, its tab, what it costs, and its VAT.

use egui::Ui;

use super::{block_of, vat};
use crate::domain::Pence;
use crate::domain::catalogue::{Category, Trade};
use crate::domain::free_text::{FreeText, LONGEST_NAME};
use crate::domain::ids::EntryId;
use crate::domain::vat::VatCode;
use crate::domain::{Refusal, catalogue};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind as FieldKind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::steps;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The kind of shop.
    pub trade: Trade,
    /// The tabs of the till.
    pub tabs: Vec<Category>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// The questions, in their order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub enum Step {
    /// What is it called?
    #[default]
    Name,
    /// Where does it stand?
    Tab,
    /// What does it cost?
    Price,
    /// Which VAT?
    Vat,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The question that is asked.
    pub step: Step,
    /// Its name.
    pub name: Asked,
    /// The short name for its tile; the name itself, where that is short.
    pub button_name: Asked,
    /// Its tab.
    pub tab: Option<EntryId>,
    /// What it costs.
    pub price: Asked,
    /// Its VAT, once it was said.
    pub vat: vat::Draft,
    /// The page of tabs.
    pub page: usize,
}

/// A product as it was described.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Described {
    /// Its name.
    pub name: String,
    /// The short name for its tile.
    pub button_name: String,
    /// Its tab.
    pub tab: EntryId,
    /// What it costs.
    pub price: Pence,
    /// Its codes, taken away and eaten in.
    pub codes: (VatCode, VatCode),
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Add it.
    Add(Described),
    /// The tabs, where there is none yet.
    Tabs,
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if data.tabs.is_empty() {
        return no_tabs(ui, look, page, column);
    }
    if !look.layout.is_short() {
        let names = [
            say!(words, "new-step-name"),
            say!(words, "new-step-tab"),
            say!(words, "new-step-price"),
            say!(words, "new-step-vat"),
        ];
        let now = [Step::Name, Step::Tab, Step::Price, Step::Vat]
            .iter()
            .position(|step| *step == draft.step);
        let line = column.line(32.0);
        steps::show(ui, look, line, &names, now.unwrap_or(0));
    }
    let about = (icons::TAG, look.trade(data.trade));
    match draft.step {
        Step::Name => column.beside(ui, look, about, &say!(words, "aside-product")),
        Step::Price => column.beside(ui, look, about, &say!(words, "aside-product-price")),
        Step::Tab | Step::Vat => {}
    }
    column.problem(ui, look, data.problem.as_deref());
    let (back, on) = (say!(words, "back"), say!(words, "new-on"));
    let mut foot = Foot::new().back(&back);
    let mut entered = false;
    let add = say!(words, "new-add");
    match draft.step {
        Step::Name => {
            entered = ask_name(ui, look, &mut column, draft);
            foot = foot.primary(Button::primary(&on).icon(icons::ARROW_RIGHT));
        }
        Step::Tab => {
            if let Some(tab) = ask_tab(ui, look, data, column, draft) {
                draft.tab = Some(tab);
                draft.step = Step::Price;
            }
        }
        Step::Price => {
            let label = say!(words, "new-price", name = draft.name.typed.trim());
            let hint = say!(words, "new-price-hint");
            let question = Question {
                label: &label,
                hint: &hint,
                kind: FieldKind::Figures,
            };
            let mut column = Column::new(look, column.rest());
            entered = draft.price.show(ui, look, &mut column, question);
            foot = foot.primary(Button::primary(&on).icon(icons::ARROW_RIGHT));
        }
        Step::Vat => {
            vat::ask(ui, look, data.trade, column, &mut draft.vat);
            foot = foot.primary(Button::primary(&add).icon(icons::CHECK));
        }
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return back_from(draft),
        Some(Pressed::Primary) => entered = true,
        _ => {}
    }
    if entered {
        return go_on(draft);
    }
    Vec::new()
}

fn no_tabs(ui: &mut Ui, look: Look<'_>, page: Page, column: Column) -> Vec<Action> {
    let words = look.words;
    let sentence = say!(words, "new-no-tabs");
    let block = look.tokens.primary;
    empty::show(ui, look, column.rest(), icons::STACK, block, &sentence);
    let (back, tabs) = (say!(words, "back"), say!(words, "products-tabs"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&tabs).icon(icons::STACK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![Action::Tabs],
        _ => Vec::new(),
    }
}

/// The name and the short name, which follows it while it is short.
fn ask_name(ui: &mut Ui, look: Look<'_>, column: &mut Column, draft: &mut Draft) -> bool {
    let words = look.words;
    let (label, hint) = (say!(words, "new-name"), say!(words, "new-name-hint"));
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
    let followed = draft.button_name.typed == draft.name.typed;
    let first = (&mut draft.name, name);
    let second = (&mut draft.button_name, short);
    let entered = asked::pair(ui, look, column, Side::Beside, first, second);
    if followed && draft.name.typed.chars().count() <= LONGEST_NAME {
        draft.button_name.typed.clone_from(&draft.name.typed);
    }
    entered
}

fn ask_tab(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    mut column: Column,
    draft: &mut Draft,
) -> Option<EntryId> {
    if !look.layout.is_tiny() {
        let name = draft.name.typed.trim();
        column.title(ui, look, &say!(look.words, "new-tab", name = name));
    }
    let choices: Vec<Choice<'_>> = data
        .tabs
        .iter()
        .map(|tab| {
            Choice::new(&tab.name, icons::STACK)
                .block(block_of(look, data.trade, Some(tab)))
                .chosen(draft.tab == Some(tab.id))
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    pressed.and_then(|n| data.tabs.get(n)).map(|tab| tab.id)
}

fn back_from(draft: &mut Draft) -> Vec<Action> {
    draft.step = match draft.step {
        Step::Name => return vec![Action::Back],
        Step::Tab => Step::Name,
        Step::Price => Step::Tab,
        Step::Vat => Step::Price,
    };
    Vec::new()
}

/// A name as it is typed; where it cannot be kept, its field says so.
pub fn checked_names(name: &mut Asked, button_name: &mut Asked) -> Option<(String, String)> {
    let keep = |asked: &mut Asked, read: fn(&str) -> Result<FreeText, Refusal>| {
        let read = read(&asked.typed);
        asked.problem = read.as_ref().err().cloned();
        read.ok().map(String::from)
    };
    let full = keep(name, FreeText::product_name)?;
    let short = keep(button_name, FreeText::name)?;
    Some((full, short))
}

fn go_on(draft: &mut Draft) -> Vec<Action> {
    match draft.step {
        Step::Name => {
            if checked_names(&mut draft.name, &mut draft.button_name).is_some() {
                draft.step = Step::Tab;
            }
            Vec::new()
        }
        Step::Tab => Vec::new(),
        Step::Price => {
            if checked_price(&mut draft.price).is_some() {
                draft.step = Step::Vat;
            }
            Vec::new()
        }
        Step::Vat => {
            let names = checked_names(&mut draft.name, &mut draft.button_name);
            let price = checked_price(&mut draft.price);
            let (Some((name, button_name)), Some(price), Some(tab)) = (names, price, draft.tab)
            else {
                draft.step = Step::Name;
                return Vec::new();
            };
            vec![Action::Add(Described {
                name,
                button_name,
                tab,
                price,
                codes: draft.vat.codes(),
            })]
        }
    }
}

/// A price as it is typed; where it cannot be one, its field says so.
pub fn checked_price(asked: &mut Asked) -> Option<Pence> {
    let price = asked.money()?;
    match catalogue::check_price(price) {
        Ok(price) => Some(price),
        Err(refusal) => {
            asked.refuse(refusal);
            None
        }
    }
}
