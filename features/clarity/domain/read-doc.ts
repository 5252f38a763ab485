import type { Language } from '#kernel/language.ts'
import type { Doc } from './doc.ts'
import type { Moment } from './fact.ts'
import { extractWithDates } from './facts/extract.ts'
import { findPictograms } from './pictograms/index.ts'
import { readDateDoubts } from './reading/date-doubts.ts'
import { readLeads } from './reading/leads.ts'
import { plainText } from './reading/plain-text.ts'
import { readQuotes } from './reading/quotes.ts'
import { readRequests } from './reading/requests.ts'
import { readSentences } from './reading/sentences.ts'
import { readTokens } from './reading/tokens.ts'

/** Reads a message once: sentences, words, pictograms, facts, requests. Total on any string, in time linear to it. */
export function readDoc(text: string, moment: Moment, language?: Language): Doc {
  const plain = plainText(text)
  const tokens = readTokens(text)
  const leads = readLeads(plain)
  const quotes = readQuotes(text)
  const { facts, dates } = extractWithDates(text, moment, language)
  const has = { cyrillic: /[а-я]/.test(plain), latin: /[a-z]/.test(plain), han: /[\u3400-\u9fff]/.test(plain) }
  const sentences = readSentences(text, plain, { tokens, quotes, leads })
  const requests = readRequests({ plain, leads, quotes, has, sentences })
  return { text, plain, leads, tokens, quotes, has, facts, dateDoubts: readDateDoubts(dates, plain, moment), pictograms: findPictograms(text), sentences, requests }
}
