import { environment } from '#platform/config/index.ts'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('qingchu.mjs', import.meta.url))
let folder = ''

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a shell would, from another folder than the repository. */
function qingchu(args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, env: { ...environment(), LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' } })
  const parts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (parts.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (parts.err += text))
  child.stdin.on('error', () => undefined).end(input)
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (code) => resolve({ code, ...parts })))
}

const lines = (text: string): Record<string, unknown>[] => text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
const now = '2026-07-24T10:00:00+08:00'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingchu-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('qingchu check --jsonl', () => {
  it('answers each line in its order, whatever the ids are', async () => {
    const texts = ['Пришлите инвойс по PO-2231 как можно скорее', 'Noted, thanks.', '请尽快发货，PO-2231']
    const { code, out } = await qingchu(['check', '--jsonl'], texts.map((text, i) => JSON.stringify({ id: [7, 'b', null][i], text, now })).join('\n'))
    expect(code).toBe(0)
    expect(lines(out).map(({ id }) => id)).toEqual([7, 'b', null])
    expect(lines(out)[0]).toMatchObject({ fired: [{ rule: 'vague-time', start: 27, end: 43 }], facts: [{ kind: 'order', value: 'PO-2231' }] })
    expect(lines(out)[1]).toMatchObject({ fired: [], facts: [], entities: [] })
  })

  it.each([
    ['a line that is not JSON', '{"id":1,', { id: null, error: 'not JSON' }],
    ['an array', '[1]', { id: null, error: 'not a JSON object' }],
    ['a number', '4', { id: null, error: 'not a JSON object' }],
    ['no text', '{"id":"x"}', { id: 'x', error: 'text is missing or no string' }],
    ['a moment that is none', '{"id":"x","text":"ok","now":"tomorrow"}', { id: 'x', error: 'now or ref is no date and time' }],
    ['a month that does not exist', '{"id":"x","text":"ok","now":"2026-13-45T99:99:00"}', { id: 'x', error: 'now or ref is no date and time' }],
    ['30 February', '{"id":"x","text":"ok","ref":"2026-02-30"}', { id: 'x', error: 'now or ref is no date and time' }],
    ['an hour that does not exist', '{"id":"x","text":"ok","ref":"2026-07-24T24:00:00+08:00"}', { id: 'x', error: 'now or ref is no date and time' }],
    ['a zone that does not exist', '{"id":"x","text":"ok","now":"2026-07-24T10:00:00+99:00"}', { id: 'x', error: 'now or ref is no date and time' }],
    ['an impossible ref beside a good now', `{"id":"x","text":"ok","now":"${now}","ref":"2026-13-01"}`, { id: 'x', error: 'now or ref is no date and time' }],
  ])('says what is wrong with %s, and goes on', async (_, line, expected) => {
    const { code, out } = await qingchu(['check', '--jsonl'], `${line}\n\n${JSON.stringify({ id: 2, text: 'ok', now })}\r\n`)
    expect(code).toBe(0)
    expect(lines(out)).toEqual([expected, { id: 2, fired: [], facts: [], entities: [] }])
  })

  it('takes the circumstances of each line', async () => {
    const text = 'Принимаем товар по договору C-77 от 12.05.2026 👍'
    const { out } = await qingchu(['check', '--jsonl'], [{ legal: true }, { firstContact: true }, { audience: 'internal' }].map((context) => JSON.stringify({ id: 1, text, now, context })).join('\n'))
    const emojiRules = lines(out).map(({ fired }) => (fired as { rule: string }[]).map(({ rule }) => rule).filter((rule) => rule.startsWith('emoji')))
    expect(emojiRules).toEqual([['emoji-legal'], ['emoji-first-contact'], []])
  })

  it('reads a file where one is named', async () => {
    writeFileSync(join(folder, 'in.jsonl'), `${JSON.stringify({ id: 'a', text: 'ASAP', now })}\n`)
    const { code, out } = await qingchu(['check', '--jsonl', 'in.jsonl'])
    expect([code, lines(out)[0]?.['id']]).toEqual([0, 'a'])
  })

  it('counts emoji, WeChat codes and emoticons', async () => {
    const { code, out } = await qingchu(['check', '--count-emoji', '--jsonl'], `${JSON.stringify({ id: 'e', text: '👨‍👩‍👧‍👦🇨🇳 [微笑] :) ™' })}\n`)
    expect([code, lines(out)]).toEqual([0, [{ id: 'e', emoji: 2, wechat: 1, emoticons: 1 }]])
  })
})

describe('qingchu check for people', () => {
  it('ends with 1 and the reason where an error stands', async () => {
    const { code, out } = await qingchu(['check', '--ui', 'en'], 'Please send the invoice for PO-2231 ASAP')
    expect(code).toBe(1)
    expect(out).toContain('Give a date and an hour')
  })

  it('ends with 0 for a message that is clear', async () => {
    writeFileSync(join(folder, 'message.txt'), '\ufeffPlease send the invoice for PO-2231 by 30 July 2026.\n')
    expect((await qingchu(['check', 'message.txt'])).code).toBe(0)
  })

  it('gives the reasons in the language that is asked for', async () => {
    const { out } = await qingchu(['check', '--ui', 'zh'], 'Please send the invoice for PO-2231 ASAP')
    expect(out).toContain('请写具体日期和时间')
  })

  it.each([
    [['check', '--langg', 'ru'], 'there is no option --langg'],
    [['check', '--lang', 'de'], '--lang takes ru, en or zh'],
    [['check', '--audience', 'all'], '--audience takes external or internal'],
    [['check', '--count-emoji'], '--count-emoji needs --jsonl'],
    [['check', 'a.txt', 'b.txt'], 'one FILE at most'],
    [['check', 'absent.txt'], 'cannot read absent.txt (ENOENT)'],
    [['check', '--jsonl', 'absent.jsonl'], 'cannot read absent.jsonl (ENOENT)'],
    [['chek'], 'There is no command “chek”'],
  ])('ends with 2 and says why: %j', async (args, sentence) => {
    const { code, out, err } = await qingchu(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })

  it.each([[['--help']], [['check', '--help']], [['check', '-h']]])('explains itself: %j', async (args) => {
    const { code, out, err } = await qingchu(args)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('qingchu check')
  })
})
