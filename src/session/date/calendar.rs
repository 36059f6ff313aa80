//! Days that stand on a calendar: `15-1-2027`, `15 januari`, `de 15e`, `eind januari`, `week 49`, `kerst`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Now;
use super::names::{feast, month, ordinal, weekday};
use crate::session::number::{counted, digits};

/// A day by its number in a month, with or without the year.
pub fn date(words: &[&str], now: Now) -> Option<NaiveDate> {
    let text = words.join(" ");
    if text.len() == 8 && digits(&text, 8).is_some() {
        return on(&text[..4], &text[4..6], &text[6..]);
    }
    let mut pieces: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|piece| !piece.is_empty()).collect();
    if let Some((number, name)) = pieces.first().and_then(|first| glued(first)) {
        pieces.splice(..1, [number, name]);
    }
    match *pieces.as_slice() {
        [year, m, d] if digits(year, 4).is_some() && year.len() == 4 => on(year, m, d),
        [d, m, year] => on(year, m, d),
        [d, m] => now.of_years(|year| on_day(year, m, d)),
        // A number alone may be anything.
        [d] if digits(d, 2).is_none() && d.starts_with(|c: char| c.is_ascii_digit()) => {
            now.ahead().pick(days_of_months(d, now))
        }
        _ => None,
    }
}

/// `15jan`
fn glued(piece: &str) -> Option<(&str, &str)> {
    let at = piece.find(|c: char| !c.is_ascii_digit()).filter(|at| *at > 0)?;
    let (number, name) = piece.split_at(at);
    month(name).map(|_| (number, name))
}

fn on(typed: &str, m: &str, d: &str) -> Option<NaiveDate> {
    on_day(year(typed)?, m, d)
}

fn on_day(year: i32, m: &str, d: &str) -> Option<NaiveDate> {
    match month(m) {
        Some(m) => NaiveDate::from_ymd_opt(year, m, counted(d).or_else(|| ordinal(d))?),
        None => NaiveDate::from_ymd_opt(year, digits(m, 2)?, digits(d, 2)?),
    }
}

/// A year: `2027`, `'27`, `27`.
pub fn year(typed: &str) -> Option<i32> {
    let bare = typed.strip_prefix('\'').unwrap_or(typed);
    let year = match (digits(bare, 4)?, bare.len()) {
        (short, 2) => 2000 + short,
        // There was no year 0.
        (long, 4) if long > 0 => long,
        _ => return None,
    };
    i32::try_from(year).ok()
}

/// The days with a number, such as `15e`, in the months around today: February lacks a few.
fn days_of_months(d: &str, now: Now) -> Vec<NaiveDate> {
    let number = ordinal(d).or_else(|| digits(d, 2));
    let of = |months| number.and_then(|number| first_of_month(now.today, months)?.with_day(number));
    (-2..=2).filter_map(of).collect()
}

/// A day by its number, of which the day of the week is known: the two may tell which month is meant.
pub fn numbered(d: &str, wanted: Weekday, now: Now) -> Option<NaiveDate> {
    let days = days_of_months(d, now);
    let fitting = days.iter().copied().filter(|day| day.weekday() == wanted);
    now.pick(fitting).or_else(|| now.pick(days.iter().copied()))
}

/// The first of the month that is so many months from the one that a day is in.
fn first_of_month(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let first = day.with_day(1)?;
    let by = Months::new(months.unsigned_abs());
    if months < 0 { first.checked_sub_months(by) } else { first.checked_add_months(by) }
}

/// The Monday of the week that is so many weeks from the one that a day is in.
pub fn monday(day: NaiveDate, weeks: i64) -> Option<NaiveDate> {
    let since = i64::from(day.weekday().num_days_from_monday());
    day.checked_add_signed(chrono::TimeDelta::try_days(7 * weeks - since)?)
}

/// A day of a week.
pub fn in_week(monday: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    monday.checked_add_days(Days::new(day.num_days_from_monday().into()))
}

/// A day of a week that has a number: `week 49`, `wk 3`, `week 1 2027`.
pub fn week(words: &[&str], day: Weekday, now: Now) -> Option<NaiveDate> {
    let (number, rest) = match *words {
        ["week" | "wk" | "weeknr" | "weeknummer", number, ref rest @ ..] => (number, rest),
        [glued, ref rest @ ..] => (["week", "wk", "w"].iter().find_map(|name| glued.strip_prefix(name))?, rest),
        [] => return None,
    };
    let number = digits(number, 2)?;
    let of = |year| NaiveDate::from_isoywd_opt(year, number, day);
    match *rest {
        [] => now.of_years(of),
        [typed] | ["van", typed] => of(year(typed)?),
        _ => None,
    }
}

