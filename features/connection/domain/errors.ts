import type { ErrorTable } from '#kernel/refusal.ts'

/** Expected noes of this feature. Codes are never renamed. */
export const connectionErrors = {
  CONNECTION_NOT_FOUND: { status: 404, ru: 'Такого подключения нет. Возможно, его удалили.', en: 'There is no such connection. It may have been removed.', zh: '没有此连接，可能已被删除。' },
  CONNECTION_SETTINGS: { status: 422, ru: 'Настройки заполнены неверно: {fields}. Исправьте отмеченные поля.', en: 'The settings are not right: {fields}. Mend the marked fields.', zh: '设置有误：{fields}。请修改标出的字段。' },
  CONNECTION_CHANGED_MEANWHILE: { status: 409, ru: 'Подключение тем временем изменил коллега. Обновите и внесите правку ещё раз.', en: 'A colleague changed this connection meanwhile. Reload and make your change again.', zh: '同事刚刚修改了此连接，请刷新后再改。' },
  CONNECTION_KIND_UNKNOWN: { status: 422, ru: 'Такого канала нет. Выберите из списка.', en: 'There is no such channel. Choose one from the list.', zh: '没有此渠道，请从列表中选择。' },
  CONNECTION_NO_INVITES: { status: 422, ru: 'Этот канал не умеет приглашать по ссылке. Перешлите приглашение вручную.', en: 'This channel cannot invite by a link. Pass the invitation on by hand.', zh: '该渠道无法通过链接邀请，请手动转发邀请。' },
  CONNECTION_REFUSED: { status: 502, ru: 'WeChat ответил отказом {code}: {detail}', en: 'WeChat refused with {code}: {detail}', zh: '微信拒绝了请求，代码 {code}：{detail}' },
  CONNECTION_NO_MAILBOX: { status: 422, ru: 'Неясно, от какого аккаунта поддержки (open_kfid) приглашать: WeCom не показывает ни одного или показывает несколько. Укажите один в настройках подключения.', en: 'It is not clear from which customer service account (open_kfid) to invite: WeCom lists none or several. Name one in the settings of the connection.', zh: '无法确定用哪个客服账号（open_kfid）发出邀请：企业微信未列出或列出了多个。请在连接设置中填写一个。' },
} as const satisfies ErrorTable
