import { useCallback, useState } from 'react'

/** Copies text; says for two seconds that it did. Works without the clipboard permission too (plain http on a LAN). */
export function useCopy(): { readonly copied: boolean; copy(text: string): Promise<boolean> } {
  const [copied, setCopied] = useState(false)
  const copy = useCallback(async (text: string) => {
    const done = await writeClipboard(text)
    if (done) {
      setCopied(true)
      setTimeout(() => setCopied(false), 2_000)
    }
    return done
  }, [])
  return { copied, copy }
}

async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.setAttribute('readonly', '')
    field.style.position = 'fixed'
    field.style.opacity = '0'
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
