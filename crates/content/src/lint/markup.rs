//! Markup of other programs, which a reader gets to see as it is written; and letters that a program has mangled.

use super::walk::{Text, within};
use crate::problem::{Problem, SourceFile};
use crate::text::lint as words;

/// What people put around words to make them stand out.
const PAIRS: [&str; 6] = ["**", "__", "~~", "`", "*", "_"];

/// The names of HTML that somebody types by hand, or that come along with a paste.
const TAGS: [&str; 27] = [
    "a", "b", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "hr", "i", "img", "li", "ol", "p", "span",
    "strong", "sub", "sup", "table", "td", "th", "tr", "u", "ul",
];

pub(super) fn look(files: &[SourceFile], texts: &[Text<'_>], out: &mut Vec<Problem>) {
    for text in texts {
        let span = &text.written.span;
        if let Some(mark) = markup(&text.words) {
            out.push(Problem::warning(within(files, span, mark), words::markup(mark)));
        }
        // Where a character was taken out that may not be there, that was told.
        let source = files.get(span.file).and_then(|file| file.text.get(span.range.clone())).unwrap_or_default();
        if let Some(letters) = mangled(&text.words).filter(|letters| source.contains(letters)) {
            out.push(Problem::warning(within(files, span, letters), words::mangled(letters)));
        }
    }
}

/// The first piece of markup in a text.
fn markup(text: &str) -> Option<&str> {
    let pair = || PAIRS.iter().find_map(|mark| pair(text, mark));
    at_start(text).or_else(pair).or_else(|| tag(text)).or_else(|| entity(text))
}

/// `# Kop` and `- punt`.
fn at_start(text: &str) -> Option<&str> {
    let hashes = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && text[hashes..].starts_with(' ') {
        return text.get(..hashes);
    }
    ["-", "*", "•", "·"].into_iter().find(|sign| text.strip_prefix(sign).is_some_and(|rest| rest.starts_with(' ')))
}

/// `**vet**`: the mark is around words, and not within one.
fn pair<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let begins = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len()..].chars().next();
        !before.is_some_and(|c| c.is_alphanumeric() || mark.contains(c))
            && after.is_some_and(|c| !c.is_whitespace() && !mark.contains(c))
    };
    let ends = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len()..].chars().next();
        before.is_some_and(|c| !c.is_whitespace()) && !after.is_some_and(|c| c.is_alphanumeric() || mark.contains(c))
    };
    let open = text.match_indices(mark).map(|(at, _)| at).find(|at| begins(*at))?;
    let from = open + mark.len();
    let close = text[from..].match_indices(mark).map(|(at, _)| from + at).find(|at| *at > from && ends(*at))?;
    text.get(open..close + mark.len())
}

/// `<br>` and `</b>`.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let end = at + text[at..].find('>')?;
        let inside = text[at + 1..end].trim_start_matches('/');
        let name = inside.split(|c: char| !c.is_ascii_alphanumeric()).next()?.to_lowercase();
        TAGS.contains(&name.as_str()).then(|| &text[at..=end])
    })
}

/// `&nbsp;` and `&#39;`.
fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(at, _)| {
        let end = at + text[at..].find(';')?;
        let name = text[at + 1..end].trim_start_matches('#');
        let is_name = (2..=8).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric());
        is_name.then(|| &text[at..=end])
    })
}

/// Letters that were read in one encoding and written in another: `cliÃ«nt`, `â€œzoâ€`; or lost on the way.
fn mangled(text: &str) -> Option<&str> {
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let is_mangled = match (c, next) {
            ('Ã' | 'Â', Some('\u{80}'..='\u{BF}')) | ('â', Some('€' | '\u{80}')) => true,
            ('\u{FFFD}', _) => return text.get(at..at + c.len_utf8()),
            _ => false,
        };
        if is_mangled {
            return text.get(at..at + c.len_utf8() + next.map_or(0, char::len_utf8));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_of_other_programs_is_found() {
        for (text, mark) in [
            ("Dit is **heel vet** gezet.", "**heel vet**"),
            ("__zo__", "__zo__"),
            ("Doe *dit* eens.", "*dit*"),
            ("Doe _dit_.", "_dit_"),
            ("Typ `kartrekker`.", "`kartrekker`"),
            ("Een regel<br>en nog een.", "<br>"),
            ("Een <a href=\"x\">link</a>.", "<a href=\"x\">"),
            ("Koffie&nbsp;en thee", "&nbsp;"),
            ("Foto&#39;s", "&#39;"),
            ("## Een kop", "##"),
            ("- Een punt", "-"),
        ] {
            assert_eq!(markup(text), Some(mark), "{text}");
        }
    }

    #[test]
    fn signs_that_mean_themselves_are_left_alone() {
        for text in [
            "2 * 3 * 4 is 24.",
            "Zie het sterretje* en dit sterretje*.",
            "een_naam_met_streepjes",
            "Minder dan 5 < 10 > 3",
            "R&D; en Q & A;",
            "#1 in de buurt",
            "-5 graden",
            "Bel <naam> op.",
        ] {
            assert_eq!(markup(text), None, "{text}");
        }
    }

    #[test]
    fn mangled_letters_are_found_and_french_ones_are_not() {
        assert_eq!(mangled("De cliÃ«nt"), Some("Ã«"));
        assert_eq!(mangled("zei â€œjaâ€"), Some("â€"));
        assert_eq!(mangled("een \u{FFFD} weg"), Some("\u{FFFD}"));
        assert_eq!(mangled("Âge, pâté en são"), None);
    }
}
