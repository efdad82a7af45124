//! The pages of reports.

use crate::domain::hours::days::london_day;
use crate::domain::recipients::Way;
use crate::domain::reports::ledger::{Deed, Left};
use crate::operations::people_book::reports::KnownReport;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::state::office::reports::Reports;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::reports::{ReportsAction, is_saved_together};
use crate::ui::screens::report::{Reach, Seen};
use crate::ui::screens::write_report::{Goes, To};
use crate::ui::screens::{
    my_report, my_reports, report, reports, reports_on_their_way, safeguarding_lead, write_report,
};
use crate::ui::widgets::report_face::Row;
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: ReportsAction) -> Action {
    Action::Office(OfficeAction::Reports(action))
}

/// Whose reports they are, for the bar.
pub fn title(words: &Words, state: &State) -> Option<String> {
    let list = state.office.reports.list.as_ref()?;
    list.known.as_ref().map(|known| words.known_as(known))
}

/// To whom one's own report goes, for the bar.
pub fn own_title(words: &Words, state: &State) -> Option<String> {
    let own = state.office.reports.own.as_ref()?;
    let to = own.known.recipient.name.as_str();
    Some(say!(words, "report-to", to = to))
}

fn name(words: &Words, state: &State) -> String {
    title(words, state).unwrap_or_default()
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let (said, problem) = (state.office.said.clone(), state.day_problem.clone());
    match state.route {
        Route::SafeguardingLead => {
            let lead = state.office.door.lead.clone();
            let data = safeguarding_lead::Data {
                lead,
                said,
                problem,
            };
            let draft = &mut state.office.reports.lead;
            all(safeguarding_lead::view(ui, look, &data, draft), |a| {
                wrap(ReportsAction::Lead(a))
            })
        }
        Route::ReportsOnTheirWay => {
            let mut data = of_those_on_their_way(look.words, state);
            (data.said, data.problem) = (said, problem);
            let draft = &mut state.office.reports.on_their_way.draft;
            all(reports_on_their_way::view(ui, look, &data, draft), |a| {
                wrap(ReportsAction::OnTheirWay(a))
            })
        }
        Route::Reports => {
            let list = state.office.reports.list.as_ref();
            let found = list.map_or(&[][..], |list| &list.reports);
            let data = reports::Data {
                name: name(look.words, state),
                rows: found.iter().map(|known| row(look.words, known)).collect(),
                said,
                problem,
            };
            let draft = &mut state.office.reports.list_draft;
            all(reports::view(ui, look, &data, draft), |a| {
                wrap(ReportsAction::List(a))
            })
        }
        Route::Report => {
            let Some(mut data) = of_report(look.words, state) else {
                return vec![wrap(ReportsAction::One(report::Action::Back))];
            };
            (data.said, data.problem) = (said, problem);
            let draft = &mut state.office.reports.page;
            all(report::view(ui, look, &data, draft), |a| {
                wrap(ReportsAction::One(a))
            })
        }
        Route::WriteReport => {
            let data = write_report::Data {
                name: name(look.words, state),
                to: to(&state.office.reports),
                lead: state.office.door.lead.clone(),
                problem,
            };
            let draft = &mut state.office.reports.write;
            all(write_report::view(ui, look, &data, draft), |a| {
                wrap(ReportsAction::Write(a))
            })
        }
        Route::MyReport => {
            let typing = state.office.reports.own_draft.stage == my_report::Stage::Pin;
            if typing && state.office.reports.own.is_some() {
                return super::own_yes::screen(ui, look, state);
            }
            let Some(mut data) = of_own(state) else {
                return vec![wrap(ReportsAction::MyOne(my_report::Action::Back))];
            };
            (data.said, data.problem) = (said, problem);
            let draft = &mut state.office.reports.own_draft;
            all(my_report::view(ui, look, &data, draft), |a| {
                wrap(ReportsAction::MyOne(a))
            })
        }
        _ => {
            let mine = state.office.reports.mine.as_ref();
            let rows = mine.map(|mine| mine.iter().map(|known| row(look.words, known)).collect());
            let data = my_reports::Data {
                rows: rows.filter(|_| state.office.door.open),
                said,
                problem,
            };
            let draft = &mut state.office.reports.mine_draft;
            all(my_reports::view(ui, look, &data, draft), |a| {
                wrap(ReportsAction::Mine(a))
            })
        }
    }
}

fn period(words: &Words, known: &KnownReport) -> String {
    let period = known.report.period;
    say!(
        words,
        "report-days",
        from = words.plain_date(period.from()),
        until = words.plain_date(period.until())
    )
}

fn stands(words: &Words, known: &KnownReport) -> String {
    let stage = known.standing.stage();
    say!(words, "report-stage", stage = stage.code())
}

