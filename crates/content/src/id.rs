//! The ids by which everything in a guide is called, and references to them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A group's answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// There is room for improvement.
    A,
    /// Well on the way.
    B,
}

impl Choice {
    /// Both choices, in the order in which they are shown.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The other choice.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// The letter on the screen.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
        }
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.letter())
    }
}

/// What is wrong with an id that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// A question id is a part number, a full stop and a question number: `1.2`.
    #[error("question id")]
    Question,
    /// An advice id is a question id and A or B: `1.2A`.
    #[error("advice id")]
    Advice,
    /// A name id is lower-case letters, digits and hyphens: `shared-vision`.
    #[error("name id")]
    Name,
    /// A reference names no kind of thing that exists.
    #[error("reference")]
    Reference,
}

/// The id of a question: its part and its number in that part, `1.2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId {
    /// The part's number, from 1.
    pub part: u16,
    /// The question's number within the part, from 1.
    pub number: u16,
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.part, self.number)
    }
}

impl FromStr for QuestionId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (part, number) = text.split_once('.').ok_or(IdError::Question)?;
        // One way to write a number: no sign, no zero in front.
        let read = |digits: &str| match digits.parse::<u16>() {
            Ok(value) if digits.starts_with(|c| matches!(c, '1'..='9')) => Ok(value),
            _ => Err(IdError::Question),
        };
        Ok(Self { part: read(part)?, number: read(number)? })
    }
}

/// The id of an advice page: a question and a choice, `1.2A`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AdviceId {
    /// The question that the page belongs to.
    pub question: QuestionId,
    /// The answer that leads to the page.
    pub choice: Choice,
}

impl fmt::Display for AdviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.question, self.choice)
    }
}

impl FromStr for AdviceId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let choice = match text.chars().last() {
            Some('A' | 'a') => Choice::A,
            Some('B' | 'b') => Choice::B,
            _ => return Err(IdError::Advice),
        };
        let question = text[..text.len() - 1].parse().map_err(|_| IdError::Advice)?;
        Ok(Self { question, choice })
    }
}

/// Makes a newtype for an id that is a name: lower-case letters, digits, `-` and `_`.
macro_rules! name_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                if is_name(text) { Ok(Self(text.to_owned())) } else { Err(IdError::Name) }
            }
        }
    };
}

name_id! {
    /// The id of a guide, which is also how the command line calls it.
    GuideId
}
name_id! {
    /// The id of a work format: `shared-vision`.
    WorkFormatId
}
name_id! {
    /// The id of a route through the questions: `first-meeting`.
    RouteId
}
name_id! {
    /// The id of a role that somebody plays in the collaboration: `burgers`.
    RoleId
}
name_id! {
    /// The id of a kind of advice section: `success_factors`.
    SectionId
}

/// Whether `text` may be a name id: 1 to 64 of `a-z`, `0-9`, `-` and `_`, a letter or digit first.
fn is_name(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    (1..=64).contains(&text.len())
        && text.bytes().all(allowed)
        && text.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric())
}

/// The id of one item of advice, `1.2A.conditions.3`: action items and tests point at it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId {
    /// The page that the item stands on.
    pub advice: AdviceId,
    /// The kind of section.
    pub section: SectionId,
    /// The item's place in the section, from 1.
    pub number: usize,
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.advice, self.section, self.number)
    }
}

impl FromStr for ItemId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut back = text.rsplitn(3, '.');
        let mut next = || back.next().ok_or(IdError::Reference);
        let number = next()?.parse().ok().filter(|n| *n > 0).ok_or(IdError::Reference)?;
        let section = next()?.parse()?;
        let advice = next()?.parse()?;
        Ok(Self { advice, section, number })
    }
}

/// A place in a guide that another place, a person or the command line can point at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reference {
    /// The introduction of the guide.
    Introduction,
    /// A part, by its number.
    Part(u16),
    /// A question.
    Question(QuestionId),
    /// An advice page.
    Advice(AdviceId),
    /// One item on an advice page.
    Item(ItemId),
    /// A work format.
    WorkFormat(WorkFormatId),
    /// Where the guide comes from.
    Source,
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Introduction => f.write_str("introduction"),
            Self::Part(number) => write!(f, "part:{number}"),
            Self::Question(id) => write!(f, "question:{id}"),
            Self::Advice(id) => write!(f, "advice:{id}"),
            Self::Item(id) => write!(f, "item:{id}"),
            Self::WorkFormat(id) => write!(f, "work-format:{id}"),
            Self::Source => f.write_str("source"),
        }
    }
}

impl FromStr for Reference {
    type Err = IdError;

