//! People, organisations and places.

pub mod gazetteer;
