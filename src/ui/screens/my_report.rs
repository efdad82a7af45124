//! One of one's own reports: read alone, answered, agreed, and taken along.

use egui::Ui;

use crate::domain::reports::ledger::Deed;
use crate::domain::reports::typed::Answer;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::file_said::{self, FileSaid};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, question_page, report_pages};
use crate::words::say;

/// What the screen shows. To whom it goes stands in the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// To whom it goes.
    pub recipient: String,
    /// What can be done now.
    pub deeds: Vec<Deed>,
    /// Whether there is a page to read: not while it is written anew, or where nothing may go there.
    pub page: HasPage,
    /// The pages, once they were made.
    pub pictured: Option<report_pages::Shown>,
    /// Their own words in it, as they stand.
    pub own_words: String,
    /// What happened with the last file.
    pub file: FileSaid,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Whether there is a page to read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HasPage {
    /// There is.
    There,
    /// It is being written anew.
    WrittenAnew,
    /// Nothing may go there today.
    NotShared,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The pages.
    #[default]
    Pages,
    /// What can be done about it.
    More,
    /// Their own words.
    OwnWords,
    /// Not like this.
    NotLikeThis,
    /// Who read it to them?
    Reader,
    /// The name of whoever did.
    ReaderName,
    /// What a yes means.
    Agree,
    /// Their PIN, once more.
    Pin,
    /// What a stop means.
    Stop,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// Where they are in the pages.
    pub pages: report_pages::Draft,
    /// The page of choices.
    pub page: usize,
    /// Their own words, or what should be different.
    pub words: Asked,
    /// Who read it to them; nobody where it is empty.
    pub reader: Asked,
}

impl Draft {
    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        vec![Action::Stage]
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// They say this.
    Say(Answer),
    /// They take a copy.
    Copy,
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Pages => pages(ui, look, data, draft),
        Stage::More => more(ui, look, data, draft),
        Stage::OwnWords => own_words(ui, look, data, draft),
        Stage::NotLikeThis => not_like_this(ui, look, data, draft),
        Stage::Reader => reader(ui, look, data, draft),
        Stage::ReaderName => reader_name(ui, look, data, draft),
        Stage::Agree | Stage::Pin => agree(ui, look, data, draft),
        Stage::Stop => stop(ui, look, data, draft),
    }
}

fn said(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    file_said::show(ui, look, column, &data.file);
    if let (Some(said), None, FileSaid::Nothing) = (&data.said, &data.problem, &data.file) {
        column.banner(ui, look, Tone::Positive, said);
    }
}

fn pages(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    said(ui, look, data, &mut column);
    match data.page {
        HasPage::There => {
            let shown = data.pictured.as_ref();
            report_pages::show(ui, look, &mut column, shown, &mut draft.pages);
        }
        not => {
            let sentence = match not {
                HasPage::NotShared => {
                    say!(words, "my-report-not-shared", to = data.recipient.as_str())
                }
                _ => say!(words, "my-report-written-anew"),
            };
            let block = look.tokens.primary;
            empty::show(ui, look, column.rest(), icons::FILE_TEXT, block, &sentence);
        }
    }
    let (back, more) = (say!(words, "back"), say!(words, "my-report-more"));
    let (yes, copy) = (
        say!(words, "my-report-agree"),
        say!(words, "my-report-copy"),
    );
    let may = |deed| data.deeds.contains(&deed);
    let mut foot = Foot::new().back(&back);
    if may(Deed::NotLikeThis) || may(Deed::Stop) {
        foot = foot.other(Button::new(&more).icon(icons::DOTS_THREE));
    }
    let there = data.page == HasPage::There;
    if may(Deed::Agree) && there {
        foot = foot.primary(Button::primary(&yes).icon(icons::CHECK));
    } else if may(Deed::Copy) {
        foot = foot.primary(Button::primary(&copy).icon(icons::FILE_PDF));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) => draft.go(Stage::More),
        Some(Pressed::Primary) if may(Deed::Agree) => draft.go(Stage::Reader),
        Some(Pressed::Primary) => vec![Action::Copy],
        None => Vec::new(),
    }
}

fn more(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    said(ui, look, data, &mut column);
    let all = [
        (
            Deed::OwnWords,
            Stage::OwnWords,
            icons::CHAT_CIRCLE,
            say!(words, "my-report-own-words"),
            say!(words, "my-report-own-words-detail"),
        ),
        (
            Deed::NotLikeThis,
            Stage::NotLikeThis,
            icons::NOTE_PENCIL,
            say!(words, "my-report-not-like-this"),
            say!(words, "my-report-not-like-this-detail"),
        ),
        (
            Deed::Stop,
            Stage::Stop,
            icons::HAND,
            say!(words, "my-report-stop"),
            say!(words, "my-report-stop-detail"),
        ),
    ];
    let faces: Vec<_> = all
        .iter()
        .filter(|(deed, ..)| data.deeds.contains(deed))
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(_, _, icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return draft.go(Stage::Pages);
    }
    let Some((_, stage, ..)) = pressed.and_then(|n| faces.get(n)) else {
        return Vec::new();
    };
    draft.words = match stage {
        Stage::OwnWords => Asked::with(data.own_words.clone()),
        _ => Asked::default(),
    };
    draft.go(*stage)
}

