//! A file as a list of products: its letters, its separator, its headings, and what each row says.
//! Pure; rows that cannot be understood are named by their line, with why.

pub mod headings;
pub mod letters;
pub mod out;

use std::collections::HashMap;

use uuid::Uuid;

use crate::domain::Pence;
use crate::domain::barcodes::Barcode;
use crate::domain::free_text::FreeText;
use crate::domain::ids::ProductId;
use crate::domain::product_lists::{
    Broken, Form, List, ListPrice, MOST_ROWS, NotAList, Row, WhyNot, folded, prices,
};
use crate::domain::vat::VatCode;
use headings::Columns;

use super::lines::Lines;
use super::sheets::without_guard;

/// Among how many rows the headings are looked for: some lists have a title above them.
const HEADINGS_WITHIN: usize = 10;
/// The marks that can stand between cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Reads a file as a list for the shop of this name.
pub fn read(bytes: &[u8], shop: &str) -> Result<List, NotAList> {
    let (text, letters, torn) = letters::text(bytes)?;
    let (found, skipped) = find_headings(&text, shop)?;
    let Headings {
        form,
        columns,
        names,
        separator,
    } = found;
    let reader = Reader {
        form,
        torn,
        single: single_variations(&text, separator, skipped, &columns),
        columns,
        last_named: None,
    };
    let (rows, broken) = reader.rows(&text, separator, skipped)?;
    if rows.is_empty() && broken.is_empty() {
        return Err(NotAList::NoRows);
    }
    Ok(List {
        form,
        letters,
        price_columns: names,
        rows,
        broken,
    })
}

struct Headings {
    form: Form,
    columns: Columns,
    /// The headings of the columns of prices.
    names: Vec<String>,
    separator: u8,
}

fn records(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// The separator and row that give headings, and how many rows come before what follows them.
fn find_headings(text: &str, shop: &str) -> Result<(Headings, usize), NotAList> {
    let mut first = None;
    for separator in SEPARATORS {
        for (number, record) in records(text, separator)
            .records()
            .take(HEADINGS_WITHIN)
            .enumerate()
        {
            let Ok(record) = record else { break };
            let cells: Vec<&str> = record.iter().collect();
            if first.is_none() {
                first = Some(cells.join(" "));
            }
            let Some((form, columns)) = headings::read(&cells, shop) else {
                continue;
            };
            let name = |place: &usize| cells.get(*place).map(|cell| cell.trim().to_owned());
            let names = columns.prices.iter().filter_map(name).collect();
            let headings = Headings {
                form,
                columns,
                names,
                separator,
            };
            return Ok((headings, number.saturating_add(1)));
        }
    }
    let found = prices::short(first.unwrap_or_default().trim());
    Err(NotAList::NoHeadings { found })
}

/// The names that stand on one row only, with how often the others do.
fn single_variations(
    text: &str,
    separator: u8,
    skipped: usize,
    columns: &Columns,
) -> HashMap<String, usize> {
    let mut often = HashMap::new();
    if columns.variation.is_none() {
        return often;
    }
    let place = columns.name.unwrap_or(usize::MAX);
    for record in records(text, separator).records().skip(skipped).flatten() {
        if let Some(name) = record.get(place) {
            let count = often.entry(folded(name)).or_insert(0_usize);
            *count = count.saturating_add(1);
        }
    }
    often
}

struct Reader {
    form: Form,
    /// Whether some of its letters were none.
    torn: bool,
    columns: Columns,
    /// How many rows have this name, where variations share one.
    single: HashMap<String, usize>,
    /// The last name that stood there, with what tied its variations together, and its tab.
    last_named: Option<(String, String, Option<String>)>,
}

type Understood = (Vec<Row>, Vec<Broken>);

impl Reader {
    fn rows(mut self, text: &str, separator: u8, skipped: usize) -> Result<Understood, NotAList> {
        let (mut rows, mut broken) = (Vec::new(), Vec::new());
        let mut record = csv::StringRecord::new();
        let mut reader = records(text, separator);
        let mut seen: usize = 0;
        let mut lines = Lines::of(text);
        while matches!(reader.read_record(&mut record), Ok(true)) {
            seen = seen.saturating_add(1);
            if seen <= skipped || record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if rows.len().saturating_add(broken.len()) >= MOST_ROWS {
                return Err(NotAList::TooManyRows);
            }
            let line = lines.at(record.position().map_or(0, csv::Position::byte));
            let cells = Cells(&record);
            match self.row(line, &cells) {
                Ok(row) => rows.push(row),
                Err(why) => {
                    let name = cells.at(self.columns.name);
                    let name = prices::short(&name.replace(char::is_control, " "));
                    broken.push(Broken { line, name, why });
                }
            }
        }
        Ok((rows, broken))
    }

    fn row(&mut self, line: u64, cells: &Cells<'_>) -> Result<Row, WhyNot> {
        let columns = &self.columns;
        let mut tab = columns.tab.map(|_| cells.at(columns.tab)).map(|tab| {
            let first = tab.split(',').next().unwrap_or_default();
            if columns.several_tabs { first } else { tab }.trim()
        });
        tab = tab.filter(|tab| !tab.is_empty());
        let mut tab = tab.map(str::to_owned);
        let name = self.name(cells, &mut tab)?;
        let name = FreeText::product_name(&name).map_err(WhyNot::Refused)?;
        if self.torn && cells.has_broken_letters() {
            return Err(WhyNot::Letters);
        }
        let columns = &self.columns;
        let mut price = prices::parse(cells.at(columns.prices.first().copied()))?;
        let by_weight = columns.by_weight.is_some_and(|at| {
            matches!(
                cells.at(Some(at)).to_lowercase().as_str(),
                "y" | "yes" | "true" | "1"
            )
        });
        // Another till's item without a price is one whose price is typed at each sale.
        let from_till = matches!(self.form, Form::Square | Form::Loyverse);
        if by_weight || (from_till && price == ListPrice::Blank) {
            price = ListPrice::Open;
        }
        let open_limit = match prices::parse(cells.at(columns.open_limit))? {
            ListPrice::Fixed(limit) if limit > Pence::ZERO => Some(limit),
            _ => None,
        };
        Ok(Row {
            line,
            id: id(cells.at(columns.id))?,
            name: name.into(),
            button_name: Some(cells.at(columns.button_name))
                .filter(|name| !name.is_empty())
                .map(str::to_owned),
            tab,
            price,
            by_weight,
            open_limit,
            barcodes: barcodes(cells.at(columns.barcodes))?,
            take_away: vat_code(cells.at(columns.take_away))?,
            eat_in: vat_code(cells.at(columns.eat_in))?,
            half_price_late: yes_or_no(cells.at(columns.half_price_late))?,
            made_to_order: yes_or_no(cells.at(columns.made_to_order))?,
            on_the_till: yes_or_no(cells.at(columns.on_the_till))?,
        })
    }

    /// The product's name: with its variation where it has several.
    fn name(&mut self, cells: &Cells<'_>, tab: &mut Option<String>) -> Result<String, WhyNot> {
        let columns = &self.columns;
        let name = cells.at(columns.name);
        let handle = cells.at(columns.handle);
        let options: Vec<&str> = columns
            .options
            .iter()
            .map(|at| cells.at(Some(*at)))
            .filter(|value| !value.is_empty())
            .collect();
        if columns.handle.is_some() {
            // Further variations leave the name out and share the handle.
            if name.is_empty() {
                return match &self.last_named {
                    Some((same, first, its_tab)) if same == handle && !options.is_empty() => {
                        if tab.is_none() {
                            tab.clone_from(its_tab);
                        }
                        Ok(with_variation(first, &options.join(", ")))
                    }
                    _ => Err(WhyNot::NoName),
                };
            }
            self.last_named = Some((handle.to_owned(), name.to_owned(), tab.clone()));
            return Ok(with_variation(name, &options.join(", ")));
        }
        if name.is_empty() {
            return Err(WhyNot::NoName);
        }
        let variation = cells.at(columns.variation);
        let alone = self.single.get(&folded(name)).copied().unwrap_or(1) <= 1;
        let says_nothing = matches!(
            folded(variation).as_str(),
            "regular" | "standard" | "default"
        );
        if alone && says_nothing {
            return Ok(name.to_owned());
        }
        Ok(with_variation(name, variation))
    }
}

fn with_variation(name: &str, variation: &str) -> String {
    if variation.is_empty() || folded(variation) == folded(name) {
        name.to_owned()
    } else {
        format!("{name} – {variation}")
    }
}

/// The cells of a row, without spaces around them and without the guard against formulas.
struct Cells<'a>(&'a csv::StringRecord);

