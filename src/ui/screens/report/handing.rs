//! Offering a report, handing it over, and what is recorded of that.

use egui::Ui;

use super::{Action, Data, Draft, Reach, Seen, Stage, said};
use crate::domain::recipients::Way;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::file_said::FileSaid;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::say;

/// What an offer means.
pub(super) fn offer(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let name = data.name.as_str();
    let title = say!(words, "report-offer-title", name = name);
    let aside = say!(words, "report-offer-aside", name = name);
    let about = (icons::EYE, title.as_str(), aside.as_str());
    let sentences = [
        say!(words, "report-offer-1", name = name),
        say!(words, "report-offer-2", name = name),
    ];
    let problem = data.problem.as_deref();
    let (page, _) = question_page::check(ui, look, about, problem, &sentences);
    let (back, yes) = (
        say!(words, "back"),
        say!(words, "report-offer", name = name),
    );
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&yes).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Pages),
        Some(_) => vec![Action::Offer],
        None => Vec::new(),
    }
}

/// What taking it back means.
pub(super) fn take_back(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "report-take-back-title");
    let aside = say!(words, "report-take-back-aside");
    let about = (icons::HAND, title.as_str(), aside.as_str());
    let sentence = say!(words, "report-take-back-1", name = data.name.as_str());
    let problem = data.problem.as_deref();
    let (page, _) = question_page::check(ui, look, about, problem, &[sentence]);
    let (back, yes) = (say!(words, "back"), say!(words, "report-take-back"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&yes).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::More),
        Some(_) => vec![Action::TakeBack],
        None => Vec::new(),
    }
}

const fn face(way: Way) -> Icon {
    match way {
        Way::Carried => icons::USER,
        Way::SecureMail => icons::ENVELOPE,
        Way::LockedPdf => icons::LOCK_KEY,
        Way::Post => icons::BUILDINGS,
    }
}

/// How does it get there? The person carrying it is offered first.
pub(super) fn way(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = say!(words, "report-way-ask", to = data.recipient.as_str());
    if look.layout.is_short() {
        column.quiet(ui, look, &title);
    } else {
        column.title(ui, look, &title);
    }
    said(ui, look, data, &mut column);
    let faces: Vec<(String, String)> = data
        .ways
        .iter()
        .map(|(way, reach)| {
            let name = say!(
                words,
                "report-way",
                way = way.code(),
                name = data.name.as_str()
            );
            let detail = match reach {
                Reach::Wanted => say!(words, "report-way-wanted"),
                Reach::Known => say!(words, "report-way-detail", way = way.code()),
                Reach::Missing => say!(words, "report-way-missing"),
            };
            (name, detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(&data.ways)
        .map(|((name, detail), (way, reach))| {
            let choice = Choice::new(name, face(*way)).detail(detail);
            if *reach == Reach::Missing {
                choice.mark(icons::LOCK_KEY)
            } else {
                choice
            }
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return draft.go(Stage::Page);
    }
    let way = pressed.and_then(|n| data.ways.get(n));
    way.map(|(way, _)| Action::Way(*way)).into_iter().collect()
}

/// The file: saved, and for a locked one the words that open it.
pub(super) fn file(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    way: Way,
) -> Vec<Action> {
    let words = look.words;
    let title = say!(
        words,
        "report-file-title",
        way = way.code(),
        to = data.recipient.as_str()
    );
    let aside = say!(words, "report-file-aside", way = way.code());
    let about = (face(way), title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, None);
    said(ui, look, data, &mut column);
    if let Some(password) = &data.password {
        let sentence = say!(words, "report-password");
        column.quiet(ui, look, &sentence);
        column.heading(ui, look, password);
        let once = say!(words, "report-password-once");
        column.quiet(ui, look, &once);
    } else if data.file == FileSaid::Nothing {
        let sentence = say!(
            words,
            "report-file-how",
            way = way.code(),
            name = data.name.as_str()
        );
        column.quiet(ui, look, &sentence);
    }
    let (back, save) = (say!(words, "back"), say!(words, "paper-save"));
    let left = say!(words, "report-left", way = way.code());
    let saved = matches!(data.file, FileSaid::Saved(_));
    let mut foot = Foot::new().back(&back);
    if saved {
        foot = foot
            .other(Button::new(&save).icon(icons::FILE_PDF))
            .primary(Button::primary(&left).icon(icons::CHECK));
    } else {
        if way == Way::Carried {
            foot = foot.other(Button::new(&left).icon(icons::CHECK));
        }
        foot = foot.primary(Button::primary(&save).icon(icons::FILE_PDF));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Way),
        Some(Pressed::Primary) if saved => to_record(look, data, draft, way),
        Some(Pressed::Other(_)) if !saved => to_record(look, data, draft, way),
        Some(_) => vec![Action::Save],
        None => Vec::new(),
    }
}

fn to_record(look: Look<'_>, data: &Data, draft: &mut Draft, way: Way) -> Vec<Action> {
    draft.on = Asked::with(look.words.plain_date(data.today));
    draft.go(Stage::Record(way))
}

/// It has left: that is recorded, and on which day.
pub(super) fn record(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    way: Way,
) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "report-record-title");
    let aside = match data.page {
        Seen::ButAnswers => say!(words, "report-record-carried"),
        Seen::All | Seen::None => say!(words, "report-record-aside"),
    };
    let about = (icons::CHECK_CIRCLE, title.as_str(), aside.as_str());
    let sentence = say!(
        words,
        "report-record-1",
        way = way.code(),
        to = data.recipient.as_str(),
        name = data.name.as_str()
    );
    let problem = data.problem.as_deref();
    let (page, mut column) = question_page::check(ui, look, about, problem, &[sentence]);
    let label = say!(words, "report-record-day");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.on.show(ui, look, &mut column, question);
    let (back, yes) = (say!(words, "back"), say!(words, "report-record"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&yes).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Way),
        pressed if pressed.is_some() || entered => {
            match draft.on.read(|typed| words.read_day(typed)) {
                Some(on) => vec![Action::Left(way, on)],
                None => vec![Action::Stage],
            }
        }
        _ => Vec::new(),
    }
}
