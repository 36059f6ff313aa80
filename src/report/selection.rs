//! What of a meeting goes into its report.
//!
//! A selection makes a meeting with less in it. Every format is made of that, so nothing that was left out can come
//! through in any of them.

use super::format::Format;
use super::labels::Labels;
use super::left_name::LeftName;
use super::nameless::{Listener, Nameless};
use super::names::Names;
use crate::content::Guide;
use crate::content::search::texts;
use crate::session::search::MeetingSpot;
use crate::session::{Audience, Piece, Selection, Session};

impl Selection {
    /// The meeting about a guide with only what is told in it, and the meeting before with only what is told of that;
    /// the latter is nothing when what moved is left out.
    #[must_use]
    pub fn of(&self, session: &Session, previous: Option<&Session>, guide: &Guide) -> Excerpt {
        let previous = previous.filter(|_| self.has(Piece::Comparison));
        if self.anonymous { self.without_names(session, previous, guide) } else { self.with_names(session, previous) }
    }

    /// The title of the meeting as it is told: it stands in the name of the file too.
    #[must_use]
    pub fn title(&self, session: &Session, previous: Option<&Session>, guide: &Guide) -> String {
        if self.anonymous { self.of(session, previous, guide).session.title } else { session.title.clone() }
    }

    fn with_names(&self, session: &Session, previous: Option<&Session>) -> Excerpt {
        let reader = Audience::Reader(self);
        let previous = previous.map(|previous| previous.seen_by(reader));
        Excerpt { session: session.seen_by(reader), previous, left: Vec::new() }
    }

    fn without_names(&self, session: &Session, previous: Option<&Session>, guide: &Guide) -> Excerpt {
        let labels = Labels::of(session, previous);
        // Looked through once for how words are used, and then told without the names.
        let mut listener = Listener::default();
        for meeting in [Some(session), previous].into_iter().flatten() {
            let _ = meeting.retold_to(Audience::Reader(&Self::all()), &mut listener);
        }
        let written = texts(guide).into_iter().flat_map(|entry| [entry.title, entry.text]);
        let roles = guide.roles.iter().flat_map(|role| [role.title.to_lowercase(), role.id.to_string()]);
        let names = Names::new(&labels.named(session, previous), &listener.heard, written.chain(roles));
        // Of the meeting before only what moved is told: nothing that was noted.
        let mut without = self.without.clone();
        without.extend([Piece::Notes, Piece::WorkFormats]);
        let of_previous = Self { without, ..self.clone() };
        let mut nameless = Nameless { labels: &labels, names: &names, left: Vec::new() };
        let session = session.retold_to(Audience::Reader(self), &mut nameless);
        let previous = previous.map(|previous| previous.retold_to(Audience::Reader(&of_previous), &mut nameless));
        Excerpt { session, previous, left: nameless.left }
    }
}

/// What of a meeting, and of the one before, is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Excerpt {
    /// The meeting.
    pub session: Session,
    /// The meeting before.
    pub previous: Option<Session>,
    /// The names that may still be in it, because they are everyday words too.
    pub left: Vec<LeftName>,
}

