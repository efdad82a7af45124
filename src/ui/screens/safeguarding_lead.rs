//! The setting of who is the safeguarding lead, and how they are reached.

use egui::Ui;

use crate::domain::measures::settings::{CallField, PersonToCall};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Who it is now.
    pub lead: Option<PersonToCall>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Their name.
    pub who: Asked,
    /// Their number.
    pub phone: Asked,
}

impl Draft {
    /// As it is kept.
    pub fn of(lead: Option<&PersonToCall>) -> Self {
        let typed = |text: Option<&str>| Asked::with(text.unwrap_or_default().to_owned());
        Self {
            who: typed(lead.map(|lead| lead.who.as_str())),
            phone: typed(lead.map(|lead| lead.phone.as_str())),
        }
    }

    /// Keeps what was typed: nobody, where both fields are empty. What is in the way stands beside its field.
    fn kept(&mut self) -> Action {
        let (who, phone) = (self.who.typed.trim(), self.phone.typed.trim());
        if who.is_empty() && phone.is_empty() {
            return Action::Keep(None);
        }
        match PersonToCall::typed(who, phone) {
            Ok(lead) => Action::Keep(Some(lead)),
            Err(wrong) => {
                for (field, refusal) in wrong {
                    match field {
                        CallField::Who => self.who.refuse(refusal),
                        CallField::Phone => self.phone.refuse(refusal),
                    }
                }
                Action::Unclear
            }
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep it.
    Keep(Option<PersonToCall>),
    /// Something is unclear: what was said no longer stands.
    Unclear,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let about = (icons::HAND_HEART, look.tokens.primary);
    let aside = say!(words, "safeguarding-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "safeguarding-ask"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let (name, phone) = (
        say!(words, "measures-people-name"),
        say!(words, "measures-people-phone"),
    );
    let field = |label| Question {
        label,
        hint: "",
        kind: Kind::Words,
    };
    let one = (&mut draft.who, field(name.as_str()));
    let other = (&mut draft.phone, field(phone.as_str()));
    let entered = asked::pair(ui, look, &mut column, Side::Below, one, other);
    let (back, keep) = (say!(words, "back"), say!(words, "measures-keep"));
    let primary = Button::primary(&keep).icon(icons::CHECK);
    let foot = Foot::new().back(&back).primary(primary);
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        pressed if pressed == Some(Pressed::Primary) || entered => {
            vec![draft.kept()]
        }
        _ => Vec::new(),
    }
}
