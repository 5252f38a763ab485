/** What of the engine the desk needs: one chunk of its own, loaded after the first paint. */
export { analyze, applyFix, conclusionsOf, emptySentences, extract, fillText, firstReadings, isSameSign, mendLabels, readDoc, readIncoming, readingSeconds, readSign, rules, whyOf, withLimit } from '../domain/index.ts'
