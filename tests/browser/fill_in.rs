//! Filling in, closing, going on, handing over: all by keyboard.

use serde_json::json;

use crate::chromium::found;
use crate::meeting::Meeting;
use crate::page::Page;

/// A text that no page should trip over.
const HOSTILE: &str = "</script><script>alert(1)</script> \"&amp;' `${x}` $& 👩‍👩‍👧‍👦 عربي\n=1+1\n\n# kop";

#[test]
fn a_form_is_filled_in_by_keyboard_kept_when_closed_and_handed_over() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg: </title><script>alert(1)</script>");
    let form = meeting.form(&["--organisatie", "gemeente", "--terug-naar", "post@gemeente.example"]);
    let mut page = Page::open(&program, &form, &meeting.downloads());
    assert_eq!(page.text("#answered"), "0 van 12 beantwoord");
    assert_eq!(page.read("document.querySelector('#take-back-1\\\\.1').hidden"), true);

    page.tab_to("input[name='1.1']");
    page.press("Space");
    assert_eq!(page.text("#answered"), "1 van 12 beantwoord");
    page.press("ArrowDown");
    assert_eq!(page.text("#answered"), "1 van 12 beantwoord", "another answer, not one more");
    page.tab_to("#note-1\\.1");
    page.type_text(HOSTILE);
    page.tab_to("input[name='1.2']");
    for key in ["Space", "ArrowDown", "ArrowDown"] {
        page.press(key);
    }
    page.tab_to("input[name='1.3']");
    for key in ["Space", "ArrowRight", "ArrowRight", "ArrowRight"] {
        page.press(key);
    }
    page.tab_to("input[name='2.1']");
    page.press("Space");
    assert_eq!(page.text("#answered"), "4 van 12 beantwoord");

    page.leave_and_come_back();
    assert_eq!(page.text("#answered"), "4 van 12 beantwoord");
    assert_eq!(page.read("document.getElementById('note-1.1').value"), HOSTILE);
    assert_eq!(page.read("document.querySelector('input[name=\"1.1\"]:checked').value"), "b");

    // An answer can be taken back; the focus stays at the question.
    page.tab_to("#take-back-2\\.1");
    page.press("Enter");
    assert_eq!(page.read("document.activeElement.name"), "2.1");
    assert_eq!(page.text("#answered"), "3 van 12 beantwoord");
    page.tab_to("#note-2\\.2");
    page.type_text("Alleen een toelichting.");

    page.tab_to("#get-file");
    assert_eq!(page.text("#left"), "Er zijn nog 9 vragen open. Dat mag.");
    page.press("Enter");
    let name = "antwoorden Gemeente Overleg titlescriptalert(1)script.json";
    let file = page.downloaded(name);
    let told = page.text("#done");
    assert!(told.contains(name) && told.ends_with("naar: post@gemeente.example."), "{told}");
    let expected = json!([
        { "question": "1.1", "position": "b", "note": HOSTILE },
        { "question": "1.2", "position": "unsure", "note": "" },
        { "question": "1.3", "position": "not_applicable", "note": "" },
        { "question": "2.2", "position": null, "note": "Alleen een toelichting." },
    ]);
    assert_eq!(file["answers"], expected);
    let head = ["kind", "format", "session", "session_title", "guide", "guide_version"].map(|key| file[key].clone());
    let title = "Overleg: </title><script>alert(1)</script>";
    let expected = json!(["kartrekker-antwoorden", 1, meeting.id, title, "logt-u-even-in", "1.1.0"]);
    assert_eq!(json!(head), expected);
    let who = ["organisation", "organisation_id", "role"].map(|key| file[key].clone());
    assert_eq!(json!(who), json!(["Gemeente", 1, "financiers"]));
    assert!(file["form"].as_str().unwrap().parse::<uuid::Uuid>().is_ok(), "{}", file["form"]);
    assert!(chrono::DateTime::parse_from_rfc3339(file["saved"].as_str().unwrap()).is_ok(), "{}", file["saved"]);
    page.was_quiet();
    // Here `kartrekker samenvoegen` reads the file, and the positions are in the session.
}

