//! The file read back, and the pages before they are drawn.

use lopdf::{Dictionary, Object, decode_text_string};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed};

use super::read_back::{Piece, ReadBack};
use super::*;
use crate::content::{Choice, Reference};
use crate::report::model::{Block, Fact, Inline, Table, Words};
use crate::report::typed::Passage;
use crate::report::{meeting, page, sample};
use crate::session::{Discussion, Organisation, OrganisationId, Outcome, Position, Reply, Session, TableRole};
use crate::text::places;
use crate::text::screens::voice;
use pages::{BOTTOM, Ink};

/// What a user may type that could break something.
const HOSTILE: [&str; 12] = [
    "\u{0}\u{1b}[2J\u{7}",
    "👩‍👩‍👧‍👦 ☃ 日本語",
    "السلام עברית",
    "]]><script>alert(1)</script>",
    "=1+1",
    "# kop\n\n    - punt",
    "\u{FEFF}",
    "\u{FFFE}\u{FFFF}",
    "(haakjes) \\ <</Type/Catalog>> endobj %%EOF",
    "e\u{301}\u{301}\u{20E3}",
    "\u{301}",
    " \u{A0}\t ",
];

fn document(blocks: Vec<Block>) -> Document {
    Document { blocks, ..Document::new("Partneroverleg".into(), "nl") }
}

fn read(document: &Document) -> ReadBack {
    ReadBack::read(&render(document).unwrap().bytes)
}

fn laid(document: &Document) -> Vec<Page> {
    let letters = Letters::new().unwrap();
    let flow = flow::lay(document, &letters);
    divide(flow.slabs, &flow.titles)
}

/// A document with a text in every place where there can be one.
fn everywhere(text: &str) -> Document {
    let words = || Words::user(text);
    let table = Table { header: vec![text.into(), "Wie".into()], rows: vec![vec![words(), words()], vec![]] };
    let blocks = vec![
        Block::heading(2, words()),
        Block::paragraph(words()),
        Block::Bullets(vec![words(), "een".into(), words()]),
        Block::Steps(vec![words(), words()]),
        Block::Quote { words: words(), by: Some(text.into()) },
        Block::Note(text.into()),
        Block::Facts(vec![Fact::new(text, words())]),
        Block::Table(table),
        Block::PageBreak,
        Block::heading(6, words()),
    ];
    Document { title: text.into(), kind: text.into(), ..document(blocks) }
}

/// The words of a document without the spaces, in the order in which they are read.
fn words_of(document: &Document) -> String {
    let list = |items: &[Words], label: &dyn Fn(usize) -> String| -> String {
        items.iter().enumerate().map(|(at, item)| label(at) + &item.plain()).collect()
    };
    let mut all = document.title.clone();
    for block in &document.blocks {
        all += &match block {
            Block::Heading { words, .. } | Block::Paragraph(words) => words.plain(),
            Block::Bullets(items) => list(items, &|_| "•".to_owned()),
            Block::Steps(items) => list(items, &|at| format!("{}.", at + 1)),
            Block::Quote { words, by } => voice(&words.plain(), by.as_deref()),
            Block::Note(text) => Words::user(text).passages().iter().map(said).collect(),
            Block::Facts(facts) => {
                facts.iter().map(|fact| places::labelled(&fact.label, &fact.value.plain())).collect()
            }
            Block::Table(table) => {
                table.header.concat() + &table.rows.iter().flatten().map(Words::plain).collect::<String>()
            }
            Block::Picture(_) | Block::PageBreak | Block::SoftBreak => String::new(),
        };
    }
    all.split_whitespace().collect()
}

/// What a passage says, with the signs of its items.
fn said(passage: &Passage) -> String {
    match passage {
        Passage::Lines(lines) => lines.iter().map(Words::plain).collect(),
        Passage::List { first: None, items, .. } => {
            items.iter().flat_map(|item| ["•".to_owned(), item.plain()]).collect()
        }
        Passage::List { first: Some(first), items, .. } => {
            (*first..).zip(items).flat_map(|(number, item)| [format!("{number}."), item.plain()]).collect()
        }
    }
}

/// What is read aloud, without the spaces and the words in pictures, which have others to be told in.
fn read_aloud(structure: &Piece) -> String {
    let mut text = structure.text.clone();
    for figure in structure.all("Figure") {
        text = text.replacen(&figure.text, "", 1);
    }
    text.split_whitespace().collect()
}

