//! More for a line or for the whole basket: how many, where it is eaten, half price, money off, a
//! note. One question a page; what a colleague does says so and leads to them.

mod off;

use egui::Ui;

use crate::domain::basket::{BasketLine, Priced, Step};
use crate::domain::catalogue::Place;
use crate::domain::free_text::FreeText;
use crate::domain::ids::ProductId;
use crate::domain::reductions::{Off, Reduction, ReductionReason};
use crate::domain::shops::Seats;
use crate::domain::trade_customers::OnAccount;
use crate::domain::{Milli, Pence};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::tabs;
use crate::words::{Words, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whether people can eat in.
    pub seats: Seats,
    /// The line that was chosen on the till, where there is one.
    pub line: Option<BasketLine>,
    /// What the basket comes to.
    pub goods: Pence,
    /// What comes off the whole basket.
    pub off_basket: Option<Reduction>,
    /// The note for the whole basket.
    pub note: Option<FreeText>,
    /// Whether whoever is signed in may sell at half price.
    pub half_price: Allowed,
    /// The same for money off.
    pub discount: Allowed,
    /// Whether it goes on an account, or could.
    pub account: OnAccount,
    /// Whether whoever is signed in notes what they saw.
    pub saw_it: Allowed,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What it is about.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum About {
    /// The line.
    #[default]
    Line,
    /// The whole basket.
    Basket,
}

/// Which question is asked.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// What to do.
    #[default]
    Choose,
    /// How many.
    Quantity,
    /// How much off.
    HowMuch,
    /// Why.
    Why(Off),
    /// Why, in words.
    WhyInWords(Off),
    /// A note.
    Note,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What it is about.
    pub about: About,
    /// Which question is asked.
    pub stage: Stage,
    /// The page of choices.
    pub page: usize,
    /// How many, as typed.
    pub quantity: Asked,
    /// How much off, as typed.
    pub amount: Asked,
    /// Why, as typed.
    pub why: Asked,
    /// A note, as typed.
    pub note: Asked,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// A step of the basket.
    Step(Step),
    /// Something comes off.
    Give {
        /// Off which line; none for the whole basket.
        line: Option<u32>,
        /// How much, and why.
        reduction: Reduction,
    },
    /// What this is made of, and what is not in it.
    Allergens(ProductId),
    /// Save the basket for later.
    SaveForLater,
    /// Choose the account that it goes on.
    ChooseAccount,
    /// Somebody comes or goes; the basket stays as it is.
    ComeAndGo,
    /// Somebody was seen doing something; the basket stays as it is.
    SawIt,
    /// Back to the till.
    Back,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Quantity,
    Place(Place),
    Half,
    Off,
    FullPrice,
    Note,
    Allergens,
    Save,
    Account,
    NoAccount,
    ComeAndGo,
    SawIt,
}

impl Data {
    fn about(&self, draft: &Draft) -> About {
        if self.line.is_none() {
            About::Basket
        } else {
            draft.about
        }
    }

    /// The number of the line that it is about; none for the whole basket.
    fn number(&self, draft: &Draft) -> Option<u32> {
        match self.about(draft) {
            About::Line => self.line.as_ref().map(|l| l.line),
            About::Basket => None,
        }
    }

    /// What there is to take something off.
    fn whole(&self, draft: &Draft) -> Pence {
        match (self.about(draft), &self.line) {
            (About::Line, Some(line)) => line.total().unwrap_or_default(),
            _ => self.goods,
        }
    }

    fn choices(&self, draft: &Draft) -> Vec<What> {
        let mut all = Vec::new();
        let Some(line) = self
            .line
            .as_ref()
            .filter(|_| self.about(draft) == About::Line)
        else {
            all.push(What::Off);
            if self.off_basket.is_some() {
                all.push(What::FullPrice);
            }
            all.push(What::Note);
            if self.seats == Seats::Some {
                all.extend([What::Place(Place::EatIn), What::Place(Place::TakeAway)]);
            }
            match self.account {
                OnAccount::Nobody => {}
                OnAccount::Possible => all.push(What::Account),
                OnAccount::Of(_) => all.push(What::NoAccount),
            }
            all.extend([What::Save, What::ComeAndGo]);
            all.extend(self.saw_it());
            return all;
        };
        if self.seats == Seats::Some {
            all.push(What::Place(match line.item.place {
                Place::TakeAway => Place::EatIn,
                Place::EatIn => Place::TakeAway,
            }));
        }
        let half = line.by_hand.as_ref().is_some_and(|r| r.off == Off::Half);
        if !half && line.item.priced != Priced::HalfLate {
            all.push(What::Half);
        }
        all.push(What::Off);
        if line.by_hand.is_some() {
            all.push(What::FullPrice);
        }
        all.extend([What::Note, What::Quantity, What::Allergens]);
        // Whose basket it is does not matter to somebody who wants to say that they are here.
        all.push(What::ComeAndGo);
        all.extend(self.saw_it());
        all
    }

