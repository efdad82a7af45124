//! Why something was not done, so that it can be said.
//!
//! A [`Refusal`] is something that the person can act on; a [`Trouble`] is something that happened
//! to the machine or the book. Both are typed here and worded only in the message files.

use chrono::NaiveDate;

use super::OutOfRange;
use super::access::Capability;
use super::allergens::Allergen;
use super::cash::CashKind;
use super::ids::ShopId;
use super::time::{ClockLook, Moment};
use super::{Milli, Pence};

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("refused: {self:?}")]
pub enum Refusal {
    /// Somebody with this capability does it.
    NotAllowed {
        /// What is needed.
        capability: Capability,
    },
    /// They may, but signed in with a card: for this it takes their PIN.
    NeedsPin,
    /// Whom it concerns may do more in this shop than whoever does it: a colleague who may as much
    /// says yes.
    MoreRights {
        /// Where.
        shop: ShopId,
    },
    /// The person works in another shop only.
    WorksElsewhere,
    /// Nobody takes their own part in running a shop away.
    OwnRole,
    /// Somebody else on the till has this name.
    NameTaken,
    /// A day that is too long ago or too far ahead.
    DayTooFar,
    /// This card signs nobody in here.
    CardNotKnown,
    /// The PIN before the change did not match.
    OldPinNotMatched,
    /// Nobody of that name works here today.
    UnknownPerson,
    /// The till has no open session.
    TillNotOpen,
    /// The till has an open session already.
    TillAlreadyOpen,
    /// The basket has nothing in it.
    BasketEmpty,
    /// The basket belongs to another sale by now.
    BasketChanged,
    /// There is no such line in the basket.
    UnknownLine,
    /// More of one thing than a basket takes.
    QuantityTooLarge,
    /// A quantity must be more than nothing.
    QuantityNotPositive,
    /// There is nothing to undo.
    NothingToUndo,
    /// A payment that cannot have happened.
    TenderNotSensible,
    /// The customer has not given enough yet.
    StillToPay {
        /// What is missing.
        left: Pence,
    },
    /// More was taken than there is to pay.
    PaidTooMuch {
        /// By how much.
        over: Pence,
    },
    /// The drawer cannot give this change.
    NoChange {
        /// The coin that would help.
        ask_for: Option<CashKind>,
    },
    /// This sale was stored before, with other content.
    SameIdOtherContent,
    /// An amount must be more than nothing.
    AmountNotPositive,
    /// An amount is beyond reason.
    AmountTooLarge,
    /// No amount was typed.
    MoneyMissing,
    /// What was typed is not an amount.
    MoneyNotUnderstood,
    /// It could be pounds or pence.
    MoneyPoundsOrPence {
        /// The digits.
        typed: String,
    },
    /// No such sale, or one of another till.
    UnknownSale,
    /// A refund cannot be refunded.
    NotASale,
    /// More than was sold and not yet given back.
    RefundTooMuch {
        /// What can still be given back.
        left: Milli,
    },
    /// Nothing was chosen to give back.
    NothingChosen,
    /// The way of paying was already this one.
    SameWayOfPaying,
    /// More than was paid that way.
    MoreThanPaidThatWay {
        /// What was paid that way.
        paid: Pence,
    },
    /// A PIN has four to eight digits.
    PinShape,
    /// This person has no PIN yet.
    NoPin,
    /// PINs are not looked at until then.
    PinWait {
        /// The end of the wait.
        until: Moment,
    },
    /// Nothing was typed.
    TextMissing,
    /// Too long.
    TextTooLong {
        /// How many characters fit.
        longest: usize,
    },
    /// The text holds what looks like a card number.
    CardNumberInText,
    /// A reason is needed.
    ReasonMissing,
    /// A card attempt has no answer yet.
    CardAttemptOpen,
    /// A card payment went through for this basket and is not among its payments.
    ApprovedCardLeftOut {
        /// What went through.
        pence: Pence,
    },
    /// The card machine did not approve this attempt.
    CardNotApproved,
    /// The card attempt has its answer already.
    CardAttemptAnswered,
    /// No such card attempt.
    UnknownAttempt,
    /// The drawer was not counted yet.
    NotCounted,
    /// Something was sold or moved after the count.
    CountIsOld,
    /// A saved basket waits and must be picked up or cleared first.
    BasketWaiting,
    /// More money than the drawer should hold. How much that is stays unsaid: a count is blind.
    MoreThanInDrawer,
    /// More would be banked than was counted.
    BankMoreThanCounted {
        /// What was counted.
        counted: Pence,
    },
    /// No such closed session.
    UnknownSession,
    /// The session has had its second look.
    AlreadyLooked,
    /// The second look is for somebody else than who closed.
    SecondLookByAnother,
    /// A colleague's yes was asked for and is not there.
    ColleagueNeeded,
    /// The clock looks wrong; a supervisor says whether it is right.
    ClockOdd {
        /// How it looks.
        look: ClockLook,
    },
    /// The last person who manages this shop must stay.
    LastManager,
    /// The book has its first people already.
    AlreadyFounded,
    /// A percentage is from 1 to 100.
    PercentNotSensible,
    /// More would be taken off than there is.
    ReductionTooLarge {
        /// What there is.
        most: Pence,
    },
    /// The line is at half price already.
    AlreadyHalfPrice,
    /// The line was tapped before places could be changed: it is taken off and tapped again.
    PlaceFixed,
    /// Only a product with an open price has its price typed.
    PriceNotOpen,
    /// A period begins before it ends, and is no longer than two years.
    PeriodNotSensible,
    /// How many is a number, with at most three places.
    QuantityNotUnderstood,
    /// A VAT number has nine digits, with GB before them or not.
    VatNumberShape,
    /// The last two digits of a VAT number check the others, and here they do not.
    VatNumberCheck,
    /// A charity number has six or seven digits.
    CharityNumberShape,
    /// A company number has eight characters.
    CompanyNumberShape,
    /// What was typed is not a time of day.
    TimeNotUnderstood,
    /// What was typed is not a day.
    DayNotUnderstood,
    /// What was typed is not this recovery word.
    WordNotMatched {
        /// Its place among the twelve, from 1.
        place: usize,
    },
    /// There is a till of that name already.
    TillNameTaken,
    /// No day was typed.
    DayMissing,
    /// A customer has from no days to so many to pay.
    DaysToPay {
        /// The most.
        most: u32,
    },
    /// No such customer on account, or one of another shop.
    UnknownCustomer,
    /// This customer buys nothing on account any more.
    CustomerClosed,
    /// Another customer on account has this name.
    CustomerNameTaken,
    /// What goes on an account is paid by invoice, and given back on the account.
    ByInvoiceOnly,
    /// The last day comes before the first.
    DaysTheWrongWayRound,
    /// A code that this program does not know.
    UnknownCode,
    /// It is not a picture of a kind that we read.
    NotAPicture,
    /// The file of a picture is too big to be read.
    PictureFileTooBig {
        /// How many megabytes fit.
        most: u32,
    },
    /// The picture has more pixels than we unfold.
    PictureTooLarge,
    /// The file ends too early, or something else in it is not as it should be.
    PictureDamaged,
    /// No such product, or one of another shop.
    UnknownProduct,
    /// No such tab, or one of another shop.
    UnknownCategory,
    /// Somebody changed the product since it was looked at.
    ProductChanged,
    /// The tab still has things that are on sale.
    CategoryNotEmpty {
        /// How many.
        products: i64,
    },
    /// This is past its use-by date.
    PastUseBy {
        /// Its name, where it was not just tapped.
        product: Option<String>,
    },
    /// What is proposed for an open price is more than its limit.
    OverOpenLimit {
        /// The most.
        limit: Pence,
    },
    /// A barcode has 4 to 32 letters, digits and signs.
    BarcodeShape,
    /// The last digit of a barcode does not fit the others.
    BarcodeCheckDigit,
    /// More barcodes than one product can have.
    TooManyBarcodes {
        /// How many it can have.
        most: usize,
    },
    /// Another product has this barcode.
    BarcodeTaken {
        /// The name of the product that has it.
        product: String,
    },
    /// Which cereal or nut it is was not said.
    AllergenNotNamed {
        /// Gluten or nuts.
        allergen: Allergen,
    },
    /// A passphrase of fewer than twelve letters.
    PassphraseTooShort,
    /// A passphrase that somebody would soon guess.
    PassphraseEasyToGuess,
    /// The second time something else was typed.
    PassphrasesDiffer,
    /// It is not this person's passphrase.
    PassphraseNoMatch,
    /// This person has no passphrase yet.
    NoPassphrase,
    /// Somebody must be left who can open the people book.
    LastPassphrase,
    /// The people book is closed.
    PeopleBookClosed,
    /// The people book is never opened where customers see the screen.
    CustomersSeeThis,
    /// The people book knows nobody of that name or id.
    NoRecord,
    /// The person has not turned evidence from work on.
    EvidenceOff,
    /// Nobody writes their own review.
    OwnReview,
    /// The people book has a record of this person already.
    RecordKnown,
    /// Another with this name has the same word, or one of them has none.
    OwnWordNeeded,
    /// A correction moves a time by a week at most.
    MovedTooFar,
    /// Minutes or times were typed as parts of an hour.
    TimeAsDecimal,
    /// Hours beyond 23 or minutes beyond 59.
    TimeOutsideDay,
    /// What was typed is not a length of time.
    LengthNotUnderstood,
    /// A time that was, but it is still to come.
    TimeInFuture,
    /// It ends before or when it begins.
    EndBeforeStart,
    /// Longer than a day.
    SittingTooLong,
    /// A break is longer than the time of which it is part.
    BreakLongerThanSitting,
    /// A break lies outside the time of which it is part.
    BreakOutsideSitting,
    /// Two agreed times of a week share minutes.
    ShiftsOverlap,
    /// Nobody says for themself, as a supervisor, that they came or went.
    OwnPress,
    /// One's own hours are agreed by somebody else.
    OwnHours,
    /// The last of the days is not over.
    DayNotOver,
    /// A time has no end yet.
    SittingOpen,
    /// It was answered or changed since it was looked at.
    HoursChanged,
    /// A page of a record, a placement or the rota was changed by somebody else since it was looked at.
    RecordChanged,
    /// Two pauses of a placement share a day.
    PausesOverlap,
    /// The placement does not go on on the day that was meant.
    OutsidePlacement,
    /// An agreed fare is for each day of coming, once, and as agreed.
    FareNotAgreed,
    /// They are here already at that time.
    TwoAtOnce {
        /// Since when.
        from: Moment,
        /// Until when; none where it goes on.
        until: Option<Moment>,
    },
    /// The clocks went forward over the time that was typed.
    TimeSkipped,
    /// They are here already.
    HereAlready {
        /// Since when.
        since: Moment,
    },
    /// They have not said that they are here.
    NotHere,
    /// They are on a break already.
    OnBreakAlready,
    /// They are not on a break.
    NotOnBreak,
    /// Customers can see this screen.
    CustomersSee,
    /// No such visitor, or one of another shop.
    UnknownVisitor,
    /// A code of a skill has capital letters, digits and dashes.
    SkillCodeShape,
    /// Months until a fresh look are from 1 to so many.
    RefreshNotSensible {
        /// The most.
        most: u8,
    },
    /// Only a safety-critical skill falls due for a fresh look.
    RefreshWithoutSafety,
    /// The skill has no levels.
    LevelForKnowsHow,
    /// The skill has levels.
    KnowsHowForLevels,
    /// A skill does not come to have levels, or to have none any more.
    SkillWaysFixed,
    /// Another skill has this code.
    SkillCodeTaken {
        /// The code.
        code: String,
    },
    /// Another skill of the framework has this short name.
    ShortNameTaken {
        /// The short name.
        name: String,
    },
    /// Two units of a framework have one name.
    UnitTwice,
    /// More skills than a framework takes.
    TooManySkills {
        /// The most.
        most: usize,
    },
    /// More milestones than a framework takes.
    TooManyMilestones {
        /// The most.
        most: usize,
    },
    /// The name of a milestone has a mark that stands between milestones in a file.
    MilestoneNameMarks,
    /// A milestone is there twice, or asks for a skill twice.
    MilestoneTwice {
        /// Its name.
        milestone: String,
    },
    /// A milestone asks for no skill.
    MilestoneEmpty,
    /// A milestone asks for the skill.
    SkillInMilestone {
        /// Its name.
        milestone: String,
    },
    /// Somebody changed the framework since it was looked at.
    FrameworkChanged,
    /// No such skill.
    UnknownSkill,
    /// The skill is not used any more.
    SkillRetired,
    /// The skill was reworded since it was looked at.
    SkillReworded,
    /// The skill is not among those of the placement.
    SkillNotChosen,
    /// Nobody signs their own skills.
    OwnSkill,
    /// Nobody answers for somebody else.
    OthersAnswer,
    /// It was answered or changed since it was looked at.
    SkillsChanged,
    /// What was typed is no reference of a paper.
    PaperReferenceShape,
    /// The level is lower than the one that stands.
    LevelGoesDown,
    /// The person said "not yet" to as much, and they have not talked.
    NotYetWaits,
    /// Somebody else saw it, and signs it.
    SeenBySomebodyElse,
    /// The day is in no placement.
    SeenBetweenPlacements,
    /// A day on which something was seen is still to come.
    SeenInFuture,
    /// The person has no placement.
    NoPlacementYet,
    /// The day is before the placement.
    SeenBeforePlacement {
        /// Its first day.
        start: NaiveDate,
    },
    /// More evidence than one sign-off takes.
    TooMuchEvidence {
        /// The most.
        most: usize,
    },
    /// Nobody said that the photo shows no face.
    FacesNotSaid,
    /// Nothing is signed while a basket is open.
    BasketOpenNothingSigned,
    /// The sign-off was revoked already.
    AlreadyRevoked,
    /// It is said to the person before it is written.
    SayItInPersonFirst,
    /// The person has asked about this skill already.
    AskWaits,
    /// More skills than a placement takes.
    TooManyChosen {
        /// The most.
        most: usize,
    },
    /// More steps than a goal takes.
    TooManySteps {
        /// The most.
        most: usize,
    },
    /// A day to look at something again has gone by.
    DayGoneBy,
    /// This placement has no review at this point.
    NoSuchReview,
    /// Weeks of reviews are from 1 to so many, a dozen at most.
    ReviewWeeksNotSensible {
        /// The most.
        most: u8,
    },
    /// About referrals.
    Referral(super::referrals::refusals::ReferralRefusal),
    /// About sharing.
    Sharing(super::sharing::refusals::SharingRefusal),
    /// About reports.
    Report(super::reports::refusals::ReportRefusal),
    /// About what was said to somebody outside.
    Contact(super::contacts::refusals::ContactRefusal),
    /// About support.
    Support(super::support::refusals::SupportRefusal),
    /// About leaving.
    Leaving(super::leaving::refusals::LeavingRefusal),
    /// About safe copies.
    SafeCopy(super::safe_copies::refusals::SafeCopyRefusal),
    /// About erasing and keeping.
    Erasure(super::erasure::refusals::ErasureRefusal),
    /// The answers of a measure come from the person alone.
    AnswersForSomebodyElse,
    /// The answer is not on the scale of the question.
    AnswerOutsideScale,
    /// The total is outside the range of the licensed scale.
    TotalOutsideRange {
        /// The lowest total.
        lowest: i32,
        /// The highest total.
        highest: i32,
    },
    /// What was typed is no whole number.
    WholeNumberNotRead,
    /// The question is not one of this measure, or in other words.
    QuestionNotInMeasure,
    /// The measure is switched off.
    MeasureOff,
    /// The work scales have no words yet.
    WorkScalesNotWorded,
    /// A range begins below its end.
    RangeNotSensible,
    /// More people to call than the page takes.
    TooManyPeopleToCall {
        /// The most.
        most: usize,
    },
}

