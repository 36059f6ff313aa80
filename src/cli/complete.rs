//! What the shell offers while somebody types: meetings, guides, routes and places beside the commands themselves.
//!
//! The script that `voltooiing` prints runs the program at every Tab, with [`VARIABLE`] set; what is typed stands behind
//! `--` then. Whatever goes wrong here, nothing is offered: a shell that completes is not the place to tell of it.

use std::env;
use std::ffi::{OsStr, OsString};

use clap::CommandFactory;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter};
use clap_complete::env::{CompleteEnv, Shells};

use super::choose::library;
use super::paths::meant;
use super::{CommandLine, Everywhere};
use crate::clean::clean_line;
use crate::session::store::SessionFile;
use crate::session::{LONGEST_NAME, Session, long_date, slug};
use crate::text::cli as words;

/// The variable in which the script says which shell asks.
const VARIABLE: &str = "KARTREKKER_AANVULLEN";

/// The shells that there is a script for.
pub(super) const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// The most meetings that are offered, the last first: each has to be read.
const MOST: usize = 100;

/// Answers a shell that asks how a command goes on, and ends the program then.
pub fn answer_shell() {
    CompleteEnv::with_factory(CommandLine::command).var(VARIABLE).complete();
}

/// The script for a shell, by its name; nothing for a shell that is not known.
pub(super) fn script(shell: &str) -> Option<String> {
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let written =
        shells.completer(shell)?.write_registration(VARIABLE, "kartrekker", "kartrekker", "kartrekker", &mut script);
    written.ok().map(|()| String::from_utf8_lossy(&script).into_owned())
}

/// Offers the kept meetings.
pub(super) fn meetings() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| offer(typed, kept_meetings()))
}

/// Offers the kept meetings, and the word for all of them.
pub(super) fn meetings_or_all() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        offer(typed, std::iter::once((words::ALL.to_owned(), String::new())).chain(kept_meetings()))
    })
}

/// Offers the guides, and folders.
pub(super) fn guides() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        let listed = library().list().into_iter().map(|guide| (guide.id.to_string(), guide.title));
        let mut offered = offer(typed, listed);
        offered.extend(PathCompleter::dir().complete(typed));
        offered
    })
}

/// Offers the routes of the guide.
pub(super) fn routes() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        let guide = typed_so_far().guide().ok();
        let routes = guide.iter().flat_map(|guide| &guide.routes);
        offer(typed, routes.map(|route| (route.id.to_string(), route.title.clone())))
    })
}

/// Offers the places of the guide.
pub(super) fn places() -> ArgValueCompleter {
    ArgValueCompleter::new(|typed: &OsStr| {
        let Ok(guide) = typed_so_far().guide() else { return Vec::new() };
        let questions = guide.questions().flat_map(|question| {
            let advice = ["A", "B"].map(|choice| (format!("{}{choice}", question.id), question.short.clone()));
            std::iter::once((question.id.to_string(), question.short.clone())).chain(advice)
        });
        let formats = guide.work_formats.iter().map(|format| (format.id.to_string(), format.title.clone()));
        let others = words::PLACES.map(|place| (place.to_owned(), String::new()));
        offer(typed, questions.chain(formats).chain(others))
    })
}

/// Those that begin as what is typed, whatever its capitals, each with what is told of it.
fn offer(typed: &OsStr, all: impl IntoIterator<Item = (String, String)>) -> Vec<CompletionCandidate> {
    let begin = typed.to_string_lossy().to_lowercase();
    let fits = all.into_iter().filter(|(value, _)| value.to_lowercase().starts_with(&begin));
    // In the order that was meant, and not in that of the alphabet.
    let candidate = |(at, (value, about)): (usize, (String, String))| {
        let help = Some(clean_line(&about)).filter(|about| !about.is_empty()).map(Into::into);
        CompletionCandidate::new(value).help(help).display_order(Some(at))
    };
    fits.enumerate().map(candidate).collect()
}

/// The meetings, each by the word that means it: its title as one word where no other has that, or else its id.
fn kept_meetings() -> Vec<(String, String)> {
    let Ok(store) = typed_so_far().store() else { return Vec::new() };
    let listed = store.list().unwrap_or_default().into_iter().filter(|listed| listed.copy_of.is_none()).take(MOST);
    let read: Vec<(SessionFile, Session)> =
        listed.filter_map(|listed| store.peek(&listed.path).ok().map(|session| (listed, session))).collect();
    let slugs: Vec<String> = read.iter().map(|(_, session)| slug(&session.title, LONGEST_NAME)).collect();
    let word = |(at, (listed, session)): (usize, &(SessionFile, Session))| {
        let own = &slugs[at];
        let others = slugs.iter().enumerate().filter(|(other, _)| *other != at);
        let is_clear = !own.is_empty() && others.into_iter().all(|(_, other)| !other.starts_with(own.as_str()));
        let word = if is_clear { own.clone() } else { listed.id.to_string() };
        (word, format!("{}, {}", session.title, long_date(session.date)))
    };
    let last = (!read.is_empty()).then(|| (words::LAST.to_owned(), words::LAST_HELP.to_owned()));
    last.into_iter().chain(read.iter().enumerate().map(word)).collect()
}

/// The options for every command that were typed before the word that is completed.
fn typed_so_far() -> Everywhere {
    let typed: Vec<OsString> = env::args_os().skip_while(|word| word != "--").collect();
    Everywhere { guide: value_of("--handreiking", &typed), data: value_of("--gegevens", &typed).map(meant), help: None }
}

/// What stands behind an option: in the next word, or behind `=`. Some shells take the `=` for a word.
fn value_of(option: &str, typed: &[OsString]) -> Option<OsString> {
    let at = typed.iter().position(|word| word.to_string_lossy().starts_with(option))?;
    let word = typed[at].to_string_lossy();
    match word.strip_prefix(option)?.strip_prefix('=') {
        Some(value) if !value.is_empty() => Some(value.into()),
        _ => typed[at + 1..].iter().find(|word| *word != "=").filter(|value| !value.is_empty()).cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_an_option_is_found_however_the_shell_cuts_it() {
        let found = |typed: &str| {
            let words: Vec<OsString> = typed.split(' ').map(Into::into).collect();
            value_of("--gegevens", &words).map(|value| value.into_string().unwrap())
        };
        for typed in ["-- kartrekker --gegevens map open", "-- k --gegevens=map open", "-- k --gegevens = map open"] {
            assert_eq!(found(typed).as_deref(), Some("map"), "{typed}");
        }
        assert_eq!(found("-- kartrekker open"), None);
        assert_eq!(found("-- kartrekker --gegevens"), None);
    }

    #[test]
    fn there_is_a_script_for_every_shell_that_the_command_takes() {
        for shell in SHELLS {
            assert!(script(shell).is_some_and(|script| script.contains(VARIABLE)), "{shell}");
        }
        assert_eq!(script("tcsh"), None);
    }
}
