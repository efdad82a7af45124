//! A framework as a table: a skill a line, its milestones beside it. The same format is shipped in
//! `resources/frameworks`, saved and loaded; what was saved reads back the same.
//!
//! A file is understood whole or not at all. What is wrong is collected and named by its line.

use std::collections::BTreeMap;

use super::lines::Lines;
use super::sheets::{Cell, table, without_guard};
use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::product_lists::folded;
use crate::domain::skills::framework_changes::{milestone_name, unit_name};
use crate::domain::skills::framework_file::{
    Fault, FaultKind, FileMilestone, FileSkill, FileUnit, FrameworkFile, LARGEST_FILE, MOST_FAULTS,
    MOST_LINES, NotAFramework, Shipped,
};
use crate::domain::skills::wording::{SkillCode, SkillField, TypedWording, WaysKind, Wording};
use crate::domain::skills::{Framework, Standing};

/// The marks that can stand between cells: spreadsheets of other countries write other ones.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// What stands between two milestones of a skill, and between a milestone and its level.
const BETWEEN_MILESTONES: char = ';';
const BEFORE_LEVEL: char = ':';
/// The longest piece of a file that a fault repeats, in characters.
const LONGEST_REPEATED: usize = 40;

/// The file of a framework that comes with the program.
pub const fn shipped(framework: Shipped) -> &'static [u8] {
    match framework {
        Shipped::Bakery => include_bytes!("../../resources/frameworks/bakery.csv"),
        Shipped::BikeWorkshop => include_bytes!("../../resources/frameworks/bike_workshop.csv"),
        Shipped::ShopAndWork => include_bytes!("../../resources/frameworks/shop_and_work.csv"),
    }
}

/// A framework as a table: the skills that are used, and the milestones.
pub fn write(framework: &Framework) -> String {
    let file = FrameworkFile::from(framework);
    let headings: Vec<&str> = SkillField::ALL.iter().map(|field| field.code()).collect();
    let rows = file.each().map(|(unit, skill)| {
        let typed = TypedWording::from(&skill.wording);
        let cell = |field: &SkillField| match field {
            SkillField::Code => Cell::text(skill.code.as_str()),
            SkillField::Unit => Cell::text(unit.as_str()),
            SkillField::SafetyCritical => Cell::figure(yes_or_no(typed.safety_critical)),
            SkillField::Ways => Cell::figure(spaced(skill.wording.ways.kind().code())),
            SkillField::Milestones => Cell::text(&milestones_of(&file, &skill.code)),
            field => Cell::text(words(&typed, *field)),
        };
        SkillField::ALL.iter().map(cell).collect()
    });
    table(&headings, rows)
}

const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// A code as a file has it: with spaces.
fn spaced(code: &str) -> String {
    code.replace('-', " ")
}

/// The code of what a file has: with dashes, in small letters.
fn dashed(typed: &str) -> String {
    let words: Vec<&str> = typed.split([' ', '-']).filter(|w| !w.is_empty()).collect();
    words.join("-").to_lowercase()
}

fn milestones_of(file: &FrameworkFile, code: &SkillCode) -> String {
    let asking = file.milestones.iter().filter_map(|milestone| {
        let need = milestone.needs.iter().find(|(of, _)| of == code)?;
        let level = spaced(need.1.code());
        Some(format!("{}{BEFORE_LEVEL} {level}", milestone.name.as_str()))
    });
    asking.collect::<Vec<_>>().join("; ")
}

fn words(typed: &TypedWording, field: SkillField) -> &str {
    match field {
        SkillField::Name => &typed.name,
        SkillField::ShortName => &typed.short_name,
        SkillField::Refresh => &typed.refresh,
        SkillField::MapsTo => &typed.maps_to,
        SkillField::Shown => &typed.shown,
        SkillField::WithHelp => &typed.with_help,
        SkillField::OnMyOwn => &typed.on_my_own,
        SkillField::CanShowOthers => &typed.can_show_others,
        SkillField::KnowsHow => &typed.knows_how,
        SkillField::Code
        | SkillField::Unit
        | SkillField::SafetyCritical
        | SkillField::Ways
        | SkillField::Milestones => "",
    }
}

/// Reads a file, or says everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<FrameworkFile, NotAFramework> {
    let mut reader = Reader::default();
    reader.read(bytes);
    let faults = reader.faults;
    if faults.is_empty() {
        return Ok(FrameworkFile {
            units: reader.units,
            milestones: reader.milestones,
        });
    }
    let more = faults.len().saturating_sub(MOST_FAULTS);
    let faults = faults.into_iter().take(MOST_FAULTS).collect();
    Err(NotAFramework { faults, more })
}

#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
    units: Vec<FileUnit>,
    milestones: Vec<FileMilestone>,
    /// The line of each code, and of each short name as names are compared.
    codes: BTreeMap<SkillCode, u64>,
    short_names: BTreeMap<String, u64>,
}

/// Where each field stands.
type Columns = BTreeMap<SkillField, usize>;

