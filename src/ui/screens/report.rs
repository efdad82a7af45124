//! One report: how it stands, its real pages, and handing it over.

mod handing;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::recipients::Way;
use crate::domain::reports::ledger::{Deed, Stage as Stands};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::file_said::{self, FileSaid};
use crate::ui::widgets::long_text::{LongText, Piece};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, report_pages};
use crate::words::say;

/// What the screen shows. Whose it is stands in the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// To whom it is.
    pub recipient: String,
    /// The day on which it leaves, unless another is typed.
    pub today: NaiveDate,
    /// How it stands.
    pub stands: Stands,
    /// What there is to know of it.
    pub lines: Vec<(String, String)>,
    /// What can be done now.
    pub deeds: Vec<Deed>,
    /// Whether there is a page to look at.
    pub page: Seen,
    /// The pages, once they were made.
    pub pictured: Option<report_pages::Shown>,
    /// The ways in which it can reach them: the one that is offered first stands first.
    pub ways: Vec<(Way, Reach)>,
    /// The password of the locked file, until the page is left.
    pub password: Option<String>,
    /// What happened with the last file.
    pub file: FileSaid,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Whether there is a page to look at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seen {
    /// All of it.
    All,
    /// All but the answers about well-being, which are there and not shown here.
    ButAnswers,
    /// None: nothing of it is shared today.
    None,
}

/// Whether a way reaches them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// It does, and they asked for it.
    Wanted,
    /// It does.
    Known,
    /// What it needs is not written down.
    Missing,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The page.
    #[default]
    Page,
    /// Its real pages.
    Pages,
    /// What can be done about it.
    More,
    /// What an offer means.
    Offer,
    /// What taking it back means.
    TakeBack,
    /// How does it get there?
    Way,
    /// The file.
    File(Way),
    /// It has left.
    Record(Way),
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// What is read of it.
    pub text: LongText,
    /// The page of that.
    pub text_page: usize,
    /// Where they are in the pages.
    pub pages: report_pages::Draft,
    /// The page of choices.
    pub page: usize,
    /// The day on which it left.
    pub on: Asked,
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
    /// Look at its real pages.
    Look,
    /// Offer it to the person.
    Offer,
    /// Take it back.
    TakeBack,
    /// Change its text.
    Change,
    /// Give the person their copy.
    GiveCopy,
    /// Hand it over in this way.
    Way(Way),
    /// Save the file.
    Save,
    /// It left in this way.
    Left(Way, NaiveDate),
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Page => page(ui, look, data, draft),
        Stage::Pages => pages(ui, look, data, draft),
        Stage::More => more(ui, look, data, draft),
        Stage::Offer => handing::offer(ui, look, data, draft),
        Stage::TakeBack => handing::take_back(ui, look, data, draft),
        Stage::Way => handing::way(ui, look, data, draft),
        Stage::File(way) => handing::file(ui, look, data, draft, way),
        Stage::Record(way) => handing::record(ui, look, data, draft, way),
    }
}

fn said(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    file_said::show(ui, look, column, &data.file);
    if let (Some(said), None, FileSaid::Nothing) = (&data.said, &data.problem, &data.file) {
        column.banner(ui, look, Tone::Positive, said);
    }
}

fn page(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let aside = say!(
        words,
        "report-next",
        stage = data.stands.code(),
        name = data.name.as_str()
    );
    let about = crate::ui::widgets::report_face::face(look, data.stands);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "report-to", to = data.recipient.as_str());
        column.title(ui, look, &title);
    }
    said(ui, look, data, &mut column);
    let pieces: Vec<Piece> = data.lines.iter().cloned().flat_map(Piece::named).collect();
    let of = (draft.text).show_pieces(ui, look, column.rest(), draft.text_page, &pieces);
    let (number, all) = ((of.page + 1).to_string(), of.pages.to_string());
    let on = say!(words, "list-more", page = number, of = all);
    let (back, more) = (say!(words, "back"), say!(words, "report-more"));
    let (label, icon) = primary(look, data);
    let mut foot = Foot::new().back(&back);
    if of.pages > 1 {
        foot = foot.other(Button::new(&on).icon(icons::ARROW_RIGHT));
    }
    let foot = foot
        .other(Button::new(&more).icon(icons::DOTS_THREE))
        .primary(Button::primary(&label).icon(icon));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(0)) if of.pages > 1 => {
            draft.text_page = of.next();
            Vec::new()
        }
        Some(Pressed::Other(_)) => draft.go(Stage::More),
        Some(Pressed::Primary) => match data.stands {
            Stands::NotLikeThis => vec![Action::Change],
            Stands::Agreed if data.page == Seen::All => vec![Action::GiveCopy],
            Stands::Ready => draft.go(Stage::Way),
            _ => vec![Action::Look],
        },
        None => Vec::new(),
    }
}

