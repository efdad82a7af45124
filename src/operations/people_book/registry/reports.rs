//! Samples of what is done about reports.

use super::{Entry, entry, fresh, id, me};
use crate::domain::ids::ReportId;
use crate::domain::recipients::Way;
use crate::domain::reports::ledger::PaperDigest;
use crate::domain::reports::typed::Answer;
use crate::operations::people_book::perform_in_people;
use crate::operations::people_book::reports::leaving::{
    CopyFor, GiveReportCopy, HasLeft, MakeReport, RecordReportLeft, ToMake,
};
use crate::operations::people_book::reports::looks::{LookAtReport, LookAtReports, OneReport};
use crate::operations::people_book::reports::on_their_way::LookAtReportsOnTheirWay;
use crate::operations::people_book::reports::own::{
    AgreeReport, OwnCopy, SayToReport, TakeOwnCopy, ToSay,
};
use crate::operations::people_book::reports::writing::{
    OfReport, OfferReport, TakeReportBack, ToWrite, WriteReport,
};
use crate::operations::people_book::scene::reports::{COPY, agreeing};

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    let mut all = entries![
        WriteReport, |scene, _actor, _env| ToWrite {
            id: id(scene, 0),
            report: scene.report_about(ReportId(fresh(scene, 1)), scene.sam()?)?,
            seen: None,
            typed: scene.report_typed(),
        };
        OfferReport, |scene, _actor, _env| OfReport {
            id: id(scene, 0), report: scene.reports.writing.report, person: scene.sam()?,
            seen: Some(scene.reports.writing.last),
        };
        TakeReportBack, |scene, _actor, _env| OfReport {
            id: id(scene, 0), report: scene.reports.writing.report, person: scene.sam()?,
            seen: Some(scene.reports.writing.last),
        };
        LookAtReports, |scene, _actor, _env| scene.sam()?;
        LookAtReport, |scene, _actor, _env| OneReport {
            report: scene.reports.ready.report, person: scene.sam()?,
        };
        LookAtReportsOnTheirWay, |scene, _actor, _env| vec![OneReport {
            report: scene.reports.ready.report, person: scene.sam()?,
        }];
        SayToReport, |scene, actor, _env| {
            let offered = scene.reports.offered_to(me(actor)?)?;
            ToSay {
                id: id(scene, 0), report: offered.report, seen: Some(offered.last),
                answer: Answer::NotLikeThis("Leave the early starts out".to_owned()),
            }
        };
        TakeOwnCopy, |scene, actor, _env| {
            let (agreed, page) = scene.reports.agreed_by(me(actor)?)?;
            OwnCopy {
                id: id(scene, 0), report: agreed.report, page, plain: b"a report".to_vec(),
            }
        };
        GiveReportCopy, |scene, _actor, _env| {
            let (agreed, page) = scene.reports.agreed_by(scene.sam()?)?;
            CopyFor {
                person: scene.sam()?,
                copy: OwnCopy {
                    id: id(scene, 0), report: agreed.report, page, plain: b"a report".to_vec(),
                },
            }
        };
        MakeReport, |scene, _actor, _env| ToMake {
            report: scene.reports.ready.report, person: scene.sam()?, way: Way::Post,
        };
        RecordReportLeft, |scene, _actor, _env| HasLeft {
            id: id(scene, 0), report: scene.reports.ready.report, person: scene.sam()?,
            way: Way::Carried, on: scene.today(),
            made: PaperDigest::of(COPY), locked: None,
        };
    ];
    all.push(entry::<AgreeReport>(|scene, books, env, actor| {
        let offered = scene.reports.offered_to(me(actor)?)?;
        let agree = agreeing(books, env, actor, (id(scene, 0), offered))?;
        perform_in_people::<AgreeReport>(books, env, actor, &agree)
    }));
    all
}
