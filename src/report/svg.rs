//! Draws the picture of the whole, once, for every format that can show it.
//!
//! Every part is a row and every question a box with its sign. A divided question has a second, dashed edge and the
//! sign `≠`: nothing is said by a colour alone, and A and B weigh the same.

use super::picture::{Picture, PicturePart, PictureQuestion};
use crate::text::report as words;

/// How wide the picture is, in units of the drawing: few enough that its words can be read on a telephone.
pub const WIDTH: u32 = 464;
/// How wide the names of the parts are.
const LABELS: u32 = 152;
/// How many letters of a name fit in that.
const LABEL_LETTERS: usize = 18;
/// How high a line of a name is.
const LABEL_LINE: u32 = 18;
/// How high a row is.
const ROW: u32 = 38;
/// How wide a box is.
const BOX: u32 = 72;
/// How high a box is.
const BOX_HEIGHT: u32 = 30;
/// The room between two boxes.
const GAP: u32 = 8;
/// How high a row of the legend is.
const LEGEND_ROW: u32 = 21;
/// Where the second column of the legend begins.
const LEGEND_COLUMN: u32 = 216;

/// How many boxes fit beside each other.
const PER_ROW: u32 = (WIDTH - LABELS + GAP) / (BOX + GAP);

/// How high the picture is, in units of the drawing.
#[must_use]
pub fn height(picture: &Picture) -> u32 {
    let parts: u32 = picture.parts.iter().map(part_height).sum();
    parts + GAP + LEGEND_ROW * 3
}

fn part_height(part: &PicturePart) -> u32 {
    let boxes = count(part.questions.len()).div_ceil(PER_ROW) * ROW;
    let name = count(label(part).len()) * LABEL_LINE + ROW - BOX_HEIGHT;
    boxes.max(name).max(ROW)
}

/// A guide has a few parts and questions; what does not fit in the number is not drawn either.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or_default()
}

/// The number and the name of a part, in lines that fit before the boxes.
fn label(part: &PicturePart) -> Vec<String> {
    let text = super::model::one_line(&format!("{}  {}", part.number, part.title));
    textwrap::wrap(&text, LABEL_LETTERS).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// The picture as an SVG document; the words in it are drawn with `font`.
#[must_use]
pub fn draw(picture: &Picture, font: &str) -> String {
    let height = height(picture);
    let size = format!(r#"viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}""#);
    let style = format!(r##"font-family="{}" font-size="15" fill="#1b1b1b""##, escape(font));
    let mut out = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>"#);
    let mut y = 0;
    for part in &picture.parts {
        for (line, words) in (0..).zip(label(part)) {
            out += &text(0, y + 20 + line * LABEL_LINE, &words, "");
        }
        for (at, question) in (0..).zip(&part.questions) {
            let (column, row) = (at % PER_ROW, at / PER_ROW);
            out += &question_box(question, LABELS + column * (BOX + GAP), y + row * ROW);
        }
        y += part_height(part);
    }
    out += &legend(y + GAP);
    out + "</svg>"
}

fn question_box(question: &PictureQuestion, x: u32, y: u32) -> String {
    // What is still open stands out by having nothing in it.
    let (fill, edge) = if question.answer.is_none() { ("#ffffff", "#767676") } else { ("#ece8dc", "#3d3d3d") };
    let mut out = rectangle(x, y, BOX, BOX_HEIGHT, &format!(r#"fill="{fill}" stroke="{edge}""#));
    if question.divided {
        let dashed = r##"fill="none" stroke="#1b1b1b" stroke-dasharray="3 2""##;
        out += &rectangle(x + 3, y + 3, BOX - 6, BOX_HEIGHT - 6, dashed);
    }
    out += &text(x + 8, y + 20, &question.id.to_string(), r#" font-size="13""#);
    let sign = if question.divided { format!("{} ≠", question.sign()) } else { question.sign().to_owned() };
    out + &text(x + 36, y + 20, &sign, r#" font-weight="bold""#)
}

fn legend(y: u32) -> String {
    let [a, b, not_yet, open, divided] = words::PICTURE_LEGEND;
    let divided = format!("≠  {divided}");
    let places = [(0, 0, a), (0, 1, b), (1, 0, not_yet), (1, 1, open), (0, 2, divided.as_str())];
    let line =
        |(column, row, words)| text(column * LEGEND_COLUMN, y + 14 + row * LEGEND_ROW, words, r#" font-size="13""#);
    places.map(line).concat()
}

/// A rectangle whose edge falls on whole units, and within its width and height.
fn rectangle(x: u32, y: u32, width: u32, height: u32, style: &str) -> String {
    let (width, height) = (width - 1, height - 1);
    format!(r#"<rect x="{x}.5" y="{y}.5" width="{width}" height="{height}" rx="3" {style}/>"#)
}

fn text(x: u32, y: u32, words: &str, style: &str) -> String {
    format!(r#"<text x="{x}" y="{y}"{style} xml:space="preserve">{}</text>"#, escape(words))
}

/// The text with the signs of XML taken out of their meaning.
fn escape(text: &str) -> String {
    super::model::one_line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn every_question_stands_in_it_with_its_sign() {
        let guide = sample::guide();
        let drawn = draw(&Picture::of(&sample::full(), &guide), "sans-serif");
        for question in guide.questions() {
            assert!(drawn.contains(&format!(">{}</text>", question.id)), "{drawn}");
        }
        assert_eq!(drawn.matches(r#"font-weight="bold""#).count(), 12);
    }

    #[test]
    fn a_long_name_and_many_questions_get_the_room_that_they_need() {
        let short = Picture::of(&sample::empty(), &sample::guide());
        let mut picture = short.clone();
        picture.parts[0].title = "een naam van een onderdeel die niet op één regel past, en ook niet op twee".into();
        let taller = height(&picture);
        assert!(taller > height(&short));
        picture.parts[1].questions = vec![picture.parts[1].questions[0].clone(); 9];
        assert_eq!(height(&picture), taller + 2 * ROW, "four boxes beside each other");
        let drawn = draw(&picture, "x");
        assert!(drawn.matches("<text x=\"0\"").count() >= 5 + 3, "the name takes lines of its own: {drawn}");
    }

    #[test]
    fn the_name_of_a_part_cannot_end_the_drawing() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        picture.parts[0].title = "</svg><b>\"&".into();
        let drawn = draw(&picture, "x");
        assert!(drawn.contains("&lt;/svg&gt;&lt;b&gt;&quot;&amp;") && drawn.matches("</svg>").count() == 1, "{drawn}");
    }
}
