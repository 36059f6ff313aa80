//! The order in which the schema (ISO/IEC 29500-1, transitional) wants the children of elements, held against what is
//! written: Word calls a file damaged where `LibreOffice` reads on.

use super::checks;
use super::reading::{Node, Package};

const PARAGRAPH: &str = "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd \
    tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange";
const RUN: &str = "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof \
    snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs \
    em lang eastAsianLayout specVanish oMath";
const TABLE: &str = "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
    tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription";
const CELL: &str =
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark";
const SECTION: &str = "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType \
    pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid";
const STYLE: &str = "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat \
    locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr";
const LEVEL: &str = "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr";
const SETTINGS: &str = "writeProtection view zoom removePersonalInformation defaultTabStop autoHyphenation evenAndOddHeaders \
    characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol \
    listSeparator";

/// What may stand in an element and in which order; each once, but for those behind it.
const ORDERS: [(&str, &str, &[&str]); 21] = [
    ("w:pPr", PARAGRAPH, &[]),
    ("w:rPr", RUN, &[]),
    ("w:tblPr", TABLE, &[]),
    ("w:tcPr", CELL, &[]),
    ("w:sectPr", SECTION, &["headerReference", "footerReference"]),
    ("w:style", STYLE, &["tblStylePr"]),
    ("w:tblStylePr", "pPr rPr tblPr trPr tcPr", &[]),
    ("w:lvl", LEVEL, &[]),
    ("w:abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl", &["lvl"]),
    ("w:num", "abstractNumId lvlOverride", &["lvlOverride"]),
    ("w:numbering", "numPicBullet abstractNum num numIdMacAtCleanup", &["abstractNum", "num"]),
    ("w:numPr", "ilvl numId", &[]),
    ("w:pBdr", "top left bottom right between bar", &[]),
    ("w:tblBorders", "top left start bottom right end insideH insideV", &[]),
    ("w:tblCellMar", "top left start bottom right end", &[]),
    ("w:tbl", "tblPr tblGrid tr", &["tr"]),
    ("w:tr", "tblPrEx trPr tc", &["tc"]),
    ("w:tc", "tcPr p", &["p"]),
    ("w:styles", "docDefaults latentStyles style", &["style"]),
    ("w:settings", SETTINGS, &[]),
    ("w:docDefaults", "rPrDefault pPrDefault", &[]),
];

/// Fails when a child of an element is unknown, stands in another order, or comes twice.
fn check(node: &Node) {
    let Some((_, order, many)) = ORDERS.iter().find(|(name, ..)| *name == node.name) else { return };
    let order: Vec<&str> = order.split_whitespace().collect();
    let mut last = None;
    for child in &node.children {
        let name = child.name.trim_start_matches("w:");
        let at = order.iter().position(|known| *known == name);
        assert!(at.is_some(), "{name} may not stand in {node:?}");
        assert!(at > last || at == last && many.contains(&name), "{name} stands too late in {node:?}");
        last = at;
    }
}

#[test]
fn children_stand_in_the_order_of_the_schema() {
    for document in checks::reports() {
        let package = Package::of(&document);
        for path in package.0.keys().filter(|path| path.starts_with("word/") && package.is_xml(path)) {
            package.xml(path).all().into_iter().for_each(check);
        }
    }
}

#[test]
fn properties_come_before_what_they_are_of() {
    for document in checks::reports() {
        let document = Package::of(&document).document();
        for (of, properties) in [("w:p", "w:pPr"), ("w:r", "w:rPr"), ("w:tbl", "w:tblPr"), ("w:tc", "w:tcPr")] {
            for node in document.named(of) {
                let at = node.children.iter().position(|child| child.name == properties);
                assert!(at.is_none_or(|at| at == 0), "{node:?}");
            }
        }
        assert_eq!(document.children[0].children.last().unwrap().name, "w:sectPr");
    }
}
