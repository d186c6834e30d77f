//! The growth of the costs with the size of the site.

use super::arguments::Options;
use super::edits::Edit;
use super::run::{Bench, COLD, SAME};
use super::tree;

pub fn grow(sizes: &[usize], options: &Options) {
    println!("| items | pages | cold | per page | processor per page | peak MB | nothing changed | one item changed |");
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for items in sizes {
        let mut bench = Bench::new(*items, &options.folder);
        let mut pages = 0;
        for run in 1..=options.runs {
            bench.cold();
            bench.again();
            Edit::OneItem.apply(&bench.site, &bench.folder, run);
            pages = bench.publish(Edit::OneItem.name(), &bench.output()).pages;
            Edit::OneItem.apply(&bench.site, &bench.folder, 0);
        }
        let (cold, same, one) =
            (bench.figures.of(COLD), bench.figures.of(SAME), bench.figures.of(Edit::OneItem.name()));
        let per_page = 1e6 / pages as f64;
        println!(
            "| {items} | {pages} | {:.2} s | {:.0} µs | {:.0} µs | {:.0} | {:.2} s | {:.2} s |",
            cold.wall,
            cold.wall * per_page,
            cold.processor * per_page,
            tree::megabytes(cold.peak),
            same.wall,
            one.wall
        );
        bench.close();
    }
}
