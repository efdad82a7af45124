//! Each row of a list with what will become of it and why; counts on top, a filter, pages.

use egui::Ui;

use super::{Action, Asked, Data, Draft, Filter, Preview};
use crate::domain::catalogue::Product;
use crate::domain::ids::EntryId;
use crate::domain::product_lists::plan::{Change, Fate, Planned, changes};
use crate::domain::product_lists::{Form, Letters};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::ui::widgets::{empty, tabs};
use crate::words::say;

/// Shows them.
pub fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    preview: &Preview,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "list-in-check"));
        column.say(ui, look, Type::Meta, &about(look, data, preview));
    }
    column.problem(ui, look, data.problem.as_deref());
    if !preview.plan.would_change() && data.problem.is_none() {
        column.banner(ui, look, Tone::Plain, &say!(words, "list-in-nothing-new"));
    }
    let counts = preview.plan.counts;
    let number = |filter| match filter {
        Filter::All => preview.plan.rows.len(),
        Filter::New => counts.new,
        Filter::Changed => counts.changed,
        Filter::Same => counts.same,
        Filter::NotTaken => counts.not_taken,
    };
    let names = Filter::ALL.map(|filter| {
        let count = words.number(i64::try_from(number(filter)).unwrap_or(i64::MAX));
        match filter {
            Filter::All => say!(words, "list-in-all", count = count),
            Filter::New => say!(words, "list-in-new", count = count),
            Filter::Changed => say!(words, "list-in-changed", count = count),
            Filter::Same => say!(words, "list-in-same", count = count),
            Filter::NotTaken => say!(words, "list-in-not-taken", count = count),
        }
    });
    // Where it is low, what happened takes the place of the tabs.
    let said = data.problem.is_some() || !preview.plan.would_change();
    let pressed = if look.layout.is_tiny() && said {
        None
    } else {
        let line = column.line(look.layout.target());
        let chosen = Filter::ALL.iter().position(|f| *f == draft.filter);
        let chosen = chosen.unwrap_or_default();
        tabs::show(ui, look, line, &names, chosen, &mut draft.tabs_page)
    };
    if let Some(filter) = pressed.and_then(|number| Filter::ALL.get(number)) {
        draft.filter = *filter;
        draft.page = 0;
    }
    let total = number(draft.filter);
    let rows: Vec<&Planned> = shown(preview, draft.filter);
    let rest = column.rest();
    if total == 0 {
        let block = look.tokens.primary;
        let sentence = say!(words, "list-in-none");
        empty::show(ui, look, rest, icons::TABLE, block, &sentence);
    } else {
        told_row::list(ui, look, rest, total, &mut draft.page, |number| {
            rows.get(number).map(|planned| row(look, preview, planned))
        });
    }
    let back = say!(words, "back");
    let again = say!(words, "list-in-again");
    let wished = counts.new.saturating_add(counts.changed);
    let take = say!(words, "list-in-take", count = wished);
    let mut foot = Foot::new().back(&back);
    if preview.asked == Asked::Something {
        foot = foot.other(Button::new(&again));
    }
    if wished > 0 {
        foot = foot.primary(Button::primary(&take).icon(icons::CHECK));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::AnswerAgain),
        Some(Pressed::Primary) => actions.push(Action::TakeIn),
        None => {}
    }
    actions
}

fn shown(preview: &Preview, filter: Filter) -> Vec<&Planned> {
    let fits = |row: &&Planned| match filter {
        Filter::All => true,
        Filter::New => matches!(row.fate, Fate::New(_)),
        Filter::Changed => matches!(row.fate, Fate::Changed { .. }),
        Filter::Same => row.fate == Fate::Same,
        Filter::NotTaken => matches!(row.fate, Fate::NotTaken(_)),
    };
    preview.plan.rows.iter().filter(fits).collect()
}

/// Whose list it is, and what was understood of it that could be understood otherwise.
fn about(look: Look<'_>, data: &Data, preview: &Preview) -> String {
    let words = look.words;
    let file = data.file.as_str();
    let mut said = vec![match preview.form {
        Form::Own => say!(words, "list-in-own", file = file),
        Form::Square => say!(words, "list-in-square", file = file),
        Form::Loyverse => say!(words, "list-in-loyverse", file = file),
        Form::Plain => say!(words, "list-in-plain", file = file),
    }];
    if let Some(column) = &preview.prices_from {
        said.push(say!(words, "list-in-prices-from", column = column.as_str()));
    }
    if preview.letters == Letters::Windows {
        said.push(say!(words, "list-in-windows"));
    }
    said.join(" ")
}

fn row(look: Look<'_>, preview: &Preview, planned: &Planned) -> ToldRow {
    let words = look.words;
    let t = look.tokens;
    let tab = |id: EntryId| {
        let found = preview.tabs.iter().find(|tab| tab.id == id);
        found.map_or("", |tab| tab.name.as_str())
    };
    let price = |product: &Product| match product.open_limit {
        Some(limit) => say!(words, "list-in-up-to", limit = words.money(limit)),
        None => words.money(product.price),
    };
    let (icon, block, detail, amount) = match &planned.fate {
        Fate::New(product) => {
            let more = if planned.by_weight {
                say!(words, "list-in-by-weight")
            } else {
                words.vat_of(product.take_away, product.eat_in)
            };
            let tab = tab(product.category);
            let detail = say!(words, "list-in-row-new", tab = tab, more = more);
            let amount = price(product);
            (icons::PLUS_CIRCLE, t.positive, detail, amount)
        }
        Fate::Changed { before, after } => {
            let all = changes(before, after, &planned.barcodes);
            let said: Vec<String> = all
                .iter()
                .map(|change| match change {
                    Change::Tab { to } => say!(words, "list-change-tab", tab = tab(*to)),
                    other => words.product_change(other),
                })
                .collect();
            (
                icons::PENCIL_SIMPLE,
                t.primary,
                said.join(" · "),
                price(after),
            )
        }
        Fate::Same => (
            icons::CHECK,
            t.primary,
            say!(words, "list-in-row-same"),
            String::new(),
        ),
        Fate::NotTaken(why) => {
            let line = planned.line.to_string();
            let why = words.why_not(why);
            let detail = say!(words, "list-in-row-not", line = line, why = why);
            (icons::PROHIBIT, t.attention, detail, String::new())
        }
    };
    let name = if planned.name.is_empty() {
        say!(words, "list-in-no-name")
    } else {
        planned.name.clone()
    };
    ToldRow {
        icon,
        block,
        name,
        detail,
        amount,
        struck: false,
    }
}
