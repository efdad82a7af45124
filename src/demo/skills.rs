//! What people learn in the made-up shops: what was chosen, signed, asked, and what they said to it. A plan
//! in weeks before the last one, as placements are; goals, reviews and readings stand in [`super::talks`].
//!
//! There is somebody new (Tunde), halfway (Kemal), finished (Şengül) and back after a pause (Sam); Leah's
//! first sign-off falls due for a fresh look. Whatever lies before the first day of a store, or before a
//! placement, is left out.

use crate::domain::catalogue::Trade;
use crate::domain::skills::rows::RevokeReason;
use crate::domain::skills::{Level, Standing};

/// The skill that the made-up bakery looks at again sooner than the framework says, and after how many
/// months.
pub const SOONER: (&str, &str) = ("BK-F6", "2");

/// Who to call on the last page of each measure; made up, and not to be rung.
pub const TO_CALL: [(&str, &str); 2] = [
    ("Grace, on working days", "020 7946 0110"),
    ("Made-up night line, all night", "020 7946 0111"),
];

/// The skills that were chosen for somebody, by their codes.
pub static CHOSEN: [(&str, &[&str]); 6] = [
    (
        "Kemal",
        &[
            "BK-R1", "BK-R2", "BK-R4", "BK-R5", "BK-R9", "BK-F3", "BK-F5", "BK-D4", "BK-D5",
            "BK-B1", "SW-S1", "SW-S3",
        ],
    ),
    (
        "Leah",
        &[
            "BK-R1", "BK-R2", "BK-R4", "BK-R10", "BK-F3", "BK-F4", "BK-F5", "BK-F6", "BK-B6",
            "SW-W4", "SW-S1", "SW-S3", "SW-S4",
        ],
    ),
    (
        "Tunde",
        &[
            "BW-W1", "BW-W2", "BW-W3", "BW-W4", "BW-W5", "BW-C1", "BW-C4", "BW-H1", "BW-H2",
            "BW-H3", "BW-H4", "SW-W1",
        ],
    ),
    (
        "Night Owl",
        &[
            "BK-R1", "BK-R5", "BK-R9", "BK-R10", "BK-D4", "BK-D5", "BK-B2", "BK-B3", "SW-W1",
            "SW-W4",
        ],
    ),
    (
        "Şengül",
        &[
            "BK-R1", "BK-R2", "BK-R7", "BK-R8", "BK-F3", "BK-I1", "BK-I2", "BK-D4", "BK-D5",
            "BK-D6", "BK-B4", "SW-W4",
        ],
    ),
    (
        "Sam",
        &[
            "BK-F5", "BK-B6", "SW-W1", "SW-W4", "SW-W7", "SW-W8", "SW-S1", "SW-S2", "SW-S3",
            "SW-S4", "SW-S5", "SW-S8",
        ],
    ),
];

