//! Expenses of a person's week: what was given back, giving more back, and taking back what was written
//! down by mistake.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::Pence;
use crate::domain::Refusal;
use crate::domain::hours::expenses::{Expense, Proof};
use crate::domain::hours::rows::{Reason, Why};
use crate::domain::ids::EntryId;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// A day for which something can be given back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ForDay {
    /// Which.
    pub day: NaiveDate,
    /// The fare that was agreed, where they came and had none for it yet.
    pub fare: Option<Pence>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose they are: one's own are only looked at.
    pub whose: Whose,
    /// What the person is called.
    pub name: String,
    /// What was given back.
    pub given: Vec<(EntryId, Expense)>,
    /// The days that have been, for giving more.
    pub days: Vec<ForDay>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// What was given back.
    #[default]
    List,
    /// For which day?
    Day,
    /// What shows it?
    Proof(NaiveDate),
    /// How much?
    Amount(NaiveDate, Proof),
    /// Why is this one taken back?
    Why(EntryId),
    /// In words.
    Words(EntryId, Reason),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// How much.
    pub amount: Asked,
    /// Why, in words.
    pub words: Asked,
    /// The page of a list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Give this back.
    Give(Expense),
    /// Take this row back.
    TakeBack(EntryId, Why),
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::List => list(ui, look, data, draft),
        Stage::Day => day(ui, look, data, draft),
        Stage::Proof(day) => proof(ui, look, data, draft, day),
        Stage::Amount(day, proof) => amount(ui, look, data, draft, (day, proof)),
        Stage::Why(of) => why(ui, look, data, draft, of),
        Stage::Words(of, reason) => words(ui, look, data, draft, (of, reason)),
    }
}

fn go(draft: &mut Draft, stage: Stage) {
    draft.stage = stage;
    draft.page = 0;
}

fn icon(proof: Proof) -> Icon {
    match proof {
        Proof::Receipt => icons::RECEIPT,
        Proof::FareRecord => icons::TICKET,
        Proof::AgreedDailyFare => icons::CALENDAR_CHECK,
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let look_words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = match data.whose {
            Whose::Theirs => say!(look_words, "expenses-of", name = data.name.as_str()),
            Whose::Mine => say!(look_words, "expenses-mine"),
        };
        column.title(ui, look, &title);
    }
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let add = say!(look_words, "expenses-add");
    let adds = Button::primary(&add).icon(icons::PLUS);
    let may_add = data.whose == Whose::Theirs && !data.days.is_empty();
    let empty = data.given.is_empty();
    if empty {
        let sentence = say!(look_words, "expenses-none");
        let block = look.tokens.primary;
        if !may_add {
            empty::show(ui, look, column.rest(), icons::WALLET, block, &sentence);
        } else if empty::with_button(
            ui,
            look,
            column.rest(),
            (icons::WALLET, block),
            &sentence,
            adds.clone(),
        ) {
            go(draft, Stage::Day);
        }
    }
    let rows: Vec<ListRow> = data
        .given
        .iter()
        .map(|(_, expense)| ListRow {
            icon: icon(expense.proof),
            block: look.tokens.primary,
            name: look_words.day(expense.day),
            detail: look_words.proof(expense.proof),
            amount: look_words.money(expense.pence),
        })
        .collect();
    let aside = say!(look_words, "expenses-aside");
    let about = (icons::WALLET, look.tokens.primary);
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some((id, _)) = pressed.and_then(|n| data.given.get(n))
        && data.whose == Whose::Theirs
    {
        go(draft, Stage::Why(*id));
    }
    let back = say!(look_words, "back");
    let mut foot = Foot::new().back(&back);
    if may_add && !empty {
        foot = foot.primary(adds);
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) => go(draft, Stage::Day),
        _ => {}
    }
    Vec::new()
}

/// A question whose answer is one of some choices; the foot leads back to `before`.
fn ask(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (title, before): (&str, Stage),
    faces: &[(Icon, String, String)],
) -> Option<usize> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        go(draft, before);
    }
    pressed
}

