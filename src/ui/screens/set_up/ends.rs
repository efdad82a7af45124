//! Where the first start begins and ends: the welcome, the check page, where the key lies, and the
//! made-up people.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::draft::{Draft, Page};
use super::{Action, Data};
use crate::domain::catalogue::Trade;
use crate::domain::people::TilePicture;
use crate::domain::shops::Customers;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{COLUMN, RADIUS_CONTROL, S8, S12, S16, STROKE};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::Choice;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page as Sheet, Pressed};
use crate::ui::widgets::shop_form::{Part, Registered, ShopForm, two};
use crate::ui::widgets::{person_tile, text};
use crate::words::{Words, say};

/// Set up, or look around?
pub fn welcome(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let sheet = Sheet::of(look, ui.max_rect());
    let all = sheet.content.union(sheet.foot);
    let wide = all.width().min(960.0);
    let high = if look.layout.is_tiny() {
        all.height()
    } else {
        460.0_f32.min(all.height())
    };
    let area = Rect::from_center_size(all.center(), vec2(wide, high));
    let mut column = Column::new(look, area).wide();
    if !look.layout.is_short() {
        let spot = column.line(112.0);
        let badge = Rect::from_min_size(spot.min, Vec2::splat(112.0));
        ui.painter()
            .circle_filled(badge.center(), 56.0, look.tokens.bakery.tint);
        let icon = icons::BREAD;
        text::icon(
            ui,
            badge,
            icon,
            text::IconCut::Fill,
            64.0,
            look.tokens.bakery.ink,
        );
    }
    column.title(ui, look, &say!(words, "setup-welcome"));
    column.quiet(ui, look, &say!(words, "setup-welcome-why"));
    column.problem(ui, look, data.problem.as_deref());
    let names = (say!(words, "setup-real"), say!(words, "setup-try"));
    let details = (
        say!(words, "setup-real-detail"),
        say!(words, "setup-try-detail"),
    );
    let real = Choice::new(&names.0, icons::STOREFRONT).detail(&details.0);
    let around = Choice::new(&names.1, icons::EYE)
        .block(look.tokens.positive)
        .detail(&details.1);
    match two(ui, look, &mut column, [real, around]) {
        Some(0) => {
            draft.page = Page::Organisation;
            Vec::new()
        }
        Some(_) => vec![Action::LookAround],
        None => Vec::new(),
    }
}

/// Every answer in a line; choosing one goes there. Nothing is typed here.
pub fn check(ui: &mut Ui, look: Look<'_>, column: &mut Column, draft: &mut Draft) -> bool {
    let words = look.words;
    if !look.layout.is_short() {
        column.quiet(ui, look, &say!(words, "setup-check-how"));
    }
    let row = |icon: Icon, block, name: &str, detail: String| ListRow {
        icon,
        block,
        name: name.trim().to_owned(),
        detail,
        amount: String::new(),
    };
    let t = look.tokens;
    let charity = say!(words, "setup-check-charity");
    let mut rows = vec![row(
        icons::HAND_HEART,
        t.primary,
        &draft.organisation.typed,
        charity,
    )];
    for form in &draft.shops {
        let trade = form.trade.unwrap_or(Trade::Bakery);
        let icon = match trade {
            Trade::Bakery => icons::BREAD,
            Trade::Bike => icons::BICYCLE,
        };
        let detail = shop_line(words, form);
        rows.push(row(icon, look.trade(trade), &form.name.typed, detail));
    }
    let shop = draft.shops.get(draft.till_shop);
    let shop = shop.map_or("", |form| form.name.typed.trim());
    let seen = match draft.customers {
        Some(Customers::DoNotSee) => say!(words, "setup-check-not-see", shop = shop),
        _ => say!(words, "setup-check-see", shop = shop),
    };
    rows.push(row(icons::CALCULATOR, t.primary, &draft.till.typed, seen));
    let picture = draft.picture();
    let face = Icon::named(&picture.symbol).unwrap_or(icons::USER);
    let manager = say!(words, "setup-check-manager");
    let block = look.tile(&picture.colour);
    rows.push(row(face, block, &draft.name.typed, manager));
    let shops = draft.shops.len();
    let chosen = list_row::list(ui, look, column.rest(), &rows, &mut draft.list);
    match chosen {
        Some(0) => draft.change(Page::Organisation),
        Some(number) if number <= shops => {
            draft.at = number.saturating_sub(1);
            draft.change(Page::Shop(Part::Name));
        }
        Some(number) if number == shops.saturating_add(1) => draft.change(Page::Till),
        Some(_) => draft.change(Page::Manager),
        None => {}
    }
    false
}

