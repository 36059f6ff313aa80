//! Breaks a text into lines of a width.

use std::ops::Range;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;

use crate::report::letters::{Face, Font, Glyph, Letters, Missing};

/// How a run of words looks, and what it is in the structure of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// Plain or bold.
    pub face: Face,
    /// The node of [`super::tags::Tree`] that it belongs to.
    pub node: usize,
}

/// A text that can be broken into lines, of letters of one size.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    /// The size of the letters, in points.
    pub size: f32,
    characters: String,
    glyphs: Vec<(Glyph, Style)>,
}

/// Words of one style beside each other on a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// Where it begins, in points from the left edge of the page.
    pub x: f32,
    /// How wide it is, in points, without the space at the end of a line.
    pub width: f32,
    /// The size of its letters, in points.
    pub size: f32,
    /// How it looks.
    pub style: Style,
    /// The font that has its letters.
    pub font: Font,
    /// What it says.
    pub text: String,
    /// Its glyphs; their ranges are of its text.
    pub glyphs: Vec<Glyph>,
}

/// Glyphs that stay together, and the spaces behind them.
#[derive(Debug)]
struct Word {
    glyphs: Range<usize>,
    spaces: usize,
    width: f64,
    space: f64,
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.width
    }

    fn whitespace_width(&self) -> f64 {
        self.space
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

impl Text {
    /// A text with nothing in it yet.
    pub fn new(size: f32) -> Self {
        Self { size, ..Self::default() }
    }

    /// Puts words behind it.
    pub fn push(&mut self, letters: &Letters, words: &str, style: Style, missing: &mut Missing) {
        let (text, glyphs) = letters.set(words, style.face, missing);
        let at = self.characters.len();
        let moved = |glyph: Glyph| Glyph { range: glyph.range.start + at..glyph.range.end + at, ..glyph };
        self.glyphs.extend(glyphs.into_iter().map(|glyph| (moved(glyph), style)));
        self.characters += &text;
    }

    /// Whether there is nothing to see.
    pub fn is_blank(&self) -> bool {
        self.characters.trim().is_empty()
    }

    /// How wide it is on one line, in points.
    pub fn width(&self) -> f32 {
        self.advance(0..self.glyphs.len())
    }

    /// How wide its widest word is, in points.
    pub fn widest_word(&self) -> f32 {
        self.words().iter().map(|word| self.advance(word.glyphs.clone())).fold(0.0, f32::max)
    }

    /// Its lines, which begin at `x` and are no wider than `width`, in points; a word that is wider is broken inside. A
    /// space where a line ends stays in its text, so that words do not grow together when it is read.
    pub fn lines(&self, x: f32, width: f32) -> Vec<Vec<Run>> {
        let words: Vec<Word> = self.words().into_iter().flat_map(|word| self.broken(word, width)).collect();
        let lines = wrap_first_fit(&words, &[width.into()]);
        let last = lines.len();
        let line = |(number, line): (usize, &[Word])| {
            let (first, end) = (line.first()?, line.last()?);
            let space = usize::from(number + 1 < last && end.spaces > 0);
            Some(self.runs(first.glyphs.start..end.glyphs.end, space, x))
        };
        lines.into_iter().enumerate().filter_map(line).collect()
    }

    fn character(&self, at: usize) -> &str {
        self.glyphs.get(at).map_or("", |(glyph, _)| &self.characters[glyph.range.clone()])
    }

    fn advance(&self, glyphs: Range<usize>) -> f32 {
        self.glyphs[glyphs].iter().map(|(glyph, _)| glyph.advance).sum::<f32>() * self.size
    }

    /// The words: they end at a space, behind a hyphen between letters, or behind a slash. Spaces in front are gone.
    fn words(&self) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        let mut start = 0;
        while start < self.glyphs.len() {
            if self.character(start) == " " {
                if let Some(word) = words.last_mut() {
                    word.spaces += 1;
                }
                start += 1;
                continue;
            }
            let mut end = start + 1;
            while end < self.glyphs.len() && self.character(end) != " " && !self.breaks_before(start, end) {
                end += 1;
            }
            words.push(Word { glyphs: start..end, spaces: 0, width: 0.0, space: 0.0 });
            start = end;
        }
        for word in &mut words {
            word.width = self.advance(word.glyphs.clone()).into();
            word.space = self.advance(word.glyphs.end..word.glyphs.end + word.spaces).into();
        }
        words
    }

    /// Whether a word that began at `start` may be broken before the glyph at `at`.
    fn breaks_before(&self, start: usize, at: usize) -> bool {
        let is_letter = |at: usize| self.character(at).starts_with(char::is_alphanumeric);
        match self.character(at - 1) {
            "-" => at - 1 > start && is_letter(at - 2) && is_letter(at),
            "/" => at - 1 > start && is_letter(at),
            _ => false,
        }
    }

    /// The word in pieces that are no wider than `width`. A character is never broken, however narrow the room.
    fn broken(&self, word: Word, width: f32) -> Vec<Word> {
        if word.width <= width.into() {
            return vec![word];
        }
        let mut pieces: Vec<Word> = Vec::new();
        let mut start = word.glyphs.start;
        let mut wide = 0.0;
        for at in word.glyphs.clone() {
            let advance = f64::from(self.advance(at..at + 1));
            let same = at > start && self.glyphs[at].0.range == self.glyphs[at - 1].0.range;
            if at > start && !same && wide + advance > width.into() {
                pieces.push(Word { glyphs: start..at, spaces: 0, width: wide, space: 0.0 });
                (start, wide) = (at, 0.0);
            }
            wide += advance;
        }
        pieces.push(Word { glyphs: start..word.glyphs.end, width: wide, ..word });
        pieces
    }

    /// The glyphs, with `space` more behind them that take no room, as runs from `x`.
    fn runs(&self, glyphs: Range<usize>, space: usize, x: f32) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut x = x;
        for at in glyphs.start..glyphs.end + space {
            let Some((glyph, style)) = self.glyphs.get(at) else { break };
            if runs.last().is_none_or(|run| run.style != *style || run.font != glyph.font) {
                let (size, style, font) = (self.size, *style, glyph.font);
                runs.push(Run { x, width: 0.0, size, style, font, text: String::new(), glyphs: vec![] });
            }
            let Some(run) = runs.last_mut() else { break };
            let same = at > glyphs.start && self.glyphs[at - 1].0.range == glyph.range;
            let begin = run.text.len();
            let range = match run.glyphs.last() {
                Some(last) if same => last.range.clone(),
                _ => {
                    run.text += &self.characters[glyph.range.clone()];
                    begin..run.text.len()
                }
            };
            run.glyphs.push(Glyph { range, ..*glyph });
            if at < glyphs.end {
                run.width += glyph.advance * self.size;
                x += glyph.advance * self.size;
            }
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pieces: &[(&str, Face)]) -> Text {
        let (letters, mut missing) = (Letters::new().unwrap(), Missing::default());
        let mut text = Text::new(11.0);
        for (node, (words, face)) in pieces.iter().enumerate() {
            text.push(&letters, words, Style { face: *face, node }, &mut missing);
        }
        text
    }

    fn plain(words: &str, width: f32) -> Vec<String> {
        let lines = text(&[(words, Face::Regular)]).lines(50.0, width);
        lines.iter().map(|line| line.iter().map(|run| run.text.as_str()).collect()).collect()
    }

    #[test]
    fn a_line_ends_at_a_space_which_stays_in_its_text() {
        assert_eq!(plain("  een twee  drie ", 40.0), ["een ", "twee ", "drie"]);
        assert_eq!(plain("een twee drie", 500.0), ["een twee drie"]);
        assert_eq!(plain("   ", 45.0), [""; 0]);
    }

    #[test]
    fn a_word_may_be_broken_behind_a_hyphen_or_a_slash_but_not_before_a_number() {
        assert_eq!(plain("zorg-overleg", 50.0), ["zorg-", "overleg"]);
        assert_eq!(plain("zorg/welzijn", 50.0), ["zorg/", "welzijn"]);
        assert_eq!(plain("ab -1", 20.0), ["ab ", "-1"]);
    }

    #[test]
    fn a_word_of_three_hundred_letters_is_broken_and_whole() {
        let word = "Samenwerkingsverband".repeat(15);
        let lines = text(&[(&word, Face::Bold)]).lines(50.0, 200.0);
        for run in lines.iter().flatten() {
            assert!(run.x >= 50.0 && run.x + run.width <= 250.01, "{run:?}");
        }
        let whole: String = lines.iter().flatten().map(|run| run.text.as_str()).collect();
        assert_eq!(whole, word);
    }

    #[test]
    fn a_room_narrower_than_a_letter_holds_one_letter() {
        assert_eq!(plain("zorg", 1.0), ["z", "o", "r", "g"]);
    }

    #[test]
    fn words_of_another_style_go_on_where_the_first_ended() {
        let lines = text(&[("Zie ", Face::Regular), ("advies", Face::Bold), (")", Face::Regular)]).lines(50.0, 200.0);
        let [line] = lines.as_slice() else { panic!("{lines:?}") };
        assert_eq!(line.iter().map(|run| run.text.as_str()).collect::<Vec<_>>(), ["Zie ", "advies", ")"]);
        for pair in line.windows(2) {
            assert!((pair[0].x + pair[0].width - pair[1].x).abs() < 0.01);
        }
    }
}
