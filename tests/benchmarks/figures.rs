//! The figures that the closing note reports.
fn main() {}
