//! A barcode scanner that types: what arrives faster than a hand types, ended by Enter or Tab, is a
//! code. Its characters are held back until it is known whether they are one, so that no code ever
//! falls into a text field.

/// Characters of one code follow each other within this many milliseconds.
pub const GAP: u64 = 35;
/// Shorter ones are not codes.
pub const SHORTEST: usize = 4;
/// Longer ones are not codes either.
pub const LONGEST: usize = 80;

/// What an event of the keyboard is to the scanner.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Heard {
    /// One character was typed.
    Char(char),
    /// Enter or Tab went down.
    End,
    /// A key that goes with a character: it went down just before, or comes up.
    With,
    /// Anything else.
    Other,
}

/// Holds back what may be a code. `T` is the event as the window knows it.
#[derive(Debug)]
pub struct Scanner<T> {
    held: Vec<T>,
    code: String,
    last: u64,
}

impl<T> Default for Scanner<T> {
    fn default() -> Self {
        Self {
            held: Vec::new(),
            code: String::new(),
            last: 0,
        }
    }
}

impl<T> Scanner<T> {
    /// Takes an event at this millisecond. What is not a code goes on to `through`, in its order; a
    /// code that is whole is given back.
    pub fn hear(
        &mut self,
        at: u64,
        heard: Heard,
        event: T,
        through: &mut Vec<T>,
    ) -> Option<String> {
        self.let_go(at, through);
        match heard {
            Heard::Char(c) if self.code.chars().count() < LONGEST => {
                self.held.push(event);
                self.code.push(c);
                self.last = at;
            }
            Heard::End if self.code.chars().count() >= SHORTEST => {
                self.held.clear();
                return Some(std::mem::take(&mut self.code));
            }
            Heard::With => {
                if self.held.is_empty() {
                    self.last = at;
                }
                self.held.push(event);
            }
            Heard::Other if !self.held.is_empty() => through.push(event),
            Heard::Char(_) | Heard::End | Heard::Other => {
                self.give_up(through);
                through.push(event);
            }
        }
        None
    }

    /// Lets go what was held back for too long to be a code.
    pub fn let_go(&mut self, at: u64, through: &mut Vec<T>) {
        if at.saturating_sub(self.last) > GAP {
            self.give_up(through);
        }
    }

    fn give_up(&mut self, through: &mut Vec<T>) {
        through.append(&mut self.held);
        self.code.clear();
    }

    /// Whether something is held back, so that it must be looked at again soon.
    pub fn is_waiting(&self) -> bool {
        !self.held.is_empty()
    }
}

/// Sorts the events of a frame at this millisecond: codes are taken out, the rest stays in its order.
pub fn sort(
    scanner: &mut Scanner<egui::Event>,
    at: u64,
    events: &mut Vec<egui::Event>,
) -> Vec<String> {
    let mut codes = Vec::new();
    let mut through = Vec::new();
    scanner.let_go(at, &mut through);
    let mut rest = std::mem::take(events).into_iter().peekable();
    while let Some(event) = rest.next() {
        let heard = heard(&event, rest.peek(), scanner.is_waiting());
        codes.extend(scanner.hear(at, heard, event, &mut through));
    }
    *events = through;
    codes
}

fn heard(event: &egui::Event, next: Option<&egui::Event>, waiting: bool) -> Heard {
    use egui::{Event, Key};
    match event {
        Event::Text(text) => one_char(text).map_or(Heard::Other, Heard::Char),
        Event::Key {
            key: Key::Enter | Key::Tab,
            pressed: true,
            modifiers,
            ..
        } if modifiers.is_none() => Heard::End,
        Event::Key { pressed: true, .. } => match next {
            Some(Event::Text(text)) if one_char(text).is_some() => Heard::With,
            _ => Heard::Other,
        },
        Event::Key { pressed: false, .. } if waiting => Heard::With,
        _ => Heard::Other,
    }
}

