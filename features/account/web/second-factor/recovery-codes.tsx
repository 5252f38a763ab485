import { Button, Checkbox } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { useCopy } from '#ui/use-copy.ts'
import classes from './second-factor.module.css'

/** Recovery codes, shown this once: to copy, print or keep as a file. */
export function RecoveryCodes({ codes, login, onDone }: { codes: readonly string[]; login: string; onDone: () => void }) {
  const { t } = useWords()
  const { copied, copy } = useCopy()
  const [kept, setKept] = useState(false)
  const page = [t('account:codes.page', { login, host: location.host }), '', ...codes].join('\n')
  return (
    <div className={classes.stack}>
      <h2 className={classes.title}>{t('account:codes.title')}</h2>
      <p className={classes.text}>{t('account:codes.lead')}</p>
      <ol className={classes.codes}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <div className={classes.actions}>
        <Button size="sm" variant="default" leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} onClick={() => void copy(page)}>{t(copied ? 'ui:copied' : 'ui:copy')}</Button>
        <Button size="sm" variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => printText(page)}>{t('account:codes.print')}</Button>
        <Button size="sm" variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => download(page, `qingchu-${location.hostname}.txt`)}>{t('account:codes.download')}</Button>
      </div>
      <span className="only-heard" role="status">{copied ? t('ui:copied') : ''}</span>
      <Checkbox checked={kept} label={t('account:codes.kept')} onChange={(event) => setKept(event.currentTarget.checked)} />
      <Button disabled={!kept} onClick={onDone}>{t('account:codes.done')}</Button>
    </div>
  )
}

/** Prints only this text, not the page around it. */
function printText(text: string): void {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
  document.body.append(frame)
  const { contentDocument, contentWindow } = frame
  if (contentDocument === null || contentWindow === null) return frame.remove()
  const sheet = contentDocument.createElement('pre')
  sheet.style.cssText = 'font:16px/1.7 monospace;margin:32px;white-space:pre-wrap'
  sheet.textContent = text
  contentDocument.body.append(sheet)
  contentWindow.addEventListener('afterprint', () => frame.remove())
  contentWindow.print()
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text, '\n'], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
