//! A list of products on its way in: what it does not say is asked, then each row is shown with what
//! will become of it, and only then is it taken in.

mod questions;
mod rows;

use std::sync::Arc;

use egui::Ui;

use crate::domain::catalogue::{Category, Trade};
use crate::domain::ids::EntryId;
use crate::domain::product_lists::plan::{Counts, Plan, VatQuestion};
use crate::domain::product_lists::vat_choices::VatChoice;
use crate::domain::product_lists::{Form, Letters};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What is to be done next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Say where new products go whose row names no tab.
    WhichTab {
        /// The tabs of the shop.
        tabs: Vec<Category>,
        /// How many new products it is about.
        products: usize,
    },
    /// Say how the new products of a tab stand to VAT.
    Vat {
        /// What is asked.
        question: VatQuestion,
        /// How many more tabs are asked about after this one.
        left: usize,
    },
    /// Look at each row.
    Preview(Arc<Preview>),
    /// It was taken in.
    Done(Counts),
}

/// What will become of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Preview {
    /// Each row with what becomes of it.
    pub plan: Arc<Plan>,
    /// The tabs of the shop, new ones too.
    pub tabs: Vec<Category>,
    /// Whose list it is.
    pub form: Form,
    /// How its letters were written.
    pub letters: Letters,
    /// The column that the prices are from, where the list has several.
    pub prices_from: Option<String>,
    /// Whether something was asked, so that it can be answered again.
    pub asked: Asked,
}

/// Whether something was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// The list said everything.
    Nothing,
    /// Tabs or VAT codes.
    Something,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The name of the file.
    pub file: String,
    /// What the shop does.
    pub trade: Trade,
    /// What is to be done next.
    pub stage: Stage,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Which rows are shown.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// New products.
    New,
    /// Those that change.
    Changed,
    /// Those that are the same already.
    Same,
    /// Those that are not taken.
    NotTaken,
}

impl Filter {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::New,
        Self::Changed,
        Self::Same,
        Self::NotTaken,
    ];
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of choices or rows.
    pub page: usize,
    /// Which rows are shown.
    pub filter: Filter,
    /// The part of the tabs that is shown.
    pub tabs_page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Into this tab.
    Tab(EntryId),
    /// Into a new tab of this name.
    NewTab(String),
    /// The products of this tab stand like this to VAT.
    Vat {
        /// The name of the tab.
        tab: String,
        /// How.
        choice: VatChoice,
    },
    /// As suggested, for this tab and those after it.
    AllSuggested,
    /// Answer the questions again.
    AnswerAgain,
    /// Take it in.
    TakeIn,
    /// Done with it.
    Done,
    /// Not now; nothing is taken in.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match &data.stage {
        Stage::WhichTab { tabs, products } => {
            questions::which_tab(ui, look, data, draft, tabs, *products)
        }
        Stage::Vat { question, left } => questions::vat(ui, look, data, draft, question, *left),
        Stage::Preview(preview) => rows::view(ui, look, data, draft, preview),
        Stage::Done(counts) => done(ui, look, *counts),
    }
}

fn done(ui: &mut Ui, look: Look<'_>, counts: Counts) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-list-in");
    let about = (icons::TAG, look.tokens.positive);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "list-in-done"));
    let new = say!(words, "list-in-done-new", count = counts.new);
    let changed = say!(words, "list-in-done-changed", count = counts.changed);
    column.banner(ui, look, Tone::Positive, &format!("{new} {changed}"));
    if counts.not_taken > 0 {
        let sentence = say!(words, "list-in-done-not", count = counts.not_taken);
        column.say(ui, look, Type::Body, &sentence);
    }
    column.quiet(ui, look, &say!(words, "list-in-done-where"));
    let label = say!(words, "list-in-ok");
    let foot = Foot::new().primary(Button::primary(&label).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Primary) => vec![Action::Done],
        _ => Vec::new(),
    }
}
