//! Numbers as people write them in a sentence: `3`, `drie`.

/// The numbers from one that are written as a word.
const WORDS: [&str; 20] = [
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];

/// A number in plain digits, of at most so many of them.
pub fn digits(word: &str, most: usize) -> Option<u32> {
    let plain = !word.is_empty() && word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
    if plain { word.parse().ok() } else { None }
}

/// A number from 1 on, in digits or as a word without accents.
pub fn counted(word: &str) -> Option<u32> {
    let named = || WORDS.iter().position(|name| *name == word).and_then(|at| u32::try_from(at + 1).ok());
    digits(word, 3).filter(|number| *number > 0).or_else(named)
}

/// Folds a text for comparison: into small letters without accents, with plain dashes and quotes.
pub fn plain(typed: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_normalization::char::is_combining_mark;

    let same = |c: char| match c {
        // Quotes first: taken apart, a loose accent would be a space.
        '’' | '‘' | '`' | '´' | '′' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        c => c,
    };
    typed.to_lowercase().chars().map(same).nfkd().filter(|c| !is_combining_mark(*c)).collect()
}
