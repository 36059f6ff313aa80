//! The drawing of the picture of the whole, once, for every format that can show it.
//!
//! Every part is a row and every question a box with its sign. A divided question has a second, dashed edge and the
//! sign `≠`: nothing is said by a colour alone, and A and B weigh the same.

mod layout;
mod shape;

pub use self::layout::Layout;
pub use self::shape::{CORNER, Colour, DASH, EDGE, Frame, INK, Label, Shape};

use self::layout::{BOX, BOX_HEIGHT, GAP, LABEL_LINE, LEGEND_ROW, MARGIN, ROW};
use super::picture::{Picture, PictureQuestion};
use crate::content::Choice;
use crate::session::Outcome;
use crate::text::report as words;

/// How large the letters of a name and of a sign are.
pub const LARGE: f32 = 15.0;
/// How large the letters of a number and of the legend are.
const SMALL: f32 = 13.0;
/// Where the second column of the legend begins.
const LEGEND_COLUMN: u32 = 220;
/// How wide and high the sign in the legend is.
const LEGEND_BOX: (u32, u32) = (22, 18);

/// A picture as shapes. The first lies below the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// How wide it is, in its own units.
    pub width: u32,
    /// How high it is, in its own units.
    pub height: u32,
    /// What is in it.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// Draws a picture.
    #[must_use]
    pub fn of(picture: &Picture, layout: Layout) -> Self {
        let mut drawing = Self { width: layout.width(), height: layout.height(picture), shapes: Vec::new() };
        let mut y = MARGIN;
        for part in &picture.parts {
            for (line, words) in (0..).zip(layout.label(part)) {
                drawing.put(Shape::Label(label(MARGIN, y + 20 + line * LABEL_LINE, words)));
            }
            let down = y + layout.down(part);
            for (at, question) in (0..).zip(&part.questions) {
                let (column, row) = (at % layout.per_row(), at / layout.per_row());
                drawing.question(question, MARGIN + layout.left() + column * (BOX + GAP), down + row * ROW);
            }
            y += layout.part_height(part);
        }
        drawing.legend(layout, y + GAP);
        drawing
    }

    fn question(&mut self, question: &PictureQuestion, x: u32, y: u32) {
        self.put(Shape::Frame(frame(x, y, (BOX, BOX_HEIGHT), shade(question.answer))));
        if question.divided {
            self.put(Shape::Frame(dashed(x + 3, y + 3, (BOX - 6, BOX_HEIGHT - 6))));
        }
        let sign = if question.divided { format!("{} ≠", question.sign()) } else { question.sign().to_owned() };
        self.put(Shape::Label(Label { size: SMALL, ..label(x + 6, y + 20, question.id.to_string()) }));
        self.put(Shape::Label(Label { bold: true, ..label(x + 38, y + 20, sign) }));
    }

    /// What the signs and the shades mean, each as it stands in the picture.
    fn legend(&mut self, layout: Layout, y: u32) {
        let answers = [Some(Outcome::Choice(Choice::A)), Some(Outcome::Choice(Choice::B)), Some(Outcome::NotYet), None];
        // The last is that of a divided question, whatever its answer.
        let shades = answers.into_iter().map(|answer| Some(shade(answer))).chain([None]);
        for (at, (shade, (sign, meaning))) in (0..).zip(shades.zip(words::PICTURE_LEGEND)) {
            let (column, row) = if layout == Layout::Below { (0, at) } else { (at / 2 % 2, at % 2 + at / 4 * 2) };
            let (x, y) = (MARGIN + column * LEGEND_COLUMN, y + row * LEGEND_ROW);
            self.put(Shape::Frame(match shade {
                Some(shade) => frame(x, y, LEGEND_BOX, shade),
                None => dashed(x, y, LEGEND_BOX),
            }));
            let (sign, meaning) = (sign.to_owned(), meaning.to_owned());
            let sign = label(x + LEGEND_BOX.0 / 2, y + 14, sign);
            self.put(Shape::Label(Label { size: SMALL, centred: true, ..sign }));
            self.put(Shape::Label(Label { size: SMALL, ..label(x + LEGEND_BOX.0 + 8, y + 14, meaning) }));
        }
    }

    fn put(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }
}

/// The fill and the edge of a box. The letter says it too: a shade alone says nothing.
const fn shade(answer: Option<Outcome>) -> (Colour, Colour) {
    const DARK: Colour = [0x3d, 0x3d, 0x3d];
    match answer {
        Some(Outcome::Choice(Choice::A)) => ([0xcf, 0xc8, 0xb4], DARK),
        Some(Outcome::Choice(Choice::B)) => ([0xf0, 0xec, 0xdf], DARK),
        Some(Outcome::NotYet) => ([0xff, 0xff, 0xff], DARK),
        // What is still open stands out by having nothing in it.
        None => ([0xff, 0xff, 0xff], [0x76, 0x76, 0x76]),
    }
}

