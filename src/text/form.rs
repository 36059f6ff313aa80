//! The answer form: what stands on the page, on paper, and what the command that makes it says.

use crate::content::QuestionId;

/// What is wrong, and what to do.
type Said = (String, String);

// The page.

/// What the document is; also in the name of its file.
pub const FORM: &str = "Formulier";
/// What the document is, above the title of the meeting.
pub const KIND: &str = "Antwoordformulier";
/// Leads past everything above the questions.
pub const TO_QUESTIONS: &str = "Naar de vragen";
/// Above what the form is about.
pub const ABOUT: &str = "Waar dit over gaat";
/// In front of the day of the meeting.
pub const MEETING_ON: &str = "Bijeenkomst op";
/// In front of the organisation that fills in the form.
pub const FOR_WHOM: &str = "Voor";
/// In front of the last day on which answers are welcome.
pub const BY_WHEN: &str = "Uiterlijk terug";
/// In front of where the answers go.
pub const RETURN_TO: &str = "Terug naar";
/// Where the answers on paper go when nobody said where.
pub const RETURN_TO_GIVER: &str = "wie je dit formulier gaf. Je kunt het ook meenemen naar de bijeenkomst.";
/// For the name of the organisation, at the top of every sheet.
pub const ORGANISATION_BY_HAND: &str = "Organisatie: ______________________________";
/// Above what happens with the answers.
pub const WHAT_HAPPENS: &str = "Wat er met je antwoorden gebeurt";
/// What happens with the answers, when the makers of the form did not say.
pub const WHAT_HAPPENS_TEXT: &str = "Je antwoorden gaan naar de kartrekker van de bijeenkomst. Die zet ze klaar voor het \
    gesprek. Op het scherm blijven ze bedekt tot iedereen heeft gesproken. Daarna ziet iedereen aan tafel wat jouw \
    organisatie antwoordde. Je antwoorden kunnen ook in het verslag komen.";
/// Above how to fill in the form.
pub const HOW: &str = "Zo vul je het in";
/// How to choose.
pub const HOW_TO_CHOOSE: &str = "Lees eerst A én B, met wat anderen erbij zeggen. Kies dan wat het beste past bij hoe \
    jouw organisatie het ziet. Beide antwoorden zijn goed. ‘Weet niet’ en ‘n.v.t.’ (niet van toepassing) mogen ook. Een \
    vraag mag openblijven.";
/// How the page keeps what is filled in.
pub const HOW_IT_KEEPS: &str = "Deze pagina verstuurt zelf niets. Wat je invult, blijft in deze browser op deze \
    computer staan, ook als je de pagina sluit. Gebruiken meer mensen deze computer? Kies dan na afloop ‘Begin opnieuw’.";
/// How to go about the form on paper.
pub const HOW_ON_PAPER: &str = "Zet een kruis in één vakje bij elke vraag.";
/// What each of the two answers means.
pub const A_AND_B: &str = "Bij elke vraag staan twee antwoorden. A betekent: hier is ruimte om te verbeteren. \
    B betekent: hier zijn we goed op weg.";

/// Where the questions come from.
pub fn about(guide: &str, subtitle: &str) -> String {
    let subtitle = if subtitle.is_empty() { String::new() } else { format!(", over: {subtitle}") };
    format!(
        "Met dit formulier antwoord je vóór de bijeenkomst op de vragen van de handreiking ‘{guide}’{subtitle}. Onderaan \
         staat waar de handreiking vandaan komt."
    )
}

/// Above who fills in the form.
pub const WHO: &str = "Wie vult dit in?";
/// The field for the name of the organisation.
pub const ORGANISATION: &str = "Naam van je organisatie";
/// The name of the organisation, before a line on paper.
pub const ORGANISATION_ON_PAPER: &str = "Organisatie:";
/// Who holds the pen, before a line on paper.
pub const NAME_ON_PAPER: &str = "Ingevuld door (mag leeg blijven):";
/// The choice of a role.
pub const ROLE: &str = "De rol van je organisatie (mag leeg blijven)";
/// No role.
pub const NO_ROLE: &str = "Geen rol gekozen";
/// The roles to choose from, on paper.
pub const ROLE_ON_PAPER: &str = "Rol:";

/// Behind the letter of an answer that is neither A nor B.
pub const UNSURE: &str = "Weet niet";
/// The question does not apply.
pub const NOT_APPLICABLE: &str = "N.v.t.";
/// What the two answers that are neither A nor B are called together.
pub const NOTE_ON_PAPER: &str = "Toelichting:";
/// Takes the choice back.
pub const TAKE_BACK: &str = "Neem antwoord terug";

/// Takes the choice at a question back, for who does not see beside which question the button stands.
pub fn take_back(question: QuestionId) -> String {
    format!("{TAKE_BACK} bij vraag {question}")
}

/// The field for a note at a question.
pub fn note(question: QuestionId) -> String {
    format!("Toelichting bij vraag {question} (mag leeg blijven)")
}

/// What those who see it this way say, for who hears the page.
pub fn voice(role: Option<&str>, text: &str) -> String {
    role.map_or_else(|| format!("‘{text}’"), |role| format!("{role}: ‘{text}’"))
}

