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

/// A document was written.
pub fn written(path: &str) -> String {
    format!("Het staat in {path}")
}
