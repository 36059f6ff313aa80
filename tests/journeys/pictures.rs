//! The pictures of the manual, made by the program itself:
//! `cargo test --test journeys pictures -- --ignored` draws them anew into `docs/beelden/`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use kartrekker::app::command::{Command, Place, Program, Table};
use kartrekker::app::theme::{Palette, Theme};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::stage::{DARK, GUIDE, Stage};

const LIGHT: Theme = Theme { palette: Palette::Light, ..DARK };
const PLAIN: Theme = Theme { palette: Palette::Plain, colour: false, ..DARK };

/// The width and height of a letter, in pixels.
const LETTER: (f32, f32) = (8.4, 17.0);

/// A meeting in which three organisations answered one question, apart and together, and agreed on one action item.
fn meeting(theme: Theme, (width, height): (u16, u16)) -> Stage {
    let mut stage = Stage::with(GUIDE.clone(), theme);
    stage.resize(width, height);
    stage.new_meeting("Partneroverleg");
    stage.command(Command::Table(Table::Add(["Gemeente", "Huisartsen", "Welzijn"].map(str::to_owned).to_vec())));
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a b a <Enter> a");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("<Down> + <Enter>").types("Gemeente").keys("<Enter> 15-1 <Enter>");
    stage
}

/// The colour that a terminal gives to one of its 256 numbers, as in a page.
fn css(colour: Color, own: &str) -> String {
    let Color::Indexed(number) = colour else { return own.to_owned() };
    let step = |part: u8| if part == 0 { 0 } else { 55 + 40 * part };
    let (red, green, blue) = match number {
        232.. => {
            let grey = 8 + 10 * (number - 232);
            (grey, grey, grey)
        }
        16.. => {
            let number = number - 16;
            (step(number / 36), step(number / 6 % 6), step(number % 6))
        }
        _ => panic!("the first sixteen colours are the user's own"),
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// How a cell is drawn: its letters' colour, its ground and whether it stands out or is underlined.
fn style(cell: &Cell) -> (String, String, bool, bool) {
    let (mut front, mut ground) = (css(cell.fg, "#1c1c1c"), css(cell.bg, "#ffffff"));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut front, &mut ground);
    }
    (front, ground, cell.modifier.contains(Modifier::BOLD), cell.modifier.contains(Modifier::UNDERLINED))
}

/// The screen as a picture.
fn svg(buffer: &Buffer, title: &str) -> String {
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let place = |column: u16, row: u16| (f32::from(column) * LETTER.0, f32::from(row) * LETTER.1);
    let (width, height) = place(columns, rows);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" role=\"img\" \
         font-family=\"DejaVu Sans Mono, Consolas, Menlo, monospace\" font-size=\"14\">\n<title>{title}</title>\n"
    );
    for row in 0..rows {
        let mut column = 0;
        while column < columns {
            let (front, ground, bold, underlined) = style(&buffer[(column, row)]);
            let same = |at: &u16| style(&buffer[(*at, row)]) == (front.clone(), ground.clone(), bold, underlined);
            let end = (column..columns).find(|at| !same(at)).unwrap_or(columns);
            let words: String = (column..end).map(|at| buffer[(at, row)].symbol()).collect();
            let ((x, y), (run, _)) = (place(column, row), place(end - column, 0));
            writeln!(
                out,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{run:.1}\" height=\"{:.1}\" fill=\"{ground}\"/>",
                LETTER.1 + 0.5
            )
            .unwrap();
            if !words.trim().is_empty() {
                let words = words.replace('&', "&amp;").replace('<', "&lt;");
                let weight = if bold { " font-weight=\"bold\"" } else { "" };
                let line = if underlined { " text-decoration=\"underline\"" } else { "" };
                let base = y + 13.0;
                writeln!(
                    out,
                    "<text x=\"{x:.1}\" y=\"{base:.1}\" textLength=\"{run:.1}\" xml:space=\"preserve\" \
                     fill=\"{front}\"{weight}{line}>{words}</text>"
                )
                .unwrap();
            }
            column = end;
        }
    }
    out.push_str("</svg>\n");
    out
}

#[test]
#[ignore = "makes the pictures of the manual anew"]
fn pictures_of_each_screen_for_the_manual() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/beelden");
    fs::create_dir_all(&folder).unwrap();
    let put = |name: &str, stage: &Stage| {
        // The same picture on every computer: the folder of this run is none that a reader has.
        let drawn = svg(stage.buffer(), name).replace(&stage.documents().display().to_string(), "/home/gebruiker");
        fs::write(folder.join(format!("{name}.svg")), drawn).unwrap();
    };
    let question = || Place::Question("1.2".parse().unwrap());
    let mut stage = meeting(DARK, (120, 40));
    let screens = [
        ("bijeenkomst", Place::Meeting),
        ("agenda", Place::Agenda),
        ("overzicht", Place::Overview),
        ("onderdeel", Place::Part(1)),
        ("vraag", question()),
        ("advies", Place::Advice("1.2A".parse().unwrap())),
        ("werkvorm", Place::WorkFormat("nudge".parse().unwrap())),
        ("actiepunten", Place::Actions),
        ("notities", Place::Notes),
        ("samenvatting", Place::Summary),
        ("verslag", Place::Report),
    ];
    for (name, place) in screens {
        stage.go(place.clone());
        // What is told once of a phase is gone when one stays.
        stage.go(place);
        stage.settle();
        put(name, &stage);
    }
    stage.go(question());
    stage.command(Command::Program(Program::ToggleWall));
    stage.go(question());
    put("wand", &stage);
    stage.resize(200, 60);
    put("wand-groot", &stage);
    put("start", &stage.again());
    for (name, theme, size) in
        [("vraag-licht", LIGHT, (80, 24)), ("vraag-zonder-kleur", PLAIN, (80, 24)), ("vraag-groot", DARK, (200, 60))]
    {
        let mut stage = meeting(theme, size);
        stage.go(question());
        stage.settle();
        put(name, &stage);
    }
}
