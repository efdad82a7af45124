//! Who a customer is: name and address, how to reach them, how many days they have to pay.

use egui::Ui;

use super::{Action, Data, part_foot};
use crate::domain::Refusal;
use crate::domain::trade_customers::{
    CardField, CustomerCard, CustomerState, MOST_DAYS_TO_PAY, TradeCustomer, USUAL_DAYS_TO_PAY,
    check_days_to_pay,
};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::aside;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What is typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Their name.
    pub name: Asked,
    /// Their address.
    pub address: Asked,
    /// How to reach them.
    pub contact: Asked,
    /// Their VAT number.
    pub vat_number: Asked,
    /// How many days they have.
    pub days: Asked,
}

impl Draft {
    /// As it is now.
    pub fn of(customer: Option<&TradeCustomer>) -> Self {
        let days = customer.map_or(USUAL_DAYS_TO_PAY, |customer| customer.days_to_pay);
        let days = Asked::with(days.to_string());
        let Some(card) = customer.and_then(|customer| customer.card.as_ref()) else {
            return Self {
                days,
                ..Self::default()
            };
        };
        let optional = |text: Option<&crate::domain::free_text::FreeText>| {
            Asked::with(text.map_or_else(String::new, |text| text.as_str().to_owned()))
        };
        Self {
            name: Asked::with(card.name.as_str().to_owned()),
            address: Asked::with(card.address.as_str().to_owned()),
            contact: optional(card.contact.as_ref()),
            vat_number: optional(card.vat_number.as_ref()),
            days,
        }
    }

    /// All of it; what cannot be kept is said beside its field.
    fn keep(&mut self, customer: Option<&TradeCustomer>) -> Option<Action> {
        let days_to_pay = self.days.read(|typed| {
            let most = MOST_DAYS_TO_PAY;
            let days = typed.trim().parse::<i64>();
            check_days_to_pay(days.map_err(|_| Refusal::DaysToPay { most })?)
        })?;
        let made = CustomerCard::of(
            &self.name.typed,
            &self.address.typed,
            &self.contact.typed,
            &self.vat_number.typed,
        );
        match made {
            Ok(card) => Some(Action::Keep {
                card,
                days_to_pay,
                state: customer.map_or(CustomerState::Open, |customer| customer.state),
            }),
            Err((field, refusal)) => {
                let field = match field {
                    CardField::Name => &mut self.name,
                    CardField::Address => &mut self.address,
                    CardField::Contact => &mut self.contact,
                    CardField::VatNumber => &mut self.vat_number,
                };
                field.refuse(refusal);
                None
            }
        }
    }
}

fn words_of<'a>(label: &'a str, hint: &'a str) -> Question<'a> {
    Question {
        label,
        hint,
        kind: Kind::Words,
    }
}

/// Their name and address; of a new one, where there is none yet.
pub fn name(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut super::Draft,
    customer: Option<&TradeCustomer>,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let (said, block) = (say!(words, "aside-trade"), look.tokens.primary);
    let room = aside::beside(ui, look, page.content, icons::BUILDINGS, block, &said);
    let mut column = Column::new(look, room);
    if !look.layout.is_short() {
        let title = match customer {
            Some(_) => say!(words, "trade-name-address"),
            None => say!(words, "trade-new"),
        };
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let (name, address) = (say!(words, "bill-name"), say!(words, "bill-address"));
    let hint = say!(words, "bill-address-hint");
    let hint = if look.layout.is_short() { "" } else { &hint };
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (&mut draft.card.name, words_of(&name, "")),
        (&mut draft.card.address, words_of(&address, hint)),
    );
    let pressed = if customer.is_some() {
        let keep = say!(words, "item-keep");
        part_foot(ui, look, page, draft, &keep)
    } else {
        let (back, add) = (say!(words, "back"), say!(words, "trade-add"));
        let primary = Button::primary(&add).icon(icons::CHECK);
        let foot = Foot::new().back(&back).primary(primary);
        match foot.show(ui, look, page.foot) {
            Some(Pressed::Back) => return vec![Action::Back],
            Some(Pressed::Primary) => true,
            _ => false,
        }
    };
    keep(pressed || entered, draft, customer)
}

/// How to reach them, and their VAT number.
pub fn contact(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut super::Draft,
    customer: &TradeCustomer,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let (said, block) = (say!(words, "aside-trade"), look.tokens.primary);
    let room = aside::beside(ui, look, page.content, icons::ENVELOPE, block, &said);
    let mut column = Column::new(look, room);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "trade-contact"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let (contact, number) = (say!(words, "trade-contact-ask"), say!(words, "bill-vat"));
    let (contact_hint, number_hint) = (
        say!(words, "trade-contact-hint"),
        say!(words, "bill-vat-hint"),
    );
    let short = look.layout.is_short();
    let hint = |hint| if short { "" } else { hint };
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (
            &mut draft.card.contact,
            words_of(&contact, hint(&contact_hint)),
        ),
        (
            &mut draft.card.vat_number,
            words_of(&number, hint(&number_hint)),
        ),
    );
    let keep_word = say!(words, "item-keep");
    let pressed = part_foot(ui, look, page, draft, &keep_word);
    keep(pressed || entered, draft, Some(customer))
}

/// How many days they have to pay an invoice.
pub fn days(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut super::Draft,
    customer: &TradeCustomer,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let (said, block) = (say!(words, "aside-trade-days"), look.tokens.primary);
    let room = aside::beside(ui, look, page.content, icons::CALENDAR, block, &said);
    let mut column = Column::new(look, room);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "trade-days-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (say!(words, "trade-days"), say!(words, "trade-days-hint"));
    let question = Question {
        label: &label,
        hint: if look.layout.is_tiny() { "" } else { &hint },
        kind: Kind::Figures,
    };
    let entered = draft.card.days.show(ui, look, &mut column, question);
    let offers = ["7", "14", "30"].map(String::from);
    draft.card.days.offers(ui, look, &mut column, &offers);
    let keep_word = say!(words, "item-keep");
    let pressed = part_foot(ui, look, page, draft, &keep_word);
    keep(pressed || entered, draft, Some(customer))
}

fn keep(wanted: bool, draft: &mut super::Draft, customer: Option<&TradeCustomer>) -> Vec<Action> {
    if !wanted {
        return Vec::new();
    }
    draft.card.keep(customer).into_iter().collect()
}
