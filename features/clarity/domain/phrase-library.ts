import type { Localized } from '#kernel/language.ts'

export const intents = ['ask', 'confirm', 'remind', 'thank', 'decline', 'propose'] as const
export type Intent = (typeof intents)[number]

/** One ready phrase: short, concrete, with blanks in braces that must be filled before it can be sent. */
export interface Phrase {
  readonly id: string
  readonly intent: Intent
  readonly texts: Localized
}

const phrase = (intent: Intent, name: string, ...[ru, en, zh]: readonly [string, string, string]): Phrase => ({ id: `${intent}-${name}`, intent, texts: { ru, en, zh } })

/** Phrases that say what is wanted, by whom and by when; the same blanks in all three languages. */
export const phraseLibrary: readonly Phrase[] = [
  phrase('ask', 'ship-date', 'Заказ {order}: подтвердите, пожалуйста, дату отгрузки {date}. Если не получается, назовите ближайшую.', 'Order {order}: please confirm shipment on {date}. If it does not work, name the nearest date.', '订单{order}：请确认{date}能否出货；如不行，请告知最近可出货的日期。'),
  phrase('ask', 'documents', 'По заказу {order} пришлите, пожалуйста, {document} до {date}.', 'For order {order}, please send {document} by {date}.', '订单{order}：请在{date}前发{document}。'),
  phrase('ask', 'photos', 'Пришлите, пожалуйста, {count} фото партии {batch}: {what}, до {date}.', 'Please send {count} photos of batch {batch}: {what}, by {date}.', '请在{date}前发批次{batch}的照片{count}张：{what}。'),
  phrase('ask', 'quantity', 'Сколько штук по заказу {order} будет готово к {date}?', 'How many pieces of order {order} will be ready by {date}?', '订单{order}到{date}能完成多少件？'),
  phrase('ask', 'price', 'Назовите, пожалуйста, цену на {item} при {quantity} шт., {incoterm}, до {date}.', 'Please quote {item} at {quantity} pcs, {incoterm}, by {date}.', '请在{date}前报价：{item}，{quantity}件，{incoterm}。'),
  phrase('ask', 'measure', 'Партия {batch}: какое значение {parameter} вы измерили и каким методом?', 'Batch {batch}: what value of {parameter} did you measure, and by which method?', '批次{batch}：{parameter}实测值是多少，用什么方法测的？'),
  phrase('ask', 'cause', 'В партии {batch} мы видим {fact}. Что, по вашим данным, стало причиной? Ждём ответа до {date}.', 'In batch {batch} we see {fact}. What is the cause by your data? We need the answer by {date}.', '批次{batch}出现{fact}。请查一下原因，{date}前告诉我们。'),
  phrase('confirm', 'received', 'Получили, {name} работает над этим. Ответим до {date} ({zone}).', 'Received, {name} is on it. You will have our answer by {date} ({zone}).', '已收到，由{name}处理，{date}（{zone}）前答复。'),
  phrase('confirm', 'date', 'Подтверждаю: заказ {order}, {quantity} шт., отгрузка {date}.', 'Confirmed: order {order}, {quantity} pcs, shipment on {date}.', '确认：订单{order}，{quantity}件，{date}出货。'),
  phrase('confirm', 'version', 'Подтверждаю {document} версии {version}. Прежние версии больше не действуют.', 'I confirm {document}, version {version}. Earlier versions no longer apply.', '确认采用{document}第{version}版，之前的版本作废。'),
  phrase('confirm', 'restate', 'Правильно понимаю: {position}? Если нет, то как верно?', 'Do I understand you right: {position}? If not, what is right?', '我理解的是：{position}，对吗？如果不对，正确的是什么？'),
  phrase('confirm', 'condition', 'Могу принять ваш вариант, если {condition}.', 'I can accept your option if {condition}.', '如果{condition}，我可以接受您的方案。'),
  phrase('remind', 'answer', 'Напоминаю о вопросе от {date} по заказу {order}: {question}. Ответ нужен до {deadline}.', 'A reminder of our question of {date} on order {order}: {question}. We need the answer by {deadline}.', '提醒一下{date}关于订单{order}的问题：{question}，请在{deadline}前回复。'),
  phrase('remind', 'due-today', 'Заказ {order}, срок {date}: {what}. Успеваете? Если нет, какая новая дата?', 'Order {order}, due on {date}: {what}. Are you on time? If not, what is the new date?', '订单{order}，期限{date}：{what}。来得及吗？如来不及，新的日期是哪天？'),
  phrase('remind', 'overdue', 'Срок {date} по заказу {order} прошёл. Что готово и к какой дате будет остальное?', 'The date {date} for order {order} has passed. What is done, and by which date will the rest be?', '订单{order}已过{date}。目前完成了多少，其余什么时候完成？'),
  phrase('remind', 'late-ours', 'Обещанный к {date} ответ задерживается: {reason}. Новый срок {deadline}, пока можно опереться на {part}.', 'Our answer promised for {date} is late: {reason}. New time: {deadline}; until then you can rely on {part}.', '原定{date}的答复要晚一些：{reason}。新的时间是{deadline}，在此之前可先按{part}安排。'),
  phrase('thank', 'answer', 'Спасибо за точный ответ по заказу {order}.', 'Thank you for the exact answer on order {order}.', '感谢对订单{order}的明确答复。'),
  phrase('thank', 'early-warning', 'Спасибо, что предупредили заранее. Мы сдвинем план на {date}.', 'Thank you for telling us early. We move our plan to {date}.', '感谢提前告知，我们把计划调整到{date}。'),
  phrase('thank', 'fix', 'Спасибо, что исправили {what}. Проверили: {result}.', 'Thank you for fixing {what}. We checked: {result}.', '感谢改好{what}，我们已检查：{result}。'),
  phrase('decline', 'price', 'Цена {price} нам не подходит. При {quantity} шт. предлагаем {target}.', 'The price {price} does not work for us. At {quantity} pcs we propose {target}.', '{price}这个价格我们做不了；{quantity}件的话，建议{target}。'),
  phrase('decline', 'date', 'Дата {date} не подходит: {reason}. Последний подходящий день {latest}.', 'The date {date} does not work: {reason}. The last day that works is {latest}.', '{date}不行：{reason}。最晚可以到{latest}。'),
  phrase('decline', 'goods', 'Партию {batch} принять не можем: {fact} при допуске {limit}. Предлагаем {step} до {date}.', 'We cannot accept batch {batch}: {fact} against a limit of {limit}. We propose {step} by {date}.', '批次{batch}暂不能接收：实测{fact}，标准为{limit}。建议{date}前{step}。'),
  phrase('propose', 'split', 'Предлагаем отгрузить {part} {date}, остальное {later}. Подойдёт?', 'We propose to ship {part} on {date} and the rest on {later}. Does this work?', '建议先在{date}出{part}，其余{later}出，可以吗？'),
  phrase('propose', 'call', 'Предлагаю созвон на 15 минут: {date}, {time} по Пекину. Тема: {topic}.', 'I suggest a 15-minute call: {date}, {time} Beijing time. Topic: {topic}.', '建议通话15分钟：{date} {time}（北京时间），主题：{topic}。'),
  phrase('propose', 'retest', 'Предлагаем вместе перепроверить {count} образцов партии {batch} методом {method} до {date}.', 'We propose to re-test {count} samples of batch {batch} together, by {method}, by {date}.', '建议双方在{date}前用{method}对批次{batch}的{count}个样品重新检测。'),
  phrase('propose', 'adapt', 'Мы готовы изменить план под ваше производство: что для вас реально, {optionA} или {optionB}?', 'We can adapt our plan to your production: what is realistic for you, {optionA} or {optionB}?', '我们可以配合贵司生产调整计划：{optionA}和{optionB}，哪个可行？'),
  phrase('propose', 'three-sentences', 'Что случилось: {fact}. Что важно: {need}. Предлагаю: {step} до {date}.', 'What happened: {fact}. What matters: {need}. I propose: {step} by {date}.', '情况：{fact}。我们关注的是：{need}。建议：{date}前{step}。'),
]

/** The blanks of a text, in order, each once. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))]
}
