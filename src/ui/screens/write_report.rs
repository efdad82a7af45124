//! A report is written: to whom, about which days, what is asked of the reader, what comes next. One question
//! a page. Beside a text stand hints: they hold nobody up.

mod texts;
mod to_whom;

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::ids::RecipientId;
use crate::domain::measures::settings::PersonToCall;
use crate::domain::recipients::MatchesBy;
use crate::domain::reports::ledger::Report;
use crate::domain::reports::page::{PlanKind, ReportKind};
use crate::domain::reports::typed::{Asks, ReportField, ReportWords, TypedReport};
use crate::domain::sharing::rows::Section;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::long_text::LongText;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::{Words, say};

/// Somebody to whom it can go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct To {
    /// Who.
    pub id: RecipientId,
    /// Their name.
    pub name: String,
    /// Where they work; empty where that is not known.
    pub detail: String,
    /// What is shared with them today; nothing else is told.
    pub shared: Vec<Section>,
    /// How they know whom it is about.
    pub matches_by: MatchesBy,
    /// Whether it goes on a basis, with attendance alone.
    pub goes: Goes,
}

/// What goes there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Goes {
    /// What is shared.
    Shared,
    /// Attendance alone, on a basis.
    Attendance,
}

/// What the screen shows. Whose it is stands in the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// All to whom it could go: those with whom something is shared first.
    pub to: Vec<To>,
    /// The safeguarding lead, where one is named.
    pub lead: Option<PersonToCall>,
    /// What happened with the last try, where it belongs to no field.
    pub problem: Option<String>,
}

/// Which question is asked.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Step {
    /// To whom?
    #[default]
    Recipient,
    /// What is shared with them?
    Sections,
    /// Of what kind?
    Kind,
    /// About which days?
    Period,
    /// Attendance alone goes: there is nothing to write.
    Attendance,
    /// Is something asked of the reader?
    Ask,
    /// A text.
    Text(ReportField),
    /// Lines of the plan.
    Lines,
    /// The day of birth.
    Birth,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Which question is asked.
    pub step: Step,
    /// The first question: from there Back leads away.
    pub first: Step,
    /// To whom.
    pub recipient: Option<RecipientId>,
    /// Of what kind.
    pub kind: ReportKind,
    /// From which day.
    pub from: Asked,
    /// Until which day.
    pub until: Asked,
    /// Whether something is asked.
    pub asks: Option<Asks>,
    /// The texts.
    pub texts: BTreeMap<ReportField, Asked>,
    /// The day of birth.
    pub birth: Asked,
    /// The page of choices.
    pub page: usize,
    /// What is read.
    pub text: LongText,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            step: Step::Recipient,
            first: Step::Recipient,
            recipient: None,
            kind: ReportKind::Progress,
            from: Asked::default(),
            until: Asked::default(),
            asks: None,
            texts: BTreeMap::new(),
            birth: Asked::default(),
            page: 0,
            text: LongText::default(),
        }
    }
}

impl Draft {
    /// As a report stands, to be changed.
    pub fn of(report: &Report, words: Option<&ReportWords>) -> Self {
        let typed = words.map(TypedReport::of).unwrap_or_default();
        let texts = typed.texts.into_iter();
        Self {
            recipient: Some(report.recipient),
            kind: report.kind,
            asks: typed.asks,
            texts: texts.map(|(f, text)| (f, Asked::with(text))).collect(),
            ..Self::default()
        }
    }

    /// What was typed, where the day of birth is clear; where it is not, its field says so and is shown.
    pub fn typed(&mut self, words: &Words) -> Option<TypedReport> {
        let birth = if self.birth.is_empty() {
            None
        } else {
            let day = self.birth.read(|typed| words.read_day(typed));
            if day.is_none() {
                self.step = Step::Birth;
                return None;
            }
            day
        };
        let texts = self.texts.iter();
        Some(TypedReport {
            asks: self.asks,
            texts: texts.map(|(f, asked)| (*f, asked.typed.clone())).collect(),
            birth,
        })
    }

    /// Each fault beside its field; the question of the first one is shown. Nothing that was typed is lost.
    pub fn refuse(&mut self, wrong: Vec<(ReportField, Refusal)>) {
        if let Some((field, _)) = wrong.first() {
            self.step = match field {
                ReportField::Ask if self.asks != Some(Asks::Action) => Step::Ask,
                ReportField::Birth => Step::Birth,
                field => Step::Text(*field),
            };
        }
        for (field, refusal) in wrong {
            match field {
                ReportField::Birth => self.birth.refuse(refusal),
                field => self.texts.entry(field).or_default().refuse(refusal),
            }
        }
    }

