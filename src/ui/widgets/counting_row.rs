//! A row of the count: picture, −, how many, +, and what they are worth.

use egui::{Align2, Key, Margin, Rect, Stroke, StrokeKind, TextEdit, Ui, pos2, vec2};

use super::button::Button;
use super::money_picture;
use super::text;
use crate::domain::cash::CashKind;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, STROKE};
use crate::words::say;

/// The largest number of one kind that a drawer holds.
const MOST: u32 = 9_999;

/// Shows a row; `typed` holds the digits, empty for not counted yet. True when Enter was pressed
/// in it, to go on to the next.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, kind: CashKind, typed: &mut String) -> bool {
    let t = look.tokens;
    let piece = look.words.piece(kind);
    let number = number_of(typed);
    let side = rect.height().clamp(44.0, look.layout.target());
    let parts = Parts::of(rect.width(), side);
    let room = vec2(parts.picture, rect.height() - 4.0);
    // One scale for all coins and one for all notes, so that their sizes can be compared.
    let scale = money_picture::scale_for(kind, room);
    let middle = pos2(rect.left() + parts.picture / 2.0, rect.center().y);
    money_picture::show(ui, look, middle, kind, scale);

    let control = |left: f32, width: f32| {
        Rect::from_center_size(pos2(left + width / 2.0, rect.center().y), vec2(width, side))
    };
    let mut x = rect.left() + parts.picture + S12;
    let fewer = say!(look.words, "count-fewer", piece = piece.as_str());
    if icon_button(ui, look, control(x, side), icons::MINUS, &fewer) {
        *typed = number.saturating_sub(1).to_string();
    }
    x += side + S8;
    let field = control(x, parts.number);
    let name = say!(look.words, "count-number", piece = piece.as_str());
    let entered = edit(ui, look, field, &name, kind, typed);
    x += parts.number + S8;
    let more = say!(look.words, "count-more", piece = piece.as_str());
    if icon_button(ui, look, control(x, side), icons::PLUS, &more) {
        *typed = number.saturating_add(1).min(MOST).to_string();
    }
    x += side + S12;
    if parts.worth == Worth::Shown && !typed.is_empty() {
        let worth = kind.value().times(i64::from(number_of(typed)));
        let worth = look.words.money(worth.unwrap_or_default());
        let words = Rect::from_min_max(pos2(x, rect.top()), rect.max);
        let style = Type::FiguresStrong;
        let at = Align2::RIGHT_CENTER;
        text::paint(ui, words, at, style, &worth, t.text);
    }
    entered
}

/// Whether there is room for what the pieces of a row are worth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Worth {
    Shown,
    Elsewhere,
}

/// How the width of a row is shared out.
#[derive(Clone, Copy, Debug)]
struct Parts {
    picture: f32,
    number: f32,
    worth: Worth,
}

impl Parts {
    fn of(width: f32, side: f32) -> Self {
        let number = 68.0;
        let controls = 2.0 * side + number + 2.0 * S8 + S12;
        let left = width - controls;
        // £1,250.00 in its style.
        let amount = 100.0 + S12;
        if left >= amount + 72.0 {
            Self {
                picture: (left - amount).min(132.0),
                number,
                worth: Worth::Shown,
            }
        } else {
            Self {
                picture: left.clamp(40.0, 120.0),
                number,
                worth: Worth::Elsewhere,
            }
        }
    }
}

/// The number that was typed; nothing counts as none.
pub fn number_of(typed: &str) -> u32 {
    typed.parse().unwrap_or(0)
}

fn icon_button(ui: &mut Ui, look: Look<'_>, rect: Rect, icon: icons::Icon, name: &str) -> bool {
    Button::new("").icon(icon).spoken(name).show(ui, look, rect)
}

fn edit(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    name: &str,
    kind: CashKind,
    typed: &mut String,
) -> bool {
    let t = look.tokens;
    ui.painter().rect(
        rect,
        RADIUS_CONTROL,
        t.raised,
        Stroke::new(STROKE, t.edge),
        StrokeKind::Inside,
    );
    let edit = TextEdit::singleline(typed)
        .id(id(ui, kind))
        .font(Type::MoneyHeading.font())
        .text_color(t.text)
        .frame(egui::Frame::NONE.inner_margin(Margin::symmetric(4, 4)))
        .align(egui::Align2::CENTER_CENTER)
        .char_limit(4)
        .desired_width(rect.width())
        .min_size(rect.size());
    let response = text::put_edit(ui, rect, edit);
    typed.retain(|c| c.is_ascii_digit());
    let label = name.to_owned();
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(label));
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The id of the field of this kind, to give it the focus.
pub fn id(ui: &Ui, kind: CashKind) -> egui::Id {
    ui.scope_id().with(("count", kind))
}
