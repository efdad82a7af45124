//! A large choice: an icon, a word, a line about it.

use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::button;
use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::ui::theme::space::{
    ICON_HUGE, ICON_LARGE, RADIUS_CARD, S8, S12, S16, S24, STROKE, STROKE_SELECTED,
};
use crate::ui::theme::{Block, Type};

const MARK: f32 = 20.0;

/// A choice.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    name: &'a str,
    icon: Icon,
    detail: &'a str,
    block: Option<Block>,
    chosen: Option<bool>,
    mark: Option<Icon>,
}

impl<'a> Choice<'a> {
    /// A choice with its word and icon.
    pub fn new(name: &'a str, icon: Icon) -> Self {
        Self {
            name,
            icon,
            detail: "",
            block: None,
            chosen: None,
            mark: None,
        }
    }

    /// With a line about it.
    #[must_use]
    pub fn detail(mut self, detail: &'a str) -> Self {
        self.detail = detail;
        self
    }

    /// With a small icon before the line about it: a lock for what somebody else does.
    #[must_use]
    pub fn mark(mut self, icon: Icon) -> Self {
        self.mark = Some(icon);
        self
    }

    /// In the colours of this meaning.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.block = Some(block);
        self
    }

    /// One of several, chosen or not.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }
}

/// Shows a choice; true when it was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, choice: Choice<'_>) -> bool {
    let t = look.tokens;
    let response = ui.interact(rect, button::id(ui, choice.name), Sense::click());
    let name = if choice.detail.is_empty() {
        choice.name.to_owned()
    } else {
        format!("{}. {}", choice.name, choice.detail)
    };
    response.widget_info(|| match choice.chosen {
        Some(chosen) => WidgetInfo::selected(Role::Button, true, chosen, &name),
        None => WidgetInfo::labeled(Role::Button, true, &name),
    });
    let block = choice.block.unwrap_or(t.primary);
    let pressed = response.is_pointer_button_down_on();
    let chosen = choice.chosen == Some(true);
    let body = if pressed { rect.shrink(1.5) } else { rect };
    let edge = if chosen {
        Stroke::new(STROKE_SELECTED, block.ink)
    } else {
        Stroke::new(STROKE, if pressed { block.ink } else { t.edge })
    };
    let ground = if pressed || chosen {
        block.tint
    } else {
        t.raised
    };
    ui.painter()
        .rect(body, RADIUS_CARD, ground, edge, StrokeKind::Inside);

    let roomy = rect.height() >= 112.0;
    let side = if roomy {
        80.0
    } else {
        (rect.height() - 24.0).clamp(40.0, 56.0)
    };
    let left = rect.left() + if roomy { S24 } else { S16 };
    let spot = Rect::from_center_size(pos2(left + side / 2.0, rect.center().y), Vec2::splat(side));
    ui.painter().rect_filled(spot, 14, block.tint);
    let size = if roomy { ICON_HUGE } else { ICON_LARGE };
    text::icon(ui, spot, choice.icon, IconCut::of(chosen), size, block.ink);
    let words = Rect::from_min_max(
        pos2(spot.right() + if roomy { S24 } else { S12 }, rect.top()),
        pos2(rect.right() - S12, rect.bottom()),
    );
    let style = if roomy { Type::Heading } else { Type::Strong };
    let with_detail = !choice.detail.is_empty() && rect.height() >= 76.0;
    if with_detail {
        let mark = choice.mark.map_or(0.0, |_| MARK + S8);
        let lines = text::height(ui, Type::Meta, choice.detail, words.width() - mark);
        let most = rect.height() - style.line() - 16.0;
        let lines = lines.min((most / 26.0).floor().max(1.0) * 26.0);
        let top = rect.center().y - f32::midpoint(style.line(), lines);
        let name = Rect::from_min_size(pos2(words.left(), top), vec2(words.width(), style.line()));
        text::paint(ui, name, Align2::LEFT_CENTER, style, choice.name, t.text);
        let detail = Rect::from_min_size(
            pos2(words.left() + mark, name.bottom()),
            vec2(words.width() - mark, lines),
        );
        // On a tint the quieter text would be too quiet.
        let colour = if ground == t.raised { t.muted } else { t.text };
        if let Some(icon) = choice.mark {
            let spot = Rect::from_min_size(
                pos2(
                    words.left(),
                    name.bottom() + (Type::Meta.line() - MARK) / 2.0,
                ),
                Vec2::splat(MARK),
            );
            text::icon(ui, spot, icon, IconCut::Regular, MARK, colour);
        }
        text::paint(
            ui,
            detail,
            Align2::LEFT_TOP,
            Type::Meta,
            choice.detail,
            colour,
        );
    } else {
        text::paint(ui, words, Align2::LEFT_CENTER, style, choice.name, t.text);
    }
    response.clicked()
}
