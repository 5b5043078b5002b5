//! Disks in memory: what SQLite asked of them, in order, and what is in their files.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

/// All disks, by the first part of a path: `/run/comity.db` is on the disk `run`.
#[derive(Clone, Default)]
pub(crate) struct Disks(Arc<Mutex<Known>>);

#[derive(Default)]
pub(crate) struct Known {
    pub files: BTreeMap<String, File>,
    /// What was asked of the disks whose log is kept.
    pub log: Vec<Operation>,
    /// The disk whose log is kept now.
    pub logged: Option<String>,
}

/// A file with its locks and the memory that connections share.
#[derive(Default)]
pub(crate) struct File {
    pub bytes: Vec<u8>,
    pub shared: usize,
    pub is_reserved: bool,
    pub is_exclusive: bool,
    pub regions: Vec<Box<[u64]>>,
    /// Each slot: how many share it; below zero one has it alone.
    pub slots: [i32; 8],
}

/// One thing that was asked, or what the workload noted in between.
#[derive(Clone, Debug)]
pub(crate) enum Operation {
    Write {
        file: String,
        offset: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        file: String,
        size: usize,
    },
    Sync {
        file: String,
    },
    Delete {
        file: String,
    },
    /// So many commands have been acknowledged.
    Acknowledged(u64),
}

/// The contents of a disk's files.
pub(crate) type Image = BTreeMap<String, Vec<u8>>;

impl Disks {
    pub(crate) fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().expect("no panic holds it")
    }

    /// Keeps the log of a disk from here on.
    pub(crate) fn keep_log(&self, disk: &str) {
        let mut known = self.known();
        known.log.clear();
        known.logged = Some(disk.to_owned());
    }

    pub(crate) fn take_log(&self) -> Vec<Operation> {
        let mut known = self.known();
        known.logged = None;
        std::mem::take(&mut known.log)
    }

    pub(crate) fn acknowledge(&self, count: u64) {
        self.known().log.push(Operation::Acknowledged(count));
    }

    /// The files of a disk; not what was only memory.
    pub(crate) fn image(&self, disk: &str) -> Image {
        let known = self.known();
        let of_disk = known.files.iter().filter(|(path, _)| is_on(path, disk));
        let lasting = of_disk.filter(|(path, _)| !path.ends_with("-shm"));
        lasting.map(|(path, file)| (name(path).to_owned(), file.bytes.clone())).collect()
    }

    /// A disk with these files in place of what was on it.
    pub(crate) fn put(&self, disk: &str, image: Image) {
        let mut known = self.known();
        known.files.retain(|path, _| !is_on(path, disk));
        for (name, bytes) in image {
            known.files.insert(format!("/{disk}/{name}"), File { bytes, ..File::default() });
        }
    }
}

impl Known {
    /// Notes an operation on the disk whose log is kept.
    pub(crate) fn note(&mut self, path: &str, operation: impl FnOnce(String) -> Operation) {
        if self.logged.as_deref().is_some_and(|disk| is_on(path, disk)) && !path.ends_with("-shm") {
            self.log.push(operation(name(path).to_owned()));
        }
    }
}

fn is_on(path: &str, disk: &str) -> bool {
    path.strip_prefix('/')
        .and_then(|rest| rest.strip_prefix(disk))
        .is_some_and(|rest| rest.starts_with('/'))
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
