//! Who stands above whom, and which title has room: rows for marks and places for labels.
//!
//! Only distances count, so the answer is the same wherever the screen stands.

use std::cmp::Ordering;

/// The row height, in pixels: the least size of a target.
pub const ROW: f64 = 24.0;
/// Half the width that a mark keeps for itself: the least size of a target.
pub const MARK: f64 = 12.0;
/// How far a mark's label stands from its middle.
pub const MARK_TEXT: f64 = 10.0;
/// Half the width that a cluster keeps for itself.
pub const CLUSTER: f64 = 19.0;
/// How far a cluster's label stands from its middle.
pub const CLUSTER_TEXT: f64 = 17.0;
/// Room between a label and what is beside it.
const GAP: f64 = 8.0;
/// A title that is cut shows at least so much of itself, and at least so many pixels.
const CUT: (f64, f64) = (0.6, 110.0);
/// From this importance on, a title that has no room is shown in part.
const IMPORTANT: u8 = 4;
/// Less than this is no distance: what touches at one place of the screen must touch at every
/// other, whatever the rounding of its coordinates there.
const HAIR: f64 = 0.005;
/// What a row more must be worth, in squares of the importance of the labels that it gives
/// room to.
const ROW_COST: f64 = 14.0;

/// Something that wants a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Its middle.
    pub x: f64,
    /// How far it reaches from there to the left and to the right.
    pub reach: (f64, f64),
    /// How far from there its label ends on the left, or begins on the right.
    pub text: (f64, f64),
    /// How wide its label would like to be.
    pub label: f64,
    /// How much that matters, from 1 to 5.
    pub importance: u8,
    /// Whether a part of the label is better than nothing.
    pub part: bool,
}

/// On which side of its mark a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    After,
    Before,
}

/// A row, and where there is room for the label: the side, and how many pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub row: usize,
    pub label: Option<(Side, f64)>,
}

impl Wish {
    fn left(&self) -> f64 {
        self.x - self.reach.0
    }

    /// Who comes first from the left; what begins at one place keeps its order everywhere.
    pub fn before(&self, other: &Wish) -> Ordering {
        let place = |wish: &Wish| (wish.left() / HAIR / 8.0).round();
        place(self).total_cmp(&place(other))
    }

    fn right(&self) -> f64 {
        self.x + self.reach.1
    }

    /// Whether its mark, or the extent of its date, is seen between two edges.
    pub fn is_seen(&self, left: f64, right: f64) -> bool {
        self.left() + MARK <= right && self.right() - MARK >= left
    }

    /// Where a label of a width on a side begins.
    pub fn label_x(&self, side: Side, width: f64) -> f64 {
        match side {
            Side::After => self.x + self.text.1,
            Side::Before => self.x - self.text.0 - width,
        }
    }

    /// From where to where it takes up a row with a label.
    fn taken(&self, label: Option<(Side, f64)>) -> (f64, f64) {
        let (left, right) = (self.left(), self.right());
        match label {
            None => (left, right),
            Some((Side::After, width)) => (left, right.max(self.x + self.text.1 + width + GAP)),
            Some((Side::Before, width)) => (left.min(self.x - self.text.0 - width - GAP), right),
        }
    }
}

/// Wishes with their places, in the making.
pub struct Placement<'a> {
    /// In the order of their left ends.
    wishes: &'a [Wish],
    /// Labels keep within these.
    bounds: (f64, f64),
    /// For each row, who stands in it, from left to right.
    rows: Vec<Vec<usize>>,
    places: Vec<Place>,
}

