//! What is asked about how people are doing: which measures are in use, the words that are the charity's
//! own, the slot for a licensed scale, and whom to call when a day is hard. For a manager.

mod forms;
mod people;

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::measures::settings::{CallField, Direction, InUse};
use crate::domain::measures::{Instrument, Item, MeasureSettings};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What is set.
    pub settings: MeasureSettings,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// All of it.
    #[default]
    All,
    /// One measure.
    One(Instrument),
    /// The introduction to loneliness.
    Introduction,
    /// The five questions about work.
    Questions,
    /// What a licensed scale is called, and its licence.
    SlotName,
    /// From and to.
    SlotRange,
    /// Which end is better.
    SlotDirection,
    /// Whom to call.
    People,
    /// Somebody more to call.
    Add,
}

/// The form of the licensed slot.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Slot {
    /// Its name.
    pub name: Asked,
    /// The lowest total.
    pub lowest: Asked,
    /// The highest total.
    pub highest: Asked,
    /// The reference of the licence.
    pub licence: Asked,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of a list or form.
    pub page: usize,
    /// The introduction to loneliness.
    pub introduction: Asked,
    /// The questions about work, in their order.
    pub questions: Vec<(Item, Asked)>,
    /// The licensed slot.
    pub slot: Slot,
    /// Who is to be called.
    pub who: Asked,
    /// Their number.
    pub phone: Asked,
}

impl Draft {
    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        vec![Action::Stage]
    }

    /// The questions about work as they are typed.
    pub fn typed_questions(&self) -> BTreeMap<Item, String> {
        let typed = |(item, asked): &(Item, Asked)| (*item, asked.typed.clone());
        self.questions.iter().map(typed).collect()
    }

    /// Says what is in the way beside each question.
    pub fn refuse_questions(&mut self, wrong: Vec<(Item, Refusal)>) {
        for (item, refusal) in wrong {
            for (_, asked) in self.questions.iter_mut().filter(|(of, _)| *of == item) {
                asked.refuse(refusal.clone());
            }
        }
    }

    /// Says what is in the way beside each field of somebody to call.
    pub fn refuse_person(&mut self, wrong: Vec<(CallField, Refusal)>) {
        for (field, refusal) in wrong {
            match field {
                CallField::Who => self.who.refuse(refusal),
                CallField::Phone => self.phone.refuse(refusal),
            }
        }
    }

    /// The forms begin with what is set.
    fn begin(&mut self, settings: &MeasureSettings, stage: Stage) {
        match stage {
            Stage::Introduction => {
                let own = settings.loneliness_introduction().unwrap_or_default();
                self.introduction = Asked::with(own.to_owned());
            }
            Stage::Questions => {
                let items = Instrument::WorkScales.items().iter();
                let own = |item| settings.work.question(item).unwrap_or_default().to_owned();
                self.questions = items.map(|item| (*item, Asked::with(own(*item)))).collect();
            }
            Stage::SlotName => {
                let slot = settings.licensed();
                let text = |of: Option<String>| Asked::with(of.unwrap_or_default());
                self.slot = Slot {
                    name: text(slot.map(|s| s.name.as_str().to_owned())),
                    lowest: text(slot.map(|s| s.lowest.to_string())),
                    highest: text(slot.map(|s| s.highest.to_string())),
                    licence: text(slot.map(|s| s.licence.as_str().to_owned())),
                };
            }
            Stage::Add => {
                self.who = Asked::default();
                self.phone = Asked::default();
            }
            _ => {}
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Switch a measure on or off.
    Switch(Instrument, InUse),
    /// Keep the introduction that is typed.
    KeepIntroduction,
    /// Keep the five questions that are typed.
    KeepQuestions,
    /// Look at this page of the licensed slot, and go on where nothing is in the way.
    CheckSlot,
    /// Keep the licensed slot.
    KeepSlot(Direction),
    /// Keep somebody to call.
    KeepPerson,
    /// Take this one out of those to call.
    TakeOut(usize),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::All => all(ui, look, data, draft),
        Stage::One(instrument) => one(ui, look, data, draft, instrument),
        Stage::Introduction => forms::introduction(ui, look, data, draft),
        Stage::Questions => forms::questions(ui, look, data, draft),
        Stage::SlotName => forms::slot_name(ui, look, data, draft),
        Stage::SlotRange => forms::slot_range(ui, look, data, draft),
        Stage::SlotDirection => forms::slot_direction(ui, look, data, draft),
        Stage::People => people::list(ui, look, data, draft),
        Stage::Add => people::add(ui, look, data, draft),
    }
}

