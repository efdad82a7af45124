//! What a referral says in words: restricted, each look at it written down. It asks for no diagnosis.

use std::collections::BTreeMap;

use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;

/// The longest answer, in characters.
pub const LONGEST_TEXT: usize = 1_500;

coded! {
    /// What a referral says.
    TextField {
        /// Why they were referred.
        Reason = "reason",
        /// What they say themself.
        OwnWords = "own-words",
        /// How to talk with them, and what to do so that they can work well.
        Needs = "needs",
        /// What is to be minded so that everybody is safe.
        Risks = "risks",
        /// Their general practice.
        GpPractice = "gp-practice",
    }
}

coded! {
    /// Whether risks were looked at.
    Risks {
        /// Not yet.
        NotYet = "not-yet",
        /// They were, and none are known.
        NoneKnown = "none-known",
        /// They were, and what was found is written down.
        Written = "written",
    }
}

/// What a referral says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Text {
    words: BTreeMap<TextField, FreeText>,
    none_known: bool,
}

impl Text {
    /// Checks what was typed; says of each field what is wrong there. "None known" and words about risks
    /// do not go together.
    pub fn typed(
        typed: &BTreeMap<TextField, String>,
        risks: Risks,
    ) -> Result<Self, Vec<(TextField, Refusal)>> {
        let mut words = BTreeMap::new();
        let mut wrong = Vec::new();
        for (field, typed) in typed {
            let about_risks = *field == TextField::Risks;
            if about_risks && risks != Risks::Written {
                continue;
            }
            if typed.trim().is_empty() {
                if about_risks {
                    wrong.push((*field, Refusal::TextMissing));
                }
                continue;
            }
            match FreeText::up_to(typed, LONGEST_TEXT) {
                Ok(text) => {
                    words.insert(*field, text);
                }
                Err(refusal) => wrong.push((*field, refusal)),
            }
        }
        if risks == Risks::Written && !typed.contains_key(&TextField::Risks) {
            wrong.push((TextField::Risks, Refusal::TextMissing));
        }
        if wrong.is_empty() {
            Ok(Self {
                words,
                none_known: risks == Risks::NoneKnown,
            })
        } else {
            Err(wrong)
        }
    }

    /// As it was kept.
    pub fn kept(words: BTreeMap<TextField, FreeText>, none_known: bool) -> Self {
        Self { words, none_known }
    }

    /// Whether risks were looked at.
    pub fn risks(&self) -> Risks {
        match () {
            () if self.words.contains_key(&TextField::Risks) => Risks::Written,
            () if self.none_known => Risks::NoneKnown,
            () => Risks::NotYet,
        }
    }

    /// What stands in a field.
    pub fn get(&self, field: TextField) -> &str {
        self.words.get(&field).map_or("", FreeText::as_str)
    }

    /// All that stands in it, in order.
    pub fn each(&self) -> impl Iterator<Item = (TextField, &FreeText)> {
        self.words.iter().map(|(field, words)| (*field, words))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.none_known
    }
}
