import { neededOf } from './needed-signs.ts'
import { first, grown, next } from './sign-hashes.ts'

/** Hashes of the single signs, the pairs and the threes that the text looked at last holds, each marked. */
const held = new Uint8Array(0x4000)
const heldMask = 0x3fff
/** By number of the alternative: where in `strings` begins and ends what it needs; nothing is known of most. */
let needs: Int32Array = new Int32Array(2 * 4096)
/** Hashes of the first and the last three signs of each string. */
let strings: Int32Array = new Int32Array(1024)
let stored = 0
/** By number of the alternative: the last round in which it was asked whether the text holds what it needs, below 0 where it does. */
let answers: Int32Array = new Int32Array(4096)
/** Counts the texts that were looked at. */
let round = 0
/** So many patterns are read for one text at most: who waits for the first texts is not to wait for all of them. */
const lessonsForText = 3
let lessons = lessonsForText

/** Marks what a text holds, until the next one. */
export function hold(text: string): void {
  round += 1
  lessons = lessonsForText
  held.fill(0)
  let one = text.charCodeAt(0)
  let two = text.charCodeAt(1)
  for (let at = 0; at < text.length; at += 1) {
    const three = text.charCodeAt(at + 2)
    const hash = next(first(one), two)
    held[first(one) & heldMask] = 1
    held[hash & heldMask] = 1
    held[next(hash, three) & heldMask] = 1
    one = two
    two = three
  }
}

/** Whether the text surely holds none of the strings of which an alternative needs one; worked out once for each text. */
export function isLacking(alternative: number): boolean {
  const to = needs[2 * alternative + 1] ?? 0
  if (to === 0) return false
  const answer = answers[alternative] ?? 0
  if (answer === round || answer === -round) return answer > 0
  let lacks = true
  for (let i = needs[2 * alternative] ?? 0; lacks && i < to; i += 2) lacks = held[strings[i] ?? 0] !== 1 || held[strings[i + 1] ?? 0] !== 1
  answers[alternative] = lacks ? round : -round
  return lacks
}

/** From the next text on, {@link isLacking} knows of an alternative. False: enough has been read for this text. */
export function learnNeeds(alternative: number, source: string): boolean {
  if (lessons === 0) return false
  lessons -= 1
  const needed = neededOf(source)
  if (needed === undefined) return true
  while (alternative >= answers.length) [needs, answers] = [grown(needs), grown(answers)]
  needs[2 * alternative] = stored
  for (const signs of needed) {
    if (stored + 2 > strings.length) strings = grown(strings)
    strings[stored] = hashOf(signs.slice(0, 3))
    strings[stored + 1] = hashOf(signs.slice(-3))
    stored += 2
  }
  needs[2 * alternative + 1] = stored
  return true
}

function hashOf(signs: string): number {
  let hash = first(signs.charCodeAt(0))
  for (let at = 1; at < signs.length; at += 1) hash = next(hash, signs.charCodeAt(at))
  return hash & heldMask
}
