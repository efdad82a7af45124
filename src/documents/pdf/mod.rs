//! A laid-out paper as the bytes of a PDF: printpdf lives only here.
//!
//! The same paper gives the same bytes: fonts and pictures have names of their own, the dates and the
//! file's id come from the paper. Fonts carry only the letters that are used. The reading order
//! becomes the structure tree ([`tags`]).

mod bookmarks;
mod drawn;
mod fonts;
pub mod lock;
mod tags;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, StringFormat, text_string};
use printpdf::{
    Color, DictItem, FontId, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, RawImage, RawImageData, RawImageFormat, Rect, Rgb, TextItem, XObject, XObjectId,
    XObjectTransform,
};
use sha2::{Digest, Sha256};

use super::page::{
    Face, Ink, Laid, Length, Mark, NO_GLYPH, NO_GLYPH_TEXT, Page, PartId, Picture, Role, Shape,
};
use crate::domain::Trouble;

/// What the program is called in its papers.
const PRODUCER: &str = "Pathway Till";

/// The bytes of a laid-out paper.
pub fn bytes(laid: &Laid) -> Result<Vec<u8>, Trouble> {
    let mut pdf = PdfDocument::new(&laid.title);
    let fonts = fonts::add(&mut pdf, laid)?;
    let mut content = Content {
        fonts: &fonts,
        pictures: Vec::new(),
        chunks: BTreeMap::new(),
    };
    let pages: Vec<PdfPage> = laid
        .pages
        .iter()
        .enumerate()
        .map(|(n, page)| content.page(n, page, laid))
        .collect();
    for (id, image) in &content.pictures {
        let image = XObject::Image(image.clone());
        pdf.resources.xobjects.map.insert(id.clone(), image);
    }
    let chunks = content.chunks;
    pdf.with_pages(pages);
    let options = PdfSaveOptions {
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut warnings = Vec::new();
    let mut document = pdf.to_lopdf_document(&options, &mut warnings);
    if warnings
        .iter()
        .any(|w| w.severity == printpdf::PdfParseErrorSeverity::Error)
    {
        return Err(Trouble::Bug("a paper that cannot be written"));
    }
    "1.7".clone_into(&mut document.version);
    tags::add(&mut document, laid, &chunks)?;
    bookmarks::add(&mut document, laid)?;
    describe(&mut document, laid);
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| Trouble::Disk)?;
    Ok(bytes)
}

/// Title, dates and the file's id: all of them from the paper itself.
fn describe(document: &mut lopdf::Document, laid: &Laid) {
    let date = laid.made_at.utc().format("D:%Y%m%d%H%M%SZ").to_string();
    let date = || Object::String(date.clone().into_bytes(), StringFormat::Literal);
    let info = Dictionary::from_iter([
        ("Title", text_string(&laid.title)),
        ("Producer", text_string(PRODUCER)),
        ("CreationDate", date()),
        ("ModDate", date()),
    ]);
    let info = document.add_object(info);
    document.trailer.set("Info", info);
    let mut hash = Sha256::new();
    hash.update(laid.title.as_bytes());
    hash.update(laid.made_at.millis().to_be_bytes());
    for page in 0..laid.pages.len() {
        hash.update(laid.text_of(page).as_bytes());
    }
    let id: Vec<u8> = hash.finalize().iter().copied().take(16).collect();
    let id = || Object::String(id.clone(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id(), id()]);
}

/// What stands together on a page and belongs to one part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Chunk {
    page: usize,
    /// Its number on the page.
    number: i64,
}

struct Content<'f> {
    fonts: &'f BTreeMap<Face, FontId>,
    pictures: Vec<(XObjectId, RawImage)>,
    chunks: BTreeMap<PartId, Vec<Chunk>>,
}

