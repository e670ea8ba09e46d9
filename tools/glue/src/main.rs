//! Writes the JavaScript glue for the engine: `glue ENGINE.wasm OUT_DIR`.
//!
//! This is `wasm-bindgen --target web` by its library crate, so that Cargo.lock keeps it at the
//! version of `wasm-bindgen` that the engine was compiled with.

use std::{env, error::Error};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [engine, out_dir] = arguments.as_slice() else {
        return Err("usage: glue ENGINE.wasm OUT_DIR".into());
    };
    // Bundlers find the engine by the literal `new URL("….wasm", import.meta.url)`, which is the
    // default module path. The types are the package's own, article-analyzer.d.ts.
    Bindgen::new()
        .input_path(engine)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out_dir)?;
    Ok(())
}
