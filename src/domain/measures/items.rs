//! The measures that may be used, their questions and their scales (`facts/training.md`, Measures).
//!
//! The words of the published ones stand in the message files exactly as they were published, and a test
//! holds them to it; a wording is never changed and never translated without an official version.

use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::access::coded;

coded! {
    /// A measure.
    Instrument {
        /// Personal well-being: four questions of the Office for National Statistics. No total.
        Ons4 = "ons4",
        /// Loneliness: the harmonised government standard.
        Loneliness = "loneliness",
        /// Five scales of the charity's own; off until they are worded.
        WorkScales = "work-scales",
        /// A total of a licensed scale that the charity holds elsewhere.
        Licensed = "licensed",
    }
}

coded! {
    /// A question.
    Item {
        /// Satisfied with life.
        OnsSatisfied = "ons-satisfied",
        /// Things are worthwhile.
        OnsWorthwhile = "ons-worthwhile",
        /// Happy yesterday.
        OnsHappy = "ons-happy",
        /// Anxious yesterday.
        OnsAnxious = "ons-anxious",
        /// Lacks companionship.
        LonelyCompanionship = "lonely-companionship",
        /// Feels left out.
        LonelyLeftOut = "lonely-left-out",
        /// Feels isolated from others.
        LonelyIsolated = "lonely-isolated",
        /// Feels lonely: by itself, outside the sum.
        LonelyDirect = "lonely-direct",
        /// Job skills.
        WorkJobSkills = "work-job-skills",
        /// Motivation.
        WorkMotivation = "work-motivation",
        /// Routine.
        WorkRoutine = "work-routine",
        /// Confidence.
        WorkConfidence = "work-confidence",
        /// Social skills.
        WorkSocialSkills = "work-social-skills",
        /// The total of the licensed scale.
        LicensedTotal = "licensed-total",
    }
}

coded! {
    /// How often, of the three questions about loneliness.
    HowOften {
        /// Hardly ever or never.
        HardlyEver = "hardly-ever",
        /// Some of the time.
        Sometimes = "sometimes",
        /// Often.
        Often = "often",
    }
}

coded! {
    /// How often somebody feels lonely, in the order in which it is asked.
    HowLonely {
        /// Often or always.
        OftenOrAlways = "often-or-always",
        /// Some of the time.
        Sometimes = "sometimes",
        /// Occasionally.
        Occasionally = "occasionally",
        /// Hardly ever.
        HardlyEver = "hardly-ever",
        /// Never.
        Never = "never",
    }
}

impl HowOften {
    /// What the standard counts it as.
    pub const fn score(self) -> u8 {
        match self {
            Self::HardlyEver => 1,
            Self::Sometimes => 2,
            Self::Often => 3,
        }
    }
}

/// The highest point of a scale from 0.
pub const HIGHEST: u8 = 10;

/// How a question is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scale {
    /// From 0 to 10.
    ZeroToTen,
    /// One of three.
    HowOften,
    /// One of five.
    HowLonely,
    /// A whole number in the range of the licensed scale.
    Total,
}

impl Instrument {
    /// Its questions in the order in which they are asked; a screen each.
    pub const fn items(self) -> &'static [Item] {
        use Item as I;
        match self {
            Self::Ons4 => &[
                I::OnsSatisfied,
                I::OnsWorthwhile,
                I::OnsHappy,
                I::OnsAnxious,
            ],
            Self::Loneliness => &[
                I::LonelyCompanionship,
                I::LonelyLeftOut,
                I::LonelyIsolated,
                I::LonelyDirect,
            ],
            Self::WorkScales => &[
                I::WorkJobSkills,
                I::WorkMotivation,
                I::WorkRoutine,
                I::WorkConfidence,
                I::WorkSocialSkills,
            ],
            Self::Licensed => &[I::LicensedTotal],
        }
    }

    /// Whether its words are published and come with the program.
    pub const fn is_published(self) -> bool {
        matches!(self, Self::Ons4 | Self::Loneliness)
    }
}

impl Item {
    /// The measure that asks it.
    pub const fn instrument(self) -> Instrument {
        match self {
            Self::OnsSatisfied | Self::OnsWorthwhile | Self::OnsHappy | Self::OnsAnxious => {
                Instrument::Ons4
            }
            Self::LonelyCompanionship
            | Self::LonelyLeftOut
            | Self::LonelyIsolated
            | Self::LonelyDirect => Instrument::Loneliness,
            Self::WorkJobSkills
            | Self::WorkMotivation
            | Self::WorkRoutine
            | Self::WorkConfidence
            | Self::WorkSocialSkills => Instrument::WorkScales,
            Self::LicensedTotal => Instrument::Licensed,
        }
    }

    /// How it is answered.
    pub const fn scale(self) -> Scale {
        match self {
            Self::LonelyCompanionship | Self::LonelyLeftOut | Self::LonelyIsolated => {
                Scale::HowOften
            }
            Self::LonelyDirect => Scale::HowLonely,
            Self::LicensedTotal => Scale::Total,
            _ => Scale::ZeroToTen,
        }
    }
}

/// A point of a scale from 0 to 10.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ZeroToTen(u8);

impl ZeroToTen {
    /// This point.
    pub fn new(point: u8) -> Result<Self, Refusal> {
        if point > HIGHEST {
            return Err(Refusal::AnswerOutsideScale);
        }
        Ok(Self(point))
    }

    /// The point.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for ZeroToTen {
    type Error = Refusal;
    fn try_from(point: u8) -> Result<Self, Refusal> {
        Self::new(point)
    }
}

impl From<ZeroToTen> for u8 {
    fn from(point: ZeroToTen) -> Self {
        point.0
    }
}

/// What somebody answered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Given {
    /// A point from 0 to 10.
    Point(ZeroToTen),
    /// How often.
    HowOften(HowOften),
    /// How often they feel lonely.
    HowLonely(HowLonely),
    /// The total of the licensed scale.
    Total(i32),
}

impl Given {
    /// The scale on which it lies.
    pub const fn scale(self) -> Scale {
        match self {
            Self::Point(_) => Scale::ZeroToTen,
            Self::HowOften(_) => Scale::HowOften,
            Self::HowLonely(_) => Scale::HowLonely,
            Self::Total(_) => Scale::Total,
        }
    }

    /// The code in the book: `7`, `some-of-the-time`.
    pub fn code(self) -> String {
        match self {
            Self::Point(point) => point.get().to_string(),
            Self::HowOften(how) => how.code().to_owned(),
            Self::HowLonely(how) => how.code().to_owned(),
            Self::Total(total) => total.to_string(),
        }
    }

    /// Reads the code back, on the scale of its question.
    pub fn from_code(item: Item, code: &str) -> Option<Self> {
        match item.scale() {
            Scale::ZeroToTen => {
                let point = ZeroToTen::new(code.parse().ok()?).ok()?;
                Some(Self::Point(point))
            }
            Scale::HowOften => HowOften::from_code(code).map(Self::HowOften),
            Scale::HowLonely => HowLonely::from_code(code).map(Self::HowLonely),
            Scale::Total => code.parse().ok().map(Self::Total),
        }
    }
}
