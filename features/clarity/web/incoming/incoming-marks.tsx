import { Suspense, useRef, useState } from 'react'
import { lazyScreen } from '#ui/lazy-screen.ts'
import { Silent } from '../silent.tsx'
import { useAfterPaint } from '../use-after-paint.ts'
import type { IncomingProps } from './incoming-props.ts'

const IncomingReading = lazyScreen(() => import('./incoming-reading.tsx'), 'IncomingReading')
/** What was promised vaguely this long ago has been settled, or is a matter of its own. */
const recentMs = 14 * 86_400_000
/** What flies by while somebody scrolls is not read. */
const stillMs = 150
/** Letters and pages pasted into a chat are no answers. */
const mostSigns = 4_000

/** Wraps a message of theirs: vague words in it are marked, and a line below says what is missing, with a ready question. */
export function IncomingMarks({ children, ...props }: IncomingProps) {
  const words = useRef<HTMLSpanElement>(null)
  const ready = useAfterPaint(stillMs)
  const [isRecent] = useState(() => Date.now() - props.at < recentMs)
  return (
    <>
      <span ref={words}>{children}</span>
      {ready && isRecent && props.text.length <= mostSigns && <Silent again={props.text}><Suspense><IncomingReading {...props} words={words} /></Suspense></Silent>}
    </>
  )
}
