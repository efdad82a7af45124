//! Where the window meets the people book about sharing.

use super::Office;
use crate::operations::Stop;
use crate::operations::people_book::sharing::bases::{EndBasis, RecordBasis};
use crate::operations::people_book::sharing::looks::{LookAtBases, LookAtOwnSharing, LookAtShared};
use crate::operations::people_book::sharing::own::{
    CheckOwnReader, GivePermission, WithdrawPermission,
};
use crate::operations::people_book::sharing::preview::LookAtOwnPreview;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::sharing::{Bases, SharingDeed, SharingEvent, SharingLoad};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &SharingDeed) -> Result<Outcome, Stop> {
    match deed {
        SharingDeed::Give(permit) => office.plain::<GivePermission>(permit),
        SharingDeed::Withdraw(withdraw) => office.plain::<WithdrawPermission>(withdraw),
        SharingDeed::Record(to_record) => office.plain::<RecordBasis>(to_record),
        SharingDeed::End(to_end) => office.plain::<EndBasis>(to_end),
    }
}

/// Loads what was asked for; a look at somebody else is written down first.
pub fn load(office: &mut Office<'_>, load: &SharingLoad) -> Result<SharingEvent, Stop> {
    Ok(match load {
        SharingLoad::Own => SharingEvent::Own(office.perform::<LookAtOwnSharing>(&())?),
        SharingLoad::Preview(recipient) => {
            // What was pressed by now belongs to it.
            office.take_presses()?;
            let page = office.perform::<LookAtOwnPreview>(recipient)?;
            SharingEvent::Preview(*recipient, page.map(Box::new))
        }
        SharingLoad::Reader(read_by) => {
            let wrong = office.perform::<CheckOwnReader>(read_by)?;
            SharingEvent::Reader(read_by.clone(), wrong)
        }
        SharingLoad::Of(person, bases) => {
            let shared = office.perform::<LookAtShared>(person)?;
            let bases = match bases {
                Bases::Wanted => office.perform::<LookAtBases>(person)?,
                Bases::NotWanted => Vec::new(),
            };
            SharingEvent::Of(*person, shared, bases)
        }
    })
}
