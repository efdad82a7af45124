//! Before hours are agreed: what stands there, and by name what cannot be agreed yet. One step.

use egui::Ui;

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::ui::widgets::whose::Listed;
use crate::words::say;

/// One line of what would be agreed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// A day of the person, or a person of the day.
    pub name: String,
    /// The times, or why it cannot be agreed yet.
    pub detail: String,
    /// How long.
    pub amount: String,
    /// How it stands.
    pub stands: Stands,
}

/// How a line stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stands {
    /// It is agreed by a yes.
    ToAgree,
    /// It is agreed already.
    Already,
    /// It cannot be agreed yet.
    NotYet,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose week, or which day.
    pub title: String,
    /// What stands there.
    pub lines: Vec<Line>,
    /// What changed since it was agreed, with names and reasons.
    pub because: Vec<String>,
    /// Whether a yes agrees anything.
    pub any: Any,
    /// Whether it came from the list of today, and can be put off.
    pub listed: Listed,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Whether there is something to agree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Any {
    /// There is.
    Some,
    /// There is not.
    None,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of lines.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Agree what stands here.
    Agree,
    /// Put it off until tomorrow.
    PutOff,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &data.title);
    column.problem(ui, look, data.problem.as_deref());
    if let Some(because) = data.because.first() {
        let sentence = say!(words, "worked-reopened", why = because.as_str());
        column.banner(ui, look, Tone::Attention, &sentence);
    } else if !look.layout.is_short() {
        let sentence = match data.any {
            Any::Some => say!(words, "agree-what"),
            Any::None => say!(words, "agree-nothing"),
        };
        column.quiet(ui, look, &sentence);
    }
    let t = look.tokens;
    let row = |n: usize| {
        let line = data.lines.get(n)?;
        let (icon, block) = match line.stands {
            Stands::ToAgree => (icons::CLOCK, t.primary),
            Stands::Already => (icons::CHECK_CIRCLE, t.positive),
            Stands::NotYet => (icons::HAND_PALM, t.attention),
        };
        Some(ToldRow {
            icon,
            block,
            name: line.name.clone(),
            detail: line.detail.clone(),
            amount: line.amount.clone(),
            struck: false,
        })
    };
    let total = data.lines.len();
    told_row::list(ui, look, column.rest(), total, &mut draft.page, row);
    let (back, agree, later) = (
        say!(words, "back"),
        say!(words, "agree-yes"),
        say!(words, "today-put-off"),
    );
    let mut foot = Foot::new().back(&back);
    if data.listed == Listed::Today {
        foot = foot.other(Button::new(&later).icon(icons::MOON));
    }
    if data.any == Any::Some {
        foot = foot.primary(Button::primary(&agree).icon(icons::CHECK));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![Action::Agree],
        Some(Pressed::Other(_)) => vec![Action::PutOff],
        None => Vec::new(),
    }
}
