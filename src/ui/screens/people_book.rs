//! The people book: setting it up, opening it with a passphrase, what there is inside, and who can open
//! it.

pub mod holders;
mod inside;
pub mod passphrase;

use egui::Ui;
use zeroize::Zeroizing;

use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::recovery_words as key_words;
use crate::ui::widgets::secret_field::Secret;
use crate::words::say;

/// How the book stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Door {
    /// Customers see this screen: it stays closed here.
    CustomersSee,
    /// There is none yet.
    NotMade,
    /// It is closed.
    Closed,
    /// It is open, for somebody else who has a passphrase: nothing of it is shown, and it can be closed.
    OpenForOthers,
    /// It is open.
    Open,
}

/// Something inside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Row {
    /// What there is to do today.
    Today,
    /// People, their records and placements.
    People,
    /// What everybody who learns here can do.
    Skills,
    /// Who is planned when.
    Rota,
    /// Hours that were worked, and agreeing them.
    Hours,
    /// Is this paper from here?
    CheckPaper,
    /// Who was referred, and who waits; for managers.
    Referrals,
    /// The reports that are on their way.
    Reports,
    /// Of whom it is time to decide, on hold or restricted; for managers.
    Due,
    /// What is asked about how people are doing; for managers.
    Measures,
    /// In which weeks reviews are held.
    Reviews,
    /// Lists of skills.
    SkillLists,
    /// Who is the safeguarding lead.
    SafeguardingLead,
    /// Who can open the book.
    Passphrases,
    /// What is set, where that is more than one thing.
    Settings,
}

impl Row {
    /// Whether it is set once rather than looked at day by day.
    pub const fn is_set(self) -> bool {
        matches!(
            self,
            Self::Measures
                | Self::Reviews
                | Self::SkillLists
                | Self::SafeguardingLead
                | Self::Passphrases
                | Self::Due
        )
    }

    /// All of them, in the order of the screen.
    pub const ALL: [Self; 14] = [
        Self::Today,
        Self::People,
        Self::Skills,
        Self::Rota,
        Self::Hours,
        Self::Referrals,
        Self::Reports,
        Self::CheckPaper,
        Self::Due,
        Self::Measures,
        Self::Reviews,
        Self::SkillLists,
        Self::SafeguardingLead,
        Self::Passphrases,
    ];
}

/// A staff member who may open the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Holder {
    /// Who.
    pub id: PersonId,
    /// The name they chose.
    pub name: String,
    /// What they show of themself.
    pub picture: Portrait,
    /// Whether they have a passphrase.
    pub has: Has,
}

/// Whether somebody has a passphrase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Has {
    /// They have.
    One,
    /// Not yet.
    None,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// How the book stands.
    pub door: Door,
    /// Whether whoever is signed in has a passphrase.
    pub mine: Has,
    /// Whether they make the book and give passphrases.
    pub keys: Allowed,
    /// Whoever is signed in.
    pub me: Option<PersonId>,
    /// Who may open it, while it is open.
    pub holders: Vec<Holder>,
    /// What there is inside for whoever is signed in.
    pub rows: Vec<Row>,
    /// A passphrase that opens made-up books.
    pub made_up: bool,
    /// Whether it is being opened or made.
    pub working: bool,
    /// The recovery words as far as they are typed.
    pub words: Vec<key_words::Word>,
    /// Whether something could not pass between the books.
    pub left: bool,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub said: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The door, or what there is inside.
    #[default]
    Door,
    /// The recovery words.
    Words(key_words::For),
    /// A new passphrase.
    New(NewFor),
    /// Who can open the book.
    Holders,
    /// One of them.
    Holder(PersonId),
}

/// For whom a new passphrase is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NewFor {
    /// Whoever makes the book.
    Making,
    /// Whoever lost theirs and typed the recovery words.
    Lost,
    /// Whoever is signed in: the one before is asked first.
    Me,
    /// A colleague, who types it.
    Colleague(PersonId),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The passphrase that opens it, or the one before.
    pub before: Secret,
    /// A new one.
    pub new: Secret,
    /// The new one again.
    pub again: Secret,
    /// The recovery words.
    pub words: key_words::Draft,
    /// The page of a list.
    pub page: usize,
    /// Whether what is set is looked at.
    pub settings: bool,
}

impl Draft {
    /// The same, with nothing typed any more.
    pub fn forget_typed(&mut self) {
        self.before = Secret::default();
        self.new = Secret::default();
        self.again = Secret::default();
        self.words.typed = Zeroizing::default();
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open it with what was typed.
    Open,
    /// Go on with the recovery words that were typed.
    WordsTyped,
    /// Keep the new passphrase that was typed.
    Keep,
    /// Go there.
    Row(Row),
    /// Take somebody's passphrase away.
    Take(PersonId),
    /// Close the book.
    Close,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match (draft.stage, data.door) {
        (Stage::Words(purpose), _) => words(ui, look, data, draft, purpose),
        (Stage::New(whose), _) => passphrase::choose(ui, look, data, draft, whose),
        (Stage::Holders, Door::Open) => holders::list(ui, look, data, draft),
        (Stage::Holder(id), Door::Open) => holders::one(ui, look, data, draft, id),
        (_, Door::Open) => inside::view(ui, look, data, draft),
        (_, Door::Closed | Door::OpenForOthers) => passphrase::open(ui, look, data, draft),
        (_, Door::NotMade | Door::CustomersSee) => not_here(ui, look, data, draft),
    }
}

fn words(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    purpose: key_words::For,
) -> Vec<Action> {
    let asked = key_words::Data {
        purpose,
        words: data.words.clone(),
        problem: data.problem.clone(),
    };
    let done = key_words::view(ui, look, &asked, &mut draft.words);
    let mut actions = Vec::new();
    for action in done {
        match action {
            key_words::Action::Open => actions.push(Action::WordsTyped),
            key_words::Action::Back => draft.stage = Stage::Door,
        }
    }
    actions
}

/// There is none yet, or not on this machine.
fn not_here(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let block = look.tokens.primary;
    let aside = say!(words, "peoplebook-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, (icons::BOOKS, block), &aside);
    let mut column = Column::new(look, page.content);
    let makes = data.door == Door::NotMade && data.keys == Allowed::Yes;
    let (title, sentences) = match data.door {
        Door::CustomersSee => (
            say!(words, "peoplebook-not-here"),
            vec![say!(words, "peoplebook-not-here-why")],
        ),
        _ => (
            say!(words, "peoplebook-none"),
            vec![
                say!(words, "peoplebook-none-what"),
                if makes {
                    say!(words, "peoplebook-none-how")
                } else {
                    say!(words, "peoplebook-none-manager")
                },
            ],
        ),
    };
    column.title(ui, look, &title);
    column.problem(ui, look, data.problem.as_deref());
    for sentence in sentences {
        column.quiet(ui, look, &sentence);
    }
    let (back, make) = (say!(words, "back"), say!(words, "peoplebook-make"));
    let mut foot = Foot::new().back(&back);
    if makes {
        foot = foot.primary(Button::primary(&make).icon(icons::BOOKS));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => {
            draft.stage = Stage::Words(key_words::For::MakingPeopleBook);
            Vec::new()
        }
        _ => Vec::new(),
    }
}
