//! A paper before it is printed: as it will be, in which form, and the ways to print and to save it.

use egui::{Rect, Ui};

use crate::domain::papers::{ReadPaper, SalePaper};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::space::S12;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::sheet::Sheet;
use crate::ui::widgets::tabs;
use crate::words::{Words, say};

/// A form that the paper can have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Of a sale.
    Sale(SalePaper),
    /// Of an X or Z read.
    Read(ReadPaper),
    /// The only one that there is.
    Only,
    /// One that is printed and never saved: whoever has the file of a barcode card could sign in with it,
    /// and a list of who was inside is for the moment.
    PrintedOnly,
}

impl Form {
    fn name(self, words: &Words) -> String {
        match self {
            Self::Sale(SalePaper::Receipt) => say!(words, "paper-form-receipt"),
            Self::Sale(SalePaper::SmallPage) => say!(words, "paper-form-small"),
            Self::Sale(SalePaper::Invoice) => say!(words, "paper-form-invoice"),
            Self::Read(ReadPaper::Page) | Self::Only | Self::PrintedOnly => {
                say!(words, "paper-form-page")
            }
            Self::Read(ReadPaper::Roll) => say!(words, "paper-form-roll"),
        }
    }
}

/// What is being done with the paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    /// Nothing; it is looked at.
    Looking,
    /// It is on its way to the printer.
    Printing,
    /// It is being saved.
    Saving,
}

/// Whether a name and an address stand on the paper that can be put right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Billed {
    /// They do.
    Changeable,
    /// They do not.
    Not,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The paper.
    pub sheet: Sheet,
    /// The forms that it can have.
    pub forms: Vec<Form>,
    /// The one that is shown.
    pub form: Form,
    /// What happened with it last.
    pub notice: Option<(Tone, String)>,
    /// What is being done.
    pub doing: Doing,
    /// Whether there is a name to put right.
    pub billed: Billed,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which part of the paper is shown.
    pub part: usize,
    /// The part of the forms that was gone on to; until then the one with the chosen form.
    pub forms: Option<usize>,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// In this form.
    Form(Form),
    /// Put the name and address right.
    BillTo,
    /// Print it.
    Print,
    /// Save it as a PDF.
    Save,
    /// Save its words as plain text.
    SaveText,
    /// Back to where it was asked for.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if let Some((tone, sentence)) = &data.notice {
        column.banner(ui, look, *tone, sentence);
    }
    let line = column.line(look.layout.target());
    let room = column.rest();
    let parts = data.sheet.count(room);
    draft.part = draft.part.min(parts.saturating_sub(1));
    actions.extend(head(ui, look, data, draft, line, room));
    data.sheet.show(ui, look, room, draft.part);

    let (back, save) = (say!(words, "back"), say!(words, "paper-save"));
    let print = match data.doing {
        Doing::Printing => say!(words, "paper-printing"),
        Doing::Looking | Doing::Saving => say!(words, "paper-print"),
    };
    let primary = Button::primary(&print).icon(icons::PRINTER);
    let text = say!(words, "paper-save-text");
    let mut foot = Foot::new().back(&back);
    if data.form != Form::PrintedOnly {
        foot = foot.other(Button::new(&save).icon(icons::FILE_PDF));
    }
    // Room for both there is only where it is wide; the words of a read are worth it.
    if matches!(data.form, Form::Read(_)) && !look.layout.is_tiny() {
        foot = foot.other(Button::new(&text).icon(icons::FILE_TEXT));
    }
    let bill = say!(words, "paper-bill-to");
    let billed = data.billed == Billed::Changeable && look.layout.is_tiny();
    if billed {
        foot = foot.other(Button::new(&bill));
    }
    let foot = foot.primary(primary);
    let by_key = Command::Print.pressed(ui.ctx());
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => actions.push(Action::Print),
        Some(Pressed::Other(0)) => actions.push(Action::Save),
        Some(Pressed::Other(_)) if billed => actions.push(Action::BillTo),
        Some(Pressed::Other(_)) => actions.push(Action::SaveText),
        None if by_key => actions.push(Action::Print),
        None => {}
    }
    actions
}

/// Forms on the left; on the right what leads through the paper.
fn head(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    line: Rect,
    room: Rect,
) -> Vec<Action> {
    let words = look.words;
    let mut actions = Vec::new();
    let mut cut = Cut::new(line, S12);
    let parts = data.sheet.count(room);
    if parts > 1 {
        let numbers = ((draft.part + 1).to_string(), parts.to_string());
        let more = say!(words, "list-more", page = numbers.0, of = numbers.1);
        let button = Button::new(&more);
        let spot = cut.right(button.width(ui));
        if button.show(ui, look, spot) {
            draft.part = (draft.part + 1).checked_rem(parts).unwrap_or(0);
        }
    }
    // Where it is narrow it stands at the foot.
    if data.billed == Billed::Changeable && !look.layout.is_tiny() {
        let name = say!(words, "paper-bill-to");
        let button = Button::new(&name).icon(icons::IDENTIFICATION_CARD);
        let spot = cut.right(button.width(ui));
        if button.show(ui, look, spot) {
            actions.push(Action::BillTo);
        }
    }
    if data.forms.len() > 1 {
        let names: Vec<String> = data.forms.iter().map(|form| form.name(words)).collect();
        let chosen = data.forms.iter().position(|form| *form == data.form);
        let most = cut
            .rest
            .width()
            .min(200.0 * crate::ui::layout::count(names.len()));
        let spot = cut.rest.with_max_x(cut.rest.left() + most);
        let chosen = chosen.unwrap_or(0);
        let begin = tabs::part_with(ui, spot, &names, chosen);
        let mut part = draft.forms.unwrap_or(begin);
        let before = part;
        let pressed = tabs::show(ui, look, spot, &names, chosen, &mut part);
        if part != before {
            draft.forms = Some(part);
        }
        if let Some(form) = pressed.and_then(|number| data.forms.get(number)) {
            draft.part = 0;
            actions.push(Action::Form(*form));
        }
    }
    actions
}