impl Excerpt {
    /// The names that may still be told in a format: not every format tells everything.
    #[must_use]
    pub fn left_in(&self, format: Format) -> Vec<LeftName> {
        let tells = |spot: &MeetingSpot| match (format, spot) {
            (Format::Json, _) => true,
            (Format::Ics, spot) => matches!(spot, MeetingSpot::Action(_)),
            // What is covered stays covered.
            (_, MeetingSpot::Reason(question)) => {
                self.session.questions.get(question).is_some_and(|said| said.revealed)
            }
            _ => true,
        };
        let left = self.left.iter().map(|LeftName { name, spots }| LeftName {
            name: name.clone(),
            spots: spots.iter().filter(|spot| tells(spot)).cloned().collect(),
        });
        left.filter(|left| !left.spots.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::content::Choice;
    use crate::report::{csv, ics, json, meeting, plain, sample};
    use crate::session::{
        ActionStatus, Closure, Discussion, Organisation, OrganisationId, Position, Reply, TableRole, WorkFormatRecord,
    };
    use crate::text::report as words;

    /// A meeting in which every field that a user types names an organisation.
    fn telling() -> Session {
        let mut session = sample::full();
        let name = || "Dat zegt de GEMEENTE, niet Welzijn.".to_owned();
        session.title = name();
        let spoken = Reply { position: Position::Choice(Choice::A), reason: name() };
        let discussion = Discussion {
            positions: [(OrganisationId(1), spoken)].into(),
            revealed: true,
            dissent: name(),
            needed: name(),
            closure: Some(Closure::NoAction(name())),
            note: name(),
            ..session.discussion("1.2".parse().unwrap())
        };
        session.questions.insert("1.2".parse().unwrap(), discussion);
        session.priorities.insert((1, OrganisationId(1)), name());
        let record = WorkFormatRecord { outcomes: [(1, name())].into(), ..WorkFormatRecord::default() };
        session.work_formats.insert("nudge".parse().unwrap(), record);
        session.actions[1].text = name();
        session.actions[2].status = ActionStatus::Dropped(name());
        session.other.insert("who".into(), "Gemeente".into());
        session.actions[0].other.insert("who".into(), "Gemeente".into());
        session
    }

    fn selected(selection: &Selection, session: &Session) -> Session {
        selection.of(session, None, &sample::guide()).session
    }

    fn told(session: &Session) -> String {
        let guide = sample::guide();
        let text = plain::render(&meeting::meeting(session, &guide, None), 10_000);
        format!("{text}\n{:#}", json::meeting(session, &guide))
    }

    #[test]
    fn no_name_of_an_organisation_comes_through_an_anonymous_report() {
        let selection = Selection { anonymous: true, ..Selection::all() };
        let told = told(&selected(&selection, &telling()));
        for name in ["gemeente,", "welzijn.", "buren (", "\"gemeente\"", "\"welzijn\"", "\"buren\""] {
            assert!(!told.to_lowercase().contains(name), "{name} in {told}");
        }
        assert!(told.contains("Dat zegt de organisatie 1, niet organisatie 2."), "{told}");
        assert!(!told.contains("priority") && !told.contains("weather"), "fields that nobody knows");
    }

    #[test]
    fn an_anonymous_report_has_no_notes_unless_asked_for() {
        let told = selected(&Selection::anonymous(), &telling());
        let discussion = told.discussion("1.2".parse().unwrap());
        assert!(discussion.note.is_empty() && discussion.dissent.is_empty() && discussion.needed.is_empty());
        assert!(discussion.positions.values().all(|spoken| spoken.reason.is_empty()));
        assert_eq!(discussion.closure, Some(Closure::NoAction(String::new())));
        assert!(told.actions.iter().all(|action| ["", words::UNNAMED_OWNER].contains(&action.owner.as_str())));
    }

    #[test]
    fn what_is_left_out_is_gone() {
        for (piece, gone) in [
            (Piece::Notes, "burger mist"),
            (Piece::Positions, "\"position\""),
            (Piece::Actions, "Wensen ophalen"),
            (Piece::WorkFormats, "Wat er uit de werkvormen kwam"),
        ] {
            let mut session = telling();
            session.questions.entry("1.2".parse().unwrap()).or_default().note = "de burger mist".into();
            let without = Selection { without: [piece].into(), anonymous: false };
            assert!(!told(&selected(&without, &session)).contains(gone), "{gone}");
        }
        let without = Selection { without: [Piece::Comparison].into(), anonymous: false };
        let of_previous =
            |selection: &Selection| selection.of(&telling(), Some(&telling()), &sample::guide()).previous.is_some();
        assert!(!of_previous(&without) && of_previous(&Selection::all()));
    }

    /// A meeting in which every text that a user types names those who were there, one who left, and who does it.
    fn naming() -> Session {
        let mut session = telling();
        session.organisations[0].name = "Kwartelzorg".into();
        session.organisations[1].name = "Reiger & Zn".into();
        session.organisations[1].left = true;
        session.organisations[2].role = Some(TableRole::Own("de mensen van Kwartelzorg".into()));
        let text =
            || "Kwartelzorgs plan, reiger  en Zn, het KWARTELZORGTEAM; Marieke’s lijst, de penningmeester.".to_owned();
        session.title = text();
        for discussion in session.questions.values_mut() {
            (discussion.note, discussion.dissent, discussion.needed) = (text(), text(), text());
            discussion.positions.values_mut().for_each(|spoken| spoken.reason = text());
        }
        session.questions.entry("1.2".parse().unwrap()).or_default().closure = Some(Closure::NoAction(text()));
        session.priorities.values_mut().for_each(|told| *told = text());
        session
            .work_formats
            .values_mut()
            .flat_map(|record| record.outcomes.values_mut())
            .for_each(|told| *told = text());
        for action in &mut session.actions {
            action.text = text();
        }
        for action in &mut session.actions {
            action.due = Some(session.date);
        }
        session.actions[0].owner = "Marieke Vogel en de penningmeester".into();
        session.actions[2].status = ActionStatus::Dropped(text());
        session
    }

    #[test]
    fn nobody_is_named_in_any_text_of_any_format_whoever_it_is_and_wherever() {
        let (session, guide) = (naming(), sample::guide());
        let mut previous = naming();
        previous.id = crate::session::SessionId::new(uuid::Uuid::from_u128(99));
        let selection = Selection { anonymous: true, ..Selection::all() };
        let selected = selection.of(&session, Some(&previous), &guide);
        assert_eq!(selected.left, []);
        let mut all = told(&selected.session);
        all += &plain::render(&meeting::selected(&selected, &guide, &selection), 10_000);
        all += &String::from_utf8(csv::render(&selected.session, &guide).unwrap()).unwrap();
        for kind in [ics::Kind::Days, ics::Kind::Tasks] {
            let product = ics::render(&selected.session, &guide, kind, DateTime::UNIX_EPOCH).unwrap();
            all += &String::from_utf8(product.bytes).unwrap().replace("\r\n ", "");
        }
        all += &selection.title(&session, None, &guide);
        for name in ["kwartel", "reiger", "marieke", "vogel", "penningmeester", "de mensen van"] {
            assert!(!all.to_lowercase().contains(name), "{name} in {all}");
        }
        let wanted = "Organisatie 1’s plan, organisatie 2, het organisatie 1-TEAM; iemands lijst, iemand.";
        assert_eq!(selected.session.title, wanted);
        assert!(selected.session.actions.iter().all(|action| action.text == wanted));
    }

    #[test]
    fn an_everyday_word_is_left_and_told_with_where_it_stands_as_far_as_it_is_shown() {
        let mut session = sample::empty();
        session.organisations = vec![Organisation::new(OrganisationId(1), "Welzijn".into(), None)];
        let text = || "Goed welzijn van bewoners, zegt Welzijn".to_owned();
        let question: crate::content::QuestionId = "1.2".parse().unwrap();
        let spoken = Reply { position: Position::Unsure, reason: text() };
        let discussion =
            Discussion { note: text(), positions: [(OrganisationId(1), spoken)].into(), ..Discussion::default() };
        session.questions.insert(question, discussion);
        session.actions = vec![sample::action(1, &text(), None)];
        let selection = Selection { anonymous: true, ..Selection::all() };
        let guide = sample::guide();
        let selected = selection.of(&session, None, &guide);
        assert_eq!(selected.session.note(question), "Goed welzijn van bewoners, zegt organisatie 1");
        for (format, count) in [(Format::Json, 3), (Format::Docx, 2), (Format::Ics, 1)] {
            let told = words::read_over(&selected.left_in(format), &guide);
            assert!(told[0].starts_with(&format!("Lees na: Welzijn komt {count} keer voor. ")), "{told:?}");
            assert!(told[0].contains("Actiepunt") && told.len() == 2, "{told:?}");
        }
        let without_notes = Selection::anonymous().of(&session, None, &guide);
        assert_eq!(without_notes.left[0].spots.len(), 1, "what is not told needs no reading");
    }

    #[test]
    fn an_organisation_has_one_number_in_both_meetings() {
        let guide = sample::guide();
        let mut session = sample::empty();
        let organisation = |id, name: &str| Organisation::new(OrganisationId(id), name.into(), None);
        let mut previous = sample::empty();
        session.organisations = vec![organisation(1, "Kwartelzorg"), organisation(2, "Reigerhof")];
        previous.organisations =
            vec![organisation(1, "Reigerhof"), organisation(2, "Bewonerskring"), organisation(3, "KWARTELZORG")];
        let selected = Selection::anonymous().of(&session, Some(&previous), &guide);
        let names = |session: &Session| session.organisations.iter().map(|o| o.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&selected.session), ["organisatie 1", "organisatie 2"]);
        assert_eq!(names(&selected.previous.unwrap()), ["organisatie 2", "organisatie 3", "organisatie 1"]);
    }
}
