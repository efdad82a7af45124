//! A new placement, a question at a time.

use egui::Ui;

use super::{Action, Data, Draft, Stage, Wanted, said, week};
use crate::domain::Pence;
use crate::domain::hours::Days;
use crate::domain::hours::TimeKind;
use crate::domain::hours::placement::{USUAL_WEEKS, usual_end};
use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::widgets::asked::{self, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::words::{Words, say};

/// Which shop.
pub(super) fn shop(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let name = data.name.as_str();
    column.title(ui, look, &say!(words, "placement-ask-shop", name = name));
    said(ui, look, data, &mut column);
    let choices: Vec<Choice<'_>> = data
        .shops
        .iter()
        .map(|(_, name)| Choice::new(name, icons::STOREFRONT))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some((shop, _)) = pressed.and_then(|number| data.shops.get(number)) {
        draft.shop = Some(*shop);
        draft.go(Stage::Days);
    }
    if back(ui, look, &page) {
        return vec![Action::Back];
    }
    Vec::new()
}

fn back(ui: &mut Ui, look: Look<'_>, page: &Page) -> bool {
    let back = say!(look.words, "back");
    Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back)
}

/// Two days, the first and the last.
pub(super) struct TwoDays<'a> {
    pub title: String,
    pub aside: String,
    pub until_label: String,
    pub until_hint: String,
    pub primary: &'a str,
}

/// Asks for two days; says what was pressed.
pub(super) fn two_days(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    asked: &TwoDays<'_>,
    offer: bool,
) -> Option<Pressed> {
    let words = look.words;
    let about = (icons::CALENDAR, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &asked.aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &asked.title);
    }
    said(ui, look, data, &mut column);
    let short = look.layout.is_short();
    let (from, hint) = (
        say!(words, "placement-from"),
        say!(words, "placement-day-hint"),
    );
    let first = Question {
        label: &from,
        hint: if short { "" } else { &hint },
        kind: Kind::Words,
    };
    let second = Question {
        label: &asked.until_label,
        hint: if short { "" } else { &asked.until_hint },
        kind: Kind::Words,
    };
    // Twelve weeks, once the first day is clear: beneath the fields, or at the foot where it is low.
    let usual = words.read_day(&draft.from.typed).ok().map(usual_end);
    let usual = usual.map(|day| words.plain_date(day)).filter(|_| offer);
    let both = (&mut draft.from, &mut draft.until);
    let entered = if short {
        asked::pair(
            ui,
            look,
            &mut column,
            Side::Beside,
            (both.0, first),
            (both.1, second),
        )
    } else {
        both.0.show(ui, look, &mut column, first);
        both.1.show(ui, look, &mut column, second)
    };
    let (back, weeks) = (
        say!(words, "back"),
        say!(words, "placement-weeks", count = USUAL_WEEKS),
    );
    let mut foot = Foot::new().back(&back);
    if usual.is_some() {
        foot = foot.other(Button::new(&weeks));
    }
    foot = foot.primary(Button::primary(asked.primary));
    let pressed = foot.show(ui, look, page.foot);
    if let (Some(Pressed::Other(_)), Some(usual)) = (pressed, usual) {
        draft.until.typed = usual;
        draft.until.problem = None;
        return None;
    }
    if entered {
        Some(Pressed::Primary)
    } else {
        pressed
    }
}

/// From when until when.
pub(super) fn days(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let next = say!(words, "next");
    let asked = TwoDays {
        title: say!(words, "placement-ask-days"),
        aside: say!(words, "placement-days-aside"),
        until_label: say!(words, "placement-until"),
        until_hint: say!(words, "placement-until-hint"),
        primary: &next,
    };
    match two_days(ui, look, data, draft, &asked, true) {
        Some(Pressed::Back) if data.shops.len() > 1 => draft.go(Stage::Shop),
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) if read_days(words, draft).is_some() => draft.go(Stage::Kind),
        _ => {}
    }
    Vec::new()
}

/// The days, where both are clear and in order; else their fields say so.
fn read_days(words: &Words, draft: &mut Draft) -> Option<Days> {
    let from = draft.from.read(|typed| words.read_day(typed))?;
    draft
        .until
        .read(|typed| Days::new(from, words.read_day(typed)?))
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
    let names: Vec<String> = TimeKind::ALL.iter().map(|k| words.time_kind(*k)).collect();
    let icon = |kind: TimeKind| match kind {
        TimeKind::Training => icons::STUDENT,
        TimeKind::PaidWork => icons::BRIEFCASE,
        TimeKind::Volunteering => icons::HEART,
    };
    let choices: Vec<Choice<'_>> = TimeKind::ALL
        .iter()
        .zip(&names)
        .map(|(kind, name)| Choice::new(name, icon(*kind)))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(kind) = pressed.and_then(|number| TimeKind::ALL.get(number)) {
        draft.kind = *kind;
        draft.go(Stage::Times);
    }
    if back(ui, look, &page) {
        draft.go(Stage::Days);
    }
    Vec::new()
}

