//! JSON as `JSON.stringify` writes it, so that the program gives the bytes that the package gives.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// Writes a value.
pub fn write<T: Serialize + ?Sized>(out: &mut impl Write, value: &T) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, Stringify))?)
}

struct Stringify;

impl Formatter for Stringify {
    /// `Number::toString` of ECMAScript: the shortest digits that read back as the same number.
    fn write_f64<W: Write + ?Sized>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        match value.abs() {
            0.0 => out.write_all(b"0"),
            1e-6..1e21 => write!(out, "{value}"),
            1e21.. => write!(out, "{}", format!("{value:e}").replace('e', "e+")),
            _ => write!(out, "{value:e}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn numbers_are_written_as_in_javascript() {
        // What JSON.stringify gives in Node 20.
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0, "1"),
            (0.1 + 0.2, "0.30000000000000004"),
            (-33.9249, "-33.9249"),
            (1e-6, "0.000001"),
            (1.5e-7, "1.5e-7"),
            (123_456_789_012_345_680_000.0, "123456789012345680000"),
            (1e21, "1e+21"),
            (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"),
            (5e-324, "5e-324"),
            (f64::INFINITY, "null"),
        ] {
            let mut out = Vec::new();
            write(&mut out, &value).expect("memory takes it");
            assert_eq!(String::from_utf8_lossy(&out), expected);
        }
    }
}
