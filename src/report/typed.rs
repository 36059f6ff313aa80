//! What was typed, as what it is: lines, lists made from lines, and addresses.
//!
//! Who types `- een` or `1. een` means a list, and who types an address means a link. Every format that has lists and
//! links asks here, so that all of them find the same.

use linkify::{LinkFinder, LinkKind};

use super::model::{Inline, Words};
use crate::clean;

/// Word refuses a file with a longer address.
const LONGEST_ADDRESS: usize = 2000;
/// How many spaces stand a line so deep that it is within another item.
const DEEPER: usize = 2;
/// How deep lists go; deeper ones are seldom meant.
const DEEPEST: usize = 3;

/// Lines of one kind below each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// Lines that stay lines; one without words is a blank one.
    Lines(Vec<Words>),
    /// A list.
    List {
        /// How many lists it stands within, by the spaces in front of it.
        depth: usize,
        /// The number of its first item; nothing when its items have none.
        first: Option<u32>,
        /// Its items, without the sign or the number in front.
        items: Vec<Words>,
    },
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Words(String),
    /// An address, whole.
    Address {
        /// As it was typed.
        shown: String,
        /// Where it leads, in ASCII.
        target: String,
    },
}

/// The sign in front of an item of a list.
struct Sign {
    depth: usize,
    number: Option<u32>,
    /// How many bytes it takes, with what stands around it.
    length: usize,
}

impl Words {
    /// The words as what stands below each other: most are one line. Blank lines around them are gone.
    #[must_use]
    pub fn passages(&self) -> Vec<Passage> {
        let lines = self.lines();
        let filled = |line: &Self| !line.plain().trim().is_empty();
        let Some(first) = lines.iter().position(filled) else { return Vec::new() };
        let last = lines.iter().rposition(filled).unwrap_or(first);
        let mut passages: Vec<Passage> = Vec::new();
        for line in &lines[first..=last] {
            match line.item() {
                Some((sign, item)) => add_item(&mut passages, &sign, item),
                None => match passages.last_mut() {
                    Some(Passage::Lines(lines)) => lines.push(line.clone()),
                    _ => passages.push(Passage::Lines(vec![line.clone()])),
                },
            }
        }
        passages.into_iter().filter_map(Passage::without_blank_ends).collect()
    }

    /// The words when they are one line that is no item of a list.
    #[must_use]
    pub fn is_plain_line(&self) -> bool {
        match self.passages().as_slice() {
            [] => true,
            [Passage::Lines(lines)] => lines.len() == 1,
            _ => false,
        }
    }

    /// The lines of the words: what a user typed breaks where he broke it, and words of ours where that is said.
    fn lines(&self) -> Vec<Self> {
        let mut lines = vec![Self::default()];
        for inline in &self.0 {
            let pieces: Vec<Option<Inline>> = match inline {
                Inline::Break => vec![None, None],
                Inline::User(text) if text.contains(['\n', '\r', '\t']) => {
                    let text = clean::clean(text).replace('\t', "    ");
                    text.split('\n').map(|line| Some(Inline::User(line.trim_end().to_owned()))).collect()
                }
                other => vec![Some(other.clone())],
            };
            for (at, piece) in pieces.into_iter().enumerate() {
                if at > 0 {
                    lines.push(Self::default());
                }
                if let (Some(line), Some(piece)) = (lines.last_mut(), piece) {
                    line.0.push(piece);
                }
            }
        }
        lines
    }

    /// What it says as an item of a list, when a user began the line as one.
    fn item(&self) -> Option<(Sign, Self)> {
        let (first, rest) = self.0.split_first()?;
        let Inline::User(text) = first else { return None };
        let sign = Sign::of(text)?;
        let item = Self::user(text.get(sign.length..)?.trim());
        Some((sign, rest.iter().cloned().fold(item, Self::and)))
    }
}

impl Sign {
    /// The sign at the beginning of a line; nothing when something else stands there, or nothing behind it.
    fn of(line: &str) -> Option<Self> {
        let inner = line.trim_start();
        let spaces: usize = line[..line.len() - inner.len()].chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let sign = match inner[digits..].chars().next()? {
            '-' | '–' | '•' | '*' if digits == 0 => inner.chars().next()?.len_utf8(),
            // A year at the end of a sentence has more digits.
            '.' | ')' if (1..=3).contains(&digits) => digits + 1,
            _ => return None,
        };
        let behind = &inner[sign..];
        let is_item = behind.starts_with([' ', '\t']) && !behind.trim().is_empty();
        let number = if digits == 0 { None } else { Some(inner[..digits].parse().ok()?) };
        let length = line.len() - inner.len() + sign;
        is_item.then_some(Self { depth: spaces.div_ceil(DEEPER).min(DEEPEST), number, length })
    }
}

/// Puts an item behind what is there: in the list that it goes on with, or in one of its own.
fn add_item(passages: &mut Vec<Passage>, sign: &Sign, item: Words) {
    if let Some(Passage::List { depth, first, items }) = passages.last_mut() {
        let next = first.map(|first| first.saturating_add(u32::try_from(items.len()).unwrap_or(u32::MAX)));
        if *depth == sign.depth && next == sign.number {
            items.push(item);
            return;
        }
    }
    passages.push(Passage::List { depth: sign.depth, first: sign.number, items: vec![item] });
}

impl Passage {
    /// Without blank lines at the beginning and the end: a list has its own room around it.
    fn without_blank_ends(self) -> Option<Self> {
        let Self::Lines(lines) = self else { return Some(self) };
        let filled = |line: &Words| !line.plain().trim().is_empty();
        let (first, last) = (lines.iter().position(filled)?, lines.iter().rposition(filled)?);
        Some(Self::Lines(lines[first..=last].to_vec()))
    }
}

