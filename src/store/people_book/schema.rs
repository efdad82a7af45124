//! The tables of the people book: each in exactly one list, guarded as the shop book's are.

use rusqlite::Connection;

use crate::domain::contacts::{AskedOf, Channel, Direction};
use crate::domain::erasure::{self, keeping};
use crate::domain::hours::TimeKind;
use crate::domain::hours::attendance::Attendance;
use crate::domain::hours::expenses::Proof;
use crate::domain::hours::rows::{Going, Reason};
use crate::domain::leaving::checks::CheckPoint;
use crate::domain::leaving::touch::TouchWay;
use crate::domain::leaving::{self, Destination, Evidence};
use crate::domain::measures::readings::{Ending, HowAsked, Point};
use crate::domain::measures::{Instrument, Item};
use crate::domain::person_records::{
    FirstDayAnswer, FirstDayThing, LookKind, RecordField, RecordPage,
};
use crate::domain::recipients::{MatchesBy, Power, RecipientField, RecipientState, Service, Way};
use crate::domain::referrals::{DeclineReason, Source};
use crate::domain::reports::page::PlanKind;
use crate::domain::reports::page::ReportKind;
use crate::domain::reports::typed::Asks;
use crate::domain::sharing::rows::{Basis, Purpose, Section};
use crate::domain::skills::Standing;
use crate::domain::skills::goals::{GoalField, GoalStatus};
use crate::domain::skills::reviews::ReviewField;
use crate::domain::skills::rows::{AnswerKind, EvidenceKind, RevokeReason};
use crate::domain::skills::wording::WaysKind;
use crate::domain::support::Went;
use crate::domain::support::plan::PlanStep;
use crate::store::error::Stored;
use crate::store::schema::TableKind::{Ledger, Lookup, Version, Working};
use crate::store::schema::{NoticeKind, Step, Table, child, codes, fill, own, plain, side};

use super::codes::{ANSWERS, DAY_CHANGES, TOUCHES, WAYS};
use super::contacts::{CONTACT_FIELDS, CONTACT_SAYS};
use super::goals::{CHARITY_SETTINGS, GOAL_SAYS};
use super::measures::BECAME;
use super::referrals::{referral_fields, referral_says};
use super::reports::{REPORT_FORMS, REPORT_RESTS, REPORT_SAYS, report_fields};
use super::sharing::{SHARING_HOWS, SHARING_SAYS};
use super::skills::SAYS;
use super::support::{PLAN_FIELDS, SUPPORT_FIELDS};

