//! The bytes of a file as text, and what it was saved as where that is no UTF-8.

use crate::text::slip as words;

/// A text, and what is wrong with how it was saved.
pub struct FileText {
    /// The text, as far as it is one.
    pub text: String,
    /// What is wrong, and at which byte of the text.
    pub wrong: Option<((String, String), usize)>,
    /// Whether the text is whole, so that it can be read all the same.
    pub is_whole: bool,
}

/// What other programs write at the beginning of their documents, and what those are.
const DOCUMENTS: [(&[u8], &str); 3] = [
    (b"PK\x03\x04", words::A_WORD_DOCUMENT),
    (b"\xD0\xCF\x11\xE0", words::A_WORD_DOCUMENT),
    (b"{\\rtf", words::RICH_TEXT),
];

/// The bytes from 80 to 9F, in which Windows-1252 differs from Latin-1; those that it leaves open are kept as they are.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Reads the bytes of the file with this name.
pub fn decode(name: &str, bytes: Vec<u8>) -> FileText {
    if let Some(what) = document(&bytes) {
        let wrong = Some((words::no_text(name, what), 0));
        return FileText { text: String::new(), wrong, is_whole: false };
    }
    if let Some(text) = utf16(&bytes) {
        return FileText { text, wrong: Some((words::utf16(name), 0)), is_whole: true };
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
            // As lines ended on a Mac of long ago, and still do in some programs.
            let text = if text.contains('\n') { text } else { text.replace('\r', "\n") };
            return FileText { text, wrong: None, is_whole: true };
        }
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    // A file with letters in UTF-8 as well was saved as UTF-8, and damaged later.
    let is_ansi = bytes.utf8_chunks().all(|chunk| chunk.valid().is_ascii());
    if is_ansi {
        let text = bytes.iter().map(|byte| windows(*byte)).collect();
        return FileText { text, wrong: Some((words::ansi(name), at)), is_whole: true };
    }
    // Only what comes before is kept: enough to show the line, and nothing is parsed.
    let text = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default()).into_owned();
    let at = if text.starts_with('\u{FEFF}') { at - '\u{FEFF}'.len_utf8() } else { at };
    let text = text.trim_start_matches('\u{FEFF}').to_owned();
    FileText { text, wrong: Some((words::not_utf8(name), at)), is_whole: false }
}

/// What kind of document this is, when it is one of another program.
fn document(bytes: &[u8]) -> Option<&'static str> {
    let known = DOCUMENTS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what);
    let start = bytes.trim_ascii_start();
    let is_page = |tag: &str| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()));
    known.or_else(|| (is_page("<!doctype html") || is_page("<html")).then_some(words::A_WEB_PAGE))
}

/// The text of a file in UTF-16, with a mark of the order of its bytes or without.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (from, read): (usize, fn([u8; 2]) -> u16) = match bytes {
        [0xFF, 0xFE, ..] => (2, u16::from_le_bytes),
        [0xFE, 0xFF, ..] => (2, u16::from_be_bytes),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => (0, u16::from_le_bytes),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => (0, u16::from_be_bytes),
        _ => return None,
    };
    let units: Vec<u16> = bytes[from..].as_chunks::<2>().0.iter().map(|pair| read(*pair)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The letter that a byte is in Windows-1252.
fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Option<String>) {
        let FileText { text, wrong, .. } = decode("x.toml", bytes.to_vec());
        (text, wrong.map(|((message, _), _)| message))
    }

    #[test]
    fn a_mark_of_utf8_is_taken() {
        assert_eq!(decoded("\u{FEFF}é = 1".as_bytes()), ("é = 1".to_owned(), None));
    }

    #[test]
    fn lines_that_end_as_on_an_old_mac_are_lines() {
        assert_eq!(decoded(b"id = 1\rnumber = 2\r").0, "id = 1\nnumber = 2\n");
        assert_eq!(decoded(b"id = 1\r\nx = \"\r\"").0, "id = 1\r\nx = \"\r\"");
    }

    #[test]
    fn utf16_is_read_in_either_order_with_a_mark_or_without() {
        let units: Vec<u16> = "id = \"cliënt\"".encode_utf16().collect();
        let small: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let large: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [[&b"\xFF\xFE"[..], &small].concat(), [&b"\xFE\xFF"[..], &large].concat(), small, large] {
            let (text, wrong) = decoded(&bytes);
            assert_eq!(text, "id = \"cliënt\"");
            assert!(wrong.unwrap().contains("UTF-16"));
        }
    }

    #[test]
    fn windows_1252_is_told_from_a_damaged_file() {
        let (text, wrong) = decoded(b"title = \"cli\xEBnt \x96 \x93zo\x94\"");
        assert_eq!(text, "title = \"cliënt – “zo”\"");
        assert!(wrong.unwrap().contains("ANSI"));
        let (text, wrong) = decoded("title = \"cliënt".bytes().chain([0xFF]).collect::<Vec<_>>().as_slice());
        assert_eq!(text, "title = \"cliënt");
        assert!(wrong.unwrap().contains("niet opgeslagen als UTF-8"));
    }

    #[test]
    fn documents_of_other_programs_are_told() {
        for (bytes, what) in
            [(&b"PK\x03\x04.."[..], "Word"), (b"{\\rtf1 x", "RTF"), (b"\n<!DOCTYPE HTML>", "webpagina")]
        {
            assert!(decoded(bytes).1.unwrap().contains(what));
        }
    }
}
