//! What a skill says: its name, what it looks like at each level, and the rules that go with it.
//!
//! A wording is written once. Saying it differently is a new version ([`super::framework_changes`]), and
//! a sign-off keeps the version that it was given for.

use serde::{Deserialize, Serialize};

use super::level::{Level, Standing};
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;

/// The longest name of a skill, in characters.
pub const LONGEST_SKILL: usize = 120;
/// The longest short name: it stands on a small tile at a counter.
pub const LONGEST_SHORT_NAME: usize = 22;
/// The longest standard that a skill maps to.
pub const LONGEST_STANDARD: usize = 120;
/// The longest line of what a level looks like.
pub const LONGEST_LOOKS_LIKE: usize = 160;
/// The longest name of a unit.
pub const LONGEST_UNIT: usize = 60;
/// The longest code.
pub const LONGEST_CODE: usize = 12;
/// The most months until a fresh look.
pub const MOST_REFRESH_MONTHS: u8 = 60;

coded! {
    /// A field of a skill, as a page and a file have it.
    SkillField {
        /// Its code.
        Code = "code",
        /// The unit in which it stands.
        Unit = "unit",
        /// Its name.
        Name = "skill",
        /// Its short name.
        ShortName = "short_name",
        /// Whether somebody could get hurt or ill.
        SafetyCritical = "safety_critical",
        /// After how many months it needs a fresh look.
        Refresh = "refresh_months",
        /// The public standard that it maps to.
        MapsTo = "maps_to",
        /// Whether it has levels.
        Ways = "ways",
        /// What "shown" looks like.
        Shown = "shown",
        /// What "with help" looks like.
        WithHelp = "with_help",
        /// What "on my own" looks like.
        OnMyOwn = "on_my_own",
        /// What "can show others" looks like.
        CanShowOthers = "can_show_others",
        /// What somebody who knows how can say.
        KnowsHow = "knows_how",
        /// The milestones that ask for it.
        Milestones = "milestones",
    }
}

impl SkillField {
    /// The field that says what this looks like.
    pub const fn looks_like(standing: Standing) -> Self {
        match standing {
            Standing::Level(Level::Shown) => Self::Shown,
            Standing::Level(Level::WithHelp) => Self::WithHelp,
            Standing::Level(Level::OnMyOwn) => Self::OnMyOwn,
            Standing::Level(Level::CanShowOthers) => Self::CanShowOthers,
            Standing::KnowsHow => Self::KnowsHow,
        }
    }
}

/// The code of a skill, such as `BK-R1`: capital letters, digits and dashes. It never changes, and by it
/// a file and a book know that they mean the same skill.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SkillCode(String);

impl SkillCode {
    /// Reads what was typed; small letters become capitals.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        let code = typed.trim().to_ascii_uppercase();
        if code.is_empty() {
            return Err(Refusal::TextMissing);
        }
        let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
        let ends = |c: Option<char>| c.is_some_and(|c| c != '-');
        if code.len() > LONGEST_CODE
            || !code.chars().all(fits)
            || !ends(code.chars().next())
            || !ends(code.chars().next_back())
        {
            return Err(Refusal::SkillCodeShape);
        }
        Ok(Self(code))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SkillCode {
    type Error = Refusal;
    fn try_from(code: String) -> Result<Self, Refusal> {
        Self::new(&code)
    }
}

impl From<SkillCode> for String {
    fn from(code: SkillCode) -> Self {
        code.0
    }
}

/// After how many months a skill needs a fresh look: 1 to 60.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct RefreshMonths(u8);

impl RefreshMonths {
    /// So many months.
    pub fn new(months: u8) -> Result<Self, Refusal> {
        if (1..=MOST_REFRESH_MONTHS).contains(&months) {
            Ok(Self(months))
        } else {
            Err(Refusal::RefreshNotSensible {
                most: MOST_REFRESH_MONTHS,
            })
        }
    }

    /// Reads what was typed; nothing typed is no refresh.
    pub fn typed(typed: &str) -> Result<Option<Self>, Refusal> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let digits = typed.bytes().all(|b| b.is_ascii_digit());
        let months = typed.parse().ok().filter(|_| digits).unwrap_or(0);
        Self::new(months).map(Some)
    }

    /// The months.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for RefreshMonths {
    type Error = Refusal;
    fn try_from(months: u8) -> Result<Self, Refusal> {
        Self::new(months)
    }
}

