//! The words of the help.

/// In the frame.
pub const TITLE: &str = "Hulp";
/// Above the keys.
pub const KEYS: &str = "Deze toetsen werken hier. Met Enter doe je meteen wat er staat.";

// What keys are for, above those.
pub const HERE: &str = "Hier";
pub const GO: &str = "Ergens naartoe";
pub const MEND: &str = "Bewaren en herstellen";
pub const PROGRAM: &str = "Scherm en programma";
pub const MOVE: &str = "Bewegen";

/// Short explanations, each with a title.
pub const TEXTS: &[(&str, &[&str])] = &[
    (
        "Zo werkt het",
        &[
            "Kies een vraag, in welke volgorde je wilt. Lees samen antwoord A en antwoord B. A betekent: hier is \
             ruimte om te verbeteren. B betekent: hier zijn jullie goed op weg. A is dus geen onvoldoende.",
            "Kies met de letter of met Enter. Lees daarna het advies. Maak van een advies een actiepunt met +.",
            "Naar een vraag? Typ haar nummer, zoals 4.2, en dan Enter.",
        ],
    ),
    (super::conversation::RULE_TITLE, &[super::conversation::RULE]),
    (
        "Alles blijft bewaard",
        &["Wat je kiest of typt, staat meteen op deze laptop. Rechtsonder staat ‘opgeslagen’ als dat gelukt is. \
             Je hoeft zelf niets te bewaren. Met Ctrl+Z maak je de laatste wijziging ongedaan."],
    ),
    (
        "Vasthouden en plakken",
        &[
            "Wie een toets vasthoudt, kiest één keer. Zegt de volgende organisatie hetzelfde? Laat de toets los en druk nog \
             eens. Dat mag snel. Heb je de toets lang vastgehouden, wacht dan een halve seconde.",
            "Plakken kan alleen in een vak waar je typt. Komen er ergens anders drie of meer letters tegelijk binnen, dan \
             verandert er niets.",
        ],
    ),
    (
        "Leesbaar voor iedereen",
        &[
            "Maak de letters groter met Ctrl en +. Zo kan ook wie achterin zit, meelezen. Met F2 kies je een licht of een \
             donker scherm.",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::conversation::{RULE, RULE_TITLE};

    #[test]
    fn the_help_and_the_manual_print_the_same_rule_of_agreement() {
        let manual = include_str!("../../docs/handleiding.md").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(manual.contains(&format!("**{RULE_TITLE}.** {RULE}")), "the manual does not print: {RULE}");
        assert!(TEXTS.contains(&(RULE_TITLE, &[RULE])), "the help does not print it");
    }
}
