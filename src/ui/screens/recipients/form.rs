//! The form of somebody outside: one or two questions a page.

use std::collections::BTreeMap;

use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::Refusal;
use crate::domain::ids::RecipientId;
use crate::domain::recipients::{
    MatchesBy, Power, Recipient, RecipientField as Field, Service, TypedRecipient, Way,
};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::{Words, say};

/// A page of the form.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Step {
    /// What do they work for?
    #[default]
    Service,
    /// Name, and what they are.
    Name,
    /// Team, and where they work.
    Work,
    /// Number and mail address.
    Reach,
    /// The postal address.
    Address,
    /// How do they want replies?
    Way,
    /// Can they take something away from the person?
    Power,
    /// How do they know whom a report is about?
    Matches,
}

const STEPS: [Step; 8] = [
    Step::Service,
    Step::Name,
    Step::Work,
    Step::Reach,
    Step::Address,
    Step::Way,
    Step::Power,
    Step::Matches,
];

impl Step {
    fn fields(self) -> &'static [Field] {
        match self {
            Self::Name => &[Field::Name, Field::Role],
            Self::Work => &[Field::Organisation, Field::Team],
            Self::Reach => &[Field::Phone, Field::Email],
            Self::Address => &[Field::Address],
            Self::Service | Self::Way | Self::Power | Self::Matches => &[],
        }
    }
}

/// What is typed and chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Form {
    /// Which page.
    pub step: Step,
    /// What is typed, by field.
    pub fields: BTreeMap<Field, Asked>,
    /// What they work for.
    pub service: Service,
    /// Whether they can sanction.
    pub power: Power,
    /// How they want replies.
    pub way: Way,
    /// How they know whom it is about.
    pub matches: MatchesBy,
}

impl Default for Form {
    fn default() -> Self {
        Self::from(&TypedRecipient::new(Service::LinkWorker))
    }
}

impl Form {
    /// As somebody stands in the book.
    pub fn of(recipient: &Recipient) -> Self {
        Self::from(&TypedRecipient::of(recipient))
    }

    fn from(typed: &TypedRecipient) -> Self {
        let field = |field: &Field| (*field, Asked::with(typed.get(*field).to_owned()));
        Self {
            step: Step::default(),
            fields: Field::ALL.iter().map(field).collect(),
            service: typed.service,
            power: typed.power,
            way: typed.way,
            matches: typed.matches_by,
        }
    }

    fn typed(&self) -> TypedRecipient {
        let typed = self.fields.iter();
        TypedRecipient {
            service: self.service,
            power: self.power,
            way: self.way,
            matches_by: self.matches,
            typed: typed
                .map(|(field, asked)| (*field, asked.typed.clone()))
                .collect(),
        }
    }

    /// Each fault beside its field; the page of the first one is shown. Nothing that was typed is lost.
    pub fn refuse(&mut self, wrong: Vec<(Field, Refusal)>) {
        if let Some((first, _)) = wrong.first() {
            let page = STEPS.iter().find(|step| step.fields().contains(first));
            self.step = page.copied().unwrap_or_default();
        }
        for (field, refusal) in wrong {
            self.fields.entry(field).or_default().refuse(refusal);
        }
    }

    /// Says what is wrong on this page alone; whether nothing is.
    fn page_is_fine(&mut self) -> bool {
        let Err(wrong) = self.typed().checked(RecipientId(uuid::Uuid::nil())) else {
            return true;
        };
        let here = self.step.fields();
        let wrong: Vec<_> = wrong
            .into_iter()
            .filter(|(f, _)| here.contains(f))
            .collect();
        let fine = wrong.is_empty();
        for (field, refusal) in wrong {
            self.fields.entry(field).or_default().refuse(refusal);
        }
        fine
    }

    /// The pages that are asked: where they can always sanction, that is not asked.
    fn steps(&self) -> impl Iterator<Item = Step> {
        let always = self.service.always_sanctions();
        let asked = move |step: &Step| !(always && *step == Step::Power);
        STEPS.into_iter().filter(asked)
    }

    fn before(&self) -> Option<Step> {
        let mut steps = self.steps().take_while(|step| *step != self.step);
        let mut last = None;
        for step in steps.by_ref() {
            last = Some(step);
        }
        last
    }

    fn after(&self) -> Option<Step> {
        let mut steps = self.steps().skip_while(|step| *step != self.step);
        steps.next();
        steps.next()
    }
}

/// What is on this page: a title and what stands beside it.
fn about(words: &Words, step: Step) -> (Icon, String, String) {
    match step {
        Step::Service => (
            icons::BUILDINGS,
            say!(words, "recipient-service-ask"),
            String::new(),
        ),
        Step::Name => (
            icons::USER,
            say!(words, "recipient-name-ask"),
            say!(words, "recipient-name-aside"),
        ),
        Step::Work => (
            icons::BUILDINGS,
            say!(words, "recipient-work-ask"),
            say!(words, "recipient-name-aside"),
        ),
        Step::Reach => (
            icons::ENVELOPE,
            say!(words, "recipient-reach-ask"),
            say!(words, "recipient-reach-aside"),
        ),
        Step::Address => (
            icons::ENVELOPE,
            say!(words, "recipient-address-ask"),
            say!(words, "recipient-address-aside"),
        ),
        Step::Way => (
            icons::ENVELOPE,
            say!(words, "recipient-way-ask"),
            String::new(),
        ),
        Step::Power => (
            icons::HAND,
            say!(words, "recipient-power-ask"),
            String::new(),
        ),
        Step::Matches => (
            icons::IDENTIFICATION_CARD,
            say!(words, "recipient-matches-ask"),
            String::new(),
        ),
    }
}