impl From<OutOfRange> for Refusal {
    fn from(_: OutOfRange) -> Self {
        Self::AmountTooLarge
    }
}

/// Something happened to the machine or the book.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("trouble: {self:?}")]
pub enum Trouble {
    /// Another program holds the book for a moment.
    Busy,
    /// The disk is full.
    Full,
    /// The book or its folder cannot be written.
    ReadOnly,
    /// The book is damaged.
    Damaged,
    /// The book was written by a newer program.
    TooNew,
    /// The key does not open this book.
    WrongKey,
    /// The key of this book is not here.
    KeyMissing,
    /// There is no book here.
    NoBook,
    /// There is a book here already.
    BookExists,
    /// Another copy of the program has this book open.
    AlreadyOpen,
    /// The words are not recovery words, or not this book's.
    WrongWords,
    /// The disk did not do what was asked.
    Disk,
    /// The work was stopped before its end; nothing was written.
    Interrupted,
    /// The book refused a row: a mistake of this program.
    Rule(String),
    /// A mistake of this program.
    Bug(&'static str),
}

/// Each area's refusals are refusals.
macro_rules! of_areas {
    ($($area:ident :: $refusal:ident => $variant:ident),* $(,)?) => {
        $(impl From<super::$area::refusals::$refusal> for Refusal {
            fn from(refusal: super::$area::refusals::$refusal) -> Self {
                Self::$variant(refusal)
            }
        })*
    };
}

of_areas! {
    referrals::ReferralRefusal => Referral,
    sharing::SharingRefusal => Sharing,
    reports::ReportRefusal => Report,
    contacts::ContactRefusal => Contact,
    support::SupportRefusal => Support,
    leaving::LeavingRefusal => Leaving,
    safe_copies::SafeCopyRefusal => SafeCopy,
    erasure::ErasureRefusal => Erasure,
}
