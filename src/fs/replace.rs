//! Writes files atomically.

use rustix::fs::{Mode, OFlags};
use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
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
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The system takes from these what its umask forbids.
    let mode = Permissions::from_mode(0o666);
    let mut unfinished =
        tempfile::Builder::new().prefix(&format!(".{name}.")).suffix(".new").permissions(mode).tempfile_in(folder)?;
    unfinished.write_all(bytes)?;
    if let Ok(old) = old {
        unfinished.as_file().set_permissions(old.permissions())?;
    }
    unfinished.as_file().sync_all()?;
    unfinished.persist(target)?;
    Ok(())
}
