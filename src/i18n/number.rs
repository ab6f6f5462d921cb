//! Numbers, sizes and plurals.

/// A whole number with its thousands apart. English and Mexican Spanish both use a comma
/// (Spain would use a space), so the language does not change it.
///
/// ```
/// assert_eq!(hito::i18n::number(1234567), "1,234,567");
/// ```
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The form of a word that goes with `n`: CLDR's cardinal rules, which for whole numbers in
/// English and Spanish are `one` for 1 and `other` for the rest.
pub fn plural(n: usize, one: &'static str, other: &'static str) -> &'static str {
    if n == 1 { one } else { other }
}

/// A size in bytes as people read it, in decimal units (`1.4 MB`).
pub fn bytes(n: u64) -> String {
    match n {
        0..1_000 => format!("{n} B"),
        1_000..1_000_000 => format!("{} kB", n / 1_000),
        _ => {
            let tenths = (n + 50_000) / 100_000;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_apart() {
        assert_eq!(number(0), "0");
        assert_eq!(number(999), "999");
        assert_eq!(number(1000), "1,000");
        assert_eq!(number(100_000), "100,000");
    }

    #[test]
    fn sizes_have_a_unit() {
        assert_eq!(bytes(999), "999 B");
        assert_eq!(bytes(20_480), "20 kB");
        assert_eq!(bytes(1_449_000), "1.4 MB");
    }
}
