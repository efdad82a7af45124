//! The tabs of the till: their names, their colours, their order, and what stands in each.

use egui::Ui;

use super::block_of;
use super::standing::{Way, moved};
use crate::domain::catalogue::{Category, TabColour, Trade};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, ProductId};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::space::S12;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind as FieldKind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The kind of shop.
    pub trade: Trade,
    /// All tabs in their order, withdrawn ones too, and what stands in each, in its order.
    pub tabs: Vec<(Category, Vec<(ProductId, String)>)>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What is looked at.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Showing {
    /// All tabs.
    #[default]
    List,
    /// One tab.
    One(EntryId),
    /// A new tab.
    New,
    /// The colour of a tab, or of the new one.
    Colour(Option<EntryId>),
    /// The order of what stands in a tab, and what is to be moved.
    Order(EntryId, Option<ProductId>),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is looked at.
    pub showing: Showing,
    /// Its name.
    pub name: Asked,
    /// Its colour.
    pub colour: Option<TabColour>,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// A new tab of this name and colour.
    Add(String, Option<TabColour>),
    /// This name and colour from now on.
    Change(EntryId, String, Option<TabColour>),
    /// All tabs in this order.
    Order(Vec<EntryId>),
    /// What stands in a tab, in this order.
    OrderItems(EntryId, Vec<ProductId>),
    /// Off the till.
    Withdraw(EntryId),
    /// Back onto the till.
    BringBack(EntryId),
    /// Back to the items.
    Back,
}

/// What a colour is called.
pub fn colour_name(words: &Words, colour: Option<TabColour>) -> String {
    match colour {
        None => say!(words, "colour-shop"),
        Some(TabColour::Primary) => say!(words, "colour-blue"),
        Some(TabColour::Positive) => say!(words, "colour-green"),
        Some(TabColour::Attention) => say!(words, "colour-yellow"),
        Some(TabColour::Refused) => say!(words, "colour-red"),
        Some(TabColour::Bakery) => say!(words, "colour-brown"),
        Some(TabColour::Bike) => say!(words, "colour-teal"),
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let found = |id: EntryId| data.tabs.iter().find(|(tab, _)| tab.id == id);
    match draft.showing.clone() {
        Showing::List => list(ui, look, data, draft),
        Showing::New => one(ui, look, data, draft, None),
        Showing::One(id) => match found(id) {
            Some(tab) => one(ui, look, data, draft, Some(tab)),
            None => list(ui, look, data, draft),
        },
        Showing::Colour(tab) => {
            colours(ui, look, data, draft, tab);
            Vec::new()
        }
        Showing::Order(id, chosen) => match found(id) {
            Some((tab, items)) => order(ui, look, data, draft, (tab, items, chosen)),
            None => list(ui, look, data, draft),
        },
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    if data.tabs.is_empty() {
        let sentence = say!(words, "tabs-none");
        let block = look.trade(data.trade);
        empty::show(ui, look, column.rest(), icons::STACK, block, &sentence);
    }
    let rows: Vec<ListRow> = data
        .tabs
        .iter()
        .map(|(tab, items)| ListRow {
            icon: icons::STACK,
            block: block_of(look, data.trade, Some(tab)),
            name: tab.name.clone(),
            detail: if tab.withdrawn {
                say!(words, "products-is-withdrawn")
            } else {
                say!(words, "tabs-items", count = items.len())
            },
            amount: String::new(),
        })
        .collect();
    let about = (icons::STACK, look.trade(data.trade));
    let said = say!(words, "aside-tabs");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &said);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some((tab, _)) = pressed.and_then(|n| data.tabs.get(n)) {
        draft.showing = Showing::One(tab.id);
        draft.name = Asked::with(tab.name.clone());
        draft.colour = tab.colour;
    }
    let (back, add) = (say!(words, "back"), say!(words, "tabs-add"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&add).icon(icons::PLUS));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) => {
            draft.showing = Showing::New;
            draft.name = Asked::default();
            draft.colour = None;
        }
        _ => {}
    }
    Vec::new()
}

type Tab = (Category, Vec<(ProductId, String)>);

fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    tab: Option<&Tab>,
) -> Vec<Action> {
    let words = look.words;
    let said = say!(words, "aside-tabs");
    let about = (icons::STACK, look.trade(data.trade));
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (say!(words, "tabs-name"), say!(words, "tabs-name-hint"));
    let tiny = look.layout.is_tiny();
    let question = Question {
        label: &label,
        hint: if tiny { "" } else { &hint },
        kind: FieldKind::Words,
    };
    let mut entered = draft.name.show(ui, look, &mut column, question);
    let mut actions = Vec::new();
    // Where it is low, what is to be said takes the room of the buttons.
    if !(tiny && (draft.name.problem.is_some() || data.problem.is_some())) {
        actions.extend(buttons(ui, look, data, &mut column, tab, draft));
    }
    let (back, keep) = (say!(words, "back"), say!(words, "item-keep"));
    let (withdraw, bring_back) = (say!(words, "item-withdraw"), say!(words, "item-bring-back"));
    let mut foot = Foot::new().back(&back);
    if let Some((tab, _)) = tab {
        let button = if tab.withdrawn {
            Button::new(&bring_back).icon(icons::ARROW_COUNTER_CLOCKWISE)
        } else {
            Button::new(&withdraw).icon(icons::ARCHIVE)
        };
        foot = foot.other(button);
    }
    let foot = foot.primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.showing = Showing::List,
        Some(Pressed::Other(_)) => actions.extend(tab.map(|(tab, _)| {
            if tab.withdrawn {
                Action::BringBack(tab.id)
            } else {
                Action::Withdraw(tab.id)
            }
        })),
        Some(Pressed::Primary) => entered = true,
        None => {}
    }
    if entered {
        match FreeText::name(&draft.name.typed) {
            Ok(name) => {
                let name = String::from(name);
                actions.push(match tab {
                    Some((tab, _)) => Action::Change(tab.id, name, draft.colour),
                    None => Action::Add(name, draft.colour),
                });
            }
            Err(refusal) => draft.name.refuse(refusal),
        }
    }
    actions
}

