//! The parts that screens are made of, one file each.
//!
//! Each takes a rectangle, paints itself from the tokens, and gives one node with a name and a role
//! to assistive technology. None keeps state of its own.

pub mod amount;
pub mod aside;
pub mod asked;
pub mod banner;
pub mod basket_line;
pub mod before_after;
pub mod button;
pub mod button_row;
pub mod card;
pub mod choice;
pub mod column;
pub mod counting_row;
pub mod empty;
pub mod evidence_photo;
pub mod field;
pub mod focus_ring;
pub mod foot_amount;
pub mod header;
pub mod keypad;
pub mod level_grid;
pub mod level_row;
pub mod line_field;
pub mod list_row;
pub mod long_text;
pub mod looked_list;
pub mod money_cell;
pub mod money_picture;
pub mod more_strip;
pub mod page;
pub mod pages;
pub mod people_list;
pub mod person_tile;
pub mod photo;
pub mod pin_pad;
pub mod press;
pub mod product_tile;
pub mod recovery_words;
pub mod scale;
pub mod secret_field;
pub mod sheet;
pub mod shift_fields;
pub mod shop_form;
pub mod span_line;
pub mod status;
pub mod steps;
pub mod tabs;
pub mod task_steps;
pub mod text;
pub mod tick_row;
pub mod told_row;
pub mod who_can_see;
pub mod whose;
