//! Draws the icon of the program anew from `kartrekker.svg`, as points for systems that want those:
//! `cargo run --example icon`.

use std::error::Error;
use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The sizes that Windows asks for, in points.
const SIZES: [u16; 6] = [16, 24, 32, 48, 64, 256];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/icon");
    let icon = Tree::from_str(&fs::read_to_string(folder.join("kartrekker.svg"))?, &Options::default())?;
    let pictures = SIZES.map(|size| drawn(&icon, size));
    let pictures = pictures.into_iter().collect::<Result<Vec<_>, _>>()?;
    if let Some(largest) = pictures.last() {
        fs::write(folder.join("kartrekker.png"), largest)?;
    }
    fs::write(folder.join("kartrekker.ico"), packed(&pictures)?)?;
    Ok(())
}

/// The icon as a PNG file of this size.
fn drawn(icon: &Tree, size: u16) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut points = Pixmap::new(size.into(), size.into()).ok_or("an icon has a size")?;
    let scale = f32::from(size) / icon.size().width();
    resvg::render(icon, Transform::from_scale(scale, scale), &mut points.as_mut());
    Ok(points.encode_png()?)
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
