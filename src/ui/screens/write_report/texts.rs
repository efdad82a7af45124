//! The texts of a report, with hints beside them; lines of the plan; the day of birth.

use egui::Ui;

use super::{Action, Asking, Draft, Step, begin, foot};
use crate::domain::measures::settings::PersonToCall;
use crate::domain::reports::hints::{Hint, HintKind, hints};
use crate::domain::reports::page::PlanKind;
use crate::domain::reports::typed::ReportField;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::question_page;
use crate::words::{Words, say};

/// The most hints that stand beside a text.
const MOST_HINTS: usize = 3;

/// A hint, as a sentence.
fn hint(words: &Words, hint: &Hint, text: &str, lead: Option<&PersonToCall>) -> String {
    let found = hint.words(text);
    match &hint.kind {
        HintKind::LongSentence { words: count } => {
            let begins: Vec<&str> = found.split_whitespace().take(4).collect();
            let begins = begins.join(" ");
            let count = count.to_string();
            say!(words, "report-hint-long", begins = begins, count = count)
        }
        HintKind::Jargon { instead } => {
            say!(
                words,
                "report-hint-jargon",
                word = found,
                instead = instead.to_owned()
            )
        }
        HintKind::Never(never) => say!(
            words,
            "report-hint-never",
            word = found,
            what = say!(words, "report-never", never = never.code())
        ),
        HintKind::Safeguarding => {
            let lead = words.safeguarding_lead(lead);
            say!(words, "report-hint-safeguarding", word = found, lead = lead)
        }
    }
}

/// The hints for a text: the most urgent ones first.
fn beside(words: &Words, text: &str, lead: Option<&PersonToCall>) -> Vec<String> {
    let mut all = hints(text);
    all.sort_by_key(|hint| match hint.kind {
        HintKind::Safeguarding => 0,
        HintKind::Never(_) => 1,
        HintKind::Jargon { .. } => 2,
        HintKind::LongSentence { .. } => 3,
    });
    let mut said: Vec<String> = Vec::new();
    for one in &all {
        let sentence = hint(words, one, text, lead);
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

/// What is asked, and what stands beside it while there is no hint.
fn face(words: &Words, name: &str, field: ReportField) -> (Icon, String, String) {
    let title = say!(words, "report-text-ask", field = field.code(), name = name);
    let aside = say!(
        words,
        "report-text-aside",
        field = field.code(),
        name = name
    );
    let icon = match field {
        ReportField::Ask => icons::CHAT_CIRCLE,
        ReportField::DidNotHelp => icons::HAND,
        ReportField::OwnWords => icons::USER,
        ReportField::Plan => icons::PATH,
        ReportField::Birth => icons::CAKE,
        _ => icons::STEPS,
    };
    (icon, title, aside)
}

pub(super) fn text(
    ui: &mut Ui,
    look: Look<'_>,
    asking: Asking<'_>,
    draft: &mut Draft,
    field: ReportField,
) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let (icon, title, mut aside) = face(words, &data.name, field);
    let typed = draft.texts.get(&field).map_or("", |asked| &asked.typed);
    let said = beside(words, typed, data.lead.as_ref());
    let mut icon = icon;
    if !said.is_empty() {
        let shown: Vec<&str> = said.iter().take(MOST_HINTS).map(String::as_str).collect();
        aside = shown.join("\n\n");
        icon = icons::LIGHTBULB;
    }
    let about = (icon, title.as_str(), aside.as_str());
    let whole = Page::of(look, ui.max_rect()).content.width();
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(
        words,
        "report-text-label",
        field = field.code(),
        name = data.name.as_str()
    );
    let empty = say!(words, "goal-may-be-empty");
    let question = Question {
        label: &label,
        hint: if field == ReportField::Ask {
            ""
        } else {
            &empty
        },
        kind: Kind::Sentences,
    };
    let asked = draft.texts.entry(field).or_default();
    asked.show(ui, look, &mut column, question);
    // Where nothing stands beside it, the first hint stands below.
    let below = page.content.width() >= whole;
    if let (true, Some(first)) = (below, said.first()) {
        let rest = column.rest();
        let high = crate::ui::widgets::banner::height(ui, look, first, column.width());
        if high <= rest.height() {
            let tone = crate::ui::widgets::banner::Tone::Plain;
            column.banner(ui, look, tone, first);
        }
    }
    foot(ui, look, page, to, draft).unwrap_or_default()
}

/// Lines of the plan: each can be there or not.
pub(super) fn lines(
    ui: &mut Ui,
    look: Look<'_>,
    asking: Asking<'_>,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let title = say!(words, "report-ask-lines", name = data.name.as_str());
    let (page, column) = begin(ui, look, data, &title);
    let icon = |kind: &PlanKind| match kind {
        PlanKind::Befriender => icons::HAND_HEART,
        PlanKind::Social => icons::USERS_THREE,
        PlanKind::PhysicalHealth => icons::PERSON_SIMPLE_BIKE,
        PlanKind::MentalHealth => icons::HEART,
        PlanKind::Education => icons::STUDENT,
        PlanKind::Volunteering => icons::HANDS_CLAPPING,
    };
    let faces: Vec<(Icon, String, String)> = PlanKind::ALL
        .iter()
        .map(|kind| {
            let asked = draft.texts.get(&ReportField::of_plan(*kind));
            let typed = asked.map_or("", |asked| asked.typed.trim());
            let detail = if typed.is_empty() {
                say!(words, "report-line-none")
            } else {
                typed.to_owned()
            };
            let name = say!(words, "report-paper-plan", kind = kind.code());
            (icon(kind), name, detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(kind) = pressed.and_then(|n| PlanKind::ALL.get(n)) {
        return draft.go(Step::Text(ReportField::of_plan(*kind)));
    }
    foot(ui, look, page, to, draft).unwrap_or_default()
}

pub(super) fn birth(
    ui: &mut Ui,
    look: Look<'_>,
    asking: Asking<'_>,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let (icon, title, aside) = face(words, &data.name, ReportField::Birth);
    let about = (icon, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let code = ReportField::Birth.code();
    let label = say!(
        words,
        "report-text-label",
        field = code,
        name = data.name.as_str()
    );
    let hint = say!(words, "goal-may-be-empty");
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    draft.birth.show(ui, look, &mut column, question);
    foot(ui, look, page, to, draft).unwrap_or_default()
}
