//! Ids that stand twice, among as many as a million.

/// The places of ids that have stood before, each with the place of the first one.
pub fn doubles<'a>(ids: impl Iterator<Item = &'a str> + Clone) -> Vec<(usize, usize)> {
    // Sorting small hashes is several times faster than filling a map with the ids; equal
    // hashes are looked at again, so a collision costs time only.
    let mut hashes: Vec<(u64, usize)> = ids.clone().map(hash).zip(0..).collect();
    hashes.sort_unstable();
    if hashes.windows(2).all(|pair| pair[0].0 != pair[1].0) {
        return Vec::new();
    }
    let ids: Vec<&str> = ids.collect();
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

/// FNV-1a, 64 bits.
fn hash(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::doubles;

    #[test]
    fn each_double_names_the_first() {
        let ids = ["a", "b", "a", "c", "b", "a"];
        assert_eq!(doubles(ids.into_iter()), [(2, 0), (4, 1), (5, 0)]);
    }
}
