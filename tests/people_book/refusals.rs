//! Each refusal that an operation of the people book gives, and that it writes nothing.
