//! Which colours and signs there are. Meaning is never in colour alone: every tone also differs in weight, place or a word.

use serde::{Deserialize, Serialize};

use crate::text::{lines, matrix};

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Running text.
    #[default]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
    /// A piece of the time that is gone.
    pub gone: &'static str,
    /// A piece of the time that is left.
    pub left: &'static str,
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
    /// For an answer that is still covered.
    pub covered: &'static str,
    /// For who says that a question does not apply.
    pub not_applicable: &'static str,
    /// Whether frames may be drawn with line characters.
    pub lines: bool,
}

/// Signs for a terminal with Unicode.
pub const UNICODE: &Signs = &Signs {
    bullet: "•",
    focus: "▌",
    onward: "›",
    open: "□",
    done: "■",
    dropped: "×",
    unanswered: "·",
    rule: "─",
    gone: "━",
    left: "╌",
    above: "▲",
    below: "▼",
    chosen: "●",
    covered: "●",
    not_applicable: matrix::ON_PAPER.not_applicable,
    silent: "○",
    divided: "≠",
    lines: true,
};

/// Signs for a terminal without.
pub const ASCII: &Signs = &Signs {
    bullet: "-",
    focus: ">",
    onward: ">",
    open: "[ ]",
    done: "[x]",
    dropped: "[-]",
    unanswered: ".",
    rule: "-",
    gone: "=",
    left: "-",
    above: "^",
    below: "v",
    chosen: "*",
    covered: "*",
    not_applicable: "-",
    silent: "o",
    divided: "#",
    lines: false,
};

/// Words in the place of signs, for those who hear the page read aloud.
pub const SPOKEN: &Signs = &Signs {
    bullet: "",
    focus: "",
    onward: "",
    open: lines::NOT_TICKED,
    done: lines::TICKED,
    dropped: lines::DROPPED,
    unanswered: lines::UNANSWERED,
    rule: "",
    gone: "",
    left: "",
    above: "",
    below: "",
    chosen: lines::CHOSEN,
    covered: lines::COVERED,
    not_applicable: lines::NOT_APPLICABLE,
    silent: "",
    divided: lines::DIVIDED,
    lines: false,
};

/// Colours and signs together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The colours.
    pub palette: Palette,
    /// The signs.
    pub signs: &'static Signs,
    /// Whether colours may be used at all.
    pub colour: bool,
}

impl Theme {
    /// Nothing but words.
    pub const PLAIN_LINES: Self = Self { palette: Palette::Plain, signs: SPOKEN, colour: false };

    /// Chooses a theme by what the environment says, and asks the terminal nothing. `variable` looks up an environment
    /// variable.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let term = set("TERM").unwrap_or_default();
        let windows = cfg!(windows);
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| set(name));
        // A console of Windows knows all signs, whatever another program that came along wants there.
        let unicode = windows || locale.is_some_and(|value| value.to_uppercase().replace('-', "").contains("UTF8"));
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

    /// Gives the theme after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        let palette = match self.palette {
            Palette::Dark if self.colour => Palette::Light,
            Palette::Plain if self.colour => Palette::Dark,
            _ => Palette::Plain,
        };
        Self { palette, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
