//! What is asked about a shop, a part a page: its name, who sells there, numbers, VAT, seats. The
//! same questions at the first start and later in the settings.

use egui::{Rect, Ui};

use super::asked::{self, Asked, Question, Side};
use super::choice::{self, Choice};
use super::column::Column;
use super::field::Kind;
use crate::domain::Refusal;
use crate::domain::catalogue::Trade;
use crate::domain::free_text::FreeText;
use crate::domain::ids::ShopId;
use crate::domain::shops::{
    self, CharityIncome, LONGEST_ADDRESS, LONGEST_SELLER, Seats, Seller, Shop, VatRegistration,
};
use crate::domain::when_entry::read_time;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Grid;
use crate::ui::theme::space::S12;
use crate::words::{Words, say};

/// One page of questions about a shop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Its name, and what it does where that is still open.
    Name,
    /// Who sells there in law.
    Seller,
    /// Its address and how customers reach it.
    Address,
    /// Charity and company number.
    Numbers,
    /// What the charity takes in a year; asked of charities alone.
    Income,
    /// Whether the seller is registered for VAT.
    Vat,
    /// The VAT number and its first day; asked of the registered alone.
    VatNumber,
    /// Whether people can eat there.
    Seats,
    /// From when things are half price.
    HalfPrice,
}

/// Whether the seller is registered for VAT.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Registered {
    /// Not; the ordinary case.
    #[default]
    No,
    /// It is.
    Yes,
}

/// What is half typed about a shop.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct ShopForm {
    /// The name over the door.
    pub name: Asked,
    /// What it does.
    pub trade: Option<Trade>,
    /// The legal name of the seller.
    pub seller: Asked,
    /// The address.
    pub address: Asked,
    /// Phone or e-mail.
    pub contact: Asked,
    /// The charity number.
    pub charity: Asked,
    /// What the charity takes in a year.
    pub income: Option<CharityIncome>,
    /// The company number.
    pub company: Asked,
    /// Whether it is registered for VAT.
    pub registered: Registered,
    /// The VAT number.
    pub vat_number: Asked,
    /// Its first day.
    pub vat_from: Asked,
    /// Whether people can eat there.
    pub seats: Option<Seats>,
    /// From when things are half price.
    pub half_price: Asked,
}

/// The field says what is to do.
struct Unclear;

/// What was typed where nothing need be.
fn optional<T>(
    asked: &mut Asked,
    read: impl FnOnce(&str) -> Result<T, Refusal>,
) -> Result<Option<T>, Unclear> {
    let kept = asked.read(|typed| match typed.trim() {
        "" => Ok(None),
        typed => read(typed).map(Some),
    });
    kept.ok_or(Unclear)
}

fn line(typed: &str, longest: usize) -> Result<String, Refusal> {
    FreeText::up_to(typed, longest).map(|text| text.as_str().to_owned())
}

impl ShopForm {
    /// What is known of a shop, to be changed.
    pub fn of(words: &Words, shop: &Shop) -> Self {
        let with = |text: Option<&String>| Asked::with(text.cloned().unwrap_or_default());
        let seller = &shop.seller;
        let vat = seller.vat.as_ref();
        Self {
            name: Asked::with(shop.name.clone()),
            trade: Some(shop.trade),
            seller: with(seller.name.as_ref()),
            address: with(seller.address.as_ref()),
            contact: with(seller.contact.as_ref()),
            charity: with(seller.charity_number.as_ref()),
            income: seller.income,
            company: with(seller.company_number.as_ref()),
            registered: if vat.is_some() {
                Registered::Yes
            } else {
                Registered::No
            },
            vat_number: with(vat.map(|vat| &vat.number)),
            vat_from: Asked::with(
                vat.map(|vat| words.plain_date(vat.from))
                    .unwrap_or_default(),
            ),
            seats: Some(shop.seats),
            half_price: Asked::with(
                shop.half_price_from
                    .map(|minute| words.minute_of_day(minute))
                    .unwrap_or_default(),
            ),
        }
    }