/// Every table of the people book.
pub const TABLES: &[Table] = &[
    plain("book", Ledger, "id"),
    plain("audit", Ledger, "by_till, seq"),
    own("side_digests", Ledger, "by_till, seq, n"),
    own("notices", Ledger, "id"),
    own("record_pages_written", Version, "person, page, rev"),
    own("first_days", Version, "person, thing, rev"),
    own("placements", Version, "id, rev"),
    own("placement_times", Ledger, "id, rev, n"),
    own("placement_pauses", Ledger, "id, rev, n"),
    own("placement_extensions", Ledger, "id, rev, n"),
    own("day_changes", Ledger, "id"),
    own("attendance", Ledger, "id"),
    own("attendance_said", Ledger, "id"),
    own("proposals", Ledger, "id"),
    child(
        "proposal_changes",
        "proposal, n",
        "proposal",
        "proposals",
        "id",
    ),
    own("proposal_answers", Ledger, "id"),
    own("agreements", Ledger, "id"),
    own("expenses", Ledger, "id"),
    own("looks", Ledger, "person, by_till, seq, n"),
    own("put_backs", Ledger, "id"),
    own("card_letters", Ledger, "person, rev"),
    own("skill_wordings", Version, "skill, rev"),
    own("frameworks", Version, "id, rev"),
    own("framework_skills", Ledger, "id, rev, n"),
    own("framework_milestones", Ledger, "id, rev, n"),
    own("milestone_needs", Ledger, "id, rev, of, n"),
    own("skill_choices", Version, "placement, rev"),
    own("skills_chosen", Ledger, "placement, rev, skill"),
    own("skill_rows", Ledger, "id"),
    own("skill_evidence", Ledger, "id"),
    own("evidence_switches", Version, "person, rev"),
    own("till_skill_letters", Ledger, "rev"),
    own("goal_rows", Ledger, "id"),
    own("goal_steps", Ledger, "row, n"),
    own("reviews", Ledger, "id"),
    own("charity_set", Version, "setting, rev"),
    own("measure_settings", Version, "instrument, rev"),
    own("measure_questions", Ledger, "instrument, rev, item"),
    own("people_to_call", Ledger, "setting, rev, n"),
    own("readings", Ledger, "id"),
    own("reading_answers", Ledger, "reading, item"),
    own("passports_given", Ledger, "id"),
    own("sharing_rows", Ledger, "id"),
    own("sharing_sections", Ledger, "row, section"),
    own("contact_rows", Ledger, "id"),
    own("recipients", Version, "id, rev"),
    own("referrals", Version, "id, rev"),
    own("referral_texts", Version, "referral, rev"),
    own("referral_rows", Ledger, "id"),
    own("reports", Ledger, "id"),
    own("report_rows", Ledger, "id"),
    own("support_agreed", Ledger, "id"),
    own("support_rows", Ledger, "id"),
    own("support_noted", Version, "meeting, rev"),
    own("plan_rows", Ledger, "id"),
    own("leaving_said", Version, "person, rev"),
    own("leavings", Version, "id, rev"),
    own("leaving_goes_to", Ledger, "leaving, rev, what"),
    own("touch_rows", Ledger, "id"),
    own("leaving_checks", Ledger, "id"),
    own("check_goes_to", Ledger, "row, what"),
    own("stops", Ledger, "id"),
    own("deaths", Ledger, "id"),
    own("certificates_given", Ledger, "id"),
    own("erasures", Ledger, "id"),
    own("erasure_counts", Ledger, "erasure, area"),
    own("erased_rows", Ledger, "side, side_key"),
    own("erased_of_entries", Ledger, "of_till, of_seq, erasure"),
    own("keeping_rows", Ledger, "id"),
    side("audit_reasons", "by_till, seq"),
    side("record_words", "person, page, rev, field"),
    side("attendance_words", "row"),
    side("proposal_words", "proposal"),
    side("expense_words", "row"),
    side("skill_words", "row"),
    side("evidence_photos", "evidence"),
    side("goal_words", "row, n, field"),
    side("review_words", "review, field"),
    side("passport_papers", "passport"),
    side("sharing_words", "row"),
    side("contact_words", "row, field"),
    side("recipient_words", "recipient, rev, field"),
    side("referral_words", "referral, rev, field"),
    side("referral_row_words", "row"),
    side("report_words", "row, field"),
    side("report_pages", "row"),
    side("report_files", "row, form"),
    side("support_agreed_words", "row"),
    side("support_words", "row, field"),
    side("support_notes", "meeting, rev"),
    side("plan_words", "row, field"),
    side("leaving_words", "person, rev"),
    side("certificate_papers", "certificate"),
    side("keeping_words", "row"),
    plain("letters_taken", Working, "from_till"),
    plain("sightings_taken", Working, "from_till"),
    plain("book_keys", Working, "one"),
    plain("erasure_open", Working, "token"),
    plain("notice_kinds", Lookup, "code"),
    plain("record_pages", Lookup, "code"),
    plain("record_fields", Lookup, "code"),
    plain("first_day_things", Lookup, "code"),
    plain("first_day_answers", Lookup, "code"),
    plain("time_kinds", Lookup, "code"),
    plain("touches", Lookup, "code"),
    plain("goings", Lookup, "code"),
    plain("row_ways", Lookup, "code"),
    plain("hour_reasons", Lookup, "code"),
    plain("day_change_kinds", Lookup, "code"),
    plain("attendances", Lookup, "code"),
    plain("proposal_answer_kinds", Lookup, "code"),
    plain("expense_proofs", Lookup, "code"),
    plain("look_kinds", Lookup, "code"),
    plain("skill_ways", Lookup, "code"),
    plain("skill_says", Lookup, "code"),
    plain("skill_standings", Lookup, "code"),
    plain("skill_answers", Lookup, "code"),
    plain("revoke_reasons", Lookup, "code"),
    plain("evidence_kinds", Lookup, "code"),
    plain("goal_says", Lookup, "code"),
    plain("goal_states", Lookup, "code"),
    plain("goal_fields", Lookup, "code"),
    plain("review_fields", Lookup, "code"),
    plain("charity_settings", Lookup, "code"),
    plain("measure_instruments", Lookup, "code"),
    plain("measure_items", Lookup, "code"),
    plain("measure_points", Lookup, "code"),
    plain("measure_askings", Lookup, "code"),
    plain("measure_endings", Lookup, "code"),
    plain("measure_answers", Lookup, "code"),
    plain("sharing_says", Lookup, "code"),
    plain("sharing_parts", Lookup, "code"),
    plain("sharing_purposes", Lookup, "code"),
    plain("sharing_bases", Lookup, "code"),
    plain("sharing_hows", Lookup, "code"),
    plain("contact_says", Lookup, "code"),
    plain("contact_directions", Lookup, "code"),
    plain("contact_channels", Lookup, "code"),
    plain("contact_askings", Lookup, "code"),
    plain("contact_fields", Lookup, "code"),
    plain("services", Lookup, "code"),
    plain("powers", Lookup, "code"),
    plain("reply_ways", Lookup, "code"),
    plain("recipient_states", Lookup, "code"),
    plain("recipient_matches", Lookup, "code"),
    plain("recipient_fields", Lookup, "code"),
    plain("referral_sources", Lookup, "code"),
    plain("referral_says", Lookup, "code"),
    plain("decline_reasons", Lookup, "code"),
    plain("referral_fields", Lookup, "code"),
    plain("report_kinds", Lookup, "code"),
    plain("report_says", Lookup, "code"),
    plain("report_asks", Lookup, "code"),
    plain("report_fields", Lookup, "code"),
    plain("report_rests", Lookup, "code"),
    plain("report_forms", Lookup, "code"),
    plain("support_went", Lookup, "code"),
    plain("support_fields", Lookup, "code"),
    plain("plan_kinds", Lookup, "code"),
    plain("plan_steps", Lookup, "code"),
    plain("plan_fields", Lookup, "code"),
    plain("leaving_reasons", Lookup, "code"),
    plain("leaving_wheres", Lookup, "code"),
    plain("leaving_evidences", Lookup, "code"),
    plain("leaving_points", Lookup, "code"),
    plain("touch_ways", Lookup, "code"),
    plain("erasure_kinds", Lookup, "code"),
    plain("erasure_whys", Lookup, "code"),
    plain("erasure_areas", Lookup, "code"),
    plain("keeping_says", Lookup, "code"),
    plain("restriction_whys", Lookup, "code"),
];

