//! A page of a record that is written, and the emergency card as it is read in a hurry.

use egui::{Rect, Ui};

use super::{Action, Data, Draft, Part, said};
use crate::domain::looks::Hands;
use crate::domain::person_records::{PageWords, RecordField, RecordPage};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::Grid;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S12, S24};
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

fn icon(page: RecordPage) -> Icon {
    match page {
        RecordPage::Names => icons::IDENTIFICATION_CARD,
        RecordPage::Contact => icons::ENVELOPE,
        RecordPage::Emergency => icons::LIFEBUOY,
        RecordPage::Helps => icons::HAND_HEART,
    }
}

/// How many of a page's fields stand together: where the window is low, they come one after the other.
fn together(look: Look<'_>, fields: &[RecordField]) -> usize {
    let long = fields.iter().any(|field| !field.is_short());
    let steady = look.layout.hands == Hands::Steady;
    match () {
        () if !look.layout.is_short() && !steady => 4,
        () if !look.layout.is_short() && !long => 2,
        () if long => 1,
        () => 2,
    }
}

/// A form of a page.
pub(super) fn write(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    of: RecordPage,
) -> Vec<Action> {
    let words = look.words;
    let fields = of.fields();
    let steps: Vec<&[RecordField]> = match of {
        // Names and numbers on one page, sentences on the next.
        _ if together(look, fields) == 1 => fields
            .chunk_by(|one, other| one.is_short() && other.is_short())
            .collect(),
        _ => fields.chunks(together(look, fields)).collect(),
    };
    draft.step = draft.step.min(steps.len().saturating_sub(1));
    let shown = steps.get(draft.step).copied().unwrap_or_default();
    let mut page = Page::of(look, ui.max_rect());
    if shown.len() < 4 {
        let about = say!(words, "record-page-aside", page = of.code());
        page = page.beside(ui, look, (icon(of), look.tokens.primary), &about);
    }
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        let (page, name) = (words.record_page(of), data.name.as_str());
        column.title(
            ui,
            look,
            &say!(words, "record-page-of", page = page, name = name),
        );
    }
    said(ui, look, data, &mut column);
    let entered = questions(ui, look, &column, draft, shown);
    let last = draft.step + 1 == steps.len();
    let (back, on) = (
        say!(words, "back"),
        if last {
            say!(words, "record-keep")
        } else {
            say!(words, "next")
        },
    );
    let mut primary = Button::primary(&on);
    if last {
        primary = primary.icon(icons::CHECK);
    }
    match Foot::new()
        .back(&back)
        .primary(primary)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) if draft.step > 0 => {
            draft.step -= 1;
            Vec::new()
        }
        Some(Pressed::Back) => vec![draft.back()],
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if last {
                keep(draft, of, &steps)
            } else {
                draft.step += 1;
                Vec::new()
            }
        }
        _ => Vec::new(),
    }
}

/// The fields of this step; true when Enter was pressed in the last one.
fn questions(
    ui: &mut Ui,
    look: Look<'_>,
    column: &Column,
    draft: &mut Draft,
    fields: &[RecordField],
) -> bool {
    let rest = column.rest();
    let columns: Vec<(Rect, &[RecordField])> = if fields.len() == 4 {
        let grid = Grid {
            columns: 2,
            rows: 1,
        };
        let half = |n| grid.cell(rest, S24, n);
        let (first, second) = fields.split_at(2);
        vec![(half(0), first), (half(1), second)]
    } else if look.layout.is_short() && fields.len() == 2 {
        let grid = Grid {
            columns: 2,
            rows: 1,
        };
        let (first, second) = fields.split_at(1);
        vec![
            (grid.cell(rest, S12, 0), first),
            (grid.cell(rest, S12, 1), second),
        ]
    } else {
        vec![(rest, fields)]
    };
    let mut entered = false;
    for (rect, fields) in columns {
        let mut column = Column::new(look, rect);
        for field in fields {
            let label = look.words.record_field(*field);
            let hint = if look.layout.is_short() {
                String::new()
            } else {
                look.words.record_field_hint(*field)
            };
            let question = Question {
                label: &label,
                hint: &hint,
                kind: if field.is_short() {
                    Kind::Words
                } else {
                    Kind::Sentences
                },
            };
            let asked = draft.fields.entry(*field).or_default();
            entered = asked.show(ui, look, &mut column, question);
        }
    }
    entered
}

