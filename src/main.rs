//! Opens the app, or does one maintenance job; nothing else.
fn main() {}
