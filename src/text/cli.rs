//! What the commands say: their help, their results, and what is wrong with what was asked.

use super::screens::how_far;
use crate::session::progress::HowFar;
use crate::session::{LONGEST_TITLE, NoDate};
use crate::text::days;

/// What is wrong, and what to do.
type Said = (String, String);

/// What the program is.
pub const ABOUT: &str = "Kartrekker begeleidt het gesprek over een handreiking: vragen, antwoorden, advies en \
                         afspraken. Zonder opdracht begint het programma in de terminal.";
/// How the pages of help are built up; `clap` fills in what stands between braces.
pub const HELP_TEMPLATE: &str = "{about}\n\n{before-help}Gebruik: {usage}\n\n{all-args}{after-help}";
/// Above the subcommands.
pub const COMMANDS: &str = "Opdrachten";
/// What a subcommand is called in a usage line.
pub const COMMAND: &str = "OPDRACHT";
/// Above the words that a command takes.
pub const WORDS: &str = "Wat je meegeeft";
/// Above the options of one command.
pub const OPTIONS: &str = "Opties";
/// Above the options that every command has.
pub const GLOBAL_OPTIONS: &str = "Opties bij elke opdracht";
/// Under the help.
pub const AFTER: &str = "BIJEENKOMST is het id van een bijeenkomst, het begin van de titel, of laatste.\n\
                         REF is een vraag (1.2), een advies (1.2A), een werkvorm (nudge of werkvorm 6), een onderdeel \
                         (onderdeel 3), inleiding of bron.";

/// Help for `-h`.
pub const HELP: &str = "Laat deze uitleg zien";
/// Help for `-V`.
pub const VERSION: &str = "Laat het versienummer zien";
/// Help for `--handreiking`.
pub const GUIDE: &str = "De handreiking: een id of een map [anders: die van de bijeenkomst, of logt-u-even-in]";
/// Help for `--gegevens`.
pub const DATA: &str = "De map met de bijeenkomsten [anders: KARTREKKER_GEGEVENS, of je eigen gegevensmap]";

/// What people do first, above the rest of the help.
pub const FIRST: &str = "\
Dit doen mensen het eerst:
  kartrekker                                     opent het startscherm
  kartrekker voorbeeld                           opent een voorbeeld om mee te oefenen
  kartrekker open laatste                        gaat verder met de laatste bijeenkomst
  kartrekker verslag laatste --uit verslag.docx  maakt het verslag in Word
  kartrekker handleiding                         vertelt hoe alles werkt";
/// How `kartrekker` alone is used.
pub const USAGE: &str = "kartrekker [OPTIES] [OPDRACHT]";
/// What `nieuw` does.
pub const NEW: &str = "Maakt een bijeenkomst en geeft het id (ook: new)";
/// How `nieuw` is used.
pub const NEW_USAGE: &str = "kartrekker nieuw [OPTIES] TITEL";
/// Help for the title.
pub const NEW_TITLE: &str = "Hoe de bijeenkomst heet";
/// Help for `--datum`.
pub const NEW_DATE: &str = "De dag: 2027-01-15, 15-1-2027 of 15 januari [anders: vandaag]";
/// Help for `--organisatie`.
pub const NEW_ORGANISATION: &str =
    "Wie er aan tafel zit, met de rol als je die weet; mag vaker. De rol is een id of het begin van de naam";
