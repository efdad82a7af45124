//! How it looks on this machine: everything holds at once and is kept; the page is its own preview.

mod theme_cell;
mod tried;

use egui::{Rect, Ui, pos2, vec2};

use crate::domain::looks::{Hands, Looks, Motion, SingleKeys, Theme, Zoom};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, S4, S8, S12, S24, S32};
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::text;
use crate::ui::widgets::tick_row::{self, Tick};
use crate::words::{Words, say};

/// Whether what was chosen is kept.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Kept {
    /// It is.
    #[default]
    Yes,
    /// The book did not take it; it holds until the till is closed.
    NotYet,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// How this machine shows itself.
    pub looks: Looks,
    /// Whether that is kept.
    pub kept: Kept,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page, where not all fits.
    pub page: usize,
    /// How often the try-out was pressed.
    pub tried: u32,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Let it look like this from now on.
    Set(Looks),
    /// Back to where they were.
    Back,
}

/// A part of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Colours,
    Size,
    Hands,
    Motion,
    Keys,
    Try,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Colours,
        Self::Size,
        Self::Hands,
        Self::Motion,
        Self::Keys,
        Self::Try,
    ];

    /// The name and the line about it, where it is on or off.
    fn row(self, words: &Words) -> Option<(String, String)> {
        Some(match self {
            Self::Hands => (
                say!(words, "looks-steady"),
                say!(words, "looks-steady-detail"),
            ),
            Self::Motion => (say!(words, "looks-calm"), say!(words, "looks-calm-detail")),
            Self::Keys => (say!(words, "looks-keys"), say!(words, "looks-keys-detail")),
            Self::Colours | Self::Size | Self::Try => return None,
        })
    }

    fn height(self, ui: &Ui, look: Look<'_>, width: f32) -> f32 {
        let heading = Type::Strong.line() + S4;
        match self.row(look.words) {
            Some((name, detail)) => tick_row::height(ui, look, width, &name, &detail),
            None if self == Self::Colours => heading + theme_cell::height(look),
            None if self == Self::Try => tried::LEAST,
            None => heading + look.layout.target(),
        }
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut actions = Vec::new();
    let mut room = page.content;
    if data.kept == Kept::NotYet {
        let sentence = say!(words, "looks-not-kept");
        let high = banner::height(ui, look, &sentence, COLUMN.min(room.width()));
        let wide = COLUMN.min(room.width());
        banner::show(ui, look, room.min, wide, Tone::Attention, &sentence);
        room.min.y += high + S12;
    }
    // Where there is room, the try-out stands beside the choices.
    let beside = room.width() >= 900.0;
    let (left, right) = if beside {
        let wide = ((room.width() - S32) * 0.58).min(COLUMN + 60.0);
        let left = room.with_max_x(room.left() + wide);
        (left, Some(room.with_min_x(left.right() + S32)))
    } else {
        (room, None)
    };
    let parts: Vec<Part> = Part::ALL
        .into_iter()
        .filter(|part| !(beside && *part == Part::Try))
        .collect();
    let gap = if look.layout.is_short() { S8 } else { S24 };
    let pages = pages_of(ui, look, left, &parts, gap);
    draft.page = draft.page.checked_rem(pages.len()).unwrap_or(0);
    let mut column = Cut::new(left, gap);
    for part in pages.get(draft.page).into_iter().flatten() {
        let high = part.height(ui, look, left.width());
        let spot = if *part == Part::Try {
            column.rest
        } else {
            column.top(high)
        };
        if let Some(looks) = show_part(ui, look, spot, *part, data.looks, draft) {
            actions.push(Action::Set(looks));
        }
    }
    if let Some(right) = right {
        tried::show(ui, look, right, draft);
    }
    let back = say!(words, "back");
    let more = say!(
        words,
        "looks-more",
        page = (draft.page.saturating_add(1)).to_string(),
        of = pages.len().to_string()
    );
    let mut foot = Foot::new().back(&back);
    if pages.len() > 1 {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Other(_)) => draft.page = draft.page.saturating_add(1),
        Some(_) => actions.push(Action::Back),
        None => {}
    }
    actions
}

/// Which parts stand on which page.
fn pages_of(ui: &Ui, look: Look<'_>, room: Rect, parts: &[Part], gap: f32) -> Vec<Vec<Part>> {
    let mut pages: Vec<Vec<Part>> = vec![Vec::new()];
    let mut left = room.height();
    for part in parts {
        let high = part.height(ui, look, room.width());
        if high > left
            && let Some(last) = pages.last()
            && !last.is_empty()
        {
            pages.push(Vec::new());
            left = room.height();
        }
        if let Some(last) = pages.last_mut() {
            last.push(*part);
        }
        left -= high + gap;
    }
    pages
}

