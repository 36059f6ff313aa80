//! Writes a drawing as SVG.

use super::drawing::{CORNER, Colour, DASH, Drawing, Frame, INK, LARGE, Label, Shape};

/// The drawing as an SVG document; the words in it are drawn with `font`.
#[must_use]
pub fn draw(drawing: &Drawing, font: &str) -> String {
    let (width, height, ink) = (drawing.width, drawing.height, hex(INK));
    let size = format!(r#"viewBox="0 0 {width} {height}" width="{width}" height="{height}""#);
    let style = format!(r#"font-family="{}" font-size="{LARGE}" fill="{ink}""#, escape(font));
    let mut out = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>"#);
    for shape in &drawing.shapes {
        out += &match shape {
            Shape::Frame(frame) => rectangle(frame),
            Shape::Label(label) => text(label),
        };
    }
    out + "</svg>"
}

/// A rectangle as an element.
pub(super) fn rectangle(frame: &Frame) -> String {
    let Frame { x, y, width, height, .. } = frame;
    let place = format!(r#"x="{x}" y="{y}" width="{width}" height="{height}" rx="{CORNER}""#);
    let (fill, edge) = (frame.fill.map_or_else(|| "none".to_owned(), hex), hex(frame.edge));
    let [dash, gap] = DASH;
    let dashes = if frame.dashed { format!(r#" stroke-dasharray="{dash} {gap}""#) } else { String::new() };
    format!(r#"<rect {place} fill="{fill}" stroke="{edge}"{dashes}/>"#)
}

fn text(label: &Label) -> String {
    let Label { x, y, size, .. } = label;
    let size = if *size == LARGE { String::new() } else { format!(r#" font-size="{size}""#) };
    let bold = if label.bold { r#" font-weight="bold""# } else { "" };
    let place = if label.centred { r#" text-anchor="middle""# } else { "" };
    format!(r#"<text x="{x}" y="{y}"{size}{bold}{place} xml:space="preserve">{}</text>"#, escape(&label.text))
}

/// A colour as SVG says it.
pub(super) fn hex([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The text with the signs of XML taken out of their meaning.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::drawing::Layout;
    use super::super::picture::Picture;
    use super::*;
    use crate::report::sample;

    #[test]
    fn the_name_of_a_part_cannot_end_the_drawing() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        picture.parts[0].title = "</svg><b>\"&".into();
        let drawn = draw(&Drawing::of(&picture, Layout::Beside), "x");
        assert!(drawn.contains("&lt;/svg&gt;&lt;b&gt;&quot;&amp;") && drawn.matches("</svg>").count() == 1, "{drawn}");
    }

    #[test]
    fn a_shape_is_written_with_its_place_and_its_look() {
        let drawn = draw(&Drawing::of(&Picture::of(&sample::full(), &sample::guide()), Layout::Beside), "x");
        let rectangle = r##"<rect x="154.5" y="2.5" width="71" height="29" rx="3" fill="#ffffff" stroke="#767676"/>"##;
        assert!(drawn.contains(rectangle), "{drawn}");
        assert!(drawn.contains(r##" fill="none" stroke="#1b1b1b" stroke-dasharray="3 2"/>"##), "{drawn}");
        assert!(drawn.contains(r#"<text x="160" y="22" font-size="13" xml:space="preserve">1.1</text>"#), "{drawn}");
        assert!(drawn.contains(r#"<text x="192" y="22" font-weight="bold" xml:space="preserve">·</text>"#), "{drawn}");
        assert!(drawn.contains(r#" font-size="13" text-anchor="middle" xml:space="preserve">≠</text>"#), "{drawn}");
    }
}
