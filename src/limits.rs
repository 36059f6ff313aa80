//! Limits that the system sets to this process.

/// Turns a limit on the size of files (`ulimit -f`) into a write error, as on a full disk: by default the system ends a
/// program that runs into it (SIGXFSZ), and then neither saves nor tells anything.
pub fn outlive_size_limit() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;
        // Where no handler can be set, the limit ends the program as it always did.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::new(AtomicBool::new(false)));
    }
}
