//! Stories of a day, told through the operations.
