//! What a key can do: one list, from which shortcuts and the help page follow.
//!
//! A command's key works where the control that carries the command is on the screen, and nowhere
//! else (see `widgets::button`): what a key does can always be seen.

use egui::{Key, Modifiers};

use crate::domain::looks::{Hands, Looks, SingleKeys};
use crate::words::{Words, say};

/// How long steady hands leave a second press out.
pub const STEADY_SECONDS: f64 = 0.4;

/// Everything that has a key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Command {
    /// Ask for help.
    Help,
    /// Lock the till; the basket stays.
    Lock,
    /// The primary button of the screen.
    Primary,
    /// Back, and keep everything.
    Back,
    /// Print what is shown.
    Print,
    /// Undo the last step.
    Undo,
    /// Do it again.
    Redo,
    /// One more of the line that is selected.
    OneMore,
    /// One fewer.
    OneFewer,
    /// Find an item.
    Find,
    /// A coin, from the smallest to the largest: while money's pictures have the focus.
    Coins,
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
    /// The usual size.
    UsualSize,
}

impl Command {
    /// All of them, in the order of the help page.
    pub const ALL: [Self; 14] = [
        Self::Help,
        Self::Lock,
        Self::Primary,
        Self::Back,
        Self::Print,
        Self::Undo,
        Self::Redo,
        Self::OneMore,
        Self::OneFewer,
        Self::Find,
        Self::Coins,
        Self::Larger,
        Self::Smaller,
        Self::UsualSize,
    ];

    /// Its keys; the first one is named in the help.
    pub const fn keys(self) -> &'static [(Modifiers, Key)] {
        match self {
            Self::Help => &[(Modifiers::NONE, Key::F1)],
            Self::Lock => &[(Modifiers::COMMAND, Key::L)],
            Self::Primary => &[(Modifiers::COMMAND, Key::Enter)],
            Self::Back => &[(Modifiers::NONE, Key::Escape)],
            Self::Print => &[(Modifiers::COMMAND, Key::P)],
            Self::Undo => &[(Modifiers::COMMAND, Key::Z)],
            Self::Redo => &[(Modifiers::COMMAND, Key::Y)],
            Self::OneMore => &[(Modifiers::NONE, Key::Plus), (Modifiers::NONE, Key::Equals)],
            Self::OneFewer => &[(Modifiers::NONE, Key::Minus)],
            Self::Find => &[(Modifiers::NONE, Key::F2)],
            Self::Coins => &[
                (Modifiers::NONE, Key::Num1),
                (Modifiers::NONE, Key::Num2),
                (Modifiers::NONE, Key::Num3),
                (Modifiers::NONE, Key::Num4),
                (Modifiers::NONE, Key::Num5),
                (Modifiers::NONE, Key::Num6),
                (Modifiers::NONE, Key::Num7),
                (Modifiers::NONE, Key::Num8),
            ],
            Self::Larger => &[
                (Modifiers::COMMAND, Key::Plus),
                (Modifiers::COMMAND, Key::Equals),
            ],
            Self::Smaller => &[(Modifiers::COMMAND, Key::Minus)],
            Self::UsualSize => &[(Modifiers::COMMAND, Key::Num0)],
        }
    }

    /// Whether it is a single key that types something too, and so can be switched off.
    pub fn is_single_key(self) -> bool {
        let plain = self.keys().iter().any(|(m, _)| m.is_none());
        plain && !matches!(self, Self::Back | Self::Help | Self::Find)
    }

    /// Whether its keys mean something only in their own group of controls, and type elsewhere: those
    /// who show the group ask for them with [`Self::places_pressed`].
    pub fn is_of_a_group(self) -> bool {
        self == Self::Coins
    }

    /// What it does, for the help page.
    pub fn text(self, words: &Words) -> String {
        match self {
            Self::Help => say!(words, "command-help"),
            Self::Lock => say!(words, "command-lock"),
            Self::Primary => say!(words, "command-primary"),
            Self::Back => say!(words, "command-back"),
            Self::Print => say!(words, "command-print"),
            Self::Undo => say!(words, "command-undo"),
            Self::Redo => say!(words, "command-redo"),
            Self::OneMore => say!(words, "command-one-more"),
            Self::OneFewer => say!(words, "command-one-fewer"),
            Self::Find => say!(words, "command-find"),
            Self::Coins => say!(words, "command-coins"),
            Self::Larger => say!(words, "command-larger"),
            Self::Smaller => say!(words, "command-smaller"),
            Self::UsualSize => say!(words, "command-usual-size"),
        }
    }

    /// The name of its first key, such as Ctrl+Z; of a row of keys the first and the last.
    pub fn key_name(self, words: &Words) -> String {
        if self.is_of_a_group()
            && let [(_, first), .., (_, last)] = self.keys()
        {
            return say!(
                words,
                "key-from-to",
                first = first.name(),
                last = last.name()
            );
        }
        let Some((modifiers, key)) = self.keys().first() else {
            return String::new();
        };
        if modifiers.command {
            say!(words, "key-with-ctrl", key = key.name())
        } else {
            key.name().to_owned()
        }
    }

    /// Which of its keys were pressed in this frame, by their places and in their order, where its
    /// group has the focus. A key that is held counts once, for steady hands a bounce too.
    pub fn places_pressed(self, ctx: &egui::Context, looks: Looks) -> Vec<usize> {
        if looks.single_keys == SingleKeys::Off {
            return Vec::new();
        }
        let (pressed, now) = ctx.input(|input| (fresh_keys(input), input.time));
        let place = |key: Key| self.keys().iter().position(|(_, k)| *k == key);
        let mut found: Vec<(Key, usize)> = Vec::new();
        found.extend(
            pressed
                .into_iter()
                .filter_map(|key| Some((key, place(key)?))),
        );
        if looks.hands == Hands::Steady {
            ctx.data_mut(|data| {
                let id = egui::Id::unique("keys of a group before");
                let before = data.get_temp_mut_or_default::<KeysBefore>(id);
                before.0.retain(|(_, at)| now - at < STEADY_SECONDS);
                found.retain(|(key, _)| {
                    let again = before.0.iter().any(|(k, _)| k == key);
                    if !again {
                        before.0.push((*key, now));
                    }
                    !again
                });
            });
        }
        found.into_iter().map(|(_, place)| place).collect()
    }

    /// Whether its key was pressed in this frame; the press is used up.
    pub fn pressed(self, ctx: &egui::Context) -> bool {
        ctx.data_mut(|data| {
            let pressed = data.get_temp_mut_or_default::<Pressed>(Pressed::id());
            let before = pressed.0.len();
            pressed.0.retain(|command| *command != self);
            pressed.0.len() < before
        })
    }
}

