//! What goes and what stays. The texts are made up.

mod goes;
mod stays;
