//! Public standards on a paper: the parts of one standard stand together behind its name.

use std::cmp::Ordering;

/// A standard and its parts; without parts where it stands alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standard {
    /// What its parts have in common.
    pub name: String,
    /// The rest of each, in the order in which people count.
    pub parts: Vec<String>,
}

/// How many words two standards share at least before they are parts of one: a single word, such as
/// “Level”, says too little.
const SHARED: usize = 2;

/// The standards with their parts, each word of each of them kept.
pub fn grouped(standards: &[String]) -> Vec<Standard> {
    let mut all: Vec<Vec<&str>> = standards.iter().map(|s| words(s)).collect();
    all.sort_by(|a, b| counted(&a.join(" "), &b.join(" ")));
    let together = |a: &Vec<&str>, b: &Vec<&str>| common(a, b) >= SHARED;
    let group = |of: &[Vec<&str>]| {
        let first = of.first().map_or(&[][..], Vec::as_slice);
        if of.len() < 2 {
            return Standard {
                name: first.join(" "),
                parts: Vec::new(),
            };
        }
        let shared = of.iter().map(|other| common(first, other)).min();
        let shared = shared.unwrap_or_default();
        let rest = |one: &Vec<&str>| one.get(shared..).unwrap_or_default().join(" ");
        let name = first.get(..shared).unwrap_or_default().join(" ");
        Standard {
            name: name.trim_end_matches(':').to_owned(),
            parts: of.iter().map(rest).collect(),
        }
    };
    all.chunk_by(together).map(group).collect()
}

fn words(standard: &str) -> Vec<&str> {
    standard.split_whitespace().collect()
}

/// How many words two have in common from the start; each keeps one of its own.
fn common(a: &[&str], b: &[&str]) -> usize {
    let most = a.len().min(b.len()).saturating_sub(1);
    let pairs = a.iter().zip(b).take(most);
    pairs.take_while(|(a, b)| a == b).count()
}

/// K4 before K12.
fn counted(a: &str, b: &str) -> Ordering {
    fn pieces(text: &str) -> Vec<(&str, Option<u64>)> {
        let of_digits = |a: char, b: char| a.is_ascii_digit() == b.is_ascii_digit();
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|letter| !of_digits(first, letter));
            let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
            pieces.push((piece, piece.parse().ok()));
            rest = after;
        }
        pieces
    }
    let (of_a, of_b) = (pieces(a), pieces(b));
    let each = of_a.iter().zip(&of_b).map(|pair| match pair {
        ((_, Some(a)), (_, Some(b))) => a.cmp(b),
        ((a, _), (b, _)) => a.cmp(b),
    });
    let mut unlike = each.filter(|order| order.is_ne());
    let first = unlike.next().unwrap_or(of_a.len().cmp(&of_b.len()));
    first.then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(standards: &[&str]) -> Vec<(String, Vec<String>)> {
        let standards: Vec<String> = standards.iter().map(|s| (*s).to_owned()).collect();
        let all = grouped(&standards).into_iter();
        all.map(|s| (s.name, s.parts)).collect()
    }

    fn standard(name: &str, parts: &[&str]) -> (String, Vec<String>) {
        (name.into(), parts.iter().map(|p| (*p).to_owned()).collect())
    }

    #[test]
    fn parts_of_one_standard_stand_together_in_the_order_of_counting() {
        assert_eq!(
            of(&[
                "Baker ST0191 K12",
                "Baker ST0191 K4",
                "City & Guilds 3902 gears",
                "City & Guilds 3902 unit 081",
                "Cytech Technical One",
                "Skills Builder: Planning",
                "Skills Builder: Speaking",
            ]),
            [
                standard("Baker ST0191", &["K4", "K12"]),
                standard("City & Guilds 3902", &["gears", "unit 081"]),
                standard("Cytech Technical One", &[]),
                standard("Skills Builder", &["Planning", "Speaking"]),
            ]
        );
    }

    #[test]
    fn what_shares_one_word_or_is_the_whole_of_another_stands_alone() {
        assert_eq!(
            of(&["Level 2", "Level 2 food", "Level 3 food", ""]),
            [
                standard("", &[]),
                standard("Level 2", &[]),
                standard("Level 2 food", &[]),
                standard("Level 3 food", &[]),
            ]
        );
        assert_eq!(of(&[]), []);
    }
}
