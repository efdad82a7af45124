//! What the window does about records, placements and the rota.

/// One operation about records, placements and the rota.
#[derive(Clone, Debug)]
pub enum RecordsDeed {}

/// Something to load about records, placements and the rota.
#[derive(Clone, Debug)]
pub enum RecordsLoad {}

/// What was loaded about records, placements and the rota.
#[derive(Clone, Debug)]
pub enum RecordsEvent {}
