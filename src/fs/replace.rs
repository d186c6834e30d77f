//! Writes files atomically.

use rustix::fs::{Mode, OFlags};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Replaces a file. A target that is no regular file, such as a terminal or a pipe, is written to.
pub fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let old = fs::metadata(target);
    if old.as_ref().is_ok_and(|data| !data.is_file() && !data.is_dir()) {
        // `O_NONBLOCK` makes opening a pipe without a reader an error, and not a wait.
        let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let opened = rustix::fs::open(target, flags, Mode::empty())?;
        rustix::fs::fcntl_setfl(&opened, OFlags::empty())?;
        return fs::File::from(opened).write_all(bytes);
    }
    let name = target.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let unfinished = target.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let written = fs::File::create(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        if let Ok(old) = old {
            file.set_permissions(old.permissions())?;
        }
        file.sync_all()
    });
    let replaced = written.and_then(|()| fs::rename(&unfinished, target));
    if replaced.is_err() {
        // An error of the removal is ignored: the error of the write is returned.
        let _ = fs::remove_file(&unfinished);
    }
    replaced
}
