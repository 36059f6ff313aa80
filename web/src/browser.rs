//! What `assets/bridge.js` does for us: the database, the locks and the files of the browser.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use kartrekker::session::SessionId;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn all(store: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn get(store: &str, key: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn put(store: &str, key: &str, value: &JsValue) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn remove(key: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn clear() -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn hold(name: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn free(name: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker, js_name = canSave)]
    pub fn can_save_files() -> bool;
    #[wasm_bindgen(js_namespace = kartrekker, js_name = chooseSave)]
    fn choose_save(name: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn permit(file: &JsValue) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker, js_name = readFile)]
    fn read_file(file: &JsValue) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker, js_name = writeFile)]
    fn write_file(file: &JsValue, text: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker)]
    fn choose(kinds: &str) -> Promise;
    #[wasm_bindgen(js_namespace = kartrekker, js_name = download)]
    fn download_bytes(name: &str, bytes: &Uint8Array, kind: &str);
}

/// The stores of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Meetings, as the text of their files.
    Meetings,
    /// The files on disk that meetings are kept in too.
    Files,
    /// Guides of the user.
    Guides,
}

impl Store {
    const fn name(self) -> &'static str {
        match self {
            Self::Meetings => "meetings",
            Self::Files => "files",
            Self::Guides => "guides",
        }
    }
}

/// Why the browser did not do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room left.
    NoRoom,
    /// It keeps nothing, or does not let us.
    NotAllowed,
}

impl From<JsValue> for Refusal {
    fn from(error: JsValue) -> Self {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref() == Some("QuotaExceededError") { Self::NoRoom } else { Self::NotAllowed }
    }
}

/// A meeting in the database.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The text of its file.
    pub text: String,
    /// When it was written, in milliseconds since 1970.
    pub modified: f64,
}

impl Record {
    fn of(value: &JsValue) -> Option<Self> {
        let text = Reflect::get(value, &"text".into()).ok()?.as_string()?;
        let modified = Reflect::get(value, &"modified".into()).ok()?.as_f64()?;
        Some(Self { text, modified })
    }

    fn value(&self) -> JsValue {
        let value = Object::new();
        // Setting a field of a new object cannot fail.
        let _ = Reflect::set(&value, &"text".into(), &self.text.as_str().into());
        let _ = Reflect::set(&value, &"modified".into(), &self.modified.into());
        value.into()
    }
}

/// All meetings in the database, under their names. What is no meeting is left out.
///
/// # Errors
/// When the browser does not let us read.
pub async fn meetings() -> Result<Vec<(String, Record)>, Refusal> {
    let pairs = pairs(Store::Meetings).await?;
    Ok(pairs.into_iter().filter_map(|(name, value)| Some((name, Record::of(&value)?))).collect())
}

/// Everything in a store, with its keys.
///
/// # Errors
/// When the browser does not let us read.
pub async fn pairs(store: Store) -> Result<Vec<(String, JsValue)>, Refusal> {
    let all = JsFuture::from(all(store.name())).await?;
    Ok(pairs_in(&all))
}

/// What is in a list of pairs of a name and something.
pub fn pairs_in(list: &JsValue) -> Vec<(String, JsValue)> {
    let list = Array::from(list);
    let pairs = list.iter().map(|pair| Array::from(&pair));
    pairs.filter_map(|pair| Some((pair.get(0).as_string()?, pair.get(1)))).collect()
}

/// What is in a list of pairs of a name and the bytes of a file.
pub fn files_in(list: &JsValue) -> Vec<(String, Vec<u8>)> {
    pairs_in(list).into_iter().map(|(name, bytes)| (name, Uint8Array::new(&bytes).to_vec())).collect()
}

/// A meeting in the database; nothing when there is none of this name.
///
/// # Errors
/// When the browser does not let us read.
pub async fn meeting(name: &str) -> Result<Option<Record>, Refusal> {
    let value = JsFuture::from(get(Store::Meetings.name(), name)).await?;
    Ok(Record::of(&value))
}

