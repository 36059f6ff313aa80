//! Our pages in a real Chromium: the answer form, filled in by keyboard, closed, gone on with and handed over; and the whole
//! program in one page, with which a meeting is held.
//!
//! Without a Chromium the tests say so and pass, unless `KARTREKKER_BROWSER` is `verplicht`. `CHROME` names one that is
//! not on the path. They need Unix: the browser is driven over a pipe.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod chromium;
mod fill_in;
mod looks;
mod meeting;
mod page;
mod program;
