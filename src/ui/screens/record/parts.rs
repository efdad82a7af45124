//! All parts of a record, the list of placements, and who looked.

use egui::Ui;

use super::{Action, Data, Draft, Part, said};
use crate::domain::person_records::{RecordField, RecordPage};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, fits};
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::words::{Words, say};

/// Where a choice leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum To {
    Part(Part),
    FirstDay,
    Hours,
    Skills,
    Referrals,
    Sharing,
    Contacts,
    Calls,
    Reports,
    Support,
    Leaving,
    Keeping,
}

struct Face {
    to: To,
    icon: Icon,
    name: String,
    detail: String,
}

/// What stands on a page, in a few words.
fn on_page(words: &Words, data: &Data, page: RecordPage, field: RecordField) -> String {
    let page = data.page(page);
    let written = page.get(field);
    if written.is_empty() {
        say!(words, "record-not-written")
    } else if field.is_short() {
        written.to_owned()
    } else {
        say!(words, "record-own-words")
    }
}

fn faces(words: &Words, data: &Data) -> Vec<Face> {
    let page = |page: RecordPage, icon, detail: String| Face {
        to: To::Part(match page {
            RecordPage::Emergency => Part::EmergencyCard,
            other => Part::Page(other),
        }),
        icon,
        name: words.record_page(page),
        detail,
    };
    let on = |of: RecordPage, field| on_page(words, data, of, field);
    let left = data.first_day_left;
    let mut faces = vec![
        page(
            RecordPage::Emergency,
            icons::LIFEBUOY,
            on(RecordPage::Emergency, RecordField::WhomToCall),
        ),
        page(
            RecordPage::Helps,
            icons::HAND_HEART,
            on(RecordPage::Helps, RecordField::HelpsMeWork),
        ),
        Face {
            to: To::Part(Part::Placements),
            icon: icons::STOREFRONT,
            name: say!(words, "record-placements"),
            detail: match data.placements.first() {
                Some(placed) => {
                    let (shop, detail) = (placed.shop.as_str(), placed.detail.as_str());
                    say!(words, "record-placed", shop = shop, detail = detail)
                }
                None => say!(words, "records-no-placement"),
            },
        },
        Face {
            to: To::Hours,
            icon: icons::CLOCK,
            name: say!(words, "peoplebook-hours"),
            detail: say!(words, "record-hours-detail"),
        },
        Face {
            to: To::Skills,
            icon: icons::SEAL_CHECK,
            name: say!(words, "skills-title"),
            detail: say!(words, "record-skills-detail"),
        },
        Face {
            to: To::FirstDay,
            icon: icons::SUN_HORIZON,
            name: say!(words, "first-day-title"),
            detail: say!(words, "first-day-left", count = left),
        },
        Face {
            to: To::Support,
            icon: icons::STEPS,
            name: say!(words, "record-support"),
            detail: say!(words, "record-support-detail"),
        },
        Face {
            to: To::Leaving,
            icon: icons::SUN_HORIZON,
            name: say!(words, "record-leaving"),
            detail: say!(words, "record-leaving-detail"),
        },
        page(
            RecordPage::Names,
            icons::IDENTIFICATION_CARD,
            on(RecordPage::Names, RecordField::NameToUse),
        ),
        page(
            RecordPage::Contact,
            icons::ENVELOPE,
            on(RecordPage::Contact, RecordField::Phone),
        ),
        Face {
            to: To::Part(Part::Looks),
            icon: icons::EYE,
            name: say!(words, "record-looks"),
            detail: say!(words, "record-looks-detail"),
        },
    ];
    if data.refers == Allowed::Yes {
        // Before who looked, which stays the last.
        let last = faces.len().saturating_sub(1);
        let referrals = Face {
            to: To::Referrals,
            icon: icons::ENVELOPE,
            name: say!(words, "record-referrals"),
            detail: say!(words, "record-referrals-detail"),
        };
        faces.insert(last, referrals);
    }
    if data.reports == Allowed::Yes {
        let last = faces.len().saturating_sub(1);
        let of = |to, icon, name, detail| Face {
            to,
            icon,
            name,
            detail,
        };
        let reports = [
            of(
                To::Calls,
                icons::CHAT_CIRCLE,
                say!(words, "calls-title"),
                say!(words, "record-calls-detail"),
            ),
            of(
                To::Contacts,
                icons::NOTEBOOK,
                say!(words, "contacts-title"),
                say!(words, "record-contacts-detail"),
            ),
            of(
                To::Sharing,
                icons::ENVELOPE_OPEN,
                say!(words, "theirsharing-title"),
                say!(words, "record-sharing-detail"),
            ),
            of(
                To::Reports,
                icons::FILE_TEXT,
                say!(words, "reports-title"),
                say!(words, "record-reports-detail"),
            ),
        ];
        faces.splice(last..last, reports);
    }
    if data.keeps == Allowed::Yes {
        let last = faces.len().saturating_sub(1);
        let keeping = Face {
            to: To::Keeping,
            icon: icons::LOCK,
            name: say!(words, "record-keeping"),
            detail: say!(words, "record-keeping-detail"),
        };
        faces.insert(last, keeping);
    }
    faces
}

