//! Trying again for about a second what another program keeps from being done.
//!
//! On Windows a file that a virus scanner, an indexer or a synchroniser has open cannot be replaced. They let go of it
//! within moments: to say at once that saving failed would be a false alarm, and to wait longer a broken promise.

use std::io;
use std::time::Duration;

/// How long is waited before another try.
const PAUSE: Duration = Duration::from_millis(50);

/// How often it is tried again: for a second in all.
const TRIES: u32 = 20;

/// The numbers of the errors of Windows that a file gives that another program has open: `ERROR_ACCESS_DENIED`,
/// `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION` and `ERROR_USER_MAPPED_FILE`. The first may also last; then it is told a
/// second later.
const HELD_ON_WINDOWS: [i32; 4] = [5, 32, 33, 1224];

/// Whether an error may be over in a moment, because another program has the file open. On other systems a file that is
/// open can be replaced.
#[must_use]
pub fn may_pass(error: &io::Error) -> bool {
    cfg!(windows) && error.raw_os_error().is_some_and(|number| HELD_ON_WINDOWS.contains(&number))
}

/// Does some work, and does it again as long as it fails in a way that may pass; `pause` waits in between.
///
/// # Errors
/// When it fails in another way, or still does after about a second.
pub fn patiently<T, E>(
    mut work: impl FnMut() -> Result<T, E>,
    may_pass: impl Fn(&E) -> bool,
    mut pause: impl FnMut(Duration),
) -> Result<T, E> {
    for _ in 0..TRIES {
        match work() {
            Err(error) if may_pass(&error) => pause(PAUSE),
            done => return done,
        }
    }
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Work that fails so often, with the time that was waited and the tries that it took.
    fn tried(failures: u32, passes: bool) -> (Result<(), u32>, Duration, u32) {
        let (mut waited, mut tries) = (Duration::ZERO, 0);
        let work = || {
            tries += 1;
            if tries > failures { Ok(()) } else { Err(tries) }
        };
        let done = patiently(work, |_| passes, |pause| waited += pause);
        (done, waited, tries)
    }

    #[test]
    fn what_passes_is_tried_again_for_a_second_and_then_told() {
        assert_eq!(tried(0, true), (Ok(()), Duration::ZERO, 1));
        assert_eq!(tried(3, true), (Ok(()), 3 * PAUSE, 4));
        assert_eq!(tried(u32::MAX, true), (Err(21), Duration::from_secs(1), 21));
    }

    #[test]
    fn what_lasts_is_told_at_once() {
        assert_eq!(tried(1, false), (Err(1), Duration::ZERO, 1));
    }

    #[test]
    fn only_windows_keeps_a_file_that_is_open_from_being_replaced() {
        for number in HELD_ON_WINDOWS {
            assert_eq!(may_pass(&io::Error::from_raw_os_error(number)), cfg!(windows), "{number}");
        }
        assert!(!may_pass(&io::Error::from_raw_os_error(112)), "a full disk stays full");
        assert!(!may_pass(&io::ErrorKind::PermissionDenied.into()));
    }
}
