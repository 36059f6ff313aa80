//! Where the parts of a picture stand in its drawing.

use crate::report::model::one_line;
use crate::report::picture::{Picture, PicturePart};

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
pub(super) const LABEL_LINE: u32 = 18;
/// How high a row is.
pub(super) const ROW: u32 = 38;
/// How wide a box is.
pub(super) const BOX: u32 = 72;
/// How high a box is.
pub(super) const BOX_HEIGHT: u32 = 30;
/// The room between two boxes.
pub(super) const GAP: u32 = 8;
/// The room around everything, so that no edge is cut off where the drawing is made larger or smaller.
pub(super) const MARGIN: u32 = 2;
/// How high a row of the legend is.
pub(super) const LEGEND_ROW: u32 = 22;

impl Layout {
    /// How a picture is laid out where there is the width of a page.
    #[must_use]
    pub fn of_page(picture: &Picture) -> Self {
        if picture.is_large() { Self::Wide } else { Self::Beside }
    }

    /// How wide the picture is, in units of the drawing.
    pub(super) const fn width(self) -> u32 {
        self.left() + self.per_row() * (BOX + GAP) - GAP + 2 * MARGIN
    }

    /// How high the picture is, in units of the drawing.
    pub(super) fn height(self, picture: &Picture) -> u32 {
        let parts: u32 = picture.parts.iter().map(|part| self.part_height(part)).sum();
        let legend = match self {
            Self::Beside | Self::Wide => 3,
            Self::Below => 5,
        };
        parts + GAP + LEGEND_ROW * legend + 2 * MARGIN
    }

    /// How many boxes fit beside each other.
    pub(super) const fn per_row(self) -> u32 {
        match self {
            Self::Beside => 4,
            Self::Wide => 7,
            Self::Below => 3,
        }
    }

    /// Where the boxes begin.
    pub(super) const fn left(self) -> u32 {
        match self {
            Self::Beside | Self::Wide => LABELS,
            Self::Below => 0,
        }
    }

    /// How far below the top of a part its boxes begin.
    pub(super) fn down(self, part: &PicturePart) -> u32 {
        match self {
            Self::Beside | Self::Wide => 0,
            Self::Below => self.name_height(part),
        }
    }

    fn name_height(self, part: &PicturePart) -> u32 {
        count(self.label(part).len()) * LABEL_LINE + ROW - BOX_HEIGHT
    }

    /// How high a part is, with the room below it.
    pub(super) fn part_height(self, part: &PicturePart) -> u32 {
        let boxes = count(part.questions.len()).div_ceil(self.per_row()) * ROW;
        match self {
            Self::Beside | Self::Wide => boxes.max(self.name_height(part)).max(ROW),
            Self::Below => boxes + self.name_height(part),
        }
    }

    /// The number and the name of a part, in lines that fit where they stand.
    pub(super) fn label(self, part: &PicturePart) -> Vec<String> {
        let letters = if self == Self::Below { LABEL_LETTERS.1 } else { LABEL_LETTERS.0 };
        let text = one_line(&format!("{}  {}", part.number, part.title));
        textwrap::wrap(&text, letters).into_iter().map(std::borrow::Cow::into_owned).collect()
    }
}

/// A guide has a few parts and questions; what does not fit in the number is not drawn either.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or_default()
}
