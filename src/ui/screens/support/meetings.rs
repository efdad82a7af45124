//! One-to-ones: the list, one of them, how many, and one that is written down or put right.

use egui::Ui;

use super::{Action, Data, Draft, Met, Stage};
use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::ids::EntryId;
use crate::domain::support::refusals::SupportRefusal;
use crate::domain::support::{LONGEST_MINUTES, LONGEST_NOTE, MOST, Went, agreed};
use crate::domain::support::{MeetingWish, PutRightMeeting};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::say;

/// Shows this stage.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let of = |id: EntryId| data.met.iter().find(|met| met.id == id);
    match draft.stage {
        Stage::One(id) | Stage::Note(id) => match of(id) {
            None => list(ui, look, data, draft),
            Some(met) if draft.stage == Stage::One(id) => one(ui, look, data, draft, met),
            Some(_) => note(ui, look, data, draft, id),
        },
        Stage::Number => number(ui, look, data, draft),
        Stage::Went => went(ui, look, data, draft),
        Stage::With => with(ui, look, data, draft),
        Stage::Day => day(ui, look, data, draft),
        Stage::Next => next(ui, look, data, draft),
        _ => list(ui, look, data, draft),
    }
}

const fn icon_of(went: Went) -> Icon {
    match went {
        Went::Kept => icons::CHAT_CIRCLE,
        Went::Moved => icons::CALENDAR,
        Went::DidNotHappen => icons::MOON,
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &data.count);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let (back, write, many) = (
        say!(words, "back"),
        say!(words, "support-write"),
        say!(words, "support-number"),
    );
    let writes = || Button::primary(&write).icon(icons::NOTE_PENCIL);
    let about = (icons::CHAT_CIRCLE, look.tokens.primary);
    let mut foot = Foot::new().back(&back).other(Button::new(&many));
    let mut begins = false;
    if data.met.is_empty() {
        let none = say!(words, "support-none", name = data.name.as_str());
        begins = empty::with_button(ui, look, column.rest(), about, &none, writes());
    } else {
        foot = foot.primary(writes());
    }
    let rows: Vec<ListRow> = data
        .met
        .iter()
        .map(|met| ListRow {
            icon: icon_of(met.went),
            block: look.tokens.primary,
            name: met.day.clone(),
            detail: words.went(met.went),
            amount: String::new(),
        })
        .collect();
    let aside = say!(words, "support-aside");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(met) = pressed.and_then(|n| data.met.get(n)) {
        return draft.go(Stage::One(met.id));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Page),
        Some(Pressed::Other(_)) => {
            draft.number = Asked::default();
            draft.word = Asked::default();
            draft.go(Stage::Number)
        }
        pressed if pressed == Some(Pressed::Primary) || begins => {
            draft.right = None;
            draft.went = None;
            draft.with = None;
            draft.day = Asked::with(data.today.clone());
            draft.minutes = Asked::default();
            draft.next = Asked::default();
            draft.go(Stage::Went)
        }
        _ => Vec::new(),
    }
}

fn one(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, met: &Met) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &met.day);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let on = (draft.text).show_lines(ui, look, column.rest(), draft.text_page, &met.lines);
    let (back, right, note) = (
        say!(words, "back"),
        say!(words, "support-put-right"),
        say!(words, "support-note"),
    );
    let mut foot = Foot::new().back(&back);
    if let Some((label, _)) = &on {
        foot = foot.other(Button::new(label).icon(icons::ARROW_RIGHT));
    }
    if data.reads_notes {
        foot = foot.other(Button::new(&note).icon(icons::LOCK));
    }
    foot = foot.primary(Button::primary(&right).icon(icons::NOTE_PENCIL));
    match (foot.show(ui, look, page.foot), on) {
        (Some(Pressed::Back), _) => draft.go(Stage::Meetings),
        (Some(Pressed::Primary), _) => {
            draft.right = Some((met.id, met.seen));
            draft.went = Some(met.went);
            draft.with = Some(met.with);
            draft.day = Asked::with(met.day.clone());
            let minutes = met.minutes.map(|minutes| minutes.to_string());
            draft.minutes = Asked::with(minutes.unwrap_or_default());
            draft.next = Asked::with(met.next_step.clone());
            draft.why = Asked::default();
            draft.go(Stage::Went)
        }
        (Some(Pressed::Other(0)), Some((_, next))) => {
            draft.text_page = next;
            Vec::new()
        }
        (Some(Pressed::Other(_)), _) => vec![Action::ReadNote(met.id)],
        (None, _) => Vec::new(),
    }
}

