//! The clock of the browser, and ids made of it.

use std::time::{Duration, SystemTime};

use uuid::{Builder, Uuid};

/// Milliseconds since 1970.
pub fn millis() -> f64 {
    js_sys::Date::now()
}

/// The time.
pub fn now() -> SystemTime {
    at(millis())
}

/// The moment so many milliseconds after 1970.
pub fn at(millis: f64) -> SystemTime {
    // A clock before 1970 says 1970.
    SystemTime::UNIX_EPOCH + Duration::try_from_secs_f64(millis.max(0.0) / 1000.0).unwrap_or_default()
}

/// A new id, which comes after those that were made before it as far as the clock goes on.
pub fn new_id() -> Uuid {
    let mut random = [0; 10];
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        // Ten bytes are never too many.
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a time after 1970, in whole milliseconds"
    )]
    let millis = millis().max(0.0) as u64;
    Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}
