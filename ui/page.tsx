import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from './i18n/index.tsx'
import classes from './page.module.css'

/** A screen beside the inbox: title, actions, content of readable width. */
export function Page({ title, lead, actions, onBack, wide, children }: { title: string; lead?: string; actions?: ReactNode; onBack?: (() => void) | undefined; wide?: boolean; children: ReactNode }) {
  const { t } = useWords()
  return (
    <main className={classes.page} data-wide={wide === true}>
      <header className={classes.head}>
        {onBack !== undefined && (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('ui:back')} onClick={onBack}><IconArrowLeft size={20} /></ActionIcon>
        )}
        <div className={classes.words}>
          <h1>{title}</h1>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  )
}

/** A framed part of a page with its own heading. */
export function Panel({ title, lead, actions, children }: { title?: string; lead?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.panel}>
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.panelHead}>
          <div className={classes.words}>
            {title !== undefined && <h2>{title}</h2>}
            {lead !== undefined && <p>{lead}</p>}
          </div>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
