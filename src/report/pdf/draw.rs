//! Draws pages with the library that writes the file.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Paint, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font as FontFile, GlyphId, KrillaGlyph};
use skrifa::outline::OutlinePen;

use super::figure::Figure;
use super::lines::Run;
use super::pages::{HEIGHT, Ink, Page, SIDE, WIDTH};
use super::tags::{Drawn, Role, To, Tree};
use crate::report::drawing::{Colour, DASH, EDGE, Frame, INK};
use crate::report::letters::{Font, Glyph};

const LINK: Colour = [0x12, 0x3f, 0x7a];
const PALE: Colour = [0x9a, 0x9a, 0x9a];

/// What draws.
pub(super) struct Pen<'a> {
    pub document: Document,
    pub drawn: Drawn,
    tree: &'a Tree,
    places: &'a [XyzDestination],
    fonts: Fonts,
    figures: &'a [Figure],
}

/// The fonts, as the library wants them; only those of which a letter is drawn come into the file.
struct Fonts([FontFile; 4]);

impl<'a> Pen<'a> {
    /// A pen for a document with this structure; `places` says where every heading is.
    ///
    /// # Errors
    /// When a font cannot be used; says why.
    pub fn new(tree: &'a Tree, places: &'a [XyzDestination], figures: &'a [Figure]) -> Result<Self, String> {
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| format!("{error:?}"))?;
        let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
        Ok(Self {
            document: Document::new_with(settings),
            drawn: Drawn::of(tree),
            tree,
            places,
            fonts: Fonts::new()?,
            figures,
        })
    }

    /// Draws a page, with words at its foot that are not of the document.
    pub fn page(&mut self, number: usize, page: &Page, foot: &[Run], foot_y: f32) {
        let Some(settings) = PageSettings::from_wh(WIDTH, HEIGHT) else { return };
        let mut sheet = self.document.start_page_with(settings);
        let mut surface = sheet.surface();
        let mut links: Vec<(usize, Rect)> = Vec::new();
        for (top, slab) in page {
            for ink in &slab.ink {
                match ink {
                    Ink::Bar { x, y, width, height } => {
                        artifact(&mut surface, ArtifactType::Layout);
                        bar(&mut surface, PALE, Rect::from_xywh(*x, top + y, *width, *height));
                        surface.end_tagged();
                    }
                    Ink::Run(run, y) if slab.repeats => {
                        artifact(&mut surface, ArtifactType::PaginationOther);
                        words(&mut surface, self.fonts.of(run.font), run, top + y, INK);
                        surface.end_tagged();
                    }
                    Ink::Run(run, y) => {
                        let link = matches!(self.tree.role(run.style.node), Role::Link(..));
                        let identifier = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                        words(&mut surface, self.fonts.of(run.font), run, top + y, if link { LINK } else { INK });
                        surface.end_tagged();
                        self.drawn.add(run.style.node, identifier);
                        if link {
                            artifact(&mut surface, ArtifactType::Layout);
                            bar(&mut surface, LINK, Rect::from_xywh(run.x, top + y + 1.8, run.width, 0.5));
                            surface.end_tagged();
                            let area = Rect::from_xywh(run.x, top + y - run.size, run.width, run.size * 1.3);
                            links.extend(area.map(|area| (run.style.node, area)));
                        }
                    }
                    Ink::Figure { number: figure, node, width, height } => {
                        let Some(area) = Rect::from_xywh(SIDE, *top, *width, *height) else { continue };
                        let Some(figure) = self.figures.get(*figure) else { continue };
                        let identifier = surface.start_tagged(ContentTag::Other);
                        let scale = figure.scale;
                        surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, SIDE, *top));
                        for shape in &figure.frames {
                            frame(&mut surface, shape);
                        }
                        for (run, y) in &figure.runs {
                            words(&mut surface, self.fonts.of(run.font), run, *y, INK);
                        }
                        surface.pop();
                        surface.end_tagged();
                        self.drawn.add(*node, identifier);
                        self.drawn.place(*node, number, area);
                    }
                }
            }
        }
        for run in foot {
            artifact(&mut surface, ArtifactType::Footer);
            words(&mut surface, self.fonts.of(run.font), run, foot_y, INK);
            surface.end_tagged();
        }
        surface.finish();
        for (node, area) in links {
            let Role::Link(to, told) = self.tree.role(node) else { continue };
            let Some(target) = target(to, self.places) else { continue };
            let link = LinkAnnotation::new(area, target);
            self.drawn.add(node, sheet.add_tagged_annotation(Annotation::new_link(link, Some(told.clone()))));
        }
        sheet.finish();
    }
}

/// Where a link leads; nowhere when its heading has no place.
fn target(to: &To, places: &[XyzDestination]) -> Option<Target> {
    match to {
        To::Heading(number) => Some(Target::Destination(places.get(*number)?.clone().into())),
        To::Address(address) => Some(Target::Action(Action::Link(LinkAction::new(address.clone())))),
    }
}

impl Fonts {
    fn new() -> Result<Self, String> {
        let [regular, bold, more_regular, more_bold] =
            Font::ALL.map(|font| FontFile::new(font.data().into(), 0).ok_or_else(|| format!("{font:?}")));
        Ok(Self([regular?, bold?, more_regular?, more_bold?]))
    }

    const fn of(&self, font: Font) -> &FontFile {
        let [regular, bold, more_regular, more_bold] = &self.0;
        match font {
            Font::Regular => regular,
            Font::Bold => bold,
            Font::MoreRegular => more_regular,
            Font::MoreBold => more_bold,
        }
    }
}

fn artifact(surface: &mut Surface, kind: ArtifactType) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
}

fn paint([red, green, blue]: Colour) -> Paint {
    rgb::Color::new(red, green, blue).into()
}

fn filled(colour: Colour) -> Fill {
    Fill { paint: paint(colour), ..Fill::default() }
}

fn words(surface: &mut Surface, font: &FontFile, run: &Run, y: f32, colour: Colour) {
    let glyph = |glyph: &Glyph| {
        KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, 0.0, 0.0, 0.0, glyph.range.clone(), None)
    };
    let glyphs: Vec<KrillaGlyph> = run.glyphs.iter().map(glyph).collect();
    surface.set_fill(Some(filled(colour)));
    surface.draw_glyphs(Point::from_xy(run.x, y), &glyphs, font.clone(), &run.text, run.size, false);
}

fn bar(surface: &mut Surface, colour: Colour, area: Option<Rect>) {
    let mut path = PathBuilder::new();
    if let Some(area) = area {
        path.push_rect(area);
    }
    if let Some(path) = path.finish() {
        surface.set_fill(Some(filled(colour)));
        surface.draw_path(&path);
    }
}

fn frame(surface: &mut Surface, frame: &Frame) {
    let mut pen = Outline(PathBuilder::new());
    frame.trace(&mut pen);
    let Some(path) = pen.0.finish() else { return };
    let dash = frame.dashed.then(|| StrokeDash { array: DASH.into(), offset: 0.0 });
    surface.set_fill(frame.fill.map(filled));
    surface.set_stroke(Some(Stroke { paint: paint(frame.edge), width: EDGE, dash, ..Stroke::default() }));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

/// What draws a path for the library.
struct Outline(PathBuilder);

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, bend_x: f32, bend_y: f32, x: f32, y: f32) {
        self.0.quad_to(bend_x, bend_y, x, y);
    }

    fn curve_to(&mut self, from_x: f32, from_y: f32, to_x: f32, to_y: f32, x: f32, y: f32) {
        self.0.cubic_to(from_x, from_y, to_x, to_y, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
