//! The words that are the charity's own: an introduction, five questions, and the licensed slot.

use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::measures::Instrument;
use crate::domain::measures::settings::{Direction, LicensedSlot};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Grid, fits};
use crate::ui::theme::space::{S16, S24};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

fn question<'a>(label: &'a str, hint: &'a str, kind: Kind) -> Question<'a> {
    Question { label, hint, kind }
}

/// The introduction to loneliness: empty for the usual one.
pub(super) fn introduction(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let about = (icons::USERS, look.tokens.primary);
    let aside = say!(words, "measures-introduction-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "measures-introduction-title"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let (label, hint) = (
        say!(words, "measures-introduction-words"),
        say!(words, "measures-introduction-hint"),
    );
    let hint = if look.layout.is_tiny() { "" } else { &hint };
    let asked = question(&label, hint, Kind::Sentences);
    draft.introduction.show(ui, look, &mut column, asked);
    let (back, keep) = (say!(words, "back"), say!(words, "measures-keep"));
    let primary = Button::primary(&keep).icon(icons::CHECK);
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => draft.go(Stage::One(Instrument::Loneliness)),
        Some(Pressed::Primary) => vec![Action::KeepIntroduction],
        _ => Vec::new(),
    }
}

/// The five questions about work: as many on a page as there is room for. Where one cannot be kept, its
/// page comes first.
pub(super) fn questions(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "measures-questions-title"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    if !look.layout.is_short() {
        column.quiet(ui, look, &say!(words, "measures-questions-means"));
    }
    let rest = column.rest();
    let labels: Vec<String> = draft
        .questions
        .iter()
        .map(|(item, _)| words.work_scale(*item))
        .collect();
    let columns = if rest.width() >= 900.0 { 2 } else { 1 };
    let cells = Grid { columns, rows: 1 };
    let wide = cells.cell(rest, S24, 0).width();
    let plain = question("", "", Kind::Words);
    let high = Asked::default().height(ui, look, wide, plain);
    let many = fits(rest.height(), high, S16).saturating_mul(columns);
    let wrong = draft
        .questions
        .iter()
        .position(|(_, q)| q.problem.is_some());
    // Where something is in the way, its question stands alone with what to do about it.
    let alone = wrong.filter(|_| look.layout.is_short() || many < labels.len());
    let (from, on_each) = if let Some(place) = alone {
        (place, 1)
    } else {
        let pages = labels.len().div_ceil(many).max(1);
        draft.page = draft.page.min(pages - 1);
        (draft.page * many, many)
    };
    let last = from + on_each >= labels.len();
    let mut tops = [rest.top(); 2];
    let mut entered = false;
    let shown = draft.questions.iter_mut().zip(&labels).skip(from);
    for (place, ((_, asked), label)) in shown.take(on_each).enumerate() {
        let Some(top) = tops.get_mut(place % columns) else {
            continue;
        };
        let spot = cells.cell(rest, S24, place % columns).with_min_y(*top);
        let mut narrow = Column::new(look, spot).wide();
        // Enter keeps them from the last one.
        entered = asked.show(ui, look, &mut narrow, question(label, "", Kind::Words));
        *top = narrow.rest().top();
    }
    let entered = entered && last;
    let more = !last && alone.is_none();
    let (back, on) = (
        say!(words, "back"),
        if more {
            say!(words, "next")
        } else {
            say!(words, "measures-keep")
        },
    );
    let primary = if more {
        Button::primary(&on)
    } else {
        Button::primary(&on).icon(icons::CHECK)
    };
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        // The other questions are seen again.
        Some(Pressed::Back) if alone.is_some() => {
            draft
                .questions
                .iter_mut()
                .for_each(|(_, q)| q.problem = None);
            draft.page = from / many;
            vec![Action::Stage]
        }
        Some(Pressed::Back) if draft.page > 0 => {
            draft.page -= 1;
            vec![Action::Stage]
        }
        Some(Pressed::Back) => draft.go(Stage::One(Instrument::WorkScales)),
        Some(Pressed::Primary) if more => {
            draft.page += 1;
            vec![Action::Stage]
        }
        pressed if pressed == Some(Pressed::Primary) || entered => vec![Action::KeepQuestions],
        _ => Vec::new(),
    }
}

/// What a licensed scale is called, and under which licence the charity has it.
pub(super) fn slot_name(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let labels = [
        say!(words, "measures-slot-name"),
        say!(words, "measures-slot-licence"),
    ];
    let title = say!(words, "measures-slot-title");
    let slot = &mut draft.slot;
    let fields = (
        (&mut slot.name, question(&labels[0], "", Kind::Words)),
        (&mut slot.licence, question(&labels[1], "", Kind::Words)),
    );
    let back = match data.settings.licensed() {
        Some(_) => Stage::One(Instrument::Licensed),
        None => Stage::All,
    };
    let pressed = two_fields(ui, look, data, (&title, Side::Below), fields);
    went(draft, pressed, back)
}

/// From which total to which.
pub(super) fn slot_range(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let labels = [
        say!(words, "measures-slot-lowest"),
        say!(words, "measures-slot-highest"),
    ];
    let title = say!(words, "measures-slot-range");
    let slot = &mut draft.slot;
    let fields = (
        (&mut slot.lowest, question(&labels[0], "", Kind::Figures)),
        (&mut slot.highest, question(&labels[1], "", Kind::Figures)),
    );
    let pressed = two_fields(ui, look, data, (&title, Side::Beside), fields);
    went(draft, pressed, Stage::SlotName)
}

fn went(draft: &mut Draft, pressed: Option<Pressed>, back: Stage) -> Vec<Action> {
    match pressed {
        Some(Pressed::Back) => draft.go(back),
        Some(Pressed::Primary) => vec![Action::CheckSlot],
        _ => Vec::new(),
    }
}

fn two_fields(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    (title, side): (&str, Side),
    (one, other): ((&mut Asked, Question<'_>), (&mut Asked, Question<'_>)),
) -> Option<Pressed> {
    let words = look.words;
    let about = (icons::CLIPBOARD_TEXT, look.tokens.primary);
    let aside = say!(words, "measures-slot-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let entered = asked::pair(ui, look, &mut column, side, one, other);
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&next))
        .show(ui, look, page.foot);
    pressed.or(entered.then_some(Pressed::Primary))
}

/// Which end is the better one; with it the slot is kept.
pub(super) fn slot_direction(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "measures-slot-direction"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let names = [
        say!(words, "measures-slot-higher"),
        say!(words, "measures-slot-lower"),
    ];
    let now = data
        .settings
        .licensed()
        .map(|slot: &LicensedSlot| slot.direction);
    let is = |direction| now == Some(direction);
    let choices = [
        Choice::new(&names[0], icons::ARROW_UP).chosen(is(Direction::HigherIsBetter)),
        Choice::new(&names[1], icons::ARROW_DOWN).chosen(is(Direction::LowerIsBetter)),
    ];
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    let left = Foot::new().back(&back).show(ui, look, page.foot);
    match pressed.and_then(|number| Direction::ALL.get(number)) {
        Some(direction) => vec![Action::KeepSlot(*direction)],
        None if left == Some(Pressed::Back) => draft.go(Stage::SlotRange),
        None => Vec::new(),
    }
}