impl Reader {
    fn fault(&mut self, line: Option<u64>, column: Option<SkillField>, kind: FaultKind) {
        self.faults.push(Fault { line, column, kind });
    }

    fn read(&mut self, bytes: &[u8]) {
        if bytes.len() > LARGEST_FILE {
            return self.fault(None, None, FaultKind::TooLarge);
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
            Err(broken) => {
                let good = bytes.get(..broken.valid_up_to()).unwrap_or_default();
                let ends = good.split(|b| *b == b'\n').skip(1).count();
                let line = u64::try_from(ends).unwrap_or(0).saturating_add(1);
                return self.fault(Some(line), None, FaultKind::NotUtf8);
            }
        };
        if text.trim().is_empty() {
            return self.fault(None, None, FaultKind::Empty);
        }
        // One line more for the headings.
        if text.lines().count() > MOST_LINES.saturating_add(1) {
            return self.fault(None, None, FaultKind::TooManyLines);
        }
        let separator = separator(text);
        let Some(columns) = self.columns(text, separator) else {
            return;
        };
        let mut lines = Lines::of(text);
        let mut record = csv::StringRecord::new();
        let mut rows = records(text, separator);
        let mut width = None;
        let mut any = false;
        while matches!(rows.read_record(&mut record), Ok(true)) {
            let line = lines.at(record.position().map_or(0, csv::Position::byte));
            let Some(width) = width else {
                width = Some(record.len());
                continue;
            };
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            any = true;
            // A mark that was left open takes what follows into its cell.
            let runs_on = record.iter().any(|cell| cell.contains(['\n', '\r']));
            if record.len() != width || runs_on {
                self.fault(Some(line), None, FaultKind::BrokenLine);
                continue;
            }
            self.row(line, &columns, &record);
        }
        if !any {
            self.fault(None, None, FaultKind::Empty);
        }
    }

    fn columns(&mut self, text: &str, separator: u8) -> Option<Columns> {
        let headings = headings(text, separator);
        let mut columns = Columns::new();
        for (place, heading) in headings.iter().enumerate() {
            let Some(field) = field_of(heading) else {
                let heading = short(heading);
                self.fault(Some(1), None, FaultKind::ColumnNotKnown { heading });
                continue;
            };
            if columns.insert(field, place).is_some() {
                self.fault(Some(1), Some(field), FaultKind::ColumnTwice(field));
            }
        }
        for field in SkillField::ALL {
            if !columns.contains_key(field) {
                self.fault(Some(1), Some(*field), FaultKind::ColumnMissing(*field));
            }
        }
        self.faults.is_empty().then_some(columns)
    }

    fn row(&mut self, line: u64, columns: &Columns, record: &csv::StringRecord) {
        let cell = |field: SkillField| {
            let place = columns.get(&field).copied().unwrap_or(usize::MAX);
            without_guard(record.get(place).unwrap_or_default()).trim()
        };
        let before = self.faults.len();
        let unit = self.kept(line, SkillField::Unit, unit_name(cell(SkillField::Unit)));
        let code = self.kept(
            line,
            SkillField::Code,
            SkillCode::new(cell(SkillField::Code)),
        );
        if let Some(code) = &code
            && let Some(earlier) = self.codes.get(code).copied()
        {
            let code = code.as_str().to_owned();
            let twice = FaultKind::CodeTwice {
                code,
                line: earlier,
            };
            self.fault(Some(line), Some(SkillField::Code), twice);
        }
        let wording = self.wording(line, &cell);
        let ways = ways(cell(SkillField::Ways));
        let needs = self.needs(line, cell(SkillField::Milestones), ways);
        // Kept even where something else is wrong, so that a later line is told that it comes twice.
        if let Some(code) = &code {
            self.codes.entry(code.clone()).or_insert(line);
        }
        let (Some(unit), Some(code), Some(wording)) = (unit, code, wording) else {
            return;
        };
        if self.faults.len() > before {
            return;
        }
        for (name, standing) in needs {
            let same = |m: &&mut FileMilestone| folded(m.name.as_str()) == folded(name.as_str());
            let need = (code.clone(), standing);
            match self.milestones.iter_mut().find(same) {
                Some(milestone) => milestone.needs.push(need),
                None => self.milestones.push(FileMilestone {
                    name,
                    needs: vec![need],
                }),
            }
        }
        let same = |u: &&mut FileUnit| folded(u.name.as_str()) == folded(unit.as_str());
        let skill = FileSkill { code, wording };
        match self.units.iter_mut().find(same) {
            Some(unit) => unit.skills.push(skill),
            None => self.units.push(FileUnit {
                name: unit,
                skills: vec![skill],
            }),
        }
    }

    fn kept<T>(&mut self, line: u64, column: SkillField, checked: Result<T, Refusal>) -> Option<T> {
        match checked {
            Ok(kept) => Some(kept),
            Err(refusal) => {
                self.fault(Some(line), Some(column), FaultKind::Refused(refusal));
                None
            }
        }
    }

