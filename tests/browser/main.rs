//! The answer form in a real Chromium: filled in by keyboard, closed, gone on with, and handed over.
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
