//! Finding texts by their words, whatever their capitals and accents.
//!
//! An [`Index`] lists every word of a number of texts once. A [`Query`] is compared with that list of words, not with
//! the texts: that stays quick for a guide of any size, and it tells at once whether a word was found whole, at its
//! start or somewhere inside. The same list is where near words are looked for, when no exact ones are there.

mod fold;
mod guide;
mod index;
mod mark;
mod query;

pub use guide::{GuideSpot, texts};
pub use index::{Entry, Hit, Index, Score, one_line};
pub use mark::MarkedText;
pub use query::{Closeness, Query};
