//! The names of months and of days of the week, and how short people write them.

use chrono::{NaiveDate, Weekday};

/// The months. The locales of `chrono` would do too, but bring those of the whole world: hundreds of kilobytes that the
/// system must put in place at every start.
pub const MONTHS: [&str; 12] = [
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

/// The days of the week, from Monday.
pub const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// The times of a day that are written onto a day: `vrijdagmiddag`.
const TIMES_OF_DAY: [&str; 4] = ["ochtend", "morgen", "middag", "avond"];

/// The number of a month by its Dutch name or a usual short form. Of an English name nothing is made: who writes `may`
/// may mean a word.
pub fn month(name: &str) -> Option<u32> {
    let shorter = |month: &str| name.len() == 3 && month.starts_with(name);
    let at = match name {
        "mrt" => Some(2),
        "febr" => Some(1),
        "sept" => Some(8),
        _ => MONTHS.iter().position(|month| *month == name || shorter(month)),
    };
    u32::try_from(at? + 1).ok()
}

/// A day of the week by its name or its first two or three letters, with or without a time of day behind it.
pub fn weekday(name: &str) -> Option<Weekday> {
    let bare = TIMES_OF_DAY.iter().find_map(|time| name.strip_suffix(time)).unwrap_or(name);
    let shorter = |day: &str| (2..=3).contains(&name.len()) && day.starts_with(name);
    let at = WEEKDAYS.iter().position(|day| *day == bare || shorter(day))?;
    u8::try_from(at).ok().and_then(|day| Weekday::try_from(day).ok())
}

/// How many days after today a word is, such as `morgen` or `morgenochtend`.
pub fn days_away(word: &str) -> Option<i64> {
    let bare = TIMES_OF_DAY.iter().find_map(|time| word.strip_suffix(time)).filter(|rest| !rest.is_empty());
    // `overmorgen` ends in a time of day too.
    [Some(word), bare].into_iter().flatten().find_map(|word| match word {
        "vandaag" | "vanochtend" | "vanmorgen" | "vanmiddag" | "vanavond" => Some(0),
        "morgen" => Some(1),
        "overmorgen" => Some(2),
        "gisteren" | "gister" => Some(-1),
        "eergisteren" | "eergister" => Some(-2),
        _ => None,
    })
}

/// `eerste` to `vijfde`, also `1e`, `1ste`, `2de`.
pub fn ordinal(word: &str) -> Option<u32> {
    const WORDS: [&str; 5] = ["eerste", "tweede", "derde", "vierde", "vijfde"];
    let digits =
        ["ste", "de", "e"].iter().find_map(|end| word.strip_suffix(end)).map(|rest| rest.trim_end_matches('\''));
    let number = digits.and_then(|digits| crate::session::number::digits(digits, 2));
    number.or_else(|| WORDS.iter().position(|name| *name == word).and_then(|at| u32::try_from(at + 1).ok()))
}

/// A day with a name in some year.
pub fn feast(words: &[&str], year: i32) -> Option<NaiveDate> {
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    match *words {
        ["nieuwjaar" | "nieuwjaarsdag"] => on(1, 1),
        ["koningsdag"] => {
            let day = on(4, 27)?;
            // On a Sunday it is kept a day earlier.
            if chrono::Datelike::weekday(&day) == Weekday::Sun { day.pred_opt() } else { Some(day) }
        }
        ["bevrijdingsdag"] => on(5, 5),
        ["sinterklaas" | "pakjesavond"] => on(12, 5),
        ["kerstavond"] => on(12, 24),
        ["kerst" | "kerstmis" | "kerstdag"] | ["eerste" | "1e", "kerstdag"] => on(12, 25),
        ["tweede" | "2e", "kerstdag"] => on(12, 26),
        ["oudjaar" | "oudejaarsdag" | "oudejaarsavond"] | ["oud", "en", "nieuw"] => on(12, 31),
        ["pasen"] | ["eerste" | "1e", "paasdag"] => easter(year),
        ["tweede" | "2e", "paasdag"] => easter(year)?.succ_opt(),
        ["hemelvaart" | "hemelvaartsdag"] => easter(year)?.checked_add_days(chrono::Days::new(39)),
        ["pinksteren"] | ["eerste" | "1e", "pinksterdag"] => easter(year)?.checked_add_days(chrono::Days::new(49)),
        ["tweede" | "2e", "pinksterdag"] => easter(year)?.checked_add_days(chrono::Days::new(50)),
        _ => None,
    }
}

/// Easter Sunday: the Sunday after the first full moon of spring, by the rule of Gauss as Butcher wrote it for all years.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, rest) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let day = moon + sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?)
}
