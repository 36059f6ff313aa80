//! What `clap` says of a wrong command line, in Dutch.

use std::error::Error as _;
use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::Failure;
use crate::text::parse_error as words;

/// The name of the subcommand that was meant, as far as it can be seen; also of one within another.
pub(super) fn subcommand(command: &Command, typed: &[OsString]) -> Option<String> {
    let (at, found) =
        typed.iter().enumerate().skip(1).find_map(|(at, word)| Some((at, command.find_subcommand(word)?)))?;
    let within = subcommand(found, &typed[at..]);
    Some(std::iter::once(found.get_name().to_owned()).chain(within).collect::<Vec<_>>().join(" "))
}

/// The failure that an error of `clap` is; `command` is the subcommand that was meant.
pub(super) fn failure(error: &Error, command: Option<&str>) -> Failure {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::Asked(error.render().to_string())
        }
        _ => Failure::Usage(said(error, command)),
    }
}

fn said(error: &Error, command: Option<&str>) -> (String, String) {
    let one = |kind| strings(error, kind).into_iter().next();
    let argument = bare(&one(ContextKind::InvalidArg).unwrap_or_default());
    let written = one(ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            let possible = strings(error, ContextKind::ValidValue);
            if written.is_empty() {
                words::no_value(&argument, &possible)
            } else {
                words::bad_value(&argument, &written, &possible)
            }
        }
        ErrorKind::ValueValidation => {
            let reason = error.source().map(ToString::to_string);
            let (wrong, remedy) = words::bad_value(&argument, &written, &[]);
            (wrong, reason.unwrap_or(remedy))
        }
        ErrorKind::UnknownArgument => {
            words::unknown_argument(&argument, one(ContextKind::SuggestedArg).as_deref(), command)
        }
        ErrorKind::InvalidSubcommand => words::unknown_command(
            &one(ContextKind::InvalidSubcommand).unwrap_or_default(),
            one(ContextKind::SuggestedSubcommand).as_deref(),
        ),
        ErrorKind::NoEquals => words::no_value(&argument, &[]),
        ErrorKind::TooManyValues => words::value_too_many(&argument, &written),
        ErrorKind::ArgumentConflict => {
            words::conflict(&argument, &bare(&one(ContextKind::PriorArg).unwrap_or_default()))
        }
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> =
                strings(error, ContextKind::InvalidArg).iter().map(|argument| bare(argument)).collect();
            words::missing(&missing.join(", "), command)
        }
        ErrorKind::InvalidUtf8 => words::not_text(command),
        _ => words::wrong_command(command),
    }
}

/// What the error holds of a kind, as a list.
fn strings(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

/// `--formaat` for `--formaat <FORMAAT>`, `BIJEENKOMST` for `<BIJEENKOMST>`.
fn bare(argument: &str) -> String {
    let first = argument.split_once(" <").map_or(argument, |(option, _)| option);
    first.trim_matches(['<', '>', '[', ']', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind of error of `clap`, but for those that are help and version.
    const KINDS: [ErrorKind; 14] = [
        ErrorKind::InvalidValue,
        ErrorKind::UnknownArgument,
        ErrorKind::InvalidSubcommand,
        ErrorKind::NoEquals,
        ErrorKind::ValueValidation,
        ErrorKind::TooManyValues,
        ErrorKind::TooFewValues,
        ErrorKind::WrongNumberOfValues,
        ErrorKind::ArgumentConflict,
        ErrorKind::MissingRequiredArgument,
        ErrorKind::MissingSubcommand,
        ErrorKind::InvalidUtf8,
        ErrorKind::Io,
        ErrorKind::Format,
    ];

    #[test]
    fn every_kind_of_error_is_told_in_dutch_with_a_remedy() {
        for kind in KINDS {
            let Failure::Usage((wrong, remedy)) = failure(&Error::new(kind), Some("lees")) else {
                panic!("{kind:?} is no wrong command line")
            };
            for english in ["error", "required", "argument", "value ", "invalid", "unexpected", "Usage"] {
                assert!(!wrong.contains(english) && !remedy.contains(english), "{kind:?}: {wrong} {remedy}");
            }
            assert!(wrong.ends_with('.') && remedy.ends_with('.'), "{kind:?}: {wrong} {remedy}");
        }
    }

    #[test]
    fn an_argument_is_named_as_it_is_typed() {
        assert_eq!(bare("--formaat <FORMAAT>"), "--formaat");
        assert_eq!(bare("<BIJEENKOMST>"), "BIJEENKOMST");
        assert_eq!(bare("[REF]..."), "REF");
    }
}
