//! The picture of the whole, as points for every Word and as lines for a new one.

use super::super::drawing::{Drawing, Layout};
use super::super::picture::Picture;
use super::outlines::Outlines;
use super::package::{Kind, Part};
use super::page::{TEXT_HEIGHT, TEXT_WIDTH};
use super::xml::Element;
use crate::text::docx as words;

/// How many points the picture has for each unit of the drawing, in both directions: sharp on paper too.
const SCALE: u16 = 2;
/// English metric units, in which Word measures pictures, in a twentieth of a point.
const EMU: u32 = 635;
/// How large a unit of the drawing is shown, in twentieths of a point: its letters are then nearly as large as the text, and
/// the first page of a report stays one page.
const UNIT: u32 = 13;
/// What a heading above the picture needs, in twentieths of a point.
const HEADING: u32 = 1000;
/// A picture that fits on a page only when it is made smaller than this part of its size, in percent, is not read.
const SMALLEST: u32 = 60;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const SVG: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/// The names that the element of a picture uses, for the root of the document.
pub(super) const NAMESPACES: [(&str, &str); 4] =
    [("xmlns:wp", DRAWING), ("xmlns:a", MAIN), ("xmlns:pic", PICTURE), ("xmlns:asvg", SVG)];

/// A picture for in a paragraph, with the parts that it is made of.
pub(super) struct Drawn {
    /// What goes into the paragraph.
    pub(super) run: Element,
    /// The picture as points and as lines.
    pub(super) parts: [Part; 2],
}

/// Draws the picture that comes as this number in the document, from 1; nothing when it is too high for a page, so that
/// nobody could read it.
///
/// # Errors
/// When a font cannot be read or the points cannot be written; says why.
pub(super) fn draw(picture: &Picture, number: usize) -> Result<Option<Drawn>, String> {
    let drawing = Drawing::of(picture, Layout::of_page(picture));
    let (width, height) = (drawing.width, drawing.height);
    let Some(unit) = unit(width, height) else { return Ok(None) };
    let outlines = Outlines::of(&drawing)?;
    let parts = [("png", outlines.png(SCALE)?), ("svg", outlines.svg().into_bytes())]
        .map(|(kind, bytes)| Part::new(format!("word/media/picture{number}.{kind}"), Kind::Image, bytes));
    Ok(Some(Drawn { run: run(&picture.description(), number, [width * unit, height * unit], &parts), parts }))
}

/// How large a unit of the drawing is shown, in English metric units: as large as it is meant or so much smaller that
/// the drawing fits on a page below a heading; nothing when it cannot be read then.
fn unit(width: u32, height: u32) -> Option<u32> {
    let fits = |room: u32, length: u32| room * EMU / length.max(1);
    let unit = (UNIT * EMU).min(fits(TEXT_WIDTH, width)).min(fits(TEXT_HEIGHT - HEADING, height));
    (unit * 100 >= UNIT * EMU * SMALLEST).then_some(unit)
}

/// The run with the picture, in its line as a large letter would stand.
fn run(description: &str, number: usize, [width, height]: [u32; 2], parts: &[Part; 2]) -> Element {
    let (number, name) = (number.to_string(), words::picture(number));
    let extent = |name| Element::new(name).with("cx", width.to_string()).with("cy", height.to_string());
    let about = |name_of: &'static str| Element::new(name_of).with("id", number.as_str()).with("name", name.as_str());
    let shape = Element::new("pic:pic")
        .child(Element::new("pic:nvPicPr").child(about("pic:cNvPr")).child(Element::new("pic:cNvPicPr")))
        .child(fill(parts))
        .child(place(extent("a:ext")));
    let locks = Element::new("a:graphicFrameLocks").with("noChangeAspect", "1");
    let sides = ["distT", "distB", "distL", "distR"].into_iter();
    let inline = sides
        .fold(Element::new("wp:inline"), |element, side| element.with(side, "0"))
        .child(extent("wp:extent"))
        .child(about("wp:docPr").with("descr", description))
        .child(Element::new("wp:cNvGraphicFramePr").child(locks))
        .child(Element::new("a:graphic").child(Element::new("a:graphicData").with("uri", PICTURE).child(shape)));
    Element::new("w:r").child(Element::new("w:drawing").child(inline))
}

/// What the picture is filled with: Word since 2016 shows the lines, an older one the points.
fn fill([png, svg]: &[Part; 2]) -> Element {
    let lines = Element::new("asvg:svgBlip").with("r:embed", svg.id());
    let extension = Element::new("a:ext").with("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}").child(lines);
    let blip = Element::new("a:blip").with("r:embed", png.id()).child(Element::new("a:extLst").child(extension));
    let stretch = Element::new("a:stretch").child(Element::new("a:fillRect"));
    Element::new("pic:blipFill").child(blip).child(stretch)
}

/// Where the picture stands in its frame, with white under its lines for whoever reads on a dark page.
fn place(extent: Element) -> Element {
    let from = Element::new("a:off").with("x", "0").with("y", "0");
    let shape = Element::new("a:prstGeom").with("prst", "rect").child(Element::new("a:avLst"));
    let white = Element::new("a:solidFill").child(Element::new("a:srgbClr").with("val", "FFFFFF"));
    Element::new("pic:spPr").child(Element::new("a:xfrm").child(from).child(extent)).child(shape).child(white)
}

#[cfg(test)]
mod tests {
    use tiny_skia::Pixmap;

    use super::super::super::sample;
    use super::*;

    #[test]
    fn the_letters_are_drawn_and_the_lines_need_no_font() {
        let picture = Picture::of(&sample::full(), &sample::guide());
        let drawing = Drawing::of(&picture, Layout::Beside);
        let [png, svg] = draw(&picture, 1).unwrap().unwrap().parts;
        let points = Pixmap::decode_png(&png.bytes).unwrap();
        assert_eq!(points.width(), drawing.width * 2);
        let is_dark = |x: u32, y: u32| points.pixel(x, y).unwrap().red() < 100;
        assert!((0..400).any(|x| is_dark(x, 32)), "the name of the first part");
        let svg = String::from_utf8(svg.bytes).unwrap();
        assert!(!svg.contains("<text") && svg.contains("<path"), "{svg}");
        let view = format!(r#"<svg viewBox="0 0 {} {}" "#, drawing.width, drawing.height);
        assert!(svg.starts_with(&view), "{svg}");
    }

    #[test]
    fn a_picture_fits_on_a_page_and_one_that_nobody_could_read_is_not_drawn() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        let all = picture.parts.clone();
        let parts = |n: usize| all.iter().cycle().take(n).cloned().collect();
        picture.parts = parts(25);
        assert!(draw(&picture, 1).unwrap().is_some());
        assert_eq!(unit(100, 100), Some(UNIT * EMU));
        let smaller = unit(100, 1280).unwrap();
        assert!(smaller < UNIT * EMU && smaller * 1280 <= (TEXT_HEIGHT - HEADING) * EMU);
        picture.parts = parts(10_000);
        assert!(draw(&picture, 1).unwrap().is_none());
    }

    #[test]
    fn a_title_that_xml_forbids_does_not_spoil_the_drawing() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        picture.parts[0].title = "\u{FFFE}]]>\u{0}\u{FEFF}</svg>👩‍👩‍👧".into();
        let [_, svg] = draw(&picture, 1).unwrap().unwrap().parts;
        let svg = String::from_utf8(svg.bytes).unwrap();
        assert!(svg.matches("</svg>").count() == 1 && svg.ends_with("</svg>"), "{svg}");
        let mut reader = quick_xml::Reader::from_str(&svg);
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    }
}
