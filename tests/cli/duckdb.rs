//! The questions of `docs/rekenen.md`, asked by `DuckDB` of what `overzicht` writes. It needs Python with that
//! (`pip install duckdb`); without that it is passed by, unless `KARTREKKER_DUCKDB=verplicht`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::harness::User;
use crate::overview::meeting;

fn has_duckdb() -> bool {
    let there = Command::new("python3").args(["-c", "import duckdb"]).output().is_ok_and(|ran| ran.status.success());
    assert!(there || std::env::var_os("KARTREKKER_DUCKDB").is_none(), "there is no DuckDB, and it is asked for");
    there
}

#[test]
fn the_questions_of_the_manual_are_answered_as_they_stand_there() {
    if !has_duckdb() {
        return;
    }
    let user = User::new();
    meeting(&user, "Noord", ["a", "b"], true);
    meeting(&user, "Zuid", ["a", "a"], true);
    meeting(&user, "Oost", ["b", "b"], false);
    fs::create_dir(user.path("tabellen")).unwrap();
    user.run(["overzicht", "alle", "--uit", "tabellen/standpunten.csv"]).done();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ran = Command::new("python3")
        .current_dir(user.home.path())
        .arg(root.join("tests/cli/ask_duckdb.py"))
        .arg(root.join("docs/rekenen.md"))
        .output()
        .unwrap();
    let said = String::from_utf8(ran.stdout).unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let answers: Vec<Vec<Vec<String>>> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 6, "{said}");
    let short = "Probleem scherp";
    // By role: A, B and does not know. What was never shown is in none.
    assert_eq!(answers[0], [["1.2", short, "Burgers", "1", "1", "0"], ["1.2", short, "Financiers", "2", "0", "0"]]);
    assert_eq!(answers[1], [["1.2", short, "2", "1", "50.0"]]);
    // Of two, neither is the smaller side.
    assert_eq!(answers[2], [["Burgers", "2", "0", "0.0"], ["Financiers", "2", "0", "0.0"]]);
    assert_eq!(answers[3], [["2026-10-01 00:00:00", "2", "25.0"]]);
    assert_eq!(answers[4], [["1.2", short, "2", "1"]]);
    assert!(user.path("standpunten.parquet").exists());
}
