//! Text and money fields: label above, hint below it, and what is to do beside it. Never cleared.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align2, Id, Margin, Rect, Response, Stroke, StrokeKind, TextEdit, Ui, pos2, vec2};

use super::banner;
use super::text;
use crate::ui::Look;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S4, S8, STROKE};

/// What a field is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Words.
    Words,
    /// Figures, in the money cut.
    Figures,
    /// Words that nobody else should read: dots.
    Secret,
    /// A few sentences, on several lines.
    Sentences,
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Its label, which is also its name.
    pub label: &'a str,
    /// A hint that stays while typing; empty for none.
    pub hint: &'a str,
    /// What happened with what was typed, and what to do.
    pub problem: Option<&'a str>,
    /// Words or figures.
    pub kind: Kind,
}

impl Field<'_> {
    /// How high it becomes at this width.
    pub fn height(&self, ui: &Ui, look: Look<'_>, width: f32) -> f32 {
        let hint = if self.hint.is_empty() {
            0.0
        } else {
            text::height(ui, Type::Meta, self.hint, width)
        };
        let problem = self
            .problem
            .map_or(0.0, |p| banner::height(ui, look, p, width) + S8);
        Type::Strong.line() + hint + S8 + self.kind.height(look) + problem
    }

    /// Shows it from the top of this rectangle.
    pub fn show(self, ui: &mut Ui, look: Look<'_>, rect: Rect, typed: &mut String) -> Response {
        let t = look.tokens;
        let mut y = rect.top();
        let label = Rect::from_min_size(
            pos2(rect.left(), y),
            vec2(rect.width(), Type::Strong.line()),
        );
        let label = text::label(
            ui,
            label,
            Align2::LEFT_CENTER,
            Type::Strong,
            self.label,
            t.text,
        );
        y += Type::Strong.line();
        if !self.hint.is_empty() {
            y += text::paragraph(
                ui,
                pos2(rect.left(), y),
                rect.width(),
                Type::Meta,
                self.hint,
                t.muted,
            );
        }
        // The ring around the control does not touch the words.
        y += S8;
        let spot = Rect::from_min_size(
            pos2(rect.left(), y),
            vec2(rect.width(), self.kind.height(look)),
        );
        let response = self.edit(ui, look, spot, typed).labelled_by(label.id);
        y = spot.bottom() + S8;
        if let Some(problem) = self.problem {
            banner::problem(ui, look, pos2(rect.left(), y), rect.width(), problem);
        }
        response
    }

    /// The control alone, with its label as its name.
    pub fn edit(self, ui: &mut Ui, look: Look<'_>, rect: Rect, typed: &mut String) -> Response {
        let t = look.tokens;
        let edge = if self.problem.is_some() {
            Stroke::new(3.0, t.attention.ink)
        } else {
            Stroke::new(STROKE, t.edge)
        };
        ui.painter()
            .rect(rect, RADIUS_CONTROL, t.raised, edge, StrokeKind::Inside);
        let style = match self.kind {
            Kind::Words | Kind::Secret | Kind::Sentences => Type::Body,
            Kind::Figures => Type::FiguresStrong,
        };
        let id = super::button::id(ui, self.label);
        if self.kind == Kind::Sentences {
            let response = sentences(ui, look, rect, (id, style), typed);
            let name = self.label.to_owned();
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_label(name));
            return response;
        }
        let edit = TextEdit::singleline(typed)
            .id(id)
            .password(self.kind == Kind::Secret)
            .font(style.font())
            .text_color(t.text)
            .frame(egui::Frame::NONE.inner_margin(Margin::symmetric(16, 4)))
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(rect.width())
            .min_size(rect.size());
        let response = text::put_edit(ui, rect, edit);
        let by_touch = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
        if response.gained_focus() && !by_touch {
            select_all(ui, response.id, typed);
        }
        let name = self.label.to_owned();
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(name));
        response
    }
}

/// Several lines; what is longer than the field moves under its edges.
fn sentences(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    (id, style): (Id, Type),
    typed: &mut String,
) -> Response {
    let inside = rect.shrink2(vec2(S4, S4));
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside).id_salt(id));
    egui::ScrollArea::vertical()
        .id_salt((id, "lines"))
        .auto_shrink(false)
        .show(&mut ui, |ui| {
            let edit = TextEdit::multiline(typed)
                .id(id)
                .font(style.font())
                .text_color(look.tokens.text)
                .frame(egui::Frame::NONE.inner_margin(Margin::symmetric(12, 8)))
                .desired_rows(1)
                .desired_width(inside.width())
                .min_size(inside.size());
            ui.add(edit)
        })
        .inner
}

/// Whoever comes to a field with the keyboard types in the place of what stands there; the arrow keys
/// keep it.
fn select_all(ui: &Ui, id: Id, typed: &str) {
    let Some(mut state) = TextEditState::load(ui.ctx(), id) else {
        return;
    };
    let (first, last) = (CCursor::new(0), CCursor::new(typed.chars().count()));
    let all = CCursorRange::two(first, last);
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

impl Kind {
    /// How high the control is.
    fn height(self, look: Look<'_>) -> f32 {
        let line = if look.layout.is_tiny() {
            look.layout.small_target() + S4
        } else {
            look.layout.target()
        };
        match self {
            Self::Sentences if look.layout.is_tiny() => line + 2.0 * Type::Body.line(),
            Self::Sentences => line + 3.0 * Type::Body.line(),
            Self::Words | Self::Figures | Self::Secret => line,
        }
    }
}
