//! The words in the file of a meeting.

/// Above everything in the file of a meeting.
pub const HEADING: &str = "# Een bijeenkomst van Kartrekker. Je kunt dit bestand lezen en bewaren.\n\
                           # Verander het liever in het programma zelf: daar kun je alles ongedaan maken.\n";
