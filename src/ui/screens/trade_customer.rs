//! One customer on account: its parts in one list, each on a page of its own.

pub mod account;
pub mod card;
pub mod payment;
pub mod prices;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::Pence;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{ProductId, SaleId};
use crate::domain::tenders::TenderKind;
use crate::domain::trade_customers::{
    CustomerCard, CustomerState, Month, Owed, Statement, TradeCustomer,
};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// An item of the shop, with what this customer pays for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Priced {
    /// Which.
    pub product: ProductId,
    /// Its name.
    pub name: String,
    /// Its icon.
    pub icon: String,
    /// What everybody pays.
    pub usual: Pence,
    /// What this customer pays, where that is something else.
    pub own: Option<Pence>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The customer; none while a new one is described.
    pub customer: Option<TradeCustomer>,
    /// What they owe today.
    pub owed: Owed,
    /// How many items have a price of their own.
    pub own_prices: usize,
    /// Items that fit what is typed; those with a price of their own where nothing is.
    pub priced: Vec<Priced>,
    /// The statement of the month that is looked at.
    pub statement: Statement,
    /// Today's business date.
    pub today: NaiveDate,
    /// Whether whoever is signed in looks after customers.
    pub changes: Allowed,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// A part of a customer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What stands on the account.
    Account,
    /// Money that they pay.
    Payment,
    /// What they pay for what.
    Prices,
    /// Their name and address.
    Name,
    /// How to reach them, and their VAT number.
    Contact,
    /// How many days they have.
    Days,
}

impl Part {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 6] = [
        Self::Account,
        Self::Payment,
        Self::Prices,
        Self::Name,
        Self::Contact,
        Self::Days,
    ];
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The part that is looked at.
    pub part: Option<Part>,
    /// The page of parts.
    pub page: usize,
    /// Their card.
    pub card: card::Draft,
    /// Their prices.
    pub prices: prices::Draft,
    /// Their account.
    pub account: account::Draft,
    /// A payment.
    pub payment: payment::Draft,
}

impl Draft {
    /// What it is now, in every field.
    pub fn of(customer: Option<&TradeCustomer>) -> Self {
        Self {
            card: card::Draft::of(customer),
            ..Self::default()
        }
    }

    /// With this month's statement.
    pub fn month(&self, today: NaiveDate) -> Month {
        self.account.month.unwrap_or_else(|| Month::of(today))
    }

    /// The item that is looked for, as typed.
    pub fn looked_for(&self) -> &str {
        &self.prices.typed
    }

    /// Whose price is being set.
    pub fn pricing(&self) -> Option<ProductId> {
        self.prices.product
    }

    /// It is written down: the part is left.
    pub fn kept(&mut self) {
        self.payment = payment::Draft::default();
        if self.part == Some(Part::Prices) && self.prices.product.is_some() {
            self.prices.leave();
        } else {
            self.part = None;
        }
    }
}

/// What somebody wants of a customer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep this card, and these days to pay.
    Keep {
        /// Who they are.
        card: CustomerCard,
        /// How many days they have to pay.
        days_to_pay: i64,
        /// Whether they can buy.
        state: CustomerState,
    },
    /// They pay this for something; none: what everybody pays.
    Price(ProductId, Option<Pence>),
    /// Money came in this way, or with a reason went back.
    Paid {
        /// How.
        way: TenderKind,
        /// How much; negative where it went back.
        pence: Pence,
        /// Why it went back.
        reason: Option<FreeText>,
    },
    /// Look at the paper of an invoice or a credit note.
    Paper(SaleId),
    /// Look at the statement of this month as a paper.
    Statement(Month),
    /// Back to the list.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let Some(customer) = &data.customer else {
        return card::name(ui, look, data, draft, None);
    };
    match draft.part {
        None => parts(ui, look, data, draft, customer),
        Some(Part::Account) => account::view(ui, look, data, draft, customer),
        Some(Part::Payment) => payment::view(ui, look, data, draft),
        Some(Part::Prices) => prices::view(ui, look, data, draft),
        Some(Part::Name) => card::name(ui, look, data, draft, Some(customer)),
        Some(Part::Contact) => card::contact(ui, look, data, draft, customer),
        Some(Part::Days) => card::days(ui, look, data, draft, customer),
    }
}

