//! A sitting as it should be: came, left, breaks; then why. For a supervisor it is put right with a
//! reason; for the person it is said in their own words, with or without times.

mod breaks;
mod check;
mod draft;
mod more;
mod why;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::Refusal;
use crate::domain::hours::Sitting;
use crate::domain::hours::local_time::Which;
use crate::domain::hours::rows::TimeKind;
use crate::domain::hours::sitting_entry::Field;
use crate::domain::ids::ShopId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Listed;
use crate::ui::widgets::whose::Whose;
use crate::words::say;

pub use draft::{BreakDraft, Draft, clock};

/// What the screen shows. Whose time it is, and of which day, stands in the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose hours they are: for one's own it is a proposal.
    pub whose: Whose,
    /// The day that it belongs to.
    pub day: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// The shop that it was in.
    pub shop: ShopId,
    /// What it was for.
    pub kind: TimeKind,
    /// The shops that it can have been in.
    pub shops: Vec<(ShopId, String)>,
    /// The times that stand there, before anything is written.
    pub before: Vec<Sitting>,
    /// The times that will stand there.
    pub after: Vec<Sitting>,
    /// Whether it came from the list of today, and can be put off.
    pub listed: Listed,
    /// What happened with the last try.
    pub problem: Option<String>,
}

impl Data {
    fn shop_name(&self, shop: ShopId) -> &str {
        let found = self.shops.iter().find(|(id, _)| *id == shop);
        found.map(|(_, name)| name.as_str()).unwrap_or_default()
    }
}

/// A step of it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Came and left.
    #[default]
    Times,
    /// What else can be changed.
    More,
    /// The breaks.
    Breaks,
    /// One of them.
    Break(usize),
    /// The day that it belongs to.
    Day,
    /// The shop that it was in.
    Shop,
    /// What it was for.
    Kind,
    /// A time that the clock showed twice: which one?
    Which,
    /// Why it is put right.
    Why,
    /// In words.
    Words,
    /// What stands there and what will, before it is written.
    Check,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Look at what was typed; where all is clear, ask why.
    Next,
    /// Take all of it out, and ask why.
    TakeOut,
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
        Stage::More => more::all(ui, look, data, draft),
        Stage::Day => more::day(ui, look, data, draft),
        Stage::Shop => more::shop(ui, look, data, draft),
        Stage::Kind => more::kind(ui, look, data, draft),
        Stage::Check => check::view(ui, look, data, draft),
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
            Whose::Theirs => say!(words, "putright-ask-times"),
            Whose::Mine => say!(words, "putright-ask-times-mine"),
        };
        column.title(ui, look, &title);
    }
    if !look.layout.is_short() {
        let kind = words.time_kind(draft.kind.unwrap_or(data.kind));
        let shop = data.shop_name(draft.shop.unwrap_or(data.shop));
        column.quiet(
            ui,
            look,
            &say!(words, "putright-what", kind = kind, shop = shop),
        );
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
    let (more, later, talk) = (
        say!(words, "putright-more"),
        say!(words, "today-put-off"),
        say!(words, "putright-only-words"),
    );
    let mut foot = Foot::new()
        .back(&back)
        .other(Button::new(&more).icon(icons::LIST));
    let mut others = vec![Press::More];
    if data.listed == Listed::Today {
        foot = foot.other(Button::new(&later).icon(icons::MOON));
        others.push(Press::PutOff);
    } else if data.whose == Whose::Mine {
        foot = foot.other(Button::new(&talk).icon(icons::CHAT_CIRCLE));
        others.push(Press::OnlyWords);
    }
    let pressed = foot
        .primary(Button::primary(&next).icon(icons::ARROW_RIGHT))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(n)) => match others.get(n) {
            Some(Press::PutOff) => vec![Action::PutOff],
            Some(Press::More) => go(draft, Stage::More),
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
    More,
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
