//! One skill of a person: every sign-off with who, when and what was seen; what the person answered; and
//! revoking one, with a kind reason that was said in person first.

mod waits;

pub use waits::Asking;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::ids::EntryId;
use crate::domain::skills::Standing;
use crate::domain::skills::record::SignedState;
use crate::domain::skills::rows::{EvidenceKind, RevokeReason, SaidInPerson};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::evidence_photo;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::level_row::{self, LevelRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::photo::Photo;
use crate::ui::widgets::tick_row::{self, Tick};
use crate::words::{Words, say};

/// A sign-off.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What stands beside it, and the photos of it.
    pub evidence: Vec<(EvidenceKind, Photo)>,
    /// Which.
    pub id: EntryId,
    /// For what.
    pub standing: Standing,
    /// How it stands.
    pub state: SignedState,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
    /// Who signed.
    pub signed_by: String,
    /// What they saw.
    pub sentence: Option<String>,
    /// What the person said to it, where they said something: silence is shown as nothing.
    pub answer: Option<String>,
    /// Why it was revoked.
    pub revoked: Option<String>,
}

/// What the screen shows. The skill stands in the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// The name of the skill.
    pub skill: String,
    /// What waits: seen and not signed, asked, due for a fresh look.
    pub waits: Vec<String>,
    /// What the person asked, where it waits for whoever looks.
    pub asked: Option<Asking>,
    /// What was seen and is not signed from, each in words.
    pub seen: Vec<(EntryId, String)>,
    /// Every sign-off, the newest first.
    pub entries: Vec<Entry>,
    /// Whether it can be signed: it is used, and not one's own.
    pub signs: Signs,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

impl Data {
    /// Whether something can be answered or put aside.
    fn something_waits(&self) -> bool {
        self.asked.is_some() || !self.seen.is_empty()
    }
}

/// Whether whoever looks can sign the skill.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signs {
    /// They can.
    Yes,
    /// It is not used any more, or it is their own.
    No,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The history.
    #[default]
    History,
    /// One sign-off.
    One(EntryId),
    /// Why it is revoked.
    Why(EntryId),
    /// In words, and that it was said.
    Said(EntryId, RevokeReason),
    /// What waits.
    Waits,
    /// An answer to what the person asked.
    Answer(EntryId),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of the list.
    pub page: usize,
    /// The page of reasons.
    pub reasons: usize,
    /// What is typed beside the reason.
    pub words: Asked,
    /// Whether it was said in person first.
    pub said: bool,
    /// The answer to what the person asked.
    pub answer: Asked,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Sign the skill off.
    Sign,
    /// They talked about this one.
    Talked(EntryId),
    /// Revoke it.
    Revoke(EntryId, RevokeReason, SaidInPerson),
    /// Answer what the person asked with what was typed.
    Answer(EntryId),
    /// Nothing comes of what was seen.
    SetAside(EntryId),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let of = |id| data.entries.iter().find(|entry| entry.id == id);
    match draft.stage {
        Stage::One(id) if of(id).is_some() => one(ui, look, data, draft, of(id)),
        Stage::Why(id) => why(ui, look, draft, id),
        Stage::Said(id, reason) => said(ui, look, data, draft, (id, reason)),
        Stage::Waits if data.something_waits() => waits::list(ui, look, data, draft),
        Stage::Answer(id) => match data.asked.as_ref().filter(|asked| asked.id == id) {
            Some(asked) => waits::answer(ui, look, data, draft, asked),
            None => history(ui, look, data, draft),
        },
        _ => history(ui, look, data, draft),
    }
}

/// Its level and day in words.
fn named(words: &Words, entry: &Entry) -> String {
    let level = words.standing(entry.standing);
    let day = words.plain_date(entry.seen_on);
    say!(words, "skill-entry", level = level, day = day)
}

/// How it stands in words, with who signed.
fn stands(words: &Words, entry: &Entry) -> String {
    let by = entry.signed_by.as_str();
    match entry.state {
        SignedState::Current => say!(words, "skill-entry-current", by = by),
        SignedState::Earlier => say!(words, "skill-entry-earlier", by = by),
        SignedState::HeldBack => say!(words, "skill-entry-held", by = by),
        SignedState::HeldBackWith => say!(words, "skill-entry-held-with", by = by),
        SignedState::Revoked => say!(words, "skill-entry-revoked", by = by),
    }
}

fn head(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
}

