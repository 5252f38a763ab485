import type { ErrorTable } from '#kernel/refusal.ts'

/** Expected noes of this feature. Codes are never renamed. */
export const clarityErrors = {
  CLARITY_HELD: { status: 422, ru: 'Сообщение задержано правилом: {rulesRu}. Исправьте отмеченное; снять правило может администратор.', en: 'A rule holds the message back: {rules}. Mend what is marked; an administrator can lift the rule.', zh: '消息被规则拦下：{rulesZh}。请修改标出的内容；管理员可以取消该规则。' },
  CLARITY_BLANK: { status: 422, ru: 'В сообщении остался незаполненный пропуск «___». Заполните его перед отправкой.', en: 'There is still an empty blank “___” in the message. Fill it in before sending.', zh: '消息中还有未填写的空白“___”，请填写后再发送。' },
  CLARITY_BINDING: { status: 403, ru: 'Это правило обязательно. Отменить его может только администратор.', en: 'This rule is binding. Only an administrator can dismiss it.', zh: '该规则为强制规则，只有管理员可以忽略。' },
  CLARITY_NOT_FOUND: { status: 404, ru: 'Такой записи нет: возможно, её удалили.', en: 'There is no such entry: it may have been removed.', zh: '没有此记录，可能已被删除。' },
  CLARITY_CHANGED_MEANWHILE: { status: 409, ru: 'Запись тем временем изменил коллега. Обновите и внесите правку ещё раз.', en: 'A colleague changed this meanwhile. Reload and make your change again.', zh: '同事刚刚修改了此内容，请刷新后再改。' },
  CLARITY_UNKNOWN_RULE: { status: 422, ru: 'Такого правила нет. Обновите страницу.', en: 'There is no such rule. Reload the page.', zh: '没有此规则，请刷新页面。' },
  CLARITY_NO_SIGN: { status: 422, ru: 'Это не знак. Нужен один эмодзи, код WeChat или смайлик.', en: 'This is no sign. It takes one emoji, WeChat code or smiley.', zh: '这不是表情。请填写一个表情符号、微信表情代码或颜文字。' },
} as const satisfies ErrorTable
