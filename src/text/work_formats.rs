//! The words around work formats: reading them, leading them, and the timer.

use std::time::Duration;

// Reading one.

/// Above what to do or get beforehand.
pub const PREPARATION: &str = "Voorbereiden";
/// Above the questions to open with.
pub const OPENING_QUESTIONS: &str = "Vragen om mee te beginnen";
/// Above the remarks at the end.
pub const REMARKS: &str = "Opmerkingen";
/// Above the durations of the source.
pub const DURATIONS: &str = "Tijd, uit de handreiking";
/// Above the pages that name the work format.
pub const BELONGS_TO: &str = "Deze werkvorm hoort bij";

/// `Werkvorm 3`
pub fn work_format(number: u16) -> String {
    format!("Werkvorm {number}")
}

/// A duration of the source.
pub fn duration(step: usize, minutes: u16, what: &str) -> String {
    format!("Stap {step}, {}: {what}", in_minutes(minutes))
}

/// Where a work format comes from.
pub fn origin(origin: &str) -> String {
    format!("Herkomst: {origin}")
}

// Leading one.

/// On to the next step.
pub const NEXT_STEP: &str = "Volgende stap";
/// Back to the step before.
pub const PREVIOUS_STEP: &str = "Vorige stap";
/// Back from the first step.
pub const TO_BEGINNING: &str = "Terug naar het begin van deze werkvorm";
/// On from the last step.
pub const TO_OUTCOMES: &str = "Klaar: bekijk wat eruit kwam";
/// On to the first step.
pub const BEGIN: &str = "Begin met stap 1";
/// Opens the editor of an outcome.
pub const WRITE_OUTCOME: &str = "Schrijf op wat eruit kwam";
/// The same, where an outcome is there and not shown.
pub const OPEN_OUTCOME: &str = "Er staat al wat eruit kwam: open het";
/// Above an outcome.
pub const OUTCOME: &str = "Wat eruit kwam";

/// `Stap 2 van 6`
pub fn step_of(step: usize, steps: usize) -> String {
    format!("Stap {step} van {steps}")
}

/// `Stap 2`
pub fn step(step: usize) -> String {
    format!("Stap {step}")
}

/// `Werkvorm 3 · stap 2 van 6`
pub fn at_step(number: u16, step: usize, steps: usize) -> String {
    format!("{} · stap {step} van {steps}", work_format(number))
}

/// `Werkvorm 3 · Business model canvas`
pub fn titled(number: u16, title: &str) -> String {
    format!("{} · {title}", work_format(number))
}

/// In the frame of the editor of an outcome.
pub fn outcome_title(number: u16, step: usize) -> String {
    format!("Werkvorm {number}, stap {step}: wat kwam eruit?")
}

/// The keys of a page that leads.
pub const KEY_TICK: &str = "vink aan of uit";
/// Opens the editor of an outcome.
pub const KEY_OUTCOME: &str = "noteer";
/// To the next step.
pub const KEY_NEXT: &str = "volgende stap";
/// To the step before.
pub const KEY_PREVIOUS: &str = "vorige stap";

// The timer.

/// Opens what can be done with the timer.
pub const TIMER: &str = "Houd de tijd bij";
/// The same, for the bottom line.
pub const KEY_TIMER: &str = "tijd bijhouden";
/// Takes the sign away that the time is up, for the bottom line.
pub const KEY_DISMISS: &str = "gezien dat de tijd om is";
/// The sign that the time is up.
pub const TIME_IS_UP: &str = "De tijd is om";
/// Lets the timer stand still.
/// Two minutes more.
pub const MORE: &str = "Nog 2 minuten erbij";
pub const PAUSE: &str = "Zet de tijd even stil";
/// Lets it go on.
pub const RESUME: &str = "Laat de tijd verdergaan";
/// Takes it away.
pub const STOP: &str = "Stop met tijd bijhouden";
/// Asks for the minutes.
pub const OTHER_MINUTES: &str = "Kies zelf een aantal minuten";
/// The sound at the end is on.
pub const BELL_ON: &str = "Geluid als de tijd om is: aan";
/// The sound at the end is off.
pub const BELL_OFF: &str = "Geluid als de tijd om is: uit";
/// The timer was taken away.
pub const STOPPED: &str = "De tijd wordt niet meer bijgehouden.";
/// What is asked for, and how to answer.
pub const ASK_MINUTES: (&str, &str) =
    ("Hoeveel minuten?", "Typ bijvoorbeeld 10, kwartier of 1,5 uur. Druk dan op Enter.");

/// What was typed is no number of minutes that can be set.
pub fn no_minutes(typed: &str, most: u16) -> String {
    format!("‘{typed}’ kan niet. Typ een tijd van 1 tot en met {most} minuten, bijvoorbeeld 10 of 1,5 uur.")
}

/// `1 minuut`, `5 minuten`
pub fn in_minutes(minutes: u16) -> String {
    let unit = if minutes == 1 { "minuut" } else { "minuten" };
    format!("{minutes} {unit}")
}

/// A duration of the source as a time to set.
pub fn proposal(minutes: u16, step: usize) -> String {
    format!("{}, uit de handreiking (stap {step})", in_minutes(minutes))
}

/// A duration of the source as a time to set, on the page of its step.
pub fn start(minutes: u16, what: &str) -> String {
    format!("Start {}, uit de handreiking: {what}", in_minutes(minutes))
}

/// The timer was started.
pub fn started(minutes: u16) -> String {
    format!("De tijd loopt: {}. Stilzetten of stoppen: F4.", in_minutes(minutes))
}

/// What the timer does while one asks what is to be done with it.
pub fn state(minutes: u16, running: bool) -> String {
    let state = if running { "loopt" } else { "staat stil" };
    format!("De tijd van {} {state}.", in_minutes(minutes))
}

/// `nog 3:20`; a part of a second counts as a whole one, so that 0:00 is the end.
pub fn left(left: Duration, running: bool) -> String {
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    let left = format!("nog {}:{:02}", seconds / 60, seconds % 60);
    if running { left } else { format!("tijd staat stil, {left}") }
}

/// The time is up, and how to take this line away.
pub fn time_is_up(minutes: u16) -> String {
    format!("{TIME_IS_UP}: {}. Druk op F4 als je het gezien hebt.", in_minutes(minutes))
}

// In the report.

/// Above what came out of the work formats.
pub const OUTCOMES: &str = "Wat er uit de werkvormen kwam";
/// In the place of the words of a step that the guide does not have.
pub const STEP_GONE: &str = "(deze stap staat niet meer in de handreiking)";

/// In front of the words of a step.
pub fn step_label(step: usize) -> String {
    format!("Stap {step}:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_that_is_left_shows_zero_only_at_the_end() {
        let shown = |millis| left(Duration::from_millis(millis), true);
        assert_eq!(shown(200_000), "nog 3:20");
        assert_eq!(shown(199_001), "nog 3:20");
        assert_eq!(shown(1), "nog 0:01");
        assert_eq!(shown(240 * 60_000), "nog 240:00");
    }
}