fn question<'a>(label: &'a str, hint: &'a str) -> Question<'a> {
    Question {
        label,
        hint,
        kind: Kind::Words,
    }
}

/// Back and one button; true for that.
fn foot(
    ui: &mut Ui,
    look: Look<'_>,
    page: &Page,
    (label, entered): (&str, bool),
) -> Option<Pressed> {
    let back = say!(look.words, "back");
    let foot = Foot::new().back(&back).primary(Button::primary(label));
    match foot.show(ui, look, page.foot) {
        None if entered => Some(Pressed::Primary),
        pressed => pressed,
    }
}

fn number(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "support-number-ask");
    let aside = say!(words, "support-number-aside");
    let about = (icons::CHAT_CIRCLE, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (many, why) = (
        say!(words, "support-number-field"),
        say!(words, "support-number-why"),
    );
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (&mut draft.number, question(&many, "")),
        (&mut draft.word, question(&why, "")),
    );
    let keep = say!(words, "leaving-keep");
    match foot(ui, look, &page, (&keep, entered)) {
        Some(Pressed::Back) => draft.go(Stage::Meetings),
        Some(Pressed::Primary) => {
            let most = MOST;
            let read = |typed: &str| -> Result<u8, Refusal> {
                let read = typed.trim().parse::<u8>().ok();
                read.filter(|number| (1..=most).contains(number))
                    .ok_or_else(|| SupportRefusal::NumberNotSensible { most }.into())
            };
            let Some(number) = draft.number.read(read) else {
                return vec![Action::Stage];
            };
            let word = draft.word.typed.clone();
            if let Err(refusal) = agreed(number, &word) {
                draft.word.refuse(refusal);
                return vec![Action::Stage];
            }
            vec![Action::Agree(number, word)]
        }
        _ => Vec::new(),
    }
}

fn went(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let mut faces: Vec<(Icon, String, String, bool)> = Went::ALL
        .iter()
        .map(|went| {
            let chosen = draft.went == Some(*went);
            (icon_of(*went), words.went(*went), String::new(), chosen)
        })
        .collect();
    if draft.right.is_some() {
        let (name, detail) = (
            say!(words, "support-take-out"),
            say!(words, "support-take-out-detail"),
        );
        faces.push((icons::X_CIRCLE, name, detail, false));
    }
    let title = say!(words, "support-went-ask");
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed {
        Some(n) => {
            draft.went = Went::ALL.get(n).copied();
            if draft.went.is_none() {
                return draft.go(Stage::Next);
            }
            draft.go(Stage::With)
        }
        None if back => match draft.right {
            Some((id, _)) => draft.go(Stage::One(id)),
            None => draft.go(Stage::Meetings),
        },
        None => Vec::new(),
    }
}

fn with(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let title = say!(look.words, "support-with-ask");
    let faces: Vec<(Icon, String, String, bool)> = data
        .with
        .iter()
        .map(|(id, name)| {
            let chosen = draft.with == Some(*id);
            (icons::USER, name.clone(), String::new(), chosen)
        })
        .collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| data.with.get(n)) {
        Some((with, _)) => {
            draft.with = Some(*with);
            draft.go(Stage::Day)
        }
        None if back => draft.go(Stage::Went),
        None => Vec::new(),
    }
}

