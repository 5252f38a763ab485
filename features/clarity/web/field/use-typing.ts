import { type RefObject, useEffect, useState } from 'react'
import { difference } from '#ui/write-text.ts'
import { pauseMs } from './manners.ts'

/** Is an input method putting a word together in this field? */
export function useComposing(field: RefObject<HTMLTextAreaElement | null>): boolean {
  const [composing, setComposing] = useState(false)
  useEffect(() => {
    const element = field.current
    if (element === null) return
    const begin = () => setComposing(true)
    const end = () => setComposing(false)
    element.addEventListener('compositionstart', begin)
    element.addEventListener('compositionend', end)
    element.addEventListener('blur', end)
    return () => {
      element.removeEventListener('compositionstart', begin)
      element.removeEventListener('compositionend', end)
      element.removeEventListener('blur', end)
    }
  }, [field])
  return composing
}

/** Was nothing typed for a while? A text that is there from the start is at rest. */
export function usePaused(text: string, composing: boolean): boolean {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    if (composing) return
    const timer = setTimeout(() => setRested(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, composing])
  return rested === text && !composing
}

/** Where the last change of the text ended: there the author writes. */
export function useEdit(text: string): number {
  const [last, setLast] = useState({ text, at: text.length })
  if (last.text === text) return last.at
  const { start, text: put } = difference(last.text, text)
  const next = { text, at: start + put.length }
  setLast(next)
  return next.at
}
