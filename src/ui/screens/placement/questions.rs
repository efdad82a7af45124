//! The questions that have one answer each: what the time is for, who accompanies it, the fare. A new
//! placement goes on to the next one; of a placement that stands, the answer is kept at once.

use egui::Ui;

use super::{Action, Data, Draft, Stage, changed, said};
use crate::domain::Pence;
use crate::domain::hours::TimeKind;
use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What was answered.
enum Answer {
    Kind(TimeKind),
    Supervisor(Option<PersonId>),
    KeyWorker(Option<PersonId>),
    Fare(Option<Pence>),
}

/// Where an answer leads.
fn answered(data: &Data, draft: &mut Draft, answer: Answer) -> Vec<Action> {
    if let Some(placement) = data.placement.clone() {
        return changed(match answer {
            Answer::Kind(kind) => Some(placement.of_kind(kind)),
            Answer::Supervisor(person) => Some(placement.supervised_by(person)),
            Answer::KeyWorker(person) => Some(placement.with_key_worker(person)),
            Answer::Fare(fare) => draft.fare.read(|_| placement.with_fare(fare)),
        });
    }
    let next = match answer {
        Answer::Kind(kind) => {
            draft.kind = kind;
            Stage::Times
        }
        Answer::Supervisor(person) => {
            draft.supervisor = person;
            Stage::KeyWorker
        }
        Answer::KeyWorker(person) => {
            draft.key_worker = person;
            Stage::Fare
        }
        // It stays as it is typed, and is read again on the check page.
        Answer::Fare(_) => Stage::Check,
    };
    draft.go(next);
    Vec::new()
}

/// Back to the question before, or to what can be changed of a placement that stands.
fn back(data: &Data, draft: &mut Draft) {
    let before = match draft.stage {
        _ if data.placement.is_some() => Stage::Who,
        Stage::Kind => Stage::Days,
        Stage::Supervisor => Stage::Times,
        Stage::KeyWorker => Stage::Supervisor,
        _ => Stage::KeyWorker,
    };
    draft.go(before);
}

fn only_back(ui: &mut Ui, look: Look<'_>, page: &Page, data: &Data, draft: &mut Draft) {
    let label = say!(look.words, "back");
    if Foot::new().back(&label).show(ui, look, page.foot) == Some(Pressed::Back) {
        back(data, draft);
    }
}

/// What can be changed about who accompanies a placement, and on what terms.
pub(super) fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let Some(placement) = &data.placement else {
        return vec![Action::Back];
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "placement-who-ask"));
    }
    said(ui, look, data, &mut column);
    let fare = placement.daily_fare.map(|fare| words.money(fare));
    let ways: [(Stage, Icon, String, String); 4] = [
        (
            Stage::Supervisor,
            icons::USER,
            say!(words, "placement-paper-supervisor"),
            data.staff_or_nobody(words, placement.supervisor),
        ),
        (
            Stage::KeyWorker,
            icons::USERS,
            say!(words, "placement-paper-key-worker"),
            data.staff_or_nobody(words, placement.key_worker),
        ),
        (
            Stage::Fare,
            icons::TICKET,
            say!(words, "placement-fare"),
            fare.clone()
                .unwrap_or_else(|| say!(words, "placement-no-fare")),
        ),
        (
            Stage::Kind,
            kind_icon(placement.kind),
            say!(words, "placement-paper-kind"),
            words.time_kind(placement.kind),
        ),
    ];
    let choices: Vec<Choice<'_>> = ways
        .iter()
        .map(|(_, icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some((stage, ..)) = pressed.and_then(|number| ways.get(number)) {
        draft.fare = Asked::with(fare.unwrap_or_default());
        draft.go(*stage);
    }
    let label = say!(words, "back");
    if Foot::new().back(&label).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.go(Stage::One);
    }
    Vec::new()
}

fn kind_icon(kind: TimeKind) -> Icon {
    match kind {
        TimeKind::Training => icons::STUDENT,
        TimeKind::PaidWork => icons::BRIEFCASE,
        TimeKind::Volunteering => icons::HEART,
    }
}

