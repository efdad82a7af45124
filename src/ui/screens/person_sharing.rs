//! What somebody shares, as staff see it: shared or not shared with each of those outside, and nothing more.
//! Where somebody can sanction, a manager records on which basis attendance goes there.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::ids::RecipientId;
use crate::domain::sharing::giving::Lasts;
use crate::domain::sharing::rows::{Basis, Section};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::people_list::{self, Listed, Said};
use crate::ui::widgets::question_page;
use crate::words::{Words, say};

/// A basis that holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// On which ground.
    pub basis: Basis,
    /// The last day.
    pub until: NaiveDate,
    /// Why; empty where that was erased.
    pub why: String,
}

/// Somebody outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Who.
    pub id: RecipientId,
    /// Their name.
    pub name: String,
    /// What they are, and where.
    pub detail: String,
    /// What is shared today.
    pub shared: BTreeSet<Section>,
    /// Whether it may be said when they call.
    pub on_the_telephone: bool,
    /// Whether they can sanction.
    pub can_sanction: bool,
    /// The basis that holds, where whoever looks records them.
    pub basis: Option<Held>,
    /// Whether whoever looks records a basis here.
    pub records: bool,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// Those outside.
    pub rows: Vec<Row>,
    /// The last day of each length.
    pub lasts: Vec<(Lasts, NaiveDate)>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// Everybody.
    #[default]
    List,
    /// One of them.
    One,
    /// On which ground?
    Basis,
    /// For how long?
    Lasts(Basis),
    /// Why?
    Why(Basis, Lasts),
    /// Shall it end?
    End,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// Who is looked at.
    pub one: Option<RecipientId>,
    /// Why.
    pub why: Asked,
    /// A part of a name.
    pub find: Asked,
    /// The page of a list.
    pub page: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
}

impl Draft {
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
    /// Record this basis.
    Record {
        /// To whom attendance goes.
        recipient: RecipientId,
        /// On which ground.
        basis: Basis,
        /// For how long.
        lasts: Lasts,
        /// Why.
        why: String,
    },
    /// The basis holds no more.
    End(RecipientId),
    /// Another stage.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let of = draft
        .one
        .and_then(|id| data.rows.iter().find(|of| of.id == id));
    match (draft.stage, of) {
        (Stage::One, Some(of)) => one(ui, look, data, of, draft),
        (Stage::Basis, Some(of)) => which(ui, look, data, of, draft),
        (Stage::Lasts(basis), Some(of)) => lasts(ui, look, data, (of, basis), draft),
        (Stage::Why(basis, lasts), Some(of)) => why(ui, look, data, (of, basis, lasts), draft),
        (Stage::End, Some(of)) => end(ui, look, data, of, draft),
        _ => list(ui, look, data, draft),
    }
}

/// "Shared: skills and goals", or "Not shared".
fn shared(words: &Words, of: &Row) -> String {
    if of.shared.is_empty() {
        return say!(words, "theirsharing-not-shared");
    }
    let sections = of.shared.iter();
    let names: Vec<String> = sections.map(|of| words.shared_section(*of)).collect();
    say!(words, "mysharing-shared", sections = words.and(&names))
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "theirsharing-of", name = data.name.as_str());
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let details: Vec<String> = data.rows.iter().map(|of| shared(words, of)).collect();
    let listed: Vec<Listed<'_>> = data
        .rows
        .iter()
        .zip(&details)
        .map(|(of, detail)| Listed {
            name: &of.name,
            picture: None,
            detail,
        })
        .collect();
    let (none, about) = (
        say!(words, "theirsharing-none"),
        say!(words, "theirsharing-about"),
    );
    let typed = (&mut draft.find, &mut draft.page);
    let of_list = Said {
        none: &none,
        about: &about,
    };
    let pressed = people_list::show(ui, look, &mut column, &listed, of_list, typed);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    match pressed.and_then(|number| data.rows.get(number)) {
        Some(of) => {
            draft.one = Some(of.id);
            draft.go(Stage::One)
        }
        None => Vec::new(),
    }
}

fn lines(words: &Words, data: &Data, of: &Row) -> Vec<(String, String)> {
    if of.can_sanction {
        let goes = if of.shared.is_empty() {
            say!(words, "theirsharing-nothing-goes")
        } else {
            say!(words, "theirsharing-attendance-goes")
        };
        let mut lines = vec![
            (say!(words, "mysharing-now"), goes),
            (
                say!(words, "mysharing-who-decides"),
                say!(words, "theirsharing-can-sanction"),
            ),
        ];
        if let Some(held) = &of.basis {
            lines.push((
                say!(words, "theirsharing-basis"),
                words.sharing_basis(held.basis),
            ));
            lines.push((say!(words, "theirsharing-why"), held.why.clone()));
            lines.push((say!(words, "mysharing-until"), words.plain_date(held.until)));
        }
        return lines;
    }
    let is = |section: &Section| {
        let shared = of.shared.contains(section);
        let state = if shared {
            say!(words, "theirsharing-shared")
        } else {
            say!(words, "theirsharing-not-shared")
        };
        (words.section_name(*section), state)
    };
    let mut lines: Vec<(String, String)> = Section::ALL.iter().map(is).collect();
    let calls = if of.on_the_telephone {
        say!(words, "theirsharing-may-say")
    } else {
        say!(words, "theirsharing-say-nothing")
    };
    lines.push((say!(words, "theirsharing-calls"), calls));
    let name = data.name.as_str();
    lines.push((
        say!(words, "theirsharing-theirs"),
        say!(words, "theirsharing-they-decide", name = name),
    ));
    lines
}

