//! Draws the picture of the whole, once, for every format that can show it.
//!
//! Every part is a row and every question a box with its sign. A divided question has a second, dashed edge and the
//! sign `≠`: nothing is said by a colour alone, and A and B weigh the same.

use super::picture::{Picture, PicturePart, PictureQuestion};
use crate::content::Choice;
use crate::session::Outcome;
use crate::text::report as words;

/// How the picture is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// With the names of the parts beside their questions.
    Beside,
    /// The same with more questions beside each other: that of many questions has to leave room on its page.
    Wide,
    /// With the names above, for a telephone: as wide as its screen, so that the words need not shrink.
    Below,
}

/// How many letters of a name fit beside the questions, and above them.
const LABEL_LETTERS: (usize, usize) = (18, 30);
/// How wide the names of the parts are, where they stand beside the questions.
const LABELS: u32 = 152;
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
/// The room around everything, so that no edge is cut off where the drawing is made larger or smaller.
const MARGIN: u32 = 2;
/// How high a row of the legend is.
const LEGEND_ROW: u32 = 22;
/// Where the second column of the legend begins.
const LEGEND_COLUMN: u32 = 220;
/// How wide and high the sign in the legend is.
const LEGEND_BOX: (u32, u32) = (22, 18);

impl Layout {
    /// How a picture is laid out where there is the width of a page.
    #[must_use]
    pub fn of_page(picture: &Picture) -> Self {
        if picture.is_large() { Self::Wide } else { Self::Beside }
    }

    /// How wide the picture is, in units of the drawing.
    #[must_use]
    pub const fn width(self) -> u32 {
        self.left() + self.per_row() * (BOX + GAP) - GAP + 2 * MARGIN
    }

    /// How high the picture is, in units of the drawing.
    #[must_use]
    pub fn height(self, picture: &Picture) -> u32 {
        let parts: u32 = picture.parts.iter().map(|part| self.part_height(part)).sum();
        let legend = match self {
            Self::Beside | Self::Wide => 3,
            Self::Below => 5,
        };
        parts + GAP + LEGEND_ROW * legend + 2 * MARGIN
    }

    /// How many boxes fit beside each other.
    const fn per_row(self) -> u32 {
        match self {
            Self::Beside => 4,
            Self::Wide => 7,
            Self::Below => 3,
        }
    }

    /// Where the boxes begin.
    const fn left(self) -> u32 {
        match self {
            Self::Beside | Self::Wide => LABELS,
            Self::Below => 0,
        }
    }

    /// How far below the top of a part its boxes begin.
    fn down(self, part: &PicturePart) -> u32 {
        match self {
            Self::Beside | Self::Wide => 0,
            Self::Below => self.name_height(part),
        }
    }

    fn name_height(self, part: &PicturePart) -> u32 {
        count(self.label(part).len()) * LABEL_LINE + ROW - BOX_HEIGHT
    }

    fn part_height(self, part: &PicturePart) -> u32 {
        let boxes = count(part.questions.len()).div_ceil(self.per_row()) * ROW;
        match self {
            Self::Beside | Self::Wide => boxes.max(self.name_height(part)).max(ROW),
            Self::Below => boxes + self.name_height(part),
        }
    }

    /// The number and the name of a part, in lines that fit where they stand.
    fn label(self, part: &PicturePart) -> Vec<String> {
        let letters = if self == Self::Below { LABEL_LETTERS.1 } else { LABEL_LETTERS.0 };
        let text = super::model::one_line(&format!("{}  {}", part.number, part.title));
        textwrap::wrap(&text, letters).into_iter().map(std::borrow::Cow::into_owned).collect()
    }
}

/// A guide has a few parts and questions; what does not fit in the number is not drawn either.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or_default()
}

