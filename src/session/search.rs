//! Finding texts in the guide and in the meeting together.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::NaiveDate;

use super::progress::role_title;
use super::{ActionId, ActionItem, ActionStatus, Closure, OrganisationId, Session, long_date, short_date};
use crate::content::search::{Closeness, Entry, GuideSpot, Hit, Index, Query, Score};
use crate::content::{Guide, GuideId, QuestionId, Reference, WorkFormatId};

/// The most texts that are given; whoever wants more types another word.
const MOST: usize = 200;

/// What a text of a meeting is, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingSpot {
    /// What the meeting is called.
    Title,
    /// The day of the meeting.
    Day,
    /// An organisation, with its role.
    Organisation(OrganisationId),
    /// The note on a question.
    Note(QuestionId),
    /// The view of those who see it differently.
    Dissent(QuestionId),
    /// What would be needed to agree.
    Needed(QuestionId),
    /// Why an organisation answers as it does; its name is the title.
    Reason(QuestionId),
    /// Why a question leads to no action item.
    NoAction(QuestionId),
    /// What matters most to an organisation in a part; its name is the title.
    Priority(u16),
    /// An action item; who does it is the title.
    Action(ActionId),
    /// What came out of a step of a work format, from 1.
    Outcome(WorkFormatId, usize),
}

/// What a text is, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// In the guide.
    Guide(GuideSpot),
    /// In the meeting.
    Meeting(MeetingSpot),
    /// In another guide.
    Elsewhere(GuideId, GuideSpot),
}

/// A guide, ready to be searched.
#[derive(Debug)]
pub struct SearchableGuide {
    /// The guide.
    pub guide: Arc<Guide>,
    /// Its words.
    pub index: Arc<Index<GuideSpot>>,
}

impl SearchableGuide {
    /// Lists the words of a guide: a few milliseconds for one of the usual size.
    pub fn new(guide: Arc<Guide>) -> Self {
        Self { index: Arc::new(Index::of(&guide)), guide }
    }
}

/// The texts of a meeting, as its audience sees it.
fn index_of(session: &Session, guide: &Guide) -> Index<MeetingSpot> {
    let mut entries = vec![Entry::new(MeetingSpot::Day, "", &long_date(session.date)).found_by(days(session.date))];
    entries.extend(session.actions.iter().map(of_action));
    let mut add = |spot, title: &str, text: &str| {
        if !text.trim().is_empty() {
            entries.push(Entry::new(spot, title, text));
        }
    };
    add(MeetingSpot::Title, "", &session.title);
    for organisation in &session.organisations {
        let role = role_title(organisation, guide).map(|role| format!(" · {role}")).unwrap_or_default();
        add(MeetingSpot::Organisation(organisation.id), "", &format!("{}{role}", organisation.name));
    }
    let name = |id: OrganisationId| session.organisation(id).map_or("", |o| o.name.as_str());
    for (id, discussion) in &session.questions {
        add(MeetingSpot::Note(*id), "", &discussion.note);
        if let Some(Closure::NoAction(reason)) = &discussion.closure {
            add(MeetingSpot::NoAction(*id), "", reason);
        }
        add(MeetingSpot::Dissent(*id), "", &discussion.dissent);
        add(MeetingSpot::Needed(*id), "", &discussion.needed);
        for (organisation, spoken) in &discussion.positions {
            add(MeetingSpot::Reason(*id), name(*organisation), &spoken.reason);
        }
    }
    for ((part, organisation), text) in &session.priorities {
        add(MeetingSpot::Priority(*part), name(*organisation), text);
    }
    for (id, record) in &session.work_formats {
        for (step, outcome) in &record.outcomes {
            add(MeetingSpot::Outcome(id.clone(), *step), "", outcome);
        }
    }
    Index::new(entries)
}

/// An action item: who does it, what it is, why it was dropped if it was, and by when.
fn of_action(action: &ActionItem) -> Entry<MeetingSpot> {
    let mut text = match &action.status {
        ActionStatus::Dropped(reason) => format!("{} {reason}", action.text),
        ActionStatus::Open | ActionStatus::Done => action.text.clone(),
    };
    if let Some(due) = action.due {
        text = format!("{text} · {}", short_date(due));
    }
    let also = action.due.map(days).unwrap_or_default();
    Entry::new(MeetingSpot::Action(action.id), &action.owner, &text).found_by(also)
}

