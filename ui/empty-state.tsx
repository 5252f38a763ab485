import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** An empty place that says what comes next. */
export function EmptyState({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.root}>
      {icon !== undefined && <div className={classes.icon} aria-hidden>{icon}</div>}
      <h2 className={classes.title}>{title}</h2>
      {children !== undefined && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  )
}
