//! A subcommand whose words are put together when somebody types them.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches, Id};

/// What a subcommand takes. Of the subcommands that nobody typed only the name and a line of help are made: putting them
/// all together costs a tenth of a start.
#[derive(Debug)]
pub(super) struct Later<T>(pub(super) T);

impl<T: Args> Args for Later<T> {
    fn augment_args(command: Command) -> Command {
        command.defer(|command| {
            let about = command.get_about().cloned();
            let whole = T::augment_args(command);
            // Otherwise it would be told what the type is, and not what the subcommand does.
            match about {
                Some(about) => whole.about(about),
                None => whole,
            }
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }

    fn group_id() -> Option<Id> {
        T::group_id()
    }
}

impl<T: FromArgMatches> FromArgMatches for Later<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}
