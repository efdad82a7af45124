//! Who is there? Where customers see the screen it shows the shop's name and nothing of anybody until
//! it is touched; where they do not, the tiles of today stand there at once and stay.

use egui::{Align2, Key, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::domain::catalogue::Trade;
use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid, Width, count, fits};
use crate::ui::theme::space::{COLUMN, S8, S12, S16, S24};
use crate::ui::theme::{Block, Type};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::field::{Field, Kind};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::person_tile;
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{aside, banner};
use crate::words::say;

/// Somebody who is due today and wants to be on the wall.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name they chose.
    pub name: String,
    /// What they show of themself.
    pub picture: Portrait,
}

/// What somebody is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To sign in to the till.
    SignIn,
    /// To come or go; nobody is signed in to the till by it.
    ComeAndGo,
}

/// Whether the fire list opens on this machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FireList {
    /// No customer sees the screen.
    Opens,
    /// Customers do.
    DoesNot,
}

/// Whether a basket waits behind the lock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waiting {
    /// Nothing waits.
    Nothing,
    /// A basket is kept for whoever signs in next.
    Basket,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The shop's name.
    pub shop: String,
    /// Today, in words, where the names are not covered.
    pub open_on: Option<String>,
    /// Its kind.
    pub trade: Trade,
    /// The people of today.
    pub people: Vec<Person>,
    /// What waits.
    pub waiting: Waiting,
    /// What happened with the name that was typed.
    pub problem: Option<String>,
    /// What they are asked for.
    pub purpose: Purpose,
    /// Whether the fire list opens here.
    pub fire_list: FireList,
}

/// What the screen is in the middle of.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The shop's name and "Sign in": where customers see the screen.
    #[default]
    Covered,
    /// The tiles; after 20 seconds without a touch the app covers them again.
    People,
    /// A name is typed.
    Typing,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The name, as far as it is typed.
    pub name: String,
    /// The page of tiles.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// The cover was touched: show the tiles, for 20 seconds.
    Touched,
    /// This person is there.
    Person(PersonId),
    /// Somebody typed this name.
    Name(String),
    /// Change how it looks on this machine.
    Looks,
    /// Come or go.
    ComeAndGo,
    /// Who is inside.
    FireList,
    /// Back to where they were, where it was no lock.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Covered => cover(ui, look, data, draft),
        Stage::People => people(ui, look, data, draft),
        Stage::Typing => typing(ui, look, data, draft),
    }
}

fn cover(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let t = look.tokens;
    let body = ui.max_rect();
    let touched = ui.interact(body, ui.scope_id().with("cover"), Sense::CLICK);
    let block = look.trade(data.trade);
    let icon = match data.trade {
        Trade::Bakery => icons::BREAD,
        Trade::Bike => icons::BICYCLE,
    };
    // Where there is room, the shop's colour stands beside.
    let roomy = look.layout.width >= Width::Medium && !look.layout.is_short();
    let body = if roomy {
        let part = body.with_max_x(body.left() + (body.width() * 0.42).round());
        sign(ui, look, part, icon, block);
        body.with_min_x(part.right())
    } else {
        body
    };
    let side = match (roomy, look.layout.is_short()) {
        (true, _) => 0.0,
        (false, true) => 96.0,
        (false, false) => 144.0,
    };
    let gap = look.layout.gap();
    let kept = if data.waiting == Waiting::Basket {
        Type::Body.line() + S8
    } else {
        0.0
    };
    let pad = look.layout.target().max(80.0);
    let height = side + gap + Type::Title.line() + S8 + kept + gap + pad;
    let mut column = Cut::new(
        Rect::from_center_size(
            body.center(),
            vec2(COLUMN.min(body.width() - 2.0 * S16), height),
        ),
        0.0,
    );
    if !roomy {
        let spot = column.top(side);
        let spot = Rect::from_center_size(spot.center(), Vec2::splat(side));
        card::disc(ui, look, spot, block);
        let size = (side * 0.52).round();
        text::icon(ui, spot, icon, IconCut::Regular, size, block.ink);
    }
    column.skip(gap);
    let name = column.top(Type::Title.line());
    let wide = text::width(ui, Type::Title, &data.shop).min(name.width());
    let name = Rect::from_center_size(name.center(), vec2(wide, name.height()));
    text::heading(ui, name, Type::Title, &data.shop, t.text, 1);
    column.skip(S8);
    if kept > 0.0 {
        let sentence = say!(look.words, "lock-basket-kept");
        let line = column.top(Type::Body.line());
        text::label(
            ui,
            line,
            Align2::CENTER_CENTER,
            Type::Body,
            &sentence,
            t.muted,
        );
        column.skip(S8);
    }
    column.skip(gap);
    let sign_in = say!(look.words, "lock-sign-in");
    let line = column.top(pad);
    let spot = Rect::from_center_size(line.center(), vec2(320.0, pad));
    let button = Button::primary(&sign_in).icon(icons::SIGN_IN);
    let (pressed, response) = button.show_response(ui, look, spot);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let whole = ui.max_rect();
    let corner = Rect::from_min_max(
        whole.min + vec2(look.layout.margin, 0.0),
        whole.max - vec2(look.layout.margin, look.layout.margin),
    );
    if looks_button(ui, look, corner) {
        return vec![Action::Looks];
    }
    if pressed || touched.clicked() {
        draft.stage = Stage::People;
        return vec![Action::Touched];
    }
    Vec::new()
}

