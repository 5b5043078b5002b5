//! Who can open a backup: whoever has a passphrase, or the key of a recipient, or anybody.

use std::{
    cell::Cell,
    io::{self, BufRead, Read, Write},
    rc::Rc,
    str::FromStr,
};

use age::{
    DecryptError, Decryptor, Encryptor, Identity, scrypt,
    secrecy::{ExposeSecret as _, SecretString},
    x25519,
};

use crate::Flaw;

/// Whom a backup is written to.
pub enum Lock {
    /// Anybody who has the file.
    Nobody,
    Passphrase(SecretString),
    /// Whoever has the key of one of these.
    Recipients(Vec<Recipient>),
}

/// Somebody that backups can be written to: `age1…`. Their key need not be on this machine.
#[derive(Clone)]
pub struct Recipient(x25519::Recipient);

/// What opens a backup.
pub enum Key {
    None,
    Passphrase(SecretString),
    Identities(Vec<x25519::Identity>),
}

/// Above what our own passphrases cost, below what a hostile file could make us spend.
const WORK_FACTOR_MAX: u8 = 22;

const AGE: &[u8] = b"age-encryption.org/";

/// A new key for backups as text for a file, and the recipient that belongs to it.
pub fn new_key() -> (String, String) {
    let key = x25519::Identity::generate();
    let recipient = key.to_public().to_string();
    (format!("# {recipient}\n{}\n", key.to_string().expose_secret()), recipient)
}

impl FromStr for Recipient {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim().parse().map(Self)
    }
}

impl Key {
    pub fn passphrase(text: String) -> Self {
        Self::Passphrase(text.into())
    }

    /// The keys in a file as `age-keygen` or `new_key` writes it. None if there is none.
    pub fn from_file(text: &str) -> Option<Self> {
        let lines = text.lines().map(str::trim);
        let keys = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let keys: Vec<_> = keys.map(str::parse).collect::<Result<_, _>>().ok()?;
        (!keys.is_empty()).then_some(Self::Identities(keys))
    }
}

impl Lock {
    pub fn passphrase(text: String) -> Self {
        Self::Passphrase(text.into())
    }

    /// What is written to `to`, locked; and a key with which this one file can be opened again. For
    /// recipients that is one more, made for this file and known to this process alone: so a backup
    /// is verified as it was written, and no key for it stays on the machine.
    pub(crate) fn close<W: Write>(&self, to: W) -> Result<(Locked<W>, Key), Flaw> {
        let (encryptor, key) = match self {
            Self::Nobody => return Ok((Locked::Open(to), Key::None)),
            Self::Passphrase(passphrase) => {
                let encryptor = Encryptor::with_user_passphrase(passphrase.clone());
                (encryptor, Key::Passphrase(passphrase.clone()))
            }
            Self::Recipients(recipients) => {
                let own = x25519::Identity::generate();
                let own_recipient = own.to_public();
                let all = recipients.iter().map(|recipient| &recipient.0).chain([&own_recipient]);
                let all = all.map(|recipient| recipient as &dyn age::Recipient);
                let encryptor = Encryptor::with_recipients(all).map_err(io::Error::other)?;
                (encryptor, Key::Identities(vec![own]))
            }
        };
        Ok((Locked::Closed(Box::new(encryptor.wrap_output(to)?)), key))
    }
}

/// A file on its way out.
pub(crate) enum Locked<W: Write> {
    Open(W),
    Closed(Box<age::stream::StreamWriter<W>>),
}

impl<W: Write> Locked<W> {
    pub(crate) fn finish(self) -> io::Result<W> {
        match self {
            Self::Open(to) => Ok(to),
            Self::Closed(stream) => stream.finish(),
        }
    }
}

impl<W: Write> Write for Locked<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Open(to) => to.write(bytes),
            Self::Closed(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Open(to) => to.flush(),
            Self::Closed(stream) => stream.flush(),
        }
    }
}

/// Opens a file: what comes out is what was packed. Damage is found as it is read.
pub(crate) fn open<'a>(mut from: impl BufRead + 'a, key: &Key) -> Result<Box<dyn Read + 'a>, Flaw> {
    if !from.fill_buf()?.starts_with(AGE) {
        return Ok(Box::new(from));
    }
    let read = Rc::new(Cell::new(0));
    let counted = Counted { from, read: Rc::clone(&read) };
    let decryptor = Decryptor::new_buffered(counted).map_err(flaw)?;
    let stream = match key {
        Key::None => return Err(Flaw::Locked),
        Key::Passphrase(passphrase) => {
            let mut identity = scrypt::Identity::new(passphrase.clone());
            identity.set_max_work_factor(WORK_FACTOR_MAX);
            decryptor.decrypt(std::iter::once(&identity as &dyn Identity))
        }
        Key::Identities(keys) => decryptor.decrypt(keys.iter().map(|key| key as &dyn Identity)),
    };
    Ok(Box::new(Opened { stream: stream.map_err(flaw)?, read }))
}

fn flaw(error: DecryptError) -> Flaw {
    match error {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => Flaw::WrongKey,
        DecryptError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Flaw::CutShort { at: 0 }
        }
        _ => Flaw::Damaged { at: 0 },
    }
}

/// Counts what is read of the file, so that damage has a place.
struct Counted<R> {
    from: R,
    read: Rc<Cell<u64>>,
}

struct Opened<S> {
    stream: S,
    read: Rc<Cell<u64>>,
}

/// Each is sealed by itself; what does not open lies in the one that was read last.
const CHUNK_BYTES: u64 = 64 * 1024;

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(bytes)?;
        self.read.set(self.read.get() + read as u64);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.from.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.read.set(self.read.get() + amount as u64);
        self.from.consume(amount);
    }
}

impl<S: Read> Read for Opened<S> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.stream.read(bytes).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => {
                Flaw::Damaged { at: self.read.get().saturating_sub(CHUNK_BYTES) }.into()
            }
            io::ErrorKind::UnexpectedEof => Flaw::CutShort { at: self.read.get() }.into(),
            _ => error,
        })
    }
}