/// What `voorbeeld` does.
pub const EXAMPLE: &str = "Opent een voorbeeld om mee te oefenen (ook: example)";
/// How `voorbeeld` is used.
pub const EXAMPLE_USAGE: &str = "kartrekker voorbeeld [OPTIES]";
/// What `open` does.
pub const OPEN: &str = "Opent een bijeenkomst in de terminal, waar je gebleven was";
/// How `open` is used.
pub const OPEN_USAGE: &str = "kartrekker open [OPTIES] BIJEENKOMST";
/// Means the last session.
pub const LAST: &str = "laatste";
/// What it is, where the shell offers it.
pub const LAST_HELP: &str = "de bijeenkomst die het laatst is veranderd";
/// Means every session.
pub const ALL: &str = "alle";
/// Places that every guide has.
pub const PLACES: [&str; 2] = ["inleiding", "bron"];
/// Help for a session.
pub const SESSION: &str = "De bijeenkomst: het id, het begin van de titel, of laatste";
/// Help for `--bij`.
pub const OPEN_AT: &str = "Begin bij deze vraag, dit advies of deze werkvorm";
/// What `lees` does.
pub const SHOW: &str = "Laat een pagina of de hele handreiking lezen (ook: show)";
/// How `lees` is used.
pub const SHOW_USAGE: &str = "kartrekker lees [OPTIES] [REF]";
/// Help for a place in the guide.
pub const PLACE: &str = "Een vraag, advies, werkvorm of onderdeel [anders: de hele handreiking]";
/// Help for `--formaat` of `lees`.
pub const SHOW_FORMAT: &str = "tekst, markdown, json, docx, html of pdf [anders: zoals de naam bij --uit, of tekst]";
/// What text is called among the formats.
pub const TEXT_FORMAT: &str = "tekst";
/// What Markdown is called where it is read.
pub const MARKDOWN_FORMAT: &str = "markdown";
/// Help for `--uit` of `lees`.
pub const SHOW_OUT: &str = "Het bestand dat het wordt, of de map; - is het scherm [anders: het scherm]";
/// What `bijeenkomsten` does.
pub const SESSIONS: &str = "Noemt de bewaarde bijeenkomsten (ook: sessies, sessions)";
/// How `bijeenkomsten` is used.
pub const SESSIONS_USAGE: &str = "kartrekker bijeenkomsten [OPTIES]";
/// Help for `--formaat` where there are two.
pub const LIST_FORMAT: &str = "tekst of json [anders: tekst]";
/// What `verslag` does.
pub const REPORT: &str = "Maakt het verslag van een bijeenkomst (ook: report)";
/// How `verslag` is used.
pub const REPORT_USAGE: &str = "kartrekker verslag [OPTIES] BIJEENKOMST";
/// Help for `--formaat` of `verslag`.
pub const REPORT_FORMAT: &str = "docx, pdf, html, md, csv, ics (agenda: hele dagen), taken (takenlijst, ook ics) of json \
    [anders: zoals de naam bij --uit, of md]";
/// Help for `--anoniem`.
pub const ANONYMOUS: &str = "Organisaties als nummer, zonder namen bij actiepunten en zonder notities";
/// Help for `--zonder`.
pub const WITHOUT: &str =
    "Laat weg: notities, standpunten, actiepunten, werkvormen, vergelijking of advies; meer mag, met een komma";
/// Help for `--met`.
pub const WITH: &str = "Neem toch mee, bijvoorbeeld de notities in een anoniem verslag: --anoniem --met notities";
/// Help for `--uit`.
pub const REPORT_OUT: &str = "Het bestand dat het wordt, of de map; - is het scherm [anders: het scherm]";
/// What `controleer` does.
pub const CHECK: &str = "Zoekt fouten in een handreiking (ook: check)";
/// How `controleer` is used.
pub const CHECK_USAGE: &str = "kartrekker controleer [OPTIES] [MAP]";
/// Help for the folder of `controleer`.
pub const CHECK_FOLDER: &str = "De map van de handreiking [anders: die van --handreiking, of die in het programma]";
/// Help for `--streng`.
pub const CHECK_STRICT: &str = "Ook met een `let op` is de handreiking niet goed (exitcode 1)";
/// Help for `--volg` of `controleer`.
pub const CHECK_FOLLOW: &str = "Controleer opnieuw zodra je een bestand opslaat; Ctrl+C stopt";
/// What `wis` does.
pub const ERASE: &str = "Verwijdert een bijeenkomst, met de oudere versies (ook: erase)";
/// How `wis` is used.
pub const ERASE_USAGE: &str = "kartrekker wis [OPTIES] BIJEENKOMST";
/// Help for `--ja`.
pub const ERASE_YES: &str = "Vraag het niet eerst";
/// What `voltooiing` does.
pub const COMPLETIONS: &str = "Geeft een script waarmee de shell opdrachten aanvult (ook: completions)";
/// How `voltooiing` is used.
pub const COMPLETIONS_USAGE: &str = "kartrekker voltooiing SHELL";
/// Help for the shell.
pub const SHELL: &str = "bash, elvish, fish, powershell of zsh";

