//! The fonts of a paper, cut down to the letters that it uses.

use std::collections::{BTreeMap, BTreeSet};

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};

use super::super::page::{Face, Laid, NO_GLYPH, Shape};
use crate::domain::Trouble;

/// Adds the faces that the paper uses; gives back under which names.
pub fn add(pdf: &mut PdfDocument, laid: &Laid) -> Result<BTreeMap<Face, FontId>, Trouble> {
    let mut names = BTreeMap::new();
    for (face, letters) in used(laid) {
        let font = cut_down(face, &letters).ok_or(Trouble::Bug("a font that cannot be cut"))?;
        // A font that is not whole says so by six letters before its name.
        let id = FontId(format!("PTILLA+{}", face.name()));
        pdf.resources
            .fonts
            .map
            .insert(id.clone(), PdfFont::new(font));
        names.insert(face, id);
    }
    Ok(names)
}

fn used(laid: &Laid) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    for mark in laid.pages.iter().flat_map(|page| &page.marks) {
        match &mark.shape {
            Shape::Text { text, face, .. } => used.entry(*face).or_default().extend(text.chars()),
            Shape::NoGlyph { face, .. } => drop(used.entry(*face).or_default()),
            Shape::Rule { .. }
            | Shape::Box { .. }
            | Shape::Drawn { .. }
            | Shape::Picture { .. } => {}
        }
    }
    used
}

fn cut_down(face: Face, letters: &BTreeSet<char>) -> Option<ParsedFont> {
    let glyphs: BTreeSet<u16> = letters
        .iter()
        .filter_map(|letter| face.glyph(*letter))
        .chain([NO_GLYPH])
        .collect();
    let glyphs: Vec<u16> = glyphs.into_iter().collect();
    let file = ReadScope::new(face.file()).read::<FontData<'_>>().ok()?;
    let tables = file.table_provider(0).ok()?;
    let small = subset(&tables, &glyphs, &SubsetProfile::Pdf, CmapTarget::Unicode).ok()?;
    ParsedFont::from_bytes(&small, 0, &mut Vec::new())
}
