//! Printing: what goes to a printer, and the printers of this machine.
//!
//! Nothing here knows of sales or money: a printer that is not there, or does not answer, changes
//! nothing but a sentence on the screen. Slow, so never called while drawing.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::papers::{NotPrinted, Sheet};

/// A paper for a printer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Job {
    /// Its name in the printer's list: a number, nobody's name.
    pub name: String,
    /// The PDF.
    pub pdf: Arc<Vec<u8>>,
    /// On which sheet.
    pub sheet: Sheet,
    /// On which printer; none leaves it to the machine.
    pub printer: Option<String>,
}

/// Something that prints.
pub trait Printer: Send + Sync {
    /// Hands a paper over; it is printed a little later.
    fn print(&self, job: &Job) -> Result<(), NotPrinted>;

    /// The names of all printers that it can print on.
    fn names(&self) -> Vec<String> {
        Vec::new()
    }
}

/// No printer at all: papers can still be saved.
pub struct NoPrinter;

impl Printer for NoPrinter {
    fn print(&self, _: &Job) -> Result<(), NotPrinted> {
        Err(NotPrinted::NoPrinter)
    }
}

/// The machine's own printers, through `lp` (CUPS), as they are set there.
///
/// The paper goes through a pipe: no copy of it is left on the disk by us.
pub struct Lp {
    program: String,
    list: String,
}

impl Default for Lp {
    fn default() -> Self {
        Self::of("lp", "lpstat")
    }
}

impl Lp {
    /// Prints with this program, and asks that one which printers there are.
    pub fn of(program: &str, list: &str) -> Self {
        Self {
            program: program.to_owned(),
            list: list.to_owned(),
        }
    }
}

impl Printer for Lp {
    fn names(&self) -> Vec<String> {
        let Ok(said) = Command::new(&self.list).arg("-e").output() else {
            return Vec::new();
        };
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        said.split_whitespace().map(ToOwned::to_owned).collect()
    }

    fn print(&self, job: &Job) -> Result<(), NotPrinted> {
        let mut command = Command::new(&self.program);
        command.args(["-s", "-t", &job.name]);
        if let Some(printer) = &job.printer {
            command.args(["-d", printer]);
        }
        for option in options(job.sheet) {
            command.args(["-o", &option]);
        }
        command
            .arg("-")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut child = command.spawn().map_err(|_| NotPrinted::NoPrinter)?;
        // One that ends early does not read: how it ended says more than the broken pipe.
        if let Some(mut pipe) = child.stdin.take() {
            drop(pipe.write_all(&job.pdf));
        }
        match child.wait() {
            Ok(ended) if ended.success() => Ok(()),
            _ if self.names().is_empty() => Err(NotPrinted::NoPrinter),
            _ => Err(NotPrinted::Refused),
        }
    }
}

fn options(sheet: Sheet) -> Vec<String> {
    match sheet {
        Sheet::A4 => vec!["media=A4".into()],
        Sheet::A6 => vec!["media=A6".into()],
        // A roll is cut where the paper ends; nothing is made larger or smaller.
        Sheet::Roll80 { millimetres } => vec![
            format!("media=Custom.80x{millimetres}mm"),
            "print-scaling=none".into(),
        ],
    }
}

/// Keeps what was printed, for tests.
#[derive(Default)]
pub struct Recording {
    printed: Mutex<Vec<Job>>,
    answer: Mutex<Option<NotPrinted>>,
    names: Vec<String>,
}

impl Recording {
    /// A machine with these printers.
    pub fn with(names: &[&str]) -> Self {
        Self {
            names: names.iter().map(|&name| name.to_owned()).collect(),
            ..Self::default()
        }
    }

    /// What was printed so far.
    pub fn printed(&self) -> Vec<Job> {
        let printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner);
        printed.clone()
    }

    /// From now on nothing prints, for this reason; or all does again.
    pub fn answer(&self, not: Option<NotPrinted>) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = not;
    }
}

impl Printer for Recording {
    fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    fn print(&self, job: &Job) -> Result<(), NotPrinted> {
        let answer = *self.answer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(not) = answer {
            return Err(not);
        }
        let mut printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner);
        printed.push(job.clone());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(sheet: Sheet) -> Job {
        Job {
            name: "B1A-41".into(),
            pdf: Arc::new(vec![b'x'; 300_000]),
            sheet,
            printer: None,
        }
    }

    #[cfg(unix)]
    fn script(folder: &std::path::Path, name: &str, text: &str) -> String {
        use std::os::unix::fs::PermissionsExt;
        let place = folder.join(name);
        std::fs::write(&place, format!("#!/bin/sh\n{text}\n")).unwrap();
        std::fs::set_permissions(&place, std::fs::Permissions::from_mode(0o700)).unwrap();
        place.display().to_string()
    }

    #[cfg(unix)]
    #[test]
    fn the_whole_paper_goes_to_the_printer_with_its_name_and_sheet() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let said = at("said").display().to_string();
        let text = format!("echo \"$@\" > {said}; cat > {said}.pdf");
        let lp = Lp::of(&script(folder.path(), "lp", &text), "/nonexistent");
        let roll = Sheet::Roll80 { millimetres: 143 };
        assert_eq!(lp.print(&job(roll)), Ok(()));
        let args = std::fs::read_to_string(at("said")).unwrap();
        assert_eq!(
            args.trim(),
            "-s -t B1A-41 -o media=Custom.80x143mm -o print-scaling=none -"
        );
        assert_eq!(std::fs::read(at("said.pdf")).unwrap(), *job(roll).pdf);
        assert_eq!(lp.print(&job(Sheet::A4)), Ok(()));
        let args = std::fs::read_to_string(at("said")).unwrap();
        assert_eq!(args.trim(), "-s -t B1A-41 -o media=A4 -");
        let office = Job {
            printer: Some("office".into()),
            ..job(Sheet::A4)
        };
        assert_eq!(lp.print(&office), Ok(()));
        let args = std::fs::read_to_string(at("said")).unwrap();
        assert_eq!(args.trim(), "-s -t B1A-41 -d office -o media=A4 -");
    }

    #[cfg(unix)]
    #[test]
    fn no_printer_and_a_printer_that_does_not_print_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let fails = script(folder.path(), "lp", "exit 1");
        let some = script(folder.path(), "some", "echo counter-printer");
        let none = script(folder.path(), "none", "exit 0");
        assert_eq!(Lp::of(&fails, &some).names(), ["counter-printer"]);
        assert!(Lp::of(&fails, "/nonexistent").names().is_empty());
        let print = |lp: &str, list: &str| Lp::of(lp, list).print(&job(Sheet::A6));
        assert_eq!(print(&fails, &some), Err(NotPrinted::Refused));
        assert_eq!(print(&fails, &none), Err(NotPrinted::NoPrinter));
        assert_eq!(print(&fails, "/nonexistent"), Err(NotPrinted::NoPrinter));
        assert_eq!(print("/nonexistent", &some), Err(NotPrinted::NoPrinter));
    }
}
