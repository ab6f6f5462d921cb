//! Cells under no heading, of which nobody can say what they tell.

use super::csv::Row;
use super::{Note, NoteKind};

/// What there is to tell of a table's cells without a heading.
///
/// A column is told once, for its heading is what has to be mended. Beyond the last heading this
/// holds where most rows have such a cell; where few have, a comma without quotes has shifted
/// them, and each of these rows has to be mended by itself.
pub fn notes(header: &Row, rows: &[Row]) -> Vec<Note> {
    let columns = columns(header, rows);
    let end = header.cells.len();
    let whole = |at: usize| {
        let cells = columns.get(at).map_or(0, |column| column.cells);
        at < end || cells > rows.len() / 2
    };
    let once = columns.iter().enumerate().filter_map(|(at, column)| {
        let line = column.first.filter(|_| whole(at))?;
        let kind = NoteKind::NoHeading { column: at + 1 };
        Some(Note { line, kind })
    });
    let shifted = |row: &&Row| {
        let mut beyond = row.cells.iter().enumerate().skip(end);
        beyond.any(|(at, cell)| !whole(at) && filled(cell))
    };
    let each = rows.iter().filter(shifted).map(|row| Note {
        line: row.line,
        kind: NoteKind::ManyCells,
    });
    once.chain(each).collect()
}

/// The cells of a column that has no heading.
#[derive(Clone, Default)]
struct Unheaded {
    /// The line of the first.
    first: Option<u32>,
    cells: usize,
}

/// The columns of the widest row; nothing is found in those with a heading.
fn columns(header: &Row, rows: &[Row]) -> Vec<Unheaded> {
    let widest = rows.iter().map(|row| row.cells.len()).max();
    let mut columns = vec![Unheaded::default(); widest.unwrap_or_default()];
    for row in rows {
        for (at, (cell, column)) in row.cells.iter().zip(&mut columns).enumerate() {
            if filled(cell) && !header.cells.get(at).is_some_and(|name| filled(name)) {
                column.first.get_or_insert(row.line);
                column.cells += 1;
            }
        }
    }
    columns
}

fn filled(cell: &str) -> bool {
    !cell.trim().is_empty()
}