/// The colours to choose from: the shop's own first, which is not offered twice.
fn all_colours(trade: Trade) -> Vec<Option<TabColour>> {
    let own = match trade {
        Trade::Bakery => TabColour::Bakery,
        Trade::Bike => TabColour::Bike,
    };
    let mut all = vec![None];
    let others = TabColour::ALL.iter().copied().filter(|c| *c != own);
    all.extend(others.map(Some));
    all
}

fn colours(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, tab: Option<EntryId>) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "tabs-colour-ask"));
    }
    let all = all_colours(data.trade);
    let names: Vec<String> = all.iter().map(|c| colour_name(words, *c)).collect();
    let choices: Vec<Choice<'_>> = all
        .iter()
        .zip(&names)
        .map(|(colour, name)| {
            let block = match colour {
                Some(colour) => look.tile(colour.code()),
                None => look.trade(data.trade),
            };
            Choice::new(name, icons::STACK)
                .block(block)
                .chosen(draft.colour == *colour)
        })
        .collect();
    let mut first = 0;
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut first);
    let back_to = match tab {
        Some(tab) => Showing::One(tab),
        None => Showing::New,
    };
    if let Some(colour) = pressed.and_then(|n| all.get(n)) {
        draft.colour = *colour;
        draft.showing = back_to.clone();
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.showing = back_to;
    }
}

/// Its colour, its place among the tabs, and the order of what stands in it.
fn buttons(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    column: &mut Column,
    tab: Option<&Tab>,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let colour = colour_name(words, draft.colour);
    let colour = say!(words, "tabs-colour", colour = colour);
    let (earlier, later) = (say!(words, "order-earlier"), say!(words, "order-later"));
    let mut actions = Vec::new();
    let mut line = Cut::new(column.line(look.layout.target()), S12);
    let button = Button::new(&colour);
    let wide = button.width(ui);
    if button.show(ui, look, line.left(wide)) {
        draft.showing = Showing::Colour(tab.map(|(tab, _)| tab.id));
    }
    let Some((tab, items)) = tab else {
        return actions;
    };
    if items.len() > 1 {
        let inside = say!(words, "tabs-order-items", count = items.len());
        let button = Button::new(&inside).icon(icons::SQUARES_FOUR);
        let wide = button.width(ui).min(line.rest.width());
        if button.show(ui, look, line.left(wide)) {
            draft.showing = Showing::Order(tab.id, None);
            draft.page = 0;
        }
    }
    let mut line = Cut::new(column.line(look.layout.target()), S12);
    let ids: Vec<EntryId> = data.tabs.iter().map(|(tab, _)| tab.id).collect();
    let place = ids.iter().position(|id| *id == tab.id);
    for (word, icon, way) in [
        (&earlier, icons::ARROW_LEFT, Way::Earlier),
        (&later, icons::ARROW_RIGHT, Way::Later),
    ] {
        let button = Button::new(word).icon(icon);
        let spot = line.left(button.width(ui));
        if button.show(ui, look, spot) {
            let order = place.and_then(|place| moved(ids.clone(), place, way));
            actions.extend(order.map(Action::Order));
        }
    }
    actions
}

fn order(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (tab, items, chosen): (&Category, &[(ProductId, String)], Option<ProductId>),
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    column.problem(ui, look, data.problem.as_deref());
    let place = items.iter().position(|(id, _)| Some(*id) == chosen);
    if data.problem.is_none() && !look.layout.is_tiny() {
        let sentence = match place.and_then(|place| items.get(place)) {
            Some((_, name)) => say!(words, "order-chosen", name = name.as_str()),
            None => say!(words, "order-choose"),
        };
        column.quiet(ui, look, &sentence);
    }
    let row = |number: usize| {
        let (id, name) = items.get(number)?;
        let is_chosen = Some(*id) == chosen;
        let row = ListRow {
            icon: if is_chosen { icons::CHECK } else { icons::TAG },
            block: if is_chosen {
                look.tokens.primary
            } else {
                block_of(look, data.trade, Some(tab))
            },
            name: name.clone(),
            detail: say!(
                words,
                "order-place",
                place = (number + 1).to_string(),
                of = items.len().to_string()
            ),
            amount: String::new(),
        };
        Some((row, None))
    };
    let columns = if column.rest().width() >= 1000.0 {
        2
    } else {
        1
    };
    let total = (items.len(), columns);
    let rest = column.rest();
    if let Some(number) = list_row::many(ui, look, rest, total, &mut draft.page, row) {
        let id = items.get(number).map(|(id, _)| *id);
        draft.showing = Showing::Order(tab.id, id);
    }
    let (back, earlier, later) = (
        say!(words, "back"),
        say!(words, "order-earlier"),
        say!(words, "order-later"),
    );
    let mut foot = Foot::new().back(&back);
    if place.is_some() {
        foot = foot
            .other(Button::new(&earlier).icon(icons::ARROW_LEFT))
            .other(Button::new(&later).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.showing = Showing::One(tab.id);
            draft.page = 0;
        }
        Some(Pressed::Other(which)) => {
            let ids = items.iter().map(|(id, _)| *id).collect();
            let order = place.and_then(|place| moved(ids, place, Way::of_button(which)));
            actions.extend(order.map(|order| Action::OrderItems(tab.id, order)));
        }
        _ => {}
    }
    actions
}
