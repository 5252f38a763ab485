import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from './i18n/index.tsx'
import { guardLeaving } from './leave-guard.ts'

/** Stands on a page as long as it holds unsaved changes: whoever leaves it is asked what becomes of them. `save` says whether they are saved. */
export function AskBeforeLeaving({ save }: { save: () => Promise<boolean> }) {
  const { t } = useWords()
  const [go, setGo] = useState<() => void>()
  const [busy, setBusy] = useState(false)
  useEffect(() => guardLeaving((leave) => setGo(() => leave)), [])
  if (go === undefined) return null
  const stay = () => setGo(undefined)
  const discard = () => {
    stay()
    go()
  }
  const saveFirst = async () => {
    setBusy(true)
    const isSaved = await save()
    setBusy(false)
    stay()
    if (isSaved) go()
  }
  return (
    <Modal opened onClose={stay} title={t('ui:leave.title')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <p>{t('ui:leave.lead')}</p>
      <Group gap="xs" mt="md">
        <Button data-autofocus loading={busy} onClick={() => void saveFirst()}>{t('ui:leave.save')}</Button>
        <Button variant="default" disabled={busy} onClick={discard}>{t('ui:leave.discard')}</Button>
        <Button variant="subtle" color="gray" onClick={stay}>{t('ui:leave.stay')}</Button>
      </Group>
    </Modal>
  )
}
