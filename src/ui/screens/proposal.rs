//! What a person said about their own hours: their words, what would change, and the answer.

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::hours::Sitting;
use crate::domain::hours::proposals::Answer;
use crate::domain::ids::ShopId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::before_after::{BeforeAfter, rows};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row;
use crate::ui::widgets::whose::{Listed, Whose};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose they are.
    pub whose: Whose,
    /// What the person is called.
    pub name: String,
    /// About which day, as words.
    pub day: String,
    /// Their words.
    pub said: String,
    /// The times as they are.
    pub before: Vec<Sitting>,
    /// The times as they would be.
    pub after: Vec<Sitting>,
    /// The shops' names.
    pub shops: BTreeMap<ShopId, String>,
    /// What was answered, and by whom.
    pub answered: Option<(Answer, String)>,
    /// Whether it came from the list of today, and can be put off.
    pub listed: Listed,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of the times.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Agree: what they want is written.
    Agree,
    /// We talk about it: nothing is written.
    TalkAbout,
    /// The person takes it back.
    TakeBack,
    /// Put it off until tomorrow.
    PutOff,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        let title = match data.whose {
            Whose::Theirs => say!(
                words,
                "proposal-title",
                name = data.name.as_str(),
                day = data.day.as_str()
            ),
            Whose::Mine => say!(words, "proposal-mine", day = data.day.as_str()),
        };
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let quote = say!(words, "proposal-words", words = data.said.as_str());
    let style = if look.layout.is_short() {
        Type::Meta
    } else {
        Type::Body
    };
    column.say(ui, look, style, &quote);
    if let Some((answer, name)) = &data.answered {
        let (tone, sentence) = match answer {
            Answer::Agreed => (
                Tone::Positive,
                say!(words, "proposal-agreed", name = name.as_str()),
            ),
            Answer::TalkAbout => (
                Tone::Plain,
                say!(words, "proposal-talk", name = name.as_str()),
            ),
            Answer::TakenBack => (Tone::Plain, say!(words, "proposal-back")),
        };
        column.banner(ui, look, tone, &sentence);
    }
    let shop = |shop| data.shops.get(&shop).cloned().unwrap_or_default();
    let rows = rows(
        look,
        &BeforeAfter {
            before: &data.before,
            after: &data.after,
            shop: &shop,
        },
    );
    if rows.is_empty() {
        column.quiet(ui, look, &say!(words, "proposal-no-times"));
    }
    let row = |n: usize| rows.get(n).cloned();
    told_row::list(ui, look, column.rest(), rows.len(), &mut draft.page, row);
    foot(ui, look, data, page)
}

fn foot(ui: &mut Ui, look: Look<'_>, data: &Data, page: Page) -> Vec<Action> {
    let words = look.words;
    let (back, agree, talk) = (
        say!(words, "back"),
        say!(words, "proposal-agree"),
        say!(words, "proposal-talk-about"),
    );
    let (later, take_back) = (
        say!(words, "today-put-off"),
        say!(words, "proposal-take-back"),
    );
    let last = data.answered.as_ref().map(|(answer, _)| *answer);
    let open = !matches!(last, Some(Answer::Agreed | Answer::TakenBack));
    let mut foot = Foot::new().back(&back);
    let mut others = Vec::new();
    match data.whose {
        Whose::Theirs if open => {
            if data.listed == Listed::Today {
                foot = foot.other(Button::new(&later).icon(icons::MOON));
                others.push(Action::PutOff);
            }
            foot = foot
                .other(Button::new(&talk).icon(icons::CHAT_CIRCLE))
                .primary(Button::primary(&agree).icon(icons::CHECK));
            others.push(Action::TalkAbout);
        }
        Whose::Mine if open => {
            foot = foot.other(Button::new(&take_back).icon(icons::ARROW_U_UP_LEFT));
            others.push(Action::TakeBack);
        }
        Whose::Theirs | Whose::Mine => {}
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![Action::Agree],
        Some(Pressed::Other(n)) => others.get(n).cloned().into_iter().collect(),
        None => Vec::new(),
    }
}
