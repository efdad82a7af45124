//! Somebody calls: who, and then what may be said. The first sentence is always the same; below it stands
//! what this recipient is permitted, and where nothing stands there, nothing is said.

use egui::Ui;

use crate::domain::ids::RecipientId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::people_list::{self, Listed, Said};
use crate::words::say;

/// What may be said to whoever calls.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Says {
    /// Who calls; empty for somebody else.
    pub caller: String,
    /// The number that is held; empty where there is none.
    pub phone: String,
    /// What may be said: headings, and the lines below each. None for nothing.
    pub parts: Vec<(String, Vec<String>)>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// Those outside: who, and where.
    pub callers: Vec<(RecipientId, String, String)>,
    /// What may be said, once it is known who calls.
    pub says: Option<Says>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// A part of a name.
    pub find: Asked,
    /// The page of the list.
    pub page: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// This one calls; none for somebody else.
    Who(Option<RecipientId>),
    /// Write down that they called.
    Save,
    /// Somebody else calls.
    Again,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match &data.says {
        None => who(ui, look, data, draft),
        Some(says) => say_this(ui, look, data, says, draft),
    }
}

fn who(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "calls-ask-who"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let (other, detail) = (
        say!(words, "calls-somebody-else"),
        say!(words, "calls-somebody-else-detail"),
    );
    let first = Listed {
        name: &other,
        picture: None,
        detail: &detail,
    };
    let callers = data.callers.iter().map(|(_, name, detail)| Listed {
        name,
        picture: None,
        detail,
    });
    let all: Vec<Listed<'_>> = std::iter::once(first).chain(callers).collect();
    let about = say!(words, "calls-first-sentence");
    let said = Said {
        none: "",
        about: &about,
    };
    let typed = (&mut draft.find, &mut draft.page);
    let pressed = people_list::show(ui, look, &mut column, &all, said, typed);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    let Some(number) = pressed else {
        return Vec::new();
    };
    draft.text_page = 0;
    match number.checked_sub(1) {
        None => vec![Action::Who(None)],
        Some(n) => {
            let caller = data.callers.get(n).map(|(id, ..)| *id);
            caller.map(|id| Action::Who(Some(id))).into_iter().collect()
        }
    }
}

fn say_this(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    says: &Says,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &say!(words, "calls-first-sentence"));
    column.problem(ui, look, data.problem.as_deref());
    let mut pieces = Vec::new();
    if says.parts.is_empty() {
        pieces.push(Piece::Words(say!(words, "calls-nothing-more")));
    } else {
        let sentence = say!(
            words,
            "calls-may-say",
            caller = says.caller.as_str(),
            name = data.name.as_str()
        );
        column.banner(ui, look, Tone::Plain, &sentence);
        for (heading, lines) in &says.parts {
            pieces.push(Piece::Name(heading.clone()));
            pieces.extend(lines.iter().cloned().map(Piece::Words));
        }
    }
    if !says.caller.is_empty() {
        let number = if says.phone.is_empty() {
            say!(words, "calls-no-number", caller = says.caller.as_str())
        } else {
            let phone = says.phone.as_str();
            say!(words, "calls-call-back", number = phone)
        };
        // Before what may be said: who really calls is known only then.
        pieces.insert(0, Piece::Words(number));
    }
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let on = say!(words, "list-more", page = number, of = pages);
    let (back, save) = (say!(words, "back"), say!(words, "calls-save"));
    let mut foot = Foot::new().back(&back);
    if of.pages > 1 {
        foot = foot.other(Button::new(&on).icon(icons::ARROW_RIGHT));
    }
    foot = foot.primary(Button::primary(&save).icon(icons::NOTE_PENCIL));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Again],
        Some(Pressed::Other(_)) => {
            draft.text_page = of.next();
            Vec::new()
        }
        Some(Pressed::Primary) => vec![Action::Save],
        None => Vec::new(),
    }
}
