# Every sentence that people see. House words and the list of words to avoid: see the look's words.
# Money, dates and quantities arrive as finished text.

### Dates and times

time-midday = midday
time-midnight = midnight
time-morning = { $clock }am
time-afternoon = { $clock }pm
date-full = { $weekday } { $day } { $month } { $year }
date-plain = { $day } { $month } { $year }
date-day = { $weekday } { $day } { $month }
date-day-time = { $day }, { $time }
date-weekday = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
date-short = { $day } { $month }
date-month-year = { $month } { $year }
date-weekday-short = { $weekday ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
}
date-month = { $month ->
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
    [dec] December
   *[jan] January
}

### Names of things

cash-note = { $value } note
cash-coin = { $value } coin
cash-pieces = { $count } × { $value }
tender-cash = Cash
tender-card = Card
tender-bank-transfer = Bank transfer
tender-on-account = On account
place-take-away = take-away
place-eat-in = eat in
trade-bakery = Bakery
trade-bike = Bikes
movement-paid-in = Money put in
movement-paid-out = Money taken out
movement-travel = Travel money
movement-drop = Moved to the safe
movement-wrong-change = Wrong change put right
who-colleague = A colleague
who-supervisor = A supervisor
who-manager = A manager
can-sell = take payment
can-keep-basket = save a basket and pick it up
can-ask-for-card = ask for a card
can-open-price = type a price
can-half-price = sell something at half price
can-discount = take money off
can-open-till = open the till
can-count = count the drawer
can-x-read = look at today’s figures
can-close = end the day
can-second-look = give a second look
can-refund = give money back
can-wrong-change = put wrong change right
can-wrong-way-of-paying = put the way of paying right
can-cash-in-out = put money in or take it out
can-drop = move money to the safe
can-no-sale = open the drawer without a sale
can-end-pin-wait = let someone in during a pause
can-accept-clock = say that the clock is right
can-people = add people and change their cards
can-roles = say who may do what
can-set-up = set up shops and tills
can-products = change what the shop sells
can-accounts = put a basket on a customer’s account
can-trade-customers = look after customers on account
can-export = save products and sales as files
can-left-today = say how many are left today
can-use-by = set the day until which a thing may be sold
can-others-pins = set another person’s PIN
can-own-pin = change a PIN
can-own-card = change a name or picture
can-come-and-go = say that they are here or off
can-visitors = write down who visits
can-sign-others-in = sign somebody else in
can-open-people-book = open the people book
can-person-records = look after people’s records
can-rota = say who comes when
can-keep-hours = put hours right and agree them
can-placements = begin and change placements
can-people-book-keys = give and take passphrases of the people book
can-export-hours = save hours as a file
can-own-hours = look at their own hours
can-see-it = note that they saw somebody do something
can-sign-off = sign skills off
can-see-skills = look at people’s skills
can-review = write down reviews
can-manage-frameworks = change the frameworks of skills
can-manage-measures = set what is asked about well-being
can-own-progress = look at their own progress
can-referrals = keep referrals
can-referral-text = read what a referral says
can-reports = write reports
can-report-basis = record why attendance goes out
can-support = write down support and how somebody leaves
can-support-notes = read notes of support
can-erasure = erase people, and hold or restrict what is kept
role-trainee = Trainee
role-volunteer = Volunteer
role-supervisor = Supervisor
role-manager = Manager

### Refusals: what happened, nothing is lost, what to do

refusal-not-allowed = { $who } can { $what }. Nothing has changed. Choose Ask for help.
refusal-needs-pin = With a card you can sell. Nothing has changed. To do this, sign in with your PIN.
refusal-more-rights = This person can do more than you in one of our shops. Nothing has changed. A colleague who can do as much says yes.
refusal-works-elsewhere = This person works in another shop. Nothing has changed. A manager there can do this.
refusal-own-role = You cannot take this away from yourself. Nothing has changed. Another manager can do it.
refusal-name-taken = Somebody here has this name. Nothing is lost. Add a letter or a word to it.
refusal-day-too-far = This day is too far away. Nothing has changed. Choose a day within a year.
refusal-card-not-known = This card does not sign in here. Nothing is lost. Tap your name, or ask a colleague.
refusal-old-pin-not-matched = Your old PIN did not match. Nothing has changed. Type it again, or ask a manager for a new one.
refusal-unknown-person = We do not know that name here. Nothing is lost. Check the spelling, or choose Ask for help.
refusal-till-not-open = The till is not open yet. Your basket is here. Ask a supervisor to open the till.
refusal-till-already-open = The till is open already. Nothing has changed. Carry on selling.
refusal-basket-empty = There is nothing in the basket yet. Nothing is lost. Tap an item first.
refusal-basket-changed = This basket was changed somewhere else. It is saved. Look at it again, then carry on.
refusal-unknown-line = That item is no longer in the basket. The rest is here. Look at the basket again.
refusal-quantity-too-large = That is more than one basket takes. The basket is the same. Use 999 or fewer.
refusal-quantity-not-positive = There must be at least 1. The basket is the same. Choose Take off to remove it.
refusal-percent-not-sensible = A percentage is from 1 to 100. The basket is the same. Type it again.
refusal-reduction-too-large = There is only { $most } to take off. The basket is the same. Type { $most } or less.
refusal-already-half-price = This is at half price already. The basket is the same.
refusal-place-fixed = This was tapped before the till was updated. The basket is the same. Take it off and tap it again.
refusal-price-not-open = This has a price of its own. The basket is the same. Take it off and tap it again.
refusal-period-not-sensible = The first day comes before the last, and not more than two years. Nothing is lost. Look at both days again.
refusal-quantity-not-understood = This is not a number. The basket is the same. Type it as 2 or 1.5.
refusal-nothing-to-undo = There is nothing to undo. The basket is the same. Carry on.
refusal-tender-not-sensible = These amounts do not fit together. The basket is saved. Enter the money again.
refusal-still-to-pay = There is more to pay. The basket is saved. Ask for { $left } more.
refusal-paid-too-much = That is { $over } more than there is to pay. The basket is saved. Enter the money again.
refusal-no-change-ask = The drawer cannot make this change. The basket is saved. Ask the customer for a { $coin }.
refusal-no-change = The drawer cannot make this change. The basket is saved. Choose Ask for help.
refusal-same-id-other-content = This sale is saved already, with other items. Nothing is lost. Choose Ask for help.
refusal-amount-not-positive = The amount must be more than nothing. Nothing is lost. Type an amount, like £3.80.
refusal-amount-too-large = That amount is too large for this till. Nothing is lost. Check it and type it again.
refusal-money-missing = There is no amount yet. Nothing is lost. Type an amount, like £3.80.
refusal-money-not-understood = We could not read that amount. Nothing is lost. Type it like £3.80 or 380p.
refusal-money-pounds-or-pence = { $typed } could be pounds or pence. Nothing is lost. Type £{ $typed } or { $typed }p.
refusal-unknown-sale = We could not find that sale on this till. Nothing has changed. Check the number on the receipt.
refusal-not-a-sale = That paper is for money given back. Nothing has changed. Choose the sale itself.
refusal-refund-too-much = Only { $left } can still be given back. Nothing has changed. Choose { $left } or fewer.
refusal-nothing-chosen = Nothing is chosen yet. The sale is the same. Choose at least 1 item.
refusal-same-way-of-paying = It is already written down that way. The sale is the same. Choose the other way, or go back.
refusal-more-than-paid-that-way = Only { $paid } was paid that way. The sale is the same. Type { $paid } or less.
refusal-pin-shape = A PIN has 4 to 8 digits. Nothing is lost. Type it again.
refusal-no-pin = There is no PIN for this name yet. Nothing is lost. A supervisor can help you choose one.
refusal-pin-wait = Sign-in is paused until { $until }. This keeps your page private. A supervisor can let you in now.
refusal-text-missing = Nothing is written here yet. The rest is saved. Type a few words.
refusal-text-too-long = That is longer than fits. It is all still here. Make it { $longest } letters or fewer.
refusal-card-number-in-text = This looks like a card number, so we cannot keep it. The rest is here. Take the number out.
refusal-reason-missing = A reason is needed. Nothing has changed. Choose one, or type a few words.
refusal-card-attempt-open = We do not know yet what the card machine said. The basket is saved. Look at the card machine.
refusal-card-not-approved = The card did not go through. The basket is here. Ask for another card or cash.
refusal-card-attempt-answered = That card has its answer already. Nothing has changed. Carry on.
refusal-unknown-attempt = We could not find that card payment. The basket is saved. Choose Ask for help.
refusal-count-is-old = Something was sold or moved after the count. The count is saved. Count the drawer once more.
refusal-already-founded = This till is set up already. Nothing has changed. Sign in to go on.
refusal-approved-card-left-out = A card payment of { $amount } went through for this basket. It is saved. Choose Card to see it.
refusal-not-counted = The drawer is not counted yet. Everything is saved. Count the drawer first.
refusal-basket-waiting = A basket is waiting. It is safe. Pick it up first, or clear it.
refusal-more-than-in-drawer = That is more than the drawer should hold. Nothing has changed. Look at the amount again.
refusal-bank-more-than-counted = You counted { $counted }. Your count is saved. Type { $counted } or less.
refusal-unknown-session = We could not find that day. Nothing has changed. Go back and choose it again.
refusal-already-looked = This day has had its second look. Everything is saved. There is nothing more to do.
refusal-second-look-by-another = A second look is for someone else. The count is saved. Ask a colleague.
refusal-colleague-needed = A colleague needs to say yes. Nothing has changed. Choose My colleague will do this.
refusal-clock-behind = The clock of this machine looks slow. Nothing is lost. Ask a supervisor to look at it.
refusal-clock-ahead = The clock of this machine looks fast. Nothing is lost. Ask a supervisor to look at it.
refusal-last-manager = This is the only manager of the shop. Nothing has changed. Add another manager first.
refusal-vat-number-shape = A VAT number has 9 digits, often with GB before them. Nothing is lost. Check it and type it again.
refusal-vat-number-check = The last 2 digits do not fit the rest of this VAT number. Nothing is lost. Look at each digit again.
refusal-charity-number-shape = A charity number has 6 or 7 digits. Nothing is lost. Check it, or leave it empty.
refusal-company-number-shape = A company number has 8 digits, or 2 letters and 6 digits. Nothing is lost. Check it, or leave it empty.
refusal-time-not-understood = We could not read that time. Nothing is lost. Type it like 4pm or 16:30.
refusal-day-not-understood = We could not read that day. Nothing is lost. Type it like 1 April 2026 or 01/04/2026.
refusal-word-not-matched = That is not word { $place }. Nothing is lost. Look at your paper, or go back to see the words.
refusal-till-name-taken = There is a till of that name already. Nothing has changed. Choose another name.
refusal-not-a-picture = This file is not a picture that we can read. Nothing has changed. Choose a JPEG, PNG or WebP picture.
refusal-picture-file-too-big = This picture file is larger than { $most } MB. Nothing has changed. Choose a smaller one, or take the photo again.
refusal-picture-too-large = This picture has too many pixels for this till. Nothing has changed. Make it smaller first, or choose another.
refusal-picture-damaged = This picture file is not whole. Nothing has changed. Copy it again, or choose another.
refusal-unknown-product = We could not find that item in this shop. Nothing has changed. Go back and choose it again.
refusal-unknown-category = We could not find that tab in this shop. Nothing has changed. Go back and choose it again.
refusal-product-changed = Someone else changed this item a moment ago. Nothing is lost. Look at it again, then change it.
refusal-category-not-empty = { $count ->
    [one] 1 item still stands in this tab. Nothing has changed. Move it to another tab first.
   *[other] { $count } items still stand in this tab. Nothing has changed. Move them to another tab first.
}
refusal-past-use-by = This is past its use-by date, so we cannot sell it. The basket is safe. Put it aside and tell a supervisor.
refusal-past-use-by-named = “{ $product }” is past its use-by date, so we cannot sell it. The basket is safe. Put it aside and tell a supervisor.
refusal-over-open-limit = The price of this item can be { $limit } at most. Nothing is lost. Type { $limit } or less.
refusal-barcode-shape = A barcode has 4 to 32 letters or digits. Nothing is lost. Look at it again, or scan it.
refusal-barcode-check-digit = The last digit does not fit the others. Nothing is lost. Look at the number again, or scan it.
refusal-too-many-barcodes = One item can have { $most } barcodes. Nothing has changed. Take one off first.
refusal-barcode-taken = “{ $product }” has this barcode already. Nothing has changed. Look at the number, or take it off there first.
refusal-cereal-not-named = We do not know yet which cereal it is. Nothing is lost. Choose wheat, rye, barley or another.
refusal-nut-not-named = We do not know yet which nut it is. Nothing is lost. Choose almonds, hazelnuts or another.
refusal-day-missing = No day is typed yet. Nothing has changed. Type one, such as 22/11/2026.
refusal-days-to-pay = A customer has from 0 to { $most } days to pay. Nothing has changed. Type a number of days.
refusal-unknown-customer = This shop has no such customer on account. Nothing has changed. Choose one from the list.
refusal-customer-closed = This customer’s account is closed. The basket is safe. Take payment now, or ask a manager to open the account.
refusal-customer-name-taken = Another customer has this name. Nothing has changed. Add something to tell them apart, such as the street.
refusal-by-invoice-only = This is on a customer’s account. Nothing has changed. Pay it, or give it back, on their account.
refusal-days-order = The last day comes before the first. Nothing has changed. Change one of them.
refusal-unknown-code = This till does not know that yet. Nothing has changed. Choose Ask for help.
refusal-passphrase-too-short = That is shorter than 12 letters. Nothing is lost. Use 4 words that do not belong together.
refusal-passphrase-easy-to-guess = Somebody could guess that. Nothing is lost. Use 4 words that do not belong together, and no names.
refusal-passphrases-differ = The second one is different. Nothing is lost. Type both again, or use Show.
refusal-passphrase-no-match = That passphrase did not match. Nothing is lost. Look at it with Show, and try again.
refusal-no-passphrase = You have no passphrase yet. Nothing is lost. A manager who has the people book open can help you choose one.
refusal-last-passphrase = This is the last passphrase. Nothing has changed. Give one to a colleague first.
refusal-people-book-closed = The people book is closed. Nothing is lost. Ask a supervisor to open it.
refusal-customers-see-this = Customers can see this screen, so the people book stays closed here. Nothing is lost. Use another machine.
refusal-no-record = The people book has no record of this person. Nothing has changed. Start one first.
refusal-evidence-off = Evidence from work is off until the person turns it on. Nothing has changed. Sign without it, or talk with them about it.
refusal-own-review = Somebody else writes your review with you. Nothing has changed. Ask a colleague.
refusal-record-known = The people book has a record of this person. Nothing is lost. Open that one.
refusal-own-word-needed = Somebody else uses this name. Nothing is lost. Let the person choose a word that tells them apart, like Sam of the bikes.
refusal-moved-too-far = That is more than a week from the time that stood there. Nothing is lost. Take the old time out and add a new one.
refusal-time-as-decimal = This looks like parts of an hour. Nothing is lost. Type hours and minutes, like 3:30.
refusal-time-outside-day = A day has the hours 0 to 23 and the minutes 0 to 59. Nothing is lost. Type it like 16:30.
refusal-length-not-understood = We could not read how long. Nothing is lost. Type minutes, like 15, or hours and minutes, like 1:30.
refusal-time-in-future = This time is still to come. Nothing is lost. Look at the day and the time again.
refusal-end-before-start = The end is not after the start. Nothing is lost. Change one of them, or the day it ended.
refusal-sitting-too-long = That is longer than a day. Nothing is lost. Look at both times again.
refusal-break-longer-than-sitting = The break is longer than the time here. Nothing is lost. Change the break, or the times.
refusal-break-outside-sitting = The break is before the start or after the end. Nothing is lost. Change the break, or the times.
refusal-shifts-overlap = Two of these times are at once. Nothing is lost. Change one of them.
refusal-own-press = Somebody else says this for you. Nothing has changed. Use your own PIN or card, or ask another supervisor.
refusal-own-hours = Somebody else agrees your own hours. Nothing has changed. Ask a colleague.
refusal-day-not-over = These days are not over yet. Nothing has changed. Agree them from tomorrow on.
refusal-sitting-open = There is a time without an end. Nothing has changed. Ask when it ended, and add that first.
refusal-hours-changed = These hours were changed a moment ago. Nothing is lost. Look at them again.
refusal-record-changed = This page was changed by somebody else meanwhile. What you typed is still here. Keep it once more to use yours, or go back to see theirs.
refusal-pauses-overlap = There is a pause on some of these days already. Nothing is lost. Change these days, or that pause.
refusal-outside-placement = The placement does not go on on that day. Nothing is lost. Choose another day, or make the placement longer.
refusal-fare-not-agreed = An agreed fare is for a day of coming, once a day, as agreed. Nothing is lost. Look at the day and the amount.
refusal-two-at-once = There is time from { $from } to { $until } already. Nothing is lost. Change these times, or those.
refusal-two-at-once-open = There is time from { $from } already, without an end. Nothing is lost. Add its end first.
refusal-here-already = You have been here since { $since }. Nothing has changed. Choose I’m off when you go.
refusal-time-skipped = The clocks went forward over that time, so it was never there. Nothing is lost. Type another time.
refusal-not-here = You have not said yet that you are here. Nothing has changed. Choose I’m here first.
refusal-on-break-already = You are on a break already. Nothing has changed. Choose I’m back when you are back.
refusal-not-on-break = You are not on a break now. Nothing has changed. Choose Break first.
refusal-customers-see = Customers can see this screen, so this page does not open here. Everything is saved. Use a machine in the back room.
refusal-unknown-visitor = We could not find that visitor in this shop. Nothing has changed. Look at the list again.
refusal-skill-code-shape = A code has up to 12 letters, digits and dashes. Nothing is lost. Type one, such as BK-R1.
refusal-refresh-not-sensible = A fresh look comes after 1 to { $most } months. Nothing is lost. Type a number of months, or leave it empty.
refusal-refresh-without-safety = Only a safety skill needs a fresh look. Nothing is lost. Mark it as a safety skill, or leave the months empty.
refusal-level-for-knows-how = This skill has no levels. Nothing is lost. Choose Knows how.
refusal-knows-how-for-levels = This skill has four levels. Nothing is lost. Choose one of them.
refusal-skill-ways-fixed = A skill keeps its levels, or stays without. Nothing has changed. Retire this one and add a new skill.
refusal-skill-code-taken = Another skill has the code { $code }. Nothing has changed. Choose another code.
refusal-short-name-taken = Another skill has the short name { $name }. Nothing has changed. Choose another short name.
refusal-unit-twice = Two units have the same name. Nothing has changed. Give one of them another name.
refusal-too-many-skills = A framework has up to { $most } skills. Nothing has changed. Put the others into another framework.
refusal-too-many-milestones = A framework has up to { $most } milestones. Nothing has changed. Take one out first.
refusal-milestone-name-marks = The name of a milestone has no : and no ; in it. Nothing is lost. Leave them out.
refusal-milestone-twice = { $milestone } is there twice, or asks for a skill twice. Nothing has changed. Take one of them out.
refusal-milestone-empty = This milestone asks for no skill yet. Nothing is lost. Choose at least one.
refusal-skill-in-milestone = { $milestone } asks for this skill. Nothing has changed. Take it out of that milestone first.
refusal-framework-changed = These skills were changed a moment ago. Nothing is lost. Look at them again.
refusal-unknown-skill = We could not find that skill. Nothing has changed. Choose one from the list.
refusal-skill-retired = This skill is not used any more. What was signed stays. Choose another skill.
refusal-skill-reworded = The words of this skill were changed a moment ago. Nothing is lost. Read them again, then sign.
refusal-skill-not-chosen = This skill is not among those of the placement. Nothing is lost. Take it from More, or choose it first.
refusal-own-skill = Somebody else signs your own skills. Nothing has changed. Ask a colleague.
refusal-others-answer = Only the person themselves can answer this. Nothing has changed. Leave it to them, on their own page.
refusal-recipient-without-address = There is no address for this way yet. Nothing is lost. Add one, or choose another way.
refusal-recipient-changed = This was changed a moment ago. Nothing is lost. Look at it again.
refusal-mail-shape = This is not yet a mail address. Nothing is lost. Look for one @ and a dot behind it.
refusal-phone-shape = This is not yet a phone number. Nothing is lost. Use digits, at least five, and add ext for an extension.
refusal-unknown-recipient = There is no such person on the list. Nothing is lost. Choose another, or add them.
refusal-unknown-referral = There is no such referral. Nothing is lost. Look at the list again.
refusal-referral-changed = This referral was changed a moment ago. Nothing is lost. Look at it again.
refusal-referrer-missing = It does not say yet who referred them. Nothing is lost. Choose somebody from the list, or say that they came themself.
refusal-nobody-referred = They came themself, so nobody else is named. Nothing is lost. Choose one of the two.
refusal-referral-day-ahead = This day is still to come. Nothing is lost. Type today, or a day before.
refusal-referral-day-before = This is before { $day }, the last day on the referral. Nothing is lost. Type that day or a later one.
refusal-referral-received-after = Something was written down about this referral before that day. Nothing is lost. Type an earlier day.
refusal-referral-not-next = This does not follow from how the referral stands. Nothing has changed. Look at it again, and choose what can come next.
refusal-referral-reason = It does not say yet why. Nothing is lost. Choose the reason that fits best.
refusal-referral-placement = It does not say yet which placement began. Nothing is lost. Add the placement on their page, then choose it here.
refusal-placement-not-begun = This placement has not begun yet. Nothing is lost. Write it down on the first day.
refusal-placement-of-another = This placement belongs to another referral. Nothing is lost. Choose another placement.
refusal-nobody-to-write-to = They came themself, so there is nobody to write to. Nothing is lost. Tell them that you have it.
refusal-sharing-not-theirs = Only the person themself can choose this. Nothing is changed. They find it under About me.
refusal-sharing-can-sanction = They can decide things about you, so permission alone is not used here. Nothing is changed. A manager can tell you what goes there.
refusal-sharing-not-in-use = Nobody is written to there any more. Nothing is changed. Choose somebody else.
refusal-sharing-unknown-recipient = This recipient is not on the list. Nothing is changed. Choose another, or ask a manager.
refusal-sharing-nothing-chosen = Nothing is switched on yet. Nothing is changed. Switch something on, or choose Stop sharing.
refusal-sharing-weeks-alone = The weeks stand beside taking part. Nothing is changed. Switch taking part on too, or the weeks off.
refusal-sharing-read-by-signer = Whoever signs your skills does not read this to you. Nothing is changed. Choose somebody else, or read it alone.
refusal-sharing-changed = This was changed a moment ago. Nothing is lost. Look at it again.
refusal-sharing-own-basis = Another manager records this about you. Nothing is changed. Ask one of them.
refusal-sharing-permission-is-asked = They cannot sanction anybody, so the person decides. Nothing is changed. They find it under About me.
refusal-sharing-not-shared = This is not shared with them. Nothing is changed. Ask the person if they would like to share it.
refusal-report-changed = This report was changed a moment ago. Nothing is lost. Look at it again.
refusal-contact-changed = This was changed a moment ago. Nothing is lost. Look at it again.
refusal-contact-unknown = This contact is not on their page. Nothing is lost. Go back and look again.
refusal-contact-day-ahead = This day is still to come. Nothing is lost. Type today, or a day before.
refusal-contact-until-before = This is before the day of the contact. Nothing is lost. Type a later day.
refusal-contact-ask-missing = It does not say yet what was asked. Nothing is lost. Type it in a few words.
refusal-contact-nothing-asked = Nothing was asked in this contact. Nothing is changed. Look at it again.
refusal-leaving-changed = This was changed a moment ago. Nothing is lost. Look at it again.
refusal-support-changed = This was changed a moment ago. Nothing is lost. Look at it again.
refusal-skills-changed = This was changed a moment ago. Nothing is lost. Look at it again.
refusal-paper-reference = This is not a check reference. Nothing is lost. Look for 12 letters and digits, such as 7F3A-21C9-0B44.
refusal-level-goes-down = This is a lower level than before. Nothing is lost. Say in the sentence why, and tick that you did.
refusal-seen-in-future = This day is still to come. Nothing is lost. Choose today, or an earlier day.
refusal-no-placement-yet = This person has no placement yet. Nothing is lost. A manager can begin one.
refusal-seen-before-placement = The placement began on { $start }. Nothing is lost. Choose that day or a later one.
refusal-seen-between-placements = There was no placement on that day. Nothing is lost. Choose a day of a placement.
refusal-not-yet-waits = They said “not yet” to this. Nothing is lost. Talk first, then write down that you have talked.
refusal-seen-by-somebody-else = Somebody else saw this, so they sign it. Nothing has changed. What you saw yourself you can sign.
refusal-too-much-evidence = A sign-off has up to { $most } pieces of evidence. Nothing is lost. Keep those that show it best.
refusal-faces-not-said = Photos here show work and no faces. Nothing is lost. Look at it, and say that no face is in it.
refusal-basket-open-nothing-signed = A basket is open here, so nothing is signed now. Nothing is lost. Finish the basket or save it for later first.
refusal-already-revoked = This sign-off does not count any more. Nothing has changed. A new one can be signed.
refusal-say-it-in-person-first = Tell the person first, face to face. Nothing has changed. Then come back and say that you did.
refusal-ask-waits = You have asked about this one already. Your question is safe. A supervisor will look at it with you.
refusal-too-many-chosen = A placement has up to { $most } skills. Nothing has changed. Take one out first.
refusal-too-many-steps = A goal has up to { $most } steps. Nothing is lost. Make another goal of the others.
refusal-day-gone-by = This day has gone by. Nothing is lost. Choose today, or a later day.
refusal-no-such-review = This placement has no review in that week. Nothing is lost. Go back and choose one that is listed.
refusal-review-weeks = Reviews come after 1 to { $most } weeks, 12 of them at most. Nothing is lost. Type weeks, like 4, 8.
refusal-answers-for-somebody-else = Only the person themselves can answer these. Nothing is lost. Read them aloud, or ask for an interpreter.
refusal-answer-outside-scale = That answer is not on this scale. Nothing is lost. Choose one of the answers shown.
refusal-total-outside-range = Totals go from { $lowest } to { $highest }. Nothing is lost. Type one of these numbers.
refusal-whole-number-not-read = We cannot read this number. Nothing is lost. Type a whole number, like 14.
refusal-question-not-in-measure = This measure was changed since it was opened. The other answers are safe. Open it again.
refusal-measure-off = This measure is not in use here. Nothing has changed. A manager can switch it on.
refusal-work-scales-not-worded = The five questions have no words yet. Nothing is lost. Type all five, then switch them on.
refusal-range-not-sensible = The lowest total is not below the highest. Nothing is lost. Change one of them.
refusal-too-many-people-to-call = The page has room for { $most } people to call. Nothing is lost. Keep those who answer best.

### Troubles: a plain page each

trouble-busy = Another program is using the shop’s book.
    .title = The book is busy
    .kept = Everything saved so far is safe.
    .to-do = Wait a moment, then choose Try again.
trouble-full = There is no room left on this machine’s disk.
    .title = The disk is full
    .kept = Every sale saved so far is safe. Nothing half done was written.
    .to-do = Ask a manager to make room. Then choose Try again.
trouble-read-only = This machine does not let the till write in the shop’s folder.
    .title = The book cannot be written
    .kept = Every sale saved so far is safe.
    .to-do = Ask a manager to look at the folder. Then choose Try again.
trouble-damaged = Some of the shop’s book cannot be read.
    .title = The book needs help
    .kept = We have not changed it. The backups are as they were.
    .to-do = Use paper for sales. Ask a manager to bring back the last backup.
trouble-too-new = A newer version of this program wrote the shop’s book.
    .title = This program is older than the book
    .kept = We have not changed the book.
    .to-do = Ask a manager to install the newer version.
trouble-wrong-key = The key on this machine does not open this book.
    .title = The key does not fit
    .kept = We have not changed the book.
    .to-do = Ask a manager for the 12 recovery words.
trouble-key-missing = The key of this book is not on this machine.
    .title = The key is not here
    .kept = We have not changed the book, and no new key was made.
    .to-do = Ask a manager for the 12 recovery words.
trouble-no-book = There is no book in this folder.
    .title = No book here
    .kept = We have not made or changed anything.
    .to-do = Check the folder’s name, then start again.
trouble-book-exists = There is a book in this folder already.
    .title = This folder has a book
    .kept = We have not changed it.
    .to-do = Choose another folder.
trouble-already-open = The till is open on this machine already.
    .title = The till is open in another window
    .kept = Everything in it is safe.
    .to-do = Close this window and use the other one.
trouble-wrong-words = These 12 words do not open this book.
    .title = The words did not match
    .kept = We have not changed the book.
    .to-do = Check each word and its place, then try again.
trouble-disk = The disk did not answer as it should.
    .title = The disk needs help
    .kept = Every sale saved so far is safe. Nothing half done was written.
    .to-do = Choose Try again. If it stays, use paper for sales and tell a manager.
trouble-interrupted = The work stopped before its end.
    .title = The work stopped
    .kept = Nothing half done was written.
    .to-do = Choose Try again.
trouble-rule = The book did not accept what the program wanted to write.
    .title = The program made a mistake
    .kept = Nothing half done was written. Your basket is saved.
    .to-do = Choose Try again. If it stays, tell a manager.
