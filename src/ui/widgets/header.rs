//! The bar: where we are on the left, help and lock on the right, on every screen in one place.

use egui::{Align2, Rect, StrokeKind, Ui, Vec2, pos2, vec2};

use super::button::{Button, Weight};
use super::text::{self, IconCut};
use crate::domain::catalogue::Trade;
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::Width;
use crate::ui::theme::Type;
use crate::ui::theme::space::{ICON, RADIUS_CONTROL, S8, S12, S16, S24};
use crate::words::say;

/// What stands in the bar.
#[derive(Clone, Debug)]
pub struct Header {
    /// The shop.
    pub trade: Trade,
    /// The screen's title.
    pub title: String,
    /// The name of whoever is signed in.
    pub person: Option<String>,
    /// What else this screen has in the bar, the most important first; what does not fit is left out.
    pub tools: Vec<Tool>,
    /// Whether the sales are real.
    pub sales: Sales,
}

/// Whether what is sold here is real.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sales {
    /// It is.
    Real,
    /// The people and sales are made up; the place says so on every screen.
    MadeUp,
}

/// Something of one screen that is a tap away.
#[derive(Clone, Debug)]
pub struct Tool {
    /// Its word.
    pub label: String,
    /// Its icon.
    pub icon: icons::Icon,
    /// The command whose key does it too.
    pub command: Option<Command>,
    /// What it does.
    pub action: HeaderAction,
}

/// What can be done from the bar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HeaderAction {
    /// Ask for help.
    Help,
    /// Lock the till; the basket stays.
    Lock,
    /// Find an item.
    Find,
    /// Who can eat what.
    Allergens,
    /// What is to be made.
    ToMake,
}

/// Shows the bar.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, header: &Header) -> Vec<HeaderAction> {
    let mut actions = Vec::new();
    ui.painter().rect_filled(rect, 0, look.tokens.raised);
    let base = rect.bottom() - 0.5;
    super::card::rule(ui, look, rect, base);
    let mut inside = rect.shrink2(vec2(look.layout.margin, 0.0));
    let middle = rect.center().y;
    let control = |left: f32, width: f32| {
        Rect::from_center_size(
            pos2(left + width / 2.0, middle),
            vec2(width, look.layout.small_target()),
        )
    };

    let help = say!(look.words, "header-help");
    let help = Button::new(&help)
        .icon(icons::LIFEBUOY)
        .weight(Weight::Lined)
        .command(Command::Help);
    let lock_name = header
        .person
        .as_ref()
        .map(|person| say!(look.words, "header-lock", person = person.as_str()));
    let lock = lock_name
        .as_ref()
        .map(|name| Button::new(name).icon(icons::LOCK).command(Command::Lock));
    let trim = if look.layout.width == Width::Tabs {
        S16
    } else {
        0.0
    };
    let widths = (
        help.width(ui) - trim,
        lock.as_ref().map_or(0.0, |lock| lock.width(ui) - trim),
    );
    let lock_left = inside.right() - widths.1;
    let help_left = if lock.is_some() {
        lock_left - S12
    } else {
        inside.right()
    } - widths.0;

    // The title first, then help and lock: the order in which they are read and reached.
    inside.max.x = help_left - S12;
    let style = if look.layout.bar > 60.0 {
        Type::Title
    } else {
        Type::Heading
    };
    let title_width = text::width(ui, style, &header.title);
    let place = match header.sales {
        Sales::Real => look.words.trade(header.trade),
        Sales::MadeUp => say!(look.words, "header-made-up"),
    };
    let place_width = text::width(ui, Type::MetaStrong, &place) + ICON + S8 + 2.0 * S12;
    if inside.width() >= place_width + S16 + title_width {
        let chip = Rect::from_center_size(
            pos2(inside.left() + place_width / 2.0, middle),
            vec2(place_width, 44.0),
        );
        chip_of(ui, look, chip, header.trade, &place);
        inside.min.x = chip.right() + S24.min(inside.width() - place_width - title_width);
    }
    let style = title_style(ui, inside, style, &header.title);
    text::heading(ui, inside, style, &header.title, look.tokens.text, 1);
    let from = inside.left() + title_width + S24;
    let tools = tools_that_fit(ui, &header.tools, inside.right() - from);
    let mut left = inside.right() - tools.iter().map(|(_, wide)| wide + S12).sum::<f32>() + S12;
    for (tool, wide) in tools {
        if button_of(tool).show(ui, look, control(left, wide)) {
            actions.push(tool.action);
        }
        left += wide + S12;
    }

    if help.show(ui, look, control(help_left, widths.0)) {
        actions.push(HeaderAction::Help);
    }
    if let Some(lock) = lock
        && lock.show(ui, look, control(lock_left, widths.1))
    {
        actions.push(HeaderAction::Lock);
    }
    actions
}

fn button_of(tool: &Tool) -> Button<'_> {
    let button = Button::new(&tool.label).icon(tool.icon);
    match tool.command {
        Some(command) => button.command(command),
        None => button,
    }
}

/// As many of the tools as fit side by side, each with its width.
fn tools_that_fit<'t>(ui: &Ui, tools: &'t [Tool], room: f32) -> Vec<(&'t Tool, f32)> {
    let mut left = room;
    let mut fitting = Vec::new();
    for tool in tools {
        let wide = button_of(tool).width(ui) - S16;
        if wide <= left {
            left -= wide + S12;
            fitting.push((tool, wide));
        }
    }
    fitting
}

/// A long title takes a smaller style, then two lines.
fn title_style(ui: &Ui, rect: Rect, style: Type, title: &str) -> Type {
    let one_line = [style, Type::Heading, Type::Strong];
    let fits = |style: &Type| text::width(ui, *style, title) <= rect.width();
    one_line.into_iter().find(fits).unwrap_or(Type::MetaStrong)
}

fn chip_of(ui: &mut Ui, look: Look<'_>, rect: Rect, trade: Trade, place: &str) {
    let block = look.trade(trade);
    let edge = egui::Stroke::new(
        1.0,
        if block.tint == look.tokens.raised {
            block.ink
        } else {
            block.tint
        },
    );
    ui.painter()
        .rect(rect, RADIUS_CONTROL, block.tint, edge, StrokeKind::Inside);
    let icon = match trade {
        Trade::Bakery => icons::BREAD,
        Trade::Bike => icons::BICYCLE,
    };
    let spot = Rect::from_center_size(
        pos2(rect.left() + S12 + ICON / 2.0, rect.center().y),
        Vec2::splat(ICON),
    );
    text::icon(ui, spot, icon, IconCut::Regular, ICON, block.ink);
    let mut words = rect;
    words.min.x = spot.right() + S8;
    text::label(
        ui,
        words,
        Align2::LEFT_CENTER,
        Type::MetaStrong,
        place,
        block.ink,
    );
}
