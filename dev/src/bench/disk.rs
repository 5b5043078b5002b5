//! How long this machine takes to make a write durable.

use std::{fs::File, io::Write, time::Instant};

use anyhow::Result;

use crate::tree;

/// The median of fifty writes of 4 KiB with `fdatasync`.
pub(super) fn probe() -> Result<String> {
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
    Ok(format!("{:.2} ms", took[25].as_secs_f64() * 1000.0))
}
