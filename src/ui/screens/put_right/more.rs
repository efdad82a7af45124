//! What else of a time can be changed: its breaks, the day that it belongs to, the shop, what it was for;
//! or all of it is taken out.

use egui::Ui;

use super::{Action, Data, Draft, Stage, go};
use crate::domain::Refusal;
use crate::domain::hours::TimeKind;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// All of it as choices, each with how it stands.
pub(super) fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "putright-more-ask"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let day = draft.day.unwrap_or(data.day);
    let shop = draft.shop.unwrap_or(data.shop);
    let mut ways: Vec<(Option<Stage>, Icon, String, String)> = vec![
        (
            Some(Stage::Breaks),
            icons::COFFEE,
            say!(words, "putright-breaks-title"),
            say!(words, "putright-breaks-count", count = draft.breaks.len()),
        ),
        (
            Some(Stage::Day),
            icons::CALENDAR,
            say!(words, "putright-day"),
            words.day(day),
        ),
        (
            Some(Stage::Kind),
            kind_icon(draft.kind.unwrap_or(data.kind)),
            say!(words, "putright-kind"),
            words.time_kind(draft.kind.unwrap_or(data.kind)),
        ),
    ];
    if data.shops.len() > 1 {
        ways.push((
            Some(Stage::Shop),
            icons::STOREFRONT,
            say!(words, "putright-shop"),
            data.shop_name(shop).to_owned(),
        ));
    }
    if data.whose == Whose::Theirs && draft.before.is_some() {
        ways.push((
            None,
            icons::X,
            say!(words, "putright-take-out"),
            say!(words, "putright-take-out-detail"),
        ));
    }
    let choices: Vec<Choice<'_>> = ways
        .iter()
        .map(|(_, icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    match pressed.and_then(|n| ways.get(n)).map(|way| way.0) {
        Some(None) => return vec![Action::TakeOut],
        Some(Some(stage)) => {
            draft.to = Asked::with(words.plain_date(day));
            return go(draft, stage);
        }
        None => {}
    }
    back(ui, look, &page, draft, Stage::Times)
}

fn back(ui: &mut Ui, look: Look<'_>, page: &Page, draft: &mut Draft, to: Stage) -> Vec<Action> {
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return go(draft, to);
    }
    Vec::new()
}

/// A picture of what time is for.
fn kind_icon(kind: TimeKind) -> Icon {
    match kind {
        TimeKind::Training => icons::STUDENT,
        TimeKind::PaidWork => icons::BRIEFCASE,
        TimeKind::Volunteering => icons::HEART,
    }
}

/// The day that it belongs to.
pub(super) fn day(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let about = (icons::CALENDAR, look.tokens.primary);
    let aside = say!(words, "putright-day-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "putright-ask-day"));
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (
        say!(words, "putright-day-label"),
        say!(words, "putright-day-hint"),
    );
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = draft.to.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "putright-day-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => go(draft, Stage::More),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let read = draft.to.read(|typed| match words.read_day(typed)? {
                day if day > data.today => Err(Refusal::TimeInFuture),
                day => Ok(day),
            });
            match read {
                Some(day) => {
                    draft.day = Some(day).filter(|day| *day != data.day);
                    go(draft, Stage::Times)
                }
                None => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// The shop that it was in.
pub(super) fn shop(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &say!(words, "putright-ask-shop"));
    column.problem(ui, look, data.problem.as_deref());
    let now = draft.shop.unwrap_or(data.shop);
    let choices: Vec<Choice<'_>> = data
        .shops
        .iter()
        .map(|(shop, name)| Choice::new(name, icons::STOREFRONT).chosen(*shop == now))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some((shop, _)) = pressed.and_then(|n| data.shops.get(n)) {
        draft.shop = Some(*shop).filter(|shop| *shop != data.shop);
        return go(draft, Stage::Times);
    }
    back(ui, look, &page, draft, Stage::More)
}

/// What it was for.
pub(super) fn kind(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &say!(words, "putright-ask-kind"));
    column.problem(ui, look, data.problem.as_deref());
    let now = draft.kind.unwrap_or(data.kind);
    let names: Vec<String> = TimeKind::ALL.iter().map(|k| words.time_kind(*k)).collect();
    let choices: Vec<Choice<'_>> = TimeKind::ALL
        .iter()
        .zip(&names)
        .map(|(kind, name)| Choice::new(name, kind_icon(*kind)).chosen(*kind == now))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(kind) = pressed.and_then(|n| TimeKind::ALL.get(n)) {
        draft.kind = Some(*kind).filter(|kind| *kind != data.kind);
        return go(draft, Stage::Times);
    }
    back(ui, look, &page, draft, Stage::More)
}
