//! What a file says of itself: title, kind, language, the day that it is about, and what made it.

use super::super::model::{Document, one_line};
use super::xml::Element;
use crate::text::report as words;

/// The language of a document as Word names it: with a country. What is no tag of a language counts as Dutch.
pub(super) fn language(document: &Document) -> String {
    let tag = document.language.as_str();
    let is_tag = !tag.is_empty() && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_tag && tag != "nl" { tag.to_owned() } else { "nl-NL".to_owned() }
}

/// `docProps/core.xml`.
pub(super) fn core(document: &Document) -> Element {
    let subject = Some(&document.kind).filter(|kind| !kind.is_empty());
    let created = document.date.map(|date| {
        let day = format!("{}T00:00:00Z", date.format("%Y-%m-%d"));
        Element::new("dcterms:created").with("xsi:type", "dcterms:W3CDTF").text(day)
    });
    Element::new("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .child(Element::new("dc:title").text(one_line(&document.title)))
        .children(subject.map(|kind| Element::new("dc:subject").text(one_line(kind))))
        // No person: who led the meeting decides whose name stands on it.
        .child(Element::new("dc:creator").text(words::PROGRAM))
        .child(Element::new("cp:lastModifiedBy").text(words::PROGRAM))
        .child(Element::new("dc:language").text(language(document)))
        .children(created)
}

/// `docProps/app.xml`.
pub(super) fn application() -> Element {
    Element::new("Properties")
        .with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .child(Element::new("Application").text(words::PROGRAM))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_gets_its_country_and_other_languages_stay() {
        for (tag, expected) in [("nl", "nl-NL"), ("nl-BE", "nl-BE"), ("fy", "fy"), ("", "nl-NL"), ("<x>", "nl-NL")] {
            assert_eq!(language(&Document::new(String::new(), tag)), expected);
        }
    }
}
