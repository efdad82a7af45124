//! Buttons: icon and word on one centre line. None is ever grey: what cannot be done now carries a
//! lock and its reason, and pressing it leads on.

use egui::{Align2, Color32, Id, Rect, Response, Role, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, vec2};

use super::press;
use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::space::{ICON, RADIUS_CONTROL, S8, S12, S24, STROKE, STROKE_SELECTED};
use crate::ui::theme::{Block, Type};

const S2: f32 = 2.0;

/// How much a button weighs on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// The one way on.
    Primary,
    /// Another way.
    Secondary,
    /// In the primary colour, but not filled: help.
    Lined,
    /// A small step, without an edge.
    Quiet,
    /// Look here.
    Attention,
}

/// A button.
#[derive(Clone, Debug)]
pub struct Button<'a> {
    label: &'a str,
    icon: Option<Icon>,
    weight: Weight,
    spoken: Option<&'a str>,
    locked: Option<&'a str>,
    selected: Option<bool>,
    command: Option<Command>,
    figures: bool,
    ticked: bool,
}

impl<'a> Button<'a> {
    /// A button with this word on it.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            icon: None,
            weight: Weight::Secondary,
            spoken: None,
            locked: None,
            selected: None,
            command: None,
            figures: false,
            ticked: true,
        }
    }

    /// The one way on; Ctrl+Enter presses it.
    pub fn primary(label: &'a str) -> Self {
        Self::new(label)
            .weight(Weight::Primary)
            .command(Command::Primary)
    }

    /// Back, and keep everything; Esc presses it.
    pub fn back(label: &'a str) -> Self {
        Self::new(label)
            .icon(icons::ARROW_LEFT)
            .command(Command::Back)
    }

    /// With this weight.
    #[must_use]
    pub fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// With this icon before the word.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With another name for assistive technology, where the word alone is not enough.
    #[must_use]
    pub fn spoken(mut self, name: &'a str) -> Self {
        self.spoken = Some(name);
        self
    }

    /// Locked for this reason: it shows both and can still be pressed, for the way forward.
    #[must_use]
    pub fn locked(mut self, reason: Option<&'a str>) -> Self {
        self.locked = reason;
        self
    }

    /// One of several, chosen or not.
    #[must_use]
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    /// One of a row of tabs: chosen or not, without a tick.
    #[must_use]
    pub fn selected_quietly(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self.ticked = false;
        self
    }

    /// Pressed by this command's key too.
    #[must_use]
    pub fn command(mut self, command: Command) -> Self {
        self.command = Some(command);
        self
    }

    /// With figures as its word, in the money cut.
    #[must_use]
    pub fn figures(mut self) -> Self {
        self.figures = true;
        self
    }

    fn style(&self) -> Type {
        match (self.weight, self.figures) {
            (Weight::Primary, false) => Type::Heading,
            (Weight::Primary, true) => Type::MoneyHeading,
            (_, true) => Type::FiguresStrong,
            _ => Type::Strong,
        }
    }

    /// The style in which the word fits: a long one takes two lines, and where these do not fit a
    /// smaller style.
    fn style_for(&self, ui: &Ui, room: f32, high: f32) -> Option<Type> {
        let fits = |style: Type| {
            text::width(ui, style, self.label) <= room
                || text::height(ui, style, self.label, room) <= high
                    && text::widest_word(ui, style, self.label) <= room
        };
        let smaller: [Type; 3] = if self.figures {
            [self.style(), Type::FiguresStrong, Type::MetaFiguresStrong]
        } else {
            [self.style(), Type::Strong, Type::MetaStrong]
        };
        smaller.into_iter().find(|style| fits(*style))
    }

    /// Whether it carries a lock and its reason.
    pub fn is_locked(&self) -> bool {
        self.locked.is_some()
    }

    /// How wide it wants to be on one line.
    pub fn width(&self, ui: &Ui) -> f32 {
        let icon = if self.shown_icon().is_some() {
            ICON + S8
        } else {
            0.0
        };
        let reason = self.locked.map_or(0.0, |r| text::width(ui, Type::Meta, r));
        let padding = if self.weight == Weight::Quiet {
            S12
        } else {
            S24
        };
        text::width(ui, self.style(), self.label).max(reason) + icon + 2.0 * padding
    }

    fn shown_icon(&self) -> Option<Icon> {
        match (self.locked, self.selected) {
            (Some(_), _) => Some(icons::LOCK_KEY),
            (None, Some(true)) if self.ticked => Some(self.icon.unwrap_or(icons::CHECK)),
            _ => self.icon,
        }
    }

    /// Shows it in this rectangle; true when it was pressed, by hand or by its key.
    pub fn show(self, ui: &mut Ui, look: Look<'_>, rect: Rect) -> bool {
        self.show_response(ui, look, rect).0
    }

    /// The same, with the response, to give it the focus.
    pub fn show_response(self, ui: &mut Ui, look: Look<'_>, rect: Rect) -> (bool, Response) {
        let name = self.spoken.unwrap_or(self.label);
        let press = press::listen(ui, look, rect, id(ui, name));
        let node_name = match self.locked {
            Some(reason) => format!("{name}. {reason}"),
            None => name.to_owned(),
        };
        press.response.widget_info(|| match self.selected {
            Some(selected) => WidgetInfo::selected(Role::Button, true, selected, &node_name),
            None => WidgetInfo::labeled(Role::Button, true, &node_name),
        });
        self.paint(ui, look, rect, press.down);
        let by_key = self
            .command
            .is_some_and(|command| command.pressed(ui.ctx()));
        (press.pressed || by_key, press.response)
    }

    fn colours(&self, look: Look<'_>, touched: bool) -> (Color32, Stroke, Color32) {
        let t = look.tokens;
        let filled = |block: Block| {
            let edge = if touched {
                t.text
            } else {
                look.fill_edge(block)
            };
            (block.fill, Stroke::new(2.0, edge), block.on_fill)
        };
        match self.weight {
            // Without tints what is selected is filled.
            _ if self.selected == Some(true) && t.primary.tint == t.raised => filled(t.primary),
            _ if self.selected == Some(true) => (
                t.primary.tint,
                Stroke::new(STROKE_SELECTED, t.primary.ink),
                t.primary.ink,
            ),
            Weight::Primary if self.locked.is_none() => filled(t.primary),
            Weight::Attention => filled(t.attention),
            Weight::Lined => {
                let ground = if touched { t.primary.tint } else { t.raised };
                (ground, Stroke::new(2.0, t.primary.ink), t.primary.ink)
            }
            Weight::Quiet => {
                let ground = if touched {
                    t.sunken
                } else {
                    Color32::TRANSPARENT
                };
                (ground, Stroke::NONE, t.text)
            }
            Weight::Primary | Weight::Secondary => {
                let ground = if touched { t.sunken } else { t.raised };
                (ground, Stroke::new(STROKE, t.edge), t.text)
            }
        }
    }

    /// Whether the icon stands above the word, because both do not fit side by side.
    fn stands_above(&self, one_line: f32, room: f32, inside: Rect) -> bool {
        let short_word = one_line <= inside.width();
        self.locked.is_none() && one_line > room && short_word && inside.height() >= 56.0
    }

    fn paint(&self, ui: &Ui, look: Look<'_>, rect: Rect, pressed: bool) {
        let (ground, edge, colour) = self.colours(look, pressed);
        let body = if pressed { rect.shrink(1.5) } else { rect };
        ui.painter()
            .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
        let icon = self.shown_icon();
        let inside = rect.shrink2(vec2(S8, S2));
        let icon_part = match icon {
            Some(_) if self.label.is_empty() => ICON,
            Some(_) => ICON + S8,
            None => 0.0,
        };
        let reason_high = self.locked.map_or(0.0, |_| Type::Meta.line());
        let high = inside.height() - reason_high;
        let whole = inside.width().max(1.0);
        let beside = (whole - icon_part).max(1.0);
        // Where only one of the two fits, the word stays: it says more than its picture.
        let (icon, icon_part, room) = match self.style_for(ui, beside, high) {
            None if self.locked.is_none() => (None, 0.0, whole),
            _ => (icon, icon_part, beside),
        };
        let style = self.style_for(ui, room, high).unwrap_or(Type::MetaStrong);
        let one_line = text::width(ui, style, self.label);
        // A large word is not pressed against the edge by its picture.
        let tight = style == Type::Heading && icon_part + one_line > rect.width() - 2.0 * S12;
        let (icon, icon_part, room) = if tight && self.locked.is_none() {
            (None, 0.0, whole)
        } else {
            (icon, icon_part, room)
        };
        if let Some(icon) = icon
            && self.stands_above(one_line, room, inside)
        {
            let cut = IconCut::of(self.selected == Some(true));
            let line = Rect::from_center_size(rect.center(), vec2(inside.width(), 56.0));
            let spot = line.with_max_y(line.top() + ICON + S2);
            text::icon(ui, spot, icon, cut, ICON, colour);
            let below = line.with_min_y(spot.bottom());
            text::paint(ui, below, Align2::CENTER_CENTER, style, self.label, colour);
            return;
        }
        let word = one_line.min(room);
        let reason_height = if self.locked.is_some() {
            Type::Meta.line()
        } else {
            0.0
        };
        let reason_width = self
            .locked
            .map_or(0.0, |r| text::width(ui, Type::Meta, r))
            .min(room);
        let group = icon_part + word.max(reason_width);
        let left = rect.center().x - group / 2.0;
        if let Some(icon) = icon {
            let spot = Rect::from_center_size(
                egui::pos2(left + ICON / 2.0, rect.center().y),
                vec2(ICON, ICON),
            );
            text::icon(
                ui,
                spot,
                icon,
                IconCut::of(self.selected == Some(true)),
                ICON,
                colour,
            );
        }
        let words = Rect::from_min_max(
            egui::pos2(left + icon_part, inside.top()),
            egui::pos2(
                left + icon_part + word.max(reason_width),
                inside.bottom() - reason_height,
            ),
        );
        if let Some(reason) = self.locked {
            let height = style.line() + reason_height;
            let top = rect.center().y - height / 2.0;
            let line = Rect::from_min_size(egui::pos2(words.left(), top), vec2(room, style.line()));
            text::paint(ui, line, Align2::LEFT_CENTER, style, self.label, colour);
            let below = Rect::from_min_size(
                egui::pos2(words.left(), top + style.line()),
                vec2(room, reason_height),
            );
            text::paint(
                ui,
                below,
                Align2::LEFT_CENTER,
                Type::Meta,
                reason,
                look.tokens.muted,
            );
        } else {
            let at = if icon.is_some() {
                Align2::LEFT_CENTER
            } else {
                Align2::CENTER_CENTER
            };
            text::paint(ui, words, at, style, self.label, colour);
        }
    }
}

/// The id of a control in this place with this name: the same in every frame, whatever else comes
/// and goes, so that the focus stays.
pub fn id(ui: &Ui, name: &str) -> Id {
    ui.scope_id().with(("control", name))
}