impl Content<'_> {
    fn page(&mut self, n: usize, page: &Page, laid: &Laid) -> PdfPage {
        let mut ops = Vec::new();
        let mut number = 0;
        let mut marks = page.marks.as_slice();
        while let Some(first) = marks.first() {
            let together = marks.iter().take_while(|m| m.part == first.part).count();
            let (chunk, rest) = marks.split_at(together);
            ops.push(match first.part {
                None => Op::BeginMarkedContent {
                    tag: "Artifact".into(),
                },
                Some(part) => {
                    let chunk = Chunk { page: n, number };
                    self.chunks.entry(part).or_default().push(chunk);
                    number += 1;
                    let role = laid.parts.get(part.0).map_or(Role::Paragraph, |p| p.role);
                    Op::BeginMarkedContentWithProperties {
                        tag: tags::name(role).into(),
                        properties: DictItem::Dict {
                            map: BTreeMap::from([("MCID".into(), DictItem::Int(chunk.number))]),
                        },
                    }
                }
            });
            for mark in chunk {
                self.mark(mark, page.height, &mut ops);
            }
            ops.push(Op::EndMarkedContent);
            marks = rest;
        }
        let (width, height) = (pt(laid.width), pt(page.height));
        let sheet = || Rect::from_wh(width, height);
        PdfPage {
            media_box: sheet(),
            trim_box: sheet(),
            crop_box: sheet(),
            ops,
        }
    }

    /// A page is measured from its top; a PDF from its bottom.
    fn mark(&mut self, mark: &Mark, high: Length, ops: &mut Vec<Op>) {
        match &mark.shape {
            Shape::Text {
                at,
                text,
                face,
                size,
                ink,
                ..
            } => {
                let items = vec![TextItem::Text(text.clone())];
                self.letters(*face, *size, *ink, point(at.x, high - at.y), items, ops);
            }
            Shape::NoGlyph {
                at,
                face,
                size,
                ink,
                ..
            } => {
                let mark = printpdf::Codepoint::with_cid(NO_GLYPH, 0.0, NO_GLYPH_TEXT.into());
                let items = vec![TextItem::GlyphIds(vec![mark])];
                self.letters(*face, *size, *ink, point(at.x, high - at.y), items, ops);
            }
            Shape::Rule {
                at,
                width,
                thickness,
                ink,
            } => {
                ops.push(fill(*ink));
                ops.push(filled(at.x, high - at.y - *thickness, *width, *thickness));
            }
            Shape::Box { at, width, height } => {
                ops.push(fill(Ink::Tint));
                ops.push(filled(at.x, high - at.y - *height, *width, *height));
            }
            Shape::Drawn {
                at,
                width,
                height,
                outline,
                fill,
            } => {
                let spot = [at.x, high - at.y - *height, *width, *height];
                drawn::shape(spot, *outline, *fill, ops);
            }
            Shape::Picture { at, picture } => {
                let id = XObjectId(format!("Picture{}", self.pictures.len() + 1));
                self.pictures.push((id.clone(), image(picture)));
                let transform = XObjectTransform {
                    translate_x: Some(pt(at.x)),
                    translate_y: Some(pt(high - at.y - picture.height)),
                    scale_x: Some(pt(picture.width).0),
                    scale_y: Some(pt(picture.height).0),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                ops.push(Op::UseXobject { id, transform });
            }
        }
    }

    fn letters(
        &self,
        face: Face,
        size: Length,
        ink: Ink,
        pos: Point,
        items: Vec<TextItem>,
        ops: &mut Vec<Op>,
    ) {
        let Some(font) = self.fonts.get(&face) else {
            return;
        };
        ops.extend([
            Op::StartTextSection,
            fill(ink),
            Op::SetFont {
                font: PdfFontHandle::External(font.clone()),
                size: pt(size),
            },
            Op::SetTextCursor { pos },
            Op::ShowText { items },
            Op::EndTextSection,
        ]);
    }
}

fn image(picture: &Picture) -> RawImage {
    RawImage {
        pixels: RawImageData::U8(picture.rgb.to_vec()),
        width: picture.dots_wide,
        height: picture.dots_high,
        data_format: RawImageFormat::RGB8,
        tag: Vec::new(),
    }
}

/// Floats begin here, and nowhere before.
fn pt(length: Length) -> Pt {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a page is far below 2^24 thousandths"
    )]
    Pt(length.in_thousandths() as f32 / 1000.0)
}

fn point(x: Length, y: Length) -> Point {
    Point { x: pt(x), y: pt(y) }
}

fn filled(x: Length, y: Length, width: Length, height: Length) -> Op {
    Op::DrawRectangle {
        rectangle: Rect {
            mode: Some(PaintMode::Fill),
            ..Rect::from_xywh(pt(x), pt(y), pt(width), pt(height))
        },
    }
}

fn fill(ink: Ink) -> Op {
    let [r, g, b] = ink.rgb().map(|part| f32::from(part) / 255.0);
    Op::SetFillColor {
        col: Color::Rgb(Rgb {
            r,
            g,
            b,
            icc_profile: None,
        }),
    }
}
