//! What holds for every Word file that is written.

use proptest::prelude::*;

use super::super::model::{Block, Document, Fact, Inline, Table, Words, one_line};
use super::super::picture::Picture;
use super::super::typed::Passage;
use super::super::{meeting, page, sample};
use super::reading::{Node, Package};
use super::{render, xml};
use crate::content::{Choice, Reference};
use crate::session::{OrganisationId, Position, Reply, Session, SessionId, WorkFormatRecord};
use crate::text::docx as words;
use crate::text::screens::voice;

/// What a user may type that means something to XML, to Word, to a terminal or to a table program.
const HOSTILE: [&str; 18] = [
    "]]>",
    "<script>alert(1)</script>",
    "&amp; &#0; &lt; &",
    "=1+1",
    "# geen kop",
    "</w:t></w:r></w:p>",
    "a\u{0}b\u{8}c\u{1b}[2J",
    "\u{FEFF}",
    "\u{FFFE}\u{FFFF}",
    "\u{202E}om\u{202C}",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇱",
    "שלום עולם",
    "مرحبا 12",
    "日本語",
    "  spaties  ervoor en erachter  ",
    "PAGE \\* MERGEFORMAT {DATE}",
    "_x000D_ %1 \"'",
    "\u{85}\u{2028}\u{10FFFF}",
];

fn document(blocks: Vec<Block>) -> Document {
    Document { blocks, kind: "Verslag".into(), ..Document::new("Overleg".into(), "nl") }
}

fn bullets(count: usize) -> Vec<Words> {
    (0..count).map(|at| format!("punt {at}").into()).collect()
}

fn table(rows: usize) -> Block {
    let header = ["Wat", "Wie"].map(str::to_owned).to_vec();
    Block::Table(Table { header, rows: vec![vec!["een".into(), "twee".into()]; rows] })
}

/// A document with a block of every kind that holds this text.
fn full_of(text: &str) -> Document {
    let user = || Words::user(text);
    let link = |target| Inline::Link { label: text.into(), place: "de bron".into(), target };
    let table = Table { header: vec![text.into(), "Wie".into()], rows: vec![vec![user(), Words::strong(text)]] };
    let mut picture = Picture::of(&sample::full(), &sample::guide());
    picture.parts[0].title = text.into();
    let blocks = vec![
        Block::heading(2, user()),
        Block::heading_of(3, user(), Reference::Source),
        Block::paragraph(user().and(Words::strong(text)).and(link(Reference::Source)).and(link(Reference::Part(9)))),
        Block::Bullets(vec![user(), user()]),
        Block::Steps(vec![user()]),
        Block::Quote { words: user(), by: Some(text.into()) },
        Block::Note(format!("{text}\n  {text}\n\n{text}")),
        Block::Facts(vec![Fact::new(text, user())]),
        Block::Table(table),
        Block::Picture(picture),
    ];
    Document { title: text.into(), kind: text.into(), ..document(blocks) }
}

/// Labels and steps, read from right to left, behind tables and at the beginning of pages.
fn pressed() -> Document {
    let label = || Block::paragraph(Words::strong("مرحبا"));
    let steps = || Block::Steps(vec!["مرحبا".into()]);
    let blocks = [label(), steps()].into_iter().flat_map(|last| [table(1), Block::PageBreak, last]);
    document(blocks.collect())
}

/// A meeting with something of everything, and the one before it.
fn meetings() -> (Session, Session) {
    let mut new = sample::full();
    let question = new.questions.entry("1.2".parse().unwrap()).or_default();
    let spoken = |choice| Reply { position: Position::Choice(choice), reason: "omdat".into() };
    question.positions = [(OrganisationId(1), spoken(Choice::A)), (OrganisationId(2), spoken(Choice::B))].into();
    question.revealed = true;
    let record = WorkFormatRecord { outcomes: [(2, "- een\n- twee".into())].into(), ..WorkFormatRecord::default() };
    new.work_formats.insert("shared-problem".parse().unwrap(), record);
    let old = Session { id: SessionId::new(uuid::Uuid::from_u128(8)), actions: Vec::new(), ..sample::full() };
    (old, new)
}

/// Documents with all there is, and one whose paragraphs have many properties at once.
pub(super) fn reports() -> Vec<Document> {
    let guide = sample::guide();
    let (old, new) = meetings();
    vec![
        meeting::meeting(&new, &guide, Some(&old)),
        page::whole(&guide, page::ReadIn::Document),
        document(Vec::new()),
        full_of("&<>"),
        pressed(),
    ]
}

