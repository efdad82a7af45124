//! One question on a screen: its words as they were published, the answers, and beside them "I’d rather
//! not say". "Stop here" keeps what was given.

use egui::{Align2, Rect, Ui, vec2};

use super::{Action, Data, Draft, Stage};
use crate::domain::measures::items::{HowLonely, HowOften, Scale, ZeroToTen};
use crate::domain::measures::settings::read_whole;
use crate::domain::measures::{Answer, Answering, Given, Item};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Grid;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{scale, text};
use crate::words::{Words, say};

/// Shows the question at this place.
pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    number: usize,
) -> Vec<Action> {
    let words = look.words;
    let Some(answering) = draft.answering.clone() else {
        return draft.leave();
    };
    let items = answering.instrument.items();
    let Some(item) = items.get(number).copied() else {
        return draft.leave();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let step = say!(
            words,
            "doing-step",
            number = (number + 1).to_string(),
            of = items.len().to_string()
        );
        column.quiet(ui, look, &step);
    }
    column.problem(ui, look, data.problem.as_deref());
    let asked = words.measure_question(item, &data.settings);
    ask(ui, look, &mut column, &asked);
    let so_far = answering.so_far(item);
    let total_before = draft.total.typed.clone();
    let mut entered = false;
    let pressed = match item.scale() {
        // Where it is low, what happened takes the room of the answers until something is pressed.
        _ if data.problem.is_some() && look.layout.is_short() => None,
        Scale::ZeroToTen => points(ui, look, &mut column, item, so_far),
        Scale::HowOften | Scale::HowLonely => in_words(ui, look, &column, item, so_far),
        Scale::Total => {
            let (answer, enter) = total(ui, look, data, draft, &mut column, so_far);
            entered = enter;
            answer
        }
    };
    if let Some(answer) = pressed {
        draft.answering = answering.clone().answered(item, answer).ok();
    } else if draft.total.typed != total_before {
        // Whoever types after all has something to say.
        draft.answering = answering.clone().answered(item, Answer::NotAsked).ok();
    }
    let last = number + 1 == items.len();
    let (back, stop, choose) = (
        say!(words, "back"),
        say!(words, "doing-stop"),
        say!(words, "doing-choose"),
    );
    let on = if last {
        say!(words, "doing-finish")
    } else {
        say!(words, "next")
    };
    let typed = item.scale() == Scale::Total && !draft.total.is_empty();
    let answered = so_far.is_some() || typed;
    let primary = Button::primary(&on).locked((!answered).then_some(choose.as_str()));
    let foot = Foot::new()
        .back(&back)
        .primary(primary)
        .other(Button::new(&stop).icon(icons::HAND_PALM));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => match number.checked_sub(1) {
            Some(before) => draft.go(Stage::Question(before)),
            None => draft.leave(),
        },
        Some(Pressed::Other(_)) => {
            draft.answering = draft.answering.clone().map(Answering::stop_here);
            vec![Action::Keep]
        }
        pressed if (pressed == Some(Pressed::Primary) || entered) && answered => {
            if typed && !typed_total(data, draft, item) {
                return Vec::new();
            }
            if last {
                return vec![Action::Keep];
            }
            draft.go(Stage::Question(number + 1))
        }
        Some(Pressed::Primary) => vec![Action::Stage],
        None => Vec::new(),
    }
}

/// The question, as large as there is room for.
fn ask(ui: &mut Ui, look: Look<'_>, column: &mut Column, asked: &str) {
    let style = match () {
        () if look.layout.is_tiny() => Type::Strong,
        () if look.layout.is_short() => Type::Heading,
        () => Type::Title,
    };
    let high = text::height(ui, style, asked, column.width());
    let spot = column.line(high);
    text::heading(ui, spot, style, asked, look.tokens.text, 2);
}

/// The points, below them what 0 and 10 mean, and "I’d rather not say".
fn points(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    item: Item,
    so_far: Option<Answer>,
) -> Option<Answer> {
    let words = look.words;
    let chosen = so_far
        .and_then(Answer::given)
        .and_then(|given| match given {
            Given::Point(point) => Some(point.get()),
            _ => None,
        });
    let ends = words.measure_ends(item);
    let spoken = |point: u8| spoken(words, ends.as_ref(), point);
    if !look.layout.is_short() {
        column.skip(S8);
    }
    let line = column.line(scale::height(look));
    let pressed = scale::points(ui, look, line, chosen, spoken);
    let given = pressed.and_then(|point| ZeroToTen::new(point).ok());
    let declined = declined(ui, look, column, ends.as_ref(), so_far);
    given
        .map(|point| Answer::Given(Given::Point(point)))
        .or(declined)
}

