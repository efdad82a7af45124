//! What a list does not say: where new products go, and how they stand to VAT.

use egui::Ui;

use super::{Action, Data, Draft};
use crate::domain::catalogue::Category;
use crate::domain::product_lists::plan::VatQuestion;
use crate::domain::product_lists::vat_choices::VatChoice;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// Where do new products go?
pub fn which_tab(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    tabs: &[Category],
    products: usize,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = say!(words, "list-in-which-tab", count = products);
    if look.layout.is_tiny() {
        column.say(ui, look, Type::MetaStrong, &title);
    } else {
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let new = say!(words, "list-in-new-tab");
    let new_detail = say!(words, "list-in-new-tab-detail");
    let mut choices: Vec<Choice<'_>> = tabs
        .iter()
        .map(|tab| Choice::new(&tab.name, icons::TAG))
        .collect();
    choices.push(Choice::new(&new, icons::PLUS_CIRCLE).detail(&new_detail));
    let mut actions = Vec::new();
    if let Some(number) = choice::pages(ui, look, column.rest(), &choices, &mut draft.page) {
        actions.push(match tabs.get(number) {
            Some(tab) => Action::Tab(tab.id),
            None => Action::NewTab(new.clone()),
        });
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

/// How do the new products of a tab stand to VAT?
pub fn vat(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    question: &VatQuestion,
    left: usize,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let tab = question.tab.as_str();
    let title = say!(words, "list-in-vat", tab = tab, count = question.products);
    if look.layout.is_tiny() {
        column.say(ui, look, Type::MetaStrong, &title);
    } else {
        column.title(ui, look, &title);
    }
    if !look.layout.is_short() {
        let names = question.names.join(" · ");
        column.quiet(ui, look, &say!(words, "list-in-vat-such-as", names = names));
    }
    column.problem(ui, look, data.problem.as_deref());
    let all = VatChoice::of(data.trade);
    let suggested = say!(words, "list-in-suggested");
    let faces: Vec<(Icon, String, String)> = all
        .iter()
        .map(|choice| {
            let (icon, name, detail) = face(words, *choice, data);
            if *choice == question.suggestion {
                (icon, name, format!("{suggested} {detail}"))
            } else {
                (icon, name, detail)
            }
        })
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(all)
        .map(|((icon, name, detail), choice)| {
            let face = Choice::new(name, *icon).detail(detail);
            if *choice == question.suggestion {
                face.block(look.tokens.attention).mark(icons::LIGHTBULB)
            } else {
                face
            }
        })
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(choice) = pressed.and_then(|number| all.get(number)) {
        let tab = question.tab.clone();
        actions.push(Action::Vat {
            tab,
            choice: *choice,
        });
    }
    let back = say!(words, "back");
    let suggestions = say!(words, "list-in-all-suggested", count = left);
    let mut foot = Foot::new().back(&back);
    if left > 0 {
        foot = foot.other(Button::new(&suggestions).icon(icons::LIGHTBULB));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::AllSuggested),
        _ => {}
    }
    actions
}

fn face(words: &Words, choice: VatChoice, data: &Data) -> (Icon, String, String) {
    use crate::domain::catalogue::Trade;
    match (choice, data.trade) {
        (VatChoice::ColdFood, _) => (
            icons::BREAD,
            say!(words, "vat-cold-food"),
            say!(words, "vat-cold-food-detail"),
        ),
        (VatChoice::Standard, Trade::Bakery) => (
            icons::COFFEE,
            say!(words, "vat-hot-food"),
            say!(words, "vat-hot-food-detail"),
        ),
        (VatChoice::Standard, Trade::Bike) => (
            icons::BICYCLE,
            say!(words, "vat-bikes"),
            say!(words, "vat-bikes-detail"),
        ),
        (VatChoice::Zero, Trade::Bakery) => (
            icons::CIRCLE,
            say!(words, "vat-zero"),
            say!(words, "vat-zero-detail"),
        ),
        (VatChoice::Zero, Trade::Bike) => (
            icons::HARD_HAT,
            say!(words, "vat-zero-bikes"),
            say!(words, "vat-zero-bikes-detail"),
        ),
        (VatChoice::Reduced, _) => (
            icons::SCALES,
            say!(words, "vat-reduced"),
            say!(words, "vat-reduced-detail"),
        ),
        (VatChoice::Outside, _) => (
            icons::TICKET,
            say!(words, "vat-outside"),
            say!(words, "vat-outside-detail"),
        ),
    }
}
