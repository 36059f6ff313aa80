//! The form read back by a parser of HTML, as a browser reads it.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use super::{FormOptions, file_name, render};
use crate::report::sample;
use crate::session::{OrganisationId, Session};
use crate::text::form as words;

/// A text that could end any element or attribute.
const HOSTILE: &str = "</script></title></style>\"'><script>alert(1)</script><!-- &amp; \u{202E}=1+1 ]]> 👩‍👩‍👧 # kop";

fn html(session: &Session, options: &FormOptions) -> Html {
    let bytes = render(session, &sample::guide(), options).bytes;
    Html::parse_document(&String::from_utf8(bytes).unwrap())
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).iter().map(|element| element.text().collect()).collect()
}

/// The form for anybody and for one organisation, and on paper.
fn every_form() -> Vec<Html> {
    let organisation = Some(OrganisationId(1));
    [(None, false), (organisation, false), (None, true), (organisation, true)]
        .map(|(organisation, paper)| {
            html(&sample::full(), &FormOptions { organisation, paper, ..FormOptions::default() })
        })
        .into()
}

#[test]
fn every_field_has_a_label_of_its_own() {
    let page = &every_form()[0];
    let fields = all(page, "input, textarea, select");
    assert_eq!(fields.len(), 12 * 5 + 2);
    let labelled: BTreeSet<&str> = all(page, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
    for field in fields {
        let inside = field.ancestors().filter_map(ElementRef::wrap).any(|element| element.value().name() == "label");
        assert!(inside || field.attr("id").is_some_and(|id| labelled.contains(id)), "{}", field.html());
    }
}

#[test]
fn every_group_of_choices_is_called_by_its_question_and_holds_four() {
    let page = &every_form()[1];
    let guide = sample::guide();
    for question in guide.questions() {
        let group = format!("fieldset[id='vraag-{}']", question.id);
        assert_eq!(texts(page, &format!("{group} legend")), [format!("{} {}", question.id, question.text)]);
        let radios = all(page, &format!("{group} input[type=radio][name='{}']", question.id));
        let values: Vec<_> = radios.iter().filter_map(|radio| radio.attr("value")).collect();
        assert_eq!(values, ["a", "b", "unsure", "not_applicable"]);
        for side in [&question.a, &question.b] {
            let said = texts(page, &format!("{group} .side")).concat();
            assert!(said.contains(&side.statement), "{said}");
            assert!(side.voices.iter().all(|voice| said.contains(&voice.text)), "{said}");
        }
    }
}

#[test]
fn ids_are_there_once_and_what_points_at_one_finds_it() {
    for page in every_form() {
        let ids: Vec<&str> = all(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len());
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for element in all(&page, &format!("[{attribute}]")) {
                assert!(known.contains(element.attr(attribute).unwrap()), "{}", element.html());
            }
        }
        for link in all(&page, "a") {
            let target = link.attr("href").unwrap();
            assert!(target.strip_prefix('#').is_some_and(|id| known.contains(id)), "{target}");
        }
    }
}