#[test]
fn a_form_for_anybody_asks_who_answers_and_says_so_when_that_is_missing() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&["--onderdelen", "2"]), &meeting.downloads());
    page.tab_to("#get-file");
    page.press("Enter");
    assert!(page.text("#done").contains("De naam van je organisatie ontbreekt"));
    assert_eq!(page.read("document.activeElement.id"), json!("organisation"), "there it is filled in");
    // What cannot be seen is no name.
    page.type_text("\u{200b}\u{3164}");
    page.press("Enter");
    page.tab_to("#get-file");
    page.press("Enter");
    assert!(page.text("#done").contains("De naam van je organisatie ontbreekt"));
    page.read("document.getElementById('organisation').select()");
    page.type_text("  Bewonersraad <b> ");
    page.press("Enter");
    page.tab_to("#role");
    page.press("ArrowDown");
    page.tab_to("#get-file");
    page.press("Enter");
    let file = page.downloaded("antwoorden Bewonersraad b Overleg.json");
    let who = ["organisation", "organisation_id", "role"].map(|key| file[key].clone());
    assert_eq!(json!(who), json!(["Bewonersraad <b>", null, "burgers"]));
    assert!(!page.text("#done").contains("ontbreekt"));
    page.was_quiet();
}

#[test]
fn a_field_that_is_full_says_so_and_half_a_letter_does_not_spoil_the_file() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&["--onderdelen", "2"]), &meeting.downloads());
    page.read("document.getElementById('organisation').focus()");
    page.type_text(&"x".repeat(119));
    assert_eq!(page.read("document.getElementById('full-organisation').hidden"), json!(true));
    page.type_text("yz");
    assert_eq!(page.read("document.getElementById('full-organisation').hidden"), json!(false));
    assert!(page.text("#full-organisation").contains("Er passen 120 tekens in."));
    page.read(
        "(() => { const note = document.querySelector('textarea'); note.value = 'half \\ud83d letter';
                  note.dispatchEvent(new Event('input', { bubbles: true })); return true })()",
    );
    page.tab_to("#get-file");
    page.press("Enter");
    let file = page.downloaded(&format!("antwoorden {} Overleg.json", "x".repeat(40)));
    assert_eq!(file["organisation"].as_str().unwrap().len(), 120);
    assert_eq!(file["answers"][0]["note"], json!("half \u{fffd} letter"));
    page.was_quiet();
}

#[test]
fn beginning_again_asks_first_and_then_keeps_nothing() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let mut page = Page::open(&program, &meeting.form(&["--organisatie", "Gemeente"]), &meeting.downloads());
    page.tab_to("input[name='5.2']");
    page.press("Space");
    let form = page.read("state.form");
    for (sure, left) in [(false, "1 van 12 beantwoord"), (true, "0 van 12 beantwoord")] {
        page.read("document.getElementById('restart').focus()");
        // The page stands still until the question is answered, and with it what asked the page to do something.
        page.read("setTimeout(() => document.activeElement.click())");
        let asked = page.browser.wait_for("Page.javascriptDialogOpening");
        assert_eq!(asked["type"], "confirm");
        page.browser.send("Page.handleJavaScriptDialog", &json!({ "accept": sure }));
        page.browser.wait_for("Page.javascriptDialogClosed");
        assert_eq!(page.text("#answered"), left);
    }
    page.leave_and_come_back();
    assert_eq!(page.text("#answered"), "0 van 12 beantwoord");
    assert_ne!(page.read("state.form"), form, "another form begins");
}

#[test]
fn where_nothing_can_be_kept_the_page_says_so_and_warns_on_leaving() {
    let Some(program) = found() else { return };
    let meeting = Meeting::new("Overleg");
    let form = meeting.form(&["--organisatie", "Gemeente"]);
    let mut page = Page::open(&program, &form, &meeting.downloads());
    assert_eq!(page.read("document.getElementById('not-kept').hidden"), true);
    // What a browser does that keeps nothing of a file.
    let refuse = "Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError') }";
    page.browser.send("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": refuse }));
    page.leave_and_come_back();
    assert_eq!(page.read("document.getElementById('not-kept').hidden"), false);
    page.tab_to("input[name='1.1']");
    page.press("Space");
    assert_eq!(page.text("#answered"), "1 van 12 beantwoord", "it can be filled in all the same");
    let leave = "{ const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); \
                 event.defaultPrevented }";
    assert_eq!(page.read(leave), true);
    page.tab_to("#get-file");
    page.press("Enter");
    page.downloaded("antwoorden Gemeente Overleg.json");
    assert_eq!(page.read(leave), false, "there is nothing to lose any more");
}