    /// Another shop of the same seller, whose facts nobody should type twice.
    #[must_use]
    pub fn another(&self) -> Self {
        Self {
            seller: self.seller.clone(),
            charity: self.charity.clone(),
            income: self.income,
            company: self.company.clone(),
            registered: self.registered,
            vat_number: self.vat_number.clone(),
            vat_from: self.vat_from.clone(),
            contact: self.contact.clone(),
            ..Self::default()
        }
    }

    /// The page after this one, where there is one.
    pub fn after(&self, part: Part) -> Option<Part> {
        match part {
            Part::Name => Some(Part::Seller),
            Part::Seller => Some(Part::Address),
            Part::Address => Some(Part::Numbers),
            Part::Numbers if !self.charity.is_empty() => Some(Part::Income),
            Part::Numbers | Part::Income => Some(Part::Vat),
            Part::Vat if self.registered == Registered::Yes => Some(Part::VatNumber),
            Part::Vat | Part::VatNumber => Some(Part::Seats),
            Part::Seats | Part::HalfPrice => None,
        }
    }

    /// The page before this one, where there is one.
    pub fn before(&self, part: Part) -> Option<Part> {
        let mut before = None;
        let mut at = Part::Name;
        while at != part {
            before = Some(at);
            at = self.after(at)?;
        }
        before
    }

    /// Whether this page's answers can be kept; where not, it says what is to do.
    pub fn keeps(&mut self, words: &Words, part: Part) -> bool {
        match part {
            Part::Name => {
                let name = self.name.read(|typed| line(typed, LONGEST_SELLER));
                name.is_some() && self.trade.is_some()
            }
            Part::Seller => {
                let name = self.seller.read(|typed| line(typed, LONGEST_SELLER));
                name.is_some()
            }
            Part::Address => {
                let address = self.address.read(|typed| line(typed, LONGEST_ADDRESS));
                let contact = optional(&mut self.contact, |typed| line(typed, LONGEST_SELLER));
                address.is_some() && contact.is_ok()
            }
            Part::Numbers => {
                let charity = optional(&mut self.charity, shops::charity_number);
                let company = optional(&mut self.company, shops::company_number);
                charity.is_ok() && company.is_ok()
            }
            Part::Income => self.income.is_some(),
            Part::Vat => true,
            Part::VatNumber => {
                let number = self.vat_number.read(shops::vat_number);
                let from = self.vat_from.read(|typed| words.read_day(typed));
                number.is_some() && from.is_some()
            }
            Part::Seats => self.seats.is_some(),
            Part::HalfPrice => optional(&mut self.half_price, read_time).is_ok(),
        }
    }

    /// What must be chosen before going on, where something must.
    pub fn missing(&self, words: &Words, part: Part) -> Option<String> {
        let missing = match part {
            Part::Name => self.trade.is_none(),
            Part::Income => self.income.is_none(),
            Part::Seats => self.seats.is_none(),
            _ => false,
        };
        missing.then(|| say!(words, "setup-choose-one"))
    }

    /// The shop, where every page's answers can be kept.
    pub fn shop(&mut self, words: &Words, id: ShopId) -> Option<Shop> {
        let name = self.name.read(|typed| line(typed, LONGEST_SELLER))?;
        let seller_name = optional(&mut self.seller, |typed| line(typed, LONGEST_SELLER)).ok()?;
        let address = optional(&mut self.address, |typed| line(typed, LONGEST_ADDRESS)).ok()?;
        let contact = optional(&mut self.contact, |typed| line(typed, LONGEST_SELLER)).ok()?;
        let charity_number = optional(&mut self.charity, shops::charity_number).ok()?;
        let company_number = optional(&mut self.company, shops::company_number).ok()?;
        let vat = match self.registered {
            Registered::No => None,
            Registered::Yes => Some(VatRegistration {
                number: self.vat_number.read(shops::vat_number)?,
                from: self.vat_from.read(|typed| words.read_day(typed))?,
            }),
        };
        Some(Shop {
            id,
            name,
            trade: self.trade?,
            seller: Seller {
                name: seller_name,
                address,
                contact,
                income: self.income.filter(|_| charity_number.is_some()),
                charity_number,
                company_number,
                vat,
            },
            seats: self.seats.unwrap_or(Seats::None),
            half_price_from: optional(&mut self.half_price, read_time).ok()?,
        })
    }
}

