//! The shops: what is written down about each, changed a question at a time; another shop, another
//! till, the charity's name.

use egui::Ui;

use crate::domain::catalogue::Trade;
use crate::domain::free_text::FreeText;
use crate::domain::ids::ShopId;
use crate::domain::shops::{LONGEST_SELLER, Seats, Shop, till_name};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Block;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::shop_form::{self, Arrived, Part, Registered, ShopForm};
use crate::words::{Words, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The charity's name, once it has one.
    pub organisation: Option<String>,
    /// The shops that whoever is signed in may change.
    pub shops: Vec<Shop>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What is open.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Open {
    /// The list of shops.
    #[default]
    List,
    /// The charity's name.
    Organisation(Asked),
    /// What is written down about a shop.
    Shop(ShopId),
    /// One question about it.
    Part(ShopId, Part, Box<ShopForm>),
    /// A new shop, question by question.
    NewShop(Part, Box<ShopForm>),
    /// A new till: its name, and the place of its shop in the list.
    NewTill(Asked, usize),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is open.
    pub open: Open,
    /// The page of a list.
    pub list: usize,
    /// Whether a page has just come up.
    pub arrived: Arrived,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Write down what changed about a shop.
    Change(Box<Shop>),
    /// Add a shop; its id is given later.
    AddShop(Box<ShopForm>),
    /// Add a till to this shop.
    AddTill {
        /// Its name.
        name: String,
        /// Where it stands.
        shop: ShopId,
        /// What that shop does.
        trade: Trade,
    },
    /// Name the charity.
    Organisation(String),
    /// Back to the settings.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let arrived = std::mem::take(&mut draft.arrived);
    let before = std::mem::discriminant(&draft.open);
    let actions = match draft.open.clone() {
        Open::List => list(ui, look, &page, &mut column, data, draft),
        Open::Shop(id) => shop(ui, look, &page, &mut column, data, draft, id),
        Open::Part(id, part, form) => {
            let edit = Edit {
                id: Some(id),
                part,
                form,
            };
            questions(ui, look, &page, &mut column, data, draft, edit, arrived)
        }
        Open::NewShop(part, form) => {
            let edit = Edit {
                id: None,
                part,
                form,
            };
            questions(ui, look, &page, &mut column, data, draft, edit, arrived)
        }
        Open::Organisation(asked) => {
            organisation(ui, look, &page, &mut column, data, draft, asked, arrived)
        }
        Open::NewTill(asked, at) => new_till(
            ui,
            look,
            &page,
            &mut column,
            data,
            draft,
            (asked, at),
            arrived,
        ),
    };
    if before != std::mem::discriminant(&draft.open) {
        draft.arrived = Arrived::Now;
        draft.list = 0;
    }
    actions
}

fn face(look: Look<'_>, trade: Trade) -> (Icon, Block) {
    let icon = match trade {
        Trade::Bakery => icons::BREAD,
        Trade::Bike => icons::BICYCLE,
    };
    (icon, look.trade(trade))
}

fn row(icon: Icon, block: Block, name: String, detail: String) -> ListRow {
    ListRow {
        icon,
        block,
        name,
        detail,
        amount: String::new(),
    }
}

fn back_alone(ui: &mut Ui, look: Look<'_>, page: &Page) -> bool {
    let back = say!(look.words, "back");
    Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back)
}

