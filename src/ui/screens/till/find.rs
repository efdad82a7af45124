//! Finding an item by typing: a field in the place of the tabs, and what was found as tiles.

use std::sync::Arc;

use egui::{Event, Key, Rect, Ui};

use super::{Data, Draft};
use crate::domain::catalogue::Product;
use crate::domain::looks::SingleKeys;
use crate::domain::search::Index;
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, Width};
use crate::ui::theme::space::{S8, S12};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::{Field, Kind};
use crate::ui::widgets::header::{HeaderAction, Tool};
use crate::words::say;

/// The most that is found at once.
const MOST: usize = 200;

/// The products of the till by their words.
#[derive(Clone, Default)]
pub struct Finder(Arc<Index<usize>>);

impl Finder {
    /// An index over these, in the order of the screen.
    pub fn of(products: &[Product]) -> Self {
        let texts = products.iter().enumerate().map(|(place, p)| {
            let both = if p.button_name == p.name {
                p.name.clone()
            } else {
                format!("{} {}", p.name, p.button_name)
            };
            (place, both)
        });
        Self(Arc::new(Index::new(texts)))
    }

    /// The places of those that fit what is typed.
    pub fn find(&self, typed: &str, at_most: usize) -> Vec<usize> {
        self.0.find(typed, at_most)
    }
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Finder").field(&self.0.len()).finish()
    }
}

impl PartialEq for Finder {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.len() == other.0.len()
    }
}

impl Eq for Finder {}

/// What is being looked for.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Finding {
    /// As typed.
    pub typed: String,
    /// What was typed when it was last looked up.
    looked_up: Option<String>,
    /// The places of what was found.
    found: Vec<usize>,
    /// Whether the field has had the focus.
    focused: bool,
}

impl Finding {
    /// With this typed already.
    pub fn with(typed: String) -> Self {
        Self {
            typed,
            ..Self::default()
        }
    }

    fn look_up(&mut self, finder: &Finder) {
        if self.looked_up.as_ref() != Some(&self.typed) {
            self.found = finder.0.find(&self.typed, MOST);
            self.looked_up = Some(self.typed.clone());
        }
    }

    /// What was found, best first; none before anything was typed.
    pub(super) fn products<'d>(&self, data: &'d Data) -> Option<Vec<&'d Product>> {
        let any = !self.typed.trim().is_empty();
        any.then(|| {
            let found = self.found.iter();
            found
                .filter_map(|place| data.products.get(*place))
                .collect()
        })
    }
}

/// What the till has in the bar, where there is room: find, what is to be made, allergens.
pub fn tools(look: Look<'_>, data: &Data) -> Vec<Tool> {
    if !stands_in_bar(look) {
        return Vec::new();
    }
    let words = look.words;
    let mut tools = vec![Tool {
        label: say!(words, "till-find"),
        icon: icons::MAGNIFYING_GLASS,
        command: Some(Command::Find),
        action: HeaderAction::Find,
    }];
    if data.to_make > 0 {
        tools.push(Tool {
            label: say!(words, "till-to-make", count = data.to_make),
            icon: icons::COOKING_POT,
            command: None,
            action: HeaderAction::ToMake,
        });
    }
    if data.has_allergens {
        tools.push(Tool {
            label: say!(words, "till-allergens"),
            icon: icons::GRAINS,
            command: None,
            action: HeaderAction::Allergens,
        });
    }
    tools
}

fn stands_in_bar(look: Look<'_>) -> bool {
    matches!(look.layout.width, Width::Wide | Width::Medium)
}

/// Where the bar has no room: find, at the right end of the tabs.
pub(super) fn button(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, row: &mut Cut) {
    if stands_in_bar(look) {
        return;
    }
    let find = say!(look.words, "till-find");
    let button = Button::new(&find)
        .icon(icons::MAGNIFYING_GLASS)
        .command(Command::Find);
    let wide = button.width(ui) - S8;
    if button.show(ui, look, row.right(wide)) {
        draft.finding = Some(Finding::default());
        draft.page = 0;
    }
}

/// Somebody types without having chosen Find: what they typed is what they look for.
pub(super) fn begin_by_typing(ui: &Ui, look: Look<'_>, draft: &mut Draft) {
    let off = look.looks.single_keys == SingleKeys::Off;
    if off || draft.finding.is_some() || ui.ctx().text_edit_focused() {
        return;
    }
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    let words = typed.chars().next().is_some_and(char::is_alphabetic);
    if words {
        draft.finding = Some(Finding::with(typed));
        draft.page = 0;
    }
}

/// The field and the way out of it; true when Enter was pressed, for the first that was found.
pub(super) fn field(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
) -> bool {
    let Some(finding) = &mut draft.finding else {
        return false;
    };
    let words = look.words;
    let (label, clear) = (
        say!(words, "till-find-label"),
        say!(words, "till-find-clear"),
    );
    let mut row = Cut::new(rect, S12);
    let button = Button::new(&clear)
        .icon(icons::X_CIRCLE)
        .command(Command::Back);
    let wide = button.width(ui);
    let cleared = button.show(ui, look, row.right(wide));
    let field = Field {
        label: &label,
        hint: "",
        problem: None,
        kind: Kind::Words,
    };
    let response = field.edit(ui, look, row.rest, &mut finding.typed);
    if !finding.focused {
        finding.focused = true;
        response.request_focus();
        // The next letter stands behind the first one.
        let end = egui::text::CCursor::new(finding.typed.chars().count());
        if let Some(mut state) = egui::TextEdit::load_state(ui.ctx(), response.id) {
            let range = egui::text::CCursorRange::one(end);
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), response.id);
        }
    }
    if response.changed() {
        draft.page = 0;
    }
    finding.look_up(&data.finder);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if cleared {
        draft.finding = None;
        draft.page = 0;
    }
    entered
}
