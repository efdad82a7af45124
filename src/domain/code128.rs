//! Barcodes of digits: Code 128, set C, two digits a symbol (ISO/IEC 15417).

/// The widths of the bars and gaps of each symbol, in modules, bar first; 106 is not among them: it
/// is the stop, which has one bar more.
const SYMBOLS: [&str; 106] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212",
    "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221",
    "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
    "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
    "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111",
    "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242",
    "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232",
];
const START_C: usize = 105;
const STOP: &str = "2331112";

/// The widths of the bars and the gaps between them, in modules, a bar first.
///
/// Nothing for what is not an even number of digits.
pub fn bars(digits: &str) -> Vec<u8> {
    let even = digits.len().checked_rem(2) == Some(0);
    if digits.is_empty() || !even || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut symbols = vec![START_C];
    let mut rest = digits;
    while let Some((pair, after)) = rest.split_at_checked(2) {
        symbols.extend(pair.parse::<usize>());
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    let sum = symbols
        .iter()
        .enumerate()
        .fold(0_usize, |sum, (place, symbol)| {
            sum.saturating_add(symbol.saturating_mul(place.max(1)))
        });
    symbols.extend(sum.checked_rem(103));
    let patterns = symbols.iter().filter_map(|symbol| SYMBOLS.get(*symbol));
    patterns
        .chain([&STOP])
        .flat_map(|pattern| pattern.bytes())
        .map(|width| width.saturating_sub(b'0'))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_symbol_is_eleven_modules_of_its_own_with_an_even_number_of_dark_ones() {
        let all: BTreeSet<&str> = SYMBOLS.into_iter().collect();
        assert_eq!(all.len(), SYMBOLS.len());
        for symbol in SYMBOLS {
            let widths: Vec<u32> = symbol.chars().filter_map(|c| c.to_digit(10)).collect();
            assert_eq!(widths.len(), 6, "{symbol}");
            assert!(widths.iter().all(|w| (1..=4).contains(w)), "{symbol}");
            assert_eq!(widths.iter().sum::<u32>(), 11, "{symbol}");
            assert_eq!(widths.iter().step_by(2).sum::<u32>() % 2, 0, "{symbol}");
        }
    }

    #[test]
    fn a_code_has_start_pairs_check_and_stop() {
        // 12 34: 105 + 1×12 + 2×34 = 185; 185 − 103 = 82.
        let text: String = bars("1234").iter().map(|w| char::from(b'0' + w)).collect();
        let parts = [SYMBOLS[105], SYMBOLS[12], SYMBOLS[34], SYMBOLS[82], STOP];
        assert_eq!(text, parts.concat());
        let twenty = bars("77777777777777777777");
        assert_eq!(
            twenty.iter().map(|w| u32::from(*w)).sum::<u32>(),
            12 * 11 + 13
        );
        for wrong in ["", "123", "12a4", "١٢"] {
            assert!(bars(wrong).is_empty(), "{wrong}");
        }
    }
}