fn icon(instrument: Instrument) -> Icon {
    match instrument {
        Instrument::Ons4 => icons::SUN,
        Instrument::Loneliness => icons::USERS,
        Instrument::WorkScales => icons::BRIEFCASE,
        Instrument::Licensed => icons::CLIPBOARD_TEXT,
    }
}

/// How a measure stands, in words.
fn stands(words: &Words, settings: &MeasureSettings, instrument: Instrument) -> String {
    match instrument {
        _ if settings.in_use(instrument) => say!(words, "measures-on"),
        Instrument::WorkScales if !settings.work.all_worded() => {
            say!(words, "measures-not-worded")
        }
        Instrument::Licensed if settings.licensed().is_none() => say!(words, "measures-no-slot"),
        _ => say!(words, "measures-off"),
    }
}

fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "measures-which"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let settings = &data.settings;
    let of = |instrument: &Instrument| {
        (
            icon(*instrument),
            words.measure(*instrument, settings),
            stands(words, settings, *instrument),
        )
    };
    let mut faces: Vec<(Icon, String, String)> = Instrument::ALL.iter().map(of).collect();
    faces.push((
        icons::HAND_HEART,
        say!(words, "measures-people"),
        say!(
            words,
            "measures-people-detail",
            count = settings.to_call().len()
        ),
    ));
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    let left = Foot::new().back(&back).show(ui, look, page.foot);
    let Some(number) = pressed else {
        let left = left == Some(Pressed::Back);
        return left.then_some(Action::Back).into_iter().collect();
    };
    match Instrument::ALL.get(number) {
        // An empty slot has nothing to switch.
        Some(Instrument::Licensed) if settings.licensed().is_none() => {
            draft.begin(settings, Stage::SlotName);
            draft.go(Stage::SlotName)
        }
        Some(instrument) => draft.go(Stage::One(*instrument)),
        None => draft.go(Stage::People),
    }
}

fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    instrument: Instrument,
) -> Vec<Action> {
    let words = look.words;
    let settings = &data.settings;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let name = words.measure(instrument, settings);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "measures-asked", name = name));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let quiet = data.problem.is_none() && data.said.is_none();
    if !look.layout.is_tiny() || quiet {
        let about = say!(words, "measures-about", instrument = instrument.code());
        column.quiet(ui, look, &about);
    }
    let on = settings.in_use(instrument);
    let names = [say!(words, "measures-on"), say!(words, "measures-off")];
    let choices = [
        Choice::new(&names[0], icons::CHECK_CIRCLE).chosen(on),
        Choice::new(&names[1], icons::EYE_SLASH).chosen(!on),
    ];
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    let form = match instrument {
        Instrument::Ons4 => None,
        Instrument::Loneliness => Some((say!(words, "measures-introduction"), Stage::Introduction)),
        Instrument::WorkScales => Some((say!(words, "measures-questions"), Stage::Questions)),
        Instrument::Licensed => Some((say!(words, "measures-slot"), Stage::SlotName)),
    };
    let mut foot = Foot::new().back(&back);
    if let Some((label, _)) = &form {
        foot = foot.other(Button::new(label).icon(icons::PENCIL_SIMPLE));
    }
    let wanted = pressed.map(|number| if number == 0 { InUse::On } else { InUse::Off });
    match (foot.show(ui, look, page.foot), wanted, form) {
        (_, Some(to), _) if (to == InUse::On) != on => vec![Action::Switch(instrument, to)],
        (Some(Pressed::Back), ..) => draft.go(Stage::All),
        (Some(Pressed::Other(_)), _, Some((_, stage))) => {
            draft.begin(settings, stage);
            draft.go(stage)
        }
        _ => Vec::new(),
    }
}
