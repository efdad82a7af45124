//! Bookmarks: each heading, below the heading that it stands under.

use lopdf::{Dictionary, Document, Object, ObjectId, text_string};

use super::super::page::{Laid, Length, NO_GLYPH_TEXT, PartId, Role, Shape};
use crate::domain::Trouble;

/// A heading, where it stands, and what stands below it.
struct Bookmark {
    level: u8,
    text: String,
    page: usize,
    top: Length,
    below: Vec<Bookmark>,
}

/// Adds the bookmarks; none to a paper without headings.
pub fn add(document: &mut Document, laid: &Laid) -> Result<(), Trouble> {
    let tree = nested(headings(laid));
    if tree.is_empty() {
        return Ok(());
    }
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let root = document.new_object_id();
    let (first, last) = write(document, &pages, &tree, root);
    let outlines = Dictionary::from_iter([
        ("Type", Object::from("Outlines")),
        ("First", Object::Reference(first)),
        ("Last", Object::Reference(last)),
        ("Count", Object::Integer(count(&tree))),
    ]);
    document.set_object(root, outlines);
    let catalog = document.catalog_mut();
    let catalog = catalog.map_err(|_| Trouble::Bug("a paper without a catalogue"))?;
    catalog.set("Outlines", Object::Reference(root));
    Ok(())
}

/// The headings in reading order.
fn headings(laid: &Laid) -> Vec<Bookmark> {
    let heading = |(place, part): (usize, &super::super::page::Part)| {
        let Role::Heading(level) = part.role else {
            return None;
        };
        let own = |page: usize| {
            let marks = laid.pages.get(page).map(|page| page.marks.as_slice());
            let marks = marks.unwrap_or_default().iter();
            marks.filter(move |mark| mark.part == Some(PartId(place)))
        };
        let page = (0..laid.pages.len()).find(|page| own(*page).next().is_some())?;
        let (mut text, mut line, mut top) = (String::new(), None, None);
        for mark in own(page) {
            let (at, size, says) = match &mark.shape {
                Shape::Text { at, text, size, .. } => (at, size, text.as_str()),
                Shape::NoGlyph { at, size, .. } => (at, size, NO_GLYPH_TEXT),
                _ => continue,
            };
            if line.is_some_and(|y| y != at.y) && !text.ends_with(' ') {
                text.push(' ');
            }
            line = Some(at.y);
            top.get_or_insert(at.y - *size);
            text.push_str(says);
        }
        let page_height = laid.pages.get(page).map(|page| page.height)?;
        Some(Bookmark {
            level,
            text: text.trim().to_owned(),
            page,
            top: page_height - top?,
            below: Vec::new(),
        })
    };
    laid.parts.iter().enumerate().filter_map(heading).collect()
}

/// Each below the last one of a higher level.
fn nested(flat: Vec<Bookmark>) -> Vec<Bookmark> {
    let mut tree: Vec<Bookmark> = Vec::new();
    for bookmark in flat {
        let mut into = &mut tree;
        while into.last().is_some_and(|last| last.level < bookmark.level) {
            let last = into.len() - 1;
            into = &mut into[last].below;
        }
        into.push(bookmark);
    }
    tree
}

fn count(tree: &[Bookmark]) -> i64 {
    tree.iter().map(|one| 1 + count(&one.below)).sum()
}

/// Writes bookmarks of one level and what is below them; gives back the first and the last.
fn write(
    document: &mut Document,
    pages: &[ObjectId],
    tree: &[Bookmark],
    parent: ObjectId,
) -> (ObjectId, ObjectId) {
    let ids: Vec<ObjectId> = tree.iter().map(|_| document.new_object_id()).collect();
    for (place, (bookmark, id)) in tree.iter().zip(&ids).enumerate() {
        let mut entry = Dictionary::from_iter([
            ("Title", text_string(&bookmark.text)),
            ("Parent", Object::Reference(parent)),
        ]);
        if let Some(page) = pages.get(bookmark.page) {
            let place = vec![
                Object::Reference(*page),
                Object::from("XYZ"),
                Object::Null,
                Object::Real(super::pt(bookmark.top).0),
                Object::Null,
            ];
            entry.set("Dest", place);
        }
        if let Some(before) = place.checked_sub(1).and_then(|before| ids.get(before)) {
            entry.set("Prev", Object::Reference(*before));
        }
        if let Some(next) = ids.get(place + 1) {
            entry.set("Next", Object::Reference(*next));
        }
        if !bookmark.below.is_empty() {
            let (first, last) = write(document, pages, &bookmark.below, *id);
            entry.set("First", Object::Reference(first));
            entry.set("Last", Object::Reference(last));
            entry.set("Count", Object::Integer(count(&bookmark.below)));
        }
        document.set_object(*id, entry);
    }
    let first = ids.first().copied().unwrap_or(parent);
    (first, ids.last().copied().unwrap_or(first))
}