    fn go(&mut self, step: Step) -> Vec<Action> {
        self.step = step;
        self.page = 0;
        vec![Action::Stage]
    }

    /// The questions for this recipient, in order.
    fn steps(&self, to: Option<&To>) -> Vec<Step> {
        let mut steps = vec![Step::Recipient, Step::Sections, Step::Kind, Step::Period];
        let Some(to) = to else { return steps };
        if to.goes == Goes::Attendance {
            steps.push(Step::Attendance);
        } else {
            steps.push(Step::Ask);
            if self.asks == Some(Asks::Action) {
                steps.push(Step::Text(ReportField::Ask));
            }
            steps.extend([Step::Text(ReportField::Plan), Step::Lines]);
            if to.shared.contains(&Section::WellBeing) {
                steps.push(Step::Text(ReportField::DidNotHelp));
            }
            if to.shared.contains(&Section::OwnWords) {
                steps.push(Step::Text(ReportField::OwnWords));
            }
        }
        if to.matches_by == MatchesBy::DateOfBirth {
            steps.push(Step::Birth);
        }
        steps
    }

    fn on_plan_line(&self) -> bool {
        let lines = PlanKind::ALL.iter().map(|kind| ReportField::of_plan(*kind));
        matches!(self.step, Step::Text(field) if lines.into_iter().any(|of| of == field))
    }

    fn back(&mut self, to: Option<&To>) -> Vec<Action> {
        if self.on_plan_line() {
            return self.go(Step::Lines);
        }
        let steps = self.steps(to);
        let here = steps.iter().position(|step| *step == self.step);
        let before = here.and_then(|here| here.checked_sub(1));
        match before.and_then(|before| steps.get(before)) {
            Some(before) if self.step != self.first => self.go(*before),
            _ => vec![Action::Back],
        }
    }

    fn on(&mut self, to: Option<&To>) -> Vec<Action> {
        if self.on_plan_line() {
            return self.go(Step::Lines);
        }
        let steps = self.steps(to);
        let here = steps.iter().position(|step| *step == self.step);
        let next = here.and_then(|here| here.checked_add(1));
        match next.and_then(|next| steps.get(next)) {
            Some(next) => self.go(*next),
            None => vec![Action::Keep],
        }
    }

    fn is_last(&self, to: Option<&To>) -> bool {
        self.steps(to).last() == Some(&self.step)
    }
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep it as it is typed.
    Keep,
    /// Another question.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let to = data.to.iter().find(|to| Some(to.id) == draft.recipient);
    match draft.step {
        Step::Recipient => to_whom::recipient(ui, look, data, draft),
        Step::Sections => to_whom::sections(ui, look, (data, to), draft),
        Step::Kind => kind(ui, look, (data, to), draft),
        Step::Period => period(ui, look, (data, to), draft),
        Step::Attendance => attendance(ui, look, (data, to), draft),
        Step::Ask => ask(ui, look, (data, to), draft),
        Step::Text(field) => texts::text(ui, look, (data, to), draft, field),
        Step::Lines => texts::lines(ui, look, (data, to), draft),
        Step::Birth => texts::birth(ui, look, (data, to), draft),
    }
}

type Asking<'d> = (&'d Data, Option<&'d To>);

fn begin(ui: &mut Ui, look: Look<'_>, data: &Data, title: &str) -> (Page, Column) {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if look.layout.is_short() {
        column.quiet(ui, look, title);
    } else {
        column.title(ui, look, title);
    }
    column.problem(ui, look, data.problem.as_deref());
    (page, column)
}

/// Back and the way on; what was asked for is done.
fn foot(
    ui: &mut Ui,
    look: Look<'_>,
    page: Page,
    to: Option<&To>,
    draft: &mut Draft,
) -> Option<Vec<Action>> {
    let words = look.words;
    let last = draft.is_last(to);
    let back = say!(words, "back");
    let on = match () {
        () if last => say!(words, "report-keep"),
        () if draft.on_plan_line() => say!(words, "report-line-done"),
        () => say!(words, "next"),
    };
    let mut primary = Button::primary(&on);
    if last {
        primary = primary.icon(icons::CHECK);
    }
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => Some(draft.back(to)),
        Some(_) => Some(draft.on(to)),
        None => None,
    }
}

