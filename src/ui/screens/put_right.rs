//! A sitting as it should be: came, left, breaks; then why. For a supervisor it is put right with a
//! reason; for the person it is said in their own words, with or without times.

mod breaks;
mod why;

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::hours::Sitting;
use crate::domain::hours::local_time::Which;
use crate::domain::hours::rows::{Reason, TimeKind};
use crate::domain::hours::sitting_entry::{Field, Typed, TypedBreak, TypedSitting, Unclear};
use crate::domain::ids::{EntryId, PlacementId, ShopId};
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Listed;
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose hours they are: for one's own it is a proposal.
    pub whose: Whose,
    /// What the person is called.
    pub name: String,
    /// The day, as words.
    pub day: String,
    /// Whether it came from the list of today, and can be put off.
    pub listed: Listed,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// A step of it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Came and left.
    #[default]
    Times,
    /// The breaks.
    Breaks,
    /// One of them.
    Break(usize),
    /// A time that the clock showed twice: which one?
    Which,
    /// Why it is put right.
    Why,
    /// In words.
    Words,
}

/// A break that is being typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct BreakDraft {
    /// The one that it stands for; none for a new one.
    pub of: Option<EntryId>,
    /// From.
    pub from: Asked,
    /// Until.
    pub until: Asked,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The sitting that is put right; none for one that is added.
    pub before: Option<Sitting>,
    /// Came.
    pub came: Asked,
    /// Left.
    pub left: Asked,
    /// Breaks.
    pub breaks: Vec<BreakDraft>,
    /// What each field was filled in with, and for which instant.
    pub was: BTreeMap<Field, (String, Moment)>,
    /// Which of two is meant, where that was asked.
    pub which: BTreeMap<Field, Which>,
    /// What is asked so now.
    pub asking: Option<(Field, Moment, Moment)>,
    /// A time that the clock never showed, and when it went forward.
    pub never: Option<(Field, Moment)>,
    /// Whether all of it is taken out.
    pub taking_out: bool,
    /// Whether words alone are sent.
    pub only_words: bool,
    /// Why.
    pub reason: Option<Reason>,
    /// In words.
    pub words: Asked,
    /// The page of a list.
    pub page: usize,
}

/// Half past nine as it stands in a field.
pub fn clock(at: Moment) -> String {
    at.london().format("%H:%M").to_string()
}

impl Draft {
    /// A sitting that nobody pressed.
    pub fn new() -> Self {
        Self::default()
    }

    /// A sitting as it stands.
    pub fn of(sitting: &Sitting) -> Self {
        let mut draft = Self::default();
        let mut fill = |field, at: Option<Moment>| {
            at.map_or_else(Asked::default, |at| {
                let text = clock(at);
                draft.was.insert(field, (text.clone(), at));
                Asked::with(text)
            })
        };
        let came = fill(Field::Came, Some(sitting.came));
        let left = fill(Field::Left, sitting.left);
        let mut breaks = Vec::new();
        for (n, pause) in sitting.breaks.iter().enumerate() {
            breaks.push(BreakDraft {
                of: Some(pause.id),
                from: fill(Field::BreakFrom(n), Some(pause.from)),
                until: fill(Field::BreakUntil(n), pause.until.or(sitting.left)),
            });
        }
        draft.came = came;
        draft.left = left;
        draft.breaks = breaks;
        draft.before = Some(sitting.clone());
        draft
    }

    fn asked(&mut self, field: Field) -> Option<&mut Asked> {
        match field {
            Field::Came => Some(&mut self.came),
            Field::Left => Some(&mut self.left),
            Field::BreakFrom(n) => self.breaks.get_mut(n).map(|b| &mut b.from),
            Field::BreakUntil(n) => self.breaks.get_mut(n).map(|b| &mut b.until),
        }
    }

