//! Dates as people in a meeting type and read them.

use chrono::{Datelike, NaiveDate};

use super::weekday::spoken_date;

/// The names of the months. The locales of `chrono` would do too, but bring those of the whole world: hundreds of
/// kilobytes that the system must put in place at every start.
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Reads a date: `15-1-2027`, `15-1` (the next such day from `today`), `15/1/27`, `15 januari`, `2027-01-15`.
/// Also `morgen`, `vrijdag`, `volgende week vrijdag`, `over 2 weken`. Nothing when it is no date, such as 31 February.
#[must_use]
pub fn parse_date(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.trim().to_lowercase();
    let said: Vec<&str> = typed.split_whitespace().collect();
    if let Some(date) = spoken_date(&said, today) {
        return Some(date);
    }
    let pieces: Vec<&str> = typed.split(['-', '/', '.', ' ']).filter(|piece| !piece.is_empty()).collect();
    let number = |piece: &str| piece.parse::<u32>().ok().filter(|_| piece.len() <= 4);
    let month = |piece: &str| number(piece).or_else(|| month_number(piece));
    match *pieces.as_slice() {
        [year, m, d] if year.len() == 4 => NaiveDate::from_ymd_opt(year.parse().ok()?, number(m)?, number(d)?),
        [d, m, year] => {
            let year = match (number(year)?, year.len()) {
                (short, 2) => 2000 + short,
                (long, 4) => long,
                _ => return None,
            };
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month(m)?, number(d)?)
        }
        [d, m] => {
            let on = |year| NaiveDate::from_ymd_opt(year, month(m)?, number(d)?);
            // 29 February may have to wait for a leap year: at most eight years (over 2100).
            (0..=8).filter_map(|n| on(today.year() + n)).find(|date| *date >= today)
        }
        _ => None,
    }
}

/// The number of a Dutch month by its name or its first three letters (`mrt` too).
fn month_number(name: &str) -> Option<u32> {
    if name == "mrt" {
        return Some(3);
    }
    let at = MONTHS.iter().position(|month| *month == name || (name.len() >= 3 && month.starts_with(name)))?;
    u32::try_from(at + 1).ok()
}

/// A date in full: `22 november 2026`.
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// A date for a narrow column: `22 nov 2026`.
#[must_use]
pub fn short_date(date: NaiveDate) -> String {
    let month = match date.month() {
        3 => "mrt",
        _ => month_name(date).get(..3).unwrap_or_default(),
    };
    format!("{} {month} {}", date.day(), date.year())
}

fn month_name(date: NaiveDate) -> &'static str {
    usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default()
}

/// A date as it is typed: `22-11-2026`.
#[must_use]
pub fn typed_date(date: NaiveDate) -> String {
    date.format("%-d-%-m-%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_date_is_read_in_every_way_that_people_write_it() {
        let today = day(2026, 11, 22);
        for (typed, date) in [
            ("15-1-2027", day(2027, 1, 15)),
            ("15-1", day(2027, 1, 15)),
            ("22-11", today),
            ("21-11", day(2027, 11, 21)),
            (" 3 mrt ", day(2027, 3, 3)),
            ("3 maart 2028", day(2028, 3, 3)),
            ("1/12/26", day(2026, 12, 1)),
            ("2027-02-01", day(2027, 2, 1)),
            ("29-2", day(2028, 2, 29)),
        ] {
            assert_eq!(parse_date(typed, today), Some(date), "{typed}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        let today = day(2026, 11, 22);
        for typed in ["", "31 februari", "32-1", "1-13", "morgen?", "12", "1-2-3-4", "1-1-12345", "-", "ja 1"] {
            assert_eq!(parse_date(typed, today), None, "{typed}");
        }
    }

    #[test]
    fn months_are_shown_in_dutch() {
        assert_eq!(long_date(day(2026, 3, 1)), "1 maart 2026");
        assert_eq!(short_date(day(2026, 3, 1)), "1 mrt 2026");
        assert_eq!(short_date(day(2026, 12, 31)), "31 dec 2026");
    }
}
