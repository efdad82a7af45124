//! How much of somebody's time can stand on a certificate: the answers, the same on every page.

use crate::domain::leaving::certificate::Times;
use crate::ui::icons::{self, Icon};
use crate::words::Words;

/// How much of somebody's time can stand on a certificate, as answers.
pub fn times_faces(words: &Words) -> Vec<(Icon, String, String, bool)> {
    let face = |times: &Times| {
        let icon = match times {
            Times::Neither => icons::FILE_TEXT,
            Times::Weeks => icons::CALENDAR,
            Times::WeeksAndHours => icons::CLOCK,
        };
        (icon, words.certificate_choice(*times), String::new(), false)
    };
    Times::ALL.iter().map(face).collect()
}
