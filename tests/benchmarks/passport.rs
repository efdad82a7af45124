//! The skills passport: of a dozen skills, and of all 96.

use chrono::{Days, NaiveDate};
use pathway_till::documents::skills::{PassportFacts, passport};
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::ids::{EntryId, FrameworkId, MilestoneId, PersonId, SkillId};
use pathway_till::domain::skills::framework::Placed;
use pathway_till::domain::skills::framework_file::Shipped;
use pathway_till::domain::skills::passport::passport as of_record;
use pathway_till::domain::skills::{
    Framework, Frameworks, Level, Row, Says, SignOff, Standing, record,
};
use pathway_till::domain::time::at_london;
use pathway_till::files::frameworks::{read, shipped};
use pathway_till::words::Words;
use uuid::Uuid;

use super::takes;

/// What a passport may take: nobody waits for it.
const BUDGET_MS: f64 = 50.0;

/// The three frameworks that come with the program.
fn books() -> Frameworks {
    let mut ids = (1..).map(Uuid::from_u128);
    let mut next = || ids.next().expect("an id");
    let mut all = Vec::new();
    for which in Shipped::ALL {
        let file = read(shipped(*which)).expect("a framework");
        let name = FreeText::new(which.code()).expect("a name");
        let empty = Framework::empty(FrameworkId(next()), name);
        // So many ids are more than enough for one file.
        let skills: Vec<Uuid> = (0..200).map(|_| next()).collect();
        let milestones: Vec<Uuid> = (0..200).map(|_| next()).collect();
        let (mut skills, mut milestones) = (skills.into_iter(), milestones.into_iter());
        let new_skill = || SkillId(skills.next().expect("an id"));
        let new_milestone = || MilestoneId(milestones.next().expect("an id"));
        let made = empty.taken_in(&file, day(0), new_skill, new_milestone);
        all.push(made.expect("a framework"));
    }
    Frameworks::of_revisions(all)
}

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 1).expect("a day") + Days::new(n)
}

/// The facts of somebody who was signed off for the first skills of the frameworks.
fn facts(books: &Frameworks, skills: usize) -> PassportFacts {
    let (person, by) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
    let made_at = at_london(day(150), 720).expect("a moment");
    let signed = |(n, placed): (u64, Placed<'_>)| {
        let (way, _) = placed.skill.wording.ways.each().last().expect("a way");
        let standing = match way {
            Standing::KnowsHow => way,
            Standing::Level(_) => Standing::Level(Level::OnMyOwn),
        };
        Row {
            id: EntryId(Uuid::from_u128(u128::from(n))),
            person,
            seq: i64::try_from(n).expect("a number"),
            written_at: made_at,
            by,
            says: Says::SignedOff(SignOff {
                skill: placed.skill.id,
                version: placed.skill.version,
                standing,
                seen_on: day(n),
                sentence: None,
                evidence: Vec::new(),
                sighting: None,
            }),
        }
    };
    let rows: Vec<Row> = (1..).zip(books.in_use().take(skills)).map(signed).collect();
    let record = record::record(person, &rows, books, day(150));
    let passport = of_record(
        &record,
        books,
        "Clapton Bakehouse",
        "Aydın Kaya",
        day(150),
        |_| Some("Priya Shah".to_owned()),
    );
    PassportFacts {
        passport,
        contact: Some("020 7946 0123".into()),
        made_at,
    }
}

/// Passports from their facts to the bytes of their PDF.
pub fn passports() {
    let words = Words::english().expect("words");
    let books = books();
    for skills in [12, 96] {
        let facts = facts(&books, skills);
        let name = format!("A passport of {skills} skills");
        takes(&name, BUDGET_MS, || passport(&words, &facts));
    }
}