/// The way on, as a report stands.
fn primary(look: Look<'_>, data: &Data) -> (String, Icon) {
    let words = look.words;
    match data.stands {
        Stands::NotLikeThis => (say!(words, "report-change"), icons::NOTE_PENCIL),
        Stands::Agreed if data.page == Seen::All => (
            say!(words, "report-give-copy", name = data.name.as_str()),
            icons::FILE_PDF,
        ),
        Stands::Ready => (say!(words, "report-hand-over"), icons::ENVELOPE),
        _ => (say!(words, "report-look"), icons::EYE),
    }
}

/// The real pages, before they are offered and whenever somebody looks.
fn pages(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    said(ui, look, data, &mut column);
    if data.page == Seen::ButAnswers {
        let sentence = say!(words, "report-answers-hidden");
        column.banner(ui, look, Tone::Plain, &sentence);
    }
    if data.page == Seen::None {
        let sentence = say!(words, "report-nothing-shared", to = data.recipient.as_str());
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::FILE_TEXT, block, &sentence);
    } else {
        let shown = data.pictured.as_ref();
        report_pages::show(ui, look, &mut column, shown, &mut draft.pages);
    }
    let (back, offer) = (
        say!(words, "back"),
        say!(words, "report-offer", name = data.name.as_str()),
    );
    let copy = say!(words, "report-give-copy", name = data.name.as_str());
    let mut foot = Foot::new().back(&back);
    let offers = data.deeds.contains(&Deed::Offer) && data.page != Seen::None;
    let copies = data.stands == Stands::Agreed && data.page == Seen::All;
    if offers {
        foot = foot.primary(Button::primary(&offer).icon(icons::ARROW_RIGHT));
    } else if copies && data.pictured.is_some() {
        foot = foot.primary(Button::primary(&copy).icon(icons::FILE_PDF));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Page),
        Some(_) if offers => draft.go(Stage::Offer),
        Some(_) => vec![Action::GiveCopy],
        None => Vec::new(),
    }
}

/// What can be done about it.
fn more(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    said(ui, look, data, &mut column);
    let may = |deed| data.deeds.contains(&deed);
    let mut faces: Vec<(Option<Action>, Icon, String, String)> = vec![(
        Some(Action::Look),
        icons::EYE,
        say!(words, "report-look"),
        say!(words, "report-look-detail"),
    )];
    if may(Deed::Write) {
        faces.push((
            Some(Action::Change),
            icons::NOTE_PENCIL,
            say!(words, "report-change"),
            say!(words, "report-change-detail", name = data.name.as_str()),
        ));
    }
    if may(Deed::Copy) && data.page == Seen::All {
        faces.push((
            Some(Action::GiveCopy),
            icons::FILE_PDF,
            say!(words, "report-give-copy", name = data.name.as_str()),
            say!(words, "report-give-copy-detail"),
        ));
    }
    if may(Deed::TakeBack) {
        faces.push((
            None,
            icons::HAND,
            say!(words, "report-take-back"),
            say!(words, "report-take-back-detail"),
        ));
    }
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(_, icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return draft.go(Stage::Page);
    }
    match pressed.and_then(|n| faces.get(n)) {
        Some((Some(action), ..)) => vec![action.clone()],
        Some((None, ..)) => draft.go(Stage::TakeBack),
        None => Vec::new(),
    }
}
