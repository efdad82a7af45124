//! How this machine shows itself: colours, size, and what helps hands and eyes. Kept per machine,
//! since it belongs to the light of the room and the screen, not to a person.

/// The colours.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Theme {
    /// Warm paper.
    #[default]
    Flour,
    /// Dark and warm.
    NightBake,
    /// Black and white.
    HighContrast,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Flour, Self::NightBake, Self::HighContrast];

    /// Its code in the book.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Flour => "flour",
            Self::NightBake => "night",
            Self::HighContrast => "high",
        }
    }
}

/// How large everything is, in per cent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Zoom(u8);

impl Default for Zoom {
    fn default() -> Self {
        Self::USUAL
    }
}

impl Zoom {
    /// As drawn.
    pub const USUAL: Self = Self(100);
    /// The steps that there are.
    pub const STEPS: [Self; 6] = [
        Self(100),
        Self(110),
        Self(125),
        Self(150),
        Self(175),
        Self(200),
    ];

    /// In per cent.
    pub const fn percent(self) -> u8 {
        self.0
    }

    /// The next larger step; the largest stays.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::STEPS.into_iter().find(|s| *s > self).unwrap_or(self)
    }

    /// The next smaller step; the smallest stays.
    #[must_use]
    pub fn smaller(self) -> Self {
        let smaller = Self::STEPS.into_iter().rev().find(|s| *s < self);
        smaller.unwrap_or(self)
    }
}

/// How buttons listen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Hands {
    /// As usual.
    #[default]
    Usual,
    /// Larger targets; a second press within 0.4 seconds is left out.
    Steady,
}

/// Whether anything moves.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Motion {
    /// A new page fades in.
    #[default]
    Fades,
    /// Nothing does.
    Calm,
}

/// Whether a key without Ctrl does something by itself (WCAG 2.1.4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum SingleKeys {
    /// It does.
    #[default]
    On,
    /// Only with Ctrl; F1, Esc, Tab, Enter and the arrows stay.
    Off,
}

/// How this machine shows itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct Looks {
    /// The colours.
    pub theme: Theme,
    /// The size.
    pub zoom: Zoom,
    /// How buttons listen.
    pub hands: Hands,
    /// Whether anything moves.
    pub motion: Motion,
    /// Keys without Ctrl.
    pub single_keys: SingleKeys,
}

impl Looks {
    /// What is kept: a key and its value.
    pub fn kept(&self) -> [(&'static str, String); 5] {
        let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
        [
            ("look-theme", self.theme.code().to_owned()),
            ("look-zoom", self.zoom.percent().to_string()),
            ("look-steady", yes(self.hands == Hands::Steady)),
            ("look-calm", yes(self.motion == Motion::Calm)),
            ("look-single-keys", yes(self.single_keys == SingleKeys::On)),
        ]
    }

    /// From what was kept. What is missing or not known is as usual: a screen must always come up.
    pub fn from_kept(value: impl Fn(&str) -> Option<String>) -> Self {
        let is = |key: &str, word: &str| value(key).is_some_and(|v| v == word);
        let theme = value("look-theme")
            .and_then(|code| Theme::ALL.into_iter().find(|t| t.code() == code))
            .unwrap_or_default();
        let zoom = value("look-zoom")
            .and_then(|percent| percent.parse::<u8>().ok())
            .and_then(|percent| Zoom::STEPS.into_iter().find(|z| z.percent() == percent))
            .unwrap_or_default();
        Self {
            theme,
            zoom,
            hands: if is("look-steady", "yes") {
                Hands::Steady
            } else {
                Hands::Usual
            },
            motion: if is("look-calm", "yes") {
                Motion::Calm
            } else {
                Motion::Fades
            },
            single_keys: if is("look-single-keys", "no") {
                SingleKeys::Off
            } else {
                SingleKeys::On
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zoom_goes_step_by_step_and_stops_at_both_ends() {
        let mut zoom = Zoom::USUAL;
        let mut seen = vec![zoom.percent()];
        while zoom.larger() != zoom {
            zoom = zoom.larger();
            seen.push(zoom.percent());
        }
        assert_eq!(seen, [100, 110, 125, 150, 175, 200]);
        for _ in 0..9 {
            zoom = zoom.smaller();
        }
        assert_eq!(zoom, Zoom::USUAL);
    }

    #[test]
    fn what_is_kept_comes_back_and_nonsense_is_as_usual() {
        let looks = Looks {
            theme: Theme::HighContrast,
            zoom: Zoom::USUAL.larger().larger(),
            hands: Hands::Steady,
            motion: Motion::Calm,
            single_keys: SingleKeys::Off,
        };
        let kept = looks.kept();
        let back = Looks::from_kept(|key| {
            let found = kept.iter().find(|(k, _)| *k == key);
            found.map(|(_, value)| value.clone())
        });
        assert_eq!(back, looks);
        assert_eq!(Looks::from_kept(|_| None), Looks::default());
        assert_eq!(Looks::from_kept(|_| Some("999".into())), Looks::default());
    }
}