fn spoken(words: &Words, ends: Option<&(String, String)>, point: u8) -> String {
    let number = point.to_string();
    match (point, ends) {
        (0, Some((low, _))) => say!(words, "doing-point", point = number, means = low.as_str()),
        (10, Some((_, high))) => {
            say!(words, "doing-point", point = number, means = high.as_str())
        }
        _ => number,
    }
}

/// What the two ends mean, and "I’d rather not say": below each other, or in one line where it is low.
fn declined(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    ends: Option<&(String, String)>,
    so_far: Option<Answer>,
) -> Option<Answer> {
    let label = say!(look.words, "measure-declined");
    let chosen = so_far == Some(Answer::Declined);
    let wide = scale::width_of(ui, &label).min(column.rest().width());
    let pressed = if look.layout.is_tiny() {
        let row = column.line(look.layout.small_target().max(52.0));
        let spot = Rect::from_center_size(row.center(), vec2(wide, row.height()));
        let (left, right) = (
            row.with_max_x(spot.left() - S8),
            row.with_min_x(spot.right() + S8),
        );
        means(ui, look, ends, left, right);
        scale::one(ui, look, spot, &label, chosen)
    } else {
        if ends.is_some() {
            let row = column.line(2.0 * Type::Meta.line());
            let halves = Grid {
                columns: 2,
                rows: 1,
            };
            let row = row.with_max_y(row.top() + Type::Meta.line());
            means(
                ui,
                look,
                ends,
                halves.cell(row, S12, 0),
                halves.cell(row, S12, 1),
            );
        }
        let row = column.line(look.layout.target());
        let spot = row.with_max_x(row.left() + wide);
        scale::one(ui, look, spot, &label, chosen)
    };
    pressed.then_some(Answer::Declined)
}

fn means(ui: &mut Ui, look: Look<'_>, ends: Option<&(String, String)>, left: Rect, right: Rect) {
    if let Some((low, high)) = ends {
        let ink = look.tokens.muted;
        text::label(ui, left, Align2::LEFT_TOP, Type::Meta, low, ink);
        text::label(ui, right, Align2::RIGHT_TOP, Type::Meta, high, ink);
    }
}

/// Answers in words, and "I’d rather not say" as the last of them.
fn in_words(
    ui: &mut Ui,
    look: Look<'_>,
    column: &Column,
    item: Item,
    so_far: Option<Answer>,
) -> Option<Answer> {
    let words = look.words;
    let mut answers: Vec<(Answer, String)> = if item.scale() == Scale::HowOften {
        let all = HowOften::ALL.iter();
        all.map(|how| (Answer::Given(Given::HowOften(*how)), words.how_often(*how)))
            .collect()
    } else {
        let all = HowLonely::ALL.iter();
        all.map(|how| {
            (
                Answer::Given(Given::HowLonely(*how)),
                words.how_lonely(*how),
            )
        })
        .collect()
    };
    answers.push((Answer::Declined, say!(words, "measure-declined")));
    let names: Vec<String> = answers.iter().map(|(_, name)| name.clone()).collect();
    let chosen = answers
        .iter()
        .position(|(answer, _)| so_far == Some(*answer));
    let pressed = scale::words(ui, look, column.rest(), &names, chosen)?;
    answers.get(pressed).map(|(answer, _)| *answer)
}

/// A total that the person brings along, and "I’d rather not say"; and whether Enter was pressed.
fn total(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    column: &mut Column,
    so_far: Option<Answer>,
) -> (Option<Answer>, bool) {
    let words = look.words;
    let label = say!(words, "doing-total");
    let hint = data.settings.licensed().map(|slot| {
        say!(
            words,
            "doing-total-range",
            lowest = slot.lowest.to_string(),
            highest = slot.highest.to_string()
        )
    });
    let question = Question {
        label: &label,
        hint: hint.as_deref().unwrap_or_default(),
        kind: Kind::Figures,
    };
    let mut narrow = Column::new(look, column.rest());
    let entered = draft.total.show(ui, look, &mut narrow, question);
    let answer = declined(ui, look, &mut narrow, None, so_far);
    if answer.is_some() {
        draft.total = Asked::default();
    }
    (answer, entered)
}

/// The typed total as the answer; where it cannot be, the field says so.
fn typed_total(data: &Data, draft: &mut Draft, item: Item) -> bool {
    let slot = data.settings.licensed();
    let total = draft.total.read(|typed| {
        let total = read_whole(typed)?;
        slot.map_or(Ok(()), |slot| slot.check(total))?;
        Ok(total)
    });
    let Some(total) = total else {
        return false;
    };
    let answer = Answer::Given(Given::Total(total));
    let answering = draft.answering.take();
    draft.answering = answering.and_then(|so_far| so_far.answered(item, answer).ok());
    true
}
