//! SQLite's file system on our disks: the worst honest disk, which promises nothing beyond a sync.

use std::{borrow::Cow, ffi::CString, ptr::NonNull};

use sqlite_plugin::{
    flags::{AccessFlags, LockLevel, OpenOpts, ShmLockMode},
    vars,
    vfs::{RegisterOpts, Vfs, VfsHandle, VfsResult, register_static},
};

use crate::disk::{Disks, File, Known, Operation};

pub(crate) const NAME: &str = "power";

struct OnDisks(Disks);

/// One connection's hold of a file.
pub(crate) struct Handle {
    path: String,
    level: LockLevel,
    is_temporary: bool,
}

pub(crate) fn register(disks: &Disks) {
    let name = CString::new(NAME).expect("the name has no zero in it");
    let registered =
        register_static(name, OnDisks(disks.clone()), RegisterOpts { make_default: false });
    assert!(registered.is_ok(), "SQLite takes the file system");
}

impl VfsHandle for Handle {
    fn readonly(&self) -> bool {
        false
    }

    fn in_memory(&self) -> bool {
        false
    }
}

fn file<'a>(known: &'a mut Known, handle: &Handle) -> VfsResult<&'a mut File> {
    known.files.get_mut(&handle.path).ok_or(vars::SQLITE_IOERR)
}

impl Vfs for OnDisks {
    type Handle = Handle;