trouble-bug = Something happened that the program did not expect.
    .title = The program met something new
    .kept = Nothing half done was written. Your basket is saved.
    .to-do = Choose Try again. If it stays, tell a manager.

### Keys

command-help = Ask for help
command-lock = Lock the till
command-primary = Go on
command-back = Back
command-print = Print what is shown
command-undo = Undo
command-redo = Redo
command-one-more = One more
command-one-fewer = One fewer
key-with-ctrl = Ctrl and { $key }

### On every screen

header-made-up = Made-up
header-help = Ask for help
header-lock = { $person } · Lock
back = Back
next = Next
more = More
more-tabs = More kinds of items
more-items = More items, page { $page } of { $of }
page-of = { $page } of { $of }
step-done = Step { $number }, done: { $step }
step-now = Step { $number }, now: { $step }
step-later = Step { $number }: { $step }

### Lock

lock-sign-in = Sign in
lock-made-up = { $shop } · Made-up
lock-who = Who are you?
lock-someone-else = Someone else
lock-name = Your name
lock-name-hint = The name you use here
lock-where = { $shop } · { $day }
lock-basket-kept = A basket is kept here.

### PIN

pin-title = Sign in
pin-hello = Hello { $name }
pin-ask = Type your PIN, then choose Sign in.
pin-show = Show numbers
pin-hide = Hide numbers
pin-need-help = I need help with my PIN
pin-sign-in = Sign in
pin-checking = Looking…
pin-back = Take the last number back
pin-clear = Clear
pin-typed = { $count ->
    [0] No numbers yet
    [one] 1 number
   *[other] { $count } numbers
}
pin-not-matched = That PIN did not match. Nothing is lost. Try again, or choose I need help with my PIN.
pin-paused = Sign-in is paused until { $until }. This keeps your page private. A supervisor can let you in now.

### Till

till-title = Till
till-items = Items
till-basket = Basket
till-basket-tab = Basket { $count } · { $total }
till-things = { $count ->
    [0] Nothing yet
    [one] 1 item
   *[other] { $count } items
}
till-tile = { $name }, { $price }
till-no-items = There are no items on this shelf yet.
till-no-items-ask = There are no items on this shelf yet. A manager can add some.
till-no-items-at-all = This shop has no items yet. Add the first one, or take in a list.
till-no-items-at-all-ask = This shop has no items yet. A manager can add them.
till-add-items = Add items
till-empty = Tap an item to start.
till-place-question = Eat in or take-away?
till-choose-take-away = Take-away
till-choose-eat-in = Eat in
till-place-change = Change from { $place }
till-line = { $quantity } × { $unit }
till-line-in = { $quantity } × { $unit } · { $place }
till-line-off = Taken off
till-line-spoken = { $name }, { $detail }, { $total }
till-quantity = { $quantity } of { $name }
till-fewer = One fewer { $name }
till-more = One more { $name }
till-take-off = Take off
till-put-back = Put back
till-lines = { $from } to { $to } of { $of }
till-earlier = Earlier
till-later = Later
till-undo = Undo
till-redo = Redo
till-save = Save for later
till-pick-up = { $count ->
    [one] Pick up saved
   *[other] Pick up saved ({ $count })
}
till-jobs = Other jobs
till-to-pay = To pay
till-to-pay-spoken = To pay: { $total }
till-take-payment = Take payment
till-take-payment-of = Take payment { $total }
till-tap-first = Tap an item first

### Ways of paying

payment-title = Take payment
payment-to-pay = To pay
payment-left = Left to pay
payment-cash-detail = Notes and coins
payment-card-detail = On the card machine
payment-taken = { $kind }: { $amount } taken
payment-hand-back = Hand it back
payment-card-back = Given back on the card machine
payment-round-offer = Would they give { $donation } to the charity?
payment-round-up = Round up to { $total }
payment-rounded = They give { $donation } to the charity. Thank them.
payment-round-undo = Take off

### Cash

cash-title = Cash
cash-step-pay = Take payment
cash-step-given = Money from customer
cash-step-change = Give change
cash-to-pay = To pay
cash-gave = They gave
cash-change = Change to give
cash-ask-for = Ask for
cash-cell = { $piece }
cash-cell-given = { $piece }, { $count } given
cash-notes = Notes
cash-coins = Coins
cash-type = Type
cash-or-type = Or type the amount
cash-type-label = Amount they gave, like £20
cash-use = Use this
cash-exact = Exact
cash-exact-spoken = They gave exactly { $amount }
cash-take-back = Take back last
cash-more-needed = They gave { $given }. The basket is saved. Ask for { $left } more.
cash-take-part = Take { $given } now
cash-finish = Finish sale
cash-give-change = Give change
cash-tap-first = Tap the money they gave

### Change

change-title = Give change
change-to-give = Change to give
change-they-gave = They gave { $given }. To pay was { $to_pay }.
change-how = Put each one in the customer’s hand. Tap it when it has left the drawer.
change-count-how = Start at { $to_pay } and count up. Tap each one when it has left the drawer.
change-amount-how = Count the change into the customer’s hand. Then choose Change given.
change-level-pictures = Pictures
change-level-count-up = Count up
change-level-amount = Amount only
change-give = Give { $count }
change-given = Given
change-makes = { $amount }
change-times = × { $count }
change-cell = { $piece }: { $state }
change-count-cell = { $pieces } makes { $makes }
change-none-left = None left
change-none-left-of = No { $piece } left in the drawer
change-still = Still to give { $left }
change-all-given = All given
change-cannot-ask = The drawer cannot make this change. The basket is saved. Ask the customer for a { $piece }.
change-cannot = The drawer cannot make this change. The basket is saved. Choose Ask for help.
change-customer-adds = They gave me a { $piece }
change-there-is = There is a { $piece } after all
change-done = Change given

### Card

card-title = Card
card-to-pay = To pay
card-before = Choose Ask for the card. Then type the amount on the card machine.
card-ask = Ask for the card
card-part = Only part by card
card-part-label = Amount by card
card-part-hint = Like £5.00. The rest can be cash.
card-asked = Type this on the card machine
card-question = What does the card machine say?
card-question-restarted = Did the card machine say approved?
card-restarted = The till stopped and started again. Your basket is here. Check it, then carry on.
card-went-through = It went through
card-did-not = It did not go through
card-unknown = I do not know

### Done

done-title = Sale saved
done-saved = Sale saved
done-change = Change
done-refund-saved = Written down
done-give-back = Give back
done-given-back = Saved as { $number }
done-give-back-card = Give back on the card machine
done-sale = Sale { $number }
done-next = Next customer
done-wrong = Something wrong?
done-print = Print receipt
done-printing = Printing
done-print-again = Print again
done-see = See the receipt
done-receipt = Receipt
invoice-can-have = This came to more than { $limit }. The customer can have a full invoice if they ask.
invoice-make = Make an invoice
invoice-make-short = Invoice

### Help

help-title = Ask for help
help-fetch = Ask a supervisor to come to the till.
help-kept = The basket is kept. You can carry on at any time.
help-keys = Keys
help-carry-on = Carry on
help-lock = Lock the till

### Trouble and work

trouble-page-title = Something to look at
trouble-try-again = Try again
trouble-close = Close
working-title = A moment
working-stop = Stop

### Counting

count-fewer = One fewer { $piece }
count-more = One more { $piece }
count-number = How many: { $piece }

list-more = More ({ $page } of { $of })

### Opening the till

open-title = Open the till
open-still = Still { $amount } in the drawer?
open-why = It stayed there as the starting cash.
open-yes = Yes, it is there
open-yes-detail = Open the till with { $amount }
open-count = Count it
open-count-detail = Tap how many there are of each
open-first = Count the starting cash
open-first-why = No starting cash is written down yet. Count what is in the drawer.
open-start-counting = Count

### Counting the drawer

count-title = Count the drawer
count-starting = Count the starting cash
count-how = Type how many there are of each, or tap + and −.
count-so-far = Counted so far
count-done = I have counted
count-nothing = Nothing is counted yet
count-step-count = Count
count-step-check = Check
count-step-finish = Finish

### Closing

close-title = Cash up
close-cash = Cash
close-cards = Cards
close-counted = Counted
close-record = Till record
close-equal = The count matches the till record.
close-less = The count is { $amount } less than the till record. Your count is saved. Count again, or add a note and finish.
close-more = The count is { $amount } more than the till record. Your count is saved. Count again, or add a note and finish.
close-counts = This is count { $number }. The first one is kept too.
close-machine = What the card machine says
close-machine-hint = The total on its slip, like £214.60. Leave it empty if the card machine was not used.
close-machine-missing = Cards were taken. Type what the card machine says, or add a note and finish.
close-machine-equal = The card machine matches the till record.
close-machine-less = The card machine says { $amount } less than the till record. Nothing is lost. Check its slip, or add a note and finish.
close-machine-more = The card machine says { $amount } more than the till record. Nothing is lost. Check its slip, or add a note and finish.
close-note = What do you know about the difference?
close-note-hint = A few words. They stay with the till, not with a person.
close-count-again = Count again
close-bank = What goes to the bank?
close-bank-why = The rest stays in the drawer as the next starting cash.
close-banked = To the bank
close-stays = Stays in the drawer
close-finish = Finish

### Figures

figures-title = Figures
figures-x = Figures so far
figures-z = End of day { $number }
figures-where = { $shop } · { $till }
figures-when = { $date }, { $time }
figures-done = Done
figures-paper = Print or save
figures-second-look = A second look is waiting. Someone else looks at these figures, today or later.
figure-takings = Takings
figure-sales = Sales ({ $count })
figure-sales-on = Sales ({ $count }), { $day }
figure-refunds = Money given back ({ $count })
figure-refunds-on = Money given back ({ $count }), { $day }
figure-takings-sum = Takings
figure-vat = VAT in these totals
figure-gross = { $code ->
    [S] Sold at { $rate } VAT
    [R] Sold at { $rate } VAT
    [M] Second-hand, VAT on the margin
    [O] Outside VAT
   *[Z] Sold at 0% VAT
}
figure-vat-in = VAT in it
figure-vat-sum = VAT in all
figure-rate = { $percent }%
figure-tenders = Ways of paying
figure-tenders-sum = Together
figure-machine = Card machine
figure-machine-not-used = not used
figure-drawer = Cash drawer
figure-float = Starting cash
figure-cash-sales = Cash from sales
figure-cash-refunds = Cash given back
figure-movement = { $kind } ({ $count })
figure-no-sale = Opened without a sale
figure-times = { $count ->
    [one] once
   *[other] { $count } times
}
figure-record = Till record
figure-counted = Counted
figure-same = Same as the till record
figure-less = Less than the till record
figure-more = More than the till record
figure-account = On account
figure-account-sales = Invoices ({ $count })
figure-account-refunds = Credit notes ({ $count })
figure-account-sum = Outside takings
figure-account-paid = Paid on accounts: { $way } ({ $count })
figure-account-back = Back from accounts: { $way } ({ $count })
figure-account-way = { $way } paid on accounts
figure-account-way-back = { $way } back from accounts
figure-earlier = Put right from earlier days
figure-not-sales = Not sales
figure-donations = Given to the charity

### Other jobs

jobs-title = Other jobs
jobs-supervisor = A supervisor does this
jobs-none = There is nothing else to do here now.
job-cash-up = Cash up
job-cash-up-detail = Count the drawer and finish the day
job-figures = Figures so far
job-figures-detail = Look, nothing changes
job-money = Money in and out
job-money-detail = More change, or something bought
job-safe = Money to the safe
job-safe-detail = Move notes out of the drawer
job-drawer = Open the drawer
job-drawer-detail = Without a sale
job-fix = Fix a sale
job-fix-detail = Something went wrong with it
job-second-look = { $count ->
    [0] Second look
    [one] Second look (1)
   *[other] Second look ({ $count })
}
job-second-look-detail = { $count ->
    [0] No day is waiting
    [one] 1 day is waiting
   *[other] { $count } days are waiting
}
job-saved = Saved baskets
job-saved-detail = Pick one up
job-settings = Shop and settings
job-settings-detail = The shop, this till, and how it looks
job-days = Days before
job-days-detail = Days that are finished

### Money in and out

moved-title = Money in and out
moved-ask = What is it for?
moved-in = Put money in
moved-in-detail = More change for the drawer
moved-out = Take money out
moved-out-detail = To buy something for the shop
moved-travel = Travel money
moved-travel-detail = No name is written down
moved-safe = Move to the safe
moved-safe-detail = Less money in the drawer
moved-drawer = Open the drawer
moved-drawer-detail = Without a sale
moved-how-much = How much?
moved-how-much-hint = Like £20.00
moved-what-for = What is it for?
moved-what-for-hint = A few words, like: flour from the corner shop
moved-where-from = Where does it come from?
moved-where-from-hint = A few words, like: change from the safe
moved-why-open = Why?
moved-why-open-hint = A few words, like: a coin was stuck
moved-why-change = Swap a note for coins
moved-why-stuck = A coin was stuck
moved-why-check = Check the drawer
moved-do-in = Put it in
moved-do-out = Take it out
moved-do-travel = Give travel money
moved-do-safe = Move it to the safe
moved-do-drawer = Open the drawer

### Fixing a sale

fix-title = Fix a sale
fix-which = Which sale?
fix-number = Number on the receipt
fix-find = Find
fix-none = There is no sale to fix yet.
fix-sale = Sale { $number }
fix-what = What went wrong?
fix-of = { $name }, { $time }, { $total }
fix-refunded = This money was given back
fix-refund = Give money back
fix-refund-detail = For some items or all of them
fix-change = Wrong change
fix-change-detail = They got too little, or too much
fix-way = Wrong way of paying
fix-way-detail = It was card, or it was cash
fix-receipt = Print again
fix-receipt-detail = A copy of the receipt, or an invoice.
fix-receipt-refund = A copy of the receipt for money back.
refund-title = Give money back
refund-which = Which items come back?
refund-sold = { $quantity } × { $unit }
refund-sold-back = { $quantity } × { $unit } · { $back } given back
refund-all-back = All given back
refund-fewer = One fewer { $name }
refund-more = One more { $name }
refund-quantity = { $quantity } of { $name }
refund-all = All of it
refund-to-give = To give back
refund-choose-first = Choose an item first
refund-how = How does the money go back?
refund-cash-detail = From the drawer
refund-card-detail = On the card machine
refund-choose-way = Choose cash or card
refund-why = Why?
refund-why-hint = A few words. Choose one, or type your own.
refund-why-wrong = It was not right
refund-why-mistake = Rung up by mistake
refund-why-mind = They changed their mind
refund-do = Give back { $amount }
refund-line = { $quantity } × { $name }
wrong-change-title = Wrong change
wrong-change-which = What change did they get?
wrong-change-less = Too little
wrong-change-less-detail = Give them the rest from the drawer
wrong-change-more = Too much
wrong-change-more-detail = They brought some back
wrong-change-by = By how much?
wrong-change-why = What happened?
wrong-change-why-hint = A few words, kept with the sale
wrong-change-first = Choose one first
wrong-change-give = Give { $amount } from the drawer
wrong-change-put = Put { $amount } in the drawer
wrong-change-do = Put it right
wrong-way-title = Way of paying
wrong-way-which = How did they really pay?
wrong-way-card = It was card
wrong-way-card-detail = { $amount } is written down as cash
wrong-way-cash = It was cash
wrong-way-cash-detail = { $amount } is written down as card
wrong-way-amount = How much of it?
wrong-way-amount-hint = All of it, or less
wrong-way-why = What happened?
wrong-way-why-hint = A few words, kept with the sale

### A colleague says yes

colleague-title = My colleague
colleague-will = My colleague will do this
colleague-who = Who is with you?
colleague-none = Nobody who does this is here today. Choose Ask for help.
colleague-why = Why?
colleague-why-hint = A few words. They stay with the sale, not with a person.
colleague-pin = { $name }, type your PIN
colleague-yes = Yes, do it
colleague-not-matched = That PIN did not match. Nothing is lost. Try again, or choose someone else.
colleague-paused = PINs of { $name } are paused until { $until }. Nothing is lost. Choose someone else, or wait.

### Days before

look-title = Days before
look-waiting-title = A second look is waiting
look-days-title = Days that are finished
look-none-waiting = No day is waiting for a second look.
look-none = No day is finished yet.
look-day = End of day { $number }
look-day-waiting = End of day { $number } · second look waiting
look-matches = matches
look-less = { $amount } less
look-more = { $amount } more
look-note = Note
look-all-figures = All figures
look-done = I have looked
look-for-another = Someone else does this
look-had = This day has had its second look.

### Left open, and the clock

left-open-title = Left open
left-open = The till was left open on { $day }.
left-open-kept = Nothing is lost. Every sale is saved with its own day.
left-open-cash-up = Cash up that day now
left-open-cash-up-detail = Count the drawer and finish that day
left-open-carry-on = Carry on selling
left-open-carry-on-detail = Cash up later
clock-title = Clock
clock-says = This machine’s clock says
clock-behind = That is earlier than the last thing saved. Nothing is lost.
clock-ahead = That is a long time after the last thing saved. Nothing is lost.
clock-right = Yes, it is right
clock-right-detail = Carry on with it
clock-wrong = No, it is wrong
clock-wrong-detail = Ask for help to set it

### Saved baskets

saved-title = Saved baskets
saved-which = Which basket?
saved-none = No basket is saved for later.
saved-basket = { $count ->
    [one] 1 item
   *[other] { $count } items
}
saved-more = { $time } · { $first } and { $count } more
saved-one = { $time } · { $first }

# What a line of a sale is
line-product = Item
line-donation = Given on top

# The app between screens
app-nobody-of-that-name = We did not find that name for today. Nothing is lost. Type it again, or ask a colleague.
app-basket-saved = The basket is saved for later.
app-card-declined = The card did not go through. The basket is here. Ask for another card or cash.
app-card-unknown = We do not know yet whether the card went through. The basket is here. Look at the card machine again.
app-restarted = The till stopped and started again. Your basket is here. Check it, then carry on.
app-put-away-first = There is a basket on the counter. It is safe. Save it for later first.
app-written-down = It is written down.
app-no-such-sale = There is no sale of that number. Nothing has changed. Type it again, or choose from the list.
app-put-right = It is put right. Both are kept: how it was, and how it is now.
app-card-given-back = The card payment was given back. The basket is here.
app-paid-already = The customer has paid more than that already. The basket is the same. Hand money back first.
app-pin-help-reason = Help with a PIN
figures-saved = Saved here: { $place }
app-colleague-will = Your colleague will { $what }.
app-window-title = Pathway Till
app-window-title-of = Pathway Till · { $till }
app-window-title-made-up = Pathway Till · { $till } · made-up

# The command line
cli-about = A calm till and a training record for a charity's bakery and bike shop
cli-store = The folder of the store; it must hold one, except for demo
cli-till = Act as the till of this name
cli-close-after = Close the window by itself after so many seconds, to check a machine
cli-demo = Make a store with made-up people, products and sales
cli-days = How many days of sales
cli-years = How many years of sales, in place of days
cli-seed = Another number makes other days
cli-until = The last day, such as 2026-11-20; yesterday if it is left out
cli-verify = Check a store and say what was found, a line a check
cli-demo-progress = Making { $day } …
cli-demo-done = The made-up store is ready: { $store }
cli-demo-person = PIN of { $name }: { $pin }
cli-demo-card = Card of { $name }: { $card }
cli-demo-passphrase = The people book of Ayşe, Ravi, Jo and Grace opens with: { $words }
cli-verify-people = Check the people book too: asks for a passphrase that opens it, or reads it from the standard input
cli-people-book-closed = The people book is closed, so it was not checked here. With --people you are asked for a passphrase.
cli-people-book-none = There is no people book in this store.
cli-passphrase = Passphrase of the people book:
cli-passphrase-no-match = That passphrase did not match. Nothing has changed. Run it again with another one.
cli-passphrase-not-read = No passphrase could be read. Nothing has changed. Type it on a terminal, or hand it over as the first line of the standard input.
cli-demo-words = Recovery words: { $words }
cli-check-well = well  { $name }
cli-check-tell = tell  { $name }: { $what }
cli-check-stop = stop  { $name }: { $what }
cli-no-such-till = There is no till of that name here. There are: { $tills }
cli-no-window = The window could not be opened. Nothing has changed. Look at the README for what a machine needs.

### Setting up

setup-title = Welcome
setup-welcome = Welcome to Pathway Till
setup-welcome-why = A calm till for shops where people work their way back.
setup-real = Set up our shops
setup-real-detail = Some ten minutes. Nothing is written until the end.
setup-try = Look around
setup-try-detail = With made-up people and sales
setup-step-charity = Charity
setup-step-shops = Shops
setup-step-till = This till
setup-step-you = You
setup-step-words = Recovery words
setup-step-check = Check
setup-choose-one = Choose one first
setup-organisation-ask = What is your charity called?
setup-organisation = Name of the charity
setup-organisation-hint = As people know it, like: Hackney Pathways
setup-shops-ask = Is there another shop?
setup-shop-detail = Choose it to change it
setup-add-shop = Add another shop
setup-add-shop-detail = You can add more later too
setup-all-shops = That is all
setup-till-ask = What is this till called?
setup-till = Name of this till
setup-till-hint = Like: Bakery counter
setup-till-shop = Where does it stand?
setup-customers-ask = Can customers see this screen?
setup-customers-see = Yes, they can
setup-customers-see-detail = Names are covered until someone touches it
setup-customers-not = No, they cannot
setup-customers-not-detail = The names of today stay on it
setup-manager-ask = Who manages the shops?
setup-manager = Your name here
setup-manager-hint = A first name, or another name you like. It stands on your tile.
setup-picture-ask = Choose a picture for { $name }
setup-picture-colour = Colour { $number }
setup-picture-symbol = { $symbol ->
    [sun] Sun
    [cat] Cat
    [star] Star
    [music-note] Music note
    [tree] Tree
    [fish] Fish
    [flower] Flower
    [mountains] Mountains
    [bird] Bird
    [moon] Moon
    [umbrella] Umbrella
   *[leaf] Leaf
}
setup-pin-ask = { $name }, choose a PIN
setup-pin-how = 4 to 8 numbers that are easy for you and hard to guess.
setup-pin-again-ask = Type the PIN once more
setup-pin-again-how = The same numbers, to be sure.
setup-pin-shape = A PIN has 4 to 8 numbers. Nothing is lost. Type it again.
setup-pin-different = These two did not match. Nothing is lost. Type it again, or go back and choose another.
setup-words-ask = Write these 12 words down
setup-words-why = They open your book when this machine is lost. Nobody can find them again for you.
setup-words-keep = Write them on paper, in order. Keep the paper away from this machine.
setup-words-short = Write these words on paper, in order. They open your book when this machine is lost.
setup-words-done = I wrote them down
setup-word = { $number }. { $word }
setup-words-back-ask = Two of the words, to be sure
setup-words-back-hint = From your paper
setup-word-label = Word { $number }
setup-check-ask = Is this right?
setup-check-how = Choose a line to change it. Nothing is written yet.
setup-check-shop = { $seller } · { $vat }
setup-check-vat = VAT from { $day }
setup-check-no-vat = not registered for VAT
setup-check-see = In { $shop } · customers can see it
setup-check-not-see = In { $shop } · customers cannot see it
setup-check-charity = The charity
setup-check-manager = Manages the shops
setup-do = Set up our shops
setup-working = Making your book…
setup-making = Making people and sales…
setup-made = Your shops are set up
setup-key = The key of the book lies in this folder:
setup-key-means = Anyone who takes this machine can read it. Keep it in a locked room.
setup-key-words = Your 12 words open the book when the machine is gone.
setup-go-on = Sign in
setup-made-up = Made-up people and sales
setup-made-up-why = Nothing here is real. Sign in as one of these, with their PIN:
setup-made-up-pin = PIN { $pin }
setup-keywords-ask = The key of the book is not here
setup-keywords-why = The 12 recovery words open it, and make a new key for this machine. Nothing in the book changes.
setup-keywords = The 12 words, in order
setup-keywords-hint = With a space between them
setup-keywords-open = Open the book
setup-keywords-opening = Opening the book…
setup-keywords-count = { $count } of 12 words
setup-keywords-unknown = { $count ->
    [one] 1 word is not on the list of words
   *[other] { $count } words are not on the list of words
}
setup-keywords-cell = Word { $number }: { $word }
setup-keywords-cell-unknown = Word { $number }: { $word }, not on the list
setup-keywords-cell-empty = Word { $number }: nothing yet


### Shops and settings

shop-ask-name = What is the shop called?
shop-name = Name of the shop
shop-name-hint = The name over the door
shop-trade-bakery = A bakery or café
shop-trade-bike = A bike shop
shop-ask-seller = Who sells at { $shop }?
shop-seller = Who sells here, by law
shop-seller-hint = The charity, or a company of its. It stands on receipts.
shop-ask-address = Where is { $shop }?
shop-address = Address
shop-address-hint = In one line, like: 1 Mare Street, London E8 1AA
shop-contact = Phone or e-mail
shop-contact-hint = For customers. You can leave it empty.
shop-ask-numbers = Charity and company number
shop-charity = Charity number
shop-charity-hint = 6 or 7 digits, or leave it empty.
shop-company = Company number
shop-company-hint = 8 digits or letters, or leave it empty.
shop-ask-income = What does the charity take in a year?
shop-income-over = More than £10,000
shop-income-over-detail = Receipts say “registered charity”
shop-income-up-to = £10,000 or less
shop-income-up-to-detail = Receipts need not say it
shop-ask-vat = Is the seller registered for VAT?
shop-vat-no = No, not registered
shop-vat-no-detail = No word of VAT stands anywhere
shop-vat-yes = Yes, registered
shop-vat-yes-detail = Receipts show VAT from its first day on
shop-ask-vat-number = The VAT registration
shop-vat-number = VAT number
shop-vat-number-hint = GB and 9 digits
shop-vat-from = From which day
shop-vat-from-hint = Like 1 April 2026
shop-ask-seats = Can people eat at { $shop }?
shop-seats-some = Yes, there are seats
shop-seats-some-detail = The till asks: eat in or take-away?
shop-seats-none = No, only take-away
shop-seats-none-detail = The till never asks
shop-ask-half-price = When does half price begin?
shop-half-price = From
shop-half-price-hint = Like 4pm. Leave it empty for never.
shops-no-seller = Nobody is named as the seller yet
shops-charity = The charity has no name here yet
shops-add-shop-detail = You will manage it
shops-add-till = Add another till
shops-add-till-detail = For another machine in one of the shops
shops-nothing = Nothing yet
shops-address = Address and contact
shops-vat = VAT registration
shops-vat-of = { $number }, from { $day }
shops-seats = Seats
shops-half = Half price
shops-half-price = From { $time }
shops-half-price-never = Never
shops-save = Save
shops-add-it = Add the shop
shops-till-name = Name of the new till
settings-turnover = { $seller } took { $taken } in 12 months. At { $limit } a seller must register for VAT. Talk to your accountant.
settings-title = Shop and settings
settings-shops = Shops
settings-shops-detail = Names, addresses, numbers, VAT
settings-till = This till
settings-till-detail = { $name }, in { $shop }
settings-people = People
settings-people-detail = Names, pictures, who may do what
settings-products = Products
settings-products-detail = What the shop sells
settings-lists = Product lists
settings-lists-detail = Bring lists in, save them, save sales
settings-looks = How it looks
settings-looks-detail = Colours, size, steady hands
settings-printers = Printers
settings-printers-detail = Which one prints receipts and pages
settings-customers = Customers on account
settings-customers-detail = Who pays by invoice, and what they owe
settings-about = About
settings-about-detail = The program, and where the book lies


### The person card

