//! Lists: a bullet beside each item. An item flows over pages as a paragraph does.

use super::laid::{PartId, Place, Role};
use super::slices::{Slice, Slicer, keep_lines_together, text};
use super::{Align, Length, TextRun, lines};

/// Free room between the bullet's left edge and the item.
const INDENT: Length = Length::pt(14);

/// The slices of a list in a strip of this width.
pub(super) fn slices(
    slicer: &mut Slicer,
    items: &[Vec<TextRun>],
    gap: Length,
    width: Length,
    parent: PartId,
) -> Vec<Slice> {
    let list = slicer.part(Role::List, parent);
    let mut slices = Vec::new();
    for (place, runs) in items.iter().enumerate() {
        if place > 0 {
            slices.push(Slice::space(gap));
        }
        let item = slicer.part(Role::ListItem, list);
        let label = slicer.part(Role::Label, item);
        let body = slicer.part(Role::ListBody, item);
        let mut own = text(runs, width - INDENT, Align::Left, body);
        for slice in &mut own {
            slice.shift(INDENT);
        }
        if let (Some(first), Some(run)) = (own.first_mut(), runs.first()) {
            let bullet = TextRun {
                text: "•".into(),
                ..run.clone()
            };
            let mut marks = Vec::new();
            if let Some(line) = lines::broken(&[bullet], INDENT).first() {
                let at = Place::default();
                line.marks(at, INDENT, Align::Left, Some(label), &mut marks);
            }
            marks.append(&mut first.marks);
            first.marks = marks;
        }
        keep_lines_together(&mut own);
        slices.append(&mut own);
    }
    slices
}
