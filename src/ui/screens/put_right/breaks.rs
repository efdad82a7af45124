//! The breaks of a sitting: the list, and one of them.

use egui::Ui;

use super::{Action, BreakDraft, Data, Draft, Stage, go, never, question};
use crate::domain::Refusal;
use crate::domain::hours::sitting_entry::Field;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// All of them.
pub(super) fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &say!(words, "putright-breaks-title"));
    column.problem(ui, look, data.problem.as_deref());
    let add = say!(words, "putright-add-break");
    let adds = Button::primary(&add).icon(icons::PLUS);
    let empty = draft.breaks.is_empty();
    let mut more = false;
    if empty {
        let sentence = say!(words, "putright-breaks-none");
        let about = (icons::COFFEE, look.tokens.primary);
        more = empty::with_button(ui, look, column.rest(), about, &sentence, adds.clone());
    }
    let rows: Vec<ListRow> = draft
        .breaks
        .iter()
        .map(|pause| ListRow {
            icon: icons::COFFEE,
            block: look.tokens.primary,
            name: say!(
                words,
                "hours-span",
                from = pause.from.typed.as_str(),
                until = pause.until.typed.as_str()
            ),
            detail: say!(words, "putright-break-detail"),
            amount: String::new(),
        })
        .collect();
    if let Some(n) = list_row::list(ui, look, column.rest(), &rows, &mut draft.page) {
        return go(draft, Stage::Break(n));
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if !empty {
        foot = foot.primary(adds);
    }
    let pressed = foot.show(ui, look, page.foot);
    match pressed.or(more.then_some(Pressed::Primary)) {
        Some(Pressed::Back) => go(draft, Stage::More),
        Some(Pressed::Primary) => {
            draft.breaks.push(BreakDraft::default());
            let n = draft.breaks.len() - 1;
            go(draft, Stage::Break(n))
        }
        _ => Vec::new(),
    }
}

/// One of them.
pub(super) fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    n: usize,
) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "putright-break-aside");
    let about = (icons::COFFEE, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let said = never(look, draft, [Field::BreakFrom(n), Field::BreakUntil(n)]);
    let Some(pause) = draft.breaks.get_mut(n) else {
        return go(draft, Stage::Breaks);
    };
    let in_field = pause.from.problem.is_some() || pause.until.problem.is_some();
    if !(look.layout.is_tiny() || look.layout.is_short() && in_field) {
        column.title(ui, look, &say!(words, "putright-break-title"));
    }
    column.problem(ui, look, data.problem.as_deref());
    column.problem(ui, look, said.as_deref());
    let (from, until) = (
        say!(words, "putright-break-from"),
        say!(words, "putright-break-until"),
    );
    let hint = say!(words, "putright-hint");
    let hint = if look.layout.is_short() { "" } else { &hint };
    let before = (pause.from.typed.clone(), pause.until.typed.clone());
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Beside,
        (&mut pause.from, question(&from, hint)),
        (&mut pause.until, question(&until, hint)),
    );
    let changed = before != (pause.from.typed.clone(), pause.until.typed.clone());
    let (back, out, keep) = (
        say!(words, "back"),
        say!(words, "putright-break-out"),
        say!(words, "putright-break-keep"),
    );
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&out).icon(icons::X))
        .primary(Button::primary(&keep).icon(icons::CHECK));
    let pressed = foot.show(ui, look, page.foot);
    let kept = pressed == Some(Pressed::Primary) || entered;
    let mut missing = false;
    if kept {
        for asked in [&mut pause.from, &mut pause.until] {
            if asked.is_empty() {
                asked.refuse(Refusal::TextMissing);
                missing = true;
                break;
            }
        }
    }
    if changed {
        draft.never = None;
    }
    match pressed {
        Some(Pressed::Other(_)) => {
            draft.remove_break(n);
            go(draft, Stage::Breaks)
        }
        Some(Pressed::Back) => {
            // A new one that nothing was typed into is none.
            if draft
                .breaks
                .get(n)
                .is_some_and(|b| b.from.is_empty() && b.until.is_empty())
            {
                draft.remove_break(n);
            }
            go(draft, Stage::Breaks)
        }
        _ if kept && !missing => go(draft, Stage::Breaks),
        _ => Vec::new(),
    }
}
