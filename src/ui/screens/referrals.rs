//! Referrals: who waits for a place, the longest first; what is still to be done; and all of them.

use egui::Ui;

use crate::domain::ids::ReferralId;
use crate::domain::people::name_key;
use crate::domain::referrals::Status;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::referral_face::face;
use crate::ui::widgets::{empty, line_field, tabs};
use crate::words::say;

/// More referrals than this are looked through by typing.
const SEEN_AT_ONCE: usize = 6;

/// A referral in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which.
    pub id: ReferralId,
    /// What the person is called.
    pub name: String,
    /// How it stands.
    pub status: Status,
    /// How it stands and since when, or for which shop they wait.
    pub detail: String,
    /// How long they wait; empty where they do not.
    pub waited: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose they are, where only one person's are looked at.
    pub of: Option<String>,
    /// Those who wait, shop by shop, the longest first.
    pub waiting: Vec<Row>,
    /// All of them, the last one first.
    pub all: Vec<Row>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Which of them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Tab {
    /// Those who wait.
    #[default]
    Waiting,
    /// Those about which somebody still has to do something.
    Open,
    /// All.
    All,
}

const TABS: [Tab; 3] = [Tab::Waiting, Tab::Open, Tab::All];

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which of them.
    pub tab: Tab,
    /// The part of the tabs.
    pub tabs: usize,
    /// A name, as far as it is typed.
    pub typed: String,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open this one.
    Open(ReferralId),
    /// Write a new one down.
    Write,
    /// Those who refer.
    Recipients,
    /// Others of them are shown: what was said no longer stands.
    Tab,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if let (Some(name), false) = (&data.of, look.layout.is_short()) {
        let title = say!(words, "referrals-of", name = name.as_str());
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
    // In the smallest window a field and tabs leave no room for the list: Back leads to the tabs.
    let finds = look.layout.is_tiny() && draft.tab == Tab::All && data.all.len() > SEEN_AT_ONCE;
    if data.of.is_none() && !finds {
        let names = [
            say!(words, "referrals-waiting"),
            say!(words, "referrals-open"),
            say!(words, "referrals-all"),
        ];
        let chosen = TABS.iter().position(|tab| *tab == draft.tab).unwrap_or(0);
        let line = column.line(look.layout.target());
        let pressed = tabs::show(ui, look, line, &names, chosen, &mut draft.tabs);
        if let Some(tab) = pressed.and_then(|n| TABS.get(n)) {
            draft.tab = *tab;
            draft.page = 0;
            actions.push(Action::Tab);
        }
    }
    let shown: Vec<&Row> = match draft.tab {
        _ if data.of.is_some() => data.all.iter().collect(),
        Tab::Waiting => data.waiting.iter().collect(),
        Tab::Open => data.all.iter().filter(|r| r.status.is_open()).collect(),
        Tab::All => data.all.iter().collect(),
    };
    list(ui, look, data, draft, (&mut column, &shown), &mut actions);
    let (back, write, who) = (
        say!(words, "back"),
        say!(words, "referrals-write"),
        say!(words, "recipients-title"),
    );
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&who).icon(icons::BUILDINGS))
        .primary(Button::primary(&write).icon(icons::PLUS));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if finds && data.of.is_none() => {
            draft.tab = Tab::default();
            draft.page = 0;
            actions.push(Action::Tab);
        }
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::Recipients),
        Some(Pressed::Primary) => actions.push(Action::Write),
        None => {}
    }
    actions
}

fn list(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (column, shown): (&mut Column, &[&Row]),
    actions: &mut Vec<Action>,
) {
    let words = look.words;
    let room = !look.layout.is_tiny() || draft.tab == Tab::All;
    if shown.len() > SEEN_AT_ONCE && room {
        let before = draft.typed.clone();
        let (line, label) = (
            column.line(look.layout.target()),
            say!(words, "people-find"),
        );
        line_field::show(ui, look, line, &label, None, &mut draft.typed);
        if before != draft.typed {
            draft.page = 0;
        }
    } else {
        draft.typed.clear();
    }
    let wanted = name_key(&draft.typed);
    let found: Vec<&&Row> = shown
        .iter()
        .filter(|row| name_key(&row.name).contains(&wanted))
        .collect();
    if found.is_empty() {
        let sentence = match draft.tab {
            _ if !shown.is_empty() => say!(words, "people-none-found"),
            _ if data.all.is_empty() => say!(words, "referrals-none"),
            Tab::Waiting => say!(words, "referrals-none-waiting"),
            Tab::Open | Tab::All => say!(words, "referrals-none-open"),
        };
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::ENVELOPE, block, &sentence);
    }
    let rows: Vec<ListRow> = found
        .iter()
        .map(|row| {
            let (icon, block) = face(look, row.status);
            ListRow {
                icon,
                block,
                name: row.name.clone(),
                detail: row.detail.clone(),
                amount: row.waited.clone(),
            }
        })
        .collect();
    let about = (icons::ENVELOPE, look.tokens.primary);
    let aside = say!(words, "referrals-aside");
    list_row::beside_few(ui, look, column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(row) = pressed.and_then(|n| found.get(n)) {
        actions.push(Action::Open(row.id));
    }
}
