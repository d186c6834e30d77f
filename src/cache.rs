//! What one run keeps for the next, by name. A cache may vanish or be damaged at any byte:
//! then the next run does the work again, with the same result.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Where parts of a cache are kept. Losing them is never an error.
pub trait Cache: std::fmt::Debug + Sync {
    /// Which program it was that kept them, down to its build.
    fn program(&self) -> &str;

    fn get(&self, name: &str) -> Option<Vec<u8>>;
    fn put(&self, name: &str, bytes: &[u8]);
}

/// No cache at all.
#[derive(Clone, Copy, Debug)]
pub struct NoCache;

impl Cache for NoCache {
    fn program(&self) -> &str {
        ""
    }

    fn get(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn put(&self, _: &str, _: &[u8]) {}
}

/// What a part was made under: the program, the settings, whatever all of it depends on.
/// Parts made under another key are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(blake3::Hash);

impl Key {
    pub fn of<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize())
    }

    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Reads a part that was written under the same key, if every byte of it is as written.
pub fn read<T: DeserializeOwned>(cache: &dyn Cache, name: &str, key: Key) -> Option<T> {
    let bytes = cache.get(name)?;
    let (seal, body) = bytes.split_at_checked(blake3::OUT_LEN)?;
    (seal == sealed(key, body).as_bytes()).then(|| postcard::from_bytes(body).ok()).flatten()
}

pub fn write<T: Serialize + ?Sized>(cache: &dyn Cache, name: &str, key: Key, value: &T) {
    // The seal is set once what it seals is known.
    if let Ok(mut bytes) = postcard::to_extend(value, vec![0; blake3::OUT_LEN]) {
        let seal = sealed(key, &bytes[blake3::OUT_LEN..]);
        bytes[..blake3::OUT_LEN].copy_from_slice(seal.as_bytes());
        cache.put(name, &bytes);
    }
}

fn sealed(key: Key, body: &[u8]) -> blake3::Hash {
    blake3::keyed_hash(key.0.as_bytes(), body)
}
