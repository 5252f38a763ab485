import { type CSSProperties, useState } from 'react'
import classes from './face.module.css'

/** Letters that stand for a name: two of Latin or Cyrillic, the surname of a Chinese one. */
export function initials(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N}\s-]/gu, '').trim()
  if (/\p{Script=Han}/u.test(clean)) return /\p{Script=Han}/u.exec(clean)?.[0] ?? ''
  const words = clean.split(/[\s-]+/u).filter(Boolean)
  return words.slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? '').join('') || '·'
}

/** One of eight quiet colours, the same for the same id everywhere. */
export function hueOf(id: string): number {
  let sum = 0
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9_973
  return [172, 205, 255, 300, 345, 20, 55, 110][sum % 8] ?? 172
}

export interface FaceProps {
  readonly id: string
  readonly name: string
  readonly picture?: string | undefined
  readonly size?: number
  /** A small dot at the corner, e.g. presence. */
  readonly dot?: 'online' | 'away' | 'onSite' | 'offline' | undefined
}

/** A round picture of somebody, or letters. Decoration: the name stands beside it. */
export function Face({ id, name, picture, size = 40, dot }: FaceProps) {
  const [broken, setBroken] = useState(false)
  const shown = picture !== undefined && !broken
  return (
    <span className={classes.face} style={{ '--size': `${size}px`, '--hue': hueOf(id) } as CSSProperties} data-letters={shown ? undefined : initials(name)} aria-hidden>
      {shown && <img src={picture} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />}
      {dot !== undefined && dot !== 'offline' && <i data-state={dot} />}
    </span>
  )
}
