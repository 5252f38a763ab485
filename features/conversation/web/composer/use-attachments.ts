import { useCallback, useEffect, useRef, useState } from 'react'
import { upload } from '#ui/upload.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayError } from '#ui/notice.ts'
import { uploadFile } from '../../contract.ts'
import type { FileBrief } from '../types.ts'

export interface Uploading {
  readonly key: number
  readonly name: string
  readonly part: number
  stop(): void
}

/** Uploads files as soon as they are chosen; `onStored` gets each one that arrived. */
export function useAttachments(onStored: (file: FileBrief) => void) {
  const { t } = useWords()
  const [uploading, setUploading] = useState<readonly Uploading[]>([])
  const count = useRef(0)
  const stored = useRef(onStored)
  useEffect(() => {
    stored.current = onStored
  }, [onStored])
  const add = useCallback((files: Iterable<File>) => {
    for (const file of files) {
      count.current += 1
      const key = count.current
      const ended = new AbortController()
      setUploading((now) => [...now, { key, name: file.name, part: 0, stop: () => ended.abort() }])
      upload(uploadFile, file, (part) => setUploading((now) => now.map((one) => (one.key === key ? { ...one, part } : one))), ended.signal)
        .then((brief) => stored.current(brief), (error: unknown) => ended.signal.aborted || sayError(error, t))
        .finally(() => setUploading((now) => now.filter((one) => one.key !== key)))
    }
  }, [t])
  return { uploading, add }
}
