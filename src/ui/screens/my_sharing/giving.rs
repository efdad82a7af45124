//! Choosing what to share: one question a page, and everything in words before the PIN.

use egui::Ui;

use super::one::pieces;
use super::{Action, Data, Draft, How, Recipient, Stage};
use crate::domain::Refusal;
use crate::domain::sharing::giving::Lasts;
use crate::domain::sharing::refusals::SharingRefusal;
use crate::domain::sharing::rows::{Purpose, Section};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::long_text::Piece;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::{Words, say};

pub(super) const fn icon(section: Section) -> Icon {
    match section {
        Section::TakingPart => icons::CALENDAR_CHECK,
        Section::Weeks => icons::SQUARES_FOUR,
        Section::Skills => icons::SEAL_CHECK,
        Section::Goals => icons::MOUNTAINS,
        Section::WellBeing => icons::HAND_HEART,
        Section::OwnWords => icons::CHAT_CIRCLE,
    }
}

/// What there is to switch on: the weeks only beside taking part.
fn there(draft: &Draft) -> Vec<Section> {
    let all = Section::ALL.iter().copied();
    let part = draft.sections.contains(&Section::TakingPart);
    all.filter(|of| *of != Section::Weeks || part).collect()
}

/// What may they know?
pub(super) fn sections(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    of: &Recipient,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "mysharing-ask-what", name = of.name.as_str());
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    if let Some(refusal) = &draft.wrong {
        column.problem(ui, look, Some(&words.refusal(refusal)));
    }
    let there = there(draft);
    let faces: Vec<(Section, String, String)> = there
        .iter()
        .map(|section| {
            let on = draft.sections.contains(section);
            let detail = if on {
                say!(words, "mysharing-on")
            } else {
                say!(words, "mysharing-off")
            };
            (*section, words.section_name(*section), detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(section, name, detail)| {
            let on = draft.sections.contains(section);
            Choice::new(name, icon(*section)).detail(detail).chosen(on)
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some((section, ..)) = pressed.and_then(|number| faces.get(number)) {
        return draft.go(Stage::Section(*section));
    }
    match on(ui, look, page) {
        Some(Pressed::Back) => draft.go(Stage::One),
        Some(_) if draft.sections.is_empty() => {
            draft.wrong = Some(SharingRefusal::NothingChosen.into());
            vec![Action::Stage]
        }
        Some(_) => draft.go(Stage::Purpose),
        None => Vec::new(),
    }
}

/// Back, and the way on.
fn on(ui: &mut Ui, look: Look<'_>, page: Page) -> Option<Pressed> {
    let (back, next) = (say!(look.words, "back"), say!(look.words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    foot.show(ui, look, page.foot)
}

/// One section, with the words that would stand in a report today.
pub(super) fn section(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    (of, section): (&Recipient, Section),
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "mysharing-section-aside");
    let about = (icon(section), look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content).wide();
    let title = words.section_question(section);
    column.title(ui, look, &title);
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let about = words.section_about(section);
    let mut all = vec![Piece::Words(about)];
    all.push(Piece::Name(say!(
        words,
        "mysharing-would-say",
        name = of.name.as_str()
    )));
    let says = data.says(section);
    if says.is_empty() {
        all.push(Piece::Words(words.section_empty(section)));
    }
    all.extend(says.iter().cloned().map(Piece::Words));
    let next = pieces(ui, look, (&mut column, draft), &all);
    let (back, off, yes) = (
        say!(words, "back"),
        say!(words, "mysharing-do-not"),
        say!(words, "mysharing-do"),
    );
    let mut foot = Foot::new().back(&back);
    let mut others = Vec::new();
    if let Some((label, next)) = &next {
        foot = foot.other(Button::new(label).icon(icons::ARROW_RIGHT));
        others.push(Some(*next));
    }
    foot = foot.other(Button::new(&off).icon(icons::X));
    others.push(None);
    foot = foot.primary(Button::primary(&yes).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Sections),
        Some(Pressed::Primary) => {
            draft.sections.insert(section);
            draft.go(Stage::Sections)
        }
        Some(Pressed::Other(number)) => match others.get(number) {
            Some(Some(next)) => {
                draft.text_page = *next;
                Vec::new()
            }
            _ => leave_out(draft, section),
        },
        None => Vec::new(),
    }
}

/// The weeks stand beside taking part alone.
fn leave_out(draft: &mut Draft, section: Section) -> Vec<Action> {
    draft.sections.remove(&section);
    if section == Section::TakingPart {
        draft.sections.remove(&Section::Weeks);
    }
    draft.go(Stage::Sections)
}

/// A page with a question and a few answers; which was pressed, and whether Back was.
fn question(
    ui: &mut Ui,
    look: Look<'_>,
    (data, title): (&Data, &str),
    faces: &[(Icon, String, String, bool)],
    page_of: &mut usize,
) -> (Option<usize>, bool) {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, title);
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail, chosen)| Choice::new(name, *icon).detail(detail).chosen(*chosen))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, page_of);
    let back = say!(look.words, "back");
    let foot = Foot::new().back(&back).show(ui, look, page.foot);
    (pressed, foot == Some(Pressed::Back))
}

