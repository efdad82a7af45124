//! The real pages of a PDF as pictures, for whoever wants to see exactly what will leave. Made of the bytes
//! themselves, so nothing can be shown that does not stand in them. It takes time: on a worker only.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::domain::Trouble;

/// The widest picture of a page, in dots.
pub const WIDEST: u16 = 4_000;

/// The picture of a page, on white.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PagePicture {
    /// How many pages the paper has.
    pub of: usize,
    /// How many dots wide.
    pub width: u16,
    /// How many dots high.
    pub height: u16,
    /// Red, green, blue and opacity of each dot, row by row from the top.
    pub rgba: Vec<u8>,
}

/// The picture of a page, from 0, so many dots wide; the last one where there are not so many pages.
pub fn page_picture(bytes: &[u8], page: usize, width: u16) -> Result<PagePicture, Trouble> {
    const NOT: Trouble = Trouble::Bug("a paper that cannot be shown");
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| NOT)?;
    let pages = pdf.pages();
    let of = pages.len();
    let page = pages.get(page.min(of.saturating_sub(1))).ok_or(NOT)?;
    let width = width.clamp(1, WIDEST);
    let (wide, high) = page.render_dimensions();
    if !(wide > 0.0 && high > 0.0) {
        return Err(NOT);
    }
    let scale = f32::from(width) / wide;
    // A roll may be very long: what is above the tallest picture is cut.
    let tall = (high * scale).ceil().clamp(1.0, f32::from(u16::MAX));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to what fits"
    )]
    let height = tall as u16;
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        width: Some(width),
        height: Some(height),
        bg_color: WHITE,
    };
    let cache = RenderCache::new();
    let picture = render(page, &cache, &InterpreterSettings::default(), &settings);
    Ok(PagePicture {
        of,
        width,
        height,
        rgba: picture.data_as_u8_slice().to_vec(),
    })
}
