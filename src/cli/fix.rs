//! stub
use super::Output;
use crate::catalog::Voice;
use crate::Clock;
use crate::fs::SiteFolder;
pub fn run(_: &SiteFolder, _: Clock, _: &Voice, _: bool) -> Result<String, Output> {
    Ok(String::new())
}
