//! A document as every format knows it: headings, paragraphs, lists and tables, and in them words.

use crate::content::Reference;

/// A report, a page or a whole guide, ready to be written in any format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title, on one line. It may be a user's.
    pub title: String,
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

/// A run of words of one kind. A line break in it counts as a space.
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
}
