"""Writes crates.tsv: every package of Cargo.lock, and for those that are linked into the program their
licence and whose work they are, as they say themselves.

Usage: python3 gather.py   (in a checkout whose crates were fetched; it uses no network)
"""
import json
import pathlib
import re
import subprocess
import sys

here = pathlib.Path(__file__).parent
root = here.parent.parent
TARGET = "x86_64-unknown-linux-gnu"
# Where a crate lets us choose, the first of these.
CHOICE = ["MIT", "Apache-2.0", "Zlib", "BSD-3-Clause", "ISC", "Unicode-3.0", "MPL-2.0", "CC0-1.0",
          "OFL-1.1", "Ubuntu-font-1.0", "Apache-2.0 WITH LLVM-exception"]
# What crates carry inside: C libraries that are built and linked with them, and fonts.
INSIDE = [
    ("openssl-src", "OpenSSL", "Apache-2.0", r"\+(.+)$", None, "Copyright (c) The OpenSSL Project Authors"),
    ("sqlcipher-src", "SQLCipher", "BSD-3-Clause", None, r"#define CIPHER_VERSION_NUMBER ([\d.]+)",
     "Copyright (c) 2025, ZETETIC LLC"),
    ("sqlcipher-src", "SQLite", "Public-domain", None, r'SQLITE_VERSION\s+"([^"]+)"',
     "By D. Richard Hipp and others"),
    ("epaint_default_fonts", "Hack (letters)", "Bitstream-Vera", None, None, "Copyright 2018 Source Foundry Authors"),
    ("epaint_default_fonts", "Noto Emoji (letters)", "OFL-1.1", None, None, "Copyright 2013, 2022 Google Inc"),
    ("epaint_default_fonts", "Ubuntu Light (letters)", "Ubuntu-font-1.0", None, None,
     "Copyright 2010, 2011 Canonical Ltd"),
    ("epaint_default_fonts", "emoji-icon-font (letters)", "MIT", None, None, "Copyright (c) 2014 John Slegers"),
]
# What lies in `resources` itself.
OURS = [
    ("Atkinson Hyperlegible Next (letters)", "OFL-1.1",
     "Copyright 2020-2024 The Atkinson Hyperlegible Next Project Authors "
     "(https://github.com/googlefonts/atkinson-hyperlegible-next)"),
    ("Phosphor Icons", "MIT", "Copyright (c) 2020-2024 Phosphor Icons"),
]


def cargo(*args):
    return subprocess.run(["cargo", *args], cwd=root, check=True, capture_output=True, text=True).stdout


def chosen(licence):
    """Which licence of an expression is used; `AND` keeps both sides."""
    licence = licence.replace("/", " OR ").strip()
    parts, depth, part = [], 0, ""
    for token in re.split(r"(\(|\)| AND )", licence):
        depth += (token == "(") - (token == ")")
        if token == " AND " and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += token
    parts.append(part)
    used = []
    for part in parts:
        options = [option.strip() for option in part.strip().strip("()").split(" OR ")]
        best = next((option for option in CHOICE if option in options), None)
        if best is None:
            sys.exit(f"no licence of {licence!r} is in the list of choices")
        used.append(best)
    return " AND ".join(dict.fromkeys(used))


def whose(folder, authors):
    """The copyright lines of a crate's licence files; else the authors of its manifest."""
    lines = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and re.match(r"(?i)(licen[cs]e|copying|copyright|notice|unlicense)", path.name):
            for line in path.read_text(errors="replace").splitlines():
                line = re.sub(r"[\s*#/]+", " ", line).strip(" .")
                mine = re.match(r"(?i)copyright\s+(\(c\)|©|\d{4})", line)
                if mine and "[yyyy]" not in line and "{yyyy}" not in line and "Free Software Foundation" not in line:
                    lines.append(line)
    lines = list(dict.fromkeys(lines))
    if not lines:
        names = [re.sub(r"\s*<[^>]*>", "", author).strip() for author in authors]
        lines = ["By " + ", ".join(names)] if names else ["By its contributors"]
    return "; ".join(lines)


def field(text):
    text = re.sub(r"\s*<[^<>]*@[^<>]*>", "", text)
    return re.sub(r"\s+", " ", text).strip()


meta = json.loads(cargo("metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", TARGET))
facts = {(p["name"], p["version"]): p for p in meta["packages"]}


def tree(edges):
    out = cargo("tree", "--offline", "--locked", "-e", edges, "--target", TARGET, "--prefix", "none", "-f", "{p}")
    found = re.findall(r"(?m)^(\S+) v(\S+)", out)
    return set(found)


linked = tree("normal,no-proc-macro")
building = tree("normal,build")
testing = tree("all")
lock = re.findall(r'\[\[package\]\]\nname = "([^"]+)"\nversion = "([^"]+)"', (root / "Cargo.lock").read_text())
rows = []
for name, version in sorted(lock):
    if name == "pathway-till":
        continue
    key = (name, version)
    if key in linked:
        fact = facts[key]
        licence = fact["license"] or sys.exit(f"{name} names no licence")
        folder = pathlib.Path(fact["manifest_path"]).parent
        rows.append((name, version, "linked", licence, chosen(licence), whose(folder, fact["authors"])))
    else:
        part = "building" if key in building else "testing" if key in testing else "elsewhere"
        rows.append((name, version, part, "", "", ""))
for crate, name, licence, in_version, in_source, by in INSIDE:
    version = next(v for n, v in lock if n == crate)
    if in_version:
        inner = re.search(in_version, version)[1]
    elif in_source:
        folder = pathlib.Path(facts[(crate, version)]["manifest_path"]).parent
        inner = re.search(in_source, next(folder.rglob("sqlcipher.c")).read_text(errors="replace"))[1]
    else:
        inner = ""
    rows.append((name, inner, f"inside {crate} {version}", licence, licence, by))
for name, licence, by in OURS:
    rows.append((name, "", "resources", licence, licence, by))
text = "".join("\t".join(field(part) for part in row) + "\n" for row in rows)
(here / "crates.tsv").write_text(text)
used = sorted({one for row in rows if row[4] for one in row[4].split(" AND ")})
missing = [one for one in used if not (here / "texts" / f"{one}.txt").exists()]
if missing:
    sys.exit("their text is missing in `texts`: " + ", ".join(missing))
