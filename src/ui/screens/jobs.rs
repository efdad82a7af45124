//! Other jobs: what there is to do here beside selling. What a supervisor does says so, and leads
//! to the colleague who does it.

use egui::Ui;

use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// Something to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Job {
    /// Count the drawer and finish the day.
    CashUp,
    /// Look at the figures so far.
    Figures,
    /// Put money in or take it out.
    MoneyInOut,
    /// Move money to the safe.
    MoneyToSafe,
    /// Open the drawer without a sale.
    OpenDrawer,
    /// Put a sale right.
    FixSale,
    /// Give a closed day its second look.
    SecondLook,
    /// Pick up a saved basket.
    SavedBaskets,
    /// What is to be made.
    ToMake,
    /// Who can eat what.
    Allergens,
    /// Sales of before.
    OldSales,
    /// Look at closed days.
    DaysBefore,
    /// What is one's own: progress, hours, card.
    AboutMe,
    /// One's own name, picture and PIN.
    MyCard,
    /// One's own hours.
    MyHours,
    /// One's own progress.
    MyProgress,
    /// What one shares.
    MySharing,
    /// One's own reports.
    MyReports,
    /// Say what is left today.
    LeftToday,
    /// The people book.
    PeopleBook,
    /// The shop, this till, and how it looks.
    Settings,
    /// Come or go.
    ComeAndGo,
    /// Who is inside.
    OnSite,
    /// Visitors by name.
    Visitors,
    /// "Saw it": who was seen doing what.
    SawIt,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What there is to do now, in the order of the screen.
    pub jobs: Vec<(Job, Allowed)>,
    /// How many closed days wait for a second look.
    pub second_looks: usize,
}

/// Which jobs are looked at.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum List {
    /// What there is to do here.
    #[default]
    Here,
    /// What is one's own.
    AboutMe,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which jobs.
    pub list: List,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This job.
    Job(Job),
    /// Back to the till.
    Back,
}

fn face(words: &Words, job: Job, second_looks: usize) -> (Icon, String, String) {
    match job {
        Job::CashUp => (
            icons::CALCULATOR,
            say!(words, "job-cash-up"),
            say!(words, "job-cash-up-detail"),
        ),
        Job::Figures => (
            icons::CLIPBOARD_TEXT,
            say!(words, "job-figures"),
            say!(words, "job-figures-detail"),
        ),
        Job::MoneyInOut => (
            icons::HAND_COINS,
            say!(words, "job-money"),
            say!(words, "job-money-detail"),
        ),
        Job::MoneyToSafe => (
            icons::VAULT,
            say!(words, "job-safe"),
            say!(words, "job-safe-detail"),
        ),
        Job::OpenDrawer => (
            icons::TRAY,
            say!(words, "job-drawer"),
            say!(words, "job-drawer-detail"),
        ),
        Job::FixSale => (
            icons::RECEIPT_X,
            say!(words, "job-fix"),
            say!(words, "job-fix-detail"),
        ),
        Job::SecondLook => (
            icons::EYE,
            say!(words, "job-second-look", count = second_looks),
            say!(words, "job-second-look-detail", count = second_looks),
        ),
        Job::ToMake => (
            icons::COOKING_POT,
            say!(words, "job-make"),
            say!(words, "job-make-detail"),
        ),
        Job::Allergens => (
            icons::GRAINS,
            say!(words, "more-allergens"),
            say!(words, "allergens-which"),
        ),
        Job::OldSales => (
            icons::RECEIPT,
            say!(words, "job-old"),
            say!(words, "job-old-detail"),
        ),
        Job::SavedBaskets => (
            icons::BASKET,
            say!(words, "job-saved"),
            say!(words, "job-saved-detail"),
        ),
        Job::AboutMe => (
            icons::USER_CIRCLE,
            say!(words, "job-about-me"),
            say!(words, "job-about-me-detail"),
        ),
        Job::MyCard => (
            icons::IDENTIFICATION_CARD,
            say!(words, "job-my-card"),
            say!(words, "job-my-card-detail"),
        ),
        Job::MyReports => (
            icons::FILE_TEXT,
            say!(words, "my-reports-title"),
            say!(words, "my-reports-detail"),
        ),
        Job::MyHours => (
            icons::CLOCK,
            say!(words, "mine-title"),
            say!(words, "job-my-hours-detail"),
        ),
        Job::MyProgress => (
            icons::PLANT,
            say!(words, "progress-title"),
            say!(words, "job-my-progress-detail"),
        ),
        Job::MySharing => (
            icons::ENVELOPE_OPEN,
            say!(words, "mysharing-title"),
            say!(words, "job-my-sharing-detail"),
        ),
        Job::LeftToday => (
            icons::LIST_CHECKS,
            say!(words, "job-left"),
            say!(words, "job-left-detail"),
        ),
        Job::Settings => (
            icons::GEAR,
            say!(words, "job-settings"),
            say!(words, "job-settings-detail"),
        ),
        Job::PeopleBook => (
            icons::BOOKS,
            say!(words, "peoplebook-title"),
            say!(words, "job-people-book-detail"),
        ),
        Job::ComeAndGo => (
            icons::HAND,
            say!(words, "come-open"),
            say!(words, "job-come-detail"),
        ),
        Job::OnSite => (
            icons::FIRE,
            say!(words, "site-open"),
            say!(words, "job-site-detail"),
        ),
        Job::Visitors => (
            icons::USERS,
            say!(words, "visit-title"),
            say!(words, "job-visitors-detail"),
        ),
        Job::SawIt => (
            icons::EYE,
            say!(words, "saw-title"),
            say!(words, "job-saw-detail"),
        ),
        Job::DaysBefore => (
            icons::CALENDAR_CHECK,
            say!(words, "job-days"),
            say!(words, "job-days-detail"),
        ),
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut actions = Vec::new();
    let who = say!(words, "jobs-supervisor");
    let faces: Vec<(Icon, String, String)> = data
        .jobs
        .iter()
        .map(|(job, _)| face(words, *job, data.second_looks))
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(&data.jobs)
        .map(|((icon, name, detail), (job, allowed))| {
            let choice = Choice::new(name, *icon)
                .detail(detail)
                .allowed(*allowed, &who);
            let waits = *job == Job::SecondLook && data.second_looks > 0;
            if waits {
                choice.block(look.tokens.attention)
            } else {
                choice
            }
        })
        .collect();
    if choices.is_empty() {
        let sentence = say!(words, "jobs-none");
        let block = look.tokens.primary;
        empty::show(ui, look, page.content, icons::LIST, block, &sentence);
    }
    let pressed = choice::pages(ui, look, page.content, &choices, &mut draft.page);
    if let Some((job, _)) = pressed.and_then(|number| data.jobs.get(number)) {
        actions.push(Action::Job(*job));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}
