//! Draws the picture of the whole, once, for every format that can show it.
//!
//! Every part is a row and every question a box with its sign. A divided question has a second, dashed edge and the
//! sign `≠`: nothing is said by a colour alone, and A and B weigh the same.

use super::picture::{Picture, PictureQuestion};
use crate::text::report as words;

/// How wide the picture is, in units of the drawing.
pub const WIDTH: u32 = 640;
/// How wide the names of the parts are.
const LABELS: u32 = 250;
/// How high a row is.
const ROW: u32 = 42;
/// How wide a box is.
const BOX: u32 = 64;
/// How high a box is.
const BOX_HEIGHT: u32 = 32;
/// The room between two boxes.
const GAP: u32 = 10;
/// How high a row of the legend is.
const LEGEND_ROW: u32 = 22;

/// How high the picture is, in units of the drawing.
#[must_use]
pub fn height(picture: &Picture) -> u32 {
    let rows: usize = picture.parts.iter().map(|part| rows(part.questions.len())).sum();
    u32::try_from(rows).unwrap_or(u32::MAX / ROW).saturating_mul(ROW) + LEGEND_ROW * 2 + GAP
}

/// How many boxes fit beside each other.
const PER_ROW: usize = ((WIDTH - LABELS + GAP) / (BOX + GAP)) as usize;

const fn rows(questions: usize) -> usize {
    let rows = questions.div_ceil(PER_ROW);
    if rows == 0 { 1 } else { rows }
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
        let label = format!("{}  {}", part.number, part.title);
        out += &text(0, y + 21, &label, "");
        for (at, question) in (0_u32..).zip(&part.questions) {
            let per_row = u32::try_from(PER_ROW).unwrap_or(1);
            let (column, row) = (at % per_row, at / per_row);
            out += &question_box(question, LABELS + column * (BOX + GAP), y + row * ROW);
        }
        y += ROW * u32::try_from(rows(part.questions.len())).unwrap_or(1);
    }
    out += &legend(y + GAP);
    out + "</svg>"
}

fn question_box(question: &PictureQuestion, x: u32, y: u32) -> String {
    let mut out = rectangle(x, y, BOX, BOX_HEIGHT, r##"fill="#f3f1ea" stroke="#5a5a5a""##);
    if question.divided {
        out += &rectangle(
            x + 3,
            y + 3,
            BOX - 6,
            BOX_HEIGHT - 6,
            r##"fill="none" stroke="#1b1b1b" stroke-dasharray="3 2""##,
        );
    }
    out += &text(x + 8, y + 20, &question.id.to_string(), r#" font-size="12""#);
    let sign = if question.divided { format!("{} ≠", question.mark.sign()) } else { question.mark.sign().to_owned() };
    out + &text(x + 32, y + 21, &sign, r#" font-weight="bold""#)
}

fn legend(y: u32) -> String {
    let small = r#" font-size="12""#;
    let [a, b, not_yet, open, divided] = words::PICTURE_LEGEND;
    let mut out = text(0, y + 14, a, small) + &text(190, y + 14, b, small) + &text(320, y + 14, not_yet, small);
    out += &text(0, y + 14 + LEGEND_ROW, open, small);
    out + &text(190, y + 14 + LEGEND_ROW, &format!("≠  {divided}"), small)
}

fn rectangle(x: u32, y: u32, width: u32, height: u32, style: &str) -> String {
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
    fn the_name_of_a_part_cannot_end_the_drawing() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        picture.parts[0].title = "</svg><script>\"&".into();
        let drawn = draw(&picture, "x");
        assert!(drawn.contains("&lt;/svg&gt;&lt;script&gt;&quot;&amp;") && drawn.matches("</svg>").count() == 1);
    }
}
