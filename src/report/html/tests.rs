//! The page is read back as a browser reads it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use super::*;
use crate::clean;
use crate::content::{Choice, Guide};
use crate::report::{format, meeting, page, sample, write};
use crate::session::{Discussion, OrganisationId, Position, Reply, Session, WorkFormatRecord};
use crate::text::screens::voice;

/// What may come in, and would be markup, or turn or end something, were it let through.
const NASTY: [&str; 14] = [
    "<script>alert(1)</script>",
    "</style></title></main><h1>",
    "\" onmouseover=\"alert(1)",
    "<img src=http://example.org/x onerror=alert(1)>",
    "&amp; &lt; &#35; & &copy",
    "]]> <![CDATA[ <!-- weg -->",
    "javascript:alert(1)",
    "# geen kop",
    "=1+1",
    "regel een\n\n    regel drie\n",
    "\n\nbegint met niets",
    "\u{FEFF}\u{1b}[2J\u{202E}\u{0}",
    "👩‍👩‍👧‍👦 عمل é \u{FFFE}",
    "{{ x }} ${x} <%= x %>",
];

/// A meeting with something of everything that a report tells.
fn whole() -> Session {
    let mut session = sample::full();
    let spoken = |choice, reason: &str| Reply { position: Position::Choice(choice), reason: reason.into() };
    let positions = [(1, Choice::A), (2, Choice::A), (3, Choice::B)];
    let discussion = Discussion {
        positions: positions.map(|(id, choice)| (OrganisationId(id), spoken(choice, "er ligt <iets>"))).into(),
        revealed: true,
        ..session.discussion("1.2".parse().unwrap())
    };
    session.questions.insert("1.2".parse().unwrap(), discussion);
    session.priorities.insert((1, OrganisationId(1)), "rust".into());
    let record = WorkFormatRecord { outcomes: [(2, "- een\n- twee".to_owned())].into(), ..WorkFormatRecord::default() };
    session.work_formats.insert("nudge".parse().unwrap(), record);
    session
}

fn report(session: &Session) -> Document {
    meeting::meeting(session, &sample::guide(), Some(&sample::empty()))
}

/// A report of everything, and every page of the guide.
fn documents() -> Vec<Document> {
    let guide = sample::guide();
    let mut all = vec![report(&whole()), report(&sample::empty()), page::whole(&guide, page::ReadIn::Document)];
    all.extend(places(&guide).iter().filter_map(|place| page::page(&guide, place, page::ReadIn::Document)));
    all
}

fn places(guide: &Guide) -> Vec<Reference> {
    let mut places = vec![Reference::Introduction, Reference::Source];
    places.extend(guide.parts.iter().map(|part| Reference::Part(part.number)));
    for question in guide.questions() {
        places.push(Reference::Question(question.id));
        places.extend([&question.a, &question.b].map(|advice| Reference::Advice(advice.id)));
    }
    places.extend(guide.work_formats.iter().map(|format| Reference::WorkFormat(format.id.clone())));
    places
}

/// The page as it is delivered, parsed.
fn parsed(document: &Document) -> Html {
    let bytes = write::document(format::Format::Html, document).unwrap().bytes;
    Html::parse_document(std::str::from_utf8(&bytes).unwrap())
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text).collect()
}

/// The texts of the model in their order.
fn told(document: &Document) -> Vec<String> {
    let plain = |words: &[Words]| words.iter().map(Words::plain).collect::<Vec<_>>();
    let mut told = if document.kind.is_empty() { Vec::new() } else { vec![document.kind.clone()] };
    told.push(one_line(&document.title));
    for block in &document.blocks {
        match block {
            Block::Heading { words, .. } | Block::Paragraph(words) => told.push(words.plain()),
            Block::Bullets(items) | Block::Steps(items) => told.extend(plain(items)),
            Block::Quote { words, by } => told.push(voice(&words.plain(), by.as_deref())),
            Block::Note(text) => told.extend(Words::user(text).passages().iter().flat_map(passage)),
            Block::Facts(facts) => {
                told.extend(facts.iter().flat_map(|fact| [one_line(&fact.label), fact.value.plain()]));
            }
            Block::Table(table) => {
                told.extend(table.header.clone());
                told.extend(table.rows.iter().flat_map(|row| plain(row)));
            }
            Block::Picture(_) | Block::PageBreak | Block::SoftBreak => {}
        }
    }
    told
}

