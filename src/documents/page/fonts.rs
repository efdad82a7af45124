//! The faces of papers and how wide their letters are, read from the bundled font files.
//!
//! Papers are full of numbers, so upright text has digits of equal width and a plain zero.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use allsorts::binary::read::ReadScope;
use allsorts::font::read_cmap_subtable;
use allsorts::font_data::FontData;
use allsorts::tables::cmap::Cmap;
use allsorts::tables::{FontTableProvider, HeadTable, HheaTable, HmtxTable, MaxpTable};
use allsorts::tag;

use super::Length;

/// A cut of the letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Face {
    /// Text.
    Regular,
    /// What a label or a price should say a little louder.
    SemiBold,
    /// Headings and sums.
    Bold,
    /// A person's own words.
    Italic,
}

impl Face {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Regular, Self::SemiBold, Self::Bold, Self::Italic];

    /// The font file.
    pub const fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!(
                "../../../resources/fonts/AtkinsonHyperlegibleNextMoney_400Regular.ttf"
            ),
            Self::SemiBold => include_bytes!(
                "../../../resources/fonts/AtkinsonHyperlegibleNextMoney_600SemiBold.ttf"
            ),
            Self::Bold => {
                include_bytes!("../../../resources/fonts/AtkinsonHyperlegibleNextMoney_700Bold.ttf")
            }
            Self::Italic => include_bytes!(
                "../../../resources/fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"
            ),
        }
    }

    /// The name of the font, without spaces.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Regular => "AtkinsonHyperlegibleNextMoney-Regular",
            Self::SemiBold => "AtkinsonHyperlegibleNextMoney-SemiBold",
            Self::Bold => "AtkinsonHyperlegibleNextMoney-Bold",
            Self::Italic => "AtkinsonHyperlegibleNext-Italic",
        }
    }

    fn facts(self) -> Option<&'static FaceFacts> {
        static FACTS: LazyLock<BTreeMap<Face, FaceFacts>> = LazyLock::new(|| {
            Face::ALL
                .into_iter()
                .filter_map(|face| Some((face, FaceFacts::read(face.file())?)))
                .collect()
        });
        FACTS.get(&self)
    }

    /// The number of a letter's glyph, where the face has one.
    pub fn glyph(self, letter: char) -> Option<u16> {
        self.facts()?.glyphs.get(&letter).copied()
    }

    /// How wide a letter is at a size; one that the face does not have is as wide as its mark.
    pub fn width(self, letter: char, size: Length) -> Length {
        let glyph = self.glyph(letter).unwrap_or(NO_GLYPH);
        let Some(facts) = self.facts() else {
            return size;
        };
        let advance = facts.advances.get(usize::from(glyph)).copied().unwrap_or(0);
        size.share(i64::from(advance), facts.units)
    }

    /// How far the letters reach above the baseline at a size.
    pub fn ascent(self, size: Length) -> Length {
        self.facts()
            .map_or(size, |facts| size.share(facts.ascent, facts.units))
    }

    /// How far the letters reach below the baseline at a size.
    pub fn descent(self, size: Length) -> Length {
        self.facts()
            .map_or(Length::ZERO, |facts| size.share(facts.descent, facts.units))
    }
}

/// The glyph that stands for what a face does not have: a box.
pub const NO_GLYPH: u16 = 0;

struct FaceFacts {
    units: i64,
    ascent: i64,
    descent: i64,
    glyphs: BTreeMap<char, u16>,
    advances: Vec<u16>,
}

impl FaceFacts {
    fn read(file: &[u8]) -> Option<Self> {
        let font = ReadScope::new(file).read::<FontData<'_>>().ok()?;
        let tables = font.table_provider(0).ok()?;
        let table = |tag| tables.read_table_data(tag).ok();
        let head = ReadScope::new(&table(tag::HEAD)?)
            .read::<HeadTable>()
            .ok()?;
        let most = ReadScope::new(&table(tag::MAXP)?)
            .read::<MaxpTable>()
            .ok()?;
        let hhea = ReadScope::new(&table(tag::HHEA)?)
            .read::<HheaTable>()
            .ok()?;
        let hmtx = table(tag::HMTX)?;
        let hmtx = ReadScope::new(&hmtx)
            .read_dep::<HmtxTable<'_>>((
                usize::from(most.num_glyphs),
                usize::from(hhea.num_h_metrics),
            ))
            .ok()?;
        let advances = (0..most.num_glyphs)
            .map(|glyph| hmtx.horizontal_advance(glyph).unwrap_or(0))
            .collect();
        let cmap = table(tag::CMAP)?;
        let cmap = ReadScope::new(&cmap).read::<Cmap<'_>>().ok()?;
        let (_, letters) = read_cmap_subtable(&cmap).ok()??;
        let mut glyphs = BTreeMap::new();
        letters
            .mappings_fn(|letter, glyph| {
                if let Some(letter) = char::from_u32(letter).filter(|_| glyph != NO_GLYPH) {
                    glyphs.insert(letter, glyph);
                }
            })
            .ok()?;
        Some(Self {
            units: i64::from(head.units_per_em),
            ascent: i64::from(hhea.ascender),
            descent: -i64::from(hhea.descender),
            glyphs,
            advances,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_read_and_speaks_the_languages_of_the_house() {
        let letters = "Aa0£−–×…•’“” ıİşŞğĞçÇöÖüÜ êÊîÎûÛ ąćęłńóśźż éèàâ ñ¿¡";
        for face in Face::ALL {
            assert!(face.facts().is_some(), "{face:?}");
            for letter in letters.chars() {
                assert!(face.glyph(letter).is_some(), "{face:?} has no {letter}");
                assert!(face.width(letter, Length::pt(10)) > Length::ZERO);
            }
        }
    }

    #[test]
    fn digits_are_of_one_width_so_that_decimals_stand_in_line() {
        for face in [Face::Regular, Face::SemiBold, Face::Bold] {
            let size = Length::pt(12);
            let zero = face.width('0', size);
            assert!(('1'..='9').all(|digit| face.width(digit, size) == zero));
        }
    }

    #[test]
    fn what_a_face_does_not_have_is_as_wide_as_its_mark() {
        assert_eq!(Face::Regular.glyph('🥐'), None);
        assert_eq!(
            Face::Regular.width('🥐', Length::pt(10)),
            Length::thousandths(5270)
        );
    }
}