person-title = Person card
person-name = Name to use
person-name-hint = A first name or any name you like. Customers may see it.
person-picture = Picture
person-picture-detail = A colour and a symbol
person-photo = Own photo
person-photo-yes = In place of colour and symbol
person-photo-none = None. Colour and symbol stand
person-photo-of = Photo of { $name }
person-photo-none-of = { $name } has no photo here
person-photo-means = A photo stands on the tile in place of colour and symbol. People who sign in here see it, and customers may. It stands on no paper and in no list.
person-photo-choose = Choose a photo
person-photo-another = Choose another
person-photo-away = Take it away
person-picture-of = Picture of { $name }: { $symbol }
person-colour = { $colour ->
    [positive] Green
    [attention] Yellow
    [refused] Red
    [bakery] Brown
    [bike] Teal
   *[primary] Blue
}
person-symbol = { $symbol ->
    [sun] Sun
    [cat] Cat
    [star] Star
    [music-note] Music note
    [tree] Tree
    [fish] Fish
    [flower] Flower
    [mountains] Mountains
    [bird] Bird
    [moon] Moon
    [umbrella] Umbrella
   *[leaf] Leaf
}
person-wall = On the wall
person-wall-shown = Yes, the tile is shown. Tap to hide it.
person-wall-not-shown = No, the name is typed. Tap to show it.
person-now-on-the-wall = The tile is on the wall on the days that are set.
person-now-off-the-wall = The tile is not on the wall. Choose Someone else and type the name.
person-pin = PIN
person-pin-none = No PIN yet
person-pin-own = Change your PIN
person-pin-detail = Choose a new PIN
person-roles = Shops and roles
person-days = Days
person-card = Barcode card
person-card-none = No card
person-card-has = Has a card
person-here = Coming here
person-state = { $state ->
    [paused] Paused
    [left] Has left
   *[here] Comes here
}
person-state-detail = { $state ->
    [paused] Not for a while. The card waits.
    [left] Not any more. The barcode card stops.
   *[here] Can sign in and work
}
person-today = Today only
person-today-detail = Helps out until the end of today
person-save = Save
person-saved = It is saved.
state-which = Is { $name } coming here?
roles-which = Shops and roles
roles-none = No role now. Give one to sign in.
roles-more = { $first } and { $count } more
roles-until = { $shop }, until { $until }
roles-from = { $shop }, from { $from }
roles-give = Give a role
roles-what = What is { $name } here?
roles-today-only = Today only
roles-end-which = { $role } in { $shop }
roles-end-means = If this ends, { $name } cannot do this from now on. What was done stays.
roles-end = End this role
role-detail = { $role ->
    [volunteer] Sells, and can make things half price
    [supervisor] Runs a shift, gives money back
    [manager] Runs the shop, people and products
   *[trainee] On a placement, sells
}
days-earlier = Earlier
days-later = Later
days-plan = By weekday
days-save = Save days
days-every = Every day
days-next = Next: { $day }
days-over = No more days are set
days-plan-which = Which days each week?
days-plan-weeks = For how long?
days-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
days-plan-none = Choose one weekday or more.
days-plan-until = { $count ->
    [one] 1 day, until { $until }.
   *[other] { $count } days, until { $until }.
}
days-set = Set these days
new-pin-old = Your PIN now
new-pin-new = { $name }, choose a PIN
new-pin-again = The same PIN again
new-pin-hint = 4 to 8 numbers. Nobody else can see it.
new-pin-keep = Keep this PIN
new-pin-kept = The new PIN is kept.
new-pin-not-same = The two PINs are not the same. Nothing has changed. Type the second one again.
card-none = No barcode card yet. A card signs in to sell, without a PIN.
card-make = Make a card
card-has = There is a barcode card
card-means = It signs in to sell. It cannot do anything else.
card-another = Make another card
card-another-detail = The old one stops
card-take-back = Take the card back
card-take-back-detail = It does not sign in any more
card-taken-back = The card does not sign in any more.
card-new = This card is shown once. Print it, or copy its number now.
card-code-of = Barcode of { $name }’s card
card-done = I have it
card-print = Print it
card-paper-title = Barcode card
card-paper-cut = Cut along the two lines, and straight down at their ends. What you hold then is as large as a bank card.
card-paper-sign-in = Hold the bars under the scanner to sign in to sell. It can do nothing else.
card-paper-lost = Lost it? Tell a manager, who can stop it at once.
still-here-title = Still here?
still-here = Still here?
still-here-kept = The screen is locked in half a minute. Everything is kept.
still-here-carry-on = Carry on
still-here-lock = Lock now
job-about-me = About me
job-about-me-detail = My progress, my hours, my card
job-my-card = My card
job-my-card-detail = Your name, picture and PIN


### People

people-title = People
people-find = Find a name
people-none = No one is here yet. Add a person.
people-none-found = No name like that. Type less of it.
people-add = Add a person
people-not-here-today = No role here today
people-two-things = { $first } · { $second }
add-title = Add a person
add-name = What name do they want to use?
add-picture = Which picture for { $name }?
add-pin-later = Later
add-done = { $name } is on the till.
add-another = Add another
add-to-list = Back


### Products

products-title = Products
products-find = Find an item
products-showing = Showing: { $which }. Choose others.
products-none = Nothing is sold here yet. Add an item.
products-none-like = Nothing here fits. Type something else, or show other items.
products-add = Add an item
products-tabs = Tabs
products-open-price = Typed each time
products-is-withdrawn = Off the till
products-is-past-date = Past its use-by date
products-is-not-checked = Check allergens
products-filter-ask = Which items?
products-filter-all = All on the till
products-filter-not-checked = Allergens not checked
products-filter-sold-out = Sold out today
products-filter-past-date = Past their use-by date
products-filter-withdrawn = Off the till
two-facts = { $first } · { $second }
tile-sold-out = Sold out
tile-left = { $count } left
tile-past-date = Past date
till-sold-out = “{ $name }” is sold out today. The basket is the same. Is there one after all?
till-one-more = There is one more

adding-title = New item
new-step-name = Name
new-step-tab = Tab
new-step-price = Price
new-step-vat = VAT
new-on = Next
new-add = Add it
new-name = Name
new-name-hint = As it stands on the receipt
new-short = Name on the button
new-short-hint = Short, so that it fits on its button
new-tab = Which tab is “{ $name }” in?
new-price = What does “{ $name }” cost?
new-price-hint = VAT included, like £3.80
new-no-tabs = An item stands in a tab. There is none yet, so add a tab first.
new-is-there = It is on the till now. Add what you know of it, or go back.

vat-taken-away = Taken away
vat-eaten-in = Eaten in
vat-standard = Standard VAT
vat-reduced = Reduced VAT
vat-zero = No VAT (zero rate)
vat-margin = Second-hand VAT
vat-outside = Outside VAT
vat-examples-food-zero = Bread, cakes, plain biscuits, cold sandwiches
vat-examples-food-standard = Hot food, all drinks, crisps, sweets
vat-examples-eaten-in = All that is eaten in, outside tables too
vat-examples-not-eaten-in = Food that is eaten in has standard VAT
vat-examples-bike-standard = New bikes, parts, repairs, other helmets
vat-examples-bike-zero = A cycle helmet that meets the safety standard
vat-examples-reduced = Hardly ever. Ask who does the accounts
vat-examples-outside = Gifts of money, and vouchers that are sold

item-title = Item
item-keep = Keep it
item-kept = It is kept.
item-name = Name
item-name-hint = Old receipts keep theirs
item-picture = Picture
item-picture-photo = Own photo
item-picture-now = Picture now: { $what }
item-photo = Own photo
item-photo-none = Without the photo
item-price = Price
item-price-proposed = Price to start with
item-price-proposed-hint = It can be changed at the till. Leave it empty for none.
item-limit = At most
item-limit-hint = So that a slip is seen, like £200.00
item-open = The price is typed each time
item-open-detail = For work, or things that differ
item-half-late = Half price late in the day
item-half-late-detail = From the time that the shop has chosen
item-made = Made when it is asked for
item-made-detail = It gets a number and stands on the list of what to make
item-vat = VAT
item-vat-about = { $name }: which VAT is in the price?
item-vat-both = Taken away: { $away }. Eaten in: { $here }.
item-barcodes = Barcodes
item-barcodes-detail = { $count ->
    [0] None yet
    [one] 1 barcode
   *[other] { $count } barcodes
}
item-allergens = Allergens
item-allergens-detail = { $count ->
    [0] All 14 are checked
    [one] 1 is not checked
   *[other] { $count } are not checked
}
item-use-by = Use-by date
item-use-by-none = No use-by date
item-use-by-until = Until { $day }
item-standing = Tab and place
item-elsewhere = Other shops
item-elsewhere-detail = { $count ->
    [0] Sold in this shop only
    [one] Sold in 1 other shop too
   *[other] Sold in { $count } other shops too
}
item-history = Earlier prices
item-history-detail = { $count ->
    [0] The price has not changed
    [one] The price has changed once
   *[other] The price has changed { $count } times
}
item-withdraw = Take off the till
item-bring-back = Back onto the till
item-is-withdrawn = This is off the till. What was sold of it stays.
barcodes-type = Type or scan a barcode
barcodes-add = Add
barcodes-none = There is no barcode yet. Scan one, or type its digits.
barcodes-hint = A barcode belongs to one item. Choose one to take it off.
barcodes-take-off = Choose it to take it off
use-by-ask = Until when can we sell “{ $name }”?
use-by-today = Today
use-by-tomorrow = Tomorrow
use-by-none-detail = Nothing is stopped at the till
standing-now = It stands at place { $place } of { $of } in its tab. Choose another tab, or move it.
order-earlier = Earlier
order-later = Later
order-choose = Choose the item to move.
order-chosen = Move “{ $name }” with Earlier and Later.
order-place = Place { $place } of { $of }
elsewhere-none = There is one shop in this book. Another one is added in Shops.
elsewhere-which-tab = In which tab of { $shop }?
elsewhere-not-there = Not sold there
elsewhere-in-tab = In the tab “{ $tab }”
history-about = What “{ $name }” has cost, newest first. Old sales keep the price of their day.
history-none = There is no price yet.
history-step = { $from } to { $to }

tabs-title = Tabs
tabs-none = There is no tab yet. Add one, like “Bread”.
tabs-add = Add a tab
tabs-name = Name of the tab
tabs-name-hint = One word fits best, like Bread
tabs-items = { $count ->
    [0] Nothing in it yet
    [one] 1 item
   *[other] { $count } items
}
tabs-order-items = { $count ->
    [one] Order of 1 item
   *[other] Order of { $count } items
}
tabs-colour = Colour: { $colour }
tabs-colour-ask = Which colour?
colour-shop = Shop
colour-blue = Blue
colour-green = Green
colour-yellow = Yellow
colour-red = Red
colour-brown = Brown
colour-teal = Teal

left-title = Left today
left-counted = Counted
left-none = Nothing is counted today. Choose a tab, then say what is left.
left-not-counted = No count
left-sold-out = Sold out
left-sold-out-of = Sold out: { $name }
left-fewer = One fewer: { $name }
left-more = One more: { $name }
left-now = { $name }: { $left }
job-left = Left today
job-left-detail = How many there are still, or sold out

icon-bread = Loaf
icon-grains = Grain
icon-cake = Cake
icon-cookie = Biscuit
icon-moon = Croissant
icon-circle = Ring
icon-pizza = Pizza
icon-cheese = Cheese
icon-egg = Egg
icon-fish = Fish
icon-carrot = Carrot
icon-avocado = Avocado
icon-pepper = Pepper
icon-leaf = Leaf
icon-bowl-food = Bowl
icon-bowl-steam = Soup
icon-cooking-pot = Pot
icon-coffee = Hot cup
icon-coffee-bean = Coffee bean
icon-wine = Glass
icon-drop = Drop
icon-ice-cream = Ice cream
icon-jar = Jar
icon-gift = Gift
icon-bicycle = Bike
icon-person-simple-bike = Rider
icon-tire = Tyre
icon-wrench = Spanner
icon-screwdriver = Screwdriver
icon-hammer = Hammer
icon-toolbox = Toolbox
icon-nut = Nut
icon-link = Chain
icon-lock = Lock
icon-lightbulb = Light
icon-lightning = Flash
icon-battery = Battery
icon-bell = Bell
icon-hard-hat = Helmet
icon-hand = Glove
icon-bag = Bag
icon-package = Parcel
icon-fire = Hot
icon-umbrella = Rain
icon-gear = Gear
icon-path = Cable
icon-wind = Pump
icon-heart = Heart
icon-star = Star
icon-tag = Label


### Product lists from files

choose-file-title = Choose a file
choose-file-ask-list = Where is the list of products?
choose-file-ask-photo = Where is the photo?
choose-file-papers = Papers of this till
choose-file-downloads = Downloads
choose-file-documents = Documents
choose-file-desktop = Desktop
choose-file-pictures = Pictures
choose-file-stick = Stick { $name }
choose-file-drive = Drive { $letter }
choose-file-type = Type where it is
choose-file-use = Use this
choose-file-drop = You can also drop a file onto this window.
choose-file-find = Find in this folder
choose-file-above = Folder above
choose-file-a-folder = Folder
choose-file-about = { $day } · { $size }
choose-file-mb = { $size } MB
choose-file-kb = { $size } KB
choose-file-looking = Looking …
choose-file-none = There is no file of this kind here. Choose another folder.
choose-file-none-like = Nothing here has that in its name. Nothing has changed.
choose-file-more = This folder holds very many things. Not all are shown. Type the name of the file instead.
choose-file-nothing-typed = Nothing is typed yet. Type where the file is, or choose a place.
choose-file-not-there = There is nothing at that place now. Nothing has changed. Check the name, or put the stick in again.
choose-file-closed = This till may not look in there. Nothing has changed. Copy the file to Documents, then choose it there.
choose-file-not-a-file = That is not a file that can be read. Nothing has changed. Choose another.
choose-file-other-kind = That is another kind of file. Nothing has changed. Choose another.
choose-file-too-large = This file is larger than { $most } MB, so it was not read. Nothing has changed. Choose a smaller one.
choose-file-disk = The disk did not answer. Nothing has changed. Try again, or copy the file to Documents.
choose-file-busy = The till is still looking at an earlier place. Nothing has changed. Wait a moment, then try again.

lists-title = Lists and files
lists-what = What would you like to do?
lists-in = Take a list in
lists-in-detail = From a spreadsheet, Square or Loyverse
lists-out = Save our products
lists-out-detail = As a list for a spreadsheet
lists-accounts = Files for the accounts
lists-accounts-detail = Sales and day ends of some days
lists-saved = Saved: { $place }
lists-stopped = It was stopped. Nothing has changed.
lists-planning = Looking at each row …
lists-saving = Taking the list in …
lists-writing = Saving the files …

list-in-title = A list of items
list-in-which-tab = { $count ->
    [one] Where does 1 new item go?
   *[other] Where do { $count } new items go?
}
list-in-new-tab = New items
list-in-new-tab-detail = A new tab
list-in-vat = { $count ->
    [one] { $tab }: VAT for 1 new item
   *[other] { $tab }: VAT for { $count } new items
}
list-in-vat-such-as = Such as { $names }
list-in-suggested = Our guess.
list-in-all-suggested = { $count ->
    [one] Use our guess for both tabs
   *[other] Use our guess for all { $count } others too
}
vat-cold-food = Bread, cakes, cold food
vat-cold-food-detail = Zero rate; standard rate eaten in
vat-hot-food = Hot food, drinks, sweets
vat-hot-food-detail = Standard rate in any case
vat-bikes = Bikes, parts, repairs
vat-bikes-detail = Standard rate
vat-zero = Zero rate in any case
vat-zero-detail = Books, and the like
vat-zero-bikes = Helmets that meet the standard
vat-zero-bikes-detail = Zero rate. Bikes that were given too
vat-reduced = Reduced rate
vat-reduced-detail = Only where the accountant says so
vat-outside = Outside VAT
vat-outside-detail = Such as vouchers
list-in-check = This is what will happen
list-in-own = { $file } is a list from this till.
list-in-square = { $file } is a list from Square.
list-in-loyverse = { $file } is a list from Loyverse.
list-in-plain = { $file } is a plain list.
list-in-prices-from = Prices are from the column “{ $column }”.
list-in-windows = Its letters are of an older kind: look at names with accents.
list-in-all = All { $count }
list-in-new = New { $count }
list-in-changed = Changed { $count }
list-in-same = Same { $count }
list-in-not-taken = Not taken { $count }
list-in-none = There are none of these.
list-in-nothing-new = Everything that can be taken in is here already. Nothing will change.
list-in-row-new = New in { $tab } · { $more }
list-in-row-same = Same as now
list-in-row-not = Line { $line }: { $why }
list-in-no-name = (no name)
list-in-by-weight = priced by weight
list-in-up-to = up to { $limit }
list-in-take = { $count ->
    [one] Take in 1 item
   *[other] Take in { $count } items
}
list-in-again = Answer again
list-in-done = The list is in
list-in-done-new = { $count ->
    [0] No new items.
    [one] 1 new item.
   *[other] { $count } new items.
}
list-in-done-changed = { $count ->
    [0] Nothing else has changed.
    [one] 1 item has changed.
   *[other] { $count } items have changed.
}
list-in-done-not = { $count ->
    [one] 1 row was not taken. Put it right in the file, then take it in again.
   *[other] { $count } rows were not taken. Put them right in the file, then take it in again.
}
list-in-done-where = Each item can be changed or taken off the till under Products.
list-in-ok = Done

accounts-title = For the accounts
accounts-which = Files of which days?
accounts-days = { $from } to { $until }
accounts-today = Today
accounts-this-week = This week
accounts-last-week = Last week
accounts-this-month = This month
accounts-last-month = Last month
accounts-other = Other days
accounts-other-detail = Type the first and the last
accounts-from = First day
accounts-until = Last day
accounts-hint = Such as 22/11/2026
accounts-save = Save the files
accounts-saved = The files are saved
accounts-where = They are in { $folder }
accounts-no-names = Nobody’s name stands in them. A cashier is a number.
lists-file-name = Products { $shop } { $day }
accounts-folder = Accounts

list-change-price = Price from { $from } to { $to }
list-change-open = Price typed each time, up to { $limit }
list-change-fixed = Price no longer typed each time
list-change-name = Name was { $from }
list-change-tab = Moves to { $tab }
list-change-vat = { $vat }
list-change-barcodes = { $count ->
    [one] 1 new barcode
   *[other] { $count } new barcodes
}
list-change-back = Back on the till
list-change-off = Off the till
list-change-other = Its button or how it is made
list-vat-one = VAT { $code }
list-vat-two = VAT { $away }, eaten in { $within }

not-a-list-empty = There is nothing in this file. Nothing has changed. Choose another.
not-a-list-spreadsheet = This is a spreadsheet, not a list as text. Nothing has changed. Open it and save it as CSV, then choose that.
not-a-list-not-text = This file is not a list. Nothing has changed. Choose a CSV file.
not-a-list-headings = We did not find a row with the words Name and Price. The file begins with “{ $found }”. Nothing has changed. Add those words above the columns.
not-a-list-no-rows = There are headings in this file and nothing below them. Nothing has changed. Choose another.
not-a-list-too-many = This list has more than { $most } rows. Nothing has changed. Cut it into smaller files, and take them in one after the other.
not-a-list-tabs = This list would make { $tabs } new tabs, and the till takes { $most } at a time. Nothing has changed. Use fewer words in the column Category.

why-not-no-name = there is no name.
why-not-letters = some letters could not be read.
why-not-price = “{ $typed }” is not a price.
why-not-two-prices = “{ $typed }” could be two prices. Write it like 1250.00.
why-not-no-price = there is no price. Write one, or the word variable.
why-not-spoilt = “{ $typed }” was a barcode before a spreadsheet changed it. Make that column text.
why-not-unknown = we do not know the word “{ $typed }”.
why-not-barcode-twice = the same barcode stands on line { $line }.
why-not-same-as = the same item stands on line { $line }.
why-not-barcode-of = its barcode belongs to { $product }.
why-not-other-shop = its barcode belongs to an item of another shop.
why-not-several = there are several items of this name. Add the category or the barcode.


### Allergens
allergens-title = Allergens
allergens-which = What must they not eat?
allergens-without = Who can eat this? { $allergen }
allergens-ask-baker = Not everything here was checked. Ask the baker before you say yes.
allergens-not-checked-ask = Not checked: ask the baker

allergen-celery = Celery
allergen-gluten = Cereals with gluten
allergen-crustaceans = Crustaceans
allergen-eggs = Eggs
allergen-fish = Fish
allergen-lupin = Lupin
allergen-milk = Milk
allergen-molluscs = Molluscs
allergen-mustard = Mustard
allergen-peanuts = Peanuts
allergen-sesame = Sesame
allergen-soya = Soya
allergen-sulphites = Sulphites
allergen-nuts = Tree nuts
allergen-wheat = Wheat
allergen-spelt = Spelt (wheat)
allergen-khorasan = Khorasan (wheat)
allergen-rye = Rye
allergen-barley = Barley
allergen-oats = Oats
allergen-almonds = Almonds
allergen-hazelnuts = Hazelnuts
allergen-walnuts = Walnuts
allergen-cashews = Cashews
allergen-pecans = Pecans
allergen-brazil-nuts = Brazil nuts
allergen-pistachios = Pistachios
allergen-macadamias = Macadamias
allergen-contains = Contains
allergen-may-contain = May contain
allergen-does-not-contain = Does not contain
allergen-not-checked = Not checked
allergen-answer-named = { $answer }: { $names }
allergens-ask = { $allergen }: what do you know about “{ $name }”?
allergens-not-checked-detail = Nobody has looked yet
allergens-which-cereal = Which cereal is it?
allergens-which-nut = Which nut is it?
allergens-ingredients = Ingredients
allergens-ingredients-hint = All of them, as they stand on the packets
allergens-done = Done
allergens-answer-open = Answer { $count }
allergens-written = Written down
allergens-not-written = Not written down yet


### Reductions and notes
more-title = More
more-basket = Whole basket
more-colleague = A colleague says yes to this
more-quantity = How many
more-quantity-detail = Type a number
more-how-many = How many of { $name }?
more-how-many-hint = Such as 12, or 1.5 for a metre and a half
more-keep-quantity = Keep this number
more-half-detail = Rounded down to the penny
more-off = Money off
more-off-detail = So many per cent, or an amount
more-off-basket-detail = Off everything in the basket
more-full = Full price again
more-full-detail = What was given comes off no more
more-note = Note
more-note-detail = For whoever makes it or fetches it
more-note-for = A note for { $name }
more-note-for-basket = A note for the whole basket
more-note-hint = Such as no butter
more-note-basket-hint = Such as the name to call
more-keep-note = Keep this note
more-allergens = Allergens
more-allergens-detail = What is in it
more-save = Save for later
more-save-detail = It waits here until it is picked up
more-place-line = This line
more-place-basket = Everything in the basket
more-how-much = How much comes off { $whole }?
more-how-much-label = How much off
more-how-much-hint = An amount such as 1.50, or a part such as 10%
more-why = Why does it cost less?
more-why-label = Why
more-why-hint = A few words, no names
more-take-off = Take it off
price-title = Type a price
price-what = What does { $name } cost?
price-label = Price of one
price-hint = Up to { $limit }
price-name = What it is (if that helps)
price-name-hint = It stands on the receipt
price-add = Into the basket
command-find = Find an item
reason-late-in-the-day = Late in the day
reason-yesterdays = From yesterday
reason-damaged = Damaged
reason-colleague = Works here
reason-put-right = To put something right
reason-other = Another reason
reduction-kind-line-percent = Per cent off a line
reduction-kind-line-amount = Money off a line
reduction-kind-half-price = Half price, by hand
reduction-kind-half-price-late = Half price, late in the day
reduction-kind-basket-percent = Per cent off a basket
reduction-kind-basket-amount = Money off a basket
figure-reductions = Taken off prices
figure-reduction = { $kind } ({ $count })
reduction-half = Half price
reduction-percent = { $percent }% off
reduction-amount = { $amount } off


### Finding
till-find = Find
till-find-label = Find an item
till-find-clear = Clear
till-find-none = Nothing here is called that. Type fewer letters, or clear and tap its picture.
till-allergens = Allergens
till-more-for = More
till-more-for-spoken = More for { $name }
till-line-note = note
till-to-pay-with = To pay ({ $off })
till-line-with = { $detail } · { $more }
old-title = Old sales
old-which = Which sale do you look for?
old-by-number = Number
old-by-item = Item
old-by-amount = Amount
old-number-hint = As on the receipt, such as B1A-12
old-item = An item that was in it
old-item-hint = A part of its name
old-amount = What it came to
old-amount-hint = Such as 7.35
old-today = Today
old-week = This week
old-month = This month
old-between = From … to …
old-from = First day
old-to = Last day
old-day-hint = Such as 6/11/2026
old-found = { $count ->
    [one] 1 sale
   *[other] { $count } sales
}
old-none = There is no such sale in this time. Choose Back and look in a longer time.
old-refund = Money back { $number }
old-given-back = { $quantity } given back
old-paid = How it was paid
old-total = In all
old-fix = Fix this sale
job-old = Old sales
job-old-detail = Find a sale by number, item or amount
till-unknown-barcode = We do not know this barcode. The basket is the same. Tap the picture of the item.


### What to make
make-title = To make
make-open = To make ({ $count })
make-made = Made ({ $count })
make-nothing = Nothing is waiting to be made.
make-nothing-made = Nothing was made yet today.
make-what = { $quantity } × { $what }
make-since = Since { $time }
make-since-note = { $note } · since { $time }
make-done = Made
make-not-done = Not made yet
make-spoken = { $label }: number { $number }, { $what }
till-to-make = To make { $count }
done-order = Number { $number }
done-order-call = We call this number
job-make = To make
job-make-detail = What customers wait for


### Papers

paper-figures-title = { $title }, { $shop }
paper-page = Page { $page } of { $of }
paper-receipt-title = Sale { $number }
paper-refund-title = Money given back { $number }
paper-invoice-title = Invoice { $number }
paper-credit-title = Credit note { $number }
paper-copy-title = { $title } (copy)
paper-copy = Copy
paper-refund = Money given back
paper-refund-of = { $number }, for sale { $of }
paper-charity = Registered charity { $number }
paper-company = Company number { $number }
paper-vat-number = VAT number { $number }
paper-order-number = Your number: { $number }
paper-times = { $quantity } × { $price }
paper-reduced = { $how }: { $amount }
paper-total = Total
paper-donation = Donation
paper-donation-thanks = Thank you for your donation.
paper-together = Together
paper-paid = { $way }
paper-given-back = Given back: { $way }
paper-change = Change
paper-thanks = Thank you. See you soon.
paper-keep = Keep this paper with your receipt.
paper-vat-rate = VAT rate
paper-vat-letter = { $letter } { $rate }
paper-vat-net = Before VAT
paper-vat-vat = VAT
paper-vat-gross = With VAT
paper-vat-all = All
paper-vat-invoice = VAT invoice
paper-invoice = Invoice
paper-credit = Credit note
paper-billed-to = For
paper-number = Number
paper-supplied = Sold on
paper-given-back-on = Given back on
paper-takes-back = Takes back sale
paper-takes-back-invoice = Takes back invoice
paper-due = Please pay by
paper-to-pay = To pay
paper-credited = Put on your account
paper-on-account = On account, { $number }
paper-what = What
paper-quantity = How many
paper-price = Price
paper-price-net = Price before VAT
paper-vat = VAT
paper-amount = Amount
paper-with-vat-both = Amount includes VAT.
paper-with-vat = All prices on this paper include VAT.
statement-title = Statement for { $customer } – { $month }
statement-heading = Statement
statement-month = Month
statement-until = As of
statement-date = Date
statement-owed = Owed
statement-opening = Owed when the month began
statement-closing = Owed on this day
statement-invoice = Invoice { $number }, to pay by { $due }
statement-overdue = Past its date
statement-later = Not due yet
statement-nothing = Nothing is owed. Thank you.
statement-ahead = You have paid { $amount } ahead. Nothing is owed. Thank you.
account-paid = Payment: { $way }
account-paid-back = Paid back: { $way }
paper-page-title = Paper
paper-form-receipt = Receipt
paper-form-small = Small page
paper-form-invoice = Invoice
paper-form-page = Page
paper-form-roll = Roll
paper-save = Save as PDF
paper-save-text = Save as text
paper-print = Print
paper-printing = Printing
paper-printed = This is on its way to the printer.
paper-bill-to = Name and address
paper-no-printer = There is no printer here. Nothing is lost. Choose Save as PDF.
paper-not-printed = This did not print. What it says is saved. Check the printer and its paper, then choose Print again.
paper-printer-busy = The printer is still busy. Nothing is lost. Wait a little, then choose Print again.
printers-title = Printers
printers-receipts = Receipts
printers-pages = Pages of A4
printers-chosen = Chosen
printers-machine = As this machine decides
printers-looking = Looking for printers…
printers-none = This machine has no printer yet. Papers can be saved as PDF.
bill-title = Invoice
bill-ask = Who is the invoice for?
bill-name = Name
bill-address = Address
bill-address-hint = With commas between its lines.
bill-vat = VAT number
bill-vat-hint = Leave it empty if there is none.
bill-make = Show the invoice

### Looks

aside-card = The amount for the card machine comes next.
card-step-ask = Ask for the card
card-step-type = Type the amount
card-step-say = Say what it answers
aside-open = Count what is in the drawer. Then the till is ready to sell.
aside-moved = The till record follows at once, so that the count fits at the end of the day.
aside-drawer = No money is counted. Why it was opened stays with the till.
aside-bank = Then the day is finished and its figures are saved.
aside-colleague = They type their own PIN. Both your names stand with it.
aside-name = Then you type your PIN.
aside-second-look = Two people see every finished day. That keeps everyone safe.
aside-amount = Would you like to see the coins? Choose Pictures.
looks-title = How it looks
looks-open = How it looks
looks-colours = Colours
looks-flour = Flour
looks-night = Night bake
looks-high = High contrast
looks-size = Size
looks-percent = { $percent } %
looks-smaller = Smaller
looks-larger = Larger
looks-smallest = Smallest
looks-largest = Largest
looks-steady = Steady hands
looks-steady-detail = Larger buttons. A second tap within half a second is left out.
looks-calm = Calm
looks-calm-detail = Nothing fades or moves.
looks-keys = Single keys
looks-keys-detail = + and − change the chosen item. Keys with Ctrl always work.
looks-try = Try it here
looks-try-item = Seeded loaf
looks-tried =
    { $count ->
        [0] Tap the loaf
        [one] Tapped once
       *[other] Tapped { $count } times
    }
looks-try-good = This is how it says that all is well.
looks-try-look = This is how it asks you to look.
looks-not-kept = This could not be kept. It stays like this until the till is closed.
looks-more = More ({ $page } of { $of })
help-key-tab = To the next button
help-key-arrows = To the button beside it
help-key-enter = Press the button with the ring
key-tab = Tab
key-arrows = Arrows
key-enter = Enter or Space
key-from-to = { $first } to { $last }
command-coins = A coin from 1p to £2, while the ring is on money
command-larger = Everything larger
command-smaller = Everything smaller
command-usual-size = The usual size


