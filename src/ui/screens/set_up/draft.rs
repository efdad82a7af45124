//! What is half answered at the first start, and which page comes after which: pure.

use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::people::{TILE_COLOURS, TILE_SYMBOLS, TilePicture};
use crate::domain::pin::Pin;
use crate::domain::shops::{self, Customers, LONGEST_SELLER};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::pin_pad;
use crate::ui::widgets::shop_form::{Arrived, Part, ShopForm};
use crate::words::{Words, say};

use super::{Action, Data};

/// The most shops that are set up at the first start; more are added later.
pub(super) const MOST_SHOPS: usize = 4;

/// A page of the first start.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Page {
    /// Set up, or look around?
    #[default]
    Welcome,
    /// The charity's name.
    Organisation,
    /// A part of what is asked about a shop.
    Shop(Part),
    /// The shops so far, and another one.
    Shops,
    /// This till's name and place.
    Till,
    /// Whether customers can see it.
    Customers,
    /// The first manager's name.
    Manager,
    /// Their picture.
    Picture,
    /// Their PIN.
    Pin,
    /// The same once more.
    PinAgain,
    /// The recovery words.
    Words,
    /// Two of them asked back.
    WordsBack,
    /// All answers.
    Check,
}

impl Page {
    /// Which step of the whole it belongs to, from 0.
    pub fn step(self) -> usize {
        match self {
            Self::Welcome | Self::Organisation => 0,
            Self::Shop(_) | Self::Shops => 1,
            Self::Till | Self::Customers => 2,
            Self::Manager | Self::Picture | Self::Pin | Self::PinAgain => 3,
            Self::Words | Self::WordsBack => 4,
            Self::Check => 5,
        }
    }

    /// Whether its fields name themselves, so that where it is low the question can be left out.
    pub(super) fn has_fields(self) -> bool {
        match self {
            Self::Shop(part) => !matches!(part, Part::Income | Part::Vat | Part::Seats),
            Self::Welcome
            | Self::Shops
            | Self::Customers
            | Self::Picture
            | Self::Pin
            | Self::PinAgain => false,
            _ => true,
        }
    }
}

/// What was unclear about a PIN.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PinProblem {
    /// Too short, too long.
    Shape,
    /// The second is not the first.
    Different,
}

/// Half-answered things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// The page that is shown.
    pub page: Page,
    /// The page of the last frame, to tell that another has come up.
    pub last: Option<Page>,
    /// Whether a line of the check page is being changed.
    pub changing: bool,
    /// The charity's name.
    pub organisation: Asked,
    /// The shops, at least one.
    pub shops: Vec<ShopForm>,
    /// Which of them is asked about.
    pub at: usize,
    /// This till's name.
    pub till: Asked,
    /// In which shop it stands, by its place in the list.
    pub till_shop: usize,
    /// Whether customers can see it.
    pub customers: Option<Customers>,
    /// The manager's name.
    pub name: Asked,
    /// The colour of their tile, by its place.
    pub colour: usize,
    /// Its symbol, by its place.
    pub symbol: usize,
    /// Their PIN.
    pub pin: pin_pad::Typed,
    /// The same once more.
    pub again: pin_pad::Typed,
    /// What was unclear about it.
    pub pin_problem: Option<PinProblem>,
    /// The two words that are asked back.
    pub back: [Asked; 2],
    /// The page of a list.
    pub list: usize,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            page: Page::Welcome,
            last: None,
            changing: false,
            organisation: Asked::default(),
            shops: vec![ShopForm::default()],
            at: 0,
            till: Asked::default(),
            till_shop: 0,
            customers: None,
            name: Asked::default(),
            colour: 0,
            symbol: 0,
            pin: pin_pad::Typed::default(),
            again: pin_pad::Typed::default(),
            pin_problem: None,
            back: [Asked::default(), Asked::default()],
            list: 0,
        }
    }
}

impl Draft {
    /// The shop that is asked about.
    pub fn form(&self) -> Option<&ShopForm> {
        self.shops.get(self.at)
    }

    /// The shop that is asked about, to type in.
    pub fn form_mut(&mut self) -> Option<&mut ShopForm> {
        self.shops.get_mut(self.at)
    }

    /// The picture that was chosen.
    pub fn picture(&self) -> TilePicture {
        let pick = |all: &[&str], place: usize| all.get(place).map_or("", |s| *s).to_owned();
        TilePicture {
            colour: pick(&TILE_COLOURS, self.colour),
            symbol: pick(&TILE_SYMBOLS, self.symbol),
        }
    }

    /// Whether another page has come up since the last frame.
    pub(super) fn arrive(&mut self) -> Arrived {
        let arrived = self.last.is_some() && self.last != Some(self.page);
        self.last = Some(self.page);
        if arrived {
            self.list = 0;
            Arrived::Now
        } else {
            Arrived::Before
        }
    }

    /// Goes to a page from the check page; after it the check page comes again.
    pub(super) fn change(&mut self, page: Page) {
        self.page = page;
        self.changing = true;
    }