/// What an option takes, as the help calls it.
pub mod value {
    /// An id or a folder.
    pub const ID_OR_FOLDER: &str = "ID|MAP";
    /// A folder.
    pub const FOLDER: &str = "MAP";
    /// A title.
    pub const TITLE: &str = "TITEL";
    /// A date.
    pub const DATE: &str = "DATUM";
    /// An organisation with its role.
    pub const ORGANISATION: &str = "NAAM=ROL";
    /// A session.
    pub const SESSION: &str = "BIJEENKOMST";
    /// A place in a guide.
    pub const PLACE: &str = "REF";
    /// A format.
    pub const FORMAT: &str = "FORMAAT";
    /// A piece of a report.
    pub const PIECE: &str = "WAT";
    /// A file.
    pub const FILE: &str = "BESTAND";
    /// A shell.
    pub const SHELL: &str = "SHELL";
}

/// A title with nothing in it.
pub fn empty_title() -> Said {
    (
        "De titel is leeg.".to_owned(),
        "Geef de bijeenkomst een naam: kartrekker nieuw \"Overleg over de wijk\".".to_owned(),
    )
}

/// A title that is longer than a title is.
pub fn long_title() -> Said {
    (
        "De titel is te lang.".to_owned(),
        format!("Gebruik hooguit {LONGEST_TITLE} tekens. Wat je meer wilt zeggen, kan in een notitie."),
    )
}

/// An organisation whose name is longer than a name is.
pub fn long_organisation() -> Said {
    ("De naam van een organisatie is te lang.".to_owned(), format!("Gebruik hooguit {LONGEST_TITLE} tekens."))
}

/// A date that is none.
pub fn bad_date(written: &str, why: NoDate) -> Said {
    (days::wrong(written, why), "Schrijf de dag zo: 2027-01-15, 15-1-2027, 15 januari of over 2 weken.".to_owned())
}

/// An organisation without a name.
pub fn nameless_organisation(written: &str) -> Said {
    (
        format!("In ‘{written}’ ontbreekt de naam van de organisatie."),
        "Schrijf: --organisatie \"NAAM=ROL\", of --organisatie \"NAAM\".".to_owned(),
    )
}

/// A role that is not there, or that may be more than one; all roles as id and title.
pub fn bad_role<'a>(written: &str, several: bool, roles: impl Iterator<Item = (&'a str, &'a str)>) -> Said {
    let message = if several {
        format!("De rol ‘{written}’ kan meer dan één rol zijn.")
    } else {
        format!("De rol ‘{written}’ is niet bekend.")
    };
    let roles: Vec<String> = roles
        .map(|(id, title)| if title.to_lowercase() == id { id.to_owned() } else { format!("{id} ({title})") })
        .collect();
    (message, format!("Kies uit: {}. Of laat de rol weg.", roles.join(", ")))
}

/// A place that the guide does not have.
pub fn no_such_place(written: &str, guide: &str) -> Said {
    (
        format!("‘{written}’ staat niet in de handreiking {guide}."),
        "Noem een vraag (1.2), een advies (1.2A), een werkvorm (werkvorm 6), een onderdeel (onderdeel 3), inleiding of \
         bron."
            .to_owned(),
    )
}

/// No terminal to work in.
pub fn no_terminal() -> Said {
    ("Hier is geen terminal om in te werken.".to_owned(), without_terminal())
}

/// A terminal that can only print lines.
pub fn dumb_terminal() -> Said {
    (
        "Deze terminal kan geen scherm opbouwen (TERM is leeg of ‘dumb’).".to_owned(),
        format!("Open een gewone terminal, of zet TERM goed. {}", without_terminal()),
    )
}

/// Said last in a window that closes when the program ends.
pub const ENTER_CLOSES: &str = "Druk op Enter om dit venster te sluiten.";

/// The window is of a console of Windows that is too old to draw in.
pub fn old_console() -> Said {
    (
        "Dit venster kan geen scherm opbouwen: het is van een oude console van Windows.".to_owned(),
        format!("Open Windows Terminal, en probeer het daar. {}", without_terminal()),
    )
}