impl Inline {
    /// Its words and the addresses in them, fit for a screen.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        let text = self.plain();
        match self {
            Self::Text(_) | Self::User(_) => spans(&text),
            Self::Strong(_) | Self::Link { .. } | Self::Break => vec![Span::Words(text)],
        }
    }
}

/// A text and the addresses in it: those of pages and of mail, and no others.
fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for span in LinkFinder::new().spans(text) {
        let shown = span.as_str();
        let target = match span.kind() {
            Some(LinkKind::Email) => Some(format!("mailto:{shown}")),
            Some(LinkKind::Url) if is_page(shown) => Some(shown.to_owned()),
            _ => None,
        };
        match target.map(|target| ascii(&target)).filter(|target| target.len() <= LONGEST_ADDRESS) {
            Some(target) => spans.push(Span::Address { shown: shown.to_owned(), target }),
            None => match spans.last_mut() {
                Some(Span::Words(words)) => words.push_str(shown),
                _ => spans.push(Span::Words(shown.to_owned())),
            },
        }
    }
    spans
}

fn is_page(address: &str) -> bool {
    let scheme = address.split_once("://").map_or("", |(scheme, _)| scheme);
    ["http", "https"].iter().any(|page| scheme.eq_ignore_ascii_case(page))
}

/// An address as files want it: every byte that may not stand in one by its number.
fn ascii(address: &str) -> String {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte);
    let piece = |byte: u8| if allowed(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    address.bytes().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(depth: usize, first: Option<u32>, items: &[&str]) -> Passage {
        Passage::List { depth, first, items: items.iter().map(|item| Words::user(item)).collect() }
    }

    fn lines(lines: &[&str]) -> Passage {
        Passage::Lines(lines.iter().map(|line| Words::user(line)).collect())
    }

    #[test]
    fn lines_that_begin_with_a_sign_or_a_number_are_lists_and_the_others_stay_lines() {
        let text = "Dit:\n- een\n- twee\n\nEn dit.\n\nOok:\n1. eerst\n2) dan\n5. later\n   - diep";
        assert_eq!(
            Words::user(text).passages(),
            [
                lines(&["Dit:"]),
                list(0, None, &["een", "twee"]),
                lines(&["En dit.", "", "Ook:"]),
                list(0, Some(1), &["eerst", "dan"]),
                list(0, Some(5), &["later"]),
                list(2, None, &["diep"]),
            ]
        );
    }

    #[test]
    fn what_only_looks_like_a_list_is_none() {
        assert!(Words::user("\n \n").is_plain_line() && Words::user("een\n").is_plain_line());
        for text in ["-", "- ", "-5 graden", "1.2 Probleem scherp", "2026. Een jaar", "3 uur", "# kop", "--- of", "1."]
        {
            assert!(!matches!(Words::user(text).passages().first(), Some(Passage::List { .. })), "{text}");
        }
        assert!(Words::from("- van ons").is_plain_line(), "nobody typed it");
    }

    #[test]
    fn words_of_ours_and_of_a_user_share_a_line_until_he_breaks_it() {
        let words = Words::strong("Nodig:").and(" ").and(Words::user("tijd\n- en rust")).and("!");
        let first = Words::strong("Nodig:").and(" ").and(Words::user("tijd"));
        let item = Words::user("en rust").and("!");
        let list = Passage::List { depth: 0, first: None, items: vec![item] };
        assert_eq!(words.passages(), [Passage::Lines(vec![first]), list]);
        assert!(!words.is_plain_line() && Words::user("a").and("b").is_plain_line());
        let broken = Words::user("Bellen").and(Inline::Break).and("Vervallen");
        assert_eq!(broken.passages(), [Passage::Lines(vec![Words::user("Bellen"), "Vervallen".into()])]);
        assert_eq!(Words::user(" \n\n").passages(), []);
    }

    #[test]
    fn only_addresses_of_pages_and_of_mail_lead_somewhere_and_they_are_whole() {
        let found = |text: &str| {
            let address = |span| match span {
                Span::Address { shown, target } => Some((shown, target)),
                Span::Words(_) => None,
            };
            Words::user(text).0[0].spans().into_iter().filter_map(address).collect::<Vec<_>>()
        };
        let page = "https://www.voorbeeld.nl/a?b=c&d=(e)#f";
        assert_eq!(found(&format!("Zie ({page}), of mail.")), [(page.to_owned(), page.to_owned())]);
        assert_eq!(found("mail a.b@voorbeeld.nl!"), [("a.b@voorbeeld.nl".into(), "mailto:a.b@voorbeeld.nl".into())]);
        assert_eq!(found("http://voorbeeld.nl/é x")[0].1, "http://voorbeeld.nl/%C3%A9");
        for text in ["javascript:alert(1)", "ftp://voorbeeld.nl/x", "file:///etc/passwd", "voorbeeld.nl", "a@b"] {
            assert!(found(text).is_empty(), "{text}");
        }
        assert!(found(&format!("https://voorbeeld.nl/{}", "x".repeat(LONGEST_ADDRESS))).is_empty());
    }

    #[test]
    fn spans_say_together_what_the_text_says() {
        for text in ["a https://b.nl c@d.nl e", "https://b.nl", "", "ftp://x.nl en ftp://y.nl"] {
            let told: String = Words::user(text).0[0]
                .spans()
                .into_iter()
                .map(|span| match span {
                    Span::Words(words) | Span::Address { shown: words, .. } => words,
                })
                .collect();
            assert_eq!(told, text);
        }
    }
}
