//! Dice that fall the same way for the same seed: `SplitMix64`, whole numbers only.
//!
//! For made-up days alone: anybody can guess what comes next.

/// A row of throws that follows from a seed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dice {
    state: u64,
}

impl Dice {
    /// The dice of this seed.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The dice of this seed for one purpose, such as one shop on one day: each purpose has its own
    /// row of throws, so that one day's plan does not depend on the days before it.
    pub fn for_purpose(seed: u64, purpose: &[u64]) -> Self {
        let mut dice = Self::new(seed);
        for part in purpose {
            let mixed = dice.throw() ^ part.wrapping_mul(0xD6E8_FEB8_6659_FD93);
            dice = Self::new(mixed);
        }
        dice
    }

    /// The next 64 bits.
    pub const fn throw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = self.state;
        let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to one less than `count`; 0 where `count` is 0.
    pub fn below(&mut self, count: u64) -> u64 {
        // The upper half of a wide product: no number is favoured by more than one part in 2⁶⁴.
        let wide = u128::from(self.throw()).wrapping_mul(u128::from(count));
        u64::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number from `least` to `most`, both included; `least` where there is no such range.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.checked_sub(least).and_then(|s| s.checked_add(1));
        let count = span.and_then(|s| u64::try_from(s).ok()).unwrap_or(0);
        let more = i64::try_from(self.below(count)).unwrap_or(0);
        least.saturating_add(more)
    }

    /// True in so many of a hundred throws.
    pub fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    /// One of these, each as likely.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let count = u64::try_from(from.len()).unwrap_or(0);
        usize::try_from(self.below(count))
            .ok()
            .and_then(|n| from.get(n))
    }

    /// One of these, as likely as its weight says; none where no weight is above 0.
    pub fn pick_by<'a, T>(&mut self, from: &'a [T], weight: impl Fn(&T) -> u64) -> Option<&'a T> {
        let whole = from
            .iter()
            .fold(0_u64, |sum, t| sum.saturating_add(weight(t)));
        let mut left = self.below(whole);
        from.iter().find(|t| {
            let weight = weight(t);
            let here = left < weight;
            left = left.saturating_sub(weight);
            here
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_throws_are_those_of_splitmix64() {
        // The first numbers of the published generator for the seed 1234567.
        let mut dice = Dice::new(1_234_567);
        assert_eq!(dice.throw(), 6_457_827_717_110_365_317);
        assert_eq!(dice.throw(), 3_203_168_211_198_807_973);
        assert_eq!(dice.throw(), 9_817_491_932_198_370_423);
    }

    #[test]
    fn ranges_are_kept_and_all_of_them_occurs() {
        let mut dice = Dice::new(7);
        let mut seen = [0; 6];
        for _ in 0..6000 {
            let n = dice.between(-2, 3);
            seen[usize::try_from(n + 2).unwrap()] += 1;
        }
        assert!(seen.iter().all(|n| (850..1150).contains(n)), "{seen:?}");
        assert_eq!(dice.between(5, 5), 5);
        assert_eq!(dice.between(5, 4), 5);
        assert_eq!(dice.below(0), 0);
    }

    #[test]
    fn weights_are_kept() {
        let mut dice = Dice::new(7);
        let mut seen = [0; 3];
        for _ in 0..4000 {
            let which = dice.pick_by(&[0_usize, 1, 2], |n| [1, 0, 3][*n]).unwrap();
            seen[*which] += 1;
        }
        assert_eq!(seen[1], 0);
        assert!((850..1150).contains(&seen[0]), "{seen:?}");
        assert_eq!(dice.pick_by(&[1, 2], |_| 0), None);
        assert_eq!(dice.pick::<i32>(&[]), None);
    }

    #[test]
    fn each_purpose_has_its_own_throws() {
        let throw = |seed, purpose: &[u64]| Dice::for_purpose(seed, purpose).throw();
        assert_eq!(throw(1, &[1, 2]), throw(1, &[1, 2]));
        assert_ne!(throw(1, &[1, 2]), throw(1, &[2, 1]));
        assert_ne!(throw(1, &[1, 2]), throw(2, &[1, 2]));
        assert_ne!(throw(1, &[1]), throw(1, &[1, 0]));
    }
}
