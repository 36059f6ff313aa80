//! What an editor tells the author of a guide about each key, while typing.

/// A key of a table, what it is for, and the pattern of its text where it has one.
pub type Key = (&'static str, &'static str, &'static str);

/// The pattern of an id.
pub const NAME: &str = "^[a-z0-9][a-z0-9_-]{0,63}$";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
const QUESTION: &str = "^[1-9][0-9]{0,4}\\.[1-9][0-9]{0,4}$";
const ANY: &str = "";

/// The title of each file.
pub const GUIDE: &str = "guide.toml van een handreiking voor Kartrekker";
/// The title of a part file.
pub const PART: &str = "Een onderdeel (part-N-naam.toml) van een handreiking voor Kartrekker";
/// The title of the work formats.
pub const WORK_FORMATS: &str = "work-formats.toml van een handreiking voor Kartrekker";

/// What the keys of advice that are no fixed key are.
pub const SECTION: &str = "Een soort advies uit guide.toml: een lijst met punten.";

/// The keys of every table, by the name of its type.
pub const KEYS: &[(&str, &[Key])] = &[
    (
        "RawGuide",
        &[
            ("id", "Hoe je de handreiking noemt bij --handreiking: kleine letters, cijfers en streepjes.", NAME),
            ("version", "De versie van deze tekst, bijvoorbeeld 1.0.0.", ANY),
            ("date", "De dag van deze tekst: jaar, maand en dag, zoals 2026-11-22.", DATE),
            ("language", "De code van de taal van de tekst: nl.", LANGUAGE),
            ("title", "De titel.", ANY),
            ("subtitle", "In een paar woorden waar het over gaat.", ANY),
            ("introduction", "Wat de handreiking is, voor wie, en hoe je ermee werkt: stukken met een titel.", ANY),
            ("source", "Waar de tekst vandaan komt, van wie hij is en wat je ervan moet weten.", ANY),
            ("roles", "Wie een rol speelt bij het onderwerp.", ANY),
            ("sections", "De soorten advies, in de volgorde waarin ze op een pagina staan.", ANY),
            ("routes", "Keuzes uit de vragen, elk voor één bijeenkomst.", ANY),
            ("terms", "De begrippen van het vak, met hun uitleg.", ANY),
        ],
    ),
    (
        "RawPassage",
        &[("title", "De titel van dit stuk.", ANY), ("paragraphs", "De alinea’s; er mogen verwijzingen in.", ANY)],
    ),
    (
        "RawSource",
        &[
            ("title", "De titel van de bron.", ANY),
            ("makers", "Wie de bron maakte.", ANY),
            ("partners", "Wie er nog meer meedeed.", ANY),
            ("commissioned_by", "Wie erom vroeg.", ANY),
            ("original", "Waar een lezer het origineel vindt.", ANY),
            ("adaptation", "Wat jullie met de bron deden, bijvoorbeeld herschrijven in eigen woorden.", ANY),
            ("update_policy", "Wanneer en hoe jullie de tekst bijwerken.", ANY),
            ("interests", "De belangen van wie meeschreef, bijvoorbeeld van een leverancier.", ANY),
            ("licence", "Wie de rechten heeft en wat een lezer met de tekst mag.", ANY),
            ("literature", "De werken die de tekst noemt.", ANY),
        ],
    ),
    (
        "RawLiterature",
        &[("text", "Schrijver en jaar.", ANY), ("used_on", "De plekken die erop steunen, zoals advice:1.2A.", ANY)],
    ),
    ("RawRole", &[("id", "Het id van de rol, zoals burgers.", NAME), ("title", "Hoe de rol op het scherm heet.", ANY)]),
    (
        "RawSectionKind",
        &[
            ("id", "De sleutel die je op een adviespagina gebruikt, zoals tips.", NAME),
            ("title", "De titel boven de punten, meervoud: Tips.", ANY),
            ("singular", "Hoe één punt heet: tip.", ANY),
            ("explanation", "In één zin wat voor punten dit zijn.", ANY),
            ("closed", "Of de punten dicht staan tot iemand ze opent: true of false.", ANY),
            ("ticked", "Of de punten in de bijeenkomst worden afgevinkt: true of false.", ANY),
        ],
    ),
    (
        "RawRoute",
        &[
            ("id", "Het id van de route, zoals first-meeting.", NAME),
            ("title", "De titel.", ANY),
            ("for_whom", "Voor wie de route is.", ANY),
            ("minutes", "Hoeveel minuten de bijeenkomst duurt, van 15 tot en met 480.", ANY),
            ("questions", "De vragen, in de volgorde waarin jullie ze bespreken.", QUESTION),
        ],
    ),
    (
        "RawTerm",
        &[("term", "Het begrip, zoals het in de tekst staat.", ANY), ("explanation", "Wat het betekent.", ANY)],
    ),
    (
        "RawPart",
        &[
            ("number", "Het nummer van dit onderdeel, vanaf 1.", ANY),
            ("title", "De titel van dit onderdeel.", ANY),
            ("short", "De titel in een paar woorden, hooguit 24 tekens.", ANY),
            ("for", "Schrijf each als elke organisatie alleen voor zichzelf antwoordt.", ANY),
            ("introduction", "Waar het onderdeel mee opent, alinea voor alinea.", ANY),
            ("questions", "De vragen, in volgorde.", ANY),
        ],
    ),
    (
        "RawQuestion",
        &[
            ("id", "Het nummer van het onderdeel, een punt en het nummer van de vraag: 1.2.", QUESTION),
            ("short", "De vraag in een paar woorden, hooguit 24 tekens.", ANY),
            ("text", "De vraag.", ANY),
            ("see_also", "Andere plekken om te lezen, zoals question:1.3 of guide:digitaal-vaardig/5.1.", ANY),
            ("a", "Antwoord A: hier is ruimte om te verbeteren.", ANY),
            ("b", "Antwoord B: hier zijn we goed op weg.", ANY),
        ],
    ),
    (
        "RawAdvice",
        &[
            ("statement", "Wat een groep met dit antwoord van zichzelf zegt, in één zin.", ANY),
            ("voices", "Korte uitspraken bij dit antwoord.", ANY),
            ("introduction", "Waar de adviespagina mee opent.", ANY),
            ("editorial_notes", "Kanttekeningen van jullie zelf, die niet uit de bron komen.", ANY),
            ("work_formats", "De ids van werkvormen die hierbij passen.", NAME),
            ("see_also", "Andere plekken om te lezen, zoals advice:1.3A of work-format:rondje.", ANY),
        ],
    ),
    (
        "RawVoice",
        &[
            ("role", "Het id van de rol die dit zegt; laat het weg als dat niet bekend is.", NAME),
            ("text", "Wat er gezegd wordt.", ANY),
        ],
    ),
    (
        "RawWorkFormat",
        &[
            ("id", "Het id van de werkvorm, zoals rondje.", NAME),
            ("number", "Het nummer van de werkvorm, vanaf 1.", ANY),
            ("title", "De titel.", ANY),
            ("purpose", "Waar de werkvorm voor is.", ANY),
            ("preparation", "Wat je vooraf doet of klaarlegt.", ANY),
            ("questions", "Vragen om mee te openen.", ANY),
            ("steps_title", "Hoe de stappen samen heten; anders: De stappen.", ANY),
            ("steps", "De stappen, in volgorde.", ANY),
            ("remarks", "Opmerkingen aan het eind.", ANY),
            ("origin", "Waar de werkvorm vandaan komt.", ANY),
            ("durations", "De tijden die de bron geeft.", ANY),
        ],
    ),
    (
        "RawDuration",
        &[
            ("step", "Bij welke stap, vanaf 1.", ANY),
            ("minutes", "Hoeveel minuten.", ANY),
            ("what", "Wat zo lang duurt.", ANY),
        ],
    ),
    ("WorkFormatsFile", &[("work_formats", "De werkvormen.", ANY)]),
];
