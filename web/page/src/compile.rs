//! From the sources to the program in WebAssembly, and the script that gives it a browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, ensure};
use walrus::{Module, ModuleConfig};
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
    bindgen.input_module("kartrekker", plain_module(&compiled)?).no_modules(true)?.typescript(false);
    let mut output = bindgen.generate_output()?;
    let script = output.js().to_owned();
    let module = output.wasm_mut().emit_wasm();
    let module = match make {
        Make::ForPeople => smaller(module, target)?,
        Make::ForTests => module,
    };
    Ok(Program { module, script })
}

/// How it is compiled. No path of this computer is in the page. It holds no references of JavaScript in a table: a `wasm-opt`
/// of some years back, as Debian's, confuses that table with the other. They are numbers then, which costs nothing that
/// one would notice.
fn flags(root: &Path) -> String {
    let remap = format!("--remap-path-prefix={}=. --remap-path-prefix={}=~", root.display(), home());
    format!("{remap} -Ctarget-feature=-reference-types")
}

/// The module without the list of what it may use: the standard library, which was compiled before, names those references.
fn plain_module(compiled: &Path) -> anyhow::Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse_file(compiled)?;
    module.customs.remove_raw("target_features");
    Ok(module)
}

fn home() -> String {
    std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME")).unwrap_or_else(|_| "/nonexistent".to_owned())
}

/// The same program, smaller where `wasm-opt` is there.
fn smaller(module: Vec<u8>, target: &Path) -> anyhow::Result<Vec<u8>> {
    let (from, to) = (target.join("kartrekker.wasm"), target.join("kartrekker-small.wasm"));
    std::fs::write(&from, &module)?;
    let features = [
        "--enable-bulk-memory",
        "--enable-sign-ext",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-multivalue",
    ];
    let made = Command::new("wasm-opt").arg("-Oz").args(features).arg(&from).arg("-o").arg(&to).status();
    match made {
        Ok(made) if made.success() => Ok(std::fs::read(&to)?),
        _ => {
            eprintln!("wasm-opt is not here or does not know this program: the page is larger than it could be.");
            Ok(module)
        }
    }
}
