//! The messages and fonts are built into the program, so a change to one of them builds it again.

fn main() {
    println!("cargo:rerun-if-changed=resources");
    println!("cargo:rerun-if-changed=i18n.toml");
}
