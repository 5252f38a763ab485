import { expect, test } from 'vitest'
import { RowBoundary } from './row-boundary.tsx'

const row = { id: 1 }
const props = { of: row, fallback: 'cannot be shown', children: 'row' }

test('a row that broke shows what stands for it, until it is another row', () => {
  const boundary = new RowBoundary(props)
  boundary.state = { ...boundary.state, ...RowBoundary.getDerivedStateFromProps(props, boundary.state) }
  expect(boundary.render()).toBe('row')
  boundary.state = { ...boundary.state, ...RowBoundary.getDerivedStateFromError() }
  expect(RowBoundary.getDerivedStateFromProps(props, boundary.state)).toBeNull()
  expect(boundary.render()).toBe('cannot be shown')
  boundary.state = { ...boundary.state, ...RowBoundary.getDerivedStateFromProps({ ...props, of: { id: 1 } }, boundary.state) }
  expect(boundary.render()).toBe('row')
})