fn kind(ui: &mut Ui, look: Look<'_>, asking: Asking<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let title = say!(words, "report-ask-kind");
    let (page, column) = begin(ui, look, data, &title);
    let faces: Vec<(Icon, String, String)> = ReportKind::ALL
        .iter()
        .map(|kind| {
            let icon = match kind {
                ReportKind::Progress => icons::STEPS,
                ReportKind::End => icons::FLAG,
            };
            (
                icon,
                say!(words, "report-kind", kind = kind.code()),
                say!(words, "report-kind-detail", kind = kind.code()),
            )
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(ReportKind::ALL)
        .map(|((icon, name, detail), of)| {
            Choice::new(name, *icon)
                .detail(detail)
                .chosen(draft.kind == *of)
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(kind) = pressed.and_then(|n| ReportKind::ALL.get(n)) {
        draft.kind = *kind;
        return vec![Action::Stage];
    }
    foot(ui, look, page, to, draft).unwrap_or_default()
}

fn period(ui: &mut Ui, look: Look<'_>, asking: Asking<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let title = say!(words, "report-ask-period");
    let aside = say!(words, "report-period-aside");
    let about = (icons::CALENDAR, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let labels = (say!(words, "report-from"), say!(words, "report-until"));
    let question = |label| Question {
        label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (&mut draft.from, question(labels.0.as_str())),
        (&mut draft.until, question(labels.1.as_str())),
    );
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.back(to),
        pressed if pressed.is_some() || entered => {
            let from = draft.from.read(|typed| words.read_day(typed));
            let until = draft.until.read(|typed| words.read_day(typed));
            match (from, until) {
                (Some(from), Some(until)) => {
                    if let Err(refusal) = crate::domain::hours::Days::new(from, until) {
                        draft.until.refuse(refusal);
                        return vec![Action::Stage];
                    }
                    draft.on(to)
                }
                _ => vec![Action::Stage],
            }
        }
        _ => Vec::new(),
    }
}

/// Attendance alone goes to whoever can sanction: that is said, and nothing is asked.
fn attendance(ui: &mut Ui, look: Look<'_>, asking: Asking<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let title = say!(words, "report-attendance-title");
    let aside = say!(words, "report-attendance-aside", name = data.name.as_str());
    let about = (icons::CLOCK, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    for sentence in [
        say!(words, "report-attendance-1"),
        say!(words, "report-attendance-2", name = data.name.as_str()),
    ] {
        column.quiet(ui, look, &sentence);
    }
    foot(ui, look, page, to, draft).unwrap_or_default()
}

fn ask(ui: &mut Ui, look: Look<'_>, asking: Asking<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (data, to) = asking;
    let title = say!(words, "report-ask-ask");
    let (page, mut column) = begin(ui, look, data, &title);
    let wrong = draft.texts.get(&ReportField::Ask);
    let wrong = wrong.and_then(|asked| asked.problem.as_ref());
    let wrong = wrong.map(|refusal| words.refusal(refusal));
    column.problem(ui, look, wrong.as_deref());
    let faces = [
        (Asks::NoAction, icons::CHECK_CIRCLE),
        (Asks::Action, icons::CHAT_CIRCLE),
    ];
    let names: Vec<(String, String)> = faces
        .iter()
        .map(|(asks, _)| {
            (
                say!(words, "report-asks", asks = asks.code()),
                say!(words, "report-asks-detail", asks = asks.code()),
            )
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(&names)
        .map(|((asks, icon), (name, detail))| {
            Choice::new(name, *icon)
                .detail(detail)
                .chosen(draft.asks == Some(*asks))
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some((asks, _)) = pressed.and_then(|n| faces.get(n)) {
        draft.asks = Some(*asks);
        if let Some(asked) = draft.texts.get_mut(&ReportField::Ask) {
            asked.problem = None;
        }
        return draft.on(to);
    }
    let back = say!(words, "back");
    let next = say!(words, "next");
    let mut foot = Foot::new().back(&back);
    if draft.asks.is_some() {
        foot = foot.primary(Button::primary(&next));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.back(to),
        Some(_) => draft.on(to),
        None => Vec::new(),
    }
}
