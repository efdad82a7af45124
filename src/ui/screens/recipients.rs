//! Those who refer people and are reported to: the list, one of them, and the short form.

mod form;

use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::ids::RecipientId;
use crate::domain::recipients::{Recipient, RecipientField, RecipientState, find};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, line_field};
use crate::words::{Words, say};

pub use form::{Form, Step};

/// More of them than this are looked through by typing.
const SEEN_AT_ONCE: usize = 6;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Those outside, by name.
    pub recipients: Vec<Recipient>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The list.
    #[default]
    List,
    /// One of them.
    One(RecipientId),
    /// The form, of somebody new or of one of them.
    Form(Option<RecipientId>),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// A name or organisation, as far as it is typed.
    pub typed: String,
    /// The page of a list.
    pub page: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
    /// What is typed.
    pub form: Form,
}

impl Draft {
    /// Begins with somebody new.
    pub fn of_somebody_new() -> Self {
        Self {
            stage: Stage::Form(None),
            ..Self::default()
        }
    }

    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        self.text_page = 0;
        vec![Action::Stage]
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep what was typed, of somebody new or of this one.
    Keep(
        Option<RecipientId>,
        Box<crate::domain::recipients::TypedRecipient>,
    ),
    /// This one is written to no more, or again.
    State(RecipientId, RecipientState),
    /// Another stage: what was said no longer stands.
    Stage,
    /// The form was left before anything was kept.
    LeftForm,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::List => list(ui, look, data, draft),
        Stage::Form(of) => form::view(ui, look, data, draft, of),
        Stage::One(id) => match data.recipients.iter().find(|r| r.id == id) {
            Some(recipient) => one(ui, look, data, draft, recipient),
            None => draft.go(Stage::List),
        },
    }
}

/// Where somebody works, and what they are.
pub fn detail(words: &Words, recipient: &Recipient) -> String {
    if recipient.state == RecipientState::Retired {
        return words.recipient_state(recipient.state);
    }
    let parts = [recipient.role.as_ref(), recipient.organisation.as_ref()];
    let parts: Vec<&str> = parts.into_iter().flatten().map(FreeText::as_str).collect();
    if parts.is_empty() {
        words.service(recipient.service)
    } else {
        parts.join(", ")
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
    if data.recipients.len() > SEEN_AT_ONCE {
        let before = draft.typed.clone();
        let (line, label) = (
            column.line(look.layout.target()),
            say!(words, "recipients-find"),
        );
        line_field::show(ui, look, line, &label, None, &mut draft.typed);
        if before != draft.typed {
            draft.page = 0;
        }
    }
    let found = find(&data.recipients, &draft.typed);
    let by_id = |id: &RecipientId| data.recipients.iter().find(|r| r.id == *id);
    let found: Vec<&Recipient> = found.iter().filter_map(by_id).collect();
    let add = say!(words, "recipients-add");
    let button = || Button::primary(&add).icon(icons::PLUS);
    let about = (icons::BUILDINGS, look.tokens.primary);
    let mut adds = false;
    if data.recipients.is_empty() {
        let sentence = say!(words, "recipients-none");
        adds = empty::with_button(ui, look, column.rest(), about, &sentence, button());
    } else if found.is_empty() {
        let sentence = say!(words, "recipients-none-found");
        empty::show(ui, look, column.rest(), about.0, about.1, &sentence);
    }
    let rows: Vec<ListRow> = found
        .iter()
        .map(|recipient| ListRow {
            icon: icons::BUILDINGS,
            block: look.tokens.primary,
            name: recipient.name.as_str().to_owned(),
            detail: detail(words, recipient),
            amount: String::new(),
        })
        .collect();
    let aside = say!(words, "recipients-aside");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(recipient) = pressed.and_then(|n| found.get(n)) {
        return draft.go(Stage::One(recipient.id));
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if !data.recipients.is_empty() {
        foot = foot.primary(button());
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        pressed if adds || pressed.is_some() => {
            draft.form = Form::default();
            draft.go(Stage::Form(None))
        }
        _ => Vec::new(),
    }
}

/// What is known of somebody, a line each.
pub fn lines(words: &Words, recipient: &Recipient) -> Vec<(String, String)> {
    let mut lines = vec![(
        say!(words, "recipient-service"),
        words.service(recipient.service),
    )];
    let fields = RecipientField::ALL.iter();
    for field in fields.filter(|field| **field != RecipientField::Name) {
        if let Some(says) = recipient.words(*field) {
            lines.push((words.recipient_field(*field), says.as_str().to_owned()));
        }
    }
    let way = words.reply_way(recipient.way);
    lines.push((
        say!(words, "recipient-way"),
        match recipient.reached_by(recipient.way) {
            Ok(()) => way,
            Err(_) => say!(words, "recipient-way-unknown", way = way),
        },
    ));
    let power = if recipient.can_sanction() {
        crate::domain::recipients::Power::CanSanction
    } else {
        crate::domain::recipients::Power::None
    };
    lines.push((say!(words, "recipient-power"), words.power(power)));
    lines.push((
        say!(words, "recipient-matches"),
        words.matches_by(recipient.matches_by_birth),
    ));
    lines
}

fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    recipient: &Recipient,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, recipient.name.as_str());
    }
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
    let mut lines = lines(words, recipient);
    if look.layout.is_short() {
        let name = words.recipient_field(RecipientField::Name);
        lines.insert(0, (name, recipient.name.as_str().to_owned()));
    }
    if recipient.state == RecipientState::Retired {
        let state = words.recipient_state(recipient.state);
        column.banner(ui, look, Tone::Plain, &state);
    }
    let pieces: Vec<Piece> = lines.into_iter().flat_map(Piece::named).collect();
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(words, "list-more", page = number, of = pages);
    let several = of.pages > 1;
    let (back, change) = (say!(words, "back"), say!(words, "recipient-change"));
    let (state, turn) = match recipient.state {
        RecipientState::InUse => (RecipientState::Retired, say!(words, "recipient-retire")),
        RecipientState::Retired => (RecipientState::InUse, say!(words, "recipient-bring-back")),
    };
    let mut foot = Foot::new().back(&back);
    if several {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    let foot = foot
        .other(Button::new(&turn))
        .primary(Button::primary(&change).icon(icons::NOTE_PENCIL));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::List),
        Some(Pressed::Primary) => {
            draft.form = Form::of(recipient);
            draft.go(Stage::Form(Some(recipient.id)))
        }
        Some(Pressed::Other(0)) if several => {
            draft.text_page = of.next();
            Vec::new()
        }
        Some(Pressed::Other(_)) => vec![Action::State(recipient.id, state)],
        None => Vec::new(),
    }
}