    /// Begins another shop of the same seller.
    pub(super) fn add_shop(&mut self) {
        let another = self.shops.first().map(ShopForm::another);
        self.shops.push(another.unwrap_or_default());
        self.at = self.shops.len().saturating_sub(1);
        self.page = Page::Shop(Part::Name);
    }

    /// What must be chosen before going on, where something must.
    pub(super) fn missing(&self, words: &Words) -> Option<String> {
        match self.page {
            Page::Shop(part) => self.form().and_then(|form| form.missing(words, part)),
            Page::Customers if self.customers.is_none() => Some(say!(words, "setup-choose-one")),
            _ => None,
        }
    }

    /// The page before, with everything as it was typed.
    pub(super) fn go_back(&mut self) {
        self.pin_problem = None;
        self.page = match self.page {
            Page::Welcome | Page::Organisation => Page::Welcome,
            Page::Shop(part) => match self.form().and_then(|form| form.before(part)) {
                Some(before) => Page::Shop(before),
                None if self.at == 0 && self.shops.len() == 1 => Page::Organisation,
                None => {
                    // A shop without a name was begun by mistake.
                    let unnamed = self.form().is_some_and(|form| form.name.is_empty());
                    if unnamed && self.shops.len() > 1 {
                        self.shops.remove(self.at);
                        self.till_shop = self.till_shop.min(self.shops.len().saturating_sub(1));
                    }
                    self.at = 0;
                    Page::Shops
                }
            },
            Page::Shops => {
                self.at = self.shops.len().saturating_sub(1);
                Page::Shop(Part::Seats)
            }
            Page::Till => Page::Shops,
            Page::Customers => Page::Till,
            Page::Manager => Page::Customers,
            Page::Picture => Page::Manager,
            Page::Pin => Page::Picture,
            Page::PinAgain => Page::Pin,
            Page::Words => Page::PinAgain,
            Page::WordsBack => Page::Words,
            Page::Check => Page::WordsBack,
        };
        if self.page == Page::Welcome {
            self.changing = false;
        }
    }

    /// The page after, where this one's answers can be kept.
    pub(super) fn go_on(&mut self, words: &Words, data: &Data) -> Vec<Action> {
        if self.missing(words).is_some() || !self.keeps(words, data) {
            return Vec::new();
        }
        let step = self.page.step();
        self.page = match self.page {
            Page::Welcome => Page::Organisation,
            Page::Organisation => {
                self.at = 0;
                Page::Shop(Part::Name)
            }
            Page::Shop(part) => match self.form().and_then(|form| form.after(part)) {
                Some(next) => Page::Shop(next),
                None => Page::Shops,
            },
            Page::Shops => match self.unfinished(words) {
                Some((at, part)) => {
                    self.at = at;
                    Page::Shop(part)
                }
                None => Page::Till,
            },
            Page::Till => Page::Customers,
            Page::Customers => Page::Manager,
            Page::Manager => Page::Picture,
            Page::Picture => Page::Pin,
            Page::Pin => Page::PinAgain,
            Page::PinAgain => Page::Words,
            Page::Words => Page::WordsBack,
            Page::WordsBack => Page::Check,
            Page::Check => return vec![Action::SetUp],
        };
        if self.changing && self.page.step() != step {
            self.page = Page::Check;
        }
        if self.page == Page::Check {
            self.changing = false;
        }
        Vec::new()
    }

    /// The first shop with a page that was never answered, such as one that Back left half way.
    fn unfinished(&mut self, words: &Words) -> Option<(usize, Part)> {
        for (at, form) in self.shops.iter_mut().enumerate() {
            let mut part = Some(Part::Name);
            while let Some(this) = part {
                if form.missing(words, this).is_some() || !form.keeps(words, this) {
                    return Some((at, this));
                }
                part = form.after(this);
            }
        }
        None
    }

    /// Whether this page's answers can be kept; where not, it says what is to do.
    fn keeps(&mut self, words: &Words, data: &Data) -> bool {
        match self.page {
            Page::Organisation => {
                let read = |typed: &str| FreeText::up_to(typed, LONGEST_SELLER);
                self.organisation.read(read).is_some()
            }
            Page::Shop(part) => self.form_mut().is_some_and(|form| form.keeps(words, part)),
            Page::Till => self.till.read(shops::till_name).is_some(),
            Page::Customers => self.customers.is_some(),
            Page::Manager => self.name.read(FreeText::name).is_some(),
            Page::Pin => {
                self.pin_problem = Pin::new(&self.pin.pin).err().map(|_| PinProblem::Shape);
                self.pin_problem.is_none()
            }
            Page::PinAgain => {
                let same = self.pin.pin == self.again.pin;
                self.pin_problem = (!same).then_some(PinProblem::Different);
                if !same {
                    self.again.pin.clear();
                }
                same
            }
            Page::WordsBack => self.words_match(data),
            Page::Welcome | Page::Shops | Page::Picture | Page::Words | Page::Check => true,
        }
    }

