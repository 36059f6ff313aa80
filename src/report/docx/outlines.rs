//! A drawing as outlines, its letters too: who shows it needs no font.

use std::fmt::Write;

use skrifa::outline::OutlinePen;
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, PathSegment, Pixmap, Stroke, StrokeDash, Transform};

use super::super::drawing::{Colour, DASH, Drawing, EDGE, Frame, INK, Label, Shape};
use super::super::letters::{Face, Letters, Missing};
use super::super::svg;

/// The outlines of a drawing.
pub(super) struct Outlines<'d> {
    drawing: &'d Drawing,
    outlines: Vec<(Outline<'d>, Path)>,
}

/// What an outline is of.
enum Outline<'d> {
    Frame(&'d Frame),
    Words,
}

impl<'d> Outlines<'d> {
    /// The outlines of this drawing. A character that no font has becomes a mark.
    ///
    /// # Errors
    /// When a font cannot be read; says why.
    pub(super) fn of(drawing: &'d Drawing) -> Result<Self, String> {
        let letters = Letters::new()?;
        let mut outlines = Vec::with_capacity(drawing.shapes.len());
        for shape in &drawing.shapes {
            let mut pen = Pen::default();
            let outline = match shape {
                Shape::Frame(frame) => {
                    frame.trace(&mut pen);
                    Outline::Frame(frame)
                }
                Shape::Label(label) => {
                    pen.words(label, &letters)?;
                    Outline::Words
                }
            };
            // Of blanks there is nothing to see.
            outlines.extend(pen.path.finish().map(|path| (outline, path)));
        }
        Ok(Self { drawing, outlines })
    }

    /// The drawing on white as a PNG file, with so many points for each unit in both directions.
    ///
    /// # Errors
    /// When it is too large, or cannot be written.
    pub(super) fn png(&self, scale: u16) -> Result<Vec<u8>, String> {
        let [across, down] = [self.drawing.width, self.drawing.height].map(|units| units * u32::from(scale));
        let mut points = Pixmap::new(across, down).ok_or_else(|| format!("{across} × {down}"))?;
        points.fill(Color::WHITE);
        let scaled = Transform::from_scale(scale.into(), scale.into());
        for (outline, path) in &self.outlines {
            let (fill, frame) = match outline {
                Outline::Frame(frame) => (frame.fill, Some(frame)),
                Outline::Words => (Some(INK), None),
            };
            if let Some(colour) = fill {
                points.fill_path(path, &paint(colour), FillRule::Winding, scaled, None);
            }
            if let Some(frame) = frame {
                points.stroke_path(path, &paint(frame.edge), &edge(frame), scaled, None);
            }
        }
        points.encode_png().map_err(|error| error.to_string())
    }

