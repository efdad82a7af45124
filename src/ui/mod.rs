//! The window: what the screens look like and what a person can do on them.
//!
//! A screen is a file in [`screens`]: its loaded `Data`, its half-typed `Draft`, the `Action`s that
//! a person can take, and a `view` from which all of them come back. Views are pure: no store, file,
//! clock or thread. What an action does is decided elsewhere.

pub mod app;
pub mod commands;
pub mod frame;
pub mod icons;
pub mod layout;
pub mod look;
pub mod route;
pub mod screens;
pub mod theme;
pub mod widgets;
pub mod window;

pub use look::Look;
pub use route::Route;