fn one_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let first = chars.next().filter(|c| !c.is_control())?;
    chars.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types each character at its millisecond, then Enter; gives back the code and what went on.
    fn typed(times: &[(char, u64)], end: u64) -> (Option<String>, String) {
        let mut scanner = Scanner::default();
        let mut through = Vec::new();
        for (c, at) in times {
            let code = scanner.hear(*at, Heard::Char(*c), *c, &mut through);
            assert_eq!(code, None);
        }
        let code = scanner.hear(end, Heard::End, '\n', &mut through);
        (code, through.into_iter().collect())
    }

    fn every(text: &str, gap: u64) -> Vec<(char, u64)> {
        let times = (0..).map(|n| 1000 + n * gap);
        text.chars().zip(times).collect()
    }

    #[test]
    fn a_fast_row_that_ends_with_enter_is_a_code_and_nothing_of_it_goes_on() {
        for gap in [0, 1, 10, 35] {
            let (code, through) = typed(&every("5012345678900", gap), 1000 + 13 * gap);
            assert_eq!(code.as_deref(), Some("5012345678900"), "{gap}");
            assert_eq!(through, "");
        }
    }

    #[test]
    fn a_hand_types_into_its_field() {
        let (code, through) = typed(&every("2580", 36), 1000 + 4 * 36);
        assert_eq!((code, through.as_str()), (None, "2580\n"));
        // Too short, or Enter came late.
        assert_eq!(typed(&every("258", 5), 1020), (None, "258\n".into()));
        assert_eq!(typed(&every("2580", 5), 1060), (None, "2580\n".into()));
        let long = "7".repeat(LONGEST + 1);
        assert_eq!(typed(&every(&long, 1), 1090).0, None);
        assert_eq!(typed(&every(&long, 1), 1090).1.len(), LONGEST + 2);
    }

    #[test]
    fn a_code_after_a_hand_is_the_code_alone() {
        let mut times = vec![('r', 900)];
        times.extend(every("4006381333931", 8));
        let (code, through) = typed(&times, 1110);
        assert_eq!(code.as_deref(), Some("4006381333931"));
        assert_eq!(through, "r");
    }

    #[test]
    fn what_is_held_back_goes_on_when_it_is_quiet() {
        let mut scanner = Scanner::default();
        let mut through = Vec::new();
        scanner.hear(1000, Heard::With, 'K', &mut through);
        scanner.hear(1000, Heard::Char('a'), 'a', &mut through);
        scanner.hear(1010, Heard::Other, 'm', &mut through);
        assert_eq!(through, ['m'], "the mouse does not wait");
        scanner.let_go(1035, &mut through);
        assert!(scanner.is_waiting());
        scanner.let_go(1036, &mut through);
        assert!(!scanner.is_waiting());
        assert_eq!(through, ['m', 'K', 'a']);
    }

    #[test]
    fn keys_and_their_characters_stay_together() {
        use egui::{Event, Key, Modifiers};
        let key = |key, pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let row = |enter: bool| {
            let mut events = Vec::new();
            for (k, c) in [
                (Key::Num1, "1"),
                (Key::Num2, "2"),
                (Key::Num3, "3"),
                (Key::Num4, "4"),
            ] {
                events.extend([key(k, true), Event::Text(c.into()), key(k, false)]);
            }
            if enter {
                events.push(key(Key::Enter, true));
            }
            events
        };
        let mut scanner = Scanner::default();
        let mut events = row(true);
        assert_eq!(sort(&mut scanner, 1000, &mut events), ["1234"]);
        assert!(events.is_empty());
        let mut events = row(false);
        assert!(sort(&mut scanner, 2000, &mut events).is_empty());
        assert!(events.is_empty());
        sort(&mut scanner, 2036, &mut events);
        assert_eq!(events, row(false));
        // A word from another kind of keyboard comes at once, and is not held back.
        let mut events = vec![Event::Text("Sam".into()), key(Key::Plus, true)];
        assert!(sort(&mut scanner, 3000, &mut events).is_empty());
        assert_eq!(events.len(), 2);
    }
}
