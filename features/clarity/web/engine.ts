/** What of the engine the desk needs: one chunk of its own, loaded after the first paint. */
export { analyze, applyFix, conclusionsOf, emptySentences, fillText, isSameSign, mendLabels, readIncoming, readingSeconds, readSign, whyOf, withLimit } from '../domain/index.ts'
