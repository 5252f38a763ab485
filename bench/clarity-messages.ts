type Language = 'ru' | 'en' | 'zh'

/** 200 characters carry as much as 112 Han characters. */
export const usualLength = { ru: 200, en: 200, zh: 112 } as const

/** Sentences as buyers and factories write them, good and bad ones; `{o}` an order, `{d}` a day, `{n}` an amount, `{p}` a price. */
const sentences: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'Добрый день! Пишу по заказу {o}.', 'Подскажите, пожалуйста, когда будет готова отгрузка?', 'Клиент просит {n} шт вместо согласованных, цвет RAL 7016.',
    'Пришлите, пожалуйста, упаковочный лист и фото маркировки до {d}.', 'Цена {p} USD/шт нам подходит, условия FOB Нинбо.', 'По инспекции: 4 дефекта из 125, допуск AQL 2.5.',
    'Толщина стенки 1,5 ± 0,1 мм, измеряли в пяти точках.', 'Нужен ответ как можно скорее, судно уходит в пятницу.', 'Вы опять прислали не тот файл, откройте версию 3!',
    'Аванс 30 % оплатим {d}, остаток после копии коносамента.', 'Вопрос с этикетками будет решён на следующей неделе.', 'Спасибо за фото линии, всё хорошо видно.',
    'Видимо, вы использовали другой пластик, крышка не закрывается.', 'Добавьте ещё несколько запасных уплотнителей к {o}.', 'Созвонимся {d} в 11:00?',
    'Короб 520 × 380 × 300 мм, брутто до 14 кг, по 24 шт.', 'Надо проверить сварку рамы перед отправкой.', 'Сделайте упаковку покрепче, как в прошлый раз.',
    'Ли Вэй обещал прислать протокол LT-558 к {d}.', 'Если срок не подходит, напишите, пожалуйста, какой реален.',
  ],
  en: [
    'Hello Kevin, this is about order {o}.', 'Could you tell us when the goods will be ready to ship?', 'Our customer wants {n} pcs instead of the agreed quantity, colour RAL 7016.',
    'Please send the packing list and photos of the marking by {d}.', 'The price of USD {p}/pc is fine for us, terms FOB Ningbo.', 'Inspection result: 4 defects out of 125, limit AQL 2.5.',
    'Wall thickness is 1.5 ± 0.1 mm, measured at five points.', 'We need the answer ASAP because the vessel leaves on Friday.', 'You always send the wrong file, please open version 3!',
    'We pay the 30% deposit on {d} and the balance against a copy of the B/L.', 'The label issue will be solved next week.', 'Thank you for the line photos, everything is clear.',
    'Obviously you used another plastic, the lid does not close.', 'Please add some spare gaskets to {o}.', 'Shall we have a call on {d} at 11:00?',
    'Carton 520 x 380 x 300 mm, max 14 kg gross, 24 pcs each.', 'Someone should check the frame weld before shipment.', 'Please make the packing stronger, same as last time.',
    'Li Wei promised the test report LT-558 by {d}.', 'If this date does not work, please tell us which one does.',
  ],
  zh: [
    '您好，关于订单{o}。', '请问货什么时候能好？', '客户要{n}件，比原来多，颜色RAL 7016。', '麻烦{d}前发一下装箱单和唛头照片。', '{p}美元/件我们可以接受，FOB宁波。',
    '验货结果：125件里4个不良，AQL 2.5。', '壁厚1.5±0.1毫米，测了5个点。', '请尽快回复，船周五开。', '你们又发错文件了，请打开第3版！', '30%定金{d}付，尾款见提单复印件。',
    '标签的问题下周会得到解决。', '谢谢您的产线照片，看得很清楚。', '肯定是你们换了塑料，盖子盖不上。', '{o}请多放几个备用密封圈。', '{d}上午11点通个电话可以吗？',
    '外箱520×380×300毫米，毛重14公斤以内，每箱24件。', '出货前需要检查一下车架的焊缝。', '包装结实一点，跟上次一样。', '李伟说{d}前给LT-558检测报告。', '如果时间来不及，请告诉我们哪天可以。',
  ],
}
const days: Readonly<Record<Language, readonly string[]>> = {
  ru: ['30 июля 2026', '5 августа 2026 г.', '12.08.2026', '28.07'],
  en: ['30 July 2026', 'August 5, 2026', '12 Aug 2026', '2026-07-28'],
  zh: ['7月30日', '2026年8月5日', '8月12号', '2026-07-28'],
}
const orders = ['PO-3310', 'PO-2231', '26-1184', 'QC-118', 'PO-3345']
const prices: Readonly<Record<Language, readonly string[]>> = { ru: ['4,15', '7,20', '12,5'], en: ['4.15', '7.20', '12.50'], zh: ['4.15', '7.2', '12.5'] }

const doubtful = /как можно|опять|будет решён|Видимо|несколько|в 11:00|Надо|покрепче|ASAP|always|will be|Obviously|some spare|at 11:00|Someone|stronger|尽快|又发错|得到解决|肯定|几个备用|11点|需要检查|结实/
const isDoubtful = (sentence: string): boolean => doubtful.test(sentence)

/** Messages of the usual length, the same on every run, all different; every one strings sentences together in another order. */
export function clarityMessages(perLanguage: number): Record<Language, string[]> {
  const make = (language: Language): string[] => Array.from({ length: perLanguage }, (_, i) => messageOf(language, i + 1))
  return { ru: make('ru'), en: make('en'), zh: make('zh') }
}

function messageOf(language: Language, index: number): string {
  let seed = index * 7919
  const pick = (list: readonly string[]): string => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return list[(seed >>> 8) % list.length] ?? ''
  }
  let text = ''
  while (text.length < usualLength[language]) {
    let chosen = pick(sentences[language])
    if (isDoubtful(chosen) && text !== '') chosen = pick(sentences[language]) // about one or two doubtful ones a message, as people write
    const sentence = chosen
      .replace('{o}', pick(orders))
      .replace('{d}', pick(days[language]))
      .replace('{p}', pick(prices[language]))
      .replace('{n}', String(((seed >>> 5) % 40) * 100 + 200))
    text += (text === '' || language === 'zh' ? '' : ' ') + sentence
  }
  return text.slice(0, usualLength[language])
}
