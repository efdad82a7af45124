//! One of those outside: what is shared with them now, and stopping it.

use egui::Ui;

use super::{Action, Data, Decides, Draft, Recipient, Stage};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::long_text::Piece;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// Shows pieces of text, and a button for the next page of them where there is one: its label, and the page
/// that it leads to.
pub(super) fn pieces(
    ui: &mut Ui,
    look: Look<'_>,
    (column, draft): (&mut Column, &mut Draft),
    pieces: &[Piece],
) -> Option<(String, usize)> {
    let rest = column.rest();
    let of = draft
        .text
        .show_pieces(ui, look, rest, draft.text_page, pieces);
    if of.pages < 2 {
        return None;
    }
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let more = say!(look.words, "list-more", page = number, of = pages);
    Some((more, of.next()))
}

fn lines(words: &Words, of: &Recipient) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    if !of.detail.is_empty() {
        lines.push((say!(words, "mysharing-who"), of.detail.clone()));
    }
    let now = say!(words, "mysharing-now");
    if let Decides::Manager(until) = of.decides {
        lines.push((
            say!(words, "mysharing-who-decides"),
            say!(words, "mysharing-manager-decides"),
        ));
        let goes = match until {
            Some(day) => {
                let day = words.plain_date(day);
                say!(words, "mysharing-attendance-goes", day = day)
            }
            None => say!(words, "mysharing-nothing-goes"),
        };
        lines.push((now, goes));
        return lines;
    }
    match &of.given {
        Some(given) if given.counts => {
            let sections = given.sections.iter();
            let names: Vec<String> = sections.map(|of| words.shared_section(*of)).collect();
            lines.push((now, words.and(&names)));
            lines.push((
                say!(words, "mysharing-for"),
                words.sharing_purpose(given.purpose),
            ));
            lines.push((
                say!(words, "mysharing-until"),
                words.plain_date(given.until),
            ));
        }
        Some(given) => {
            let day = words.plain_date(given.until);
            lines.push((now, say!(words, "mysharing-over", day = day)));
        }
        None => lines.push((now, say!(words, "mysharing-nothing-yet"))),
    }
    if of.decides == Decides::Me {
        lines.push((
            say!(words, "mysharing-yours"),
            say!(words, "mysharing-same-placement"),
        ));
    }
    lines
}

/// What is shared with them now.
pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    of: &Recipient,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let aside = match of.decides {
        Decides::Manager(_) => say!(words, "mysharing-manager-aside"),
        Decides::Me | Decides::Retired => say!(words, "mysharing-about"),
    };
    let about = (icons::ENVELOPE_OPEN, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &of.name);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let mut lines = lines(words, of);
    if look.layout.is_short() {
        lines.insert(0, (say!(words, "mysharing-with"), of.name.clone()));
    }
    let all: Vec<Piece> = lines.into_iter().flat_map(Piece::named).collect();
    let on = pieces(ui, look, (&mut column, draft), &all);
    let (back, stop) = (say!(words, "back"), say!(words, "mysharing-stop"));
    let choose = if of.given.is_some() {
        say!(words, "mysharing-change")
    } else {
        say!(words, "mysharing-choose")
    };
    let mut foot = Foot::new().back(&back);
    let mut others = Vec::new();
    if let Some((label, next)) = &on {
        foot = foot.other(Button::new(label).icon(icons::ARROW_RIGHT));
        others.push(Some(*next));
    }
    if of.given.is_some() {
        foot = foot.other(Button::new(&stop).icon(icons::HAND));
        others.push(None);
    }
    if of.decides == Decides::Me {
        foot = foot.primary(Button::primary(&choose));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::List),
        Some(Pressed::Primary) => {
            draft.sections = of
                .given
                .as_ref()
                .map(|g| g.sections.clone())
                .unwrap_or_default();
            draft.purpose = of.given.as_ref().map(|given| given.purpose);
            draft.go(Stage::Sections)
        }
        Some(Pressed::Other(number)) => match others.get(number) {
            Some(Some(next)) => {
                draft.text_page = *next;
                Vec::new()
            }
            _ => draft.go(Stage::Stop),
        },
        None => Vec::new(),
    }
}

/// Stop sharing?
pub(super) fn stop(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    of: &Recipient,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let aside = say!(words, "mysharing-same-placement");
    let about = (icons::HAND, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let title = say!(words, "mysharing-stop-ask", name = of.name.as_str());
    column.title(ui, look, &title);
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    column.quiet(ui, look, &say!(words, "mysharing-stop-means"));
    let (back, stop) = (say!(words, "back"), say!(words, "mysharing-stop"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&stop).icon(icons::HAND));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::One),
        Some(_) => vec![Action::Stop],
        None => Vec::new(),
    }
}
