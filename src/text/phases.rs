//! How each phase of a meeting works, in one line that is shown once. Each fits on one line of the smallest usual screen.

pub const AGENDA: &str = "Neem een route, of kies zelf vragen. Je ziet meteen wat er past.";
pub const ANSWERING: &str = "Kies ieder voor jezelf. Op drie gaat je kaart omhoog; typ dan in.";
pub const ADVICE: &str = "Spreekt een advies jullie aan? Met + maak je er een actiepunt van.";
pub const ACTIONS: &str = "Is een actiepunt klaar? Streep het af met de spatiebalk.";
pub const SUMMARY: &str = "Zo staan jullie ervoor. Kijk ook wat er nog los is.";
pub const REPORT: &str = "Het verslag wordt een bestand op deze laptop. Mailen doe je zelf.";
pub const MERGING: &str = "Er verandert nog niets. Dat gebeurt pas als je ‘Voeg samen’ kiest.";
pub const COMPARISON: &str = "Hier staat alleen wat er anders is. Met Enter ga je naar de vraag.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_fits_in_the_rule_at_the_bottom_of_a_screen_of_eighty_columns() {
        for line in [AGENDA, ANSWERING, ADVICE, ACTIONS, SUMMARY, REPORT, MERGING, COMPARISON] {
            assert!(line.chars().count() <= 66, "{line}");
        }
    }
}
