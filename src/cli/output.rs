//! Where the product of a command goes: to stdout, or whole to a new file.

use std::io::{self, Write};
use std::path::Path;

use super::failure::{Failure, to_stdout};
use super::format::Out;
use crate::clean::clean;
use crate::export;
use crate::report::Product;
use crate::text::failure::{self as words, ToldIn};

/// Prints a text, cleaned.
///
/// # Errors
/// As [`to_stdout`].
pub(super) fn print(text: &str) -> Result<(), Failure> {
    to_stdout(clean(text).as_bytes())
}

/// Prints a value as JSON that a person can read too.
///
/// # Errors
/// As [`print`].
pub(super) fn print_json(value: &serde_json::Value) -> Result<(), Failure> {
    print(&format!("{value:#}\n"))
}

/// Puts a document where it goes, under `name` where that is a folder, and says where it is in the words of `told`. What
/// is to be known of the document goes to stderr, before it is written.
///
/// # Errors
/// When the file is there already, or when it cannot be written.
pub(super) fn deliver(product: &Product, out: &Out, name: &str, told: fn(&str) -> String) -> Result<(), Failure> {
    let failed = |path: &Path, error| Failure::Failed(words::not_exported(path, &error, ToldIn::CommandLine));
    remark(&product.remarks);
    let path = match out {
        Out::Screen => return to_stdout(&product.bytes),
        Out::Named(path) => {
            export::write_new(path, &product.bytes).map_err(|error| failed(path, error))?;
            path.clone()
        }
        Out::Folder(folder) => {
            let path = folder.join(name);
            export::write_beside(&path, &product.bytes).map_err(|error| failed(&path, error))?
        }
    };
    print(&format!("{}\n", told(&path.to_string_lossy())))
}

/// Says something about what was made. Who reads only stdout has the product itself.
pub(super) fn remark(remarks: &[String]) {
    for remark in remarks {
        // Nobody is left to tell that stderr is closed.
        let _ = writeln!(io::stderr(), "{}", clean(remark));
    }
}
