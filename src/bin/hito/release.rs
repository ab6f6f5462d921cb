//! A folder that holds a release of the app, and what is written into it.

use crate::failure::{Failure, remove_file, write_file};
use hito::i18n::Lang;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fs::{canonicalize, create_dir_all};
use std::path::{Path, PathBuf};

/// The ends of names under which a release keeps its files packed.
const PACKED: [&str; 2] = ["br", "gz"];

/// What a part of a path may hold in an address (RFC 3986, unreserved characters).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// A folder with a release.
pub struct Release {
    folder: PathBuf,
    /// The language of what is said of a file that cannot be written.
    lang: Lang,
}

impl Release {
    /// The release in a folder.
    pub fn new(folder: PathBuf, lang: Lang) -> Release {
        Release { folder, lang }
    }

    /// The language of what is said of its files.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Where a file of the release is.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a file of the release.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.path(name);
        if let Some(folder) = path.parent() {
            create_dir_all(folder)?;
        }
        write_file(path.as_os_str(), bytes, self.lang)?;
        self.unpack(name)
    }

    /// Writes the file that was read from `source`, unless it is the very file of the release.
    pub fn take(&self, name: &str, source: &Path, bytes: &[u8]) -> Result<(), Failure> {
        let there = canonicalize(self.path(name)).ok();
        if there.is_some() && there == canonicalize(source).ok() {
            // It may have been edited since the release was packed.
            return self.unpack(name);
        }
        self.write(name, bytes)
    }

    /// Removes what servers would send in place of a file: the file as it was, packed.
    fn unpack(&self, name: &str) -> Result<(), Failure> {
        PACKED.iter().try_for_each(|end| {
            let packed = self.path(&format!("{name}.{end}"));
            remove_file(packed.as_os_str(), self.lang)
        })
    }
}

/// The name of a file as part of an address.
pub fn escaped(name: &str) -> String {
    utf8_percent_encode(name, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_name_is_one_part_of_an_address() {
        assert_eq!(escaped("ley-2007_b.v~1.json"), "ley-2007_b.v~1.json");
        assert_eq!(escaped("ley #1?.json"), "ley%20%231%3F.json");
        assert_eq!(escaped("años 100%.json"), "a%C3%B1os%20100%25.json");
    }
}
