import { Component, type ReactNode } from 'react'

interface Props {
  /** What the row shows; another value is tried anew. */
  readonly of: unknown
  /** Stands where the row would. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

interface State {
  readonly broken: boolean
  readonly of: unknown
}

/** Round every row of a list: one that cannot be shown must not take the others with it. */
export class RowBoundary extends Component<Props, State> {
  override state: State = { broken: false, of: this.props.of }

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true }
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { broken: false, of }
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
