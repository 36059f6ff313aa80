//! Colours and signs. Meaning is never in colour alone: every tone also differs in weight, place or a word.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Running text.
    Body,
    /// The one large thing of a screen.
    Title,
    /// The head of a section.
    Heading,
    /// What counts in a line.
    Strong,
    /// What may be skipped.
    Quiet,
    /// What leads somewhere.
    Link,
    /// What needs attention.
    Alert,
}

/// The colours to draw with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Dark letters on a light ground, for a projector or a light room.
    Light,
    /// Light letters on a dark ground.
    Dark,
    /// The terminal's own colours, and only bold, underlined and reversed.
    Plain,
}

/// The signs to draw with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// Before an item of a list.
    pub bullet: &'static str,
    /// Before the thing in focus, one column.
    pub focus: &'static str,
    /// Behind something that leads on.
    pub onward: &'static str,
    /// Before an action item to be done.
    pub open: &'static str,
    /// Before an action item that is done.
    pub done: &'static str,
    /// Before an action item that will not be done.
    pub dropped: &'static str,
    /// For a question without an answer.
    pub unanswered: &'static str,
    /// A horizontal line, one column.
    pub rule: &'static str,
    /// More above.
    pub above: &'static str,
    /// More below.
    pub below: &'static str,
    /// Before one who has not answered.
    pub silent: &'static str,
    /// A divided table.
    pub divided: &'static str,
    /// Beside a chosen answer.
    pub chosen: &'static str,
    /// Whether frames may be drawn with line characters.
    pub lines: bool,
}

/// Signs for a terminal with Unicode.
pub const UNICODE: Signs = Signs {
    bullet: "•",
    focus: "▌",
    onward: "›",
    open: "□",
    done: "■",
    dropped: "×",
    unanswered: "·",
    rule: "─",
    above: "▲",
    below: "▼",
    chosen: "●",
    silent: "○",
    divided: "≠",
    lines: true,
};

/// Signs for a terminal without.
pub const ASCII: Signs = Signs {
    bullet: "-",
    focus: ">",
    onward: ">",
    open: "[ ]",
    done: "[x]",
    dropped: "[-]",
    unanswered: ".",
    rule: "-",
    above: "^",
    below: "v",
    chosen: "*",
    silent: "o",
    divided: "#",
    lines: false,
};

/// Colours and signs together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The colours.
    pub palette: Palette,
    /// The signs.
    pub signs: Signs,
    /// Whether colours may be used at all.
    pub colour: bool,
}

/// The colours of a palette as fixed indices of the 256-colour table (16 to 255 are the same in every terminal).
struct Colours {
    ground: u8,
    text: u8,
    quiet: u8,
    accent: u8,
    alert: u8,
    selected: u8,
}

const LIGHT: Colours = Colours { ground: 231, text: 234, quiet: 240, accent: 24, alert: 124, selected: 153 };
const DARK: Colours = Colours { ground: 234, text: 254, quiet: 248, accent: 117, alert: 216, selected: 24 };

impl Theme {
    /// Chooses by what the environment says; asks the terminal nothing. `variable` looks up an environment variable.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let term = set("TERM").unwrap_or_default();
        let windows = cfg!(windows);
        let unicode = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(|name| set(name))
            .map_or(windows, |value| value.to_uppercase().replace('-', "").contains("UTF8"));
        let many_colours = windows || term.contains("256color") || set("COLORTERM").is_some();
        let colour = set("NO_COLOR").is_none() && many_colours;
        let light_ground = set("COLORFGBG").is_some_and(|value| {
            value.rsplit(';').next().and_then(|ground| ground.parse::<u8>().ok()).is_some_and(|n| n == 7 || n == 15)
        });
        let palette = match (colour, light_ground) {
            (false, _) => Palette::Plain,
            (true, true) => Palette::Light,
            (true, false) => Palette::Dark,
        };
        Self { palette, signs: if unicode { UNICODE } else { ASCII }, colour }
    }

    /// The theme after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        let palette = match self.palette {
            Palette::Dark if self.colour => Palette::Light,
            Palette::Plain if self.colour => Palette::Dark,
            _ => Palette::Plain,
        };
        Self { palette, ..self }
    }

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
            |c| Style::new().fg(Color::Indexed(c.text)).bg(Color::Indexed(c.selected)).add_modifier(Modifier::BOLD),
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
    fn every_text_has_a_contrast_of_at_least_4_5_to_1() {
        for c in [LIGHT, DARK] {
            for text in [c.text, c.quiet, c.accent, c.alert] {
                assert!(contrast(text, c.ground) >= 4.5, "{text} on {}", c.ground);
            }
            assert!(contrast(c.text, c.selected) >= 4.5, "{} on {}", c.text, c.selected);
        }
    }

    fn environment(pairs: &'static [(&str, &str)]) -> Theme {
        Theme::of_environment(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn the_environment_decides_without_a_question_to_the_terminal() {
        let theme = environment(&[("TERM", "xterm-256color"), ("LANG", "nl_NL.UTF-8")]);
        assert_eq!((theme.palette, theme.signs.lines), (Palette::Dark, true));
        let theme = environment(&[("TERM", "xterm-256color"), ("LANG", "nl_NL.utf8"), ("COLORFGBG", "0;15")]);
        assert_eq!(theme.palette, Palette::Light);
        let theme = environment(&[("TERM", "xterm-256color"), ("NO_COLOR", "1"), ("LANG", "C")]);
        assert_eq!((theme.palette, theme.signs.lines), (Palette::Plain, cfg!(windows)));
        assert_eq!(
            environment(&[("TERM", "vt100")]).palette,
            if cfg!(windows) { Palette::Dark } else { Palette::Plain }
        );
    }

    #[test]
    fn without_colour_no_theme_brings_one() {
        let mut theme = environment(&[("NO_COLOR", "1"), ("TERM", "xterm-256color")]);
        for _ in 0..4 {
            theme = theme.next();
            assert_eq!(theme.palette, Palette::Plain);
        }
    }
}