/// A rectangle whose edge falls on whole units, and within its width and height.
fn frame(x: u32, y: u32, (width, height): (u32, u32), (fill, edge): (Colour, Colour)) -> Frame {
    let (x, y) = (units(x) + EDGE / 2.0, units(y) + EDGE / 2.0);
    Frame { x, y, width: units(width) - EDGE, height: units(height) - EDGE, fill: Some(fill), edge, dashed: false }
}

fn dashed(x: u32, y: u32, size: (u32, u32)) -> Frame {
    Frame { fill: None, dashed: true, ..frame(x, y, size, (INK, INK)) }
}

fn label(x: u32, y: u32, text: String) -> Label {
    Label { x: units(x), y: units(y), text, size: LARGE, bold: false, centred: false }
}

/// A length to draw with; no page shows more than fits in it.
fn units(length: u32) -> f32 {
    u16::try_from(length).unwrap_or(u16::MAX).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    const ALL: [Layout; 3] = [Layout::Beside, Layout::Wide, Layout::Below];

    fn labels(drawing: &Drawing) -> Vec<&Label> {
        drawing
            .shapes
            .iter()
            .filter_map(|shape| if let Shape::Label(label) = shape { Some(label) } else { None })
            .collect()
    }

    fn frames(drawing: &Drawing) -> Vec<&Frame> {
        drawing
            .shapes
            .iter()
            .filter_map(|shape| if let Shape::Frame(frame) = shape { Some(frame) } else { None })
            .collect()
    }

    #[test]
    fn every_question_stands_in_it_with_its_sign() {
        let guide = sample::guide();
        for layout in ALL {
            let drawing = Drawing::of(&Picture::of(&sample::full(), &guide), layout);
            let labels = labels(&drawing);
            for question in guide.questions() {
                assert!(labels.iter().any(|label| label.text == question.id.to_string()), "{labels:?}");
            }
            assert_eq!(labels.iter().filter(|label| label.bold).count(), 12);
        }
    }

    #[test]
    fn a_long_name_and_many_questions_get_the_room_that_they_need() {
        let short = Picture::of(&sample::empty(), &sample::guide());
        let drawing = |picture: &Picture| Drawing::of(picture, Layout::Beside);
        let mut picture = short.clone();
        picture.parts[0].title = "een naam van een onderdeel die niet op één regel past, en ook niet op twee".into();
        let taller = drawing(&picture).height;
        assert!(taller > drawing(&short).height);
        picture.parts[1].questions = vec![picture.parts[1].questions[0].clone(); 9];
        let drawing = drawing(&picture);
        assert_eq!(drawing.height, taller + 2 * ROW, "four boxes beside each other");
        let names = labels(&drawing).into_iter().filter(|label| label.x < 3.0).count();
        assert!(names >= 5 + 3, "the name takes lines of its own: {drawing:?}");
    }

    #[test]
    fn no_edge_is_cut_off_however_many_questions_a_part_has() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        for count in 1..10 {
            picture.parts[0].questions = vec![picture.parts[0].questions[0].clone(); count];
            for layout in ALL {
                let drawing = Drawing::of(&picture, layout);
                let (width, height) = (units(drawing.width), units(drawing.height));
                for frame in frames(&drawing) {
                    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height);
                    assert!(right + 1.5 <= width && bottom + 1.5 <= height, "{right} of {width}, {bottom} of {height}");
                }
            }
        }
    }

    #[test]
    fn an_a_a_b_and_what_is_open_differ_by_a_shade_as_well_as_by_a_letter() {
        let shades = [Some(Outcome::Choice(Choice::A)), Some(Outcome::Choice(Choice::B)), None].map(shade);
        let levels = shades.map(|(fill, _)| fill[0]);
        assert!(levels[1] - levels[0] >= 24 && levels[2] - levels[1] >= 12, "{levels:?}");
        assert_ne!(shades[2].1, shades[1].1, "the edge of what is open is lighter");
        let drawing = Drawing::of(&Picture::of(&sample::full(), &sample::guide()), Layout::Below);
        let times = |fill| frames(&drawing).into_iter().filter(|frame| frame.fill == Some(fill)).count();
        assert!(shades.iter().all(|(fill, _)| times(*fill) > 1), "in the picture and in the legend");
    }

    #[test]
    fn on_a_telephone_of_320_points_its_words_need_not_shrink() {
        // The page and the frame around the picture take 58 points of the screen.
        assert!(Layout::Below.width() <= 320 - 58, "{}", Layout::Below.width());
    }
}
