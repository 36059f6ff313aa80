//! Text with links: `[werkvorm 3](work-format:nudge)` inside a sentence.

use serde::{Deserialize, Serialize};

use super::id::{Away, Reference};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words that lead to another place in the guide.
    Link {
        /// The words on the screen.
        label: String,
        /// Where they lead.
        target: Reference,
    },
    /// Words that lead to a place in another guide.
    Away {
        /// The words on the screen.
        label: String,
        /// Where they lead.
        to: Away,
    },
}

/// A text of a guide: words, and links to other places in this guide and in others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rich(Vec<Inline>);

/// A link whose target could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLink {
    /// The target as it was written.
    pub target: String,
}

impl Rich {
    /// Reads a text; a link that cannot be read becomes its label, and is reported.
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<BadLink>) {
        let mut pieces = Vec::new();
        let mut bad = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        while let Some((before, label, target, after)) = next_link(rest) {
            plain.push_str(before);
            let label = label.to_owned();
            let link = match (target.parse(), target.parse()) {
                (Ok(target), _) => Some(Inline::Link { label, target }),
                (_, Ok(to)) => Some(Inline::Away { label, to }),
                _ => {
                    plain.push_str(&label);
                    bad.push(BadLink { target: target.to_owned() });
                    None
                }
            };
            if link.is_some() && !plain.is_empty() {
                pieces.push(Inline::Text(std::mem::take(&mut plain)));
            }
            pieces.extend(link);
            rest = after;
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            pieces.push(Inline::Text(plain));
        }
        (Self(pieces), bad)
    }

    /// The pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Inline] {
        &self.0
    }

    /// Whether there are no words.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The places that the text links to, in order.
    pub fn targets(&self) -> impl Iterator<Item = &Reference> {
        self.0.iter().filter_map(|piece| match piece {
            Inline::Link { target, .. } => Some(target),
            Inline::Text(_) | Inline::Away { .. } => None,
        })
    }

    /// The places in other guides that the text links to, in order.
    pub fn away(&self) -> impl Iterator<Item = &Away> {
        self.0.iter().filter_map(|piece| match piece {
            Inline::Away { to, .. } => Some(to),
            Inline::Text(_) | Inline::Link { .. } => None,
        })
    }

    /// The words alone, links as their labels.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0
            .iter()
            .map(|piece| match piece {
                Inline::Text(text) => text.as_str(),
                Inline::Link { label, .. } | Inline::Away { label, .. } => label.as_str(),
            })
            .collect()
    }
}

/// Splits off the first `[label](target)`: what stands before it, its two halves, and what comes after.
fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let middle = text.find("](")?;
    let Some(open) = text[..middle].rfind('[') else {
        // A stray `](`: look for a link behind it, and keep the stray as words.
        let (before, label, target, after) = next_link(&text[middle + 2..])?;
        let skipped = middle + 2 + before.len();
        return Some((&text[..skipped], label, target, after));
    };
    let close = middle + 2 + text[middle + 2..].find(')')?;
    Some((&text[..open], &text[open + 1..middle], &text[middle + 2..close], &text[close + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_links_come_apart_in_order() {
        let (rich, bad) = Rich::parse("Zie [vraag 1.1](question:1.1) en [NUDGE](work-format:nudge).");
        assert_eq!(bad, []);
        assert_eq!(rich.plain(), "Zie vraag 1.1 en NUDGE.");
        let targets: Vec<String> = rich.targets().map(ToString::to_string).collect();
        assert_eq!(targets, ["question:1.1", "work-format:nudge"]);
    }

    #[test]
    fn brackets_that_are_no_link_stay_words() {
        for text in ["a [b] c", "a ](b", "(a) [b", "[x](question:1.1", ""] {
            let (rich, bad) = Rich::parse(text);
            assert_eq!((rich.plain().as_str(), bad.len()), (text, 0));
        }
    }

    #[test]
    fn a_link_behind_a_stray_bracket_is_found() {
        let (rich, _) = Rich::parse("a ](b [c](source)");
        assert_eq!(rich.plain(), "a ](b c");
        assert_eq!(rich.targets().count(), 1);
    }

    #[test]
    fn a_link_to_nowhere_is_reported_and_keeps_its_words() {
        let (rich, bad) = Rich::parse("kijk [hier](https://example.org)");
        assert_eq!(rich.plain(), "kijk hier");
        assert_eq!(bad, [BadLink { target: "https://example.org".into() }]);
    }
}
