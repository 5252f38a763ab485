import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { ApiError } from '#ui/call.ts'
import { errorText } from '#ui/error-text.ts'
import { useWords } from '#ui/i18n/index.tsx'
import delivery from './delivery-line.module.css'
import { FileCard } from './message-body.tsx'
import classes from './message-row.module.css'
import { MessageText } from './message-text.tsx'
import { useScene } from './scene.ts'
import { leftUnsent, type Provisional, threadStore } from './thread-store.ts'
import { usePost } from './use-post.ts'

/** A message that our own server does not have yet: shown at once, and when that failed, says why. */
export function ProvisionalRow({ item }: { item: Provisional }) {
  const { t, format } = useWords()
  const { conversationId, giveBack } = useScene()
  const post = usePost(conversationId)
  const takeBack = () => {
    threadStore.dropPending(conversationId, item.clientId)
    giveBack(item.writing, { text: item.text, fileIds: item.files.map(({ id }) => id), legal: item.options.legal === true })
  }
  const side = item.writing === 'note' ? 'note' : 'out'
  return (
    <div className={classes.row}>
      <article className={classes.message} data-side={side} aria-busy={item.error === undefined}>
        <div className={classes.column}>
          <div className={classes.line}>
            <div className={classes.bubble} data-side={side} style={{ opacity: item.error === undefined ? 0.75 : 1 }}>
              {item.text !== '' && <MessageText text={item.text} />}
              {item.files.map((file) => <FileCard key={file.id} file={file} />)}
              <span className={classes.time}>{format.time(item.at)}</span>
            </div>
          </div>
          {item.error === undefined
            ? <div className={delivery.line}><IconClock size={14} aria-hidden />{t('conversation:delivery.posting')}</div>
            : (
              <div className={delivery.line} data-bad role="alert">
                <IconAlertTriangle size={14} aria-hidden />{item.error instanceof ApiError && item.error.code === leftUnsent ? t('conversation:delivery.leftUnsent') : errorText(item.error, t)}
                <button type="button" data-strong onClick={() => post.again(item)}>{t('ui:again')}</button>
                <button type="button" onClick={takeBack}>{t('conversation:delivery.edit')}</button>
              </div>
            )}
        </div>
      </article>
    </div>
  )
}
