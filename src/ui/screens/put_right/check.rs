//! What stands there and what will, before it is written.

use egui::Ui;

use super::why::icon;
use super::{Action, Data, Draft, Stage, go};
use crate::domain::hours::rows::Why;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::before_after::{BeforeAfter, rows};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// Shows it.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let Some(reason) = draft.reason else {
        return go(draft, Stage::Why);
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "putright-check"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let shop = |shop| data.shop_name(shop).to_owned();
    let mut told = rows(
        look,
        &BeforeAfter {
            before: &data.before,
            after: &data.after,
            shop: &shop,
        },
    );
    let why = Why::new(reason, &draft.words.typed);
    let why = why.map_or_else(|_| words.reason(reason), |why| words.why(&why));
    told.push(ToldRow {
        icon: icon(reason),
        block: look.tokens.primary,
        name: say!(words, "putright-check-why"),
        detail: why,
        amount: String::new(),
        struck: false,
    });
    let row = |n: usize| told.get(n).cloned();
    told_row::list(ui, look, column.rest(), told.len(), &mut draft.page, row);
    let (back, other, add, done) = (
        say!(words, "back"),
        say!(words, "putright-other-reason"),
        say!(words, "putright-add-words"),
        say!(words, "putright-done"),
    );
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&other).icon(icons::SWAP))
        .other(Button::new(&add).icon(icons::NOTE_PENCIL))
        .primary(Button::primary(&done).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if draft.taking_out => go(draft, Stage::More),
        Some(Pressed::Back) => go(draft, Stage::Times),
        Some(Pressed::Other(0)) => go(draft, Stage::Why),
        Some(Pressed::Other(_)) => go(draft, Stage::Words),
        Some(Pressed::Primary) => vec![Action::PutRight],
        None => Vec::new(),
    }
}