/// All steps, oldest first.
pub const STEPS: &[Step] = &[STEP_1, STEP_2, STEP_3, STEP_4, STEP_5];

/// Records, placements, hours, looks, letters.
const STEP_1: Step = Step {
    sql: include_str!("step_1.sql"),
    added_only: &[
        "book",
        "audit",
        "side_digests",
        "notices",
        "record_pages_written",
        "first_days",
        "placements",
        "placement_times",
        "placement_pauses",
        "placement_extensions",
        "day_changes",
        "attendance",
        "attendance_said",
        "proposals",
        "proposal_changes",
        "proposal_answers",
        "agreements",
        "expenses",
        "looks",
        "card_letters",
    ],
    revisions: &[
        ("record_pages_written", &["person", "page"]),
        ("first_days", &["person", "thing"]),
        ("placements", &["id"]),
    ],
    side: &[
        "audit_reasons",
        "record_words",
        "attendance_words",
        "proposal_words",
        "expense_words",
    ],
};

/// Skills, goals, reviews and measures; and what somebody looked at of them.
const STEP_2: Step = Step {
    sql: include_str!("step_2.sql"),
    added_only: &[
        "skill_wordings",
        "frameworks",
        "framework_skills",
        "framework_milestones",
        "milestone_needs",
        "skill_choices",
        "skills_chosen",
        "skill_rows",
        "skill_evidence",
        "evidence_switches",
        "till_skill_letters",
        "goal_rows",
        "goal_steps",
        "reviews",
        "charity_set",
        "measure_settings",
        "measure_questions",
        "people_to_call",
        "readings",
        "reading_answers",
        "passports_given",
    ],
    revisions: &[
        ("skill_wordings", &["skill"]),
        ("frameworks", &["id"]),
        ("skill_choices", &["placement"]),
        ("evidence_switches", &["person"]),
        ("charity_set", &["setting"]),
        ("measure_settings", &["instrument"]),
    ],
    side: &[
        "skill_words",
        "evidence_photos",
        "goal_words",
        "review_words",
        "passport_papers",
    ],
};

