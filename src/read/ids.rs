//! Ids that stand twice, among as many as a million.

/// The places of ids that have stood before, each with the place of the first one.
pub fn doubles(ids: &[&str]) -> Vec<(usize, usize)> {
    // Sorting small hashes is several times faster than filling a map with the ids; equal
    // hashes are looked at again, so a collision costs time only.
    let mut hashes: Vec<(u64, usize)> = ids.iter().map(|id| hash(id)).zip(0..).collect();
    hashes.sort_unstable();
    if hashes.windows(2).all(|pair| pair[0].0 != pair[1].0) {
        return Vec::new();
    }
    let mut doubles = Vec::new();
    for same in hashes
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|same| same.len() > 1)
    {
        for (i, (_, place)) in same.iter().enumerate() {
            let first = same[..i]
                .iter()
                .find(|(_, first)| ids[*first] == ids[*place]);
            doubles.extend(first.map(|(_, first)| (*place, *first)));
        }
    }
    doubles.sort_unstable();
    doubles
}

/// Ids that were seen so far, as hashes: tells quickly that nothing stands twice, a million times
/// without a pause.
#[derive(Debug)]
pub struct Seen {
    /// Open addressing; a slot without a hash is 0.
    slots: Vec<u64>,
}

impl Seen {
    /// Room for as many ids.
    pub fn with_capacity(ids: usize) -> Seen {
        Seen {
            slots: vec![0; (ids.max(8) * 2).next_power_of_two()],
        }
    }

    /// Whether an id may have been seen before. Among fewer than a billion ids it most likely was.
    pub fn again(&mut self, id: &str) -> bool {
        let hash = hash(id).max(1);
        let last = self.slots.len() - 1;
        let mut at = hash as usize & last;
        for _ in 0..=last {
            match self.slots[at] {
                0 => {
                    self.slots[at] = hash;
                    return false;
                }
                there if there == hash => return true,
                _ => at = (at + 1) & last,
            }
        }
        // More ids than there is room for: nothing is known of this one.
        true
    }
}

/// FNV-1a, 64 bits.
fn hash(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{Seen, doubles};

    #[test]
    fn each_double_names_the_first() {
        let ids = ["a", "b", "a", "c", "b", "a"];
        assert_eq!(doubles(&ids), [(2, 0), (4, 1), (5, 0)]);
    }

    #[test]
    fn what_was_seen_is_seen_again_and_nothing_else() {
        let mut seen = Seen::with_capacity(1000);
        let ids: Vec<String> = (0..1000).map(|n| format!("e{n}")).collect();
        assert!(ids.iter().all(|id| !seen.again(id)));
        assert!(ids.iter().all(|id| seen.again(id)));
        assert!(!seen.again("e1000"));
    }

    #[test]
    fn without_room_everything_may_have_been_seen() {
        let mut seen = Seen::with_capacity(0);
        let new = (0..100).filter(|n| !seen.again(&n.to_string())).count();
        assert_eq!(new, 16);
        assert!(seen.again("another"));
    }
}
