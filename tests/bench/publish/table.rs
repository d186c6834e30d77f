//! Prints the measurements as medians.

use super::measure::{Cost, median};
use super::run::COLD;
use super::tree;
use std::fs;
use std::path::Path;

/// The measurements by name, in the order of their first measurement.
#[derive(Default)]
pub struct Figures(Vec<(String, Vec<Cost>)>);

impl Figures {
    pub fn add(&mut self, name: &str, cost: Cost) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, costs)) => costs.push(cost),
            None => self.0.push((name.to_owned(), vec![cost])),
        }
    }

    /// Returns the medians of the measurements under a name.
    pub fn of(&self, name: &str) -> Cost {
        let costs = self.0.iter().find(|(known, _)| known == name).map_or(&[][..], |(_, costs)| costs);
        let of = |field: fn(&Cost) -> f64| median(costs.iter().map(field).collect());
        Cost {
            wall: of(|cost| cost.wall),
            processor: of(|cost| cost.processor),
            peak: of(|cost| cost.peak as f64) as u64,
        }
    }
}

/// Prints the number of files and bytes in a folder.
pub fn contents(name: &str, folder: &Path) {
    let files = tree::files(folder);
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html")).count();
    let bytes: u64 = files.iter().map(|(_, size)| size).sum();
    println!("{name:<12} {:>8} files, {pages:>8} of them pages, {:>8.1} MB", files.len(), tree::megabytes(bytes));
}

pub fn print(figures: &Figures, item_pages: usize) {
    let runs = figures.0.first().map_or(0, |(_, costs)| costs.len());
    println!("\n{item_pages} item pages; medians of {runs}; {}\n", machine());
    println!("| {:<34} | wall | per item page | processor | per item page | peak MB | wall to cold |", "");
    println!("| {} | ---: | ---: | ---: | ---: | ---: | ---: |", "-".repeat(34));
    let cold = figures.of(COLD);
    for (name, _) in &figures.0 {
        let Cost { wall, processor, peak } = figures.of(name);
        let each = 1e6 / item_pages as f64;
        println!(
            "| {name:<34} | {wall:.2} s | {:.0} µs | {processor:.2} s | {:.0} µs | {:.0} | {:.2} |",
            wall * each,
            processor * each,
            tree::megabytes(peak),
            wall / cold.wall
        );
    }
}

/// Returns the kind of machine, as far as the system names it.
fn machine() -> String {
    let processors = std::thread::available_parallelism().map_or(0, usize::from);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    format!("{processors} processors ({})", model.trim_start_matches([' ', '\t', ':']))
}
