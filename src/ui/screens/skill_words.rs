//! The words of a skill: what it is called and what it looks like, each changed by itself and kept
//! together. What was signed keeps the words that it was signed for.

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::skills::framework_changes::Towards;
use crate::domain::skills::wording::{SkillField, TypedWording};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// The skill as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Its code.
    pub code: String,
    /// The unit in which it stands.
    pub unit: String,
    /// What it says.
    pub typed: TypedWording,
    /// Whether it is used.
    pub used: Used,
}

/// Whether a skill is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Used {
    /// It is.
    Yes,
    /// Not any more.
    NoMore,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The skill as it stands; none for a new one.
    pub standing: Option<Standing>,
    /// The units that there are.
    pub units: Vec<String>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Its words as far as they are typed.
    pub typed: TypedWording,
    /// The code of a new skill.
    pub code: String,
    /// The unit of a new skill.
    pub unit: String,
    /// What is wrong, by field.
    pub wrong: Vec<(SkillField, Refusal)>,
    /// The field that is open.
    pub open: Option<SkillField>,
    /// What is typed in it.
    pub asked: Asked,
    /// The page of the list.
    pub page: usize,
    /// The page of a choice.
    pub choices: usize,
}

impl Draft {
    /// With these words.
    pub fn of(typed: TypedWording) -> Self {
        Self {
            typed,
            ..Self::default()
        }
    }

    /// Puts each thing that is wrong beside its field, and opens the first.
    pub fn refuse(&mut self, wrong: Vec<(SkillField, Refusal)>) {
        self.wrong = wrong;
        if let Some((field, _)) = self.wrong.first() {
            self.turn_to(*field);
        }
    }

    fn value(&self, field: SkillField) -> &str {
        match field {
            SkillField::Code => &self.code,
            SkillField::Unit => &self.unit,
            field => self.typed.field(field),
        }
    }

    fn turn_to(&mut self, field: SkillField) {
        self.open = Some(field);
        self.choices = 0;
        self.asked = Asked::with(self.value(field).to_owned());
        let wrong = self.wrong.iter().find(|(of, _)| *of == field);
        if let Some((_, refusal)) = wrong {
            self.asked.refuse(refusal.clone());
        }
    }

