//! What is wrong with a framework file: the line, what it is, and what to do.

use crate::domain::Refusal;
use crate::domain::skills::framework_file::{
    Difference, Fault, FaultKind, MOST_LINES, NotAFramework,
};
use crate::words::{Words, say};

impl Words {
    /// Each fault in a sentence with its line, and how many more there are.
    pub fn framework_faults(&self, not: &NotAFramework) -> Vec<String> {
        let mut said: Vec<String> = not.faults.iter().map(|f| self.framework_fault(f)).collect();
        if not.more > 0 {
            said.push(say!(self, "framework-fault-more", count = not.more));
        }
        said
    }

    /// A fault with its line and column: what it is and what to do.
    pub fn framework_fault(&self, fault: &Fault) -> String {
        let said = self.fault_kind(&fault.kind);
        match (fault.line, fault.column) {
            (Some(line), Some(column)) => say!(
                self,
                "framework-fault-in",
                line = line.to_string(),
                column = column.code(),
                fault = said
            ),
            (Some(line), None) => say!(
                self,
                "framework-fault-at",
                line = line.to_string(),
                fault = said
            ),
            (None, _) => said,
        }
    }

    /// What a file would change: what becomes, and of what.
    pub fn framework_difference(&self, difference: &Difference) -> (String, String) {
        use Difference as D;
        match difference {
            D::New { name, .. } => (say!(self, "difference-new"), name.clone()),
            D::Reworded { name, fields, .. } => {
                let fields: Vec<String> = fields.iter().map(|f| self.skill_field(*f)).collect();
                let fields = self.and(&fields);
                let of = say!(self, "difference-of", name = name.as_str(), what = fields);
                (say!(self, "difference-reworded"), of)
            }
            D::Retired { name, .. } => (say!(self, "difference-retired"), name.clone()),
            D::BroughtBack { name, .. } => (say!(self, "difference-back"), name.clone()),
            D::OtherUnit { name, unit, .. } => {
                let of = say!(
                    self,
                    "difference-of",
                    name = name.as_str(),
                    what = unit.as_str()
                );
                (say!(self, "difference-unit"), of)
            }
            D::Reordered => (
                say!(self, "difference-reordered"),
                say!(self, "difference-all"),
            ),
            D::MilestoneNew { name } => (say!(self, "difference-milestone-new"), name.clone()),
            D::MilestoneChanged { name } => {
                (say!(self, "difference-milestone-changed"), name.clone())
            }
            D::MilestoneGone { name } => (say!(self, "difference-milestone-gone"), name.clone()),
        }
    }

    fn fault_kind(&self, kind: &FaultKind) -> String {
        use FaultKind as K;
        match kind {
            K::Empty => say!(self, "framework-fault-empty"),
            K::TooLarge => say!(self, "framework-fault-too-large"),
            K::TooManyLines => {
                let most = MOST_LINES.to_string();
                say!(self, "framework-fault-too-many-lines", most = most)
            }
            K::NotUtf8 => say!(self, "framework-fault-not-utf8"),
            K::ColumnMissing(field) => {
                say!(
                    self,
                    "framework-fault-column-missing",
                    heading = field.code()
                )
            }
            K::ColumnTwice(field) => {
                say!(self, "framework-fault-column-twice", heading = field.code())
            }
            K::ColumnNotKnown { heading } => {
                let heading = heading.as_str();
                say!(self, "framework-fault-column-not-known", heading = heading)
            }
            K::BrokenLine => say!(self, "framework-fault-broken-line"),
            K::CodeTwice { code, line } => say!(
                self,
                "framework-fault-code-twice",
                code = code.as_str(),
                line = line.to_string()
            ),
            K::ShortNameTwice { name, line } => say!(
                self,
                "framework-fault-short-name-twice",
                name = name.as_str(),
                line = line.to_string()
            ),
            K::NotYesOrNo => say!(self, "framework-fault-yes-or-no"),
            K::WaysNotKnown => say!(self, "framework-fault-ways"),
            K::LevelNotKnown { typed } => {
                say!(self, "framework-fault-level", typed = typed.as_str())
            }
            K::MilestoneTwice { name } => {
                say!(
                    self,
                    "framework-fault-milestone-twice",
                    name = name.as_str()
                )
            }
            K::NotForThisSkill => say!(self, "framework-fault-not-for-this-skill"),
            // Of these the page says more than a cell needs.
            K::Refused(Refusal::TextMissing) => say!(self, "framework-fault-nothing-typed"),
            K::Refused(Refusal::TextTooLong { longest }) => say!(
                self,
                "framework-fault-too-long",
                longest = longest.to_string()
            ),
            K::Refused(refusal) => self.refusal(refusal),
        }
    }
}