/// What the time is for.
pub(super) fn kind(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "placement-ask-kind"));
    }
    said(ui, look, data, &mut column);
    let stands = data.placement.as_ref().map(|placement| placement.kind);
    if stands.is_some() {
        column.quiet(ui, look, &say!(words, "placement-kind-from-now"));
    }
    let names: Vec<String> = TimeKind::ALL.iter().map(|k| words.time_kind(*k)).collect();
    let choices: Vec<Choice<'_>> = TimeKind::ALL
        .iter()
        .zip(&names)
        .map(|(kind, name)| {
            let choice = Choice::new(name, kind_icon(*kind));
            match stands {
                Some(stands) => choice.chosen(stands == *kind),
                None => choice,
            }
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(kind) = pressed.and_then(|number| TimeKind::ALL.get(number)) {
        return answered(data, draft, Answer::Kind(*kind));
    }
    only_back(ui, look, &page, data, draft);
    Vec::new()
}

/// Who accompanies it: supervisor, then key worker; or nobody yet.
pub(super) fn staff(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let supervisor = draft.stage == Stage::Supervisor;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = if supervisor {
        say!(words, "placement-ask-supervisor")
    } else {
        say!(words, "placement-ask-key-worker")
    };
    column.title(ui, look, &title);
    said(ui, look, data, &mut column);
    let stands = data.placement.as_ref().map(|placement| {
        if supervisor {
            placement.supervisor
        } else {
            placement.key_worker
        }
    });
    let row = |name: String, person: Option<PersonId>| ListRow {
        icon: person.map_or(icons::MINUS_CIRCLE, |_| icons::USER),
        block: look.tokens.primary,
        name,
        detail: if stands == Some(person) {
            say!(words, "placement-as-now")
        } else {
            String::new()
        },
        amount: String::new(),
    };
    let mut rows: Vec<ListRow> = data
        .staff
        .iter()
        .map(|staff| row(staff.name.clone(), Some(staff.id)))
        .collect();
    rows.push(row(say!(words, "placement-nobody"), None));
    let photo = |number: usize| data.staff.get(number)?.picture.as_ref()?.photo;
    for (row, staff) in rows.iter_mut().zip(&data.staff) {
        row.wear(look, staff.picture.as_ref());
    }
    let pressed = list_row::with_photos(ui, look, column.rest(), &rows, photo, &mut draft.page);
    if let Some(number) = pressed {
        let person = data.staff.get(number).map(|staff| staff.id);
        let answer = if supervisor {
            Answer::Supervisor(person)
        } else {
            Answer::KeyWorker(person)
        };
        return answered(data, draft, answer);
    }
    only_back(ui, look, &page, data, draft);
    Vec::new()
}

/// A fare for a day, where one is agreed.
pub(super) fn fare(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let about = (icons::TICKET, look.tokens.primary);
    let aside = say!(words, "placement-fare-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "placement-ask-fare"));
    }
    said(ui, look, data, &mut column);
    let (label, hint) = (
        say!(words, "placement-fare"),
        say!(words, "placement-fare-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Figures,
    };
    let entered = draft.fare.show(ui, look, &mut column, question);
    let label = say!(words, "back");
    let on = on(words, data);
    let foot = Foot::new().back(&label).primary(Button::primary(&on));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => back(data, draft),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if let Ok(fare) = read_fare(draft) {
                return answered(data, draft, Answer::Fare(fare));
            }
        }
        _ => {}
    }
    Vec::new()
}

fn on(words: &Words, data: &Data) -> String {
    if data.placement.is_some() {
        say!(words, "record-keep")
    } else {
        say!(words, "next")
    }
}

/// The fare, none where nothing was typed; else the field says what is unclear.
pub(super) fn read_fare(draft: &mut Draft) -> Result<Option<Pence>, ()> {
    if draft.fare.is_empty() {
        draft.fare.problem = None;
        return Ok(None);
    }
    draft.fare.more_than_nothing().map(Some).ok_or(())
}
