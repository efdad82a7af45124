//! Sharing: the parts are the whole, and the one division mirrors the sign.

use pathway_till::domain::{Pence, Rounding, share_out};
use proptest::prelude::*;

use super::cases;

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn parts_sum_exactly_and_lie_within_a_penny(
        total in -10_000_000_i64..=10_000_000,
        weights in prop::collection::vec(0_i64..=500_000, 1..12),
    ) {
        let whole: i64 = weights.iter().sum();
        prop_assume!(whole > 0);
        let as_pence: Vec<Pence> = weights.iter().copied().map(Pence::new).collect();
        let parts = share_out(Pence::new(total), &as_pence).unwrap();
        prop_assert_eq!(parts.len(), weights.len());
        prop_assert_eq!(parts.iter().map(|p| p.get()).sum::<i64>(), total);
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!(part.get() == 0 || part.get().signum() == total.signum());
            // |part − total × weight / whole| < 1, without dividing.
            let off = i128::from(part.get()) * i128::from(whole)
                - i128::from(total) * i128::from(*weight);
            prop_assert!(off.abs() < i128::from(whole), "{} of {:?}", part.get(), weights);
            if *weight == 0 {
                prop_assert_eq!(part.get(), 0);
            }
        }
    }

    #[test]
    fn odd_pennies_go_to_the_largest_remainders_and_in_a_tie_to_the_earlier(
        total in prop_oneof![-40_i64..=40, -100_000_i64..=100_000],
        weights in prop::collection::vec(prop_oneof![1 => Just(0_i64), 6 => 0_i64..=12], 2..8),
    ) {
        let whole: i64 = weights.iter().sum();
        prop_assume!(whole > 0);
        let as_pence: Vec<Pence> = weights.iter().copied().map(Pence::new).collect();
        let parts = share_out(Pence::new(total), &as_pence).unwrap();
        // Of each part: what whole pennies leave over, and whether it got an odd penny.
        let odd: Vec<(i64, bool)> = parts
            .iter()
            .zip(&weights)
            .map(|(part, weight)| {
                let exact = total.abs() * weight;
                (exact % whole, part.get().abs() > exact / whole)
            })
            .collect();
        for (i, (one, got)) in odd.iter().enumerate() {
            for (other, other_got) in odd.iter().skip(i + 1) {
                // The earlier goes first unless the later has more left over.
                let earlier_first = one >= other;
                let wrong = if earlier_first { *other_got && !got } else { *got && !other_got };
                prop_assert!(!wrong, "{parts:?} by {weights:?} of {total}");
            }
        }
    }

    #[test]
    fn a_share_of_the_negative_is_the_negative_share(
        pence in any::<i32>(), num in any::<i32>(), den in 1_i64..=1_000_000,
    ) {
        for rounding in [Rounding::HalfUp, Rounding::Down] {
            let of = |p: i64, n: i64| Pence::new(p).share(n, den, rounding).unwrap().get();
            let (p, n) = (i64::from(pence), i64::from(num));
            prop_assert_eq!(of(-p, n), -of(p, n));
            prop_assert_eq!(of(p, -n), -of(p, n));
        }
    }

    #[test]
    fn a_share_is_the_nearest_penny(pence in 0_i64..=10_000_000, num in 0_i64..=12_000, den in 1_i64..=12_000) {
        let exact_times_den = i128::from(pence) * i128::from(num);
        let of = |r| i128::from(Pence::new(pence).share(num, den, r).unwrap().get());
        let den = i128::from(den);
        // Twice the distance in parts of `den`: −den < … ≤ den, a half goes up.
        let off = 2 * (of(Rounding::HalfUp) * den - exact_times_den);
        prop_assert!(-den < off && off <= den);
        let off = exact_times_den - of(Rounding::Down) * den;
        prop_assert!(0 <= off && off < den);
    }

    #[test]
    fn nothing_overflows_into_nonsense(
        total in any::<i64>(), weights in prop::collection::vec(any::<i64>(), 0..6), den in any::<i64>(),
    ) {
        let weights: Vec<Pence> = weights.into_iter().map(Pence::new).collect();
        if let Ok(parts) = share_out(Pence::new(total), &weights) {
            prop_assert_eq!(Pence::sum(parts), Ok(Pence::new(total)));
        }
        for rounding in [Rounding::HalfUp, Rounding::Down] {
            let _ = Pence::new(total).share(den, den, rounding);
        }
    }
}
