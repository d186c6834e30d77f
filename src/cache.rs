//! Data that one run stores for the next, in named parts. A cache may be missing or damaged at any
//! byte. The next run then does the work again, with the same result.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The storage of a cache's parts. The loss of a part is never an error.
pub trait Cache: std::fmt::Debug + Sync {
    /// Identifies the build of the program that writes the parts.
    fn program(&self) -> &str;

    fn get(&self, name: &str) -> Option<Vec<u8>>;
    fn put(&self, name: &str, bytes: &[u8]);
}

/// A cache that stores nothing.
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

/// A hash of everything that a whole part depends on, such as the program and the settings.
/// Parts that were written with another key are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(blake3::Hash);

impl Key {
    /// Hashes the components of a key. Each is preceded by its length, so that no two sequences of
    /// components give the same hash input.
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

/// Reads a part that was written with the same key, if every byte of it is as written.
pub fn read<T: DeserializeOwned>(cache: &dyn Cache, name: &str, key: Key) -> Option<T> {
    let bytes = cache.get(name)?;
    let (seal, body) = bytes.split_at_checked(blake3::OUT_LEN)?;
    (seal == sealed(key, body).as_bytes()).then(|| postcard::from_bytes(body).ok()).flatten()
}

/// Writes a part with its checksum. A value that cannot be serialized is not stored.
pub fn write<T: Serialize + ?Sized>(cache: &dyn Cache, name: &str, key: Key, value: &T) {
    // The checksum precedes the body; its space is filled in once the body is serialized.
    if let Ok(mut bytes) = postcard::to_extend(value, vec![0; blake3::OUT_LEN]) {
        let seal = sealed(key, &bytes[blake3::OUT_LEN..]);
        bytes[..blake3::OUT_LEN].copy_from_slice(seal.as_bytes());
        cache.put(name, &bytes);
    }
}

fn sealed(key: Key, body: &[u8]) -> blake3::Hash {
    blake3::keyed_hash(key.0.as_bytes(), body)
}
