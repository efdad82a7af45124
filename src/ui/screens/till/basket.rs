//! The basket beside the items: its lines, the strip that changes the chosen one, and the way on.

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::{Action, Data, Draft, Seats, lines};
use crate::domain::Pence;
use crate::domain::basket::{BasketLine, LineState, Step};
use crate::domain::catalogue::Place;
use crate::domain::looks::Hands;
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S16};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::{card, status, text};
use crate::words::say;

/// Whether the amount stands above the way on, on it, or somewhere else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Amount {
    Above,
    Inside,
    Elsewhere,
}

/// The basket as a card.
pub(super) fn panel(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    card::raised(ui, look, rect);
    let short = look.layout.is_short();
    let padding = if short { S12 } else { S16 };
    let tight = short || look.layout.hands == Hands::Steady;
    let mut column = Cut::new(rect.shrink(padding), if tight { S8 } else { S12 });
    // Where there is less room, the whole basket changes its place on the page of more.
    let asks_place = !tight && data.seats == Seats::Some && draft.place.is_some();
    let high = match (asks_place, tight) {
        (true, _) => look.layout.target(),
        (false, true) => 32.0,
        (false, false) => 44.0,
    };
    // Whose account it goes on takes the lines that it needs.
    let high = match data.basket.account() {
        Some(account) => {
            let sentence = say!(look.words, "till-for", name = account.name.as_str());
            let needed = text::height(ui, Type::Strong, &sentence, column.rest.width());
            high.max(needed.min(3.0 * Type::Strong.line()))
        }
        None => high,
    };
    head(ui, look, data, draft, column.top(high), actions);
    let amount = if short { Amount::Inside } else { Amount::Above };
    pay_below(ui, look, data, &mut column, amount, actions);
    let all = data.basket.lines();
    let chosen = lines::chosen(draft, &all);
    let more = chosen.filter(|l| l.state == LineState::In);
    tools(
        ui,
        look,
        data,
        more,
        column.bottom(look.layout.target()),
        actions,
    );
    if let Some(line) = chosen {
        lines::strip(ui, look, line, column.bottom(look.layout.target()), actions);
    }
    let number = chosen.map(|l| l.line);
    lines::list(ui, look, data, draft, column.rest, &all, number);
}

/// The basket where it has the whole width: lines on the left, what changes them on the right.
pub(super) fn low(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let mut row = Cut::new(rect, S12);
    let side = row.right(264.0_f32.min(rect.width() * 0.45));
    card::raised(ui, look, row.rest);
    let all = data.basket.lines();
    let chosen = lines::chosen(draft, &all);
    lines::list(
        ui,
        look,
        data,
        draft,
        row.rest.shrink(S8),
        &all,
        chosen.map(|l| l.line),
    );
    let mut column = Cut::new(side, S12);
    if let Some(line) = chosen {
        lines::strip(
            ui,
            look,
            line,
            column.top(2.0 * look.layout.target() + S12),
            actions,
        );
    }
    let more = chosen.filter(|l| l.state == LineState::In);
    tools(
        ui,
        look,
        data,
        more,
        column.top(look.layout.target()),
        actions,
    );
}

fn head(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let t = look.tokens;
    let title = say!(look.words, "till-basket");
    let things = data.basket.things();
    let sentence = match data.basket.account() {
        Some(account) => say!(look.words, "till-for", name = account.name.as_str()),
        None => say!(look.words, "till-things", count = things),
    };
    let beside = text::width(ui, Type::Heading, &title) + S12;
    let whole = beside + text::width(ui, Type::Meta, &sentence);
    if data.basket.account().is_some() && whole > rect.width() {
        // Whose account it goes on is never left out; that it is a basket can be seen.
        text::heading(ui, rect, Type::Strong, &sentence, t.text, 2);
        return;
    }
    text::heading(ui, rect, Type::Heading, &title, t.text, 2);
    let left = rect.left() + beside;
    let mut rest = Rect::from_min_max(pos2(left, rect.top()), rect.max);
    if data.seats == Seats::Some
        && rect.height() >= look.layout.target()
        && let Some(place) = draft.place
    {
        let word = look.words.place(place);
        let spoken = say!(look.words, "till-place-change", place = word.as_str());
        let button = Button::new(&word)
            .icon(icons::SWAP)
            .weight(Weight::Quiet)
            .spoken(&spoken);
        let wide = button.width(ui);
        let spot = Rect::from_center_size(
            pos2(rest.right() - wide / 2.0, rest.center().y),
            vec2(wide, rest.height()),
        );
        if button.show(ui, look, spot) {
            let place = match place {
                Place::TakeAway => Place::EatIn,
                Place::EatIn => Place::TakeAway,
            };
            draft.place = Some(place);
            // What is in the basket moves with them.
            let line = None;
            actions.push(Action::Step(Step::Place { line, place }));
        }
        rest.max.x = spot.left() - S8;
    }
    let fits = text::width(ui, Type::Meta, &sentence) <= rest.width();
    if fits {
        let at = if draft.place.is_some() {
            Align2::LEFT_CENTER
        } else {
            Align2::RIGHT_CENTER
        };
        text::label(ui, rest, at, Type::Meta, &sentence, t.muted);
    }
}