/// Whether the page has just come up, so that its first field takes the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Arrived {
    /// It was there before.
    #[default]
    Before,
    /// In this frame.
    Now,
}

impl Arrived {
    /// Gives the focus to the field of this label, once.
    pub fn focus(self, ui: &Ui, label: &str) {
        if self == Self::Now {
            let id = super::button::id(ui, label);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// The question of a page.
pub fn title(words: &Words, form: &ShopForm, part: Part) -> String {
    let shop = form.name.typed.trim();
    match part {
        Part::Name => say!(words, "shop-ask-name"),
        Part::Seller => say!(words, "shop-ask-seller", shop = shop),
        Part::Address => say!(words, "shop-ask-address", shop = shop),
        Part::Numbers => say!(words, "shop-ask-numbers"),
        Part::Income => say!(words, "shop-ask-income"),
        Part::Vat => say!(words, "shop-ask-vat"),
        Part::VatNumber => say!(words, "shop-ask-vat-number"),
        Part::Seats => say!(words, "shop-ask-seats", shop = shop),
        Part::HalfPrice => say!(words, "shop-ask-half-price"),
    }
}

/// Beside the questions of a page, where there is room: what the answers are for.
pub fn beside(ui: &mut Ui, look: Look<'_>, column: &mut Column, part: Part) {
    let words = look.words;
    let (icon, sentence) = match part {
        Part::Name => (icons::STOREFRONT, say!(words, "aside-shop-name")),
        Part::Seller => (icons::RECEIPT, say!(words, "aside-shop-seller")),
        Part::Address => (icons::MAP_PIN, say!(words, "aside-shop-address")),
        Part::Numbers => (icons::HAND_HEART, say!(words, "aside-shop-numbers")),
        Part::Income => (icons::COINS, say!(words, "aside-shop-income")),
        Part::Vat => (icons::RECEIPT, say!(words, "aside-shop-vat")),
        Part::VatNumber => (icons::SEAL_CHECK, say!(words, "aside-shop-vat-number")),
        Part::Seats => (icons::CHAIR, say!(words, "aside-shop-seats")),
        Part::HalfPrice => (icons::CLOCK, say!(words, "aside-shop-half-price")),
    };
    column.beside(ui, look, (icon, look.tokens.bakery), &sentence);
}

/// Shows the questions of a page; true when Enter was pressed in the last field.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    form: &mut ShopForm,
    part: Part,
    arrived: Arrived,
) -> bool {
    match part {
        Part::Name => name(ui, look, column, form, arrived),
        Part::Seller => {
            let label = say!(look.words, "shop-seller");
            let hint = say!(look.words, "shop-seller-hint");
            one(ui, look, column, &mut form.seller, (&label, &hint), arrived)
        }
        Part::Address => {
            let words = look.words;
            let label = (say!(words, "shop-address"), say!(words, "shop-contact"));
            let hint = (
                say!(words, "shop-address-hint"),
                say!(words, "shop-contact-hint"),
            );
            arrived.focus(ui, &label.0);
            let first = (&mut form.address, question(&label.0, &hint.0));
            let second = (&mut form.contact, question(&label.1, &hint.1));
            asked::pair(ui, look, column, Side::Below, first, second)
        }
        Part::Numbers => {
            let words = look.words;
            let label = (say!(words, "shop-charity"), say!(words, "shop-company"));
            let hint = (
                say!(words, "shop-charity-hint"),
                say!(words, "shop-company-hint"),
            );
            arrived.focus(ui, &label.0);
            let first = (&mut form.charity, question(&label.0, &hint.0));
            let second = (&mut form.company, question(&label.1, &hint.1));
            asked::pair(ui, look, column, Side::Beside, first, second)
        }
        Part::Income => {
            let words = look.words;
            let names = (
                say!(words, "shop-income-over"),
                say!(words, "shop-income-up-to"),
            );
            let details = (
                say!(words, "shop-income-over-detail"),
                say!(words, "shop-income-up-to-detail"),
            );
            let over = Choice::new(&names.0, icons::COINS)
                .detail(&details.0)
                .chosen(form.income == Some(CharityIncome::Over10k));
            let up_to = Choice::new(&names.1, icons::COIN)
                .detail(&details.1)
                .chosen(form.income == Some(CharityIncome::UpTo10k));
            match two(ui, look, column, [over, up_to]) {
                Some(0) => form.income = Some(CharityIncome::Over10k),
                Some(_) => form.income = Some(CharityIncome::UpTo10k),
                None => {}
            }
            false
        }
        Part::Vat => vat(ui, look, column, form),
        Part::VatNumber => {
            let words = look.words;
            let label = (say!(words, "shop-vat-number"), say!(words, "shop-vat-from"));
            let hint = (
                say!(words, "shop-vat-number-hint"),
                say!(words, "shop-vat-from-hint"),
            );
            arrived.focus(ui, &label.0);
            let first = (&mut form.vat_number, question(&label.0, &hint.0));
            let second = (&mut form.vat_from, question(&label.1, &hint.1));
            asked::pair(ui, look, column, Side::Beside, first, second)
        }
        Part::Seats => {
            let words = look.words;
            let names = (
                say!(words, "shop-seats-some"),
                say!(words, "shop-seats-none"),
            );
            let details = (
                say!(words, "shop-seats-some-detail"),
                say!(words, "shop-seats-none-detail"),
            );
            let some = Choice::new(&names.0, icons::CHAIR)
                .detail(&details.0)
                .chosen(form.seats == Some(Seats::Some));
            let none = Choice::new(&names.1, icons::BAG)
                .detail(&details.1)
                .chosen(form.seats == Some(Seats::None));
            match two(ui, look, column, [some, none]) {
                Some(0) => form.seats = Some(Seats::Some),
                Some(_) => form.seats = Some(Seats::None),
                None => {}
            }
            false
        }
        Part::HalfPrice => {
            let label = say!(look.words, "shop-half-price");
            let hint = say!(look.words, "shop-half-price-hint");
            let asked = &mut form.half_price;
            one(ui, look, column, asked, (&label, &hint), arrived)
        }
    }
}

/// A question in words.
pub fn question<'a>(label: &'a str, hint: &'a str) -> Question<'a> {
    Question {
        label,
        hint,
        kind: Kind::Words,
    }
}

/// One field of a page; true when Enter was pressed in it.
pub fn one(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    asked: &mut Asked,
    (label, hint): (&str, &str),
    arrived: Arrived,
) -> bool {
    arrived.focus(ui, label);
    asked.show(ui, look, column, question(label, hint))
}

fn name(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    form: &mut ShopForm,
    arrived: Arrived,
) -> bool {
    let words = look.words;
    let label = say!(words, "shop-name");
    let hint = say!(words, "shop-name-hint");
    let entered = one(ui, look, column, &mut form.name, (&label, &hint), arrived);
    let names = (
        say!(words, "shop-trade-bakery"),
        say!(words, "shop-trade-bike"),
    );
    let bakery = Choice::new(&names.0, icons::BREAD)
        .block(look.tokens.bakery)
        .chosen(form.trade == Some(Trade::Bakery));
    let bike = Choice::new(&names.1, icons::BICYCLE)
        .block(look.tokens.bike)
        .chosen(form.trade == Some(Trade::Bike));
    match two(ui, look, column, [bakery, bike]) {
        Some(0) => form.trade = Some(Trade::Bakery),
        Some(_) => form.trade = Some(Trade::Bike),
        None => {}
    }
    entered
}

fn vat(ui: &mut Ui, look: Look<'_>, column: &mut Column, form: &mut ShopForm) -> bool {
    let words = look.words;
    let names = (say!(words, "shop-vat-no"), say!(words, "shop-vat-yes"));
    let details = (
        say!(words, "shop-vat-no-detail"),
        say!(words, "shop-vat-yes-detail"),
    );
    let no = Choice::new(&names.0, icons::RECEIPT)
        .detail(&details.0)
        .chosen(form.registered == Registered::No);
    let yes = Choice::new(&names.1, icons::SEAL_CHECK)
        .detail(&details.1)
        .chosen(form.registered == Registered::Yes);
    match two(ui, look, column, [no, yes]) {
        Some(0) => form.registered = Registered::No,
        Some(_) => form.registered = Registered::Yes,
        None => {}
    }
    false
}

/// Two large choices; says which was pressed. Side by side where there is the width.
pub fn two(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    choices: [Choice<'_>; 2],
) -> Option<usize> {
    let room = column.rest();
    let columns = if room.width() >= 560.0 { 2 } else { 1 };
    let grid = Grid {
        columns,
        rows: 3 - columns,
    };
    // Where it is roomy the picture stands above the word.
    let most = match look.layout.is_short() {
        true => 96.0,
        false if columns == 2 => choice::most_high(look, 2),
        false => 128.0,
    };
    let high = if columns == 2 { most } else { 2.0 * most + S12 };
    let area: Rect = column.line(high.min(room.height()));
    let mut pressed = None;
    for (number, one) in choices.into_iter().enumerate() {
        if choice::show(ui, look, grid.cell(area, S12, number), one) {
            pressed = Some(number);
        }
    }
    pressed
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn typed(text: &str) -> Asked {
        Asked::with(text.into())
    }

    fn whole() -> ShopForm {
        ShopForm {
            name: typed("Clapton Bakehouse"),
            trade: Some(Trade::Bakery),
            seller: typed("Pathways Trust"),
            address: typed("1 Yard, London"),
            charity: typed("1154467"),
            income: Some(CharityIncome::Over10k),
            registered: Registered::Yes,
            vat_number: typed("GB 123 4567 27"),
            vat_from: typed("1 April 2026"),
            seats: Some(Seats::Some),
            half_price: typed("4pm"),
            ..ShopForm::default()
        }
    }

    #[test]
    fn what_was_typed_is_a_shop_and_reads_back_the_same() {
        let words = Words::english().unwrap();
        let id = ShopId(Uuid::from_u128(1));
        let shop = whole().shop(&words, id).unwrap();
        assert_eq!(shop.checked(), Ok(shop.clone()));
        let mut again = ShopForm::of(&words, &shop);
        assert_eq!(again.shop(&words, id), Some(shop));
    }

    #[test]
    fn a_part_that_does_not_matter_is_not_asked() {
        let mut form = whole();
        let walk = |form: &ShopForm| {
            let mut parts = vec![Part::Name];
            while let Some(next) = parts.last().and_then(|part| form.after(*part)) {
                assert_eq!(form.before(next), parts.last().copied());
                parts.push(next);
            }
            parts
        };
        assert_eq!(walk(&form).len(), 8);
        form.charity = typed(" ");
        form.registered = Registered::No;
        let parts = walk(&form);
        assert!(!parts.contains(&Part::Income) && !parts.contains(&Part::VatNumber));
        // What was typed there stays, and does not come through.
        let words = Words::english().unwrap();
        let shop = form.shop(&words, ShopId(Uuid::from_u128(1))).unwrap();
        assert_eq!((shop.seller.vat, shop.seller.income), (None, None));
        assert_eq!(form.vat_number.typed, "GB 123 4567 27");
    }

    #[test]
    fn a_wrong_answer_stays_and_says_what_to_do() {
        let words = Words::english().unwrap();
        let mut form = whole();
        form.vat_number = typed("123");
        form.vat_from = typed("someday");
        assert!(!form.keeps(&words, Part::VatNumber));
        assert_eq!(form.vat_number.problem, Some(Refusal::VatNumberShape));
        assert_eq!(form.vat_from.problem, Some(Refusal::DayNotUnderstood));
        assert_eq!(form.vat_number.typed, "123");
        assert_eq!(form.shop(&words, ShopId(Uuid::from_u128(1))), None);
    }
}