    /// Only whoever signs off is shown that others are seen.
    fn saw_it(&self) -> Option<What> {
        (self.saw_it == Allowed::Yes).then_some(What::SawIt)
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Choose => choose(ui, look, data, draft),
        Stage::Quantity => quantity(ui, look, data, draft),
        Stage::HowMuch => off::how_much(ui, look, data, draft),
        Stage::Why(off) => off::why(ui, look, data, draft, off),
        Stage::WhyInWords(off) => off::why_in_words(ui, look, data, draft, off),
        Stage::Note => note(ui, look, data, draft),
    }
}

fn choose(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if let Some(line) = &data.line {
        let names = [line.item.called().to_owned(), say!(words, "more-basket")];
        let chosen = usize::from(data.about(draft) == About::Basket);
        let row = column.line(look.layout.target());
        if let Some(tab) = tabs::show(ui, look, row, &names, chosen, &mut 0) {
            draft.about = if tab == 0 { About::Line } else { About::Basket };
            draft.page = 0;
        }
    }
    column.problem(ui, look, data.problem.as_deref());
    let all = data.choices(draft);
    let faces: Vec<(Icon, String, String)> = all
        .iter()
        .map(|what| face(words, data, draft, *what))
        .collect();
    let who = say!(words, "more-colleague");
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(&all)
        .map(|((icon, name, detail), what)| {
            let choice = Choice::new(name, *icon).detail(detail);
            match what {
                What::Half => choice.allowed(data.half_price, &who),
                What::Off => choice.allowed(data.discount, &who),
                _ => choice,
            }
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(what) = pressed.and_then(|number| all.get(number)) {
        return chosen(data, draft, *what);
    }
    let back = say!(words, "back");
    match Foot::new().back(&back).show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        _ => Vec::new(),
    }
}

fn face(words: &Words, data: &Data, draft: &Draft, what: What) -> (Icon, String, String) {
    let about = data.about(draft);
    match what {
        What::Quantity => (
            icons::PLUS_CIRCLE,
            say!(words, "more-quantity"),
            say!(words, "more-quantity-detail"),
        ),
        What::Place(Place::EatIn) => (
            icons::FORK_KNIFE,
            say!(words, "till-choose-eat-in"),
            place_detail(words, about),
        ),
        What::Place(Place::TakeAway) => (
            icons::BAG,
            say!(words, "till-choose-take-away"),
            place_detail(words, about),
        ),
        What::Half => (
            icons::DROP_HALF,
            say!(words, "reduction-half"),
            say!(words, "more-half-detail"),
        ),
        What::Off => (
            icons::TAG,
            say!(words, "more-off"),
            match about {
                About::Line => say!(words, "more-off-detail"),
                About::Basket => match &data.off_basket {
                    Some(given) => words.off(given),
                    None => say!(words, "more-off-basket-detail"),
                },
            },
        ),
        What::ComeAndGo => (
            icons::HAND,
            say!(words, "come-open"),
            say!(words, "job-come-detail"),
        ),
        What::SawIt => (
            icons::EYE,
            say!(words, "saw-title"),
            say!(words, "job-saw-detail"),
        ),
        What::FullPrice => (
            icons::ARROW_U_UP_LEFT,
            say!(words, "more-full"),
            say!(words, "more-full-detail"),
        ),
        What::Note => {
            let kept = match (about, &data.line) {
                (About::Line, Some(line)) => line.note.as_ref(),
                _ => data.note.as_ref(),
            };
            let detail = kept.map_or_else(
                || say!(words, "more-note-detail"),
                |note| note.as_str().to_owned(),
            );
            (icons::NOTE_PENCIL, say!(words, "more-note"), detail)
        }
        What::Allergens => (
            icons::GRAINS,
            say!(words, "more-allergens"),
            say!(words, "more-allergens-detail"),
        ),
        What::Account => (
            icons::BUILDINGS,
            say!(words, "tender-on-account"),
            say!(words, "payment-account-choose"),
        ),
        What::NoAccount => (
            icons::COINS,
            say!(words, "payment-now"),
            say!(words, "payment-now-detail"),
        ),
        What::Save => (
            icons::TRAY,
            say!(words, "more-save"),
            say!(words, "more-save-detail"),
        ),
    }
}

fn place_detail(words: &Words, about: About) -> String {
    match about {
        About::Line => say!(words, "more-place-line"),
        About::Basket => say!(words, "more-place-basket"),
    }
}

fn chosen(data: &Data, draft: &mut Draft, what: What) -> Vec<Action> {
    let line = data.number(draft);
    match what {
        What::Quantity => draft.stage = Stage::Quantity,
        What::Off => draft.stage = Stage::HowMuch,
        What::Half => draft.stage = Stage::Why(Off::Half),
        What::Note => {
            let kept = match (data.about(draft), &data.line) {
                (About::Line, Some(line)) => line.note.as_ref(),
                _ => data.note.as_ref(),
            };
            let typed = kept.map(|n| n.as_str().to_owned()).unwrap_or_default();
            draft.note = Asked::with(typed);
            draft.stage = Stage::Note;
        }
        What::Place(place) => return vec![Action::Step(Step::Place { line, place })],
        What::FullPrice => return vec![Action::Step(Step::FullPrice { line })],
        What::Save => return vec![Action::SaveForLater],
        What::ComeAndGo => return vec![Action::ComeAndGo],
        What::SawIt => return vec![Action::SawIt],
        What::Account => return vec![Action::ChooseAccount],
        What::NoAccount => return vec![Action::Step(Step::OnAccount { account: None })],
        What::Allergens => {
            let product = data.line.as_ref().map(|l| l.item.product);
            return product.map(Action::Allergens).into_iter().collect();
        }
    }
    Vec::new()
}

fn quantity(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-quantity");
    let about = (icons::PLUS_CIRCLE, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    let name = data.line.as_ref().map_or("", |l| l.item.called());
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "more-how-many", name = name));
    }
    let (label, hint) = (
        say!(words, "more-quantity"),
        say!(words, "more-how-many-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Figures,
    };
    let entered = draft.quantity.show(ui, look, &mut column, question);
    let primary = say!(words, "more-keep-quantity");
    let Some(pressed) = foot(ui, look, &page, &primary, entered) else {
        return Vec::new();
    };
    if pressed == Pressed::Back {
        draft.stage = Stage::Choose;
        return Vec::new();
    }
    let Some(line) = data.number(draft) else {
        return vec![Action::Back];
    };
    match Milli::typed(&draft.quantity.typed) {
        Ok(quantity) => vec![Action::Step(Step::Quantity { line, quantity })],
        Err(refusal) => {
            draft.quantity.refuse(refusal);
            Vec::new()
        }
    }
}

