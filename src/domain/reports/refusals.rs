//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReportRefusal {
    /// The report was changed since it was looked at.
    Changed,
    /// There is no such report.
    Unknown,
    /// It was taken back or stopped.
    Over,
    /// It has left the house.
    HasLeft,
    /// Nothing is written yet.
    NothingWritten,
    /// The person was not offered it yet.
    NotOffered,
    /// The person can read this version already.
    AlreadyOffered,
    /// The person has not agreed it.
    NotAgreed,
    /// The person has agreed it already.
    AlreadyAgreed,
    /// It goes on a basis, with attendance alone: there is nothing to agree or to write.
    AttendanceOnly,
    /// The person has a copy before anybody else.
    CopyFirst,
    /// What stands in it is not shared with this recipient today.
    NotShared,
    /// Answers about well-being stand in it: the key worker hands it over, or the person carries it.
    KeyWorkerAlone,
    /// Nobody writes a report about themself.
    AboutYourself,
    /// The days of it have not all come.
    DaysToCome,
    /// It is not said what the reader is asked to do.
    AskMissing,
    /// The day on which it left is before it was agreed, or has not come.
    LeftOnAnotherDay,
    /// It is to leave locked, and is not.
    NotLocked,
    /// The person wrote their own words: nobody else changes them.
    OwnWordsAreTheirs,
    /// Whoever it is to is another by now, or the person has another name, or shares it anew: it is offered
    /// again.
    OfferAgain,
}