/// The texts of a passage: lines together, and every item of a list.
fn passage(passage: &Passage) -> Vec<String> {
    let plain = |words: &[Words]| words.iter().map(Words::plain).collect::<Vec<_>>();
    match passage {
        Passage::Lines(lines) => vec![plain(lines).join("\n")],
        Passage::List { items, .. } => plain(items),
    }
}

#[test]
fn the_page_says_what_the_model_says_in_its_order() {
    for document in documents() {
        let found = texts(&parsed(&document), "h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td");
        assert_eq!(found, told(&document), "{}", document.title);
    }
}

#[test]
fn what_was_typed_stays_what_it_is_wherever_it_stands() {
    for nasty in NASTY {
        let user = || Words::user(nasty);
        let blocks = vec![
            Block::heading(2, user()),
            Block::paragraph(user().and(" x ").and(user())),
            Block::Bullets(vec![user()]),
            Block::Steps(vec![user()]),
            Block::Quote { words: user(), by: Some(nasty.into()) },
            Block::Note(nasty.into()),
            Block::Facts(vec![Fact::new(nasty, user())]),
            Block::Table(Table { header: vec![nasty.into()], rows: vec![vec![user()]] }),
        ];
        let document = Document { blocks, ..Document::new(nasty.into(), "nl") };
        let page = parsed(&document);
        let line = one_line(nasty);
        let lines = typed(nasty);
        for element in ["title", "h1", "h2", "li", "dt", "dd", "th"] {
            let found = texts(&page, element);
            assert!(!found.is_empty() && found.iter().all(|text| *text == line), "{element}: {found:?}");
        }
        let [said] = texts(&page, "main > p").try_into().unwrap();
        let said: Vec<&str> = said.split('\n').map(str::trim_end).collect();
        assert_eq!(said.join("\n"), shown(&format!("{nasty} x {nasty}")).trim_end());
        assert_eq!(texts(&page, "td"), [shown(nasty)]);
        assert_eq!(texts(&page, ".note"), [lines]);
        assert_eq!(all(&page, "td")[0].attr("data-label"), Some(line.as_str()));
        // Every line that was typed is an element of its own, and an address is a link.
        assert_eq!(all(&page, "main *:not(bdi, p, a)").len(), 19, "nothing became an element: {}", page.html());
        assert!(all(&page, "main *").len() <= 28 + 12, "{}", page.html());
    }
}

/// A text as it was typed, without what nobody sees at its ends.
fn typed(text: &str) -> String {
    let text = clean::clean(text).replace('\t', "    ");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    let filled = |line: &&str| !line.is_empty();
    let first = lines.iter().position(filled).unwrap_or(0);
    let last = lines.iter().rposition(filled).unwrap_or(0);
    if text.contains('\n') { lines[first..=last].join("\n") } else { text }
}

/// A text in a paragraph or a cell: in lines, where there is more than one.
fn shown(text: &str) -> String {
    let lines = typed(text);
    if lines.contains('\n') { lines } else { one_line(text) }
}

#[test]
fn lines_of_a_list_are_a_list_wherever_a_user_typed_them() {
    let text = "Dit:\n- een\n- twee\n\n3. drie\n4. vier\n   - diep";
    let blocks = vec![
        Block::Note(text.into()),
        Block::paragraph(Words::strong("Nodig:").and(" ").and(Words::user(text))),
        Block::Table(Table { header: vec!["Reden".into()], rows: vec![vec![Words::user(text)]] }),
    ];
    let page = parsed(&Document { blocks, ..Document::new("T".into(), "nl") });
    for (place, first) in [("blockquote", "Dit:"), ("main", "Nodig: Dit:"), ("td", "Dit:")] {
        assert_eq!(texts(&page, &format!("{place} > .lines")), [first], "{place}");
        assert_eq!(texts(&page, &format!("{place} > ul:not([class]) > li")), ["een", "twee"], "{place}");
        assert_eq!(texts(&page, &format!("{place} > ol[start='3'] > li")), ["drie", "vier"], "{place}");
        assert_eq!(texts(&page, &format!("{place} > ul.in-2 > li")), ["diep"], "{place}");
    }
}

