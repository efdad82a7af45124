//! What stands beside a sign-off, only where the person turned it on: a photo of the work without a face,
//! that a sale was served, that a repair was done. No number, no name, nothing that is counted.

use egui::Ui;

use super::{Action, Beside, Data, Draft, Said};
use crate::domain::skills::rows::EvidenceKind;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::evidence_photo;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::tick_row::{self, Tick};
use crate::words::say;

fn icon(kind: EvidenceKind) -> Icon {
    match kind {
        EvidenceKind::Photo => icons::CAMERA,
        EvidenceKind::Sale => icons::BASKET,
        EvidenceKind::Job => icons::HAMMER,
    }
}

/// Which kind?
pub(super) fn which(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "evidence-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    if !look.layout.is_short() {
        let name = data.name.as_str();
        column.quiet(ui, look, &say!(words, "evidence-means", name = name));
    }
    let names: Vec<(String, String)> = EvidenceKind::ALL
        .iter()
        .map(|kind| {
            let count = data.added.iter().filter(|added| *added == kind).count();
            let detail = match count {
                0 => String::new(),
                count => say!(words, "evidence-count", count = count),
            };
            (words.evidence(*kind), detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = EvidenceKind::ALL
        .iter()
        .zip(&names)
        .map(|(kind, (name, detail))| Choice::new(name, icon(*kind)).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.kinds);
    let mut actions = Vec::new();
    match pressed.and_then(|number| EvidenceKind::ALL.get(number)) {
        Some(EvidenceKind::Photo) => actions.push(Action::ChoosePhoto),
        Some(kind) => actions.push(Action::Add(*kind)),
        None => {}
    }
    let (back, off, done) = (
        say!(words, "back"),
        say!(words, "evidence-take-off"),
        say!(words, "skillwords-done"),
    );
    let mut foot = Foot::new().back(&back);
    if !data.added.is_empty() {
        foot = foot
            .other(Button::new(&off).icon(icons::X))
            .primary(Button::primary(&done).icon(icons::CHECK));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back | Pressed::Primary) => {
            draft.beside = Beside::Not;
            actions.push(Action::Stage);
        }
        Some(Pressed::Other(_)) => actions.push(Action::TakeOff),
        None => {}
    }
    actions
}

/// The photo that was chosen: is there no face in it?
pub(super) fn photo(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "evidence-look"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let tick = say!(words, "evidence-no-faces");
    let tick_high = tick_row::height(ui, look, column.width(), &tick, "");
    let spot = column.spot(tick_high);
    let ticked = draft.faces == Said::NoFaces;
    if tick_row::show(ui, look, spot, &tick, "", Tick::of(ticked)) {
        draft.faces = if ticked { Said::Nothing } else { Said::NoFaces };
    }
    if let Some(photo) = data.photo {
        evidence_photo::show(ui, look, &column, photo);
    }
    let (back, add) = (say!(words, "back"), say!(words, "evidence-add-photo"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&add).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.beside = Beside::Which;
            vec![Action::Stage]
        }
        Some(Pressed::Primary) => vec![Action::AddPhoto],
        _ => Vec::new(),
    }
}
