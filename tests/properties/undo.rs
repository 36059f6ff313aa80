//! Taking back and making again.

use kartrekker::content::QuestionId;
use kartrekker::session::{Change, Editing, Session, Stroke};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{any, cases};

/// What somebody does between two moments at which it can be taken back.
#[derive(Clone, Debug)]
enum Step {
    Once(Change),
    /// The states of a note while it is typed.
    Typed(QuestionId, Vec<String>),
}

impl Step {
    fn make(self, editing: &mut Editing) {
        match self {
            Self::Once(change) => {
                editing.change(change);
            }
            Self::Typed(question, texts) => {
                for (at, text) in texts.into_iter().enumerate() {
                    let stroke = if at == 0 { Stroke::First } else { Stroke::Next };
                    editing.change_on(Change::SetNote(question, text), stroke);
                }
            }
        }
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let typed = (any::question(), vec("[a-b]{0,2}", 0..4)).prop_map(|(question, texts)| Step::Typed(question, texts));
    vec(prop_oneof![3 => any::change().prop_map(Step::Once), 1 => typed], 0..12)
}

/// Every state from here until there is nothing more to do, those that are the same as the one before left out.
fn states(editing: &mut Editing, next: impl Fn(&mut Editing) -> Option<Change>) -> Vec<Session> {
    let mut states = vec![editing.session().clone()];
    while next(editing).is_some() {
        states.push(editing.session().clone());
    }
    states.dedup();
    states
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_change_is_taken_back_by_the_one_that_it_gives(before in any::session(), change in any::change()) {
        let mut session = before.clone();
        if let Some(back) = session.apply(change) {
            let after = session.clone();
            let forth = session.apply(back);
            prop_assert_eq!(&session, &before);
            if let Some(forth) = forth {
                session.apply(forth);
            }
            prop_assert_eq!(session, after);
        } else {
            prop_assert_eq!(session, before);
        }
    }

    #[test]
    fn undo_leads_back_through_every_state_and_redo_forth(before in any::session(), steps in steps()) {
        let mut editing = Editing::new(before.clone());
        let mut made = vec![before];
        for step in steps {
            step.make(&mut editing);
            made.push(editing.session().clone());
        }
        made.dedup();
        let mut back = states(&mut editing, Editing::undo);
        back.reverse();
        prop_assert_eq!(&back, &made);
        prop_assert_eq!(states(&mut editing, Editing::redo), made);
    }

    #[test]
    fn what_is_done_after_undo_is_undone_too(before in any::session(), steps in steps(), backs in 0..4_usize, last in any::change()) {
        let mut editing = Editing::new(before.clone());
        for step in steps {
            step.make(&mut editing);
        }
        for _ in 0..backs {
            editing.undo();
        }
        let there = editing.session().clone();
        if editing.change(last) {
            prop_assert!(editing.redo().is_none(), "what was taken back is gone");
            editing.undo();
            prop_assert_eq!(editing.session(), &there);
        }
        while editing.undo().is_some() {}
        prop_assert_eq!(editing.session(), &before);
    }
}
