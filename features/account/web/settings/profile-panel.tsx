import '@mantine/core/styles/FloatingIndicator.css'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { languages } from '#kernel/language.ts'
import { useWords } from '#ui/i18n/index.tsx'
import { sayDone, sayError } from '#ui/notice.ts'
import { Panel } from '#ui/page.tsx'
import { useMe, useUpdateMe } from '../session.tsx'
import { TaskForm } from '../task-form.tsx'
import { useTask } from '../use-task.ts'
import { ZoneSelect } from '../zone-select.tsx'
import classes from './settings.module.css'

const languageNames = { ru: 'Русский', en: 'English', zh: '简体中文' } as const
const themes = ['auto', 'light', 'dark'] as const

/** Name, language, zone and theme. All but the name take effect at once. */
export function ProfilePanel() {
  const { t } = useWords()
  const me = useMe()
  const update = useUpdateMe()
  const task = useTask()
  const [name, setName] = useState(me.name)
  const at = (body: Parameters<typeof update>[0]) => void update(body).catch((error: unknown) => sayError(error, t))
  const rename = () => {
    if (name.trim() === '') return task.fail('name', t('account:error.name'))
    void task.run(async () => {
      await update({ name: name.trim() })
      sayDone(t('account:saved'), t)
    })
  }
  return (
    <Panel title={t('account:profile')}>
      <div className={classes.fields}>
        <TaskForm task={task} className={classes.inline} onSubmit={rename}>
          <TextInput label={t('account:name')} value={name} error={task.at('name') ?? task.rest} maxLength={120} autoComplete="name" onChange={(event) => setName(event.currentTarget.value)} />
          {name.trim() !== me.name && <Button type="submit" loading={task.busy}>{t('ui:save')}</Button>}
        </TaskForm>
        <Choice label={t('account:language')}>{(id) => <SegmentedControl aria-labelledby={id} fullWidth value={me.language} data={languages.map((value) => ({ value, label: languageNames[value] }))} onChange={(value) => at({ language: languages.find((one) => one === value) ?? me.language })} />}</Choice>
        <Choice label={t('account:theme')}>{(id) => <SegmentedControl aria-labelledby={id} fullWidth styles={{ label: { paddingInline: 4 } }} value={me.theme} data={themes.map((value) => ({ value, label: t(`account:theme.${value}`) }))} onChange={(value) => at({ theme: themes.find((one) => one === value) ?? me.theme })} />}</Choice>
        <ZoneSelect label={t('account:zone')} description={t('account:zone.mine')} value={me.zone} onChange={(zone) => zone !== null && zone !== me.zone && at({ zone })} />
      </div>
    </Panel>
  )
}

function Choice({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return <div><div id={id} className={classes.label}>{label}</div>{children(id)}</div>
}
