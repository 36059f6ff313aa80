//! Makes `target/kartrekker.html`: the whole program in one page, which opens without a server and without a network.
//!
//! `cargo run -p web-page --release` needs Rust alone; the target `wasm32-unknown-unknown` it has `rustup` fetch. With
//! `tests` behind it, it makes the same page for the tests in less time: `target/kartrekker-tests.html`, which is larger.

mod compile;
mod page;
/// The words of the page. The program that they are part of is not compiled for this computer too, only for them.
#[path = "../../../src/text/browser.rs"]
#[allow(dead_code, reason = "most of them are said by the program itself")]
mod words;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

use compile::Make;

/// The most bytes that the page may have.
const MOST: usize = 3_500_000;

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).context("the project has no folder")?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let make = match std::env::args().nth(1).as_deref() {
        None => Make::ForPeople,
        Some("tests") => Make::ForTests,
        Some(other) => bail!("{other} is not known here: nothing, or tests"),
    };
    let program = compile::compile(root, &target, make)?;
    let page = page::page(&root.join("web/assets"), &program)?;
    let file = target.join(make.name());
    std::fs::write(&file, &page).with_context(|| format!("cannot write {}", file.display()))?;
    println!(
        "{}: {} bytes, of which the program is {} before it is packed",
        file.display(),
        page.len(),
        program.module.len()
    );
    ensure!(make == Make::ForTests || page.len() <= MOST, "the page is larger than {MOST} bytes");
    Ok(())
}