impl<'a> Placement<'a> {
    /// Places wishes one after another into `count` rows. Where labels are in the way it moves
    /// them to the other side of their mark, or gives up the least important one.
    pub fn from_left(wishes: &'a [Wish], count: usize, bounds: (f64, f64)) -> Placement<'a> {
        let mut made = Placement {
            wishes,
            bounds,
            rows: vec![Vec::new(); count.max(1)],
            places: Vec::with_capacity(wishes.len()),
        };
        for (at, wish) in wishes.iter().enumerate() {
            let costs = (0..made.rows.len()).map(|row| (made.cost(row, wish.left()), row));
            let row = costs
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .map_or(0, |(_, row)| row);
            made.clear(row, wish.left());
            made.places.push(Place { row, label: None });
            made.rows[row].push(at);
            let sides = [Side::After, Side::Before];
            made.places[at].label = sides
                .into_iter()
                .map(|side| (side, wish.label))
                .find(|label| made.free(at, row, Some(*label)));
        }
        made.label(true);
        made
    }

    /// Keeps wishes in the rows that they have, and gives labels the room there is.
    pub fn given(
        wishes: &'a [Wish],
        rows: impl Fn(usize) -> usize,
        count: usize,
        bounds: (f64, f64),
    ) -> Placement<'a> {
        let mut made = Placement {
            wishes,
            bounds,
            rows: vec![Vec::new(); count.max(1)],
            places: Vec::with_capacity(wishes.len()),
        };
        for at in 0..wishes.len() {
            let row = rows(at).min(made.rows.len() - 1);
            made.places.push(Place { row, label: None });
            made.rows[row].push(at);
        }
        made.label(false);
        made
    }

    /// Moves labels that the edge of the screen would cut to the other side, where it is free;
    /// one whose beginning would still be cut says nothing and is given up. So is one whose mark
    /// is beyond the edge: without it the title would be read as of where it stands.
    pub fn keep_in_view(mut self, left: f64, right: f64) -> Self {
        for at in 0..self.places.len() {
            let wish = self.wishes[at];
            let Some((side, width)) = self.places[at].label else {
                continue;
            };
            let inside = |side: Side| {
                let x = wish.label_x(side, width);
                x >= left && x + width <= right
            };
            let other = match side {
                Side::After => Side::Before,
                Side::Before => Side::After,
            };
            let row = self.places[at].row;
            let seen = (left..=right).contains(&wish.x);
            let x = wish.label_x(side, width);
            let reaches_in = !wish.is_seen(left, right) && x < right && x + width > left;
            // Out of sight with its mark, or in sight with it.
            let better = if seen {
                !inside(side) && inside(other)
            } else {
                reaches_in
            };
            if better && self.free(at, row, Some((other, width))) {
                self.places[at].label = Some((other, width));
            } else if reaches_in {
                self.places[at].label = None;
            } else if wish.label_x(side, width) < left {
                self.places[at].label = None;
                self.bounds.0 = self.bounds.0.max(left);
                if seen {
                    self.give_part(at);
                }
            }
        }
        self
    }

    /// The places, in the order of the wishes.
    pub fn places(self) -> Vec<Place> {
        self.places
    }

    /// What is lost for want of room: the squares of the importance of what has no label.
    fn loss(&self) -> f64 {
        let lost = |(wish, place): (&Wish, &Place)| match place.label {
            Some((_, width)) if width >= wish.label => 0.0,
            Some(_) => f64::from(wish.importance).powi(2) / 2.0,
            None => f64::from(wish.importance).powi(2),
        };
        self.wishes.iter().zip(&self.places).map(lost).sum()
    }

    fn taken(&self, at: usize) -> (f64, f64) {
        self.wishes[at].taken(self.places[at].label)
    }

    /// What it costs to put a mark that begins at `left` at the end of a row.
    fn cost(&self, row: usize, left: f64) -> f64 {
        let Some(&last) = self.rows[row].last() else {
            return 0.0;
        };
        let wish = &self.wishes[last];
        if wish.right() > left + HAIR {
            return 1e6 + (wish.right() - left).round();
        }
        if self.taken(last).1 <= left + HAIR {
            return 0.0;
        }
        if self.free(last, row, Some((Side::Before, wish.label))) {
            return 0.5;
        }
        f64::from(wish.importance).powi(2)
    }

    /// Makes room for a mark that begins at `left` at the end of a row.
    fn clear(&mut self, row: usize, left: f64) {
        let Some(&last) = self.rows[row].last() else {
            return;
        };
        if self.taken(last).1 > left + HAIR {
            let before = Some((Side::Before, self.wishes[last].label));
            let free = self.free(last, row, before);
            self.places[last].label = before.filter(|_| free);
        }
    }

