//! Whom to call when a day is hard: those on the last page of every measure.

use egui::Ui;
use uuid::Uuid;

use super::{Action, Data, Draft, Stage};
use crate::domain::measures::settings::MOST_PEOPLE_TO_CALL;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::button_row::{self, ButtonRow};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// All of them.
pub(super) fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "measures-people"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let people = data.settings.to_call();
    let add = say!(words, "measures-people-add");
    let adds = || Button::primary(&add).icon(icons::PLUS);
    let mut actions = Vec::new();
    if people.is_empty() {
        let none = say!(words, "measures-people-none");
        let about = (icons::HAND_HEART, look.tokens.primary);
        if empty::with_button(ui, look, column.rest(), about, &none, adds()) {
            draft.begin(&data.settings, Stage::Add);
            actions.extend(draft.go(Stage::Add));
        }
    }
    let out = say!(words, "measures-people-out");
    let rows: Vec<ButtonRow> = people
        .iter()
        .zip(1_u128..)
        .map(|(person, key)| ButtonRow {
            name: person.who.as_str().to_owned(),
            detail: person.phone.as_str().to_owned(),
            label: out.clone(),
            spoken: say!(words, "measures-people-out-of", who = person.who.as_str()),
            icon: icons::X,
            key: Uuid::from_u128(key),
        })
        .collect();
    let pressed = button_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    actions.extend(pressed.map(Action::TakeOut));
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if !people.is_empty() && people.len() < MOST_PEOPLE_TO_CALL {
        foot = foot.primary(adds());
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.extend(draft.go(Stage::All)),
        Some(Pressed::Primary) => {
            draft.begin(&data.settings, Stage::Add);
            actions.extend(draft.go(Stage::Add));
        }
        _ => {}
    }
    actions
}

/// Somebody more.
pub(super) fn add(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let about = (icons::HAND_HEART, look.tokens.primary);
    let aside = say!(words, "measures-people-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "measures-people-who"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let labels = [
        say!(words, "measures-people-name"),
        say!(words, "measures-people-phone"),
    ];
    let field = |label| Question {
        label,
        hint: "",
        kind: Kind::Words,
    };
    let one = (&mut draft.who, field(labels[0].as_str()));
    let other = (&mut draft.phone, field(labels[1].as_str()));
    let entered = asked::pair(ui, look, &mut column, Side::Below, one, other);
    let (back, keep) = (say!(words, "back"), say!(words, "measures-keep"));
    let primary = Button::primary(&keep).icon(icons::CHECK);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => draft.go(Stage::People),
        pressed if pressed == Some(Pressed::Primary) || entered => vec![Action::KeepPerson],
        _ => Vec::new(),
    }
}
