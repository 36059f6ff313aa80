//! The styles: the names are those that Word knows, so that its navigation, its outline and a house style find them.

use super::xml::Element;
use crate::text::docx as words;

/// The style of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Plain text.
    Normal,
    /// The title of the document.
    Title,
    /// What kind of document it is.
    Subtitle,
    /// A heading of a level from 1 to 6.
    Heading(u8),
    /// An item of a list without numbers.
    ListBullet,
    /// An item of a list with numbers.
    ListNumber,
    /// What somebody says, in the words of the guide.
    Quote,
    /// What a user typed.
    Note,
    /// A short fact with its label.
    Facts,
    /// The title of a column.
    TableHeader,
    /// What stands in a table.
    TableText,
    /// The top of a page.
    Header,
    /// The bottom of a page.
    Footer,
}

/// The style of words that stand out.
pub(super) const STRONG: &str = "Strong";
/// The style of words that lead somewhere.
pub(super) const LINK: &str = "Hyperlink";
/// The style of tables.
pub(super) const TABLE: &str = "KartrekkerTable";

/// How far a note stands in, in twentieths of a point.
pub(super) const NOTE_INDENT: u32 = 227;

/// A font that comes with Word; `LibreOffice` has Carlito, with the same widths, for it.
const FONT: &str = "Calibri";
/// The colour of headings: dark enough for small letters, and on paper nearly black.
const HEADING: &str = "1F3A5F";
/// The size of plain text, in half points. Nothing is smaller.
const SIZE: u32 = 22;

impl Style {
    /// Its id; nothing for plain text, which is so without.
    pub(super) const fn id(self) -> Option<&'static str> {
        Some(match self {
            Self::Normal => return None,
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Heading(0 | 1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(3) => "Heading3",
            Self::Heading(4) => "Heading4",
            Self::Heading(5) => "Heading5",
            Self::Heading(_) => "Heading6",
            Self::ListBullet => "ListBullet",
            Self::ListNumber => "ListNumber",
            Self::Quote => "Quote",
            Self::Note => "KartrekkerNote",
            Self::Facts => "KartrekkerFacts",
            Self::TableHeader => "KartrekkerTableHeader",
            Self::TableText => "KartrekkerTableText",
            Self::Header => "Header",
            Self::Footer => "Footer",
        })
    }

    /// Whether it leaves enough room above for a table in front of it.
    pub(super) const fn has_room_above(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Quote | Self::Note)
    }
}

/// `word/styles.xml` for a document in a language.
pub(super) fn file(language: &str) -> Element {
    Element::new("w:styles")
        .with("xmlns:w", super::NAMESPACE)
        .child(defaults(language))
        .children([normal(), title(), subtitle()])
        .children((1..=6).map(heading))
        .children(lists())
        .children([quote(), note(), facts(), table_text(), table_header()])
        .children(edges())
        .children(characters())
        .children(tables())
        .child(default_style("numbering", "NoList", "No List"))
}

fn defaults(language: &str) -> Element {
    let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"];
    let fonts = fonts.into_iter().fold(Element::new("w:rFonts"), |element, script| element.with(script, FONT));
    let language = Element::new("w:lang").with("w:val", language).with("w:eastAsia", language).with("w:bidi", "ar-SA");
    let run = Element::new("w:rPr").child(fonts).children(size(SIZE)).child(language);
    let paragraph = Element::new("w:pPr").child(spacing(0, 80).with("w:line", "245").with("w:lineRule", "auto"));
    Element::new("w:docDefaults")
        .child(Element::new("w:rPrDefault").child(run))
        .child(Element::new("w:pPrDefault").child(paragraph))
}

fn normal() -> Element {
    default_style("paragraph", "Normal", "Normal").child(Element::new("w:qFormat"))
}

fn title() -> Element {
    let run = [bold(), vec![color(HEADING)], size(36)].concat();
    paragraph(Style::Title, "Title", Style::Normal, vec![keep_next(), spacing(0, 80)], run)
}

fn subtitle() -> Element {
    let run = [vec![color("595959")], size(24)].concat();
    paragraph(Style::Subtitle, "Subtitle", Style::Title, vec![keep_next(), spacing(0, 0)], run)
}

fn heading(level: u8) -> Element {
    let (before, after, height) = match level {
        1 => (180, 60, 30),
        2 => (120, 40, 26),
        3 => (100, 40, 24),
        _ => (120, 40, SIZE),
    };
    let name = ["heading 1", "heading 2", "heading 3", "heading 4", "heading 5", "heading 6"];
    let name = name.get(usize::from(level.saturating_sub(1))).copied().unwrap_or("heading 6");
    let outline = Element::of("w:outlineLvl", level.saturating_sub(1).to_string());
    let keep = [keep_next(), Element::new("w:keepLines")];
    let own = [keep.to_vec(), vec![spacing(before, after), outline]].concat();
    let run = [bold(), vec![color(HEADING)], size(height)].concat();
    paragraph(Style::Heading(level), name, Style::Normal, own, run)
}

fn lists() -> [Element; 2] {
    [
        (Style::ListBullet, "List Bullet", super::numbering::BULLETS),
        (Style::ListNumber, "List Number", super::numbering::NUMBERS),
    ]
    .map(|(style, name, list)| {
        let list = Element::new("w:numPr").child(Element::of("w:numId", list.to_string()));
        paragraph(style, name, style, vec![list, spacing(0, 80), together()], Vec::new())
    })
}

