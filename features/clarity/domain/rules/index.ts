import { rule as accusation } from './accusation.ts'
import { rule as ambiguousDate } from './ambiguous-date.ts'
import { rule as currencyMissing } from './currency-missing.ts'
import { rule as deadlineMissing } from './deadline-missing.ts'
import { rule as emojiCount } from './emoji-count.ts'
import { rule as emojiFirstContact } from './emoji-first-contact.ts'
import { rule as emojiLegal } from './emoji-legal.ts'
import { rule as emojiRisky } from './emoji-risky.ts'
import { rule as goalLate } from './goal-late.ts'
import { rule as guessAsFact } from './guess-as-fact.ts'
import { rule as incotermPlace } from './incoterm-place.ts'
import { rule as invalidDate } from './invalid-date.ts'
import { rule as longSentence } from './long-sentence.ts'
import { rule as oneIdea } from './one-idea.ts'
import { rule as ownerMissing } from './owner-missing.ts'
import { rule as passiveAgent } from './passive-agent.ts'
import { rule as refMissing } from './ref-missing.ts'
import { rule as relativeDate } from './relative-date.ts'
import { rule as repetition } from './repetition.ts'
import { rule as requestMissing } from './request-missing.ts'
import { rule as shouting } from './shouting.ts'
import { rule as timezoneMissing } from './timezone-missing.ts'
import { rule as unclearReference } from './unclear-reference.ts'
import { rule as unitAmbiguous } from './unit-ambiguous.ts'
import { rule as unitMissing } from './unit-missing.ts'
import { rule as vagueQuality } from './vague-quality.ts'
import { rule as vagueQuantity } from './vague-quantity.ts'
import { rule as vagueTime } from './vague-time.ts'
import { rule as weekdayMismatch } from './weekday-mismatch.ts'
import { rule as wordiness } from './wordiness.ts'
import type { Rule } from '../rule.ts'

/** All rules, by id. A new rule is a new file and one line here. */
export const rules: readonly Rule[] = [
  accusation,
  ambiguousDate,
  currencyMissing,
  deadlineMissing,
  emojiCount,
  emojiFirstContact,
  emojiLegal,
  emojiRisky,
  goalLate,
  guessAsFact,
  incotermPlace,
  invalidDate,
  longSentence,
  oneIdea,
  ownerMissing,
  passiveAgent,
  refMissing,
  relativeDate,
  repetition,
  requestMissing,
  shouting,
  timezoneMissing,
  unclearReference,
  unitAmbiguous,
  unitMissing,
  vagueQuality,
  vagueQuantity,
  vagueTime,
  weekdayMismatch,
  wordiness,
]
