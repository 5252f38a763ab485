import { deflateSync } from 'node:zlib'
import type { Language, Localized } from '#kernel/language.ts'

export interface FactorySeed {
  readonly name: string
  readonly note: Localized
  /** Whose phone in the simulator writes. */
  readonly person: string
  readonly says: readonly (string | { readonly picture: string } | { readonly sheet: string })[]
}

/** Three who work with the owner: one reads Chinese, one watches quality, one leads. */
export const colleagues: readonly { login: string; names: Localized; role: 'admin' | 'member' | 'observer'; language: Language; zone: string }[] = [
  { login: 'chen.wei', names: { ru: 'Чэнь Вэй', en: 'Wei Chen', zh: '陈薇' }, role: 'member', language: 'zh', zone: 'Asia/Shanghai' },
  { login: 'd.orlov', names: { ru: 'Дмитрий Орлов', en: 'Dmitry Orlov', zh: '德米特里' }, role: 'member', language: 'ru', zone: 'Europe/Moscow' },
  { login: 'o.mironova', names: { ru: 'Ольга Миронова', en: 'Olga Mironova', zh: '奥莉加' }, role: 'admin', language: 'ru', zone: 'Europe/Moscow' },
]

export const factories: readonly FactorySeed[] = [
  {
    name: '宁波恒达纺织有限公司 · Ningbo Hengda Textile',
    note: { ru: 'Полотенца и халаты. PO-2026-118: 5 000 шт., FOB Нинбо.', en: 'Towels and bathrobes. PO-2026-118: 5,000 pcs, FOB Ningbo.', zh: '毛巾、浴袍。PO-2026-118：5000件，FOB宁波。' },
    person: 'chen',
    says: ['您好，PO-2026-118的面料已经到厂，颜色请看照片。', { picture: 'PO-2026-118-色样.png' }, { sheet: 'PO-2026-118-PI.pdf' }, '另外PO-2026-122的包装袋稿什么时候能发给我们？'],
  },
  {
    name: '佛山市锐丰五金制品厂 · Foshan Ruifeng Hardware',
    note: { ru: 'Петли и кронштейны. PO-2026-121: допуск 12±0,05 мм.', en: 'Hinges and brackets. PO-2026-121: tolerance 12±0.05 mm.', zh: '铰链、支架。PO-2026-121：公差12±0.05毫米。' },
    person: 'wang',
    says: ['王工您好，PO-2026-121第一批1200件已经做完，大概这几天可以出货。', '检测报告稍后发。'],
  },
]

export const groupPeople = [
  { name: '李工', work: 'qualityInspector' },
  { name: '王经理', work: 'merchandiser' },
]

/** A stretch as WeChat for desktop copies it: name and time on a line of their own. */
export function groupChat(day: Date): string {
  const date = `${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/${day.getUTCDate()}`
  return [
    `Olga ${date} 09:12:05\nPO-2026-121：孔径请按图纸A-17第3版，12±0.05毫米，对吗？`,
    `李工 ${date} 09:20:41\n对，第3版。首件实测12.03，照片下午发。`,
    `王经理 ${date} 09:31:10\n模具这边OK，@Olga 外箱唛头还没收到`,
    `Olga ${date} 09:40:00\n唛头今天18:00（北京时间）前发。`,
  ].join('\n\n')
}

export const preparedReplies: readonly { name: string; texts: Localized }[] = [
  {
    name: 'received',
    texts: {
      ru: 'Получили, спасибо. Ответим по {{order}} до {{time}} по Пекину.',
      en: 'Received, thank you. We answer on {{order}} by {{time}} Beijing time.',
      zh: '已收到，谢谢。{{order}}我们会在北京时间{{time}}前答复。',
    },
  },
  {
    name: 'ship-date',
    texts: {
      ru: 'Заказ {{order}}: подтвердите, пожалуйста, отгрузку {{date}}. Если не получается, назовите ближайшую дату.',
      en: 'Order {{order}}: please confirm shipment on {{date}}. If it does not work, name the nearest date.',
      zh: '订单{{order}}：请确认{{date}}能否出货；如不行，请告知最近可出货的日期。',
    },
  },
  {
    name: 'photos',
    texts: {
      ru: 'Пришлите, пожалуйста, 3 фото партии {{batch}}: общий вид, маркировка, упаковка — до {{date}}.',
      en: 'Please send 3 photos of batch {{batch}}: overview, marking, packing, by {{date}}.',
      zh: '请在{{date}}前发批次{{batch}}的3张照片：整体、标识、包装。',
    },
  },
]

const side = 240
/** Colour samples as rows of one picture, drawn here: a weave of two shades. */
export function pictureOf(): Uint8Array {
  const rows = Buffer.alloc((side * 3 + 1) * side)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const weave = ((x >> 3) + (y >> 3)) % 2
      const shade = [[18, 108, 96], [172, 224, 214], [238, 185, 56]][Math.floor((x / side) * 3)] ?? [0, 0, 0]
      const at = y * (side * 3 + 1) + 1 + x * 3
      for (let part = 0; part < 3; part += 1) rows[at + part] = Math.max(0, (shade[part] ?? 0) - weave * 14)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** PNG's check sum (ISO 3309); Node 20 has no function for it. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** A one-page PDF with its own name on it. */
export function sheetOf(name: string): Uint8Array {
  const title = name.replace(/[^\x20-\x7e]/g, '').replace(/[()\\]/g, '')
  const stream = `BT /F1 22 Tf 60 760 Td (PROFORMA INVOICE) Tj 0 -34 Td /F1 12 Tf (${title}) Tj 0 -22 Td (5,000 pcs  FOB Ningbo, Incoterms 2020  USD 1.82/pc) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj${object}endobj\n`
    return String(at).padStart(10, '0')
  })
  const table = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${at} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
