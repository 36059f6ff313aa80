//! The letters of documents that carry their own. Atkinson Hyperlegible is made for people who see less well; where it
//! lacks a letter, as in Greek, Cyrillic and Vietnamese names, Noto Sans has it. Their licences stand beside them.
//!
//! Of Noto Sans 2.004 only those letters are here, without hints and features: `pyftsubset` was given the Latin, Greek,
//! Cyrillic and Vietnamese blocks and the common signs, less what Atkinson Hyperlegible has.

/// The plain letters.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegible-Regular.ttf");
/// The bold letters.
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegible-Bold.ttf");
/// Plain letters that [`REGULAR`] lacks.
pub static MORE_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular-subset.ttf");
/// Bold letters that [`BOLD`] lacks.
pub static MORE_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold-subset.ttf");
