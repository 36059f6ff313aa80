//! When two names of organisations are the same one: the only rule for it in the program.
//!
//! A name comes along by a form, by Word, by a phone, and every one of them writes the same name a little differently:
//! with another apostrophe, another hyphen, another space, a letter with its accent loose. What a reader takes for the
//! same name is the same name. Whether there is a space in it does count: a name without it may be another
//! organisation's. Of such names it can be told that they are alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The fewest letters of a name in which one letter more, less or other may be a typing error.
const LONG_ENOUGH: usize = 5;

/// A name as it is compared with others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey(String);

/// What of a name counts: neither capitals, nor how an apostrophe, a hyphen, a space or an accent is written.
#[must_use]
pub fn key(name: &str) -> NameKey {
    let plain: String = name.chars().filter_map(plain).collect();
    let small: String = plain.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    NameKey(small.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether two names are the same.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || key(one) == key(other)
}

/// Whether two names that are not the same look so much alike that somebody may have meant the same: only the spaces,
/// signs or accents differ, or one letter of a word.
#[must_use]
pub fn is_alike(one: &str, other: &str) -> bool {
    if is_same(one, other) {
        return false;
    }
    let (one, other) = (words(one), words(other));
    if one.concat() == other.concat() {
        return !one.is_empty();
    }
    // A number or a short word may be all that tells two of them apart: `Wijkteam 1` and `Wijkteam 2`.
    let mut differing = one.iter().zip(&other).filter(|(one, other)| one != other);
    let (Some((one_word, other_word)), None) = (differing.next(), differing.next()) else { return false };
    let long = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() >= LONG_ENOUGH;
    one.len() == other.len() && long(one_word) && long(other_word) && strsim::osa_distance(one_word, other_word) == 1
}

/// The sign that stands for all of its kind; nothing for one that is not seen.
const fn plain(c: char) -> Option<char> {
    Some(match c {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ˈ' | '´' | '`' | '＇' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '＂' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' | '﹘' | '﹣' | '－' => '-',
        // A hyphen that only shows where a line ends, and what has no width.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => return None,
        other => other,
    })
}

/// The words of a name, with neither accents nor signs; `&` is written as the word that is said.
fn words(name: &str) -> Vec<String> {
    let bare: String = key(name).0.replace('&', " en ").nfd().filter(|c| !is_combining_mark(*c)).collect();
    bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        for (one, other) in [
            ("Gemeente", "gemeente "),
            ("Thuiszorg 't Huis", "Thuiszorg ’t Huis"),
            ("Thuiszorg 't Huis", "Thuiszorg ‘t Huis"),
            ("Thuiszorg 't Huis", "Thuiszorg ´t Huis"),
            ("Coördinatiepunt", "Coo\u{308}rdinatiepunt"),
            ("Welzijn-Oost", "Welzijn\u{2011}Oost"),
            ("Welzijn-Oost", "WELZIJN–oost"),
            ("Welzijn-Oost", "Wel\u{AD}zijn-Oost"),
            ("IJsselzorg", "Ĳsselzorg"),
            ("IJsselzorg", "ĳsselzorg"),
            ("De Huisartsen", " de\u{A0} Huisartsen"),
            ("De Huisartsen", "De\u{202F}Huisartsen"),
            ("De \"Brug\"", "De “Brug”"),
            ("GGD", "ＧＧＤ"),
            ("Ç", "C\u{327}"),
        ] {
            assert!(is_same(one, other) && is_same(other, one), "{one} {other}");
            assert!(!is_alike(one, other), "what is the same is not only alike: {one} {other}");
        }
    }

    #[test]
    fn a_name_with_another_letter_or_without_a_space_is_another() {
        for (one, other) in [
            ("De Huisartsen", "DeHuisartsen"),
            ("Gemente", "Gemeente"),
            ("Cafe", "Café"),
            ("Welzijn Oost", "Welzijn-Oost"),
            ("", "Gemeente"),
        ] {
            assert!(!is_same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn names_that_somebody_may_have_mixed_up_are_alike() {
        for (one, other) in [
            ("De Huisartsen", "DeHuisartsen"),
            ("Gemente", "Gemeente"),
            ("Gemeente Zwolle", "Gemeetne Zwolle"),
            ("Welzijn Oost", "Welzijn-Oost"),
            ("Zorg & Welzijn", "Zorg en Welzijn"),
            ("Stichting Cafe", "Stichting Café"),
        ] {
            assert!(is_alike(one, other) && is_alike(other, one), "{one} {other}");
        }
    }

    #[test]
    fn names_that_tell_organisations_apart_are_not_alike() {
        for (one, other) in [
            ("Wijkteam 1", "Wijkteam 2"),
            ("Wijkteam Oost", "Wijkteam West"),
            ("GGD", "GGZ"),
            ("Gemeente", "Gemeente Zwolle"),
            ("Welzijn", "Bewonersraad"),
            ("", ""),
            ("!", "?"),
        ] {
            assert!(!is_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_key_of_a_key_is_the_same_key() {
        for name in ["İstanbul", "ﬁ", "Ĳ", "´", "Ａ\u{308}", "ẞ", "ΟΔΟΣ"] {
            assert_eq!(key(&key(name).0), key(name), "{name}");
        }
    }
}
