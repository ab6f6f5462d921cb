//! Pages with places between marks, which a timeline fills.

/// What stands before and after a place.
pub type Marks = [&'static str; 2];

/// What the page says of itself.
pub const HEAD: Marks = ["<!-- head -->", "<!-- /head -->"];
/// What is read before the app has come.
pub const BODY: Marks = ["<!-- body -->", "<!-- /body -->"];
/// The timeline file, where the page holds it.
pub const DATA: Marks = ["<!-- data -->", "<!-- /data -->"];

/// A page with its places filled, which stand in it in the order given; nothing where it is no
/// such page. What is put in is never looked through for marks.
///
/// ```
/// use hito::export::template::{BODY, HEAD, filled};
/// let page = "<!-- head -->old<!-- /head --> and <!-- body --><!-- /body -->!";
/// let page = filled(page, &[(HEAD, "<!-- body -->"), (BODY, "b")]).unwrap();
/// assert_eq!(page, "<!-- head --><!-- body --><!-- /head --> and <!-- body -->b<!-- /body -->!");
/// assert_eq!(filled("<!-- body -->", &[(BODY, "")]), None);
/// ```
pub fn filled(page: &str, parts: &[(Marks, &str)]) -> Option<String> {
    let inner: usize = parts.iter().map(|(_, inner)| inner.len()).sum();
    let mut out = String::with_capacity(page.len() + inner);
    let mut rest = page;
    for ([begin, end], inner) in parts {
        let (before, after) = rest.split_once(begin)?;
        let (_, tail) = after.split_once(end)?;
        out.extend([before, begin, inner, end]);
        rest = tail;
    }
    out.push_str(rest);
    Some(out)
}
