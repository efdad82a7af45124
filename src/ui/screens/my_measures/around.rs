//! What stands around the questions: which, how, what there is to know, and the page for a hard day.

use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::measures::readings::HowAsked;
use crate::domain::measures::{Answering, Instrument};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::text;
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// What can be chosen on the first page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    Answer(Instrument),
    Earlier,
    Hard,
}

fn icon(instrument: Instrument) -> Icon {
    match instrument {
        Instrument::Ons4 => icons::SUN,
        Instrument::Loneliness => icons::USERS,
        Instrument::WorkScales => icons::BRIEFCASE,
        Instrument::Licensed => icons::CLIPBOARD_TEXT,
    }
}

pub(super) fn which(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "doing-which"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let in_use = |of: &&Instrument| data.settings.in_use(**of);
    let mut ways = Vec::new();
    if data.point.is_some() {
        let asked = Instrument::ALL.iter().filter(in_use);
        ways.extend(asked.map(|of| Way::Answer(*of)));
    } else if !look.layout.is_tiny() {
        column.quiet(ui, look, &say!(words, "doing-no-placement"));
    }
    if !data.earlier.is_empty() {
        ways.push(Way::Earlier);
    }
    ways.push(Way::Hard);
    let faces: Vec<(Icon, String, String)> = ways
        .iter()
        .map(|way| match way {
            Way::Answer(of) => (
                icon(*of),
                words.measure(*of, &data.settings),
                match data.last.get(of) {
                    Some(day) => say!(words, "doing-last", day = words.plain_date(*day)),
                    None => say!(words, "doing-how-many", count = of.items().len()),
                },
            ),
            Way::Earlier => (
                icons::NOTEBOOK,
                say!(words, "doing-earlier"),
                say!(words, "doing-earlier-detail"),
            ),
            Way::Hard => (
                icons::HAND_HEART,
                say!(words, "doing-hard"),
                say!(words, "doing-hard-detail"),
            ),
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    let left = Foot::new().back(&back).show(ui, look, page.foot);
    match pressed.and_then(|number| ways.get(number)) {
        Some(Way::Answer(of)) => draft.go(Stage::How(*of)),
        Some(Way::Earlier) => draft.go(Stage::Earlier),
        Some(Way::Hard) => draft.go(Stage::Hard),
        None if left == Some(Pressed::Back) => vec![Action::Back],
        None => Vec::new(),
    }
}

pub(super) fn how(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    instrument: Instrument,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "doing-how"));
    }
    let faces = [
        (
            icons::BOOK_OPEN,
            say!(words, "doing-how-alone"),
            say!(words, "doing-how-alone-detail"),
        ),
        (
            icons::SPEAKER_HIGH,
            say!(words, "doing-how-aloud"),
            say!(words, "doing-how-aloud-detail"),
        ),
        (
            icons::GLOBE,
            say!(words, "doing-how-interpreter"),
            say!(words, "doing-how-interpreter-detail"),
        ),
    ];
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    let left = Foot::new().back(&back).show(ui, look, page.foot);
    match pressed.and_then(|number| HowAsked::ALL.get(number)) {
        Some(how) => draft.go(Stage::Know(instrument, *how)),
        None if left == Some(Pressed::Back) => draft.go(Stage::Which),
        None => Vec::new(),
    }
}

pub(super) fn know(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (instrument, how): (Instrument, HowAsked),
) -> Vec<Action> {
    let words = look.words;
    let about = (icon(instrument), look.tokens.primary);
    let aside = say!(words, "doing-know-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "doing-know"));
    }
    let style = if look.layout.is_short() {
        Type::Meta
    } else {
        Type::Body
    };
    let sees = match &data.key_worker {
        Some(name) => say!(words, "doing-know-sees", name = name.as_str()),
        None => say!(words, "doing-know-nobody-sees"),
    };
    for sentence in [
        say!(words, "doing-know-free"),
        sees,
        say!(words, "doing-know-kept"),
    ] {
        column.say(ui, look, style, &sentence);
    }
    let (back, on) = (say!(words, "back"), say!(words, "doing-begin"));
    let primary = Button::primary(&on).icon(icons::ARROW_RIGHT);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => draft.go(Stage::How(instrument)),
        Some(Pressed::Primary) => {
            let begin = |point| {
                let begun = Answering::begin(&data.settings, instrument, point, how, data.today);
                begun.ok()
            };
            draft.answering = data.point.and_then(begin);
            draft.total.typed.clear();
            let said = words.measure_introduction(instrument, &data.settings);
            draft.go(match (&draft.answering, said) {
                (None, _) => Stage::Which,
                (Some(_), Some(_)) => Stage::Introduction,
                (Some(_), None) => Stage::Question(0),
            })
        }
        _ => Vec::new(),
    }
}

pub(super) fn introduction(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let asked = draft.answering.as_ref().map(|a| a.instrument);
    let said = asked.and_then(|of| words.measure_introduction(of, &data.settings));
    let said = said.unwrap_or_default();
    let instrument = asked.unwrap_or(Instrument::Ons4);
    let about = (icon(instrument), look.tokens.primary);
    let aside = say!(words, "doing-how-many", count = instrument.items().len());
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if look.layout.is_short() {
        column = column.wide();
    }
    // It is read before the questions, word for word; an own one can be long.
    let high = text::height(ui, Type::Body, &said, column.width());
    let style = if high <= column.rest().height() {
        Type::Body
    } else {
        Type::Meta
    };
    column.say(ui, look, style, &said);
    let (back, on) = (say!(words, "back"), say!(words, "doing-first-question"));
    let primary = Button::primary(&on).icon(icons::ARROW_RIGHT);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => draft.leave(),
        Some(Pressed::Primary) => draft.go(Stage::Question(0)),
        _ => Vec::new(),
    }
}

/// The last page of each: whom to call, or to talk to somebody here.
pub(super) fn hard(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "doing-hard"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let people = data.settings.to_call();
    let block = look.tokens.primary;
    if people.is_empty() {
        column.quiet(ui, look, &say!(words, "doing-hard-no-alert"));
        let sentence = say!(words, "doing-hard-nobody");
        empty::show(ui, look, column.rest(), icons::HAND_HEART, block, &sentence);
    } else {
        column.quiet(ui, look, &say!(words, "doing-hard-call"));
    }
    let row = |number: usize| {
        let person = people.get(number)?;
        Some(ToldRow {
            icon: icons::HAND_HEART,
            block,
            name: person.phone.as_str().to_owned(),
            detail: person.who.as_str().to_owned(),
            amount: String::new(),
            struck: false,
        })
    };
    told_row::list(ui, look, column.rest(), people.len(), &mut draft.page, row);
    let done = say!(words, "doing-done");
    let primary = Button::primary(&done).icon(icons::CHECK);
    match Foot::new().primary(primary).show(ui, look, page.foot) {
        Some(Pressed::Primary) => draft.go(Stage::Which),
        _ => Vec::new(),
    }
}

/// What was answered before: first beside latest, and nothing about it.
pub(super) fn earlier(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "doing-earlier"));
    }
    let row = |number: usize| {
        let told = data.earlier.get(number)?;
        Some(ToldRow {
            icon: icons::NOTEBOOK,
            block: look.tokens.primary,
            name: told.answer.clone(),
            detail: told.question.clone(),
            amount: String::new(),
            struck: false,
        })
    };
    let total = data.earlier.len();
    told_row::list(ui, look, column.rest(), total, &mut draft.page, row);
    let back = say!(words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Which),
        _ => Vec::new(),
    }
}
