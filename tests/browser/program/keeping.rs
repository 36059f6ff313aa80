//! What is kept: in the browser, in files, and what is told when that fails.

use serde_json::json;

use super::Program;

#[test]
fn a_meeting_of_the_terminal_is_opened_and_one_that_is_there_is_not_overwritten_unasked() {
    let Some(mut program) = Program::open() else { return };
    let folder = program.meeting.data();
    let file = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let file = file.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "toml")).unwrap();
    program.choose_in_menu("open");
    program.give_file(&file);
    program.says("Uit de terminal");
    program.says("Huisartsen");
    program.page.press("+");
    program.asks("Actiepunt");
    program.page.type_text("Bellen");
    program.page.press("Escape");
    program.is_saved();

    program.choose_in_menu("open");
    program.give_file(&file);
    program.says("Welke wil je?");
    program.page.tab_to("[data-ask='1']");
    program.page.press("Enter");
    program.page.press("k");
    program.says("Bellen");

    // The other choice takes what the file says, also where the meeting is open here.
    program.choose_in_menu("open");
    program.give_file(&file);
    program.says("Welke wil je?");
    program.page.tab_to("[data-ask='0']");
    program.page.press("Enter");
    program.says("Begin met onderdeel 1");
    program.page.press("k");
    program.says("Er zijn nog geen actiepunten");
    program.page.was_quiet();
}

#[test]
fn where_the_browser_keeps_nothing_it_says_so_and_a_file_can_be_had() {
    let blocked = "delete globalThis.showSaveFilePicker;
        IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }";
    let Some(mut program) = Program::open_after(blocked) else { return };
    program.says("deze browser bewaart niets");
    program.begin("Overleg", &["Gemeente"]);
    program.page.press("b");
    program.says("NIET OPGESLAGEN: deze browser bewaart niets; kies ‘Bewaar als bestand’");
    program.choose_in_menu("bewaar");
    program.says("bij je downloads. Bewaar na afloop opnieuw");
}

#[test]
fn a_file_that_was_chosen_follows_the_meeting_and_the_work_of_another_program_in_it_stays() {
    // A file of the private file system of the page is a real one; its window to choose is not to be had in a test.
    let picker = "globalThis.showSaveFilePicker = async () => globalThis.chosenFile";
    let Some(mut program) = Program::open_after(picker) else { return };
    let is_here = "typeof FileSystemFileHandle === 'function'";
    assert_eq!(program.page.read(is_here), true);
    // A page of a folder has no such file system: what is written is looked at in an object that does as a file does.
    program.page.read(
        "globalThis.text = ''; globalThis.writes = 0; globalThis.chosenFile = {
            name: 'overleg.toml', queryPermission: async () => 'granted', requestPermission: async () => 'granted',
            getFile: async () => new Blob([text]),
            createWritable: async () => ({ write: async (now) => { text = now; writes += 1; }, close: async () => {} }),
        }; 0",
    );
    program.begin("Overleg", &["Gemeente"]);
    program.choose_in_menu("bewaar");
    program.says("ook in overleg.toml");
    program.page.press("a");
    program.page.wait_until("text.includes('answer = \"a\"')");
    program.page.read("text += '# van een ander'; 0");
    program.page.press("b");
    program.says("overleg.toml is door iets anders veranderd en is niet overschreven");
    assert_eq!(program.page.read("text.endsWith('# van een ander')"), true);

    // Keeping it once more asks for another file; the one with the work of another program stays as it is.
    program.page.read(
        "globalThis.other = ''; globalThis.chosenFile = {
            name: 'ander.toml', queryPermission: async () => 'granted', requestPermission: async () => 'granted',
            getFile: async () => new Blob([other]),
            createWritable: async () => ({ write: async (now) => { other = now; }, close: async () => {} }),
        }; 0",
    );
    program.choose_in_menu("bewaar");
    program.says("ook in ander.toml");
    assert_eq!(program.page.read("text.endsWith('# van een ander')"), true);
    program.page.wait_until("other.includes('answer = \"b\"')");
}

#[test]
fn answers_from_home_are_merged_from_a_file_that_is_chosen() {
    let Some(mut program) = Program::open() else { return };
    program.begin("Overleg", &["Gemeente"]);
    let id = program.page.read_later(
        "new Promise((done) => { const r = indexedDB.open('kartrekker', 1); r.onsuccess = () => {
            const all = r.result.transaction('meetings').objectStore('meetings').getAllKeys();
            all.onsuccess = () => done(all.result[0].slice(0, 36)); }; })",
    );
    let answers = json!({
        "kind": "kartrekker-antwoorden", "format": 1, "session": id, "session_title": "Overleg",
        "guide": "logt-u-even-in", "guide_version": "1.1.0", "organisation": "Gemeente", "organisation_id": 1,
        "answers": [{ "question": "1.1", "position": "b", "note": "Van thuis" }],
    });
    let file = program.meeting.downloads().join("antwoorden.json");
    std::fs::write(&file, answers.to_string()).unwrap();
    program.page.press("m");
    program.says("Antwoorden van thuis samenvoegen");
    program.page.read(
        "[...document.querySelectorAll('#inhoud button')].find((b) => b.innerText.includes('samenvoegen')).focus()",
    );
    program.page.press("Enter");
    program.give_file(&file);
    program.says("Samenvoegen");
    program.says("antwoorden.json");
}

#[test]
fn all_that_is_kept_can_be_erased_and_that_is_asked_first() {
    let Some(mut program) = Program::open() else { return };
    program.begin("Overleg", &["Gemeente"]);
    program.is_saved();
    program.choose_in_menu("wis");
    program.says("worden gewist");
    program.page.browser.forget("Page.loadEventFired");
    program.page.tab_to("[data-ask='1']");
    program.page.press("Enter");
    program.page.browser.wait_for("Page.loadEventFired");
    program.is_ready();
    program.says("Nieuwe bijeenkomst");
    assert_eq!(program.page.read("document.body.innerText.includes('Overleg')"), false);
}

#[test]
fn damaged_meetings_are_told_of_and_do_not_keep_the_page_from_beginning() {
    let Some(mut program) = Program::open() else { return };
    program.page.read_later(
        "new Promise((done) => { const r = indexedDB.open('kartrekker', 1); r.onsuccess = () => {
            const change = r.result.transaction('meetings', 'readwrite'); const into = change.objectStore('meetings');
            for (let n = 0; n < 1000; n += 1) {
              const text = ['', 'x = ', '\\u001b[2J', 'format = 1\\ntitle = ', '\\u0000'][n % 5] + n;
              into.put(n % 7 ? { text, modified: n } : n, 'stuk-' + n + '.toml');
            }
            change.oncomplete = () => done(true); }; })",
    );
    program.page.browser.forget("Page.loadEventFired");
    program.page.browser.send("Page.reload", &json!({}));
    program.page.browser.wait_for("Page.loadEventFired");
    program.is_ready();
    program.says("is beschadigd");
    program.begin("Overleg", &["Gemeente"]);
    program.is_saved();
    program.page.was_quiet();
}
