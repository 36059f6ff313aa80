//! Checks the guides under `content/` and packs them for the program, so that it need not read them as text each time it
//! starts. A mistake in one of them stops the build and is told as `kartrekker controleer` tells it.

// Only what reads and checks a guide is needed of these.
#![allow(dead_code, unused_imports)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

#[path = "src/clean.rs"]
mod clean;

#[path = "src/text"]
mod text {
    pub mod guide;
}

#[path = "src/content"]
mod content {
    mod check;
    mod id;
    mod load;
    mod model;
    mod problem;
    mod raw;
    mod reader;
    mod rich;

    pub use id::{AdviceId, Choice, QuestionId};
    pub use load::{LoadError, from_folder};
    pub use model::Guide;
}

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["build.rs", "content", "src/clean.rs", "src/content", "src/text/guide.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = env::var_os("OUT_DIR").ok_or("cargo names no folder for what is built")?;
    let out = Path::new(&out);
    let mut list = String::from("[\n");
    for folder in folders(Path::new("content"))? {
        let guide = match content::from_folder(&folder) {
            Ok((guide, _)) => guide,
            Err(content::LoadError::Problems(problems)) => return Err(problems.render().into()),
            Err(error) => return Err(error.into()),
        };
        let id = guide.id.as_str();
        fs::write(out.join(format!("{id}.guide")), postcard::to_allocvec(&guide)?)?;
        writeln!(list, "    (\"{id}\", include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{id}.guide\"))),")?;
    }
    fs::write(out.join("guides.rs"), list + "]\n")?;
    Ok(())
}

/// The folders in a folder, in the order of their names.
fn folders(folder: &Path) -> Result<Vec<std::path::PathBuf>, Box<dyn Error>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}
