//! Signing off: which level it looked like, then one sentence of what was seen, and the name of whom it is
//! for on the button. One at a time; nothing is written in advance.

pub mod evidence;

use chrono::NaiveDate;
use egui::{Key, Rect, Ui, pos2, vec2};

use crate::domain::Refusal;
use crate::domain::skills::Standing;
use crate::domain::skills::rows::EvidenceKind;
use crate::domain::skills::signing::{InTheWay, Lower, SignField};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::count;
use crate::ui::theme::space::S12;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::photo::Photo;
use crate::ui::widgets::tick_row::{self, Tick};
use crate::words::say;

/// The keys of the levels, inside their group.
const KEYS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];

/// What the screen shows. The skill stands in the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// For whom.
    pub name: String,
    /// What they show of themself.
    pub picture: Option<Portrait>,
    /// The name of the skill.
    pub skill: String,
    /// What each level looks like.
    pub ways: Vec<(Standing, String)>,
    /// What stands now.
    pub standing: Option<Standing>,
    /// Whether the person keeps evidence from work.
    pub keeps: Keeps,
    /// The evidence that is added so far.
    pub added: Vec<EvidenceKind>,
    /// The photo that was chosen and is looked at.
    pub photo: Option<Photo>,
    /// What happened with the last try, where it belongs to no field.
    pub problem: Option<String>,
}

/// Whether a person keeps evidence from work: off until they turn it on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeps {
    /// They do.
    Evidence,
    /// They do not, and it is not offered.
    None,
}

/// Whether the pages of evidence are open.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Beside {
    /// They are not.
    #[default]
    Not,
    /// Which kind?
    Which,
    /// A photo is looked at.
    Photo,
}

/// What somebody said of a photo.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Said {
    /// Nothing yet.
    #[default]
    Nothing,
    /// No face is in it.
    NoFaces,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Whether the pages of evidence are open.
    pub beside: Beside,
    /// What they said of the photo that is looked at.
    pub faces: Said,
    /// The page of kinds of evidence.
    pub kinds: usize,
    /// What was chosen.
    pub standing: Option<Standing>,
    /// Whether the sentence is asked for.
    pub seen: bool,
    /// What was seen.
    pub sentence: Asked,
    /// The day on which it was seen.
    pub day: Asked,
    /// Whether the day is asked for, where only one field fits.
    pub asks_day: bool,
    /// Whether they said that it is lower than before.
    pub lower: bool,
    /// What stands in the way beside a field that is none to type in.
    pub in_the_way: InTheWay,
}

impl Draft {
    /// Each refusal beside its field; nothing that was typed is lost.
    pub fn refuse(&mut self, wrong: InTheWay) {
        self.sentence.problem = None;
        self.day.problem = None;
        self.in_the_way.clear();
        if wrong.iter().any(|(field, _)| *field == SignField::Sentence) {
            self.asks_day = false;
        }
        for (field, refusal) in wrong {
            match field {
                SignField::Sentence => self.sentence.refuse(refusal),
                SignField::SeenOn => self.day.refuse(refusal),
                _ => self.in_the_way.push((field, refusal)),
            }
        }
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Sign this.
    Sign(Standing, NaiveDate, Lower),
    /// Choose a photo from a file.
    ChoosePhoto,
    /// Add the photo that is looked at.
    AddPhoto,
    /// Add this, which is no photo.
    Add(EvidenceKind),
    /// Take all evidence off again.
    TakeOff,
    /// Another stage.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.standing {
        Some(_) if draft.beside == Beside::Which => evidence::which(ui, look, data, draft),
        Some(_) if draft.beside == Beside::Photo => evidence::photo(ui, look, data, draft),
        Some(standing) if draft.seen => seen(ui, look, data, draft, standing),
        _ => level(ui, look, data, draft),
    }
}

fn level(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(words, "sign-ask-level", name = name));
    }
    column.problem(ui, look, data.problem.as_deref());
    let names: Vec<String> = data.ways.iter().map(|(s, _)| words.standing(*s)).collect();
    let rest = column.rest();
    let columns = if rest.width() >= 700.0 && data.ways.len() > 1 {
        2
    } else {
        1
    };
    let rows = data.ways.len().div_ceil(columns).max(1);
    let high = ((rest.height() + S12) / count(rows) - S12).min(choice::most_high(look, rows));
    let wide = (rest.width() - S12 * count(columns - 1)) / count(columns);
    let focused = ui.memory(egui::Memory::focused);
    let mut inside = false;
    let mut chosen = None;
    for (number, ((standing, line), name)) in data.ways.iter().zip(&names).enumerate() {
        let (across, down) = (number % columns, number / columns);
        let corner = pos2(
            rest.left() + count(across) * (wide + S12),
            rest.top() + count(down) * (high + S12),
        );
        let spot = Rect::from_min_size(corner, vec2(wide, high));
        let one = Choice::new(name, icons::EYE)
            .detail(line)
            .chosen(draft.standing == Some(*standing));
        if focused == Some(button::id(ui, name)) {
            inside = true;
        }
        if choice::show(ui, look, spot, one) {
            chosen = Some(*standing);
        }
    }
    if inside {
        let pressed = KEYS
            .iter()
            .position(|key| ui.input(|i| i.key_pressed(*key)));
        let of_key = pressed.and_then(|number| data.ways.get(number));
        chosen = chosen.or(of_key.map(|(standing, _)| *standing));
    }
    if let Some(standing) = chosen {
        draft.standing = Some(standing);
        draft.seen = true;
        return vec![Action::Stage];
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    Vec::new()
}