/// All of it; the first field with which something is wrong says so, and is shown.
fn keep(draft: &mut Draft, of: RecordPage, steps: &[&[RecordField]]) -> Vec<Action> {
    let typed = draft.fields.iter();
    let typed = PageWords::of(typed.map(|(field, asked)| (*field, asked.typed.clone())));
    match typed.checked(of) {
        Ok(words) => vec![Action::Keep(of, words)],
        Err((field, refusal)) => {
            draft.refuse(field, refusal);
            let shown = steps.iter().position(|step| step.contains(&field));
            draft.step = shown.unwrap_or(draft.step);
            Vec::new()
        }
    }
}

/// The card: whom to call is the largest thing on it.
pub(super) fn emergency_card(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let card = data.page(RecordPage::Emergency);
    let about = (icons::LIFEBUOY, look.tokens.primary);
    let aside = say!(words, "record-emergency-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let name = data.name.as_str();
    column.title(ui, look, &say!(words, "record-emergency-of", name = name));
    said(ui, look, data, &mut column);
    let empty = card.is_empty();
    let mut writes = false;
    if empty {
        let none = say!(words, "record-emergency-none", name = name);
        let write = say!(words, "first-day-write");
        let button = Button::primary(&write).icon(icons::PENCIL_SIMPLE);
        writes = empty::with_button(ui, look, column.rest(), about, &none, button);
    } else {
        parts(ui, look, &mut column, &card);
    }
    let (back, change) = (say!(words, "back"), say!(words, "record-change"));
    let print = say!(words, "record-print-card");
    let mut foot = Foot::new().back(&back);
    if !empty {
        let print = Button::new(&print).icon(icons::PRINTER);
        foot = foot
            .other(print.command(Command::Print))
            .primary(Button::primary(&change).icon(icons::PENCIL_SIMPLE));
    }
    let pressed = foot.show(ui, look, page.foot);
    match pressed.or(writes.then_some(Pressed::Primary)) {
        Some(Pressed::Back) => vec![draft.back()],
        Some(Pressed::Other(_)) => vec![Action::PrintCard],
        Some(Pressed::Primary) => {
            draft.write(RecordPage::Emergency, &card);
            draft.part = Part::Page(RecordPage::Emergency);
            vec![Action::Part]
        }
        None => Vec::new(),
    }
}

/// What is written on it; where the window is low, in smaller letters side by side.
fn parts(ui: &mut Ui, look: Look<'_>, column: &mut Column, card: &PageWords) {
    let words = look.words;
    let call = [RecordField::WhomToCall, RecordField::CallPhone];
    let call: Vec<&str> = call
        .iter()
        .map(|field| card.get(*field))
        .filter(|text| !text.is_empty())
        .collect();
    let large = if look.layout.is_short() {
        Type::Heading
    } else {
        Type::Title
    };
    for line in &call {
        column.say(ui, look, large, line);
    }
    if call.is_empty() {
        column.quiet(ui, look, &say!(words, "emergency-paper-nobody"));
    }
    let sentences = [RecordField::WhatHelps, RecordField::WhatDoesNot];
    let rest = column.rest();
    let grid = Grid {
        columns: 2,
        rows: 1,
    };
    let beside = look.layout.is_short();
    let mut below = Column::new(look, rest);
    for (number, field) in sentences.into_iter().enumerate() {
        let text = card.get(field);
        if text.is_empty() {
            continue;
        }
        let mut half = Column::new(look, grid.cell(rest, S24, number));
        let column = if beside { &mut half } else { &mut below };
        let style = if beside {
            Type::MetaStrong
        } else {
            Type::Strong
        };
        column.say(ui, look, style, &words.record_field(field));
        let style = if beside { Type::Meta } else { Type::Body };
        column.say(ui, look, style, text);
    }
}