/// What for?
pub(super) fn purpose(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    of: &Recipient,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<(Icon, String, String, bool)> = Purpose::ALL
        .iter()
        .map(|purpose| {
            let icon = match purpose {
                Purpose::Reports => icons::FILE_TEXT,
                Purpose::ReportsAndCalls => icons::CHAT_CIRCLE,
            };
            let (name, detail) = (
                words.sharing_purpose(*purpose),
                words.sharing_purpose_about(*purpose),
            );
            (icon, name, detail, draft.purpose == Some(*purpose))
        })
        .collect();
    let title = say!(words, "mysharing-ask-purpose", name = of.name.as_str());
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => draft.go(Stage::Sections),
        (Some(number), _) => {
            draft.purpose = Purpose::ALL.get(number).copied();
            draft.go(Stage::Lasts)
        }
        _ => Vec::new(),
    }
}

/// For how long?
pub(super) fn lasts(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<(Icon, String, String, bool)> = Lasts::ALL
        .iter()
        .map(|lasts| {
            let until = data.until(*lasts).map(|day| words.plain_date(day));
            let until = until.unwrap_or_default();
            let detail = say!(words, "mysharing-until-day", day = until);
            let chosen = draft.lasts == Some(*lasts);
            (icons::CALENDAR, words.sharing_lasts(*lasts), detail, chosen)
        })
        .collect();
    let title = say!(words, "mysharing-ask-lasts");
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => draft.go(Stage::Purpose),
        (Some(number), _) => {
            draft.lasts = Lasts::ALL.get(number).copied();
            draft.go(Stage::Read)
        }
        _ => Vec::new(),
    }
}

/// How did you read this?
pub(super) fn read(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces = [
        (
            icons::BOOK_OPEN,
            say!(words, "mysharing-read-alone"),
            say!(words, "mysharing-read-alone-detail"),
            draft.how == Some(How::Alone),
        ),
        (
            icons::SPEAKER_HIGH,
            say!(words, "mysharing-read-to-me"),
            say!(words, "mysharing-read-to-me-detail"),
            draft.how == Some(How::ReadToMe),
        ),
    ];
    let title = say!(words, "mysharing-ask-read");
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => draft.go(Stage::Lasts),
        (Some(0), _) => {
            draft.how = Some(How::Alone);
            draft.go(Stage::Check)
        }
        (Some(_), _) => {
            draft.how = Some(How::ReadToMe);
            draft.go(Stage::ReadBy)
        }
        _ => Vec::new(),
    }
}

/// Who read it to you?
pub(super) fn read_by(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (
        say!(words, "mysharing-ask-reader"),
        say!(words, "mysharing-reader-aside"),
    );
    let about = (icons::SPEAKER_HIGH, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (label, hint) = (
        say!(words, "mysharing-reader"),
        say!(words, "mysharing-reader-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.reader.show(ui, look, &mut column, question);
    match on(ui, look, page) {
        Some(Pressed::Back) => draft.go(Stage::Read),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if draft.reader.is_empty() {
                draft.reader.refuse(Refusal::TextMissing);
                return vec![Action::Stage];
            }
            vec![Action::CheckReader]
        }
        _ => Vec::new(),
    }
}

fn in_words(words: &Words, data: &Data, of: &Recipient, draft: &Draft) -> Vec<(String, String)> {
    let sections = draft.sections.iter();
    let names: Vec<String> = sections.map(|of| words.shared_section(*of)).collect();
    let until = draft.lasts.and_then(|lasts| data.until(lasts));
    let purpose = draft.purpose.unwrap_or(Purpose::Reports);
    let how = match draft.how {
        Some(How::ReadToMe) => {
            let name = draft.reader.typed.trim();
            say!(words, "mysharing-check-read-to-me", name = name)
        }
        _ => say!(words, "mysharing-check-read-alone"),
    };
    let keeps = if of.surgery {
        say!(words, "mysharing-surgery-keeps")
    } else {
        say!(words, "mysharing-they-keep", name = of.name.as_str())
    };
    vec![
        (say!(words, "mysharing-with"), of.name.clone()),
        (say!(words, "mysharing-what"), words.and(&names)),
        (say!(words, "mysharing-for"), words.sharing_purpose(purpose)),
        (
            say!(words, "mysharing-until"),
            until.map(|day| words.plain_date(day)).unwrap_or_default(),
        ),
        (say!(words, "mysharing-how"), how),
        (
            say!(words, "mysharing-good-to-know"),
            [
                say!(words, "mysharing-same-placement"),
                keeps,
                say!(words, "mysharing-can-stop"),
            ]
            .join(" "),
        ),
    ]
}

/// Everything in words.
pub(super) fn check(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    of: &Recipient,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "mysharing-check-aside");
    let about = (icons::HAND_HEART, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "mysharing-check"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let lines = in_words(words, data, of, draft);
    let all: Vec<Piece> = lines.into_iter().flat_map(Piece::named).collect();
    let next = pieces(ui, look, (&mut column, draft), &all);
    let (back, yes) = (say!(words, "back"), say!(words, "mysharing-to-pin"));
    let foot = Foot::new().back(&back);
    // All of it is read before the PIN is asked for.
    let more = next.filter(|(_, next)| *next > draft.text_page);
    let foot = match &more {
        Some((label, _)) => foot.primary(Button::primary(label).icon(icons::ARROW_RIGHT)),
        None => foot.primary(Button::primary(&yes)),
    };
    match (foot.show(ui, look, page.foot), more) {
        (Some(Pressed::Back), _) => draft.go(match draft.how {
            Some(How::ReadToMe) => Stage::ReadBy,
            _ => Stage::Read,
        }),
        (Some(_), Some((_, next))) => {
            draft.text_page = next;
            Vec::new()
        }
        (Some(_), None) => draft.go(Stage::Pin),
        (None, _) => Vec::new(),
    }
}
