//! A window that Windows opened for the program alone: it closes when the program ends, and what was said last with it.

use std::io::{IsTerminal, Read as _, stdin};

use super::failure::note;
use crate::text::cli as words;

/// Keeps the window until Enter, where somebody clicked on the program: no word was typed behind its name, and this is
/// Windows. In a window that stays it costs one Enter.
pub fn keep_window_until_enter() {
    if cfg!(windows) && std::env::args_os().len() < 2 && stdin().is_terminal() {
        note(words::ENTER_CLOSES);
        // Whatever comes, or nothing more: it was waited for.
        let _ = stdin().read(&mut [0]);
    }
}
