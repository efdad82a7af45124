//! The structure tree: what each part of the paper is, in reading order, for screen readers.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, text_string};

use super::super::page::{Laid, Length, Mark, Page, PartId, Place, Role, Shape};
use super::Chunk;
use crate::domain::Trouble;

const BROKEN: Trouble = Trouble::Bug("a paper without a catalogue");

/// Adds the tree, the language and the title to the document.
pub fn add(
    document: &mut Document,
    laid: &Laid,
    chunks: &BTreeMap<PartId, Vec<Chunk>>,
) -> Result<(), Trouble> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = laid
        .parts
        .iter()
        .map(|_| document.new_object_id())
        .collect();
    let id_of = |part: PartId| ids.get(part.0).copied();

    // What each part holds: its own marks first, then the parts that stand in it.
    let mut inside: BTreeMap<PartId, Vec<Object>> = BTreeMap::new();
    for (part, own) in chunks {
        let kids = inside.entry(*part).or_default();
        for chunk in own {
            let Some(page) = pages.get(chunk.page) else {
                continue;
            };
            kids.push(Object::Dictionary(Dictionary::from_iter([
                ("Type", Object::from("MCR")),
                ("Pg", Object::Reference(*page)),
                ("MCID", Object::Integer(chunk.number)),
            ])));
        }
    }
    for (i, part) in laid.parts.iter().enumerate() {
        if let (Some(parent), Some(id)) = (part.parent, id_of(PartId(i))) {
            inside
                .entry(parent)
                .or_default()
                .push(Object::Reference(id));
        }
    }
    for (i, part) in laid.parts.iter().enumerate() {
        let Some(id) = id_of(PartId(i)) else { continue };
        let parent = part.parent.and_then(id_of).unwrap_or(root);
        let mut element = Dictionary::from_iter([
            ("Type", Object::from("StructElem")),
            ("S", Object::from(name(part.role))),
            ("P", Object::Reference(parent)),
            (
                "K",
                Object::Array(inside.remove(&PartId(i)).unwrap_or_default()),
            ),
        ]);
        if let Some(alt) = &part.alt {
            element.set("Alt", text_string(alt));
            if let Some(attributes) = bounds(laid, PartId(i)) {
                element.set("A", attributes);
            }
        }
        if let Some(scope) = scope(part.role) {
            element.set(
                "A",
                Dictionary::from_iter([("O", Object::from("Table")), ("Scope", scope.into())]),
            );
        }
        document.set_object(id, element);
    }
    let whole = ids.first().copied().unwrap_or(root);
    let parents = parent_tree(document, laid, chunks, &ids);
    let tree = Dictionary::from_iter([
        ("Type", Object::from("StructTreeRoot")),
        ("K", Object::Array(vec![Object::Reference(whole)])),
        ("ParentTree", Object::Reference(parents)),
        (
            "ParentTreeNextKey",
            Object::Integer(i64::try_from(pages.len()).unwrap_or(0)),
        ),
    ]);
    document.set_object(root, tree);
    for (n, page) in (0_i64..).zip(&pages) {
        let page = document.get_object_mut(*page).and_then(Object::as_dict_mut);
        let page = page.map_err(|_| BROKEN)?;
        page.set("StructParents", Object::Integer(n));
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    let metadata = document.add_object(metadata(laid));
    let catalog = document.catalog_mut().map_err(|_| BROKEN)?;
    catalog.set("StructTreeRoot", Object::Reference(root));
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("Lang", text_string(&laid.language));
    catalog.set(
        "MarkInfo",
        Dictionary::from_iter([("Marked", Object::Boolean(true))]),
    );
    catalog.set(
        "ViewerPreferences",
        Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]),
    );
    Ok(())
}

