//! What there is in the people book.

use egui::Ui;

use super::{Action, Data, Draft, Row, Stage};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

fn face(words: &Words, row: Row) -> (Icon, String, String) {
    match row {
        Row::Today => (
            icons::LIST_CHECKS,
            say!(words, "peoplebook-today"),
            say!(words, "peoplebook-today-detail"),
        ),
        Row::People => (
            icons::USERS_THREE,
            say!(words, "peoplebook-people"),
            say!(words, "peoplebook-people-detail"),
        ),
        Row::Skills => (
            icons::TABLE,
            say!(words, "skills-title"),
            say!(words, "peoplebook-skills-detail"),
        ),
        Row::Rota => (
            icons::CALENDAR,
            say!(words, "peoplebook-rota"),
            say!(words, "peoplebook-rota-detail"),
        ),
        Row::Hours => (
            icons::CLOCK,
            say!(words, "peoplebook-hours"),
            say!(words, "peoplebook-hours-detail"),
        ),
        Row::Referrals => (
            icons::ENVELOPE,
            say!(words, "referrals-title"),
            say!(words, "referrals-detail"),
        ),
        Row::Reports => (
            icons::FILE_TEXT,
            say!(words, "ontheirway-title"),
            say!(words, "ontheirway-detail"),
        ),
        Row::CheckPaper => (
            icons::MAGNIFYING_GLASS,
            say!(words, "checkpaper-title"),
            say!(words, "checkpaper-detail"),
        ),
        Row::Due => (
            icons::TRASH,
            say!(words, "due-title"),
            say!(words, "due-detail"),
        ),
        Row::Measures => (
            icons::CLIPBOARD_TEXT,
            say!(words, "peoplebook-measures"),
            say!(words, "peoplebook-measures-detail"),
        ),
        Row::Reviews => (
            icons::CALENDAR_CHECK,
            say!(words, "peoplebook-reviews"),
            say!(words, "peoplebook-reviews-detail"),
        ),
        Row::SkillLists => (
            icons::NOTEBOOK,
            say!(words, "skilllists-title"),
            say!(words, "skilllists-detail"),
        ),
        Row::SafeguardingLead => (
            icons::HAND_HEART,
            say!(words, "safeguarding-title"),
            say!(words, "safeguarding-detail"),
        ),
        Row::Settings => (
            icons::GEAR,
            say!(words, "peoplebook-settings"),
            say!(words, "peoplebook-settings-detail"),
        ),
        Row::Passphrases => (
            icons::KEY,
            say!(words, "peoplebook-passphrases"),
            say!(words, "peoplebook-passphrases-detail"),
        ),
    }
}

/// What is shown: what is set stands on a page of its own, unless it is one thing alone.
fn rows(data: &Data, draft: &Draft) -> Vec<Row> {
    let (set, mut daily): (Vec<Row>, Vec<Row>) = data.rows.iter().partition(|row| row.is_set());
    if draft.settings {
        return set;
    }
    if set.len() > 1 {
        daily.push(Row::Settings);
    } else {
        daily.extend(set);
    }
    daily
}

/// Shows it.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    if data.left {
        let sentence = say!(look.words, "peoplebook-left");
        column.banner(ui, look, Tone::Attention, &sentence);
    }
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let rows = rows(data, draft);
    let each = rows.iter();
    let faces: Vec<(Icon, String, String)> = each.map(|row| face(look.words, *row)).collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    match pressed.and_then(|number| rows.get(number)) {
        Some(Row::Settings) => {
            draft.settings = true;
            draft.page = 0;
        }
        Some(Row::Passphrases) => {
            draft.stage = Stage::Holders;
            draft.page = 0;
        }
        Some(row) => actions.push(Action::Row(*row)),
        None => {}
    }
    let (back, close) = (
        say!(look.words, "back"),
        say!(look.words, "peoplebook-close"),
    );
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&close).icon(icons::LOCK_KEY));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if draft.settings => {
            draft.settings = false;
            draft.page = 0;
        }
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::Close),
        _ => {}
    }
    actions
}
