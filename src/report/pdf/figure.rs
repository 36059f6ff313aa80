//! The picture of the whole, laid out.

use super::lines::{Run, Style, Text};
use crate::report::drawing::{Drawing, Frame, Label, Shape};
use crate::report::letters::{Face, Letters, Missing};

/// A drawing, with the glyphs of its words. Its lengths are in units of the drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figure {
    /// How many points a unit is.
    pub scale: f32,
    /// The rectangles, those below first.
    pub frames: Vec<Frame>,
    /// The words, which lie above the rectangles, each with the height of the line that they stand on.
    pub runs: Vec<(Run, f32)>,
}

impl Figure {
    /// A drawing as the figure that is this node in the structure of the document.
    pub fn of(drawing: &Drawing, scale: f32, node: usize, letters: &Letters, missing: &mut Missing) -> Self {
        let mut figure = Self { scale, ..Self::default() };
        for shape in &drawing.shapes {
            match shape {
                Shape::Frame(frame) => figure.frames.push(*frame),
                Shape::Label(label) => figure.put(label, node, letters, missing),
            }
        }
        figure
    }

    fn put(&mut self, label: &Label, node: usize, letters: &Letters, missing: &mut Missing) {
        let face = if label.bold { Face::Bold } else { Face::Regular };
        let mut text = Text::new(label.size);
        text.push(letters, &label.text, Style { face, node }, missing);
        let x = if label.centred { label.x - text.width() / 2.0 } else { label.x };
        // The words were broken into lines before.
        let runs = text.lines(x, f32::INFINITY).into_iter().flatten();
        self.runs.extend(runs.map(|run| (run, label.y)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_behind_their_place_or_around_it_on_one_line_and_what_is_missing_is_counted() {
        let words = "Νίκος en 日 gaan samen verder, hoe lang de regel ook is".to_owned();
        let behind = Label { x: 20.0, y: 30.0, text: words, size: 15.0, bold: false, centred: false };
        let around = Label { centred: true, y: 50.0, ..behind.clone() };
        let drawing = Drawing { width: 60, height: 60, shapes: vec![Shape::Label(behind), Shape::Label(around)] };
        let (letters, mut missing) = (Letters::new().unwrap(), Missing::default());
        let figure = Figure::of(&drawing, 0.5, 7, &letters, &mut missing);
        let line = |at: f32| figure.runs.iter().filter(move |(_, y)| (y - at).abs() < 0.1).map(|(run, _)| run);
        let ends = |at| (line(at).next().unwrap().x, line(at).next_back().map(|run| run.x + run.width).unwrap());
        let ((left, right), (from, to)) = (ends(30.0), ends(50.0));
        assert!((left - 20.0).abs() < 0.01 && (f32::midpoint(from, to) - 20.0).abs() < 0.01, "{figure:?}");
        assert!((right - left - (to - from)).abs() < 0.01);
        assert_eq!(missing.count(), 2);
        assert!(line(30.0).any(|run| run.text.starts_with("Νίκος")) && line(30.0).count() > 1, "a font for each");
    }
}
