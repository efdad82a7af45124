//! Who may do what: the one table from which it is decided, role by role. Each role can do what the one before it
//! can, and these things.

use egui::Ui;

use crate::domain::access::{Capability, Role};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::tabs;
use crate::words::{Words, say};

/// What the screen shows: all of it stands in the program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data;

/// What is shown of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Which role.
    pub role: Role,
    /// The part of the tabs.
    pub tabs: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub page: usize,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            role: Role::Trainee,
            tabs: 0,
            text: LongText::default(),
            page: 0,
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Back to the settings.
    Back,
}

/// The role before this one: what it can do, this one can too.
fn before(role: Role) -> Option<Role> {
    let mut less = Role::ALL.iter().rev().copied();
    less.find(|other| *other < role)
}

/// What a role can do that the one before it cannot.
fn added(role: Role) -> Vec<Capability> {
    let new = |capability: &Capability| {
        role.holds(*capability) && before(role).is_none_or(|less| !less.holds(*capability))
    };
    Capability::ALL.iter().copied().filter(new).collect()
}

fn pieces(words: &Words, role: Role) -> Vec<Piece> {
    let begins = match before(role) {
        None => say!(words, "whomay-first"),
        Some(less) => say!(words, "whomay-more", less = words.role(less)),
    };
    let mut pieces = vec![Piece::Name(begins)];
    let lines = added(role).into_iter();
    pieces.extend(lines.map(|one| {
        let what = words.capability(one);
        Piece::Words(say!(words, "whomay-line", what = what))
    }));
    pieces
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, _: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let names: Vec<String> = Role::ALL.iter().map(|role| words.role(*role)).collect();
    let chosen = Role::ALL.iter().position(|role| *role == draft.role);
    let line = column.line(look.layout.target());
    let pressed = tabs::show(
        ui,
        look,
        line,
        &names,
        chosen.unwrap_or_default(),
        &mut draft.tabs,
    );
    if let Some(role) = pressed.and_then(|n| Role::ALL.get(n)) {
        draft.role = *role;
        draft.page = 0;
    }
    let rest = column.rest();
    let pieces = pieces(words, draft.role);
    let of = draft.text.show_pieces(ui, look, rest, draft.page, &pieces);
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(words, "list-more", page = number, of = pages);
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if of.pages > 1 {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(_) => draft.page = of.next(),
        None => {}
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_that_somebody_may_do_stands_with_one_role() {
        let mut shown: Vec<&str> = Role::ALL
            .iter()
            .flat_map(|role| added(*role))
            .map(Capability::code)
            .collect();
        let mut all: Vec<&str> = Capability::ALL.iter().map(|c| c.code()).collect();
        shown.sort_unstable();
        all.sort_unstable();
        assert_eq!(shown, all);
        assert_eq!(before(Role::Trainee), None);
        assert_eq!(before(Role::Manager), Some(Role::Supervisor));
    }
}
