//! Sentences that a reader loses the way in, and titles that do not fit where they are shown.

use super::walk::{Text, Use, within};
use crate::problem::{Problem, SourceFile};
use crate::text::lint as words;

/// The most words of a sentence.
const LONGEST_SENTENCE: usize = 25;
/// The most characters of a title in short: what the column beside a page has room for.
const LONGEST_SHORT: usize = 24;
/// The most characters of a title: a line of a screen of 80 columns, with room for a number.
const LONGEST_TITLE: usize = 70;

pub(super) fn look(files: &[SourceFile], texts: &[Text<'_>], out: &mut Vec<Problem>) {
    for text in texts {
        let span = &text.written.span;
        let length = text.words.chars().count();
        match text.used_as {
            Use::Title if length > LONGEST_TITLE => {
                out.push(Problem::warning(span.clone(), words::long_title(length, LONGEST_TITLE)));
            }
            Use::Short if length > LONGEST_SHORT => {
                out.push(Problem::warning(span.clone(), words::long_title(length, LONGEST_SHORT)));
            }
            Use::Title | Use::Short => {}
            Use::Prose | Use::Item => {
                for sentence in sentences(&text.words) {
                    let count = count_words(sentence);
                    if count > LONGEST_SENTENCE {
                        let span = within(files, span, sentence);
                        out.push(Problem::warning(span, words::long_sentence(count, LONGEST_SENTENCE)));
                    }
                }
            }
        }
    }
}

/// How many words a text has. Signs alone are none, and what is said in brackets is not counted: to explain a word must
/// not be punished.
pub(super) fn count_words(text: &str) -> usize {
    let mut depth = 0_usize;
    let outside = |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 { c } else { ' ' }
    };
    let outside: String = text.chars().map(outside).collect();
    outside.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The sentences of a text. A full stop ends one only where what follows begins like a sentence, so that `bijv.` and
/// `o.a.` end none.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…' | '\n')) {
        let after = &text[at + sign.len_utf8()..];
        let rest = after.trim_start_matches(['’', '”', '"', '\'', ')', '.', '!', '?']);
        let next = rest.trim_start();
        let ends = sign == '\n' || (next.len() < rest.len() && next.chars().next().is_some_and(begins_sentence));
        let end = text.len() - rest.len();
        if ends && end > start {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found
}

fn begins_sentence(c: char) -> bool {
    c.is_uppercase() || c.is_ascii_digit() || matches!(c, '‘' | '“' | '"' | '\'' | '(' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::tests::warnings;

    #[test]
    fn a_text_comes_apart_where_a_sentence_ends() {
        assert_eq!(sentences("Een. Twee? Drie!"), ["Een.", "Twee?", "Drie!"]);
        assert_eq!(sentences("Zeg ‘doe dit!’ Ga dan."), ["Zeg ‘doe dit!’", "Ga dan."]);
        assert_eq!(sentences("Bijv. een brief, o.a. van 2.5 pagina's."), ["Bijv. een brief, o.a. van 2.5 pagina's."]);
        assert_eq!(sentences("’s Ochtends. ’s Avonds."), ["’s Ochtends.", "’s Avonds."]);
        assert_eq!(sentences(""), [""]);
    }

    #[test]
    fn what_is_said_in_brackets_counts_for_nothing() {
        assert_eq!(count_words("Het ECD (elektronisch dossier) – is vol (of (bijna) leeg)."), 4);
    }

    #[test]
    fn a_sentence_of_twenty_five_words_is_fine_and_one_more_is_not() {
        let with = |count: usize| {
            let sentence = vec!["woord"; count].join(" ");
            warnings(|guide| guide, |part| part.replace("Houd vol.", &format!("{sentence}. Nog een.")))
        };
        assert_eq!(with(25), Vec::<String>::new());
        assert_eq!(with(26), [words::long_sentence(26, 25).0]);
    }

    #[test]
    fn a_short_title_fits_its_column() {
        let with =
            |count: usize| warnings(|guide| guide, |part| part.replace("Samen\"", &format!("{}\"", "é".repeat(count))));
        assert_eq!(with(24), Vec::<String>::new());
        assert_eq!(with(25), [words::long_title(25, 24).0]);
    }
}