fn own_words(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let asked = Typing {
        icon: icons::CHAT_CIRCLE,
        title: say!(words, "my-report-own-words-ask"),
        aside: say!(words, "my-report-own-words-aside"),
        label: say!(words, "my-report-own-words-label"),
        on: say!(words, "my-report-own-words-keep"),
        answer: Answer::OwnWords,
    };
    types(ui, look, data, draft, &asked)
}

fn not_like_this(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let asked = Typing {
        icon: icons::NOTE_PENCIL,
        title: say!(words, "my-report-not-ask"),
        aside: say!(words, "my-report-not-aside"),
        label: say!(words, "my-report-not-label"),
        on: say!(words, "my-report-not-send"),
        answer: Answer::NotLikeThis,
    };
    types(ui, look, data, draft, &asked)
}

/// A page on which they type something, or nothing.
struct Typing {
    icon: Icon,
    title: String,
    aside: String,
    label: String,
    /// What the way on is called.
    on: String,
    /// What it then is.
    answer: fn(String) -> Answer,
}

fn types(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    asked: &Typing,
) -> Vec<Action> {
    let about = (asked.icon, asked.title.as_str(), asked.aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let question = Question {
        label: &asked.label,
        hint: &say!(look.words, "goal-may-be-empty"),
        kind: Kind::Sentences,
    };
    draft.words.show(ui, look, &mut column, question);
    let answer = (asked.answer)(draft.words.typed.clone());
    back_or(ui, look, draft, (page, &asked.on), Action::Say(answer))
}

/// Back leads to what can be done; the way on does this.
fn back_or(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    (page, on): (Page, &str),
    action: Action,
) -> Vec<Action> {
    let back = say!(look.words, "back");
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(on).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::More),
        Some(_) => vec![action],
        None => Vec::new(),
    }
}

/// Read alone, or with somebody whom they chose.
fn reader(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = say!(words, "my-report-reader-ask");
    if look.layout.is_short() {
        column.quiet(ui, look, &title);
    } else {
        column.title(ui, look, &title);
    }
    said(ui, look, data, &mut column);
    let wrong = draft.reader.problem.as_ref().map(|r| words.refusal(r));
    if let Some(sentence) = wrong {
        column.banner(ui, look, Tone::Attention, &sentence);
    }
    let faces = [
        (
            icons::EYE,
            say!(words, "my-report-read-alone"),
            say!(words, "my-report-read-alone-detail"),
        ),
        (
            icons::USERS,
            say!(words, "my-report-read-to-me"),
            say!(words, "my-report-read-to-me-detail"),
        ),
    ];
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return draft.go(Stage::Pages);
    }
    match pressed {
        Some(0) => {
            draft.reader = Asked::default();
            draft.go(Stage::Agree)
        }
        Some(_) => {
            draft.reader.problem = None;
            draft.go(Stage::ReaderName)
        }
        None => Vec::new(),
    }
}

fn reader_name(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (
        say!(words, "my-report-reader-who"),
        say!(words, "my-report-reader-aside"),
    );
    let about = (icons::USERS, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(words, "my-report-reader-name");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.reader.show(ui, look, &mut column, question);
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Reader),
        pressed if pressed.is_some() || entered => {
            if draft.reader.words().is_none() {
                return vec![Action::Stage];
            }
            draft.go(Stage::Agree)
        }
        _ => Vec::new(),
    }
}

/// What a yes means, before it is said.
fn agree(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let to = data.recipient.as_str();
    let title = say!(words, "my-report-agree-title", to = to);
    let aside = say!(words, "my-report-agree-aside");
    let about = (icons::CHECK_CIRCLE, title.as_str(), aside.as_str());
    let sentences = [
        say!(words, "my-report-agree-1", to = to),
        say!(words, "my-report-agree-2"),
        say!(words, "my-report-agree-3"),
    ];
    let problem = data.problem.as_deref();
    let (page, _) = question_page::check(ui, look, about, problem, &sentences);
    let (back, yes) = (say!(words, "back"), say!(words, "my-report-agree-yes"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&yes).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Reader),
        Some(_) => draft.go(Stage::Pin),
        None => Vec::new(),
    }
}

fn stop(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "my-report-stop-title");
    let aside = say!(words, "my-report-agree-aside");
    let about = (icons::HAND, title.as_str(), aside.as_str());
    let sentences = [
        say!(words, "my-report-stop-1", to = data.recipient.as_str()),
        say!(words, "my-report-stop-2"),
    ];
    let problem = data.problem.as_deref();
    let (page, _) = question_page::check(ui, look, about, problem, &sentences);
    let yes = say!(words, "my-report-stop-yes");
    back_or(ui, look, draft, (page, &yes), Action::Say(Answer::Stop))
}
