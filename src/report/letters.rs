//! The letters of documents that carry their own: how wide they are, what they look like, and which there are not.

use std::collections::HashMap;
use std::ops::Range;

use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::font;
use crate::text::pdf as words;

/// Plain or bold letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Face {
    Regular,
    Bold,
}

/// A font in the binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Font {
    Regular,
    Bold,
    /// The letters that the plain ones lack.
    MoreRegular,
    /// The letters that the bold ones lack.
    MoreBold,
}

impl Font {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::MoreRegular, Self::MoreBold];

    /// Its file.
    pub const fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => font::REGULAR,
            Self::Bold => font::BOLD,
            Self::MoreRegular => font::MORE_REGULAR,
            Self::MoreBold => font::MORE_BOLD,
        }
    }
}

/// How far the letters reach above the line that they stand on, in parts of their size.
pub(super) const ASCENT: f32 = 0.95;
/// How far they reach below it.
pub(super) const DESCENT: f32 = 0.29;

/// What is drawn for a character, or for a part of one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    /// The font that it is of.
    pub font: Font,
    /// Its number in the font.
    pub id: u32,
    /// How wide it is, in parts of the size of the letters.
    pub advance: f32,
    /// The bytes of the text that it stands for. Glyphs of one character have the same.
    pub range: Range<usize>,
}

impl Glyph {
    /// Draws its outline with `pen`, in letters of `size`: from where it stands, upwards.
    ///
    /// # Errors
    /// When the font has no outline for it; says why.
    pub fn trace(&self, size: f32, pen: &mut impl OutlinePen) -> Result<(), String> {
        let file = FontRef::new(self.font.data()).map_err(|error| error.to_string())?;
        let outline = file.outline_glyphs().get(GlyphId::new(self.id)).ok_or_else(|| format!("{self:?}"))?;
        let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
        outline.draw(settings, pen).map(|_| ()).map_err(|error| error.to_string())
    }
}

/// The characters that could not be shown, each with how often, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Missing(Vec<(String, usize)>);

impl Missing {
    fn add(&mut self, character: &str) {
        match self.0.iter_mut().find(|(known, _)| known == character) {
            Some((_, times)) => *times += 1,
            None => self.0.push((character.to_owned(), 1)),
        }
    }

    /// How many, all together.
    pub fn count(&self) -> usize {
        self.0.iter().map(|(_, times)| times).sum()
    }

    /// Which, each once.
    pub fn which(&self) -> Vec<&str> {
        self.0.iter().map(|(character, _)| character.as_str()).collect()
    }
}

/// Both faces, ready to be measured: of each the font that is preferred, and the one for what that lacks.
pub(super) struct Letters {
    regular: [MeasuredFont; 2],
    bold: [MeasuredFont; 2],
}

/// A font: the glyph of every character that it has, with its width.
struct MeasuredFont {
    font: Font,
    glyphs: HashMap<char, (u32, f32)>,
}

impl Letters {
    /// The letters that are embedded.
    ///
    /// # Errors
    /// When a font cannot be read; says why.
    pub fn new() -> Result<Self, String> {
        Ok(Self {
            regular: [MeasuredFont::new(Font::Regular)?, MeasuredFont::new(Font::MoreRegular)?],
            bold: [MeasuredFont::new(Font::Bold)?, MeasuredFont::new(Font::MoreBold)?],
        })
    }

    /// The text as it will stand on paper, and its glyphs; what cannot be shown becomes a mark, which still stands for
    /// the character itself when the text is copied or read aloud. Line breaks must be gone.
    pub fn set(&self, text: &str, face: Face, missing: &mut Missing) -> (String, Vec<Glyph>) {
        let fonts = self.of(face);
        let composed: String = text.nfc().filter(|c| !is_silent(*c)).map(replacement).collect();
        let mut glyphs = Vec::with_capacity(composed.len());
        for (start, character) in composed.grapheme_indices(true) {
            let range = start..start + character.len();
            let Some(font) = fonts.iter().find(|font| font.shows(character)) else {
                missing.add(character);
                glyphs.extend(words::MARK.chars().filter_map(|mark| fonts[0].glyph(mark, &range)));
                continue;
            };
            glyphs.extend(character.chars().filter_map(|c| font.glyph(c, &range)));
        }
        (composed, glyphs)
    }

    const fn of(&self, face: Face) -> &[MeasuredFont; 2] {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
        }
    }
}