/// The picture as an SVG document; the words in it are drawn with `font`.
#[must_use]
pub fn draw(picture: &Picture, layout: Layout, font: &str) -> String {
    let (width, height) = (layout.width(), layout.height(picture));
    let size = format!(r#"viewBox="0 0 {width} {height}" width="{width}" height="{height}""#);
    let style = format!(r##"font-family="{}" font-size="15" fill="#1b1b1b""##, escape(font));
    let mut out = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>"#);
    let mut y = MARGIN;
    for part in &picture.parts {
        for (line, words) in (0..).zip(layout.label(part)) {
            out += &text(MARGIN, y + 20 + line * LABEL_LINE, &words, "");
        }
        let down = y + layout.down(part);
        for (at, question) in (0..).zip(&part.questions) {
            let (column, row) = (at % layout.per_row(), at / layout.per_row());
            out += &question_box(question, MARGIN + layout.left() + column * (BOX + GAP), down + row * ROW);
        }
        y += layout.part_height(part);
    }
    out += &legend(layout, y + GAP);
    out + "</svg>"
}

/// The shade and the edge of a box. The letter says it too: a shade alone says nothing.
const fn shade(answer: Option<Outcome>) -> (&'static str, &'static str) {
    match answer {
        Some(Outcome::Choice(Choice::A)) => ("#cfc8b4", "#3d3d3d"),
        Some(Outcome::Choice(Choice::B)) => ("#f0ecdf", "#3d3d3d"),
        Some(Outcome::NotYet) => ("#ffffff", "#3d3d3d"),
        // What is still open stands out by having nothing in it.
        None => ("#ffffff", "#767676"),
    }
}

fn question_box(question: &PictureQuestion, x: u32, y: u32) -> String {
    let (fill, edge) = shade(question.answer);
    let mut out = rectangle(x, y, (BOX, BOX_HEIGHT), &format!(r#"fill="{fill}" stroke="{edge}""#));
    if question.divided {
        out += &dashed(x + 3, y + 3, (BOX - 6, BOX_HEIGHT - 6));
    }
    out += &text(x + 6, y + 20, &question.id.to_string(), r#" font-size="13""#);
    let sign = if question.divided { format!("{} ≠", question.sign()) } else { question.sign().to_owned() };
    out + &text(x + 38, y + 20, &sign, r#" font-weight="bold""#)
}

/// What the signs and the shades mean, each as it stands in the picture.
fn legend(layout: Layout, y: u32) -> String {
    let answers = [Some(Outcome::Choice(Choice::A)), Some(Outcome::Choice(Choice::B)), Some(Outcome::NotYet), None];
    // The last is that of a divided question, whatever its answer.
    let shades = answers.into_iter().map(|answer| Some(shade(answer))).chain([None]);
    let mut out = String::new();
    for (at, (shade, (sign, meaning))) in (0..).zip(shades.zip(words::PICTURE_LEGEND)) {
        let (column, row) = if layout == Layout::Below { (0, at) } else { (at / 2 % 2, at % 2 + at / 4 * 2) };
        let (x, y) = (MARGIN + column * LEGEND_COLUMN, y + row * LEGEND_ROW);
        out += &match shade {
            Some((fill, edge)) => rectangle(x, y, LEGEND_BOX, &format!(r#"fill="{fill}" stroke="{edge}""#)),
            None => dashed(x, y, LEGEND_BOX),
        };
        out += &text(x + LEGEND_BOX.0 / 2, y + 14, sign, r#" font-size="13" text-anchor="middle""#);
        out += &text(x + LEGEND_BOX.0 + 8, y + 14, meaning, r#" font-size="13""#);
    }
    out
}

fn dashed(x: u32, y: u32, size: (u32, u32)) -> String {
    rectangle(x, y, size, r##"fill="none" stroke="#1b1b1b" stroke-dasharray="3 2""##)
}

/// A rectangle whose edge falls on whole units, and within its width and height.
fn rectangle(x: u32, y: u32, (width, height): (u32, u32), style: &str) -> String {
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

    const ALL: [Layout; 3] = [Layout::Beside, Layout::Wide, Layout::Below];

    #[test]
    fn every_question_stands_in_it_with_its_sign() {
        let guide = sample::guide();
        for layout in ALL {
            let drawn = draw(&Picture::of(&sample::full(), &guide), layout, "sans-serif");
            for question in guide.questions() {
                assert!(drawn.contains(&format!(">{}</text>", question.id)), "{drawn}");
            }
            assert_eq!(drawn.matches(r#"font-weight="bold""#).count(), 12);
        }
    }

    #[test]
    fn a_long_name_and_many_questions_get_the_room_that_they_need() {
        let short = Picture::of(&sample::empty(), &sample::guide());
        let height = |picture: &Picture| Layout::Beside.height(picture);
        let mut picture = short.clone();
        picture.parts[0].title = "een naam van een onderdeel die niet op één regel past, en ook niet op twee".into();
        let taller = height(&picture);
        assert!(taller > height(&short));
        picture.parts[1].questions = vec![picture.parts[1].questions[0].clone(); 9];
        assert_eq!(height(&picture), taller + 2 * ROW, "four boxes beside each other");
        let drawn = draw(&picture, Layout::Beside, "x");
        let names = drawn.matches(&format!("<text x=\"{MARGIN}\"")).count();
        assert!(names >= 5 + 3, "the name takes lines of its own: {drawn}");
    }

    #[test]
    fn the_name_of_a_part_cannot_end_the_drawing() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        picture.parts[0].title = "</svg><b>\"&".into();
        let drawn = draw(&picture, Layout::Beside, "x");
        assert!(drawn.contains("&lt;/svg&gt;&lt;b&gt;&quot;&amp;") && drawn.matches("</svg>").count() == 1, "{drawn}");
    }

    /// The right and the lower edge of every rectangle.
    fn edges(drawn: &str) -> Vec<(f64, f64)> {
        let number = |piece: &str, name: &str| -> f64 {
            let (_, behind) = piece.split_once(&format!(" {name}=\"")).unwrap();
            behind.split('"').next().unwrap().parse().unwrap()
        };
        let edge =
            |piece: &str| (number(piece, "x") + number(piece, "width"), number(piece, "y") + number(piece, "height"));
        drawn.split("<rect").skip(1).map(edge).collect()
    }

    #[test]
    fn no_edge_is_cut_off_however_many_questions_a_part_has() {
        let mut picture = Picture::of(&sample::empty(), &sample::guide());
        for count in 1..10 {
            picture.parts[0].questions = vec![picture.parts[0].questions[0].clone(); count];
            for layout in ALL {
                let (width, height) = (f64::from(layout.width()), f64::from(layout.height(&picture)));
                for (right, bottom) in edges(&draw(&picture, layout, "x")) {
                    assert!(right + 1.5 <= width && bottom + 1.5 <= height, "{right} of {width}, {bottom} of {height}");
                }
            }
        }
    }

    #[test]
    fn an_a_a_b_and_what_is_open_differ_by_a_shade_as_well_as_by_a_letter() {
        let shades = [Some(Outcome::Choice(Choice::A)), Some(Outcome::Choice(Choice::B)), None].map(shade);
        let grey = |hex: &str| u8::from_str_radix(&hex[1..3], 16).unwrap();
        let levels = shades.map(|(fill, _)| grey(fill));
        assert!(levels[1] - levels[0] >= 24 && levels[2] - levels[1] >= 12, "{levels:?}");
        assert_ne!(shades[2].1, shades[1].1, "the edge of what is open is lighter");
        let drawn = draw(&Picture::of(&sample::full(), &sample::guide()), Layout::Below, "x");
        assert!(shades.iter().all(|(fill, _)| drawn.matches(fill).count() > 1), "in the picture and in the legend");
    }

    #[test]
    fn on_a_telephone_of_320_points_its_words_need_not_shrink() {
        // The page and the frame around the picture take 58 points of the screen.
        assert!(Layout::Below.width() <= 320 - 58, "{}", Layout::Below.width());
    }
}
