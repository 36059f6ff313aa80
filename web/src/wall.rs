//! The second window for the beamer: another tab, which follows this one.

use kartrekker::app::App;
use kartrekker::app::happened::{Happened, Opening};
use kartrekker::app::wall::{WallNews, WallView};
use kartrekker::session::store::WhyReadOnly;
use kartrekker::session::{read, write};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::browser::Lock;
use crate::keeper::{name_of, path_of};
use crate::{perform, stage};

/// What the address of the second window begins with, before the name of the meeting.
const ADDRESS: &str = "#wand=";

/// The kinds of messages that tabs send each other.
const COMES: &str = "komt";
const VIEW: &str = "plek";
const SESSION: &str = "bijeenkomst";
const ERASED: &str = "gewist";

/// Tells a second window what this one shows, or follows a first.
pub struct Wall {
    /// None where the browser has no channel.
    channel: Option<BroadcastChannel>,
    /// What was told last.
    told: Option<(String, String)>,
    /// Whether a second window came: until then nobody is told what the meeting says.
    has_company: bool,
    /// The meeting that this window follows.
    follows: Option<String>,
    /// Whether the first window is gone.
    is_alone: bool,
}

impl Wall {
    /// Listens to what other tabs tell.
    pub fn begin() -> Self {
        let channel = BroadcastChannel::new("kartrekker").ok();
        if let Some(channel) = &channel {
            let hear = Closure::wrap(Box::new(|event: MessageEvent| heard(&event)) as Box<dyn FnMut(MessageEvent)>);
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
            // It listens for as long as the page is there.
            hear.forget();
        }
        Self { channel, told: None, has_company: false, follows: None, is_alone: false }
    }

    fn send(&self, kind: &str, meeting: &str, text: &str) {
        if let Some(channel) = &self.channel {
            let message = js_sys::Array::of3(&kind.into(), &meeting.into(), &text.into());
            // A second window is a help only.
            let _ = channel.post_message(&message);
        }
    }

    /// Tells what this window shows, where that is something else than before.
    pub fn tell(&mut self, app: &App) {
        let now = app.wall_view().zip(app.session_path()).map(|(view, path)| (name_of(path), view.to_text()));
        if now == self.told {
            return;
        }
        if let Some((meeting, view)) = &now {
            self.send(VIEW, meeting, view);
        }
        self.told = now;
    }

    /// Tells what the meeting says now, where a second window came.
    pub fn tell_session(&self, app: &App) {
        if !self.has_company {
            return;
        }
        let text = app.session().and_then(|session| write(session).ok());
        if let (Some(path), Some(text)) = (app.session_path().filter(|_| !app.is_following()), text) {
            self.send(SESSION, &name_of(path), &text);
        }
    }
}

/// Tells that a meeting was erased.
pub fn tell_erased(meeting: &str) {
    stage::with(|stage| stage.wall.send(ERASED, meeting, ""));
}

/// Opens a second window on the meeting that is open; nothing without one.
pub fn open(app: &App) -> Option<()> {
    let path = app.session_path()?;
    let window = web_sys::window()?;
    let address = window.location().href().ok()?;
    let page = address.split('#').next().unwrap_or(&address);
    let meeting = js_sys::encode_uri_component(&name_of(path));
    let address = format!("{page}{ADDRESS}{meeting}");
    window
        .open_with_url_and_target_and_features(&address, "_blank", "popup,width=1280,height=720")
        .ok()
        .flatten()
        .map(drop)
}

/// Follows the first window where the address that this page was opened with says so; false where it does not.
pub fn follow(hash: &str) -> bool {
    let Some(name) = hash.strip_prefix(ADDRESS) else { return false };
    let name = js_sys::decode_uri_component(name).ok().and_then(|name| name.as_string()).unwrap_or_default();
    spawn_local(async move {
        let session = match perform::read(&name).await {
            Ok(reading) => reading.session,
            Err(why) => return stage::tell(Happened::Failed(why)),
        };
        stage::with(|stage| {
            let guide = stage.own.of(&session, &stage.app.guide().id);
            let read_only = Some(WhyReadOnly::OpenElsewhere);
            let opening = Opening { read_only, guide, ..Opening::of(session, path_of(&name)) };
            stage.wall.follows = Some(name.clone());
            stage.hear(Happened::Opened(Box::new(opening)));
            stage.hear(Happened::Wall(WallNews::View(WallView::default())));
            stage.wall.send(COMES, &name, "");
        });
        wait_for_end(name);
    });
    true
}

/// Tells when nobody works in the meeting any more.
fn wait_for_end(name: String) {
    spawn_local(async move {
        Lock::wait_until_free(&name).await;
        stage::with(|stage| {
            stage.wall.is_alone = true;
            stage.hear(Happened::Wall(WallNews::Alone));
        });
    });
}

fn heard(event: &MessageEvent) {
    let message = js_sys::Array::from(&event.data());
    let text = |at| message.get(at).as_string().unwrap_or_default();
    let (kind, meeting, said) = (text(0), text(1), text(2));
    stage::with(|stage| {
        if kind == COMES {
            // Somebody came who was told nothing yet.
            (stage.wall.told, stage.wall.has_company) = (None, true);
            stage.wall.tell(&stage.app);
            stage.wall.tell_session(&stage.app);
            return;
        }
        if stage.wall.follows.as_ref() != Some(&meeting) {
            return;
        }
        // A first window that came back knows of no second.
        if kind == VIEW && std::mem::take(&mut stage.wall.is_alone) {
            stage.wall.send(COMES, &meeting, "");
            wait_for_end(meeting.clone());
        }
        let news = match kind.as_str() {
            VIEW => WallView::parse(&said).map(WallNews::View),
            SESSION => read(&said).ok().map(|reading| WallNews::Session(Box::new(reading.session))),
            ERASED => Some(WallNews::Erased),
            _ => None,
        };
        if let Some(news) = news {
            stage.hear(Happened::Wall(news));
        }
    });
}
