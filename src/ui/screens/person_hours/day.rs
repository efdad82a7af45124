//! One day of a person: the times, how what was planned went, and what waits.

use egui::Ui;

use super::{Action, Data, Draft, Part};
use crate::domain::hours::Sitting;
use crate::domain::hours::attendance::Attended;
use crate::domain::hours::person_week::PersonDay;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// What a row leads to.
#[derive(Clone, Debug)]
enum Leads {
    To(Action),
    Plan(usize),
    Written,
}

/// Shows it.
pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    day: &PersonDay,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = match data.whose {
        Whose::Theirs => say!(
            words,
            "worked-day-of",
            name = data.name.as_str(),
            day = words.day(day.day)
        ),
        Whose::Mine => words.day(day.day),
    };
    if !look.layout.is_tiny() || data.problem.is_none() {
        column.title(ui, look, &title);
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    } else if !look.layout.is_short() {
        let name = |person| data.name_of(person);
        column.quiet(ui, look, &words.day_state(&day.state, &name));
    }
    let rows = rows(look, data, day);
    let (add, icon) = match data.whose {
        Whose::Theirs => (say!(words, "worked-add"), icons::PLUS),
        Whose::Mine => (say!(words, "mine-different"), icons::CHAT_CIRCLE),
    };
    let adds = Button::primary(&add).icon(icon);
    // To a day that is still to come nothing is added.
    let has_been = day.day <= data.today;
    let mut actions = Vec::new();
    if rows.is_empty() {
        let sentence = say!(words, "worked-day-empty");
        let block = look.tokens.primary;
        if !has_been {
            empty::show(ui, look, column.rest(), icons::CLOCK, block, &sentence);
        } else if empty::with_button(
            ui,
            look,
            column.rest(),
            (icons::CLOCK, block),
            &sentence,
            adds.clone(),
        ) {
            actions.push(Action::Add(day.day));
        }
    }
    let faces: Vec<ListRow> = rows.iter().map(|(row, _)| row.clone()).collect();
    let pressed = list_row::list(ui, look, column.rest(), &faces, &mut draft.page);
    match pressed.and_then(|n| rows.get(n)).map(|(_, leads)| leads) {
        Some(Leads::To(action)) => actions.push(action.clone()),
        Some(Leads::Plan(n)) => to(draft, Part::HowItWent(*n)),
        Some(Leads::Written) => to(draft, Part::Written),
        None => {}
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if has_been && !rows.is_empty() {
        foot = foot.primary(adds);
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => *draft = Draft::default(),
        Some(Pressed::Primary) => actions.push(Action::Add(day.day)),
        _ => {}
    }
    actions
}

fn to(draft: &mut Draft, part: Part) {
    draft.part = part;
    draft.page = 0;
}

fn rows(look: Look<'_>, data: &Data, day: &PersonDay) -> Vec<(ListRow, Leads)> {
    let words = look.words;
    let mut rows = Vec::new();
    for sitting in &day.sittings {
        let row = sitting_row(look, data, day, sitting);
        rows.push((row, Leads::To(Action::PutRight(sitting.id))));
    }
    for said in data.proposals.iter().filter(|said| said.day == day.day) {
        let row = ListRow {
            icon: icons::CHAT_CIRCLE,
            block: look.tokens.attention,
            name: match data.whose {
                Whose::Theirs => say!(words, "worked-said", name = data.name.as_str()),
                Whose::Mine => say!(words, "mine-said"),
            },
            detail: said.words.clone(),
            amount: String::new(),
        };
        rows.push((row, Leads::To(Action::Proposal(said.id))));
    }
    for (n, attended) in day.attended.iter().enumerate() {
        let row = plan_row(look, data, attended);
        rows.push((row, Leads::Plan(n)));
    }
    if !day.written.is_empty() {
        let crossed = day.written.iter().filter(|row| row.crossed.is_some());
        let row = ListRow {
            icon: icons::LIST,
            block: look.tokens.primary,
            name: say!(words, "worked-written"),
            detail: say!(words, "worked-written-detail", count = crossed.count()),
            amount: String::new(),
        };
        rows.push((row, Leads::Written));
    }
    rows
}

fn sitting_row(look: Look<'_>, data: &Data, day: &PersonDay, sitting: &Sitting) -> ListRow {
    let words = look.words;
    let t = look.tokens;
    let odd = day.findings.iter().find(|found| found.at == sitting.id);
    let open = sitting.left.is_none() && day.day < data.today;
    let mut said = Vec::new();
    if let Some(odd) = odd {
        said.push(words.oddity(odd.what));
    } else if open {
        said.push(say!(words, "worked-no-end"));
    }
    if sitting.breaks.is_empty() {
        said.push(words.time_kind(sitting.kind));
    } else {
        let pauses: Vec<String> = sitting
            .breaks
            .iter()
            .map(|b| words.from_to(b.from, b.until))
            .collect();
        said.push(say!(words, "worked-break", times = words.and(&pauses)));
    }
    if let Some(changed) = sitting
        .left
        .and_then(|left| words.clocks_changed(sitting.came, left))
    {
        said.push(changed);
    }
    ListRow {
        icon: if odd.is_some() || open {
            icons::QUESTION
        } else {
            icons::CLOCK
        },
        block: if odd.is_some() || open {
            t.attention
        } else {
            t.primary
        },
        name: words.from_to(sitting.came, sitting.left),
        detail: said.join(" · "),
        amount: match sitting.left {
            Some(_) => words.duration(sitting.counted),
            None => String::new(),
        },
    }
}

fn plan_row(look: Look<'_>, data: &Data, attended: &Attended) -> ListRow {
    let words = look.words;
    let name = |person| data.name_of(person);
    ListRow {
        icon: icons::CALENDAR_CHECK,
        block: look.tokens.primary,
        name: words.known(attended.known, &name),
        detail: say!(words, "worked-how-it-went"),
        amount: String::new(),
    }
}