### Beside short pages: what they are about, or what comes next

aside-accounts = Both days are in the files, and every day between them.
aside-accounts-saved = Give them to whoever does the accounts. You can make them again at any time.
aside-bill = Write it as the customer says it. It stands on the invoice.
aside-quantity = The price follows by itself.
aside-note = A few words are enough. Nothing private belongs here.
aside-old = Looking changes nothing. Every sale stays as it is.
aside-price = This price is for this sale. Next time the till asks again.
aside-person = People choose how they are called. A first name is enough.
aside-photo = A colour and a symbol are just as good. A photo can be taken away at any time.
aside-person-added = Everything about them can be changed later, on their card.
aside-role-ends = A role can be given again at any time.
aside-roles = A role says what somebody does in a shop.
aside-list-in = New items can be sold at once.
aside-till = The name tells one till from another, on papers and in figures.
aside-product = The button shows the short name. The receipt shows the long one.
aside-history = Each change stands here with its day and a name.
aside-barcodes = A scanner types the number by itself.
aside-off = You see the new price before anybody pays.
aside-ingredients = Copy them from the packet or the recipe, word for word.
aside-printers = Whoever prints can still save a PDF.
aside-card-new = A till reads this card to sell, and for nothing else.
aside-saved = Choose one, and it is on the till as it was.
aside-people = Choose a name to change its picture, roles, days or PIN.
aside-tabs = Tabs stand above the items on the till, in this order.
aside-shops = Receipts and papers show what stands here.
aside-shop-name = Each shop has its own items, tills and figures.
aside-shop-seller = The receipt names who sells. The law asks for it.
aside-shop-address = Receipts show customers where to find you.
aside-shop-numbers = Papers show these numbers, so that people can look you up.
aside-shop-income = The law asks larger charities to say on papers that they are one.
aside-shop-vat = Whoever does the accounts knows this.
aside-shop-vat-number = Both are on the VAT certificate.
aside-shop-seats = VAT can differ between eating in and taking away.
aside-shop-half-price = From then on, the items you choose cost half.
aside-setup-first = One question at a time. Every answer can be changed later.
aside-setup-shops = One book keeps all shops of the charity together.
aside-setup-customers = No customer should read names in passing.
aside-setup-manager = The manager brings in everybody else, later and in their own time.
aside-setup-words = When this machine is lost, these words bring the book back.
aside-setup-check = All of this can be changed later, in the settings.
aside-setup-made = Keep the paper with the words in another place than this machine.
aside-product-price = The price can be changed at any time. Old sales keep theirs.


### About

about-title = About
about-name = Pathway Till { $version }
about-what = A till for shops where people work their way back.
about-folder = The book is in this folder
about-real = The book holds real sales
about-real-detail = It is encrypted, and its key is on this machine. Anyone who takes this machine can read it. Keep it in a locked room.
about-made-up = The book is made up
about-made-up-detail = No person and no sale in it is real. Nothing here reaches a real book.
about-nothing-sent = Nothing is sent anywhere
about-nothing-sent-detail = No account, no server. What is here leaves this machine only when somebody saves or prints it.
about-licence = Free to use, MIT licence
about-licence-detail = Copyright 2026, the Pathway Till contributors. You may use, change and pass it on.
about-works = Made with the work of others
about-find = Find a name
about-none-like = There is nothing of that name in it. Type another part of the name.
about-work = { $name } { $version }
about-work-inside = { $licence } · inside { $inside }
about-work-used = Its licence, as it says itself: { $licence }. Used here under: { $used }.


### Trade customers


### Customers on account

trade-title = Customer on account
trade-choose-title = On account
trade-which = Whose account does this go on?
trade-find = Find a customer
trade-none = Nobody buys on account here yet. Add a customer who pays by invoice, such as a café.
trade-none-like = No customer has a name like this. Type less of it.
trade-add = Add a customer
trade-new = A new customer
trade-is-closed = The account is closed
trade-overdue = { $amount } is past its date
trade-ahead = Has paid ahead
trade-owes-nothing = Owes nothing
trade-owes = To pay
trade-manager = A manager does this
trade-closed-about = This account is closed. What is owed stays, and can still be paid.
trade-account = Account
trade-owes-amount = Owes { $amount }
trade-owes-late = Owes { $amount } ({ $late } past its date)
trade-ahead-by = Has paid { $amount } ahead
trade-payment = Payment
trade-payment-detail = Money that they pay
trade-prices = Their prices
trade-prices-detail = { $count ->
    [0] As everybody’s
    [one] One item at a price of their own
   *[other] { $count } items at a price of their own
}
trade-name-address = Name and address
trade-contact = Contact and VAT number
trade-contact-none = No contact yet
trade-days = Days to pay
trade-days-detail = { $count ->
    [0] On the day itself
    [one] One day after the invoice
   *[other] { $count } days after the invoice
}
trade-close = Close the account
trade-open-again = Open it again
trade-contact-ask = How do we reach them?
trade-contact-hint = A telephone number or an e-mail address.
trade-days-ask = How long do they have to pay an invoice?
trade-days-hint = In days, such as 30.
trade-prices-find = Find an item
trade-prices-none = They pay what everybody pays. Find an item to give it another price.
trade-price = Their price
trade-price-hint = With VAT, such as 3.00.
trade-price-own = Everybody pays { $usual }
trade-price-usual = As everybody pays
trade-price-about = Everybody pays { $usual }.
trade-price-as-usual = As everybody pays
trade-month-before = Before
trade-month-after = After
trade-month-empty = Nothing happened in this month. { $amount } was owed.
trade-statement = Statement
trade-owed-now = Owed now: { $amount }
trade-owed-then = Owed at its end: { $amount }
trade-invoice-detail = { $day }, to pay by { $due }
trade-paid-how = How did they pay?
trade-back-how = How does it go back?
trade-paid-instead = They pay
trade-back-instead = Money back to them
trade-paid-much = { $way }: how much?
trade-back-much = { $way }: how much goes back?
trade-card-first = Take the card on the card machine first. Then keep it here.
trade-card-back-first = Give it back on the card machine first. Then keep it here.
trade-cash-drawer = The cash goes through the drawer of this till.
trade-bank-seen = Keep it once it is seen in the bank.
trade-back-why = Why does it go back?
trade-paid-do = Keep this payment
trade-paid-done = The payment is kept.
trade-kept = This is kept.
aside-trade = A customer on account takes bread today and pays an invoice later. Each sale has its own invoice, and each month a statement.
aside-trade-payment = A payment is put on the account at once. It settles the oldest invoice first.
aside-trade-back = What goes back stands on the account at once, with your reason.
aside-trade-price = The new price holds from the next basket on. Invoices of before stay as they are.
aside-trade-days = Each invoice says until when it is paid. The statement says what is past its date.
till-for = For { $name }
payment-account-of = On account: { $name }
payment-account-detail = They get an invoice. Nobody pays now.
payment-account-choose = They pay by invoice
payment-now = They pay now
payment-now-detail = Not on an account, at the usual prices
refund-account-detail = It comes off their account. No money changes hands.
done-print-invoice = Print the invoice
done-see-invoice = See the invoice

## The people book
peoplebook-title = People book
job-people-book-detail = Records, rota, hours and skills
peoplebook-aside = What is in the people book is private. It opens with a passphrase, and closes when nobody is there.
peoplebook-not-here = The people book stays closed here
peoplebook-not-here-why = Customers can see this screen. Open the people book on a machine that only staff see.
peoplebook-none = There is no people book yet
peoplebook-none-what = It holds people's records, placements and hours. It is a locked file of its own, apart from the till.
peoplebook-none-how = Have the paper with your 12 recovery words at hand. They will open this book too.
peoplebook-none-manager = A manager sets it up.
peoplebook-make = Set it up
peoplebook-words-ask = Type your 12 recovery words
peoplebook-words-why = They are on the paper from the day you set up the till. The same words will open the people book if every passphrase is lost.
peoplebook-words-lost = Type the 12 recovery words
peoplebook-words-lost-why = They open the people book without a passphrase. Then choose a new passphrase for yourself.
peoplebook-closed = Open the people book
peoplebook-made-up = These people are made up. The passphrase of each staff member is: warm bread every morning
peoplebook-passphrase = Your passphrase
peoplebook-passphrase-hint = The words that you chose, with spaces between them.
peoplebook-lost = I do not have it
peoplebook-open = Open
peoplebook-opening = Opening…
peoplebook-close = Close the book
peoplebook-left = Something from the till could not come in yet. Nothing is lost: it is tried again each time. Please tell a manager.
peoplebook-made = The people book is ready. Start with the people who come this week.
peoplebook-today = Today
peoplebook-today-detail = The few things that wait for you
peoplebook-people = People
peoplebook-people-detail = Records, emergency cards, placements
peoplebook-rota = Rota
peoplebook-rota-detail = Who is planned when
peoplebook-hours = Hours
peoplebook-hours-detail = Who came, and agreeing a week
peoplebook-settings = Settings
peoplebook-settings-detail = Lists of skills, measures, reviews, passphrases
peoplebook-passphrases = Passphrases
peoplebook-passphrases-detail = Who can open this book
passphrase-aside = A passphrase is long, and easy for you to remember. Nobody else knows it. Do not keep it beside the machine.
passphrase-title = Choose a passphrase
passphrase-title-colleague = { $name }, choose a passphrase
passphrase-new-hint = 4 words that do not belong together, like lorry tulip seven soup.
passphrase-before = Your passphrase now
passphrase-new = New passphrase
passphrase-again = The same again
passphrase-keep = Keep it
passphrase-keeping = Keeping it…
passphrase-kept = The new passphrase is kept.
passphrase-taken = That passphrase does not open the book any more.
passphrases-title = Who can open this book
passphrases-aside = Each staff member has a passphrase of their own. You see who opened the book, and when.
passphrases-has = Can open the book
passphrases-none = No passphrase yet
passphrases-other = Another passphrase
passphrases-other-detail = { $name } types it here. The one before does not open the book any more.
passphrases-take = Take it away
passphrases-take-detail = { $name } cannot open this book any more. Older copies of it still open with it.
secret-show = Show
secret-hide = Hide
### Hours: lengths, times and days

hours-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
hours-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
hours-both = { $hours } { $minutes }
hours-span = { $from } to { $until }
hours-span-other-day = { $from } to { $until } on { $day }
hours-span-open = { $from }, not ended yet
hours-span-next-day = { $from } to { $until } the next day
hours-clocks-forward = The clocks went forward in this time.
hours-clocks-back = The clocks went back in this time.
hours-days-from-to = { $from } to { $until }
hours-and = { $others } and { $last }
hours-weekdays = { $weekday ->
    [mon] Mondays
    [tue] Tuesdays
    [wed] Wednesdays
    [thu] Thursdays
    [fri] Fridays
    [sat] Saturdays
   *[sun] Sundays
}
hours-agreed-time = { $weekdays }, { $times }

### Hours: what is recorded

hours-kind-training = Training
hours-kind-paid-work = Paid work
hours-kind-volunteering = Volunteering
hours-attendance-came = Came
hours-attendance-came-for-part = Came for part
hours-attendance-told-us = Told us
hours-attendance-did-not-hear = We did not hear
hours-attendance-closed-by-us = Closed by us
hours-attendance-paused = Paused
hours-known-said-by = { $what } ({ $name } said so)
hours-known-not-yet = Not over yet
hours-known-still-here = Still here?
hours-touch-arrived = Came in
hours-touch-break = On a break, { $going }
hours-touch-back = Back from the break
hours-touch-still-here = Still here
hours-touch-left = Left
hours-touch-at = { $what }, { $time }
hours-going-staying-in = staying in
hours-going-going-out = going out
hours-reason-not-pressed = It was not pressed at the time.
hours-reason-pressed-twice = It was pressed twice.
hours-reason-other-time = It was at another time.
hours-reason-other-kind = It was another kind or shop.
hours-reason-other-person = It was somebody else.
hours-reason-machine-off = The machine was off.
hours-reason-person-said = The person told us.
hours-reason-other = Something else.
hours-why-words = { $reason } “{ $words }”
hours-how-counter = Pressed at the counter
hours-how-supervisor = A supervisor signed them in
hours-how-later = Written down later. { $why }
hours-proof-receipt = A receipt
hours-proof-fare-record = A fare record
hours-proof-agreed-daily-fare = The fare we agreed for a day
hours-odd-out-before-in = This ends before it begins. It counts nothing until it is put right.
hours-odd-very-long = This is longer than { $long }. Is it right?
hours-odd-left-twice = This ends twice. The earlier end counts.
hours-odd-break-outside = A break is outside this time. Only the part inside is taken off.
hours-odd-break-longer = A break is longer than this time. Are both right?
hours-odd-back-before-break = A break ends before it begins. Nothing is taken off for it.
hours-odd-break-without-back = A break has no end. All the time after it began is taken off.
hours-odd-back-twice = A break ends twice. The earlier end counts.
hours-odd-breaks-overlap = Two breaks share some minutes. They are taken off once.
hours-odd-overlap = Two times share some minutes. They count once.
hours-odd-two-at-once = Two times go on at once, and one has no end. When did it end?
hours-odd-points-nowhere = A press has no time that it belongs to. The rest may still be on its way.
hours-finding = { $day }: { $what }

### Hours: what was agreed and planned

hours-day-not-agreed = Not agreed yet
hours-day-agreed = Agreed by { $name } on { $date }
hours-day-reopened = Changed since { $name } agreed it on { $date }
hours-week-not-agreed = This week is not agreed yet.
hours-week-partly-agreed = Some days of this week are agreed.
hours-week-agreed = This week is agreed.
hours-week-reopened = Something changed after this week was agreed.
hours-because = { $name }: { $why }
hours-because-pressed = { $name }: it reached us later.
rota-holds-expected = Expected
rota-holds-told-us = Told us
rota-holds-closed = Closed by us
rota-holds-paused = Paused
rota-origin-agreed = As agreed
rota-origin-moved = Moved from { $day }
rota-origin-added = Added for this day
rota-change-moved = Moved to { $day }, { $times }
rota-change-added = Added: { $times }
rota-change-told-us = Told us that they cannot come
rota-change-closed = The shop is closed
rota-change-taken-back = An earlier change is taken back

### Hours that were worked: today

today-no-end = { $day }: when did they leave?
today-proposal = They said something about { $day }.
today-nothing-known = { $day }: did they tell us?
today-first-day = { $count ->
    [one] 1 thing of the first day is left.
   *[other] { $count } things of the first day are left.
}
today-placement-ends = The placement ends on { $day }.
today-week = Agree the week from { $week }.
today-empty = Nothing waits for you today. Enjoy the bread.
today-empty-week = Look at the week
today-more = { $count ->
    [one] One more comes after these.
   *[other] { $count } more come after these.
}
today-aside = Do a thing, or put it off until tomorrow. After 14 days all but safety leaves the list by itself.
today-put-off = Put off
today-ask-heard = { $name } on { $day }: did they tell us?
today-ask-first-day = { $count ->
    [one] { $name } began on { $day }. 1 thing of the first day is left.
   *[other] { $name } began on { $day }. { $count } things of the first day are left.
}
today-ask-ends = The placement of { $name } ends on { $day }.
today-told-us-detail = They told us that they could not come
today-did-not-hear-detail = Nobody knows, and that is all right
today-came-as-planned = Came as planned
today-came = Came at another time
today-came-detail = Write down when
today-ask-end = When did { $name } leave on { $day }?
today-left-as-planned = At { $time }
today-as-planned = As planned: { $times }
today-left-otherwise = At another time
today-record = Open the record
today-record-detail = Everything about it stands there

### Hours that were worked: weeks and days

worked-earlier = Before
worked-later = After
worked-week-before = The week before
worked-week-after = The week after
worked-by-person = People
worked-by-day = Days
worked-week-empty = Nobody came in this week, and nobody was planned.
worked-nothing-in-week = Nothing in this week
worked-open-times = { $count ->
    [one] One time has no end yet.
   *[other] { $count } times have no end yet.
}
worked-people-of-day = { $count ->
    [0] Nobody
    [one] 1 person
   *[other] { $count } people
}
worked-day-nobody = Nobody came on this day, and nobody was planned.
worked-agree-day = Agree this day
worked-find = Find
worked-find-label = Name
worked-find-none = Nobody here has that name. Type the beginning of it.
worked-files = Save as files
worked-statement = Statement
worked-agree-week = Agree this week
worked-whole-week = All week
worked-some-days = Some days are agreed
worked-agreed = Agreed
worked-changed = Changed since
worked-reopened = Changed after it was agreed. { $why }
worked-waits = Something was different
worked-nothing = Nothing
worked-expenses = Expenses
worked-expenses-detail = { $count ->
    [0] None in this week
    [one] Given back once
   *[other] Given back { $count } times
}
worked-day-of = { $name }, { $day }
worked-day-short = { $weekday } { $day }
worked-day-empty = Nothing is written down for this day.
worked-add = Add a time
worked-said = { $name } said:
worked-written = What was written
worked-written-detail = { $count ->
    [0] Every press, as it was
    [one] One row is crossed through
   *[other] { $count } rows are crossed through
}
worked-written-title = Written for { $day }
worked-written-by = { $name }: { $how }
worked-crossed = Crossed through by { $name }
worked-crossed-why = Crossed through by { $name }: { $why }
worked-taken-out = Taken out
worked-no-end = When did they leave?
worked-break = Break { $times }
worked-how-it-went = How the plan for this day went
worked-planned = Planned: { $times }.
worked-known = How it went: { $known }.
worked-done-put-right = It is put right.
worked-done-said = It is written down.
worked-done-agreed = It is agreed.
worked-done-answered = It is agreed and put right.
worked-done-talk = They will see that you talk about it.
worked-done-sent = A supervisor will read it.
worked-done-back = It is taken back.
worked-done-given = The expense is written down.
worked-done-taken-back = The expense is taken back.

### Hours that were worked: a time as it should be

putright-bar = Put it right
putright-came = Came
putright-left = Left
putright-hint = Like 9.30 or 16:30.
putright-left-hint = Like 16:30. Leave it empty while they are here.
putright-next = Next
putright-ask-times = When did they come and leave?
putright-ask-times-mine = How was it?
putright-what = { $kind }, { $shop }
putright-more = Breaks, day, kind
putright-more-ask = What else is to be put right?
putright-breaks-count = { $count ->
    [0] None in this time
    [one] 1 break
   *[other] { $count } breaks
}
putright-day = The day
putright-ask-day = To which day does it belong?
putright-day-label = Day
putright-day-hint = Like 17 November 2026 or 17/11/2026.
putright-day-aside = It is taken out on the day where it stands and added to the other one, in one step.
putright-day-keep = Use this day
putright-shop = The shop
putright-ask-shop = In which shop was it?
putright-kind = What it was for
putright-ask-kind = What was this time for?
putright-check = Is this right?
putright-check-why = Why
putright-other-reason = Other reason
putright-take-out = Take it out
putright-take-out-detail = It was no time here
putright-only-words = Only words
putright-never = The clock never showed { $typed } that night. It went forward at { $time }. Nothing is lost. Type another time.
putright-which = That night the clock showed { $time } twice. Which one?
putright-first = The first one, before the clocks went back
putright-second = The second one, after the clocks went back
putright-aside = What stood there stays, crossed through, with your name and the reason.
putright-aside-mine = Write how it was. A supervisor reads it and answers. Nothing changes before that.
putright-breaks-title = Breaks in this time
putright-breaks-none = There is no break in this time.
putright-break-detail = Change it or take it out
putright-add-break = Add a break
putright-break-title = From when until when?
putright-break-from = Break from
putright-break-until = Break until
putright-break-out = Take it out
putright-break-keep = Keep it
putright-break-aside = A break is taken off the time here. It lies between coming and leaving.
putright-why = Why is it put right?
putright-why-out = Why is it taken out?
putright-add-words = Add words
putright-done = Put it right
putright-words = In a few words
putright-words-mine = What was different?
putright-words-label = In your words
putright-words-aside = A few words are enough. The person can read them. No reasons of health belong here.
putright-words-aside-mine = Your own words are enough. The supervisor sees them just as you write them.
putright-send = Send it
putright-nothing-changed = The times are as they were. Nothing has changed.

### Hours that were worked: what people say, and agreeing

proposal-title = { $name } about { $day }
proposal-mine = What you said about { $day }
proposal-words = “{ $words }”
proposal-agreed = { $name } agreed, and it is put right.
proposal-talk = { $name } would like to talk about it.
proposal-back = It was taken back.
proposal-no-times = No times are changed by this.
proposal-now = As it is now
proposal-then = As it would be
proposal-agree = Agree
proposal-talk-about = We talk about it
proposal-take-back = Take it back
agree-bar = Agree hours
agree-what = You agree what stands here.
agree-nothing = There is nothing to agree here now.
agree-yes = Agree
agree-not-yet = { $name }: not yet
agree-week-of = { $name }, { $week }
agree-day-of = Everybody on { $day }

### Hours that were worked: expenses and files

expenses-of = Expenses of { $name }
expenses-mine = Your expenses
expenses-none = No expenses were given back in this week.
expenses-add = Give one back
expenses-aside = A receipt, a fare record or the fare that was agreed. It stands on the statement.
expenses-which-day = For which day?
expenses-which-proof = What shows it?
expenses-fare = Agreed fare: { $amount }
expenses-amount-follows = The amount comes next
expenses-how-much = How much?
expenses-amount = Amount
expenses-give = Write it down
expenses-why = Why is it taken back?
expenses-take-back = Take it back
hours-folder = Hours
hours-gathering = Gathering the hours …
hours-files-names = These files hold people's names. Keep them where only staff see them.
hours-files-aside = Each person in the files can see that they were saved.

### My hours

mine-title = My hours
job-my-hours-detail = What is written about your time
mine-closed = The people book is closed. Ask a supervisor to open it.
mine-week = My week
mine-week-detail = This week: { $hours }
mine-week-other = The week you looked at: { $hours }
mine-what-i-said = What I said
mine-what-i-said-detail = { $count ->
    [0] Nothing yet
    [one] 1 time
   *[other] { $count } times
}
mine-said-none = You have not said that anything was different. Open a day of your week to do so.
mine-said = You said:
mine-waits = A supervisor will read it.
mine-looks = Who looked at my record
mine-looks-detail = Last: { $name }, { $day }
mine-looks-none = Nobody has looked yet.
mine-looked = { $name }, { $day }
mine-card = My emergency card
mine-card-detail = Whom to call, and what helps
mine-helps = What helps me work
mine-helps-detail = In my own words
mine-record-empty = Nothing is written here yet. A supervisor can write it down with you.
mine-different = Something is different
mine-sixteen = In this week you have 16 hours or more of paid work. This may affect some benefits. A benefits adviser can tell you.
look-kind-record = Your record
look-kind-hours = Your hours
look-kind-list = A list with your hours in it
look-kind-paper = A paper about your hours
look-kind-file = A file with your hours in it
look-kind-skills = Your skills
look-kind-skills-list = A list with your skills in it
look-kind-goals = Your goals
look-kind-reviews = Your reviews
look-kind-measures = Which questions you were asked
look-kind-answers = Your answers
look-kind-referral = That you were referred, and when
look-kind-referral-text = What your referral says
look-kind-shared = What you share, and with whom
look-kind-report = A report about you
look-kind-contacts = What was said to somebody outside
look-kind-support = Your support sessions and what comes after
look-kind-support-notes = The notes of your support sessions
look-kind-keeping = For how long we keep what we know about you
look-kind-leaving = How you left, and how you get on

### Hours: papers

hours-paper-title = Hours and expenses, { $week }
hours-paper-heading = Hours and expenses
hours-paper-official = Name on official papers
hours-paper-week = Week
hours-paper-made = Made by
hours-paper-made-by = { $name }, { $date }
hours-paper-given-to = Given to { $name } only
hours-paper-given-to-person = Given to this person only
hours-paper-all-week = All of the week
hours-paper-days-come = Days here
hours-paper-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
hours-paper-all = All hours
hours-paper-open = { $count ->
    [one] One time has no end yet. It is not counted.
   *[other] { $count } times have no end yet. They are not counted.
}
hours-paper-sixteen = In this week you have 16 hours or more of paid work. This may affect some benefits. A benefits adviser can tell you.
hours-paper-by-day = Day by day
hours-paper-day = Day
hours-paper-times = From and to
hours-paper-breaks = Breaks
hours-paper-counted = Time
hours-paper-not-counted = Not counted yet
hours-paper-kind-and-shop = { $kind }, { $shop }
hours-paper-expenses = Expenses given back
hours-paper-no-expenses = No expenses were given back for this week.
hours-paper-proof = What shows it
hours-paper-amount = Amount
placement-paper-title = Placement, { $days }
placement-paper-heading = Placement
placement-paper-from = From
placement-paper-until = To
placement-paper-planned-until = Planned until
placement-paper-kind = What the time is for
placement-paper-supervisor = Supervisor
placement-paper-key-worker = Key worker
placement-paper-agreed = Agreed days and times
placement-paper-agreed-from = From { $date }
placement-paper-no-times = No fixed days and times.
placement-paper-extensions = Made longer
placement-paper-extension = Until { $until }, agreed on { $agreed }
placement-paper-sessions = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}
placement-paper-all = { $sessions }, { $hours }
placement-paper-so-far = So far
placement-paper-in-all = In all
placement-paper-none = No sessions yet.
placement-paper-by-week = Week by week
placement-paper-sessions-head = Sessions
emergency-paper-title = Emergency card
emergency-paper-call = Call
emergency-paper-helps = What helps me
emergency-paper-does-not = What does not help me
emergency-paper-nobody = No one to call is written down.
emergency-paper-empty = Nothing is written down here.
emergency-paper-own-words = In { $name }’s own words. Made on { $date }.
emergency-paper-keep = Keep this in the back room, where only the team sees it.
rota-paper-title = Rota, { $week }
rota-paper-heading = Rota
rota-paper-name = Name
rota-paper-closed = closed
rota-paper-somebody = Somebody
rota-paper-nobody = Nobody is planned in this week.
rota-paper-keep = For the back room
### Coming and going

come-title = Coming and going
come-open = I’m here, break, I’m off
come-who = Tap your name, or scan your card.
come-pin = Type your PIN, then choose Next.
come-offer = Would you like to say that you are here today?
come-not-here = Choose when you are ready.
come-here-since = You have been here since { $since }.
come-break-since = You have been on a break since { $since }.
come-here = I’m here
come-here-detail = Your time begins now
come-off = I’m off
come-off-detail = Your time here ends for now
come-break = Break
come-break-detail = A rest, in here or outside
come-back = I’m back
come-back-detail = Your break is over
come-just-till = Just the till
come-just-till-detail = You can say that you are here at any time
come-where = Where will you be?
come-where-why = This is for the fire list only. Nobody asks why.
come-staying-in = Staying in
come-staying-in-detail = Somewhere in the building
come-going-out = Going out
come-going-out-detail = Out of the building
come-told-here = Good to see you, { $name }.
come-told-break = Enjoy your break, { $name }.
come-told-back = Welcome back, { $name }.
come-told-still = Thank you, { $name }. You are here.
come-told-off = Thank you, { $name }. See you soon.
come-done = Done
come-asked = You came on { $day } at { $time }. Nobody pressed I’m off, which happens.
come-asked-yes = Yes, still here
come-asked-yes-detail = Your time goes on
come-asked-left = I left at …
come-asked-left-detail = You can say when
come-asked-later = Not now
come-left-when = When did you leave?
come-left-time = At what time?
come-left-hint = Like 2pm, 14:00 or 9.30pm. About is fine.
come-left-about = A supervisor can change it with you later.
come-left-save = That’s when I left
come-left-kept = Thank you. That is written down.
come-which = Which one do you mean?
come-which-why = The clocks went back that night, so this time was there twice.
come-which-first = { $time }, before the clocks went back
come-which-second = { $time }, after the clocks went back
come-supervisor = A supervisor will sign you in. Your time counts from your first try.
come-supervisor-other = A supervisor will do this with you. Nothing is lost.
come-supervisor-reason = Help with coming or going
come-clock-reason = Somebody came or went
come-no-name = We do not know that name here. Nothing is lost. Check the spelling, or ask a supervisor.
job-come-detail = The basket stays as it is

### Who is inside

site-title = Who is inside
site-open = Fire list
site-inside = { $count ->
    [0] Nobody is inside
    [one] 1 person inside
   *[other] { $count } people inside
}
site-out = { $count ->
    [one] 1 out on a break
   *[other] { $count } out on a break
}
site-both = { $inside } · { $out }
site-at = As of { $at }
site-in = Inside
site-on-break = Out on a break
site-since = Since { $since }
site-not-confirmed = Not confirmed since { $since }. Not counted.
site-visitor = A visitor
site-nobody = Nobody has said yet that they are here today.
site-print = Print
site-again = Look again
site-paper-title = Who is inside
site-paper-heading = Not confirmed, and not counted
site-paper-line = { $place } since { $since }
site-visitor-named = { $name } (visitor)
job-site-detail = Who is in the building now

### Visitors

visit-title = Visitors
visit-name = Who is visiting?
visit-name-hint = The name that they give. It is for the fire list only.
visit-came = They are in
visit-left = Left
visit-left-spoken = { $name } left
visit-since-day = Since { $day }, { $since }
visit-nobody = No visitors are inside.
visit-noted-in = { $name } is in.
visit-noted-off = { $name } left.
job-visitors-detail = Who visits, and that they left

### Help about a page

