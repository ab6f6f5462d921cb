//! Tables as text: RFC 4180, with the habits of spreadsheets that differ from it.

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line in which it begins, from 1.
    pub line: u32,
    /// What stands in its cells.
    pub cells: Vec<String>,
}

/// The rows of a table that are not empty, and the line of a quote that does not end.
pub fn rows(text: &str) -> (Vec<Row>, Option<u32>) {
    let (comma, text, first) = match named(text) {
        Some((comma, rest)) => (comma, rest, 2),
        None => (separator(text), text, 1),
    };
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    let (mut cell, mut line, mut begins) = (String::new(), first, first);
    // The line of the open quote, if one is.
    let mut quoted: Option<u32> = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // A carriage return alone ends a line too, as on old systems.
        let halfway = c == '\r' && chars.peek() == Some(&'\n');
        if matches!(c, '\n' | '\r') && !halfway {
            line += 1;
        }
        if quoted.is_some() {
            match c {
                '"' if chars.peek() == Some(&'"') => {
                    chars.next();
                    cell.push('"');
                }
                '"' => quoted = None,
                c => cell.push(c),
            }
            continue;
        }
        match c {
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = Some(line);
            }
            '\r' if halfway => {}
            '\n' | '\r' => {
                cells.push(std::mem::take(&mut cell));
                push(&mut rows, begins, std::mem::take(&mut cells));
                begins = line;
            }
            c if c == comma => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    push(&mut rows, begins, cells);
    (rows, quoted)
}

fn push(rows: &mut Vec<Row>, line: u32, cells: Vec<String>) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        rows.push(Row { line, cells });
    }
}

/// The separator that a first line such as `sep=;` names, and what comes after that line.
/// Spreadsheets are told so.
fn named(text: &str) -> Option<(char, &str)> {
    let (line, rest) = text.split_at(text.find(['\r', '\n'])?);
    let rest = ["\r\n", "\r", "\n"]
        .into_iter()
        .find_map(|end| rest.strip_prefix(end))?;
    let (name, separator) = line.trim_matches('"').split_once('=')?;
    let mut separator = separator.chars();
    let found = separator.next().filter(|_| separator.next().is_none())?;
    name.eq_ignore_ascii_case("sep").then_some((found, rest))
}

/// What stands between cells: of the comma, the semicolon and the tabulator the one that the
/// first line with anything in it has most of. Where a comma is the decimal mark, spreadsheets write semicolons.
fn separator(text: &str) -> char {
    let (mut counts, mut quoted) = ([0; 3], false);
    const ALL: [char; 3] = [',', ';', '\t'];
    for c in text.trim_start_matches(['\r', '\n', ' ']).chars() {
        match c {
            '"' => quoted = !quoted,
            '\r' | '\n' if !quoted => break,
            c if !quoted => {
                for (count, separator) in counts.iter_mut().zip(ALL) {
                    *count += usize::from(c == separator);
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let found = counts.iter().zip(ALL).find(|(count, _)| **count == most);
    found.map_or(',', |(_, separator)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).0.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn quotes_hold_commas_quotes_and_lines() {
        let text = "a,b\r\n\"x, y\",\"say \"\"z\"\"\"\r\n\"two\nlines\",c\r\n\r\n";
        assert_eq!(
            cells(text),
            [["a", "b"], ["x, y", "say \"z\""], ["two\nlines", "c"]]
        );
        let lines: Vec<_> = rows(text).0.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 2, 3]);
    }

    #[test]
    fn semicolons_and_tabulators_part_cells_too() {
        assert_eq!(cells("a;b\n1,5;2"), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(cells("a\tb\n1\t2\n"), [["a", "b"], ["1", "2"]]);
    }

    #[test]
    fn a_first_line_may_name_the_separator() {
        for first in ["sep=;", "SEP=;\r", "\"sep=;\""] {
            let text = format!("{first}\na,x;b\n1,5;2\n");
            assert_eq!(cells(&text), [["a,x", "b"], ["1,5", "2"]]);
            assert_eq!(rows(&text).0[0].line, 2);
        }
        assert_eq!(cells("sep=;;\n1"), [vec!["sep=", "", ""], vec!["1"]]);
    }

    #[test]
    fn empty_lines_come_before_a_header() {
        assert_eq!(cells("\r\n \n\na;b\n1,5;2"), [["a", "b"], ["1,5", "2"]]);
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a;b\n\n\"1\n\n2\";c\nd,d,d;e\n\"f".replace('\n', end);
            let (rows, open) = rows(&text);
            let lines: Vec<_> = rows.iter().map(|row| row.line).collect();
            assert_eq!(lines, [1, 3, 6, 7], "{end:?}");
            assert_eq!(open, Some(7), "{end:?}");
            assert_eq!(rows[1].cells, [format!("1{end}{end}2"), "c".into()]);
            assert_eq!(rows[2].cells, ["d,d,d", "e"], "{end:?}");
        }
    }

    #[test]
    fn the_separator_is_named_and_found_whatever_ends_a_line() {
        for end in ["\n", "\r\n", "\r"] {
            let named = format!("sep=;{end}a,x;b{end}1,5;2{end}");
            assert_eq!(cells(&named), [["a,x", "b"], ["1,5", "2"]], "{end:?}");
            let lines: Vec<_> = rows(&named).0.iter().map(|row| row.line).collect();
            assert_eq!(lines, [2, 3], "{end:?}");
            let found = format!("a;b{end}1,5,5,5;2{end}");
            assert_eq!(cells(&found), [["a", "b"], ["1,5,5,5", "2"]], "{end:?}");
        }
    }

    #[test]
    fn an_open_quote_is_told_with_its_line() {
        assert_eq!(rows("a,b\nc,\"d\ne").1, Some(2));
    }
}
