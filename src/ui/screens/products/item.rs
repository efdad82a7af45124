//! One item: its parts in one list, each on a page of its own.

use chrono::NaiveDate;
use egui::Ui;

pub use super::allergens::{Asking, Then};
use super::{allergens, barcodes, day, history, names, picture, price, pricing, standing, vat};
use crate::domain::Pence;
use crate::domain::allergens::{AllergenAnswer, AllergenSheet};
use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::{Category, Product, Trade};
use crate::domain::ids::{EntryId, ProductId, ShopId};
use crate::domain::time::Moment;
use crate::domain::vat::VatCode;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The kind of shop.
    pub trade: Trade,
    /// The item.
    pub product: Product,
    /// The tabs of this shop, withdrawn ones too.
    pub tabs: Vec<Category>,
    /// What stands in its tab, in the order of the till.
    pub beside: Vec<(ProductId, String)>,
    /// Its barcodes.
    pub barcodes: Vec<Barcode>,
    /// What is said about allergens.
    pub sheet: AllergenSheet,
    /// Its ingredients.
    pub ingredients: String,
    /// The other shops, and where it stands there.
    pub elsewhere: Vec<Elsewhere>,
    /// What it has cost, newest first.
    pub history: Vec<Past>,
    /// The day of the calendar.
    pub today: NaiveDate,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Another shop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Elsewhere {
    /// Which.
    pub shop: ShopId,
    /// Its name.
    pub name: String,
    /// In which of its tabs the item stands.
    pub tab: Option<EntryId>,
    /// Its tabs.
    pub tabs: Vec<Category>,
}

/// A price of before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Past {
    /// When it was set.
    pub at: Moment,
    /// By whom, by the name of now.
    pub who: String,
    /// What it cost before; nothing for the first price.
    pub from: Option<Pence>,
    /// What it cost since.
    pub to: Pence,
}

/// A part of an item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Its names.
    Name,
    /// Its picture.
    Picture,
    /// What it costs.
    Price,
    /// Its VAT.
    Vat,
    /// Its barcodes.
    Barcodes,
    /// What is in it.
    Allergens,
    /// Until when it may be sold.
    UseBy,
    /// Its tab, and its place in it.
    Standing,
    /// Other shops that sell it.
    Elsewhere,
    /// What it has cost.
    History,
}

impl Part {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Picture,
        Self::Price,
        Self::Vat,
        Self::Barcodes,
        Self::Allergens,
        Self::UseBy,
        Self::Standing,
        Self::Elsewhere,
        Self::History,
    ];
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The part that is looked at.
    pub part: Option<Part>,
    /// The page of parts.
    pub page: usize,
    /// Names.
    pub names: names::Draft,
    /// The picture.
    pub picture: picture::Draft,
    /// The price.
    pub pricing: pricing::Draft,
    /// The VAT.
    pub vat: vat::Draft,
    /// Barcodes.
    pub barcodes: barcodes::Draft,
    /// Allergens.
    pub allergens: allergens::Draft,
    /// The use-by day.
    pub day: day::Draft,
    /// Tab, place, other shops.
    pub standing: standing::Draft,
    /// The page of the history.
    pub history: usize,
}

impl Draft {
    /// What it is now, in every field, with this part open.
    pub fn at(part: Part, data: &Data) -> Self {
        Self {
            part: Some(part),
            names: names::Draft::of(&data.product),
            picture: picture::Draft::of(&data.product),
            pricing: pricing::Draft::of(&data.product),
            vat: vat::Draft::of(data.product.take_away, data.product.eat_in),
            allergens: allergens::Draft::of(&data.sheet, &data.ingredients),
            ..Self::default()
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep these names.
    Names(String, String),
    /// Show this icon.
    Icon(String),
    /// Choose a photo from a file.
    ChoosePhoto,
    /// Show the icon again in place of the photo.
    NoPhoto,
    /// Keep this price, and how it is sold.
    Price(pricing::Wished),
    /// Keep these codes: taken away, eaten in.
    Vat(VatCode, VatCode),
    /// This barcode too.
    AddBarcode(Barcode),
    /// This barcode no more.
    TakeOffBarcode(Barcode),
    /// Keep these answers and ingredients.
    Allergens(AllergenSheet, String),
    /// The last day on which it may be sold.
    UseBy(Option<NaiveDate>),
    /// Into this tab.
    Tab(EntryId),
    /// Into this order within its tab.
    Order(Vec<ProductId>),
    /// Where it stands in another shop.
    Elsewhere(ShopId, Option<EntryId>),
    /// Off the till.
    Withdraw,
    /// Back onto the till.
    BringBack,
    /// Back to the list.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.part {
        None => parts(ui, look, data, draft),
        Some(Part::Name) => names::view(ui, look, data, draft),
        Some(Part::Picture) => picture::view(ui, look, data, draft),
        Some(Part::Price) => pricing::view(ui, look, data, draft),
        Some(Part::Vat) => codes(ui, look, data, draft),
        Some(Part::Barcodes) => barcodes::view(ui, look, data, draft),
        Some(Part::Allergens) => allergens::view(ui, look, data, draft),
        Some(Part::UseBy) => day::view(ui, look, data, draft),
        Some(Part::Standing) => standing::view(ui, look, data, draft),
        Some(Part::Elsewhere) => standing::elsewhere(ui, look, data, draft),
        Some(Part::History) => history::view(ui, look, data, draft),
    }
}

fn parts(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let product = &data.product;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &product.name);
    }
    if let Some(problem) = &data.problem {
        column.problem(ui, look, Some(problem));
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    } else if product.withdrawn {
        let off = say!(words, "item-is-withdrawn");
        column.banner(ui, look, Tone::Plain, &off);
    }
    let faces: Vec<(Icon, String, String)> =
        Part::ALL.iter().map(|p| face(look, data, *p)).collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(Part::ALL)
        .map(|((icon, name, detail), part)| {
            let choice = Choice::new(name, *icon).detail(detail);
            let past = part == Part::UseBy && !product.may_be_sold_on(data.today);
            if past {
                choice.block(look.tokens.attention)
            } else {
                choice
            }
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(part) = pressed.and_then(|n| Part::ALL.get(n)) {
        let page = draft.page;
        *draft = Draft {
            page,
            ..Draft::at(*part, data)
        };
    }
    let back = say!(words, "back");
    let (word, icon, action) = if product.withdrawn {
        let word = say!(words, "item-bring-back");
        (word, icons::ARROW_COUNTER_CLOCKWISE, Action::BringBack)
    } else {
        let word = say!(words, "item-withdraw");
        (word, icons::ARCHIVE, Action::Withdraw)
    };
    let foot = Foot::new().back(&back).other(Button::new(&word).icon(icon));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => vec![action],
        _ => Vec::new(),
    }
}

