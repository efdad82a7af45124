//! A file of a list of skills: what is wrong with it, line by line, or what it would change. Nothing is
//! taken in before that was looked at.

use egui::Ui;

use crate::domain::skills::framework_file::Difference;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Block, Type};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// What the file comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Comes {
    /// It cannot be taken in: what is wrong, each with its line and what to do.
    Faults(Vec<String>),
    /// What it would change.
    Changes(Vec<Difference>),
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The name of the file.
    pub file: String,
    /// The list that it is for.
    pub list: String,
    /// What it comes to.
    pub comes: Comes,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Take it in.
    TakeIn,
    /// Choose another file.
    Another,
    /// Back; nothing has changed.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let list = data.list.as_str();
    if !look.layout.is_short() {
        let title = match &data.comes {
            Comes::Faults(_) => say!(words, "framework-in-faults"),
            Comes::Changes(_) => say!(words, "framework-in-changes", list = list),
        };
        column.title(ui, look, &title);
        column.say(ui, look, Type::Meta, &data.file);
    }
    column.problem(ui, look, data.problem.as_deref());
    let (back, take, another) = (
        say!(words, "back"),
        say!(words, "framework-in-take"),
        say!(words, "framework-in-another"),
    );
    let mut foot = Foot::new().back(&back);
    let mut primary = Action::Another;
    match &data.comes {
        Comes::Faults(faults) => {
            if data.problem.is_none() {
                let nothing = say!(words, "framework-in-nothing");
                column.banner(ui, look, Tone::Attention, &nothing);
            }
            let row = |number: usize| {
                let fault = faults.get(number)?;
                Some(told((icons::PROHIBIT, look.tokens.attention), "", fault))
            };
            told_row::list(ui, look, column.rest(), faults.len(), &mut draft.page, row);
            foot = foot.primary(Button::primary(&another).icon(icons::FOLDER_OPEN));
        }
        Comes::Changes(changes) if changes.is_empty() => {
            let same = say!(words, "framework-in-same");
            let block = look.tokens.positive;
            empty::show(ui, look, column.rest(), icons::CHECK, block, &same);
            foot = foot.primary(Button::primary(&another).icon(icons::FOLDER_OPEN));
        }
        Comes::Changes(changes) => {
            if data.problem.is_none() && !look.layout.is_short() {
                column.banner(ui, look, Tone::Plain, &say!(words, "skillwords-old-words"));
            }
            let row = |number: usize| {
                let change = changes.get(number)?;
                let (becomes, of) = words.framework_difference(change);
                Some(told(face(look, change), &becomes, &of))
            };
            told_row::list(ui, look, column.rest(), changes.len(), &mut draft.page, row);
            foot = foot
                .other(Button::new(&another).icon(icons::FOLDER_OPEN))
                .primary(Button::primary(&take).icon(icons::CHECK));
            primary = Action::TakeIn;
        }
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => vec![primary],
        Some(Pressed::Other(_)) => vec![Action::Another],
        None => Vec::new(),
    }
}

fn face(look: Look<'_>, change: &Difference) -> (Icon, Block) {
    let t = look.tokens;
    match change {
        Difference::New { .. } => (icons::PLUS_CIRCLE, t.positive),
        Difference::BroughtBack { .. } => (icons::ARROW_U_UP_LEFT, t.positive),
        Difference::Reworded { .. } => (icons::PENCIL_SIMPLE, t.primary),
        Difference::Retired { .. } => (icons::ARCHIVE, t.attention),
        Difference::OtherUnit { .. } | Difference::Reordered => (icons::LIST, t.primary),
        Difference::MilestoneNew { .. }
        | Difference::MilestoneChanged { .. }
        | Difference::MilestoneGone { .. } => (icons::FLAG, t.primary),
    }
}

fn told((icon, block): (Icon, Block), name: &str, detail: &str) -> ToldRow {
    ToldRow {
        icon,
        block,
        name: name.to_owned(),
        detail: detail.to_owned(),
        amount: String::new(),
        struck: false,
    }
}
