//! What is to be seen: on the page in a browser, and what of the app that must be.

use kartrekker::app::field::Field;
use kartrekker::app::page::{Block, Text};
use kartrekker::app::{App, Overlay};
use kartrekker::text::{browser, screens};
use serde_json::{Value, json};

/// What the page shows: the page, what stands beside it, what the dialog on top is called, and its fields. Without spaces,
/// for those are the business of each face; and without what is only heard.
pub const SHOWN: &str = r"(() => {
    const bare = text => text.replace(/\s+/gu, '');
    const seen = id => {
        const copy = document.getElementById(id).cloneNode(true);
        for (const heard of copy.querySelectorAll('.onzichtbaar')) heard.remove();
        return bare(copy.textContent);
    };
    const dialog = document.getElementById('dialoog');
    return {
        main: seen('inhoud'),
        side: seen('kant'),
        dialog: dialog.open ? bare(document.getElementById('dialoogkop').textContent) : null,
        spot: Number(document.activeElement.closest('[data-spot]')?.dataset.spot ?? -1),
        fields: [...dialog.querySelectorAll('[data-field]')].map(field => field.value),
    };
})()";

/// What the page shows where it shows what the app does.
pub fn shown(app: &App, home: &str) -> Value {
    let page = app.page();
    let mut main = bare(&page.main.iter().map(words).collect::<String>());
    // Each face says where it keeps a meeting.
    if let Some(path) = app.session_path() {
        main = main.replace(&bare(&screens::kept_in(&path.display().to_string())), &bare(browser::KEPT_HERE));
    }
    main = main.replace(home, "");
    let side: Vec<&Block> = page.side.iter().chain(&page.spare).collect();
    json!({
        "main": main,
        "side": bare(&side.into_iter().map(words).collect::<String>()),
        "dialog": app.overlay().map(Overlay::title).map(|title| bare(&title)),
        "fields": app.overlay().map(Overlay::fields).into_iter().flatten().map(Field::text).collect::<Vec<_>>(),
    })
}

/// The words of a block, one after another.
fn words(block: &Block) -> String {
    match block {
        Block::Text(Text { words, bullet, legend, .. }) => {
            // A name that takes more lines goes on below itself, and before what stands beside it.
            let (first, more) = bullet.split_once('\n').unwrap_or((bullet, ""));
            let (name, beside) =
                first.trim_start().split_once("  ").filter(|_| !more.is_empty()).unwrap_or((first, ""));
            format!("{name}{more}{beside}{words}{legend}")
        }
        Block::Cards(cards) => cards
            .iter()
            .flat_map(|card| {
                let standing = card.standing.iter().flat_map(|stand| [stand.name.as_str(), stand.reason.as_str()]);
                [card.letter.as_str(), card.statement.as_str()]
                    .into_iter()
                    .chain(card.voices.iter().map(String::as_str))
                    .chain(card.chosen.as_deref())
                    .chain(standing)
                    .chain([card.link.0.as_str()])
            })
            .collect(),
        Block::Chips(chips) => {
            let items: String = chips.items.iter().map(|(words, _, _)| words.as_str()).collect();
            format!("{}{items}", chips.label.0)
        }
        Block::Matrix(matrix) => {
            let rows = matrix.rows.iter().flat_map(|row| {
                let cells = row.cells.iter().map(|(words, _)| words.as_str());
                std::iter::once(row.name.as_str()).chain(cells)
            });
            matrix.heads.iter().map(String::as_str).chain(rows).collect()
        }
    }
}

/// A text without its spaces.
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}').collect()
}