/// All parts.
pub(super) fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &data.name);
    said(ui, look, data, &mut column);
    let faces = faces(look.words, data);
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|face| Choice::new(&face.name, face.icon).detail(&face.detail))
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.choices);
    match pressed.and_then(|number| faces.get(number)).map(|f| f.to) {
        Some(To::Part(Part::Page(page))) => {
            draft.write(page, &data.page(page));
            actions.push(Action::Part);
        }
        Some(To::Part(part)) => {
            draft.part = part;
            actions.push(Action::Part);
        }
        Some(To::FirstDay) => actions.push(Action::FirstDay),
        Some(To::Hours) => actions.push(Action::Hours),
        Some(To::Skills) => actions.push(Action::Skills),
        Some(To::Referrals) => actions.push(Action::Referrals),
        Some(To::Sharing) => actions.push(Action::Sharing),
        Some(To::Contacts) => actions.push(Action::Contacts),
        Some(To::Calls) => actions.push(Action::Calls),
        Some(To::Reports) => actions.push(Action::Reports),
        Some(To::Support) => actions.push(Action::Support),
        Some(To::Leaving) => actions.push(Action::Leaving),
        Some(To::Keeping) => actions.push(Action::Keeping),
        None => {}
    }
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(draft.back());
    }
    actions
}

/// The placements; none yet is a picture and one button.
pub(super) fn placements(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(words, "record-placements-of", name = name));
    }
    said(ui, look, data, &mut column);
    let block = look.tokens.primary;
    let new = say!(words, "placement-new");
    let begins = Button::primary(&new).icon(icons::PLUS);
    let empty = data.placements.is_empty();
    let mut actions = Vec::new();
    if empty && data.places == Allowed::Yes {
        let none = say!(words, "record-placements-none");
        let about = (icons::STOREFRONT, block);
        if empty::with_button(ui, look, column.rest(), about, &none, begins.clone()) {
            actions.push(Action::NewPlacement);
        }
    } else if empty {
        let none = say!(words, "record-placements-manager");
        let icon = icons::STOREFRONT;
        empty::show(ui, look, column.rest(), icon, block, &none);
    }
    let rows: Vec<ListRow> = data
        .placements
        .iter()
        .map(|placed| ListRow {
            icon: icons::STOREFRONT,
            block,
            name: placed.shop.clone(),
            detail: placed.detail.clone(),
            amount: String::new(),
        })
        .collect();
    let about = say!(words, "record-placements-aside");
    let of = (icons::STOREFRONT, block);
    list_row::beside_few(ui, look, &mut column, rows.len(), of, &about);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(placed) = pressed.and_then(|number| data.placements.get(number)) {
        actions.push(Action::Placement(placed.id));
    }
    let back = say!(words, "back");
    let mut foot = Foot::new().back(&back);
    if data.places == Allowed::Yes && !empty {
        foot = foot.primary(begins);
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(draft.back()),
        Some(Pressed::Primary) => actions.push(Action::NewPlacement),
        _ => {}
    }
    actions
}

/// Who looked at the record, and on which day.
pub(super) fn looks(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(words, "record-looks-of", name = name));
    }
    let block = look.tokens.primary;
    if data.looks.is_empty() {
        let none = say!(words, "record-looks-none");
        empty::show(ui, look, column.rest(), icons::EYE, block, &none);
    }
    // What is only read is no button: lines, a page at a time.
    let high = look.layout.small_target();
    let mut cut = Cut::new(column.rest(), 0.0);
    let lines = fits(cut.rest.height(), high, 0.0);
    let pages = Pages::with_foot(data.looks.len(), lines, draft.page);
    for looked in pages.shown().filter_map(|n| data.looks.get(n)) {
        let (name, what) = (looked.name.as_str(), looked.what.code());
        let what = say!(words, "record-looked", name = name, what = what);
        let day = words.plain_date(looked.day);
        page::row(ui, look, cut.top(high), &what, &day, Type::Meta);
    }
    let (back, more) = (say!(words, "back"), say!(words, "record-looks-earlier"));
    let mut foot = Foot::new().back(&back);
    if pages.has_more() {
        foot = foot.other(Button::new(&more).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![draft.back()],
        Some(Pressed::Other(_)) => {
            draft.page = pages.next();
            Vec::new()
        }
        _ => Vec::new(),
    }
}
