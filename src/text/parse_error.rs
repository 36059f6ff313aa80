//! What is wrong with a command line that could not be read.

/// What is wrong, and what to do.
type Said = (String, String);

/// Where to look when nothing better can be said.
pub fn see_help(command: Option<&str>) -> String {
    let command = command.map_or_else(String::new, |name| format!(" {name}"));
    format!("`kartrekker{command} --help` laat zien wat er kan.")
}

/// A command that does not exist.
pub fn unknown_command(written: &str, nearest: Option<&str>) -> Said {
    (format!("De opdracht ‘{written}’ bestaat niet."), did_you_mean(nearest, None))
}

/// An option that a command does not have, or a word too many.
pub fn unknown_argument(written: &str, nearest: Option<&str>, command: Option<&str>) -> Said {
    let message = if written.starts_with('-') {
        format!("De optie ‘{written}’ is hier niet bekend.")
    } else {
        format!("‘{written}’ is hier te veel.")
    };
    let remedy = match nearest {
        None if !written.starts_with('-') => {
            format!("Zet woorden die bij elkaar horen tussen aanhalingstekens. {}", see_help(command))
        }
        _ => did_you_mean(nearest, command),
    };
    (message, remedy)
}

fn did_you_mean(nearest: Option<&str>, command: Option<&str>) -> String {
    nearest.map_or_else(|| see_help(command), |name| format!("Bedoel je ‘{name}’? {}", see_help(command)))
}

/// A value that is none of those that there are.
pub fn bad_value(argument: &str, written: &str, possible: &[String]) -> Said {
    let message = format!("‘{written}’ kan niet bij {argument}.");
    if possible.is_empty() {
        return (message, see_help(None));
    }
    (message, format!("Kies uit: {}.", possible.join(", ")))
}

/// An option without the value that it needs.
pub fn no_value(argument: &str, possible: &[String]) -> Said {
    let remedy = if possible.is_empty() {
        "Zet de waarde erachter.".to_owned()
    } else {
        format!("Kies uit: {}.", possible.join(", "))
    };
    (format!("Achter {argument} ontbreekt de waarde."), remedy)
}

/// An option with a value that takes none.
pub fn value_too_many(argument: &str, written: &str) -> Said {
    (format!("Bij {argument} hoort geen waarde, ook niet ‘{written}’."), "Laat de waarde weg.".to_owned())
}

/// An option that was given twice, or two that exclude each other.
pub fn conflict(argument: &str, other: &str) -> Said {
    if argument == other || other.is_empty() {
        return (format!("{argument} staat er meer dan één keer."), "Laat er één staan.".to_owned());
    }
    (format!("{argument} kan niet samen met {other}."), "Laat er één weg.".to_owned())
}

/// Something that the command cannot do without.
pub fn missing(arguments: &str, command: Option<&str>) -> Said {
    (format!("Er ontbreekt nog: {arguments}."), see_help(command))
}

/// Bytes that are no text.
pub fn not_text(command: Option<&str>) -> Said {
    ("Er staat een teken in de opdracht dat geen tekst is.".to_owned(), see_help(command))
}

/// Anything else that is wrong with the command.
pub fn wrong_command(command: Option<&str>) -> Said {
    ("Deze opdracht klopt niet.".to_owned(), see_help(command))
}