fn shop_line(words: &Words, form: &ShopForm) -> String {
    let vat = match form.registered {
        Registered::No => say!(words, "setup-check-no-vat"),
        Registered::Yes => match words.read_day(&form.vat_from.typed) {
            Ok(day) => say!(words, "setup-check-vat", day = words.plain_date(day)),
            Err(_) => form.vat_from.typed.clone(),
        },
    };
    say!(
        words,
        "setup-check-shop",
        seller = form.seller.typed.trim(),
        vat = vat
    )
}

/// The book is made; where its key lies and what that means.
pub fn founded(ui: &mut Ui, look: Look<'_>, folder: &str) -> Vec<Action> {
    let words = look.words;
    let about = (icons::KEY, look.tokens.positive);
    let said = say!(words, "aside-setup-made");
    let sheet = Sheet::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, sheet.content);
    column.title(ui, look, &say!(words, "setup-made"));
    column.say(ui, look, Type::Body, &say!(words, "setup-key"));
    folder_line(ui, look, &mut column, folder);
    column.banner(ui, look, Tone::Plain, &say!(words, "setup-key-means"));
    column.say(ui, look, Type::Body, &say!(words, "setup-key-words"));
    go_on(ui, look, sheet.foot)
}

/// A folder's name in a box, in as many lines as it takes.
pub fn folder_line(ui: &mut Ui, look: Look<'_>, column: &mut Column, folder: &str) {
    let t = look.tokens;
    let wide = column.width() - 2.0 * S16;
    let high = text::height(ui, Type::Meta, folder, wide).min(3.0 * Type::Meta.line()) + 2.0 * S8;
    let spot = column.spot(high);
    let edge = Stroke::new(STROKE, t.line);
    ui.painter()
        .rect(spot, RADIUS_CONTROL, t.raised, edge, StrokeKind::Inside);
    let inside = spot.shrink2(vec2(S16, S8));
    text::paint(ui, inside, Align2::LEFT_CENTER, Type::Meta, folder, t.text);
    text::node(ui, spot, Role::Label, folder);
}

fn go_on(ui: &mut Ui, look: Look<'_>, rect: Rect) -> Vec<Action> {
    let label = say!(look.words, "setup-go-on");
    let button = Button::primary(&label).icon(icons::SIGN_IN);
    match Foot::new().primary(button).show(ui, look, rect) {
        Some(Pressed::Primary) => vec![Action::GoOn],
        _ => Vec::new(),
    }
}

/// The made-up people and their PINs, which are no secret.
pub fn made_up(
    ui: &mut Ui,
    look: Look<'_>,
    people: &[(String, TilePicture, String)],
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let sheet = Sheet::of(look, ui.max_rect());
    let mut column = Column::new(look, sheet.content).wide();
    column.title(ui, look, &say!(words, "setup-made-up"));
    if !look.layout.is_tiny() {
        column.quiet(ui, look, &say!(words, "setup-made-up-why"));
    }
    let room = column.rest();
    let columns: usize = match room.width() {
        wide if wide >= 1000.0 => 4,
        _ => 3,
    };
    let rows = people.len().div_ceil(columns).max(1);
    let gap = if look.layout.is_tiny() { S8 } else { S12 };
    let high = ((room.height() + gap) / count(rows) - gap).clamp(44.0, 104.0);
    let grid = Grid { columns, rows };
    let area = room.with_max_y(room.top() + count(rows) * (high + gap) - gap);
    for (number, (name, picture, pin)) in people.iter().enumerate() {
        let pin = say!(words, "setup-made-up-pin", pin = pin.as_str());
        let spot = grid.cell(area, gap, number);
        person(ui, look, spot, name, picture, &pin);
    }
    let _ = draft;
    go_on(ui, look, sheet.foot)
}

fn person(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, picture: &TilePicture, pin: &str) {
    let side = rect.height().min(64.0);
    let mut row = Cut::new(rect, S12);
    let spot = row.left(side);
    let spot = Rect::from_center_size(pos2(spot.center().x, rect.center().y), Vec2::splat(side));
    let icon = Icon::named(&picture.symbol).unwrap_or(icons::USER);
    person_tile::badge(ui, spot, icon, look.tile(&picture.colour));
    let words = row.rest;
    let at = Align2::LEFT_CENTER;
    let t = look.tokens;
    let lines = Type::Strong.line() + Type::MetaFigures.line();
    let top = rect.center().y - lines.min(rect.height()) / 2.0;
    let first = Rect::from_min_size(
        pos2(words.left(), top),
        vec2(words.width().min(COLUMN), Type::Strong.line()),
    );
    let second = Rect::from_min_size(
        first.left_bottom(),
        vec2(first.width(), Type::MetaFigures.line()),
    );
    if lines <= rect.height() {
        text::paint(ui, first, at, Type::Strong, name, t.text);
        text::paint(ui, second, at, Type::MetaFigures, pin, t.muted);
    } else {
        let line = format!("{name} · {pin}");
        text::paint(ui, words, at, Type::Meta, &line, t.text);
    }
    text::node(ui, rect, Role::Label, &format!("{name}, {pin}"));
}
