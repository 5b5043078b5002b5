//! How long this machine takes to make a write durable.

use std::{
    fs::File,
    io::Write,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::tree;

/// The median of fifty writes of 4 KiB with `fdatasync`.
pub(super) fn probe() -> Result<Duration> {
    let path = tree::target().join("disk-probe");
    let mut file = File::create(&path)?;
    let mut took = Vec::with_capacity(50);
    for _ in 0..50 {
        let began = Instant::now();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        took.push(began.elapsed());
    }
    took.sort();
    std::fs::remove_file(path)?;
    Ok(took[25])
}
