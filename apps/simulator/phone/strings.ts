export type Tongue = 'zh' | 'en' | 'ru'

/** Texts of the phone and the panel: Chinese, English, Russian. */
export const strings = {
  chats: ['微信', 'Chats', 'Чаты'],
  whose: ['谁的手机', 'Whose phone', 'Чей телефон'],
  newPerson: ['新的联系人', 'New person', 'Новый человек'],
  name: ['姓名', 'Name', 'Имя'],
  company: ['公司', 'Company', 'Компания'],
  create: ['添加', 'Add', 'Добавить'],
  cancel: ['取消', 'Cancel', 'Отмена'],
  scan: ['扫一扫 / 打开链接', 'Scan or open a link', 'Сканировать или открыть ссылку'],
  scanHint: ['粘贴客服链接或二维码地址', 'Paste a contact link or a QR code address', 'Вставьте ссылку или адрес QR-кода'],
  scanPicture: ['选择二维码图片', 'Choose a QR picture', 'Выбрать картинку с QR-кодом'],
  open: ['打开', 'Open', 'Открыть'],
  whoOpens: ['用哪部手机打开？', 'Who opens this link?', 'Кто открывает ссылку?'],
  expired: ['二维码已过期', 'This QR code has expired', 'Срок действия QR-кода истёк'],
  notOurs: ['无法识别该链接', 'This link leads nowhere here', 'Эта ссылка сюда не ведёт'],
  follow: ['关注公众号', 'Follow', 'Подписаться'],
  unfollow: ['取消关注', 'Unfollow', 'Отписаться'],
  kf: ['客服', 'Service', 'Поддержка'],
  oa: ['公众号', 'Official account', 'Официальный аккаунт'],
  send: ['发送', 'Send', 'Отправить'],
  hold: ['点选一段语音发送', 'Choose a recording to send', 'Выберите запись для отправки'],
  album: ['照片', 'Photo', 'Фото'],
  camera: ['样品照', 'Sample photo', 'Фото образца'],
  file: ['文件', 'File', 'Файл'],
  video: ['视频', 'Video', 'Видео'],
  location: ['位置', 'Location', 'Место'],
  link: ['链接', 'Link', 'Ссылка'],
  card: ['小程序', 'Mini program', 'Мини-приложение'],
  typing: ['对方正在输入…', 'typing…', 'печатает…'],
  recall: ['撤回', 'Recall', 'Отозвать'],
  recalled: ['你撤回了一条消息', 'You recalled a message', 'Вы отозвали сообщение'],
  copy: ['复制', 'Copy', 'Копировать'],
  refuse: ['拒收消息', 'Refuse messages', 'Не принимать сообщения'],
  accept: ['接收消息', 'Accept messages', 'Принимать сообщения'],
  yesterday: ['昨天', 'Yesterday', 'Вчера'],
  'service-broken': ['该公众号提供的服务出现故障，请稍后再试', 'The service of this account is out of order. Try again later', 'Сервис этого аккаунта временно недоступен, попробуйте позже'],
  followed: ['你已关注该公众号', 'You follow this account', 'Вы подписались'],
  unfollowed: ['你已取消关注', 'You no longer follow this account', 'Вы отписались'],
  noChat: ['还没有消息。写第一句吧。', 'No messages yet. Write the first one.', 'Пока пусто. Напишите первым.'],
  image: ['[图片]', '[Photo]', '[Фото]'],
  voice: ['[语音]', '[Voice]', '[Голос]'],
  videoShort: ['[视频]', '[Video]', '[Видео]'],
  fileShort: ['[文件]', '[File]', '[Файл]'],
  place: ['[位置]', '[Location]', '[Место]'],
  panel: ['控制台', 'Backstage', 'За кулисами'],
  faults: ['故障', 'Faults', 'Сбои'],
  wires: ['连接', 'Connections', 'Подключения'],
  log: ['调用记录', 'Calls', 'Вызовы'],
  clock: ['时间', 'Time', 'Время'],
  off: ['全部关闭', 'All off', 'Выключить все'],
  once: ['一次', 'once', 'один раз'],
  connected: ['已连接', 'connected', 'подключено'],
  notConnected: ['未连接', 'not connected', 'не подключено'],
  broken: ['无正确应答', 'no proper answer', 'нет правильного ответа'],
  reset: ['重置模拟器', 'Reset the simulator', 'Сбросить симулятор'],
  resetSure: ['再按一次：清空所有聊天', 'Press again: all chats are cleared', 'Нажмите ещё раз: все чаты будут удалены'],
  simTime: ['模拟时间', 'Simulated time', 'Время симулятора'],
  soundOn: ['声音开', 'Sound on', 'Звук вкл.'],
  soundOff: ['声音关', 'Sound off', 'Звук выкл.'],
  failed: ['未发送', 'Not sent', 'Не отправлено'],
  me: ['我', 'Me', 'Я'],
  about: ['这是模拟的手机，不连接真实的微信。', 'A simulated phone. It is not connected to the real WeChat.', 'Это симулятор: с настоящим WeChat он не связан.'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>

/** What each fault does, in the same order of languages. */
export const faultTexts: Readonly<Record<string, readonly [string, string, string]>> = {
  'token-expire-now': ['凭证立即过期 (42001)', 'Token expires now (42001)', 'Токен истёк (42001)'],
  'token-clash': ['凭证被他人替换 (40001)', 'Token replaced by another client (40001)', 'Токен заменён другим клиентом (40001)'],
  'token-illegal': ['凭证不合法 (40014)', 'Token illegal (40014)', 'Токен недопустим (40014)'],
  'ip-refused': ['IP 不在白名单 (60020/40164)', 'Caller’s IP refused (60020/40164)', 'IP не в списке (60020/40164)'],
  'quota-exhausted': ['调用额度用尽 (45009)', 'Quota exhausted (45009)', 'Квота исчерпана (45009)'],
  busy: ['系统繁忙 (-1)', 'System busy (-1)', 'Система занята (-1)'],
  concurrency: ['并发超限 (45033)', 'Too many calls at once (45033)', 'Слишком много вызовов сразу (45033)'],
  'slow-api': ['接口缓慢', 'API answers slowly', 'API отвечает медленно'],
  'http-500': ['HTTP 500', 'HTTP 500', 'HTTP 500'],
  'bad-json': ['应答 JSON 残缺', 'Broken JSON in the answer', 'Повреждённый JSON в ответе'],
  'api-unreachable': ['接口连接中断', 'API line is cut', 'Связь с API обрывается'],
  'window-closed': ['超过 48 小时 (95002/45015)', '48 h window closed (95002/45015)', 'Окно 48 ч закрыто (95002/45015)'],
  'count-used': ['5 条已用完 (95001/45047)', 'Five messages used (95001/45047)', 'Пять сообщений израсходованы (95001/45047)'],
  'human-took-over': ['会话由人工接待 (95018)', 'Session is with a human (95018)', 'Сессия у оператора (95018)'],
  'send-silent-drop': ['发送成功但未送达', 'Accepted, silently dropped', 'Принято и молча потеряно'],
  'send-fail-after-ok': ['成功后报告失败', 'Accepted, then msg_send_fail', 'Принято, затем msg_send_fail'],
  'send-hang': ['已送达，应答前断线', 'Delivered, line cut before the answer', 'Доставлено, ответ не пришёл'],
  'send-hang-lost': ['未送达，应答前断线', 'Not delivered, line cut', 'Не доставлено, связь оборвана'],
  'has-more-empty': ['空页但 has_more=1', 'Empty page with has_more=1', 'Пустая страница, has_more=1'],
  'page-replay': ['重复返回旧消息', 'Old entries returned again', 'Старые записи приходят снова'],
  'sync-token-expired': ['同步 token 过期 (95007)', 'sync_msg token expired (95007)', 'Токен sync_msg истёк (95007)'],
  'doorbell-lost': ['丢失通知', 'Doorbell is lost', 'Уведомление теряется'],
  'duplicate-callback': ['回调重复', 'Callback sent twice', 'Обратный вызов дважды'],
  'retry-storm': ['回调连续重试', 'Retried despite the answer', 'Повторы вопреки ответу'],
  'late-callback': ['回调延迟 3 秒', 'Callback 3 s late', 'Вызов с задержкой 3 с'],
  'forged-callback': ['伪造签名的回调', 'Forged callback beside the real one', 'Поддельный вызов рядом с настоящим'],
  'same-second-events': ['同一秒多个事件', 'Events in the same second', 'События в одну секунду'],
  'unknown-type': ['未知消息类型', 'Unknown message type', 'Неизвестный тип сообщения'],
  'control-characters': ['文本含控制字符', 'Control characters in the text', 'Управляющие символы в тексте'],
  'media-expired': ['素材已过期 (40007)', 'Media expired (40007)', 'Файл истёк (40007)'],
  'media-slow': ['素材下载缓慢', 'Media download is slow', 'Файл скачивается медленно'],
}

const order: readonly Tongue[] = ['zh', 'en', 'ru']
const known = order.find((one) => one === localStorage.getItem('tongue'))

/** The language of the page; kept in this browser. */
export const tongue: Tongue = known ?? 'zh'

/** The text in the page's language. */
export function say(key: keyof typeof strings): string {
  return strings[key][order.indexOf(tongue)] ?? strings[key][0]
}

/** The meaning of a fault in the page's language. */
export function sayFault(name: string): string {
  return faultTexts[name]?.[order.indexOf(tongue)] ?? name
}

/** Changes the language and draws the page anew. */
export function speak(next: Tongue): void {
  localStorage.setItem('tongue', next)
  location.reload()
}
