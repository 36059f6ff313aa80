//! Everything can be done with the arrows, Enter, Esc and F1.

use std::collections::{HashMap, VecDeque};

use kartrekker::app::command::Place;
use kartrekker::content::Choice;

use super::stage::Stage;
use super::whole::places;

const ARROWS: [&str; 4] = ["<Down>", "<Right>", "<Left>", "<Up>"];

/// Where one is on a page: what is in focus, the first line that is shown, and whether the focus is marked.
type State = (usize, u16, bool);

/// Walks over the page with the arrows until each was tried everywhere, and gives which things were in focus.
fn explored(stage: &mut Stage) -> Vec<bool> {
    let mut reached = vec![false; stage.app.frame().count()];
    let mut known: HashMap<State, [Option<State>; 4]> = HashMap::new();
    let here = |stage: &Stage| {
        let view = stage.app.view();
        (view.focus, stage.app.frame().scroll, view.marked().is_some())
    };
    while reached.contains(&false) {
        let now = here(stage);
        if let Some(seen) = reached.get_mut(now.0) {
            *seen = true;
        }
        known.entry(now).or_default();
        let Some(way) = way_to_the_unknown(&known, now) else { break };
        for arrow in way {
            let before = here(stage);
            stage.keys(ARROWS[arrow]);
            known.entry(before).or_default()[arrow] = Some(here(stage));
        }
    }
    reached
}

/// The shortest row of arrows whose last was not tried yet where it is pressed.
fn way_to_the_unknown(known: &HashMap<State, [Option<State>; 4]>, from: State) -> Option<Vec<usize>> {
    let mut queue = VecDeque::from([(from, Vec::new())]);
    let mut seen = vec![from];
    while let Some((state, way)) = queue.pop_front() {
        for arrow in 0..ARROWS.len() {
            let longer = [way.clone(), vec![arrow]].concat();
            match known.get(&state).and_then(|ways| ways[arrow]) {
                None => return Some(longer),
                Some(next) if !seen.contains(&next) => {
                    seen.push(next);
                    queue.push_back((next, longer));
                }
                Some(_) => {}
            }
        }
    }
    None
}

#[test]
fn the_arrows_reach_everything_that_can_be_chosen_on_every_screen() {
    let mut stage = Stage::new();
    stage.keys("n Overleg <Enter> Gemeente <Enter> <Enter> <Esc>");
    stage.go(Place::Question("1.2".parse().unwrap()));
    stage.keys("a n gezegd <Esc>");
    stage.go(Place::Advice("1.2A".parse().unwrap()));
    stage.keys("<Down> + <Enter> <Esc>");
    for (width, height) in [(60, 16), (200, 60)] {
        stage.resize(width, height);
        for place in places() {
            stage.go(place.clone());
            let reached = explored(&mut stage);
            let missed = reached.iter().position(|reached| !reached);
            let missed = missed.map(|spot| stage.app.frame().command(spot).unwrap());
            assert_eq!(missed, None, "the arrows do not reach this on {place:?} at {width} by {height}");
        }
    }
}

#[test]
fn a_meeting_is_made_answered_noted_and_closed_with_arrows_enter_esc_and_f1() {
    let mut stage = Stage::new();
    stage.keys("<Enter>").types("Overleg").keys("<Enter>").types("Gemeente").keys("<Enter> <Down> <Enter> <Esc>");
    stage.arrow_to("<Up>", "Begin met onderdeel 1").keys("<Enter> <Enter> <Right> <Enter>");
    stage.arrow_to("<Down>", "Schrijf een notitie").keys("<Enter>").types("gezegd").keys("<Esc>");
    stage.keys("<F1>").arrow_to("<Down>", "actiepunten").keys("<Enter>");
    stage.arrow_to("<Down>", "Nieuw actiepunt").keys("<Enter>").types("Bellen").keys("<Enter>").types("Gemeente");
    stage.keys("<Enter>").types("15-1").keys("<Enter> <Up>");
    stage.keys("<F1>").arrow_to("<Down>", "klaar of niet").keys("<Enter>");
    stage.keys("<F1>").arrow_to("<Down>", "maak ongedaan").keys("<Enter>").says(&["Ongedaan gemaakt: een actiepunt."]);
    stage.keys("<F1>").arrow_to("<Down>", "doe opnieuw").keys("<Enter>").says(&["Klaar"]);
    let session = stage.session();
    assert_eq!(session.answer("1.1".parse().unwrap()), Some(Choice::B));
    assert_eq!(session.note("1.1".parse().unwrap()), "gezegd");
    let action = &session.actions[0];
    assert_eq!((action.text.as_str(), action.owner.as_str(), action.is_done()), ("Bellen", "Gemeente", true));
    stage.keys("<F1>").arrow_to("<Down>", "stop").keys("<Enter>");
    assert!(stage.app.is_leaving());
}