/// A day in every way that people type it.
fn days(day: NaiveDate) -> String {
    let numbers = ["%-d-%-m-%Y", "%d-%m-%Y", "%-d-%-m-%y", "%Y-%m-%d", "%-d.%-m.%Y", "%d.%m.%Y", "%d/%m/%y"];
    let written = numbers.map(|number| day.format(number).to_string());
    format!("{} {} {}", long_date(day), short_date(day), written.join(" "))
}

/// A text that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is and where it stands.
    pub spot: Spot,
    /// Its title; may be empty.
    pub title: String,
    /// The text, on one line.
    pub text: String,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Whether the words were found as they were typed, or only nearly.
    pub closeness: Closeness,
    /// How many texts there are in all.
    pub total: usize,
    /// The best of them, the best first.
    pub found: Vec<Found>,
}

/// Searches a guide and a meeting, and after those other guides.
#[derive(Clone, Debug)]
pub struct Search {
    guide: Arc<Index<GuideSpot>>,
    meeting: Index<MeetingSpot>,
    others: Vec<Arc<SearchableGuide>>,
}

impl Search {
    /// A search through a guide and, when one is open, a meeting about it as its audience sees it now.
    pub fn new(guide: Arc<Index<GuideSpot>>, meeting: Option<(&Session, &Guide)>) -> Self {
        let meeting = meeting.map_or_else(|| Index::new([]), |(session, guide)| index_of(session, guide));
        Self { guide, meeting, others: Vec::new() }
    }

    /// Searches these guides too, in this order.
    #[must_use]
    pub fn and(self, others: Vec<Arc<SearchableGuide>>) -> Self {
        Self { others, ..self }
    }

    /// Searches the guide by this index from now on.
    #[must_use]
    pub fn through(self, guide: Arc<Index<GuideSpot>>) -> Self {
        Self { guide, ..self }
    }

    /// One of the other guides.
    pub fn other(&self, id: &GuideId) -> Option<&Guide> {
        self.others.iter().map(|other| other.guide.as_ref()).find(|guide| guide.id == *id)
    }

    /// Finds every text with all words of a query, the best first; of equally good texts those of the meeting before
    /// those of the guide, and what other guides have behind all that. Words that are nearly those of the query count only
    /// when nothing has the words themselves. A place of the guide that was typed by its name (`1.2A`) comes before
    /// everything.
    pub fn find(&self, query: &Query, named: Option<&Reference>) -> Results {
        let named = named.and_then(|place| self.guide.entries().iter().find(|e| e.place.reference() == *place));
        let mut results = self.find_as(query, Closeness::Exact);
        if results.total == 0 && named.is_none() {
            results = self.find_as(query, Closeness::Near);
        }
        if let Some(entry) = named {
            let first = found(entry, Spot::Guide);
            let before = results.found.len();
            results.found.retain(|found| *found != first);
            results.total += 1 - (before - results.found.len());
            results.found.insert(0, first);
            results.found.truncate(MOST);
        }
        results
    }

    fn find_as(&self, query: &Query, closeness: Closeness) -> Results {
        let (meeting, in_meeting) = self.meeting.find(query, closeness, MOST);
        let (guide, in_guide) = self.guide.find(query, closeness, MOST);
        let scored = |hit: &Hit<'_, MeetingSpot>| (hit.score, found(hit.entry, Spot::Meeting));
        let mut both: Vec<(Score, Found)> = meeting.iter().map(scored).collect();
        both.extend(guide.iter().map(|hit| (hit.score, found(hit.entry, Spot::Guide))));
        both.sort_by_key(|(score, _)| Reverse(*score));
        both.truncate(MOST);
        let mut results = Results {
            closeness,
            total: in_meeting + in_guide,
            found: both.into_iter().map(|(_, found)| found).collect(),
        };
        for other in &self.others {
            let (hits, total) = other.index.find(query, closeness, MOST);
            results.total += total;
            let room = MOST - results.found.len();
            let elsewhere = |spot| Spot::Elsewhere(other.guide.id.clone(), spot);
            results.found.extend(hits.iter().take(room).map(|hit| found(hit.entry, elsewhere)));
        }
        results
    }
}

