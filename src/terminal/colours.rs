//! How tones look in a terminal.

use ratatui::style::{Color, Modifier, Style};

use crate::app::theme::{Palette, Theme, Tone};

/// The colours of a palette as fixed indices of the 256-colour table (16 to 255 are the same in every terminal).
struct Colours {
    ground: u8,
    text: u8,
    quiet: u8,
    accent: u8,
    alert: u8,
    selected: u8,
    on_selected: u8,
}

const LIGHT: Colours =
    Colours { ground: 231, text: 234, quiet: 240, accent: 24, alert: 124, selected: 153, on_selected: 234 };
const DARK: Colours =
    Colours { ground: 234, text: 254, quiet: 248, accent: 117, alert: 216, selected: 24, on_selected: 231 };

impl Theme {
    const fn colours(&self) -> Option<&'static Colours> {
        match self.palette {
            Palette::Light => Some(&LIGHT),
            Palette::Dark => Some(&DARK),
            Palette::Plain => None,
        }
    }

    /// The ground on which everything stands.
    pub fn ground(&self) -> Style {
        self.colours().map_or_else(Style::new, |c| Style::new().fg(Color::Indexed(c.text)).bg(Color::Indexed(c.ground)))
    }

    /// How a tone looks.
    pub fn style(&self, tone: Tone) -> Style {
        let modifier = match tone {
            Tone::Body | Tone::Quiet => Modifier::empty(),
            Tone::Title | Tone::Strong | Tone::Heading | Tone::Alert => Modifier::BOLD,
            Tone::Link => Modifier::UNDERLINED,
        };
        let colour = |c: &Colours| match tone {
            Tone::Body | Tone::Title | Tone::Strong => c.text,
            Tone::Heading | Tone::Link => c.accent,
            Tone::Quiet => c.quiet,
            Tone::Alert => c.alert,
        };
        let style = self.colours().map_or_else(Style::new, |c| Style::new().fg(Color::Indexed(colour(c))));
        style.add_modifier(modifier)
    }

    /// How a letter that was chosen looks.
    pub fn selected(&self) -> Style {
        self.colours().map_or_else(
            || Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD),
            |c| {
                Style::new()
                    .fg(Color::Indexed(c.on_selected))
                    .bg(Color::Indexed(c.selected))
                    .add_modifier(Modifier::BOLD)
            },
        )
    }

    /// How a stretch that was found looks, in a text that looks like `style`: bold and underlined, not only by colour.
    pub const fn found(style: Style) -> Style {
        style.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// How the sign of the thing in focus looks.
    pub fn focus(&self) -> Style {
        self.colours().map_or_else(
            || Style::new().add_modifier(Modifier::BOLD),
            |c| Style::new().fg(Color::Indexed(c.accent)).add_modifier(Modifier::BOLD),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red, green and blue of a colour of the 6×6×6 cube or the grey ramp (xterm's table).
    fn rgb(index: u8) -> [f64; 3] {
        let level = |n: u8| if n == 0 { 0.0 } else { f64::from(n) * 40.0 + 55.0 };
        match index {
            232..=255 => [f64::from(index - 232) * 10.0 + 8.0; 3],
            16..=231 => [level((index - 16) / 36), level((index - 16) / 6 % 6), level((index - 16) % 6)],
            _ => panic!("{index} differs from terminal to terminal"),
        }
    }

    /// Contrast as WCAG 2.2 defines it.
    fn contrast(a: u8, b: u8) -> f64 {
        let light = |index| {
            let [r, g, b] = rgb(index).map(|v: f64| {
                let v = v / 255.0;
                if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
        };
        let (a, b) = (light(a), light(b));
        a.max(b) / a.min(b)
    }

    #[test]
    fn every_text_has_a_contrast_of_at_least_7_to_1_as_a_wall_asks() {
        for c in [LIGHT, DARK] {
            for text in [c.text, c.quiet, c.accent, c.alert] {
                assert!(contrast(text, c.ground) >= 7.0, "{text} on {}", c.ground);
            }
            assert!(contrast(c.on_selected, c.selected) >= 7.0, "{} on {}", c.on_selected, c.selected);
        }
    }
}
