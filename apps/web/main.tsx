import '#ui/styles.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { preloadState } from '#features/account/web/index.ts'
import { preloadInbox } from '#features/conversation/web/index.ts'
import { ApiError } from '#ui/call.ts'
import { firstLanguage, LanguageProvider, usedLanguage } from '#ui/i18n/index.tsx'
import { watchBrowserButtons } from '#ui/leave-guard.ts'
import { prepareNotices } from '#ui/notice.ts'
import { theme } from '#ui/theme.ts'
import { App } from './app.tsx'
import { loadTexts } from './load-texts.ts'

/** So long at most the account's language is waited for; then the page begins in the browser's. */
const mostWaitMs = 1_000

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Live events keep the caches fresh; refetching by age or focus would only repeat what is known.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 3 && error instanceof ApiError && (error.code === 'OFFLINE' || error.status >= 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

const state = preloadState(queries)
preloadInbox()
const root = document.getElementById('root')
if (root === null) throw new RangeError('index.html has no #root')

// In a browser that was never used, the account's language may be another than the browser's: only one is to be loaded.
const language = usedLanguage() ?? (await Promise.race([state, new Promise<undefined>((resolve) => setTimeout(resolve, mostWaitMs))])) ?? firstLanguage()
const texts = await loadTexts(language)
watchBrowserButtons()
createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <QueryClientProvider client={queries}>
      <LanguageProvider load={loadTexts} first={{ language, texts }}>
        <App />
      </LanguageProvider>
    </QueryClientProvider>
  </MantineProvider>,
)
prepareNotices()