fn found<P: Clone>(entry: &Entry<P>, spot: impl FnOnce(P) -> Spot) -> Found {
    Found { spot: spot(entry.place.clone()), title: entry.title.clone(), text: entry.text.clone() }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::content::{Choice, embedded, embedded_guide};
    use crate::session::{Audience, Organisation, Position, Reply, SessionId, TableRole, WorkFormatRecord};

    const GEMEENTE: OrganisationId = OrganisationId(1);

    /// A meeting in which every text has a word of its own.
    fn meeting(guide: &Guide) -> Session {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut session = Session::new(SessionId::new(Uuid::from_u128(1)), "Overleg".into(), day, guide);
        session.organisations.push(Organisation::new(GEMEENTE, "Gemeente".into(), None));
        let discussion = session.questions.entry("2.1".parse().unwrap()).or_default();
        discussion.note = "kwartelei\nin de notitie".into();
        discussion.dissent = "kwarteldissent".into();
        discussion.needed = "kwartelnodig".into();
        discussion.closure = Some(Closure::NoAction("kwartelgeen".into()));
        let spoken = Reply { position: Position::Choice(Choice::A), reason: "kwartelreden".into() };
        discussion.positions.insert(GEMEENTE, spoken);
        session.priorities.insert((2, GEMEENTE), "kwartelbelang".into());
        let mut action = ActionItem::new(ActionId::new(Uuid::from_u128(2)), "kwartelactie".into(), None);
        action.owner = "Huisartsen".into();
        session.actions.push(action);
        let outcomes = [(2, "kwarteluitkomst".to_owned())].into();
        session
            .work_formats
            .insert(guide.work_formats[0].id.clone(), WorkFormatRecord { outcomes, ..WorkFormatRecord::default() });
        session
    }

    fn texts(session: &Session, guide: &Guide, audience: Audience, typed: &str) -> Vec<String> {
        let search = Search::new(Arc::new(Index::of(guide)), Some((&session.seen_by(audience), guide)));
        search.find(&Query::new(typed), None).found.into_iter().map(|found| found.text).collect()
    }

    #[test]
    fn what_stands_in_the_meeting_is_found_and_what_is_covered_is_not() {
        let guide = embedded().unwrap();
        let mut session = meeting(&guide);
        let covered = ["kwartelactie", "kwartelbelang", "kwartelei in de notitie", "kwartelgeen", "kwarteluitkomst"];
        let mut seen = texts(&session, &guide, Audience::Table, "kwartel");
        seen.sort();
        assert_eq!(seen, covered);
        session.questions.values_mut().for_each(|discussion| discussion.revealed = true);
        assert_eq!(texts(&session, &guide, Audience::Table, "kwartel").len(), 8);
        for word in ["kwartelreden", "kwarteldissent", "kwartelnodig"] {
            assert_eq!(texts(&session, &guide, Audience::Table, word), [word]);
        }
    }

    #[test]
    fn on_the_wall_nothing_private_is_found_even_when_positions_are_shown() {
        let guide = embedded().unwrap();
        let mut session = meeting(&guide);
        session.questions.values_mut().for_each(|discussion| discussion.revealed = true);
        let mut seen = texts(&session, &guide, Audience::Wall, "kwartel");
        seen.sort();
        assert_eq!(seen, Vec::<String>::new());
    }

    #[test]
    fn without_organisations_the_words_of_the_minority_are_found() {
        let guide = embedded().unwrap();
        let mut session = meeting(&guide);
        session.organisations.clear();
        session.questions.values_mut().for_each(|discussion| discussion.positions.clear());
        assert_eq!(texts(&session, &guide, Audience::Table, "kwarteldissent"), ["kwarteldissent"]);
    }

    #[test]
    fn a_place_that_is_named_comes_first_and_is_counted_once() {
        let guide = embedded().unwrap();
        let search = Search::new(Arc::new(Index::of(&guide)), None);
        for (typed, wanted) in [
            ("1.2", GuideSpot::Question("1.2".parse().unwrap())),
            ("1.2a", GuideSpot::Introduction("1.2A".parse().unwrap())),
            ("werkvorm 6", GuideSpot::WorkFormat("nudge".parse().unwrap())),
            ("1.2A.conditions.3", GuideSpot::Item("1.2A.conditions.3".parse().unwrap())),
            ("bron", GuideSpot::Source),
        ] {
            let results = search.find(&Query::new(typed), guide.find(typed).as_ref());
            assert_eq!(results.found[0].spot, Spot::Guide(wanted), "{typed}");
            assert_eq!(results.total, results.found.len(), "{typed}");
        }
    }

    #[test]
    fn a_typing_error_counts_only_where_nothing_has_the_word_itself() {
        let guide = embedded().unwrap();
        let mut session = meeting(&guide);
        let search = |session: &Session, typed: &str| {
            Search::new(Arc::new(Index::of(&guide)), Some((session, &guide))).find(&Query::new(typed), None)
        };
        let near = search(&session, "kwarttelei");
        assert_eq!((near.closeness, near.total), (Closeness::Near, 1));
        session.actions[0].text = "kwarttelei".into();
        let exact = search(&session, "kwarttelei");
        assert_eq!((exact.closeness, exact.total, exact.found[0].text.as_str()), (Closeness::Exact, 1, "kwarttelei"));
        assert_eq!(search(&session, "qqqqqqqq").total, 0);
    }

    #[test]
    fn what_other_guides_have_comes_after_what_is_here() {
        let guide = embedded().unwrap();
        let other = SearchableGuide::new(Arc::new(embedded_guide("digitaal-vaardig").unwrap().unwrap()));
        let search = Search::new(Arc::new(Index::of(&guide)), None).and(vec![Arc::new(other)]);
        let is_away = |found: &Found| matches!(found.spot, Spot::Elsewhere(..));
        let results = search.find(&Query::new("kartrekker"), None);
        let here = results.found.iter().position(is_away).unwrap_or(results.found.len());
        assert!(here > 0 && results.found[here..].iter().all(is_away));
        // A word that only another guide has is found there as it was typed, not something like it here.
        let results = search.find(&Query::new("digistarter"), None);
        assert_eq!(results.closeness, Closeness::Exact);
        assert!(!results.found.is_empty() && results.found.iter().all(is_away));
    }

    #[test]
    fn the_title_the_day_and_who_is_at_the_table_in_which_role_are_found_on_the_wall_too() {
        let guide = embedded().unwrap();
        let mut session = meeting(&guide);
        session.title = "Kwartelplein".into();
        session.organisations[0].role = Some(TableRole::Guide("welzijnsprofessionals".parse().unwrap()));
        let own = Organisation::new(OrganisationId(2), "Ateliers".into(), Some(TableRole::Own("meubelmakers".into())));
        session.organisations.push(own);
        for audience in [Audience::Table, Audience::Wall] {
            for (typed, wanted) in [
                ("kwartelplein", "Kwartelplein"),
                ("ateliers", "Ateliers · meubelmakers"),
                ("meubelmakers", "Ateliers · meubelmakers"),
                ("gemeente welzijnsprofessionals", "Gemeente · Welzijnsprofessionals"),
                ("22-11-2026", "22 november 2026"),
            ] {
                assert_eq!(texts(&session, &guide, audience, typed)[0], wanted, "{typed}");
            }
        }
    }

    #[test]
    fn an_action_item_is_found_by_its_day_in_every_way_that_people_type_it() {
        let guide = embedded().unwrap();
        let mut session = meeting(&guide);
        let mut on = |day, ways: &[&str], shown: &str| {
            session.actions[0].due = NaiveDate::from_ymd_opt(2027, day, 15);
            for typed in ways {
                assert_eq!(texts(&session, &guide, Audience::Table, typed)[0], shown, "{typed}");
            }
        };
        on(
            1,
            &[
                "15 januari 2027",
                "15-1-2027",
                "2027-01-15",
                "15 jan 2027",
                "15-01-2027",
                "15/1/2027",
                "15-1-27",
                "15.1.2027",
                "15-1",
            ],
            "kwartelactie · 15 jan 2027",
        );
        on(3, &["15 maart 2027", "15 mrt 2027", "15-3-2027", "kwartelactie maart"], "kwartelactie · 15 mrt 2027");
    }

    #[test]
    fn a_word_that_was_broken_off_at_the_end_of_a_line_is_found_whole() {
        let guide = embedded().unwrap();
        let mut session = meeting(&guide);
        session.questions.entry("2.1".parse().unwrap()).or_default().note =
            "hun kwartel-\ncoördinatie gaat goed".into();
        let found = texts(&session, &guide, Audience::Table, "kwartelcoordinatie");
        assert_eq!(found, ["hun kwartel-coördinatie gaat goed"]);
        assert!(texts(&session, &guide, Audience::Wall, "kwartelcoordinatie").is_empty());
    }

    #[test]
    fn who_does_an_action_item_finds_it() {
        let guide = embedded().unwrap();
        let session = meeting(&guide);
        assert_eq!(texts(&session, &guide, Audience::Table, "huisartsen kwartelactie"), ["kwartelactie"]);
    }
}
