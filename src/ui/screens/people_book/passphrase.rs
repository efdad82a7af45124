//! A passphrase: the one that opens the book, or a new one, typed twice.

use egui::Ui;

use super::{Action, Data, Door, Draft, Has, NewFor, Stage};
use crate::domain::Refusal;
use crate::domain::passphrase::Passphrase;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::recovery_words as key_words;
use crate::ui::widgets::secret_field::Secret;
use crate::words::say;

/// The book is closed: one's passphrase opens it.
pub(super) fn open(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let about = (icons::LOCK_KEY, look.tokens.primary);
    let aside = say!(words, "peoplebook-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "peoplebook-closed"));
    }
    column.problem(ui, look, data.problem.as_deref());
    if data.made_up && !look.layout.is_tiny() {
        let sentence = say!(words, "peoplebook-made-up");
        column.banner(ui, look, Tone::Plain, &sentence);
    }
    let mut entered = false;
    if data.mine == Has::One {
        let label = say!(words, "peoplebook-passphrase");
        let hint = if look.layout.is_short() {
            String::new()
        } else {
            say!(words, "peoplebook-passphrase-hint")
        };
        entered = draft.before.show(ui, look, &mut column, (&label, &hint));
        Secret::toggle(ui, look, &mut column, &mut [&mut draft.before]);
    } else {
        let sentence = words.refusal(&Refusal::NoPassphrase);
        column.banner(ui, look, Tone::Plain, &sentence);
    }
    let (back, lost) = (say!(words, "back"), say!(words, "peoplebook-lost"));
    let open = if data.working {
        say!(words, "peoplebook-opening")
    } else {
        say!(words, "peoplebook-open")
    };
    let mut foot = Foot::new().back(&back);
    let close = say!(words, "peoplebook-close");
    let open_for_others = data.door == Door::OpenForOthers;
    if open_for_others {
        foot = foot.other(Button::new(&close).icon(icons::LOCK_KEY));
    } else if data.keys == Allowed::Yes {
        foot = foot.other(Button::new(&lost));
    }
    if data.mine == Has::One {
        foot = foot.primary(Button::primary(&open).icon(icons::LOCK_OPEN));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Other(_)) if open_for_others => vec![Action::Close],
        Some(Pressed::Other(_)) => {
            draft.stage = Stage::Words(key_words::For::LostPassphrase);
            Vec::new()
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if draft.before.is_empty() {
                draft.before.problem = Some(Refusal::TextMissing);
                Vec::new()
            } else if data.working {
                Vec::new()
            } else {
                vec![Action::Open]
            }
        }
        _ => Vec::new(),
    }
}

/// A new passphrase; one's own asks for the one before.
pub(super) fn choose(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    whose: NewFor,
) -> Vec<Action> {
    let words = look.words;
    let about = (icons::KEY, look.tokens.primary);
    let aside = say!(words, "passphrase-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let problem_in_field = [&draft.before, &draft.new, &draft.again]
        .iter()
        .any(|secret| secret.problem.is_some());
    if !(look.layout.is_tiny() || look.layout.is_short() && problem_in_field) {
        column.title(ui, look, &title(look, data, whose));
    }
    column.problem(ui, look, data.problem.as_deref());
    let hint = if look.layout.is_short() {
        String::new()
    } else {
        say!(words, "passphrase-new-hint")
    };
    let mut entered = false;
    if whose == NewFor::Me {
        let label = say!(words, "passphrase-before");
        draft.before.show(ui, look, &mut column, (&label, ""));
    }
    let label = say!(words, "passphrase-new");
    draft.new.show(ui, look, &mut column, (&label, &hint));
    let label = say!(words, "passphrase-again");
    entered |= draft.again.show(ui, look, &mut column, (&label, ""));
    let mut all = [&mut draft.before, &mut draft.new, &mut draft.again];
    Secret::toggle(ui, look, &mut column, &mut all);
    let back = say!(words, "back");
    let keep = if data.working {
        say!(words, "passphrase-keeping")
    } else {
        say!(words, "passphrase-keep")
    };
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => {
            draft.stage = match whose {
                NewFor::Me | NewFor::Colleague(_) => Stage::Holders,
                NewFor::Making => Stage::Words(key_words::For::MakingPeopleBook),
                NewFor::Lost => Stage::Words(key_words::For::LostPassphrase),
            };
            draft.before = Secret::default();
            draft.new = Secret::default();
            draft.again = Secret::default();
            Vec::new()
        }
        pressed if (pressed == Some(Pressed::Primary) || entered) && !data.working => {
            if clear(data, draft, whose) {
                vec![Action::Keep]
            } else {
                Vec::new()
            }
        }
        _ => Vec::new(),
    }
}

/// Whether all is clear; where not, the field says so.
fn clear(data: &Data, draft: &mut Draft, whose: NewFor) -> bool {
    draft.before.problem =
        (whose == NewFor::Me && draft.before.is_empty()).then_some(Refusal::TextMissing);
    let names: Vec<&str> = data.holders.iter().map(|h| h.name.as_str()).collect();
    match Passphrase::new(&draft.new.typed, &names) {
        Ok(new) => {
            draft.new.problem = None;
            let same = new.is(&draft.again.typed);
            draft.again.problem = (!same).then_some(Refusal::PassphrasesDiffer);
        }
        Err(refusal) => draft.new.problem = Some(refusal),
    }
    [&draft.before, &draft.new, &draft.again]
        .iter()
        .all(|secret| secret.problem.is_none())
}

fn title(look: Look<'_>, data: &Data, whose: NewFor) -> String {
    match whose {
        NewFor::Making | NewFor::Lost | NewFor::Me => say!(look.words, "passphrase-title"),
        NewFor::Colleague(id) => {
            let name = data.holders.iter().find(|h| h.id == id);
            let name = name.map(|h| h.name.as_str()).unwrap_or_default();
            say!(look.words, "passphrase-title-colleague", name = name)
        }
    }
}