help-this-page = How this page works
help-come-1 = Tap your name and type your PIN, or scan your card.
help-come-2 = Then choose what fits: I’m here, Break, I’m back or I’m off. You see the time at once.
help-come-3 = Did your PIN not match twice? A supervisor signs you in, and your time counts from your first try.
help-come-4 = Did you miss I’m off? You are asked on your next day. You can say when you left, or do it later.
help-come-5 = Break asks where you are for the fire list only. The till and its basket stay as they are.
help-site-1 = This page says who is in the building now. It opens for anybody, without a PIN.
help-site-2 = Everybody who pressed I’m here today is counted, and every visitor who is in.
help-site-3 = Who is out on a break stands on the list and is not counted as inside.
help-site-4 = Not confirmed: they came on a day before and nobody has seen them today. Look for them last.
help-site-5 = It never opens where customers can see the screen.
help-visit-1 = Type the name that a visitor gives, then choose They are in.
help-visit-2 = When they go, choose Left beside their name.
help-visit-3 = Names of visitors are kept for the fire list only.
help-book-1 = The people book holds everything about a person that is nobody’s business at the till. It is locked, and opens with your own passphrase.
help-book-2 = A manager sets it up with the twelve recovery words from their envelope. Each member of staff who needs it then gets a passphrase of their own.
help-book-3 = Close it when you leave. It also closes by itself after 15 minutes without a touch, and at the end of the day.
help-book-4 = Did you forget your passphrase? A colleague opens the book and chooses Who can open this book; there you type a new one. If nobody has one any more, the recovery words open it.
help-book-5 = Times that were pressed at the till come in when the book opens. Names and days go back to the till. Nothing else does.
help-records-1 = Choose a person to open their record. Somebody new needs only the name to use; the rest can come on a later day.
help-records-2 = The name to use can be changed at any time. It changes everywhere at once, and earlier names are not shown.
help-records-3 = The emergency card is in the person’s own words. Print it for the back room when they agree.
help-records-4 = Each look at a record is written down, with a name and a day. The person sees it in My hours.
help-records-5 = Writing on a page never removes what stood there before. The new page counts.
help-first-day-1 = A first day has five things: the name to use, a picture and PIN, the emergency card, what helps, and the building.
help-first-day-2 = Each one can wait. Choose Not today, and Today reminds you of it.
help-first-day-3 = Goals and other questions come on later days, in private. They are not asked here.
help-placement-1 = A placement says where somebody comes, from when until when, and on which days and times.
help-placement-2 = A pause takes the days off the rota. It is never shown on a report, and nobody has to say why. Under Pauses it is put right or taken back.
help-placement-3 = People and terms has the supervisor, the key worker, the fare and what the time is for. Make it longer, or write down the end, on any day. Earlier versions stay in the book.
help-placement-4 = Agreed days and times make the rota and the names on the wall. New times count from the day that you choose.
help-rota-1 = The rota follows from the agreed days and times. Nobody needs to type it each week.
help-rota-2 = Choose a time to change it for one day: moved, told us, or taken back. Add a time for somebody who comes as an extra.
help-rota-3 = When the shop is closed for a day, say it once. Everybody’s time on that day then says Closed by us.
help-rota-4 = The wall at the till shows who is due on a day, and never the times.
help-today-1 = Here are at most five things that wait. Each one is done, or put off until tomorrow, in two taps.
help-today-2 = For a time without an end, and for a planned time that nobody knows about, the planned hours are offered first. Choose another time where it was different.
help-today-3 = After 14 days all but safety leaves the list by itself. It can still be found under Hours and Skills.
help-hours-1 = Choose a week, then look at it by person or by day. Sums are made from what was pressed and put right, each time anew.
help-hours-2 = Tap a time to put it right. The old one stays visible and is crossed through, with the reason and your name.
help-hours-3 = Agree a person’s week, or one day of everybody, in one step. You agree exactly what stands on the page.
help-hours-4 = If something changes after that, the week says so, with the reason and a name. Look at it, and agree it again.
help-hours-5 = When a person says in their own words that something was different, you see how it is and how it would be. Agree, or talk about it first.
help-put-right-1 = Type the times as they were: 9:30, 0930 and 9.30 all work. A time after midnight belongs to the day on which it began.
help-put-right-2 = When the clocks change, an hour is missing or comes twice. The page then asks which one you mean.
help-put-right-3 = Choose a reason. It stands beside the old time, with your name, and the person can see it.
help-put-right-4 = Breaks, the day, the shop and what the time was for stand behind Breaks, day, kind. A check page shows how it is and how it would be; nothing is changed before that.
help-expenses-1 = Give back what a receipt or a fare record shows, or the daily fare that was agreed. There are no flat payments.
help-expenses-2 = A mistake is taken back with a reason. Both rows stay.
help-expenses-3 = Expenses stand on the weekly statement, which is given to the person only.
help-hours-file-1 = Choose the days, then where the files go: one for hours and one for expenses. A spreadsheet opens them.
help-hours-file-2 = They hold people’s names. Keep them where only staff see them, and delete them when they are used.
help-hours-file-3 = Each person in the files can see that they were saved, by whom and when.
help-my-hours-1 = These are your hours, week by week. A time that is crossed through was put right; the reason and a name stand beside it.
help-my-hours-2 = Was something different? Say it in your own words. A supervisor reads it and answers here.
help-my-hours-3 = Your weekly statement is a paper for you. Nobody else is given it.
help-my-hours-4 = Who looked shows each person who opened your record, and when.
help-my-hours-5 = Nothing here is about being late, and nobody is compared with anybody.

### The people book: records

records-title = People
record-title = Record
records-none = There is no record yet. Start with somebody who comes this week.
records-aside = Each look at a record is written down. The person can see who looked.
records-add = Somebody new
records-start = Start the record
records-names-ask = What name do they use?
records-name-hint = The name that they want to hear. An alias is fine.
records-names-aside = This name is used everywhere, on all screens and papers. They can change it at any time.
records-not-yet = No record yet
records-no-placement = No placement yet
records-until = { $shop }, until { $until }
records-from = { $shop }, from { $from }
records-paused = { $shop }, paused
records-ended = { $shop }, ended { $until }
record-started = The record is started.
record-kept = It is kept.
record-name-and-word = { $name } ({ $word })
record-keep = Keep it
record-change = Change it
record-not-written = Not written down yet
record-own-words = In their own words
record-page = { $page ->
    [names] Names
    [contact] How to reach them
    [emergency] Emergency card
   *[helps] What helps them work
}
record-page-of = { $page }: { $name }
record-page-aside = { $page ->
    [names] The name to use is the person's choice, and holds everywhere at once. A name for official papers is optional.
    [contact] How the person wants to be reached. Leave out what they do not want here.
    [emergency] Whom to call and what helps, in the person's own words.
   *[helps] What helps on any day, in the person's own words. Nothing about illness is asked.
}
record-field = { $field ->
    [name-to-use] Name to use
    [official-name] Official name
    [own-word] A word of their own
    [phone] Telephone
    [email] Email
    [whom-to-call] Whom to call
    [call-phone] Their number
    [what-helps] What helps then
    [what-does-not] What does not help
   *[helps-me-work] What helps me work
}
record-field-hint = { $field ->
    [name-to-use] Used everywhere, from now on.
    [official-name] For official papers, if it is another one.
    [own-word] Where two share a name, like “of the bikes”.
    [phone] The number that they want to be called on.
    [email] The address that they read.
    [whom-to-call] A name, such as Nil, my sister.
    [call-phone] With the area code.
    [what-helps] In their words.
    [what-does-not] In their words.
   *[helps-me-work] In their words: place, pace, noise, breaks.
}
record-hours-detail = When they were here
record-placements = Placements
record-placed = { $shop }, { $detail }
record-placements-of = Placements of { $name }
record-placements-none = There is no placement yet. Agree the first one together.
record-placements-manager = There is no placement yet. A manager begins one.
record-placements-aside = A placement says where, until when, and on which days. A pause is part of it.
record-placed-until = until { $until }
record-placed-from = from { $from }
record-placed-paused = paused
record-placed-ended = ended { $until }
record-looks = Who looked
record-looks-detail = Each day on which somebody looked
record-looks-of = Who looked: { $name }
record-looks-none = Nobody else has looked at this record.
record-looks-earlier = Earlier
record-looked = { $what ->
    [record] { $name } looked at the record
    [hours] { $name } looked at the hours
    [list] { $name } looked at a list with them on it
    [paper] { $name } made a paper
   *[file] { $name } saved a file with their hours
}
record-emergency-of = If { $name } needs help
record-emergency-aside = Stay calm and stay near. Ring 999 if somebody is in danger.
record-emergency-none = { $name } has no emergency card yet. Write it together, on a good day.
record-print-card = Print the card

### The first day

first-day-title = First day
first-day-of = First day of { $name }
first-day-left = { $count ->
    [0] All five things are done
    [one] One thing is left
   *[other] { $count } things are left
}
first-day-aside = Five things, and nothing else today. What is left can be done on any later day.
first-day-thing = { $thing ->
    [name] Name
    [sign-in] Signing in
    [emergency] Emergency card
    [helps] What helps
   *[fire-and-hands] Fire exit and hands
}
first-day-step = { $number } of { $of }
first-day-ask = { $thing ->
    [name] What name do you use?
    [sign-in] How do you want to sign in?
    [emergency] Whom shall we call?
    [helps] What helps you work?
   *[fire-and-hands] Fire exit and washing hands
}
first-day-how = { $thing ->
    [name] Ask { $name } which name to use. It can be an alias.
    [sign-in] Let { $name } choose a picture and a PIN, or a card, at the till.
    [emergency] Ask whom to call if something happens, and what helps then.
    [helps] Ask what makes work easier. No reasons are needed.
   *[fire-and-hands] Walk together to the fire exit and to the basin.
}
first-day-write = Write it down
first-day-done = Done
first-day-not-today = Not today
first-day-is-done = Done
first-day-is-left = Not today
first-day-is-to-come = To come
first-day-all-done = All five things are done.
first-day-begin = Begin
first-day-go-on = Go on

### Placements

placement-title = Placement
placement-new = New placement
placement-of = { $name }, { $shop }
placement-ask-shop = Where does { $name } come?
placement-ask-days = From when until when?
placement-days-aside = A placement is usually 12 weeks. It can be made longer later, or paused.
placement-from = First day
placement-until = Last day
placement-ended = Ended on
placement-day-hint = Like 6 February 2027 or 6/2/2027.
placement-until-hint = The last day as planned.
placement-weeks = { $count } weeks
placement-ask-kind = What is the time for?
placement-ask-times = Which days and times?
placement-ask-supervisor = Who supervises?
placement-ask-key-worker = Who is the key worker?
placement-nobody = Nobody yet
placement-ask-fare = Is a fare for each day agreed?
placement-fare = Fare for a day
placement-fare-hint = Leave it empty if none is agreed.
placement-fare-aside = Only a fare that was agreed, for days on which they came.
placement-no-fare = None agreed
placement-check = Is this right for { $name }?
placement-row-shop = Shop
placement-row-agreed = Agreed
placement-times-several = { $count } different times
placement-keep = Keep this placement
placement-added = The placement is kept. The till knows the days.
placement-facts = What was agreed
placement-other-times = Other times
placement-other-times-detail = From a day on
placement-other-from = Other times: from which day?
placement-other-from-label = From this day on
placement-other-aside = What was agreed before stays for the days before.
placement-times-from = Times from { $day } on
placement-pause = Pause
placement-pause-detail = A pause is not an end
placement-pause-ends = The pause ends
placement-pause-since = Paused since { $from }
placement-ask-pause = When is the pause?
placement-pause-aside = A pause is not an end. It stands in no report.
placement-pause-until = Last day of the pause
placement-pauses = Pauses
placement-pauses-detail = { $count ->
    [one] 1 pause, to look at or put right
   *[other] { $count } pauses, to look at or put right
}
placement-pauses-of = Pauses of { $name }
placement-pauses-aside = Tap a pause to put its days right, or to take it back. A pause stands in no report.
placement-pause-on = It goes on
placement-pause-ahead = Still to come
placement-pause-over = It is over
placement-pause-new = New pause
placement-pause-of = Pause: { $days }
placement-pause-days = Put its days right
placement-pause-days-detail = The first day, the last day, or both
placement-ask-pause-days = When was the pause really?
placement-pause-back = Take it back
placement-pause-back-detail = There was no pause. The agreed days count.
placement-pause-until-hint = Leave it empty if nobody knows yet.
placement-ask-pause-end = When does the pause end?
placement-pause-last = Last day of the pause
placement-paused-open = From { $from }
placement-paused = { $from } to { $until }
placement-who = People and terms
placement-who-detail = Supervisor, key worker, fare, kind of time
placement-who-ask = What is different from now on?
placement-as-now = As it is now
placement-somebody = Somebody who is not here any more
placement-kind-from-now = From now on. Times that stand already stay as they are.
placement-longer = Make it longer
placement-longer-detail = A later last day
placement-ask-longer = Until when is it longer?
placement-longer-aside = It is planned until { $until } now.
placement-end = The end
placement-end-detail = The last day, whenever it is
placement-ask-end = What is the last day?
placement-end-label = Last day
placement-end-aside = Papers can be made on any day, also for somebody who leaves early.
placement-not-ended = It has not ended
placement-not-ended-detail = It goes on as planned
placement-summary = Summary on paper
week-not = Not on this day
week-from = From
week-until = Until
week-hint = Like 9:30 or 9.30.
week-until-hint = Like 13:15. Midnight is 24:00.
week-keep = Keep
week-clear = Not on this day
week-copy = Other days too
week-copy-to = { $times }: on which days too?
week-copy-means = These days get the times of { $day }, in place of theirs.
week-copy-do = Use these times
week-another = One more
week-aside = Times as the person and the shop agreed them.

### The rota

rota-title = Rota
rota-before = Before
rota-after = After
rota-nobody = Nobody planned
rota-day-nobody = Nobody is planned for this day yet.
rota-people = { $count } people
rota-more = and { $count } more
rota-spoken = { $name } { $times }
rota-detail = { $times } · { $what }
rota-print = Print
rota-add = Add somebody
rota-close = Shop closed
rota-changes = Changes
rota-day-aside = Tap a name to change this day for them. What was agreed stays as it is.
rota-plan = { $name }, { $day }
rota-plan-nothing = Nothing can be changed for this day. Look at the placement.
rota-told-us = They told us
rota-told-us-detail = They cannot come. No reason is asked.
rota-move = Another day or time
rota-move-detail = For this once
rota-take-back = Take it back
rota-ask-move = When does { $name } come instead?
rota-move-to = Day
rota-move-aside = This is for this one day. The agreed times stay as they are.
rota-ask-add = Who comes too on { $day }?
rota-add-nobody = Nobody has a placement here on this day.
rota-changes-of = Changes for { $day }
rota-changes-aside = Tap a change to take it back.
rota-changed = The rota is changed.

## Skills

framework-shipped = { $framework ->
    [bakery] Bakery
    [bike-workshop] Bike workshop
   *[shop-and-work] Shop and work
}
skill-standing = { $standing ->
    [shown] Shown
    [with-help] With help
    [on-my-own] On my own
    [can-show-others] Can show others
   *[knows-how] Knows how
}
skill-field = { $field ->
    [code] Code
    [unit] Unit
    [skill] Skill
    [short_name] Short name
    [safety_critical] Safety skill
    [refresh_months] Months until a fresh look
    [maps_to] Maps to
    [ways] Levels or knows how
    [shown] What Shown looks like
    [with_help] What With help looks like
    [on_my_own] What On my own looks like
    [can_show_others] What Can show others looks like
    [knows_how] What Knows how looks like
   *[milestones] Milestones
}
skill-answer = { $answer ->
    [agrees] I agree
    [comments] I want to say something
   *[not-yet] Not yet
}
skill-revoke-reason = { $reason ->
    [other-skill] It was another skill.
    [other-person] It was somebody else.
    [other-level] It was another level.
    [too-early] There was not enough to see yet.
    [person-asked] The person asked for it.
   *[other] Something else.
}
skill-evidence = { $kind ->
    [photo] A photo
    [sale] A sale
   *[job] A repair job
}
skill-beside = { $beside ->
    [asked] Asked
    [not-yet] Not yet
   *[fresh-look] Needs a fresh look
}
skills-chosen-hint = { $many ->
    [none] No skills are chosen yet. About a dozen is usual.
    [few] These are few. About a dozen is usual.
    [dozen] About a dozen, as is usual.
   *[many] These are many. About a dozen is usual.
}
goal-status = { $status ->
    [to-do] To do
    [on-the-way] On the way
    [done] Done
   *[put-aside] Put aside
}
goal-field = { $field ->
    [goal] What I want
    [strengths] What I am good at
    [step] A step
    [who] Who does it
    [review-on] When we look at it again
   *[outcome] What came of it
}
review-field = { $field ->
    [held-on] The day
    [who-was-there] Who was there
    [their-words] In my words
    [went-well] What went well
    [did-not-help] What did not help
   *[next-step] The next step
}
review-point-start = Start
review-point-week = Week { $week }
review-point-end = End
review-point-between = In between

## The skills passport, a paper for employers

passport-paper-title = Skills passport, { $date }
passport-paper-heading = Skills passport
passport-paper-name = Name
passport-paper-made = Made on
passport-paper-reference = Check reference
passport-paper-seen = Somebody at { $shop } saw each of these skills at work and signed for it.
passport-paper-nothing-yet = No skills are signed on this paper yet. Each one comes onto it when somebody has seen it at work and signed for it. A new paper can be made on any day.
passport-paper-no-qualification = This is not a qualification.
passport-paper-check-heading = How to check this paper
passport-paper-check = Ring { $shop } and say the check reference { $reference }. They will tell you whether this paper is theirs.
passport-paper-check-ring = Ring { $shop } on { $contact } and say the check reference { $reference }. They will tell you whether this paper is theirs.
passport-paper-check-write = Write to { $shop } at { $contact } and give the check reference { $reference }. They will tell you whether this paper is theirs.
passport-paper-footer = { $name }, check reference { $reference }
passport-paper-footer-reference = Check reference { $reference }
passport-paper-milestones = Milestones
passport-paper-milestone = Milestone
passport-paper-since = Since
passport-paper-skills = Skills
passport-paper-with-help = Skills used with help
passport-paper-unit = { $framework }: { $unit }
passport-paper-how = How
passport-paper-signed-by = Signed by
passport-paper-seen-on = Seen on { $date }
passport-paper-standing = { $standing ->
    [can-show-others] Can show others
    [on-my-own] On their own
    [knows-how] Knows how
   *[with-help] With help
}
passport-paper-standards = Public standards
passport-paper-standards-about = These standards ask for skills on this paper. The small line under a skill names the part.
passport-paper-standard = Standard
passport-paper-parts = Parts

## A framework file and what is wrong with it

framework-fault-at = Line { $line }: { $fault }
framework-fault-in = Line { $line }, { $column }: { $fault }
framework-fault-more = { $count ->
    [one] There is 1 more like these.
   *[other] There are { $count } more like these.
}
framework-fault-empty = There are no skills in this file. Choose another file.
framework-fault-too-large = This file is larger than 2 MB. Choose another file.
framework-fault-too-many-lines = This file has more than { $most } lines. Leave some out.
framework-fault-not-utf8 = These letters cannot be read. Save the file as CSV UTF-8.
framework-fault-column-missing = The column { $heading } is missing. Add it, with this heading.
framework-fault-column-twice = The column { $heading } is there twice. Take one out.
framework-fault-column-not-known = No framework has a column { $heading }. Take it out.
framework-fault-broken-line = This line has more or fewer cells than the headings. Look for a quote mark or comma too many.
framework-fault-code-twice = { $code } stands in line { $line } already. Give one of them another code.
framework-fault-short-name-twice = { $name } stands in line { $line } already. Give one of them another short name.
framework-fault-yes-or-no = Write yes or no.
framework-fault-ways = Write levels or knows how.
framework-fault-level = { $typed } is no level. Write shown, with help, on my own, can show others or knows how.
framework-fault-milestone-twice = { $name } is there twice in this line. Take one out.
framework-fault-not-for-this-skill = This skill is not signed off that way. Leave this cell empty.
framework-fault-nothing-typed = This cell is empty. Fill it in.
framework-fault-too-long = This is too long. Use { $longest } characters at most.

## Measures

measure-name = { $instrument ->
    [ons4] How I feel about my life
    [loneliness] Me and other people
    [work-scales] Me and work
   *[licensed] A total from elsewhere
}
measure-intro-ons4 = Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I'd like you to give an answer on a scale of 0 to 10, where 0 is 'not at all' and 10 is 'completely'.
measure-intro-loneliness = The next four questions are about relationships with others. For each one, please say how often (if at all) you feel that way.
measure-ons-satisfied = Overall, how satisfied are you with your life nowadays?
measure-ons-worthwhile = Overall, to what extent do you feel that the things you do in your life are worthwhile?
measure-ons-happy = Overall, how happy did you feel yesterday?
measure-ons-anxious = On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, how anxious did you feel yesterday?
measure-lonely-companionship = How often do you feel that you lack companionship?
measure-lonely-left-out = How often do you feel left out?
measure-lonely-isolated = How often do you feel isolated from others?
measure-lonely-direct = How often do you feel lonely?
measure-work-scale = { $item ->
    [work-job-skills] Job skills
    [work-motivation] Motivation
    [work-routine] Routine
    [work-confidence] Confidence
   *[work-social-skills] Social skills
}
measure-how-often = { $often ->
    [hardly-ever] Hardly ever or never
    [sometimes] Some of the time
   *[often] Often
}
measure-how-lonely = { $lonely ->
    [often-or-always] Often or always
    [sometimes] Some of the time
    [occasionally] Occasionally
    [hardly-ever] Hardly ever
   *[never] Never
}
measure-declined = I’d rather not say
measure-not-asked = Not asked
measure-ends-usual-low = not at all
measure-ends-usual-high = completely
measure-ends-anxious-low = not at all anxious
measure-ends-anxious-high = completely anxious
measure-point = { $point ->
    [start] At the start
    [middle] In the middle
    [end] At the end
   *[follow-up] Some time after
}
measure-how-asked = { $how ->
    [alone] Read alone
    [read-aloud] Read aloud
   *[interpreter] With an interpreter
}
measure-was = { $point }: { $first }.
measure-was-and-is = { $firstpoint }: { $first }. { $lastpoint }: { $last }.

## My progress

progress-title = My progress
job-my-progress-detail = What I can do, and what comes next
progress-hello = Hello { $name }
progress-next-step = My next step: { $step }
progress-can-do = What I can do now
progress-can-do-detail = Signed by somebody who saw it
progress-can-do-none = Nothing is signed yet. Every skill begins with being shown.
progress-can-do-row = { $level }. { $looks } In: { $unit }.
progress-fresh-look = { $row } Needs a fresh look.
progress-working-on = What I am working on
progress-working-on-detail = And the next step of each
progress-working-on-none = No skills are chosen yet. A supervisor chooses them with you.
progress-working-row = { $level }. Next, { $next }: { $looks }
progress-not-signed = Not signed yet
progress-asked = { $row } You asked to be looked at.
progress-not-yet = Where I said “not yet”
progress-not-yet-detail = Kept out until you have talked
progress-not-yet-none = There is nothing here now.
progress-not-yet-row = { $level }. It counts nowhere until you have talked with a supervisor.
progress-not-yet-words = { $level }. You said: “{ $words }”
progress-milestones = Milestones
progress-milestones-detail = Sets of skills, such as for a shift
progress-milestones-none = No milestone has begun yet. Each begins with one skill.
progress-reached = Reached on { $day }
progress-to-come = Still to come: { $skills }
progress-over-time = How it grew
progress-over-time-detail = Month by month
progress-over-time-means = A point for each skill you could do when the month ended.
progress-over-time-none = The picture begins with the first skill that is signed.
progress-month = { $count ->
    [one] 1 skill
   *[other] { $count } skills
}
progress-month-new = New: { $skills }
progress-evidence = Evidence from work
progress-evidence-is-on = It is on
progress-evidence-is-off = It is off
progress-evidence-question = Keep evidence from work?
progress-evidence-means = With evidence on, a photo of your work or a job you did can stand beside a sign-off. No faces. Never how fast or how right.
progress-evidence-off = No evidence
progress-evidence-on = Keep evidence
progress-hours-detail = My weeks, and what I said about them
progress-done-evidence-on = From now on evidence can be kept.
progress-done-evidence-off = From now on no evidence is kept. What is there stays yours.
myskill-level = { $level }. { $looks }
myskill-nothing = Nobody has signed this yet. When you think you can do it, say so here.
myskill-signed = { $name } saw it on { $day }.
myskill-signed-words = { $name } saw it on { $day }: “{ $words }”
myskill-earlier = Before: { $level }
myskill-held-back = Not yet: { $level }
myskill-held-back-with = Waits too: { $level }
myskill-talked = { $name } wrote on { $day } that you have talked
myskill-talked-detail = If that is not so, say “not yet” again.
myskill-revoked = Taken back: { $level }
myskill-i-said = You said: { $answer }
myskill-can-change = You can change it later.
myskill-revoked-words = { $reason } “{ $words }”
myskill-quote = “{ $words }”
myskill-asked = You asked to be looked at
myskill-asked-detail = A supervisor will look with you.
myskill-ask-answered = { $name } answered you
myskill-answer = Say what I think
myskill-ask = I think I can do this
myskill-take-back = Take my question back
myskill-question = What do you say to it: { $skill }?
myskill-no-hurry = You can leave it without an answer. Nobody will remind you, and you can change it later.
myskill-agrees-detail = It is right as it stands
myskill-comments-detail = It stands, with your words beside it
myskill-not-yet-detail = It counts nowhere until you have talked
myskill-not-yet-title = Not yet
myskill-not-yet-aside = It is kept out of everything until you have talked with a supervisor. You do not need to say why. Supervisors here can read your words.
myskill-not-yet-keep = Say not yet
myskill-comment-title = What do you want to say?
myskill-comment-aside = Supervisors here can read this. The sign-off stays as it is.
myskill-comment-keep = Keep my words
myskill-ask-aside = A supervisor sees that you asked, and looks with you on a day that suits both.
myskill-ask-keep = Ask
myskill-words = In my words
myskill-words-optional = You can leave this empty.
myskill-done-answered = Your answer is kept.
myskill-done-not-yet = It counts nowhere until you have talked with a supervisor.
myskill-done-asked = A supervisor will look with you.
myskill-done-back = Your question is taken back.
help-my-progress-1 = This is yours. It shows your own skills, and nobody is compared with anybody.
help-my-progress-2 = Each skill has four steps: shown, with help, on my own, can show others. The boxes are filled from the left.
help-my-progress-3 = Open a skill to read what was signed, to say what you think, or to ask to be looked at.
help-my-progress-4 = Evidence from work is off until you turn it on. You can turn it off again.
help-my-skill-1 = A supervisor signs what they saw. You can agree, say something, or say not yet.
help-my-skill-2 = Not yet keeps it out of your passport, reports and tasks until you have talked with a supervisor.
help-my-skill-3 = You can leave it without an answer, and change your answer later. Nobody reminds you.
help-my-skill-4 = “I think I can do this” asks a supervisor to look with you. You can take it back.
## The skills of a placement

chosen-title = Skills
chosen-which = Which skills does { $name } learn here?
chosen-count = { $count } chosen. { $hint }
chosen-of-unit = { $count } chosen
chosen-keep = Keep these skills
chosen-kept = The skills are kept.
chosen-all-units = All units
chosen-next-unit = Next unit
chosen-no-frameworks = There are no skills yet. They come in when a manager opens the people book.
chosen-way = Skills
chosen-way-detail = About a dozen to learn here.
help-chosen-1 = Choose together what somebody would like to learn here. About a dozen works well.
help-chosen-2 = Every other skill can still be seen and signed. It stands behind “More”.
help-chosen-3 = Choose others at any time. Nothing that was signed is lost.
### Saw it, and signing off