#[test]
fn addresses_are_links_shown_whole_and_nothing_else_is() {
    let said = "Zie https://voorbeeld.nl/a?b=c&d=e (of bureau@voorbeeld.nl), niet javascript:alert(1) of ftp://x.nl/y.";
    let blocks = vec![Block::Note(said.into()), Block::paragraph(said), Block::Bullets(vec![Words::user(said)])];
    let page = parsed(&Document { blocks, ..Document::new("T".into(), "nl") });
    let links: Vec<_> = all(&page, "a").into_iter().map(|a| (text(a), a.attr("href").unwrap().to_owned())).collect();
    let page_link = "https://voorbeeld.nl/a?b=c&d=e".to_owned();
    let mail = ("bureau@voorbeeld.nl".to_owned(), "mailto:bureau@voorbeeld.nl".to_owned());
    let twice = [(page_link.clone(), page_link), mail];
    assert_eq!(links, [twice.clone(), twice.clone(), twice].concat());
}

#[test]
fn words_are_hyphenated_and_broken_only_where_no_line_holds_them_and_pages_are_numbered() {
    assert!(STYLE.contains("hyphens: auto") && STYLE.contains("overflow-wrap: break-word"), "{STYLE}");
    for rule in STYLE.split('}').filter(|rule| rule.contains("anywhere")) {
        assert!(rule.contains(".full td") || rule.contains("a[href^="), "{rule}");
    }
    assert!(STYLE.contains("counter(page) \" / \" counter(pages)"), "{STYLE}");
    let row = |cells: [&str; 2]| vec![Words::user(cells[0]), Words::user(cells[1])];
    let of = |cells| Block::Table(Table { header: vec!["Wat".into(), "Wie".into()], rows: vec![row(cells)] });
    let (word, address) = ("w".repeat(40), format!("https://{}.nl", "w".repeat(80)));
    let blocks = vec![of(["15 jan 2027", &word]), of([&word, &word]), of(["Zie", &address])];
    let page = parsed(&Document { blocks, ..Document::new("T".into(), "nl") });
    let classes: Vec<_> = all(&page, "table").into_iter().map(|table| table.attr("class")).collect();
    assert_eq!(classes, [None, Some("full"), None]);
    assert_eq!(texts(&page, "td.short"), ["15 jan 2027", "Zie"], "what is short stays on one line");
}

#[test]
fn the_page_needs_no_network_and_runs_nothing() {
    for document in documents() {
        let page = parsed(&document);
        assert!(all(&page, "script, iframe, img, link, object, embed, form, base, use, image").is_empty());
        for element in all(&page, "*") {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on") && name != "style", "{name}=\"{value}\"");
                // A link is followed by who clicks it, and by nobody else.
                let to = ["http://", "https://", "mailto:", "#"];
                let is_link = element.value().name() == "a" && to.iter().any(|to| value.starts_with(to));
                let leads_out = ["href", "src", "action", "xlink:href"].contains(&name) && !is_link;
                assert!(!leads_out && !value.contains("javascript:"), "{name}=\"{value}\"");
            }
        }
    }
    assert!(!STYLE.contains("url(") && !STYLE.contains("@import"), "the style fetches nothing");
}

#[test]
fn the_policy_lets_through_nothing_but_the_style_of_the_page() {
    let page = parsed(&report(&whole()));
    let [style] = all(&page, "style").try_into().unwrap();
    let hash = BASE64_STANDARD.encode(Sha256::digest(text(style)));
    let [policy] = all(&page, "meta[http-equiv=Content-Security-Policy]").try_into().unwrap();
    let policy = policy.attr("content").unwrap();
    assert_eq!(
        policy,
        format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"),
        "the policy names the hash of the style as it is"
    );
}

#[test]
fn the_head_says_how_to_read_the_page_before_anything_else() {
    let document = report(&whole());
    let page = parsed(&document);
    let head = all(&page, "head > *");
    assert_eq!((head[0].value().name(), head[0].attr("charset")), ("meta", Some("utf-8")));
    assert!(render(&document).starts_with("<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\">"));
    assert_eq!(texts(&page, "title"), ["Verslag: Partneroverleg *wijk*"]);
    let viewport = all(&page, "meta[name=viewport]")[0].attr("content").unwrap();
    assert!(viewport.contains("width=device-width") && !viewport.contains("maximum-scale"), "{viewport}");
    assert_eq!(all(&page, "main").len(), 1);
}

#[test]
fn no_heading_skips_a_level() {
    for document in documents() {
        let page = parsed(&document);
        let levels: Vec<u8> = all(&page, "h1, h2, h3, h4, h5, h6")
            .iter()
            .map(|heading| heading.value().name()[1..].parse().unwrap())
            .collect();
        assert!(levels[0] == 1 && !levels[1..].contains(&1), "{levels:?}");
        for two in levels.windows(2) {
            assert!(two[1] <= two[0] + 1, "{levels:?} in {}", document.title);
        }
    }
}

