//! Space, radii, strokes and sizes of what a finger touches, in egui points.

/// Inside a chip.
pub const S4: f32 = 4.0;
/// Between an icon and its word.
pub const S8: f32 = 8.0;
/// Between controls.
pub const S12: f32 = 12.0;
/// Margins of the till, padding of a card.
pub const S16: f32 = 16.0;
/// Between groups.
pub const S24: f32 = 24.0;
/// Between parts of a page.
pub const S32: f32 = 32.0;
/// Margins of a page.
pub const S48: f32 = 48.0;
/// Above a page that stands alone.
pub const S64: f32 = 64.0;

/// Corners of a chip.
pub const RADIUS_CHIP: u8 = 6;
/// Corners of a control.
pub const RADIUS_CONTROL: u8 = 12;
/// Corners of a card.
pub const RADIUS_CARD: u8 = 16;

/// An edge at rest.
pub const STROKE: f32 = 1.5;
/// The edge of what is selected; a tick stands with it.
pub const STROKE_SELECTED: f32 = 3.0;

/// What a finger touches on the till.
pub const TARGET: f32 = 64.0;
/// PIN keys, coins and notes.
pub const TARGET_LARGE: f32 = 96.0;
/// What a finger touches where everything is twice as large.
pub const TARGET_TINY: f32 = 60.0;
/// The bar's controls and others.
pub const TARGET_SMALL: f32 = 48.0;

/// The widest column of text: some 67 characters.
pub const COLUMN: f32 = 620.0;

/// An icon beside a word.
pub const ICON: f32 = 24.0;
/// An icon on a tile.
pub const ICON_LARGE: f32 = 32.0;
/// An icon on a page of its own.
pub const ICON_HUGE: f32 = 40.0;