/// Undo, save for later (or Redo, while there is something undone), more; with an empty basket: pick
/// up, other jobs.
fn tools(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    line: Option<&BasketLine>,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let words = look.words;
    let (undo, redo) = (say!(words, "till-undo"), say!(words, "till-redo"));
    let save = say!(words, "till-save");
    let pick_up = say!(words, "till-pick-up", count = data.saved);
    let jobs = say!(words, "till-jobs");
    let saw_it = say!(words, "saw-title");
    let more = say!(words, "till-more-for");
    let more_spoken = match line {
        Some(line) => say!(words, "till-more-for-spoken", name = line.item.called()),
        None => say!(
            words,
            "till-more-for-spoken",
            name = say!(words, "more-basket")
        ),
    };
    let mut buttons: Vec<(Button<'_>, Action)> = Vec::new();
    if data.basket.can_undo() {
        let button = Button::new(&undo)
            .icon(icons::ARROW_U_UP_LEFT)
            .command(Command::Undo);
        buttons.push((button, Action::Undo));
    }
    if data.basket.can_redo() {
        let button = Button::new(&redo)
            .icon(icons::ARROW_U_UP_RIGHT)
            .command(Command::Redo);
        buttons.push((button, Action::Redo));
    }
    if data.basket.is_empty() {
        if data.saved > 0 {
            buttons.push((Button::new(&pick_up).icon(icons::TRAY), Action::PickUpSaved));
        }
        if data.saw_it == Allowed::Yes && buttons.is_empty() {
            buttons.push((Button::new(&saw_it).icon(icons::EYE), Action::SawIt));
        }
        if buttons.len() < 2 {
            buttons.push((Button::new(&jobs).icon(icons::LIST), Action::OtherJobs));
        }
    } else {
        if !data.basket.can_redo() {
            buttons.push((Button::new(&save), Action::SaveForLater));
        }
        let button = Button::new(&more).spoken(&more_spoken);
        buttons.push((button, Action::More(line.map(|l| l.line))));
    }
    // The room is shared by how long the words are.
    let gaps = S8 * count(buttons.len().saturating_sub(1));
    let wanted: Vec<f32> = buttons.iter().map(|(button, _)| button.width(ui)).collect();
    let all: f32 = wanted.iter().sum();
    let factor = (rect.width() - gaps) / all.max(1.0);
    let mut row = Cut::new(rect, S8);
    for ((button, action), wide) in buttons.into_iter().zip(wanted) {
        if button.show(ui, look, row.left((wide * factor).floor())) {
            actions.push(action);
        }
    }
}

fn pay_below(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    column: &mut Cut,
    amount: Amount,
    actions: &mut Vec<Action>,
) {
    let high = if amount == Amount::Above {
        look.layout.target().max(80.0)
    } else {
        look.layout.target()
    };
    let spot = column.bottom(high);
    if amount == Amount::Above {
        let t = look.tokens;
        let line = column.bottom(Type::Money.line());
        let to_pay = match data.basket.by_hand() {
            Some(given) => say!(look.words, "till-to-pay-with", off = look.words.off(given)),
            None => say!(look.words, "till-to-pay"),
        };
        let total = look.words.money(total(data));
        text::paint(ui, line, Align2::LEFT_CENTER, Type::Body, &to_pay, t.text);
        let painted = text::paint(ui, line, Align2::RIGHT_CENTER, Type::Money, &total, t.text);
        let spoken = say!(look.words, "till-to-pay-spoken", total = total.as_str());
        let id = ui.scope_id().with("to pay");
        status::live(ui, painted, id, egui::Role::Status, &spoken);
    }
    pay(ui, look, data, spot, amount, actions);
}

/// The way on.
pub(super) fn pay(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    rect: Rect,
    amount: Amount,
    actions: &mut Vec<Action>,
) {
    let label = say!(look.words, "till-take-payment");
    let total = look.words.money(total(data));
    let both = say!(look.words, "till-take-payment-of", total = total.as_str());
    let reason = say!(look.words, "till-tap-first");
    let empty = data.basket.is_empty();
    let word = if amount == Amount::Inside && !empty {
        &both
    } else {
        &label
    };
    let button = Button::primary(word)
        .spoken(&label)
        .locked(empty.then_some(reason.as_str()));
    if button.show(ui, look, rect) && !empty {
        actions.push(Action::TakePayment);
    }
}

fn total(data: &Data) -> Pence {
    data.basket.total().unwrap_or_default()
}