fn history(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &data.skill);
    }
    head(ui, look, data, &mut column);
    for waits in &data.waits {
        // The list keeps room for itself.
        if column.rest().height() > 2.5 * look.layout.list_row() {
            column.quiet(ui, look, waits);
        }
    }
    let mut actions = Vec::new();
    let sign = say!(words, "skill-sign");
    let signs = || Button::primary(&sign).icon(icons::SEAL_CHECK);
    let empty = data.entries.is_empty();
    if empty {
        let none = say!(words, "skill-none-signed", name = data.name.as_str());
        let about = (icons::SEAL_CHECK, look.tokens.primary);
        if data.signs == Signs::Yes {
            if empty::with_button(ui, look, column.rest(), about, &none, signs()) {
                actions.push(Action::Sign);
            }
        } else {
            empty::show(ui, look, column.rest(), about.0, about.1, &none);
        }
    }
    let rows: Vec<LevelRow> = data
        .entries
        .iter()
        .map(|entry| LevelRow {
            name: named(words, entry),
            detail: stands(words, entry),
            standing: Some(entry.standing),
            crossed: entry.state == SignedState::Revoked,
        })
        .collect();
    let pressed = level_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(entry) = pressed.and_then(|number| data.entries.get(number)) {
        draft.stage = Stage::One(entry.id);
        actions.push(Action::Stage);
    }
    let back = say!(words, "back");
    let waiting = say!(words, "skill-waits");
    let mut foot = Foot::new().back(&back);
    if data.something_waits() {
        foot = foot.other(Button::new(&waiting).icon(icons::LIST_CHECKS));
    }
    if data.signs == Signs::Yes && !empty {
        foot = foot.primary(signs());
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => actions.push(Action::Sign),
        Some(Pressed::Other(_)) => {
            draft.stage = Stage::Waits;
            draft.page = 0;
            actions.push(Action::Stage);
        }
        _ => {}
    }
    actions
}

fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    entry: Option<&Entry>,
) -> Vec<Action> {
    let words = look.words;
    let Some(entry) = entry else {
        return vec![Action::Back];
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &named(words, entry));
    head(ui, look, data, &mut column);
    let mark = column.line(24.0);
    let mark = mark.with_max_x(mark.left() + level_row::MARK);
    level_row::mark(ui, look, mark, Some(entry.standing));
    column.quiet(ui, look, &stands(words, entry));
    if let Some(sentence) = &entry.sentence {
        column.say(ui, look, Type::Body, sentence);
    }
    if let Some(answer) = &entry.answer {
        column.say(ui, look, Type::Strong, answer);
    }
    if let Some(revoked) = &entry.revoked {
        column.say(ui, look, Type::Body, revoked);
    }
    beside(ui, look, &mut column, entry);
    let (back, revoke, talked) = (
        say!(words, "back"),
        say!(words, "skill-revoke"),
        say!(words, "skill-talked"),
    );
    let mut foot = Foot::new().back(&back);
    if entry.state != SignedState::Revoked && data.signs == Signs::Yes {
        foot = foot.other(Button::new(&revoke).icon(icons::PROHIBIT));
    }
    if entry.state == SignedState::HeldBack {
        foot = foot.primary(Button::primary(&talked).icon(icons::CHAT_CIRCLE));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.stage = Stage::History;
            vec![Action::Stage]
        }
        Some(Pressed::Other(_)) => {
            draft.stage = Stage::Why(entry.id);
            draft.words = Asked::default();
            draft.said = false;
            vec![Action::Stage]
        }
        Some(Pressed::Primary) => vec![Action::Talked(entry.id)],
        None => Vec::new(),
    }
}

/// What stands beside it, and the first photo in what room there is.
fn beside(ui: &mut Ui, look: Look<'_>, column: &mut Column, entry: &Entry) {
    let kinds: Vec<String> = entry
        .evidence
        .iter()
        .map(|(kind, _)| look.words.evidence(*kind))
        .collect();
    if kinds.is_empty() || column.rest().height() < 60.0 {
        return;
    }
    let kinds = kinds.join(" · ");
    column.quiet(
        ui,
        look,
        &say!(look.words, "evidence-beside", kinds = kinds),
    );
    let mut photos = entry.evidence.iter();
    let photo = photos.find(|(kind, _)| *kind == EvidenceKind::Photo);
    if let Some((_, photo)) = photo {
        evidence_photo::show(ui, look, column, *photo);
    }
}

fn why(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, id: EntryId) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &say!(words, "skill-ask-revoke"));
    let names: Vec<String> = RevokeReason::ALL
        .iter()
        .map(|reason| words.revoke_reason(*reason))
        .collect();
    let choices: Vec<Choice<'_>> = names
        .iter()
        .map(|name| Choice::new(name, icons::CHAT_CIRCLE))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.reasons);
    if let Some(reason) = pressed.and_then(|number| RevokeReason::ALL.get(number)) {
        draft.stage = Stage::Said(id, *reason);
        return vec![Action::Stage];
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::One(id);
        return vec![Action::Stage];
    }
    Vec::new()
}

fn said(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (id, reason): (EntryId, RevokeReason),
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &words.revoke_reason(reason));
    }
    head(ui, look, data, &mut column);
    let name = data.name.as_str();
    let label = say!(words, "skill-revoke-words");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    draft.words.show(ui, look, &mut column, question);
    let tick = say!(words, "skill-revoke-said", name = name);
    let high = tick_row::height(ui, look, column.width(), &tick, "");
    let spot = column.spot(high);
    if tick_row::show(ui, look, spot, &tick, "", Tick::of(draft.said)) {
        draft.said = !draft.said;
    }
    let (back, revoke) = (say!(words, "back"), say!(words, "skill-revoke"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&revoke).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.stage = Stage::Why(id);
            vec![Action::Stage]
        }
        Some(Pressed::Primary) => {
            let said = if draft.said {
                SaidInPerson::Yes
            } else {
                SaidInPerson::NotYet
            };
            vec![Action::Revoke(id, reason, said)]
        }
        _ => Vec::new(),
    }
}