    /// The drawing as an SVG document. It begins with what it shows of itself: a program that makes it smaller would cut
    /// it off otherwise.
    pub(super) fn svg(&self) -> String {
        let (width, height, ink) = (self.drawing.width, self.drawing.height, svg::hex(INK));
        let size = format!(r#"viewBox="0 0 {width} {height}" width="{width}" height="{height}""#);
        let element = |(outline, path): &(Outline, Path)| match outline {
            Outline::Frame(frame) => svg::rectangle(frame),
            Outline::Words => format!(r#"<path d="{}"/>"#, steps(path)),
        };
        let elements: Vec<String> = self.outlines.iter().map(element).collect();
        format!(r#"<svg {size} xmlns="http://www.w3.org/2000/svg" fill="{ink}">{}</svg>"#, elements.concat())
    }
}

fn paint([red, green, blue]: Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, u8::MAX);
    paint
}

fn edge(frame: &Frame) -> Stroke {
    let dash = if frame.dashed { StrokeDash::new(DASH.into(), 0.0) } else { None };
    Stroke { width: EDGE, dash, ..Stroke::default() }
}

/// The path as SVG writes it, to a hundredth of a unit.
fn steps(path: &Path) -> String {
    let mut out = String::new();
    for segment in path.segments() {
        let (sign, points) = match segment {
            PathSegment::MoveTo(to) => ('M', vec![to]),
            PathSegment::LineTo(to) => ('L', vec![to]),
            PathSegment::QuadTo(bend, to) => ('Q', vec![bend, to]),
            PathSegment::CubicTo(bend, other, to) => ('C', vec![bend, other, to]),
            PathSegment::Close => ('Z', vec![]),
        };
        out.push(sign);
        for (at, point) in points.into_iter().enumerate() {
            let [x, y] = [point.x, point.y].map(|length| (length * 100.0).round() / 100.0);
            // A string takes all that is written in it.
            let _ = write!(out, "{}{x} {y}", if at == 0 { "" } else { " " });
        }
    }
    out
}

/// What draws a path; what a font draws upwards from where a letter stands.
#[derive(Default)]
struct Pen {
    path: PathBuilder,
    /// Where the letter stands that is drawn, if one is.
    letter: Option<(f32, f32)>,
}

impl Pen {
    fn words(&mut self, label: &Label, letters: &Letters) -> Result<(), String> {
        let face = if label.bold { Face::Bold } else { Face::Regular };
        let (_, glyphs) = letters.set(&label.text, face, &mut Missing::default());
        let width = glyphs.iter().map(|glyph| glyph.advance * label.size).sum::<f32>();
        let mut x = if label.centred { label.x - width / 2.0 } else { label.x };
        for glyph in glyphs {
            self.letter = Some((x, label.y));
            glyph.trace(label.size, self)?;
            x += glyph.advance * label.size;
        }
        Ok(())
    }

    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        self.letter.map_or((x, y), |(left, line)| (left + x, line - y))
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, bend_x: f32, bend_y: f32, x: f32, y: f32) {
        let ((bend_x, bend_y), (x, y)) = (self.at(bend_x, bend_y), self.at(x, y));
        self.path.quad_to(bend_x, bend_y, x, y);
    }

    fn curve_to(&mut self, from_x: f32, from_y: f32, to_x: f32, to_y: f32, x: f32, y: f32) {
        let ((from_x, from_y), (to_x, to_y)) = (self.at(from_x, from_y), self.at(to_x, to_y));
        let (x, y) = self.at(x, y);
        self.path.cubic_to(from_x, from_y, to_x, to_y, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(shapes: Vec<Shape>) -> Drawing {
        Drawing { width: 60, height: 40, shapes }
    }

    fn label(text: &str, centred: bool) -> Shape {
        Shape::Label(Label { x: 20.0, y: 30.0, text: text.into(), size: 15.0, bold: false, centred })
    }

    #[test]
    fn a_rectangle_has_its_fill_its_edge_and_round_corners_and_a_dashed_one_has_gaps() {
        let (fill, edge) = ([0xcf, 0xc8, 0xb4], [0x3d, 0x3d, 0x3d]);
        let frame = Frame { x: 2.5, y: 2.5, width: 40.0, height: 20.0, fill: Some(fill), edge, dashed: false };
        let dashed = Frame { y: 30.5, height: 8.0, fill: None, dashed: true, ..frame };
        let drawing = drawing(vec![Shape::Frame(frame), Shape::Frame(dashed)]);
        let outlines = Outlines::of(&drawing).unwrap();
        let points = Pixmap::decode_png(&outlines.png(2).unwrap()).unwrap();
        assert_eq!((points.width(), points.height()), (120, 80));
        let at = |x, y| points.pixel(x, y).map(|point| [point.red(), point.green(), point.blue()]).unwrap();
        assert_eq!([at(40, 20), at(40, 5), at(4, 4), at(100, 20)], [fill, edge, [0xff; 3], [0xff; 3]]);
        let drawn = (20..60).map(|x| at(x, 61)).filter(|point| *point == edge).count();
        assert!((15..30).contains(&drawn) && at(40, 68) == [0xff; 3], "{drawn} of 40 points");
        assert_eq!(outlines.svg().matches("<rect ").count(), 2);
    }

    #[test]
    fn letters_stand_on_their_line_behind_their_place_or_around_it() {
        let bounds = |shape| {
            let drawing = drawing(vec![shape]);
            Outlines::of(&drawing).unwrap().outlines[0].1.bounds()
        };
        let (behind, around) = (bounds(label("HxH", false)), bounds(label("HxH", true)));
        assert!((behind.bottom() - 30.0).abs() < 0.1 && behind.top() > 15.0 && behind.left() > 20.0, "{behind:?}");
        assert!((f32::midpoint(around.left(), around.right()) - 20.0).abs() < 0.5, "{around:?}");
        assert!((around.width() - behind.width()).abs() < 0.01);
    }

    #[test]
    fn names_in_other_alphabets_are_drawn_and_blanks_are_nothing() {
        let drawing =
            drawing(["Νίκος", "Nguyễn Thị Ánh", "日", "\u{0}", " \u{A0}", ""].map(|text| label(text, false)).into());
        assert_eq!(Outlines::of(&drawing).unwrap().outlines.len(), 4);
    }
}
