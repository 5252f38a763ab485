import '#ui/forms.ts'
import type { ReactNode } from 'react'
import { useTitle } from '../use-title.ts'
import classes from './entry-frame.module.css'
import { EntryScene } from './entry-scene.tsx'
import { LanguageChooser } from './language-chooser.tsx'

/** What stands around every page that comes before the desk. */
export function EntryFrame({ title, lead, children }: { title: string; lead?: string | undefined; children: ReactNode }) {
  useTitle(title)
  return (
    <div className={classes.frame}>
      <EntryScene />
      <div className={classes.side}>
        <header className={classes.top}>
          <span className={classes.mark}><img src="/icon.svg" alt="" width={36} height={36} /><b>Qingchu</b><span lang="zh-CN">清楚</span></span>
          <LanguageChooser />
        </header>
        <main className={classes.main}>
          <h1>{title}</h1>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
          {children}
        </main>
      </div>
    </div>
  )
}