/// Shows a page of it.
pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    of: Option<RecipientId>,
) -> Vec<Action> {
    let words = look.words;
    let step = draft.form.step;
    let fields = step.fields();
    let (pressed, entered) = if fields.is_empty() {
        let pressed = chosen(ui, look, data, draft);
        (pressed, false)
    } else {
        let (icon, title, aside) = about(words, step);
        let about = (icon, title.as_str(), aside.as_str());
        let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
        let entered = typed(ui, look, &mut column, &mut draft.form, fields);
        (foot(ui, look, page, &draft.form), entered)
    };
    match pressed {
        Some(Pressed::Back) => match (draft.form.before(), of) {
            (Some(step), _) => {
                draft.form.step = step;
                draft.page = 0;
                vec![Action::Stage]
            }
            (None, Some(id)) => draft.go(Stage::One(id)),
            (None, None) => {
                draft.go(Stage::List);
                vec![Action::LeftForm]
            }
        },
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if !draft.form.page_is_fine() {
                return vec![Action::Stage];
            }
            match draft.form.after() {
                Some(step) => {
                    draft.form.step = step;
                    draft.page = 0;
                    vec![Action::Stage]
                }
                None => vec![Action::Keep(of, Box::new(draft.form.typed()))],
            }
        }
        _ => Vec::new(),
    }
}

fn foot(ui: &mut Ui, look: Look<'_>, page: Page, form: &Form) -> Option<Pressed> {
    let last = form.after().is_none();
    let on = if last {
        say!(look.words, "recipient-keep")
    } else {
        say!(look.words, "next")
    };
    let back = say!(look.words, "back");
    let mut primary = Button::primary(&on);
    if last {
        primary = primary.icon(icons::CHECK);
    }
    Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
}

fn typed(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    form: &mut Form,
    fields: &[Field],
) -> bool {
    let words = look.words;
    let labels: Vec<String> = fields.iter().map(|f| words.recipient_field(*f)).collect();
    let hint = say!(words, "goal-may-be-empty");
    let question = |n: usize| Question {
        label: labels.get(n).map_or("", String::as_str),
        hint: match fields.get(n) {
            Some(Field::Name) | None => "",
            Some(_) if look.layout.is_short() => "",
            Some(_) => &hint,
        },
        kind: Kind::Words,
    };
    let mut take = |n: usize| {
        let field = fields.get(n).copied()?;
        Some((field, form.fields.remove(&field).unwrap_or_default()))
    };
    let entered;
    match (take(0), take(1)) {
        (Some((one, mut first)), Some((other, mut second))) => {
            entered = asked::pair(
                ui,
                look,
                column,
                Side::Below,
                (&mut first, question(0)),
                (&mut second, question(1)),
            );
            form.fields.insert(one, first);
            form.fields.insert(other, second);
        }
        (Some((one, mut first)), None) => {
            entered = first.show(ui, look, column, question(0));
            form.fields.insert(one, first);
        }
        _ => entered = false,
    }
    entered
}

/// A page of choices, with Next: what is chosen already can stay.
fn chosen(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Option<Pressed> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let step = draft.form.step;
    if !look.layout.is_short() {
        let (_, title, _) = about(words, step);
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let form = &draft.form;
    let (icon, _, _) = about(words, step);
    let faces: Vec<(String, bool)> = match step {
        Step::Way => Way::ALL
            .iter()
            .map(|of| (words.reply_way(*of), *of == form.way))
            .collect(),
        Step::Power => Power::ALL
            .iter()
            .map(|of| (words.power(*of), *of == form.power))
            .collect(),
        Step::Matches => MatchesBy::ALL
            .iter()
            .map(|of| (words.matches_by(*of), *of == form.matches))
            .collect(),
        _ => Service::ALL
            .iter()
            .map(|of| (words.service(*of), *of == form.service))
            .collect(),
    };
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(name, chosen)| Choice::new(name, icon).chosen(*chosen))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(n) = pressed {
        let form = &mut draft.form;
        match step {
            Step::Way => form.way = Way::ALL.get(n).copied().unwrap_or(form.way),
            Step::Power => form.power = Power::ALL.get(n).copied().unwrap_or(form.power),
            Step::Matches => {
                form.matches = MatchesBy::ALL.get(n).copied().unwrap_or(form.matches);
            }
            _ => form.service = Service::ALL.get(n).copied().unwrap_or(form.service),
        }
    }
    foot(ui, look, page, &draft.form)
}