    fn keep(&mut self, field: SkillField) {
        let typed = self.asked.typed.trim().to_owned();
        match field {
            SkillField::Code => self.code = typed,
            SkillField::Unit => self.unit = typed,
            field => self.typed.set(field, typed),
        }
        self.wrong.retain(|(of, _)| *of != field);
        self.open = None;
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep the words.
    Keep,
    /// Use it no more.
    Retire,
    /// Use it again.
    BringBack,
    /// Move it by one place in its unit.
    Move(Towards),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back; what was not kept is gone.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.open {
        None => fields(ui, look, data, draft),
        Some(SkillField::SafetyCritical) => {
            let words = look.words;
            let names = [say!(words, "skillwords-no"), say!(words, "skillwords-yes")];
            let now = usize::from(draft.typed.safety_critical);
            let title = say!(words, "skillwords-ask-safety");
            let chosen = either(ui, look, draft, (&title, &names, now));
            if let Some(chosen) = chosen {
                draft.typed.safety_critical = chosen == 1;
                if chosen == 0 {
                    draft.typed.refresh.clear();
                }
                draft.wrong.retain(|(of, _)| *of != SkillField::Refresh);
                draft.open = None;
            }
            staged(draft)
        }
        Some(SkillField::Ways) => {
            let words = look.words;
            let names = [
                say!(words, "skillwords-levels"),
                say!(words, "skillwords-knows-how"),
            ];
            let now = usize::from(draft.typed.knows_how_only);
            let title = say!(words, "skillwords-ask-ways");
            if let Some(chosen) = either(ui, look, draft, (&title, &names, now)) {
                draft.typed.knows_how_only = chosen == 1;
                draft.open = None;
            }
            staged(draft)
        }
        Some(field) => one(ui, look, data, draft, field),
    }
}

/// Once it is chosen, or they went back.
fn staged(draft: &Draft) -> Vec<Action> {
    let closed = draft.open.is_none();
    closed.then_some(Action::Stage).into_iter().collect()
}

/// The fields, in the order in which they are asked.
fn order(data: &Data, typed: &TypedWording) -> Vec<SkillField> {
    use SkillField as F;
    let mut fields = Vec::new();
    if data.standing.is_none() {
        fields.extend([F::Code, F::Unit]);
    }
    fields.extend([F::Name, F::ShortName]);
    if data.standing.is_none() {
        fields.push(F::Ways);
    }
    fields.extend(typed.lines());
    fields.extend([F::MapsTo, F::SafetyCritical]);
    if typed.safety_critical {
        fields.push(F::Refresh);
    }
    fields
}

/// Whether something was changed that is not kept yet.
fn changed(data: &Data, draft: &Draft) -> bool {
    let standing = data.standing.as_ref();
    standing.is_none_or(|standing| standing.typed != draft.typed)
}

fn said_of(words: &Words, draft: &Draft, field: SkillField) -> String {
    match field {
        SkillField::SafetyCritical if draft.typed.safety_critical => say!(words, "skillwords-yes"),
        SkillField::SafetyCritical => say!(words, "skillwords-no"),
        SkillField::Ways if draft.typed.knows_how_only => say!(words, "skillwords-knows-how"),
        SkillField::Ways => say!(words, "skillwords-levels"),
        SkillField::Refresh if draft.typed.refresh.is_empty() => say!(words, "skillwords-none"),
        SkillField::MapsTo if draft.typed.maps_to.is_empty() => say!(words, "skillwords-none"),
        field => match draft.value(field) {
            "" => say!(words, "skillwords-empty"),
            said => said.to_owned(),
        },
    }
}

fn fields(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let standing = data.standing.as_ref();
    if !look.layout.is_short() {
        let title = match standing {
            Some(standing) => standing.typed.name.clone(),
            None => say!(words, "skillwords-new"),
        };
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let no_more = standing.is_some_and(|standing| standing.used == Used::NoMore);
    let changed = changed(data, draft);
    match (&data.said, &data.problem) {
        (_, Some(_)) => {}
        (Some(said), _) => column.banner(ui, look, Tone::Positive, said),
        (None, _) if no_more => {
            column.banner(
                ui,
                look,
                Tone::Attention,
                &say!(words, "skillwords-retired"),
            );
        }
        (None, _) if changed && standing.is_some() => {
            column.banner(ui, look, Tone::Plain, &say!(words, "skillwords-old-words"));
        }
        _ => {}
    }
    let order = order(data, &draft.typed);
    let t = look.tokens;
    let rows: Vec<ListRow> = order
        .iter()
        .map(|field| {
            let wrong = draft.wrong.iter().find(|(of, _)| of == field);
            let (icon, block, detail) = match wrong {
                Some(_) => (
                    icons::PENCIL_SIMPLE,
                    t.attention,
                    say!(words, "skillwords-look"),
                ),
                None => (
                    icons::PENCIL_SIMPLE,
                    t.primary,
                    said_of(words, draft, *field),
                ),
            };
            ListRow {
                icon,
                block,
                name: words.skill_field(*field),
                detail,
                amount: String::new(),
            }
        })
        .collect();
    let mut actions = Vec::new();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(field) = pressed.and_then(|number| order.get(number)) {
        draft.turn_to(*field);
        actions.push(Action::Stage);
    }
    let back = say!(words, "back");
    let (up, down) = (say!(words, "skillwords-up"), say!(words, "skillwords-down"));
    let (retire, again) = (
        say!(words, "skillwords-retire"),
        say!(words, "skillwords-again"),
    );
    let keep = match standing {
        Some(_) => say!(words, "skillwords-keep"),
        None => say!(words, "skillwords-add"),
    };
    let mut foot = Foot::new().back(&back);
    let mut others = Vec::new();
    if changed {
        foot = foot.primary(Button::primary(&keep).icon(icons::CHECK));
    } else if no_more {
        foot = foot.primary(Button::primary(&again).icon(icons::ARROW_U_UP_LEFT));
    } else {
        foot = foot
            .other(Button::new(&up).icon(icons::ARROW_UP))
            .other(Button::new(&down).icon(icons::ARROW_DOWN))
            .other(Button::new(&retire).icon(icons::ARCHIVE));
        others = vec![
            Action::Move(Towards::Beginning),
            Action::Move(Towards::End),
            Action::Retire,
        ];
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) if changed => actions.push(Action::Keep),
        Some(Pressed::Primary) => actions.push(Action::BringBack),
        Some(Pressed::Other(number)) => actions.extend(others.into_iter().nth(number)),
        None => {}
    }
    actions
}

/// One of two; says which was chosen.
fn either(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    (title, names, now): (&str, &[String; 2], usize),
) -> Option<usize> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, title);
    let choices: Vec<Choice<'_>> = names
        .iter()
        .enumerate()
        .map(|(number, name)| Choice::new(name, icons::CIRCLE).chosen(number == now))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.choices);
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.open = None;
    }
    pressed
}

/// One field, asked by itself.
fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    field: SkillField,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short()
        && let Some(standing) = &data.standing
    {
        column.title(ui, look, &standing.typed.name);
    }
    let label = words.skill_field(field);
    let hint = match field {
        SkillField::Code => say!(words, "skillwords-hint-code"),
        SkillField::ShortName => say!(words, "skillwords-hint-short"),
        SkillField::MapsTo | SkillField::Refresh => say!(words, "skillwords-hint-empty"),
        _ => String::new(),
    };
    let question = Question {
        label: &label,
        hint: &hint,
        kind: if draft.typed.lines().contains(&field) {
            Kind::Sentences
        } else {
            Kind::Words
        },
    };
    let entered = draft.asked.show(ui, look, &mut column, question);
    if field == SkillField::Unit && !look.layout.is_short() {
        draft.asked.offers(ui, look, &mut column, &data.units);
    }
    let (back, done) = (say!(words, "back"), say!(words, "skillwords-done"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&done).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.open = None;
            vec![Action::Stage]
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            draft.keep(field);
            vec![Action::Stage]
        }
        _ => Vec::new(),
    }
}