/// For each page, the part of each of its numbered marks.
fn parent_tree(
    document: &mut Document,
    laid: &Laid,
    chunks: &BTreeMap<PartId, Vec<Chunk>>,
    ids: &[ObjectId],
) -> ObjectId {
    let mut of_pages: Vec<BTreeMap<i64, ObjectId>> = vec![BTreeMap::new(); laid.pages.len()];
    for (part, own) in chunks {
        for chunk in own {
            if let (Some(page), Some(id)) = (of_pages.get_mut(chunk.page), ids.get(part.0)) {
                page.insert(chunk.number, *id);
            }
        }
    }
    let mut numbers = Vec::new();
    for (n, page) in (0_i64..).zip(of_pages) {
        let parts: Vec<Object> = page.into_values().map(Object::Reference).collect();
        numbers.push(Object::Integer(n));
        numbers.push(Object::Reference(document.add_object(parts)));
    }
    document.add_object(Dictionary::from_iter([("Nums", Object::Array(numbers))]))
}

/// The tag of a part.
pub fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::Part => "Sect",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::ColumnHead | Role::RowHead => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Quote => "BlockQuote",
    }
}

fn scope(role: Role) -> Option<&'static str> {
    match role {
        Role::ColumnHead => Some("Column"),
        Role::RowHead => Some("Row"),
        _ => None,
    }
}

/// Where a picture stands on its page, from the bottom left corner.
fn bounds(laid: &Laid, part: PartId) -> Option<Dictionary> {
    let on = |page: &Page| {
        let own = page.marks.iter().filter(|m| m.part == Some(part));
        let spots = own.filter_map(|mark| match &mark.shape {
            Shape::Picture { at, picture } => Some((*at, picture.width, picture.height)),
            Shape::Drawn {
                at, width, height, ..
            } => Some((*at, *width, *height)),
            Shape::Text {
                at,
                face,
                size,
                width,
                ..
            } => {
                let (above, below) = (face.ascent(*size), face.descent(*size));
                let top = Place {
                    x: at.x,
                    y: at.y - above,
                };
                Some((top, *width, above + below))
            }
            _ => None,
        });
        let corners = spots.map(|(at, width, height)| {
            let top = page.height - at.y;
            [at.x, top - height, at.x + width, top]
        });
        corners.reduce(|a, b| {
            let [left, low, right, top] = a;
            let [l, b, r, t] = b;
            [left.min(l), low.min(b), right.max(r), top.max(t)]
        })
    };
    let corners = laid.pages.iter().find_map(on)?;
    let number = |length: Length| Object::Real(super::pt(length).0);
    let corners: Vec<Object> = corners.into_iter().map(number).collect();
    Some(Dictionary::from_iter([
        ("O", Object::from("Layout")),
        ("BBox", Object::Array(corners)),
    ]))
}

/// What the paper claims of being accessible: PDF/UA-1, which continuous integration checks on a sample of
/// every paper as far as its checker goes. Nothing is claimed where a letter has no glyph, for the box in
/// its place is what the standard rules out.
fn claim(laid: &Laid) -> &'static str {
    let boxed = |mark: &Mark| matches!(mark.shape, Shape::NoGlyph { .. });
    let mut marks = laid.pages.iter().flat_map(|page| &page.marks);
    if marks.any(boxed) {
        ""
    } else {
        "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         <pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"
    }
}

/// Title and language once more, in the form that archives read; never compressed.
fn metadata(laid: &Laid) -> Stream {
    let date = laid.made_at.utc().format("%Y-%m-%dT%H:%M:%SZ");
    let title = escaped(&laid.title);
    let language = escaped(&laid.language);
    let text = format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate>\n\
         <xmp:ModifyDate>{date}</xmp:ModifyDate>\n\
         <pdf:Producer>{producer}</pdf:Producer>\n\
         </rdf:Description>\n{claim}</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>",
        producer = super::PRODUCER,
        claim = claim(laid),
    );
    let kind = Dictionary::from_iter([
        ("Type", Object::from("Metadata")),
        ("Subtype", Object::from("XML")),
    ]);
    Stream::new(kind, text.into_bytes()).with_compression(false)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
