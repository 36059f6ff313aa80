//! Paths on the command line: what a shell would have made of them, where it did not.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PathBufValueParser, TypedValueParser};

use crate::typed_path::Paths;

/// Reads the path of an option or a word.
pub(super) fn typed() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|typed| meant(typed.into_os_string()))
}

/// The path that is meant: what is called just so, or else what people mean by it, such as `~/map`.
pub(super) fn meant(typed: OsString) -> PathBuf {
    match typed.to_str() {
        Some(text) if PathBuf::from(text).symlink_metadata().is_err() => Paths::of_user().read(text),
        _ => typed.into(),
    }
}