fn list(
    ui: &mut Ui,
    look: Look<'_>,
    page: &Page,
    column: &mut Column,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let t = look.tokens;
    column.problem(ui, look, data.problem.as_deref());
    let mut rows: Vec<ListRow> = Vec::new();
    for shop in &data.shops {
        let (icon, block) = face(look, shop.trade);
        let seller = shop.seller.name.clone();
        let seller = seller.unwrap_or_else(|| say!(words, "shops-no-seller"));
        rows.push(row(icon, block, shop.name.clone(), seller));
    }
    let charity = data.organisation.clone();
    let charity = charity.unwrap_or_else(|| say!(words, "shops-charity"));
    let what = say!(words, "setup-check-charity");
    rows.push(row(icons::HAND_HEART, t.primary, charity, what));
    let (name, detail) = (
        say!(words, "setup-add-shop"),
        say!(words, "shops-add-shop-detail"),
    );
    rows.push(row(icons::PLUS, t.primary, name, detail));
    let (name, detail) = (
        say!(words, "shops-add-till"),
        say!(words, "shops-add-till-detail"),
    );
    rows.push(row(icons::PLUS, t.primary, name, detail));
    let shops = data.shops.len();
    let about = (icons::STOREFRONT, look.tokens.primary);
    let said = say!(words, "aside-shops");
    list_row::beside_few(ui, look, column, rows.len(), about, &said);
    match list_row::list(ui, look, column.rest(), &rows, &mut draft.list) {
        Some(number) if number < shops => {
            if let Some(shop) = data.shops.get(number) {
                draft.open = Open::Shop(shop.id);
            }
        }
        Some(number) if number == shops => {
            let name = data.organisation.clone().unwrap_or_default();
            draft.open = Open::Organisation(Asked::with(name));
        }
        Some(number) if number == shops + 1 => {
            let first = data.shops.first();
            let form = first.map(|shop| ShopForm::of(words, shop).another());
            draft.open = Open::NewShop(Part::Name, Box::new(form.unwrap_or_default()));
        }
        Some(_) => draft.open = Open::NewTill(Asked::default(), 0),
        None => {}
    }
    if back_alone(ui, look, page) {
        return vec![Action::Back];
    }
    Vec::new()
}

/// What is written down for a part, in a line.
fn written(words: &Words, shop: &Shop, part: Part) -> String {
    let seller = &shop.seller;
    let none = || say!(words, "shops-nothing");
    let several = |parts: [Option<&String>; 2]| {
        let there: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        if there.is_empty() {
            none()
        } else {
            there.join(" · ")
        }
    };
    match part {
        Part::Name => shop.name.clone(),
        Part::Seller => seller.name.clone().unwrap_or_else(none),
        Part::Address => several([seller.address.as_ref(), seller.contact.as_ref()]),
        Part::Numbers | Part::Income => several([
            seller.charity_number.as_ref(),
            seller.company_number.as_ref(),
        ]),
        Part::Vat | Part::VatNumber => match &seller.vat {
            Some(vat) => say!(
                words,
                "shops-vat-of",
                number = vat.number.as_str(),
                day = words.plain_date(vat.from)
            ),
            None => say!(words, "setup-check-no-vat"),
        },
        Part::Seats => match shop.seats {
            Seats::Some => say!(words, "shop-seats-some"),
            Seats::None => say!(words, "shop-seats-none"),
        },
        Part::HalfPrice => match shop.half_price_from {
            Some(minute) => say!(
                words,
                "shops-half-price",
                time = words.minute_of_day(minute)
            ),
            None => say!(words, "shops-half-price-never"),
        },
    }
}

const PARTS: [Part; 7] = [
    Part::Name,
    Part::Seller,
    Part::Address,
    Part::Numbers,
    Part::Vat,
    Part::Seats,
    Part::HalfPrice,
];

fn part_name(words: &Words, part: Part) -> (Icon, String) {
    match part {
        Part::Name => (icons::STOREFRONT, say!(words, "shop-name")),
        Part::Seller => (icons::BUILDINGS, say!(words, "shop-seller")),
        Part::Address => (icons::MAP_PIN, say!(words, "shops-address")),
        Part::Numbers | Part::Income => {
            (icons::IDENTIFICATION_CARD, say!(words, "shop-ask-numbers"))
        }
        Part::Vat | Part::VatNumber => (icons::SEAL_CHECK, say!(words, "shops-vat")),
        Part::Seats => (icons::CHAIR, say!(words, "shops-seats")),
        Part::HalfPrice => (icons::TAG, say!(words, "shops-half")),
    }
}

