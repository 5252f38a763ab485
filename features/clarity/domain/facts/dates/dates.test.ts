import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeShadow } from '../shadow.ts'
import { readDates, toEntity } from './index.ts'

/** Tuesday. */
const now = { local: '2013-02-12T04:30:00' }

function read(text: string): string {
  return readDates(makeShadow(text), now).facts
    .map((fact) => {
      const entity = toEntity(fact)
      if (entity?.kind === 'duration') return entity.iso
      return `${entity?.start}${entity?.end === undefined ? '' : `..${entity.end}`}`
    })
    .join(' ')
}

describe('dates, stretches and lengths of time', () => {
  it.each([
    ['day after tomorrow at 5pm', '2013-02-14T17:00'],
    ['half past three', 'T03:30'],
    ['the third week of next month', '2013-03-18..2013-03-25'],
    ['2 weeks ago', '2013-01-29'],
    ['last 3 months', '2012-11-01..2013-02-01'],
    ['between 3 and 5pm', 'T15:00..T17:00'],
    ['Q3 2026', '2026-07-01'],
    ['now', '2013-02-12T04:30:00'],
    ['in 2014', '2014'],
    ['2/15', '2013-02-15'],
    ['on 2/15', '2013-02-15'],
    ['march 3 2015', '2015-03-03'],
    ['10/31/1974', '1974-10-31'],
    ['31-Oct-74', '1974-10-31'],
    ['next tuesday', '2013-02-19'],
    ['friday after next', '2013-02-22'],
    ['Wed, Feb13', '2013-02-13'],
    ['20 of next month', '2013-03-20'],
    ['4th quarter 2018', '2018-10-01'],
    ['18q4', '2018-10-01'],
    ['wednesday after next', '2013-02-20'],
    ['last Monday of March', '2013-03-25'],
    ['last day of october 2015', '2015-10-31'],
    ['week of october 6th', '2013-09-30..2013-10-07'],
    ['3:18am', 'T03:18'],
    ['@ 3pm', 'T15:00'],
    ['quarter to noon', 'T11:45'],
    ['at 7:30 PM on Fri, Sep 20', '2013-09-20T19:30'],
    ['in half an hour', '2013-02-12T05:00'],
    ['in 2.5 hours', '2013-02-12T07:00'],
    ['in a couple hours', '2013-02-12T06:30'],
    ['a fortnight ago', '2013-01-29'],
    ['from 13th to the 15th of July', '2013-07-13..2013-07-16'],
    ['Aug 8 - Aug 12', '2013-08-08..2013-08-13'],
    ['between 9:30 and 11:00 on thursday', '2013-02-14T09:30..2013-02-14T11:00'],
    ['tomorrow from 1pm-2:30pm', '2013-02-13T13:00..2013-02-13T14:30'],
    ['by EOD', '2013-02-12'],
    ['until 2:00pm', 'T14:00'],
    ['this weekend', '2013-02-16..2013-02-18'],
    ['last night', '2013-02-11'],
    ['monday morning', '2013-02-18'],
    ['February the 15th in the morning', '2013-02-15'],
    ['at noon', 'T12:00'],
    ['midnight', 'T00:00'],
    ['I\'ll go back Oct-2', '2013-10-02'],
    ['Monday January 12th, 2016', '2016-01-12'],
    ['I\'ll go back 4/22', '2013-04-22'],
    ['Jan first', '2013-01-01'],
    ['may twenty-first', '2013-05-21'],
    ['second of Aug.', '2013-08-02'],
    ['who did I email a month ago', '2013-01-12'],
    ['I\'ll be back at 7', 'T07:00'],
    ['twenty min past eight in the evening', 'T20:20'],
    ['from 4 to 22 january 1995', '1995-01-04..1995-01-23'],
    ['between october 6 and october 9', '2013-10-06..2013-10-10'],
    ['second half of 2015', '2015-07-01..2016-01-01'],
    ['two hours', 'PT2H'],
    ['the 27th', '2013-02-27'],
    ['on Tuesday 27th', '2013-02-27'],
    ['in the afternoon', '2013-02-12T12:00..2013-02-12T16:00'],
    ['9 tomorrow morning', '2013-02-13T09:00'],
    ['tomorrow 9 am', '2013-02-13T09:00'],
    ['in 5 hours', '2013-02-12T09:30'],
    ['2016-11-07T16:12', '2016-11-07T16:12'],
    ['позавчера', '2013-02-10'],
    ['через полторы недели', '2013-02-22'],
    ['в прошлый вторник', '2013-02-05'],
    ['с 9 до 18', 'T09:00..T18:00'],
    ['первая половина мая', '2013-05-01..2013-05-16'],
    ['в марте', '2013-03'],
    ['понедельник, 18 фев', '2013-02-18'],
    ['четверг 18 июля 2014', '2014-07-18'],
    ['31.10.1974', '1974-10-31'],
    ['третий квартал', '2013-07-01'],
    ['четвертый квартал 2018', '2018-10-01'],
    ['последний понедельник марта', '2013-03-25'],
    ['третий день октября', '2013-10-03'],
    ['первая неделя октября 2014', '2014-10-06..2014-10-13'],
    ['последняя неделя сентября 2014', '2014-09-22..2014-09-29'],
    ['первый вторник октября', '2013-10-01'],
    ['в 3 утра', 'T03:00'],
    ['3:18 утра', 'T03:18'],
    ['в полдень', 'T12:00'],
    ['в полночь', 'T00:00'],
    ['половина шестого', 'T05:30'],
    ['без четверти двенадцать', 'T11:45'],
    ['в 15 минут четвертого', 'T03:15'],
    ['через два с половиной часа', '2013-02-12T07:00'],
    ['неделю назад', '2013-02-05'],
    ['последние 2 недели', '2013-01-28..2013-02-11'],
    ['июль 13-15', '2013-07-13..2013-07-16'],
    ['с 9:30 до 11:00 в четверг', '2013-02-14T09:30..2013-02-14T11:00'],
    ['до 15:00', 'T15:00'],
    ['к концу дня', '2013-02-12'],
    ['на выходных', '2013-02-16..2013-02-18'],
    ['1-й квартал', '2013-01-01'],
    ['хакатон с 12 часов 18 сентября до 12 часов 20 сентября', '2013-09-18T12:00..2013-09-20T12:00'],
    ['через неделю и 3 дня', '2013-02-22'],
    ['с понедельника по пятницу', '2013-02-18..2013-02-23'],
    ['завтра к 5 часам вечера', '2013-02-13T17:00'],
    ['два с половиной часа', 'PT2H30M'],
    ['в течение недели', '2013-02-19'],
    ['две недели', 'P2W'],
    ['до конца месяца', '2013-02-28'],
    ['大后天', '2013-02-15'],
    ['上上周五', '2013-02-01'],
    ['前天晚上', '2013-02-10'],
    ['去年八月', '2012-08'],
    ['从周一到周五', '2013-02-18..2013-02-23'],
    ['本季度', '2013-01-01'],
    ['二零一六年十一月', '2016-11'],
    ['下周三', '2013-02-20'],
    ['明天上午10点', '2013-02-13T10:00'],
    ['7月底', '2013-07-21..2013-08-01'],
    ['8月中旬', '2013-08-11..2013-08-21'],
    ['8月5号前', '2013-08-05'],
    ['月底', '2013-02-21..2013-03-01'],
    ['两个工作日', 'P2D'],
    ['半小时', 'PT30M'],
    ['半小时后', '2013-02-12T05:00'],
    ['三个半小时', 'PT3H30M'],
    ['第三季度', '2013-07-01'],
    ['2019年第三季度', '2019-07-01'],
    ['今天下午三点到五点', '2013-02-12T15:00..2013-02-12T17:00'],
    ['上午9:30-11:00', 'T09:30..T11:00'],
    ['2021年5月8日 下午5点半', '2021-05-08T17:30'],
    ['过去三个月', '2012-11-12..2013-02-12'],
    ['未来三天', '2013-02-13..2013-02-16'],
    ['两周后', '2013-02-26'],
    ['3天内', '2013-02-15'],
    ['本月15号', '2013-02-15'],
    ['周末', '2013-02-16..2013-02-18'],
    ['去年', '2012'],
    ['九点一刻', 'T09:15'],
    ['差五分十点', 'T09:55'],
    ['下午3点北京时间', 'T15:00'],
    ['晚上10点', 'T22:00'],
    ['凌晨三点', 'T03:00'],
    ['5月3日8点至5月4日9点', '2013-05-03T08:00..2013-05-04T09:00'],
    ['一个月', 'P1M'],
    ['三分钟', 'PT3M'],
    ['2016年12月', '2016-12'],
    ['前年', '2011'],
    ['one and a quarter year', 'P1Y3M'],
    ['the week after next', '2013-02-25'],
    ['see you next year in March', '2014-03'],
    ['ten to six', 'T05:50'],
    ['8:10 - 12.32', 'T08:10..T12:32'],
    ['the 1990s', '1990-01-01..2000-01-01'],
    ['Christmas Eve', '2013-12-24'],
    ['easter 2014', '2014-04-20'],
    ['thanksgiving day', '2013-11-28'],
    ['the summer of 2011', '2011-06-01..2011-09-01'],
    ['в следующем месяце 11го', '2013-03-11'],
    ['без пятнадцати семь', 'T06:45'],
    ['в полседьмого', 'T06:30'],
    ['в четверг 16 0 0', '2013-02-14T16:00'],
    ['двое суток', 'P2D'],
    ['на Новый год', '2014-01-01'],
    ['прошлой зимой', '2011-12-01..2012-03-01'],
    ['今明两天', '2013-02-12..2013-02-14'],
    ['付款后25天', 'P25D'],
    ['两小时三十分', 'PT2H30M'],
    ['明年春节', '2014-01-31'],
    ['中秋节', '2013-09-19'],
    ['九十年代', '1990-01-01..2000-01-01'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('counted from a date that is named', () => {
  it.each([
    ['three weeks before 30 April 2013', '2013-04-09'],
    ['10 days after the 5th of March', '2013-03-15'],
    ['a week before Christmas', '2013-12-18'],
    ['5 business days before 15 March 2013', '2013-03-08'],
    ['two weeks from 1 March', '2013-03-15'],
    ['for two weeks from 1 March', '2013-03-01..2013-03-15'],
    ['за три дня до 8 апреля', '2013-04-05'],
    ['через неделю после 1 апреля', '2013-04-08'],
    ['спустя месяц после 15 марта', '2013-04-15'],
    ['через неделю в среду', '2013-02-20'],
    ['4月10日前两周', '2013-03-27'],
    ['3月9日后三天', '2013-03-12'],
    ['春节前一周', '2013-02-03'],
    ['two Fridays from now', '2013-02-22'],
    ['the day before yesterday', '2013-02-10'],
    ['day before yesterday', '2013-02-10'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('stretches back, ahead and within a week', () => {
  it.each([
    ['in the last 10 days', '2013-02-02..2013-02-12'],
    ['within the past 3 days', '2013-02-09..2013-02-12'],
    ['in the next 10 days', '2013-02-13..2013-02-23'],
    ['в течение ближайших 3 дней', '2013-02-13..2013-02-16'],
    ['в течении 5 дней', '2013-02-17'],
    ['within 30 days after receipt', 'P30D'],
    ['收到定金后30天内', 'P30D'],
    ['请两周内回复', '2013-02-26'],
    ['next week from Tuesday to Thursday', '2013-02-19..2013-02-22'],
    ['Monday to Friday last week', '2013-02-04..2013-02-09'],
    ['上周二至周五', '2013-02-05..2013-02-09'],
    ['2014年3月到5月', '2014-03-01..2014-06-01'],
    ['自4月1日起至4月15日止', '2013-04-01..2013-04-16'],
    ['since Monday', '2013-02-11'],
    ['2012-2013 гг.', '2012-01-01..2014-01-01'],
    ['Q1 to Q3 2014', '2014-01-01..2014-10-01'],
    ['8月上半月', '2013-08-01..2013-08-16'],
    ['в двадцатых числах марта', '2013-03-20..2013-04-01'],
    ['вторая декада мая', '2013-05-11..2013-05-21'],
    ['36-я неделя', '2013-09-02..2013-09-09'],
    ['week commencing 4 March', '2013-03-04..2013-03-11'],
    ['the second weekend of March', '2013-03-09..2013-03-11'],
    ['осенью', '2013-09-01..2013-12-01'],
    ['in the summer', '2013-06-01..2013-09-01'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('years of two digits, kinds of days, days of the Chinese calendar', () => {
  it.each([
    ['7 мар 98', '1998-03-07'],
    ['March 7 98', '1998-03-07'],
    ['7 марта 98 года', '1998-03-07'],
    ['7 March 98 pieces', '2013-03-07'],
    ['45 календарных дней', 'P45D'],
    ['7 банковских дней', 'P7D'],
    ['10 раб. дней', 'P10D'],
    ['5-ти рабочих дней', 'P5D'],
    ['30 calendar days', 'P30D'],
    ['15个自然日', 'P15D'],
    ['10多天', 'P10D'],
    ['next business day', '2013-02-13'],
    ['2013年中秋节', '2013-09-19'],
    ['2014年初', '2014-01-01..2014-04-01'],
    ['正月十五', '2013-02-24'],
    ['2027年春节', '2027-02-06'],
    ['last Christmas', '2012-12-25'],
    ['三点差一刻', 'T02:45'],
    ['三点五十分二十秒', 'T03:50:20'],
    ['凌晨零点零五', 'T00:05'],
    ['в 14-30', 'T14:30'],
    ['с 8.00 до 17.00', 'T08:00..T17:00'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('numbers and words that only look like it', () => {
  it.each([
    'scale 1:50', 'The scale of the plan is 1:25', 'масштаб 1:20', 'М 1:10', '图纸比例为1:20', '1:50的比例', 'mixing ratio 10:45', 'version 2.10.15', 'п. 4.2.15', '版本号1.10.30', 'drawing no. 12.05.26',
    'на кислую среду', 'окружающая среда', 'в рабочей среде', 'среда передачи', 'they sat and waited', '百分之一是零点零一', '零点零五', 'от 5 до 7 т', 'с 5 по 10 пункт', 'на днях', '24/7', '八点八级',
  ])('%s', (text) => {
    expect(read(text)).toBe('')
  })

  it.each([
    ['в среду', '2013-02-13'], ['к среде', '2013-02-13'], ['среда, 13 февраля', '2013-02-13'], ['первый — 05.03.2013, второй — 19.03.2013', '2013-03-05 2013-03-19'],
    ['партия 1 - 05.03.2013', '2013-03-05'], ['одна неделя в среду', 'P1W 2013-02-13'], ['一周一次', 'P1W'], ['два дня', 'P2D'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('after midnight', () => {
  it.each([['сегодня'], ['завтра'], ['today'], ['tomorrow'], ['今天'], ['明天']])('%s may be the day before as well', (text) => {
    const [late] = readDates(makeShadow(text), { local: '2026-07-24T01:30:00' }).facts
    const [early] = readDates(makeShadow(text), { local: '2026-07-24T04:00:00' }).facts
    const days = late?.readings?.map(({ why, value }) => [why, value.kind === 'date' ? value.value : ''])
    const isToday = /сегодня|today|今天/.test(text)
    expect(days).toEqual([['nearest', isToday ? '2026-07-24' : '2026-07-25'], ['after-midnight', isToday ? '2026-07-23' : '2026-07-24']])
    expect(early?.readings).toBeUndefined()
  })
})

describe('what looks like a date and is none', () => {
  it.each([
    'PO-2231', 'RAL 7016', 'B-0917', 'M5x10', 'AQL 2.5', '3.5', '12.5 kg', '7,20 USD', '4/6 pcs', 'v2.1', '16:90', '192.168.0.1',
    '+86 138 0013 8000', 'This email may not be disclosed.', '2015-32', '25', 'ISO 2808', 'п. 3.4', '80–100 мкм', '60×40×40', '5k sets', 'TGHU1234567',
    '两两', '十分满意', '九点九', '十点二三三', '零一十八点一五', '三点一四', '一点也不', 'three quarters billion', 'ср. значение 15', 'spring steel', '我有三点要求', '1号仓库', '一个',
  ])('%s', (text) => {
    expect(read(text)).toBe('')
  })
})

describe('dates that do not exist and weekdays that do not fit', () => {
  it.each([['31 April', 31, 4], ['30.02.2027', 30, 2], ['合同尾款2月30日付', 30, 2], ['30 февраля 2027', 30, 2]])('%s', (text, day, month) => {
    expect(readDates(makeShadow(text), now).impossible).toMatchObject([{ day, month }])
    expect(read(text)).toBe('')
  })

  it.each([
    ['в пятницу 30 июля 2026', false], ['周五（2026年7月30日）', false], ['Wednesday 29 July 2026', true], ['Fri, Sep 20', true], ['Monday, 18 February', true],
  ])('%s: %s', (text, isRight) => {
    expect(readDates(makeShadow(text), now).claims).toMatchObject([{ isRight }])
  })
})

describe('any string at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('30.07', '7月', '下周', '三', ' до ', 'next ', 'last', '5', '年', '号', 'в ', ':', '-', 'часов', 'half', '\ud83d', '99999999', 'ago', '前', 'quarter of', '００'),
  )
  it('gives sorted facts inside the text and never throws', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const fact of readDates(makeShadow(text), now).facts) {
          expect(fact.start).toBeGreaterThanOrEqual(last)
          expect(fact.end).toBeGreaterThan(fact.start)
          expect(fact.end).toBeLessThanOrEqual(text.length)
          last = fact.end
        }
      }),
      { numRuns: 2000 },
    )
  })

  const longest = 100_000
  /** Processor milliseconds, so that a busy machine does not count. */
  const best = (text: string): number => Math.min(...[1, 2, 3].map(() => {
    const begun = process.cpuUsage()
    read(text)
    return process.cpuUsage(begun).user / 1000
  }))

  it.each([
    '1', '1/', '1 ', '1:', '1.', '1-', '1,', ' ', 'a', '月', '1月', '第', '年', '二', '周', 'the ', 'last ', 'half ', 'before ', 'in ', 'and ', 'one ',
    '之前', '3pm - ', '3 to ', 'to ', 'на ', 'в ', 'с 9 до ', '5 мая ', 'in the ', 'first ', 'twenty ', '(', 'quarter ', 'may ', '30.07 ', '今天', '到',
  ])('reads 100 KB of %j in time that grows with the length', { retry: 3 }, (unit) => {
    const text = unit.repeat(Math.ceil(longest / unit.length))
    const short = Math.max(best(text.slice(0, longest / 4)), 10)
    expect(best(text) / short).toBeLessThan(6)
  })
})
