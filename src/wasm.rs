//! The door to JavaScript: plain objects in and out, no state. The only file that names a browser crate.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

use crate::clean::Format;
use crate::options::{Error, Options};

/// [`Options`] as the contract writes them.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireOptions {
    format: Option<String>,
    published_on: Option<String>,
    max_length: Option<f64>,
}

/// An error as the JavaScript door expects it.
#[derive(Serialize)]
struct WireError {
    code: &'static str,
    message: String,
}

/// Analyses a paste; see `article-analyzer.d.ts`. Throws `{code, message}`.
#[wasm_bindgen]
pub fn analyze(pasted: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    let outcome = read_options(options).and_then(|options| crate::analyze(pasted, &options));
    match outcome {
        Ok(analysis) => Ok(analysis.into_utf16(pasted).serialize(&plain).map_err(JsError::from)?),
        Err(error) => Err(WireError { code: error.code(), message: error.to_string() }
            .serialize(&plain)
            .map_err(JsError::from)?),
    }
}

fn read_options(options: JsValue) -> Result<Options, Error> {
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
    Ok(Options { format, published_on: wire.published_on, max_length })
}
