//! Which line of a file a place is on, as a person sees it in an editor.

/// Counts lines as a person sees them in an editor. The places that are asked for must grow.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    seen: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// The lines of this text.
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            seen: 0,
            line: 1,
        }
    }

    /// The line of the first letter from this byte on; a row may be said to begin at the end of the
    /// line before.
    pub(super) fn at(&mut self, byte: u64) -> u64 {
        let from = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(byte) = self.bytes.get(self.seen) {
            let end = matches!(byte, b'\r' | b'\n');
            if self.seen >= from && !end {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.seen += 1;
        }
        self.line
    }
}
