//! Something comes off: how much, and why.

use egui::Ui;

use super::{Action, Data, Draft, REASONS, Stage, foot};
use crate::domain::reductions::{Off, Reduction, ReductionReason};
use crate::domain::{Refusal, money_entry};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::space::S8;
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What was typed: 10% or 1.50.
fn read(typed: &str) -> Result<Off, Refusal> {
    let typed = typed.trim();
    match typed.strip_suffix('%') {
        Some(percent) => {
            let percent = percent.trim().parse();
            percent
                .map(Off::Percent)
                .map_err(|_| Refusal::PercentNotSensible)
        }
        None => money_entry::parse(typed).map(Off::Amount),
    }
}

pub(super) fn how_much(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-off");
    let about = (icons::TAG, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    let whole = data.whole(draft);
    if !look.layout.is_tiny() {
        let title = say!(words, "more-how-much", whole = words.money(whole));
        column.title(ui, look, &title);
    }
    let (label, hint) = (
        say!(words, "more-how-much-label"),
        say!(words, "more-how-much-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Figures,
    };
    let entered = draft.amount.show(ui, look, &mut column, question);
    if draft.amount.problem.is_none() || !look.layout.is_tiny() {
        column.skip(S8);
        let offers = ["10%", "20%", "25%", "50%"].map(str::to_owned);
        draft.amount.offers(ui, look, &mut column, &offers);
    }
    let next = say!(words, "next");
    match foot(ui, look, &page, &next, entered) {
        Some(Pressed::Back) => draft.stage = Stage::Choose,
        Some(_) => match read(&draft.amount.typed).and_then(|off| off.check(whole).map(|()| off)) {
            Ok(off) => draft.stage = Stage::Why(off),
            Err(refusal) => draft.amount.refuse(refusal),
        },
        None => {}
    }
    Vec::new()
}

pub(super) fn why(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    off: Off,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "more-why"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let names = REASONS.map(|reason| words.reduction_reason(reason));
    let choices: Vec<Choice<'_>> = names
        .iter()
        .zip(REASONS)
        .map(|(name, reason)| Choice::new(name, icon(reason)))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(reason) = pressed.and_then(|number| REASONS.get(number)) {
        if *reason == ReductionReason::Other {
            draft.stage = Stage::WhyInWords(off);
            return Vec::new();
        }
        return give(data, draft, off, *reason);
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = if off == Off::Half {
            Stage::Choose
        } else {
            Stage::HowMuch
        };
    }
    Vec::new()
}

pub(super) fn why_in_words(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    off: Off,
) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-note");
    let about = (icons::NOTE_PENCIL, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "more-why"));
    }
    let (label, hint) = (say!(words, "more-why-label"), say!(words, "more-why-hint"));
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.why.show(ui, look, &mut column, question);
    let primary = say!(words, "more-take-off");
    match foot(ui, look, &page, &primary, entered) {
        Some(Pressed::Back) => {
            draft.stage = Stage::Why(off);
            Vec::new()
        }
        Some(_) if draft.why.words().is_some() => give(data, draft, off, ReductionReason::Other),
        _ => Vec::new(),
    }
}

fn give(data: &Data, draft: &mut Draft, off: Off, reason: ReductionReason) -> Vec<Action> {
    let words = if reason == ReductionReason::Other {
        draft.why.words()
    } else {
        None
    };
    let reduction = Reduction { off, reason, words };
    let line = data.number(draft);
    vec![Action::Give { line, reduction }]
}

fn icon(reason: ReductionReason) -> Icon {
    match reason {
        ReductionReason::LateInTheDay => icons::CLOCK,
        ReductionReason::Yesterdays => icons::CALENDAR,
        ReductionReason::Damaged => icons::WARNING,
        ReductionReason::Colleague => icons::USERS,
        ReductionReason::PutRight => icons::HEART,
        ReductionReason::Other => icons::NOTE_PENCIL,
    }
}
