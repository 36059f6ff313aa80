//! What the script of the page has to know: the meeting, the questions, and the words that it says.

use serde_json::{Value, json};

use super::{Form, limits};
use crate::session::TableRole;
use crate::text::form as words;

/// The data as JSON that can stand in a page: no title or name in it can end the element or open a comment.
pub(super) fn block(form: Form<'_>) -> String {
    value(form).to_string().replace('<', "\\u003c")
}

/// The data.
fn value(form: Form<'_>) -> Value {
    let session = form.session;
    let organisation = form.organisation();
    let role = organisation.and_then(|organisation| match &organisation.role {
        Some(TableRole::Guide(role)) => Some(role.as_str()),
        Some(TableRole::Own(_)) | None => None,
    });
    let questions: Vec<String> = form.questions().map(|q| q.id.to_string()).collect();
    json!({
        "storage": storage_key(form),
        "session": session.id,
        "session_title": session.title,
        "guide": form.guide.id.as_str(),
        "guide_version": form.guide.version,
        "organisation": organisation.map(|o| o.name.chars().take(limits::NAME).collect::<String>()),
        "organisation_id": organisation.map(|organisation| organisation.id),
        "role": role,
        "return_to": form.options.return_to,
        "longest_name": limits::NAME,
        "longest_note": limits::note(questions.len()),
        "questions": questions,
        "words": {
            "answered": words::ANSWERED,
            "nothing_open": words::NOTHING_OPEN,
            "one_open": words::ONE_OPEN,
            "some_open": words::SOME_OPEN,
            "got_file": words::GOT_FILE,
            "to": words::TO,
            "to_sender": words::TO_SENDER,
            "no_organisation": words::NO_ORGANISATION,
            "sure": words::SURE,
            "restarted": words::RESTARTED,
            "answers": words::ANSWERS,
        },
    })
}

/// Under what name a browser keeps the answers. Another organisation has other answers, and so has a form with other
/// parts: it would otherwise hand over answers that it does not show.
fn storage_key(form: Form<'_>) -> String {
    let organisation = form.organisation().map_or_else(String::new, |organisation| organisation.id.0.to_string());
    let parts: Vec<String> = form.options.parts.iter().map(u16::to_string).collect();
    format!("kartrekker/{}/{organisation}/{}", form.session.id, parts.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::form::FormOptions;
    use crate::report::sample;
    use crate::session::OrganisationId;

    #[test]
    fn the_block_reads_back_as_what_it_was_and_holds_no_sign_that_opens_a_tag() {
        let mut session = sample::full();
        session.title = "</script><script>alert(1)</script> <!-- \"'\\ 👩‍👩‍👧".into();
        let guide = sample::guide();
        let options = FormOptions { organisation: Some(OrganisationId(1)), ..FormOptions::default() };
        let form = Form { session: &session, guide: &guide, options: &options };
        let block = block(form);
        assert!(!block.contains('<'), "{block}");
        let read: Value = serde_json::from_str(&block).unwrap();
        assert_eq!(read, value(form));
        assert_eq!(read["session_title"], session.title);
        assert_eq!((&read["organisation_id"], &read["role"]), (&1.into(), &"financiers".into()));
    }

    #[test]
    fn what_belongs_to_another_organisation_or_other_parts_is_kept_apart() {
        let (session, guide) = (sample::full(), sample::guide());
        let key = |organisation: Option<u32>, parts: &[u16]| {
            let organisation = organisation.map(OrganisationId);
            let options =
                FormOptions { organisation, parts: parts.iter().copied().collect(), ..FormOptions::default() };
            storage_key(Form { session: &session, guide: &guide, options: &options })
        };
        let keys = [key(None, &[]), key(Some(1), &[]), key(Some(2), &[]), key(Some(1), &[1]), key(Some(1), &[1, 3])];
        for (at, one) in keys.iter().enumerate() {
            assert!(one.contains(&session.id.to_string()));
            assert!(!keys[..at].contains(one), "{one}");
        }
        assert_eq!(key(Some(1), &[3, 1]), key(Some(1), &[1, 3]));
    }
}