    /// Who stands beside a wish in a row: the place where it is, or would be.
    fn beside(&self, at: usize, row: usize) -> (Option<usize>, Option<usize>) {
        let row = &self.rows[row];
        let here = row.partition_point(|other| *other < at);
        let before = here.checked_sub(1).and_then(|before| row.get(before));
        let after = row[here..].iter().find(|other| **other != at);
        (before.copied(), after.copied())
    }

    /// Whether a wish would touch nobody in a row with a label.
    fn free(&self, at: usize, row: usize, label: Option<(Side, f64)>) -> bool {
        let wish = &self.wishes[at];
        let (left, right) = wish.taken(label);
        if let Some((side, width)) = label {
            let x = wish.label_x(side, width);
            if x < self.bounds.0 - HAIR || x + width > self.bounds.1 + HAIR {
                return false;
            }
        }
        let (before, after) = self.beside(at, row);
        before.is_none_or(|other| self.taken(other).1 <= left + HAIR)
            && after.is_none_or(|other| self.taken(other).0 >= right - HAIR)
    }

    /// Gives a label to whoever has none and finds room, the important ones first.
    fn label(&mut self, may_move: bool) {
        let mut without: Vec<usize> = (0..self.places.len())
            .filter(|at| self.places[*at].label.is_none())
            .collect();
        without.sort_by_key(|at| (std::cmp::Reverse(self.wishes[*at].importance), *at));
        for at in without {
            if !self.give(at, may_move) {
                self.give_part(at);
            }
        }
    }

    fn give(&mut self, at: usize, may_move: bool) -> bool {
        let own = self.places[at].row;
        let others = (0..self.rows.len()).filter(|row| may_move && *row != own);
        let width = self.wishes[at].label;
        let places = std::iter::once(own)
            .chain(others)
            .flat_map(|row| [Side::After, Side::Before].map(|side| (row, side)));
        let mut found = places.filter(|(row, side)| self.free(at, *row, Some((*side, width))));
        let Some((row, side)) = found.next() else {
            return false;
        };
        if row != own {
            self.rows[own].retain(|other| *other != at);
            let here = self.rows[row].partition_point(|other| *other < at);
            self.rows[row].insert(here, at);
        }
        self.places[at] = Place {
            row,
            label: Some((side, width)),
        };
        true
    }

    fn give_part(&mut self, at: usize) {
        let wish = self.wishes[at];
        if !wish.part || wish.importance < IMPORTANT {
            return;
        }
        let (before, after) = self.beside(at, self.places[at].row);
        let to = after.map_or(f64::INFINITY, |other| self.taken(other).0 - GAP);
        let from = before.map_or(f64::NEG_INFINITY, |other| self.taken(other).1 + GAP);
        let after = to.min(self.bounds.1) - (wish.x + wish.text.1);
        let before = wish.x - wish.text.0 - from.max(self.bounds.0);
        let (side, room) = if after >= before {
            (Side::After, after)
        } else {
            (Side::Before, before)
        };
        let room = room.min(wish.label);
        if room >= CUT.1.max(wish.label * CUT.0) {
            self.places[at].label = Some((side, room));
        }
    }
}

/// How many rows marks alone need.
pub fn needed(wishes: &[Wish]) -> usize {
    let mut ends: Vec<f64> = Vec::new();
    for wish in wishes {
        match ends.iter_mut().find(|end| **end <= wish.left() + HAIR) {
            Some(end) => *end = wish.right(),
            None => ends.push(wish.right()),
        }
    }
    ends.len()
}

