//! The lists: one with bullets, and for each list of steps one of its own that begins at its own number.

use super::styles::Style;
use super::xml::Element;

/// The list of all items with a bullet.
pub(super) const BULLETS: u32 = 1;
/// The list of the style for numbered items, for what a user adds in Word.
pub(super) const NUMBERS: u32 = 2;

/// The kind of list that has bullets.
const BULLET_KIND: u32 = 0;
/// The kind of list that has numbers.
const NUMBER_KIND: u32 = 1;
/// How deep Word lets lists go.
const LEVELS: u32 = 9;
/// How far an item stands from its sign, and a level from the one above it, in twentieths of a point.
pub(super) const INDENT: u32 = 340;

/// The list of the steps that come as the `nth` of the document, from 0.
pub(super) const fn steps(nth: u32) -> u32 {
    NUMBERS + 1 + nth
}

/// `word/numbering.xml` for a document with lists of steps that begin at these numbers.
pub(super) fn file(lists_of_steps: &[u32]) -> Element {
    let bullet = |level: u32| self::level(level, "bullet", if level.is_multiple_of(2) { "•" } else { "–" }.to_owned());
    let number = |level: u32| {
        let format = ["decimal", "lowerLetter", "lowerRoman"][(level % 3) as usize];
        self::level(level, format, format!("%{}.", level + 1))
    };
    Element::new("w:numbering")
        .with("xmlns:w", super::NAMESPACE)
        .child(kind(BULLET_KIND, "1A2B3C01", Style::ListBullet, bullet))
        .child(kind(NUMBER_KIND, "1A2B3C02", Style::ListNumber, number))
        .children([list(BULLETS, BULLET_KIND), list(NUMBERS, NUMBER_KIND)])
        .children((0..).zip(lists_of_steps).map(|(nth, first)| {
            let start = Element::of("w:startOverride", first.to_string());
            let own = Element::new("w:lvlOverride").with("w:ilvl", "0").child(start);
            list(steps(nth), NUMBER_KIND).child(own)
        }))
}

/// A kind of list; `nsid` is how Word tells kinds apart when files are put together.
fn kind(id: u32, nsid: &str, style: Style, level: impl Fn(u32) -> Level) -> Element {
    let levels = (0..LEVELS).map(level).map(|level| {
        let style = style.id().filter(|_| level.depth == 0);
        level.element(style)
    });
    Element::new("w:abstractNum")
        .with("w:abstractNumId", id.to_string())
        .child(Element::of("w:nsid", nsid))
        .child(Element::of("w:multiLevelType", "hybridMultilevel"))
        .children(levels)
}

/// A level of a kind of list.
struct Level {
    depth: u32,
    format: &'static str,
    sign: String,
}

const fn level(depth: u32, format: &'static str, sign: String) -> Level {
    Level { depth, format, sign }
}

impl Level {
    fn element(self, style: Option<&str>) -> Element {
        let indent = Element::new("w:ind")
            .with("w:left", (INDENT * (self.depth + 1)).to_string())
            .with("w:hanging", INDENT.to_string());
        Element::new("w:lvl")
            .with("w:ilvl", self.depth.to_string())
            .child(Element::of("w:start", "1"))
            .child(Element::of("w:numFmt", self.format))
            .children(style.map(|style| Element::of("w:pStyle", style)))
            .child(Element::of("w:lvlText", self.sign))
            .child(Element::of("w:lvlJc", "left"))
            .child(Element::new("w:pPr").child(indent))
    }
}

fn list(id: u32, kind: u32) -> Element {
    Element::new("w:num").with("w:numId", id.to_string()).child(Element::of("w:abstractNumId", kind.to_string()))
}