fn one(ui: &mut Ui, look: Look<'_>, data: &Data, of: &Row, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let name = data.name.as_str();
    let aside = if of.can_sanction {
        say!(words, "theirsharing-why-aside", name = name)
    } else {
        say!(words, "theirsharing-about")
    };
    let about = (icons::ENVELOPE_OPEN, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &of.name);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let pieces: Vec<Piece> = lines(words, data, of)
        .into_iter()
        .filter(|(_, says)| !says.is_empty())
        .flat_map(Piece::named)
        .collect();
    let shown = draft
        .text
        .show_pieces(ui, look, column.rest(), draft.text_page, &pieces);
    let (back, record, end) = (
        say!(words, "back"),
        say!(words, "theirsharing-record"),
        say!(words, "theirsharing-end"),
    );
    let (number, pages) = ((shown.page + 1).to_string(), shown.pages.to_string());
    let more = say!(words, "list-more", page = number, of = pages);
    let mut foot = Foot::new().back(&back);
    if shown.pages > 1 {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    if of.records {
        foot = foot.primary(if of.basis.is_some() {
            Button::primary(&end).icon(icons::HAND)
        } else {
            Button::primary(&record).icon(icons::NOTE_PENCIL)
        });
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::List),
        Some(Pressed::Other(_)) => {
            draft.text_page = shown.next();
            Vec::new()
        }
        Some(Pressed::Primary) if of.basis.is_some() => draft.go(Stage::End),
        Some(Pressed::Primary) => draft.go(Stage::Basis),
        None => Vec::new(),
    }
}

/// A page with a question and a few answers; which was pressed, and whether Back was.
fn question(
    ui: &mut Ui,
    look: Look<'_>,
    (data, title): (&Data, &str),
    faces: &[(Icon, String, String)],
    page_of: &mut usize,
) -> (Option<usize>, bool) {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, title);
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, page_of);
    let back = say!(look.words, "back");
    let foot = Foot::new().back(&back).show(ui, look, page.foot);
    (pressed, foot == Some(Pressed::Back))
}

/// On which ground?
fn which(ui: &mut Ui, look: Look<'_>, data: &Data, of: &Row, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<(Icon, String, String)> = Basis::ALL
        .iter()
        .map(|basis| (icons::SCALES, words.sharing_basis(*basis), String::new()))
        .collect();
    let title = say!(words, "theirsharing-ask-basis", name = of.name.as_str());
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => draft.go(Stage::One),
        (Some(number), _) => match Basis::ALL.get(number) {
            Some(basis) => draft.go(Stage::Lasts(*basis)),
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// For how long?
fn lasts(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    (of, basis): (&Row, Basis),
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<(Icon, String, String)> = data
        .lasts
        .iter()
        .map(|(lasts, until)| {
            let until = words.plain_date(*until);
            let detail = say!(words, "mysharing-until-day", day = until);
            (icons::CALENDAR, words.sharing_lasts(*lasts), detail)
        })
        .collect();
    let title = say!(words, "theirsharing-ask-lasts", name = of.name.as_str());
    match question(ui, look, (data, &title), &faces, &mut draft.page) {
        (_, true) => draft.go(Stage::Basis),
        (Some(number), _) => match data.lasts.get(number) {
            Some((lasts, _)) => draft.go(Stage::Why(basis, *lasts)),
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Why?
fn why(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    (of, basis, lasts): (&Row, Basis, Lasts),
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (
        say!(words, "theirsharing-ask-why"),
        say!(words, "theirsharing-why-aside", name = data.name.as_str()),
    );
    let about = (icons::SCALES, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (label, hint) = (
        say!(words, "theirsharing-why"),
        say!(words, "theirsharing-why-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Sentences,
    };
    draft.why.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "theirsharing-record"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Lasts(basis)),
        Some(_) => vec![Action::Record {
            recipient: of.id,
            basis,
            lasts,
            why: draft.why.typed.clone(),
        }],
        None => Vec::new(),
    }
}

/// Shall it end?
fn end(ui: &mut Ui, look: Look<'_>, data: &Data, of: &Row, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "theirsharing-why-aside", name = data.name.as_str());
    let about = (icons::SCALES, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let title = say!(words, "theirsharing-end-ask", name = of.name.as_str());
    column.title(ui, look, &title);
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    column.quiet(ui, look, &say!(words, "theirsharing-end-means"));
    let (back, end) = (say!(words, "back"), say!(words, "theirsharing-end"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&end).icon(icons::HAND));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::One),
        Some(_) => vec![Action::End(of.id)],
        None => Vec::new(),
    }
}