    fn wording<'a>(&mut self, line: u64, cell: &impl Fn(SkillField) -> &'a str) -> Option<Wording> {
        use SkillField as F;
        let text = |field| cell(field).to_owned();
        let safety_critical = match cell(F::SafetyCritical).to_lowercase().as_str() {
            "yes" => true,
            "no" => false,
            _ => {
                self.fault(Some(line), Some(F::SafetyCritical), FaultKind::NotYesOrNo);
                false
            }
        };
        let Some(ways) = ways(cell(F::Ways)) else {
            self.fault(Some(line), Some(F::Ways), FaultKind::WaysNotKnown);
            return None;
        };
        let knows_how_only = ways == WaysKind::KnowsHow;
        for standing in Standing::ALL {
            let field = F::looks_like(standing);
            let is_known = standing == Standing::KnowsHow;
            if is_known != knows_how_only && !cell(field).is_empty() {
                self.fault(Some(line), Some(field), FaultKind::NotForThisSkill);
            }
        }
        let typed = TypedWording {
            name: text(F::Name),
            short_name: text(F::ShortName),
            safety_critical,
            refresh: text(F::Refresh),
            maps_to: text(F::MapsTo),
            knows_how_only,
            shown: text(F::Shown),
            with_help: text(F::WithHelp),
            on_my_own: text(F::OnMyOwn),
            can_show_others: text(F::CanShowOthers),
            knows_how: text(F::KnowsHow),
        };
        let checked = typed.checked();
        for (field, refusal) in checked.as_ref().err().into_iter().flatten() {
            self.fault(
                Some(line),
                Some(*field),
                FaultKind::Refused(refusal.clone()),
            );
        }
        let short_name = folded(&typed.short_name);
        if let Some(earlier) = self.short_names.get(&short_name).copied() {
            let twice = FaultKind::ShortNameTwice {
                name: short(&typed.short_name),
                line: earlier,
            };
            self.fault(Some(line), Some(F::ShortName), twice);
        } else if !short_name.is_empty() {
            self.short_names.insert(short_name, line);
        }
        checked.ok()
    }

    /// The milestones that ask for a skill, and how far.
    fn needs(
        &mut self,
        line: u64,
        cell: &str,
        ways: Option<WaysKind>,
    ) -> Vec<(FreeText, Standing)> {
        let column = SkillField::Milestones;
        let mut needs: Vec<(FreeText, Standing)> = Vec::new();
        for part in cell.split(BETWEEN_MILESTONES).map(str::trim) {
            if part.is_empty() {
                continue;
            }
            let (name, level) = part.split_once(BEFORE_LEVEL).unwrap_or((part, ""));
            let Some(standing) = Standing::from_code(&dashed(level)) else {
                let typed = short(level.trim());
                self.fault(Some(line), Some(column), FaultKind::LevelNotKnown { typed });
                continue;
            };
            let Some(name) = self.kept(line, column, milestone_name(name)) else {
                continue;
            };
            let fits = match (ways, standing) {
                (Some(WaysKind::Levels), Standing::KnowsHow) => Err(Refusal::KnowsHowForLevels),
                (Some(WaysKind::KnowsHow), Standing::Level(_)) => Err(Refusal::LevelForKnowsHow),
                _ => Ok(()),
            };
            self.kept(line, column, fits);
            let same =
                |(of, _): &(FreeText, Standing)| folded(of.as_str()) == folded(name.as_str());
            if needs.iter().any(same) {
                let name = name.as_str().to_owned();
                self.fault(Some(line), Some(column), FaultKind::MilestoneTwice { name });
                continue;
            }
            needs.push((name, standing));
        }
        needs
    }
}

fn ways(typed: &str) -> Option<WaysKind> {
    WaysKind::from_code(&dashed(typed))
}

fn records(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn headings(text: &str, separator: u8) -> Vec<String> {
    let first = records(text, separator).records().next();
    let first = first.and_then(Result::ok).unwrap_or_default();
    first
        .iter()
        .map(|heading| heading.trim().to_owned())
        .collect()
}

/// The field of a heading: in any case, with spaces or with marks between its words.
fn field_of(heading: &str) -> Option<SkillField> {
    SkillField::from_code(&dashed(&heading.replace('_', " ")).replace('-', "_"))
}

/// The separator under which most headings are known.
fn separator(text: &str) -> u8 {
    let known = |separator: &u8| {
        let headings = headings(text, *separator);
        headings
            .iter()
            .filter(|heading| field_of(heading).is_some())
            .count()
    };
    // Of several with as many, the first.
    let best = SEPARATORS.iter().rev().max_by_key(|s| known(s));
    best.copied().unwrap_or(b',')
}

/// What stands in a file, cut to what fits on a line.
fn short(typed: &str) -> String {
    let clean = typed.replace(char::is_control, " ");
    clean.trim().chars().take(LONGEST_REPEATED).collect()
}