fn quote() -> Element {
    let own = vec![spacing(80, 120), Element::new("w:ind").with("w:left", "397").with("w:right", "397")];
    let italic = vec![Element::new("w:i"), Element::new("w:iCs"), color("404040")];
    paragraph(Style::Quote, "Quote", Style::Normal, own, italic)
}

fn note() -> Element {
    let edge = Element::new("w:left")
        .with("w:val", "single")
        .with("w:sz", "24")
        .with("w:space", "8")
        .with("w:color", "7F7F7F");
    let own = vec![
        Element::new("w:pBdr").child(edge),
        shade("F5F3EC"),
        spacing(40, 120),
        Element::new("w:ind").with("w:left", NOTE_INDENT.to_string()),
        together(),
    ];
    custom(Style::Note, words::NOTE_STYLE, own, Vec::new())
}

fn facts() -> Element {
    custom(Style::Facts, words::FACTS_STYLE, vec![spacing(0, 80), together()], Vec::new())
}

fn table_text() -> Element {
    custom(Style::TableText, words::TABLE_TEXT_STYLE, vec![spacing(10, 10)], Vec::new())
}

fn table_header() -> Element {
    custom(Style::TableHeader, words::TABLE_HEADER_STYLE, vec![keep_next(), spacing(10, 10)], bold())
}

/// The top and the bottom of pages, with a place for what stands at the right.
fn edges() -> [Element; 2] {
    [(Style::Header, "header", "left"), (Style::Footer, "footer", "right")].map(|(style, name, side)| {
        paragraph(style, name, style, vec![spacing(0, 0), Element::of("w:jc", side)], vec![color("595959")])
    })
}

fn characters() -> [Element; 3] {
    let style = |id: &str, name: &str, run: Vec<Element>| {
        style("character", id, name)
            .child(Element::of("w:basedOn", "DefaultParagraphFont"))
            .child(Element::new("w:qFormat"))
            .child(Element::new("w:rPr").children(run))
    };
    [
        default_style("character", "DefaultParagraphFont", "Default Paragraph Font"),
        style(STRONG, "Strong", bold()),
        style(LINK, "Hyperlink", vec![color("0B4F9E"), Element::of("w:u", "single")]),
    ]
}

fn tables() -> [Element; 2] {
    let margins = |left: &str| {
        let side = |name, width: &str| Element::new(name).with("w:w", width).with("w:type", "dxa");
        Element::new("w:tblCellMar").children([side("w:left", left), side("w:right", left)])
    };
    let plain = Element::new("w:tblPr")
        .child(Element::new("w:tblInd").with("w:w", "0").with("w:type", "dxa"))
        .child(margins("108"));
    let line = |name| {
        Element::new(name).with("w:val", "single").with("w:sz", "4").with("w:space", "0").with("w:color", "BFBFBF")
    };
    let lines = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"].map(line);
    let own = Element::new("w:tblPr").child(Element::new("w:tblBorders").children(lines)).child(margins("100"));
    let first_row = Element::new("w:tblStylePr")
        .with("w:type", "firstRow")
        .child(Element::new("w:rPr").children(bold()))
        .child(Element::new("w:tcPr").child(shade("E9EDF3")));
    [
        default_style("table", "TableNormal", "Normal Table").child(plain),
        style("table", TABLE, words::TABLE_STYLE)
            .with("w:customStyle", "1")
            .child(Element::of("w:basedOn", "TableNormal"))
            .child(own)
            .child(first_row),
    ]
}

fn style(kind: &str, id: &str, name: &str) -> Element {
    Element::new("w:style").with("w:type", kind).with("w:styleId", id).child(Element::of("w:name", name))
}

/// The style of what has no style.
fn default_style(kind: &str, id: &str, name: &str) -> Element {
    style(kind, id, name).with("w:default", "1")
}

fn paragraph(own: Style, name: &str, next: Style, properties: Vec<Element>, run: Vec<Element>) -> Element {
    let run = (!run.is_empty()).then(|| Element::new("w:rPr").children(run));
    style("paragraph", own.id().unwrap_or("Normal"), name)
        .child(Element::of("w:basedOn", "Normal"))
        .child(Element::of("w:next", next.id().unwrap_or("Normal")))
        .child(Element::new("w:qFormat"))
        .child(Element::new("w:pPr").children(properties))
        .children(run)
}

/// A style that Word does not know by itself.
fn custom(own: Style, name: &str, properties: Vec<Element>, run: Vec<Element>) -> Element {
    paragraph(own, name, own, properties, run).with("w:customStyle", "1")
}

fn keep_next() -> Element {
    Element::new("w:keepNext")
}

/// Room above and below, in twentieths of a point.
fn spacing(before: u32, after: u32) -> Element {
    Element::new("w:spacing").with("w:before", before.to_string()).with("w:after", after.to_string())
}

/// No room between two paragraphs of one style.
fn together() -> Element {
    Element::new("w:contextualSpacing")
}

fn shade(color: &str) -> Element {
    Element::of("w:shd", "clear").with("w:color", "auto").with("w:fill", color)
}

/// Bold, also in scripts that are written from right to left.
fn bold() -> Vec<Element> {
    vec![Element::new("w:b"), Element::new("w:bCs")]
}

fn color(color: &str) -> Element {
    Element::of("w:color", color)
}

/// A size in half points, also in scripts that are written from right to left.
fn size(half_points: u32) -> Vec<Element> {
    ["w:sz", "w:szCs"].map(|name| Element::of(name, half_points.to_string())).to_vec()
}
