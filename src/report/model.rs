//! A document as every format knows it: headings, paragraphs, lists and tables, and in them words.

use chrono::NaiveDate;

use super::picture::Picture;
use crate::clean;
use crate::content::Reference;

/// A report, a page or a whole guide, ready to be written in any format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title, on one line. It may be a user's.
    pub title: String,
    /// What kind of document it is, such as `Verslag`; empty for a page of a guide.
    pub kind: String,
    /// The day that it is about, if it is about one.
    pub date: Option<NaiveDate>,
    /// The language of the text, a BCP 47 tag such as `nl`.
    pub language: String,
    /// What comes under the title, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a document that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// How deep: the title of the document is 1, so headings are 2 to 6.
        level: u8,
        /// What it says.
        words: Words,
        /// The place in the guide that is told under it, so that a link to that place can lead here.
        place: Option<Reference>,
    },
    /// A paragraph.
    Paragraph(Words),
    /// A list whose order says nothing.
    Bullets(Vec<Words>),
    /// A list whose order matters, from 1.
    Steps(Vec<Words>),
    /// What somebody says, in the words of the guide.
    Quote {
        /// What is said.
        words: Words,
        /// Who says it, when that is known.
        by: Option<String>,
    },
    /// What a user typed, of one or more lines. The line breaks are the user's and stay.
    Note(String),
    /// Short facts, each with its label.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// How all questions stand, in a picture.
    Picture(Picture),
    /// What follows begins on a page of its own, where there are pages.
    PageBreak,
    /// The same where what stands before it fits on one page; else it follows at once, so that no page is nearly empty.
    SoftBreak,
}

/// A labelled fact, such as the date of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about, without a colon.
    pub label: String,
    /// What it is.
    pub value: Words,
}

/// A table with one row of column titles. Every row has as many cells as there are titles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The titles of the columns.
    pub header: Vec<String>,
    /// The rows, in order.
    pub rows: Vec<Vec<Words>>,
}

/// Words in a line of text, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<Inline>);

/// A run of words of one kind. A line break in words of ours counts as a space; one in what a user typed stays where
/// there is room for lines: [`Words::passages`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words of ours or of the guide.
    Text(String),
    /// Words of ours that stand out.
    Strong(String),
    /// Words that a user typed: a name, a title, an action item.
    User(String),
    /// Words that lead to another place in the guide.
    Link {
        /// The words on paper.
        label: String,
        /// What the place is called, such as `advies 1.2A`, for where a link cannot be followed.
        place: String,
        /// The place.
        target: Reference,
    },
    /// What follows stands on a new line, where there is room for lines.
    Break,
}

impl Document {
    /// A document with nothing under its title yet.
    #[must_use]
    pub fn new(title: String, language: &str) -> Self {
        Self { title, kind: String::new(), date: None, language: language.to_owned(), blocks: Vec::new() }
    }

    /// The places that its words lead to, in order, each as often as they do.
    pub fn links(&self) -> impl Iterator<Item = &Reference> {
        self.blocks.iter().flat_map(Block::words).flat_map(|words| &words.0).filter_map(|inline| match inline {
            Inline::Link { target, .. } => Some(target),
            Inline::Text(_) | Inline::Strong(_) | Inline::User(_) | Inline::Break => None,
        })
    }
}

impl Block {
    /// A heading of a level from 2 to 6.
    pub fn heading(level: u8, words: impl Into<Words>) -> Self {
        Self::Heading { level, words: words.into(), place: None }
    }

    /// A heading of a level from 2 to 6 above what is told of a place in the guide.
    pub fn heading_of(level: u8, words: impl Into<Words>, place: Reference) -> Self {
        Self::Heading { level, words: words.into(), place: Some(place) }
    }

    /// A paragraph.
    pub fn paragraph(words: impl Into<Words>) -> Self {
        Self::Paragraph(words.into())
    }
}

impl Block {
    /// All words in it.
    fn words(&self) -> Vec<&Words> {
        match self {
            Self::Heading { words, .. } | Self::Paragraph(words) | Self::Quote { words, .. } => vec![words],
            Self::Bullets(items) | Self::Steps(items) => items.iter().collect(),
            Self::Facts(facts) => facts.iter().map(|fact| &fact.value).collect(),
            Self::Table(table) => table.rows.iter().flatten().collect(),
            Self::Note(_) | Self::Picture(_) | Self::PageBreak | Self::SoftBreak => Vec::new(),
        }
    }
}

impl Fact {
    /// A value with its label.
    pub fn new(label: &str, value: impl Into<Words>) -> Self {
        Self { label: label.to_owned(), value: value.into() }
    }
}

impl Words {
    /// Words that a user typed.
    pub fn user(text: &str) -> Self {
        Inline::User(text.to_owned()).into()
    }

    /// Words of ours that stand out.
    pub fn strong(text: &str) -> Self {
        Inline::Strong(text.to_owned()).into()
    }

    /// These words, and more behind them.
    #[must_use]
    pub fn and(mut self, more: impl Into<Self>) -> Self {
        self.0.extend(more.into().0);
        self
    }

    /// The words alone, on one line.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(Inline::plain).collect()
    }
}

impl Inline {
    /// The words alone, on one line and fit for a screen. A link is its label, and the name of the place behind it
    /// unless the label says that already.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::User(text) => one_line(text),
            Self::Break => " ".to_owned(),
            Self::Link { label, place, .. } if names(label, place) => one_line(label),
            Self::Link { label, place, .. } => one_line(&format!("{label} ({place})")),
        }
    }
}

/// The text with its line breaks and tabs as spaces. Files and keys are cleaned where they come in; what is made in
/// memory may not be, and a document is often printed.
pub(super) fn one_line(text: &str) -> String {
    clean::on_one_line(text)
}

/// Whether the label holds the name of the place, and not only the beginning of another name: `1.1` in `1.12`.
fn names(label: &str, place: &str) -> bool {
    let (label, place) = (label.to_lowercase(), place.to_lowercase());
    label.match_indices(&place).any(|(at, _)| !label[at + place.len()..].starts_with(char::is_alphanumeric))
}

impl From<Inline> for Words {
    fn from(inline: Inline) -> Self {
        Self(vec![inline])
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Inline::Text(text).into()
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(label: &str, place: &str) -> Inline {
        Inline::Link { label: label.into(), place: place.into(), target: Reference::Source }
    }

    #[test]
    fn a_link_names_its_place_once() {
        assert_eq!(link("Vraag 1.1", "vraag 1.1").plain(), "Vraag 1.1");
        assert_eq!(link("antwoord A", "advies 3.1A").plain(), "antwoord A (advies 3.1A)");
        assert_eq!(link("vraag 1.12", "vraag 1.1").plain(), "vraag 1.12 (vraag 1.1)");
    }

    #[test]
    fn words_stay_on_one_line_and_carry_no_control_character() {
        let words = Words::user("a\r\nb\tc").and("\u{1b}[2J");
        assert_eq!(words.plain(), "a b c\u{FFFD}[2J");
    }
}
