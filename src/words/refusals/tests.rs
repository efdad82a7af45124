//! Every refusal says what happened, what is safe and what to do, in plain words.

use super::*;
use crate::domain::access::Capability;
use crate::domain::cash::CashKind;
use crate::domain::time::Moment;
use crate::domain::{Milli, Pence};

/// Sentences that people read never hold these (look, sections 4 and 5).
const AVOID: [&str; 18] = [
    "{$",
    "please",
    "sorry",
    "oops",
    "invalid",
    "failed",
    "forgot",
    "void",
    "tender",
    "float",
    "variance",
    "session",
    "basket is lost",
    "error",
    "cancelled",
    "SKU",
    "refund line",
    "log on",
];

fn every_refusal() -> Vec<Refusal> {
    use Refusal as R;
    let until = Moment::from_millis(1_786_000_000_000);
    let five = Pence::new(500);
    let mut all = vec![
        R::NeedsPin,
        R::MoreRights {
            shop: crate::domain::ids::ShopId::from_bytes([0; 16]),
        },
        R::WorksElsewhere,
        R::OwnRole,
        R::NameTaken,
        R::DayTooFar,
        R::CardNotKnown,
        R::OldPinNotMatched,
        R::UnknownPerson,
        R::TillNotOpen,
        R::TillAlreadyOpen,
        R::BasketEmpty,
        R::BasketChanged,
        R::UnknownLine,
        R::QuantityTooLarge,
        R::QuantityNotPositive,
        R::NothingToUndo,
        R::TenderNotSensible,
        R::StillToPay { left: five },
        R::PaidTooMuch { over: five },
        R::NoChange {
            ask_for: Some(CashKind::P1),
        },
        R::NoChange { ask_for: None },
        R::SameIdOtherContent,
        R::AmountNotPositive,
        R::AmountTooLarge,
        R::MoneyMissing,
        R::MoneyNotUnderstood,
        R::MoneyPoundsOrPence {
            typed: "380".into(),
        },
        R::UnknownSale,
        R::NotASale,
        R::RefundTooMuch { left: Milli::ONE },
        R::NothingChosen,
        R::SameWayOfPaying,
        R::MoreThanPaidThatWay { paid: five },
        R::PinShape,
        R::NoPin,
        R::PinWait { until },
        R::TextMissing,
        R::TextTooLong { longest: 40 },
        R::CardNumberInText,
        R::ReasonMissing,
        R::CardAttemptOpen,
        R::CardNotApproved,
        R::CardAttemptAnswered,
        R::UnknownAttempt,
        R::NotCounted,
        R::BasketWaiting,
        R::MoreThanInDrawer,
        R::BankMoreThanCounted { counted: five },
        R::UnknownSession,
        R::AlreadyLooked,
        R::SecondLookByAnother,
        R::ColleagueNeeded,
        R::ClockOdd {
            look: ClockLook::Behind,
        },
        R::ClockOdd {
            look: ClockLook::FarAhead,
        },
        R::LastManager,
        R::VatNumberShape,
        R::VatNumberCheck,
        R::CharityNumberShape,
        R::CompanyNumberShape,
        R::TimeNotUnderstood,
        R::DayNotUnderstood,
        R::WordNotMatched { place: 4 },
        R::TillNameTaken,
        R::DayMissing,
        R::DaysToPay { most: 90 },
        R::UnknownCustomer,
        R::CustomerClosed,
        R::CustomerNameTaken,
        R::ByInvoiceOnly,
        R::DaysTheWrongWayRound,
        R::UnknownCode,
        R::NotAPicture,
        R::PictureFileTooBig { most: 20 },
        R::PictureTooLarge,
        R::PictureDamaged,
        R::UnknownProduct,
        R::UnknownCategory,
        R::ProductChanged,
        R::CategoryNotEmpty { products: 1 },
        R::CategoryNotEmpty { products: 12 },
        R::PastUseBy { product: None },
        R::PastUseBy {
            product: Some("Egg sandwich".into()),
        },
        R::OverOpenLimit { limit: five },
        R::BarcodeShape,
        R::BarcodeCheckDigit,
        R::TooManyBarcodes { most: 20 },
        R::BarcodeTaken {
            product: "Inner tube".into(),
        },
        R::AllergenNotNamed {
            allergen: Allergen::Gluten,
        },
        R::AllergenNotNamed {
            allergen: Allergen::Nuts,
        },
        R::PassphraseTooShort,
        R::PassphraseEasyToGuess,
        R::PassphrasesDiffer,
        R::PassphraseNoMatch,
        R::NoPassphrase,
        R::LastPassphrase,
        R::PeopleBookClosed,
        R::CustomersSeeThis,
        R::NoRecord,
        R::EvidenceOff,
        R::OwnReview,
        R::RecordKnown,
        R::OwnWordNeeded,
        R::MovedTooFar,
        R::TimeAsDecimal,
        R::TimeOutsideDay,
        R::LengthNotUnderstood,
        R::TimeInFuture,
        R::EndBeforeStart,
        R::SittingTooLong,
        R::BreakLongerThanSitting,
        R::BreakOutsideSitting,
        R::ShiftsOverlap,
        R::OwnPress,
        R::OwnHours,
        R::DayNotOver,
        R::SittingOpen,
        R::HoursChanged,
        R::RecordChanged,
        R::PausesOverlap,
        R::OutsidePlacement,
        R::FareNotAgreed,
        R::HereAlready { since: until },
        R::TimeSkipped,
        R::NotHere,
        R::OnBreakAlready,
        R::NotOnBreak,
        R::CustomersSee,
        R::UnknownVisitor,
        R::TwoAtOnce {
            from: until,
            until: Some(until),
        },
        R::TwoAtOnce {
            from: until,
            until: None,
        },
    ];
    all.extend(super::of_skills::all());
    all.extend(super::of_each::all());
    all.extend(
        Capability::ALL
            .iter()
            .map(|c| R::NotAllowed { capability: *c }),
    );
    all.extend(super::of_referrals::all().into_iter().map(R::Referral));
    all.extend(super::of_sharing::all().into_iter().map(R::Sharing));
    all.extend(super::of_reports::all().into_iter().map(R::Report));
    all.extend(super::of_support::all().into_iter().map(R::Support));
    all.extend(super::of_contacts::all().into_iter().map(R::Contact));
    all.extend(super::of_leaving::all().into_iter().map(R::Leaving));
    all.extend(super::of_erasure::all().into_iter().map(R::Erasure));
    let capabilities = Capability::ALL.iter().copied();
    all.extend(capabilities.map(|capability| R::NotAllowed { capability }));
    all
}

#[test]
fn every_refusal_says_what_happened_what_is_safe_and_what_to_do() {
    let words = Words::english().unwrap();
    for refusal in every_refusal() {
        let said = words.refusal(&refusal);
        for avoid in AVOID {
            assert!(!said.to_lowercase().contains(avoid), "{refusal:?}: {said}");
        }
        let sentences = said.split(". ").count();
        assert!(
            (3..=4).contains(&sentences),
            "{refusal:?} has {sentences}: {said}"
        );
        for sentence in said.split(". ") {
            assert!(
                sentence.split_whitespace().count() <= 20,
                "too long: {sentence}"
            );
        }
    }
}

#[test]
fn the_published_sentences() {
    let words = Words::english().unwrap();
    assert_eq!(
        words.refusal(&Refusal::NotAllowed {
            capability: Capability::Refund
        }),
        "A supervisor can give money back. Nothing has changed. Choose Ask for help."
    );
    let pounds_or_pence = Refusal::MoneyPoundsOrPence {
        typed: "380".into(),
    };
    assert_eq!(
        words.refusal(&pounds_or_pence),
        "380 could be pounds or pence. Nothing is lost. Type £380 or 380p."
    );
}