/// A day with a name, with or without the year.
pub fn named(words: &[&str], now: Now) -> Option<NaiveDate> {
    now.of_years(|year| feast(words, year)).or_else(|| {
        let (typed, name) = words.split_last()?;
        feast(name, year(typed)?)
    })
}

/// A place in a month, a week or a year.
#[derive(Clone, Copy)]
enum Edge {
    Begin,
    Half,
    End,
}

impl Edge {
    fn of_month(self, first: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Begin => Some(first),
            Self::Half => first.with_day(15),
            Self::End => first.checked_add_months(Months::new(1))?.pred_opt(),
        }
    }

    /// Of a working week.
    const fn weekday(self) -> Weekday {
        match self {
            Self::Begin => Weekday::Mon,
            Self::Half => Weekday::Wed,
            Self::End => Weekday::Fri,
        }
    }

    fn of_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Begin => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Half => None,
            Self::End => NaiveDate::from_ymd_opt(year, 12, 31),
        }
    }
}

/// The beginning, the middle or the end of something: `eind januari`, `half december`, `begin volgende week`. What is to
/// be done `deze maand` is to be done by its end.
pub fn edge(words: &[&str], now: Now) -> Option<NaiveDate> {
    let (edge, rest) = match *words {
        ["begin" | "primo", ref rest @ ..] => (Edge::Begin, rest),
        ["half" | "halverwege" | "medio" | "midden", ref rest @ ..] => (Edge::Half, rest),
        ["eind" | "einde" | "ultimo", ref rest @ ..] => (Edge::End, rest),
        ["deze", "week" | "maand" | "jaar"] => (Edge::End, words),
        _ => return None,
    };
    let period: Vec<&str> = rest.iter().copied().filter(|word| !["van", "de", "het", "in"].contains(word)).collect();
    let first = |year, name| NaiveDate::from_ymd_opt(year, month(name)?, 1);
    let day = edge.weekday();
    match *period.as_slice() {
        [name] if month(name).is_some() => now.of_years(|year| edge.of_month(first(year, name)?)),
        [name, typed] if month(name).is_some() => edge.of_month(first(year(typed)?, name)?),
        ["maand"] | ["deze", "maand"] => {
            now.pick((-1..=1).filter_map(|months| edge.of_month(first_of_month(now.today, months)?)))
        }
        ["volgende", "maand"] => edge.of_month(first_of_month(now.today, 1)?),
        ["week"] | ["deze", "week"] => now.pick((-1..=1).filter_map(|weeks| in_week(monday(now.today, weeks)?, day))),
        ["volgende", "week"] => in_week(monday(now.today, 1)?, day),
        ["jaar"] | ["deze", "jaar"] => now.of_years(|year| edge.of_year(year)),
        ["volgende", "jaar"] => edge.of_year(now.today.year() + 1),
        [typed] if typed.len() == 4 => edge.of_year(year(typed)?),
        ref of_a_week => week(of_a_week, day, now),
    }
}

/// `eerste maandag van december`, `laatste vrijdag van de maand`
pub fn nth_weekday(words: &[&str], now: Now) -> Option<NaiveDate> {
    let (which, day, period) = match *words {
        [which, day, "van" | "in", ref period @ ..] => (which, weekday(day)?, period),
        _ => return None,
    };
    let nth = ordinal(which).filter(|nth| (1..=5).contains(nth));
    if nth.is_none() && which != "laatste" {
        return None;
    }
    let of = |first: NaiveDate| {
        let in_month =
            |n: u32| NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), day, u8::try_from(n).ok()?);
        nth.map_or_else(|| in_month(5).or_else(|| in_month(4)), in_month)
    };
    let first = |year, name| NaiveDate::from_ymd_opt(year, month(name)?, 1);
    match *period {
        [name] => now.of_years(|year| of(first(year, name)?)),
        [name, typed] if month(name).is_some() => of(first(year(typed)?, name)?),
        ["de" | "deze", "maand"] => now.pick((-1..=1).filter_map(|months| of(first_of_month(now.today, months)?))),
        ["volgende", "maand"] => of(first_of_month(now.today, 1)?),
        _ => None,
    }
}
