//! Choosing a PIN: the one before where there is one, the new one, the new one again.

use egui::{Rect, Ui, pos2, vec2};

use crate::domain::Refusal;
use crate::domain::pin::Pin;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S16, S48};
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::keypad::PadShape;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pin_pad::{self, Answer, Typed};
use crate::ui::widgets::text;
use crate::words::say;

/// Which of them is typed now.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Step {
    /// The one before.
    Old,
    /// The new one.
    #[default]
    New,
    /// The new one again.
    Again,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub step: Step,
    /// The one before.
    pub old: Typed,
    /// The new one.
    pub new: Typed,
    /// The new one again.
    pub again: Typed,
    /// What is to be said about what was typed.
    pub problem: Option<Problem>,
}

/// What is unclear about what was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Problem {
    /// It has too few digits.
    Shape,
    /// The two new ones are not the same.
    NotTheSame,
}

impl Draft {
    /// Beginning with the one before.
    pub fn with_old() -> Self {
        Self {
            step: Step::Old,
            ..Self::default()
        }
    }
}

/// What the page shows beside.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// Whose PIN it is: the name that they chose.
    pub name: &'a str,
    /// What came of the last try.
    pub answer: Answer,
    /// What happened with the last try.
    pub problem: Option<&'a str>,
    /// The words for going on without a PIN, where that can be.
    pub later: Option<&'a str>,
}

/// What was done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Done {
    /// Both new ones are the same.
    Chosen {
        /// The one before, where it was asked.
        old: Option<Pin>,
        /// The new one.
        new: Pin,
    },
    /// Not now.
    Later,
    /// Back.
    Back,
}

/// Shows the page.
pub fn view(ui: &mut Ui, look: Look<'_>, asking: Asking<'_>, draft: &mut Draft) -> Option<Done> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let title = match draft.step {
        Step::Old => say!(words, "new-pin-old"),
        Step::New => say!(words, "new-pin-new", name = asking.name),
        Step::Again => say!(words, "new-pin-again"),
    };
    let said = match (draft.problem, asking.problem) {
        (Some(Problem::Shape), _) => Some((Tone::Attention, words.refusal(&Refusal::PinShape))),
        (Some(Problem::NotTheSame), _) => Some((Tone::Attention, say!(words, "new-pin-not-same"))),
        (None, Some(problem)) => Some((Tone::Attention, problem.to_owned())),
        (None, None) if asking.answer == Answer::NotMatched => {
            Some((Tone::Attention, words.refusal(&Refusal::OldPinNotMatched)))
        }
        (None, None) => pin_pad::sentence(look, asking.answer),
    };
    let typed = match draft.step {
        Step::Old => &mut draft.old,
        Step::New => &mut draft.new,
        Step::Again => &mut draft.again,
    };
    if look.layout.is_tiny() {
        low(ui, look, page.content, &title, said, typed);
    } else {
        beside(ui, look, page.content, &title, said, typed);
    }
    foot(ui, look, page.foot, asking, draft)
}

fn foot(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    asking: Asking<'_>,
    draft: &mut Draft,
) -> Option<Done> {
    let words = look.words;
    let back = say!(words, "back");
    let checking = asking.answer == Answer::Checking;
    let label = match draft.step {
        _ if checking => say!(words, "pin-checking"),
        Step::Again => say!(words, "new-pin-keep"),
        Step::Old | Step::New => say!(words, "next"),
    };
    let mut foot = Foot::new().back(&back);
    if let Some(later) = asking.later {
        foot = foot.other(Button::new(later));
    }
    match foot.primary(Button::primary(&label)).show(ui, look, rect) {
        Some(Pressed::Back) => step_back(draft),
        Some(Pressed::Other(_)) => Some(Done::Later),
        Some(Pressed::Primary) if !checking => step_on(draft),
        _ => None,
    }
}

fn step_back(draft: &mut Draft) -> Option<Done> {
    draft.problem = None;
    if draft.step == Step::Again {
        draft.step = Step::New;
        draft.again = Typed::default();
        return None;
    }
    Some(Done::Back)
}

fn step_on(draft: &mut Draft) -> Option<Done> {
    draft.problem = None;
    let typed = match draft.step {
        Step::Old => &draft.old,
        Step::New | Step::Again => &draft.new,
    };
    let Ok(pin) = Pin::new(&typed.pin) else {
        draft.problem = Some(Problem::Shape);
        return None;
    };
    match draft.step {
        Step::Old => draft.step = Step::New,
        Step::New => {
            draft.again = Typed {
                digits: draft.new.digits,
                ..Typed::default()
            };
            draft.step = Step::Again;
        }
        Step::Again if draft.again.pin == draft.new.pin => {
            let old = Pin::new(&draft.old.pin).ok();
            return Some(Done::Chosen { old, new: pin });
        }
        Step::Again => {
            draft.again = Typed::default();
            draft.problem = Some(Problem::NotTheSame);
        }
    }
    None
}

fn beside(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    title: &str,
    said: Option<(Tone, String)>,
    typed: &mut Typed,
) {
    let short = look.layout.is_short();
    let key = ((rect.height() - 3.0 * S12) / 4.0).clamp(64.0, 112.0);
    let pad = vec2(
        3.0 * (key * 1.24).round() + 2.0 * S12,
        4.0 * key + 3.0 * S12,
    );
    let gap = if short { S16 } else { S48 + S16 };
    let wide = (rect.width() - pad.x - gap).min(560.0);
    let left = rect.center().x - (wide + gap + pad.x) / 2.0;
    let top = rect.center().y - pad.y / 2.0;
    let words = Rect::from_min_size(pos2(left, top), vec2(wide, pad.y));
    let spot = Rect::from_min_size(pos2(words.right() + gap, top), pad);
    let mut column = Cut::new(words, if short { S12 } else { S16 });
    let style = if short { Type::Heading } else { Type::Title };
    let high = text::height(ui, style, title, wide);
    text::heading(ui, column.top(high), style, title, look.tokens.text, 2);
    if !short {
        let hint = say!(look.words, "new-pin-hint");
        let corner = column.top(text::height(ui, Type::Body, &hint, wide)).min;
        let quiet = look.tokens.muted;
        text::paragraph(ui, corner, wide, Type::Body, &hint, quiet);
    }
    pin_pad::dots(ui, look, column.top(look.layout.target() + S8), typed);
    pin_pad::toggle(ui, look, column.top(look.layout.target()), typed);
    if let Some((tone, sentence)) = said {
        banner::show(ui, look, column.rest.min, wide, tone, &sentence);
    }
    pin_pad::keys(ui, look, spot, PadShape::Block, typed);
}

fn low(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    title: &str,
    said: Option<(Tone, String)>,
    typed: &mut Typed,
) {
    let mut column = Cut::new(rect, S8);
    let mut row = Cut::new(column.top(52.0), S12);
    let show = say!(look.words, "pin-show");
    let wide = Button::new(&show).icon(icons::EYE).width(ui).max(180.0);
    pin_pad::toggle(ui, look, row.right(wide), typed);
    pin_pad::dots(ui, look, row.rest, typed);
    let (tone, sentence) = said.unwrap_or((Tone::Plain, title.to_owned()));
    let high = banner::height(ui, look, &sentence, rect.width());
    let corner = column.top(high).min;
    banner::show(ui, look, corner, rect.width(), tone, &sentence);
    let high = column.rest.height().min(2.0 * 84.0 + S12);
    pin_pad::keys(ui, look, column.bottom(high), PadShape::Rows, typed);
}
