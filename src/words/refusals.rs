//! Refusals in words: what happened, nothing is lost, what to do.

mod of_contacts;
#[cfg(test)]
mod of_each;
mod of_erasure;
mod of_leaving;
mod of_referrals;
mod of_reports;
mod of_safe_copies;
mod of_sharing;
mod of_support;

use super::{Words, say};
use crate::domain::Refusal;
use crate::domain::allergens::Allergen;
use crate::domain::time::ClockLook;

impl Words {
    /// What happened, that nothing is lost, and what to do now.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        use Refusal as R;
        match refusal {
            R::NotAllowed { capability } => say!(
                self,
                "refusal-not-allowed",
                who = self.who_does(*capability),
                what = self.capability(*capability)
            ),
            R::NeedsPin => say!(self, "refusal-needs-pin"),
            R::MoreRights { .. } => say!(self, "refusal-more-rights"),
            R::WorksElsewhere => say!(self, "refusal-works-elsewhere"),
            R::OwnRole => say!(self, "refusal-own-role"),
            R::NameTaken => say!(self, "refusal-name-taken"),
            R::DayTooFar => say!(self, "refusal-day-too-far"),
            R::CardNotKnown => say!(self, "refusal-card-not-known"),
            R::OldPinNotMatched => say!(self, "refusal-old-pin-not-matched"),
            R::UnknownPerson => say!(self, "refusal-unknown-person"),
            R::TillNotOpen => say!(self, "refusal-till-not-open"),
            R::TillAlreadyOpen => say!(self, "refusal-till-already-open"),
            R::BasketEmpty => say!(self, "refusal-basket-empty"),
            R::BasketChanged => say!(self, "refusal-basket-changed"),
            R::UnknownLine => say!(self, "refusal-unknown-line"),
            R::QuantityTooLarge => say!(self, "refusal-quantity-too-large"),
            R::QuantityNotPositive => say!(self, "refusal-quantity-not-positive"),
            R::PercentNotSensible => say!(self, "refusal-percent-not-sensible"),
            R::ReductionTooLarge { most } => {
                say!(
                    self,
                    "refusal-reduction-too-large",
                    most = self.money(*most)
                )
            }
            R::AlreadyHalfPrice => say!(self, "refusal-already-half-price"),
            R::PlaceFixed => say!(self, "refusal-place-fixed"),
            R::PriceNotOpen => say!(self, "refusal-price-not-open"),
            R::PeriodNotSensible => say!(self, "refusal-period-not-sensible"),
            R::QuantityNotUnderstood => say!(self, "refusal-quantity-not-understood"),
            R::NothingToUndo => say!(self, "refusal-nothing-to-undo"),
            R::TenderNotSensible => say!(self, "refusal-tender-not-sensible"),
            R::StillToPay { left } => {
                say!(self, "refusal-still-to-pay", left = self.money(*left))
            }
            R::PaidTooMuch { over } => {
                say!(self, "refusal-paid-too-much", over = self.money(*over))
            }
            R::NoChange {
                ask_for: Some(kind),
            } => {
                say!(self, "refusal-no-change-ask", coin = self.piece(*kind))
            }
            R::NoChange { ask_for: None } => say!(self, "refusal-no-change"),
            R::SameIdOtherContent => say!(self, "refusal-same-id-other-content"),
            R::AmountNotPositive => say!(self, "refusal-amount-not-positive"),
            R::AmountTooLarge => say!(self, "refusal-amount-too-large"),
            R::MoneyMissing => say!(self, "refusal-money-missing"),
            R::MoneyNotUnderstood => say!(self, "refusal-money-not-understood"),
            R::MoneyPoundsOrPence { typed } => {
                say!(
                    self,
                    "refusal-money-pounds-or-pence",
                    typed = typed.as_str()
                )
            }
            R::UnknownSale => say!(self, "refusal-unknown-sale"),
            R::NotASale => say!(self, "refusal-not-a-sale"),
            R::RefundTooMuch { left } => {
                say!(self, "refusal-refund-too-much", left = self.quantity(*left))
            }
            R::NothingChosen => say!(self, "refusal-nothing-chosen"),
            R::SameWayOfPaying => say!(self, "refusal-same-way-of-paying"),
            R::MoreThanPaidThatWay { paid } => {
                say!(
                    self,
                    "refusal-more-than-paid-that-way",
                    paid = self.money(*paid)
                )
            }
            R::PinShape => say!(self, "refusal-pin-shape"),
            R::NoPin => say!(self, "refusal-no-pin"),
            R::PinWait { until } => say!(self, "refusal-pin-wait", until = self.time(*until)),
            R::TextMissing => say!(self, "refusal-text-missing"),
            R::TextTooLong { longest } => {
                say!(self, "refusal-text-too-long", longest = longest.to_string())
            }
            R::CardNumberInText => say!(self, "refusal-card-number-in-text"),
            R::ReasonMissing => say!(self, "refusal-reason-missing"),
            R::CardAttemptOpen => say!(self, "refusal-card-attempt-open"),
            R::CardNotApproved => say!(self, "refusal-card-not-approved"),
            R::CardAttemptAnswered => say!(self, "refusal-card-attempt-answered"),
            R::UnknownAttempt => say!(self, "refusal-unknown-attempt"),
            R::CountIsOld => say!(self, "refusal-count-is-old"),
            R::AlreadyFounded => say!(self, "refusal-already-founded"),
            R::ApprovedCardLeftOut { pence } => {
                say!(
                    self,
                    "refusal-approved-card-left-out",
                    amount = self.money(*pence)
                )
            }
            R::NotCounted => say!(self, "refusal-not-counted"),
            R::BasketWaiting => say!(self, "refusal-basket-waiting"),
            R::MoreThanInDrawer => say!(self, "refusal-more-than-in-drawer"),
            R::BankMoreThanCounted { counted } => {
                say!(
                    self,
                    "refusal-bank-more-than-counted",
                    counted = self.money(*counted)
                )
            }
            R::UnknownSession => say!(self, "refusal-unknown-session"),
            R::AlreadyLooked => say!(self, "refusal-already-looked"),
            R::SecondLookByAnother => say!(self, "refusal-second-look-by-another"),
            R::ColleagueNeeded => say!(self, "refusal-colleague-needed"),
            R::ClockOdd { look } => match look {
                ClockLook::Behind => say!(self, "refusal-clock-behind"),
                ClockLook::Fine | ClockLook::FarAhead => say!(self, "refusal-clock-ahead"),
            },
            R::LastManager => say!(self, "refusal-last-manager"),
            R::VatNumberShape => say!(self, "refusal-vat-number-shape"),
            R::VatNumberCheck => say!(self, "refusal-vat-number-check"),
            R::CharityNumberShape => say!(self, "refusal-charity-number-shape"),
            R::CompanyNumberShape => say!(self, "refusal-company-number-shape"),
            R::TimeNotUnderstood => say!(self, "refusal-time-not-understood"),
            R::DayNotUnderstood => say!(self, "refusal-day-not-understood"),
            R::WordNotMatched { place } => {
                say!(self, "refusal-word-not-matched", place = place.to_string())
            }
            R::TillNameTaken => say!(self, "refusal-till-name-taken"),
            R::DayMissing => say!(self, "refusal-day-missing"),
            R::DaysToPay { most } => say!(self, "refusal-days-to-pay", most = most.to_string()),
            R::UnknownCustomer => say!(self, "refusal-unknown-customer"),
            R::CustomerClosed => say!(self, "refusal-customer-closed"),
            R::CustomerNameTaken => say!(self, "refusal-customer-name-taken"),
            R::ByInvoiceOnly => say!(self, "refusal-by-invoice-only"),
            R::DaysTheWrongWayRound => say!(self, "refusal-days-order"),
            R::UnknownCode => say!(self, "refusal-unknown-code"),
            R::NotAPicture => say!(self, "refusal-not-a-picture"),
            R::PictureFileTooBig { most } => {
                say!(
                    self,
                    "refusal-picture-file-too-big",
                    most = most.to_string()
                )
            }
            R::PictureTooLarge => say!(self, "refusal-picture-too-large"),
            R::PictureDamaged => say!(self, "refusal-picture-damaged"),
            R::UnknownProduct => say!(self, "refusal-unknown-product"),
            R::UnknownCategory => say!(self, "refusal-unknown-category"),
            R::ProductChanged => say!(self, "refusal-product-changed"),
            R::CategoryNotEmpty { products: count } => {
                let count = *count;
                say!(self, "refusal-category-not-empty", count = count)
            }
            R::PastUseBy { product: None } => say!(self, "refusal-past-use-by"),
            R::PastUseBy {
                product: Some(product),
            } => {
                say!(
                    self,
                    "refusal-past-use-by-named",
                    product = product.as_str()
                )
            }
            R::OverOpenLimit { limit } => {
                say!(self, "refusal-over-open-limit", limit = self.money(*limit))
            }
            R::BarcodeShape => say!(self, "refusal-barcode-shape"),
            R::BarcodeCheckDigit => say!(self, "refusal-barcode-check-digit"),
            R::TooManyBarcodes { most } => {
                say!(self, "refusal-too-many-barcodes", most = most.to_string())
            }
            R::BarcodeTaken { product } => {
                say!(self, "refusal-barcode-taken", product = product.as_str())
            }
            R::AllergenNotNamed { allergen } => match allergen {
                Allergen::Nuts => say!(self, "refusal-nut-not-named"),
                _ => say!(self, "refusal-cereal-not-named"),
            },
            R::PassphraseTooShort => say!(self, "refusal-passphrase-too-short"),
            R::PassphraseEasyToGuess => say!(self, "refusal-passphrase-easy-to-guess"),
            R::PassphrasesDiffer => say!(self, "refusal-passphrases-differ"),
            R::PassphraseNoMatch => say!(self, "refusal-passphrase-no-match"),
            R::NoPassphrase => say!(self, "refusal-no-passphrase"),
            R::LastPassphrase => say!(self, "refusal-last-passphrase"),
            R::PeopleBookClosed => say!(self, "refusal-people-book-closed"),
            R::CustomersSeeThis => say!(self, "refusal-customers-see-this"),
            R::NoRecord => say!(self, "refusal-no-record"),
            R::EvidenceOff => say!(self, "refusal-evidence-off"),
            R::OwnReview => say!(self, "refusal-own-review"),
            R::RecordKnown => say!(self, "refusal-record-known"),
            R::OwnWordNeeded => say!(self, "refusal-own-word-needed"),
            R::MovedTooFar => say!(self, "refusal-moved-too-far"),
            R::TimeAsDecimal => say!(self, "refusal-time-as-decimal"),
            R::TimeOutsideDay => say!(self, "refusal-time-outside-day"),
            R::LengthNotUnderstood => say!(self, "refusal-length-not-understood"),
            R::TimeInFuture => say!(self, "refusal-time-in-future"),
            R::EndBeforeStart => say!(self, "refusal-end-before-start"),
            R::SittingTooLong => say!(self, "refusal-sitting-too-long"),
            R::BreakLongerThanSitting => say!(self, "refusal-break-longer-than-sitting"),
            R::BreakOutsideSitting => say!(self, "refusal-break-outside-sitting"),
            R::ShiftsOverlap => say!(self, "refusal-shifts-overlap"),
            R::OwnPress => say!(self, "refusal-own-press"),
            R::OwnHours => say!(self, "refusal-own-hours"),
            R::DayNotOver => say!(self, "refusal-day-not-over"),
            R::SittingOpen => say!(self, "refusal-sitting-open"),
            R::HoursChanged => say!(self, "refusal-hours-changed"),
            R::RecordChanged => say!(self, "refusal-record-changed"),
            R::PausesOverlap => say!(self, "refusal-pauses-overlap"),
            R::OutsidePlacement => say!(self, "refusal-outside-placement"),
            R::FareNotAgreed => say!(self, "refusal-fare-not-agreed"),
            R::HereAlready { since } => {
                let since = self.time(*since);
                say!(self, "refusal-here-already", since = since)
            }
            R::TimeSkipped => say!(self, "refusal-time-skipped"),
            R::NotHere => say!(self, "refusal-not-here"),
            R::OnBreakAlready => say!(self, "refusal-on-break-already"),
            R::NotOnBreak => say!(self, "refusal-not-on-break"),
            R::CustomersSee => say!(self, "refusal-customers-see"),
            R::UnknownVisitor => say!(self, "refusal-unknown-visitor"),
            R::SkillCodeShape => say!(self, "refusal-skill-code-shape"),
            R::RefreshNotSensible { most } => say!(
                self,
                "refusal-refresh-not-sensible",
                most = most.to_string()
            ),
            R::RefreshWithoutSafety => say!(self, "refusal-refresh-without-safety"),
            R::LevelForKnowsHow => say!(self, "refusal-level-for-knows-how"),
            R::KnowsHowForLevels => say!(self, "refusal-knows-how-for-levels"),
            R::SkillWaysFixed => say!(self, "refusal-skill-ways-fixed"),
            R::SkillCodeTaken { code } => {
                say!(self, "refusal-skill-code-taken", code = code.as_str())
            }
            R::ShortNameTaken { name } => {
                say!(self, "refusal-short-name-taken", name = name.as_str())
            }
            R::UnitTwice => say!(self, "refusal-unit-twice"),
            R::TooManySkills { most } => {
                say!(self, "refusal-too-many-skills", most = most.to_string())
            }
            R::TooManyMilestones { most } => {
                say!(self, "refusal-too-many-milestones", most = most.to_string())
            }
            R::MilestoneNameMarks => say!(self, "refusal-milestone-name-marks"),
            R::MilestoneTwice { milestone } => say!(
                self,
                "refusal-milestone-twice",
                milestone = milestone.as_str()
            ),
            R::MilestoneEmpty => say!(self, "refusal-milestone-empty"),
            R::SkillInMilestone { milestone } => say!(
                self,
                "refusal-skill-in-milestone",
                milestone = milestone.as_str()
            ),
            R::FrameworkChanged => say!(self, "refusal-framework-changed"),
            R::UnknownSkill => say!(self, "refusal-unknown-skill"),
            R::SkillRetired => say!(self, "refusal-skill-retired"),
            R::SkillReworded => say!(self, "refusal-skill-reworded"),
            R::SkillNotChosen => say!(self, "refusal-skill-not-chosen"),
            R::OwnSkill => say!(self, "refusal-own-skill"),
            R::OthersAnswer => say!(self, "refusal-others-answer"),
            R::Referral(refusal) => self.referral_refusal(refusal),
            R::Sharing(refusal) => self.sharing_refusal(refusal),
            R::Report(refusal) => self.report_refusal(refusal),
            R::Contact(refusal) => self.contact_refusal(refusal),
            R::Support(refusal) => self.support_refusal(refusal),
            R::SafeCopy(refusal) => self.safe_copy_refusal(refusal),
            R::Leaving(refusal) => self.leaving_refusal(refusal),
            R::Erasure(refusal) => self.erasure_refusal(*refusal),
            R::SkillsChanged => say!(self, "refusal-skills-changed"),
            R::PaperReferenceShape => say!(self, "refusal-paper-reference"),
            R::LevelGoesDown => say!(self, "refusal-level-goes-down"),
            R::NotYetWaits => say!(self, "refusal-not-yet-waits"),
            R::SeenBySomebodyElse => say!(self, "refusal-seen-by-somebody-else"),
            R::SeenBetweenPlacements => say!(self, "refusal-seen-between-placements"),
            R::SeenInFuture => say!(self, "refusal-seen-in-future"),
            R::NoPlacementYet => say!(self, "refusal-no-placement-yet"),
            R::SeenBeforePlacement { start } => say!(
                self,
                "refusal-seen-before-placement",
                start = self.date(*start)
            ),
            R::TooMuchEvidence { most } => {
                say!(self, "refusal-too-much-evidence", most = most.to_string())
            }
            R::FacesNotSaid => say!(self, "refusal-faces-not-said"),
            R::BasketOpenNothingSigned => say!(self, "refusal-basket-open-nothing-signed"),
            R::AlreadyRevoked => say!(self, "refusal-already-revoked"),
            R::SayItInPersonFirst => say!(self, "refusal-say-it-in-person-first"),
            R::AskWaits => say!(self, "refusal-ask-waits"),
            R::TooManyChosen { most } => {
                say!(self, "refusal-too-many-chosen", most = most.to_string())
            }
            R::TooManySteps { most } => {
                say!(self, "refusal-too-many-steps", most = most.to_string())
            }
            R::DayGoneBy => say!(self, "refusal-day-gone-by"),
            R::NoSuchReview => say!(self, "refusal-no-such-review"),
            R::ReviewWeeksNotSensible { most } => {
                say!(self, "refusal-review-weeks", most = most.to_string())
            }
            R::AnswersForSomebodyElse => say!(self, "refusal-answers-for-somebody-else"),
            R::AnswerOutsideScale => say!(self, "refusal-answer-outside-scale"),
            R::TotalOutsideRange { lowest, highest } => say!(
                self,
                "refusal-total-outside-range",
                lowest = lowest.to_string(),
                highest = highest.to_string()
            ),
            R::WholeNumberNotRead => say!(self, "refusal-whole-number-not-read"),
            R::QuestionNotInMeasure => say!(self, "refusal-question-not-in-measure"),
            R::MeasureOff => say!(self, "refusal-measure-off"),
            R::WorkScalesNotWorded => say!(self, "refusal-work-scales-not-worded"),
            R::RangeNotSensible => say!(self, "refusal-range-not-sensible"),
            R::TooManyPeopleToCall { most } => say!(
                self,
                "refusal-too-many-people-to-call",
                most = most.to_string()
            ),
            R::TwoAtOnce { from, until } => {
                let from = self.time(*from);
                match until {
                    Some(until) => say!(
                        self,
                        "refusal-two-at-once",
                        from = from,
                        until = self.time(*until)
                    ),
                    None => say!(self, "refusal-two-at-once-open", from = from),
                }
            }
        }
    }
}

#[cfg(test)]
mod of_skills;

#[cfg(test)]
mod tests;
