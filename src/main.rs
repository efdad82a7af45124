//! Opens the app, or does one maintenance job; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    pathway_till::cli::keep_panics_private();
    pathway_till::cli::run(std::env::args_os())
}
