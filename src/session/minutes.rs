//! How long something takes, as people write it: `90`, `5m`, `anderhalf uur`, `1,5 uur`, `1u30`, `1:30`.

use super::number::{counted, digits, plain};
use crate::content::route::{LONGEST, SHORTEST};

/// The minutes that are meant; nothing when it is no time, or none in whole minutes.
#[must_use]
pub fn parse_minutes(typed: &str) -> Option<u16> {
    let text = apart(typed);
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_end_matches('.')).collect();
    let minutes = match *words.as_slice() {
        // A number alone is in minutes; as a word it may be anything.
        [number] => digits(number, 4).or_else(|| with_colon(number)).or_else(|| spoken(&words))?,
        // `1u30`
        [hours, unit, minutes] if is_hours(unit) && digits(minutes, 2).is_some() => {
            whole_hours(hours)? + digits(minutes, 2).filter(|minutes| *minutes < 60)?
        }
        _ => spoken(&words)?,
    };
    u16::try_from(minutes).ok()
}

/// The minutes of a whole meeting that are meant, from [`SHORTEST`] to [`LONGEST`]; nothing when it is no such time.
#[must_use]
pub fn parse_meeting_minutes(typed: &str) -> Option<u16> {
    parse_minutes(typed).filter(|minutes| (SHORTEST..=LONGEST).contains(minutes))
}

/// The text with blanks between numbers and letters, and fractions written out.
fn apart(typed: &str) -> String {
    let typed = typed.replace('½', ",5").replace('¼', ",25").replace('¾', ",75");
    let mut text = String::new();
    let mut before = ' ';
    for c in plain(&typed).chars() {
        if before.is_ascii_digit() && (c.is_alphabetic() || c == '\'') || before.is_alphabetic() && c.is_ascii_digit() {
            text.push(' ');
        }
        text.push(c);
        before = c;
    }
    text
}

/// `1:30`
fn with_colon(word: &str) -> Option<u32> {
    let (hours, minutes) = word.split_once(':')?;
    let minutes = digits(minutes, 2).filter(|part| *part < 60 && minutes.len() == 2)?;
    Some(60 * digits(hours, 2)? + minutes)
}

/// `anderhalf uur`, `drie kwartier`, `1 uur en 30 minuten`
fn spoken(words: &[&str]) -> Option<u32> {
    if let Some(at) = words.iter().position(|word| is_hours(word)).filter(|at| at + 1 < words.len()) {
        let (hours, rest) = words.split_at(at + 1);
        return Some(spoken(hours)? + spoken(rest.strip_prefix(&["en"]).unwrap_or(rest))?);
    }
    match *words {
        ["een", "half", unit] | ["half", unit] if is_hours(unit) => Some(30),
        ["kwartier"] => Some(15),
        [count, "kwartier"] => Some(15 * counted(count)?),
        ["anderhalf", unit] if is_hours(unit) => Some(90),
        [count, unit] if is_hours(unit) => whole_hours(count).or_else(|| fraction(count)),
        [count, "m" | "min" | "mins" | "minuut" | "minuten" | "'"] => counted(count).or_else(|| digits(count, 4)),
        _ => None,
    }
}

fn is_hours(word: &str) -> bool {
    matches!(word, "u" | "uur" | "uren" | "h" | "uurtje")
}

fn whole_hours(count: &str) -> Option<u32> {
    counted(count).map(|hours| 60 * hours)
}

/// `1,5`: in minutes, when those are whole.
fn fraction(count: &str) -> Option<u32> {
    let (hours, part) = count.split_once([',', '.'])?;
    let hours = if hours.is_empty() { 0 } else { digits(hours, 2)? };
    let of = 10_u32.pow(u32::try_from(part.len()).ok()?.min(4));
    let minutes = 60 * digits(part, 4)?;
    (minutes % of == 0).then_some(60 * hours + minutes / of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_read_in_every_way_that_people_write_them() {
        for (typed, minutes) in [
            ("90", 90),
            (" 05 ", 5),
            ("5m", 5),
            ("5 min.", 5),
            ("90 minuten", 90),
            ("1 Minuut", 1),
            ("vijf minuten", 5),
            ("90'", 90),
            ("1 uur", 60),
            ("één uur", 60),
            ("een uur", 60),
            ("2u", 120),
            ("2 uren", 120),
            ("anderhalf uur", 90),
            ("een half uur", 30),
            ("half uur", 30),
            ("een kwartier", 15),
            ("kwartier", 15),
            ("drie kwartier", 45),
            ("1,5 uur", 90),
            ("1.5 uur", 90),
            ("0,5 uur", 30),
            ("1,25u", 75),
            ("1½ uur", 90),
            ("½ uur", 30),
            ("1u30", 90),
            ("1 u 30", 90),
            ("1u05", 65),
            ("1 uur 30", 90),
            ("1 uur 30 min", 90),
            ("1 uur en 30 minuten", 90),
            ("een uur en een kwartier", 75),
            ("twee uur en een kwartier", 135),
            ("1:30", 90),
            ("0:45", 45),
        ] {
            assert_eq!(parse_minutes(typed), Some(minutes), "{typed}");
        }
    }

    #[test]
    fn what_is_no_time_is_not_guessed() {
        for typed in [
            "",
            "-5",
            "+5",
            "1,5",
            "1.5",
            "vijf",
            "minuten",
            "uur",
            "٣",
            "1:3",
            "1:60",
            "1u60",
            "1,33 uur",
            "uur 1",
            "99999999999999999999",
            "99999",
            "30 sec",
            "1 uur en",
            "5 m 5",
            "een",
            "x uur",
            "1,x uur",
            ", uur",
        ] {
            assert_eq!(parse_minutes(typed), None, "{typed}");
        }
    }

    #[test]
    fn every_number_of_minutes_is_read_back_with_its_unit_and_as_hours() {
        for minutes in 1..=480_u16 {
            let (hours, rest) = (minutes / 60, minutes % 60);
            for typed in [
                format!("{minutes}"),
                format!("{minutes} minuten"),
                format!("{minutes}min"),
                format!("{hours}:{rest:02}"),
            ] {
                assert_eq!(parse_minutes(&typed), Some(minutes), "{typed}");
            }
            if hours > 0 {
                assert_eq!(parse_minutes(&format!("{hours}u{rest:02}")), Some(minutes), "{hours}u{rest:02}");
            }
        }
    }
}