/// Referrals and recipients; permission; reports; support and leaving. A file for each.
const STEP_3: Step = Step {
    sql: concat!(
        include_str!("step_3/referrals.sql"),
        include_str!("step_3/permission.sql"),
        include_str!("step_3/reports.sql"),
        include_str!("step_3/support.sql"),
    ),
    added_only: &[
        "recipients",
        "referrals",
        "referral_texts",
        "referral_rows",
        "sharing_rows",
        "sharing_sections",
    ],
    revisions: &[
        ("recipients", &["id"]),
        ("referrals", &["id"]),
        ("referral_texts", &["referral"]),
    ],
    side: &[
        "recipient_words",
        "referral_words",
        "referral_row_words",
        "sharing_words",
    ],
};

/// Reports, contacts, support and leaving. A file for each.
const STEP_4: Step = Step {
    sql: concat!(
        include_str!("step_4/reports.sql"),
        include_str!("step_4/contacts.sql"),
        include_str!("step_4/support.sql"),
        include_str!("step_4/leaving.sql"),
    ),
    added_only: &[
        "reports",
        "report_rows",
        "contact_rows",
        "support_agreed",
        "support_rows",
        "support_noted",
        "plan_rows",
        "leaving_said",
        "leavings",
        "leaving_goes_to",
        "touch_rows",
        "leaving_checks",
        "check_goes_to",
        "stops",
        "deaths",
        "certificates_given",
    ],
    revisions: &[
        ("support_noted", &["meeting"]),
        ("leaving_said", &["person"]),
        ("leavings", &["id"]),
    ],
    side: &[
        "report_words",
        "report_pages",
        "report_files",
        "contact_words",
        "support_agreed_words",
        "support_words",
        "support_notes",
        "plan_words",
        "leaving_words",
        "certificate_papers",
    ],
};

/// Putting a copy back; erasing, holds and restrictions. A file for each.
const STEP_5: Step = Step {
    sql: concat!(
        include_str!("step_5/restored.sql"),
        include_str!("step_5/erasure.sql"),
    ),
    added_only: &[
        "put_backs",
        "erasures",
        "erasure_counts",
        "erased_rows",
        "erased_of_entries",
        "keeping_rows",
    ],
    revisions: &[],
    side: &["keeping_words"],
};