fn note(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-note");
    let about = (icons::NOTE_PENCIL, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    let about = data.about(draft);
    let title = match (about, &data.line) {
        (About::Line, Some(line)) => say!(words, "more-note-for", name = line.item.called()),
        _ => say!(words, "more-note-for-basket"),
    };
    if !look.layout.is_tiny() {
        column.title(ui, look, &title);
    }
    let label = say!(words, "more-note");
    let hint = match about {
        About::Line => say!(words, "more-note-hint"),
        About::Basket => say!(words, "more-note-basket-hint"),
    };
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.note.show(ui, look, &mut column, question);
    let primary = say!(words, "more-keep-note");
    let Some(pressed) = foot(ui, look, &page, &primary, entered) else {
        return Vec::new();
    };
    if pressed == Pressed::Back {
        draft.stage = Stage::Choose;
        return Vec::new();
    }
    let line = data.number(draft);
    if draft.note.is_empty() {
        return vec![Action::Step(Step::Note { line, note: None })];
    }
    let note = draft.note.words();
    let step = note.map(|note| {
        Action::Step(Step::Note {
            line,
            note: Some(note),
        })
    });
    step.into_iter().collect()
}

/// Back on the left and one way on; Enter in the field is the way on too.
fn foot(ui: &mut Ui, look: Look<'_>, page: &Page, label: &str, entered: bool) -> Option<Pressed> {
    let back = say!(look.words, "back");
    let primary = Button::primary(label).icon(icons::CHECK);
    let pressed = Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot);
    pressed.or(entered.then_some(Pressed::Primary))
}

/// The reasons that can be chosen, in the order of the screen.
const REASONS: [ReductionReason; 6] = [
    ReductionReason::Damaged,
    ReductionReason::Yesterdays,
    ReductionReason::LateInTheDay,
    ReductionReason::Colleague,
    ReductionReason::PutRight,
    ReductionReason::Other,
];
