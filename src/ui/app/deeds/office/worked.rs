//! What the window does about hours that were worked.

/// One operation about hours that were worked.
#[derive(Clone, Debug)]
pub enum WorkedDeed {}

/// Something to load about hours that were worked.
#[derive(Clone, Debug)]
pub enum WorkedLoad {}

/// What was loaded about hours that were worked.
#[derive(Clone, Debug)]
pub enum WorkedEvent {}
