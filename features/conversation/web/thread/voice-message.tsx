import { IconPencil, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import type { Message } from '../types.ts'
import { useMessageActions } from './message-actions.ts'
import { useScene } from './scene.ts'
import classes from './voice-message.module.css'

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** A voice message that every browser plays, with a colleague's words of it beside. */
export function VoiceMessage({ message, path }: { message: Message; path: string }) {
  const { t } = useWords()
  const { mayWrite, conversationId, staff } = useScene()
  const { transcript: save } = useMessageActions(conversationId)
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const [broken, setBroken] = useState(false)
  const [editing, setEditing] = useState<string | undefined>()
  const toggle = () => {
    const element = audio.current
    if (element === null) return
    if (playing) element.pause()
    else element.play().catch(() => setBroken(true))
  }
  const finish = async () => {
    if (editing !== undefined && (await save(message, editing.trim()))) setEditing(undefined)
  }
  return (
    <div className={classes.voice}>
      <div className={classes.player}>
        <button type="button" onClick={toggle} aria-label={playing ? t('conversation:voice.pause') : t('conversation:voice.play')}>
          {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
        </button>
        <input
          type="range" min={0} max={Math.max(length, 0.1)} step={0.1} value={at} aria-label={t('conversation:voice.place')}
          onChange={(event) => {
            const to = Number(event.target.value)
            setAt(to)
            if (audio.current !== null) audio.current.currentTime = to
          }}
        />
        <span className={classes.clock}>{clock(playing || at > 0 ? at : length)}</span>
        <audio
          ref={audio} src={path} preload="metadata" onPlay={() => setPlaying(true)} onPause={() => setPlaying(false)} onEnded={() => setAt(0)} onError={() => setBroken(true)}
          onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)} onLoadedMetadata={(event) => setLength(Number.isFinite(event.currentTarget.duration) ? event.currentTarget.duration : 0)}
        />
      </div>
      {broken && <div className={classes.broken}>{t('conversation:voice.broken')}</div>}
      {editing === undefined && message.transcript !== null && (
        <p className={classes.words}>
          {message.transcript.text} <small>{t('conversation:voice.by', { name: staff.get(message.transcript.staffId)?.name ?? '…' })}</small>
        </p>
      )}
      {mayWrite && editing === undefined && (
        <button type="button" className={classes.edit} onClick={() => setEditing(message.transcript?.text ?? '')}><IconPencil size={14} aria-hidden />{t(message.transcript === null ? 'conversation:voice.write' : 'conversation:voice.mend')}</button>
      )}
      {editing !== undefined && (
        <div className={classes.form}>
          <textarea
            autoFocus rows={3} value={editing} aria-label={t('conversation:voice.write')} placeholder={t('conversation:voice.hint')} onChange={(event) => setEditing(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape') setEditing(undefined)
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void finish()
            }}
          />
          <button type="button" onClick={() => void finish()}>{t('ui:save')}</button>
          <button type="button" onClick={() => setEditing(undefined)}>{t('ui:cancel')}</button>
        </div>
      )}
    </div>
  )
}
