//! A meeting held with the keyboard alone.

use super::Program;

#[test]
fn a_meeting_is_held_by_keyboard_outlives_a_reload_and_ends_in_documents_that_are_whole() {
    let Some(mut program) = Program::open() else { return };
    program.begin("Partneroverleg", &["Gemeente", "Huisartsen", "Welzijn", "Wijkteam"]);
    program.keys(&["a", "b", "w", "a"]);
    program.says("Iedereen heeft geantwoord");
    program.page.press("Enter");
    program.says("Verdeeld: 2 kiezen A, 1 kiest B, 1 weet het niet.");
    program.page.press("a");
    program.says("Gezamenlijk antwoord op 1.1: A");
    program.page.press("t");
    program.answer("ziet het anders", "De huisartsen wachten liever");
    program.says("Wie het anders ziet, staat erbij");

    // From the answer to its advice, and an action item of that.
    program.page.press("a");
    program.says("Advies bij antwoord A");
    program.keys(&["ArrowDown", "+"]);
    program.asks("Actiepunt");
    program.page.press("Enter");
    program.page.type_text("g");
    program.page.press("Enter");
    program.page.type_text("15-1");
    program.page.press("Enter");
    program.page.press("k");
    program.says("15 jan 2027");
    program.is_saved();

    // The laptop falls asleep, the page is closed: all is there.
    program.page.browser.forget("Page.loadEventFired");
    program.page.browser.send("Page.reload", &serde_json::json!({}));
    program.page.browser.wait_for("Page.loadEventFired");
    program.is_ready();
    program.says("Advies bij antwoord A");
    program.says("Partneroverleg");
    program.page.press("s");
    program.says("1 van 12 vragen beantwoord");

    program.keys(&["r", "Enter"]);
    program.asks("notities");
    program.page.press("Enter");
    let name = |ending: &str| format!("Verslag Partneroverleg.{ending}");
    let day = program.page.read("new Date().toLocaleDateString('sv')").as_str().unwrap().to_owned();
    let word = program.page.await_download(&format!("{day} {}", name("docx")));
    assert!(std::fs::read(word).unwrap().starts_with(b"PK"));
    program.says("Het staat bij je downloads");
    program.page.was_quiet();

    // The same meeting in the terminal.
    program.choose_in_menu("bewaar");
    program.says("bij je downloads. Bewaar na afloop opnieuw");
    let name = program.page.text("#melding").split_whitespace().next().unwrap().to_owned();
    let kept = program.page.await_download(&name);
    std::fs::copy(&kept, program.meeting.data().join(kept.file_name().unwrap())).unwrap();
    let told = program.meeting.run(&["verslag", "partneroverleg", "--formaat", "md", "--uit", "-"]);
    for words in ["De huisartsen wachten liever", "Gemeente", "Wijkteam"] {
        assert!(told.contains(words), "{words} is not in {told}");
    }
}

#[test]
fn a_key_that_is_held_down_answers_for_one_and_not_for_all() {
    let Some(mut program) = Program::open() else { return };
    program.begin("Overleg", &["Gemeente", "Welzijn"]);
    for auto_repeat in [false, true, true] {
        let key = serde_json::json!({
            "type": "keyDown", "key": "a", "code": "KeyA", "text": "a", "windowsVirtualKeyCode": 65,
            "autoRepeat": auto_repeat,
        });
        program.page.browser.send("Input.dispatchKeyEvent", &key);
    }
    program.says("Welzijn aan het woord");
}

#[test]
fn back_and_forward_of_the_browser_go_back_and_forward() {
    let Some(mut program) = Program::open() else { return };
    program.begin("Overleg", &["Gemeente"]);
    program.page.press("s");
    program.says("0 van 12 vragen beantwoord");
    // What stood on the page before, and on no part of this one, is gone.
    for gone in ["Volgende vraag", "Maak een antwoordformulier", "lees het advies"] {
        let stays = format!("document.getElementById('inhoud').innerText.includes('{gone}')");
        assert_eq!(program.page.read(&stays), false, "{gone}");
    }
    program.page.read("history.back()");
    program.page.wait_until("location.hash === '#1.1' && document.title.includes('vraag 1')");
    program.page.read("history.forward()");
    program.page.wait_until("document.title.startsWith('Samenvatting')");
    program.page.press("Escape");
    program.page.wait_until("location.hash === '#1.1' && document.title.includes('vraag 1')");
    program.page.read("location.hash = '#2.1A'");
    program.says("Advies bij antwoord A");
}

#[test]
fn what_is_typed_is_the_browsers_own_text_and_hostile_text_stays_text() {
    let Some(mut program) = Program::open() else { return };
    program.begin("<img src=x onerror=alert(1)>", &["</main><script>alert(1)</script>"]);
    program.page.press("n");
    program.asks("Notitie");
    assert_eq!(program.page.read("document.activeElement.tagName"), "TEXTAREA");
    program.page.type_text("eerste regel");
    program.page.press("Enter");
    program.page.type_text("<b>tweede</b> 👩‍👩‍👧");
    program.page.press("Escape");
    program.is_saved();
    program.page.press("l");
    program.says("<b>tweede</b> 👩‍👩‍👧");
    assert_eq!(program.page.read("document.querySelectorAll('main b, img, main script').length"), 0);
    program.page.was_quiet();
}
