//! What came out of the work formats of a meeting.

use super::model::{Block, Words};
use super::place;
use crate::content::{Guide, Reference, WorkFormat};
use crate::session::{Session, WorkFormatRecord};
use crate::text::work_formats as words;

/// A heading with what came out of each step of each work format; nothing when nothing was written.
pub(super) fn blocks(session: &Session, guide: &Guide) -> Vec<Block> {
    let mut blocks = Vec::new();
    let known =
        guide.work_formats.iter().filter_map(|format| Some((&format.id, session.work_formats.get(&format.id)?)));
    let gone = session.work_formats.iter().filter(|(id, _)| guide.work_format(id).is_none());
    for (id, record) in known.chain(gone) {
        let steps = steps(guide.work_format(id), record);
        if !steps.is_empty() {
            let place = Reference::WorkFormat(id.clone());
            blocks.push(Block::heading_of(3, place::title(guide, &place), place));
            blocks.extend(steps);
        }
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(2, words::OUTCOMES));
    }
    blocks
}

/// What came out of each step, under the words of the step.
fn steps(format: Option<&WorkFormat>, record: &WorkFormatRecord) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (step, outcome) in record.outcomes.iter().filter(|(_, outcome)| !outcome.trim().is_empty()) {
        let text = format.and_then(|format| format.steps.get(step.checked_sub(1)?));
        let text = text.map_or_else(|| words::STEP_GONE.to_owned(), crate::content::Rich::plain);
        blocks.push(Block::paragraph(Words::strong(&words::step_label(*step)).and(" ").and(text)));
        blocks.push(Block::Note(outcome.clone()));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{plain, sample};

    fn text(records: &[(&str, &[(usize, &str)])]) -> String {
        let mut session = sample::empty();
        for (id, outcomes) in records {
            let outcomes = outcomes.iter().map(|(step, text)| (*step, (*text).to_owned())).collect();
            let record = WorkFormatRecord { outcomes, ..WorkFormatRecord::default() };
            session.work_formats.insert(id.parse().unwrap(), record);
        }
        let document = crate::report::meeting::meeting(&session, &sample::guide(), None);
        plain::render(&document, 10_000)
    }

    #[test]
    fn each_outcome_stands_under_its_work_format_and_its_step() {
        let text = text(&[
            ("timeline-workshop", &[(4, "Eerder beginnen.")]),
            ("shared-problem", &[(2, "- een brug\n- een muur")]),
        ]);
        let (_, behind) = text.split_once(words::OUTCOMES).unwrap();
        let at = |words: &str| behind.find(words).unwrap_or_else(|| panic!("{words} in {behind}"));
        let order = [
            at("Werkvorm 1: Gedeeld probleembeeld"),
            at("Stap 2: Leg de afbeeldingen op tafel."),
            at("  - een brug\n"),
            at("  - een muur\n"),
            at("Werkvorm 7: Tijdlijn-workshop"),
            at("Stap 4: Trek samen lessen"),
            at("Eerder beginnen."),
        ];
        assert!(order.is_sorted(), "{order:?} in {behind}");
    }

    #[test]
    fn where_nothing_came_out_there_is_no_heading() {
        assert!(!text(&[("nudge", &[(1, " \n ")]), ("user-groups", &[])]).contains(words::OUTCOMES));
    }

    #[test]
    fn what_came_out_of_a_step_or_work_format_that_is_gone_is_shown() {
        let text = text(&[("nudge", &[(99, "over")]), ("vroeger", &[(1, "oud")])]);
        let (_, behind) = text.split_once(words::OUTCOMES).unwrap();
        for words in ["Stap 99: ", "over", "Vroeger\n", "Stap 1: (deze stap staat niet", "oud"] {
            assert!(behind.contains(words), "{words} in {behind}");
        }
    }
}