saw-title = Saw it
job-saw-detail = Note what somebody did, to sign later
saw-who = Whom did you see?
saw-what = What did { $name } do?
saw-tap-who = Tap the person whom you saw. Then tap what they did.
saw-find = Find a skill
saw-none-found = No skill is called that. Type less of it, or something else.
saw-nobody = Nobody else has said “I’m here” yet.
saw-no-skills = This till knows no skills yet. They come when the people book is opened.
saw-noting = Noting: { $name }, { $skill }
saw-noted = Noted: { $name }, { $skill }
help-saw-1 = Tap a person, then what you saw them do. That is all. Saw it on the page of your PIN leads straight here.
help-saw-2 = You can undo it for 10 seconds, or until you tap something else.
help-saw-3 = No level is noted here, and nothing is signed. You sign later, in the people book.
help-saw-4 = The basket stays as it is.
skills-title = Skills
record-skills-detail = What they can do, and signing off
skills-chosen-of = Skills of { $name }
skills-all-of = All skills: { $name }
skills-milestones-of = Milestones of { $name }
skills-more = More skills
skills-milestones = Milestones
skills-on = More
skills-none-chosen = No skills are chosen for this placement yet. All of them are behind More skills.
skills-reached = Reached on { $day }
skills-begun = Begun
skills-not-begun = To come
skill-of = { $name }: { $skill }
skill-nothing-signed = Nothing signed yet
skill-due = Needs a fresh look since { $day }
skill-held-back = Not yet: to talk about
skill-asked = “I think I can do this”
skill-in-their-words = They say: { $said }
skill-seen-today = Seen today
skill-seen = Seen on { $day }
skill-entry = { $level }, { $day }
skill-entry-current = Signed by { $by }. This counts now.
skill-entry-earlier = Signed by { $by }. A later one counts.
skill-entry-held = Signed by { $by }. It waits until you talk.
skill-entry-held-with = Waits for the same talk. Signed by { $by }.
skill-entry-revoked = Signed by { $by }. It does not count any more.
skill-none-signed = Nothing is signed off here for { $name } yet.
skill-sign = Sign off
skill-revoke = Revoke it
skill-talked = We have talked
skill-ask-revoke = Why does it not count any more?
skill-revoke-words = In your own words
skill-revoke-said = I said it to { $name } in person first
skill-revoked-why = { $reason } { $why }
skill-revoked-done = It does not count any more. It stays in the history.
skill-talked-done = It is kept that you have talked.
skill-they-agree = They agree.
skill-they-say = They say: { $said }
skill-lets-talk = Let’s talk
skill-lets-talk-about = Let’s talk: { $said }
sign-title = Sign off
sign-ask-level = What did it look like for { $name }?
sign-ask-seen = What did you see { $name } do?
sign-aside = { $skill } for { $name }: { $level }. They can answer later, alone. What is typed here is forgotten when the screen is locked.
sign-sentence = What I saw
sign-sentence-hint = One sentence about the work, in your own words.
sign-day = Seen on
sign-lower = It is lower than before, and my sentence says why
sign-for = Sign for { $name }
sign-done = It is signed. { $name } can answer later, alone.
help-skills-1 = The chosen skills come first. All others are behind More skills.
help-skills-2 = Tap a skill to see what was signed, by whom, and what the person said.
help-skills-3 = “Not yet” keeps a sign-off out of all papers until you have talked.
help-skills-4 = A fresh look that is due closes nothing. What was signed stays.
help-sign-1 = Choose what it looked like. Then write one sentence of what you saw.
help-sign-2 = One skill at a time, never your own, and not while a basket is open.
help-sign-3 = The person answers later, alone. Saying nothing is fine too.
help-sign-4 = What you type here is forgotten when the screen is locked.

## Today: skills, and the planning grid

today-fresh-look = Safety: { $skill }, fresh look { $day }
today-not-yet = { $skill }: not yet, to talk about
today-asked = { $skill }: “I think I can do this”
today-seen-today = { $skill }, seen today
today-seen = { $skill }, seen on { $day }
today-review = A review can be held: { $point }
today-goal = A goal to look at again since { $day }
today-ask-fresh = { $name }: a fresh look at { $skill }
today-ask-talk = { $name } said “not yet” to { $skill }.
today-ask-asked = { $name } thinks they can do this: { $skill }
today-ask-seen = { $name } was seen on { $day }: { $skill }
today-ask-review = A review with { $name } can be held: { $point }
today-ask-goal = A goal of { $name } is to be looked at again.
today-sign-detail = What it looked like, and one sentence
today-skill = Open the skill
today-skill-detail = What was signed, seen and said
today-talked-detail = Once you have: it counts from now on
today-reviews = Open their reviews
today-reviews-detail = Hold it, or read the ones before
today-goals = Open their goals
today-goals-detail = What they want, in their own words
help-today-4 = A safety skill is named two weeks before its fresh look is due, and stays. Nothing is closed by it.
help-today-5 = While anything else waits, safety has two places of the five.
skill-waits = What waits
skill-ask-waits = What waits here
skill-answer-them = Answer them
skill-answer-them-detail = Such as when you look at it together
skill-answer-to = Answer { $name }
skill-ask-answer = What do you say to { $name }?
skill-answer-label = My answer
skill-answer-hint = They read it under My progress. Signing it off answers too.
skill-answer-next-day = We look at it together on your next day.
skill-answer-today = We look at it together today.
skill-answer-keep = Keep the answer
skill-answer-done = It is kept. { $name } reads it under My progress.
skill-set-aside = Nothing comes of it
skill-set-aside-detail = It leaves the list, and nothing is signed
skill-set-aside-done = It is put aside. Nothing is signed.
skill-seen-by = { $name } saw it on { $day }.
## Passports: given, and checked by whoever holds one

progress-passport = My passport
progress-passport-detail = My skills on paper, for an employer
skills-passport = Passport
checkpaper-title = Check a paper
checkpaper-detail = Somebody rings and holds a passport
checkpaper-ask = Which check reference stands on the paper?
checkpaper-aside = Whoever holds the paper reads it to you. Do not say it first.
checkpaper-reference = Check reference
checkpaper-hint = 12 letters and digits, such as 7F3A-21C9-0B44.
checkpaper-look-up = Look it up
checkpaper-not-known = No paper of ours has the reference { $reference }. Ask them to read it once more, letter by letter.
checkpaper-erased = We gave a paper with this reference on { $day }. What stood on it is erased.
checkpaper-again = Type it again
checkpaper-from-here = This paper is ours
checkpaper-given = Given on { $day } to { $name }. It says what stands here.
checkpaper-say-only = Say yes or no to what they read to you. Say nothing that is not on the paper.
checkpaper-no-skills = No skills stand on it.
checkpaper-skill = { $how }, seen on { $day }. Signed by { $by }.
checkpaper-milestone = Milestone since { $day }
checkpaper-another = Check another
help-checkpaper-1 = Each passport has a check reference. It is kept when the paper is printed or saved.
help-checkpaper-2 = Let the caller read the reference and the name to you. Then say whether the paper is ours.
help-checkpaper-3 = Say nothing about anybody who was not read to you. The person can see that you looked.
## How people are doing

measure-question-told = { $question } 0 is “{ $low }”, 10 is “{ $high }”.
measure-loneliness-sum = The first three answers added up, from 3 to 9. Higher is lonelier.
doing-title = How I am doing
doing-detail = My own answers, when I like
doing-which = What would you like to answer?
doing-last = You answered on { $day }
doing-how-many = { $count ->
    [one] One question
   *[other] { $count } questions
}
doing-no-placement = The questions begin with your placement.
doing-earlier = My answers so far
doing-earlier-detail = First and latest, side by side
doing-hard = If today is hard
doing-hard-detail = Somebody to talk to
doing-how = How would you like to do it?
doing-how-alone = I read it myself
doing-how-alone-detail = With nobody beside me
doing-how-aloud = Somebody reads it to me
doing-how-aloud-detail = Somebody I chose. I answer myself.
doing-how-interpreter = With an interpreter
doing-how-interpreter-detail = They speak my language. I answer myself.
doing-know = Before you begin
doing-know-aside = It is about you, and nobody is compared with anybody.
doing-know-free = You can leave out any question, and stop at any time. Your placement is the same whatever you answer.
doing-know-sees = You and { $name }, your key worker, see the answers. Other staff see only that you answered.
doing-know-nobody-sees = Only you see the answers. Once you have a key worker, they see them too.
doing-know-kept = Nothing is kept until you finish or stop. Nobody is told because of a number.
doing-begin = Begin
doing-first-question = First question
doing-step = Question { $number } of { $of }
doing-stop = Stop here
doing-choose = Choose an answer first
doing-finish = Finish
doing-point = { $point }, { $means }
doing-total = My total
doing-total-range = A whole number from { $lowest } to { $highest }
doing-done = Done
doing-kept = Your answers are kept.
doing-nothing-kept = Nothing was kept. You can begin again whenever you like.
doing-hard-call = You can call one of these, or talk to somebody here. Nobody is told because of your answers.
doing-hard-no-alert = Nobody is told because of your answers.
doing-hard-nobody = Talk to somebody here today. A supervisor will make time for you.
doing-of-title = How they are doing
doing-of = How { $name } is doing
doing-of-nothing = There is nothing to show yet. It begins with a placement.
doing-of-who-sees = The answers are for { $name } and their key worker. Nobody is reminded.
doing-of-you-see = As key worker you can read the answers. { $name } sees that you looked.
doing-of-done = { $point }: done on { $day }
doing-of-not-done = { $point }: not done
doing-of-read = Read the answers
doing-of-before = The one before
doing-of-asked = { $point }, { $day }. { $how }.
peoplebook-measures = Measures
peoplebook-measures-detail = What is asked about how people are doing
measures-which = What is asked about how people are doing?
measures-on = In use
measures-off = Not in use
measures-not-worded = Off until its five questions have words
measures-no-slot = Empty
measures-people = People to call
measures-people-detail = { $count ->
    [0] Nobody yet
    [one] One person
   *[other] { $count } people
}
measures-asked = Is “{ $name }” asked here?
measures-about = { $instrument ->
    [ons4] Four questions of the Office for National Statistics. Their words cannot be changed.
    [loneliness] The government’s four standard questions about loneliness. Only their introduction can be changed.
    [work-scales] Five scales about work, from 0 to 10, in your own words. All five come first.
   *[licensed] The total of a scale for which you hold a licence. Its questions are not asked here.
}
measures-introduction = Introduction
measures-questions = The five questions
measures-slot = Name and range
measures-kept = It is kept.
measures-keep = Keep
measures-introduction-title = What is said before the questions?
measures-introduction-words = Words before the questions
measures-introduction-hint = Leave it empty for the usual words.
measures-introduction-aside = Answers that were given before keep the words of then.
measures-questions-title = What are the five questions?
measures-questions-means = Without all five they are off. Answers that were given before keep the words of then.
measures-slot-title = Which licensed scale?
measures-slot-name = Its name
measures-slot-licence = Reference of the licence
measures-slot-range = From which total to which?
measures-slot-lowest = Lowest total
measures-slot-highest = Highest total
measures-slot-aside = Only the total is asked for here. The questions themselves may not be shown.
measures-slot-direction = Which end is better?
measures-slot-higher = Higher is better
measures-slot-lower = Lower is better
measures-people-add = Add somebody
measures-people-none = Nobody is entered yet. Their numbers stand on the last page of every measure.
measures-people-out = Take out
measures-people-out-of = Take out { $who }
measures-people-aside = They stand on the page “If today is hard”, the last one of every measure.
measures-people-who = Who can be called?
measures-people-name = Who, and when they answer
measures-people-phone = Their number
help-doing-1 = These are questions about how you are. You answer them yourself, whenever you like.
help-doing-2 = “I’d rather not say” is beside every answer. “Stop here” keeps what you gave so far.
help-doing-3 = On a scale, tap a number, or type it. The arrow keys and Space work too.
help-doing-4 = You and your key worker see the answers. Other staff see only whether you answered.
help-doing-5 = Nobody is told because of a number. The last page is for a hard day.
help-doing-of-1 = This page says what was answered and when. What is still to come is not shown.
help-doing-of-2 = The answers are for the person and their key worker alone.
help-doing-of-3 = Every look is written down, and the person can see it. Nobody is reminded to answer.
help-measures-1 = Switch on what you would like to ask. What is off is not asked, and nothing is lost.
help-measures-2 = The published questions keep their words. Only the introduction to loneliness is yours.
help-measures-3 = The work scales are off until all five have your words. New words begin a new version.
help-measures-4 = A licensed scale has a name, a range and the reference of its licence. Only its total is asked for.
help-measures-5 = People to call stand on the last page of every measure. Check their numbers now and then.
peoplebook-skills-detail = What everybody who learns here can do
grid-ask = What can each of them do?
grid-ask-of = What can each of them do? { $names }
grid-square = { $name }, { $skill }: { $said }
grid-hint = A square can be read here, and pressed.
grid-chosen = Chosen
grid-chosen-spoken = Chosen skills
grid-all = All
grid-all-spoken = All skills
grid-part = Unit
grid-part-spoken = Which unit
grid-shop = Shop
grid-shop-spoken = Which shop
grid-ask-part = Which skills are looked at?
grid-ask-shop = In which shop do they learn?
grid-all-shops = All shops
grid-everything = Everything
grid-framework = All of it
grid-more-people = More people ({ $page } of { $of })
grid-more-skills = More skills ({ $page } of { $of })
grid-nobody = Nobody has a placement here now. It begins under People.
grid-none-chosen = No skill of these is chosen for anybody yet. All skills can be shown.
grid-show-all = Show all skills
help-grid-1 = People stand by name and skills in their order. Nobody is sorted or counted by a level.
help-grid-2 = The boxes are filled from the left: shown, with help, on my own, can show others. A lamp stands for knowing how.
help-grid-3 = A hand means that they asked, a speech bubble “not yet”, and a shield a fresh look.
help-grid-4 = Press a square to open the skill, or a name to open all skills. Everybody here sees that you looked.
### Goals, reviews, and everything about me

goals-title = Goals
goals-mine = My goals
goals-of = Goals of { $name }
goals-aside = Open one to read it, to change it, or to say how it stands.
goals-write = Write a goal
goals-write-with = Write one down together
goals-none-mine = A goal is something you want, in your own words. Nobody gives you one.
goals-none-of = { $name } has no goals here yet. A goal is something they want, in their own words.
goals-waits-for-you = It waits for you to agree
goals-waits-for = It waits for { $name } to agree
goals-is-this-yours = Is this your goal?
goals-one-mine = My goal
goals-one-of = A goal of { $name }
goals-wrote-with-you = { $name } wrote this down with you on { $day }. It is yours once you agree. Going back is fine too.
goals-agreed-before = What was agreed before
goals-agree = I agree
goals-change = Change it
goals-change-with = Change it together
goals-how = How it stands
goals-which = What has moved on?
goals-the-goal = The goal: { $status }
goals-how-ask = How does it stand?
goals-quote = “{ $words }”
goals-kept = Your goal is kept.
goals-kept-with = It is kept, and waits for { $name } to agree.
goals-agreed = It is your goal now.
goal-step-name = Step { $number }: { $status }
goal-step-says = { $what } · { $who }
goal-step-by = { $what } · { $who }, by { $day }
goal-me = Me
goal-ask = What do you want?
goal-ask-of = What does { $name } want?
goal-aside = In your own words. It can be small, and you can change it on any day.
goal-aside-with = In { $name }’s own words. It is theirs only once they agree, under their own PIN.
goal-ask-strengths = What are you good at that helps?
goal-ask-strengths-of = What is { $name } good at that helps?
goal-aside-strengths = Goals begin with what is there already: things you can do, people you know, what you like.
goal-may-be-empty = You can leave this empty.
goal-ask-steps = Which steps lead there?
goal-no-steps = A step is one small thing, and who does it. Steps can come later.
goal-add-step = Add a step
goal-ask-step = What is the step?
goal-aside-step = One small thing, so that everybody can see when it is done.
goal-step-off = Take it off
goal-ask-who = Who does it, and by when?
goal-aside-who = A step can be for you or for somebody else. A day that passes says nothing.
goal-step-when = By which day
goal-keep-step = Keep the step
goal-ask-look = When do we look at it again?
goal-aside-look = On that day you look together at how it went. Nothing happens if it has to wait.
goal-aside-look-with = { $name } agrees to this alone, under their own PIN. Until then it is not their goal.
goal-keep = Keep this goal
reviews-title = Reviews
reviews-mine = My reviews
reviews-of = Reviews of { $name }
reviews-aside = A talk about how it goes, and what was written down of it.
reviews-due = It is time to talk: { $points }.
reviews-hold = Write a review down
reviews-none-mine = A review is a talk about how it goes. What is written down of it stands here.
reviews-none-of = No review with { $name } is written down yet.
reviews-no-placement = There is no placement of { $name } here for which you can hold a review.
reviews-written = { $day }, written down by { $by }
reviews-erased = These words were taken away.
reviews-which = Which review is it?
reviews-between = On any other day, because somebody wished it.
reviews-of-placement = Of the placement since { $start }
reviews-kept = The review is kept. { $name } can read it.
review-title = A review with { $name }: { $point }
review-aside = Write it down together. { $name } can read all of it. Nothing of health or risk belongs here.
review-ask-words = What does { $name } say?
review-their-words = In { $name }’s own words
review-ask-well = What went well?
review-ask-not-help = What did not help?
review-ask-next = What is the next step?
review-aside-words = Nobody has to say anything. { $name } can read all of it.
review-keep = Keep this review
review-weeks-ask = After how many weeks are reviews held?
review-weeks-aside = There is one at the start and one at the end as well. A pause moves those after it.
review-weeks-label = Weeks
review-weeks-hint = Numbers with a comma between them, like 4, 8.
review-weeks-keep = Keep these weeks
review-weeks-kept = Reviews are held in these weeks from now on.
peoplebook-reviews = Reviews
peoplebook-reviews-detail = In which weeks they are held
skills-also = Goals and more
skills-also-of = More of { $name }
skills-goals-detail = What they want, in their own words
skills-reviews-detail = Talks at the start, on the way and at the end
skills-doing-detail = Whether they answered; their key worker reads more
skills-passport-detail = Their skills on paper, for an employer
skills-milestones-detail = Skills that belong together
progress-goals-detail = What I want, and my next steps
progress-goals-wait = Something waits for you to read it
progress-reviews-detail = What was written down when we talked
progress-everything-detail = All of my record here, to read, print or save
about-me-title = Everything about me
about-me-print = Print or save
about-me-names = My name, and how I am reached
about-me-placements = My placements
about-me-hours = My hours
about-me-expenses = Money given back to me
about-me-skills = My skills
about-me-goals = My goals
about-me-reviews = My reviews
about-me-answers = What I answered
about-me-looks = Who looked at my record
about-me-nothing = Nothing stands here.
about-me-first-day = First day: { $thing }
about-me-done = Done on { $day }
about-me-not-today = Left for another day on { $day }
about-me-placement = { $shop }, { $kind }
about-me-supervisor = Supervisor
about-me-key-worker = Key worker
about-me-agreed = Agreed days from { $day }
about-me-pause = Pause
about-me-from-until = From { $from } until { $until }
about-me-from = From { $from }
about-me-longer = Made longer
about-me-longer-until = Until { $until }, agreed on { $day }
about-me-fare = Fare for each day
about-me-all-hours = All so far
about-me-said-of = What I said about { $day }
about-me-quote-and = “{ $words }” { $then }
about-me-seen = { $name } saw it on { $day }. Nothing is signed from it yet.
about-me-chosen = Chosen to learn here
about-me-signed = { $level }. { $seen }
about-me-i-said = I said: { $answer }.
about-me-i-said-words = I said: { $answer }, “{ $words }”.
about-me-talked = We talked on { $day }.
about-me-asked = On { $day } I said: I think I can do this.
about-me-ask-answered = { $name } answered.
about-me-wrote = Written down by
about-me-agreed-to = I agreed on
about-me-before = As it was on { $day }
about-me-reading = { $point }, { $day }
about-me-made = Made on
about-me-paper-title = Everything about me, { $date }
about-me-paper-about = This paper is yours. It says what stands in your record here. Keep it where only you read it, or with somebody you trust. If something is not right, say so, and it is put right.
help-goals-1 = A goal is in the person’s own words. What somebody else writes down is theirs only once they agree.
help-goals-2 = Steps are small things: what, who, and by which day. A day that passes says nothing.
help-goals-3 = “How it stands” marks a step or the goal: on the way, done, or put aside. It can be taken up again.
help-goals-4 = Each change is kept beside the earlier ones. Nothing is lost.
help-reviews-1 = Reviews are at the start, in the weeks the charity chose, and at the end. One in between is always fine.
help-reviews-2 = They are written down together. The person can read all of it in My progress.
help-reviews-3 = Every question can be left empty. Nothing of health or risk belongs here.
help-review-weeks-1 = Type the weeks of a placement after which a review is held, like 4, 8.
help-review-weeks-2 = The start and the end always have one. Left empty, only those two are held.
help-everything-1 = All that stands in your record here, in words. You need not ask anybody for it.
help-everything-2 = “Print or save” makes a paper of it. It is for you alone.
help-everything-3 = If something is not right, tell a supervisor. It is put right, and you can read that too.
skills-choose = Choose skills

## Lists of skills

choose-file-ask-framework = Which list of skills?
skilllists-title = Lists of skills
skilllists-detail = Their words, and files of them
skilllists-which = Which list of skills?
skilllists-aside = Each placement chooses from these lists. What is signed keeps the words of its day.
skilllists-skills-count = { $count ->
    [one] 1 skill
   *[other] { $count } skills
}
skilllists-milestones-count = { $count ->
    [0] no milestones
    [one] 1 milestone
   *[other] { $count } milestones
}
skilllists-name = Name of the list
skilllists-ask-name = What is this list called?
skilllists-keep-name = Keep this name
skilllists-save = Save as a file
skilllists-save-detail = A table that any spreadsheet opens
skilllists-load = Load from a file
skilllists-load-detail = You see what would change first
skilllists-add = Add a skill
skilllists-safety = Safety skill
skilllists-not-used = Not used any more
skilllists-added = The skill is added.
skilllists-reworded = The new words are kept. What was signed keeps the old ones.
skilllists-retired = It is not used any more. What was signed stays.
skilllists-back = It is used again.
skilllists-moved = It is moved.
skilllists-renamed = The new name is kept.
skilllists-milestone-kept = The milestone is kept.
skilllists-milestone-gone = The milestone is gone. What was signed stays.
skilllists-taken-in = The list is in. What was signed keeps the old words.
skilllists-file-name = { $name } { $day }
skillwords-new = A new skill
skillwords-yes = Yes, somebody could get hurt or ill
skillwords-no = No
skillwords-none = None
skillwords-empty = Not written yet
skillwords-look = Look at this again
skillwords-ask-safety = Could somebody get hurt or ill?
skillwords-ask-ways = How is it signed off?
skillwords-levels = By four levels
skillwords-knows-how = Only as known
skillwords-retired = This skill is not used any more. What was signed stays.
skillwords-old-words = What was signed keeps the words that it was signed for.
skillwords-up = Earlier
skillwords-down = Later
skillwords-retire = Use it no more
skillwords-again = Use it again
skillwords-keep = Keep these words
skillwords-add = Add this skill
skillwords-done = Done
skillwords-hint-code = Such as BK-R1. It never changes.
skillwords-hint-short = Customers could see it. Keep it short and plain.
skillwords-hint-empty = You can leave this empty.
framework-in-faults = This file needs a few changes
framework-in-nothing = Nothing is taken in yet. Put these right in the file, then choose it again.
framework-in-changes = What would change in { $list }?
framework-in-same = This file says the same as the list. There is nothing to take in.
framework-in-take = Take it in
framework-in-another = Choose another file
difference-new = New
difference-reworded = Other words
difference-of = { $name }: { $what }
difference-retired = Used no more
difference-back = Used again
difference-unit = Another unit
difference-all = All skills
difference-reordered = Another order
difference-milestone-new = A new milestone
difference-milestone-changed = A milestone asks for something else
difference-milestone-gone = A milestone goes
help-skilllists-1 = Change the words of a skill at any time. What was signed keeps the words of its day.
help-skilllists-2 = A skill that is not used any more stays in the list, last, and can come back.
help-skilllists-3 = The short name stands on tills that customers could see. Keep it plain.
help-skilllists-4 = A file is taken in whole or not at all. You see every change first.
milestones-none = There are no milestones yet. A milestone is a set of skills, such as for a shift.
milestones-add = Add a milestone
milestones-name = Name of the milestone
milestones-name-hint = Such as Ready to serve.
milestones-ask-name = What is this milestone called?
milestones-ask-more = Ask for one more skill
milestones-ask-more-detail = And how far
milestones-which-skill = Which skill does it ask for?
milestones-how-far = How far with this skill: { $skill }?
milestones-not-asked = Do not ask for it
milestones-keep = Keep this milestone
milestones-drop = Take it away

## Evidence beside a sign-off

choose-file-ask-evidence = Which photo of the work? No faces.
evidence = Evidence
evidence-added = Evidence: { $count }
evidence-which = What stands beside it?
evidence-means = { $name } turned evidence on. No faces, no names, and never how fast or how right.
evidence-count = { $count } added
evidence-take-off = Take it off
evidence-look = Is there no face in this photo?
evidence-no-faces = There is no face in it
evidence-add-photo = Add this photo
evidence-beside = Beside it: { $kinds }
evidence-yours = Kept because you turned evidence on

### Those who refer, and referrals
service-link-worker = Link worker
service-gp = GP practice
service-secondary = Secondary mental health
service-community = Community health
service-forensic = Forensic service
service-probation = Probation
service-job-centre = Job centre
service-employment = Employment team
service-voluntary = Voluntary organisation
service-other = Another service

power-none = They decide nothing about the person
power-can = They can take something away

reply-way-carried = Carried by the person
reply-way-secure = By secure mail
reply-way-locked = By mail, as a locked file
reply-way-post = By post

recipient-state-in-use = On the list
recipient-state-retired = Not written to any more

matches-by-name = By the name
matches-by-birth = By name and date of birth

recipient-field-name = Name
recipient-field-role = What they are, such as link worker
recipient-field-team = Team
recipient-field-organisation = Where they work
recipient-field-phone = Phone number
recipient-field-email = Mail address
recipient-field-address = Postal address

referral-source-link-worker = By a link worker
referral-source-gp = By a GP practice
referral-source-secondary = By secondary mental health
referral-source-community = By community health
referral-source-forensic = By a forensic service
referral-source-voluntary = By a voluntary organisation
referral-source-employment = By an employment team
referral-source-self = They came themself
referral-source-other = In another way

referral-status-received = It came
referral-status-acknowledged = We said that it came
referral-status-more = More was asked
referral-status-accepted = Accepted
referral-status-declined = Declined
referral-status-signposted = Told of something that fits better
referral-status-waiting = Waiting for a place
referral-status-started = Started
referral-status-not-started = Did not start

referral-step-received = It came
referral-step-acknowledged = We told them that it came
referral-step-more = We asked for more
referral-step-accepted = They can come
referral-step-declined = They cannot come here
referral-step-signposted = Something else fits better
referral-step-waiting = They wait for a place
referral-step-started = Their placement began
referral-step-not-started = They did not start

decline-reason-no-place = There will be no place
decline-reason-not-wanted = It is not what they want
decline-reason-too-far = It is too far away
decline-reason-other-help = They want other help first
decline-reason-other = Another reason

referral-field-reason = Why they were referred
referral-field-own-words = In their own words
referral-field-needs = What helps them work and talk with us
referral-field-risks = What to mind so that everybody is safe
referral-field-gp = GP practice

risks-not-yet = Not looked at yet
risks-none-known = Looked at: none known
risks-written = Looked at: written down

ack-paper-heading = Your referral of { $name }
ack-paper-dear = Dear { $name },
ack-paper-received = Thank you. Your referral of { $name } reached us on { $date }.
ack-paper-next = What happens next
ack-paper-next-talk = We talk with { $name } about the work, the days and what would help.
ack-paper-next-tell = Then we write to you: whether there is a place, and when it begins.
ack-paper-next-agree = Later reports come to you only where { $name } agrees to them.
ack-paper-call = Whom to call
ack-paper-call-at = Ask for { $from } at { $shop }: { $contact }.
ack-paper-call-shop = Ask for { $from } at { $shop }.
ack-paper-thanks = With kind regards
ack-paper-title = Letter about a referral, { $date }
ack-paper-private = Private: only for whoever this letter is addressed to

waited-today = since today
waited-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
waited-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
waited-both = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}, { $days ->
    [one] 1 day
   *[other] { $days } days
}

referrals-title = Referrals
referrals-detail = Who was referred, and who waits for a place
referrals-of = Referrals of { $name }
referrals-waiting = Waiting
referrals-open = To do
referrals-all = All
referrals-write = Write one down
referrals-none = Nobody was referred yet. Write the first one down.
referrals-none-waiting = Nobody waits for a place.
referrals-none-open = Nothing is left to do about any referral.
referrals-aside = Waiting counts from the day the referral came.
referrals-stands = { $status }, { $day }
referrals-waits = { $shop }, came on { $day }

record-referrals = Referral
record-referrals-detail = When they were referred, and what came of it

referral-stands = How it stands
referral-story = What became of it
referral-stands-since = { $status }, since { $day }
referral-for = Shop
referral-from = Referred by
referral-from-whom = { $name }, { $detail }
referral-waits-since = Waits
referral-with-reason = { $status }: { $reason }
referral-before-name = Referred before
referral-before = On { $day }: { $status }. That referral stays as it is.
referral-placement = { $shop }, from { $day }
referral-noted = Noted on { $day }: { $status }
referral-more = What can be done
referral-next = What came of it
referral-next-ask = What came of the referral of { $name }?
referral-reason-ask = Why can { $name } not come?
referral-placement-ask = Which placement began?
referral-no-placement = { $name } has no placement that has begun. Add it on their page, then come back here.
referral-day = From which day on
referral-day-of = { $status }: from which day on
referral-day-aside = Each step has its day. A wrong one can be taken back later; both stay written.
referral-note = Anything to note
referral-note-hint = Can be left empty. Only those who may read the referral see it.
referral-keep = Keep this
referral-kept = It is kept.
referral-taken-back = It is taken back. What was written stays in the record.
referral-letter = Letter to whoever referred
referral-letter-detail = Says that the referral came. Making it writes that down.
referral-says = What it says
referral-says-detail = Restricted: each look is written down
referral-says-of = What the referral of { $name } says
referral-person = Their page
referral-person-detail = Placements, hours, skills
referral-put-right = Put it right
referral-put-right-detail = Who referred, the shop, the day it came
referral-take-back = Take the last step back

