//! JSON schemas of the files of a guide, so that an editor completes and checks while an author types. They are made of
//! the very types that the files are read into, kept in `docs/schema/`, and held against them by a test.

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

use super::raw::{RawGuide, RawPart, RawWorkFormat};
use super::reader::Entry;
use crate::text::schema as words;

/// `work-formats.toml`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct WorkFormatsFile {
    /// The work formats.
    #[schemars(default)]
    #[allow(dead_code)]
    work_formats: Vec<RawWorkFormat>,
}

impl JsonSchema for Entry<String> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1 })
    }
}

impl JsonSchema for Entry<u16> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": u16::MAX })
    }
}

/// The schema of each file, under the name that it is kept by.
fn schemas() -> [(&'static str, Value); 3] {
    [
        ("guide", schema::<RawGuide>("RawGuide", words::GUIDE)),
        ("part", schema::<RawPart>("RawPart", words::PART)),
        ("work-formats", schema::<WorkFormatsFile>("WorkFormatsFile", words::WORK_FORMATS)),
    ]
}

fn schema<T: JsonSchema>(root: &str, title: &str) -> Value {
    // Editors for TOML understand draft 7 and little after it.
    let generated = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    let mut value = Value::from(generated);
    let mut definitions = value["definitions"].take();
    if let Some(tables) = definitions.as_object_mut() {
        for (name, table) in tables.iter_mut() {
            tell(name, table);
        }
    }
    tell(root, &mut value);
    if let Some(file) = value.as_object_mut() {
        file.insert("title".to_owned(), title.into());
        file.remove("definitions");
        if definitions.is_object() {
            file.insert("definitions".to_owned(), definitions);
        }
    }
    value
}

/// Says in Dutch what each key of a table is for, and how its text is formed.
fn tell(name: &str, table: &mut Value) {
    let known = words::KEYS.iter().find(|(table, _)| *table == name).map_or(&[][..], |(_, keys)| keys);
    let Some(table) = table.as_object_mut() else { return };
    table.remove("description");
    table.remove("title");
    if let Some(properties) = table.get_mut("properties").and_then(Value::as_object_mut) {
        for (key, value) in properties {
            let Some(property) = value.as_object_mut() else { continue };
            let Some((_, description, pattern)) = known.iter().find(|(known, ..)| known == key) else { continue };
            describe(property, description, pattern);
        }
    }
    if name == "RawAdvice" {
        // Which kinds there are says `guide.toml`, which a schema does not see.
        let items = json!({ "type": "string", "minLength": 1 });
        let kind = json!({ "description": words::SECTION, "type": "array", "items": items, "minItems": 1 });
        table.insert("additionalProperties".to_owned(), kind);
        table.insert("propertyNames".to_owned(), json!({ "pattern": words::NAME }));
    }
}

fn describe(property: &mut Map<String, Value>, description: &str, pattern: &str) {
    property.remove("default");
    // Beside a `$ref` nothing else counts in draft 7.
    if let Some(reference) = property.remove("$ref") {
        property.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
    }
    // What may be left out may not be nothing: TOML has no `null`.
    if let Some(kinds) = property.get_mut("type")
        && let Some(first) = kinds.as_array().and_then(|kinds| kinds.first()).cloned()
    {
        *kinds = first;
    }
    property.insert("description".to_owned(), description.into());
    if !pattern.is_empty() {
        let of = if property.get("type") == Some(&json!("array")) { &mut property["items"] } else { &mut Value::Null };
        match of.as_object_mut() {
            Some(items) => items.insert("pattern".to_owned(), pattern.into()),
            None => property.insert("pattern".to_owned(), pattern.into()),
        };
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use jsonschema::Validator;

    use super::*;
    use crate::shipped;

    /// Set to anything, it has the schemas written anew.
    const REWRITE: &str = "KARTREKKER_SCHEMA";

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    #[test]
    fn the_schemas_that_are_kept_are_those_of_the_types() {
        for (name, schema) in schemas() {
            let path = root().join(format!("docs/schema/{name}.schema.json"));
            let made = format!("{schema:#}\n");
            if std::env::var_os(REWRITE).is_some() {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &made).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert!(kept == made, "{} is not current: {REWRITE}=1 cargo test schema", path.display());
        }
    }

    #[test]
    fn every_key_is_told_about_in_dutch_and_nothing_else_is() {
        let mut told = 0;
        for (name, schema) in schemas() {
            let tables = schema["definitions"].as_object().into_iter().flat_map(Map::values).chain([&schema]);
            for (key, property) in tables.filter_map(|table| table["properties"].as_object()).flatten() {
                assert!(property["description"].is_string(), "{name}: {key} has no description");
                told += 1;
            }
            assert!(schema["additionalProperties"] == false, "{name}");
        }
        let known: usize = words::KEYS.iter().map(|(_, keys)| keys.len()).sum();
        assert_eq!(told, known, "a key is told about that there is not");
    }

    /// The schema of the file with this name.
    fn validator_for(file: &str) -> Validator {
        let name = match file {
            "guide.toml" => "guide",
            "work-formats.toml" => "work-formats",
            _ => "part",
        };
        let (_, schema) = schemas().into_iter().find(|(known, _)| *known == name).unwrap();
        jsonschema::validator_for(&schema).unwrap()
    }

    fn as_json(text: &str) -> Value {
        serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap()
    }

    /// The files of the guides that come along.
    fn shipped_files() -> Vec<PathBuf> {
        let files = shipped::folders().into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
        let paths = files.map(|file| file.unwrap().path());
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect()
    }

    #[test]
    fn every_file_of_the_guides_is_as_its_schema_says() {
        let files = shipped_files();
        assert!(files.len() > 5);
        for path in files {
            let value = as_json(&fs::read_to_string(&path).unwrap());
            let validator = validator_for(path.file_name().unwrap().to_str().unwrap());
            let wrong: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(wrong.is_empty(), "{}: {wrong:?}", path.display());
        }
    }

    #[test]
    fn what_the_checker_refuses_the_schema_refuses_too() {
        let read = |name: &str| fs::read_to_string(root().join("content/logt-u-even-in").join(name)).unwrap();
        for (file, from, to) in [
            ("guide.toml", "\nversion =", "\nversoin ="),
            ("guide.toml", "\ntitle =", "\n# title ="),
            ("guide.toml", "id = \"logt-u-even-in\"", "id = \"Logt u\""),
            ("guide.toml", "\ndate = \"", "\ndate = \"circa "),
            ("part-1-start.toml", "number = 1", "number = 0"),
            ("part-1-start.toml", "id = \"1.1\"", "id = \"1\""),
            ("part-1-start.toml", "[questions.b]", "[questions.c]"),
            ("part-1-start.toml", "\nstatement = \"", "\nstatement = \"\" # \""),
            ("part-1-start.toml", "conditions = [", "Conditions = ["),
            ("part-1-start.toml", "conditions = [", "conditions = [1,"),
            ("work-formats.toml", "minutes = ", "minuten = "),
        ] {
            let text = read(file);
            let changed = text.replacen(from, to, 1);
            assert_ne!(text, changed, "{from}");
            assert!(!validator_for(file).is_valid(&as_json(&changed)), "{file} with {to} is taken");
        }
    }
}