/// The commands whose keys were pressed in this frame and that no control has taken yet.
#[derive(Clone, Default)]
struct Pressed(Vec<Command>);

impl Pressed {
    fn id() -> egui::Id {
        egui::Id::unique("commands pressed")
    }
}

/// When each command was last pressed, for steady hands.
#[derive(Clone, Default)]
struct Before(Vec<(Command, f64)>);

/// When each key of a group was last pressed, for steady hands.
#[derive(Clone, Default)]
struct KeysBefore(Vec<(Key, f64)>);

/// The plain keys that went down in this frame.
fn fresh_keys(input: &egui::InputState) -> Vec<Key> {
    let plain = |event: &egui::Event| match event {
        egui::Event::Key {
            key,
            pressed: true,
            repeat: false,
            modifiers,
            ..
        } if same(*modifiers, Modifiers::NONE) => Some(*key),
        _ => None,
    };
    input.events.iter().filter_map(plain).collect()
}

/// Takes the commands' keys out of the input, at the start of a frame.
///
/// Before any control sees them: else Ctrl+Enter would also press whatever has the focus. Repeats
/// of a key that is held do not count, for no command and for no button.
pub fn begin(ctx: &egui::Context, looks: Looks) {
    // A single key means what it types while a field has the focus, except Esc and F1.
    let typing = ctx.text_edit_focused();
    let mut found = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let egui::Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            let command = Command::ALL.into_iter().find(|command| {
                if command.is_of_a_group() {
                    return false;
                }
                let off = typing || looks.single_keys == SingleKeys::Off;
                let ours = |(m, k): &(Modifiers, Key)| k == key && same(*modifiers, *m);
                command.keys().iter().any(ours) && !(off && command.is_single_key())
            });
            if let Some(command) = command
                && !repeat
            {
                found.push(command);
            }
            let held = *repeat && !typing && matches!(key, Key::Enter | Key::Space);
            command.is_none() && !held
        });
    });
    let now = ctx.input(|input| input.time);
    ctx.data_mut(|data| {
        if looks.hands == Hands::Steady {
            let before =
                data.get_temp_mut_or_default::<Before>(egui::Id::unique("commands before"));
            before.0.retain(|(_, at)| now - at < STEADY_SECONDS);
            found.retain(|command| {
                let again = before.0.iter().any(|(c, _)| c == command);
                if !again {
                    before.0.push((*command, now));
                }
                !again
            });
        }
        data.insert_temp(Pressed::id(), Pressed(found));
    });
}

fn same(pressed: Modifiers, wanted: Modifiers) -> bool {
    // Shift is how some keyboards type a plus.
    (pressed.command || pressed.ctrl) == wanted.command && !pressed.alt
}
