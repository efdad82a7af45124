//! What the window knows about records, placements and the rota.

/// The pages about records, placements and the rota.
#[derive(Clone, Debug, Default)]
pub struct Records {}
