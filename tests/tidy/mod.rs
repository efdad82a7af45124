//! The house rules that the compiler does not hold.

mod sources;
