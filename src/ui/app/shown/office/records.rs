//! The pages about records.