/// The meeting of this id, with its name; nothing when it is not in the database.
///
/// # Errors
/// When the browser does not let us read.
pub async fn meeting_of(id: SessionId) -> Result<Option<(String, Record)>, Refusal> {
    let begins = id.to_string();
    Ok(meetings().await?.into_iter().find(|(name, _)| name.starts_with(&begins)))
}

/// Writes a meeting, and returns when the transaction is complete.
///
/// # Errors
/// When the browser does not keep it.
pub async fn keep_meeting(name: &str, record: &Record) -> Result<(), Refusal> {
    keep(Store::Meetings, name, &record.value()).await
}

/// Writes something under a key, and returns when the transaction is complete.
///
/// # Errors
/// When the browser does not keep it.
pub async fn keep(store: Store, key: &str, value: &JsValue) -> Result<(), Refusal> {
    JsFuture::from(put(store.name(), key, value)).await?;
    Ok(())
}

/// Removes a meeting, and the memory of its file.
///
/// # Errors
/// When the browser does not let us.
pub async fn erase(name: &str) -> Result<(), Refusal> {
    JsFuture::from(remove(name)).await?;
    Ok(())
}

/// Removes all that is kept.
///
/// # Errors
/// When the browser does not let us.
pub async fn erase_all() -> Result<(), Refusal> {
    JsFuture::from(clear()).await?;
    Ok(())
}

/// A lock on a meeting: no other tab writes it.
pub struct Lock(Function);

impl Lock {
    /// Takes it; nothing when another tab has it.
    pub async fn take(name: &str) -> Option<Self> {
        let release = JsFuture::from(hold(name)).await.ok()?;
        release.dyn_into().ok().map(Self)
    }

    /// Waits until nobody has it.
    pub async fn wait_until_free(name: &str) {
        // A browser without locks never says.
        let _ = JsFuture::from(free(name)).await;
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What lets go of a lock gives nothing and cannot fail.
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

/// A file on disk that the user chose.
#[derive(Clone, Debug, PartialEq)]
pub struct DiskFile(pub JsValue);

impl DiskFile {
    /// Has one chosen, to write to; nothing when the user chose none.
    ///
    /// # Errors
    /// When the browser does not let us.
    pub async fn choose(name: &str) -> Result<Option<Self>, Refusal> {
        let file = JsFuture::from(choose_save(name)).await?;
        Ok((!file.is_undefined()).then_some(Self(file)))
    }

    /// The one that is remembered of a meeting.
    pub async fn of_meeting(name: &str) -> Option<Self> {
        let file = JsFuture::from(get(Store::Files.name(), name)).await.ok()?;
        (!file.is_undefined()).then_some(Self(file))
    }

    /// What it is called.
    pub fn name(&self) -> String {
        Reflect::get(&self.0, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// Asks the user to let us write it; must be called while a key or a click is being answered.
    pub async fn ask_permission(&self) -> bool {
        JsFuture::from(permit(&self.0)).await.is_ok_and(|granted| granted.is_truthy())
    }

    /// What is in it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn read(&self) -> Result<String, Refusal> {
        Ok(JsFuture::from(read_file(&self.0)).await?.as_string().unwrap_or_default())
    }

    /// Writes it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn write(&self, text: &str) -> Result<(), Refusal> {
        JsFuture::from(write_file(&self.0, text)).await?;
        Ok(())
    }
}

/// Has files chosen; none when the user chose none. Must be called while a key or a click is being answered.
pub fn choose_files(kinds: &str) -> impl Future<Output = Vec<(String, Vec<u8>)>> + use<> {
    let chosen = choose(kinds);
    async { JsFuture::from(chosen).await.map(|files| files_in(&files)).unwrap_or_default() }
}

/// Gives the user a file.
pub fn download(name: &str, bytes: &[u8], kind: &str) {
    download_bytes(name, &Uint8Array::from(bytes), kind);
}