/// The words of a document, a line for each paragraph that has any: those of the model, without those of a picture.
fn told(document: &Document) -> Vec<String> {
    let here = |block: &Block| match block {
        Block::Heading { place, .. } => place.clone(),
        _ => None,
    };
    let places: Vec<Reference> = document.blocks.iter().filter_map(here).collect();
    let inline = |inline: &Inline| match inline {
        Inline::Link { label, target, .. } if places.contains(target) => one_line(label),
        other => other.plain(),
    };
    let line = |words: &Words| words.0.iter().map(inline).collect::<String>();
    let passage = |passage: &Passage| match passage {
        Passage::Lines(lines) => vec![lines.iter().map(line).collect::<Vec<_>>().join("\n")],
        Passage::List { items, .. } => items.iter().map(line).collect(),
    };
    let below_each_other = |words: &Words| -> Vec<String> {
        if words.is_plain_line() { vec![line(words)] } else { words.passages().iter().flat_map(passage).collect() }
    };
    let mut lines = vec![one_line(&document.kind), one_line(&document.title)];
    for block in &document.blocks {
        match block {
            Block::Heading { words, .. } => lines.push(line(words)),
            Block::Paragraph(words) => lines.extend(below_each_other(words)),
            Block::Bullets(items) | Block::Steps(items) => lines.extend(items.iter().map(line)),
            Block::Quote { words, by } => {
                lines.push(voice(&words.plain(), by.as_deref().map(one_line).as_deref()));
            }
            Block::Note(text) => lines.extend(Words::user(text).passages().iter().flat_map(passage)),
            Block::Facts(facts) => {
                lines.extend(facts.iter().map(|fact| format!("{}: {}", one_line(&fact.label), line(&fact.value))));
            }
            Block::Table(table) => {
                lines.extend(table.header.iter().map(|title| one_line(title)));
                lines.extend(table.rows.iter().flatten().flat_map(below_each_other));
            }
            Block::Picture(_) | Block::PageBreak | Block::SoftBreak => {}
        }
    }
    let lines = lines.iter().map(|line| xml::allowed(line));
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_words_are_those_of_the_document_in_its_order() {
    for document in reports() {
        assert_eq!(Package::of(&document).document().lines(), told(&document));
    }
}

#[test]
fn hostile_text_comes_out_as_text_wherever_it_stands() {
    let long = "w".repeat(300);
    for text in HOSTILE.into_iter().chain([long.as_str()]) {
        let document = full_of(text);
        let package = Package::of(&document);
        assert_eq!(package.document().lines(), told(&document), "{text:?}");
        let core = package.xml("docProps/core.xml");
        assert_eq!(core.first("dc:title").unwrap().text, xml::allowed(&one_line(text)));
        for path in package.0.keys().filter(|path| package.is_xml(path)) {
            package.xml(path);
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for document in reports() {
        assert!(render(&document).unwrap() == render(&document).unwrap());
    }
}

#[test]
fn parts_have_a_type_and_everything_that_is_pointed_at_is_there() {
    for document in reports() {
        let package = Package::of(&document);
        let types = package.xml("[Content_Types].xml");
        let has_type = |path: &str| {
            let of_part = types.named("Override").iter().any(|o| o.get("PartName") == Some(&format!("/{path}")));
            let extension = path.rsplit('.').next();
            of_part || types.named("Default").iter().any(|d| d.get("Extension") == extension)
        };
        assert!(package.0.keys().filter(|path| *path != "[Content_Types].xml").all(|path| has_type(path)));
        for part in types.named("Override") {
            assert!(package.0.contains_key(part.get("PartName").unwrap().trim_start_matches('/')), "{part:?}");
        }
        let mut reached = vec!["[Content_Types].xml".to_owned()];
        for (rels, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            reached.push(rels.to_owned());
            let targets = package.xml(rels);
            let targets = targets.named("Relationship");
            reached.extend(targets.iter().map(|to| format!("{folder}{}", to.get("Target").unwrap())));
        }
        reached.sort();
        assert_eq!(reached, package.0.keys().cloned().collect::<Vec<_>>());
        let rels = package.xml("word/_rels/document.xml.rels");
        let known = |id: &str| rels.named("Relationship").iter().any(|to| to.get("Id") == Some(id));
        for node in package.document().all() {
            for id in ["r:id", "r:embed"].into_iter().filter_map(|name| node.get(name)) {
                assert!(known(id), "{id}");
            }
        }
    }
}

#[test]
fn every_style_and_every_list_that_is_used_is_there() {
    for document in reports() {
        let package = Package::of(&document);
        let (styles, numbering) = (package.xml("word/styles.xml"), package.xml("word/numbering.xml"));
        let ids = |root: &Node, name: &str, id: &str| -> Vec<String> {
            root.named(name).iter().map(|node| node.get(id).unwrap().to_owned()).collect()
        };
        let styles_there = ids(&styles, "w:style", "w:styleId");
        let lists = ids(&numbering, "w:num", "w:numId");
        let kinds = ids(&numbering, "w:abstractNum", "w:abstractNumId");
        for (part, root) in [
            ("document", package.document()),
            ("header", package.xml("word/header.xml")),
            ("footer", package.xml("word/footer.xml")),
            ("styles", styles),
            ("numbering", numbering),
        ] {
            for node in root.all() {
                let there = match node.name.as_str() {
                    "w:pStyle" | "w:rStyle" | "w:tblStyle" | "w:basedOn" | "w:next" => &styles_there,
                    "w:numId" => &lists,
                    "w:abstractNumId" => &kinds,
                    _ => continue,
                };
                assert!(there.contains(&node.value().to_owned()), "{node:?} in {part}");
            }
        }
    }
}

#[test]
fn it_is_dutch_of_the_netherlands_and_says_so_everywhere() {
    let package = Package::of(&document(Vec::new()));
    let language = package.xml("word/styles.xml").first("w:lang").unwrap().value().to_owned();
    let settings = package.xml("word/settings.xml").first("w:themeFontLang").unwrap().value().to_owned();
    let core = package.xml("docProps/core.xml").first("dc:language").unwrap().text.clone();
    assert_eq!([language, settings, core], ["nl-NL", "nl-NL", "nl-NL"]);
}

#[test]
fn title_kind_and_date_are_in_the_properties_and_no_date_is_made_up() {
    let (_, session) = meetings();
    let report = meeting::meeting(&session, &sample::guide(), None);
    let core = Package::of(&report).xml("docProps/core.xml");
    let text = |name: &str| core.first(name).unwrap().text.clone();
    assert_eq!(text("dc:title"), "Partneroverleg *wijk*");
    assert_eq!(text("dc:subject"), "Verslag");
    assert_eq!(text("dcterms:created"), "2026-11-22T00:00:00Z");
    let core = Package::of(&Document::new("Blad".into(), "nl")).xml("docProps/core.xml");
    assert!(core.first("dcterms:created").is_none() && core.first("dc:subject").is_none());
}

#[test]
fn pages_are_numbered_by_fields_and_carry_the_title() {
    let package = Package::of(&document(Vec::new()));
    for path in ["word/footer.xml", "word/footer-first.xml"] {
        let footer = package.xml(path);
        let fields: Vec<&str> = footer.named("w:fldSimple").iter().map(|f| f.get("w:instr").unwrap().trim()).collect();
        assert_eq!(fields, ["PAGE", "NUMPAGES"]);
        assert_eq!(footer.lines(), [format!("{}1{}1", words::PAGE, words::OF)]);
    }
    assert_eq!(package.xml("word/header.xml").lines(), ["Overleg"]);
}

#[test]
fn headings_are_headings_of_word_one_level_higher() {
    let blocks = (2..=6).map(|level| Block::heading(level, "kop")).collect();
    let document = Package::of(&document(blocks)).document();
    let styles: Vec<&str> = document.named("w:p").into_iter().map(Node::style).collect();
    assert_eq!(styles, ["Subtitle", "Title", "Heading1", "Heading2", "Heading3", "Heading4", "Heading5"]);
}

#[test]
fn a_table_has_a_header_row_on_every_page_and_rows_that_stay_whole() {
    let document = Package::of(&document(vec![table(3)])).document();
    let rows = document.named("w:tr");
    assert_eq!(rows.len(), 4);
    let headers: Vec<bool> = rows.iter().map(|row| row.first("w:tblHeader").is_some()).collect();
    assert_eq!(headers, [true, false, false, false]);
    assert!(rows.iter().all(|row| row.first("w:cantSplit").is_some() && row.named("w:tc").len() == 2));
    assert_eq!(document.first("w:tblLook").unwrap().get("w:firstRow"), Some("1"));
    let grid: Vec<_> = document.named("w:gridCol").iter().map(|column| column.get("w:w").unwrap()).collect();
    let cells: Vec<_> = rows[1].named("w:tcW").iter().map(|cell| cell.get("w:w").unwrap()).collect();
    assert_eq!(grid, cells);
}

#[test]
fn tables_never_touch_each_other_or_the_end() {
    let document = Package::of(&document(vec![table(1), table(0), Block::PageBreak])).document();
    let names: Vec<&str> = document.children[0].children.iter().map(|node| node.name.as_str()).collect();
    assert_eq!(names, ["w:p", "w:p", "w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
}

#[test]
fn every_list_of_steps_begins_at_one() {
    let steps = || Block::Steps(bullets(2));
    let package = Package::of(&document(vec![steps(), Block::Bullets(bullets(1)), steps()]));
    let lists: Vec<String> =
        package.document().named("w:numId").into_iter().map(|list| list.value().to_owned()).collect();
    assert_eq!(lists, ["3", "3", "4", "4"]);
    let numbering = package.xml("word/numbering.xml");
    for list in numbering.named("w:num").into_iter().filter(|list| ["3", "4"].contains(&list.get("w:numId").unwrap())) {
        assert_eq!(list.first("w:startOverride").unwrap().value(), "1");
    }
}

#[test]
fn links_lead_to_headings_that_are_there_and_each_bookmark_is_one() {
    for document in reports() {
        let document = Package::of(&document).document();
        let bookmarks = document.named("w:bookmarkStart");
        let mut names: Vec<&str> = bookmarks.iter().map(|bookmark| bookmark.get("w:name").unwrap()).collect();
        for link in document.named("w:hyperlink") {
            assert!(link.get("r:id").is_some() || names.contains(&link.get("w:anchor").unwrap()), "{link:?}");
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), document.named("w:bookmarkEnd").len()), (count, count));
        for paragraph in document.named("w:p") {
            assert_eq!(paragraph.first("w:bookmarkStart").is_some(), paragraph.first("w:bookmarkEnd").is_some());
        }
    }
    let guide = Package::of(&page::whole(&sample::guide(), page::ReadIn::Document)).document();
    let links = guide.named("w:hyperlink").len();
    assert!(links > 20, "{links}: the guide is full of links");
}

#[test]
fn of_what_a_user_typed_only_an_address_is_a_link_and_it_is_shown_whole() {
    let package = Package::of(&full_of("https://example.org/é question:1.2 javascript:alert(1) ik@example.org"));
    let document = package.document();
    let (of_guide, out): (Vec<&Node>, Vec<&Node>) =
        document.named("w:hyperlink").into_iter().partition(|link| link.get("w:anchor").is_some());
    assert_eq!(of_guide.len(), 1, "only the one of the guide");
    let relationships = package.xml("word/_rels/document.xml.rels");
    let target = |id: &str| {
        let of_link = |to: &&&Node| to.get("Id") == Some(id) && to.get("TargetMode") == Some("External");
        relationships.named("Relationship").iter().find(of_link).unwrap().get("Target").unwrap().to_owned()
    };
    let links: Vec<_> = out.iter().map(|link| (link.words(), target(link.get("r:id").unwrap()))).collect();
    let mails = links.iter().filter(|(shown, _)| shown.starts_with("ik@")).count();
    assert!(mails > 3 && links.len() == 2 * mails, "{links:?}");
    for (shown, target) in links {
        let known =
            [("https://example.org/é", "https://example.org/%C3%A9"), ("ik@example.org", "mailto:ik@example.org")];
        assert!(known.contains(&(shown.as_str(), target.as_str())), "{shown} leads to {target}");
    }
}

#[test]
fn lines_of_a_list_are_a_list_wherever_a_user_typed_them() {
    let text = "Dit:\n- een\n- twee\n3. drie\n4. vier\n   - diep";
    let table = Table { header: vec!["Reden".into()], rows: vec![vec![Words::user(text)]] };
    for block in [Block::Note(text.into()), Block::paragraph(Words::user(text)), Block::Table(table)] {
        let package = Package::of(&document(vec![block]));
        let document = package.document();
        let paragraphs = document.named("w:p");
        let list = |words: &str| {
            let paragraph = paragraphs.iter().find(|p| p.words() == words).unwrap_or_else(|| panic!("{words}"));
            paragraph.first("w:numId").map(|list| list.value().to_owned())
        };
        assert_eq!(
            ["Dit:", "een", "twee", "drie", "vier", "diep"].map(list),
            [None, Some("1".into()), Some("1".into()), Some("3".into()), Some("3".into()), Some("1".into())]
        );
        let numbering = package.xml("word/numbering.xml");
        assert_eq!(numbering.first("w:startOverride").unwrap().value(), "3", "it begins where the user began");
        let left = |words: &str| -> u32 {
            let paragraph = paragraphs.iter().find(|p| p.words() == words).unwrap();
            paragraph.first("w:ind").unwrap().get("w:left").unwrap().parse().unwrap()
        };
        assert!(left("diep") > left("een"));
    }
}

#[test]
fn a_reason_of_several_lines_keeps_them_and_a_blank_one_leaves_a_cell() {
    for (typed, told) in [("een\ntwee", "een\ntwee"), ("\n \n", "   ")] {
        let table = Table { header: vec!["Reden".into()], rows: vec![vec![Words::user(typed)]] };
        let document = Package::of(&document(vec![Block::Table(table)])).document();
        let cells = document.named("w:tc");
        assert_eq!((cells[1].named("w:p").len(), cells[1].words().as_str()), (1, told), "{typed:?}");
    }
}

#[test]
fn the_program_and_no_person_is_the_author() {
    let core = Package::of(&document(Vec::new())).xml("docProps/core.xml");
    for name in ["dc:creator", "cp:lastModifiedBy"] {
        assert_eq!(core.first(name).unwrap().text, "Kartrekker");
    }
}

#[test]
fn a_picture_is_told_to_who_does_not_see_it() {
    let picture = Picture::of(&sample::full(), &sample::guide());
    let description = picture.description();
    let package = Package::of(&document(vec![Block::Picture(picture.clone()), Block::Picture(picture)]));
    let document = package.document();
    let told: Vec<_> = document.named("wp:docPr").into_iter().map(|node| (node.get("id"), node.get("descr"))).collect();
    let description = Some(description.as_str());
    assert_eq!(told, [(Some("1"), description), (Some("2"), description)]);
    assert_eq!(document.named("asvg:svgBlip").len(), 2);
    // Some readers know only the names that stand on the root, and lose the words with the others.
    for node in document.all() {
        let prefix = node.name.split(':').next().unwrap();
        assert!(document.get(&format!("xmlns:{prefix}")).is_some(), "{} on the root", node.name);
    }
    assert!(package.0["word/media/picture1.png"].starts_with(b"\x89PNG"));
    assert!(package.0["word/media/picture2.svg"].starts_with(b"<svg"));
}

#[test]
fn a_page_break_begins_a_page_with_what_follows_and_leaves_no_empty_one() {
    let begins = |blocks: Vec<Block>| -> Vec<String> {
        let document = Package::of(&document(blocks)).document();
        let paragraphs = document.named("w:p").into_iter();
        paragraphs.filter(|paragraph| paragraph.first("w:pageBreakBefore").is_some()).map(Node::words).collect()
    };
    let next = || Block::heading(2, "kop");
    assert_eq!(begins(vec![Block::PageBreak, Block::PageBreak, next(), next()]), ["kop"]);
    assert_eq!(begins(vec![next(), Block::PageBreak]), [""; 0]);
    assert_eq!(begins(vec![Block::PageBreak, Block::Note(" \n".into()), table(1)]), ["Wat"]);
}

#[test]
fn a_label_stays_with_what_it_stands_above() {
    let blocks = vec![
        Block::paragraph(Words::strong("Notitie")),
        Block::Bullets(bullets(1)),
        Block::paragraph("stap"),
        Block::Note("een".into()),
        Block::paragraph("twee"),
    ];
    let document = Package::of(&document(blocks)).document();
    let kept: Vec<String> =
        document.named("w:p").into_iter().filter(|p| p.first("w:keepNext").is_some()).map(Node::words).collect();
    assert_eq!(kept, ["Notitie", "stap"]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_text_comes_out_as_it_went_in(text in any::<String>(), typed in "[ -~\n\tàé<>&\\]\"]{0,40}") {
        for text in [text, typed] {
            let mut document = full_of(&text);
            // Drawing takes long, and the picture has tests of its own.
            document.blocks.pop();
            let package = Package::of(&document);
            prop_assert_eq!(package.document().lines(), told(&document));
            package.xml("word/header.xml");
            package.xml("docProps/core.xml");
        }
    }
}
