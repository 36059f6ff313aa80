//! What a drawing is made of.

use skrifa::outline::OutlinePen;

/// A colour: how much red, green and blue.
pub type Colour = [u8; 3];

/// The colour of words and of what weighs as much.
pub const INK: Colour = [0x1b, 0x1b, 0x1b];
/// How thick an edge is, in units of the drawing.
pub const EDGE: f32 = 1.0;
/// How far a corner is rounded.
pub const CORNER: f32 = 3.0;
/// How long a dash and the gap behind it are.
pub const DASH: [f32; 2] = [3.0, 2.0];

/// A piece of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Frame(Frame),
    /// Words.
    Label(Label),
}

/// A rectangle with rounded corners, in units of the drawing. Its edge lies half on either side of its outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Where its left edge is.
    pub x: f32,
    /// Where its upper edge is.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
    /// What it is filled with, if with anything.
    pub fill: Option<Colour>,
    /// The colour of its edge.
    pub edge: Colour,
    /// Whether its edge has gaps.
    pub dashed: bool,
}

/// Words on one line, in [`INK`], in units of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where the words begin, or where their middle is.
    pub x: f32,
    /// The height of the line that they stand on.
    pub y: f32,
    /// The words.
    pub text: String,
    /// How large the letters are.
    pub size: f32,
    /// Whether the letters are bold.
    pub bold: bool,
    /// Whether the words stand around `x`, and not behind it.
    pub centred: bool,
}

impl Frame {
    /// Draws its outline with `pen`, clockwise from the left end of the upper edge on: dashes begin there.
    pub fn trace(&self, pen: &mut impl OutlinePen) {
        // With this a curve is as good as a quarter of a circle.
        const BEND: f32 = CORNER * (1.0 - 0.552_284_8);
        let (left, top, right, bottom) = (self.x, self.y, self.x + self.width, self.y + self.height);
        pen.move_to(left + CORNER, top);
        pen.line_to(right - CORNER, top);
        pen.curve_to(right - BEND, top, right, top + BEND, right, top + CORNER);
        pen.line_to(right, bottom - CORNER);
        pen.curve_to(right, bottom - BEND, right - BEND, bottom, right - CORNER, bottom);
        pen.line_to(left + CORNER, bottom);
        pen.curve_to(left + BEND, bottom, left, bottom - BEND, left, bottom - CORNER);
        pen.line_to(left, top + CORNER);
        pen.curve_to(left, top + BEND, left + BEND, top, left + CORNER, top);
        pen.close();
    }
}
