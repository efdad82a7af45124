//! A passphrase that is typed on a terminal, or handed over on the standard input: never as an argument and
//! never in the environment, where other programs can read it.

use std::io::{self, IsTerminal, Read, Write};

use zeroize::Zeroizing;

use crate::domain::passphrase::Passphrase;

/// Longer than any passphrase; whatever else stands on the standard input is none.
const LONGEST: usize = 4096;

/// Reads it. On a terminal it is asked for with this sentence and not shown while it is typed.
pub(super) fn read(question: &str) -> io::Result<Passphrase> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return first_line(unbuffered(&stdin)?);
    }
    eprint!("{question} ");
    io::stderr().flush()?;
    let hidden = Hidden::begin(&stdin)?;
    let read = unbuffered(&stdin).and_then(first_line);
    drop(hidden);
    // The Enter was not shown either.
    eprintln!();
    read
}

/// Reads a line that may be seen while it is typed: a yes.
pub(super) fn read_open(question: &str) -> io::Result<String> {
    eprint!("{question} ");
    io::stderr().flush()?;
    let line = unbuffered(&io::stdin()).and_then(first_line)?;
    Ok(String::from_utf8_lossy(line.bytes()).trim().to_owned())
}

/// The standard input without a buffer, in which the passphrase would stay.
#[cfg(unix)]
fn unbuffered(stdin: &io::Stdin) -> io::Result<std::fs::File> {
    use std::os::fd::AsFd;
    Ok(stdin.as_fd().try_clone_to_owned()?.into())
}

#[cfg(not(unix))]
fn unbuffered(stdin: &io::Stdin) -> io::Result<io::StdinLock<'static>> {
    let _ = stdin;
    Ok(io::stdin().lock())
}

/// The first line, as a passphrase, a byte at a time; its own memory is wiped.
fn first_line(mut from: impl Read) -> io::Result<Passphrase> {
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST));
    let mut byte = Zeroizing::new([0]);
    while line.len() < LONGEST {
        match from.read_exact(&mut *byte) {
            Ok(()) if *byte == [b'\n'] => break,
            Ok(()) => line.extend_from_slice(&*byte),
            Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => break,
            Err(e) => return Err(e),
        }
    }
    let text = std::str::from_utf8(&line).map_err(io::Error::other)?;
    if text.trim().is_empty() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Passphrase::typed(text))
}

/// The terminal does not show what is typed until this goes.
struct Hidden {
    #[cfg(unix)]
    before: rustix::termios::Termios,
}

impl Hidden {
    #[cfg(unix)]
    fn begin(stdin: &io::Stdin) -> io::Result<Self> {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let before = tcgetattr(stdin)?;
        let mut now = before.clone();
        now.local_modes.remove(LocalModes::ECHO);
        tcsetattr(stdin, OptionalActions::Flush, &now)?;
        Ok(Self { before })
    }

    /// Elsewhere it is only read from a pipe or a file.
    #[cfg(not(unix))]
    fn begin(_stdin: &io::Stdin) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[cfg(unix)]
impl Drop for Hidden {
    fn drop(&mut self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        let _ = tcsetattr(io::stdin(), OptionalActions::Flush, &self.before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<Vec<u8>> {
        let read = first_line(bytes).ok();
        read.map(|passphrase| passphrase.bytes().to_vec())
    }

    #[test]
    fn the_first_line_is_the_passphrase_and_an_empty_one_is_none() {
        assert_eq!(
            read(b"warm bread\r\nmore").as_deref(),
            Some(&b"warm bread"[..])
        );
        assert_eq!(read(b"warm  bread").as_deref(), Some(&b"warm bread"[..]));
        for nothing in [&b""[..], b"\n", b"  \nwarm bread", b"\xff\xfe\n"] {
            assert_eq!(read(nothing), None);
        }
    }
}
