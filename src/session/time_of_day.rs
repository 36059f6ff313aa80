//! A time of day, as people write it: `14:00`, `14.00`, `14u`, `14u30`, `half drie`, `kwart over twee`.

use chrono::NaiveTime;

use super::number::{counted, digits, plain};

/// The time that is meant; nothing when it is none. Hours in words are those of the afternoon where that is when people
/// meet: `half drie` is 14:30, `negen uur` is 9:00.
#[must_use]
pub fn parse_time(typed: &str) -> Option<NaiveTime> {
    let text = plain(typed.trim()).replace(" uur", "u").replace("uur", "u");
    let words: Vec<&str> = text.split_whitespace().filter(|word| !["om", "vanaf", "u"].contains(word)).collect();
    match *words.as_slice() {
        // `2 uur` is said of the afternoon, `02:00` is written of the night.
        [one] => whole(one.trim_end_matches('u')).or_else(|| in_digits(one)),
        ["half", hour] => Some(whole(hour)? - half_an_hour()),
        ["kwart", "over", hour] => Some(whole(hour)? + half_an_hour() / 2),
        ["kwart", "voor", hour] => Some(whole(hour)? - half_an_hour() / 2),
        _ => None,
    }
}

/// A time of day as the program writes it: `14:00`.
#[must_use]
pub fn shown_time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// `14:00`, `14.00`, `14u00`, `14u`, `14`
fn in_digits(word: &str) -> Option<NaiveTime> {
    let (hours, minutes) = word.split_once([':', '.', 'u', 'h']).unwrap_or((word, ""));
    let minutes = match minutes.trim_end_matches('u') {
        "" => 0,
        two if two.len() == 2 => digits(two, 2)?,
        _ => return None,
    };
    NaiveTime::from_hms_opt(digits(hours, 2)?, minutes, 0)
}

/// A whole hour in words, at the time of day when people meet: from eight in the morning on.
fn whole(word: &str) -> Option<NaiveTime> {
    let hour = counted(word).filter(|hour| (1..=12).contains(hour) && !word.starts_with('0'))?;
    NaiveTime::from_hms_opt(if hour < 8 { hour + 12 } else { hour }, 0, 0)
}

fn half_an_hour() -> chrono::TimeDelta {
    chrono::TimeDelta::minutes(30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for (typed, wanted) in [
            ("14:00", "14:00"),
            ("14.30", "14:30"),
            ("9u", "09:00"),
            ("9 uur", "09:00"),
            ("14u15", "14:15"),
            ("14:00 uur", "14:00"),
            ("om 14.00u", "14:00"),
            ("0:05", "00:05"),
            ("Half drie", "14:30"),
            ("kwart over negen", "09:15"),
            ("kwart voor twee", "13:45"),
            ("twee uur", "14:00"),
            ("2 uur", "14:00"),
            ("2u", "14:00"),
            ("2:00", "02:00"),
        ] {
            let read = parse_time(typed).map(shown_time);
            assert_eq!(read.as_deref(), Some(wanted), "{typed}");
        }
    }

    #[test]
    fn what_is_no_time_of_day_is_none() {
        for typed in ["", "24:00", "14:60", "14:5", "-3", "middag", "half", "99", "14:00:00:00", "één dag", "1e3"] {
            assert_eq!(parse_time(typed), None, "{typed}");
        }
    }
}