impl Cells<'_> {
    fn at(&self, place: Option<usize>) -> &str {
        let cell = place.and_then(|place| self.0.get(place));
        without_guard(cell.unwrap_or_default()).trim()
    }

    fn has_broken_letters(&self) -> bool {
        self.0.iter().any(|cell| cell.contains('\u{fffd}'))
    }
}

fn not_known(typed: &str) -> WhyNot {
    WhyNot::NotKnown {
        typed: prices::short(typed),
    }
}

fn id(cell: &str) -> Result<Option<ProductId>, WhyNot> {
    if cell.is_empty() {
        return Ok(None);
    }
    let id = Uuid::parse_str(cell).map_err(|_| not_known(cell))?;
    Ok(Some(ProductId(id)))
}

/// Barcodes, a line each.
fn barcodes(cell: &str) -> Result<Vec<Barcode>, WhyNot> {
    let mut codes: Vec<Barcode> = Vec::new();
    for typed in cell.lines().map(str::trim).filter(|t| !t.is_empty()) {
        if is_spoilt(typed) {
            return Err(WhyNot::BarcodeSpoilt {
                typed: prices::short(typed),
            });
        }
        let code = Barcode::new(typed).map_err(WhyNot::Refused)?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// Whether a spreadsheet made a long number of it: `5.01234E+12`.
fn is_spoilt(typed: &str) -> bool {
    let Some((number, power)) = typed.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = number.replacen(['.', ','], "", 1);
    digits(&number) && power.strip_prefix('+').is_some_and(digits)
}

fn vat_code(cell: &str) -> Result<Option<VatCode>, WhyNot> {
    if cell.is_empty() {
        return Ok(None);
    }
    let code = VatCode::from_code(&cell.to_uppercase());
    // The margin scheme is about single bikes, never about a product.
    let code = code.filter(|code| *code != VatCode::M);
    code.map(Some).ok_or_else(|| not_known(cell))
}

fn yes_or_no(cell: &str) -> Result<Option<bool>, WhyNot> {
    match cell.to_lowercase().as_str() {
        "" => Ok(None),
        "yes" | "y" | "true" | "1" => Ok(Some(true)),
        "no" | "n" | "false" | "0" => Ok(Some(false)),
        _ => Err(not_known(cell)),
    }
}

#[cfg(test)]
mod tests;