/// The shop's sign: its picture, large, on its colour.
fn sign(ui: &Ui, look: Look<'_>, rect: Rect, icon: Icon, block: Block) {
    ui.painter().rect_filled(rect, 0, block.tint);
    if block.tint == look.tokens.surface {
        let line = Stroke::new(2.0, look.tokens.card_edge);
        ui.painter().vline(rect.right(), rect.y_range(), line);
    }
    let side = (rect.width() * 0.52).min(rect.height() * 0.5).round();
    let rim = if block.tint == look.tokens.raised {
        Stroke::new(2.0, block.ink)
    } else {
        Stroke::NONE
    };
    ui.painter()
        .circle(rect.center(), side / 2.0, look.tokens.raised, rim);
    let spot = Rect::from_center_size(rect.center(), Vec2::splat(side));
    let size = (side * 0.56).round();
    text::icon(ui, spot, icon, IconCut::Regular, size, block.ink);
}

/// How it looks, bottom left, for whoever cannot read the screen as it is.
fn looks_button(ui: &mut Ui, look: Look<'_>, room: Rect) -> bool {
    let name = say!(look.words, "looks-open");
    let button = Button::new(&name)
        .icon(icons::TEXT_AA)
        .weight(Weight::Quiet);
    let high = look.layout.target();
    let size = vec2(button.width(ui).min(room.width()), high);
    let spot = Rect::from_min_size(pos2(room.left(), room.bottom() - high), size);
    button.show(ui, look, spot)
}

fn people(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let t = look.tokens;
    let mut actions = Vec::new();
    let side = look.layout.page_margin();
    let inside = ui.max_rect().shrink2(vec2(side, look.layout.gap()));
    let mut column = Cut::new(inside, look.layout.gap());
    let foot = column.bottom(look.layout.target());
    let question = say!(look.words, "lock-who");
    text::heading(
        ui,
        column.top(Type::Title.line()),
        Type::Title,
        &question,
        t.text,
        1,
    );
    let mut quiet = Vec::new();
    if data.purpose == Purpose::ComeAndGo {
        // Below a bar the smallest window has room for people or for this.
        if !look.layout.is_tiny() {
            quiet.push(say!(look.words, "come-who"));
        }
    } else if let Some(day) = &data.open_on {
        // There is no cover with the shop's name before this page.
        let (shop, day) = (data.shop.as_str(), day.as_str());
        quiet.push(say!(look.words, "lock-where", shop = shop, day = day));
    }
    if data.waiting == Waiting::Basket && data.purpose == Purpose::SignIn {
        quiet.push(say!(look.words, "lock-basket-kept"));
    }
    if !quiet.is_empty() {
        let line = column.top(Type::Body.line());
        let mut sentence = quiet.join(" · ");
        if text::width(ui, Type::Body, &sentence) > line.width() {
            // A basket matters more than the day.
            sentence = quiet.pop().unwrap_or_default();
        }
        let at = Align2::LEFT_CENTER;
        text::label(ui, line, at, Type::Body, &sentence, t.muted);
    }
    if let Some(problem) = &data.problem {
        let wide = COLUMN.min(column.rest.width());
        let high = banner::height(ui, look, problem, wide);
        banner::problem(ui, look, column.top(high).min, wide, problem);
    }
    let room = column.rest;
    let columns = match look.layout.width {
        Width::Wide => 5,
        Width::Medium => 4,
        Width::Narrow | Width::Tabs => 3,
    };
    let wanted = if look.layout.is_short() { 84.0 } else { 168.0 };
    let rows = fits(room.height(), wanted, S12);
    // The last place is always "Someone else".
    let cells = columns * rows - 1;
    let pages = Pages::of(data.people.len(), cells, draft.page);
    let used = pages.shown().len() + usize::from(pages.has_more()) + 1;
    let rows_used = used.div_ceil(columns);
    // Few people get larger tiles.
    let each = (room.height() + S12) / count(rows_used) - S12;
    let wanted = if look.layout.is_short() {
        wanted
    } else {
        each.clamp(wanted, 216.0)
    };
    let height = wanted * count(rows_used) + S12 * count(rows_used - 1);
    let area = Rect::from_min_size(room.min, vec2(room.width(), height.min(room.height())));
    let grid = Grid {
        columns,
        rows: rows_used,
    };
    let mut place = 0;
    for person in data.people.get(pages.shown()).unwrap_or_default() {
        let spot = grid.cell(area, S12, place);
        if person_tile::show(ui, look, spot, &person.name, &person.picture) {
            actions.push(Action::Person(person.id));
        }
        place += 1;
    }
    if pages.has_more() {
        let more = say!(look.words, "more");
        if person_tile::other(
            ui,
            look,
            grid.cell(area, S12, place),
            &more,
            icons::ARROW_RIGHT,
        ) {
            draft.page = pages.next();
            actions.push(Action::Touched);
        }
        place += 1;
    }
    let other = say!(look.words, "lock-someone-else");
    if person_tile::other(
        ui,
        look,
        grid.cell(area, S12, place),
        &other,
        icons::KEYBOARD,
    ) {
        draft.stage = Stage::Typing;
        actions.push(Action::Touched);
    }
    actions.extend(match data.purpose {
        Purpose::SignIn => wall_foot(ui, look, data, foot),
        Purpose::ComeAndGo => {
            let back = say!(look.words, "back");
            let pressed = Foot::new().back(&back).show(ui, look, foot);
            pressed.map(|_| Action::Back)
        }
    });
    actions
}

