import type { ErrorTable } from '#kernel/refusal.ts'

/** Expected noes of this feature. Codes are never renamed. */
export const accountErrors = {
  ACCOUNT_WRONG_PASSWORD: { status: 401, ru: 'Имя или пароль не подходят. Проверьте раскладку и попробуйте ещё раз.', en: 'Name or password do not match. Check the keyboard layout and try again.', zh: '账号或密码不正确，请检查后重试。' },
  ACCOUNT_PASSWORD_NEEDED: { status: 403, ru: 'Второй фактор уже есть. Чтобы добавить или заменить его, введите свой пароль.', en: 'There is a second factor already. Enter your password to add or replace one.', zh: '已启用双重验证。如需添加或更换，请输入您的密码。' },
  ACCOUNT_WRONG_CODE: { status: 401, ru: 'Код не подходит. Возьмите новый код в приложении или введите один из резервных.', en: 'The code does not match. Take a fresh one from the app, or use a recovery code.', zh: '验证码不正确，请使用新的验证码或恢复码。' },
  ACCOUNT_TICKET_EXPIRED: { status: 401, ru: 'Вход занял больше пяти минут. Введите пароль ещё раз.', en: 'Signing in took more than five minutes. Enter the password again.', zh: '登录已超过五分钟，请重新输入密码。' },
  ACCOUNT_PASSKEY_REFUSED: { status: 401, ru: 'Ключ доступа не принят. Попробуйте ещё раз или войдите с паролем.', en: 'The passkey was not accepted. Try again or sign in with your password.', zh: '通行密钥未被接受，请重试或使用密码登录。' },
  ACCOUNT_SLOW_DOWN: { status: 429, ru: 'Слишком много неудачных попыток. Подождите {seconds} с.', en: 'Too many failed attempts. Wait {seconds} s.', zh: '失败次数过多，请等待 {seconds} 秒。' },
  ACCOUNT_HAS_OWNER: { status: 409, ru: 'Владелец уже есть. Войдите или попросите его пригласить вас.', en: 'There is an owner already. Sign in, or ask the owner to invite you.', zh: '已有所有者，请登录或请其邀请您。' },
  ACCOUNT_SETUP_CODE: { status: 403, ru: 'Нужен код установки: он напечатан в журнале сервера при запуске.', en: 'The set-up code is needed: the server printed it when it started.', zh: '需要安装码：服务器启动时已打印在日志中。' },
  ACCOUNT_WEAK_PASSWORD: { status: 422, ru: 'Этот пароль слишком известный. Возьмите три-четыре случайных слова.', en: 'This password is too well known. Take three or four random words.', zh: '该密码过于常见，请使用三四个随机词。' },
  ACCOUNT_UNKNOWN_ZONE: { status: 422, ru: 'Такого часового пояса нет. Выберите из списка, например Asia/Shanghai.', en: 'There is no such time zone. Choose one from the list, such as Asia/Shanghai.', zh: '没有此时区，请从列表中选择，如 Asia/Shanghai。' },
  ACCOUNT_LOGIN_TAKEN: { status: 409, ru: 'Такое имя для входа уже занято. Выберите другое.', en: 'This sign-in name is taken. Choose another.', zh: '该登录名已被使用，请换一个。' },
  ACCOUNT_INVITATION_EXPIRED: { status: 410, ru: 'Приглашение истекло или уже использовано. Попросите новое.', en: 'The invitation has expired or was used. Ask for a new one.', zh: '邀请已过期或已被使用，请重新申请。' },
  ACCOUNT_LAST_OWNER: { status: 409, ru: 'Это единственный владелец. Сначала назначьте ещё одного.', en: 'This is the only owner. Name another one first.', zh: '这是唯一的所有者，请先指定另一位。' },
  ACCOUNT_ROLE_ABOVE: { status: 403, ru: 'Роль владельца может менять только владелец.', en: 'Only an owner can change an owner.', zh: '只有所有者才能更改所有者的角色。' },
  ACCOUNT_SECOND_FACTOR_NEEDED: { status: 409, ru: 'Второй фактор обязателен. Сначала добавьте другой, потом уберите этот.', en: 'A second factor is required. Add another one before you remove this one.', zh: '必须启用双重验证，请先添加另一种再移除此项。' },
  ACCOUNT_NOT_FOUND: { status: 404, ru: 'Такой записи нет: возможно, её удалили или объединили.', en: 'There is no such entry: it may have been removed or merged.', zh: '没有此记录，可能已被删除或合并。' },
  ACCOUNT_CHANGED_MEANWHILE: { status: 409, ru: 'Запись тем временем изменил коллега. Обновите и внесите правку ещё раз.', en: 'A colleague changed this meanwhile. Reload and make your change again.', zh: '同事刚刚修改了此记录，请刷新后再改。' },
  ACCOUNT_MERGE_ITSELF: { status: 422, ru: 'Нельзя объединить запись с самой собой или с той, что уже в неё входит.', en: 'An entry cannot be merged with itself or with one that is already part of it.', zh: '不能与自身或已合并进来的记录合并。' },
  ACCOUNT_NOT_MERGED: { status: 409, ru: 'Эта запись ни с чем не объединена.', en: 'This entry is not merged with any other.', zh: '此记录未与其他记录合并。' },
} as const satisfies ErrorTable

export type AccountError = keyof typeof accountErrors