#[test]
fn an_empty_document_is_a_page_with_its_title() {
    let read = read(&Document::new(String::new(), ""));
    assert_eq!(read.pdf.get_pages().len(), 1);
    assert_eq!(read.structure().all("H1")[0].text, report::UNTITLED);
    assert_eq!(read.bookmarks(), [(1, report::UNTITLED.to_owned())]);
}

#[test]
fn it_says_what_it_is_in_which_language_and_of_when() {
    let read = read(&meeting::meeting(&sample::full(), &sample::guide(), None));
    let catalog = read.pdf.catalog().unwrap();
    let text = |object: &Object| decode_text_string(object).unwrap();
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "nl");
    assert!(read.dictionary(catalog.get(b"MarkInfo").unwrap()).get(b"Marked").unwrap().as_bool().unwrap());
    let viewer = read.dictionary(catalog.get(b"ViewerPreferences").unwrap());
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let info = read.dictionary(read.pdf.trailer.get(b"Info").unwrap());
    assert_eq!(text(info.get(b"Title").unwrap()), "Partneroverleg *wijk*");
    assert_eq!(text(info.get(b"Subject").unwrap()), "Verslag");
    assert!(text(info.get(b"CreationDate").unwrap()).starts_with("D:20261122"));
    for made in [&b"Author"[..], b"Creator", b"Producer"] {
        assert_eq!(text(info.get(made).unwrap()), "Kartrekker", "no person is named");
    }
}

#[test]
fn every_word_is_read_aloud_in_order() {
    let guide = sample::guide();
    for document in
        [meeting::meeting(&sample::full(), &guide, Some(&sample::empty())), page::whole(&guide, page::ReadIn::Document)]
    {
        let read = read(&document);
        assert_eq!(read_aloud(&read.structure()), words_of(&document));
        assert_eq!(render(&document).unwrap().remarks, [""; 0], "our own words and those of the guide are all shown");
    }
}

#[test]
fn headings_have_their_level_and_are_the_bookmarks() {
    let document = page::whole(&sample::guide(), page::ReadIn::Document);
    let read = read(&document);
    let wanted = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, words, .. } => Some((usize::from(*level), words.plain())),
        _ => None,
    });
    let wanted: Vec<(usize, String)> = [(1, document.title.clone())].into_iter().chain(wanted).collect();
    let structure = read.structure();
    let found: Vec<(usize, String)> =
        structure.all("H").iter().map(|piece| (piece.level().unwrap(), piece.text.clone())).collect();
    let spaced = |list: &[(usize, String)]| -> Vec<(usize, String)> {
        list.iter().map(|(level, text)| (*level, text.split_whitespace().collect())).collect()
    };
    assert_eq!(spaced(&found), spaced(&wanted));
    assert_eq!(read.bookmarks(), wanted);
}

#[test]
fn lists_quotes_and_pictures_are_what_they_are() {
    let mut blocks = vec![Block::Bullets(vec!["a".into(), "b".into()]), Block::Steps(vec!["c".into()])];
    blocks.push(Block::Quote { words: "d".into(), by: None });
    blocks.push(Block::Note("een\n\n  twee".into()));
    let picture = crate::report::picture::Picture::of(&sample::full(), &sample::guide());
    blocks.push(Block::Picture(picture.clone()));
    let structure = read(&document(blocks)).structure();
    assert_eq!((structure.all("L").len(), structure.all("LI").len(), structure.all("LBody").len()), (2, 3, 3));
    assert_eq!(structure.all("Lbl").iter().map(|label| label.text.as_str()).collect::<Vec<_>>(), ["•", "•", "1."]);
    let quotes: Vec<usize> = structure.all("BlockQuote").iter().map(|quote| quote.all("P").len()).collect();
    assert_eq!(quotes, [1, 2]);
    let figure = structure.all("Figure")[0];
    assert_eq!(decode_text_string(figure.dictionary.get(b"Alt").unwrap()).unwrap(), picture.description());
    assert!(figure.text.contains("1.2"), "its words can be searched: {}", figure.text);
}

