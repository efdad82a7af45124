//! Who is inside, for a fire: a count, then everybody with their place and since when. Only where no
//! customer sees it.

use egui::Ui;

use crate::domain::hours::fire_list::Place;
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// Somebody on the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Their till name, or the name that a visitor gave.
    pub name: String,
    /// What they show of themself; nothing of a visitor.
    pub picture: Option<Portrait>,
    /// Where they are.
    pub standing: Standing,
}

/// Where somebody is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Seen since the shop opened.
    Here {
        /// In, or out on a break.
        place: Place,
        /// Since when.
        since: Moment,
    },
    /// Not confirmed since they were last seen, on that day.
    NotConfirmed {
        /// The day, in words.
        since: String,
    },
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// When it was looked up.
    pub at: Moment,
    /// How many are inside.
    pub inside: usize,
    /// How many are out on a break.
    pub out: usize,
    /// Everybody, those who are not confirmed last.
    pub lines: Vec<Line>,
    /// What came of the last try.
    pub said: Option<(Tone, String)>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look again.
    Again,
    /// Print it.
    Print,
    /// Back to where they were.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let inside = say!(words, "site-inside", count = data.inside);
    let heading = if data.out > 0 {
        let out = say!(words, "site-out", count = data.out);
        say!(words, "site-both", inside = inside, out = out)
    } else {
        inside
    };
    column.title(ui, look, &heading);
    if let Some((tone, sentence)) = &data.said {
        column.banner(ui, look, *tone, sentence);
    } else if !look.layout.is_tiny() {
        let at = words.day_and_time(data.at);
        column.quiet(ui, look, &say!(words, "site-at", at = at));
    }
    let list = column.rest();
    if data.lines.is_empty() {
        let sentence = say!(words, "site-nobody");
        let block = look.tokens.primary;
        empty::show(ui, look, list, icons::USERS_THREE, block, &sentence);
    } else {
        let photo = |number: usize| {
            let line = data.lines.get(number)?;
            line.picture.as_ref()?.photo
        };
        let row = |number: usize| data.lines.get(number).map(|line| row(look, line));
        // As many as can be seen at once: in a fire nobody turns pages.
        let few = data.lines.len() <= 5;
        let columns = if few || list.width() < 1000.0 { 1 } else { 2 };
        let shape = (data.lines.len(), columns);
        told_row::columns(ui, look, list, shape, &mut draft.page, photo, row);
    }
    let (back, print) = (say!(words, "back"), say!(words, "site-print"));
    let again = say!(words, "site-again");
    let pressed = Foot::new()
        .back(&back)
        .other(Button::new(&print).icon(icons::PRINTER))
        .primary(Button::primary(&again).icon(icons::ARROWS_CLOCKWISE))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => vec![Action::Print],
        Some(Pressed::Primary) => vec![Action::Again],
        None => Vec::new(),
    }
}

fn row(look: Look<'_>, line: &Line) -> ToldRow {
    let words = look.words;
    let (detail, amount) = match &line.standing {
        Standing::Here { place, since } => {
            let since = words.time(*since);
            let detail = say!(words, "site-since", since = since);
            let place = match place {
                Place::In => say!(words, "site-in"),
                Place::OutOnBreak => say!(words, "site-on-break"),
            };
            (detail, place)
        }
        Standing::NotConfirmed { since } => {
            let detail = say!(words, "site-not-confirmed", since = since.as_str());
            (detail, String::new())
        }
    };
    let (icon, block) = match (&line.picture, &line.standing) {
        (_, Standing::NotConfirmed { .. }) => (icons::QUESTION, look.tokens.attention),
        (Some(portrait), _) => {
            let icon = Icon::named(&portrait.picture.symbol).unwrap_or(icons::USER);
            (icon, look.tile(&portrait.picture.colour))
        }
        (None, _) => (icons::USER, look.tokens.primary),
    };
    ToldRow {
        icon,
        block,
        name: line.name.clone(),
        detail,
        amount,
        struck: false,
    }
}
