//! The own photo, the barcode card, and whether somebody comes here.

use egui::{Rect, Role, Ui, Vec2};

use super::super::barcode;
use super::super::roles::question;
use super::faces::state_icon;
use super::{Action, Data, Draft, HasCard, OwnPhoto, Part, foot, said};
use crate::domain::people::PersonState;
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::text;
use crate::words::say;

/// The own photo as it stands on the tile, and the ways to choose one and to take it away.
pub(super) fn photo(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let about = (icons::CAMERA, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &say!(words, "aside-photo"));
    let mut column = Column::new(look, page.content);
    column.problem(ui, look, data.problem.as_deref());
    let has = matches!(data.photo, OwnPhoto::Yes(_));
    let side = (column.rest().height() * 0.6).clamp(48.0, 200.0);
    let spot = column.spot(side);
    let badge = Rect::from_min_size(spot.min, Vec2::splat(side));
    data.portrait().show(ui, look, badge);
    let name = data.name.as_str();
    let said = if has {
        say!(words, "person-photo-of", name = name)
    } else {
        say!(words, "person-photo-none-of", name = name)
    };
    text::node(ui, badge, Role::Image, &said);
    column.say(ui, look, Type::Body, &say!(words, "person-photo-means"));
    let (back, away) = (say!(words, "back"), say!(words, "person-photo-away"));
    let choose = if has {
        say!(words, "person-photo-another")
    } else {
        say!(words, "person-photo-choose")
    };
    let mut foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&choose).icon(icons::CAMERA));
    if has {
        foot = foot.other(Button::new(&away).icon(icons::X));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.part = Part::All;
            Vec::new()
        }
        Some(Pressed::Primary) => vec![Action::ChoosePhoto],
        Some(Pressed::Other(_)) => vec![Action::NoPhoto],
        None => Vec::new(),
    }
}

/// Making a card, showing it once, taking it back.
pub(super) fn card(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.problem(ui, look, data.problem.as_deref());
    let (make, back) = (say!(words, "card-make"), say!(words, "card-take-back"));
    let pressed = match &data.card {
        HasCard::New(code) => {
            column.quiet(ui, look, &say!(words, "card-new"));
            let said = say!(words, "aside-card-new");
            let about = (icons::BARCODE, look.tokens.primary);
            column.beside(ui, look, about, &said);
            barcode::show(ui, look, column.rest(), &data.name, code);
            let (done, print) = (say!(words, "card-done"), say!(words, "card-print"));
            let (done, print) = (Button::primary(&done), Button::new(&print));
            let back = say!(words, "back");
            let foot = Foot::new()
                .back(&back)
                .other(print.icon(icons::PRINTER).command(Command::Print))
                .primary(done.icon(icons::CHECK));
            match foot.show(ui, look, page.foot) {
                Some(Pressed::Other(_)) => Some(Action::PrintCard),
                Some(_) => {
                    draft.part = Part::All;
                    Some(Action::Part)
                }
                None => None,
            }
        }
        HasCard::No => {
            let sentence = say!(words, "card-none");
            let block = look.tokens.primary;
            empty::show(ui, look, column.rest(), icons::BARCODE, block, &sentence);
            let button = Button::primary(&make).icon(icons::BARCODE);
            foot(ui, look, page.foot, draft, Some(button)).then_some(Action::GiveCard)
        }
        HasCard::Yes => {
            question(ui, look, &mut column, &say!(words, "card-has"));
            column.quiet(ui, look, &say!(words, "card-means"));
            let faces = [
                (
                    say!(words, "card-another"),
                    say!(words, "card-another-detail"),
                ),
                (back, say!(words, "card-take-back-detail")),
            ];
            let choices = [
                Choice::new(&faces[0].0, icons::BARCODE).detail(&faces[0].1),
                Choice::new(&faces[1].0, icons::ARROW_U_UP_LEFT).detail(&faces[1].1),
            ];
            let chosen = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
            foot(ui, look, page.foot, draft, None);
            chosen.map(|number| {
                if number == 0 {
                    Action::GiveCard
                } else {
                    Action::TakeCardBack
                }
            })
        }
    };
    pressed.into_iter().collect()
}

/// Here, paused, or gone.
pub(super) fn state(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let name = data.name.as_str();
    question(
        ui,
        look,
        &mut column,
        &say!(words, "state-which", name = name),
    );
    said(ui, look, data, &mut column);
    let faces: Vec<(PersonState, Icon, String, String)> = PersonState::ALL
        .iter()
        .map(|state| {
            let icon = state_icon(*state);
            let name = say!(words, "person-state", state = state.code());
            let detail = say!(words, "person-state-detail", state = state.code());
            (*state, icon, name, detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(state, icon, name, detail)| {
            Choice::new(name, *icon)
                .detail(detail)
                .chosen(*state == data.state)
        })
        .collect();
    let chosen = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    foot(ui, look, page.foot, draft, None);
    let state = chosen.and_then(|number| faces.get(number)).map(|f| f.0);
    state.map(Action::State).into_iter().collect()
}