#[test]
fn lines_of_a_list_are_a_list_wherever_a_user_typed_them() {
    let text = "Dit:\n- een\n- twee\n3. drie\n4. vier";
    let table = Table { header: vec!["Reden".into()], rows: vec![vec![Words::user(text)]] };
    for block in [Block::Note(text.into()), Block::paragraph(Words::user(text)), Block::Table(table)] {
        let structure = read(&document(vec![block])).structure();
        let labels: Vec<&str> = structure.all("Lbl").iter().map(|label| label.text.as_str()).collect();
        assert_eq!(labels, ["•", "•", "3.", "4."]);
        let bodies: Vec<&str> = structure.all("LBody").iter().map(|body| body.text.as_str()).collect();
        assert_eq!(bodies, ["een", "twee", "drie", "vier"]);
        assert_eq!((structure.all("L").len(), structure.all("P").last().map(|p| p.text.as_str())), (2, Some("Dit:")));
    }
}

#[test]
fn a_reason_of_several_lines_keeps_them_in_its_cell() {
    let table = Table { header: vec!["Reden".into()], rows: vec![vec![Words::user("een\ntwee")]] };
    let pages = laid(&document(vec![Block::Table(table)]));
    let top = |wanted: &str| {
        let is = |slab: &pages::Slab| slab.ink.iter().any(|ink| matches!(ink, Ink::Run(run, _) if run.text == wanted));
        pages[0].iter().find(|(_, slab)| is(slab)).map(|(top, _)| *top).unwrap()
    };
    assert!(top("twee") > top("een"));
}

#[test]
fn an_address_is_a_link_shown_whole() {
    let text = "Zie https://voorbeeld.nl/é of bureau@voorbeeld.nl.";
    let read = read(&document(vec![Block::Note(text.into())]));
    let structure = read.structure();
    let links: Vec<&str> = structure.all("Link").iter().map(|link| link.text.as_str()).collect();
    assert_eq!(links, ["https://voorbeeld.nl/é", "bureau@voorbeeld.nl"]);
    let page = read.pdf.get_pages()[&1];
    let target = |annotation: &&Dictionary| {
        let action = read.dictionary(annotation.get(b"A").unwrap());
        String::from_utf8(action.get(b"URI").unwrap().as_str().unwrap().to_vec()).unwrap()
    };
    let targets: Vec<String> = read.pdf.get_page_annotations(page).unwrap().iter().map(target).collect();
    assert_eq!(targets, ["https://voorbeeld.nl/%C3%A9", "mailto:bureau@voorbeeld.nl"]);
}

#[test]
fn names_in_other_alphabets_are_shown_and_read_as_they_are() {
    let names = "Νίκος, Ђорђе en Nguyễn Thị Ánh";
    let blocks = vec![Block::heading(2, names), Block::paragraph(Words::user(names))];
    let product = render(&document(blocks)).unwrap();
    assert!(product.remarks.is_empty(), "{:?}", product.remarks);
    let structure = ReadBack::read(&product.bytes).structure();
    assert_eq!((structure.all("H2")[0].text.as_str(), structure.all("P")[0].text.as_str()), (names, names));
}

#[test]
fn a_column_with_much_to_say_gets_the_most_room() {
    let what = "Samen een eerste lijst maken van wat inwoners willen en kunnen, en die voorleggen aan de cliëntenraad";
    let row = [what, "Gemeente Zuiderveen, afdeling maatschappij", "15 jan 2027", "advies 1.2A", "nee"];
    let header = ["Wat", "Wie", "Wanneer", "Uit", "Klaar"].map(str::to_owned).to_vec();
    let table = Table { header, rows: vec![row.map(Words::user).to_vec()] };
    let pages = laid(&document(vec![Block::Table(table)]));
    let runs = pages[0].iter().flat_map(|(_, slab)| &slab.ink).filter_map(|ink| match ink {
        Ink::Run(run, _) => Some(run),
        _ => None,
    });
    let x = |wanted: &str| runs.clone().find(|run| run.text.trim() == wanted).unwrap_or_else(|| panic!("{wanted}")).x;
    assert!(x("Wie") - x("Wat") > 1.2 * (x("Wanneer") - x("Wie")), "{} {} {}", x("Wat"), x("Wie"), x("Wanneer"));
    // A date and the name of a page stay on one line.
    assert!(x("15 jan 2027") > 0.0 && x("advies 1.2A") > 0.0);
}

