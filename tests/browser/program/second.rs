//! A second tab, which looks at what the first works in.

use serde_json::json;

use super::Program;

#[test]
fn a_second_window_follows_what_all_may_see_and_says_so_when_the_first_is_gone() {
    let Some(mut program) = Program::open() else { return };
    program.begin("Overleg", &["Gemeente", "Welzijn"]);
    program.is_saved();
    let first = program.page.browser.tab();
    program.choose_in_menu("wand");
    let wall = program.page.browser.other_tab();
    program.page.browser.turn_to(&wall);
    program.page.wait_until("document.getElementById('bewaard')?.textContent.includes('volgt')");
    program.page.wait_until("document.title.includes('vraag 1')");

    program.page.browser.turn_to(&first);
    program.keys(&["a", "b", "Enter"]);
    program.says("Verdeeld");
    program.page.browser.turn_to(&wall);
    program.says("Verdeeld");
    program.page.browser.turn_to(&first);
    program.page.press("n");
    program.asks("Notitie");
    program.page.type_text("alleen voor ons");
    program.page.press("Escape");
    program.keys(&["2", ".", "1", "Enter"]);
    program.page.browser.turn_to(&wall);
    program.page.wait_until("document.title.includes('Onderdeel 2')");
    assert_eq!(program.page.read("document.body.innerText.includes('alleen voor ons')"), false);

    program.page.browser.turn_to(&first);
    program.page.browser.send("Page.navigate", &json!({ "url": "about:blank" }));
    program.page.browser.turn_to(&wall);
    program.says("het eerste venster is dicht");

    // It comes back, is followed again, and its going is told again.
    program.page.browser.turn_to(&first);
    program.page.reopen();
    program.is_ready();
    program.page.browser.turn_to(&wall);
    program.page.wait_until("document.getElementById('bewaard').textContent.includes('volgt')");
    program.page.browser.turn_to(&first);
    program.keys(&["1", ".", "1", "Enter"]);
    program.says("Verdeeld");
    program.page.press("a");
    program.says("Gezamenlijk antwoord op 1.1: A");
    program.page.browser.turn_to(&wall);
    program.says("ons antwoord");
    program.page.browser.turn_to(&first);
    program.page.browser.send("Page.navigate", &json!({ "url": "about:blank" }));
    program.page.browser.turn_to(&wall);
    program.says("het eerste venster is dicht");
}