fn face(look: Look<'_>, data: &Data, part: Part) -> (Icon, String, String) {
    let words = look.words;
    let product = &data.product;
    match part {
        Part::Name => (
            icons::TAG,
            say!(words, "item-name"),
            product.button_name.clone(),
        ),
        Part::Picture => (
            Icon::of_product(&product.icon),
            say!(words, "item-picture"),
            if product.photo_rev.is_some() {
                say!(words, "item-picture-photo")
            } else {
                picture::icon_name(words, &product.icon)
            },
        ),
        Part::Price => (
            icons::COINS,
            say!(words, "item-price"),
            price(look, product),
        ),
        Part::Vat => {
            let away = vat::name(words, product.take_away);
            let detail = if data.trade == Trade::Bakery {
                let in_here = vat::name(words, product.eat_in);
                say!(words, "item-vat-both", away = away, here = in_here)
            } else {
                away
            };
            (icons::BANK, say!(words, "item-vat"), detail)
        }
        Part::Barcodes => {
            let count = data.barcodes.len();
            let detail = say!(words, "item-barcodes-detail", count = count);
            (icons::BARCODE, say!(words, "item-barcodes"), detail)
        }
        Part::Allergens => {
            let open = data.sheet.with(AllergenAnswer::NotChecked).len();
            let detail = say!(words, "item-allergens-detail", count = open);
            (icons::GRAINS, say!(words, "item-allergens"), detail)
        }
        Part::UseBy => {
            let detail = match product.use_by {
                None => say!(words, "item-use-by-none"),
                Some(day) if day < data.today => say!(words, "products-is-past-date"),
                Some(day) => say!(words, "item-use-by-until", day = words.day(day)),
            };
            (icons::CALENDAR, say!(words, "item-use-by"), detail)
        }
        Part::Standing => {
            let tab = data.tabs.iter().find(|t| t.id == product.category);
            let detail = tab.map_or(String::new(), |t| t.name.clone());
            (icons::STACK, say!(words, "item-standing"), detail)
        }
        Part::Elsewhere => {
            let count = data.elsewhere.iter().filter(|e| e.tab.is_some()).count();
            let detail = say!(words, "item-elsewhere-detail", count = count);
            (icons::STOREFRONT, say!(words, "item-elsewhere"), detail)
        }
        Part::History => (
            icons::CLOCK_COUNTER_CLOCKWISE,
            say!(words, "item-history"),
            say!(
                words,
                "item-history-detail",
                count = data.history.len().saturating_sub(1)
            ),
        ),
    }
}

fn codes(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let about = say!(words, "item-vat-about", name = data.product.name.as_str());
        column.quiet(ui, look, &about);
    }
    column.problem(ui, look, data.problem.as_deref());
    vat::ask(ui, look, data.trade, column, &mut draft.vat);
    let (away, here) = draft.vat.codes();
    foot(ui, look, page, draft, || Some(Action::Vat(away, here)))
}

/// Back to the parts, or keep what was said.
pub fn foot(
    ui: &mut Ui,
    look: Look<'_>,
    page: Page,
    draft: &mut Draft,
    keep: impl FnOnce() -> Option<Action>,
) -> Vec<Action> {
    let (back, word) = (say!(look.words, "back"), say!(look.words, "item-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&word).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.part = None,
        Some(Pressed::Primary) => return keep().into_iter().collect(),
        _ => {}
    }
    Vec::new()
}