fn without_terminal() -> String {
    "Zonder terminal kun je wel de handreiking lezen met `kartrekker lees` en een verslag maken met `kartrekker \
     verslag BIJEENKOMST`."
        .to_owned()
}

/// Erasing asks first, and there is nobody to ask.
pub fn cannot_ask(title: &str) -> Said {
    (
        format!("Hier is geen terminal om te vragen of ‘{title}’ weg mag."),
        "Weet je het zeker? Zet er --ja bij.".to_owned(),
    )
}

/// Asks whether a meeting may be erased.
pub fn ask_to_erase(title: &str, date: &str) -> String {
    format!("‘{title}’ van {date} wissen, met alles wat erin staat? Dit kan niet terug. Typ ja: ")
}

/// What counts as yes.
pub fn is_yes(typed: &str) -> bool {
    matches!(typed.trim().to_lowercase().as_str(), "ja" | "j")
}

/// A meeting whose file cannot be read, where its title would stand.
pub const UNREADABLE_TITLE: &str = "(onleesbare bijeenkomst)";
/// A day that is not known.
pub const UNKNOWN_DATE: &str = "onbekende datum";
/// Nothing was erased.
pub const NOT_ERASED: &str = "Er is niets gewist.";

/// A meeting was erased.
pub fn erased(title: &str) -> String {
    format!("Gewist: {title}")
}

/// A page of a guide was written.
pub fn page_written(path: &str) -> String {
    format!("De pagina staat in {path}")
}

/// A report was written.
pub fn written(path: &str) -> String {
    format!("Het verslag staat in {path}")
}

/// There are no meetings.
pub const NO_SESSIONS: &str = "Er zijn nog geen bijeenkomsten. Maak er een met `kartrekker nieuw TITEL`.";

/// How far a meeting is, in a list.
pub fn progress(far: HowFar, open_actions: usize) -> String {
    let answers = how_far(far);
    match open_actions {
        0 => answers,
        1 => format!("{answers}, 1 actiepunt open"),
        open => format!("{answers}, {open} actiepunten open"),
    }
}

/// The name of a file is that of another kind than `--formaat` asks for.
pub fn formats_differ(path: &str, asked: &str) -> Said {
    (
        format!("Je vraagt om {asked}, maar {path} is de naam van een ander soort bestand."),
        format!("Laat --formaat weg, of geef een naam die eindigt op .{asked}."),
    )
}

/// The name of a file is that of a kind that a command cannot make; how the names end of those that it can.
pub fn cannot_end_so(path: &str, endings: &[&str]) -> Said {
    (
        format!("{path}: zo’n bestand kan Kartrekker hier niet maken."),
        format!("Geef een naam die eindigt op {}.", endings_in_words(endings)),
    )
}

/// How the names of files may end: `.docx, .pdf of .html`.
pub fn endings_in_words(endings: &[&str]) -> String {
    match endings {
        [] => String::new(),
        [one] => format!(".{one}"),
        [first @ .., last] => format!(".{} of .{last}", first.join(", .")),
    }
}

/// What the checker found in a guide.
pub fn check_result(guide: &str, errors: usize, warnings: usize) -> String {
    let errors = match errors {
        0 => "geen fouten".to_owned(),
        1 => "1 fout".to_owned(),
        errors => format!("{errors} fouten"),
    };
    let warnings = match warnings {
        0 => String::new(),
        1 => ", 1 keer let op".to_owned(),
        warnings => format!(", {warnings} keer let op"),
    };
    format!("{guide}: {errors}{warnings}.")
}

/// Between one check and the next, with the time.
pub fn checked_again(time: &str) -> String {
    format!("──── {time} · opnieuw gecontroleerd ────")
}

/// What is waited for after a check, on stderr.
pub const WAITING: &str = "Ik controleer opnieuw zodra je een bestand opslaat. Ctrl+C stopt.";

/// Asks the author to mend a guide.
pub const MEND_GUIDE: &str = "Verbeter wat hierboven staat en controleer opnieuw.";
