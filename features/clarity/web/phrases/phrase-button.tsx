import { ActionIcon } from '@mantine/core'
import { IconMessage2Bolt } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useWords } from '#ui/i18n/index.tsx'
import { useKeys } from '#ui/keys.ts'
import { lazyScreen } from '#ui/lazy-screen.ts'
import type { PhraseProps } from './phrase-props.ts'

const PhraseLibrary = lazyScreen(() => import('./phrase-library.tsx'), 'PhraseLibrary')

/** Opens the phrase library from the composer's bar; Ctrl+/ does so while one types. */
export function PhraseButton(props: PhraseProps) {
  const { t } = useWords()
  const [opened, setOpened] = useState(false)
  useKeys([
    { code: 'Slash', mod: true, inText: true, label: t('clarity:phrases.open'), run: () => setOpened(true) },
  ])
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('clarity:phrases.open')} title={t('clarity:phrases.open')} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconMessage2Bolt size={20} />
      </ActionIcon>
      <Suspense>{opened && <PhraseLibrary {...props} onClose={() => setOpened(false)} />}</Suspense>
    </>
  )
}