    /// Reads the form that guides use, with the kind in front: `advice:1.2A`.
    fn from_str(text: &str) -> Result<Self, IdError> {
        match text.split_once(':') {
            Some(("part", number)) => match number.parse() {
                Ok(number) if number > 0 => Ok(Self::Part(number)),
                _ => Err(IdError::Reference),
            },
            Some(("question", id)) => id.parse().map(Self::Question),
            Some(("advice", id)) => id.parse().map(Self::Advice),
            Some(("item", id)) => id.parse().map(Self::Item),
            Some(("work-format", id)) => id.parse().map(Self::WorkFormat),
            None if text == "introduction" => Ok(Self::Introduction),
            None if text == "source" => Ok(Self::Source),
            _ => Err(IdError::Reference),
        }
    }
}

/// A place in another guide, `guide:digitaal-vaardig/5.1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Away {
    /// The other guide.
    pub guide: GuideId,
    /// The place in it.
    pub place: Reference,
}

impl Away {
    /// The place as a person types it: a question and an advice page need no kind in front.
    #[must_use]
    pub fn shown_place(&self) -> String {
        match &self.place {
            Reference::Question(id) => id.to_string(),
            Reference::Advice(id) => id.to_string(),
            place => place.to_string(),
        }
    }
}

impl fmt::Display for Away {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Reference::Introduction => write!(f, "guide:{}", self.guide),
            _ => write!(f, "guide:{}/{}", self.guide, self.shown_place()),
        }
    }
}

impl FromStr for Away {
    type Err = IdError;

    /// Reads `guide:ID`, which is the introduction of a guide, or `guide:ID/PLACE`. A question and an advice page need
    /// no kind in front.
    fn from_str(text: &str) -> Result<Self, IdError> {
        let rest = text.strip_prefix("guide:").ok_or(IdError::Reference)?;
        let Some((guide, place)) = rest.split_once('/') else {
            return Ok(Self { guide: rest.parse()?, place: Reference::Introduction });
        };
        let question = || place.parse().map(Reference::Question);
        let advice = || place.parse().map(Reference::Advice);
        let place = question().or_else(|_| advice()).or_else(|_| place.parse())?;
        Ok(Self { guide: guide.parse()?, place })
    }
}

/// Serialises an id as the text that it is shown as, and reads it back.
macro_rules! serde_as_text {
    ($($name:ty),+) => {$(
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

serde_as_text!(GuideId, WorkFormatId, RoleId, RouteId, SectionId, Reference, Away);

/// Serialises an id as [`serde_as_text`] where people read it, and as its parts where only the program does: the guides in
/// the binary hold hundreds of them.
macro_rules! serde_as_text_or_parts {
    ($($name:ident { $($part:ident),+ }),+) => {$(
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    return serializer.collect_str(self);
                }
                ($(&self.$part,)+).serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    let text = String::deserialize(deserializer)?;
                    return text.parse().map_err(serde::de::Error::custom);
                }
                let ($($part,)+) = Deserialize::deserialize(deserializer)?;
                Ok(Self { $($part),+ })
            }
        }
    )+};
}

serde_as_text_or_parts!(QuestionId { part, number }, AdviceId { question, choice }, ItemId { advice, section, number });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_read_back_from_what_it_shows() {
        for text in ["introduction", "source", "part:3", "question:1.2", "advice:1.2A", "item:1.2A.success_factors.3"] {
            assert_eq!(text.parse::<Reference>().unwrap().to_string(), text);
        }
        assert_eq!("work-format:nudge".parse::<Reference>().unwrap().to_string(), "work-format:nudge");
    }

    #[test]
    fn a_place_in_another_guide_is_read_back_and_needs_no_kind_for_a_question_or_an_advice_page() {
        for text in ["guide:een-gids", "guide:een-gids/5.1", "guide:een-gids/5.1B", "guide:een-gids/work-format:nudge"]
        {
            assert_eq!(text.parse::<Away>().unwrap().to_string(), text);
        }
        let short: Away = "guide:een-gids/5.1".parse().unwrap();
        assert_eq!("guide:een-gids/question:5.1".parse(), Ok(short));
        for wrong in ["een-gids/5.1", "guide:", "guide:/5.1", "guide:../5.1", "guide:a/b/5.1", "guide:a/9", "guide:a/"]
        {
            assert!(wrong.parse::<Away>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_question_id_has_one_way_of_writing() {
        for wrong in ["", "1", "1.", ".1", "0.1", "1.0", "01.1", "1.+2", "1.2.3", "1.2A", "99999.1"] {
            assert_eq!(wrong.parse::<QuestionId>(), Err(IdError::Question), "{wrong}");
        }
    }

    #[test]
    fn an_advice_letter_may_be_small_but_is_shown_large() {
        assert_eq!("1.2b".parse::<AdviceId>().unwrap().to_string(), "1.2B");
        for wrong in ["1.2", "1.2C", "A", "é", "1.2é"] {
            assert!(wrong.parse::<AdviceId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_name_id_cannot_be_a_path_or_a_control_sequence() {
        for wrong in ["", "..", "a/b", "a\\b", "A", "é", "a b", "-a", "a\u{1b}", &"a".repeat(65)] {
            assert!(wrong.parse::<WorkFormatId>().is_err(), "{wrong:?}");
        }
    }
}