    /// What is typed, for the rules.
    pub fn typed(
        &self,
        day: chrono::NaiveDate,
        (shop, kind, placement): (ShopId, TimeKind, Option<PlacementId>),
    ) -> TypedSitting {
        let typed = |field, asked: &Asked| Typed {
            typed: asked.typed.clone(),
            was: self.was.get(&field).cloned(),
            which: self.which.get(&field).copied(),
        };
        let breaks = self.breaks.iter().enumerate();
        TypedSitting {
            day,
            shop,
            kind,
            placement,
            came: typed(Field::Came, &self.came),
            left: typed(Field::Left, &self.left),
            breaks: breaks
                .map(|(n, b)| TypedBreak {
                    of: b.of,
                    from: typed(Field::BreakFrom(n), &b.from),
                    until: typed(Field::BreakUntil(n), &b.until),
                })
                .collect(),
        }
    }

    /// Something is unclear: its field is shown, and says so.
    pub fn say(&mut self, unclear: Unclear) {
        self.stage = match unclear.field() {
            Field::Came | Field::Left => Stage::Times,
            Field::BreakFrom(n) | Field::BreakUntil(n) => Stage::Break(n),
        };
        self.page = 0;
        match unclear {
            Unclear::Refused(field, refusal) => {
                if let Some(asked) = self.asked(field) {
                    asked.refuse(refusal);
                }
            }
            Unclear::AskWhich(field, first, second) => {
                self.asking = Some((field, first, second));
                self.stage = Stage::Which;
            }
            Unclear::NotThatNight(field, jump) => self.never = Some((field, jump)),
        }
    }

    /// Takes a break out of the list.
    fn remove_break(&mut self, n: usize) {
        if n >= self.breaks.len() {
            return;
        }
        self.breaks.remove(n);
        // What was filled in follows its break.
        let moved = |field: Field| match field {
            Field::BreakFrom(m) | Field::BreakUntil(m) if m == n => None,
            Field::BreakFrom(m) if m > n => Some(Field::BreakFrom(m - 1)),
            Field::BreakUntil(m) if m > n => Some(Field::BreakUntil(m - 1)),
            other => Some(other),
        };
        let was = std::mem::take(&mut self.was);
        self.was = was
            .into_iter()
            .filter_map(|(field, at)| Some((moved(field)?, at)))
            .collect();
        let which = std::mem::take(&mut self.which);
        self.which = which
            .into_iter()
            .filter_map(|(field, at)| Some((moved(field)?, at)))
            .collect();
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at what was typed; where all is clear, ask why.
    Next,
    /// Put it right for the reason that was chosen.
    PutRight,
    /// Send what was said.
    Send,
    /// Put it off until tomorrow.
    PutOff,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Times => times(ui, look, data, draft),
        Stage::Breaks => breaks::list(ui, look, data, draft),
        Stage::Break(n) => breaks::one(ui, look, data, draft, n),
        Stage::Which => which(ui, look, draft),
        Stage::Why => why::reasons(ui, look, data, draft),
        Stage::Words => why::words(ui, look, data, draft),
    }
}

fn question<'a>(label: &'a str, hint: &'a str) -> Question<'a> {
    Question {
        label,
        hint,
        kind: Kind::Figures,
    }
}

/// What is said beside a time that the clock never showed.
fn never(look: Look<'_>, draft: &Draft, fields: [Field; 2]) -> Option<String> {
    let (field, jump) = draft.never.filter(|(field, _)| fields.contains(field))?;
    // On the wall it was an hour less than the first minute that it showed again.
    let last = u32::try_from(jump.plus_minutes(-1).minute_of_day()).ok()?;
    let minute = last.saturating_add(1);
    let time = look.words.time_on_the_wall(minute / 60, minute % 60);
    let typed = match field {
        Field::Came => &draft.came.typed,
        Field::Left => &draft.left.typed,
        Field::BreakFrom(n) => &draft.breaks.get(n)?.from.typed,
        Field::BreakUntil(n) => &draft.breaks.get(n)?.until.typed,
    };
    Some(say!(
        look.words,
        "putright-never",
        typed = typed.as_str(),
        time = time
    ))
}

