//! One skill of one's own: how it was signed, what one says to it, and "I think I can do this". It can be
//! left without an answer, and nobody is reminded.

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::ids::PersonId;
use crate::domain::skills::my_skill::{MySkill, OwnAsk, OwnSigned};
use crate::domain::skills::record::SignedState;
use crate::domain::skills::rows::{Answer, AnswerKind, Evidence};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::S16;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::level_row;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::photo::Photo;
use crate::ui::widgets::text;
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The skill.
    pub of: MySkill,
    /// What those are called who signed or answered.
    pub names: BTreeMap<PersonId, String>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// What stands.
    #[default]
    Stands,
    /// What do you say to it?
    Answer,
    /// In words.
    Words(AnswerKind),
    /// I think I can do this.
    Ask,
}

impl Stage {
    /// Whether words are typed there.
    pub const fn has_words(self) -> bool {
        matches!(self, Self::Words(_) | Self::Ask)
    }
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// What is typed.
    pub words: Asked,
    /// The page of a list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Answer the sign-off, with what was typed.
    Answer(AnswerKind, String),
    /// Ask to be looked at, with what was typed.
    Ask(String),
    /// Take the question back.
    TakeAskBack,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Stands => stands(ui, look, data, draft),
        Stage::Answer => answer(ui, look, data, draft),
        Stage::Words(kind) => words(ui, look, data, draft, Some(kind)),
        Stage::Ask => words(ui, look, data, draft, None),
    }
}

fn go(draft: &mut Draft, stage: Stage) {
    draft.stage = stage;
    draft.page = 0;
}

fn icon(kind: AnswerKind) -> Icon {
    match kind {
        AnswerKind::Agrees => icons::CHECK_CIRCLE,
        AnswerKind::Comments => icons::CHAT_CIRCLE,
        AnswerKind::NotYet => icons::HAND,
    }
}

fn name_of(data: &Data, person: PersonId) -> String {
    data.names.get(&person).cloned().unwrap_or_default()
}

/// A sign-off as a row: what was seen, and who signed.
fn signed_row(look: Look<'_>, data: &Data, signed: &OwnSigned) -> ToldRow {
    let (t, words) = (look.tokens, look.words);
    let level = words.standing(signed.standing);
    let (day, name) = (words.day(signed.seen_on), name_of(data, signed.signed_by));
    let detail = match &signed.sentence {
        Some(sentence) => say!(
            words,
            "myskill-signed-words",
            name = name,
            day = day,
            words = sentence.as_str()
        ),
        None => say!(words, "myskill-signed", name = name, day = day),
    };
    let detail = match &signed.why {
        Some(why) => match why.words() {
            Some(said) => say!(
                words,
                "myskill-revoked-words",
                reason = words.revoke_reason(why.reason()),
                words = said
            ),
            None => words.revoke_reason(why.reason()),
        },
        None => detail,
    };
    let (icon, block, name) = match signed.state {
        SignedState::Current => (icons::CHECK_CIRCLE, t.primary, level),
        SignedState::Earlier => (
            icons::CLOCK_COUNTER_CLOCKWISE,
            t.primary,
            say!(words, "myskill-earlier", level = level),
        ),
        SignedState::HeldBack => (
            icons::HAND,
            t.attention,
            say!(words, "myskill-held-back", level = level),
        ),
        SignedState::HeldBackWith => (
            icons::HAND,
            t.attention,
            say!(words, "myskill-held-back-with", level = level),
        ),
        SignedState::Revoked => (
            icons::ARROW_U_UP_LEFT,
            t.primary,
            say!(words, "myskill-revoked", level = level),
        ),
    };
    ToldRow {
        icon,
        block,
        name,
        detail,
        amount: String::new(),
        struck: signed.state == SignedState::Revoked,
    }
}

/// What one said, where one said something.
fn said_row(look: Look<'_>, answer: &Answer) -> ToldRow {
    let words = look.words;
    let kind = answer.kind();
    ToldRow {
        icon: icon(kind),
        block: look.tokens.primary,
        name: say!(words, "myskill-i-said", answer = words.skill_answer(kind)),
        detail: answer.words().map_or_else(
            || say!(words, "myskill-can-change"),
            |said| say!(words, "myskill-quote", words = said),
        ),
        amount: String::new(),
        struck: false,
    }
}