impl MeasuredFont {
    fn new(font: Font) -> Result<Self, String> {
        let file = FontRef::new(font.data()).map_err(|error| error.to_string())?;
        let metrics: GlyphMetrics<'_> = file.glyph_metrics(Size::new(1.0), LocationRef::default());
        let measured = file
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| Some((char::from_u32(code)?, (glyph.to_u32(), metrics.advance_width(glyph)?))));
        Ok(Self { font, glyphs: measured.collect() })
    }

    /// Whether it has all of a character: what belongs together is drawn with one font.
    fn shows(&self, character: &str) -> bool {
        character.chars().all(|c| self.glyphs.contains_key(&c))
    }

    fn glyph(&self, c: char, range: &Range<usize>) -> Option<Glyph> {
        let (id, advance) = *self.glyphs.get(&c)?;
        Some(Glyph { font: self.font, id, advance, range: range.clone() })
    }
}

/// Characters that nobody sees: where a word may be broken, and how the character before looks.
const fn is_silent(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{FE00}'..='\u{FE0F}')
}

/// Hyphens and spaces of another width as those that the font has, and what a PDF may not hold as a mark of its own.
const fn replacement(c: char) -> char {
    match c {
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => ' ',
        '\u{202F}' => '\u{A0}',
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> (String, Vec<Glyph>, Missing) {
        let mut missing = Missing::default();
        let (composed, glyphs) = Letters::new().unwrap().set(text, Face::Regular, &mut missing);
        (composed, glyphs, missing)
    }

    #[test]
    fn a_letter_with_a_loose_accent_is_the_letter_with_its_accent() {
        let (text, glyphs, missing) = set("e\u{301}");
        assert_eq!((text.as_str(), glyphs.len(), missing.count()), ("é", 1, 0));
        assert_eq!(glyphs, set("é").1);
    }

    #[test]
    fn a_character_without_a_glyph_becomes_one_mark_and_keeps_its_text() {
        let (text, glyphs, missing) = set("a👩‍👩‍👧ع👩‍👩‍👧");
        assert_eq!((text.as_str(), glyphs.len()), ("a👩‍👩‍👧ع👩‍👩‍👧", 4));
        assert_eq!((missing.count(), missing.which()), (3, vec!["👩‍👩‍👧", "ع"]));
        let (_, mark, none) = set(words::MARK);
        assert_eq!((mark[0].id, none.count()), (glyphs[1].id, 0), "the font has the mark itself");
        assert_eq!(&text[glyphs[1].range.clone()], "👩‍👩‍👧");
    }

    #[test]
    fn bold_letters_are_wider_and_every_face_has_the_signs_of_the_picture() {
        let letters = Letters::new().unwrap();
        let mut missing = Missing::default();
        let mut width =
            |face| letters.set("Waar ≠ · ? „”–•", face, &mut missing).1.iter().map(|g| g.advance).sum::<f32>();
        assert!(width(Face::Bold) > width(Face::Regular));
        assert_eq!(missing.count(), 0);
    }

    #[test]
    fn names_in_greek_cyrillic_and_vietnamese_are_shown_in_both_faces() {
        let letters = Letters::new().unwrap();
        for name in ["Νίκος Παπαδόπουλος", "Ђорђе Ћирић, Їжак", "Nguyễn Thị Ánh", "Łukasz Şahin Ğ ə ș ț", "ẞ № ₺"]
        {
            for face in [Face::Regular, Face::Bold] {
                let mut missing = Missing::default();
                let (text, glyphs) = letters.set(name, face, &mut missing);
                assert_eq!((missing.count(), text.as_str()), (0, name));
                assert!(glyphs.iter().all(|glyph| glyph.id != 0), "{name}");
            }
        }
    }

    #[test]
    fn hyphens_and_spaces_of_another_width_are_shown() {
        let (text, _, missing) = set("a\u{2011}b\u{202F}c\u{2009}d\u{AD}e");
        assert_eq!((text.as_str(), missing.count()), ("a-b\u{A0}c de", 0));
    }

    #[test]
    fn every_letter_has_an_outline_upwards_from_where_it_stands() {
        use skrifa::outline::pen::ControlBoundsPen;
        for glyph in set("Aé9≠ΝỄЖ").1 {
            let mut pen = ControlBoundsPen::new();
            glyph.trace(100.0, &mut pen).unwrap();
            let bounds = pen.bounding_box().unwrap();
            assert!(
                bounds.y_max > 40.0 && bounds.x_max > bounds.x_min && bounds.x_max < 100.0,
                "{glyph:?}: {bounds:?}"
            );
        }
    }
}