fn of_those_on_their_way(words: &Words, state: &State) -> reports_on_their_way::Data {
    let loaded = state.office.reports.on_their_way.loaded.as_ref();
    let reports = loaded.map_or(&[][..], |loaded| &loaded.reports);
    let name = |known: &KnownReport| {
        let names = loaded.map(|loaded| &loaded.names);
        let name = names.and_then(|names| names.get(&known.report.person));
        name.cloned().unwrap_or_default()
    };
    let to = |known: &KnownReport| {
        let to = known.recipient.name.as_str();
        let to = say!(words, "ontheirway-to", to = to);
        format!("{to}. {}", stands(words, known))
    };
    reports_on_their_way::Data {
        rows: reports
            .iter()
            .map(|known| reports_on_their_way::Row {
                id: known.report.id,
                person: known.report.person,
                name: name(known),
                recipient: known.recipient.name.as_str().to_owned(),
                stage: known.standing.stage(),
                detail: to(known),
            })
            .collect(),
        files: reports
            .iter()
            .filter(|known| is_saved_together(known))
            .count(),
        said: None,
        problem: None,
    }
}

fn row(words: &Words, known: &KnownReport) -> Row {
    Row {
        id: known.report.id,
        recipient: known.recipient.name.as_str().to_owned(),
        stage: known.standing.stage(),
        detail: format!("{}. {}", stands(words, known), period(words, known)),
    }
}

fn left(words: &Words, left: &Left) -> (String, String) {
    (
        words.plain_date(left.on),
        say!(words, "report-left-line", way = left.way.code()),
    )
}

fn of_report(words: &Words, state: &State) -> Option<report::Data> {
    let reports = &state.office.reports;
    let one = reports.one.as_ref()?;
    let known = &one.known;
    let mut lines = vec![
        (say!(words, "report-line-stands"), stands(words, known)),
        (say!(words, "report-line-days"), period(words, known)),
        (
            say!(words, "report-line-kind"),
            say!(words, "report-kind", kind = known.report.kind.code()),
        ),
    ];
    if let Some(said) = &one.said {
        let label = say!(words, "report-line-said", name = name(words, state));
        lines.push((label, said.as_str().to_owned()));
    }
    if let Some(kept) = &known.standing.kept {
        let on = words.plain_date(london_day(kept.at));
        lines.push((say!(words, "report-line-agreed"), on));
    }
    let gone = known.standing.left.iter().rev();
    lines.extend(gone.map(|(_, gone)| left(words, gone)));
    let recipient = &known.recipient;
    let mut ways: Vec<(Way, Reach)> = Way::ALL
        .iter()
        .map(|way| {
            let reach = match recipient.reached_by(*way) {
                Err(_) => Reach::Missing,
                Ok(()) if *way == recipient.way => Reach::Wanted,
                Ok(()) => Reach::Known,
            };
            (*way, reach)
        })
        .collect();
    // Carried is offered first; where the key worker alone sees it, the others are theirs.
    if one.hidden {
        ways.retain(|(way, _)| *way == Way::Carried);
    }
    let password = reports
        .made
        .as_ref()
        .and_then(|made| made.password.as_ref());
    Some(report::Data {
        name: name(words, state),
        recipient: recipient.name.as_str().to_owned(),
        today: london_day(state.now),
        stands: known.standing.stage(),
        lines,
        deeds: known.standing.deeds(),
        page: match (&one.page, one.hidden) {
            (None, _) => Seen::None,
            (Some(_), true) => Seen::ButAnswers,
            (Some(_), false) => Seen::All,
        },
        pictured: reports.pictured.clone(),
        ways,
        password: password.map(|password| password.as_str().to_owned()),
        file: reports.file.clone(),
        said: None,
        problem: None,
    })
}

/// All to whom a report could go: those with whom something is shared first, each by name.
fn to(reports: &Reports) -> Vec<To> {
    let Some(begin) = &reports.begin else {
        return Vec::new();
    };
    let mut all: Vec<To> = begin
        .shared
        .iter()
        .map(|with| {
            let recipient = &with.recipient;
            let organisation = recipient.organisation.as_ref();
            To {
                id: recipient.id,
                name: recipient.name.as_str().to_owned(),
                detail: organisation.map_or("", |text| text.as_str()).to_owned(),
                shared: with.shared.iter().copied().collect(),
                matches_by: recipient.matches_by_birth,
                goes: if recipient.can_sanction() {
                    Goes::Attendance
                } else {
                    Goes::Shared
                },
            }
        })
        .collect();
    all.sort_by_key(|to| (to.shared.is_empty(), to.name.clone()));
    all
}

fn of_own(state: &State) -> Option<my_report::Data> {
    let reports = &state.office.reports;
    let own = reports.own.as_ref()?;
    let standing = &own.known.standing;
    let words = own.own_words.as_ref();
    Some(my_report::Data {
        recipient: own.known.recipient.name.as_str().to_owned(),
        deeds: deeds(own.known.standing.deeds()),
        page: match (&own.page, standing.offered) {
            (Some(_), _) => my_report::HasPage::There,
            (None, None) => my_report::HasPage::WrittenAnew,
            (None, Some(_)) => my_report::HasPage::NotShared,
        },
        pictured: reports.pictured.clone(),
        own_words: words.map_or("", |text| text.as_str()).to_owned(),
        file: reports.file.clone(),
        said: None,
        problem: None,
    })
}

/// What the person themself can do with it.
fn deeds(mut deeds: Vec<Deed>) -> Vec<Deed> {
    deeds.retain(|deed| {
        matches!(
            deed,
            Deed::OwnWords | Deed::NotLikeThis | Deed::Agree | Deed::Copy | Deed::Stop
        )
    });
    deeds
}
