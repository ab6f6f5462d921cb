//! The names of lanes, beside the chart.

use super::text_width;

/// Room at the left for the names of the lanes, in CSS pixels.
pub const GUTTER: f64 = 152.0;
/// Of it, room for the count.
const COUNT: f64 = 44.0;
/// From one line to the next.
const LINE: f64 = 16.0;

/// A lane's name in lines that fit beside the chart, as many as the lane is high.
pub fn heading_lines(name: &str, height: f64) -> Vec<String> {
    let room = GUTTER - COUNT;
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}")) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.truncate(((height - 4.0) / LINE) as usize);
    lines
}

/// A count that fits into a cluster.
///
/// ```
/// use hito::layout::short_count;
/// assert_eq!([999, 12_345, 2_000_000].map(short_count), ["999", "12k", "2M"]);
/// ```
pub fn short_count(count: usize) -> String {
    match count {
        0..1000 => count.to_string(),
        1000..1_000_000 => format!("{}k", count / 1000),
        _ => format!("{}M", count / 1_000_000),
    }
}
