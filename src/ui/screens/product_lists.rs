//! Lists and files: a list of products in or out, and files for the accounts.

use egui::Ui;

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What happened last.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// Something was done.
    Done(String),
    /// Something was not.
    Problem(String),
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Which of the three somebody may do.
    pub jobs: Vec<Job>,
    /// What happened last.
    pub said: Said,
}

/// What can be done with files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Job {
    /// Take a list of products in.
    In,
    /// Save all products as a list.
    Out,
    /// Save sales and figures for the accounts.
    Accounts,
}

impl Job {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::In, Self::Out, Self::Accounts];
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
    /// This.
    Job(Job),
    /// Back to the settings.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "lists-what"));
    }
    match &data.said {
        Said::Nothing => {}
        Said::Done(sentence) => column.banner(ui, look, Tone::Positive, sentence),
        Said::Problem(sentence) => column.banner(ui, look, Tone::Attention, sentence),
    }
    let faces: Vec<_> = data
        .jobs
        .iter()
        .map(|job| match job {
            Job::In => (
                icons::DOWNLOAD_SIMPLE,
                say!(words, "lists-in"),
                say!(words, "lists-in-detail"),
            ),
            Job::Out => (
                icons::UPLOAD_SIMPLE,
                say!(words, "lists-out"),
                say!(words, "lists-out-detail"),
            ),
            Job::Accounts => (
                icons::CALCULATOR,
                say!(words, "lists-accounts"),
                say!(words, "lists-accounts-detail"),
            ),
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(job) = pressed.and_then(|number| data.jobs.get(number)) {
        actions.push(Action::Job(*job));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}
