import { useWords } from '#ui/i18n/index.tsx'
import classes from './entry-scene.module.css'

/** A quiet drawing beside the form: a question in Chinese, and its meaning in the reader's language. Decoration only. */
export function EntryScene() {
  const { t } = useWords()
  return (
    <aside className={classes.scene} aria-hidden>
      <svg className={classes.waves} viewBox="0 0 600 900" preserveAspectRatio="xMidYMax slice">
        <circle cx="438" cy="196" r="104" />
        <path d="M0 640c90-64 170-64 260-8s190 60 340-34v302H0z" />
        <path d="M0 716c110-52 190-34 290 12s190 40 310-26v198H0z" />
        <path d="M0 796c130-38 220-10 320 16s180 18 280-20v108H0z" />
      </svg>
      <div className={classes.talk}>
        <div className={classes.theirs} lang="zh-CN">
          <p>您好，PO-2026-118什么时候要货？</p>
          <time>09:12</time>
        </div>
        <div className={classes.meaning}><i />{t('account:scene.meaning')}</div>
        <div className={classes.ours}>
          <p>{t('account:scene.answer')}</p>
          <time>
            <svg viewBox="0 0 16 16" width="14" height="14"><path d="m3 8.4 3.2 3.2L13 4.8" /></svg>
          </time>
        </div>
      </div>
      <p className={classes.motto}>{t('account:scene.motto')}</p>
    </aside>
  )
}
