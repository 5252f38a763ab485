import { useEffect } from 'react'
import { useWords } from '#ui/i18n/index.tsx'

/** Names the browser's tab while a screen is shown. */
export function useTitle(title: string | undefined): void {
  const { t } = useWords()
  const product = t('account:product')
  useEffect(() => {
    document.title = title === undefined ? product : `${title} · ${product}`
    return () => {
      document.title = product
    }
  }, [title, product])
}
