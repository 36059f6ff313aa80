//! From the sources to the program in WebAssembly, and the script that gives it a browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, ensure};
use wasm_bindgen_cli_support::Bindgen;

/// The program for a browser.
pub struct Program {
    /// In WebAssembly.
    pub module: Vec<u8>,
    /// What connects it to the browser.
    pub script: String,
}

/// What the page is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// To be as small as it can be.
    ForPeople,
    /// To be there soon.
    ForTests,
}

impl Make {
    /// The name of the file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ForPeople => "kartrekker.html",
            Self::ForTests => "kartrekker-tests.html",
        }
    }

    const fn profile(self) -> &'static str {
        match self {
            Self::ForPeople => "page",
            Self::ForTests => "page-tests",
        }
    }
}

/// The target that it is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles it.
///
/// # Errors
/// When the target cannot be had, or the sources do not compile.
pub fn compile(root: &Path, target: &Path, make: Make) -> anyhow::Result<Program> {
    // Where there is no rustup, the target may have come another way: the compiler says when it did not.
    let _ = Command::new("rustup").args(["target", "add", TARGET]).output();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--package", "kartrekker-web", "--target", TARGET, "--profile", make.profile(), "--locked"])
        .arg("--target-dir")
        .arg(target)
        .env("RUSTFLAGS", flags(root))
        .current_dir(root)
        .status()
        .context("cannot start cargo")?;
    ensure!(built.success(), "the program does not compile for {TARGET}");
    let compiled = target.join(TARGET).join(make.profile()).join("kartrekker_web.wasm");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&compiled).no_modules(true)?.typescript(false);
    // What things are called in the sources and what made it, nobody asks of it.
    bindgen.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output()?;
    let script = output.js().to_owned();
    Ok(Program { module: output.wasm_mut().emit_wasm(), script })
}

/// How it is compiled: no path of this computer is in the page. `wasm-opt` makes the program smaller, but it packs worse
/// then: the page would be larger, and open no sooner.
fn flags(root: &Path) -> String {
    format!("--remap-path-prefix={}=. --remap-path-prefix={}=~", root.display(), home())
}

fn home() -> String {
    std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME")).unwrap_or_else(|_| "/nonexistent".to_owned())
}
