import { describe, expect, it } from 'vitest'
import { neededOf } from './needed-signs.ts'

describe('neededOf', () => {
  it.each([
    ['\\d+(?= за (?:штуку|пару))', [' за штуку', ' за пару']],
    ['(?<=\\b(?:carton|box):? )\\d+', ['carton ', 'carton: ', 'box ', 'box: ']],
    ['the (?:latter|usual)', ['latter', 'usual']],
    ['[^x]abc|[^x]ade', ['abc', 'ade']],
    ['x{2,}y', ['xy']],
    ['请(?:您)?发', ['请发', '请您发']],
    ['(?:ab)?cd[ef]g', ['abcdeg', 'abcdfg', 'cdeg', 'cdfg']],
    ['\\S*abc(?=d)', ['abc']],
  ])('%s needs one of %j', (source, needed) => {
    expect([...(neededOf(source) ?? [])].sort()).toEqual([...needed].sort())
  })

  it.each(['[^a]b?', '\\d+', '.*', '(?:abcd)?', '(?:abcd|.)', '(?!abcd).', '(?<!abcd)\\w', '(?:abcd){0,2}', '(?:abcd)*'])('knows nothing of %s', (source) => {
    expect(neededOf(source)).toBeUndefined()
  })

  it('takes a reference to a group for what it is', () => {
    expect(neededOf('([\u4e00-\u9fff])不\\1(?=好)')).toEqual(['不'])
  })
})
