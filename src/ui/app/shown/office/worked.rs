//! The pages about worked.
