import { useEffect, useState } from 'react'
import type { ResultOf } from '#kernel/contract.ts'
import { call } from '#ui/call.ts'
import { checkReply } from '../../contract.ts'
import type { Writing } from '../types.ts'
import type { LocalDraft } from './draft-merge.ts'
import { isTooLong } from './reply-terms.ts'

type Checked = ResultOf<typeof checkReply>

/** The server's exact count of parts and its warnings, for texts long enough to be cut and for files; after a pause. */
export function useChecked(id: string, writing: Writing, { text, files }: LocalDraft): Checked | undefined {
  const [checked, setChecked] = useState<{ text: string; files: LocalDraft['files']; answer: Checked }>()
  useEffect(() => {
    if (writing === 'note' || (text.length < 300 && files.length === 0) || isTooLong(text)) return
    const ended = new AbortController()
    const timer = setTimeout(() => {
      call(checkReply, { params: { id }, body: { text, fileIds: files.map((file) => file.id) }, signal: ended.signal }).then(
        (answer) => setChecked({ text, files, answer }),
        () => undefined, // the count made here stands
      )
    }, 400)
    return () => {
      clearTimeout(timer)
      ended.abort()
    }
  }, [id, writing, text, files])
  return checked?.text === text && checked.files === files ? checked.answer : undefined
}
