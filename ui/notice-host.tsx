import '@mantine/core/styles/Notification.css'
import '@mantine/notifications/styles.css'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import { theme } from './theme.ts'

const phone = '(max-width: 767px)'
let isHosted = false

/** The place where notices appear, clear of the composer; beside the page's own root so that it costs nothing until it is needed. */
function host(): void {
  if (isHosted) return
  isHosted = true
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(
    <MantineProvider theme={theme} defaultColorScheme="auto" getRootElement={() => place}>
      <Notifications position={matchMedia(phone).matches ? 'top-center' : 'bottom-left'} containerWidth={330} limit={3} />
    </MantineProvider>,
  )
}

/** Shows one notice; the same words are not shown twice at once. */
export function showNotice({ message, color, autoClose, close }: { message: string; color: string; autoClose: number; close: string }): void {
  host()
  // The host listens once it is mounted; a notice shown earlier waits in the store.
  notifications.show({ id: message, message, color, autoClose, withBorder: true, closeButtonProps: { 'aria-label': close } })
}
