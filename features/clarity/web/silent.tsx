import { Component, type ReactNode } from 'react'

interface Props {
  readonly again: unknown
  readonly children: ReactNode
}

interface State {
  readonly broken: boolean
  readonly again: unknown
}

/** Advice that breaks must not take the field with it: shows nothing until `again` changes. */
export class Silent extends Component<Props, State> {
  override state: State = { broken: false, again: undefined }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  static getDerivedStateFromProps({ again }: Props, state: State): State | null {
    return again === state.again ? null : { broken: false, again }
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children
  }
}
