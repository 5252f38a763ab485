import { useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import type { Message } from '../types.ts'
import classes from './delivery-line.module.css'
import { useMessageActions } from './message-actions.ts'
import { useScene } from './scene.ts'

/** Takes the chat over from a colleague in WeCom and sends the message again, after saying what that means there. */
export function TakeOver({ message }: { message: Message }) {
  const { t } = useWords()
  const { conversationId } = useScene()
  const { takeOver } = useMessageActions(conversationId)
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    await takeOver(message)
    setBusy(false)
  }
  return (
    <>
      <span className={classes.means}>{t('conversation:takeOver.means')}</span>
      <button type="button" data-strong disabled={busy} onClick={() => void press()}>{t('conversation:takeOver')}</button>
    </>
  )
}
