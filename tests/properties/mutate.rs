//! Makes real files wrong, in ways that are the same every time.

/// Numbers that seem random and are the same every time (Knuth's MMIX generator).
pub struct Dice(u64);

impl Dice {
    /// Dice for one case: neighbouring cases have nothing in common.
    pub fn new(case: u64) -> Self {
        let mut dice = Self(case.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66_D1CE_4E5B);
        dice.roll(2);
        dice
    }

    /// A number below `sides`; 0 when there are none.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }
}

/// What breaks a file in a way that single bytes hardly find.
const PIECES: [&[u8]; 44] = [
    b"\"",
    b"'",
    b"\"\"\"",
    b"'''",
    b"\\",
    b"\\u0000",
    b"\\u001b[2J",
    b"\\u202e",
    b"\\ud800",
    b"\\U0010FFFF",
    b"[",
    b"]",
    b"[[",
    b"]]",
    b"{",
    b"}",
    b",",
    b"=",
    b".",
    b"#",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xc3",
    "👩\u{200D}👩".as_bytes(),
    "e\u{301}\u{301}".as_bytes(),
    b"null",
    b"true",
    b"-1",
    b"1e999",
    b"nan",
    b"inf",
    b"0x7fffffffffffffff",
    b"99999999999999999999",
    b"65536",
    b"2026-13-45",
    b"question:1.1",
    b"](",
    b"format = 9",
    b"[[[[[[[[[[[[[[[[",
    b"a.b.c.d = 1",
];

/// The bytes with one to six mistakes in them, perhaps with a piece of another file.
pub fn mutated(dice: &mut Dice, seed: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.roll(6) {
        let at = dice.roll(bytes.len() + 1);
        let end = (at + dice.roll(40)).min(bytes.len());
        match dice.roll(9) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            1 if at < bytes.len() => bytes[at] = u8::try_from(dice.roll(256)).unwrap(),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            4 => {
                let from = dice.roll(other.len());
                let piece = other[from..(from + dice.roll(200)).min(other.len())].to_vec();
                bytes.splice(at..end, piece);
            }
            5 => bytes.truncate(at),
            6 => {
                // A whole line goes elsewhere.
                let line = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |n| at + n + 1);
                let moved: Vec<u8> = bytes.drain(at..line).collect();
                let to = dice.roll(bytes.len() + 1);
                bytes.splice(to..to, moved);
            }
            _ => {
                let piece = PIECES[dice.roll(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}
