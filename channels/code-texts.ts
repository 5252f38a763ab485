import type { Localized } from '#kernel/language.ts'

/** What the codes of all WeChat networks mean, in words that say what to do next. */
export const codeTexts = {
  // Whether we may write at all
  WINDOW_CLOSED: {
    ru: 'Окно закрыто: собеседник давно не писал. Дождитесь его сообщения или отправьте текст вручную.',
    en: 'The window is closed: they have not written for too long. Wait for their next message or send it by hand.',
    zh: '对方太久没有发消息，会话窗口已关闭。请等对方先发消息，或手动发送。',
  },
  WINDOW_COUNT_USED: {
    ru: 'Лимит сообщений исчерпан. Новые уйдут после ответа собеседника.',
    en: 'The allowed number of messages is used up. More can go out after they answer.',
    zh: '可发送的消息条数已用完，对方回复后才能继续发送。',
  },
  RECEIVER_REFUSES: {
    ru: 'Получатель не принимает сообщения от этого аккаунта. Свяжитесь с ним другим способом.',
    en: 'The receiver does not accept messages from this account. Reach them another way.',
    zh: '对方拒收此账号的消息，请换其他方式联系。',
  },
  RECEIVER_UNKNOWN: {
    ru: 'WeChat не знает такого получателя в этом аккаунте. Проверьте, что диалог идёт через нужное подключение.',
    en: 'WeChat does not know this receiver in this account. Check that the conversation uses the right connection.',
    zh: '此账号下没有该接收人，请检查会话使用的连接是否正确。',
  },
  NOT_FOLLOWING: {
    ru: 'Получатель отписался от аккаунта. Пришлите ему приглашение заново.',
    en: 'The receiver no longer follows the account. Send them the invitation again.',
    zh: '对方已取消关注，请重新发送邀请。',
  },
  SESSION_ENDED: {
    ru: 'Сеанс в WeChat завершён. Писать можно, когда собеседник напишет снова.',
    en: 'The session in WeChat has ended. You can write again once they write.',
    zh: '微信客服会话已结束，对方再次来消息后才能发送。',
  },
  SESSION_NOT_OURS: {
    ru: 'Диалог ведёт сотрудник в WeCom или он стоит в очереди. Передайте его системе в настройках приёма.',
    en: 'A colleague in WeCom or the queue holds this talk. Hand it to the API in the WeCom reception settings.',
    zh: '该会话正由企业微信接待人员接待或在排队中，请在“接待方式”中改为由 API 接待。',
  },
  SESSION_STEP_WRONG: {
    ru: 'Из этого состояния такой переход невозможен. Обновите состояние диалога.',
    en: 'The session cannot make this step from where it is. Refresh its state.',
    zh: '会话当前状态不允许这样变更，请刷新状态后再试。',
  },
  COLLEAGUE_NOT_SERVING: {
    ru: 'Этот сотрудник не принимает обращения или не в сети.',
    en: 'This colleague is not serving or not online.',
    zh: '该接待人员未上线或不是接待人员。',
  },
  MAILBOX_UNKNOWN: {
    ru: 'Аккаунт поддержки удалён или недоступен приложению. Проверьте подключение.',
    en: 'The customer service account is gone or not granted to the app. Check the connection.',
    zh: '客服账号不存在，或应用没有管理权限，请检查连接设置。',
  },
  GREETING_EXPIRED: {
    ru: 'Время для приветствия вышло. Дождитесь сообщения собеседника.',
    en: 'The time for a greeting is over. Wait for their message.',
    zh: '欢迎语已过发送时限，请等待对方来消息。',
  },
  // The account and its rights
  CORP_NOT_VERIFIED: {
    ru: 'Организация не прошла проверку WeCom, лимит клиентов исчерпан. Пройдите проверку.',
    en: 'The company is not verified in WeCom and its quota of customers is used. Have it verified.',
    zh: '企业未认证，可接待的客户数已达上限，请先完成企业认证。',
  },
  API_NOT_ALLOWED: {
    ru: 'Аккаунту или приложению не разрешён этот вызов. Включите его в консоли WeChat.',
    en: 'This account or app may not use this call. Allow it in the WeChat console.',
    zh: '账号或应用没有该接口的权限，请在后台开通。',
  },
  IP_NOT_ALLOWED: {
    ru: 'Адрес сервера не в списке доверенных. Добавьте указанный IP в консоли WeChat.',
    en: 'The address of this server is not on the allow-list. Add the IP shown to it in the WeChat console.',
    zh: '服务器 IP 不在白名单（可信 IP）中，请在后台添加所示 IP。',
  },
  CREDENTIALS_WRONG: {
    ru: 'Идентификатор или секрет неверны. Исправьте настройки подключения.',
    en: 'The id or the secret is wrong. Correct the connection settings.',
    zh: 'ID 或 Secret 不正确，请修改连接设置。',
  },
  TOKEN_REFUSED: {
    ru: 'WeChat не принял ключ доступа даже после обновления. Проверьте, не получает ли его другая программа.',
    en: 'WeChat refused the access token even after renewal. Check whether another program fetches it too.',
    zh: '刷新后 access_token 仍被拒绝，请检查是否有其他程序也在获取。',
  },
  NO_TOKEN: {
    ru: 'Не удалось получить ключ доступа. Проверьте подключение.',
    en: 'No access token could be had. Check the connection.',
    zh: '无法获取 access_token，请检查连接设置。',
  },
  ACCOUNT_PUNISHED: {
    ru: 'Платформа ограничила аккаунт. Посмотрите уведомления в консоли WeChat.',
    en: 'The platform has restricted this account. See the notices in the WeChat console.',
    zh: '账号已被平台限制，请查看后台通知。',
  },
  // The moment
  BUSY: {
    ru: 'WeChat занят. Попробуем ещё раз.',
    en: 'WeChat is busy. We will try again.',
    zh: '微信系统繁忙，稍后自动重试。',
  },
  RATE_LIMITED: {
    ru: 'Слишком много обращений. Попробуем ещё раз позже.',
    en: 'Too many calls. We will try again later.',
    zh: '调用过于频繁，稍后自动重试。',
  },
  QUOTA_USED: {
    ru: 'Дневной лимит вызовов исчерпан. Он обновится в полночь по Пекину.',
    en: 'The daily quota of calls is used up. It is renewed at midnight, Beijing time.',
    zh: '当日接口调用次数已用完，北京时间零点后恢复。',
  },
  NETWORK: {
    ru: 'Нет связи с WeChat. Попробуем ещё раз.',
    en: 'WeChat cannot be reached. We will try again.',
    zh: '无法连接微信，稍后自动重试。',
  },
  TIMEOUT: {
    ru: 'WeChat не ответил вовремя.',
    en: 'WeChat did not answer in time.',
    zh: '微信响应超时。',
  },
  // The content
  TEXT_TOO_LONG: {
    ru: 'Текст слишком длинный. Разделите его.',
    en: 'The text is too long. Split it.',
    zh: '文本过长，请分开发送。',
  },
  CONTENT_INVALID: {
    ru: 'WeChat не принял содержание сообщения. Измените его и отправьте снова.',
    en: 'WeChat did not accept the content. Change it and send again.',
    zh: '消息内容不符合要求，请修改后重发。',
  },
  MEDIA_EXPIRED: {
    ru: 'Файл больше не хранится в WeChat (3 дня). Загрузите его снова или попросите прислать ещё раз.',
    en: 'WeChat no longer keeps the file (3 days). Upload it again or ask for it once more.',
    zh: '文件在微信已过期（3 天），请重新上传，或请对方重发。',
  },
  MEDIA_TYPE: {
    ru: 'Этот канал не принимает файлы такого типа. Пришлите ссылку или другой формат.',
    en: 'This channel does not take files of this type. Send a link or another format.',
    zh: '该渠道不支持此类型的文件，请改发链接或更换格式。',
  },
  MEDIA_SIZE: {
    ru: 'Файл слишком большой или пустой для этого канала. Пришлите ссылку или уменьшите файл.',
    en: 'The file is too large or empty for this channel. Send a link or a smaller file.',
    zh: '文件过大或为空，超出该渠道限制，请改发链接或压缩后再发。',
  },
  VOICE_TOO_LONG: {
    ru: 'Голосовое длиннее 60 секунд, WeChat таких не принимает. Разрежьте запись на части и отправьте каждую.',
    en: 'The recording is longer than 60 seconds, which WeChat does not take. Cut it into shorter ones and send each.',
    zh: '语音超过 60 秒，微信无法发送。请剪成较短的几段后分别发送。',
  },
  MEDIA_NOT_OFFERED: {
    ru: 'WeChat сообщил о файле, но не даёт его скачать. Попросите прислать его другим способом.',
    en: 'WeChat tells of a file but gives no way to fetch it. Ask for it another way.',
    zh: '微信未提供该文件的下载方式，请对方换其他方式发送。',
  },
  SCENE_FORM: {
    ru: 'Метка приглашения: до 32 латинских букв, цифр, «-» и «_».',
    en: 'The scene of an invitation is at most 32 letters, digits, "-" and "_".',
    zh: '邀请场景值最多 32 位，仅限字母、数字、“-”和“_”。',
  },
  REFUSED_BY_NETWORK: {
    ru: 'WeChat отклонил запрос. Код и текст ответа показаны рядом.',
    en: 'WeChat refused the request. Its code and words are shown beside.',
    zh: '微信拒绝了该请求，错误码和原文见旁。',
  },
} as const satisfies Readonly<Record<string, Localized>>

/** A code that every WeChat channel may give. */
export type CommonCode = keyof typeof codeTexts
