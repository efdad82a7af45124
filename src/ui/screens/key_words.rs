//! The recovery words of a book whose key is gone: the page on which they are typed is a widget, since
//! the people book asks for them too.

pub use crate::ui::widgets::recovery_words::{Action, Data, Draft, For, Word, view};
