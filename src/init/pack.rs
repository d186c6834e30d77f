//! The build script: packs the sample site, so that the program can write it anywhere.

#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a build script is told and tells so")]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/init/pack.rs");
    // In a release build the sample stays as it was when the program was first built: whoever tries the
    // program by changing the sample does not compile the program again after each change.
    if variable("PROFILE")? != "release" {
        println!("cargo::rerun-if-changed=content");
        println!("cargo::rerun-if-changed=locales");
    }
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let mut files = Vec::new();
    collect(&root, Path::new("content"), &mut files)?;
    for edition in sorted(&root.join("locales"))? {
        let catalog = Path::new("locales").join(edition).join("site.ftl");
        if root.join(&catalog).is_file() {
            files.push(catalog);
        }
    }
    let (mut packed, mut index) = (Vec::new(), String::from("&[\n"));
    for file in files {
        let bytes = fs::read(root.join(&file))?;
        // Writing to a string does not fail.
        let _ = writeln!(index, "    ({:?}, {}),", file.display().to_string(), bytes.len());
        packed.extend(bytes);
    }
    index.push_str("]\n");
    let out = PathBuf::from(variable("OUT_DIR")?);
    fs::write(out.join("sample.bin"), packed)?;
    fs::write(out.join("sample.rs"), index)
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

/// Returns the names in a folder, sorted. Hidden files are left out; the kept source texts are needed.
fn sorted(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') || name == ".base" {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for name in sorted(&root.join(folder))? {
        let path = folder.join(name);
        if root.join(&path).is_dir() {
            collect(root, &path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