/// On the left how it looks; on the right what the wall leads to beside the till.
fn wall_foot(ui: &mut Ui, look: Look<'_>, data: &Data, foot: Rect) -> Option<Action> {
    let come = say!(look.words, "come-open");
    let fire = say!(look.words, "site-open");
    let mut buttons = vec![(Button::new(&come).icon(icons::HAND), Action::ComeAndGo)];
    if data.fire_list == FireList::Opens {
        let button = Button::new(&fire).icon(icons::FIRE);
        buttons.push((button, Action::FireList));
    }
    let looks = say!(look.words, "looks-open");
    let looks = Button::new(&looks).icon(icons::TEXT_AA).width(ui);
    let wide: f32 = buttons.iter().map(|(b, _)| b.width(ui) + S12).sum();
    // Where not all fits side by side, words take two lines.
    let part = (foot.width() / (looks + wide)).min(1.0);
    let mut row = Cut::new(foot, S12);
    let mut pressed = None;
    let mut spots = Vec::new();
    for (button, action) in buttons {
        let spot = row.right((button.width(ui) + S12) * part - S12);
        spots.push((button, action, spot));
    }
    if looks_button(ui, look, row.rest) {
        pressed = Some(Action::Looks);
    }
    for (button, action, spot) in spots.into_iter().rev() {
        if button.show(ui, look, spot) {
            pressed = Some(action);
        }
    }
    pressed
}

fn typing(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let said = say!(look.words, "aside-name");
    let block = look.trade(data.trade);
    let room = aside::beside(ui, look, page.content, icons::KEYBOARD, block, &said);
    let mut column = Cut::new(room, S24);
    let question = say!(look.words, "lock-who");
    let line = column.top(Type::Title.line());
    text::heading(ui, line, Type::Title, &question, look.tokens.text, 1);
    let label = say!(look.words, "lock-name");
    let hint = say!(look.words, "lock-name-hint");
    let field = Field {
        label: &label,
        hint: &hint,
        problem: data.problem.as_deref(),
        kind: Kind::Words,
    };
    let width = COLUMN.min(column.rest.width());
    let height = field.height(ui, look, width);
    let spot = Rect::from_min_size(column.top(height).min, vec2(width, height));
    let response = field.show(ui, look, spot, &mut draft.name);
    // Asked before the focus is given: Enter takes it away.
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let (back, next) = (say!(look.words, "back"), say!(look.words, "next"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&next))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => {
            draft.stage = Stage::People;
            vec![Action::Touched]
        }
        Some(Pressed::Primary) => vec![Action::Name(draft.name.clone())],
        _ if entered => vec![Action::Name(draft.name.clone())],
        _ => Vec::new(),
    }
}