referral-text-restricted = Restricted. That you looked is written down, and the person can see it.
referral-text-none = Nothing is written here yet.
referral-text-begin = Write it down
referral-text-change = Change it
referral-ask-reason = Why was { $name } referred?
referral-ask-reason-aside = What they hope for from the work. No diagnosis is needed.
referral-ask-own-words = What does { $name } say?
referral-ask-own-words-aside = As they say it, not as somebody else would.
referral-ask-needs = What helps { $name } work and talk with us?
referral-ask-needs-aside = Such as large print, an interpreter, quiet, short tasks, help with reading.
referral-ask-risks = Is there anything to mind so that everybody is safe?
referral-ask-risks-aside = What to do or leave, in plain words. No diagnosis is needed.
referral-ask-gp = Which GP practice does { $name } go to?
referral-ask-gp-aside = Only the practice. Nothing from their records is kept here.

referral-who-ask = Who was referred?
referral-who-none = Nobody has a record yet. Choose Somebody new.
referral-who-aside = Whoever was here before has a record already. Their older referral stays as it is.
referral-somebody-new = Somebody new
referral-name-aside = A record begins with this name and nothing else. They are not on any till yet.
referral-from-ask = Who referred them?
referral-from-self-detail = Nobody else referred them
referral-from-aside = Whoever is not on the list yet can be added here.
referral-shop-ask = For which shop?
referral-received-ask = On which day did it come?
referral-received-aside = Waiting counts from this day.
referral-received = The day it came

recipients-title = Those who refer
recipients-add = Add somebody
recipients-none = Nobody is on this list yet. Add whoever refers people to you.
recipients-none-found = Nobody on the list is called that. Type less of it, or add them.
recipients-find = Type a name or a place of work
recipients-aside = Whoever refers people to you, and whoever gets a report.
recipient-service = Service
recipient-way = How they want replies
recipient-way-unknown = { $way }, and no address for it yet
recipient-power = What they decide
recipient-matches = How they know whom it is about
recipient-change = Change
recipient-retire = Do not write to them any more
recipient-bring-back = Write to them again
recipient-keep = Keep this
recipient-kept = It is kept.
recipient-service-ask = What do they work for?
recipient-name-ask = What are they called?
recipient-name-aside = As a letter would say it, such as Dr Ali. A mailbox of a team is fine too.
recipient-work-ask = Where do they work?
recipient-reach-ask = How do you reach them?
recipient-reach-aside = The number is there to call back on, when somebody says that they call from there.
recipient-address-ask = Where does post reach them?
recipient-address-aside = One line, with commas.
recipient-way-ask = How do they want replies?
recipient-power-ask = Can they take something away from the person, such as money or freedom?
recipient-matches-ask = How do they know whom a report is about?

help-referrals-1 = A referral is written down on the day it comes: who it is, who referred them, and for which shop.
help-referrals-2 = Each step has its day. A wrong step is taken back, and both stay written.
help-referrals-3 = What a referral says is restricted. Each look is written down, and the person can see it.
help-referrals-4 = Whoever comes back has a new referral. The older one stays as it is.
help-recipients-1 = Here is whoever refers people to you, and whoever gets a report.
help-recipients-2 = A forensic service, probation and a job centre can take something away. They get attendance at most.
help-recipients-3 = Somebody who has left is not deleted. Letters that went to them stay.

today-referral-came = Referred, and nobody was told that it came
today-referral-asked = More was asked about the referral a week ago
today-referral = The referral
today-referral-detail = Tell whoever referred, or write down what came of it
today-ask-referral-came = Say that the referral of { $name } came.
today-ask-referral-asked = Did anybody answer about { $name }?
## The report to somebody outside, on paper

report-paper-title = { $kind ->
    [end] Report at the end, about { $name } for { $recipient }, { $date }
   *[progress] Progress report about { $name } for { $recipient }, { $date }
}
report-paper-heading = { $kind ->
    [end] Report at the end
   *[progress] Progress report
}
report-paper-sender = { $shop }, { $charity }
report-paper-private = Private
report-paper-private-for = Private: for { $recipient }
report-paper-draft-private = Draft. { $private }
report-paper-reference = Reference { $reference }. Made on { $date }.
report-paper-ask-first = Do not pass on without asking { $name }.
report-paper-ask-first-unnamed = Do not pass on without asking.
report-paper-for = For
report-paper-role-of = { $role }, { $organisation }
report-paper-about = About
report-paper-born = Born { $date }
report-paper-period = Dates
report-paper-until = to { $date }
report-paper-agreed = { $name } has read and agreed this report. Date: { $date }.
report-paper-shown = { $name } was offered this report to read on { $date }.
report-paper-draft = This is a draft. { $name } has not agreed it yet.
report-paper-ask = What we ask of you
report-paper-no-action = No action needed.
report-paper-own-words = In { $name }’s words
report-paper-taking-part-heading = Taking part
report-paper-no-sessions = No sessions in this time.
report-paper-sessions = { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}
report-paper-taking-part = { $sessions }, { $length }.
report-paper-taking-part-usually = { $sessions }, { $length }, usually { $days }.
report-paper-squares-key = A square is a session, a row is a week. Filled: came. Empty: did not come. Line: we were closed.
report-paper-week = Week { $number }: { $squares }.
report-paper-square = { $square ->
    [came] came
    [did-not] did not come
   *[closed] closed
}
report-paper-skills = Skills
report-paper-no-skills = No skills are signed yet.
report-paper-can-do = What { $name } can do
report-paper-learning = What { $name } is learning with help
report-paper-skill = Skill
report-paper-skills-and-days = Skills, and the day on which each was seen
report-paper-skill-and-day = { $skill } ({ $day })
report-paper-unit = Part of the work
report-paper-unit-of = { $framework }: { $unit }
report-paper-how = How
report-paper-seen = Seen on
report-paper-in-words = { $how ->
    [on-my-own] On their own
    [can-show-others] Can show others
    [knows-how] Knows how
   *[learning-with-help] With help
}
report-paper-goals = Goals and next steps
report-paper-no-goals = No goals are chosen yet.
report-paper-next = Next step: { $step }
report-paper-next-by = Next step: { $step }, by { $date }
report-paper-well-being = Well-being
report-paper-no-answers = No questions were answered in this time.
report-paper-line = A line from 0 to 10. Open circle at { $first }: first. Solid circle at { $latest }: latest.
report-paper-line-alone = A line from 0 to 10. Open circle at { $first }: the one answer so far.
report-paper-answer = { $answer } ({ $date }), asked once so far.
report-paper-answers = { $first } ({ $firstdate }), then { $latest } ({ $latestdate }).
report-paper-ends = 0 is “not at all”, 10 is “completely”.
report-paper-caveat = Open circle: first. Solid circle: latest. These are { $name }’s own answers. Feelings change from day to day.
report-paper-did-not-help = What did not help
report-paper-plan-heading = Plan and contact
report-paper-contact-heading = Contact
report-paper-contact = To talk about this report: { $contact }
report-paper-plan = { $kind ->
    [befriender] Befriender
    [social] Seeing people
    [physical-health] Moving and sport
    [mental-health] Groups
    [education] Learning
   *[volunteering] Volunteering
}
report-paper-section = { $section ->
    [taking-part] taking part
    [weeks] each week
    [skills] skills
    [goals] goals
    [well-being] well-being
   *[own-words] own words
}
report-paper-permission = Shared with { $name }’s permission of { $given }, until { $until }: { $sections }. { $name } can stop this on any day by telling us.
report-paper-basis = A manager recorded on { $given } why the law allows this. It ends on { $until }. Attendance is all that is shared.
report-paper-please-ask = Please do not pass this on without asking { $name }.

### What a question is called in a report
report-item-satisfied = Satisfied with life
report-item-worthwhile = Things are worthwhile
report-item-happy = Happy yesterday
report-item-anxious = Anxious yesterday
report-item-companionship = Lacks companionship
report-item-left-out = Feels left out
report-item-isolated = Feels isolated
report-item-lonely = How often lonely

## Reports: written, offered, agreed, handed over

### What is in the way of a report
refusal-report-unknown = This report is not in the book. Nothing is changed. Choose it from the list of reports.
refusal-report-over = This report is over. Nothing is changed. A new report can be written.
refusal-report-has-left = This report has left. It stays as it was, and nothing is lost. Write a new report.
refusal-report-nothing-written = Nothing is written yet. Nothing is lost. Write the report first.
refusal-report-not-offered = Nobody has offered this report yet. Nothing is lost. Offer it to the person first.
refusal-report-already-offered = The person can read this report already. Nothing is changed. Wait for their answer, or change the text.
refusal-report-not-agreed = The person has not agreed this report. It is saved. Wait for their answer.
refusal-report-already-agreed = This report is agreed already. Nothing is changed. The next step is a copy for the person.
refusal-report-attendance-only = This report holds attendance alone. Nothing is changed. There is nothing to write or agree in it.
refusal-report-copy-first = The person has their copy first. The report is saved. Give them a copy, then go on.
refusal-report-not-shared = What stands in this report is not shared with them today. The report is saved, and it stays here. The person can share it on their own page.
refusal-report-key-worker-alone = This report holds answers about well-being. It is saved. The key worker hands it over, or the person carries it.
refusal-report-about-yourself = Somebody else writes reports about you. Nothing is changed. Ask a colleague.
refusal-report-days-to-come = Some of these days have not come yet. Nothing is lost. Choose today or an earlier day as the last day.
refusal-report-ask-missing = It is not said what you ask of them. Nothing is lost. Write it, or choose “No action needed”.
refusal-report-left-on-another-day = It cannot have left on that day. Nothing is lost. Choose a day after the person had their copy.
refusal-report-own-words = The person wrote their own words. Nothing is changed. Leave them as they are.
refusal-report-offer-again = A name or what is shared has changed since they agreed. The report is saved. Write it again and offer it.
refusal-report-not-locked = This file is not locked. Nothing has left. Make the locked file first.

### Sharing, contacts, and what may be said when somebody calls
today-contact-due = Something they asked us is due since { $day }
today-answer-due = We asked somebody outside. The answer was due { $day }
pin-agree = Yes, I agree
pin-agree-not-matched = That PIN did not match. Nothing is lost. Try again, or go back.
pin-agree-ask = Type your PIN to say yes.

mysharing-title = What I share
job-my-sharing-detail = Who outside may know what, if anybody
mysharing-ask-whom = Who may know something about you?
mysharing-about = You choose what is shared. You do not have to choose anything.
mysharing-manager-aside = You can ask any manager about this.
mysharing-none = Nobody outside is on the list yet. Nothing is shared with anybody.
mysharing-nothing = Nothing is shared
mysharing-shared = Shared: { $sections }
mysharing-by-manager = Attendance goes there
mysharing-with = With whom
mysharing-who = Who they are
mysharing-now = Shared now
mysharing-for = For
mysharing-until = Until
mysharing-until-day = Until { $day }
mysharing-how = How you read it
mysharing-what = What
mysharing-over = Nothing. What you shared ended on { $day }.
mysharing-nothing-yet = Nothing.
mysharing-yours = It is yours to decide
mysharing-good-to-know = Good to know
mysharing-same-placement = Your placement is the same whatever you choose.
mysharing-surgery-keeps = Your surgery may keep this and others there may read it.
mysharing-they-keep = { $name } may keep this and others who work there may read it.
mysharing-can-stop = You can stop on any day.
mysharing-who-decides = Who decides
mysharing-manager-decides = They can decide things about you. So you are not asked for permission here. A manager looks at what the law says. It is attendance at most.
mysharing-attendance-goes = A manager decided that your attendance goes to them, until { $day }. Nothing else does. Any manager can tell you why.
mysharing-nothing-goes = Nothing goes to them.
mysharing-choose = Choose what to share
mysharing-change = Change what I share
mysharing-stop = Stop sharing
mysharing-stop-ask = Stop sharing with { $name }?
mysharing-stop-means = Nothing more goes to them from now on. What they have already, they may keep. Nobody asks you why.
mysharing-given = It is shared now. You can change it or stop on any day.
mysharing-stopped = It is stopped. Nothing more goes to them.
mysharing-ask-what = What may { $name } know?
mysharing-on = You share this
mysharing-off = Not shared
mysharing-would-say = Today { $name } would read
mysharing-do = Share this
mysharing-do-not = Do not share
mysharing-ask-purpose = What may { $name } have it for?
mysharing-ask-lasts = For how long?
mysharing-ask-read = How did you read this?
mysharing-read-alone = I read it alone
mysharing-read-alone-detail = With nobody beside me
mysharing-read-to-me = Somebody read it to me
mysharing-read-to-me-detail = Somebody that I chose
mysharing-ask-reader = Who read it to you?
mysharing-reader = Their name
mysharing-reader-hint = A friend, an interpreter, somebody here
mysharing-reader-aside = It is somebody that you chose. Whoever signs your skills does not read it to you.
mysharing-section-aside = These are the words as they would stand there today. You choose each part by itself.
mysharing-check-aside = Take your time. You can go back and change all of it.
mysharing-check = Is this what you want?
mysharing-check-read-alone = You read it alone.
mysharing-check-read-to-me = { $name } read it to you.
mysharing-to-pin = Yes, my PIN next

sharing-section = { $section ->
    [taking-part] Taking part
    [weeks] Each week
    [skills] Skills
    [goals] Goals
    [well-being] Well-being
   *[own-words] My own words
}
sharing-section-small = { $section ->
    [taking-part] taking part
    [weeks] each week
    [skills] skills
    [goals] goals
    [well-being] well-being
   *[own-words] own words
}
sharing-section-ask = { $section ->
    [taking-part] Share how often you come?
    [weeks] Share each week?
    [skills] Share your skills?
    [goals] Share your goals?
    [well-being] Share how you are doing?
   *[own-words] Share your own words?
}
sharing-section-about = { $section ->
    [taking-part] How many sessions you came to, how long, and on which days. No reasons.
    [weeks] A square for each session: came, did not come, or we were closed. No reasons.
    [skills] What you can do and what you are learning, as it was signed.
    [goals] The goals that you agreed to, and the next step of each.
    [well-being] Your first and latest answers to the questions about how you are doing.
   *[own-words] What you want to say yourself. You write it, and you can change it.
}
sharing-section-empty = { $section ->
    [taking-part] Nothing yet. Your sessions will stand here.
    [weeks] Nothing yet. Your weeks will stand here.
    [skills] Nothing yet. Skills stand here once they are signed.
    [goals] Nothing yet. Your goals will stand here.
    [well-being] Nothing. You have not answered any of those questions.
   *[own-words] Nothing yet. It is what you write for each report, and only that.
}
sharing-purpose-reports = Reports only
sharing-purpose-reports-about = They read a report. When they call, nothing is said.
sharing-purpose-calls = Reports and calls
sharing-purpose-calls-about = They may also hear it when they call.
sharing-lasts-three = 3 months
sharing-lasts-six = 6 months
sharing-lasts-year = 12 months
sharing-basis-law = The law asks for it
sharing-basis-court = A court or a licence asks for it
sharing-basis-task = A public task that they carry out
sharing-basis-interest = An interest that was weighed

theirsharing-title = Shared or not
record-sharing-detail = With whom outside, as they chose
theirsharing-of = What { $name } shares
theirsharing-about = They choose it themself, under About me. Nobody asks them to.
theirsharing-none = Nobody outside is on the list yet. Add whoever refers people under Referrals.
theirsharing-shared = Shared
theirsharing-not-shared = Not shared
theirsharing-calls = When they call
theirsharing-may-say = What is shared may be said.
theirsharing-say-nothing = Nothing is said.
theirsharing-theirs = Who decides
theirsharing-they-decide = { $name } decides. They find it under About me. Please do not ask why.
theirsharing-can-sanction = They can decide things about people. So permission is not asked here. A manager records why attendance goes there.
theirsharing-attendance-goes = Attendance, and nothing else.
theirsharing-nothing-goes = Nothing.
theirsharing-basis = On what ground
theirsharing-why = Why
theirsharing-record = Record the ground
theirsharing-end = End it
theirsharing-ask-basis = Why may attendance go to { $name }?
theirsharing-ask-lasts = How long does it go to { $name }?
theirsharing-ask-why = What is it about?
theirsharing-why-hint = In a sentence, such as: the order of 3 August
theirsharing-why-aside = { $name } can ask you about this. They see that attendance goes there, and until when.
theirsharing-recorded = It is recorded. Attendance may go there.
theirsharing-end-ask = Does nothing more go to { $name }?
theirsharing-end-means = From now on nothing goes there. What went before stays in the record.
theirsharing-ended = It is ended. Nothing more goes there.

help-mysharing-1 = Here you choose who outside may know something about you. You do not have to choose anything.
help-mysharing-2 = Each part is chosen by itself. You read first what it would say today.
help-mysharing-3 = Your placement is the same whatever you choose. Nobody here sees why.
help-mysharing-4 = You can stop on any day. Stopping is one button.
help-sharing-1 = This page says shared or not shared. It does not say why, and nobody should ask.
help-sharing-2 = The person changes it themself, under About me.
help-sharing-3 = Somebody who can decide things about people gets attendance at most. A manager records the ground.
help-contacts-1 = When somebody calls, say first that you cannot say who comes here.
help-contacts-2 = What may be said to them stands below. Where nothing stands there, nothing is said.
help-contacts-3 = Call back on the number that is held here, not on the one they give you.
help-contacts-4 = Nothing is deleted. What was wrong is put right, and both are kept.

## Around the placement, and leaving
### What is in the way
refusal-support-number = This is not a number of one-to-ones that fits. Nothing is lost. Choose between 1 and { $most }.
refusal-support-word = More than { $usual } is many. Nothing is lost. Add a word that says why.
refusal-support-day-ahead = This day is still to come. Nothing is lost. Choose today, or an earlier day.
refusal-support-before-placement = The placement began on { $day }. Nothing is lost. Choose that day, or a later one.
refusal-support-length = This length does not fit. Nothing is lost. Choose up to { $longest } minutes, only where you met.
refusal-support-reason = This puts something right. Nothing is lost. Add a word that says why.
refusal-support-step-before = The last step was on { $day }. Nothing is lost. Choose that day, or a later one.
refusal-leaving-before-placement = The placement began on { $day }. Nothing is lost. Choose that day, or a later one.
refusal-leaving-ended-on = The placement ended on { $day }. Nothing is lost. Choose that day, or change the placement first.
refusal-leaving-where-missing = Nothing is chosen yet. Nothing is lost. Choose where they go to, or Not known.
refusal-leaving-where-twice = One of these is there twice. Nothing is lost. Take one of them off.
refusal-leaving-not-known-alone = Not known does not go with anything else. Nothing is lost. Take Not known off, or the rest.
refusal-leaving-hours = These hours do not fit in a week. Nothing is lost. Type between 1 and { $most }.
refusal-leaving-their-own-words = They wrote these words themself. Nothing is changed. They can change them under About me.
refusal-leaving-unknown = How they left is not written down yet. Nothing is lost. Write that first.
refusal-leaving-not-in-touch = They did not ask us to keep in touch. Nothing is changed. Leave it as not known.
refusal-leaving-too-early = It is too early to ask. Nothing is lost. Come back on { $day }.
refusal-leaving-stopped-already = Everything is stopped already. Nothing is changed. A new placement brings them back.
refusal-leaving-nothing-goes-out = Nothing goes out about this person now. What is kept stays as it is. Ask a manager if you have a question.
refusal-leaving-not-oneself = Another manager does this for you. Nothing is changed. Ask one of them.

### Who left, in Today
leaving-weeks = { $weeks } weeks
today-after-leaving = Left { $weeks } ago and likes to hear from us
today-ask-after-leaving = How is { $name } getting on?
today-the-same = As before
today-the-same-detail = They say that nothing has changed
today-something-else = Something has changed
today-something-else-detail = Write down what they do now
today-cannot-know = Not known
today-cannot-know-detail = Nobody could say. It is not asked again.

### The certificate
certificate-does = On their own
certificate-weeks = { $weeks ->
    [one] Came in 1 week
   *[other] Came in { $weeks } weeks
}
certificate-weeks-hours = { $weeks ->
    [one] Came in 1 week, { $hours }
   *[other] Came in { $weeks } weeks, { $hours }
}

contacts-title = Contacts
record-contacts-detail = What was said to those outside, and by them
record-calls-detail = What you may say, and to whom
contacts-of = Contacts about { $name }
contacts-aside = { $name } can read all of this under Everything about me.
contacts-find = Type a name, or a word of it
contacts-none = Nothing is written down yet. Write down what was said, and by whom.
contacts-none-found = Nothing like that is written down. Type less of it.
contacts-write = Write one down
contact-row = { $day }: { $summary }
contact-waits = Due { $day }
contact-more = What can be done
contact-done = It is done
contact-done-detail = What they asked for is done
contact-answered = They answered
contact-answered-detail = What we asked for is here
contact-settled = It is written down.
contact-opened-again = It waits again.
contact-struck = It is marked as a mistake. It can still be read.
contact-kept = It is kept.
contact-is-mistaken = This was written by mistake. It counts no more.
contact-put-right = Put it right
contact-put-right-detail = What it said before is kept as well
contact-open-again = It is not done after all
contact-open-again-detail = Then it waits again
contact-mistaken = It was a mistake
contact-mistaken-detail = It can still be read, and counts no more
contact-by = { $name }, { $day }
contact-written = Written down by
contact-was-put-right = Put right by
contact-ground = Shared with them that day
contact-ground-was = Yes.
contact-erased = This was erased.
contact-summary = What was said
contact-day = The day
contact-until = By which day
contact-ask = What is asked
contact-keep = Keep this
contact-in = They came to us
contact-out = We went to them
contact-channel-telephone = Telephone
contact-channel-letter = Letter
contact-channel-secure-mail = Secure mail
contact-channel-email = E-mail
contact-channel-in-person = In person
contact-way-in = { $channel ->
    [telephone] They called
    [letter] They sent a letter
    [secure-mail] They wrote by secure mail
    [email] They wrote an e-mail
   *[in-person] They came to us
}
contact-way-out = { $channel ->
    [telephone] We called
    [letter] We sent a letter
    [secure-mail] We wrote by secure mail
    [email] We wrote an e-mail
   *[in-person] We met them
}
contact-asked-us = They ask us for something
contact-asked-them = We ask them for something
contact-ask-who = With whom was it?
contact-who-aside = Whom did you speak with, or write to, about { $name }?
contact-ask-way = Which way did it go?
contact-ask-by = How was it?
contact-ask-words = What was said?
contact-words-aside = A few plain sentences. { $name } can read them. Worries about safety go to the safeguarding lead, not here.
contact-ask-asks = Is anything asked?
contact-asks-nothing = Nothing is asked
contact-asks-nothing-detail = It is written down, and that is all
contact-asks-us-detail = It comes to Today when it is due
contact-asks-them-detail = Today says when the answer should be here
contact-ask-us = What do they ask us for?
contact-us-aside = Today says so on that day.
contact-ask-them = What do we ask them for?
contact-them-aside = Today asks on that day if they answered.
contact-hint-long = One sentence has { $count } words. Two short ones are easier to read.
contact-hint-jargon = “{ $word }”: “{ $instead }” is plainer.
contact-hint-never = “{ $word }”: this never goes into a report. Is it needed here?
contact-hint-safeguarding = “{ $word }”: this goes to { $lead }, not here.

calls-title = Somebody calls
calls-ask-who = Who calls?
calls-somebody-else = Somebody else
calls-somebody-else-detail = Whoever is not on this list
calls-first-sentence = “We can’t say who comes here. I can take a message.”
calls-nothing-more = Say nothing more. Write down their name, their number and their message.
calls-may-say = Only after you called back: this is what { $caller } may know about { $name }.
calls-call-back = Call back on the number held: { $number }
calls-no-number = No number of { $caller } is held here. Do not use the one they give you. Ask whoever keeps the list.
calls-save = Write down the call

today-contact = Look at it
today-contact-detail = What was said, and what is asked
today-ask-contact-due = Somebody outside asked us for something about { $name }.
today-ask-answer-due = We asked somebody outside for something about { $name }.

### The list, and one report
reports-title = Reports
record-reports-detail = Written, agreed and handed over
reports-of = Reports about { $name }
reports-write = Write a report
reports-none = There is no report about { $name } yet.
reports-none-found = No report to this name.
reports-find = To whom
reports-aside = { $name } can read each report first, alone. Nothing goes out before that.
report-stage = { $stage ->
    [writing] Being written
    [offered] Can be read
    [not-like-this] Not like this
    [agreed] Agreed
    [ready] Ready to hand over
    [left] Has left
    [taken-back] It is over
   *[stopped] You stopped it
}
report-next = { $stage ->
    [writing] Look at the real pages. Then offer it to { $name }.
    [offered] { $name } can read it now, alone. There is no hurry, and nothing reminds them.
    [not-like-this] { $name } wants it to be different. Change it, then offer it again.
    [agreed] { $name } agreed. They have their copy before anybody else.
    [ready] { $name } has a copy. Now it can be handed over.
    [left] It has left. It is shown again as it was.
   *[taken-back] It is over. It goes nowhere.
}
report-days = { $from } to { $until }
report-to = To { $to }
report-line-stands = How it stands
report-line-days = Dates
report-line-kind = Kind
report-line-said = What { $name } says
report-line-agreed = Read on
report-left-line = { $way ->
    [carried] They carry it
    [secure-mail] Sent by secure mail
    [locked-pdf] Sent as a locked PDF
   *[post] Sent by post
}
report-more = What can be done
report-look = See the pages
report-look-detail = As they will be, and in plain words
report-change = Change the text
report-change-detail = { $name } is asked again
report-give-copy = Give { $name } a copy
report-give-copy-detail = It is saved as a PDF
report-hand-over = Hand it over
report-take-back = Take it back
report-take-back-detail = It goes nowhere
report-being-made = Making the pages…
report-not-pictured = The pages could not be shown. The report is saved. Go back, then open them again.
report-as-pages = Pages
report-as-words = In words
report-page-shown = Page { $page } of { $of }, as it will be
report-answers-hidden = Answers about well-being are there. They are not shown to you.
report-nothing-shared = Nothing is shared with { $to } today.
report-kept = The report is kept.
report-offered = They can read it now.
report-taken-back = It is taken back.
report-copy-given = The copy is written down.
report-left-kept = It is written down.
report-file = Report, { $date }

### Offering it, and handing it over
report-offer = Offer it to { $name }
report-offer-title = Offer this to { $name }?
report-offer-aside = { $name } reads it alone, or with somebody they choose.
report-offer-1 = { $name } finds it under About me, Reports to read.
report-offer-2 = { $name } can change their own words, say “Not like this”, or agree. Nothing goes out before that.
report-take-back-title = Take this report back?
report-take-back-aside = A new one can be written on any day.
report-take-back-1 = It goes nowhere any more. { $name } can still see that it was there.
report-way-ask = How does it get to { $to }?
report-way = { $way ->
    [carried] { $name } carries it
    [secure-mail] Secure mail
    [locked-pdf] Locked PDF
   *[post] Post
}
report-way-wanted = They asked for this
report-way-missing = Nothing is written down for this
report-way-detail = { $way ->
    [carried] Given to them by hand
    [secure-mail] The file is not locked
    [locked-pdf] With words that open it
   *[post] On paper
}
report-file-title = { $way ->
    [carried] The copy to carry
    [secure-mail] The file for { $to }
    [locked-pdf] The locked file for { $to }
   *[post] The paper for { $to }
}
report-file-aside = { $way ->
    [carried] Print it, and give it by hand.
    [secure-mail] Send it with the secure mail of your charity.
    [locked-pdf] Send the file by mail. Say the words by telephone, on the number that you hold.
   *[post] Print it, and post it in a plain envelope.
}
report-file-how = { $way ->
    [carried] If { $name } carries their own copy, no other file is needed.
    [secure-mail] Save the file first. Then send it.
    [locked-pdf] Save the file first. Then send it.
   *[post] Save the file first. Then print it.
}
report-password = These words open the file:
report-password-once = They are shown here once and kept nowhere. Write them down before you go on.
report-left = { $way ->
    [carried] They carry it
    [secure-mail] It was sent
    [locked-pdf] It was sent
   *[post] It was posted
}
report-record-title = Write down that it left?
report-record-day = On which day
report-record-aside = The file, the day and the permission are kept. The same file can be seen again later.
report-record-1 = { $way ->
    [carried] { $name } carries it to { $to }.
    [secure-mail] It went to { $to } by secure mail.
    [locked-pdf] It went to { $to } as a locked PDF.
   *[post] It went to { $to } by post.
}
report-record-carried = Answers about well-being are in it. They carry their own copy.
report-record = Write it down