    /// Whether the two words are those that were shown.
    fn words_match(&mut self, data: &Data) -> bool {
        let mut all = true;
        for (asked, place) in self.back.iter_mut().zip(data.asked) {
            let wanted = data.words.get(place);
            let told = asked.read(|typed| {
                let typed = typed.trim().to_lowercase();
                if Some(&typed) == wanted {
                    Ok(())
                } else {
                    Err(Refusal::WordNotMatched {
                        place: place.saturating_add(1),
                    })
                }
            });
            all = all && told.is_some();
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::Stage;
    use super::*;
    use crate::domain::catalogue::Trade;
    use crate::domain::shops::Seats;

    fn data() -> Data {
        Data {
            stage: Stage::Asking,
            words: (0..12).map(|n| format!("word{n}")).collect(),
            asked: [3, 8],
            problem: None,
        }
    }

    fn typed(text: &str) -> Asked {
        Asked::with(text.into())
    }

    fn answered() -> Draft {
        let shop = ShopForm {
            name: typed("Bakehouse"),
            trade: Some(Trade::Bakery),
            seller: typed("Trust"),
            address: typed("1 Yard"),
            seats: Some(Seats::Some),
            ..ShopForm::default()
        };
        let pin = || pin_pad::Typed {
            pin: "2468".to_owned().into(),
            ..pin_pad::Typed::default()
        };
        Draft {
            organisation: typed("Pathways"),
            shops: vec![shop],
            till: typed("Counter"),
            customers: Some(Customers::See),
            name: typed("Ayşe"),
            pin: pin(),
            again: pin(),
            back: [typed(" WORD3 "), typed("word8")],
            ..Draft::default()
        }
    }

    fn walk(draft: &mut Draft) -> Vec<Page> {
        let words = Words::english().unwrap();
        let mut pages = vec![draft.page];
        loop {
            let actions = draft.go_on(&words, &data());
            if !actions.is_empty() {
                assert_eq!(actions, [Action::SetUp]);
                return pages;
            }
            assert_ne!(pages.last(), Some(&draft.page), "stuck");
            pages.push(draft.page);
        }
    }

    #[test]
    fn every_page_comes_once_and_back_goes_the_same_way_with_everything_kept() {
        let mut draft = answered();
        let mut pages = walk(&mut draft);
        assert_eq!(pages.first(), Some(&Page::Welcome));
        assert_eq!(pages.last(), Some(&Page::Check));
        let kept = draft.clone();
        let mut back = vec![draft.page];
        while draft.page != Page::Welcome {
            draft.go_back();
            back.push(draft.page);
        }
        pages.reverse();
        assert_eq!(back, pages);
        draft.page = kept.page;
        assert_eq!(draft, kept);
    }

    #[test]
    fn each_page_holds_until_it_is_answered() {
        let words = Words::english().unwrap();
        let holds = |page: Page, spoil: fn(&mut Draft)| {
            let mut draft = answered();
            draft.page = page;
            spoil(&mut draft);
            let before = draft.shops.clone();
            assert_eq!(draft.go_on(&words, &data()), []);
            assert_eq!(draft.page, page);
            let names =
                |all: &[ShopForm]| all.iter().map(|s| s.name.typed.clone()).collect::<Vec<_>>();
            assert_eq!(names(&draft.shops), names(&before), "what was typed stays");
        };
        holds(Page::Organisation, |d| d.organisation = typed(" "));
        holds(Page::Shop(Part::Name), |d| d.shops[0].trade = None);
        holds(Page::Shop(Part::Name), |d| {
            d.shops[0].name = typed(&"x".repeat(200));
        });
        holds(Page::Shop(Part::Numbers), |d| {
            d.shops[0].company = typed("12");
        });
        holds(Page::Shop(Part::Seats), |d| d.shops[0].seats = None);
        holds(Page::Till, |d| d.till = typed(""));
        holds(Page::Customers, |d| d.customers = None);
        holds(Page::Manager, |d| d.name = typed("x".repeat(41).as_str()));
        holds(Page::Pin, |d| d.pin = pin_pad::Typed::default());
        holds(Page::PinAgain, |d| d.again = pin_pad::Typed::default());
        holds(Page::WordsBack, |d| d.back[1] = typed("word3"));
    }

    #[test]
    fn a_line_of_the_check_page_is_changed_and_the_check_page_comes_again() {
        let words = Words::english().unwrap();
        let mut draft = answered();
        draft.change(Page::Till);
        draft.go_on(&words, &data());
        assert_eq!(draft.page, Page::Customers);
        draft.go_on(&words, &data());
        assert_eq!(draft.page, Page::Check);
    }

    #[test]
    fn another_shop_has_the_same_seller_and_one_without_a_name_goes_again() {
        let mut draft = answered();
        draft.page = Page::Shops;
        draft.add_shop();
        assert_eq!(draft.form().map(|f| f.seller.typed.as_str()), Some("Trust"));
        draft.go_back();
        assert_eq!((draft.page, draft.shops.len()), (Page::Shops, 1));
        draft.add_shop();
        draft.shops[1].name = typed("Wheelhouse");
        draft.go_back();
        assert_eq!(draft.shops.len(), 2);
        // What was left half way is gone on with.
        let words = Words::english().unwrap();
        draft.go_on(&words, &data());
        assert_eq!((draft.page, draft.at), (Page::Shop(Part::Name), 1));
    }
}