    fn canonical_path<'a>(&self, path: Cow<'a, str>) -> VfsResult<Cow<'a, str>> {
        Ok(path)
    }

    fn open(&self, path: Option<&str>, opts: OpenOpts) -> VfsResult<Handle> {
        let mut known = self.0.known();
        let is_temporary = path.is_none() || opts.delete_on_close();
        let count = known.files.len();
        let path = path.map_or_else(|| format!("/temporary/{count}"), str::to_owned);
        let creates = opts.flags() & vars::SQLITE_OPEN_CREATE != 0;
        if !known.files.contains_key(&path) {
            if !creates {
                return Err(vars::SQLITE_CANTOPEN);
            }
            known.files.insert(path.clone(), File::default());
        }
        Ok(Handle { path, level: LockLevel::Unlocked, is_temporary })
    }

    fn delete(&self, path: &str) -> VfsResult<()> {
        let mut known = self.0.known();
        known.files.remove(path);
        known.note(path, |file| Operation::Delete { file });
        Ok(())
    }

    fn access(&self, path: &str, _: AccessFlags) -> VfsResult<bool> {
        Ok(self.0.known().files.contains_key(path))
    }

    fn file_size(&self, handle: &mut Handle) -> VfsResult<usize> {
        Ok(file(&mut self.0.known(), handle)?.bytes.len())
    }

    fn truncate(&self, handle: &mut Handle, size: usize) -> VfsResult<()> {
        let mut known = self.0.known();
        file(&mut known, handle)?.bytes.truncate(size);
        known.note(&handle.path, |file| Operation::Truncate { file, size });
        Ok(())
    }

    fn write(&self, handle: &mut Handle, offset: usize, data: &[u8]) -> VfsResult<usize> {
        let mut known = self.0.known();
        crate::cut::write(&mut file(&mut known, handle)?.bytes, offset, data);
        known.note(&handle.path, |file| Operation::Write { file, offset, bytes: data.to_vec() });
        Ok(data.len())
    }

    fn read(&self, handle: &mut Handle, offset: usize, data: &mut [u8]) -> VfsResult<usize> {
        let mut known = self.0.known();
        let bytes = &file(&mut known, handle)?.bytes;
        let rest = bytes.get(offset..).unwrap_or_default();
        let count = rest.len().min(data.len());
        data[..count].copy_from_slice(&rest[..count]);
        Ok(count)
    }

    fn sync(&self, handle: &mut Handle) -> VfsResult<()> {
        self.0.known().note(&handle.path, |file| Operation::Sync { file });
        Ok(())
    }

    fn close(&self, handle: Handle) -> VfsResult<()> {
        let mut known = self.0.known();
        if let Some(file) = known.files.get_mut(&handle.path) {
            release(file, handle.level, LockLevel::Unlocked);
        }
        if handle.is_temporary {
            known.files.remove(&handle.path);
        }
        Ok(())
    }

    fn lock(&self, handle: &mut Handle, level: LockLevel) -> VfsResult<()> {
        let mut known = self.0.known();
        let file = file(&mut known, handle)?;
        if level <= handle.level {
            return Ok(());
        }
        let is_free = match level {
            LockLevel::Unlocked => true,
            LockLevel::Shared => !file.is_exclusive,
            LockLevel::Reserved | LockLevel::Pending => {
                handle.level >= LockLevel::Reserved || !file.is_reserved
            }
            LockLevel::Exclusive => {
                (handle.level >= LockLevel::Reserved || !file.is_reserved) && file.shared <= 1
            }
        };
        if !is_free {
            return Err(vars::SQLITE_BUSY);
        }
        if handle.level == LockLevel::Unlocked {
            file.shared += 1;
        }
        file.is_reserved |= level >= LockLevel::Reserved;
        file.is_exclusive |= level == LockLevel::Exclusive;
        handle.level = level;
        Ok(())
    }

    fn unlock(&self, handle: &mut Handle, level: LockLevel) -> VfsResult<()> {
        let mut known = self.0.known();
        release(file(&mut known, handle)?, handle.level, level);
        handle.level = handle.level.min(level);
        Ok(())
    }

    fn check_reserved_lock(&self, handle: &mut Handle) -> VfsResult<bool> {
        Ok(file(&mut self.0.known(), handle)?.is_reserved)
    }

    fn sector_size(&self, _: &mut Handle) -> VfsResult<i32> {
        Ok(crate::cut::SECTOR_BYTES as i32)
    }

    fn device_characteristics(&self, _: &mut Handle) -> VfsResult<i32> {
        Ok(0)
    }

    fn shm_map(
        &self,
        handle: &mut Handle,
        region_idx: usize,
        region_size: usize,
        extend: bool,
    ) -> VfsResult<Option<NonNull<u8>>> {
        let mut known = self.0.known();
        let file = file(&mut known, handle)?;
        if file.regions.len() <= region_idx && !extend {
            return Ok(None);
        }
        while file.regions.len() <= region_idx {
            file.regions.push(vec![0; region_size.div_ceil(8)].into_boxed_slice());
        }
        Ok(NonNull::new(file.regions[region_idx].as_mut_ptr().cast()))
    }

    fn shm_lock(
        &self,
        handle: &mut Handle,
        offset: u32,
        count: u32,
        mode: ShmLockMode,
    ) -> VfsResult<()> {
        let mut known = self.0.known();
        let file = file(&mut known, handle)?;
        let slots = &mut file.slots[offset as usize..(offset + count) as usize];
        let is_free = match mode {
            ShmLockMode::LockShared => slots.iter().all(|slot| *slot >= 0),
            ShmLockMode::LockExclusive => slots.iter().all(|slot| *slot == 0),
            ShmLockMode::UnlockShared | ShmLockMode::UnlockExclusive => true,
        };
        if !is_free {
            return Err(vars::SQLITE_BUSY);
        }
        for slot in slots {
            match mode {
                ShmLockMode::LockShared => *slot += 1,
                ShmLockMode::LockExclusive => *slot = -1,
                ShmLockMode::UnlockShared => *slot = (*slot - 1).max(0),
                ShmLockMode::UnlockExclusive => *slot = 0,
            }
        }
        Ok(())
    }

    fn shm_unmap(&self, _: &mut Handle, _: bool) -> VfsResult<()> {
        Ok(())
    }
}

fn release(file: &mut File, from: LockLevel, to: LockLevel) {
    if from >= LockLevel::Reserved && to < LockLevel::Reserved {
        file.is_reserved = false;
        file.is_exclusive = false;
    }
    if from > LockLevel::Unlocked && to == LockLevel::Unlocked {
        file.shared = file.shared.saturating_sub(1);
    }
}