fn shop(
    ui: &mut Ui,
    look: Look<'_>,
    page: &Page,
    column: &mut Column,
    data: &Data,
    draft: &mut Draft,
    id: ShopId,
) -> Vec<Action> {
    let words = look.words;
    let Some(shop) = data.shops.iter().find(|shop| shop.id == id) else {
        draft.open = Open::List;
        return Vec::new();
    };
    if !look.layout.is_tiny() {
        column.title(ui, look, &shop.name);
    }
    column.problem(ui, look, data.problem.as_deref());
    let (_, block) = face(look, shop.trade);
    let rows: Vec<ListRow> = PARTS
        .iter()
        .map(|part| {
            let (icon, name) = part_name(words, *part);
            row(icon, block, name, written(words, shop, *part))
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.list);
    if let Some(part) = pressed.and_then(|number| PARTS.get(number)) {
        let form = Box::new(ShopForm::of(words, shop));
        draft.open = Open::Part(id, *part, form);
    }
    if back_alone(ui, look, page) {
        draft.open = Open::List;
    }
    Vec::new()
}

/// A question about a shop, of one that is there or of a new one.
struct Edit {
    id: Option<ShopId>,
    part: Part,
    form: Box<ShopForm>,
}

#[allow(
    clippy::too_many_arguments,
    reason = "a page, its facts and its draft; bundled they would only be taken apart again"
)]
fn questions(
    ui: &mut Ui,
    look: Look<'_>,
    page: &Page,
    column: &mut Column,
    data: &Data,
    draft: &mut Draft,
    edit: Edit,
    arrived: Arrived,
) -> Vec<Action> {
    let words = look.words;
    let Edit { id, part, mut form } = edit;
    shop_form::beside(ui, look, column, part);
    let choices_alone = matches!(part, Part::Income | Part::Vat | Part::Seats);
    if !look.layout.is_tiny() || choices_alone {
        let title = shop_form::title(words, &form, part);
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let entered = if id.is_some() && part == Part::Name {
        // What a shop does stays as it is.
        let (label, hint) = (say!(words, "shop-name"), say!(words, "shop-name-hint"));
        let asked = &mut form.name;
        shop_form::one(ui, look, column, asked, (&label, &hint), arrived)
    } else {
        shop_form::show(ui, look, column, &mut form, part, arrived)
    };
    // The question that belongs to the answer comes before anything is written down.
    let next = match (id, part) {
        (Some(_), Part::Vat) if form.registered == Registered::Yes => Some(Part::VatNumber),
        (Some(_), Part::Numbers) if !form.charity.is_empty() => Some(Part::Income),
        (Some(_), _) => None,
        (None, part) => form.after(part),
    };
    let missing = form.missing(words, part);
    let label = match (next, id) {
        (Some(_), _) => say!(words, "next"),
        (None, Some(_)) => say!(words, "shops-save"),
        (None, None) => say!(words, "shops-add-it"),
    };
    let back = say!(words, "back");
    let primary = Button::primary(&label)
        .icon(icons::CHECK)
        .locked(missing.as_deref());
    let pressed = Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot);
    let go_on = entered || pressed == Some(Pressed::Primary);
    let mut actions = Vec::new();
    let mut at = Some(part);
    if pressed == Some(Pressed::Back) {
        at = match (id, part) {
            (Some(_), Part::VatNumber) => Some(Part::Vat),
            (Some(_), Part::Income) => Some(Part::Numbers),
            (Some(_), _) => None,
            (None, part) => form.before(part),
        };
    } else if go_on && missing.is_none() && form.keeps(words, part) {
        match (next, id) {
            (Some(next), _) => {
                at = Some(next);
                draft.arrived = Arrived::Now;
            }
            (None, Some(id)) => {
                if let Some(shop) = form.shop(words, id) {
                    actions.push(Action::Change(Box::new(shop)));
                }
            }
            (None, None) => actions.push(Action::AddShop(form.clone())),
        }
    }
    draft.open = match (at, id) {
        (Some(part), Some(id)) => Open::Part(id, part, form),
        (Some(part), None) => Open::NewShop(part, form),
        (None, Some(id)) => Open::Shop(id),
        (None, None) => Open::List,
    };
    actions
}