fn parts(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    customer: &TradeCustomer,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, customer.name().unwrap_or_default());
    }
    if let Some(problem) = &data.problem {
        column.problem(ui, look, Some(problem));
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    } else if customer.state == CustomerState::Closed {
        let closed = say!(words, "trade-closed-about");
        column.banner(ui, look, Tone::Plain, &closed);
    }
    let faces: Vec<(Icon, String, String)> = Part::ALL
        .iter()
        .map(|part| face(look, data, customer, *part))
        .collect();
    let who = say!(words, "trade-manager");
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(Part::ALL)
        .map(|((icon, name, detail), part)| {
            let choice = Choice::new(name, *icon).detail(detail);
            match part {
                Part::Account if data.owed.overdue > Pence::ZERO => {
                    choice.block(look.tokens.attention)
                }
                Part::Account | Part::Payment => choice,
                _ => choice.allowed(data.changes, &who),
            }
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(part) = pressed.and_then(|n| Part::ALL.get(n)) {
        *draft = Draft {
            part: Some(*part),
            page: draft.page,
            ..Draft::of(Some(customer))
        };
    }
    foot(ui, look, data, page, customer)
}

/// Back to the list, or close the account and open it again.
fn foot(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    page: Page,
    customer: &TradeCustomer,
) -> Vec<Action> {
    let words = look.words;
    let back = say!(words, "back");
    let (word, icon, state) = match customer.state {
        CustomerState::Open => (
            say!(words, "trade-close"),
            icons::ARCHIVE,
            CustomerState::Closed,
        ),
        CustomerState::Closed => (
            say!(words, "trade-open-again"),
            icons::ARROW_COUNTER_CLOCKWISE,
            CustomerState::Open,
        ),
    };
    let mut foot = Foot::new().back(&back);
    if data.changes == Allowed::Yes {
        foot = foot.other(Button::new(&word).icon(icon));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => {
            let card = customer.card.clone().into_iter();
            card.map(|card| Action::Keep {
                card,
                days_to_pay: customer.days_to_pay,
                state,
            })
            .collect()
        }
        _ => Vec::new(),
    }
}

fn face(
    look: Look<'_>,
    data: &Data,
    customer: &TradeCustomer,
    part: Part,
) -> (Icon, String, String) {
    let words = look.words;
    let card = customer.card.as_ref();
    match part {
        Part::Account => (
            icons::RECEIPT,
            say!(words, "trade-account"),
            owes(look, data.owed),
        ),
        Part::Payment => (
            icons::HAND_COINS,
            say!(words, "trade-payment"),
            say!(words, "trade-payment-detail"),
        ),
        Part::Prices => (
            icons::COINS,
            say!(words, "trade-prices"),
            say!(words, "trade-prices-detail", count = data.own_prices),
        ),
        Part::Name => (
            icons::BUILDINGS,
            say!(words, "trade-name-address"),
            card.map_or_else(String::new, |card| card.address.as_str().to_owned()),
        ),
        Part::Contact => (
            icons::ENVELOPE,
            say!(words, "trade-contact"),
            card.and_then(|card| card.contact.as_ref()).map_or_else(
                || say!(words, "trade-contact-none"),
                |contact| contact.as_str().to_owned(),
            ),
        ),
        Part::Days => (
            icons::CALENDAR,
            say!(words, "trade-days"),
            say!(words, "trade-days-detail", count = customer.days_to_pay),
        ),
    }
}

/// What is owed, in a sentence.
fn owes(look: Look<'_>, owed: Owed) -> String {
    let words = look.words;
    let size = words.money(owed.all.size().unwrap_or_default());
    // In the smallest window there is room for the amount alone.
    if owed.overdue > Pence::ZERO && !look.layout.is_tiny() {
        let late = words.money(owed.overdue);
        return say!(words, "trade-owes-late", amount = size, late = late);
    }
    match owed.all.get() {
        ..0 => say!(words, "trade-ahead-by", amount = size),
        0 => say!(words, "trade-owes-nothing"),
        1.. => say!(words, "trade-owes-amount", amount = size),
    }
}

/// Back to the parts, or do what was typed.
fn part_foot(ui: &mut Ui, look: Look<'_>, page: Page, draft: &mut Draft, word: &str) -> bool {
    let back = say!(look.words, "back");
    let primary = Button::primary(word).icon(icons::CHECK);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => {
            draft.part = None;
            false
        }
        Some(Pressed::Primary) => true,
        _ => false,
    }
}

/// An amount as people type it.
fn typed(pence: Pence) -> Asked {
    let digits = pence.get();
    Asked::with(format!("{}.{:02}", digits / 100, digits % 100))
}