#[test]
fn a_table_tells_its_columns_once_and_shows_them_on_every_page() {
    let row = |at: usize| vec![Words::user(&format!("Actie {at}")), Words::default()];
    let table = Table { header: vec!["Wat".into(), "Wie".into()], rows: (0..200).map(row).collect() };
    let read = read(&document(vec![Block::Table(table)]));
    assert!(read.artifacts.len() > 4);
    for (page, artifacts) in read.artifacts.iter().enumerate() {
        let titles = artifacts.iter().filter(|text| *text == "Wat").count();
        assert_eq!(titles, usize::from(page > 0), "page {page}");
    }
    let structure = read.structure();
    assert_eq!((structure.all("THead").len(), structure.all("TR").len()), (1, 201));
    let titles = structure.all("TH");
    assert_eq!(titles.iter().map(|title| title.text.as_str()).collect::<Vec<_>>(), ["Wat", "Wie"]);
    assert!(format!("{:?}", titles[0].dictionary).contains("Column"), "{:?}", titles[0].dictionary);
    assert!(structure.all("TR").iter().skip(1).all(|row| row.all("TD").len() == 2), "an empty cell is a cell");
}

#[test]
fn a_row_that_is_higher_than_a_page_is_broken_and_the_others_are_not() {
    let long = "woord ".repeat(3000);
    let table = |text: &str| Table { header: vec!["Wat".into()], rows: vec![vec![Words::user(text)]; 3] };
    let pages = laid(&document(vec![Block::Table(table(&long))]));
    assert!(pages.len() > 3);
    assert!(pages.iter().flatten().all(|(top, slab)| top + slab.height <= BOTTOM + 0.01));
    let pages = laid(&document(vec![Block::Table(Table {
        rows: vec![vec![Words::user(&"woord ".repeat(60))]; 40],
        ..table("")
    })]));
    for page in &pages {
        assert!(page.last().is_some_and(|(_, slab)| slab.ink.iter().any(|ink| matches!(ink, Ink::Bar { .. }))));
    }
}

#[test]
fn every_page_says_which_it_is_and_of_what() {
    let read = read(&document(vec![Block::PageBreak, Block::paragraph("twee")]));
    for (at, artifacts) in read.artifacts.iter().enumerate() {
        assert!(
            artifacts.contains(&format!("Pagina {} van 2", at + 1)) && artifacts.contains(&"Partneroverleg".into())
        );
    }
    let long = Document { title: "Overleg ".repeat(100), ..document(Vec::new()) };
    let read = self::read(&long);
    assert!(read.artifacts[0].iter().any(|text| text == "…"), "{:?}", read.artifacts);
}

#[test]
fn what_is_typed_cannot_break_the_file_and_stays_within_the_margins() {
    let long = "Samenwerkingsverband".repeat(15);
    for text in HOSTILE.into_iter().chain([long.as_str()]) {
        let document = everywhere(text);
        let read = read(&document);
        assert!(!read.structure().all("H1").is_empty(), "{text:?}");
        for ink in laid(&document).iter().flatten().flat_map(|(_, slab)| &slab.ink) {
            let Ink::Run(run, _) = ink else { continue };
            assert!(run.x >= SIDE - 0.01 && run.x + run.width <= SIDE + TEXT_WIDTH + 0.5, "{run:?}");
        }
    }
}

#[test]
fn a_character_that_cannot_be_shown_is_told_and_still_read_aloud() {
    let product = render(&document(vec![Block::Note("dag 👩‍👩‍👧 en ع".into())])).unwrap();
    let [remark] = product.remarks.as_slice() else { panic!("{:?}", product.remarks) };
    assert!(remark.contains("2 tekens") && remark.contains("👩‍👩‍👧 ع") && remark.contains("docx"), "{remark}");
    let structure = ReadBack::read(&product.bytes).structure();
    let quote = structure.all("BlockQuote")[0];
    assert_eq!(quote.text, "dag 👩‍👩‍👧 en ع");
    assert!(structure.text.ends_with(&words::missing(2)), "{}", structure.text);
}

