//! Who can open the people book: each staff member with a passphrase of their own.

use egui::Ui;

use super::{Action, Data, Draft, Has, Holder, NewFor, Stage};
use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// Those whom whoever is signed in has a say about: themself, and everybody for a manager.
fn those(data: &Data) -> Vec<&Holder> {
    let mine = |h: &&Holder| data.keys == Allowed::Yes || Some(h.id) == data.me;
    data.holders.iter().filter(mine).collect()
}

/// All of them.
pub(super) fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "passphrases-title"));
    }
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let all = those(data);
    let rows: Vec<ListRow> = all
        .iter()
        .map(|holder| ListRow {
            icon: icons::KEY,
            block: look.tokens.primary,
            name: holder.name.clone(),
            detail: match holder.has {
                Has::One => say!(words, "passphrases-has"),
                Has::None => say!(words, "passphrases-none"),
            },
            amount: String::new(),
        })
        .collect();
    let aside = say!(words, "passphrases-aside");
    let about = (icons::KEY, look.tokens.primary);
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let photo = |n: usize| all.get(n).and_then(|h| h.picture.photo);
    let pressed = list_row::with_photos(ui, look, column.rest(), &rows, photo, &mut draft.page);
    if let Some(holder) = pressed.and_then(|n| all.get(n)) {
        draft.page = 0;
        draft.stage = if Some(holder.id) == data.me {
            Stage::New(NewFor::Me)
        } else if holder.has == Has::None {
            Stage::New(NewFor::Colleague(holder.id))
        } else {
            Stage::Holder(holder.id)
        };
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::Door;
        draft.page = 0;
    }
    Vec::new()
}

/// A colleague who has one: another one, or none any more.
pub(super) fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    id: PersonId,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let name = data.holders.iter().find(|h| h.id == id);
    let name = name.map(|h| h.name.as_str()).unwrap_or_default();
    column.title(ui, look, name);
    column.problem(ui, look, data.problem.as_deref());
    let (other, other_detail) = (
        say!(words, "passphrases-other"),
        say!(words, "passphrases-other-detail", name = name),
    );
    let (take, take_detail) = (
        say!(words, "passphrases-take"),
        say!(words, "passphrases-take-detail", name = name),
    );
    let choices = [
        Choice::new(&other, icons::KEY).detail(&other_detail),
        Choice::new(&take, icons::LOCK_KEY).detail(&take_detail),
    ];
    let mut actions = Vec::new();
    match choice::pages(ui, look, column.rest(), &choices, &mut draft.page) {
        Some(0) => draft.stage = Stage::New(NewFor::Colleague(id)),
        Some(_) => {
            draft.stage = Stage::Holders;
            actions.push(Action::Take(id));
        }
        None => {}
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::Holders;
    }
    actions
}
