//! The styles that a document uses. What each looks like stands in `assets/word/styles.xml`; the names are those that Word
//! knows, so that its navigation, its outline and a house style find them.

/// The style of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Plain text.
    Normal,
    /// The title of the document.
    Title,
    /// What kind of document it is.
    Subtitle,
    /// A heading of a level from 1 to 6.
    Heading(u8),
    /// An item of a list without numbers.
    ListBullet,
    /// An item of a list with numbers.
    ListNumber,
    /// What somebody says, in the words of the guide.
    Quote,
    /// What a user typed.
    Note,
    /// A short fact with its label.
    Facts,
    /// The title of a column.
    TableHeader,
    /// What stands in a table.
    TableText,
    /// The top of a page.
    Header,
    /// The bottom of a page.
    Footer,
}

/// The style of words that stand out.
pub(super) const STRONG: &str = "Strong";
/// The style of words that lead somewhere.
pub(super) const LINK: &str = "Hyperlink";
/// The style of tables.
pub(super) const TABLE: &str = "KartrekkerTable";

/// How far a note stands in, in twentieths of a point.
pub(super) const NOTE_INDENT: u32 = 227;

impl Style {
    /// Its id; nothing for plain text, which is so without.
    pub(super) const fn id(self) -> Option<&'static str> {
        Some(match self {
            Self::Normal => return None,
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Heading(0 | 1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(3) => "Heading3",
            Self::Heading(4) => "Heading4",
            Self::Heading(5) => "Heading5",
            Self::Heading(_) => "Heading6",
            Self::ListBullet => "ListBullet",
            Self::ListNumber => "ListNumber",
            Self::Quote => "Quote",
            Self::Note => "KartrekkerNote",
            Self::Facts => "KartrekkerFacts",
            Self::TableHeader => "KartrekkerTableHeader",
            Self::TableText => "KartrekkerTableText",
            Self::Header => "Header",
            Self::Footer => "Footer",
        })
    }

    /// Whether it leaves enough room above for a table in front of it.
    pub(super) const fn has_room_above(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Quote | Self::Note)
    }
}

/// `word/styles.xml` for a document in a language, such as `nl-NL`.
pub(super) fn file(language: &str) -> Vec<u8> {
    include_str!("../../../assets/word/styles.xml").replace("{language}", language).into_bytes()
}

/// `word/settings.xml` for a document in a language.
pub(super) fn settings(language: &str) -> Vec<u8> {
    include_str!("../../../assets/word/settings.xml").replace("{language}", language).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_that_a_document_uses_is_in_the_file() {
        let file = String::from_utf8(file("nl-NL")).unwrap();
        let headings = (1..=6).map(Style::Heading);
        let others = [
            Style::Title,
            Style::Subtitle,
            Style::ListBullet,
            Style::ListNumber,
            Style::Quote,
            Style::Note,
            Style::Facts,
            Style::TableHeader,
            Style::TableText,
            Style::Header,
            Style::Footer,
        ];
        let ids = headings.chain(others).filter_map(Style::id).chain([STRONG, LINK, TABLE]);
        for id in ids {
            assert!(file.contains(&format!("w:styleId=\"{id}\"")), "{id}");
        }
        assert!(!file.contains('{') && file.contains(&format!("w:left=\"{NOTE_INDENT}\"")));
    }
}
