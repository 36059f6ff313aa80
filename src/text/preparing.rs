//! The words for what is made before a meeting.

/// Makes an invitation.
pub const INVITE: &str = "Maak een uitnodiging met agenda";
/// Makes an answer form.
pub const MAKE_FORM: &str = "Maak een antwoordformulier voor thuis";
/// Asks for the minutes of the meeting.
pub const ASK_MINUTES: (&str, &str) =
    ("Hoeveel minuten hebben jullie?", "De agenda past in die tijd. Het wordt een Word-bestand bij je documenten.");
/// How long a meeting usually is, in minutes.
pub const USUAL_MINUTES: &str = "90";

/// Above what the form will be.
pub const FORM: &str = "Antwoordformulier";
/// What the form is.
pub const FORM_WHY: &str = "Wie niet kan komen of vooraf wil nadenken, vult het thuis in en mailt het terug.";
/// Makes it as it is described.
pub const MAKE_IT: &str = "Maak het formulier";
/// Asks who answers on the form.
pub const WHO_ANSWERS: &str = "Voor wie is het formulier?";
/// What that changes.
pub const WHO_ANSWERS_WHY: &str = "Voor één organisatie staat de naam er al op. Anders vraagt het formulier ernaar.";
/// Whoever gets it answers on it.
pub const EVERYBODY: &str = "iedereen";
/// There is no last day.
pub const NO_DAY: &str = "geen dag afgesproken";
/// There is no address.
pub const NO_ADDRESS: &str = "nog geen adres";
/// Asks for the last day.
pub const ASK_DUE: (&str, &str) =
    ("Tot en met welke dag kan iedereen antwoorden?", "Bijvoorbeeld 15-1 of vrijdag. Laat het leeg voor geen dag.");
/// Asks for the address.
pub const ASK_RETURN: (&str, &str) =
    ("Waar gaan de antwoorden heen?", "Bijvoorbeeld een mailadres. Het staat op het formulier.");

/// Who answers on the form.
pub fn who_answers(who: &str) -> String {
    format!("Voor: {who}")
}

/// Until when answers are welcome.
pub fn answers_until(day: &str) -> String {
    format!("Antwoorden tot en met: {day}")
}

/// Where the answers go.
pub fn answers_go_to(address: &str) -> String {
    format!("Terug naar: {address}")
}

/// A document is ready.
pub const MADE: &str = "Het bestand is klaar";
/// Opens it.
pub const OPEN: &str = "Open het bestand";
/// Goes on without that.
pub const DONE: &str = "Ga verder";

/// A document was downloaded.
pub fn downloaded(name: &str) -> String {
    format!("Het staat bij je downloads: {name}")
}

/// A document was written.
pub fn written(path: &str) -> String {
    format!("Het staat in {path}")
}
