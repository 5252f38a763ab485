import type { ErrorTable } from '#kernel/refusal.ts'

/** Expected noes of this feature. Codes are never renamed. */
export const conversationErrors = {
  CONVERSATION_NOT_FOUND: { status: 404, ru: 'Такой переписки нет, или она вам не видна. Вернитесь к списку.', en: 'There is no such conversation, or it is not yours to see. Go back to the list.', zh: '没有此会话，或您无权查看。请返回列表。' },
  CONVERSATION_MESSAGE_NOT_FOUND: { status: 404, ru: 'Такого сообщения нет: возможно, его уже отозвали. Обновите переписку.', en: 'There is no such message: it may have been taken back. Reload the thread.', zh: '没有此消息，可能已被撤回。请刷新会话。' },
  CONVERSATION_FILE_NOT_FOUND: { status: 404, ru: 'Такого файла нет, или он вам не виден. Попросите прислать его ещё раз.', en: 'There is no such file, or it is not yours to see. Ask for it to be sent again.', zh: '没有此文件，或您无权查看。请让对方重新发送。' },
  CONVERSATION_REPLY_NOT_FOUND: { status: 404, ru: 'Такой заготовки нет: её могли удалить. Выберите другую.', en: 'There is no such prepared reply: it may have been removed. Choose another.', zh: '没有此快捷回复，可能已被删除。请选择其他回复。' },
  CONVERSATION_INVITATION_NOT_FOUND: { status: 404, ru: 'Такого приглашения нет: возможно, его закрыли. Создайте новое.', en: 'There is no such invitation: it may have been closed. Make a new one.', zh: '没有此邀请，可能已关闭。请重新创建。' },
  CONVERSATION_STAFF_NOT_FOUND: { status: 422, ru: 'Такого сотрудника нет в команде, или он отключён. Выберите другого.', en: 'There is no such colleague, or the account is off. Choose another.', zh: '团队中没有此同事，或其账号已停用。请选择其他人。' },
  CONVERSATION_PERSON_NOT_FOUND: { status: 422, ru: 'Такого человека нет. Сначала добавьте его в контакты.', en: 'There is no such person. Add them to your contacts first.', zh: '没有此联系人，请先添加。' },
  CONVERSATION_COMPANY_NOT_FOUND: { status: 422, ru: 'Такой компании нет. Сначала добавьте её.', en: 'There is no such company. Add it first.', zh: '没有此公司，请先添加。' },
  CONVERSATION_CONNECTION_NOT_FOUND: { status: 422, ru: 'Такого подключения нет. Выберите канал из списка.', en: 'There is no such connection. Choose a channel from the list.', zh: '没有此连接，请从列表中选择渠道。' },
  CONVERSATION_THEY_WRITE_FIRST: { status: 422, ru: 'В этом канале первой пишет фабрика. Отправьте ей приглашение или ведите переписку вручную.', en: 'On this channel they have to write first. Send them an invitation, or keep the conversation by hand.', zh: '此渠道须由对方先发消息。请发送邀请，或改为手动沟通。' },
  CONVERSATION_ONE_PERSON: { status: 422, ru: 'Личная переписка ведётся с одним человеком. Для нескольких создайте группу.', en: 'A direct conversation is with one person. Make a group for several.', zh: '单聊只能有一位联系人，多人请创建群聊。' },
  CONVERSATION_EMPTY_MESSAGE: { status: 422, ru: 'Сообщение пустое. Напишите текст или приложите файл.', en: 'The message is empty. Write something or attach a file.', zh: '消息为空，请输入内容或添加文件。' },
  CONVERSATION_WINDOW_CLOSED: { status: 409, ru: 'Канал сейчас не пропустит столько сообщений: осталось {left}, нужно {needed}. Дождитесь их сообщения, отложите до него или отправьте вручную.', en: 'The channel will not take this many messages now: {left} left, {needed} needed. Let it wait for their next message, or send it by hand.', zh: '当前渠道可发 {left} 条，需要 {needed} 条。可等对方下次来消息后自动发送，或手动发送。' },
  CONVERSATION_FILE_NOT_SENDABLE: { status: 422, ru: 'Файл {fileId} у получателя не дойдёт или не откроется ({problem}). Замените его или отправьте всё равно.', en: 'File {fileId} would not arrive or not open ({problem}). Replace it, or send it all the same.', zh: '文件 {fileId} 无法送达或打开（{problem}）。请更换文件，或选择仍然发送。' },
  CONVERSATION_MESSAGE_MOVED_ON: { status: 409, ru: 'Сообщение уже в другом состоянии ({state}), так сделать нельзя. Обновите переписку.', en: 'The message has moved on ({state}), so this cannot be done. Reload the thread.', zh: '消息状态已变为 {state}，无法执行此操作。请刷新会话。' },
  CONVERSATION_MAY_DOUBLE: { status: 409, ru: 'Сообщение могло дойти. Спросите получателя; повтор подтвердите отдельно.', en: 'The message may have arrived. Ask the receiver; confirm if you want to repeat it.', zh: '消息可能已送达。请先向对方确认，如需重发请再次确认。' },
  CONVERSATION_NOT_A_QUESTION: { status: 422, ru: 'Вопросом можно отметить только сообщение одной из сторон.', en: 'Only a message of one of the two sides can be a question.', zh: '只有双方的消息才能标记为问题。' },
  CONVERSATION_ANSWER_ELSEWHERE: { status: 422, ru: 'Ответ должен быть сообщением этой же переписки и не самим вопросом.', en: 'The answer must be another message of the same conversation.', zh: '答复必须是同一会话中的另一条消息。' },
  CONVERSATION_NOT_A_VOICE: { status: 422, ru: 'Расшифровка пишется только к голосовому сообщению.', en: 'Only a voice message can have a transcript.', zh: '只有语音消息可以添加文字稿。' },
  CONVERSATION_VOICE_UNREADABLE: { status: 422, ru: 'Эту запись не удалось прочитать. Скачайте файл и откройте его другой программой.', en: 'This recording could not be read. Download the file and open it elsewhere.', zh: '无法读取此录音，请下载后用其他程序打开。' },
  CONVERSATION_SNOOZE_PAST: { status: 422, ru: 'Это время уже прошло. Выберите более позднее или «до ответа».', en: 'That moment has passed. Choose a later one, or "until they reply".', zh: '该时间已过，请选择更晚的时间或“直到对方回复”。' },
  CONVERSATION_ALREADY_RESOLVED: { status: 409, ru: 'Переписка уже закрыта. Откройте её снова, чтобы отложить.', en: 'The conversation is resolved already. Reopen it to snooze it.', zh: '会话已完成，请先重新打开再稍后处理。' },
  CONVERSATION_PASTE_EMPTY: { status: 422, ru: 'Во вставленном тексте нет сообщений. Скопируйте отрезок переписки ещё раз.', en: 'The pasted text holds no messages. Copy the stretch of chat again.', zh: '粘贴内容中没有消息，请重新复制聊天记录。' },
  CONVERSATION_SENDER_UNKNOWN: { status: 422, ru: 'Не указано, кто из отправителей кто. Выберите человека для каждого имени.', en: 'Not every sender has been named. Choose who each name is.', zh: '有发送者尚未对应，请为每个名字选择联系人。' },
  CONVERSATION_FIELDS_INVALID: { status: 422, ru: 'Ссылка на место или запись неверна. Обновите страницу.', en: 'A place or entry in the request is not right. Reload the page.', zh: '请求中的位置或条目无效，请刷新页面。' },
  CONVERSATION_REPLY_FIELDS_EMPTY: { status: 422, ru: 'Заполните поля: {fields}.', en: 'Fill in the fields: {fields}.', zh: '请填写：{fields}。' },
  CONVERSATION_REPLY_NAME_TAKEN: { status: 409, ru: 'Заготовка с таким именем уже есть. Выберите другое.', en: 'There is a prepared reply of this name already. Choose another.', zh: '已有同名快捷回复，请换一个名称。' },
  CONVERSATION_REPLY_NO_TEXT: { status: 422, ru: 'На этом языке у заготовки нет текста. Выберите другой язык или допишите её.', en: 'This prepared reply has no text in that language. Choose another, or add one.', zh: '此快捷回复没有该语言的内容，请选择其他语言或补充。' },
  CONVERSATION_CHANGED_MEANWHILE: { status: 409, ru: 'Запись тем временем изменил коллега. Обновите и внесите правку ещё раз.', en: 'A colleague changed this meanwhile. Reload and make your change again.', zh: '同事刚刚修改了此内容，请刷新后再改。' },
  CONVERSATION_FILE_TOO_LARGE: { status: 413, ru: 'Файл больше {maxMb} МБ. Сожмите его или разделите.', en: 'The file is larger than {maxMb} MB. Compress or split it.', zh: '文件超过 {maxMb} MB，请压缩或拆分。' },
  CONVERSATION_FILE_MISSING: { status: 400, ru: 'В запросе нет файла. Выберите файл и повторите.', en: 'The request holds no file. Choose one and try again.', zh: '请求中没有文件，请选择文件后重试。' },
  CONVERSATION_FILE_EMPTY: { status: 422, ru: 'Файл пустой. Проверьте его и выберите снова.', en: 'The file is empty. Check it and choose again.', zh: '文件为空，请检查后重新选择。' },
} as const satisfies ErrorTable

export type ConversationError = keyof typeof conversationErrors
