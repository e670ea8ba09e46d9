//! The door to JavaScript: plain objects in and out, no state. The only file that names a browser crate.

use std::hint::black_box;
use std::panic;

use js_sys::{JSON, Object, Reflect};
use serde::Deserialize;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::console;

use crate::clean::Format;
use crate::options::{Error, Options};

/// [`Options`] as the contract writes them.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireOptions {
    format: Option<String>,
    published_on: Option<String>,
    max_length: Option<f64>,
    keep: Option<Vec<WireStretch>>,
}

/// A stretch of the paste, in UTF-16 code units.
#[derive(Deserialize)]
struct WireStretch {
    start: f64,
    end: f64,
}

/// A panic would be a defect; its words go to the console, since all that a trap tells the caller is "unreachable".
#[wasm_bindgen(start)]
pub fn start() {
    panic::set_hook(Box::new(|panic| console::error_1(&panic.to_string().into())));
}

/// Analyses a paste; see `article-analyzer.d.ts`.
///
/// # Errors
///
/// Throws `{code, message}`, which the JavaScript door turns into an `AnalyzerError`.
#[wasm_bindgen]
pub fn analyze(pasted: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let analysis = read_options(pasted, options)
        .and_then(|options| {
            options.admit(pasted)?;
            grow(pasted);
            crate::analyze(pasted, &options)
        })
        .map_err(|error| thrown(&error))?;
    // One string that JavaScript parses is many times faster than setting a million properties one by one.
    let json = serde_json::to_string(&analysis.into_utf16(pasted)).map_err(JsError::from)?;
    JSON::parse(&json)
}

/// Grows the memory once for what a long paste will need. Otherwise the allocator grows it page by page, and at each
/// growth the browser makes a new buffer and collects garbage: a third of the time of ten megabytes.
fn grow(pasted: &str) {
    drop(black_box(Vec::<u8>::with_capacity(pasted.len().min(LONGEST_GROWN) * BYTES_PER_BYTE)));
}

/// What an analysis takes at its height for each byte of a paste, measured on news.
const BYTES_PER_BYTE: usize = 22;

/// Memory ends at 4 GB; what is longer, where a caller allows it, grows it page by page from here on.
const LONGEST_GROWN: usize = 64 << 20;

fn thrown(error: &Error) -> JsValue {
    let object = Object::new();
    for (key, value) in [("code", error.code()), ("message", &error.to_string())] {
        // Setting a property of an object made here cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value.into());
    }
    object.into()
}

fn read_options(pasted: &str, options: JsValue) -> Result<Options, Error> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    let wire: WireOptions =
        serde_wasm_bindgen::from_value(options).map_err(|error| Error::invalid_options(error.to_string()))?;
    let format = match wire.format.as_deref() {
        None | Some("auto") => Format::Auto,
        Some("text") => Format::Text,
        Some("html") => Format::Html,
        Some(other) => {
            return Err(Error::invalid_options(format!("format is \"auto\", \"text\" or \"html\", not \"{other}\".")));
        }
    };
    let max_length = match wire.max_length {
        None => Options::default().max_length,
        Some(length) if length >= 0.0 => length as usize,
        Some(_) => return Err(Error::invalid_options("maxLength is a count of characters, not below 0.")),
    };
    let mut options = Options { format, published_on: wire.published_on, max_length, ..Options::default() };
    if let Some(keep) = wire.keep {
        let units: Option<Vec<_>> = keep.iter().map(|stretch| Some(unit(stretch.start)?..unit(stretch.end)?)).collect();
        options.keep_utf16(pasted, &units.ok_or_else(Error::no_stretch)?)?;
    }
    Ok(options)
}

/// A number of JavaScript as an offset.
fn unit(number: f64) -> Option<u32> {
    (number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32)
}
