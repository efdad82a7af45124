//! Where the window meets the people book about referrals.

use super::Office;
use super::records::{people, shops};
use crate::documents::acknowledgement::AcknowledgementFacts;
use crate::domain::ids::PersonId;
use crate::domain::person_records::known_as;
use crate::operations::Stop;
use crate::operations::people_book::referrals::letters::AcknowledgeReferral;
use crate::operations::people_book::referrals::looks::{
    LookAtReferralText, LookAtReferrals, referrals_of_ones_shops,
};
use crate::operations::people_book::referrals::recipients::{
    LookAtRecipients, SetRecipientState, WriteRecipient,
};
use crate::operations::people_book::referrals::statuses::{MoveReferral, TakeReferralBack};
use crate::operations::people_book::referrals::writing::{WriteReferral, WriteReferralText};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::referrals::{
    ReferralFacts, ReferralsDeed, ReferralsEvent, ReferralsLoad,
};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &ReferralsDeed) -> Result<Outcome, Stop> {
    match deed {
        ReferralsDeed::Write(of) => office.plain::<WriteReferral>(of),
        ReferralsDeed::Text(of) => office.plain::<WriteReferralText>(of),
        ReferralsDeed::Move(of) => office.plain::<MoveReferral>(of),
        ReferralsDeed::TakeBack(of) => office.plain::<TakeReferralBack>(of),
        ReferralsDeed::Recipient(of) => office.plain::<WriteRecipient>(of),
        ReferralsDeed::RecipientState(of) => office.plain::<SetRecipientState>(of),
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: ReferralsLoad) -> Result<ReferralsEvent, Stop> {
    Ok(match load {
        ReferralsLoad::List(of) => ReferralsEvent::List(Box::new(list(office, of)?)),
        ReferralsLoad::People => ReferralsEvent::People(people(office)?),
        ReferralsLoad::Text(id, person) => {
            let text = office.perform::<LookAtReferralText>(&(id, person))?;
            ReferralsEvent::Text(id, Box::new(text))
        }
        ReferralsLoad::Letter(of) => {
            let letter = office.perform::<AcknowledgeReferral>(&of)?;
            let made_at = office.env.now();
            ReferralsEvent::Letter(Box::new(AcknowledgementFacts { letter, made_at }))
        }
    })
}

fn list(office: &mut Office<'_>, of: Option<PersonId>) -> Result<ReferralFacts, Stop> {
    let books = (&*office.shop, &*office.people);
    let mut ids = referrals_of_ones_shops(books, office.env, office.actor)?;
    if let Some(person) = of {
        let theirs = office.people.read().referrals_of(person)?;
        ids.retain(|id| theirs.iter().any(|s| s.known.referral.id == *id));
    }
    let referrals = office.perform::<LookAtReferrals>(&ids)?;
    let recipients = office.perform::<LookAtRecipients>(&())?;
    let is_one = |person: PersonId| {
        let mut all = referrals.iter();
        all.any(|stored| stored.known.referral.person == person)
    };
    let read = office.people.read();
    let mut names = known_as(&read.recorded_people()?);
    names.retain(|person, _| is_one(*person));
    let placements = read.placements()?.into_iter().map(|s| s.placement);
    let placements = placements.filter(|p| is_one(p.person)).collect();
    Ok(ReferralFacts {
        recipients,
        names,
        placements,
        shops: shops(office)?,
        referrals,
    })
}
