//! Station four: what was recognised is brought together.
//!
//! May use `text`, `read` and `recognise`.

mod coreference;
pub mod entities;
pub mod places;
pub mod roles;
pub mod speakers;

#[cfg(test)]
mod testing;
