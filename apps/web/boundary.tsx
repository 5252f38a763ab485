import { Component, type ReactNode } from 'react'
import { ErrorNotice } from '#ui/error-notice.tsx'

/** Catches what a screen could not, so that the page never goes white. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    return <ErrorNotice error={this.state.error} onRetry={() => location.reload()} />
  }
}
