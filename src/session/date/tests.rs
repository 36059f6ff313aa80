use proptest::prelude::*;

use super::names::{MONTHS, WEEKDAYS};
use super::*;

const ALL: [Which; 3] = [Which::Nearest, Which::Next, Which::Previous];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// 26 November 2026 is a Thursday.
fn thursday() -> NaiveDate {
    day("2026-11-26")
}

fn read(typed: &str, today: &str, which: Which) -> String {
    parse_date(typed, day(today), which).map_or_else(|why| format!("{why:?}"), |date| date.to_string())
}

#[track_caller]
fn all_read(rows: &[(&str, &str)], today: &str) {
    for (typed, date) in rows {
        for which in [Which::Next, Which::Nearest] {
            assert_eq!(read(typed, today, which), *date, "{typed}");
        }
    }
}

#[test]
fn every_row_of_what_people_write_is_read_as_it_is_meant() {
    let rows = include_str!("../../../tests/trials/datums.tsv");
    let mut seen = 0;
    for row in rows.lines().filter(|row| !row.starts_with('#')) {
        let (typed, meant) = row.split_once('\t').unwrap();
        for which in [Which::Next, Which::Nearest] {
            let date = parse_date(typed, thursday(), which).map_or("-".to_owned(), |date| date.to_string());
            assert_eq!(date, meant, "{typed} ({which:?})");
        }
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn a_date_is_read_in_every_way_that_people_write_it() {
    let rows = [
        ("15-1-2027", "2027-01-15"),
        ("15-1", "2027-01-15"),
        ("26-11", "2026-11-26"),
        (" 3 mrt ", "2027-03-03"),
        ("3 maart 2028", "2028-03-03"),
        ("1/12/26", "2026-12-01"),
        ("2027-02-01", "2027-02-01"),
        ("2027/2/1", "2027-02-01"),
        ("15.1.2027", "2027-01-15"),
        ("15. 1. 2027", "2027-01-15"),
        ("15-jan-2027", "2027-01-15"),
        ("15jan", "2027-01-15"),
        ("15 febr.", "2027-02-15"),
        ("1 sept 2027", "2027-09-01"),
        ("29-2", "2028-02-29"),
        ("vijf december", "2026-12-05"),
        ("de 1ste januari", "2027-01-01"),
        ("15 januari volgend jaar", "2027-01-15"),
        ("3 december dit jaar", "2026-12-03"),
        ("dd. 15-1-2027", "2027-01-15"),
        ("tot en met 15 januari", "2027-01-15"),
        ("vóór 15 januari", "2027-01-15"),
        ("vo\u{301}o\u{301}r 15 januari", "2027-01-15"),
        ("15\u{a0}januari", "2027-01-15"),
    ];
    all_read(&rows, "2026-11-26");
}

#[test]
fn what_is_no_date_is_not_guessed() {
    for typed in [
        "",
        "31 februari",
        "32-1",
        "1-13",
        "morgen?",
        "12",
        "1-2-3-4",
        "1-1-12345",
        "-",
        "ja 1",
        "0000-01-01",
        "1-1-0000",
        "0-1",
        "1-0",
        "+1-1-2027",
        "ooit",
        "over weken",
        "over 0 dagen",
        "over 1000 dagen",
        "volgende week ooit",
        "na vrijdag",
        "v",
        "week",
        "week 0",
        "week 54",
        "week 49 of 50",
        "eind",
        "eind van",
        "half 2027",
        "eind foo",
        "om 14:00",
        "14:00",
        "uiterlijk",
        "op",
        "a.s.",
        "zo snel mogelijk",
        "asap",
        "december",
        "in december",
        "15 may",
        "15 august",
        "15 oct",
        "1 january 2027",
        "friday",
        "15 januar",
        "6e vrijdag van december",
        "eerste vrijdag",
        "5e vrijdag van november 2026",
        "2 à 3 weken",
        "15 januari of later",
        "vrijdag of maandag",
        "eerste",
        "vrijdag vrijdag",
        "een paar weken",
        "٣-1",
        "15-1-2027-",
        "15–",
        "kerst?",
    ] {
        let found = ALL.map(|which| parse_date(typed, thursday(), which));
        if typed == "15-1-2027-" {
            // A loose dash says nothing else.
            assert_eq!(found, ALL.map(|_| Ok(day("2027-01-15"))));
        } else {
            assert_eq!(found, ALL.map(|_| Err(NoDate::Unread)), "{typed}");
        }
    }
}

#[test]
fn what_people_say_is_understood() {
    let rows = [
        ("vandaag", "2026-11-22"),
        ("Morgen", "2026-11-23"),
        ("morgenochtend", "2026-11-23"),
        ("vanmiddag", "2026-11-22"),
        ("overmorgen", "2026-11-24"),
        ("gisteravond", "2026-11-21"),
        ("vrijdag", "2026-11-27"),
        ("vrijdagmiddag", "2026-11-27"),
        ("zondag", "2026-11-29"),
        ("komende ma", "2026-11-23"),
        ("volgende week", "2026-11-29"),
        ("komende week", "2026-11-29"),
        ("volgende week vrijdag", "2026-11-27"),
        ("vorige week vrijdag", "2026-11-13"),
        ("afgelopen vrijdag", "2026-11-20"),
        ("vrijdag jl.", "2026-11-20"),
        ("15 januari jl.", "2026-01-15"),
        ("15 november a.s.", "2027-11-15"),
        ("over 2 weken", "2026-12-06"),
        ("over een week", "2026-11-29"),
        ("over drie maanden", "2027-02-22"),
        ("over 10 dagen", "2026-12-02"),
        ("over veertien dagen", "2026-12-06"),
        ("binnen nu en een maand", "2026-12-22"),
        ("over een kwartaal", "2027-02-22"),
        ("over anderhalf jaar", "2028-05-22"),
        ("2 weken geleden", "2026-11-08"),
        ("volgende maand", "2026-12-22"),
        ("volgend jaar", "2027-11-22"),
        ("morgen over een week", "2026-11-30"),
        ("over een week op vrijdag", "2026-11-27"),
        ("vrijdag 27", "2026-11-27"),
        ("vrijdag de 27e", "2026-11-27"),
        ("vrijdag 4-12", "2026-12-04"),
        ("maandag week 50", "2026-12-07"),
        ("week 50, maandag", "2026-12-07"),
        ("in week 2", "2027-01-15"),
        ("week 2 van 2028", "2028-01-14"),
        ("wk49", "2026-12-04"),
        ("eind van het jaar", "2026-12-31"),
        ("eind volgend jaar", "2027-12-31"),
        ("begin 2028", "2028-01-01"),
        ("begin december", "2026-12-01"),
        ("eind februari 2028", "2028-02-29"),
        ("half volgende maand", "2026-12-15"),
        ("begin volgende week", "2026-11-23"),
        ("eind volgende week", "2026-11-27"),
        ("eerste maandag van december", "2026-12-07"),
        ("laatste vrijdag van de maand", "2026-11-27"),
        ("2e dinsdag van januari 2028", "2028-01-11"),
        ("tweede kerstdag", "2026-12-26"),
        ("kerst 2027", "2027-12-25"),
        ("voor pasen", "2027-03-28"),
        ("hemelvaart 2026", "2026-05-14"),
        ("koningsdag 2031", "2031-04-26"),
    ];
    all_read(&rows, "2026-11-22");
}

#[test]
fn a_day_without_a_year_is_the_nearest_of_a_meeting_and_the_next_of_what_is_to_be_done() {
    for (typed, nearest, next) in [
        ("25-11", "2026-11-25", "2027-11-25"),
        ("26-11", "2026-11-26", "2026-11-26"),
        ("1 september", "2026-09-01", "2027-09-01"),
        ("1 mei", "2027-05-01", "2027-05-01"),
        ("half november", "2026-11-15", "2027-11-15"),
        ("week 47", "2026-11-20", "2027-11-26"),
        ("woensdag 25", "2026-11-25", "OtherWeekday(2026-12-25)"),
        ("woensdag 25 november", "2026-11-25", "OtherWeekday(2027-11-25)"),
        ("koningsdag", "2027-04-27", "2027-04-27"),
    ] {
        assert_eq!(read(typed, "2026-11-26", Which::Nearest), nearest, "{typed}");
        assert_eq!(read(typed, "2026-11-26", Which::Next), next, "{typed}");
    }
}

#[test]
fn a_weekday_that_does_not_fit_its_date_is_told_with_the_date() {
    let error = parse_date("zaterdag 27 november", thursday(), Which::Next);
    assert_eq!(error, Err(NoDate::OtherWeekday(day("2026-11-27"))));
    assert_eq!(parse_date("za 27-11-2026", thursday(), Which::Nearest), error);
}

#[test]
fn a_time_behind_a_day_is_passed_over() {
    for time in [
        "om 14:00",
        "om 14.00 uur",
        "om 14 uur",
        "om 14u",
        "om 14u30",
        "om half drie",
        "om twee uur 's middags",
        "14:00",
        "14.00 uur",
        "14u30",
        "14:00-16:00",
        "van 10 tot 12",
        "van 10:00 tot 12:00 uur",
        "vanaf 10 uur",
        "'s avonds",
        "’s ochtends",
        "middag",
        "tussen 9 en 10 uur",
        ", 14:00 uur",
    ] {
        for (said, meant) in [("15 januari", "2027-01-15"), ("vrijdag", "2026-11-27"), ("over 2 weken", "2026-12-10")] {
            assert_eq!(read(&format!("{said} {time}"), "2026-11-26", Which::Next), meant, "{said} {time}");
        }
    }
}

#[test]
fn next_week_is_the_week_after_the_one_that_today_is_in() {
    for (typed, date) in [
        ("volgende week maandag", "2026-11-30"),
        ("volgende week vrijdag", "2026-12-04"),
        ("vrijdag volgende week", "2026-12-04"),
        ("vrijdag van volgende week", "2026-12-04"),
        ("volgende vrijdag", "2026-12-04"),
        ("deze week vrijdag", "2026-11-27"),
        ("deze week", "2026-11-27"),
    ] {
        assert_eq!(read(typed, "2026-11-25", Which::Next), date, "{typed}");
    }
}

#[test]
fn the_end_of_a_month_does_not_run_over() {
    assert_eq!(read("over 1 maand", "2027-01-31", Which::Next), "2027-02-28");
    assert_eq!(read("de 31e", "2027-02-01", Which::Next), "2027-03-31");
}

#[test]
fn months_are_shown_in_dutch() {
    assert_eq!(long_date(day("2026-03-01")), "1 maart 2026");
    assert_eq!(short_date(day("2026-03-01")), "1 mrt 2026");
    assert_eq!(short_date(day("2026-12-31")), "31 dec 2026");
    assert_eq!(whole_date(day("2026-12-04")), "vrijdag 4 december 2026");
}

/// The days of a year and a bit, so that every weekday and every end of a month is among them.
fn days() -> impl Iterator<Item = NaiveDate> {
    thursday().iter_days().take(400)
}

#[test]
fn every_weekday_is_read_long_and_short_with_every_word_before_it_on_every_day() {
    for today in days().take(14) {
        for (at, name) in WEEKDAYS.iter().enumerate() {
            let upcoming = (1..=7).map(|n| today + chrono::Days::new(n));
            let meant = upcoming.clone().find(|day| usize::try_from(day.weekday().num_days_from_monday()) == Ok(at));
            for written in [(*name).to_owned(), name[..2].to_owned(), format!("{}.", &name[..2]), name.to_uppercase()] {
                let before =
                    ["", "op ", "a.s. ", "as. ", "deze ", "komende ", "aanstaande ", "uiterlijk ", "vóór ", "t/m "];
                let typed = before.map(|word| format!("{word}{written}")).into_iter();
                let behind = ["a.s.", "aanstaande", "om 10:00", "10.30 uur"].map(|word| format!("{written} {word}"));
                for typed in typed.chain(behind) {
                    assert_eq!(parse_date(&typed, today, Which::Next).ok(), meant, "{typed} on {today}");
                }
            }
        }
    }
}

#[test]
fn every_month_is_read_long_and_short_with_every_dash_and_every_year() {
    for (at, name) in MONTHS.iter().enumerate() {
        let month = at + 1;
        let meant = day(&format!("2027-{month:02}-03"));
        let short = if month == 3 { "mrt" } else { &name[..3] };
        for written in [
            format!("3 {name} 2027"),
            format!("3 {short} 2027"),
            format!("3 {short}. '27"),
            format!("3e {name} 2027"),
            format!("de 3de {name}, 2027"),
            format!("{} 3 {name} 2027", weekday_name(meant)),
            format!("drie {name} 27"),
            format!("2027{month:02}03"),
        ] {
            assert_eq!(parse_date(&written, thursday(), Which::Nearest), Ok(meant), "{written}");
        }
        for dash in ['-', '/', '.', '–', '—', '‑', '−', '‐'] {
            for year in ["2027", "27", "'27", "’27"] {
                let written = format!("3{dash}{month}{dash}{year}");
                assert_eq!(parse_date(&written, thursday(), Which::Nearest), Ok(meant), "{written}");
            }
        }
    }
}

#[test]
fn every_week_by_its_number_is_its_friday() {
    for week in 1..=52 {
        let meant = NaiveDate::from_isoywd_opt(2027, week, chrono::Weekday::Fri);
        for typed in [format!("week {week} 2027"), format!("wk {week} van 2027"), format!("w{week} '27")] {
            assert_eq!(parse_date(&typed, thursday(), Which::Next).ok(), meant, "{typed}");
        }
    }
}

#[test]
fn only_the_weekday_of_a_date_fits_it() {
    for date in days() {
        for name in WEEKDAYS {
            let read = parse_date(&format!("{name} {}", long_date(date)), thursday(), Which::Next);
            let fits = name == weekday_name(date);
            assert_eq!(read, if fits { Ok(date) } else { Err(NoDate::OtherWeekday(date)) }, "{name} {date}");
        }
    }
}

#[test]
fn so_many_days_weeks_and_months_ahead_are_counted_in_digits_and_in_words() {
    let words = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    for (n, word) in (1_u32..).zip(words) {
        let (weeks, months) = (chrono::Days::new(u64::from(7 * n)), chrono::Months::new(n));
        for count in [n.to_string(), word.to_owned()] {
            for lead in ["", "over ", "binnen ", "uiterlijk over "] {
                let read = |unit: &str| parse_date(&format!("{lead}{count} {unit}"), thursday(), Which::Next);
                assert_eq!(read("weken"), Ok(thursday() + weeks), "{lead}{count}");
                assert_eq!(read("maanden"), Ok(thursday() + months), "{lead}{count}");
            }
        }
    }
}

proptest! {
    #[test]
    fn the_nearest_and_the_next_are_what_they_say(number in 1..=28_u32, month in 1..=12_u32, days in 0..3000_i64) {
        let today = thursday() + chrono::TimeDelta::days(days);
        let typed = format!("{number}-{month}");
        let next = parse_date(&typed, today, Which::Next).unwrap();
        let nearest = parse_date(&typed, today, Which::Nearest).unwrap();
        prop_assert!(next >= today && (next - today).num_days() < 366);
        prop_assert!((nearest - today).num_days().abs() <= 183);
        for date in [next, nearest] {
            prop_assert_eq!((date.day(), date.month()), (number, month));
        }
    }

    #[test]
    fn every_day_that_the_program_writes_is_read_back(days in 365_000..3_000_000_i32, away in -4000..4000_i64) {
        let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
        let today = date + chrono::TimeDelta::days(away);
        for written in [typed_date(date), date.to_string(), long_date(date), short_date(date), whole_date(date)] {
            for which in ALL {
                prop_assert_eq!(parse_date(&written, today, which), Ok(date), "{}", &written);
            }
        }
    }
}
