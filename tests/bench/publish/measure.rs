//! Measures a child process: wall time, processor time and peak memory.

use std::fs;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub wall: f64,
    /// User and system time of the process and its children, in seconds.
    pub processor: f64,
    pub peak: u64,
}

pub fn run(command: &mut Command) -> (Cost, Output) {
    let before = children();
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let child = child.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let pid = child.id();
    let (ended, peak) = (AtomicBool::new(false), AtomicU64::new(0));
    let (output, wall) = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                peak.fetch_max(high_water(pid), Ordering::Relaxed);
                std::thread::sleep(Duration::from_millis(4));
            }
        });
        let output = child.wait_with_output().unwrap();
        let wall = start.elapsed().as_secs_f64();
        ended.store(true, Ordering::Relaxed);
        (output, wall)
    });
    (Cost { wall, processor: children() - before, peak: peak.into_inner() }, output)
}

/// Returns `VmHWM` in bytes. It only grows, so the last sample before the end is close to the peak.
fn high_water(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok()).unwrap_or(0) * 1024
}

/// Returns the processor time of all children that have ended, in seconds: `cutime` and `cstime`,
/// which the kernel gives in hundredths.
fn children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = after_name.split_whitespace().skip(13).take(2).filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
