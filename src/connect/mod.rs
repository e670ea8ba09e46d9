//! Station four: what was recognised is brought together.
//!
//! May use `text`, `read` and `recognise`.

pub mod entities;
mod name_key;
pub mod places;
pub mod roles;
pub mod speakers;