#[allow(
    clippy::too_many_arguments,
    reason = "a page, its facts and its draft; bundled they would only be taken apart again"
)]
fn organisation(
    ui: &mut Ui,
    look: Look<'_>,
    page: &Page,
    column: &mut Column,
    data: &Data,
    draft: &mut Draft,
    mut asked: Asked,
    arrived: Arrived,
) -> Vec<Action> {
    let words = look.words;
    let about = (icons::HAND_HEART, look.tokens.primary);
    column.beside(ui, look, about, &say!(words, "aside-shops"));
    column.problem(ui, look, data.problem.as_deref());
    let label = say!(words, "setup-organisation");
    let hint = say!(words, "setup-organisation-hint");
    let entered = shop_form::one(ui, look, column, &mut asked, (&label, &hint), arrived);
    let mut actions = Vec::new();
    let mut open = None;
    match save(ui, look, page) {
        Some(Pressed::Back) => open = Some(Open::List),
        pressed if entered || pressed == Some(Pressed::Primary) => {
            let read = |typed: &str| FreeText::up_to(typed, LONGEST_SELLER);
            if let Some(name) = asked.read(read) {
                actions.push(Action::Organisation(name.as_str().to_owned()));
            }
        }
        _ => {}
    }
    draft.open = open.unwrap_or(Open::Organisation(asked));
    actions
}

#[allow(
    clippy::too_many_arguments,
    reason = "a page, its facts and its draft; bundled they would only be taken apart again"
)]
fn new_till(
    ui: &mut Ui,
    look: Look<'_>,
    page: &Page,
    column: &mut Column,
    data: &Data,
    draft: &mut Draft,
    (mut asked, mut at): (Asked, usize),
    arrived: Arrived,
) -> Vec<Action> {
    let words = look.words;
    let about = (icons::CALCULATOR, look.tokens.primary);
    column.beside(ui, look, about, &say!(words, "aside-till"));
    column.problem(ui, look, data.problem.as_deref());
    let label = say!(words, "shops-till-name");
    let hint = say!(words, "setup-till-hint");
    let entered = shop_form::one(ui, look, column, &mut asked, (&label, &hint), arrived);
    if data.shops.len() > 1 {
        let choices: Vec<Choice<'_>> = data
            .shops
            .iter()
            .enumerate()
            .map(|(number, shop)| {
                let (icon, block) = face(look, shop.trade);
                Choice::new(&shop.name, icon)
                    .block(block)
                    .chosen(at == number)
            })
            .collect();
        if let Some(number) = choice::pages(ui, look, column.rest(), &choices, &mut draft.list) {
            at = number;
        }
    }
    let mut actions = Vec::new();
    let mut open = None;
    match save(ui, look, page) {
        Some(Pressed::Back) => open = Some(Open::List),
        pressed if entered || pressed == Some(Pressed::Primary) => {
            if let (Some(name), Some(shop)) = (asked.read(till_name), data.shops.get(at)) {
                actions.push(Action::AddTill {
                    name,
                    shop: shop.id,
                    trade: shop.trade,
                });
            }
        }
        _ => {}
    }
    draft.open = open.unwrap_or(Open::NewTill(asked, at));
    actions
}

fn save(ui: &mut Ui, look: Look<'_>, page: &Page) -> Option<Pressed> {
    let (back, label) = (say!(look.words, "back"), say!(look.words, "shops-save"));
    let primary = Button::primary(&label).icon(icons::CHECK);
    Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
}
