//! What holds whatever is said, typed or done. The seed is fixed: a run today tries what it tried yesterday.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod agreement;
mod any;
mod formats;
mod fuzz;
mod merging;
mod mutate;
mod reading;
mod undo;
mod written;

use proptest::test_runner::{Config, RngAlgorithm, RngSeed};

/// So many cases of a property, the same in every run; what fails is printed, and no file is left behind.
fn cases(cases: u32) -> Config {
    Config {
        cases,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(22_112_026),
        failure_persistence: None,
        ..Config::default()
    }
}
