//! The shells that complete commands, and the script that each reads at its start.

use clap_complete::env::Shells;

/// The environment variable by which the shell's script asks for proposals. It names the shell.
pub const VARIABLE: &str = "COMPLETE";

/// Returns the script that a shell reads at its start; nothing for a shell that is not known.
pub fn script(shell: &str) -> Option<String> {
    let mut script = Vec::new();
    let shells = Shells::builtins();
    shells.completer(shell)?.write_registration(VARIABLE, "gongbao", "gongbao", "gongbao", &mut script).ok()?;
    String::from_utf8(script).ok()
}

/// Returns the names of the shells.
pub fn shells() -> Vec<&'static str> {
    Shells::builtins().names().collect()
}