### Writing it
report-ask-to = To whom does it go?
report-nobody = Nobody is on the list yet. Add them under Referrals.
report-to-aside = Only what { $name } shares can stand in it. Nobody has to share anything.
report-sections-title = What is shared with { $to }
report-sections-aside = This is { $name }’s choice. Why something is not shared is not asked.
report-section-name = { $section ->
    [taking-part] Taking part
    [weeks] Each week as squares
    [skills] Skills
    [goals] Goals
    [well-being] Well-being
   *[own-words] Own words
}
report-section-shared = { $shared ->
    [yes] Shared
   *[no] Not shared
}
report-ask-kind = What kind of report?
report-kind = { $kind ->
    [end] At the end
   *[progress] Progress
}
report-kind-detail = { $kind ->
    [end] When a placement is over
   *[progress] While it goes on
}
report-ask-period = About which days?
report-period-aside = The placement so far, if you change nothing.
report-from = From
report-until = Until
report-attendance-title = Attendance alone
report-attendance-aside = { $name } is shown it before it goes.
report-attendance-1 = They can take something away, so attendance is all that goes there.
report-attendance-2 = Sessions, hours and usual days stand in it. There is nothing to write, and nothing for { $name } to agree.
report-ask-ask = Do you ask something of them?
report-asks = { $asks ->
    [no-action] No action needed
   *[action] Yes, I ask for something
}
report-asks-detail = { $asks ->
    [no-action] The report says so near the top
   *[action] You write it next
}
report-text-ask = { $field ->
    [ask] What do you ask of them?
    [plan] What comes next for { $name }?
    [did-not-help] What did not help, in { $name }’s words?
    [own-words] What does { $name } say?
    [birth] When was { $name } born?
    [plan-befriender] Who goes along?
    [plan-social] Where do they see people?
    [plan-physical-health] Moving and sport
    [plan-mental-health] Groups that do them good
    [plan-education] Courses and classes
   *[plan-volunteering] Volunteering
}
report-text-aside = { $field ->
    [ask] One thing, in short sentences. It stands in a box near the top.
    [plan] Strengths first. { $name } could read it aloud.
    [did-not-help] Only what { $name } said, and only if they want it there.
    [own-words] Only what { $name } said. They can change it before it goes.
    [birth] They know people by their day of birth. It stands in this report alone.
   *[other] One line: what, where and when.
}
report-text-label = { $field ->
    [ask] What you ask
    [plan] The plan
    [did-not-help] What did not help
    [own-words] In { $name }’s words
    [birth] Day of birth
   *[other] The line
}
report-ask-lines = Is anything planned for { $name }?
report-line-none = Not in it
report-line-done = Done
report-keep = Keep it
report-hint-long = The sentence “{ $begins } …” has { $count } words. Two short ones are easier to read.
report-hint-jargon = “{ $word }” is a word of the trade. “{ $instead }” is plainer.
report-hint-never = “{ $word }” may be about { $what }. That never stands in a report.
report-hint-safeguarding = “{ $word }”: take this to { $lead }. It goes in the restricted record, never in a report.
report-never = { $never ->
    [diagnosis] what somebody has
    [medication] medicine
    [risk] risk
    [absence] why somebody did not come
    [pause] a pause
    [benefits] benefits
    [offence] offences
    [ethnicity] where somebody comes from
    [sales] the till
   *[opinion] what staff think
}

### One's own reports
my-reports-title = Reports to read
my-reports-detail = Read them, change your words, agree
my-reports-none = Nobody has offered you a report yet.
my-reports-aside = Read them when you like. Nothing goes out before you could read it.
my-report-not-shared = You share nothing with { $to } today, so nothing goes there.
my-report-written-anew = This report is being changed. You can read it when it is offered again.
my-report-more = Say something else
my-report-agree = I agree
my-report-copy = Save my copy
my-report-own-words = Change my words
my-report-own-words-detail = They stand in the report as you write them
my-report-own-words-ask = What do you want to say?
my-report-own-words-aside = These are your words. Write what you want them to read, or nothing.
my-report-own-words-label = In my words
my-report-own-words-keep = Keep my words
my-report-not-like-this = Not like this
my-report-not-like-this-detail = Say what should be different
my-report-not-ask = What should be different?
my-report-not-aside = Whoever wrote it reads this, and changes the report. You do not have to say why.
my-report-not-label = What should be different
my-report-not-send = Send it back
my-report-stop = Stop this report
my-report-stop-detail = It goes nowhere any more
my-report-stop-title = Stop this report?
my-report-stop-1 = Nothing more of it goes to { $to }. What they have already, they may keep.
my-report-stop-2 = You do not have to say why.
my-report-stop-yes = Stop it
my-report-reader-ask = How did you read it?
my-report-read-alone = I read it myself
my-report-read-alone-detail = Alone, in my own time
my-report-read-to-me = It was read to me
my-report-read-to-me-detail = By somebody I chose
my-report-reader-who = Who read it to you?
my-report-reader-aside = Somebody you chose. Not somebody who signs your skills.
my-report-reader-name = Their name
my-report-agree-title = Agree to this report to { $to }?
my-report-agree-aside = Your placement is the same whatever you choose.
my-report-agree-1 = { $to } gets this report. They may keep it, and others who work there may read it.
my-report-agree-2 = You get your copy first.
my-report-agree-3 = Until it has left, you can change your mind.
my-report-agree-yes = Yes, my PIN next
my-report-words-kept = Your words are kept.
my-report-said = It is sent back.
my-report-stopped = It is stopped.
my-report-agreed = You agreed. Save your copy now.

help-reports-1 = A report is written for one person outside. Only what is shared with them can stand in it.
help-reports-2 = Look at the real pages, then offer it. They read it alone and answer when they like.
help-reports-3 = After they agreed they get their copy. Then it can be carried, sent or posted.
help-reports-4 = Each report that left can be seen again as it was.
help-reports-5 = “Reports on their way” shows those of everybody. The files of all that can be handed over are saved there together.
help-my-reports-1 = Here are the reports about you that somebody offered you.
help-my-reports-2 = You can change your own words, say “Not like this”, agree, or stop it.
help-my-reports-3 = Your placement is the same whatever you choose.

### On the command line
cli-report = Makes the file of a report
cli-report-progress = Makes the file of a report that was agreed and copied: the same file as in the window
cli-report-by = The till name of whoever makes it; their passphrase and PIN are asked for
cli-report-reference = The reference that stands on the report
cli-report-into = The folder that it is saved in
cli-report-pin = Your PIN:
cli-pin-no-match = That PIN did not match. Nothing is made. Try again.

about-me-referrals = How I came here
about-me-sharing = What I share
about-me-contacts = What was said to those outside, and by them
about-me-referred = Referred by { $name }
about-me-came-myself = I came myself
about-me-my-words = In my words
about-me-referral-says = What it says
about-me-referral-ask = What the referral says is kept apart. You have a right to read it. Ask any manager, and you get an answer within one month.
about-me-i-share = I shared { $sections } with { $name }, until { $until }. { $purpose }.
about-me-i-stopped = I stopped sharing with { $name }.
about-me-basis = { $by } recorded that attendance goes to { $name }, until { $until }.
about-me-basis-ended = { $by } recorded that nothing more goes to { $name }.
about-me-contact = { $way }. “{ $words }” Written down by { $by }.
about-me-contact-asked = { $asked }: { $what } By { $until }.
about-me-contact-mistaken = This was written by mistake.

certificate-ask = How much of your time is on it?
certificate-ask-of = How much time does { $name } want on it?
certificate-choice = { $times ->
    [neither] Nothing about time
    [weeks] How many weeks
   *[weeks-and-hours] Weeks and hours
}
certificate-paper-title = Certificate of { $date }
certificate-paper-heading = Certificate
certificate-paper-took-part = Took part in the work of { $shop }.
certificate-paper-can-do = Does on their own
certificate-paper-footer = Certificate, check reference { $reference }

### Leaving, one's own page
myleaving-title = Leaving
myleaving-detail = Your words, keeping in touch, papers to take along
myleaving-words = My words
myleaving-words-none = You can say something, or nothing
myleaving-words-there = You wrote something
myleaving-words-ask = What would you like to say?
myleaving-words-aside = You can leave this empty. You can change it on any day.
myleaving-words-hint = What was good, what was not, what comes next
myleaving-touch = Keeping in touch
myleaving-touch-ask = May we ask how you get on?
myleaving-touch-no = No, please do not
myleaving-touch-free = You can change this on any day
myleaving-certificate = Certificate
myleaving-certificate-detail = For an employer, on one page
myleaving-passport = Passport
myleaving-passport-detail = Your skills, signed by who saw them
myleaving-everything = Everything about me
myleaving-everything-detail = All that we hold, to read or take along
myleaving-kept = What is kept
myleaving-kept-detail = For how long, and how to complain
leaving-kept-what = What we keep
leaving-kept-what-says = Your hours, your skills and what you agreed with us. Receipts name nobody.
leaving-kept-long = For how long
leaving-kept-long-says = The trustees decide that. The privacy page of the day you began says it.
leaving-kept-ask = You can ask for it
leaving-kept-ask-says = Ask any of us for all that we hold. You get it within one month. You can ask us to delete it.
leaving-complain = How to complain
leaving-complain-says = Tell any of us, or write to us. You hear from us within 30 days. You can also tell the Information Commissioner.
leaving-keep = Keep this
leaving-next = Next
leaving-kept = It is kept.
leaving-touch-kept = It is kept. We will ask how you get on.
leaving-touch-over = It is kept. Nobody asks any more.
leaving-touch-way = { $way ->
    [phone] Ring me
    [text] Send a text message
    [email] Write a mail
   *[post] Send a letter
}

### Leaving, somebody’s page
record-leaving = Leaving
record-leaving-detail = Where they go, and how they get on
leaving-of = { $name } and leaving
leaving-none = Nothing is written down of { $name } leaving. Their words come first.
leaving-more = What can be done
leaving-begin = Write down how they leave
leaving-ask = How do they get on?
leaving-put-right = Put right how they left
leaving-put-right-detail = The reason, where they go, or the last day
leaving-their-words = In their words
leaving-their-words-detail = Only if they want to say something
leaving-words-ask = What would { $name } like to say?
leaving-words-aside = Write it down with them, in their words. They can leave it empty.
leaving-certificate = Certificate
leaving-certificate-detail = For an employer, on any day
leaving-report = Write the end report
leaving-report-detail = The whole placement. { $name } reads it first.
leaving-no-more = Keep in touch no more
leaving-no-more-detail = They told us. Nobody asks them again.
leaving-stop = Stop everything
leaving-stop-detail = Tile, rota, reminders and letters, in one step
leaving-stop-ask = Stop everything for { $name }?
leaving-stop-aside = What is kept stays. A new placement brings them back.
leaving-stop-does = Their placements end. Their tile, their days and all reminders go at once. No letter goes out.
leaving-stop-yes = Stop everything
leaving-died = They have died
leaving-died-detail = Only managers see this
leaving-died-ask = Has { $name } died?
leaving-died-aside = Only managers see this. What is kept stays.
leaving-died-does = Everything stops at once. No letter, no reminder and no list names them any more.
leaving-died-yes = They have died
leaving-died-line = They have died
leaving-died-says = Only managers see this. Everything is stopped.
leaving-stopped-line = Everything is stopped
leaving-stopped-says = A new placement brings them back.
leaving-stopped = Everything is stopped.
leaving-which = Which placement do they leave?
leaving-placement = { $from } to { $until }
leaving-reason-ask = Why does { $name } leave?
leaving-reason = { $reason ->
    [finished] The placement is finished
    [work] They begin work
    [training] They begin training
    [moved] They move away
    [stops-for-now] They stop for now
   *[other] Something else
}
leaving-where-ask = Where does { $name } go to?
leaving-now-ask = What does { $name } do now?
leaving-to = { $to ->
    [paid-work] Paid work
    [self-employed] Work of their own
    [volunteering] Volunteering
    [training-or-education] Training or education
    [other-placement] Another placement
    [something-else] Something else
   *[not-known] Not known
}
leaving-to-hours = { $to }, { $hours } a week
leaving-to-from = { $to }, from { $day }
leaving-to-hours-from = { $to }, { $hours } a week, from { $day }
leaving-work-ask = What is known of the work of { $name }?
leaving-work-aside = Leave empty what you do not know.
leaving-work-hours = Hours a week
leaving-work-from = First day
leaving-evidence-ask = How is it known?
leaving-evidence = { $evidence ->
    [they-said] They said so
    [paper-seen] A letter or contract was seen
   *[said-there] We heard it there, as they wished
}
leaving-day-ask = What is the last day of { $name }?
leaving-day-aside = The placement itself ends with a manager.
leaving-day-ends = The placement ends on this day too.
leaving-day = The last day
leaving-left-on = Left on { $day }
leaving-goes-to = Where to
leaving-touch = Keeping in touch
leaving-touch-none = They did not ask us to
leaving-after = After { $weeks }
leaving-not-known = Not known
leaving-ahead = To be asked from { $day }
leaving-due = It can be asked now

### Leaving, help
help-myleaving-1 = Say what you like about your time here, or nothing.
help-myleaving-2 = Choose whether we may ask how you get on. You can change it on any day.
help-myleaving-3 = Take your certificate, your passport and all that we hold along.
help-leaving-1 = Their own words come first, if they want to say something.
help-leaving-2 = Then write down where they go to. Several can be chosen.
help-leaving-3 = Only who said yes is asked after 13 and 26 weeks. Of others it is not known.
help-leaving-4 = Stop everything takes the tile, the days and all reminders away. A new placement brings them back.

### Around the placement
support-title = Support
record-support = Support
record-support-detail = One-to-ones, and what comes after
support-of = Support for { $name }
support-no-placement = { $name } has no placement yet. Support begins with one.
support-meetings = One-to-ones
support-count = { $kept ->
    [0] None yet
    [one] 1 one-to-one so far
   *[other] { $kept } one-to-ones so far
}
support-count-of = { $kept } of { $agreed } one-to-ones so far
support-none = No one-to-one with { $name } is written down yet.
support-aside = A time to talk, away from the shop. What did not happen is only that.
support-write = Write one down
support-number = How many
support-number-ask = How many one-to-ones are agreed?
support-number-aside = Up to 8 is common. More needs a word that says why.
support-number-field = How many
support-number-why = A word why
support-went = { $went ->
    [kept] You met
    [moved] It was moved
   *[did-not-happen] It did not happen
}
support-went-ask = How did it go?
support-went-line = How it went
support-with-ask = With whom?
support-with-line = With
support-day-ask = When was it?
support-day-aside = The day it was planned for, or the day you met.
support-day = Day
support-minutes = How many minutes
support-minutes-line = How long
support-next-ask = What is the next step?
support-next-aside = Plain words that they can read too. Leave it empty if there is none.
support-next = Next step
support-why-ask = Why is it taken out?
support-why = Why it was put right
support-put-right = Put it right
support-take-out = Take it out
support-take-out-detail = It was written down by mistake
support-note = Note
support-note-ask = What is to be noted?
support-note-aside = Only those who may read notes see this. Each look is on the record.
support-plan = What comes after
support-plan-none = Nothing yet
support-plan-some = { $count ->
    [one] 1 thing
   *[other] { $count } things
}
support-plan-empty = Nothing is written down yet of what comes after for { $name }.
support-plan-add = Add something
support-plan-aside = Only what they want. Nothing here is a duty.
support-plan-detail = { $kind }: { $step }, { $day }
support-kind-ask = What is it about?
support-kind = { $kind ->
    [befriender] A befriender
    [social] Seeing people
    [physical-health] Moving and sport
    [mental-health] Groups
    [education] Learning
   *[volunteering] Volunteering
}
support-who-ask = Who goes along?
support-who = Their name
support-place-ask = Where is it?
support-place = The place
support-place-aside = A befriender’s name stands in no report.
support-what = What they do there
support-step-ask = How far is it?
support-step = { $step ->
    [thinking] Thinking about it
    [asked] Asked
    [started] Started
   *[stopped] Stopped
}
support-since-ask = Since when?
support-since-aside = What was before stays written down.
support-report-befriender = { $step ->
    [thinking] Thinking about a befriender
    [asked] Asked for a befriender
   *[started] A befriender goes along since { $day }
}
support-report = { $step ->
    [thinking] { $place } (thinking about it)
    [asked] { $place } (asked)
   *[started] { $place }, since { $day }
}
support-report-what = { $step ->
    [thinking] { $place }: { $what } (thinking about it)
    [asked] { $place }: { $what } (asked)
   *[started] { $place }: { $what }, since { $day }
}
help-support-1 = Write down each one-to-one as it went. What did not happen is only that.
help-support-2 = Notes are for those who may read notes.
help-support-3 = What comes after can stand in a report, if they want it.

## Everything about me: around the placement, and after
about-me-support = One-to-ones, and what comes after
about-me-meeting = One-to-one on { $day }
about-me-notes = Notes
about-me-notes-ask = Notes may be kept of one-to-ones. They are kept apart. You have a right to ask for them. Ask any manager, and you get an answer within one month.
about-me-reports = Reports about me
about-me-report = Report to { $to }
about-me-report-stands = { $stage }. { $days }.
about-me-report-left = It left on { $day }
about-me-report-way = { $way ->
    [carried] I carried it
    [secure-mail] Sent by secure mail
    [locked-pdf] Sent as a locked PDF
   *[post] Sent by post
}
about-me-papers = Papers for employers
about-me-certificate = Certificate of { $day }
about-me-passport = Passport of { $day }
about-me-paper-myself = Reference { $reference }. I made it myself.
about-me-paper-by = Reference { $reference }. { $by } gave it to me.
about-me-leaving = Leaving
about-me-left = I left on { $day }

## The reports of everybody that are on their way

ontheirway-title = Reports on their way
ontheirway-detail = What waits for a yes, for a copy, or to be handed over
ontheirway-find = About whom, or to whom
ontheirway-none = No report is on its way now. Each begins on the record of a person.
ontheirway-none-found = No report about or to this name.
ontheirway-aside = What can be handed over stands first. Open a report to write down that it left.
ontheirway-to = To { $to }
ontheirway-save = { $count ->
    [one] Save the file
   *[other] Save { $count } files
}
ontheirway-folder = Reports, { $date }
ontheirway-saved = { $count ->
    [one] One file is saved in { $place }.
   *[other] { $count } files are saved in { $place }.
} Each is called after the reference on its page.
ontheirway-not-made = { $count ->
    [one] One report was not made. Open it to see what is in the way.
   *[other] { $count } reports were not made. Open each to see what is in the way.
}
ontheirway-so-far = { $saved } of { $of } files are saved. Each of them is whole.
ontheirway-stopped = It was stopped.
reports-making = Making the files of the reports
reports-saving = Saving the files of the reports

## Who is the safeguarding lead

safeguarding-title = Safeguarding lead
safeguarding-detail = Whom hints name when somebody writes of a worry
safeguarding-ask = Who is the safeguarding lead?
safeguarding-aside = Whoever writes of a worry about safety is told to take it there, and not to write it here. With both fields empty, nobody is named.
safeguarding-set = { $who } is named from now on.
safeguarding-unset = Nobody is named from now on.
safeguarding-lead-named = { $who }, the safeguarding lead, on { $phone }
safeguarding-lead-unnamed = the safeguarding lead of your charity
help-safeguarding-1 = When somebody writes of a worry about safety, a hint names the safeguarding lead and their number.
help-safeguarding-2 = Such a worry goes to them at once, by telephone. It never stands in a report or a contact.

## Who may do what

whomay-title = Who may do what
whomay-detail = Trainees, volunteers, supervisors, managers
whomay-first = Everybody who works here can:
whomay-more = All of “{ $less }”, and these:
whomay-line = · { $what }
### Safe copies

can-safe-copies = Say where safe copies go, and put one back
refusal-copy-half = Parts of this copy are missing. Nothing has changed. Choose an earlier or a later copy.
refusal-copy-damaged = This copy is damaged and cannot be read. Nothing has changed. Choose an earlier or a later copy.
refusal-copy-other-book = This copy is of another book. Nothing has changed. Choose a copy of the book that is here.
refusal-copy-too-new = A newer version of this program made this copy. Nothing has changed. Install that version, then try again.
refusal-copy-other-kind = This copy is of the other of the two books. Nothing has changed. Choose a copy of this one.
refusal-copy-series = The numbers that begin with { $prefix } have used every letter. Nothing has changed. Ask whoever looks after this program for help.
refusal-copy-folders = Copies can go to { $most } folders at most. Nothing has changed. Take one away first.
refusal-copy-folder-twice = Copies go to that folder already. Nothing has changed. Choose another folder.
refusal-copy-folder-not-there = That folder is not there. Nothing has changed. Put the stick in, or choose another folder.
refusal-copy-people-book-open = The people book is open. Nothing has changed. Close it, then put the copy back.

cli-backup = Make a safe copy of the shop book, also while the till is open
cli-backup-into = The folder that the copy goes into, in place of the store’s own
cli-backup-people = Copy the people book, which asks for a passphrase that opens it
cli-backup-done = The copy is made and checked: { $folder }
cli-restore = Put a copy back in the place of the book that is there, which is kept
cli-restore-from = The folder of the copy
cli-restore-words = Ask for the 12 recovery words of the day of the copy
cli-restore-yes = Do not ask before it is put back
cli-restore-ask-words = The 12 recovery words of that day:
cli-restore-words-not-read = No recovery words could be read. Nothing has changed. Type them on a terminal, or hand them over as the first line of the standard input.
cli-restore-made = A copy of { $day }, { $time }.
cli-restore-sales = Sales and refunds in it: { $sales }. People with a card: { $people }.
cli-restore-last-sale = The last one: { $number }, { $day }, { $time }.
cli-restore-last-z = The last Z read: { $number }, { $day }, { $time }.
cli-restore-open = Tills that were open: { $tills }.
cli-restore-people = People with a record: { $people }.
cli-restore-last-entry = Last written in: { $day }, { $time }.
cli-restore-missing = The book that is here has { $sales } sales and refunds that the copy does not have, and { $entries } entries of all kinds.
cli-restore-missing-none = The book that is here has nothing that the copy does not have.
cli-restore-missing-unknown = The book that is here cannot be read, so we cannot say what the copy does not have.
cli-restore-kept = What is here now will be kept whole.
cli-restore-ask = Type yes to put this copy back:
cli-restore-not = Nothing has changed. The copy was not put back.
cli-restore-done = The copy is back in its place. What was here is kept in { $folder }.
cli-restore-series = Receipts, invoices and Z reads begin a new letter, from 1.

settings-copies = Safe copies
copies-last-none = No safe copy yet
copies-last-today = Last safe copy: today { $time }
copies-last = Last safe copy: { $when }
copies-people-book = The people book. { $how }
copies-only-here = Copies stay on this machine alone. Add a folder, such as one on a stick that goes home with somebody.
copies-folder-away = Leaves the building. { $how }
copies-add = Add a folder
copies-make = Make one now
copies-making = Making a copy …
copies-folder = The folder for copies
copies-folder-hint = Such as the folder of a stick, as the machine calls it
copies-leaves = It leaves the building
copies-leaves-detail = We remind you when it had no copy for a week
copies-stays = It stays here
copies-stays-detail = We tell you when no copy could be made there
copies-take = No more copies there
copies-take-detail = The copies that are there stay
copies-not-there = The folder is not there.
copies-full = There is no room left there.
copies-read-only = Nothing can be written there.
copies-not-sound = What was written there could not be read back.
copies-disk = The disk did not answer as it should.
copies-hindered-here = The last safe copy could not be made. { $what } Nothing is lost. We try again by ourselves.
copies-hindered-there = The last copy into { $folder } could not be made. { $what } Nothing is lost. We try again by ourselves.
copies-away-due = No copy has left the building for a week. Put the stick in, and choose Make one now.
help-copies-1 = Copies make themselves: at each close, and once a day.
help-copies-2 = Each one is read back before it counts. Older ones are thinned out over a year.
help-copies-3 = A stick that goes home keeps a copy safe from fire and theft. Nobody can read it without the till or the 12 words.
help-copies-4 = To put a copy back, close the till and ask whoever looks after it to use the restore command.
## Erasing and keeping
refusal-erasure-not-oneself = Another manager does this for you. Nothing is changed. Ask one of them.
refusal-erasure-on-hold = A hold is on these records. Nothing is erased. Lift the hold first, if it is over.
refusal-erasure-placement-goes-on = Their placement goes on. Nothing is erased. Write down how they left first.
refusal-erasure-works-here = They still work here. Nothing is erased. End their roles first.
refusal-erasure-has-passphrase = They have a passphrase for the records. Nothing is erased. Take it away first.
refusal-erasure-till-is-open = A till that they opened is still open. Nothing is erased. Close it first.
refusal-erasure-not-the-name = This is not their name. Nothing is erased. Type the name as it stands on the page.
refusal-erasure-erased = This person was erased. Nothing is changed. Nothing more can be written about them.
refusal-erasure-restricted = These records are restricted. They are kept as they are. Ask a manager if you have a question.
refusal-erasure-changed = This was changed a moment ago. Nothing is lost. Look at it again.
refusal-erasure-on-hold-already = There is a hold already. Nothing is changed. Lift it when it is over.
refusal-erasure-not-on-hold = There is no hold. Nothing is changed. Look at the page again.
refusal-erasure-restricted-already = These records are restricted already. Nothing is changed. Lift it when it is over.
refusal-erasure-not-restricted = These records are not restricted. Nothing is changed. Look at the page again.
refusal-erasure-period = This length does not work. Nothing is changed. Type a number from { $least } to { $most }.
keeping-title = Keeping and erasing
keeping-of = What we keep of { $name }
keeping-more = What to do
keeping-hold-line = Hold
keeping-restriction-line = Restriction
keeping-due-line = For how long
keeping-no-hold = No hold. They can be erased when it is time, or when they ask.
keeping-held-since = On hold since { $day }. Nothing is erased.
keeping-no-restriction = Not restricted. The records are used as always.
keeping-restricted-since = Restricted since { $day }. Nobody sees them, and nothing goes out.
keeping-not-due = It is not time to decide yet.
keeping-due-left = They left on { $from }. Time to decide since { $since }.
keeping-due-not-started = They were referred and did not start. The last thing was written on { $from }. Time to decide since { $since }.
keeping-hold = Put a hold on
keeping-hold-detail = Nothing is erased until you lift it
keeping-lift-hold = Lift the hold
keeping-lift-hold-detail = It is over, and they can be erased again
keeping-hold-ask = Put a hold on the records of { $name }?
keeping-hold-aside = A hold is for a complaint, a claim or a question of the law. You can lift it at any time.
keeping-hold-why = What is it for?
keeping-hold-yes = Put it on
keeping-restrict = Restrict
keeping-restrict-detail = Everything stays, nobody sees it, nothing is used
keeping-lift-restriction = Lift the restriction
keeping-lift-restriction-detail = The records are shown and used again
keeping-restrict-ask = Why restrict the records of { $name }?
keeping-restrict-wrong = They say that something is wrong
keeping-restrict-do-not-use = They do not want it used
keeping-restrict-claim = It is needed for a complaint or a claim
keeping-erase = Erase
keeping-erase-detail = You see first what goes and what stays
keeping-kind-ask = How to erase { $name }?
keeping-kind-deleted = Delete
keeping-kind-deleted-detail = Words, papers, pictures and answers go
keeping-kind-nameless = Take the name off
keeping-kind-nameless-detail = The same, but answers stay as numbers to count
keeping-why-ask = Why?
keeping-why-they-asked = They asked for it
keeping-why-asked-for-them = Somebody asked for them
keeping-why-long-enough = We kept it long enough
keeping-why-mistake = It should not be here
keeping-plan = Before { $name } is erased
keeping-goes = What goes
keeping-stays = What stays, under a number
keeping-copies = Safe copies
keeping-copies-says = Old safe copies on this machine and in its folders still have it. The last of them is gone on { $day }. Copies that somebody took elsewhere are not known here.
keeping-for-ever = No way back
keeping-for-ever-says = Until now nothing has changed, and you can go back. After it, nobody can bring it back.
keeping-next = Go on
keeping-name-ask = Erase { $name }?
keeping-name-aside = So nobody is erased in place of somebody else.
keeping-name-says = Type the name, { $name }, to erase them. This cannot be undone.
keeping-name-label = Their name
keeping-name-yes = Erase
keeping-area-record = Names, phone, mail, whom to call, what helps
keeping-area-till = Their name, picture, PIN and card at the till
keeping-area-hours = What was typed about hours and fares
keeping-area-skills = What was said about skills, and photos
keeping-area-goals = Goals and reviews
keeping-area-answers = Answers about how they are doing
keeping-area-referral = What the referral says
keeping-area-sharing = What was typed about sharing
keeping-area-contacts = What was said to those outside
keeping-area-reports = Reports, with their files
keeping-area-support = One-to-ones, notes and the plan
keeping-area-leaving = What they said as they left
keeping-area-papers = Passports and certificates
keeping-area-reasons = Reasons that were typed about them
keeping-stays-sales = What they sold and counted, with the reasons: money has to add up
keeping-stays-hours = The minutes of their hours
keeping-stays-skills = Which skills were signed off, and when
keeping-stays-days = On which days something happened
keeping-stays-looks = Who looked, and when
keeping-stays-numbers = Answers as numbers, under their number
keeping-held = The hold is on. Nothing is erased until it is lifted.
keeping-hold-lifted = The hold is lifted.
keeping-restricted = Restricted. Nobody sees these records, and nothing goes out.
keeping-restriction-lifted = The restriction is lifted.
keeping-erased = Erased. A number stands in place of the name. The last old copy is gone on { $day }.
record-keeping = Keeping and erasing
record-keeping-detail = Hold, restrict, erase
due-title = Due to be erased
due-detail = Who left long ago, on hold, restricted
due-none = Nobody is due. Nobody is on hold or restricted.
due-held = On hold.
due-restricted = Restricted.
help-keeping-1 = A hold stops erasing. A restriction keeps all and shows nothing.
help-keeping-2 = Erasing shows first what goes, what stays, and until when old copies have it.
help-keeping-3 = Until you type the name, you can go back. After that, nobody can.
help-due-1 = Here is everybody who left long ago, or was referred and did not start.
help-due-2 = Nobody is erased without you. You decide about each person.
help-due-3 = The names of visitors go by themselves.
