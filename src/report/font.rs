//! The letters of documents that carry their own: Atkinson Hyperlegible, made for people who see less well. Its licence
//! stands beside it.

/// The plain letters.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegible-Regular.ttf");
/// The bold letters.
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegible-Bold.ttf");