fn ask_row(look: Look<'_>, data: &Data, ask: &OwnAsk) -> ToldRow {
    let words = look.words;
    let (icon, name, detail) = match ask {
        OwnAsk::Waits(_) => (
            icons::HOURGLASS,
            say!(words, "myskill-asked"),
            say!(words, "myskill-asked-detail"),
        ),
        OwnAsk::Answered { by, words: said } => (
            icons::CHAT_CIRCLE,
            say!(words, "myskill-ask-answered", name = name_of(data, *by)),
            said.as_deref()
                .map(|said| say!(words, "myskill-quote", words = said))
                .unwrap_or_default(),
        ),
    };
    ToldRow {
        icon,
        block: look.tokens.primary,
        name,
        detail,
        amount: String::new(),
        struck: false,
    }
}

/// What stands beside a sign-off.
fn beside_row(look: Look<'_>, one: Evidence) -> ToldRow {
    ToldRow {
        icon: icons::CAMERA,
        block: look.tokens.primary,
        name: look.words.evidence(one.kind),
        detail: say!(look.words, "evidence-yours"),
        amount: String::new(),
        struck: false,
    }
}

/// That somebody wrote down that they talked: the person can say "not yet" again.
fn talked_row(look: Look<'_>, data: &Data, signed: &OwnSigned) -> Option<ToldRow> {
    let words = look.words;
    let (by, day) = signed.talked?;
    let name = name_of(data, by);
    Some(ToldRow {
        icon: icons::CHAT_CIRCLE,
        block: look.tokens.primary,
        name: say!(words, "myskill-talked", name = name, day = words.day(day)),
        detail: say!(words, "myskill-talked-detail"),
        amount: String::new(),
        struck: false,
    })
}

fn rows(look: Look<'_>, data: &Data) -> Vec<(ToldRow, Option<Photo>)> {
    let mut rows = Vec::new();
    let ask = data.of.ask.as_ref();
    rows.extend(ask.map(|ask| (ask_row(look, data, ask), None)));
    for signed in &data.of.signed {
        rows.push((signed_row(look, data, signed), None));
        for one in &signed.evidence {
            let photo = Photo {
                of: one.id.0,
                rev: 1,
            };
            rows.push((beside_row(look, *one), Some(photo)));
        }
        let said = signed.answer.as_ref().map(|answer| said_row(look, answer));
        rows.extend(said.map(|row| (row, None)));
        rows.extend(talked_row(look, data, signed).map(|row| (row, None)));
    }
    rows
}

/// The name of the skill, the drawn level and its words.
fn heading(ui: &mut Ui, look: Look<'_>, column: &mut Column, of: &MySkill) {
    let words = look.words;
    column.title(ui, look, &of.name);
    let level = match of.standing {
        Some(standing) => words.standing(standing),
        None => say!(words, "progress-not-signed"),
    };
    let looks = of.signed.iter().find(|s| s.state == SignedState::Current);
    let level = match looks.filter(|signed| !signed.looks_like.is_empty()) {
        Some(signed) => say!(
            words,
            "myskill-level",
            level = level,
            looks = signed.looks_like.as_str()
        ),
        None => level,
    };
    let wide = column.width() - level_row::MARK - S16;
    let style = if look.layout.is_short() {
        Type::Meta
    } else {
        Type::Body
    };
    let high = text::height(ui, style, &level, wide).max(24.0);
    let mut spot = Cut::new(column.spot(high), S16);
    let drawn = spot.left(level_row::MARK);
    level_row::mark(ui, look, drawn, of.standing);
    let corner = spot.rest.min;
    text::paragraph(ui, corner, wide, style, &level, look.tokens.text);
}