/// How many rows are worth their height: those that marks need, and more, up to `most`, where
/// they give room to labels that matter.
pub fn worth(wishes: &[Wish], most: usize, bounds: (f64, f64)) -> usize {
    let least = needed(wishes).max(1);
    let price =
        |count: usize| Placement::from_left(wishes, count, bounds).loss() + count as f64 * ROW_COST;
    let counts = (least..=most.max(least)).map(|count| (price(count), count));
    counts
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(least, |(_, count)| count)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANYWHERE: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

    fn wish(x: f64, label: f64, importance: u8) -> Wish {
        Wish {
            x,
            reach: (10.0, 10.0),
            text: (8.0, 8.0),
            label,
            importance,
            part: true,
        }
    }

    fn told(wishes: &[Wish], rows: usize, bounds: (f64, f64)) -> Vec<(usize, Option<Side>)> {
        let places = Placement::from_left(wishes, rows, bounds).places();
        let side = |place: &Place| (place.row, place.label.map(|(side, _)| side));
        places.iter().map(side).collect()
    }

    #[test]
    fn a_label_keeps_others_off_its_row() {
        let near = [wish(0.0, 100.0, 3), wish(50.0, 10.0, 3)];
        let after = Some(Side::After);
        assert_eq!(told(&near, 2, (0.0, 500.0)), [(0, after), (1, after)]);
        let far = [wish(0.0, 100.0, 3), wish(150.0, 10.0, 3)];
        assert_eq!(told(&far, 2, (0.0, 500.0)), [(0, after), (0, after)]);
    }

    #[test]
    fn a_label_moves_to_the_other_side_before_it_is_given_up() {
        let wishes = [wish(200.0, 150.0, 3), wish(240.0, 100.0, 3)];
        assert_eq!(
            told(&wishes, 1, ANYWHERE),
            [(0, Some(Side::Before)), (0, Some(Side::After))]
        );
        assert_eq!(
            told(&wishes, 1, (100.0, 500.0)),
            [(0, None), (0, Some(Side::After))]
        );
    }

    #[test]
    fn the_least_important_label_gives_way() {
        let wishes = [
            wish(0.0, 200.0, 5),
            wish(20.0, 200.0, 1),
            wish(60.0, 10.0, 3),
        ];
        let placed = told(&wishes, 2, (-10.0, 900.0));
        assert_eq!(
            placed,
            [(0, Some(Side::After)), (1, None), (1, Some(Side::After))]
        );
    }

    #[test]
    fn an_important_title_is_shown_in_part_where_it_has_no_room() {
        let wishes = [wish(0.0, 280.0, 5), wish(200.0, 20.0, 5)];
        let places = Placement::from_left(&wishes, 1, (-10.0, 900.0)).places();
        assert!(matches!(places[0].label, Some((Side::After, width)) if width < 280.0));
        let wishes = [wish(0.0, 300.0, 2), wish(200.0, 20.0, 5)];
        let places = Placement::from_left(&wishes, 1, (-10.0, 900.0)).places();
        assert_eq!(places[0].label, None);
    }

    #[test]
    fn a_row_more_must_be_worth_it() {
        let crowd: Vec<Wish> = (0..6)
            .map(|n| wish(f64::from(n) * 60.0, 150.0, 1))
            .collect();
        assert_eq!(worth(&crowd, 4, ANYWHERE), 1);
        let crowd: Vec<Wish> = crowd
            .iter()
            .map(|w| Wish {
                importance: 5,
                ..*w
            })
            .collect();
        assert!(worth(&crowd, 4, ANYWHERE) > 2);
    }

    #[test]
    fn a_label_whose_mark_is_beyond_the_edge_does_not_reach_in() {
        // The second mark keeps the first one's label before it.
        let wishes = [wish(550.0, 150.0, 3), wish(580.0, 100.0, 3)];
        let placed = |left: f64, right: f64| {
            let placed = Placement::from_left(&wishes, 1, ANYWHERE).keep_in_view(left, right);
            placed.places()[0].label
        };
        let before = Some((Side::Before, 150.0));
        assert_eq!(placed(0.0, 600.0), before);
        assert_eq!(placed(0.0, 500.0), None);
        assert_eq!(placed(0.0, 300.0), before);
        // Where the other side is free it goes there, as it would stand with its mark.
        let alone = [wish(550.0, 150.0, 3)];
        let mut made = Placement::from_left(&alone, 1, ANYWHERE);
        made.places[0].label = before;
        assert_eq!(
            made.keep_in_view(0.0, 500.0).places()[0].label,
            Some((Side::After, 150.0))
        );
        let placed = Placement::from_left(&alone, 1, ANYWHERE).keep_in_view(600.0, 900.0);
        assert_eq!(placed.places()[0].label, before);
    }

    #[test]
    fn the_edge_of_the_screen_moves_a_label() {
        let wishes = [wish(400.0, 150.0, 3)];
        let placed = Placement::from_left(&wishes, 1, ANYWHERE).keep_in_view(0.0, 500.0);
        assert_eq!(placed.places()[0].label, Some((Side::Before, 150.0)));
    }
}
