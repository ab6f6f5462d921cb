//! How many bytes were looked at: in tests alone, which hold the parser to linear effort.
//! Time says nothing on a machine that others use too.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static LOOKED_AT: Cell<usize> = const { Cell::new(0) };
}

/// Notes that as many bytes were looked at.
pub fn looked_at(_bytes: usize) {
    #[cfg(test)]
    LOOKED_AT.with(|sum| sum.set(sum.get() + _bytes));
}

/// How many bytes a piece of work looks at.
#[cfg(test)]
pub fn effort(work: impl FnOnce()) -> usize {
    LOOKED_AT.with(|sum| sum.set(0));
    work();
    LOOKED_AT.with(Cell::get)
}
