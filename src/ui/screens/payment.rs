//! How do they pay? Cash, card, part of each; and whether they round up.

use egui::{Align2, Rect, Ui, vec2};

use crate::domain::Pence;
use crate::domain::tenders::{Tender, TenderKind, still_to_pay};
use crate::domain::trade_customers::OnAccount;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S24};
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{amount, card, text};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the basket comes to, a donation included.
    pub total: Pence,
    /// What the customer gives on top.
    pub donation: Pence,
    /// What would bring it to the next pound, where it is not whole.
    pub round_up: Option<Pence>,
    /// What was taken so far.
    pub taken: Vec<Tender>,
    /// Whether it goes on an account, or could.
    pub account: OnAccount,
    /// Something to say, until the next tap.
    pub notice: Option<String>,
}

impl Data {
    /// What is left to pay.
    pub fn left(&self) -> Pence {
        still_to_pay(self.total, &self.taken).unwrap_or_default()
    }
}

/// Half-done things: none.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft;

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// They pay what is left with cash.
    Cash,
    /// They pay what is left by card.
    Card,
    /// They round up by so much.
    RoundUp(Pence),
    /// They do not round up after all.
    UndoRoundUp,
    /// The payment with this place is handed back.
    HandBack(usize),
    /// Choose the account that it goes on.
    ChooseAccount,
    /// Put it on the account that was chosen.
    PutOnAccount,
    /// They pay now, and nothing goes on an account.
    PayNow,
    /// Back to the basket.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, _: &mut Draft) -> Vec<Action> {
    let mut actions = Vec::new();
    let page = Page::of(look, ui.max_rect());
    let tiny = look.layout.is_tiny();
    let mut column = Cut::new(page.content, if tiny { S8 } else { look.layout.gap() });
    let words = look.words;
    let label = if data.taken.is_empty() {
        say!(words, "payment-to-pay")
    } else {
        say!(words, "payment-left")
    };
    let line = column.top(amount::height(look));
    amount::show(
        ui,
        look,
        line,
        &label,
        &words.money(data.left()),
        amount::Place::Start,
    );
    if let Some(notice) = &data.notice {
        let high = banner::height(ui, look, notice, column.rest.width());
        let corner = column.top(high).min;
        banner::show(
            ui,
            look,
            corner,
            page.content.width(),
            Tone::Attention,
            notice,
        );
    }
    // The latest payments; the amount above holds them all.
    let most = if tiny { 1 } else { 3 };
    let earlier = data.taken.len().saturating_sub(most);
    for (number, tender) in data.taken.iter().enumerate().skip(earlier) {
        let line = column.top(look.layout.till_target() + S8);
        if taken(ui, look, line, tender) {
            actions.push(Action::HandBack(number));
        }
    }
    let rounding = round_up_height(look, data);
    let most = column.rest.height() - rounding - if rounding > 0.0 { S12 } else { 0.0 };
    let choices = column.top(most.clamp(52.0, choice::most_high(look, 1).max(176.0)));
    ways(ui, look, data, choices, &mut actions);
    if rounding > 0.0 {
        round_up(ui, look, data, column.top(rounding), &mut actions);
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

/// The ways of paying, beside each other.
fn ways(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect, actions: &mut Vec<Action>) {
    let words = look.words;
    let way = |kind: TenderKind| words.tender(kind);
    let mut all: Vec<(String, String, Icon, Action)> = Vec::new();
    if let OnAccount::Of(name) = &data.account {
        let put = say!(words, "payment-account-of", name = name.as_str());
        let detail = say!(words, "payment-account-detail");
        all.push((put, detail, icons::FILE_TEXT, Action::PutOnAccount));
        let now = say!(words, "payment-now");
        let detail = say!(words, "payment-now-detail");
        all.push((now, detail, icons::COINS, Action::PayNow));
    } else {
        let detail = say!(words, "payment-cash-detail");
        all.push((way(TenderKind::Cash), detail, icons::COINS, Action::Cash));
        let detail = say!(words, "payment-card-detail");
        all.push((
            way(TenderKind::Card),
            detail,
            icons::CREDIT_CARD,
            Action::Card,
        ));
        if data.account == OnAccount::Possible {
            let detail = say!(words, "payment-account-choose");
            all.push((
                way(TenderKind::OnAccount),
                detail,
                icons::BUILDINGS,
                Action::ChooseAccount,
            ));
        }
    }
    // Three beside each other leave too little room for their words where it is narrow.
    let narrow = look.layout.is_tiny() && all.len() > 2;
    // A customer's name takes a whole line where it is low.
    let named = look.layout.is_short() && matches!(data.account, OnAccount::Of(_));
    let (columns, rows) = match (named, narrow) {
        (true, _) => (1, all.len()),
        (_, true) => (2, 2),
        _ => (all.len(), 1),
    };
    let grid = Grid { columns, rows };
    for (number, (name, detail, icon, action)) in all.into_iter().enumerate() {
        let spot = grid.cell(rect, S12, number);
        if choice::show(ui, look, spot, Choice::new(&name, icon).detail(&detail)) {
            actions.push(action);
        }
    }
}

fn round_up_height(look: Look<'_>, data: &Data) -> f32 {
    let offered = data.taken.is_empty() && data.round_up.is_some();
    let short = look.layout.is_short();
    match (offered || data.donation > Pence::ZERO, short) {
        (false, _) => 0.0,
        (true, true) => look.layout.target(),
        (true, false) => look.layout.target() + S24,
    }
}

fn taken(ui: &mut Ui, look: Look<'_>, rect: Rect, tender: &Tender) -> bool {
    let words = look.words;
    let net = words.money(tender.net().unwrap_or_default());
    let kind = words.tender(tender.kind);
    let sentence = say!(words, "payment-taken", kind = kind, amount = net);
    let t = look.tokens;
    card::tinted(ui, rect, t.positive.tint, t.positive.ink);
    let mut row = Cut::new(rect.shrink2(vec2(S12, 0.0)), S12);
    let tick = row.left(24.0);
    text::icon(
        ui,
        tick,
        icons::CHECK_CIRCLE,
        text::IconCut::Fill,
        24.0,
        t.positive.ink,
    );
    let label = match tender.kind {
        TenderKind::Card => say!(words, "payment-card-back"),
        _ => say!(words, "payment-hand-back"),
    };
    let button = Button::new(&label)
        .weight(Weight::Quiet)
        .icon(icons::ARROW_U_UP_LEFT);
    let spot = row.right(button.width(ui));
    let pressed = button.show(ui, look, spot.shrink2(vec2(0.0, 4.0)));
    text::label(
        ui,
        row.rest,
        Align2::LEFT_CENTER,
        Type::Strong,
        &sentence,
        t.text,
    );
    pressed
}

fn round_up(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect, actions: &mut Vec<Action>) {
    let words = look.words;
    let t = look.tokens;
    // Where the row is no higher than its button, a card around both would only touch it.
    if rect.height() > look.layout.target() + S8 {
        card::raised(ui, look, rect);
    }
    let mut row = Cut::new(
        rect.shrink2(vec2(S12 + S8, (rect.height() - look.layout.target()) / 2.0)),
        S12,
    );
    let heart = row.left(32.0);
    text::icon(
        ui,
        heart,
        icons::HAND_HEART,
        text::IconCut::Regular,
        32.0,
        t.positive.ink,
    );
    if data.donation > Pence::ZERO {
        let given = words.money(data.donation);
        let label = say!(words, "payment-round-undo");
        let button = Button::new(&label).icon(icons::ARROW_U_UP_LEFT);
        let spot = row.right(button.width(ui));
        let sentence = say!(words, "payment-rounded", donation = given);
        text::label(
            ui,
            row.rest,
            Align2::LEFT_CENTER,
            Type::Body,
            &sentence,
            t.text,
        );
        if data.taken.is_empty() && button.show(ui, look, spot) {
            actions.push(Action::UndoRoundUp);
        }
        return;
    }
    let Some(extra) = data.round_up else { return };
    let total = words.money(data.total.plus(extra).unwrap_or_default());
    let given = words.money(extra);
    let label = say!(words, "payment-round-up", total = total);
    let button = Button::new(&label);
    let spot = row.right(button.width(ui));
    let sentence = say!(words, "payment-round-offer", donation = given);
    let style = if look.layout.is_tiny() {
        Type::Meta
    } else {
        Type::Body
    };
    let at = Align2::LEFT_CENTER;
    text::label(ui, row.rest, at, style, &sentence, t.text);
    if button.show(ui, look, spot) {
        actions.push(Action::RoundUp(extra));
    }
}