fn day(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let kept = draft.went == Some(Went::Kept);
    let title = say!(words, "support-day-ask");
    let aside = say!(words, "support-day-aside");
    let about = (icons::CALENDAR, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (on, long) = (say!(words, "support-day"), say!(words, "support-minutes"));
    let entered = if kept {
        asked::pair(
            ui,
            look,
            &mut column,
            Side::Below,
            (&mut draft.day, question(&on, "")),
            (&mut draft.minutes, question(&long, "")),
        )
    } else {
        draft.day.show(ui, look, &mut column, question(&on, ""))
    };
    let label = say!(words, "leaving-next");
    match foot(ui, look, &page, (&label, entered)) {
        Some(Pressed::Back) => draft.go(Stage::With),
        Some(Pressed::Primary) => {
            if draft.day.read(|typed| words.read_day(typed)).is_none()
                || (kept && draft.minutes.read(minutes).is_none())
            {
                return vec![Action::Stage];
            }
            draft.go(Stage::Next)
        }
        _ => Vec::new(),
    }
}

/// A length in minutes.
fn minutes(typed: &str) -> Result<u16, Refusal> {
    let read = typed.trim().parse::<u16>().ok();
    let longest = LONGEST_MINUTES;
    let fits = read.filter(|minutes| (1..=longest).contains(minutes));
    fits.ok_or_else(|| SupportRefusal::LengthNotSensible { longest }.into())
}

fn next(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let out = draft.went.is_none();
    let title = if out {
        say!(words, "support-why-ask")
    } else {
        say!(words, "support-next-ask")
    };
    let aside = say!(words, "support-next-aside");
    let about = (icons::STEPS, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (step, why) = (say!(words, "support-next"), say!(words, "support-why"));
    let entered = match (out, draft.right.is_some()) {
        (true, _) => draft.why.show(ui, look, &mut column, question(&why, "")),
        (false, false) => draft.next.show(ui, look, &mut column, question(&step, "")),
        (false, true) => asked::pair(
            ui,
            look,
            &mut column,
            Side::Below,
            (&mut draft.next, question(&step, "")),
            (&mut draft.why, question(&why, "")),
        ),
    };
    let keep = say!(words, "leaving-keep");
    match foot(ui, look, &page, (&keep, entered)) {
        Some(Pressed::Back) if out => draft.go(Stage::Went),
        Some(Pressed::Back) => draft.go(Stage::Day),
        Some(Pressed::Primary) => keep_it(look, data, draft),
        _ => Vec::new(),
    }
}

fn keep_it(look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let instead = match draft.right {
        None => None,
        Some((of, seen)) => {
            if draft.why.is_empty() {
                let missing: Refusal = SupportRefusal::ReasonMissing.into();
                draft.why.refuse(missing);
                return vec![Action::Stage];
            }
            let why = draft.why.typed.clone();
            Some(PutRightMeeting { of, seen, why })
        }
    };
    if !draft.next.is_empty() && draft.next.words().is_none() {
        return vec![Action::Stage];
    }
    let Some(went) = draft.went else {
        return vec![Action::Meeting(instead, None)];
    };
    let words = look.words;
    let day = draft.day.read(|typed| words.read_day(typed));
    let (Some(on), Some(with), Some(placement)) = (day, draft.with, data.placement) else {
        return draft.go(Stage::Day);
    };
    let wish = MeetingWish {
        placement,
        on,
        went,
        minutes: if went == Went::Kept {
            draft.minutes.read(minutes)
        } else {
            None
        },
        with,
        next_step: draft.next.typed.clone(),
    };
    vec![Action::Meeting(instead, Some(wish))]
}

/// The note of one: restricted.
fn note(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, id: EntryId) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "support-note-ask");
    let aside = say!(words, "support-note-aside");
    let about = (icons::LOCK, title.as_str(), aside.as_str());
    let (page, mut column): (Page, Column) =
        question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(words, "support-note");
    let entered = draft.note.show(ui, look, &mut column, question(&label, ""));
    let keep = say!(words, "leaving-keep");
    match foot(ui, look, &page, (&keep, entered)) {
        Some(Pressed::Back) => draft.go(Stage::One(id)),
        Some(Pressed::Primary) => {
            let read = |typed: &str| FreeText::up_to(typed, LONGEST_NOTE);
            if !draft.note.is_empty() && draft.note.read(read).is_none() {
                return vec![Action::Stage];
            }
            vec![Action::Note(id, draft.note.typed.clone())]
        }
        _ => Vec::new(),
    }
}
