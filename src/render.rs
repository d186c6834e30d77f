//! Renders planned pages in parallel. Each page is written as soon as it is rendered, so that no
//! rendered page stays in memory.

#![deny(clippy::wildcard_enum_match_arm)]

mod batch;
mod body;
mod budget;
mod causes;
mod compression;
mod context;
mod edition_messages;
mod environment;
mod failure;
mod frame;
mod html;
mod input;
mod lists;
mod output;
mod pages;
mod reader;
mod rendered_page;
mod renderer;
mod reuse;
mod stale_marks;
mod target;
mod xml;

pub(crate) use batch::Rendered;
pub use batch::render;
pub(crate) use causes::Causes;
pub use compression::{Compression, whole};
pub use input::RenderInput;
pub use output::Output;
pub use renderer::{PageError, Renderer};
pub(crate) use reuse::cause::Cause;
pub use reuse::fingerprint::Fingerprint;
pub use reuse::items::Fingerprints;
pub use reuse::manifest::{BuildManifest, PreviousBuild};
pub use target::{NoPrevious, Previous, Sink};
