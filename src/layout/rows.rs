//! Who stands above whom: rows for marks, and room for their labels.

/// The row height, in pixels.
pub const ROW: f64 = 24.0;
/// Half the width of a mark, with the room around it.
pub const MARK: f64 = 9.0;
/// Half the width of a cluster, with the room around it.
pub const CLUSTER: f64 = 17.0;

/// Something that wants a place: its middle, half its width, how wide its label would like to
/// be, and how important that is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    pub x: f64,
    pub half: f64,
    pub label: f64,
    pub importance: u8,
}

/// Gives each wish a row, from left to right.
///
/// A wish takes the first row that is free. Where only labels are in the way, it takes the row
/// of the least important one, whose label is then cut. Where marks fill every row it takes the
/// one that it covers least; with rows enough for two cells that does not happen.
pub fn rows(wishes: &[Wish], count: usize) -> Vec<usize> {
    let mut rows = vec![Row::default(); count.max(1)];
    let mut given = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let left = wish.x - wish.half;
        let free = rows.iter().position(|row| row.label <= left);
        let over_label = || {
            let open = rows.iter().enumerate().filter(|(_, row)| row.mark <= left);
            open.min_by_key(|(at, row)| (row.importance, *at))
                .map(|(at, _)| at)
        };
        let over_mark = || {
            let all = rows.iter().enumerate();
            all.min_by(|(_, a), (_, b)| a.mark.total_cmp(&b.mark))
                .map_or(0, |(at, _)| at)
        };
        let at = free.or_else(over_label).unwrap_or_else(over_mark);
        let right = wish.x + wish.half;
        rows[at] = Row {
            mark: right,
            label: right + wish.label,
            importance: wish.importance,
        };
        given.push(at);
    }
    given
}

/// How far a row is taken.
#[derive(Clone, Copy)]
struct Row {
    mark: f64,
    label: f64,
    importance: u8,
}

impl Default for Row {
    fn default() -> Self {
        Row {
            mark: f64::NEG_INFINITY,
            label: f64::NEG_INFINITY,
            importance: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(x: f64, label: f64, importance: u8) -> Wish {
        Wish {
            x,
            half: 8.0,
            label,
            importance,
        }
    }

    #[test]
    fn a_label_keeps_others_off_its_row() {
        assert_eq!(rows(&[wish(0.0, 100.0, 3), wish(50.0, 10.0, 3)], 2), [0, 1]);
        assert_eq!(
            rows(&[wish(0.0, 100.0, 3), wish(120.0, 10.0, 3)], 2),
            [0, 0]
        );
    }

    #[test]
    fn the_least_important_label_gives_way() {
        let wishes = [
            wish(0.0, 200.0, 5),
            wish(20.0, 200.0, 1),
            wish(60.0, 10.0, 3),
        ];
        assert_eq!(rows(&wishes, 2), [0, 1, 1]);
    }
}
