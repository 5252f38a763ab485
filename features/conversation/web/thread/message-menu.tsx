import { Menu } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload, IconHelpCircle, IconHistory, IconMailOpened, IconMessageReply, IconX } from '@tabler/icons-react'
import { useWords } from '#ui/i18n/index.tsx'
import { useCopy } from '#ui/use-copy.ts'
import { contentWords, plainWords } from '../content-words.ts'
import { filePath } from '../names.ts'
import type { Message } from '../types.ts'
import { useMessageActions } from './message-actions.ts'
import { useScene } from './scene.ts'

interface MenuProps {
  readonly message: Message
  readonly at: DOMRect
  readonly questions: readonly Message[]
  /** Begins a reply that closes this question. */
  onAnswer(message: Message): void
  /** Shows every attempt to send it. */
  onAttempts(message: Message): void
  onClose(): void
}

/** What one can do with a message; one menu for the whole thread. */
export function MessageMenu({ message, at, questions, onAnswer, onAttempts, onClose }: MenuProps) {
  const { t } = useWords()
  const { conversationId, mayWrite, meId } = useScene()
  const actions = useMessageActions(conversationId)
  const { copy } = useCopy()
  const text = message.content?.kind === 'text' ? message.content.text : message.transcript?.text
  const { question } = message
  const others = questions.filter(({ id, sentAt }) => id !== message.id && sentAt <= message.sentAt).slice(-6)
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={280} returnFocus>
      <Menu.Target><button type="button" tabIndex={-1} aria-label={t('conversation:message.menu')} style={{ position: 'fixed', left: at.left, top: at.bottom, width: 1, height: 1, padding: 0, border: 0, opacity: 0 }} /></Menu.Target>
      <Menu.Dropdown>
        {text !== undefined && <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copy(text)}>{t('conversation:message.copy')}</Menu.Item>}
        {message.file !== null && <Menu.Item component="a" href={filePath(message.file.id, true)} download={message.file.name} leftSection={<IconDownload size={16} />}>{t('conversation:message.download')}</Menu.Item>}
        {message.kind !== 'line' && <Menu.Item leftSection={<IconMailOpened size={16} />} onClick={() => void actions.unreadFrom(message, meId)}>{t('conversation:message.unread')}</Menu.Item>}
        {message.delivery !== null && <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => onAttempts(message)}>{t('conversation:attempts.title')}</Menu.Item>}
        {mayWrite && message.kind !== 'note' && (
          <>
            <Menu.Divider />
            {question === null && <Menu.Item leftSection={<IconHelpCircle size={16} />} onClick={() => void actions.question(message, 'open')}>{t('conversation:question.mark')}</Menu.Item>}
            {question?.open === true && message.kind === 'inbound' && <Menu.Item leftSection={<IconMessageReply size={16} />} onClick={() => onAnswer(message)}>{t('conversation:question.reply')}</Menu.Item>}
            {question?.open === true && <Menu.Item leftSection={<IconCheck size={16} />} onClick={() => void actions.question(message, 'closed')}>{t('conversation:question.close')}</Menu.Item>}
            {question?.open === false && <Menu.Item leftSection={<IconHelpCircle size={16} />} onClick={() => void actions.question(message, 'open')}>{t('conversation:question.reopen')}</Menu.Item>}
            {question !== null && <Menu.Item leftSection={<IconX size={16} />} onClick={() => void actions.question(message, 'none')}>{t('conversation:question.unmark')}</Menu.Item>}
            {others.length > 0 && <Menu.Label>{t('conversation:question.answers')}</Menu.Label>}
            {others.map((one) => (
              <Menu.Item key={one.id} leftSection={<IconCheck size={16} />} onClick={() => void actions.question(one, 'closed', message.id)}>
                <span style={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>{questionWords(one, t)}</span>
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A question in one line. */
export function questionWords({ content }: Message, t: (key: string) => string): string {
  if (content === null) return '…'
  return contentWords(content.kind, content.kind === 'text' ? plainWords(content.text) : 'name' in content ? (content.name ?? '') : '', t)
}
