//! Writes the JavaScript glue for the engine: `glue ENGINE.wasm OUT_DIR`.
//!
//! This is `wasm-bindgen --target web` by its library crate, so that Cargo.lock keeps it at the version of `wasm-bindgen`
//! that the engine was compiled with.

use std::{env, error::Error};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [engine, out_dir] = arguments.as_slice() else {
        return Err("usage: glue ENGINE.wasm OUT_DIR".into());
    };
    // The door (www/article-analyzer.js) names the engine's URL, once, where bundlers find it; the types are its own.
    // It resets the state after a trap, since a panic leaves an instance that nobody should call again.
    Bindgen::new()
        .input_path(engine)
        .web(true)?
        .typescript(false)
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out_dir)?;
    Ok(())
}
