//! What somebody is in which shop, and giving or ending it. A role is given by one tap.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::access::Role;
use crate::domain::ids::{EntryId, ShopId};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::tick_row::{self, Tick};
use crate::ui::widgets::{tabs, text};
use crate::words::{Words, say};

/// A role of somebody, now or later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// Which.
    pub id: EntryId,
    /// Where.
    pub shop: ShopId,
    /// The shop's name.
    pub shop_name: String,
    /// What.
    pub role: Role,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, where one is set.
    pub until: Option<NaiveDate>,
}

/// A shop in which roles can be given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shop {
    /// Which.
    pub id: ShopId,
    /// Its name.
    pub name: String,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of the list.
    pub page: usize,
    /// In which of the shops a role is given.
    pub shop: usize,
    /// The part of the tabs that is shown.
    pub tabs: usize,
    /// Whether the role is for today only.
    pub today_only: bool,
    /// The page of choices.
    pub choices: usize,
}

/// The icon of a role.
pub fn icon(role: Role) -> Icon {
    match role {
        Role::Trainee => icons::USER,
        Role::Volunteer => icons::HEART,
        Role::Supervisor => icons::USERS,
        Role::Manager => icons::KEY,
    }
}

/// The roles as a list; says which was tapped.
pub fn list(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    held: &[Held],
    today: NaiveDate,
    draft: &mut Draft,
) -> Option<usize> {
    let words = look.words;
    if held.is_empty() {
        let block = look.tokens.primary;
        let sentence = say!(words, "roles-none");
        empty::show(ui, look, column.rest(), icons::STOREFRONT, block, &sentence);
    }
    let rows: Vec<ListRow> = held
        .iter()
        .map(|held| ListRow {
            icon: icon(held.role),
            block: look.tokens.primary,
            name: words.role(held.role),
            detail: detail(words, held, today),
            amount: String::new(),
        })
        .collect();
    list_row::list(ui, look, column.rest(), &rows, &mut draft.page)
}

fn detail(words: &Words, held: &Held, today: NaiveDate) -> String {
    let shop = held.shop_name.as_str();
    match held.until {
        Some(until) => {
            let until = words.day(until);
            say!(words, "roles-until", shop = shop, until = until)
        }
        None if held.from > today => {
            let from = words.day(held.from);
            say!(words, "roles-from", shop = shop, from = from)
        }
        None => shop.to_owned(),
    }
}

/// Which shop, whether only today, and the roles: tapping one gives it.
pub fn choose(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    shops: &[Shop],
    draft: &mut Draft,
) -> Option<(ShopId, Role)> {
    let words = look.words;
    if shops.len() > 1 {
        let names: Vec<String> = shops.iter().map(|shop| shop.name.clone()).collect();
        let line = column.line(look.layout.till_target());
        if let Some(pressed) = tabs::show(ui, look, line, &names, draft.shop, &mut draft.tabs) {
            draft.shop = pressed;
        }
    }
    let only = say!(words, "roles-today-only");
    let high = tick_row::height(ui, look, column.width(), &only, "");
    let spot = column.spot(high);
    if tick_row::show(ui, look, spot, &only, "", Tick::of(draft.today_only)) {
        draft.today_only = !draft.today_only;
    }
    let faces: Vec<(Role, String, String)> = Role::ALL
        .iter()
        .map(|role| {
            let detail = say!(words, "role-detail", role = role.code());
            (*role, words.role(*role), detail)
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(role, name, detail)| Choice::new(name, icon(*role)).detail(detail))
        .collect();
    let rest = column.rest();
    let pressed = choice::pages(ui, look, rest, &choices, &mut draft.choices)?;
    let shop = shops.get(draft.shop).or_else(|| shops.first())?;
    let (role, ..) = faces.get(pressed)?;
    Some((shop.id, *role))
}

/// The question above.
pub fn question(ui: &mut Ui, look: Look<'_>, column: &mut Column, sentence: &str) {
    if look.layout.is_tiny() {
        let line = column.line(crate::ui::theme::Type::Strong.line());
        let style = crate::ui::theme::Type::Strong;
        text::heading(ui, line, style, sentence, look.tokens.text, 2);
    } else {
        column.title(ui, look, sentence);
    }
}
