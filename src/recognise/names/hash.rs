//! Feature names as numbers: the same in training and in use, on every machine.

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
pub fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// Two numbers as one, in order (the finaliser of `SplitMix64`, Steele et al. 2014).
pub fn mix(first: u64, second: u64) -> u64 {
    let mut mixed = first.rotate_left(23) ^ second.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
