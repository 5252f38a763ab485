import type { Language } from '#kernel/language.ts'
import type { ErrorEntry, ErrorTable, Refusal } from '#kernel/refusal.ts'

/** Refusals that the server itself gives, whatever the feature. */
export const httpErrors = {
  HTTP_SIGN_IN: { status: 401, ru: 'Войдите, чтобы продолжить.', en: 'Sign in to go on.', zh: '请先登录。' },
  HTTP_NOT_ALLOWED: { status: 403, ru: 'Вашей роли это не разрешено. Попросите владельца или администратора.', en: 'Your role does not allow this. Ask an owner or administrator.', zh: '您的角色没有此权限，请联系所有者或管理员。' },
  HTTP_FOREIGN_ORIGIN: { status: 403, ru: 'Запрос пришёл с чужой страницы и отклонён. Откройте рабочий стол по его собственному адресу.', en: 'The request came from another site and was refused. Open the desk at its own address.', zh: '请求来自其他网站，已被拒绝。请从工作台自己的地址打开。' },
  HTTP_NOT_FOUND: { status: 404, ru: 'Здесь ничего нет. Проверьте адрес или вернитесь назад.', en: 'There is nothing here. Check the address or go back.', zh: '这里没有内容。请检查地址或返回。' },
  HTTP_INVALID: { status: 400, ru: 'Запрос заполнен неверно: {where}. Исправьте и повторите.', en: 'The request is not right: {where}. Mend it and try again.', zh: '请求内容有误：{where}。请修改后重试。' },
  HTTP_TOO_LARGE: { status: 413, ru: 'Слишком большой запрос или файл. Отправьте файл меньшего размера.', en: 'The request or file is too large. Send a smaller file.', zh: '请求或文件过大，请发送较小的文件。' },
  HTTP_MEDIA_TYPE: { status: 415, ru: 'Такой вид данных здесь не принимается.', en: 'This kind of data is not accepted here.', zh: '此处不接受这种数据类型。' },
  HTTP_TOO_MANY: { status: 429, ru: 'Слишком много попыток. Подождите {seconds} с и повторите.', en: 'Too many attempts. Wait {seconds} s and try again.', zh: '尝试次数过多，请等待 {seconds} 秒后再试。' },
  HTTP_NOT_READY: { status: 503, ru: 'Рабочий стол сейчас не видит базу данных. Он продолжит сам, как только связь восстановится.', en: 'The desk cannot reach its database now. It goes on by itself as soon as it can.', zh: '工作台暂时无法连接数据库，恢复后会自动继续。' },
  INTERNAL: { status: 503, ru: 'Что-то сломалось у нас. Повторите; если не поможет, назовите администратору номер {reference}.', en: 'Something broke on our side. Try again; if that does not help, tell your administrator the number {reference}.', zh: '系统出现故障，请重试；如仍失败，请把编号 {reference} 告诉管理员。' },
} as const satisfies ErrorTable

/** What a caller gets for a refusal. */
export interface ErrorAnswer {
  readonly status: number
  readonly body: { readonly error: string; readonly message: string; readonly data?: Refusal['data'] }
}

/** Turns refusals into answers, in the caller's language. @throws RangeError when two tables hold one code. */
export function errorAnswers(tables: readonly ErrorTable[]): (refusal: Refusal, language: Language) => ErrorAnswer {
  const entries = new Map<string, ErrorEntry>()
  for (const table of [httpErrors, ...tables]) {
    for (const [code, entry] of Object.entries(table)) {
      if (entries.has(code)) throw new RangeError(`error code ${code} stands in two tables`)
      entries.set(code, entry)
    }
  }
  return (refusal, language) => {
    const entry = entries.get(refusal.refused) ?? httpErrors.INTERNAL
    const message = entry[language].replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.data?.[name] ?? '…'))
    return {
      status: entry.status,
      body: { error: refusal.refused, message, ...(refusal.data === undefined ? {} : { data: refusal.data }) },
    }
  }
}