#[test]
fn a_table_can_be_walked_by_a_screen_reader_in_every_width() {
    let page = parsed(&report(&whole()));
    let tables = all(&page, "table");
    assert!(tables.len() >= 2, "action items and positions");
    let count = |table: &ElementRef<'_>, selector: &str| table.select(&Selector::parse(selector).unwrap()).count();
    for table in tables {
        let titles = count(&table, "thead > tr > th[scope=col]");
        let rows = count(&table, "tbody > tr");
        assert!(titles > 0 && rows > 0);
        assert_eq!(count(&table, "td"), titles * rows, "every cell has a title");
        assert_eq!(count(&table, "td[data-label]"), titles * rows);
    }
    assert!(all(&page, "table[role], table [role]").is_empty(), "the elements say what they are by themselves");
}

#[test]
fn a_link_leads_to_the_heading_of_its_place_and_an_id_stands_once() {
    let mut links = 0;
    for document in documents() {
        let page = parsed(&document);
        let ids: Vec<&str> = all(&page, "[id]").iter().map(|element| element.attr("id").unwrap()).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{ids:?}");
        for link in all(&page, "a") {
            let target = link.attr("href").unwrap().strip_prefix('#').unwrap();
            let [heading] = all(&page, &format!("[id='{target}']")).try_into().unwrap();
            assert!(heading.value().name().starts_with('h'), "{target}");
            links += 1;
        }
    }
    assert!(links > 50, "{links} links");
}

#[test]
fn a_place_that_is_told_twice_is_linked_to_where_it_is_told_first() {
    let place = Reference::Part(1);
    let link = Inline::Link { label: "hier".into(), place: "onderdeel 1".into(), target: place.clone() };
    let blocks = vec![
        Block::paragraph(Words::from(link)),
        Block::heading_of(2, "Eerst", place.clone()),
        Block::heading_of(2, "Nog eens", place),
    ];
    let page = parsed(&Document { blocks, ..Document::new("T".into(), "nl") });
    assert_eq!(texts(&page, "[id='part-1']"), ["Eerst"]);
    assert_eq!(all(&page, "a")[0].attr("href"), Some("#part-1"));
}

#[test]
fn the_picture_has_its_words_for_those_who_do_not_see_it() {
    let page = parsed(&report(&whole()));
    let [picture] = all(&page, "figure [role=img]").try_into().unwrap();
    let description = picture.attr("aria-label").unwrap();
    assert!(description.contains("1.2 antwoord A en verdeeld, 1.3 antwoord B."), "{description}");
    for layout in ["wide", "narrow"] {
        let boxes = all(&page, &format!("figure [role=img] .{layout} svg rect")).len();
        assert_eq!(boxes, 13 + 5, "twelve questions, of which one is divided, and what they mean");
    }
}

#[test]
fn a_list_of_nothing_leaves_nothing() {
    let blocks = vec![
        Block::Bullets(Vec::new()),
        Block::Steps(Vec::new()),
        Block::Facts(Vec::new()),
        Block::Note(" \n\t".into()),
    ];
    let page = parsed(&Document { blocks, ..Document::new("T".into(), "nl") });
    assert_eq!(all(&page, "main > *").len(), 1);
}

/// The colours that a piece of the style names, such as `--ink: #1b1b1b`.
fn colours(style: &str) -> BTreeMap<&str, [f64; 3]> {
    style.split("--").flat_map(|piece| piece.split(';')).filter_map(colour).collect()
}

fn colour(declaration: &str) -> Option<(&str, [f64; 3])> {
    let (name, hex) = declaration.split_once(": #")?;
    let channel = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
    Some((name.trim(), [channel(0), channel(2), channel(4)]))
}

/// The contrast of two colours, from 1 to 21, as WCAG 2 counts it.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn words_stand_out_from_what_is_behind_them_in_light_in_dark_and_on_paper() {
    let themes: Vec<&str> = STYLE.split(":root {").skip(1).map(|theme| theme.split('}').next().unwrap()).collect();
    assert_eq!(themes.len(), 3);
    for theme in themes {
        let colours = colours(theme);
        for ink in ["ink", "quiet", "link"] {
            for behind in ["paper", "card"] {
                let contrast = contrast(colours[ink], colours[behind]);
                assert!(contrast >= 4.5, "{ink} on {behind} is {contrast:.1} in {theme}");
            }
        }
    }
}
