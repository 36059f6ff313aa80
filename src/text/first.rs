//! The words for the first time, and of the example to practise with.

/// What somebody is told who has no meeting yet.
pub const FIRST_TIME: [&str; 3] = [
    "Voor het eerst hier? Begin met een bijeenkomst, of met het voorbeeld.",
    "Bij elke vraag antwoordt ieder eerst apart. Daarna kiezen jullie samen.",
    "Alles wordt vanzelf bewaard, alleen op deze laptop. F1 geeft hulp.",
];

/// The way to the example, on the start screen.
pub const SEE_EXAMPLE: &str = "Bekijk een voorbeeld, om te oefenen";
/// What the example is, where meetings are listed.
pub const EXAMPLE: &str = "voorbeeld om te oefenen";
/// The example is open.
pub const IS_EXAMPLE: &str = "Dit is een voorbeeld. Probeer alles uit. Weggooien kan met m.";
/// The way to throw it away, and what is asked then.
pub const THROW_EXAMPLE_AWAY: &str = "Gooi dit voorbeeld weg";
pub const ERASE_EXAMPLE: &str = "Gooi het voorbeeld weg?";
pub const EXAMPLE_WOULD_GO: &str =
    "Ook wat je erin veranderde, gaat weg. Een nieuw voorbeeld maak je met de opdracht kartrekker voorbeeld.";
