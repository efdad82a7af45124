//! Around the placement: one-to-ones, their notes, the plan.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::reports::page::PlanKind;
use pathway_till::domain::support::plan::{PlanStep, PlanWish};
use pathway_till::domain::support::refusals::SupportRefusal as R;
use pathway_till::domain::support::{Count, Went, count};
use pathway_till::operations::people_book::support::looks::{
    LookAtSupport, LookAtSupportNotes, Support,
};
use pathway_till::operations::people_book::support::meetings::{
    AgreeSupport, MeetingOf, MeetingWish, PutRightMeeting, SupportToAgree, WriteMeeting,
};
use pathway_till::operations::people_book::support::notes::{NoteOf, WriteSupportNote};
use pathway_till::operations::people_book::support::plan::{PlanOf, WritePlan};

use super::refused;
use crate::support::Both;

impl Both {
    fn support(&mut self) -> Support {
        let sam = self.sam();
        self.perform::<LookAtSupport>(Role::Supervisor, &sam)
            .expect("a look")
    }

    fn meeting(&self, went: Went) -> MeetingOf {
        MeetingOf {
            id: self.new_entry(),
            person: self.sam(),
            instead: None,
            wish: Some(MeetingWish {
                placement: self.scene.placement,
                on: self.scene.yesterday,
                went,
                minutes: (went == Went::Kept).then_some(40),
                with: self.person(Role::Supervisor),
                next_step: "Ask about the Wednesday class".into(),
            }),
        }
    }

    fn counted(&mut self) -> Count {
        let of = self.support();
        count(&of.agreed, &of.meetings, self.scene.placement)
    }
}

#[test]
fn eight_were_agreed_and_each_is_written_as_it_went() {
    let mut both = Both::new();
    let before = both.counted();
    let expected = Count {
        agreed: Some(8),
        kept: 1,
    };
    assert_eq!(before, expected);
    for went in [Went::Kept, Went::DidNotHappen, Went::Moved] {
        let meeting = both.meeting(went);
        for _ in 0..2 {
            both.perform::<WriteMeeting>(Role::Supervisor, &meeting)
                .expect("sent twice, written once");
        }
    }
    assert_eq!(both.counted().kept, 2);
    assert_eq!(both.support().meetings.len(), 4);
    let more = |seen, word: &str| SupportToAgree {
        id: both.new_entry(),
        person: both.sam(),
        placement: both.scene.placement,
        seen,
        number: 10,
        word: word.into(),
    };
    let agreed = Some(both.scene.support.agreed);
    let (wordless, stale, good) = (more(agreed, ""), more(None, "Why"), more(agreed, "Why"));
    let missing: Refusal = R::WordMissing { usual: 8 }.into();
    refused(&mut both, missing, |b| {
        b.perform::<AgreeSupport>(Role::Supervisor, &wordless)
    });
    refused(&mut both, Refusal::from(R::Changed), |b| {
        b.perform::<AgreeSupport>(Role::Supervisor, &stale)
    });
    both.perform::<AgreeSupport>(Role::Supervisor, &good)
        .expect("ten");
    assert_eq!(both.counted().agreed, Some(10));
    both.verify();
}

#[test]
fn what_was_wrong_is_put_right_by_a_later_row_with_a_reason() {
    let mut both = Both::new();
    let met = both.scene.support.met;
    let right = |both: &Both, seen, why: &str| MeetingOf {
        instead: Some(PutRightMeeting {
            of: met,
            seen,
            why: why.into(),
        }),
        ..both.meeting(Went::DidNotHappen)
    };
    let silent = right(&both, met, " ");
    refused(&mut both, Refusal::from(R::ReasonMissing), |b| {
        b.perform::<WriteMeeting>(Role::Supervisor, &silent)
    });
    let first = right(&both, met, "The shop was closed");
    both.perform::<WriteMeeting>(Role::Supervisor, &first)
        .expect("right");
    let late = right(&both, met, "Again");
    refused(&mut both, Refusal::from(R::Changed), |b| {
        b.perform::<WriteMeeting>(Role::Supervisor, &late)
    });
    let out = MeetingOf {
        wish: None,
        ..right(&both, first.id, "It was somebody else")
    };
    both.perform::<WriteMeeting>(Role::Supervisor, &out)
        .expect("out");
    assert_eq!(both.support().meetings, []);
    both.verify();
}

#[test]
fn a_note_is_for_whoever_may_read_notes_and_each_look_is_on_the_record() {
    let mut both = Both::new();
    let sam = both.sam();
    let note = NoteOf {
        meeting: both.scene.support.met,
        person: sam,
        seen: 1,
        words: "Zephyrine at the bus stop".into(),
    };
    let capability = Capability::SupportNotes;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<WriteSupportNote>(Role::Supervisor, &note)
    });
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        b.perform::<LookAtSupportNotes>(Role::Supervisor, &sam)
    });
    both.perform::<WriteSupportNote>(Role::Manager, &note)
        .expect("written");
    let notes = both.perform::<LookAtSupportNotes>(Role::Manager, &sam);
    let notes = notes.expect("a look");
    let words = notes[&note.meeting].words.as_ref().expect("words");
    assert_eq!(words.as_str(), note.words);
    assert!(!format!("{:?}", both.support()).contains("Zephyrine"));
    let looks = both.people.read().looks_at(sam, 10).expect("looks");
    assert!(looks.iter().any(|look| look.what == LookKind::SupportNotes));
    let dump = both.people_dump();
    let lines: Vec<&str> = dump.lines().filter(|l| l.contains("Zephyrine")).collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("support_notes "));
    both.verify();
}

#[test]
fn a_plan_goes_step_by_step_and_keeps_its_kind() {
    let mut both = Both::new();
    let garden = both.scene.support.garden;
    let step = |both: &Both, seen, kind, step| PlanOf {
        id: both.new_entry(),
        person: both.sam(),
        of: Some((garden, seen)),
        wish: PlanWish {
            kind,
            step,
            on: both.scene.yesterday,
            place: "Hackney allotments".into(),
            what: "Thursdays".into(),
        },
    };
    let other = step(&both, garden, PlanKind::Social, PlanStep::Started);
    refused(&mut both, Refusal::from(R::Changed), |b| {
        b.perform::<WritePlan>(Role::Supervisor, &other)
    });
    let began = step(&both, garden, PlanKind::PhysicalHealth, PlanStep::Started);
    for _ in 0..2 {
        both.perform::<WritePlan>(Role::Supervisor, &began)
            .expect("began");
    }
    let late = step(&both, garden, PlanKind::PhysicalHealth, PlanStep::Stopped);
    refused(&mut both, Refusal::from(R::Changed), |b| {
        b.perform::<WritePlan>(Role::Supervisor, &late)
    });
    let plan = both.support().plan;
    assert_eq!(plan.len(), 1);
    assert_eq!(plan[0].now.step, PlanStep::Started);
    assert_eq!(plan[0].before.len(), 1);
    both.verify();
}
