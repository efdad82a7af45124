//! To whom a report goes, and what is shared with them: looked at, and changed nowhere here.

use egui::Ui;

use super::{Action, Asking, Data, Draft, Goes, Step, To, begin, foot};
use crate::domain::reports::typed::Asks;
use crate::domain::sharing::rows::Section;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::long_text::{Of, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// Whether anything is shared: which sections stands on the next page.
fn shared(words: &Words, to: &To) -> String {
    let shared = if to.shared.is_empty() { "no" } else { "yes" };
    say!(words, "report-section-shared", shared = shared)
}

pub(super) fn recipient(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "report-ask-to");
    let (page, mut column) = begin(ui, look, data, &title);
    if data.to.is_empty() {
        let sentence = say!(words, "report-nobody");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::BUILDINGS, block, &sentence);
    }
    let rows: Vec<ListRow> = data
        .to
        .iter()
        .map(|to| ListRow {
            icon: icons::BUILDINGS,
            block: if to.shared.is_empty() {
                look.tokens.primary
            } else {
                look.tokens.positive
            },
            name: to.name.clone(),
            detail: shared(words, to),
            amount: String::new(),
        })
        .collect();
    let aside = say!(words, "report-to-aside", name = data.name.as_str());
    let about = (icons::BUILDINGS, look.tokens.primary);
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    match pressed.and_then(|n| data.to.get(n)) {
        Some(to) => {
            draft.recipient = Some(to.id);
            if to.goes == Goes::Attendance {
                draft.asks = Some(Asks::NoAction);
            }
            draft.go(Step::Sections)
        }
        None => Vec::new(),
    }
}

/// Shared or not shared, and nothing more.
pub(super) fn sections(
    ui: &mut Ui,
    look: Look<'_>,
    asking: Asking<'_>,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let Some(to) = to else {
        return draft.go(Step::Recipient);
    };
    let title = say!(words, "report-sections-title", to = to.name.as_str());
    let (page, mut column) = begin(ui, look, data, &title);
    let aside = say!(words, "report-sections-aside", name = data.name.as_str());
    let about = (icons::SHIELD_CHECK, look.tokens.primary);
    column.beside(ui, look, about, &aside);
    // They are looked at: nothing of them is changed here.
    let pieces: Vec<Piece> = Section::ALL
        .iter()
        .flat_map(|section| {
            let shared = if to.shared.contains(section) {
                "yes"
            } else {
                "no"
            };
            Piece::named((
                say!(words, "report-section-name", section = section.code()),
                say!(words, "report-section-shared", shared = shared),
            ))
        })
        .collect();
    let rest = column.rest();
    let of = draft.text.show_pieces(ui, look, rest, draft.page, &pieces);
    if of.pages > 1 {
        return several(ui, look, page, Some(to), draft, of);
    }
    if to.shared.is_empty() {
        let back = say!(words, "back");
        return match Foot::new().back(&back).show(ui, look, page.foot) {
            Some(_) => draft.go(Step::Recipient),
            None => Vec::new(),
        };
    }
    foot(ui, look, page, Some(to), draft).unwrap_or_default()
}

/// The foot where not all sections stand on one page: the next of them, then the way on.
fn several(
    ui: &mut Ui,
    look: Look<'_>,
    page: Page,
    to: Option<&To>,
    draft: &mut Draft,
    of: Of,
) -> Vec<Action> {
    let words = look.words;
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(words, "list-more", page = number, of = pages);
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&more).icon(icons::ARROW_RIGHT));
    let goes_on = to.is_some_and(|to| !to.shared.is_empty());
    let foot = if goes_on {
        foot.primary(Button::primary(&next))
    } else {
        foot
    };
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.back(to),
        Some(Pressed::Primary) => draft.on(to),
        Some(Pressed::Other(_)) => {
            draft.page = of.next();
            Vec::new()
        }
        None => Vec::new(),
    }
}