fn times(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let aside = match data.whose {
        Whose::Theirs => say!(words, "putright-aside"),
        Whose::Mine => say!(words, "putright-aside-mine"),
    };
    let about = (icons::CLOCK, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let in_field = draft.came.problem.is_some() || draft.left.problem.is_some();
    if !(look.layout.is_tiny() || look.layout.is_short() && in_field) {
        let title = match data.whose {
            Whose::Theirs => say!(
                words,
                "worked-day-of",
                name = data.name.as_str(),
                day = data.day.as_str()
            ),
            Whose::Mine => data.day.clone(),
        };
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let said = never(look, draft, [Field::Came, Field::Left]);
    column.problem(ui, look, said.as_deref());
    let (came, left) = (say!(words, "putright-came"), say!(words, "putright-left"));
    let (hint, open) = (
        say!(words, "putright-hint"),
        say!(words, "putright-left-hint"),
    );
    let (hint, open) = if look.layout.is_short() {
        ("", "")
    } else {
        (hint.as_str(), open.as_str())
    };
    let before = (draft.came.typed.clone(), draft.left.typed.clone());
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Beside,
        (&mut draft.came, question(&came, hint)),
        (&mut draft.left, question(&left, open)),
    );
    if before != (draft.came.typed.clone(), draft.left.typed.clone()) {
        draft.never = None;
    }
    let (back, next) = (say!(words, "back"), say!(words, "putright-next"));
    let pauses = say!(words, "putright-breaks", count = draft.breaks.len());
    let (out, later, talk) = (
        say!(words, "putright-take-out"),
        say!(words, "today-put-off"),
        say!(words, "putright-only-words"),
    );
    let mut foot = Foot::new()
        .back(&back)
        .other(Button::new(&pauses).icon(icons::COFFEE));
    let mut others = vec![Press::Breaks];
    if data.listed == Listed::Today {
        foot = foot.other(Button::new(&later).icon(icons::MOON));
        others.push(Press::PutOff);
    } else if data.whose == Whose::Mine {
        foot = foot.other(Button::new(&talk).icon(icons::CHAT_CIRCLE));
        others.push(Press::OnlyWords);
    } else if draft.before.is_some() {
        foot = foot.other(Button::new(&out).icon(icons::X));
        others.push(Press::TakeOut);
    }
    let pressed = foot
        .primary(Button::primary(&next).icon(icons::ARROW_RIGHT))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(n)) => match others.get(n) {
            Some(Press::PutOff) => vec![Action::PutOff],
            Some(Press::Breaks) => go(draft, Stage::Breaks),
            Some(Press::TakeOut) => {
                draft.taking_out = true;
                go(draft, Stage::Why)
            }
            Some(Press::OnlyWords) => {
                draft.only_words = true;
                go(draft, Stage::Words)
            }
            None => Vec::new(),
        },
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if draft.came.is_empty() {
                draft.came.refuse(Refusal::TextMissing);
                return Vec::new();
            }
            draft.taking_out = false;
            draft.only_words = false;
            vec![Action::Next]
        }
        _ => Vec::new(),
    }
}

/// What the buttons between the way back and the way on do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Press {
    Breaks,
    TakeOut,
    OnlyWords,
    PutOff,
}

fn go(draft: &mut Draft, stage: Stage) -> Vec<Action> {
    draft.stage = stage;
    draft.page = 0;
    Vec::new()
}

/// The clock showed this time twice that night.
fn which(ui: &mut Ui, look: Look<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let Some((field, first, _)) = draft.asking else {
        return go(draft, Stage::Times);
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = say!(words, "putright-which", time = words.time(first));
    column.title(ui, look, &title);
    let (one, two) = (
        say!(words, "putright-first"),
        say!(words, "putright-second"),
    );
    let choices = [
        Choice::new(&one, icons::CLOCK),
        Choice::new(&two, icons::CLOCK_COUNTER_CLOCKWISE),
    ];
    let mut actions = Vec::new();
    if let Some(n) = choice::pages(ui, look, column.rest(), &choices, &mut draft.page) {
        let meant = if n == 0 { Which::First } else { Which::Second };
        draft.which.insert(field, meant);
        draft.asking = None;
        actions.push(Action::Next);
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.asking = None;
        draft.stage = match field {
            Field::Came | Field::Left => Stage::Times,
            Field::BreakFrom(n) | Field::BreakUntil(n) => Stage::Break(n),
        };
    }
    actions
}
