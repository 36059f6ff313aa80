//! Days that people say: `morgen`, `volgende week vrijdag`, `over 2 weken`, `vrijdag 4 december`.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use super::calendar::{self, in_week, monday};
use super::names::{days_away, ordinal, weekday};
use super::{NoDate, Now, Which};
use crate::session::number::{counted, digits};

/// The day that the words mean.
pub fn day(words: &[&str], now: Now) -> Result<NaiveDate, NoDate> {
    let words = with_year(words, now);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(date) = calendar::nth_weekday(&words, now) {
        return Ok(date);
    }
    let Some((at, wanted)) = words.iter().enumerate().find_map(|(at, word)| Some((at, weekday(word)?))) else {
        return without_weekday(&words, now).ok_or(NoDate::Unread);
    };
    let date = with_weekday(wanted, &words[..at], &words[at + 1..], now).ok_or(NoDate::Unread)?;
    if date.weekday() == wanted { Ok(date) } else { Err(NoDate::OtherWeekday(date)) }
}

/// `volgend jaar` behind a day is a year.
fn with_year(words: &[&str], now: Now) -> Vec<String> {
    let (rest, year) = match words {
        [rest @ .., "volgende", "jaar"] if !rest.is_empty() => (rest, now.today.year() + 1),
        [rest @ .., "deze", "jaar"] if !rest.is_empty() => (rest, now.today.year()),
        words => return words.iter().map(|word| (*word).to_owned()).collect(),
    };
    let rest = rest.strip_suffix(&["van"]).unwrap_or(rest);
    rest.iter().map(|word| (*word).to_owned()).chain([format!("{year:04}")]).collect()
}

fn without_weekday(words: &[&str], now: Now) -> Option<NaiveDate> {
    let Now { today, .. } = now;
    if let [word] = *words
        && let Some(days) = days_away(word)
    {
        return today.checked_add_signed(TimeDelta::try_days(days)?);
    }
    let period = |unit| Span::new(1, unit);
    match *words {
        ["volgende", unit] => period(unit)?.after(today),
        ["vorige", unit] => period(unit)?.before(today),
        [ref span @ .., "geleden" | "terug"] => Span::read(span)?.before(today),
        _ => ahead(words)
            .and_then(|span| span.after(today))
            .or_else(|| calendar::named(words, now))
            .or_else(|| calendar::date(words, now))
            .or_else(|| calendar::edge(words, now))
            .or_else(|| calendar::week(words.strip_prefix(&["in"]).unwrap_or(words), Weekday::Fri, now))
            .or_else(|| later(words, now)),
    }
}

/// `over 2 weken`, `binnen een maand`, `3 dagen`
fn ahead(words: &[&str]) -> Option<Span> {
    match *words {
        ["over" | "binnen" | "in", ref span @ ..] => Span::read(span.strip_prefix(&["nu", "en"]).unwrap_or(span)),
        ref span => Span::read(span),
    }
}

/// `morgen over een week`
fn later(words: &[&str], now: Now) -> Option<NaiveDate> {
    let at = words.iter().position(|word| *word == "over").filter(|at| *at > 0)?;
    ahead(&words[at..])?.after(without_weekday(&words[..at], now)?)
}

/// A day of the week with what stands before or behind it. The day need not be of that name: the caller looks.
fn with_weekday(wanted: Weekday, before: &[&str], behind: &[&str], now: Now) -> Option<NaiveDate> {
    let Now { today, which } = now;
    let of_week = |weeks| in_week(monday(today, weeks)?, wanted);
    let upcoming = || today.checked_add_days(Days::new(days_until(wanted, today)));
    let rest: &[&str] = match (before, behind) {
        ([], []) if which == Which::Previous => return last(wanted, today),
        ([], []) => return upcoming(),
        (["volgende"], []) => return of_week(1),
        (["vorige" | "laatste"], []) => return last(wanted, today),
        // `vrijdag over een week` counts from that Friday, `over een week op vrijdag` from today.
        ([], ["over", ..]) => return ahead(behind)?.after(upcoming()?),
        ([before @ .., "op"] | before, []) => before,
        ([], ["de" | "van" | "in", behind @ ..] | behind) => behind,
        _ => return None,
    };
    match *rest {
        ["volgende", "week"] => of_week(1),
        ["deze", "week"] => of_week(0),
        ["vorige", "week"] => of_week(-1),
        ["over" | "binnen", ..] => in_week(monday(ahead(rest)?.after(today)?, 0)?, wanted),
        [number]
            if number.starts_with(|c: char| c.is_ascii_digit())
                && ordinal(number).or_else(|| digits(number, 2)).is_some() =>
        {
            calendar::numbered(number, wanted, now)
        }
        _ => calendar::week(rest.strip_prefix(&["in"]).unwrap_or(rest), wanted, now)
            .or_else(|| calendar::named(rest, now))
            .or_else(|| calendar::date(rest, now)),
    }
}

/// How many days it is until the next such day; today does not count.
fn days_until(wanted: Weekday, today: NaiveDate) -> u64 {
    let days = (7 + wanted.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    if days == 0 { 7 } else { days.into() }
}

fn last(wanted: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let days = (7 + today.weekday().num_days_from_monday() - wanted.num_days_from_monday()) % 7;
    today.checked_sub_days(Days::new(if days == 0 { 7 } else { days.into() }))
}

/// So many days or months.
#[derive(Clone, Copy)]
enum Span {
    Days(u32),
    Months(u32),
}

impl Span {
    fn new(count: u32, unit: &str) -> Option<Self> {
        match unit {
            "dag" | "dagen" => Some(Self::Days(count)),
            "week" | "weken" => Some(Self::Days(7 * count)),
            "maand" | "maanden" => Some(Self::Months(count)),
            "kwartaal" | "kwartalen" => Some(Self::Months(3 * count)),
            "jaar" | "jaren" => Some(Self::Months(12 * count)),
            _ => None,
        }
    }

    /// `2 weken`, `een half jaar`, `anderhalf jaar`
    fn read(words: &[&str]) -> Option<Self> {
        match *words {
            ["een", "half", "jaar"] | ["half", "jaar"] | ["een", "halfjaar"] | ["halfjaar"] => Some(Self::Months(6)),
            ["anderhalf", "jaar"] => Some(Self::Months(18)),
            [count, unit] => Self::new(counted(count)?, unit),
            _ => None,
        }
    }

    fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_add_days(Days::new(days.into())),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
    }

    fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_sub_days(Days::new(days.into())),
            Self::Months(months) => day.checked_sub_months(Months::new(months)),
        }
    }
}
