//! The trained weights: `model/names.bin`, as `train` writes it, read into a form that is quick to ask.
//!
//! Little-endian: `u32` rows, `f32` scale, two `f32` that calibrate, 169 `f32` transitions; then for each row, in order
//! of its bucket, the distance from the bucket before (LEB128), then the rows: a weight (`i8`) for each tag within a name.
//!
//! A token's tags stay as likely when all their scores rise alike, so the weights of a row may be moved until they add up
//! to zero; the tag outside of names then needs no weight of its own.

use std::borrow::Cow;
use std::iter;
use std::sync::LazyLock;

use super::decode::{Scores, Transitions};
use super::tag::{NAMED, TAGS};

/// How many buckets the features are hashed into.
pub const BUCKETS: usize = 1 << 22;

/// The bucket of a feature.
pub fn bucket(feature: u64) -> u32 {
    (feature % BUCKETS as u64) as u32
}

/// What features say of the tags within names, added up; the tag outside has what is missing to zero.
pub type Sums = [i32; NAMED];

/// A model, ready to be asked. The rows stay as they are in the file, so that reading it takes little time.
#[derive(Debug)]
pub struct Model {
    /// Which buckets have weights, one bit each.
    present: Vec<u64>,
    /// How many rows lie before each word of `present`.
    before: Vec<u32>,
    rows: Cow<'static, [u8]>,
    scale: f32,
    calibration: [f32; 2],
    /// Scores of one tag after another.
    pub transitions: Transitions,
}

static EMBEDDED: LazyLock<Model> =
    LazyLock::new(|| Model::read(Cow::Borrowed(include_bytes!("../../../model/names.bin"))));

/// Takes values off the front of the file; where it is too short, zeros.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (bytes, rest) = self.0.split_first_chunk::<N>().unwrap_or((&[0; N], &[]));
        self.0 = rest;
        *bytes
    }

    fn varint(&mut self) -> u32 {
        let mut value = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let [byte] = self.take();
            value |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                break;
            }
        }
        value
    }
}

impl Model {
    /// The model that the engine carries.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads a model file. A damaged file gives a model that knows less, never an error.
    pub fn read(bytes: Cow<'static, [u8]>) -> Self {
        let mut file = Cursor(&bytes);
        let count = (u32::from_le_bytes(file.take()) as usize).min(bytes.len());
        let scale = f32::from_le_bytes(file.take());
        let calibration = [f32::from_le_bytes(file.take()), f32::from_le_bytes(file.take())];
        let mut transitions = Transitions([[0.0; TAGS]; TAGS]);
        for score in transitions.0.as_flattened_mut() {
            *score = f32::from_le_bytes(file.take());
        }
        let mut present = vec![0_u64; BUCKETS / 64];
        let mut bucket = 0_usize;
        for _ in 0..count {
            bucket += file.varint() as usize;
            if let Some(word) = present.get_mut(bucket / 64) {
                *word |= 1 << (bucket % 64);
            }
        }
        let before = present.iter().scan(0, |total, word| {
            let before = *total;
            *total += word.count_ones();
            Some(before)
        });
        let before = before.collect();
        let rows_at = bytes.len() - file.0.len();
        let rows = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(bytes.get(rows_at..).unwrap_or_default()),
            Cow::Owned(mut bytes) => Cow::Owned(bytes.split_off(rows_at)),
        };
        Self { present, before, rows, scale, calibration, transitions }
    }

    /// Adds the weights of a feature.
    pub fn add(&self, feature: u64, sum: &mut Sums) {
        let bucket = bucket(feature) as usize;
        let Some(word) = self.present.get(bucket / 64) else { return };
        if word >> (bucket % 64) & 1 == 0 {
            return;
        }
        let below = (word & ((1 << (bucket % 64)) - 1)).count_ones();
        let row = self.before.get(bucket / 64).map_or(0, |before| (before + below) as usize);
        let weights = self.rows.get(row * NAMED..row * NAMED + NAMED).unwrap_or_default();
        for (sum, weight) in sum.iter_mut().zip(weights) {
            *sum += i32::from(weight.cast_signed());
        }
    }

    /// How often a name that the model finds this likely is right (Platt 1999).
    pub fn calibrate(&self, likely: f32) -> f32 {
        let [slope, shift] = self.calibration;
        1.0 / (1.0 + (-slope * logit(likely) - shift).exp())
    }

    /// Sums of weights as scores.
    pub fn scores(&self, sums: &Sums) -> Scores {
        let outside = -sums.iter().sum::<i32>();
        let mut scores = [0.0; TAGS];
        for (score, sum) in scores.iter_mut().zip(iter::once(&outside).chain(sums)) {
            *score = *sum as f32 * self.scale;
        }
        scores
    }
}

/// Log of the odds of a probability, kept finite.
pub fn logit(likely: f32) -> f32 {
    let likely = likely.clamp(1e-4, 1.0 - 1e-4);
    (likely / (1.0 - likely)).ln()
}