fn seen(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    standing: Standing,
) -> Vec<Action> {
    let words = look.words;
    let level = words.standing(standing);
    let name = data.name.as_str();
    let aside = say!(
        words,
        "sign-aside",
        name = name,
        skill = data.skill.as_str(),
        level = level
    );
    let about = (icons::SEAL_CHECK, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "sign-ask-seen", name = name));
    }
    column.problem(ui, look, data.problem.as_deref());
    let down = draft.in_the_way.iter();
    let down = down
        .clone()
        .any(|(_, refusal)| *refusal == Refusal::LevelGoesDown);
    let short = look.layout.is_short();
    // Where it is low, the box to tick says it by itself.
    let in_the_way = draft.in_the_way.iter();
    for (_, refusal) in
        in_the_way.filter(|(_, refusal)| !short || *refusal != Refusal::LevelGoesDown)
    {
        let said = words.refusal(refusal);
        column.problem(ui, look, Some(&said));
    }
    if down || draft.lower {
        let tick = say!(words, "sign-lower");
        let high = tick_row::height(ui, look, column.width(), &tick, "");
        let spot = column.spot(high);
        if tick_row::show(ui, look, spot, &tick, "", Tick::of(draft.lower)) {
            draft.lower = !draft.lower;
        }
    }
    let (label, hint) = (
        say!(words, "sign-sentence"),
        say!(words, "sign-sentence-hint"),
    );
    let question = Question {
        label: &label,
        hint: if short { "" } else { &hint },
        kind: Kind::Words,
    };
    // Where it is low, or more is asked, the two fields take turns: the one to be put right comes first.
    let turns = short || down || draft.lower;
    let day_is_wrong = draft.day.problem.is_some() && draft.sentence.problem.is_none();
    let turn = draft.asks_day || day_is_wrong;
    let mut entered = false;
    if !turns || !turn {
        entered |= draft.sentence.show(ui, look, &mut column, question);
    }
    let label = say!(words, "sign-day");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    if !turns || turn {
        entered = draft.day.show(ui, look, &mut column, question);
        draft.asks_day |= turns;
    }
    let clear = draft.in_the_way.is_empty() && draft.sentence.problem.is_none();
    if short && !turn && clear && !draft.lower && data.problem.is_none() {
        // There was no room for it beside the level.
        let lines = data.ways.iter();
        for (_, line) in lines.filter(|(way, _)| *way == standing) {
            column.quiet(ui, look, line);
        }
    }
    let (back, sign) = (say!(words, "back"), say!(words, "sign-for", name = name));
    let other = if turn {
        say!(words, "sign-sentence")
    } else {
        say!(words, "sign-day")
    };
    let mut foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&sign).icon(icons::SEAL_CHECK));
    let beside = match data.added.len() {
        0 => say!(words, "evidence"),
        count => say!(words, "evidence-added", count = count),
    };
    if data.keeps == Keeps::Evidence {
        foot = foot.other(Button::new(&beside).icon(icons::CAMERA));
    }
    if turns {
        foot = foot.other(Button::new(&other));
    }
    if let Some(picture) = &data.picture {
        // Whose name the button says, beside it.
        let room = foot.room(ui, look, page.foot);
        let side = room.height().min(64.0);
        if room.width() >= side {
            let corner = pos2(room.right() - side, room.center().y - side / 2.0);
            picture.show(ui, look, Rect::from_min_size(corner, vec2(side, side)));
        }
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.seen = false;
            vec![Action::Stage]
        }
        Some(Pressed::Other(0)) if data.keeps == Keeps::Evidence => {
            draft.beside = Beside::Which;
            vec![Action::Stage]
        }
        Some(Pressed::Other(_)) => {
            draft.asks_day = !turn;
            if !draft.asks_day {
                draft.day.problem = None;
            }
            vec![Action::Stage]
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let day = draft.day.read(|typed| words.read_day(typed));
            let lower = if draft.lower {
                Lower::SaidInTheSentence
            } else {
                Lower::NotSaid
            };
            day.map(|day| Action::Sign(standing, day, lower))
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}
