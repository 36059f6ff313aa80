//! Dates that people say: `morgen`, `volgende week vrijdag`, `over 2 weken`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The day that is meant, counted from `today`; nothing when the words name none.
pub fn spoken_date(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match *words {
        ["vandaag"] => Some(today),
        ["morgen"] => today.checked_add_days(Days::new(1)),
        ["overmorgen"] => today.checked_add_days(Days::new(2)),
        ["volgende", "week"] => today.checked_add_days(Days::new(7)),
        ["volgende", "maand"] => today.checked_add_months(Months::new(1)),
        ["volgende", "week", day] => {
            let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
            let after = 7 + u64::from(weekday(day)?.num_days_from_monday());
            monday.checked_add_days(Days::new(after))
        }
        ["over", count, unit] => ahead(count, unit, today),
        // The next such day; today does not count.
        [day] | ["komende" | "aanstaande", day] => next(weekday(day)?, today),
        _ => None,
    }
}

fn ahead(count: &str, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    let count = match count {
        "een" | "één" => 1,
        "twee" => 2,
        "drie" => 3,
        "vier" => 4,
        digits => digits.parse::<u32>().ok().filter(|n| (1..=999).contains(n))?,
    };
    match unit {
        "dag" | "dagen" => today.checked_add_days(Days::new(count.into())),
        "week" | "weken" => today.checked_add_days(Days::new(7 * u64::from(count))),
        "maand" | "maanden" => today.checked_add_months(Months::new(count)),
        "jaar" => today.checked_add_months(Months::new(12 * count)),
        _ => None,
    }
}

fn next(day: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let days = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(if days == 0 { 7 } else { days.into() }))
}

/// A Dutch day of the week by its name or its first two letters.
fn weekday(name: &str) -> Option<Weekday> {
    const DAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    let at = DAYS.iter().position(|day| *day == name || (name.len() == 2 && day.starts_with(name)))?;
    u8::try_from(at).ok().and_then(|day| Weekday::try_from(day).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::parse_date;

    /// 22 November 2026 is a Sunday.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    #[test]
    fn what_people_say_is_understood() {
        for (said, date) in [
            ("vandaag", "2026-11-22"),
            ("Morgen", "2026-11-23"),
            ("overmorgen", "2026-11-24"),
            ("vrijdag", "2026-11-27"),
            ("zondag", "2026-11-29"),
            ("komende ma", "2026-11-23"),
            ("volgende week", "2026-11-29"),
            ("volgende week vrijdag", "2026-11-27"),
            ("over 2 weken", "2026-12-06"),
            ("over een week", "2026-11-29"),
            ("over drie maanden", "2027-02-22"),
            ("over 10 dagen", "2026-12-02"),
            ("volgende maand", "2026-12-22"),
        ] {
            assert_eq!(parse_date(said, today()), date.parse().ok(), "{said}");
        }
    }

    #[test]
    fn next_week_is_the_week_after_the_one_that_today_is_in() {
        let wednesday = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        assert_eq!(parse_date("volgende week maandag", wednesday), NaiveDate::from_ymd_opt(2026, 11, 30));
        assert_eq!(parse_date("volgende week vrijdag", wednesday), NaiveDate::from_ymd_opt(2026, 12, 4));
    }

    #[test]
    fn the_end_of_a_month_does_not_run_over() {
        let day = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
        assert_eq!(parse_date("over 1 maand", day), NaiveDate::from_ymd_opt(2027, 2, 28));
    }

    #[test]
    fn words_that_name_no_day_are_no_date() {
        for said in ["ooit", "over weken", "over 0 dagen", "over 1000 dagen", "volgende week ooit", "na vrijdag", "v"] {
            assert_eq!(parse_date(said, today()), None, "{said}");
        }
    }
}