/// Days and times.
pub(super) fn times(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let next = say!(look.words, "next");
    let title = say!(look.words, "placement-ask-times");
    let problem = data.problem.as_deref();
    match week::view(ui, look, (&title, problem, &next), &mut draft.week) {
        Some(week::Done::Back) => draft.go(Stage::Kind),
        Some(week::Done::Kept) => draft.go(Stage::Supervisor),
        None => {}
    }
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
    let row = |name: String, detail: String| ListRow {
        icon: icons::USER,
        block: look.tokens.primary,
        name,
        detail,
        amount: String::new(),
    };
    let mut rows: Vec<ListRow> = data
        .staff
        .iter()
        .map(|staff| row(staff.name.clone(), String::new()))
        .collect();
    rows.push(row(say!(words, "placement-nobody"), String::new()));
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(number) = pressed {
        let person = data.staff.get(number).map(|staff| staff.id);
        if supervisor {
            draft.supervisor = person;
            draft.go(Stage::KeyWorker);
        } else {
            draft.key_worker = person;
            draft.go(Stage::Fare);
        }
    }
    if back(ui, look, &page) {
        draft.go(if supervisor {
            Stage::Times
        } else {
            Stage::Supervisor
        });
    }
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
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::KeyWorker),
        pressed if (pressed == Some(Pressed::Primary) || entered) && read_fare(draft).is_ok() => {
            draft.go(Stage::Check);
        }
        _ => {}
    }
    Vec::new()
}

/// The fare, none where nothing was typed; else the field says what is unclear.
fn read_fare(draft: &mut Draft) -> Result<Option<Pence>, ()> {
    if draft.fare.is_empty() {
        draft.fare.problem = None;
        return Ok(None);
    }
    draft.fare.more_than_nothing().map(Some).ok_or(())
}

/// What was answered, as far as all of it is clear.
fn wanted(words: &Words, draft: &mut Draft) -> Option<Wanted> {
    let days = read_days(words, draft)?;
    Some(Wanted {
        shop: draft.shop?,
        kind: draft.kind,
        from: days.from(),
        until: days.until(),
        times: draft.week.plan.times(),
        supervisor: draft.supervisor,
        key_worker: draft.key_worker,
        fare: read_fare(draft).ok()?,
    })
}

/// All of it, before it is kept.
pub(super) fn check(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let Some(wanted) = wanted(words, draft) else {
        draft.go(Stage::Days);
        return Vec::new();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(words, "placement-check", name = name));
    }
    said(ui, look, data, &mut column);
    let nobody = || say!(words, "placement-nobody");
    let staff = |person: Option<PersonId>| {
        let name = person.and_then(|person| data.staff_name(person));
        name.map_or_else(nobody, ToOwned::to_owned)
    };
    let times = words.agreed_times(&wanted.times);
    let rows = [
        (
            say!(words, "placement-row-shop"),
            data.shop_name(wanted.shop).to_owned(),
        ),
        (say!(words, "placement-from"), words.plain_date(wanted.from)),
        (
            say!(words, "placement-until"),
            words.plain_date(wanted.until),
        ),
        (
            say!(words, "placement-paper-kind"),
            words.time_kind(wanted.kind),
        ),
        (
            say!(words, "placement-paper-agreed"),
            match times.as_slice() {
                [] => say!(words, "placement-paper-no-times"),
                [one] => one.clone(),
                several => {
                    let count = several.len();
                    say!(words, "placement-times-several", count = count)
                }
            },
        ),
        (
            say!(words, "placement-paper-supervisor"),
            staff(wanted.supervisor),
        ),
        (
            say!(words, "placement-paper-key-worker"),
            staff(wanted.key_worker),
        ),
        (
            say!(words, "placement-fare"),
            wanted.fare.map_or_else(
                || say!(words, "placement-no-fare"),
                |fare| words.money(fare),
            ),
        ),
    ];
    rows_of(ui, look, &column, &rows);
    let (back, keep) = (say!(words, "back"), say!(words, "placement-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.go(Stage::Fare);
            Vec::new()
        }
        Some(Pressed::Primary) => vec![Action::Add(Box::new(wanted))],
        _ => Vec::new(),
    }
}

/// Rows of a check page; in two columns where it is low.
pub(super) fn rows_of(ui: &mut Ui, look: Look<'_>, column: &Column, rows: &[(String, String)]) {
    let rest = column.rest();
    let high = if look.layout.is_tiny() {
        Type::Meta.line() + 4.0
    } else if look.layout.is_short() {
        36.0
    } else {
        52.0
    };
    let style = if look.layout.is_short() {
        Type::Meta
    } else {
        Type::Body
    };
    let mut cut = Cut::new(rest, 0.0);
    for (name, says) in rows {
        page::row(ui, look, cut.top(high), name, says, style);
    }
}
