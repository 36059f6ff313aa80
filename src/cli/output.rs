//! Where the product of a command goes: to stdout, or whole to a new file.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;

use super::Failure;
use crate::clean::clean;
use crate::export;
use crate::report::{Format, Product};
use crate::text::failure as words;

/// Prints a text, cleaned.
///
/// # Errors
/// [`Failure::Closed`] when the reader has gone, which is no failure; otherwise when it cannot be written.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    write(clean(text).as_bytes())
}

/// Writes bytes to stdout as they are; the writers of documents clean what goes into them.
fn write(bytes: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::Closed),
        Err(error) => Err(Failure::Failed(words::output_failed(&error))),
    }
}

/// Prints a value as JSON that a person can read too.
///
/// # Errors
/// As [`print`].
pub(super) fn print_json(value: &serde_json::Value) -> Result<(), Failure> {
    print(&format!("{value:#}\n"))
}

/// Writes a document to a new file, and says where; or to stdout, where there is none or it is `-`. What is to be known
/// of the document goes to stderr; `told` says where it is.
///
/// # Errors
/// When the file is there already, or when it cannot be written.
pub(super) fn deliver(product: &Product, out: Option<&Path>, told: fn(&str) -> String) -> Result<(), Failure> {
    let Some(path) = out.filter(|path| path.as_os_str() != "-") else {
        write(&product.bytes)?;
        remark(&product.remarks);
        return Ok(());
    };
    write_new(path, &product.bytes)?;
    remark(&product.remarks);
    print(&format!("{}\n", told(&path.to_string_lossy())))
}

/// Writes a document to a new file under this name, with a number when the name is taken, and says where, in
/// the words of `told`.
///
/// # Errors
/// When it cannot be written.
pub(super) fn deliver_beside(product: &Product, path: &Path, told: fn(&str) -> String) -> Result<(), Failure> {
    let written = export::write_beside(path, &product.bytes)
        .map_err(|error| Failure::Failed(words::not_exported(path, &error)))?;
    remark(&product.remarks);
    print(&format!("{}\n", told(&written.to_string_lossy())))
}

/// Writes a document as [`deliver`] does. A Word file or a PDF on a screen is noise: there it goes to a new file of this
/// name, as [`deliver_beside`] makes it.
///
/// # Errors
/// When the file is there already, or when it cannot be written.
pub(super) fn deliver_readable(
    product: &Product,
    format: Format,
    out: Option<&Path>,
    name: &str,
    told: fn(&str) -> String,
) -> Result<(), Failure> {
    if out.is_none() && matches!(format, Format::Docx | Format::Pdf) && io::stdout().is_terminal() {
        return deliver_beside(product, Path::new(name), told);
    }
    deliver(product, out, told)
}

/// Says something about what was made. Who reads only stdout has the product itself.
pub(super) fn remark(remarks: &[String]) {
    for remark in remarks {
        // Nobody is left to tell that stderr is closed.
        let _ = writeln!(io::stderr(), "{}", clean(remark));
    }
}

/// Writes a document to a new file.
///
/// # Errors
/// When the file is there already, or when it cannot be written.
fn write_new(path: &Path, document: &[u8]) -> Result<(), Failure> {
    export::write_new(path, document).map_err(|error| Failure::Failed(words::not_exported(path, &error)))
}
