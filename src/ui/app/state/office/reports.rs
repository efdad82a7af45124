//! What the window knows of reports while they are written, read and handed over.

use std::sync::Arc;

use uuid::Uuid;

use crate::domain::reports::ledger::PaperDigest;
use crate::operations::people_book::reports::KnownReport;
use crate::operations::people_book::reports::looks::{LookedReport, OneReport};
use crate::operations::people_book::reports::own::OwnReport;
use crate::ui::app::deeds::files::Pictured;
use crate::ui::app::deeds::office::reports::{MadeFile, OnTheirWay, ReportList, ToBegin};
use crate::ui::screens::{
    my_report, my_reports, report, reports, reports_on_their_way, safeguarding_lead, write_report,
};
use crate::ui::widgets::file_said::FileSaid;

/// The pages of reports.
#[derive(Clone, Debug, Default)]
pub struct Reports {
    /// Who is the safeguarding lead, as it is typed.
    pub lead: safeguarding_lead::Draft,
    /// Those of everybody that are on their way.
    pub on_their_way: OnTheirWayPage,
    /// The reports about a person, once they were loaded.
    pub list: Option<ReportList>,
    /// The list.
    pub list_draft: reports::Draft,
    /// The one that is opened once the list is there.
    pub opens: Option<OneReport>,
    /// The one that is looked at.
    pub one: Option<LookedReport>,
    /// Its page.
    pub page: report::Draft,
    /// Whether the one that is begun is about the end of a placement.
    pub ends: bool,
    /// What it takes to write one.
    pub begin: Option<ToBegin>,
    /// One that is being written.
    pub write: write_report::Draft,
    /// The ids of what is being written, the same until it is done.
    pub writing: Option<(Uuid, Uuid)>,
    /// The file that is to be handed over.
    pub made: Option<MadeFile>,
    /// One's own.
    pub mine: Option<Vec<KnownReport>>,
    /// The list of one's own.
    pub mine_draft: my_reports::Draft,
    /// The one of one's own that is read.
    pub own: Option<OwnReport>,
    /// Its page.
    pub own_draft: my_report::Draft,
    /// The pictures of its pages, once they were made, with what they were asked for.
    pub pictured: Option<(PaperDigest, Arc<Pictured>)>,
    /// What was asked to be pictured last.
    pub asked: Option<PaperDigest>,
    /// What happened with the last file.
    pub file: FileSaid,
}

/// The page of those that are on their way.
#[derive(Clone, Debug, Default)]
pub struct OnTheirWayPage {
    /// What was loaded.
    pub loaded: Option<OnTheirWay>,
    /// What is typed.
    pub draft: reports_on_their_way::Draft,
    /// Whether the report that is looked at was opened from there: Back leads there again.
    pub back: bool,
    /// Of how many no file was made: their own pages say why.
    pub not_made: usize,
}
