//! The text in the bytes of a file, whatever program saved them, and the answers in a text, whatever stands around them.
//!
//! A form hands over UTF-8. On the way a mail program, an editor or a phone may make something else of it: UTF-16, the
//! code page of Windows, or the body of a mail with a greeting above it.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::answers::{Head, KIND};
use super::refusal::Refusal;

/// How many bytes tell whether each character takes two.
const LOOKED_AT: usize = 1_000;

/// The most braces of which it is tried whether answers begin there.
const TRIED: usize = 100;

/// The text of a file.
///
/// # Errors
/// When the bytes are no text in any of the ways, or were text and are damaged.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    // Some programs put a mark in front of every text that they save.
    let (marked, mark) = Encoding::for_bom(bytes).map_or((None, 0), |(encoding, mark)| (Some(encoding), mark));
    let bytes = &bytes[mark..];
    if let Some(encoding) = marked.or_else(|| wide(bytes)) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        return text.map(std::borrow::Cow::into_owned).ok_or_else(|| damaged(bytes));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    // A letter that is right as UTF-8 is hardly ever chance: then the rest is damaged, and no code page.
    let was_utf_8 = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let is_text =
        |byte: &u8| !matches!(byte, 0..=8 | 11..=31 | 0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D) || *byte == b'\r';
    if was_utf_8 || !bytes.iter().all(is_text) {
        return Err(damaged(bytes));
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
}

/// The encoding in which every character of a Dutch text takes two bytes, one of them nearly always nothing.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs: Vec<&[u8]> = bytes[..bytes.len().min(LOOKED_AT)].chunks_exact(2).collect();
    let nothing = |nth: usize| pairs.iter().filter(|pair| pair[nth] == 0).count();
    match (nothing(0) * 2 > pairs.len(), nothing(1) * 2 > pairs.len()) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

/// What is wrong with bytes that are no text: answers that are damaged, or no text at all.
fn damaged(bytes: &[u8]) -> Refusal {
    if String::from_utf8_lossy(bytes).contains(KIND) { Refusal::NoAnswers { line: None } } else { Refusal::NoText }
}

/// The answers in a text that holds something else too; nothing where there are none.
pub(super) fn answers_in(text: &str) -> Option<&str> {
    let mut behind = 0;
    for (at, _) in text.match_indices('{').take(TRIED) {
        if at < behind || !text.contains(KIND) {
            continue;
        }
        let mut found = serde_json::Deserializer::from_str(&text[at..]).into_iter::<Head>();
        if let Some(Ok(head)) = found.next() {
            behind = at + found.byte_offset();
            if head.kind == KIND {
                return Some(&text[at..behind]);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\"kind\":\"kartrekker-antwoorden\",\"note\":\"coördinatie: één €\"}\r\n";

    fn wide(big: bool, mark: bool) -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(TEXT.encode_utf16());
        units.flat_map(|unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn a_text_is_read_whatever_program_saved_it() {
        let marked = [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat();
        let page = WINDOWS_1252.encode(TEXT).0.into_owned();
        let files =
            [TEXT.into(), marked, page, wide(false, true), wide(false, false), wide(true, true), wide(true, false)];
        for bytes in files {
            assert_eq!(decode(&bytes).unwrap(), TEXT, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_none_and_what_was_text_is_damaged() {
        for bytes in [b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFF".as_slice(), b"PK\x03\x04\x14\0\xE9", b"\xFF\xFE\0\xD8"] {
            assert_eq!(decode(bytes).unwrap_err(), Refusal::NoText, "{bytes:?}");
        }
        let torn = [TEXT.as_bytes(), b"\xC3"].concat();
        assert_eq!(decode(&torn).unwrap_err(), Refusal::NoAnswers { line: None });
    }

    #[test]
    fn answers_are_found_in_the_body_of_a_mail() {
        for around in [
            "Hoi,\n\nHier {of zo} zijn ze:\nANTWOORDEN\n\nGroet",
            "ANTWOORDEN\n--\nVerzonden {vanaf} mijn telefoon",
            "{\"kind\":\"iets anders\"} ANTWOORDEN",
        ] {
            assert_eq!(answers_in(&around.replace("ANTWOORDEN", TEXT.trim())), Some(TEXT.trim()), "{around}");
        }
        for nothing in ["Hoi {kartrekker-antwoorden}", "", "{}", &TEXT[..40]] {
            assert_eq!(answers_in(nothing), None, "{nothing}");
        }
    }
}
