//! What the clock of this computer says, where the user is. A clock may be years off: what is no day gives nothing.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Local, NaiveDate, NaiveDateTime};
#[cfg(feature = "terminal")]
use uuid::{NoContext, Timestamp, Uuid};

/// The last year that a date has room for, on the screens and in the files.
const LAST_YEAR: i32 = 9999;

/// A moment as day and time where the user is; nothing before 1970 or after the year 9999.
pub fn local(time: SystemTime) -> Option<NaiveDateTime> {
    let since = time.duration_since(UNIX_EPOCH).ok()?;
    let utc = DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, since.subsec_nanos())?;
    let local = (utc.year() <= LAST_YEAR).then(|| utc.with_timezone(&Local).naive_local())?;
    (local.year() <= LAST_YEAR).then_some(local)
}

/// The day that a moment is on where the user is; nothing as for [`local`].
pub fn day(time: SystemTime) -> Option<NaiveDate> {
    local(time).map(|local| local.date())
}

/// The day of today.
#[cfg(feature = "terminal")]
pub fn today() -> Option<NaiveDate> {
    day(SystemTime::now())
}

/// A new id, which comes after those that were made before it as far as the clock goes on.
#[cfg(feature = "terminal")]
pub fn new_id() -> Uuid {
    if SystemTime::now() < UNIX_EPOCH {
        // The other way panics before 1970.
        return Uuid::new_v7(Timestamp::from_unix(NoContext, 0, 0));
    }
    Uuid::now_v7()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_moment_has_a_day_only_from_1970_to_the_year_9999() {
        let after = |seconds| UNIX_EPOCH.checked_add(Duration::from_secs(seconds));
        assert_eq!(day(after(1_795_694_400).unwrap()).map(|day| day.year()), Some(2026));
        let impossible = [
            UNIX_EPOCH.checked_sub(Duration::from_secs(1)),
            after(253_402_300_800 + 86_400),
            after(9_000_000_000_000),
            after(i64::MAX.unsigned_abs()),
        ];
        // Windows has no moments so far away as the last of these.
        for impossible in impossible.into_iter().flatten() {
            assert_eq!(day(impossible), None, "{impossible:?}");
        }
    }
}
