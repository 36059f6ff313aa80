//! Draws the icon of the program anew from `kartrekker.svg`, as points for systems that want those:
//! `cargo run --example icon`. It reads what stands in that file: a rectangle with rounded corners, and circles.

use std::error::Error;
use std::fs;
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use tiny_skia::{FillRule, Paint, PathBuilder, Pixmap, Rect, Transform};

/// The sizes that Windows asks for, in points.
const SIZES: [u16; 6] = [16, 24, 32, 48, 64, 256];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/icon");
    let icon = fs::read_to_string(folder.join("kartrekker.svg"))?;
    let pictures = SIZES.map(|size| drawn(&icon, size));
    let pictures = pictures.into_iter().collect::<Result<Vec<_>, _>>()?;
    if let Some(largest) = pictures.last() {
        fs::write(folder.join("kartrekker.png"), largest)?;
    }
    fs::write(folder.join("kartrekker.ico"), packed(&pictures)?)?;
    Ok(())
}

/// The icon as a PNG file of this size.
fn drawn(icon: &str, size: u16) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut points = Pixmap::new(size.into(), size.into()).ok_or("an icon has a size")?;
    let mut scale = 1.0;
    let mut reader = Reader::from_str(icon);
    loop {
        match reader.read_event()? {
            Event::Start(element) if element.name().as_ref() == b"svg" => {
                scale = f32::from(size) / number(&element, "width")?;
            }
            Event::Empty(element) => {
                let path = outline(&element)?.finish().ok_or("a shape has a size")?;
                let (paint, scaled) = (fill(&element)?, Transform::from_scale(scale, scale));
                points.fill_path(&path, &paint, FillRule::Winding, scaled, None);
            }
            Event::Eof => return Ok(points.encode_png()?),
            _ => {}
        }
    }
}

/// A circle, or a rectangle with rounded corners: two without corners across each other, and a circle in each corner.
fn outline(shape: &BytesStart) -> Result<PathBuilder, Box<dyn Error>> {
    let number = |name| number(shape, name);
    let mut path = PathBuilder::new();
    if shape.name().as_ref() == b"circle" {
        path.push_circle(number("cx")?, number("cy")?, number("r")?);
        return Ok(path);
    }
    let (width, height, round) = (number("width")?, number("height")?, number("rx")?);
    let pieces = [(0.0, round, width, height - 2.0 * round), (round, 0.0, width - 2.0 * round, height)];
    for (x, y, width, height) in pieces {
        path.push_rect(Rect::from_xywh(x, y, width, height).ok_or("no room between the corners")?);
    }
    for (x, y) in [(round, round), (width - round, round), (round, height - round), (width - round, height - round)] {
        path.push_circle(x, y, round);
    }
    Ok(path)
}

fn fill(shape: &BytesStart) -> Result<Paint<'static>, Box<dyn Error>> {
    let colour = u32::from_str_radix(text(shape, "fill")?.trim_start_matches('#'), 16)?;
    let [_, red, green, blue] = colour.to_be_bytes();
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, u8::MAX);
    Ok(paint)
}

fn number(shape: &BytesStart, name: &str) -> Result<f32, Box<dyn Error>> {
    Ok(text(shape, name)?.parse()?)
}

fn text(shape: &BytesStart, name: &str) -> Result<String, Box<dyn Error>> {
    let attribute = shape.try_get_attribute(name)?.ok_or_else(|| format!("no {name} in {shape:?}"))?;
    Ok(String::from_utf8(attribute.value.into_owned())?)
}

/// The pictures in one file as Windows reads it: a list of where each is, and then each as a PNG file.
fn packed(pictures: &[Vec<u8>]) -> Result<Vec<u8>, Box<dyn Error>> {
    const HEAD: usize = 6;
    const ENTRY: usize = 16;
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(pictures.len())?.to_le_bytes());
    let mut place = HEAD + ENTRY * pictures.len();
    for (size, picture) in SIZES.iter().zip(pictures) {
        // Of 256 there is no room for the first digit: 0 stands for it.
        let side = u8::try_from(*size).unwrap_or(0);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(u32::try_from(picture.len())?.to_le_bytes());
        file.extend(u32::try_from(place)?.to_le_bytes());
        place += picture.len();
    }
    file.extend(pictures.concat());
    Ok(file)
}
