//! The colours, and nothing but the colours: the only file that may name one by its numbers.
//!
//! Each meaning has a fill with its text, a tint, and an ink for text and icons on the surface, on
//! raised things and on its own tint. Published ratios are computed again in a test.

use egui::Color32;

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// One meaning: never colour alone, always with an icon and a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Block {
    /// A filled control.
    pub fill: Color32,
    /// Text on the fill.
    pub on_fill: Color32,
    /// A quiet background of the same meaning.
    pub tint: Color32,
    /// Text, icons and edges.
    pub ink: Color32,
}

impl Block {
    const fn of(fill: u32, on_fill: u32, tint: u32, ink: u32) -> Self {
        Self {
            fill: rgb(fill),
            on_fill: rgb(on_fill),
            tint: rgb(tint),
            ink: rgb(ink),
        }
    }

    const fn high(fill: u32) -> Self {
        Self::of(fill, 0x00_0000, 0x00_0000, fill)
    }
}

/// Metals and paper of the money pictures; ours, likenesses of nobody's coins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MoneyColours {
    /// Values on coins and notes.
    pub ink: Color32,
    /// The outer line.
    pub outline: Color32,
    /// 1p and 2p.
    pub copper: Color32,
    /// 5p to 50p, and the middle of £1 and £2.
    pub silver: Color32,
    /// The ring of £1 and £2.
    pub brass: Color32,
    /// The £5 note.
    pub five: Color32,
    /// The £10 note.
    pub ten: Color32,
    /// The £20 note.
    pub twenty: Color32,
    /// The £50 note.
    pub fifty: Color32,
    /// The pale band of every note.
    pub band: Color32,
}

const fn money(outline: u32) -> MoneyColours {
    MoneyColours {
        ink: rgb(0x1C_1712),
        outline: rgb(outline),
        copper: rgb(0xDB_9A6B),
        silver: rgb(0xC9_CDD1),
        brass: rgb(0xE2_C25F),
        five: rgb(0x79_DCD2),
        ten: rgb(0xF4_BE82),
        twenty: rgb(0xB5_A0E8),
        fifty: rgb(0xEC_8A98),
        band: rgb(0xFF_FFFF),
    }
}

/// Every colour of one theme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tokens {
    /// The page.
    pub surface: Color32,
    /// Cards, tiles, the bar.
    pub raised: Color32,
    /// Wells and rows at rest.
    pub sunken: Color32,
    /// Text.
    pub text: Color32,
    /// Quieter text; never on tints.
    pub muted: Color32,
    /// Decoration.
    pub line: Color32,
    /// The edge of a control.
    pub edge: Color32,
    /// The edge of a card: a line, in high contrast a strong one.
    pub card_edge: Color32,
    /// The way on.
    pub primary: Block,
    /// Done, given, in order.
    pub positive: Block,
    /// Look here.
    pub attention: Block,
    /// Not possible.
    pub refused: Block,
    /// Practice: not real money.
    pub practice: Block,
    /// The bakery.
    pub bakery: Block,
    /// The bike shop.
    pub bike: Block,
    /// The outer ring of the focus.
    pub focus_outer: Color32,
    /// Its inner ring.
    pub focus_inner: Color32,
    /// Coins and notes.
    pub money: MoneyColours,
}

/// Warm paper: the theme of every day.
pub const FLOUR: Tokens = Tokens {
    surface: rgb(0xFB_F7F0),
    raised: rgb(0xFF_FFFF),
    sunken: rgb(0xF1_E9DC),
    text: rgb(0x24_1C15),
    muted: rgb(0x51_473C),
    line: rgb(0xDC_D1C0),
    edge: rgb(0x7D_6F60),
    card_edge: rgb(0xDC_D1C0),
    primary: Block::of(0x27_3A8C, 0xFF_FFFF, 0xE6_E9F8, 0x27_3A8C),
    positive: Block::of(0x15_5E4F, 0xFF_FFFF, 0xE4_F5EF, 0x12_574A),
    attention: Block::of(0xF5_AC3F, 0x24_1C15, 0xFD_F0CF, 0x6B_4300),
    refused: Block::of(0x6E_0B1E, 0xFF_FFFF, 0xFA_E6E6, 0x7A_1226),
    practice: Block::of(0x5C_1457, 0xFF_FFFF, 0xF6_E8F4, 0x5C_1457),
    bakery: Block::of(0x74_3D06, 0xFF_FFFF, 0xFB_ECDA, 0x74_3D06),
    bike: Block::of(0x0B_5566, 0xFF_FFFF, 0xDC_EFF4, 0x0B_5566),
    focus_outer: rgb(0x16_110C),
    focus_inner: rgb(0xFF_C72C),
    money: money(0x3A_2F26),
};

/// Dark and warm, for early mornings.
pub const NIGHT_BAKE: Tokens = Tokens {
    surface: rgb(0x1A_1613),
    raised: rgb(0x27_211C),
    sunken: rgb(0x11_0E0C),
    text: rgb(0xF7_EFE4),
    muted: rgb(0xCF_C1AF),
    line: rgb(0x46_3C33),
    edge: rgb(0x9C_8C7A),
    card_edge: rgb(0x46_3C33),
    primary: Block::of(0x8D_B3F5, 0x0C_1730, 0x1E_2A44, 0xA9_C6F8),
    positive: Block::of(0x78_E3CF, 0x06_231C, 0x12_332B, 0x8A_E6D5),
    attention: Block::of(0xEF_C452, 0x24_1C15, 0x3A_2C0C, 0xF7_C768),
    refused: Block::of(0xF5_8A9C, 0x2A_0710, 0x43_1A24, 0xF8_AEBA),
    practice: Block::of(0xE0_AAD4, 0x2A_0A26, 0x30_1A32, 0xE0_AAD4),
    bakery: Block::of(0xE9_AE73, 0x2A_1503, 0x3B_2714, 0xE9_AE73),
    bike: Block::of(0x7C_C9DC, 0x04_222A, 0x12_323A, 0x7C_C9DC),
    focus_outer: rgb(0xFF_C72C),
    focus_inner: rgb(0x16_110C),
    money: money(0xF7_EFE4),
};

/// Black, white and few strong colours.
pub const HIGH_CONTRAST: Tokens = Tokens {
    surface: rgb(0x00_0000),
    raised: rgb(0x00_0000),
    sunken: rgb(0x00_0000),
    text: rgb(0xFF_FFFF),
    muted: rgb(0xE8_E8E8),
    line: rgb(0xFF_FFFF),
    edge: rgb(0xFF_FFFF),
    card_edge: rgb(0xFF_FFFF),
    primary: Block::high(0xA9_C5FA),
    positive: Block::high(0xA2_FDF0),
    attention: Block::high(0xF4_E253),
    refused: Block::high(0xFE_A5A6),
    practice: Block::high(0xE3_B0DA),
    bakery: Block::high(0xFF_C48A),
    bike: Block::high(0x9B_E4FF),
    focus_outer: rgb(0xFF_D400),
    focus_inner: rgb(0x00_0000),
    money: money(0xF7_EFE4),
};

/// A photo as it is: no colour is mixed into it.
pub const UNTINTED: Color32 = Color32::WHITE;