impl From<RefreshMonths> for u8 {
    fn from(months: RefreshMonths) -> Self {
        months.0
    }
}

coded! {
    /// Whether a skill has levels. It never changes: what was signed would come to mean nothing.
    WaysKind {
        /// Four levels.
        Levels = "levels",
        /// Only known.
        KnowsHow = "knows-how",
    }
}

/// What a skill looks like, in one line for each way in which somebody can be signed off.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Ways {
    /// Four levels.
    Levels {
        /// I have been shown.
        shown: FreeText,
        /// With help.
        with_help: FreeText,
        /// On my own.
        on_my_own: FreeText,
        /// Can show others.
        can_show_others: FreeText,
    },
    /// Only known: it has no levels and never follows from attendance.
    KnowsHow {
        /// What somebody can say or point out.
        looks_like: FreeText,
    },
}

impl Ways {
    /// Whether it has levels.
    pub const fn kind(&self) -> WaysKind {
        match self {
            Self::Levels { .. } => WaysKind::Levels,
            Self::KnowsHow { .. } => WaysKind::KnowsHow,
        }
    }

    /// What this looks like; nothing where the skill is not signed off that way.
    pub fn looks_like(&self, standing: Standing) -> Option<&str> {
        let line = match (self, standing) {
            (
                Self::Levels {
                    shown,
                    with_help,
                    on_my_own,
                    can_show_others,
                },
                Standing::Level(level),
            ) => match level {
                Level::Shown => shown,
                Level::WithHelp => with_help,
                Level::OnMyOwn => on_my_own,
                Level::CanShowOthers => can_show_others,
            },
            (Self::KnowsHow { looks_like }, Standing::KnowsHow) => looks_like,
            _ => return None,
        };
        Some(line.as_str())
    }

    /// What somebody can be signed off for, in order.
    pub fn each(&self) -> impl Iterator<Item = (Standing, &str)> {
        let lines = Standing::ALL.into_iter();
        lines.filter_map(|standing| Some((standing, self.looks_like(standing)?)))
    }

    /// Refused where the skill is not signed off that way.
    pub fn takes(&self, standing: Standing) -> Result<(), Refusal> {
        match (self.kind(), standing) {
            (WaysKind::Levels, Standing::Level(_)) | (WaysKind::KnowsHow, Standing::KnowsHow) => {
                Ok(())
            }
            (WaysKind::KnowsHow, Standing::Level(_)) => Err(Refusal::LevelForKnowsHow),
            (WaysKind::Levels, Standing::KnowsHow) => Err(Refusal::KnowsHowForLevels),
        }
    }
}

/// What a version of a skill says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// Its name.
    pub name: FreeText,
    /// Its name on a small tile that customers could see: neutral and plain.
    pub short_name: FreeText,
    /// Whether somebody could get hurt or ill; shown as such.
    pub safety_critical: bool,
    /// When it needs a fresh look; only safety-critical skills do.
    pub refresh: Option<RefreshMonths>,
    /// The public standard that it maps to.
    pub maps_to: Option<FreeText>,
    /// What it looks like.
    pub ways: Ways,
}

/// What was typed of a skill, or stood in a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedWording {
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: String,
    /// Whether somebody could get hurt or ill.
    pub safety_critical: bool,
    /// Months until a fresh look; empty for none.
    pub refresh: String,
    /// The standard; empty for none.
    pub maps_to: String,
    /// Whether it is only known.
    pub knows_how_only: bool,
    /// What each way looks like, by its field.
    pub shown: String,
    /// With help.
    pub with_help: String,
    /// On my own.
    pub on_my_own: String,
    /// Can show others.
    pub can_show_others: String,
    /// Knows how.
    pub knows_how: String,
}

impl From<&Wording> for TypedWording {
    /// The wording as a page offers it to be changed.
    fn from(wording: &Wording) -> Self {
        let line = |standing| {
            wording
                .ways
                .looks_like(standing)
                .unwrap_or_default()
                .to_owned()
        };
        Self {
            name: wording.name.as_str().to_owned(),
            short_name: wording.short_name.as_str().to_owned(),
            safety_critical: wording.safety_critical,
            refresh: wording
                .refresh
                .map_or_else(String::new, |m| m.get().to_string()),
            maps_to: wording
                .maps_to
                .as_ref()
                .map_or("", FreeText::as_str)
                .to_owned(),
            knows_how_only: wording.ways.kind() == WaysKind::KnowsHow,
            shown: line(Standing::Level(Level::Shown)),
            with_help: line(Standing::Level(Level::WithHelp)),
            on_my_own: line(Standing::Level(Level::OnMyOwn)),
            can_show_others: line(Standing::Level(Level::CanShowOthers)),
            knows_how: line(Standing::KnowsHow),
        }
    }
}