fn day(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<(Icon, String, String)> = data
        .days
        .iter()
        .map(|of| {
            let detail = match of.fare {
                Some(fare) => say!(words, "expenses-fare", amount = words.money(fare)),
                None => String::new(),
            };
            (icons::CALENDAR_BLANK, words.day(of.day), detail)
        })
        .collect();
    let title = say!(words, "expenses-which-day");
    let pressed = ask(ui, look, data, draft, (&title, Stage::List), &faces);
    if let Some(of) = pressed.and_then(|n| data.days.get(n)) {
        go(draft, Stage::Proof(of.day));
    }
    Vec::new()
}

fn proof(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    day: NaiveDate,
) -> Vec<Action> {
    let words = look.words;
    let fare = data.days.iter().find(|d| d.day == day).and_then(|d| d.fare);
    let mut proofs: Vec<(Proof, Option<Pence>)> = Vec::new();
    proofs.extend(fare.map(|fare| (Proof::AgreedDailyFare, Some(fare))));
    proofs.extend([(Proof::Receipt, None), (Proof::FareRecord, None)]);
    let faces: Vec<(Icon, String, String)> = proofs
        .iter()
        .map(|(proof, fare)| {
            let detail = match fare {
                Some(fare) => say!(words, "expenses-fare", amount = words.money(*fare)),
                None => say!(words, "expenses-amount-follows"),
            };
            (icon(*proof), words.proof(*proof), detail)
        })
        .collect();
    let title = say!(words, "expenses-which-proof");
    let pressed = ask(ui, look, data, draft, (&title, Stage::Day), &faces);
    match pressed.and_then(|n| proofs.get(n)) {
        Some((proof, Some(pence))) => vec![Action::Give(Expense {
            day,
            proof: *proof,
            pence: *pence,
        })],
        Some((proof, None)) => {
            go(draft, Stage::Amount(day, *proof));
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn amount(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (day, proof): (NaiveDate, Proof),
) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "expenses-aside");
    let about = (icon(proof), look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "expenses-how-much"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let label = say!(words, "expenses-amount");
    let hint = words.day(day);
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Figures,
    };
    let entered = draft.amount.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "expenses-give"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            go(draft, Stage::Proof(day));
            Vec::new()
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let pence = draft.amount.more_than_nothing();
            let give = pence.map(|pence| Action::Give(Expense { day, proof, pence }));
            give.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The reasons that can be meant here.
const REASONS: [Reason; 3] = [Reason::OtherPerson, Reason::PersonSaid, Reason::Other];

fn why(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, of: EntryId) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<(Icon, String, String)> = REASONS
        .iter()
        .map(|reason| {
            let icon = match reason {
                Reason::OtherPerson => icons::USERS,
                Reason::PersonSaid => icons::CHAT_CIRCLE,
                _ => icons::NOTE_PENCIL,
            };
            (icon, words.reason(*reason), String::new())
        })
        .collect();
    let title = say!(words, "expenses-why");
    let pressed = ask(ui, look, data, draft, (&title, Stage::List), &faces);
    match pressed.and_then(|n| REASONS.get(n)) {
        Some(reason) => {
            if let Ok(why) = Why::new(*reason, "") {
                return vec![Action::TakeBack(of, why)];
            }
            go(draft, Stage::Words(of, *reason));
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn words(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (of, reason): (EntryId, Reason),
) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "putright-words-aside");
    let about = (icons::NOTE_PENCIL, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "expenses-why"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let label = say!(words, "putright-words-label");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.words.show(ui, look, &mut column, question);
    let (back, done) = (say!(words, "back"), say!(words, "expenses-take-back"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&done).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            go(draft, Stage::Why(of));
            Vec::new()
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            match Why::new(reason, &draft.words.typed) {
                Ok(why) => vec![Action::TakeBack(of, why)],
                Err(Refusal::ReasonMissing) => {
                    draft.words.refuse(Refusal::TextMissing);
                    Vec::new()
                }
                Err(refusal) => {
                    draft.words.refuse(refusal);
                    Vec::new()
                }
            }
        }
        _ => Vec::new(),
    }
}