/// Fills the lookup tables with the codes that this program knows.
pub fn fill_lookups(conn: &Connection) -> Stored<()> {
    let notices = [
        NoticeKind::ClockBehind.code(),
        NoticeKind::ClockFarAhead.code(),
    ];
    for (table, codes) in [
        ("notice_kinds", notices.to_vec()),
        ("record_pages", codes(RecordPage::ALL, RecordPage::code)),
        ("record_fields", codes(RecordField::ALL, RecordField::code)),
        (
            "first_day_things",
            codes(FirstDayThing::ALL, FirstDayThing::code),
        ),
        (
            "first_day_answers",
            codes(FirstDayAnswer::ALL, FirstDayAnswer::code),
        ),
        ("time_kinds", codes(TimeKind::ALL, TimeKind::code)),
        ("touches", TOUCHES.to_vec()),
        ("goings", codes(Going::ALL, Going::code)),
        ("row_ways", WAYS.to_vec()),
        ("hour_reasons", codes(Reason::ALL, Reason::code)),
        ("day_change_kinds", DAY_CHANGES.to_vec()),
        ("attendances", codes(Attendance::ALL, Attendance::code)),
        ("proposal_answer_kinds", ANSWERS.to_vec()),
        ("expense_proofs", codes(Proof::ALL, Proof::code)),
        ("look_kinds", codes(LookKind::ALL, LookKind::code)),
        ("skill_ways", codes(WaysKind::ALL, WaysKind::code)),
        ("skill_says", SAYS.to_vec()),
        ("skill_standings", codes(&Standing::ALL, Standing::code)),
        ("skill_answers", codes(AnswerKind::ALL, AnswerKind::code)),
        (
            "revoke_reasons",
            codes(RevokeReason::ALL, RevokeReason::code),
        ),
        (
            "evidence_kinds",
            codes(EvidenceKind::ALL, EvidenceKind::code),
        ),
        ("goal_says", GOAL_SAYS.to_vec()),
        ("goal_states", codes(GoalStatus::ALL, GoalStatus::code)),
        ("goal_fields", codes(GoalField::ALL, GoalField::code)),
        ("review_fields", codes(ReviewField::ALL, ReviewField::code)),
        ("charity_settings", CHARITY_SETTINGS.to_vec()),
        (
            "measure_instruments",
            codes(Instrument::ALL, Instrument::code),
        ),
        ("measure_items", codes(Item::ALL, Item::code)),
        ("measure_points", codes(Point::ALL, Point::code)),
        ("measure_askings", codes(HowAsked::ALL, HowAsked::code)),
        ("measure_endings", codes(Ending::ALL, Ending::code)),
        ("measure_answers", BECAME.to_vec()),
        ("sharing_says", SHARING_SAYS.to_vec()),
        ("sharing_parts", codes(Section::ALL, Section::code)),
        ("sharing_purposes", codes(Purpose::ALL, Purpose::code)),
        ("sharing_bases", codes(Basis::ALL, Basis::code)),
        ("sharing_hows", SHARING_HOWS.to_vec()),
        ("contact_says", CONTACT_SAYS.to_vec()),
        ("contact_directions", codes(Direction::ALL, Direction::code)),
        ("contact_channels", codes(Channel::ALL, Channel::code)),
        ("contact_askings", codes(AskedOf::ALL, AskedOf::code)),
        ("contact_fields", CONTACT_FIELDS.to_vec()),
        ("services", codes(Service::ALL, Service::code)),
        ("powers", codes(Power::ALL, Power::code)),
        ("reply_ways", codes(Way::ALL, Way::code)),
        (
            "recipient_states",
            codes(RecipientState::ALL, RecipientState::code),
        ),
        ("recipient_matches", codes(MatchesBy::ALL, MatchesBy::code)),
        (
            "recipient_fields",
            codes(RecipientField::ALL, RecipientField::code),
        ),
        ("referral_sources", codes(Source::ALL, Source::code)),
        ("referral_says", referral_says()),
        (
            "decline_reasons",
            codes(DeclineReason::ALL, DeclineReason::code),
        ),
        ("referral_fields", referral_fields()),
        ("report_kinds", codes(ReportKind::ALL, ReportKind::code)),
        ("report_says", REPORT_SAYS.to_vec()),
        ("report_asks", codes(Asks::ALL, Asks::code)),
        ("report_fields", report_fields()),
        ("report_rests", REPORT_RESTS.to_vec()),
        ("report_forms", REPORT_FORMS.to_vec()),
        ("support_went", codes(Went::ALL, Went::code)),
        ("support_fields", SUPPORT_FIELDS.to_vec()),
        ("plan_kinds", codes(PlanKind::ALL, PlanKind::code)),
        ("plan_steps", codes(PlanStep::ALL, PlanStep::code)),
        ("plan_fields", PLAN_FIELDS.to_vec()),
        (
            "leaving_reasons",
            codes(leaving::Reason::ALL, leaving::Reason::code),
        ),
        ("leaving_wheres", codes(Destination::ALL, Destination::code)),
        ("leaving_evidences", codes(Evidence::ALL, Evidence::code)),
        ("leaving_points", codes(CheckPoint::ALL, CheckPoint::code)),
        ("touch_ways", codes(TouchWay::ALL, TouchWay::code)),
        (
            "erasure_kinds",
            codes(erasure::Kind::ALL, erasure::Kind::code),
        ),
        ("erasure_whys", codes(erasure::Why::ALL, erasure::Why::code)),
        (
            "erasure_areas",
            codes(erasure::Area::ALL, erasure::Area::code),
        ),
        (
            "keeping_says",
            codes(keeping::Says::ALL, keeping::Says::code),
        ),
        (
            "restriction_whys",
            codes(keeping::RestrictedFor::ALL, keeping::RestrictedFor::code),
        ),
    ] {
        fill(conn, table, &codes)?;
    }
    Ok(())
}
