//! A time that is put right, from its form to its check page.

use pathway_till::domain::Refusal;
use pathway_till::domain::hours::TimeKind;
use pathway_till::domain::hours::rows::Reason;
use pathway_till::domain::hours::sitting_entry::{Field, Unclear};
use pathway_till::domain::ids::ShopId;
use pathway_till::ui::screens::put_right::{self, BreakDraft, Stage};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::ui::widgets::whose::{Listed, Whose};
use uuid::Uuid;

use super::{SHOP, at, day, shops, sitting};
use crate::screens::samples::Screen;

fn putting(whose: Whose, listed: Listed, draft: put_right::Draft) -> Screen {
    let data = put_right::Data {
        whose,
        day: day("2026-11-17"),
        today: day("2026-11-24"),
        shop: SHOP,
        kind: TimeKind::Training,
        shops: shops(),
        before: Vec::new(),
        after: Vec::new(),
        listed,
        problem: None,
    };
    Screen::PutRight(data, draft)
}

/// What stands there and what will: another day, shop and kind; nothing; or something new.
fn checking(before: bool, after: bool, problem: Option<&str>) -> Screen {
    let draft = put_right::Draft {
        stage: Stage::Check,
        reason: Some(Reason::OtherKind),
        words: Asked::with("She helped in the bike shop on Monday".into()),
        ..put_right::Draft::of(&sitting())
    };
    let Screen::PutRight(mut data, draft) = putting(Whose::Theirs, Listed::Not, draft) else {
        unreachable!("putting right")
    };
    let mut moved = sitting();
    moved.day = day("2026-11-16");
    moved.shop = ShopId(Uuid::from_u128(8));
    moved.kind = TimeKind::Volunteering;
    moved.left = Some(at("2026-11-17", 780));
    data.before = before.then(sitting).into_iter().collect();
    data.after = after.then_some(moved).into_iter().collect();
    data.problem = problem.map(ToOwned::to_owned);
    Screen::PutRight(data, draft)
}

pub fn all() -> Vec<(&'static str, Screen)> {
    let of = || put_right::Draft::of(&sitting());
    let at_stage = |stage| put_right::Draft { stage, ..of() };
    let theirs = |draft| putting(Whose::Theirs, Listed::Not, draft);
    let mine = |draft| putting(Whose::Mine, Listed::Not, draft);
    let said = |unclear| {
        let mut draft = of();
        draft.say(unclear);
        draft
    };
    let autumn = at("2026-10-25", 30);
    let mut new_break = at_stage(Stage::Break(1));
    new_break.breaks.push(BreakDraft::default());
    vec![
        ("put_right", theirs(of())),
        ("put_right_new", theirs(put_right::Draft::new())),
        (
            "put_right_listed",
            putting(Whose::Theirs, Listed::Today, of()),
        ),
        ("put_right_mine", mine(of())),
        (
            "put_right_end_before_start",
            theirs(said(Unclear::Refused(Field::Left, Refusal::EndBeforeStart))),
        ),
        (
            "put_right_never",
            theirs(said(Unclear::NotThatNight(
                Field::Came,
                at("2026-03-29", 120),
            ))),
        ),
        (
            "put_right_which",
            theirs(said(Unclear::AskWhich(
                Field::Left,
                autumn.plus_minutes(60),
                autumn.plus_minutes(120),
            ))),
        ),
        ("put_right_breaks", theirs(at_stage(Stage::Breaks))),
        (
            "put_right_no_breaks",
            theirs(put_right::Draft {
                stage: Stage::Breaks,
                ..put_right::Draft::new()
            }),
        ),
        ("put_right_break", theirs(new_break)),
        (
            "put_right_break_long",
            theirs(said(Unclear::Refused(
                Field::BreakUntil(0),
                Refusal::BreakLongerThanSitting,
            ))),
        ),
        (
            "put_right_why",
            theirs(put_right::Draft {
                reason: Some(Reason::OtherTime),
                ..at_stage(Stage::Why)
            }),
        ),
        (
            "put_right_why_out",
            theirs(put_right::Draft {
                taking_out: true,
                ..at_stage(Stage::Why)
            }),
        ),
        ("put_right_more", theirs(at_stage(Stage::More))),
        (
            "put_right_more_mine",
            mine(put_right::Draft {
                stage: Stage::More,
                ..put_right::Draft::new()
            }),
        ),
        (
            "put_right_day",
            theirs(put_right::Draft {
                to: Asked::with("17 November 2026".into()),
                ..at_stage(Stage::Day)
            }),
        ),
        ("put_right_day_future", {
            let mut draft = at_stage(Stage::Day);
            draft.to = Asked::with("17 December 2026".into());
            draft.to.refuse(Refusal::TimeInFuture);
            theirs(draft)
        }),
        ("put_right_shop", theirs(at_stage(Stage::Shop))),
        ("put_right_kind", theirs(at_stage(Stage::Kind))),
        ("put_right_check", checking(true, true, None)),
        ("put_right_check_out", checking(true, false, None)),
        (
            "put_right_check_stopped",
            checking(
                false,
                true,
                Some(
                    "There is time from 9.30am to 1.15pm already. Nothing is lost. Change these times, or those.",
                ),
            ),
        ),
        ("put_right_words", theirs(at_stage(Stage::Words))),
        ("put_right_words_mine", mine(at_stage(Stage::Words))),
    ]
}