#[test]
fn a_link_leads_to_the_heading_of_its_place_and_is_only_words_where_there_is_none() {
    let (here, gone) = ("question:1.2".parse().unwrap(), "question:1.3".parse().unwrap());
    let link = |label: &str, target| Inline::Link { label: label.into(), place: label.into(), target };
    let blocks = vec![
        Block::paragraph(Words::from("Zie ").and(link("vraag 1.2", here)).and(" en ").and(link("vraag 1.3", gone))),
        Block::PageBreak,
        Block::heading_of(2, "Vraag", "question:1.2".parse().unwrap()),
        Block::paragraph("Waarom?"),
    ];
    let read = read(&document(blocks));
    let structure = read.structure();
    let links = structure.all("Link");
    assert_eq!(links.iter().map(|link| link.text.as_str()).collect::<Vec<_>>(), ["vraag 1.2"]);
    let pages: Vec<_> = read.pdf.get_pages().into_values().collect();
    let annotations = read.pdf.get_page_annotations(pages[0]).unwrap();
    assert_eq!(annotations.len(), 1);
    let place = read.pdf.dereference(annotations[0].get(b"Dest").unwrap()).unwrap().1.as_array().unwrap();
    assert_eq!(place[0].as_reference().unwrap(), pages[1]);
}

#[test]
fn a_heading_has_two_lines_below_it_on_its_page() {
    for lines in 0..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| Block::paragraph("Een regel.")).collect();
        blocks.extend([Block::heading(2, "Kop"), Block::heading(3, "Kop")]);
        blocks.push(Block::Bullets(vec!["Een".into(), "Twee".into(), "Drie".into()]));
        for page in laid(&document(blocks)) {
            let below = page.iter().rev().take_while(|(_, slab)| slab.heading.is_none()).count();
            assert!(below == page.len() || below > 1, "{lines}");
        }
    }
}

/// A meeting as there are many: all questions answered, three of them divided, six organisations, six action items.
fn usual() -> Session {
    let guide = sample::guide();
    let mut session = sample::empty();
    let names = ["Gemeente", "Huisartsen", "Welzijn", "Bewonersraad", "Thuiszorg", "Zorgverzekeraar"];
    let roles =
        ["financiers", "zorgprofessionals", "welzijnsprofessionals", "burgers", "zorgprofessionals", "financiers"];
    session.organisations = (1..)
        .zip(names.iter().zip(roles))
        .map(|(id, (name, role))| {
            Organisation::new(OrganisationId(id), (*name).into(), role.parse().ok().map(TableRole::Guide))
        })
        .collect();
    for (at, question) in guide.questions().enumerate() {
        let position = |id: u32| {
            let choice = if at % 4 == 0 && id > 4 { Choice::A } else { Choice::B };
            (OrganisationId(id), Reply { position: Position::Choice(choice), reason: String::new() })
        };
        let discussion = Discussion {
            positions: (1..=6).map(position).collect(),
            revealed: true,
            answer: Some(Outcome::Choice(if at % 3 == 0 { Choice::A } else { Choice::B })),
            ..Discussion::default()
        };
        session.questions.insert(question.id, discussion);
    }
    session.actions = (1..=6)
        .map(|number| crate::session::ActionItem {
            owner: names[number as usize % 6].into(),
            due: chrono::NaiveDate::from_ymd_opt(2027, 1, 15),
            ..sample::action(number, "Wensen van bewoners ophalen in de wijk en ze samen bespreken", None)
        })
        .collect();
    session
}

#[test]
fn the_first_page_of_a_usual_meeting_is_one_page() {
    let document = meeting::meeting(&usual(), &sample::guide(), None);
    let pages = laid(&document);
    assert!(pages[0].last().unwrap().0 > BOTTOM / 2.0, "it is filled");
    assert!(pages[1][0].1.new_page, "it fits");
}

#[test]
fn letters_are_embedded_and_the_same_document_gives_the_same_bytes() {
    let document = meeting::meeting(&sample::full(), &sample::guide(), None);
    let first = render(&document).unwrap();
    assert_eq!(first, render(&document).unwrap());
    let read = ReadBack::read(&first.bytes);
    let fonts = read.pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let embedded = fonts.filter(|dictionary| dictionary.has(b"FontFile2")).count();
    assert_eq!(embedded, 2);
}

proptest! {
    #![proptest_config(Config {
        cases: 24,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(22_112_026),
        failure_persistence: None,
        ..Config::default()
    })]

    #[test]
    fn any_text_gives_a_file_that_opens(text in "\\PC{0,40}|(.|\\n){0,200}") {
        read(&everywhere(&text));
    }
}

#[test]
fn every_work_format_is_a_handout_of_one_page() {
    let guide = sample::guide();
    for format in &guide.work_formats {
        let place = Reference::WorkFormat(format.id.clone());
        let handout = page::page(&guide, &place, page::ReadIn::Document).unwrap();
        assert_eq!(laid(&handout).len(), 1, "{}", format.title);
    }
}