fn stands(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let t = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    heading(ui, look, &mut column, &data.of);
    if data.problem.is_some() {
        column.problem(ui, look, data.problem.as_deref());
    } else if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let rows = rows(look, data);
    if rows.is_empty() {
        column.quiet(ui, look, &say!(t, "myskill-nothing"));
    }
    // Where there is no room for a row, what stands is read on the next look.
    if fits(column.rest().height(), 56.0, 0.0) > 0 {
        let row = |n: usize| rows.get(n).map(|(row, _)| row.clone());
        let photo = |n: usize| rows.get(n).and_then(|(_, photo)| *photo);
        let (rest, all) = (column.rest(), (rows.len(), 1));
        told_row::columns(ui, look, rest, all, &mut draft.page, photo, row);
    }
    let (back, say_it, ask, take_back) = (
        say!(t, "back"),
        say!(t, "myskill-answer"),
        say!(t, "myskill-ask"),
        say!(t, "myskill-take-back"),
    );
    let can_answer = data.of.to_answer().is_some();
    let waits = matches!(data.of.ask, Some(OwnAsk::Waits(_)));
    let mut foot = Foot::new().back(&back);
    match (can_answer, waits, data.of.can_ask()) {
        (true, true, _) => foot = foot.other(Button::new(&take_back).icon(icons::ARROW_U_UP_LEFT)),
        (true, false, true) => foot = foot.other(Button::new(&ask).icon(icons::HAND)),
        (false, true, _) => {
            foot = foot.other(Button::new(&take_back).icon(icons::ARROW_U_UP_LEFT));
        }
        (false, false, true) => foot = foot.primary(Button::primary(&ask).icon(icons::HAND)),
        (_, false, false) => {}
    }
    if can_answer {
        foot = foot.primary(Button::primary(&say_it).icon(icons::CHAT_CIRCLE));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) if can_answer => go(draft, Stage::Answer),
        Some(Pressed::Other(_)) if waits => return vec![Action::TakeAskBack],
        Some(Pressed::Primary | Pressed::Other(_)) => {
            draft.words = Asked::default();
            go(draft, Stage::Ask);
        }
        None => {}
    }
    Vec::new()
}

/// Three answers; going back is none of them, and is as good.
fn answer(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = say!(words, "myskill-question", skill = data.of.name.as_str());
    column.title(ui, look, &title);
    column.problem(ui, look, data.problem.as_deref());
    if !look.layout.is_tiny() {
        column.quiet(ui, look, &say!(words, "myskill-no-hurry"));
    }
    let now = data.of.answered();
    let faces: Vec<(AnswerKind, String, String)> = AnswerKind::ALL
        .iter()
        .map(|kind| {
            let detail = match kind {
                AnswerKind::Agrees => say!(words, "myskill-agrees-detail"),
                AnswerKind::Comments => say!(words, "myskill-comments-detail"),
                AnswerKind::NotYet => say!(words, "myskill-not-yet-detail"),
            };
            (*kind, words.skill_answer(*kind), detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(kind, name, detail)| {
            Choice::new(name, icon(*kind))
                .detail(detail)
                .chosen(now == Some(*kind))
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        go(draft, Stage::Stands);
    }
    match pressed.and_then(|n| faces.get(n)) {
        Some((AnswerKind::Agrees, ..)) => {
            vec![Action::Answer(AnswerKind::Agrees, String::new())]
        }
        Some((kind, ..)) => {
            draft.words = Asked::default();
            go(draft, Stage::Words(*kind));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Words beside an answer, or beside the question.
fn words(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    kind: Option<AnswerKind>,
) -> Vec<Action> {
    let w = look.words;
    let (picture, title, aside, keep) = match kind {
        Some(AnswerKind::NotYet) => (
            icons::HAND,
            say!(w, "myskill-not-yet-title"),
            say!(w, "myskill-not-yet-aside"),
            say!(w, "myskill-not-yet-keep"),
        ),
        Some(_) => (
            icons::CHAT_CIRCLE,
            say!(w, "myskill-comment-title"),
            say!(w, "myskill-comment-aside"),
            say!(w, "myskill-comment-keep"),
        ),
        None => (
            icons::HAND,
            say!(w, "myskill-ask"),
            say!(w, "myskill-ask-aside"),
            say!(w, "myskill-ask-keep"),
        ),
    };
    let about = (picture, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let needed = kind == Some(AnswerKind::Comments);
    let label = say!(w, "myskill-words");
    let hint = if needed {
        data.of.name.clone()
    } else {
        say!(w, "myskill-words-optional")
    };
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.words.show(ui, look, &mut column, question);
    let back = say!(w, "back");
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => go(draft, kind.map_or(Stage::Stands, |_| Stage::Answer)),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if needed && draft.words.words().is_none() {
                return Vec::new();
            }
            let typed = draft.words.typed.clone();
            return match kind {
                Some(kind) => vec![Action::Answer(kind, typed)],
                None => vec![Action::Ask(typed)],
            };
        }
        _ => {}
    }
    Vec::new()
}