/// What the person says to a sign-off a week later.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Says {
    /// Nothing: nobody asks.
    Nothing,
    /// They agree.
    Agrees,
    /// They say something.
    Comments(&'static str),
    /// Not yet; and whether they talked since.
    NotYet(&'static str, Talked),
    /// They say nothing, and a supervisor takes it back after telling them.
    Revoked(RevokeReason, &'static str),
}

/// Whether they talked about a "not yet".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Talked {
    /// They did, a week later.
    Yes,
    /// Not so far.
    NotSoFar,
}

/// A sign-off.
#[derive(Clone, Copy, Debug)]
pub struct Signed {
    /// Of whom.
    pub person: &'static str,
    /// In which week before the last one.
    pub week: u64,
    /// Which skill.
    pub code: &'static str,
    /// For what.
    pub standing: Standing,
    /// What was seen.
    pub sentence: &'static str,
    /// What they said.
    pub says: Says,
}

const HELP: Standing = Standing::Level(Level::WithHelp);
const OWN: Standing = Standing::Level(Level::OnMyOwn);
const SHOWS: Standing = Standing::Level(Level::CanShowOthers);
const SHOWN: Standing = Standing::Level(Level::Shown);
const KNOWS: Standing = Standing::KnowsHow;

const fn signed(
    person: &'static str,
    week: u64,
    code: &'static str,
    standing: Standing,
    sentence: &'static str,
    says: Says,
) -> Signed {
    Signed {
        person,
        week,
        code,
        standing,
        sentence,
        says,
    }
}

/// All that was signed.
pub static SIGNED: [Signed; 42] = [
    // Finished.
    signed(
        "Şengül",
        12,
        "BK-R1",
        HELP,
        "Washed well when I said when.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        12,
        "BK-R2",
        OWN,
        "Came ready, rings in the locker.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        11,
        "BK-R1",
        OWN,
        "Washed before dough and after bins all shift.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        10,
        "BK-R8",
        HELP,
        "Tipped the flour low and slowly with me beside her.",
        Says::Nothing,
    ),
    signed(
        "Şengül",
        10,
        "BK-I2",
        OWN,
        "Weighed six recipes and asked me to check none.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        9,
        "BK-D4",
        HELP,
        "Divided twenty loaves, I checked the scale.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        8,
        "BK-I1",
        OWN,
        "Read the card aloud and set everything out.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        7,
        "BK-D5",
        HELP,
        "Shaped ten rounds beside me.",
        Says::Comments("My hands remember this from my mother's kitchen."),
    ),
    signed(
        "Şengül",
        6,
        "BK-D4",
        OWN,
        "Divided the whole batch to weight.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        5,
        "BK-D5",
        OWN,
        "Shaped a tray of rounds while I was at the oven.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        4,
        "BK-F3",
        OWN,
        "Kept the sesame board apart without being told.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        3,
        "BK-D5",
        SHOWS,
        "Showed Kemal how to turn the loaf.",
        Says::Agrees,
    ),
    signed(
        "Şengül",
        3,
        "SW-W4",
        OWN,
        "Asked before the oven beeped.",
        Says::Nothing,
    ),
    // Long here; one is to be looked at again.
    signed(
        "Leah",
        9,
        "BK-F6",
        OWN,
        "Labelled forty rolls, each with its allergens.",
        Says::Agrees,
    ),
    signed(
        "Leah",
        9,
        "BK-R1",
        OWN,
        "Washed at every change of work.",
        Says::Agrees,
    ),
    signed(
        "Leah",
        8,
        "BK-R4",
        KNOWS,
        "Told me whom she calls, and why before a shift.",
        Says::Agrees,
    ),
    signed(
        "Leah",
        7,
        "SW-S1",
        HELP,
        "Greeted everybody, I helped with the long orders.",
        Says::Agrees,
    ),
    signed(
        "Leah",
        6,
        "SW-S3",
        OWN,
        "Took card payments all morning.",
        Says::Agrees,
    ),
    signed(
        "Leah",
        5,
        "SW-S1",
        OWN,
        "Served the Saturday queue by herself.",
        Says::Comments("It was loud and I stayed calm."),
    ),
    signed(
        "Leah",
        4,
        "BK-F5",
        HELP,
        "Found the answer on the sheet with me.",
        Says::Agrees,
    ),
    signed(
        "Leah",
        3,
        "SW-S4",
        OWN,
        "Counted change back each time.",
        Says::NotYet("I was unsure with the fifty.", Talked::Yes),
    ),
    signed(
        "Leah",
        2,
        "BK-B6",
        OWN,
        "Packed the café orders and ticked each line.",
        Says::Nothing,
    ),
    // Halfway.
    signed(
        "Kemal",
        5,
        "BK-R1",
        HELP,
        "Washed well; I said when.",
        Says::Agrees,
    ),
    signed(
        "Kemal",
        5,
        "BK-R4",
        KNOWS,
        "Knows to ring before seven, and why.",
        Says::Agrees,
    ),
    signed(
        "Kemal",
        4,
        "BK-R2",
        OWN,
        "Came in clean, hair tied, watch off.",
        Says::Agrees,
    ),
    signed(
        "Kemal",
        4,
        "BK-D4",
        HELP,
        "Divided one batch, I read the scale with him.",
        Says::Nothing,
    ),
    signed(
        "Kemal",
        3,
        "BK-R1",
        OWN,
        "Washed before dough and after the bins, nobody said so.",
        Says::Agrees,
    ),
    signed(
        "Kemal",
        3,
        "BK-D5",
        HELP,
        "Shaped rounds beside Şengül.",
        Says::Comments("I want to do more of these."),
    ),
    signed(
        "Kemal",
        2,
        "BK-R9",
        OWN,
        "Took trays out with both gloves.",
        Says::Revoked(
            RevokeReason::TooEarly,
            "We look at the deck oven too, together, next week.",
        ),
    ),
    signed(
        "Kemal",
        2,
        "SW-S1",
        HELP,
        "Greeted each customer and asked what they would like.",
        Says::Agrees,
    ),
    signed(
        "Kemal",
        1,
        "BK-F5",
        OWN,
        "Answered from the sheet, and showed it.",
        Says::NotYet("I do not find the nuts page quickly.", Talked::NotSoFar),
    ),
    signed(
        "Kemal",
        0,
        "BK-D4",
        OWN,
        "Divided the baguettes to weight on Friday.",
        Says::Nothing,
    ),
    // New.
    signed(
        "Tunde",
        1,
        "BW-W1",
        SHOWN,
        "Put goggles and gloves on with me.",
        Says::Agrees,
    ),
    signed(
        "Tunde",
        1,
        "SW-W1",
        KNOWS,
        "Told me whom he rings.",
        Says::Agrees,
    ),
    signed(
        "Tunde",
        0,
        "BW-C1",
        HELP,
        "Cleaned two bikes with Marcus near.",
        Says::Nothing,
    ),
    // Back after a pause.
    signed(
        "Sam",
        11,
        "SW-S1",
        OWN,
        "Served the queue and smiled at the grumpy one.",
        Says::Agrees,
    ),
    signed(
        "Sam",
        10,
        "SW-S3",
        OWN,
        "Took cards and gave the slips.",
        Says::Agrees,
    ),
    signed(
        "Sam",
        9,
        "SW-S4",
        OWN,
        "Counted change back into the hand.",
        Says::Nothing,
    ),
    signed(
        "Sam",
        8,
        "BK-F5",
        OWN,
        "Turned to the sheet each time.",
        Says::Agrees,
    ),
    signed(
        "Sam",
        3,
        "SW-S1",
        SHOWS,
        "Showed Leah how to take a long order.",
        Says::Agrees,
    ),
    signed(
        "Sam",
        2,
        "SW-W8",
        HELP,
        "Asked Jo to take over when it was full.",
        Says::Agrees,
    ),
    signed(
        "Sam",
        1,
        "SW-S3",
        SHOWS,
        "Explained the card machine to Leah.",
        Says::Nothing,
    ),
];

/// "I think I can do this", in a week, with what a supervisor answered.
pub static ASKED: [(&str, u64, &str, &str, &str); 3] = [
    ("Leah", 0, "BK-F4", "I know them by heart now.", ""),
    (
        "Tunde",
        0,
        "BW-H3",
        "I mend my own.",
        "We look on Thursday, first thing.",
    ),
    ("Kemal", 1, "BK-B1", "", ""),
];

/// What was noted at the counter on the last day and nothing was signed from.
pub static SAW: [(Trade, &str, &str); 2] = [
    (Trade::Bakery, "Kemal", "Shape a round loaf"),
    (Trade::Bike, "Tunde", "Refit a front wheel"),
];
