//! A meeting in its file.

use kartrekker::clean::{clean, clean_line, is_forbidden};
use kartrekker::session::room::size;
use kartrekker::session::{read, write};
use proptest::prelude::*;

use super::{any, cases};

/// Stay where an emoji or a script needs them.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_written_is_read_back_as_it_was(session in any::session()) {
        let reading = read(&write(&session).unwrap()).unwrap();
        prop_assert_eq!(reading.session, session);
        prop_assert!(!reading.edited_by_hand && !reading.newer_format);
    }

    #[test]
    fn a_file_is_never_larger_than_was_counted(session in any::session()) {
        let (written, counted) = (write(&session).unwrap().len(), size(&session));
        prop_assert!(written <= counted, "{} bytes, and {} were counted", written, counted);
    }

    #[test]
    fn a_text_that_is_clean_stays_as_it_is(typed in any::typed()) {
        let (text, line) = (clean(&typed), clean_line(&typed));
        prop_assert_eq!(clean(&text), text.clone());
        prop_assert_eq!(clean_line(&line), line.clone());
        let shown = text.chars().filter(|c| !JOINERS.contains(c)).all(|c| !is_forbidden(c));
        prop_assert!(shown, "{:?}", text);
        prop_assert!(!line.contains(['\n', '\t']));
    }

    #[test]
    fn no_text_makes_the_reader_of_files_fail(text in any::typed()) {
        let _ = read(&text);
    }
}