/// What the bar with the progress is called.
pub const PROGRESS: &str = "Voortgang";
/// Above the questions that are open.
pub const OPEN_QUESTIONS: &str = "Open vragen";
/// Above the end of the form.
pub const READY: &str = "Klaar?";
/// What to do at the end.
pub const READY_TEXT: &str = "Haal je antwoorden op als bestand. Dat stuur je daarna zelf terug.";
/// Gives the answer file.
pub const GET_FILE: &str = "Haal het antwoordbestand op";
/// Throws everything away.
pub const RESTART: &str = "Begin opnieuw";
/// Without a script the page cannot keep or give anything.
pub const NO_SCRIPT: &str = "In deze browser staat JavaScript uit. De pagina kan je antwoorden dan niet bewaren en geen \
    antwoordbestand maken. Zet JavaScript aan, of druk de pagina af en vul die in op papier.";

// What the page says while it is filled in. Between braces stands what the page fills in.

/// How far one is.
pub const ANSWERED: &str = "{answered} van {total} beantwoord";
/// Nothing is open.
pub const NOTHING_OPEN: &str = "Alle vragen zijn beantwoord.";
/// One question is open.
pub const ONE_OPEN: &str = "Er is nog 1 vraag open. Dat mag.";
/// Some questions are open.
pub const SOME_OPEN: &str = "Er zijn nog {open} vragen open. Dat mag.";
/// The browser keeps nothing.
pub const NOT_KEPT: &str = "Deze browser bewaart niet wat je invult. Laat deze pagina open tot je het antwoordbestand \
    hebt opgehaald.";
/// The file was given, and what to do with it.
pub const GOT_FILE: &str = "Het bestand ‘{file}’ staat bij je downloads. Stuur het als bijlage terug{to}.";
/// Where the file goes, in [`GOT_FILE`].
pub const TO: &str = " naar: {to}";
/// Where the file goes when nobody said where, in [`GOT_FILE`].
pub const TO_SENDER: &str = " aan wie je dit formulier stuurde";
/// No file is given, because nobody could tell who answers.
pub const NO_ORGANISATION: &str = "De naam van je organisatie ontbreekt nog. Vul die in. Haal daarna het bestand op.";
/// No more fits in a field.
pub fn full(most: usize) -> String {
    format!("Dit vak is vol. Er passen {most} tekens in.")
}

/// Asks whether everything may go.
pub const SURE: &str = "Alles wissen wat je hebt ingevuld? Dit kan niet terug.";
/// Everything is gone.
pub const RESTARTED: &str = "Het formulier is weer leeg.";
/// How the name of the answer file begins.
pub const ANSWERS: &str = "antwoorden";

// The command.

/// What `formulier` does.
pub const COMMAND: &str = "Maakt een formulier om vooraf thuis te antwoorden (ook: form)";
/// How `formulier` is used.
pub const USAGE: &str = "kartrekker formulier [OPTIES] BIJEENKOMST";
/// Help for `--organisatie`.
pub const ORGANISATION_HELP: &str = "Voor wie het is [anders: het formulier vraagt de naam]";
/// Help for `--onderdelen`.
pub const PARTS_HELP: &str = "Alleen deze onderdelen, met een komma: 1,3 [anders: alle]";
/// Help for `--uiterlijk`.
pub const DUE_HELP: &str = "Wanneer de antwoorden terug moeten zijn: 2027-01-15, 15-1-2027 of 15 januari";
/// Help for `--terug-naar`.
pub const RETURN_HELP: &str = "Waar de antwoorden heen gaan, bijvoorbeeld een mailadres";
/// Help for `--uitleg`.
pub const EXPLANATION_HELP: &str = "Wat er met de antwoorden gebeurt, in je eigen woorden";
/// Help for `--papier`.
pub const PAPER_HELP: &str = "Een versie om af te drukken en met de pen in te vullen";
/// Help for `--uit`.
pub const OUT_HELP: &str =
    "Het bestand dat het wordt, of de map; - is het scherm [anders: een nieuw bestand in de map waar je nu bent]";
/// What `--organisatie` takes.
pub const NAME_VALUE: &str = "NAAM";
/// What `--onderdelen` takes.
pub const PARTS_VALUE: &str = "NUMMERS";
/// What `--terug-naar` and `--uitleg` take.
pub const TEXT_VALUE: &str = "TEKST";

/// A form was written.
pub fn written(path: &str) -> String {
    format!("Het formulier staat in {path}")
}

/// An organisation that is not at the table; those that are.
pub fn no_such_organisation(written: &str, names: &[&str]) -> Said {
    let remedy = if names.is_empty() {
        "Er zit nog niemand aan tafel. Laat --organisatie weg: dan vraagt het formulier de naam.".to_owned()
    } else {
        format!("Kies uit: {}. Of laat --organisatie weg: dan vraagt het formulier de naam.", names.join(", "))
    };
    (format!("De organisatie ‘{written}’ zit niet aan tafel bij deze bijeenkomst."), remedy)
}

/// A part that the guide does not have; those that it has, as number and title.
pub fn no_such_part<'p>(written: &str, parts: impl Iterator<Item = (u16, &'p str)>) -> Said {
    let parts: Vec<String> = parts.map(|(number, title)| format!("{number} ({title})")).collect();
    (
        format!("Onderdeel ‘{written}’ staat niet in de handreiking."),
        format!("Kies uit: {}. Scheid nummers met een komma: --onderdelen 1,3.", parts.join(", ")),
    )
}

/// An organisation with the role that it speaks in.
pub fn with_role(name: &str, role: &str) -> String {
    format!("{name} ({role})")
}