#[test]
fn headings_step_down_one_at_a_time() {
    for page in every_form() {
        let levels: Vec<u32> = all(&page, "h1, h2, h3, h4, h5, h6")
            .iter()
            .map(|heading| heading.value().name().trim_start_matches('h').parse().unwrap())
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert_eq!(levels[0], 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn nothing_in_the_page_leads_to_a_network() {
    for page in every_form() {
        assert!(!page.html().contains("://"), "an address is in the page");
        assert_eq!(all(&page, "[src], [action], link, img, iframe, object, base").len(), 0);
    }
}

#[test]
fn the_policy_allows_the_style_and_the_script_that_are_there_and_nothing_else() {
    for page in every_form() {
        let policy = all(&page, "meta[http-equiv]")[0].attr("content").unwrap();
        let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        let style = hash(&texts(&page, "style")[0]);
        let script = texts(&page, "script:not([type])").first().map_or("'none'".to_owned(), |script| hash(script));
        for rule in [
            "default-src 'none'",
            &format!("script-src {script}"),
            &format!("style-src {style}"),
            "connect-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.split("; ").any(|found| found == rule), "{rule} is not in {policy}");
        }
        assert_eq!(all(&page, "[style], [onclick], [onload]").len(), 0, "the policy would refuse it");
    }
}

#[test]
fn what_users_typed_comes_out_as_text_and_adds_no_element() {
    let mut session = sample::full();
    let options = FormOptions {
        organisation: Some(OrganisationId(1)),
        return_to: Some("bureau".into()),
        explanation: Some("uitleg".into()),
        ..FormOptions::default()
    };
    let calm = html(&session, &options);
    session.title = HOSTILE.into();
    session.organisations[0].name = HOSTILE.into();
    let hostile = FormOptions { return_to: Some(HOSTILE.into()), explanation: Some(HOSTILE.into()), ..options };
    let page = html(&session, &hostile);
    assert_eq!(all(&page, "*").len(), all(&calm, "*").len());
    let shown = crate::clean::clean(HOSTILE);
    assert_eq!(texts(&page, "h1"), [shown.as_str()]);
    assert_eq!(texts(&page, "title"), [format!("{}: {shown}", words::KIND)]);
    assert_eq!(texts(&page, "main > p").iter().filter(|text| **text == shown).count(), 1);
    let facts = texts(&page, "main > dl > dd");
    assert_eq!(facts[1..], [format!("{shown} (Financiers)"), shown]);
}

#[test]
fn on_paper_there_is_nothing_to_click_and_every_box_has_its_code() {
    for page in &every_form()[2..] {
        assert_eq!(all(page, "script, input, textarea, select, button, form, noscript, a").len(), 0);
        let codes = texts(page, ".code");
        assert_eq!(codes[..4], ["1.1a", "1.1b", "1.1w", "1.1x"]);
        assert_eq!((codes.len(), all(page, ".box").len()), (48, 48));
    }
    let asks = |page: &Html| texts(page, "main").concat().contains(words::ORGANISATION_ON_PAPER);
    assert!(asks(&every_form()[2]) && !asks(&every_form()[3]), "who is known is not asked");
}

#[test]
fn what_prints_of_the_page_is_what_is_on_paper() {
    let forms = every_form();
    for what in [".code", ".box", ".says", ".voices li", ".question h3"] {
        assert_eq!(texts(&forms[0], what), texts(&forms[2], what), "{what}");
    }
}

#[test]
fn only_the_parts_that_are_wanted_are_in_it() {
    for paper in [false, true] {
        let options = FormOptions { parts: [3, 1].into(), paper, ..FormOptions::default() };
        let page = html(&sample::full(), &options);
        let parts: Vec<String> = texts(&page, ".question h3 span:first-child");
        assert!(parts.iter().all(|id| id.starts_with("1.") || id.starts_with("3.")), "{parts:?}");
        assert_eq!(parts.len(), 5);
    }
}

#[test]
fn it_says_by_when_where_to_what_happens_and_where_the_questions_come_from() {
    let options = FormOptions {
        due: NaiveDate::from_ymd_opt(2026, 11, 19),
        return_to: Some("het bureau".into()),
        ..FormOptions::default()
    };
    let page = html(&sample::full(), &options);
    assert_eq!(texts(&page, "main > dl > dd"), ["22 november 2026", "19 november 2026", "het bureau"]);
    assert!(texts(&page, "main > p").contains(&words::WHAT_HAPPENS_TEXT.to_owned()));
    let source = sample::guide().source;
    let told = texts(&page, "footer").concat();
    for said in source.makers.iter().chain(&source.interests).chain([&source.title, &source.commissioned_by]) {
        assert!(told.contains(said), "{said} is not in {told}");
    }
}

#[test]
fn on_paper_every_sheet_bears_the_meeting_and_the_organisation_and_says_where_it_goes() {
    let (session, organisation) = (sample::full(), Some(OrganisationId(1)));
    let form = |options: FormOptions| html(&session, &options);
    let top = |page: &Html| {
        let style = texts(page, "style").concat();
        let (_, sheet) = style.split_once("@top-left { content: ").unwrap();
        sheet.to_owned()
    };
    for paper in [true, false] {
        let named = top(&form(FormOptions { organisation, paper, ..FormOptions::default() }));
        assert!(named.starts_with("\"Partneroverleg \\2a wijk\\2a , 22 november 2026\""), "{named}");
        assert!(named.contains("@top-right { content: \"Gemeente\""), "{named}");
        let unnamed = top(&form(FormOptions { paper, ..FormOptions::default() }));
        assert!(unnamed.contains("@top-right { content: \"Organisatie: ___"), "{unnamed}");
    }
    let goes = |options: FormOptions| texts(&form(FormOptions { paper: true, ..options }), "main").concat();
    let said = goes(FormOptions { return_to: Some("het bureau".into()), ..FormOptions::default() });
    assert_eq!(said.matches("het bureau").count(), 2, "at the beginning and at the end: {said}");
    assert_eq!(goes(FormOptions::default()).matches(words::RETURN_TO_GIVER).count(), 2);
}

#[test]
fn nothing_on_paper_is_too_wide_for_a_telephone_because_its_words_stay_on_one_line() {
    for page in every_form() {
        let style = texts(&page, "style").concat();
        assert!(!style.contains("nowrap") && style.contains("minmax(min-content, max-content)"), "{style}");
    }
}

#[test]
fn no_word_of_the_answers_in_the_meeting_is_in_the_form() {
    let mut session = sample::full();
    for discussion in session.questions.values_mut() {
        discussion.note = "GEHEIM".into();
    }
    session.actions[0].text = "GEHEIM".into();
    assert!(!html(&session, &FormOptions::default()).html().contains("GEHEIM"));
    assert_eq!(html(&session, &FormOptions::default()).html(), html(&sample::full(), &FormOptions::default()).html());
}

#[test]
fn the_file_is_called_a_form() {
    assert_eq!(file_name(&sample::full()), "2026-11-22 Formulier Partneroverleg wijk.html");
}
