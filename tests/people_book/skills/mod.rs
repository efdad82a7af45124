//! Skills in the people book: what is refused, a whole story, letters, and who sees what.

use pathway_till::domain::access::Role;
use pathway_till::domain::hours::days::london_day;
use pathway_till::domain::ids::{EntryId, PersonId, SkillId};
use pathway_till::domain::skills::rows::AnswerKind;
use pathway_till::domain::skills::signing::{Lower, TakenFrom, Wish};
use pathway_till::domain::skills::{Level, Record, SkillVersion, Standing, record};
use pathway_till::operations::people_book::skills::signing::{SignOffAnswer, ToSign};

use crate::support::Both;

mod frameworks;
mod letters;
mod measures;
mod passports;
mod privacy;
mod refusals;
mod story;

impl Both {
    pub(in crate::people_book) fn new_entry(&self) -> EntryId {
        EntryId(self.env.new_id())
    }

    pub(super) fn skill(&self, place: usize) -> SkillId {
        self.scene.skills.skill(place).expect("a skill")
    }

    /// How Sam stands.
    pub(super) fn record(&self) -> Record {
        self.record_of(self.sam())
    }

    pub(super) fn record_of(&self, person: PersonId) -> Record {
        let read = self.people.read();
        let rows = read.skill_rows_of(person).expect("rows");
        let frameworks = read.frameworks().expect("frameworks");
        record(person, &rows, &frameworks, london_day(self.env.now()))
    }

    /// A sign-off of Sam that nothing is in the way of.
    pub(super) fn to_sign(&self) -> ToSign {
        ToSign {
            id: self.new_entry(),
            wish: Wish {
                person: self.sam(),
                skill: self.skill(0),
                version: SkillVersion::FIRST,
                from: TakenFrom::Chosen,
                standing: Standing::Level(Level::OnMyOwn),
                lower: Lower::NotSaid,
                seen_on: self.scene.yesterday,
                sentence: "Washed before dough".into(),
                evidence: Vec::new(),
                sighting: None,
            },
            photos: Vec::new(),
        }
    }

    pub(super) fn answer(&self, sign_off: EntryId, kind: AnswerKind, typed: &str) -> SignOffAnswer {
        SignOffAnswer {
            id: self.new_entry(),
            sign_off,
            kind,
            typed: typed.into(),
        }
    }

    pub(super) fn waits_for(&self, role: Role) -> EntryId {
        let person = self.person(role);
        let waiting = self.scene.skills.waiting(person).expect("somebody");
        waiting.sign_off
    }
}
