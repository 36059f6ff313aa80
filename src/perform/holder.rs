//! Who works here.

use std::env::var_os;
use std::time::SystemTime;

use chrono::Timelike;

use crate::clock;
use crate::session::store::{Holder, Notice, WhyReadOnly};

/// Whoever works here, from now on; nobody where the clock tells no day.
pub(super) fn myself() -> Option<Holder> {
    let who = ["USER", "USERNAME"].into_iter().find_map(var_os).unwrap_or_default();
    Some(Holder {
        who: who.to_string_lossy().into_owned(),
        computer: gethostname::gethostname().to_string_lossy().into_owned(),
        since: clock::local(SystemTime::now())?.with_nanosecond(0)?,
    })
}

/// What is to be told of who had a meeting open: here that only matters while it is still so.
pub(super) fn notice(before: Option<Holder>, me: Option<&Holder>, read_only: Option<WhyReadOnly>) -> Option<Notice> {
    let here = |holder: &Holder| me.is_some_and(|me| me.computer == holder.computer);
    before.filter(|holder| read_only == Some(WhyReadOnly::OpenElsewhere) || !here(holder)).map(Notice::OpenWith)
}
