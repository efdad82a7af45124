//! The first start: every page, empty, answered and with something to say.

use pathway_till::domain::Refusal;
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::shops::{CharityIncome, Customers, Seats};
use pathway_till::ui::screens::key_words::{self, Word};
use pathway_till::ui::screens::set_up::{Data, Draft, Page, PinProblem, Stage};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::pin_pad;
use pathway_till::ui::widgets::shop_form::{Part, Registered, ShopForm};

use super::{Screen, picture};

const WORDS: [&str; 12] = [
    "mountain", "kitchen", "brush", "orange", "window", "gentle", "river", "castle", "lamp",
    "orbit", "velvet", "yellow",
];

fn data() -> Data {
    Data {
        stage: Stage::Asking,
        words: WORDS.map(Into::into).into(),
        asked: [3, 8],
        problem: None,
    }
}

fn typed(text: &str) -> Asked {
    Asked::with(text.into())
}

fn wrong(text: &str, problem: Refusal) -> Asked {
    Asked {
        typed: text.into(),
        problem: Some(problem),
    }
}

fn bakery() -> ShopForm {
    ShopForm {
        name: typed("Clapton Bakehouse"),
        trade: Some(Trade::Bakery),
        seller: typed("Hackney Pathways Trust"),
        address: typed("1 Mare Street, London E8 1AA"),
        contact: typed("020 7946 0000"),
        charity: typed("1154467"),
        income: Some(CharityIncome::Over10k),
        registered: Registered::Yes,
        vat_number: typed("GB 123 4567 27"),
        vat_from: typed("1 April 2026"),
        seats: Some(Seats::Some),
        ..ShopForm::default()
    }
}

fn bikes() -> ShopForm {
    ShopForm {
        name: typed("Hackney Wheelhouse"),
        trade: Some(Trade::Bike),
        registered: Registered::No,
        seats: Some(Seats::None),
        ..bakery().another()
    }
}

fn pin(digits: &str) -> pin_pad::Typed {
    pin_pad::Typed {
        pin: digits.to_owned().into(),
        ..pin_pad::Typed::default()
    }
}

fn answered() -> Draft {
    Draft {
        organisation: typed("Hackney Pathways"),
        shops: vec![bakery(), bikes()],
        till: typed("Bakery counter"),
        customers: Some(Customers::See),
        name: typed("Ayşe"),
        colour: 4,
        symbol: 1,
        pin: pin("2468"),
        ..Draft::default()
    }
}

fn at(page: Page, change: impl FnOnce(&mut Draft)) -> Screen {
    let mut draft = answered();
    draft.page = page;
    change(&mut draft);
    Screen::SetUp(data(), draft)
}

fn ended(stage: Stage) -> Screen {
    Screen::SetUp(Data { stage, ..data() }, answered())
}

fn made_up() -> Stage {
    let people = [
        ("Ayşe", "bakery", "sun", "4821"),
        ("Ravi", "bike", "mountains", "73064"),
        ("Jo", "primary", "star", "6417"),
        ("Marcus", "attention", "tree", "83529"),
        ("Grace", "positive", "bird", "590214"),
        ("Sam", "primary", "cat", "3962"),
        ("Şengül", "refused", "flower", "915703"),
        ("Kemal", "positive", "fish", "2748"),
        ("Tunde", "bike", "music-note", "5183"),
        ("Leah", "attention", "leaf", "60942"),
        ("Old Fred", "refused", "umbrella", "7159"),
        ("Night Owl", "bakery", "moon", "40968"),
    ];
    Stage::MadeUp {
        people: people
            .map(|(name, colour, symbol, pin)| (name.into(), picture(colour, symbol), pin.into()))
            .into(),
    }
}

fn key_words(typed: &str, problem: Option<&str>) -> Screen {
    let words = typed.split_whitespace().map(|word| Word {
        known: WORDS.contains(&word),
        word: word.into(),
    });
    let data = key_words::Data {
        purpose: key_words::For::Opening,
        words: words.collect(),
        problem: problem.map(Into::into),
    };
    let draft = key_words::Draft {
        typed: typed.to_owned().into(),
    };
    Screen::KeyWords(data, draft)
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let shop = |part| at(Page::Shop(part), |_| {});
    vec![
        ("setup_welcome", Screen::SetUp(data(), Draft::default())),
        (
            "setup_organisation",
            at(Page::Organisation, |d| d.organisation = typed("")),
        ),
        (
            "setup_organisation_empty",
            at(Page::Organisation, |d| {
                d.organisation = wrong(" ", Refusal::TextMissing);
            }),
        ),
        ("setup_shop_name", shop(Part::Name)),
        (
            "setup_shop_name_first",
            at(Page::Shop(Part::Name), |d| d.shops[0] = ShopForm::default()),
        ),
        (
            "setup_shop_name_long",
            at(Page::Shop(Part::Name), |d| {
                d.shops[0].name = wrong(
                    &"Şengül’ün fırını ".repeat(12),
                    Refusal::TextTooLong { longest: 120 },
                );
            }),
        ),
        ("setup_seller", shop(Part::Seller)),
        ("setup_address", shop(Part::Address)),
        (
            "setup_address_wrong",
            at(Page::Shop(Part::Address), |d| {
                d.shops[0].address = wrong("", Refusal::TextMissing);
            }),
        ),
        ("setup_numbers", shop(Part::Numbers)),
        (
            "setup_numbers_wrong",
            at(Page::Shop(Part::Numbers), |d| {
                d.shops[0].company = wrong("123", Refusal::CompanyNumberShape);
            }),
        ),
        ("setup_income", shop(Part::Income)),
        ("setup_vat", shop(Part::Vat)),
        ("setup_vat_number", shop(Part::VatNumber)),
        (
            "setup_vat_number_wrong",
            at(Page::Shop(Part::VatNumber), |d| {
                d.shops[0].vat_number = wrong("GB 123 4567 28", Refusal::VatNumberCheck);
            }),
        ),
        ("setup_seats", shop(Part::Seats)),
        ("setup_shops", at(Page::Shops, |_| {})),
        ("setup_till", at(Page::Till, |_| {})),
        (
            "setup_customers",
            at(Page::Customers, |d| d.customers = None),
        ),
        ("setup_manager", at(Page::Manager, |_| {})),
        ("setup_picture", at(Page::Picture, |_| {})),
        ("setup_pin", at(Page::Pin, |_| {})),
        (
            "setup_pin_again",
            at(Page::PinAgain, |d| {
                d.pin_problem = Some(PinProblem::Different);
            }),
        ),
        ("setup_words", at(Page::Words, |_| {})),
        ("setup_words_back", at(Page::WordsBack, |_| {})),
        (
            "setup_words_back_wrong",
            at(Page::WordsBack, |d| {
                d.back[0] = wrong("kitchen", Refusal::WordNotMatched { place: 4 });
            }),
        ),
        ("setup_check", at(Page::Check, |_| {})),
        (
            "setup_founded",
            ended(Stage::Founded {
                folder: "/home/till/.local/share/pathway-till/store/shop".into(),
            }),
        ),
        ("setup_made_up", ended(made_up())),
        ("key_words", key_words("", None)),
        (
            "key_words_typing",
            key_words("mountain kitchen brsh orange", None),
        ),
        (
            "key_words_wrong",
            key_words(
                &WORDS.join(" "),
                Some(
                    "These 12 words do not open this book. We have not changed the book. Check each word and its place, then try again.",
                ),
            ),
        ),
    ]
}
