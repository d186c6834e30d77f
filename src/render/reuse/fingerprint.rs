//! Fingerprints: hashes of inputs.

use crate::hash;
use crate::plan::GoneReason;
use crate::source::Stamp;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The hash of a sequence of inputs: 128 bits of BLAKE3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint([u8; 16]);

/// Collects the inputs of a fingerprint. Each has a fixed length or is preceded by its length, so
/// that different sequences of inputs give different bytes.
#[derive(Debug)]
pub struct FingerprintHasher(Vec<u8>);

impl FingerprintHasher {
    pub fn new() -> Self {
        Self(Vec::with_capacity(512))
    }

    fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.raw(bytes);
    }

    pub fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    pub fn number(&mut self, number: u64) {
        self.raw(&number.to_le_bytes());
    }

    pub fn signed(&mut self, number: i64) {
        self.raw(&number.to_le_bytes());
    }

    pub fn moment(&mut self, at: Option<Timestamp>) {
        self.raw(&at.map_or(i128::MIN, Timestamp::as_nanosecond).to_le_bytes());
    }

    pub fn gone_reason(&mut self, reason: GoneReason) {
        let (number, at) = match reason {
            GoneReason::Removed => (0, None),
            GoneReason::Expired(at) => (1, Some(at)),
            GoneReason::Withdrawn(at) => (2, Some(at)),
            GoneReason::Ahead => (3, None),
            GoneReason::Paused => (4, None),
            GoneReason::Untranslated => (5, None),
        };
        self.number(number);
        self.moment(at);
    }

    pub fn stamp(&mut self, stamp: Stamp) {
        for number in [stamp.modified, stamp.changed] {
            self.signed(number);
        }
        for number in [stamp.size, stamp.device, stamp.inode] {
            self.number(number);
        }
    }

    pub fn fingerprint(&mut self, fingerprint: Fingerprint) {
        self.raw(&fingerprint.0);
    }

    pub fn option(&mut self, fingerprint: Option<Fingerprint>) {
        self.number(u64::from(fingerprint.is_some()));
        if let Some(fingerprint) = fingerprint {
            self.fingerprint(fingerprint);
        }
    }

    pub fn finish(self) -> Fingerprint {
        Fingerprint(hash::of(&self.0))
    }
}
