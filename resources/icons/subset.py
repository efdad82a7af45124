"""Cuts the two icon fonts down to glyphs.txt and writes the constants of src/ui/icons.rs.

Usage: python3 subset.py FOLDER_OF_EGUI_PHOSPHOR   (needs fontTools)
"""
import pathlib
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

here = pathlib.Path(__file__).parent
crate = pathlib.Path(sys.argv[1])
codes = dict(
    re.findall(r'pub const (\w+): &str = "\\u\{(\w+)\}"', (crate / "src/variants/codepoints.rs").read_text())
)
wanted, missing = [], []
for name in (here / "glyphs.txt").read_text().split():
    const = name.upper().replace("-", "_")
    (wanted if const in codes else missing).append((name, const, codes.get(const)))
if missing:
    sys.exit("not in Phosphor: " + " ".join(name for name, _, _ in missing))
for source, target in [("Phosphor.ttf", "Phosphor-Regular.ttf"), ("Phosphor-Fill.ttf", "Phosphor-Fill.ttf")]:
    font = TTFont(crate / "res" / source)
    options = subset.Options(layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 13, 14])
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[0x20] + [int(code, 16) for _, _, code in wanted])
    cut.subset(font)
    # The published side bearings are all zero, which moves narrow glyphs to the left.
    for name in font.getBestCmap().values():
        glyph = font["glyf"][name]
        if glyph.numberOfContours != 0:
            glyph.recalcBounds(font["glyf"])
            font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin)
    font.save(here / target)
print("\n".join(f'    {const} = "{name}" \'\\u{{{code}}}\',' for name, const, code in wanted))