impl TypedWording {
    /// What was typed in a field; nothing where it is none of a wording that is typed.
    pub fn field(&self, field: SkillField) -> &str {
        use SkillField as F;
        match field {
            F::Name => &self.name,
            F::ShortName => &self.short_name,
            F::Refresh => &self.refresh,
            F::MapsTo => &self.maps_to,
            F::Shown => &self.shown,
            F::WithHelp => &self.with_help,
            F::OnMyOwn => &self.on_my_own,
            F::CanShowOthers => &self.can_show_others,
            F::KnowsHow => &self.knows_how,
            F::Code | F::Unit | F::SafetyCritical | F::Ways | F::Milestones => "",
        }
    }

    /// With this typed in a field.
    pub fn set(&mut self, field: SkillField, typed: String) {
        use SkillField as F;
        match field {
            F::Name => self.name = typed,
            F::ShortName => self.short_name = typed,
            F::Refresh => self.refresh = typed,
            F::MapsTo => self.maps_to = typed,
            F::Shown => self.shown = typed,
            F::WithHelp => self.with_help = typed,
            F::OnMyOwn => self.on_my_own = typed,
            F::CanShowOthers => self.can_show_others = typed,
            F::KnowsHow => self.knows_how = typed,
            F::Code | F::Unit | F::SafetyCritical | F::Ways | F::Milestones => {}
        }
    }

    /// The fields that say what it looks like.
    pub const fn lines(&self) -> &'static [SkillField] {
        use SkillField as F;
        if self.knows_how_only {
            &[F::KnowsHow]
        } else {
            &[F::Shown, F::WithHelp, F::OnMyOwn, F::CanShowOthers]
        }
    }

    /// The wording as it is kept, or everything that is wrong with it, each beside its field.
    pub fn checked(&self) -> Result<Wording, Vec<(SkillField, Refusal)>> {
        use SkillField as F;
        let mut wrong = Vec::new();
        let mut text = |field, typed: &str, longest| match FreeText::up_to(typed, longest) {
            Ok(text) => Some(text),
            Err(refusal) => {
                wrong.push((field, refusal));
                None
            }
        };
        let name = text(F::Name, &self.name, LONGEST_SKILL);
        let short_name = text(F::ShortName, &self.short_name, LONGEST_SHORT_NAME);
        let maps_to = if self.maps_to.trim().is_empty() {
            None
        } else {
            text(F::MapsTo, &self.maps_to, LONGEST_STANDARD)
        };
        let mut line = |field, typed: &str| text(field, typed, LONGEST_LOOKS_LIKE);
        let ways = if self.knows_how_only {
            line(F::KnowsHow, &self.knows_how).map(|looks_like| Ways::KnowsHow { looks_like })
        } else {
            let shown = line(F::Shown, &self.shown);
            let with_help = line(F::WithHelp, &self.with_help);
            let on_my_own = line(F::OnMyOwn, &self.on_my_own);
            let can_show_others = line(F::CanShowOthers, &self.can_show_others);
            (|| {
                Some(Ways::Levels {
                    shown: shown?,
                    with_help: with_help?,
                    on_my_own: on_my_own?,
                    can_show_others: can_show_others?,
                })
            })()
        };
        let refresh = RefreshMonths::typed(&self.refresh).unwrap_or_else(|refusal| {
            wrong.push((F::Refresh, refusal));
            None
        });
        if refresh.is_some() && !self.safety_critical {
            wrong.push((F::Refresh, Refusal::RefreshWithoutSafety));
        }
        match (name, short_name, ways) {
            (Some(name), Some(short_name), Some(ways)) if wrong.is_empty() => Ok(Wording {
                name,
                short_name,
                safety_critical: self.safety_critical,
                refresh,
                maps_to,
                ways,
            }),
            _ => Err(wrong),
        }
    }
}