fn show_part(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    part: Part,
    looks: Looks,
    draft: &mut Draft,
) -> Option<Looks> {
    let words = look.words;
    match part {
        Part::Colours => colours(ui, look, rect, looks),
        Part::Size => size(ui, look, rect, looks),
        Part::Try => {
            tried::show(ui, look, rect, draft);
            None
        }
        Part::Hands | Part::Motion | Part::Keys => {
            let (name, detail) = part.row(words)?;
            let on = match part {
                Part::Hands => looks.hands == Hands::Steady,
                Part::Motion => looks.motion == Motion::Calm,
                _ => looks.single_keys == SingleKeys::On,
            };
            if !tick_row::show(ui, look, rect, &name, &detail, Tick::of(on)) {
                return None;
            }
            let mut looks = looks;
            match part {
                Part::Hands => looks.hands = if on { Hands::Usual } else { Hands::Steady },
                Part::Motion => looks.motion = if on { Motion::Fades } else { Motion::Calm },
                _ => looks.single_keys = if on { SingleKeys::Off } else { SingleKeys::On },
            }
            Some(looks)
        }
    }
}

/// The heading of a part; what is left below it.
fn headed(ui: &mut Ui, look: Look<'_>, rect: Rect, heading: &str) -> Rect {
    let line = rect.with_max_y(rect.top() + Type::Strong.line());
    text::heading(ui, line, Type::Strong, heading, look.tokens.text, 2);
    rect.with_min_y(line.bottom() + S4)
}

fn colours(ui: &mut Ui, look: Look<'_>, rect: Rect, looks: Looks) -> Option<Looks> {
    let heading = say!(look.words, "looks-colours");
    let row = headed(ui, look, rect, &heading);
    let grid = Grid {
        columns: 3,
        rows: 1,
    };
    let mut chosen = None;
    for (place, theme) in Theme::ALL.into_iter().enumerate() {
        let name = match theme {
            Theme::Flour => say!(look.words, "looks-flour"),
            Theme::NightBake => say!(look.words, "looks-night"),
            Theme::HighContrast => say!(look.words, "looks-high"),
        };
        let spot = grid.cell(row, S12, place);
        if theme_cell::show(ui, look, spot, theme, &name, looks.theme == theme) {
            chosen = Some(Looks { theme, ..looks });
        }
    }
    chosen
}

fn size(ui: &mut Ui, look: Look<'_>, rect: Rect, looks: Looks) -> Option<Looks> {
    let words = look.words;
    let heading = say!(words, "looks-size");
    let row = headed(ui, look, rect, &heading);
    let (smaller, larger) = (say!(words, "looks-smaller"), say!(words, "looks-larger"));
    let percent = say!(
        words,
        "looks-percent",
        percent = looks.zoom.percent().to_string()
    );
    let smallest = say!(words, "looks-smallest");
    let largest = say!(words, "looks-largest");
    let at_start = looks.zoom.smaller() == looks.zoom;
    let at_end = looks.zoom.larger() == looks.zoom;
    let third = (row.width() - 2.0 * S12) / 3.0;
    let high = row.height();
    let cell = |n: f32| {
        Rect::from_min_size(
            pos2(row.left() + n * (third + S12), row.top()),
            vec2(third, high),
        )
    };
    let minus = Button::new(&smaller)
        .icon(icons::MINUS)
        .locked(at_start.then_some(smallest.as_str()))
        .show(ui, look, cell(0.0));
    let spoken = format!("{heading} {percent}");
    text::paint(
        ui,
        cell(1.0),
        egui::Align2::CENTER_CENTER,
        Type::MoneyTitle,
        &percent,
        look.tokens.text,
    );
    text::node(ui, cell(1.0), egui::Role::Label, &spoken);
    let plus = Button::new(&larger)
        .icon(icons::PLUS)
        .locked(at_end.then_some(largest.as_str()))
        .show(ui, look, cell(2.0));
    let zoom: Zoom = match (minus, plus) {
        (true, _) => looks.zoom.smaller(),
        (_, true) => looks.zoom.larger(),
        _ => looks.zoom,
    };
    (zoom != looks.zoom).then_some(Looks { zoom, ..looks })
}
